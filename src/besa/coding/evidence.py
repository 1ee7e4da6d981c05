"""Plain facts about a claim from which its confidence is reckoned."""

from __future__ import annotations

from collections.abc import Mapping

from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.coding.drafts import Draft
from besa.coding.embedding import tells_fact, tells_past
from besa.coding.premodifiers import governor, is_aside, is_known_before
from besa.coding.report import PUBLIC, Page, Reading
from besa.coding.stance import stance
from besa.finding.times import Time

_WORLD = frozenset({"EUR", "UNO", "NATO", "IGO", "NGO"})
_STATE = frozenset({"GOV", "MIL", "JUD", "LEG", "COP", "SPY", "REB"})
_OFFICIAL = _WORLD - {"NGO"}
_SOFT = ("sport", "weather", "showbiz", "business", "science", "history", "health", "lifestyle")


def describe(
    draft: Draft,
    page: Page,
    clauses: Clauses,
    around: Mapping[str, float],
    content: Content | None,
    inside: bool,
    number: int,
    time: Time | None,
) -> dict[str, float]:
    """Features of a draft, each 0 or 1, or a share between 0 and 1; all are language-independent. ``around``: of its sentence."""
    cue = draft.main
    group = cue.group
    kind = draft.type
    told = group is not None and tells_fact(group)
    features: dict[str, float] = {
        f"type:{kind}": 1.0,
        f"pos:{cue.pos}": 1.0,
        f"pos:{cue.pos}:{kind}": 1.0,
        f"status:{draft.status}": 1.0,
        "words": min(cue.words, 4) / 4,
        "cues": min(len(draft.cues) - 1, 3) / 3,
        **_parties(draft),
        "nobody": not draft.actors and not draft.recipients,
        f"inside:{draft.inside}": bool(draft.inside),
        "promised": draft.promised is not None,
        f"status:{draft.status}:{kind}": 1.0,
        "passive": draft.passive,
        "finite": told,
        "nonfinite": group is not None and not told,
        "quoted": inside,
        "first": number < 2,
        "early": 1.0 - min(number, 20) / 20,
        "content": content is not None and content.end - content.start > 1,
        "time": time is not None,
        "place": bool(page.places),
        "mode": cue.frame.mode is not None,
        "victims": cue.frame.victim is not None,
        "finite:past": told and group is not None and tells_past(group),
        "subject:far": group is not None and bool(draft.actors) and draft.actors[0].end < group.start - 6,
        "actor:pointed": any([a.pointed for a in draft.actors]),
    }
    features.update(_strength(draft, cue))
    features.update(_mention(draft, clauses))
    features.update(stance(cue, clauses))
    return {**{name: float(value) for name, value in features.items() if value}, **around}


def describe_report(reading: Reading) -> dict[str, float]:
    """What a report as a whole is about: the same for all claims in it."""
    features: dict[str, float] = {}
    for name in _SOFT:
        share = reading.domains.get(name, 0) / max(reading.tokens, 1)
        features[f"report:{name}"] = min(share * 25, 1.0)
    features["report:alone"] = float(len(reading.pages) == 1)
    features["report:long"] = min(len(reading.pages), 40) / 40
    features["report:strong"] = reading.strong
    features["report:public"] = reading.public
    features["report:states"] = min(len(reading.countries), 5) / 5
    return {name: value for name, value in features.items() if value}


def describe_sentence(page: Page, report: Mapping[str, float]) -> dict[str, float]:
    """What a sentence and its report are about, whatever the act."""
    sentence, tokens = page.sentence, page.sentence.tokens
    features = dict(report)
    domains = {hit.entry.data["name"] for hit in sentence.of("domain")}
    features.update({f"sentence:{name}": 1.0 for name in _SOFT if name in domains})
    features["sentence:public"] = float(any([a.sector in PUBLIC for a in page.actors]))
    features["sentence:countries"] = min(len({a.country for a in page.actors if a.country}), 3) / 3
    for name, kind in (("said", "say"), ("context", "context"), ("agreement", "agreement")):
        features[name] = float(bool(sentence.hits.get(kind)))
    features["figures"] = float(any([token.text[0].isdigit() for token in tokens]))
    features["question"] = float(tokens[-1].text == "?")
    features["short"] = float(len(tokens) < 6)
    features["long"] = float(len(tokens) > 45)
    return {name: value for name, value in features.items() if value}


def _parties(draft: Draft) -> dict[str, float]:
    """Who acts and on whom: known or not, official or not, of one state or of several."""
    actors, recipients = draft.actors, draft.recipients
    facing = {
        "recipient": any([a.country or a.sector for a in recipients]),
        "recipient:country": any([a.country for a in recipients]),
        "parties:states": len({a.country for a in [*actors, *recipients] if a.sector in _STATE and a.country}) > 1,
    }
    if not actors:
        return {**facing, "actor:none": True}
    kinds = [actor.kind for actor in actors]
    return {
        **facing,
        "actor": any([a.country or a.sector for a in actors]),
        "actor:country": any([a.country for a in actors]),
        "actor:named": "actor" in kinds,
        "actor:official": any([a.sector in _STATE or a.country in _OFFICIAL for a in actors]),
        "actor:name": all([a.kind == "name" and not a.country for a in actors]),
        "actor:pronoun": "pronoun" in kinds,
        "actor:known": any([a.ident or a.person for a in actors]),
    }


def _mention(draft: Draft, clauses: Clauses) -> dict[str, float]:
    """Whether a noun is known already, stands in a phrase with a preposition, or opens its clause: mentions rather than tells."""
    cue = draft.main
    if cue.pos != "n":
        return {}
    if clauses.embedding is not None:
        return _mention_last(draft, clauses)
    place = cue.start - 1
    known = any("def" in r.feats for r in clauses.sentence.infos[cue.head].readings if r.pos == "n")
    known = known and not any("ind" in r.feats for r in clauses.sentence.infos[cue.head].readings if r.pos == "n")
    governed = False
    while place >= 0 and cue.start - place < 5:
        low = clauses.lows[place]
        known = known or low in clauses.grammar.definite
        if low in clauses.grammar.prepositions:
            governed = True
            break
        if not (low in clauses.grammar.determiners or low in clauses.grammar.actor_adjectives or low in clauses.grammar.genitive):
            break
        place -= 1
    verb_before = any(g.end <= cue.start and cue.start - g.end <= 4 for g in clauses.groups)
    return {
        "noun:known": float(known), "noun:new": float(not known), "noun:governed": float(governed), "noun:opens": float(place < 0),
        "noun:object": float(verb_before and not governed), f"noun:known:{draft.type}": float(known),
        "noun:parties": float(len({a.country for a in draft.actors if a.country}) > 1),
        "noun:known:alone": float(known and not draft.actors),
    }  # fmt: skip


def _mention_last(draft: Draft, clauses: Clauses) -> dict[str, float]:
    """The same where nouns carry endings and verbs follow: an accusative is known, *görüşmede* is governed."""
    cue = draft.main
    readings = [r for r in clauses.sentence.infos[cue.places[-1]].readings if r.pos != "v"]
    known = bool(readings) and all("acc" in r.feats and "nom" not in r.feats for r in readings)
    known = known or is_known_before(cue, clauses)
    governed = is_aside(cue, clauses)
    return {
        "noun:known": float(known), "noun:new": float(not known), "noun:governed": float(governed), "noun:opens": float(cue.start == 0),
        "noun:object": float(governor(cue, clauses) is not None and not governed), f"noun:known:{draft.type}": float(known),
        "noun:parties": float(len({a.country for a in draft.actors if a.country}) > 1),
        "noun:known:alone": float(known and not draft.actors),
    }  # fmt: skip


def _strength(draft: Draft, main: Cue) -> dict[str, float]:
    """How far general words are borne out by public parties: see ``weak`` in docs/packs.md."""
    weak = min([cue.weak for cue in draft.cues])
    acting = any([a.sector in PUBLIC or a.country in _WORLD or a.unknown for a in draft.actors])
    facing = any([a.sector in PUBLIC or a.country in _WORLD for a in draft.recipients])
    parties = (
        "two" if (acting and facing) or len({a.country for a in draft.actors if a.country}) > 1 else "one" if acting or facing else "no"
    )
    frame = draft.promised or main.frame
    return {f"weak{weak}": 1.0, f"weak{weak}:{parties}": 1.0, f"public:{parties}": 1.0, f"frame:{frame.id}": 1.0}

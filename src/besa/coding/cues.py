"""Which words of a sentence carry acts: lexical units chosen among all that match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from besa.books.codebook import Frame
from besa.books.grammar import Grammar
from besa.books.lexicon import FORM, LITERAL
from besa.coding.clauses import Clauses
from besa.coding.embedding import ATTRIBUTIVE
from besa.coding.verbs import CASES, VerbGroup
from besa.finding.actors import Actor
from besa.finding.words import Hit, Reading, Sentence

#: Marks that no object stands across.
_PARTING = frozenset(',;:–—«»“”"')
#: How far before its verb an object may stand.
_NEAR = 4


class Cue(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A lexical unit that stands in a sentence. ``start``, ``end``: token numbers of its first word and after its last."""

    frame: Frame
    pos: str
    roles: dict[str, str]
    places: tuple[int, ...]
    start: int
    end: int
    head: int
    group: VerbGroup | None
    words: int
    lemma: str
    weak: int
    needs: tuple[str, ...]
    by: tuple[str, ...] = ()
    alone: bool = False
    binds: bool = True
    otherwise: Frame | None = None


def chosen_hits(sentence: Sentence, grammar: Grammar, actors: Sequence[Actor], frames: dict[str, Frame]) -> list[Hit]:
    """Units in the order of the text, none sharing a word with another: the longest wins."""
    if "unit" not in sentence.hits:
        return []
    known = [part for actor in actors if actor.kind in ("actor", "sides") for part in actor.parts]
    actor_words = frozenset([place for part in known for place in range(part.start, part.end)])
    cited = _cited(sentence) if grammar.verb_final else frozenset()
    fitting = [
        hit for hit in sentence.hits["unit"]
        if _fits(hit, sentence, grammar, actor_words) and not _holds_another(hit, sentence, grammar, frames)
        and not (hit.entry.data["pos"] == "n" and hit.head in cited)
    ]  # fmt: skip
    if not fitting:
        return []
    if len(fitting) > 1:
        types = Counter([frames[h.entry.data["frame"]].type for h in fitting if h.entry.data["frame"] in frames])
        fitting.sort(key=lambda hit: (
            _form_alone(hit), not _by_form(hit), -len([p for p in hit.places if sentence.lows[p] not in grammar.closed]), -len(hit.places),
            hit.entry.data["pos"] != "v",
            hit.end - hit.start, hit.entry.data["frame"] != "none", hit.start,
            -types[frames[hit.entry.data["frame"]].type if hit.entry.data["frame"] in frames else ""], hit.entry.pattern,
        ))  # fmt: skip
    taken: set[int] = set()
    out = []
    for hit in fitting:
        if taken.isdisjoint(hit.places):
            taken.update(hit.places)
            out.append(hit)
    out += _named_deeds(out, fitting, sentence, grammar, frames)
    return sorted(
        (_on_verb(hit, sentence, grammar) for hit in out if hit.entry.data["frame"] != "none"),
        key=lambda hit: hit.start,
    )


#: Acts that answer a deed which did happen: what they name is no mere topic.
_ANSWERS = frozenset({"ACCUSE", "CONCEDE", "SUPPORT"})


def _named_deeds(chosen: list[Hit], fitting: list[Hit], sentence: Sentence, grammar: Grammar, frames: dict[str, Frame]) -> list[Hit]:
    """*dënoi vrasjen e gruas*, *admitted the killing*: violence that is the known object of a unit which answers it is told too."""
    out: list[Hit] = []
    for hit in fitting:
        frame = frames.get(hit.entry.data["frame"])
        if frame is None or frame.type != "ASSAULT" or hit.entry.data["pos"] != "n" or not _is_definite(hit.head, sentence, grammar):
            continue
        around = [other for other in (*chosen, *out) if not set(other.places).isdisjoint(hit.places)]
        if len(around) == 1 and _answers(around[0], hit, frames):
            out.append(hit)
    return out


def _answers(verb: Hit, noun: Hit, frames: dict[str, Frame]) -> bool:
    frame = frames.get(verb.entry.data["frame"])
    if frame is None or frame.spoken:  # *was behind the killing* says who did it
        return False
    if frame.type not in _ANSWERS or verb.entry.data["pos"] != "v":
        return False
    return verb.start < noun.start and verb.head not in noun.places  # two claims never begin at one place


def _is_definite(place: int, sentence: Sentence, grammar: Grammar) -> bool:
    """By its ending, or by a word right before it: *vrasjen*, ***the** killing*."""
    if place and sentence.tokens[place - 1].low in grammar.definite:
        return True
    nouns = [r for r in sentence.infos[place].readings if r.pos == "n"]
    return bool(nouns) and all("def" in r.feats for r in nouns if r.feats & {"def", "ind"}) and any("def" in r.feats for r in nouns)


def _by_form(hit: Hit) -> bool:
    """*çekmeli* is a demand, whatever it is that should be done: the form of the verb outweighs its meaning."""
    return hit.entry.elements[hit.entry.head].keys[0].startswith(FORM)


def _form_alone(hit: Hit) -> bool:
    """*yenileyecek*: a bare future says that its own side will do something only where no other unit has the word."""
    return bool(hit.entry.data.get("alone")) and _by_form(hit) and "neg" not in hit.entry.elements[hit.entry.head].keys[0].split("+")


def _holds_another(hit: Hit, sentence: Sentence, grammar: Grammar, frames: dict[str, Frame]) -> bool:
    """*bëhen tri vjet **nga sulmi***: what a preposition between the words of a pattern governs is no object of its verb.

    Looked at where a violent deed would come of it, and for the prepositions of those who act and of where things come from.
    """
    frame = frames.get(hit.entry.data["frame"])
    if frame is None or frame.type != "ASSAULT" or hit.entry.data["pos"] != "v":
        return False
    parting = grammar.markers("agent") | grammar.markers("from")
    for place in hit.places:
        near = place - 1
        while near > hit.head and sentence.lows[near] in grammar.determiners and sentence.lows[near] not in grammar.prepositions:
            near -= 1
        if place > hit.head and near > hit.head and near not in hit.places and sentence.lows[near] in parting:
            return True
    return False


def _cited(sentence: Sentence) -> frozenset[int]:
    """The words that only name the source: *ortak açıklamasına göre*, *yaptığı açıklamada*."""
    return frozenset(place for hit in sentence.of("according", "citing", "statement") for place in hit.places)


def _on_verb(hit: Hit, sentence: Sentence, grammar: Grammar) -> Hit:
    """*be =investigated*, *=would =be =punished*: the verb that follows an auxiliary heads the pattern."""
    if hit.entry.data["pos"] != "v" or sentence.tokens[hit.head].low not in grammar.verbal:
        return hit
    joined = (word for p in range(hit.head + 1, hit.end) if (word := sentence.tokens[p].low) in grammar.genitive)
    if any(joined):
        return hit  # *është i hapur*: a participle with an article is an adjective
    verbs = [p for p in hit.places if p > hit.head and _ends_group(p, hit.head, sentence, grammar)]
    return msgspec.structs.replace(hit, head=verbs[-1]) if verbs else hit


def _ends_group(place: int, auxiliary: int, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a verb of a pattern goes with its auxiliary: a participle, or one with nothing but auxiliaries between."""
    verbal = sentence.infos[place].verbal
    if "part" in sentence.infos[place].verb_feats:
        return True
    words = sentence.tokens[auxiliary:place]
    if not _takes(words[-1].low, verbal, grammar):
        return False
    return bool(verbal) and all(_is_inner(token.low, grammar) for token in words[1:])


def _takes(low: str, verbal: Sequence[Reading], grammar: Grammar) -> bool:
    """*is ready to*: where an auxiliary needs a form that the word has not, the word is no verb there."""
    needed = [word.needs for word in grammar.verbal.get(low, ()) if word.needs or not word.before]  # *is to* is for infinitives
    return not needed or not all(needed) or any(need in r.feats for need in needed for r in verbal)


def _is_inner(low: str, grammar: Grammar) -> bool:
    """Whether a word may stand inside a verb group, short of opening an infinitive."""
    return low in grammar.adverbs or (low in grammar.verbal and not opens_infinitive(low, grammar))


def opens_infinitive(low: str, grammar: Grammar) -> bool:
    """*to* go, *për të* shkuar, *të* shkojë."""
    return any(word.gives in ("infinitive", "subjunctive") for word in grammar.verbal.get(low, ()))


def make_cues(hits: list[Hit], clauses: Clauses, frames: dict[str, Frame]) -> list[Cue]:
    """Cues with the verb group that each belongs to."""
    out = []
    for hit in hits:
        data: dict[str, Any] = hit.entry.data
        frame = frames.get(data["frame"])
        if frame is None:
            continue
        group = clauses.group_at.get(hit.head) if data["pos"] == "v" else None
        if data["pos"] == "a":
            group = next((clauses.group_at[p] for p in range(hit.start, hit.end) if p in clauses.group_at), None)
        lemma = _lemma_of(hit, clauses)
        roles, weak, needs = data.get("roles", {}), int(data.get("weak", 0)), tuple(data.get("needs") or ())
        words = len(hit.places)
        by, alone, binds = tuple(data.get("by") or ()), bool(data.get("alone")), bool(data.get("binds", True))
        otherwise = frames.get(data.get("otherwise") or "")
        out.append(
            Cue(frame, data["pos"], roles, hit.places, hit.start, hit.end, hit.head, group, words, lemma, weak, needs, by, alone, binds,
                otherwise)
        )  # fmt: skip
    return [cue for cue in out if not cue.alone or _stands_alone(cue, out, clauses)]


def _stands_alone(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*will* counts where its verb is not negated and carries no act of its own: *will build a school*, but not *will sign it*."""
    groups = [clauses.group_at[place] for place in cue.places if place in clauses.group_at]
    if not negates_itself(cue, clauses) and any(group.negated for group in groups):
        return False
    if any(group.form == ATTRIBUTIVE or (group.form and "cond" in group.feats) for group in groups):
        return False  # *atılmayacak adımlar*, *gelmeyebileceğini*
    verb = range(cue.start, max([cue.end, *(group.end for group in groups)]))
    return not any(other is not cue and any(place in verb for place in other.places) for other in cues)


def _lemma_of(hit: Hit, clauses: Clauses) -> str:
    """The citation form that a cue stands for: the middle verb where its pattern names one that fits, else the first of the pattern."""
    keys, known = hit.entry.elements[hit.entry.head].keys, clauses.sentence.infos[hit.head].keys
    fitting = [key for key in keys if key in known and clauses.grammar.is_middle(key)] if clauses.grammar.middle else []
    return fitting[0] if fitting else keys[0]


def negates_itself(cue: Cue, clauses: Clauses) -> bool:
    """*refuses*, *will not*, *gelmeyecek*: a negation is one of the cue's own words, or of the form that its pattern asks for."""
    form = cue.lemma.startswith(FORM) and "neg" in cue.lemma[1:].split("+")
    return form or _is_negative_verb(cue, clauses) or any(clauses.lows[place] in clauses.grammar.negation for place in cue.places)


def _is_negative_verb(cue: Cue, clauses: Clauses) -> bool:
    """*kabul etmedi* read as a form of *etmemek*, not to do: the negation is part of the citation form, which has none besides."""
    verbal = clauses.sentence.infos[cue.head].verbal
    if not any("neg" in r.feats for r in verbal):
        return False
    units = (hit.entry for hit in clauses.sentence.of("unit") if hit.head == cue.head and hit.entry.data["frame"] == cue.frame.id)
    keys = {key for entry in units for key in entry.elements[entry.head].keys}
    own = [r for r in verbal if r.lemma in keys]
    return bool(own) and all("neg" not in r.feats for r in own)


def _fits(hit: Hit, sentence: Sentence, grammar: Grammar, actor_words: frozenset[int]) -> bool:
    if hit.start == 0 and grammar.subordinators.get(sentence.tokens[0].low) == "condition":
        return False  # *Should the violence go on, …*
    data = hit.entry.data
    pos = data["pos"]
    if pos == "n" and (_in_preposition(hit.head, sentence, grammar) or (len(hit.places) == 1 and _in_name(hit.head, sentence))):
        return False
    if hit.head in actor_words and (pos != "n" or all(place in actor_words for place in hit.places)):
        return False  # but *police presence*, *rebel attack* are acts although the first word is an actor
    if grammar.verb_final and pos == "v" and (_governed(hit, sentence, grammar) or _parted(hit, sentence)):
        return False
    readings = sentence.infos[hit.head].readings
    if not readings:
        return True
    verb, other = sentence.infos[hit.head].verb, sentence.infos[hit.head].other
    before = sentence.tokens[hit.head - 1].low if hit.head else ""
    if "inverted" in data and not _may_be_inverted(hit, sentence, grammar):
        return False
    if len(hit.places) == 1 and _in_a_name(hit.head, sentence, pos):
        return False
    if pos == "v":
        if (
            _describes_by_hyphen(hit, sentence, grammar)
            or _across_a_verb(hit, sentence, grammar)
            or _only_describes(hit, sentence, grammar)
        ):
            return False
        if _serves_another(hit, sentence, grammar) or _across_its_agent(hit, sentence, grammar):
            return False
        if grammar.verb_final and other and len(hit.places) == 1 and not _tensed(readings):
            return False  # *görüşmede*, *saldırma*: where a noun has the same form, the noun is meant
        if grammar.possession_by_case and other and before in grammar.prepositions and _only_past(readings):
            return False  # *с начала войны* is no *began*: nothing finite follows a preposition
        if not verb:
            return not readings or _as_written(hit, sentence)
        if other and len(hit.places) == 1:
            return _verb_here(hit, sentence, grammar, before)
        return not (other and not _after_its_subject(hit, sentence, grammar, actor_words) and _compound(hit, sentence, grammar, before))
    if pos == "n" and verb and len(hit.places) == 1:
        if not other:
            return False
        past = any(r.pos == "v" and "past" in r.feats and r.feats.isdisjoint(("1", "2")) for r in readings)
        return before not in grammar.verb_after and not past
    # *demanded that*: the tense of a form that is nothing but a verb makes it no noun, however long the pattern
    return not (pos == "n" and not other and any("past" in r.feats for r in readings))


def _may_be_inverted(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether an object may stand before the verb of its pattern here, with no mark between."""
    if hit.entry.data["inverted"] and not (
        _passive_here(hit, sentence, grammar) or _object_first(hit, sentence, grammar) or _object_resumed(hit, sentence, grammar)
    ):
        return False
    return _PARTING.isdisjoint([token.text for token in sentence.tokens[hit.start : hit.end]])


def _only_past(readings: Sequence[Reading]) -> bool:
    return all("past" in r.feats and "part" not in r.feats for r in readings if r.pos == "v")


def _as_written(hit: Hit, sentence: Sentence) -> bool:
    """Whether the pattern names the very form that stands at its head."""
    keys = hit.entry.elements[hit.entry.head].keys
    return keys[0].startswith(LITERAL) or LITERAL + sentence.tokens[hit.head].norm in keys


def _only_describes(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*handed two **captured soldiers** to them*: right behind an article or number and before its noun a participle tells no act."""
    if not grammar.compounds or not hit.head or hit.head != hit.start or hit.head + 1 not in hit.places:
        return False
    before, after = sentence.lows[hit.head - 1], sentence.lows[hit.head + 1]
    if after in grammar.closed:
        return False  # *200 wounded in air raids*
    article = before in grammar.determiners and before not in grammar.subordinators and before not in grammar.pronouns
    return "part" in sentence.infos[hit.head].verb_feats and (article or before[:1].isdigit())


def _across_a_verb(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*troops **stationed** near Nablus arrested an **officer***: the object of another verb is none of this one."""
    if not grammar.participle_as_passive:
        return False
    for place in range(hit.head + 1, hit.end - 1):
        info, after = sentence.infos[place], sentence.lows[place + 1]
        if place in hit.places or sentence.lows[place] in grammar.verbal or not info.verb:
            continue
        past = "past" in info.verb_feats
        if past and after in grammar.determiners and sentence.lows[place - 1] not in grammar.verbal and after not in grammar.subordinators:
            return True
    return False


def _describes_by_hyphen(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*Turkish-**backed** rebels* tells no act; *a US-**brokered** truce* does, and so does *they lathi-**charged** the crowd*."""
    head = sentence.tokens[hit.head]
    if not head.tied or not grammar.tied_owners or head.low in grammar.tied_owners:
        return False
    return hit.head + 1 == len(sentence.tokens) or sentence.lows[hit.head + 1] not in grammar.determiners


def _across_its_agent(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*soldiers **killed** by Kenyan **police***: whoever a participle names as its agent is not the object that its pattern asks for."""
    agent = hit.head + 1
    if agent >= hit.end or agent in hit.places or "part" not in sentence.infos[hit.head].verb_feats:
        return False
    following = hit.places[hit.places.index(hit.head) + 1]
    by = grammar.markers("agent") - grammar.markers("from")  # *larguar nga konsullata* is *left the consulate*
    return sentence.tokens[agent].low in by and sentence.tokens[following].low not in grammar.prepositions


def _serves_another(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*ka quajtur takimin …* has no meeting: the verb of the pattern is but an auxiliary of a verb that is none of its words."""
    needed = {word.needs for word in grammar.verbal.get(sentence.tokens[hit.head].low, ()) if word.needs}
    if not needed or len(hit.places) == 1:
        return False
    for place in range(hit.head + 1, hit.end):
        verbal = sentence.infos[place].verbal
        if place in hit.places or (grammar.compounds and place + 1 in hit.places):
            return False  # *had heated talks*
        if any(need in r.feats for need in needed for r in verbal):
            return not any(key == r.lemma for key in hit.entry.elements[hit.entry.head].keys for r in verbal)
        if not _is_inner(sentence.tokens[place].low, grammar):
            return False
    return False


def _object_first(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*санкции ввёл Евросоюз*: where word order is free, an object may stand before its verb if its form is not only a subject's."""
    first = hit.places[0]
    if not grammar.free_order or hit.head - first > _NEAR or (first and sentence.tokens[first - 1].low in grammar.prepositions):
        return False
    if any(token.low in ",;:" for token in sentence.tokens[first + 1 : hit.head]):
        return False
    cases = [r.feats & CASES for r in sentence.infos[first].readings if r.pos != "v"]
    return any(found - {"nom"} for found in cases)


def _object_resumed(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*Propozimin e Katarit **e** pranoi Hamasi*: a clitic at the verb repeats the object before it, whose form tells that it is one."""
    if not hit.head or sentence.lows[hit.head - 1] not in grammar.object_clitics or sentence.lows[hit.places[0]] in grammar.closed:
        return False
    cases = {case for r in sentence.infos[hit.places[0]].readings if r.pos == "n" for case in r.feats & CASES}
    return "acc" in cases and "nom" not in cases


def _in_name(place: int, sentence: Sentence) -> bool:
    """*Грант Риер*: a word with a capital beside another that the pack does not know is a part of a name."""
    tokens = sentence.tokens
    if not place or not tokens[place].text[0].isupper():
        return False
    return any(
        0 <= near < len(tokens) and tokens[near].text[0].isupper() and tokens[near].text[0].isalpha() and not sentence.infos[near].readings
        for near in (place - 1, place + 1)
    )


def _in_preposition(place: int, sentence: Sentence, grammar: Grammar) -> bool:
    """*with the help of*: the noun is a word of a preposition and tells no act."""
    tokens = sentence.tokens
    for last in (place, place + 1):
        for words, _ in grammar.phrasal.get(tokens[last].low, ()) if last < len(tokens) else ():
            start = last - len(words) + 1
            if 0 <= start <= place and tuple(sentence.lows[start : last + 1]) == words:
                return True
    return False


_TITLE_CASE = 0.6


def _in_a_name(place: int, sentence: Sentence, pos: str) -> bool:
    """*the Support Mission*, *the Rescue Party*: a lone word with a capital beside another one, unless in a headline."""
    texts = [token.text for token in sentence.tokens]
    if place == 0 or not texts[place][:1].isupper() or not texts[place - 1][-1].isalnum():
        return False
    beside = [texts[p] for p in ((place - 1, place + 1) if pos == "v" else (place + 1,)) if p < len(texts)]
    words = [text for text in texts if text[0].isalpha()]
    headline = sum(text[0].isupper() for text in words) > _TITLE_CASE * len(words)
    return not headline and any(text[0].isupper() for text in beside)


def _governed(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*ateşkese ilişkin bir bildiri imzaladı*: a noun before a postposition is no object of the verb."""
    last = len(sentence.tokens) - 1
    return any(p != hit.head and p < last and p + 1 not in hit.places and sentence.tokens[p + 1].low in grammar.postpositions
               for p in hit.places)  # fmt: skip


def _parted(hit: Hit, sentence: Sentence) -> bool:
    """A verb describes a noun after it only where no comma stands between: *düzenlediği saldırı*."""
    return hit.head < hit.end - 1 and any(sentence.tokens[p].low == "," for p in range(hit.head, hit.end))


def _tensed(readings: tuple[Reading, ...]) -> bool:
    return any(r.pos == "v" and r.feats & {"past", "pres", "fut", "cond", "adm"} for r in readings)


def _passive_here(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*fire was opened*, *zjarri u hap*: an object may stand before its verb only where the verb is passive."""
    if "pass" in sentence.infos[hit.head].verb_feats:
        return True
    feats = sentence.infos[hit.head].verb_feats
    between = sentence.lows[hit.places[0] + 1 : hit.head]
    marks = (word for low in between for word in grammar.verbal.get(low, ()) if word.gives == "passive")
    return any(not word.needs or word.needs in feats for word in marks)  # *was sent*, but not *were driven back*


def _compound(hit: Hit, sentence: Sentence, grammar: Grammar, before: str) -> bool:
    """*a telephone call on the border*: the head of a longer pattern is a noun here."""
    if _governs(hit, sentence, grammar):
        return False
    if before in grammar.verb_after or "past" in sentence.infos[hit.head].verb_feats:
        return False
    if sentence.tokens[hit.head].low in grammar.verbal:
        return False
    if before in grammar.noun_after or before in grammar.possessive:
        return True
    after = sentence.tokens[hit.head + 1].low if hit.head + 1 < len(sentence.tokens) else ""
    third = any(r.pos == "v" and {"pres", "3", "sg"} <= r.feats for r in sentence.infos[hit.head].readings)
    if third and (after in grammar.determiners or after in grammar.prepositions or after in grammar.pronouns):
        return False  # *the suspect remains in custody*
    if not hit.head or hit.head - 1 in hit.places or before in grammar.adverbs or before in grammar.verbal:
        return False
    return sentence.infos[hit.head - 1].noun and sentence.tokens[hit.head - 1].text[:1].islower()


def _after_its_subject(hit: Hit, sentence: Sentence, grammar: Grammar, actor_words: frozenset[int]) -> bool:
    """*the deputy **calls out** the firm*, *the army **holds** villagers captive*: third person right behind an actor."""
    after = hit.head + 1
    if hit.head - 1 not in actor_words or hit.head != hit.start or after >= hit.end:
        return False
    if after not in hit.places and sentence.lows[after] in grammar.prepositions:
        return False  # *rebel attacks on a village*
    return any({"pres", "3", "sg"} <= r.feats for r in sentence.infos[hit.head].verbal)


def _governs(hit: Hit, sentence: Sentence, grammar: Grammar) -> bool:
    """*the cost of sending troops*, *both sides massing troops*: a gerund with an object of its own is a verb."""
    if hit.places[-1] == hit.head or "ger" not in sentence.infos[hit.head].verb_feats:
        return False
    upto = sentence.lows[hit.head + 1 : hit.places[hit.places.index(hit.head) + 1] + 1]
    return not any(low in grammar.genitive or low in grammar.prepositions for low in upto)  # *a meeting with* governs nothing


def _verb_here(hit: Hit, sentence: Sentence, grammar: Grammar, before: str) -> bool:
    if before in grammar.verb_after:
        return True
    past = "past" in sentence.infos[hit.head].verb_feats
    after = sentence.tokens[hit.head + 1].low if hit.head + 1 < len(sentence.tokens) else ""
    if before in grammar.noun_after or before in grammar.possessive:
        headline = past and hit.head == 1 and before in grammar.determiners and before not in grammar.fillers
        return headline and (after in grammar.prepositions or after in grammar.subordinators)  # *Two arrested after brawl*
    if past:
        return True
    if after in grammar.determiners or after in grammar.pronouns:
        return True
    if not after[:1].isalnum() or after in grammar.prepositions or after in grammar.genitive:
        return False
    return hit.head > 0

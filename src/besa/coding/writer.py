"""Writes claims: what was found, in the shape of the contract, every word with its place in the report."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from besa.books.codebook import NO_EVENT, Codebook
from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.drafts import Draft
from besa.coding.implied import implied_actors, implied_recipients, of_one_country, strikes_abroad
from besa.coding.manner import Vow
from besa.coding.matters import agreements_of, own
from besa.coding.report import Page
from besa.finding.actors import Actor
from besa.finding.calendar import Period
from besa.finding.times import Time
from besa.model import Claim, Commitment, Count, Entity, Quote, Report, When, Where

UNKNOWN = Entity(sector="UNK")
_TALK = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "RETREAT", "AID"})
#: So many words from where a promise begins, a noun names what is promised.
_NEAR = 8
_KINDS = ("dead", "injured", "captured")


class Writer:
    """Writes the claims of one report."""

    def __init__(self, report: Report, lang: str, codebook: Codebook, published: Period | None) -> None:
        self._report = report
        self._lang = lang
        self._codebook = codebook
        self._published = published
        digest = hashlib.sha256(f"{report.id}\0{report.text}".encode("utf-8", "surrogatepass")).hexdigest()
        self._of_report = hashlib.sha256(f"{digest}\0".encode())

    def write(
        self, draft: Draft, page: Page, clauses: Clauses, moment: When, spot: Where | None, chain: tuple[Entity, ...],
        counts: dict[str, Count], content: Content | None, due: Time | None, vow: Vow, home: str, only: str,
    ) -> Claim:  # fmt: skip
        """The claim of a draft. ``home``: whose police an act implies; ``only``: the one country that the report is about, or ""."""
        cue = draft.main
        sentence = page.sentence
        first, last = sentence.offsets(cue.start, cue.end)
        start, end = sentence.span.start, sentence.span.end
        actors = self._entities(draft.actors)
        if not actors and draft.frame.agent and not (draft.recipients and all(actor.kind == "land" for actor in draft.recipients)):
            actors = (Entity(country=home, sector=draft.frame.agent),)
        elif not actors and draft.type == "ASSAULT":
            actors = (UNKNOWN,)
        actors = of_one_country(actors or implied_actors(draft, only), only)
        struck = spot.country if spot is not None and spot.country and draft.type == "ASSAULT" else only
        abroad = strikes_abroad(draft, only)
        implied = implied_recipients(draft, struck if (only or struck) and not (abroad and struck == only) else "")
        recipients = of_one_country(self._entities(draft.recipients) or implied, "" if abroad else only)
        given = self._counts(draft, counts)
        talk = draft.type in _TALK
        issues = own(sentence.of("issue"), cue, content, clauses, self._codebook) if talk else ()
        return Claim(
            id=self._ident(first),
            report=self._report.id,
            lang=self._lang,
            type=draft.type,
            modes=tuple(dict.fromkeys(c.frame.mode for c in draft.cues if c.frame.mode)),
            contexts=self._contexts(draft, page),
            status=draft.status,
            actors=actors,
            recipients=recipients,
            trigger=Quote(start=first, end=last, text=self._report.text[first:last]),
            evidence=Quote(start=start, end=end, text=self._report.text[start:end]),
            when=moment,
            where=spot,
            said_by=chain,
            dead=given.get("dead"),
            injured=given.get("injured"),
            captured=given.get("captured"),
            agreements=agreements_of(cue, content, clauses, self._codebook, moment, self._published) if talk else (),
            commitment=self._commitment(content, due, vow, page, clauses),
            issues=tuple(dict.fromkeys(hit.entry.data["id"] for hit in issues)),
            frame=draft.frame.id,
        )

    def _ident(self, start: int) -> str:
        place = self._of_report.copy()
        place.update(str(start).encode())
        return "c-" + place.hexdigest()[:16]

    def _entities(self, actors: Sequence[Actor]) -> tuple[Entity, ...]:
        out: list[Entity] = []
        for actor in actors:
            if actor.kind == "sides" or (actor.kind == "actor" and not (actor.country or actor.sector or actor.unknown or actor.ident)):
                continue
            sector = "UNK" if actor.unknown and not actor.country and not actor.sector else actor.sector
            named = actor.stands_for[0] if actor.kind == "pronoun" and actor.stands_for and actor.stands_for[0].last else actor
            entity = Entity(
                country=actor.country, sector=sector, name=self._report.text[named.first : named.last], id=actor.ident,
                start=named.first, end=named.last,
            )  # fmt: skip
            if not entity.id and any(a.ident and a.person and (a.country, a.sector) == (actor.country, actor.sector) for a in actors):
                continue  # *the presidents of Russia and Azerbaijan, Vladimir Putin and Ilham Aliyev*: two people, named twice
            if all((entity.start, entity.country, entity.sector) != (e.start, e.country, e.sector) for e in out):
                out.append(entity)
        return tuple(out)

    def _contexts(self, draft: Draft, page: Page) -> tuple[str, ...]:
        found = [context for cue in draft.cues for context in cue.frame.contexts]
        found.extend(hit.entry.data["name"] for hit in page.sentence.of("context"))
        return tuple(dict.fromkeys(found))

    def _counts(self, draft: Draft, counts: dict[str, Count]) -> dict[str, Count | None]:
        if draft.status in ("future", "hypothetical", "negated"):
            return {}
        wanted = {"ASSAULT": _KINDS, "COERCE": ("captured",)}.get(draft.type, ())
        return {kind: counts[kind] for kind in wanted if kind in counts}

    def _commitment(self, content: Content | None, due: Time | None, vow: Vow, page: Page, clauses: Clauses) -> Commitment | None:
        if content is None or content.kind != "commitment":
            return None
        first, last = _trimmed(page, content)
        if first >= last:
            return None
        condition = None
        for place in range(content.start, content.end):
            if clauses.grammar.subordinators.get(clauses.lows[place]) == "condition":
                start, end = page.sentence.offsets(clauses.opens_at(place), content.end)
                condition = self._report.text[start:end]
                break
        helped = [
            a for a in page.actors
            if content.start <= a.start < content.end and a.prep in {p for m in clauses.grammar.functions.get("for", ()) for p in m.prep}
        ]  # fmt: skip
        period = due.period if due else None
        return Commitment(
            content=self._report.text[first:last], due=period.last.isoformat() if period else None, condition=condition,
            beneficiaries=self._entities(helped), act=self._act(content, page, clauses), manner=vow.manner,
            by=self._entities(vow.by), start=first, end=last,
        )  # fmt: skip

    def _act(self, content: Content, page: Page, clauses: Clauses) -> str:
        """The frame of the deed that is promised: of the units inside the promise the first verb, else the first noun.

        A noun far from the beginning is what the deed is about, or what it is good for.
        """
        frames = self._codebook.frames
        inside = [
            (hit.entry.data["pos"] != "v", hit.head, hit.start - hit.end, hit.entry.data["frame"])
            for hit in page.sentence.of("unit")
            if content.start <= hit.start and hit.end <= content.end
            and (hit.entry.data["pos"] == "v" or hit.head - content.start < _NEAR or clauses.embedding is not None)
        ]  # fmt: skip
        told = [row for row in inside if row[3] in frames and frames[row[3]].type not in (NO_EVENT, "AGREE")]
        return str(min(told)[3]) if told else ""


def _trimmed(page: Page, content: Content) -> tuple[int, int]:
    start, end = content.start, content.end
    tokens = page.sentence.tokens
    while start < end and not tokens[start].text[0].isalnum():
        start += 1
    while end > start and not tokens[end - 1].text[-1].isalnum():
        end -= 1
    return page.sentence.offsets(start, end) if end > start else (0, 0)

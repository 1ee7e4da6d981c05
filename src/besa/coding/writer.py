"""Writes claims: what was found, in the shape of the contract, every word with its place in the report."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from besa.books.codebook import NO_EVENT, Codebook
from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.coding.drafts import Draft
from besa.coding.implied import implied_actors, implied_recipients, of_one_country, strikes_abroad
from besa.coding.manner import Vow
from besa.coding.matters import agreements_of, own
from besa.coding.report import Page
from besa.finding.actors import Actor
from besa.finding.calendar import Period
from besa.finding.times import Time
from besa.model import Claim, Commitment, Count, Entity, Quote, Report, Status, When, Where

UNKNOWN = Entity(sector="UNK")
_TALK = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "RETREAT", "AID"})
#: So many words from where a promise begins, a noun names what is promised.
_NEAR = 8
_KINDS = ("dead", "injured", "captured")


class Sketch(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A claim as far as it is judged by: who did what, when and who says so. Only a claim that is printed is written out.

    ``trigger``, ``evidence``: from where to where in the report's text.
    """

    cue: Cue
    cues: tuple[Cue, ...]
    type: str
    frame: str
    status: Status
    actors: tuple[Entity, ...]
    recipients: tuple[Entity, ...]
    trigger: tuple[int, int]
    evidence: tuple[int, int]
    when: When
    where: Where | None
    said_by: tuple[Entity, ...]
    counts: dict[str, Count]
    content: Content | None
    commitment: Commitment | None
    page: Page
    clauses: Clauses


def _blames_abroad(draft: Draft, only: str) -> bool:
    """Whether somebody of another country condemns a deed of which nobody knows who did it; who does so at home blames somebody there."""
    return draft.nobody and any(actor.country not in ("", only) for actor in draft.actors)


class Writer:
    """Writes the claims of one report."""

    def __init__(self, report: Report, lang: str, codebook: Codebook, published: Period | None) -> None:
        self._report = report
        self._lang = lang
        self._codebook = codebook
        self._published = published
        digest = hashlib.sha256(f"{report.id}\0{report.text}".encode("utf-8", "surrogatepass")).hexdigest()
        self._of_report = hashlib.sha256(f"{digest}\0".encode())

    def sketch(
        self, draft: Draft, page: Page, clauses: Clauses, moment: When, spot: Where | None, chain: tuple[Entity, ...],
        counts: dict[str, Count], content: Content | None, due: Time | None, vow: Vow, home: str, only: str,
    ) -> Sketch:  # fmt: skip
        """What a claim is judged by. ``home``: whose police an act implies; ``only``: the one country that the report is about, or ""."""
        cue, sentence = draft.main, page.sentence
        actors = self._entities(draft.actors)
        if not actors and draft.frame.agent and not (draft.recipients and all(actor.kind == "land" for actor in draft.recipients)):
            actors = (Entity(country=home, sector=draft.frame.agent),)
        elif not actors and draft.type == "ASSAULT":
            actors = (UNKNOWN,)
        actors = of_one_country(actors or implied_actors(draft, only), only)
        struck = spot.country if spot is not None and spot.country and draft.type == "ASSAULT" else only
        abroad = strikes_abroad(draft, only)
        known = only or any(a.country not in ("", struck) for a in draft.actors)  # *a Russian missile hit a market in Kharkiv*
        implied = implied_recipients(draft, struck if known and not (abroad and struck == only) and not _blames_abroad(draft, only) else "")
        recipients = of_one_country(self._entities(draft.recipients) or implied, "" if abroad else only)
        return Sketch(
            cue, tuple(draft.cues), draft.type, draft.frame.id, draft.status, actors, recipients, sentence.offsets(cue.start, cue.end),
            (sentence.span.start, sentence.span.end), moment, spot, chain, self._counts(draft, counts), content,
            self._commitment(content, due, vow, page, clauses), page, clauses,
        )  # fmt: skip

    def write(self, sketch: Sketch, confidence: float, status: Status) -> Claim:
        """The claim, with its words and all that its sentence says beside."""
        text, content, cue, sentence = self._report.text, sketch.content, sketch.cue, sketch.page.sentence
        (first, last), (start, end) = sketch.trigger, sketch.evidence
        talk, counts = sketch.type in _TALK, sketch.counts
        issues = own(sentence.of("issue"), cue, content, sketch.clauses, self._codebook) if talk else ()
        agreements = agreements_of(cue, content, sketch.clauses, self._codebook, sketch.when, self._published) if talk else ()
        return Claim(
            id=self._ident(first),
            report=self._report.id,
            lang=self._lang,
            type=sketch.type,
            modes=tuple(dict.fromkeys(c.frame.mode for c in sketch.cues if c.frame.mode)),
            contexts=_contexts(sketch),
            status=status,
            actors=sketch.actors,
            recipients=sketch.recipients,
            trigger=Quote(start=first, end=last, text=text[first:last]),
            evidence=Quote(start=start, end=end, text=text[start:end]),
            when=sketch.when,
            where=sketch.where,
            said_by=sketch.said_by,
            dead=counts.get("dead"),
            injured=counts.get("injured"),
            captured=counts.get("captured"),
            agreements=agreements,
            commitment=sketch.commitment,
            issues=tuple(dict.fromkeys(hit.entry.data["id"] for hit in issues)),
            confidence=confidence,
            frame=sketch.frame,
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

    def _counts(self, draft: Draft, counts: dict[str, Count]) -> dict[str, Count]:
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


def _contexts(sketch: Sketch) -> tuple[str, ...]:
    found = [context for cue in sketch.cues for context in cue.frame.contexts]
    found.extend(hit.entry.data["name"] for hit in sketch.page.sentence.of("context"))
    return tuple(dict.fromkeys(found))


def _trimmed(page: Page, content: Content) -> tuple[int, int]:
    start, end = content.start, content.end
    tokens = page.sentence.tokens
    while start < end and not tokens[start].text[0].isalnum():
        start += 1
    while end > start and not tokens[end - 1].text[-1].isalnum():
        end -= 1
    return page.sentence.offsets(start, end) if end > start else (0, 0)

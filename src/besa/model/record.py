"""What is decided about claims, and what is folded from them (see docs/record.md)."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from besa.model.claims import Commitment, Count, Entity, Quote, Record, Status, When, Where

JudgementKind = Literal["accept", "reject", "amend", "same", "different"]
Decision = Literal["same", "doubtful", "different"]
CopyKind = Literal["first", "copy", "rewrite", "translation", "agency", "judged"]
FollowKind = Literal["investigation", "punishment", "apology", "condolence", "compensation", "aid", "accusation", "denial", "demand"]
GradeLevel = Literal["confirmed", "fair", "weak", "contested"]
StepKind = Literal["promised", "reaffirmed", "progress", "fulfilled", "broken", "withdrawn", "denied"]
PromiseStatus = Literal["open", "reaffirmed", "in progress", "fulfilled", "broken", "withdrawn", "overdue", "contested"]
Aspect = Literal["count", "culprit", "cause", "denial"]


class Judgement(Record, frozen=True, kw_only=True):
    """What somebody decides about claims or reports; append-only. ``by``: a person; the matcher's own are Pairs.

    ``ids``: one id for accept, reject and amend; two or more for same and different (all of them; each pair of them).
    ``at``: ISO timestamp. ``changes``: of an amend, claim fields and their new values (JSON builtins).
    """

    id: str
    kind: JudgementKind
    subject: Literal["claim", "report"]
    ids: tuple[str, ...]
    by: str
    at: str
    reason: str = ""
    score: float | None = None
    changes: dict[str, Any] = msgspec.field(default_factory=dict)


class Pair(Record, frozen=True, kw_only=True):
    """What the matcher decides about two claims or two reports, ``a`` < ``b``; ``why`` is for people.

    ``key``: equal for pairs that are the same question about other copies of the same words.
    """

    a: str
    b: str
    decision: Decision
    score: float
    why: tuple[str, ...] = ()
    key: str = ""


class Attachment(Record, frozen=True, kw_only=True):
    """A claim that follows up on an incident told by another claim; both are claim ids."""

    claim: str
    incident: str
    kind: FollowKind
    why: str


class Copy(Record, frozen=True, kw_only=True):
    """A report in its origin tree: which report it is a copy of, how it was made of it, and why that is thought."""

    report: str
    parent: str | None = None
    kind: CopyKind = "first"
    score: float = 1.0
    why: str = ""


class Origin(Record, frozen=True, kw_only=True):
    """One independent voice: the reports that go back to one text, the earliest first."""

    id: str
    reports: tuple[Copy, ...]
    why: str = ""


class Said(Record, frozen=True, kw_only=True):
    """A number of people and who answers for it; ``claims``: where it is said."""

    count: Count
    says: tuple[Entity, ...]
    claims: tuple[str, ...]


class Tally(Record, frozen=True, kw_only=True):
    """Counts of one kind of victim over all claims of an event; ``by`` has each figure with who says it."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    by: tuple[Said, ...] = ()


class Grade(Record, frozen=True, kw_only=True):
    """How well an event is attested, and why (docs/record.md has the rules)."""

    level: GradeLevel
    why: str


class FollowUp(Record, frozen=True, kw_only=True):
    """Another happening that belongs to an incident. ``claim``: a claim of the other event; ``why`` names the rule."""

    kind: FollowKind
    claim: str
    why: str = ""


class Telling(Record, frozen=True, kw_only=True):
    """One claim as a part of an event, with what is needed to show and weigh it."""

    claim: str
    report: str
    lang: str
    source: str | None = None
    published: str | None = None
    url: str | None = None
    origin: str = ""
    type: str
    frame: str = ""
    status: Status = "actual"
    says: tuple[Entity, ...] = ()
    actors: tuple[Entity, ...] = ()
    recipients: tuple[Entity, ...] = ()
    quote: Quote
    trigger: Quote
    when: When
    where: Where | None = None
    dead: Count | None = None
    injured: Count | None = None
    captured: Count | None = None
    commitment: Commitment | None = None
    confidence: float = 0.0


class Event(Record, frozen=True, kw_only=True):
    """One happening with all its claims: a fold of claims and judgements, rebuilt at will, never edited.

    ``follow_ups``: claims of other events that follow up on this one; ``follows``: claims of incidents that this one
    follows up on. ``origins``: how many independent voices tell it.
    """

    id: str
    type: str
    frame: str = ""
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    status: Status = "actual"
    actors: tuple[Entity, ...] = ()
    recipients: tuple[Entity, ...] = ()
    when: When
    where: Where | None = None
    dead: Tally | None = None
    injured: Tally | None = None
    captured: Tally | None = None
    agreements: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    commitment: Commitment | None = None
    claims: tuple[str, ...]
    tellings: tuple[Telling, ...]
    origins: int
    reports: int
    grade: Grade
    follow_ups: tuple[FollowUp, ...] = ()
    follows: tuple[FollowUp, ...] = ()
    confidence: float = 0.0


class Step(Record, frozen=True, kw_only=True):
    """One step in the life of a promise, in the words of the report."""

    kind: StepKind
    date: str | None
    event: str
    claim: str
    report: str
    lang: str
    says: tuple[Entity, ...]
    quote: Quote
    why: str = ""


class Promise(Record, frozen=True, kw_only=True):
    """A commitment and what became of it, as of a date. ``words``: the promise in every language version.

    ``announced``: nobody binds himself; it is only foretold, scheduled or expected.
    """

    event: str
    by: tuple[Entity, ...]
    to: tuple[Entity, ...]
    words: tuple[Step, ...]
    content: str | None = None
    due: str | None = None
    condition: str | None = None
    when: When
    agreements: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    status: PromiseStatus
    steps: tuple[Step, ...]
    announced: bool = False


class Cell(Record, frozen=True, kw_only=True):
    """What one source says of one aspect of an incident; ``source``: a label made of who answers for it."""

    source: str
    aspect: Aspect
    value: str
    claim: str
    report: str
    quote: Quote


class Incident(Record, frozen=True, kw_only=True):
    """A violent event with the matrix of what is said of it and the events that follow up on it: (kind, event id)."""

    event: str
    matrix: tuple[Cell, ...]
    follow_ups: tuple[tuple[FollowKind, str], ...]
    grade: Grade


class Contact(Record, frozen=True, kw_only=True):
    """Parties that met, spoke or wrote; ``mediators``: who brought them together."""

    event: str
    parties: tuple[Entity, ...]
    mediators: tuple[Entity, ...] = ()
    modes: tuple[str, ...] = ()
    when: When
    where: Where | None = None
    issues: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()


class Provision(Record, frozen=True, kw_only=True):
    """A duty laid down in an agreement: what, on which issue, who owes it, by when (ISO date)."""

    id: str
    text: str
    issue: str = ""
    owes: tuple[str, ...] = ()
    due: str | None = None


class AgreementFacts(Record, frozen=True, kw_only=True):
    """An agreement of a process pack with its provisions."""

    id: str
    date: str
    name: str
    parties: tuple[str, ...] = ()
    provisions: tuple[Provision, ...] = ()


class Level(Record, frozen=True, kw_only=True):
    """Implementation of a provision from a date on: 0 none, 1 minimal, 2 intermediate, 3 full; with its evidence."""

    date: str
    level: int
    event: str
    claim: str
    quote: Quote
    why: str


class Track(Record, frozen=True, kw_only=True):
    """A provision of an agreement and its implementation over time, the earliest first."""

    agreement: str
    provision: str
    text: str
    issue: str = ""
    owes: tuple[str, ...] = ()
    due: str | None = None
    levels: tuple[Level, ...] = ()


class Side(Record, frozen=True, kw_only=True):
    """One position in a dispute and who takes it."""

    says: tuple[Entity, ...]
    what: str
    claim: str
    report: str
    quote: Quote


class Dispute(Record, frozen=True, kw_only=True):
    """Claims about one event that cannot all be true: its toll, its culprit, whether it happened, a charge."""

    event: str
    about: str
    sides: tuple[Side, ...]

"""What is read and what is claimed: immutable records with the shapes of the published contract.

All offsets are Unicode code points into the report's original text, half-open ``[start, end)``.
This module imports nothing of besa.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Status = Literal["actual", "future", "hypothetical", "negated", "historical"]
TimePrecision = Literal["day", "week", "month", "quarter", "year", "unknown"]
TimeBasis = Literal["stated", "relative", "publication"]
PlacePrecision = Literal["point", "town", "district", "region", "country"]
#: How a promise is made; see ``Commitment``.
Manner = Literal["pledged", "declared", "foretold", "vague", ""]
Severity = Literal["error", "warning", "note"]


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Base of every kept record: keyword-only and immutable."""


class Problem(Record, frozen=True, kw_only=True):
    """Something in an input or a pack that could not be used.

    ``error``: the input was left out; ``warning``: a part of it was; ``note``: it was used, but changed or guessed at.
    """

    where: str
    what: str
    todo: str = ""
    severity: Severity = "error"


class Report(Record, frozen=True, kw_only=True):
    """A published text with its outlet, language and date; never changed once kept."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    lang: str | None = None
    published: str | None = None
    source: str | None = None


class Quote(Record, frozen=True, kw_only=True):
    """Words of the report: ``text`` is the report's text cut at ``[start, end)``."""

    start: int
    end: int
    text: str


class Entity(Record, frozen=True, kw_only=True):
    """An actor or recipient. ``country``: ISO 3166 alpha-3, XKX, UNO, EUR, NATO, IGO, NGO, MNC, IMG or "".

    ``sector``: a PLOVER code or "". ``id``: a registry id or null. An unknown agent has sector UNK and no words.
    """

    country: str = ""
    sector: str = ""
    name: str | None = None
    id: str | None = None
    start: int | None = None
    end: int | None = None


class When(Record, frozen=True, kw_only=True):
    """The time of an act; ISO dates, both ends inclusive. Basis ``publication``: the text itself gives no time."""

    start: str | None = None
    end: str | None = None
    precision: TimePrecision = "unknown"
    basis: TimeBasis = "publication"
    text_start: int | None = None
    text_end: int | None = None


class Where(Record, frozen=True, kw_only=True):
    """The place of an act. ``lat`` and ``lon`` are degrees (WGS 84), null for a bare country."""

    name: str
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "country"
    id: str | None = None
    start: int | None = None
    end: int | None = None


class Count(Record, frozen=True, kw_only=True):
    """A range of people: ``low`` <= ``best`` <= ``high``; null where the words set no such bound."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    text: str = ""
    start: int | None = None
    end: int | None = None


class Commitment(Record, frozen=True, kw_only=True):
    """What was promised: the words, by when (ISO date), on what condition, for whom; ``act``: the frame of the deed.

    ``manner``: by a word of promising, told by its own side, only foretold, or too vague to hold anybody to; "" unknown.
    ``by``: who makes it, where not all who are to act do.
    """

    content: str | None = None
    due: str | None = None
    condition: str | None = None
    beneficiaries: tuple[Entity, ...] = ()
    act: str = ""
    manner: Manner = ""
    by: tuple[Entity, ...] = ()
    start: int | None = None
    end: int | None = None


class Claim(Record, frozen=True, kw_only=True):
    """What ONE report says, once: who did what to whom, and who says so."""

    id: str
    report: str
    lang: str
    type: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    status: Status = "actual"
    actors: tuple[Entity, ...] = ()
    recipients: tuple[Entity, ...] = ()
    trigger: Quote
    evidence: Quote
    when: When
    where: Where | None = None
    said_by: tuple[Entity, ...] = ()
    dead: Count | None = None
    injured: Count | None = None
    captured: Count | None = None
    agreements: tuple[str, ...] = ()
    commitment: Commitment | None = None
    issues: tuple[str, ...] = ()
    confidence: float = 0.0
    frame: str = ""


class Coded(Record, frozen=True, kw_only=True):
    """One report after coding: its language, its claims in the order of their triggers, and its problems."""

    report: Report
    lang: str
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    features: tuple[dict[str, float], ...] = ()

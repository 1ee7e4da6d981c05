"""Entries of a record in words: events, commitments, incidents, contacts, agreements, disputes, each with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import singledispatch

import msgspec

from besa.model import Contact, Dispute, Entity, Event, Incident, Promise, Step, Tally, Telling, Track, When, Where
from besa.views.visible import show_line
from besa.views.wording import QUARTER_OF, Row, say_entity

Entry = Event | Promise | Incident | Contact | Track | Dispute
#: Quotations shown of one entry; the others are counted.
MOST_QUOTES = 4


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where something is said: the words, and the report that they stand in. ``label``: what they are quoted for."""

    words: str
    report: str
    lang: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    label: str = ""


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """An entry ready to be printed. ``kind`` colours it; ``more``: how many sources are not among ``sources``."""

    id: str
    head: str
    mark: str
    kind: str
    rows: tuple[Row, ...]
    sources: tuple[Source, ...]
    more: int = 0


@singledispatch
def show_entry(entry: Entry, events: Mapping[str, Event]) -> Shown:
    """The entry in words; ``events`` holds those that it names."""
    raise TypeError(f"no entry of a record: {type(entry).__name__}")


@show_entry.register
def _(entry: Event, events: Mapping[str, Event]) -> Shown:
    rows = [
        ("who", say_all(entry.actors)),
        ("to whom", say_all(entry.recipients)),
        ("where", say_place(entry.where)),
        *((name, say_tally(getattr(entry, name))) for name in ("dead", "injured", "captured")),
        ("promise", f"“{entry.commitment.content}”" if entry.commitment and entry.commitment.content else ""),
        ("due", (entry.commitment.due or "") if entry.commitment else ""),
        ("agreement", ", ".join(entry.agreements)),
        ("about", ", ".join(entry.issues)),
        ("followed by", ", ".join(dict.fromkeys(up.kind for up in entry.follow_ups))),
        ("follows up", ", ".join(dict.fromkeys(up.kind for up in entry.follows))),
        ("told by", say_voices(entry)),
        ("grade", f"{entry.grade.level}: {entry.grade.why}"),
    ]
    status = "" if entry.status == "actual" else entry.status
    return _shown(entry.id, f"{_say_when(entry.when)} {_head(entry)}", status, entry.type, rows, tell_all(entry.tellings))


@show_entry.register
def _(entry: Promise, events: Mapping[str, Event]) -> Shown:
    rows = [
        ("by", say_all(entry.by)),
        ("to", say_all(entry.to)),
        ("content", f"“{entry.content}”" if entry.content else ""),
        ("due", entry.due or ""),
        ("if", entry.condition or ""),
        ("agreement", ", ".join(entry.agreements)),
        ("about", ", ".join(entry.issues)),
    ]
    sources = [tell_step(step, events) for step in entry.steps]
    return _shown(
        entry.event, f"{_say_when(entry.when)} {'announcement' if entry.announced else 'promise'}", entry.status, "AGREE", rows, sources
    )


@show_entry.register
def _(entry: Incident, events: Mapping[str, Event]) -> Shown:
    event = events[entry.event]
    rows = [
        ("who", say_all(event.actors)),
        ("to whom", say_all(event.recipients)),
        ("where", say_place(event.where)),
        *((cell.aspect, f"{cell.value}, says {cell.source}") for cell in entry.matrix),
        *((kind, _say_other(events[ident])) for kind, ident in entry.follow_ups if ident in events),
        ("told by", say_voices(event)),
        ("grade", f"{entry.grade.level}: {entry.grade.why}"),
    ]
    return _shown(entry.event, f"{_say_when(event.when)} {_head(event)}", entry.grade.level, event.type, rows, tell_all(event.tellings))


@show_entry.register
def _(entry: Contact, events: Mapping[str, Event]) -> Shown:
    event = events[entry.event]
    rows = [
        ("parties", say_all(entry.parties)),
        ("mediators", say_all(entry.mediators)),
        ("where", say_place(entry.where)),
        ("agreement", ", ".join(entry.agreements)),
        ("about", ", ".join(entry.issues)),
        ("told by", say_voices(event)),
    ]
    head = " · ".join(("contact", *entry.modes))
    return _shown(entry.event, f"{_say_when(entry.when)} {head}", event.grade.level, event.type, rows, tell_all(event.tellings))


@show_entry.register
def _(entry: Track, events: Mapping[str, Event]) -> Shown:
    level = entry.levels[-1].level if entry.levels else 0
    rows = [("provision", entry.text), ("owed by", ", ".join(entry.owes)), ("due", entry.due or ""), ("about", entry.issue)]
    rows += [(f"{one.date}", f"level {one.level}: {one.why}") for one in entry.levels]
    sources = []
    for one in entry.levels:
        if one.event in events:
            told = next(telling for telling in events[one.event].tellings if telling.claim == one.claim)
            sources.append(to_source(told, f"{one.date}, level {one.level}"))
    return _shown(entry.provision, f"{entry.agreement} · {entry.provision}", f"level {level}", "AGREE", rows, sources, every=True)


#: What a dispute is about, where its kind alone does not say it.
_ABOUT = {"culprit": "who did it", "denial": "whether it happened as told", "charge": "a charge that is denied"}


@show_entry.register
def _(entry: Dispute, events: Mapping[str, Event]) -> Shown:
    event = events[entry.event]
    home = {telling.claim: telling for other in events.values() for telling in other.tellings}
    rows = [("event", _say_other(event)), *((side.what, _say_sayers(side.says) or "the report itself") for side in entry.sides)]
    sources = [to_source(home[side.claim], side.what) for side in entry.sides if side.claim in home]
    title = f"{_say_when(event.when)} dispute about {_ABOUT.get(entry.about, entry.about)}"
    return _shown(entry.event, title, "", event.type, rows, sources, every=True)


def tell_all(tellings: Sequence[Telling]) -> list[Source]:
    """The tellings as sources: one of each language first."""
    first: dict[str, Telling] = {}
    for telling in tellings:
        first.setdefault(telling.lang, telling)
    rest = [telling for telling in tellings if first[telling.lang] is not telling]
    return [to_source(telling) for telling in (*first.values(), *rest)]


def tell_step(step: Step, events: Mapping[str, Event]) -> Source:
    """A step in the life of a promise as a source."""
    for telling in events[step.event].tellings if step.event in events else ():
        if telling.claim == step.claim:
            return to_source(telling, f"{step.date or 'undated'}, {step.kind}")
    return Source(words=step.quote.text, report=step.report, lang=step.lang, label=f"{step.date or 'undated'}, {step.kind}")


def say_all(entities: Iterable[Entity]) -> str:
    """Names with their codes."""
    return "; ".join(dict.fromkeys(map(say_entity, entities)))


def say_place(where: Where | None) -> str:
    """A place with its country."""
    if where is None:
        return ""
    return f"{where.name} ({where.country})" if where.country and where.country != where.name else where.name


def say_tally(tally: Tally | None) -> str:
    """*2 (2 to 4, as told)*."""
    if tally is None:
        return ""
    best = "some" if tally.best is None else str(tally.best)
    low, high = tally.low, tally.high
    if low == high == tally.best or (low is None and high is None):
        return best
    bounds = f"{low} to {high}" if low is not None and high is not None else f"{low} or more" if low is not None else f"up to {high}"
    return f"{best} ({bounds})" if tally.best is not None else bounds


def say_voices(event: Event) -> str:
    """*18 reports, 2 independent origins*."""
    reports = "1 report" if event.reports == 1 else f"{event.reports} reports"
    return f"{reports}, {event.origins} independent {'origin' if event.origins == 1 else 'origins'}"


def _shown(
    ident: str, head: str, mark: str, kind: str, rows: Iterable[tuple[str, str]], sources: Sequence[Source], every: bool = False
) -> Shown:
    most = len(sources) if every else MOST_QUOTES
    said = tuple(Row(show_line(label), show_line(value)) for label, value in rows if value)
    return Shown(
        id=ident, head=show_line(head), mark=mark, kind=QUARTER_OF.get(kind, ""), rows=said, sources=tuple(sources[:most]),
        more=max(0, len(sources) - most),
    )  # fmt: skip


def to_source(telling: Telling, label: str = "") -> Source:
    """A telling as a source."""
    return Source(
        words=telling.quote.text, report=telling.report, lang=telling.lang, outlet=telling.source or "",
        published=telling.published or "", url=telling.url or "", label=label,
    )  # fmt: skip


def _head(event: Event) -> str:
    return " · ".join((event.type, *event.modes))


def _say_when(when: When) -> str:
    if not when.start:
        return "undated"
    return when.start if when.end in (None, when.start) else f"{when.start} to {when.end}"


def _say_other(event: Event) -> str:
    return f"{_say_when(event.when)} {_head(event)}: {say_all(event.actors)}".rstrip(": ")


def _say_sayers(says: Sequence[Entity]) -> str:
    return " › ".join(map(say_entity, says))


def say_source(source: Source) -> Iterator[str]:
    """Outlet, report, date and language: the parts that are known."""
    yield from (show_line(part) for part in (source.outlet, source.report, source.published[:10], source.lang) if part)

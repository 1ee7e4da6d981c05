"""Entries of a record as text, JSON lines and CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from besa.model import Contact, Entity, Event, Incident, Promise, Tally, Track, When, Where
from besa.views.entries import Entry, Shown, say_source, show_entry
from besa.views.jsonl import encode
from besa.views.terminal import COLOURS, make_console, print_rows
from besa.views.visible import show_line

Row = dict[str, object]
#: A cell that begins so is taken for a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_text(entries: Iterable[Entry], events: Mapping[str, Event], out: TextIO) -> None:
    """One card an entry."""
    console = make_console(out)
    for entry in entries:
        _print(console, show_entry(entry, events))


def write_jsonl(entries: Iterable[Entry], events: Mapping[str, Event], out: TextIO) -> None:
    """One entry a line, whole."""
    for entry in entries:
        out.write(encode(entry) + "\n")


def write_csv(entries: Iterable[Entry], events: Mapping[str, Event], out: TextIO) -> None:
    """One line an entry, with a head; the first source stands for all."""
    writer = None
    for entry in entries:
        row = {**_flat(entry, events), **_first_source(show_entry(entry, events))}
        if writer is None:
            writer = csv.DictWriter(out, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({key: _cell(value) for key, value in row.items()})


def _print(console: Console, shown: Shown) -> None:
    head = Text.assemble((shown.head, f"bold {COLOURS.get(shown.kind, 'magenta')}"))
    if shown.mark:
        head.append(f"  [{shown.mark}]", style="bold")
    console.print(head)
    rows = [(row.label, Text(row.value)) for row in shown.rows]
    for source in shown.sources:
        place = ", ".join(say_source(source))
        label = f"{show_line(source.label)}: " if source.label else ""
        rows.append(("words", Text.assemble(label, f"“{show_line(source.words)}”", (f" — {place}", "dim"))))
    if shown.more:
        rows.append(("", Text(f"and {shown.more} more")))
    print_rows(console, [*rows, ("id", Text(show_line(shown.id)))])
    console.print()


def _flat(entry: Entry, events: Mapping[str, Event]) -> Row:
    if isinstance(entry, Event):
        return {"id": entry.id, **_of_event(entry)}
    if isinstance(entry, Promise):
        return {
            "event": entry.event, **_time(entry.when), "by": _codes(entry.by), "by_names": _names(entry.by),
            "to": _codes(entry.to), "to_names": _names(entry.to), "content": entry.content, "due": entry.due,
            "condition": entry.condition, "status": entry.status, "agreements": _list(entry.agreements),
            "issues": _list(entry.issues), "steps": _list(f"{step.date or ''} {step.kind}".strip() for step in entry.steps),
        }  # fmt: skip
    if isinstance(entry, Incident):
        said: dict[str, list[str]] = {"count": [], "culprit": [], "cause": [], "denial": []}
        for cell in entry.matrix:
            said[cell.aspect].append(f"{cell.value} ({cell.source})")
        follow = _list(f"{kind} {ident}" for kind, ident in entry.follow_ups)
        return {"id": entry.event, **_of_event(events[entry.event]), **{k: _list(v) for k, v in said.items()}, "follow_ups": follow}
    if isinstance(entry, Contact):
        event = events[entry.event]
        return {
            "event": entry.event, **_time(entry.when), "parties": _codes(entry.parties), "names": _names(entry.parties),
            "mediators": _codes(entry.mediators), "modes": _list(entry.modes), **_place(entry.where),
            "issues": _list(entry.issues), "agreements": _list(entry.agreements), **_voices(event),
        }  # fmt: skip
    if isinstance(entry, Track):
        return {
            "agreement": entry.agreement, "provision": entry.provision, "text": entry.text, "issue": entry.issue,
            "owes": _list(entry.owes), "due": entry.due, "level": entry.levels[-1].level if entry.levels else 0,
            "levels": _list(f"{one.date} {one.level}" for one in entry.levels),
            "events": _list(one.event for one in entry.levels),
        }  # fmt: skip
    return {"event": entry.event, **_time(events[entry.event].when), "about": entry.about, "sides": _list(map(_side, entry.sides))}


def _of_event(event: Event) -> Row:
    counts = {f"{name}_{bound}": value for name in ("dead", "injured", "captured") for bound, value in _bounds(getattr(event, name))}
    return {
        **_time(event.when), "type": event.type, "modes": _list(event.modes), "contexts": _list(event.contexts),
        "event_status": event.status, "actors": _codes(event.actors), "actor_names": _names(event.actors),
        "recipients": _codes(event.recipients), "recipient_names": _names(event.recipients), **_place(event.where), **counts,
        "issues": _list(event.issues), "agreements": _list(event.agreements), **_voices(event),
    }  # fmt: skip


def _side(side: Any) -> str:
    return f"{side.what} ({_names(side.says) or 'the report itself'})"


def _first_source(shown: Shown) -> Row:
    source = shown.sources[0] if shown.sources else None
    names = ("words", "report", "outlet", "published", "lang", "url")
    return {name: getattr(source, name) if source else "" for name in names}


def _bounds(tally: Tally | None) -> Iterator[tuple[str, int | None]]:
    for bound in ("low", "best", "high"):
        yield bound, getattr(tally, bound) if tally else None


def _time(when: When) -> Row:
    return {"start": when.start, "end": when.end, "precision": when.precision}


def _place(where: Where | None) -> Row:
    names = ("name", "country", "lat", "lon")
    return {("place" if name == "name" else f"place_{name}"): getattr(where, name) if where else None for name in names}


def _voices(event: Event) -> Row:
    return {"grade": event.grade.level, "origins": event.origins, "reports": event.reports, "confidence": event.confidence}


def _codes(entities: Iterable[Entity]) -> str:
    return _list(dict.fromkeys(f"{e.country}/{e.sector}".strip("/") or "UNK" for e in entities))


def _names(entities: Iterable[Entity]) -> str:
    return _list(dict.fromkeys(entity.name for entity in entities if entity.name))


def _list(items: Iterable[str]) -> str:
    return "; ".join(items)


def _cell(value: object) -> object:
    """Words on one line, and never a formula."""
    if not isinstance(value, str):
        return "" if value is None else value
    value = show_line(value)
    return f"'{value}" if value.startswith(_FORMULA) else value

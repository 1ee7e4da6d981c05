"""Days as whole numbers, so that times can be compared; a span is inclusive at both ends."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from besa.model import When

Span = tuple[int, int]


def day_number(iso: str) -> int | None:
    """Days since year 1 of an ISO date or timestamp; None where there is no whole date."""
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return None


def span_of(iso: str | None) -> Span | None:
    """The days that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD…`` stands for; None where it is no date."""
    if not iso:
        return None
    head = iso[:10].split("-")
    try:
        if len(head) == 1:
            return date(int(head[0]), 1, 1).toordinal(), date(int(head[0]), 12, 31).toordinal()
        if len(head) == 2:
            year, month = int(head[0]), int(head[1])
            return date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
    except ValueError:
        return None
    day = day_number(iso)
    return (day, day) if day is not None else None


def when_span(when: When) -> Span | None:
    """The days between the start and the end of a time."""
    first, last = span_of(when.start), span_of(when.end)
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0], last[1]


def iso_day(day: int) -> str:
    return date.fromordinal(day).isoformat()


def gap(a: Span, b: Span) -> int:
    """How many days lie between two spans; 0 where they touch or overlap."""
    return max(0, b[0] - a[1], a[0] - b[1])

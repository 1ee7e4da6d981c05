"""Days, weeks, months and years as closed spans of days."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from besa.model import TimePrecision

_ISO = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Period(NamedTuple):
    """From the first to the last day, both included."""

    first: date
    last: date
    precision: TimePrecision


def parse_published(text: str | None) -> Period | None:
    """The period that ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD…`` names, or None."""
    match = _ISO.match(text or "")
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return a_day(date(year, month, day))
        return a_month(year, month) if month else a_year(year)
    except ValueError:
        return None


def a_day(day: date) -> Period:
    return Period(day, day, "day")


def a_week(day: date) -> Period:
    """The week, from Monday, that a day is in."""
    monday = day - timedelta(days=min(day.weekday(), (day - date.min).days))
    return Period(monday, monday + timedelta(days=min(6, (date.max - monday).days)), "week")


def a_month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")


def a_year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def a_quarter(day: date) -> Period:
    first = 3 * ((day.month - 1) // 3) + 1
    return Period(date(day.year, first, 1), a_month(day.year, first + 2).last, "quarter")


def shifted(anchor: date, unit: str, offset: int) -> Period | None:
    """The day, week, month, quarter or year that lies ``offset`` units from the anchor; None where no such date exists."""
    try:
        if unit == "day":
            return a_day(anchor + timedelta(days=offset))
        if unit == "week":
            return a_week(anchor + timedelta(weeks=offset))
        if unit == "month":
            months = anchor.year * 12 + anchor.month - 1 + offset
            return a_month(months // 12, months % 12 + 1)
        if unit == "quarter":
            months = anchor.year * 12 + anchor.month - 1 + 3 * offset
            return a_quarter(date(months // 12, months % 12 + 1, 1))
        if unit == "decade":
            return a_year(anchor.year + 10 * offset)
        return a_year(anchor.year + offset)
    except (ValueError, OverflowError):
        return None


def nearest_weekday(anchor: date, weekday: int, forward: bool) -> date | None:
    """The last (or next) such weekday, the anchor itself included; 1 is Monday. None beyond the calendar."""
    back = (anchor.weekday() - (weekday - 1)) % 7
    try:
        return anchor + timedelta(days=(-back) % 7) if forward else anchor - timedelta(days=back)
    except OverflowError:
        return None


def nearest_year(anchor: date, month: int, day: int | None, forward: bool) -> int:
    """The year that puts a month (and day) within reach of the anchor: eight months back, or forward for deadlines."""
    lead = 0 if forward else 60
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        try:
            there = date(year, month, min(day or 1, calendar.monthrange(year, month)[1]))
        except ValueError:
            continue
        gap = (there - anchor).days
        if (forward and -31 <= gap <= 335) or (not forward and -300 <= gap <= lead):
            return year
    return anchor.year

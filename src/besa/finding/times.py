"""Dates and times in words, with their precision; never more precise than what is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from besa.finding.calendar import (
    Period,
    a_day,
    a_month,
    a_quarter,
    a_week,
    a_year,
    nearest_weekday,
    nearest_year,
    parse_published,
    shifted,
)  # fmt: skip
from besa.finding.numbers import NumberBook
from besa.finding.words import Sentence
from besa.model import TimeBasis

Phrases = dict[str, list[tuple[tuple[str, ...], Any]]]


_YEARS = frozenset({"year", "decade"})
#: So many months are long ago.
_LONG_AGO = 3


class TimeBook(msgspec.Struct, frozen=True):
    """A pack's words for times; phrases are kept by their first word, longest first."""

    months: dict[str, int]
    month_capital: bool
    weekdays: dict[str, int]
    ordinals: frozenset[str]
    fillers: frozenset[str]
    year_words: frozenset[str]
    month_words: frozenset[str]
    relative: Phrases
    period_start: dict[str, int]
    units: dict[str, str]
    ago_after: Phrases
    ago_before: Phrases
    in_before: frozenset[str]
    end_of: Phrases
    start_of: Phrases
    deadline: tuple[tuple[str, ...], ...]
    within: frozenset[str]
    periods: dict[str, str]
    anniversary: frozenset[str]
    one: frozenset[str]
    deadline_after: frozenset[str]
    end_of_after: frozenset[str]
    start_of_after: frozenset[str]
    within_after: frozenset[str]
    year_after: frozenset[str]
    month_after: frozenset[str]
    births: frozenset[str]
    decades: frozenset[str]
    starters: frozenset[str]
    after_span: frozenset[str] = frozenset()


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time at tokens ``[start, end)``. ``deadline``: something is to be done by then. ``period`` may be unknown.

    ``weekday``: a bare day of the week, taken as the last one; of what lies ahead it is the next one. ``yearless``: so is a day or
    month without its year.
    """

    start: int
    end: int
    period: Period | None
    basis: TimeBasis
    deadline: bool
    anniversary: bool = False
    weekday: bool = False
    yearless: bool = False


def compile_times(data: dict[str, Any], numbers: NumberBook, low: Callable[[str], str]) -> TimeBook:
    """``data``: times.yaml as loaded."""

    def fold(key: str) -> dict[str, Any]:
        return {low(str(k)): v for k, v in (data.get(key) or {}).items()}

    def words(key: str) -> frozenset[str]:
        return frozenset(low(str(word)) for word in data.get(key) or ())

    def phrases(rows: list[tuple[str, Any]]) -> Phrases:
        out: Phrases = {}
        for phrase, value in sorted(rows, key=lambda row: -len(row[0].split())):
            split = tuple(low(word) for word in phrase.split())
            out.setdefault(split[0], []).append((split, value))
        return out

    def listed(key: str) -> Phrases:
        return phrases([(" ".join(r) if isinstance(r, list) else str(r), True) for r in data.get(key) or ()])

    tables = (
        listed("ago_before"),
        listed("end_of"),
        listed("start_of"),
        phrases([(str(k), v) for k, v in (data.get("relative") or {}).items()]),
    )
    starters = frozenset().union(fold("months"), fold("weekdays"), words("in_before"), *tables) | words("one").union(numbers.units)
    if words("end_of_after") or words("start_of_after"):
        starters |= frozenset(fold("periods"))
    return TimeBook(
        fold("months"), bool(data.get("month_capital")), fold("weekdays"), words("ordinals"), words("fillers"),
        words("year_words"), words("month_words"), phrases([(str(k), v) for k, v in (data.get("relative") or {}).items()]),
        fold("period_start"), fold("units"), listed("ago_after"), listed("ago_before"), words("in_before"),
        listed("end_of"), listed("start_of"),
        tuple(sorted((tuple(low(w) for w in str(row).split()) for row in data.get("deadline") or ()), key=lambda r: -len(r))),
        words("within"), fold("periods"), words("anniversary"), words("one"),
        words("deadline_after"), words("end_of_after"), words("start_of_after"), words("within_after"), words("year_after"),
        words("month_after"), words("births"), words("decades"), starters, words("after_span"),
    )  # fmt: skip


class TimeFinder:
    """Finds the times of one report."""

    def __init__(self, book: TimeBook, numbers: NumberBook, published: str | None) -> None:
        self._book = book
        self._numbers = numbers
        period = parse_published(published)
        self._anchor = period.last if period else None
        self._exact = period is not None and period.precision == "day"

    def memorials(self, lows: list[str]) -> frozenset[int]:
        """Where words stand that make what follows them a thing of the past: *the anniversary of*, *three years after*."""
        book = self._book
        if book.anniversary.isdisjoint(lows) and book.after_span.isdisjoint(lows):
            return frozenset()
        out = {place for place, low in enumerate(lows) if low in book.anniversary}
        for place in range(2, len(lows)):
            unit = book.units.get(lows[place - 1]) if lows[place] in book.after_span else None
            if unit is not None:
                value = self._small(lows, place - 2)
                if value is not None and (unit in _YEARS or (unit == "month" and value >= _LONG_AGO)):
                    out.add(place)
        return frozenset(out)

    def find(self, sentence: Sentence) -> list[Time]:
        """The times of a sentence, in order."""
        lows, book = sentence.lows, self._book
        starters = book.starters
        begins = [place for place, low in enumerate(lows) if low in starters or low[:1].isdigit()]
        if not begins:
            return []
        out: list[Time] = []
        festive = not book.anniversary.isdisjoint(lows)
        upto = 0
        for index in begins:
            found = self._at(sentence, lows, index) if index >= upto else None
            if found is None:
                continue
            upto = max(found.end, index + 1)
            if not book.births.isdisjoint(lows[max(0, found.start - 2) : found.start]):
                continue
            deadline, start = self._deadline(lows, found.start)
            if found.end < len(lows) and lows[found.end] in book.deadline_after:
                deadline = True
            if deadline:
                found = self._at(sentence, lows, index, forward=True) or found
                upto = max(found.end, index + 1)
            out.append(msgspec.structs.replace(found, deadline=deadline or found.deadline, start=start, anniversary=festive))
        return _of_that_year(out, lows)

    def _deadline(self, lows: list[str], start: int) -> tuple[bool, int]:
        place = start
        while place > 0 and lows[place - 1] in self._book.fillers and lows[place - 1] != ",":
            place -= 1
        for end in dict.fromkeys((start, place)):
            for phrase in self._book.deadline:
                if end >= len(phrase) and tuple(lows[end - len(phrase) : end]) == phrase:
                    return True, end - len(phrase)
        return False, start

    def _at(self, sentence: Sentence, lows: list[str], index: int, forward: bool = False) -> Time | None:
        return (
            self._date(sentence, lows, index, forward)
            or self._edge(lows, index, forward, sentence)
            or self._edge_after(sentence, lows, index, forward)
            or self._decade(lows, index)
            or self._month_of_year(sentence, lows, index)
            or self._relative(lows, index)
            or self._ago(lows, index)
            or self._weekday(lows, index, forward)
            or self._month(sentence, lows, index, forward, self._is_marked(sentence, index, self._book.month_after))
            or self._year(lows, index, self._is_marked(sentence, index, self._book.year_after))
        )

    def _is_marked(self, sentence: Sentence, index: int, after: frozenset[str]) -> bool:
        """Whether an ending or the word that follows says that a year or month is meant as a time: *2020'de*, *eylül ayında*."""
        tokens = sentence.tokens
        return bool(after) and (bool(tokens[index].marks) or (index + 1 < len(tokens) and tokens[index + 1].low in after))

    # -- 20 September 2023 · September 20, 2023 · 20.09.2023 · 2023-09-20
    def _date(self, sentence: Sentence, lows: list[str], index: int, forward: bool) -> Time | None:
        figures = _figures(lows, index)
        if figures:
            return Time(index, figures[1], a_day(figures[0]), "stated", False)
        start, here = index, index
        if lows[index] in self._book.weekdays:
            here = self._skip(lows, index + 1)
        found = self._day_month(sentence, lows, here)
        if found is None:
            return None
        day, month, end = found
        year, end = self._following_year(lows, end)
        basis: TimeBasis = "stated"
        if year is None:
            if self._anchor is None:
                return Time(start, end, None, "publication", False)
            year, basis = nearest_year(self._anchor, month, day, forward), "relative"
        try:
            return Time(start, end, a_day(date(year, month, day)), basis, False, yearless=basis == "relative")
        except ValueError:
            return None

    def _day_month(self, sentence: Sentence, lows: list[str], index: int) -> tuple[int, int, int] | None:
        day = self._day(lows, index)
        if day is not None:
            end = self._skip(lows, index + 1)
            month = self._month_at(sentence, lows, end)
            return (day, month, end + 1) if month else None
        month = self._month_at(sentence, lows, index)
        if month:
            end = index + 1
            if end < len(lows) and lows[end] == ".":
                end += 1
            day = self._day(lows, end)
            if day is not None and not (end + 1 < len(lows) and lows[end + 1] in self._book.months):
                return day, month, end + 1
        return None

    def _day(self, lows: list[str], index: int) -> int | None:
        if index >= len(lows):
            return None
        text = lows[index]
        for ending in self._book.ordinals:
            if text.endswith(ending) and text[: -len(ending)].isdecimal():
                text = text[: -len(ending)]
        return int(text) if text.isdecimal() and text.isascii() and len(text) <= 2 and 1 <= int(text) <= 31 else None

    def _month_at(self, sentence: Sentence, lows: list[str], index: int) -> int | None:
        if index >= len(lows):
            return None
        month = self._book.months.get(lows[index])
        if month and self._book.month_capital and not sentence.tokens[index].text[0].isupper():
            return None
        return month

    def _skip(self, lows: list[str], index: int) -> int:
        end = index
        while end < len(lows) and end - index < 2 and lows[end] in self._book.fillers:
            end += 1
        return end

    def _counted_year(self, lows: list[str], place: int) -> Time | None:
        """*September **last year***, *shtator të **vitit të kaluar***: a year behind a month that is counted from the report's."""
        for start in range(place, min(place + 2, len(lows))):
            found = self._relative(lows, start)
            if found is not None and found.period is not None:
                return found if found.period.precision == "year" else None
            if lows[start] not in self._book.fillers:
                return None
        return None

    def _following_year(self, lows: list[str], end: int) -> tuple[int | None, int]:
        for place in (end, self._skip(lows, end), self._skip(lows, self._skip(lows, end))):
            if place < len(lows) and _year(lows[place]):
                return int(lows[place][:4]), place + 1
        return None, end

    # -- the 1980s
    def _decade(self, lows: list[str], index: int) -> Time | None:
        year, after = lows[index], lows[index + 1] if index + 1 < len(lows) else ""
        if after not in self._book.decades or not _year(year) or not year.endswith("0"):
            return None
        first, last = a_year(int(year[:4])), a_year(int(year[:4]) + 9)
        return Time(index, index + 2, first._replace(last=last.last), "stated", False)

    # -- 2009'un Eylül ayında · в 2009 году в сентябре: the year stands before the month
    def _month_of_year(self, sentence: Sentence, lows: list[str], index: int) -> Time | None:
        if not _year(lows[index]):
            return None
        place = index + 1
        while place < len(lows) and place - index < 3 and (lows[place] in self._book.year_after or lows[place] in self._book.year_words):
            place += 1
        month = self._month_at(sentence, lows, place)
        if not month or self._following_year(lows, place + 1)[0]:
            return None
        return Time(index, place + 1, a_month(int(lows[index][:4]), month), "stated", False)

    # -- the end of the year · the beginning of May
    def _edge(self, lows: list[str], index: int, forward: bool, sentence: Sentence) -> Time | None:
        for table, last in ((self._book.end_of, True), (self._book.start_of, False)):
            for phrase, _ in table.get(lows[index], ()):
                end = index + len(phrase)
                if tuple(lows[index:end]) != phrase or end >= len(lows):
                    continue
                found = self._whole(sentence, lows, end, forward)
                if found is None or found.period is None:
                    continue
                day = found.period.last if last else found.period.first
                return Time(index, found.end, a_day(day) if forward else found.period, found.basis, False)
        return None

    # -- yıl sonunda · eylül ayının başında: the edge stands after the period
    def _edge_after(self, sentence: Sentence, lows: list[str], index: int, forward: bool) -> Time | None:
        book = self._book
        if not (book.end_of_after or book.start_of_after):
            return None
        found = self._whole(sentence, lows, index, forward)
        if found is None or found.period is None:
            return None
        end = found.end
        if end < len(lows) and (lows[end] in book.month_after or lows[end] in book.year_after):
            end += 1
        if end >= len(lows) or not (lows[end] in book.end_of_after or lows[end] in book.start_of_after):
            return None
        ahead = forward or (end + 1 < len(lows) and lows[end + 1] in book.deadline_after)
        day = found.period.last if lows[end] in book.end_of_after else found.period.first
        return Time(index, end + 1, a_day(day) if ahead else found.period, found.basis, False)

    def _whole(self, sentence: Sentence, lows: list[str], index: int, forward: bool) -> Time | None:
        unit = self._book.periods.get(lows[index])
        relative = self._relative(lows, index)
        if relative:
            return relative
        if unit and self._anchor:
            year, end = self._following_year(lows, index + 1)
            period = a_year(year) if year and unit == "year" else _around(self._anchor, unit)
            return Time(index, end if year else index + 1, period, "relative", False)
        return self._month(sentence, lows, index, forward, sure=True) or self._year(lows, index, sure=True)

    # -- yesterday · last week
    def _relative(self, lows: list[str], index: int) -> Time | None:
        for phrase, (unit, offset) in self._book.relative.get(lows[index], ()):
            end = index + len(phrase)
            counted = len(phrase) == 1 and phrase[0] in self._book.units and self._small(lows, index - 1) is not None
            if tuple(lows[index:end]) == phrase and not (counted and index):
                if self._anchor is None or (not self._exact and unit in ("day", "week")):
                    return Time(index, end, None, "publication", False)
                return Time(index, end, shifted(self._anchor, unit, offset), "relative", False)
        return None

    # -- two days ago · para dy ditësh · within ten days
    def _ago(self, lows: list[str], index: int) -> Time | None:
        before = self._book.ago_before.get(lows[index])
        number_at = index + 1 if before or lows[index] in self._book.in_before else index
        value = self._small(lows, number_at)
        if value is None or number_at + 1 >= len(lows):
            return None
        unit = self._book.units.get(lows[number_at + 1])
        if unit is None:
            return None
        end = number_at + 2
        direction = 0
        if before:
            direction = -1
        for phrase, _ in self._book.ago_after.get(lows[end], ()) if end < len(lows) else ():
            if tuple(lows[end : end + len(phrase)]) == phrase:
                direction, end = -1, end + len(phrase)
                break
        within = not direction and lows[index] in self._book.within
        if not direction and end < len(lows) and lows[end] in self._book.within_after:
            within, end = True, end + 1
        if within:
            direction = 1
        if not direction:
            return None
        if self._anchor is None or (not self._exact and unit in ("day", "week")):
            return Time(index, end, None, "publication", within)
        period = _later(self._anchor, unit, value) if within else shifted(self._anchor, unit, direction * value)
        return Time(index, end, period, "relative", within)

    def _small(self, lows: list[str], index: int) -> int | None:
        if index >= len(lows):
            return None
        if lows[index].isdecimal() and lows[index].isascii() and len(lows[index]) <= 3:
            return int(lows[index])
        return self._numbers.units.get(lows[index], 1 if lows[index] in self._book.one else None)

    def _weekday(self, lows: list[str], index: int, forward: bool) -> Time | None:
        weekday = self._book.weekdays.get(lows[index])
        if weekday is None:
            return None
        if self._anchor is None or not self._exact:
            return Time(index, index + 1, None, "publication", False)
        step = self._book.period_start.get(lows[index - 1]) if index else None
        ahead = forward or step == 1
        day = nearest_weekday(self._anchor, weekday, ahead)
        return Time(index, index + 1, a_day(day) if day else None, "relative", False, weekday=step is None and not forward)

    def _month(self, sentence: Sentence, lows: list[str], index: int, forward: bool, sure: bool = False) -> Time | None:
        month = self._month_at(sentence, lows, index)
        if not month:
            return None
        year, end = self._following_year(lows, index + 1)
        if year:
            return Time(index, end, a_month(year, month), "stated", False)
        counted = self._counted_year(lows, index + 1)
        if counted is not None and counted.period is not None:
            return Time(index, counted.end, a_month(counted.period.first.year, month), "relative", False)
        if not sure and not (index and lows[index - 1] in self._book.month_words):
            return None
        if self._anchor is None:
            return Time(index, index + 1, None, "publication", False)
        ahead = forward or (bool(index) and self._book.period_start.get(lows[index - 1]) == 1)  # *next March*
        period = a_month(nearest_year(self._anchor, month, None, ahead), month)
        return Time(index, index + 1, period, "relative", False, yearless=True)

    def _year(self, lows: list[str], index: int, sure: bool = False) -> Time | None:
        if not _year(lows[index]) or not (sure or (index and lows[index - 1] in self._book.year_words)):
            return None
        return Time(index, index + 1, a_year(int(lows[index][:4])), "stated", False)


def _of_that_year(times: list[Time], lows: list[str]) -> list[Time]:
    """*год назад, 7 октября*, *iki yıl önce bugün*: a day beside *years ago* is of that year, and the two are one time."""
    out: list[Time] = []
    for time in times:
        before = out[-1] if out else None
        joined = _joined(before, time) if before is not None and all(low == "," for low in lows[before.end : time.start]) else None
        if joined is not None:
            out[-1] = joined
        else:
            out.append(time)
    return out


def _joined(left: Time, right: Time) -> Time | None:
    years, day = (left, right) if left.period is not None and left.period.precision == "year" else (right, left)
    if years.period is None or day.period is None or years.basis != "relative" or day.basis != "relative":
        return None
    if years.period.precision != "year" or day.period.precision != "day" or years.deadline or day.deadline:
        return None
    try:
        there = a_day(day.period.first.replace(year=years.period.first.year))
    except ValueError:
        return None
    return msgspec.structs.replace(day, start=left.start, end=right.end, period=there, yearless=False)


def _around(anchor: date, unit: str) -> Period:
    if unit == "week":
        return a_week(anchor)
    if unit == "month":
        return a_month(anchor.year, anchor.month)
    if unit == "quarter":
        return a_quarter(anchor)
    return a_year(anchor.year) if unit == "year" else a_day(anchor)


def _later(anchor: date, unit: str, value: int) -> Period | None:
    """The day that ends a term of so many units."""
    if unit == "month":
        there = shifted(anchor, "month", value)
        return a_day(there.first.replace(day=min(anchor.day, there.last.day))) if there else None
    days = {"day": 1, "week": 7, "year": 365, "decade": 3650}.get(unit, 1)
    return shifted(anchor, "day", days * value)


def _year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text.isascii() and 1900 <= int(text) <= 2100


def _figures(lows: list[str], index: int) -> tuple[date, int] | None:
    """2023-09-20 · 20.09.2023 · 20/09/2023, where the order is certain."""
    word = lows[index]
    parts = word.split(".") if word.count(".") == 2 else []
    end = index + 1
    if not parts and index + 4 < len(lows) and lows[index + 1] == lows[index + 3] and lows[index + 1] in "-/":
        parts, end = [lows[index], lows[index + 2], lows[index + 4]], index + 5
    if len(parts) != 3 or not all(part.isdecimal() and part.isascii() for part in parts):
        return None
    try:
        if len(parts[0]) == 4:
            return date(int(parts[0]), int(parts[1]), int(parts[2])), end
        if len(parts[2]) == 4 and (word.count(".") == 2 or int(parts[0]) > 12):
            return date(int(parts[2]), int(parts[1]), int(parts[0])), end
    except ValueError:
        return None
    return None

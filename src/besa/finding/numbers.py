"""Numbers in figures and words, as ranges."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from besa.finding.words import Sentence


class NumberBook(msgspec.Struct, frozen=True):
    """A pack's words for numbers, folded. ``vague``: word -> (low, high); ``bounds``: word -> low, high or about.

    ``ranges``: words between the two ends of a range, by the word that opens it, "" for none: *between 10 **and** 12*, *10 **to** 12*.
    ``growth``: words after which the same words tell how a number grew: *rose **from** 10 to 12*.
    """

    units: dict[str, int]
    multipliers: dict[str, int]
    joiners: frozenset[str]
    vague: dict[str, tuple[int, int | None]]
    bounds: dict[tuple[str, ...], str]
    thousands: str
    bounds_after: dict[str, str]
    ranges: dict[str, tuple[tuple[str, ...], ...]]
    growth: frozenset[str]


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number at tokens ``[start, end)``; ``best`` is null for vague ones."""

    start: int
    end: int
    low: int
    best: int | None
    high: int | None


def compile_numbers(data: dict[str, Any], low: Callable[[str], str]) -> NumberBook:
    """``data``: numbers.yaml as loaded."""
    return NumberBook(
        {low(str(k)): int(v) for k, v in (data.get("units") or {}).items()},
        {low(str(k)): int(v) for k, v in (data.get("multipliers") or {}).items()},
        frozenset(low(str(word)) for word in data.get("joiners") or ()),
        {low(str(k)): (int(v[0]), None if v[1] is None else int(v[1])) for k, v in (data.get("vague") or {}).items()},
        {tuple(low(str(k)).split()): str(v) for k, v in (data.get("bounds") or {}).items()},
        str(data.get("thousands", ",")),
        {low(str(k)): str(v) for k, v in (data.get("bounds_after") or {}).items()},
        {
            low(str(opening or "")): tuple(tuple(low(word) for word in str(phrase).split()) for phrase in phrases)
            for opening, phrases in (data.get("ranges") or {}).items()
        },
        frozenset(low(str(word)) for word in data.get("growth") or ()),
    )


def find_numbers(sentence: Sentence, book: NumberBook) -> list[Number]:
    """All numbers below ten million, in order; dates and percentages are not told apart here."""
    out: list[Number] = []
    tokens = sentence.tokens
    index = 0
    while index < len(tokens):
        found = _number(sentence, index, book)
        if found is None:
            index += 1
            continue
        out.append(_bounded(sentence, found, book))
        index = found.end
    return out


def _number(sentence: Sentence, index: int, book: NumberBook) -> Number | None:
    tokens = sentence.tokens
    low = tokens[index].low
    if low in book.vague:
        least, most = book.vague[low]
        return Number(index, index + 1, least, None, most)
    if low in book.ranges:
        return _range(sentence, index, index + 1, low, book)
    value, end = _value(sentence, index, book)
    if value is None:
        return None
    if end + 1 < len(tokens) and tokens[end].text in "-–" and tokens[end].start == tokens[end - 1].end:
        upper, stop = _value(sentence, end + 1, book)
        if upper is not None and upper > value:
            return Number(index, stop, value, None, upper)
    grows = index > 0 and tokens[index - 1].low in book.growth
    return (None if grows else _range(sentence, index, index, "", book)) or Number(index, end, value, value, value)


def _range(sentence: Sentence, start: int, index: int, opening: str, book: NumberBook) -> Number | None:
    """The range whose lower end begins at a token: *10 to 12*, and after the word that opens it at ``start``: *between 10 and 12*."""
    value, end = _value(sentence, index, book)
    for phrase in book.ranges.get(opening, ()) if value is not None else ():
        if tuple(sentence.lows[end : end + len(phrase)]) == phrase:
            upper, stop = _value(sentence, end + len(phrase), book)
            if upper is not None and value is not None and upper > value:
                return Number(start, stop, value, None, upper)
    return None


def _value(sentence: Sentence, index: int, book: NumberBook) -> tuple[int | None, int]:
    """The value that begins at a token and where it ends: 23 · 1,200 · twenty-three · two thousand."""
    tokens = sentence.tokens
    total, current, place = 0, 0, index
    seen = False
    while place < len(tokens):
        low = tokens[place].low
        figure = _figure(low, book.thousands)
        if figure is not None and not seen:
            current += figure
        elif low in book.units and (not seen or current % 10 == 0 or current == 0):
            current += book.units[low]
        elif low in book.multipliers and (seen or place == index):
            factor = book.multipliers[low]
            current = max(current, 1) * factor
            if factor >= 1000:
                total, current = total + current, 0
        elif seen and low in book.joiners and current % 10 == 0 and place + 1 < len(tokens) and tokens[place + 1].low in book.units:
            place += 1
            continue
        else:
            break
        seen = True
        place += 1
    if not seen or total + current > 9_999_999:
        return None, index
    return total + current, place


def _figure(low: str, thousands: str) -> int | None:
    if not low[:1].isdigit():
        return None
    plain = low.replace(thousands, "") if low.count(thousands) and len(low.rsplit(thousands, 1)[1]) == 3 else low
    return int(plain) if plain.isdecimal() and plain.isascii() and len(plain) < 8 else None


def _bounded(sentence: Sentence, number: Number, book: NumberBook) -> Number:
    """at least 20 · up to 20 · about 20 · *20'den fazla*."""
    bound = book.bounds_after.get(sentence.tokens[number.end].low) if number.end < len(sentence.tokens) else None
    if bound == "low":
        return msgspec.structs.replace(number, high=None)
    for size in (3, 2, 1):
        if number.start >= size:
            before = tuple(sentence.lows[number.start - size : number.start])
            bound = book.bounds.get(before)
            if bound == "low":
                return msgspec.structs.replace(number, high=None, best=number.best)
            if bound == "high":
                return msgspec.structs.replace(number, low=1, best=None)
            if bound == "about":
                return number
    return number

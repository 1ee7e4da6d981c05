"""How many people were killed, wounded or taken, as ranges."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from besa.coding.clauses import Clauses
from besa.coding.embedding import ATTRIBUTIVE
from besa.finding.numbers import Number
from besa.finding.words import Hit, Sentence
from besa.model import Count

_REACH = 9
#: So near to the word for the killed stands the one for their number.
_NEAR = 5


class Counted(msgspec.Struct, frozen=True):
    """A count of people, of what kind it is (dead, injured, captured), and the token of the word that counts them."""

    what: str
    head: int
    count: Count


def find_counts(sentence: Sentence, clauses: Clauses, numbers: list[Number], text: str) -> list[Counted]:
    """The counts that a sentence gives: the first of each kind, then those that other words of the kind give."""
    used: set[int] = set()
    hits = sorted(sentence.of("count"), key=lambda h: (h.start, h.start - h.end))
    first = _counts_of(hits, False, used, sentence, clauses, numbers, text)
    spent = {place for hit in hits if hit.head in {row.head for row in first} for place in hit.places}
    verbs = [hit for hit in hits if hit.entry.data["pos"] == "v" and spent.isdisjoint(hit.places)]
    return [*first, *_counts_of(verbs, True, used, sentence, clauses, numbers, text)]


def counts_for(own: Collection[int], others: Collection[int], counted: Sequence[Counted]) -> dict[str, Count]:
    """The count of each kind for an act: that of its own words, else the first that the words of no other act give.

    ``own``, ``others``: the tokens of the words that tell the act, and other acts of its sentence.
    """
    out: dict[str, Count] = {}
    for row in sorted(counted, key=lambda row: row.head not in own):
        if row.head in own or row.head not in others:
            out.setdefault(row.what, row.count)
    return out


def _counts_of(
    hits: list[Hit], told: bool, used: set[int], sentence: Sentence, clauses: Clauses, numbers: list[Number], text: str
) -> list[Counted]:
    """At most one count of each kind. ``told``: only such as a number tells."""
    out: dict[str, Counted] = {}
    for hit in hits:
        what = hit.entry.data["what"]
        if what in out:
            continue
        free = [number for number in numbers if not any(_is_nearer(other, hit, number, clauses) for other in hits)]
        found = _tally(hit, sentence, clauses, numbers, used) or _count(hit, sentence, clauses, free, used, told)
        if found is None:
            continue
        number, start, end = found
        first, last = sentence.offsets(min(start, hit.start), max(end, hit.end))
        low, best, high = number
        out[what] = Counted(what, hit.head, Count(low=low, best=best, high=high, text=text[first:last], start=first, end=last))
    return list(out.values())


def _tally(
    hit: Hit, sentence: Sentence, clauses: Clauses, numbers: list[Number], used: set[int]
) -> tuple[tuple[int | None, int | None, int | None], int, int] | None:
    """*До семи выросло число погибших*, *ölenlerin sayısı 12'den 15'e yükseldi*: the number that a count of people has reached."""
    near = [h for h in sentence.of("tally") if max(h.start - hit.end, hit.start - h.end) <= _NEAR]
    if not near:
        return None
    start, end = min(hit.start, near[0].start), max(hit.end, near[0].end)
    lows = clauses.lows
    walls = ";:" if hit.start and lows[hit.start - 1] == "," else ",;:"  # *число солдат, погибших при обстреле, выросло до семи*
    fit = [
        n for n in numbers
        if n.start not in used and start - _REACH <= n.start <= end + _REACH
        and not _is_age_or_date(n, lows, clauses.grammar.calendar)
        and not any(low in walls for low in lows[end : n.start]) and not any(low in ";:" for low in lows[n.end : start])
    ]  # fmt: skip
    if not fit:
        return None
    number = max(fit, key=lambda n: n.start)
    used.update(n.start for n in fit)
    reached = number.high if number.best is None and number.low == 1 else number.best  # *до семи*: up to seven it rose
    return (reached or number.low, reached, number.high), number.start, number.end


def _is_nearer(other: Hit, hit: Hit, number: Number, clauses: Clauses) -> bool:
    """*погиб рядовой, два сержанта ранены*: a number behind a comma goes with the word of its own side."""
    if other.entry.data["what"] == hit.entry.data["what"] or _gap(other, number) < 0:
        return False
    return _is_behind_comma(hit, number, clauses) and not _is_behind_comma(other, number, clauses) and _gap(other, number) <= _REACH


def _gap(hit: Hit, number: Number) -> int:
    return number.start - hit.end if number.start >= hit.end else hit.start - number.end


def _is_behind_comma(hit: Hit, number: Number, clauses: Clauses) -> bool:
    start, end = (hit.end, number.start) if number.start >= hit.end else (number.end, hit.start)
    return "," in clauses.lows[start:end]


Range = tuple[int | None, int | None, int | None]


def _count(
    hit: Hit, sentence: Sentence, clauses: Clauses, numbers: list[Number], used: set[int], told: bool
) -> tuple[Range, int, int] | None:
    if hit.entry.data["pos"] == "v":
        group = clauses.group_at.get(hit.head)
        if group is None or group.negated:
            return None
    lows = clauses.lows
    near: list[tuple[int, Number]] = []
    for number in numbers:
        if clauses.embedding is not None and hit.entry.data["pos"] == "v" and number.start >= hit.end:
            continue  # what a verb counts stands before it
        if number.start in used or _is_age_or_date(number, lows, clauses.grammar.calendar) or _is_part(number, clauses):
            continue
        gap = _gap(hit, number)
        if 0 <= gap <= _REACH and not _parted(hit, number, clauses):
            first, last = sorted((hit.start, number.start))
            joined = sum(5 for low in lows[first:last] if low in clauses.grammar.coordinators)
            near.append((joined + (gap if number.start >= hit.end else gap + 1), number))
    if near:
        _, number = min(near, key=lambda row: row[0])
        if number.high != 0:
            used.add(number.start)
            return (number.low, number.best, number.high), number.start, number.end
    people = None if told else _people_near(hit, sentence, clauses)
    if people is None:
        return None
    plural, start, end = people
    return ((2, None, None) if plural else (1, 1, 1)), start, end


def _is_age_or_date(number: Number, lows: list[str], calendar: frozenset[str]) -> bool:
    before = lows[number.start - 1] if number.start else ""
    after = lows[number.end] if number.end < len(lows) else ""
    return (before == "," and after == ",") or after in ("-", "%") or after in calendar or (number.low >= 1900 and number.low <= 2100)


def _is_part(number: Number, clauses: Clauses) -> bool:
    """*twelve people, including three children*; *five soldiers, two of them officers*: those are counted already."""
    lows = clauses.lows
    for words in clauses.grammar.subsets:
        size = len(words)
        if tuple(lows[number.end : number.end + size]) == words and number.start and not lows[number.start - 1][0].isalpha():
            return True  # but *the police arrested 34 of them*
        if any(tuple(lows[number.start - back - size : number.start - back]) == words for back in range(3) if number.start >= back + size):
            return True
    return False


def _parted(hit: Hit, number: Number, clauses: Clauses) -> bool:
    """Whether another verb, a stop or a place stands between a count's word and a number."""
    start, end = (hit.end, number.start) if number.start >= hit.end else (number.end, hit.start)
    own = clauses.group_at.get(hit.head)
    for place in range(start, end):
        if clauses.lows[place] in ";:" or clauses.lows[place] in clauses.grammar.contrast:
            return True
        group = clauses.group_at.get(place)
        if group is not None and group is not own:
            return True
        low = clauses.lows[place]
        if low in clauses.grammar.subordinators and low not in clauses.grammar.prepositions and clauses.embedding is None:
            return True  # *12 were wounded **when** one shell fell*
        # *убила в Харькове троих*: where order is free, a phrase of place may come between
        between = clauses.grammar.free_order and any(p in clauses.actor_at for p in range(place + 1, end))
        if low in clauses.grammar.prepositions and number.start >= hit.end and not between and not _is_of_number(place, clauses):
            return True
    return False


def _is_of_number(place: int, clauses: Clauses) -> bool:
    """*killing at least four*: the preposition belongs to the number."""
    for words in (words for rows in clauses.grammar.quantities.values() for words in rows):
        for number, word in enumerate(words):
            start = place - number
            if word == clauses.lows[place] and start >= 0 and tuple(clauses.lows[start : start + len(words)]) == words:
                return True
    return False


def _people_near(hit: Hit, sentence: Sentence, clauses: Clauses) -> tuple[bool, int, int] | None:
    """A noun of people beside the word: *the servicemen were killed*."""
    counted = {place: h for h in sentence.of("counted") for place in h.places}
    own = clauses.group_at.get(hit.head)
    last = clauses.embedding is not None and own is not None and own.form != ATTRIBUTIVE  # what a verb counts stands before it
    for step in (-1,) if last else (1, -1):
        place = hit.end if step > 0 else hit.start - 1
        for _ in range(_REACH):
            if not 0 <= place < len(clauses.lows):
                break
            group = clauses.group_at.get(place)
            if group is not None and group is not clauses.group_at.get(hit.head):
                break
            if place in counted:
                actor = clauses.actor_at.get(place)
                if actor is None:
                    return any("pl" in r.feats for r in sentence.infos[place].readings), place, place + 1
                within = [p for part in actor.parts if part.kind in ("role", "people") for p in range(part.start, part.end)]
                plural = actor.plural or any("pl" in r.feats for p in within for r in sentence.infos[p].readings)
                return plural, actor.start, actor.end
            actor = clauses.actor_at.get(place)
            named = actor is not None and not counted.keys().isdisjoint(range(actor.start, actor.end))
            if actor is not None and not named and actor.sector in ("MIL", "COP", "CVL") and actor.kind == "actor":
                return True, actor.start, actor.end
            place += step
    return None

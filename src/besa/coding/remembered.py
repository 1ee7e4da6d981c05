"""What is long past or only remembered: anniversaries, memorials, deeds that years are counted from."""

from __future__ import annotations

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.drafts import Draft
from besa.finding.calendar import Period
from besa.finding.times import Time

#: Deeds done to somebody.
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
#: The frame of remembering the dead and the deeds of the past.
_MEMORY = "commemorate"
_PARTS = frozenset(",;:()")
_OLD_DAYS = 75
#: How far before a noun a word may stand that says so.
_WINDOW = 6


def is_long_past(times: list[Time], published: Period | None) -> bool:
    """Whether the only times that a sentence names lie long before the report."""
    known = [time.period for time in times if time.period is not None and not time.deadline]
    return bool(known) and published is not None and all((published.first - p.last).days > _OLD_DAYS for p in known)


def is_long_since(cue: Cue, clauses: Clauses) -> bool:
    """*marked ten years since Russia annexed it*, *two years after the invasion*: a count of years before the word that opens a clause."""
    grammar, lows = clauses.grammar, clauses.lows
    if clauses.embedding is not None or (cue.group is not None and "past" not in cue.group.feats):
        return False
    for place in range(cue.start - 1, max(0, cue.start - 2 * _WINDOW), -1):
        low = lows[place]
        if low in grammar.subordinators and low in grammar.prepositions:
            counted = lows[place - 2] if place > 1 else ""
            number = counted[:1].isdigit() or (counted in grammar.determiners and counted not in grammar.definite)
            return lows[place - 1] in grammar.years and number
        other = clauses.group_at.get(place)
        if (other is not None and other is not cue.group) or low in ",;:":
            return False
    return False


def is_of_feast(cue: Cue, clauses: Clauses) -> bool:
    """*the anniversary of the attack*, *saldırının yıl dönümü*: what is remembered is of an earlier year."""
    grammar = clauses.grammar
    if cue.frame.type not in DEEDS:
        return False
    behind, ahead = range(cue.start - 1, max(-1, cue.start - _WINDOW - 1), -1), range(cue.end, min(cue.end + _WINDOW, len(clauses.lows)))
    near = ahead if grammar.noun_final else behind
    for place in near:
        if clauses.lows[place] in grammar.anniversary or any(_stands(phrase, place, clauses.lows) for phrase in grammar.years_on):
            return True
        if place in clauses.group_at or clauses.lows[place] in ",;:":
            return False
    return False


def _stands(phrase: tuple[str, ...], place: int, lows: list[str]) -> bool:
    return tuple(lows[place : place + len(phrase)]) == phrase


def is_remembered(cue: Cue, cues: list[Cue], clauses: Clauses, memorials: frozenset[int]) -> bool:
    """*25-vjetorin e bombardimeve*, *përkujtoi viktimat e masakrës*: violence that is remembered is none of today.

    ``memorials``: where words for an anniversary stand, or such as *three years after*.
    """
    if cue.frame.type != "ASSAULT" or cue.group is not None:
        return False
    place = cue.start - 1
    while place >= 0 and place not in clauses.group_at and clauses.lows[place] not in _PARTS:
        if place in memorials:
            return True
        place -= 1
    group = clauses.group_at.get(place)
    return group is not None and any(other.frame.id == _MEMORY and other.group is group for other in cues)


def is_commemorated(cue: Cue, cues: list[Cue], time: Time | None, published: Period | None, final: bool) -> bool:
    """*honoured the dead of Srebrenica, where 8,000 people were killed*: what is remembered that day, without a time or with that day.

    ``final``: the verb that says so stands last.
    """
    feasts = [other for other in cues if other.frame.id == _MEMORY]
    ahead = any(other.start < cue.start for other in feasts)
    if cue.frame.type != "ASSAULT" or not (ahead or (final and feasts)):
        return False
    return time is None or _is_today(time, published)


def is_feast_day(draft: Draft, time: Time | None, published: Period | None, clauses: Clauses) -> bool:
    """*today is the anniversary of the attack*: the day on which it is remembered, not that of the deed."""
    if draft.status != "historical" or time is None or is_long_past([time], published):
        return False
    return time.anniversary or is_of_feast(draft.main, clauses) or _is_today(time, published)


def _is_today(time: Time, published: Period | None) -> bool:
    return time.yearless and time.period is not None and published is not None and time.period == published

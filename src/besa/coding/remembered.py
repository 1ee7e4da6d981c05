"""What is long past or only remembered: anniversaries, memorials, deeds that years are counted from."""

from __future__ import annotations

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
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


def is_remembered(
    cue: Cue, cues: list[Cue], clauses: Clauses, memorials: frozenset[int], time: Time | None, published: Period | None
) -> bool:
    """Whether a deed is none of today, but one whose anniversary is kept or whose victims are honoured.

    ``memorials``: where words for an anniversary stand, or such as *three years after*.
    """
    if cue.group is None and time is not None and time.anniversary:
        return True
    if cue.frame.type not in DEEDS:
        return False
    return _is_of_feast(cue, clauses, memorials) or (cue.frame.type == "ASSAULT" and _is_honoured(cue, cues, time, published, clauses))


def _is_of_feast(cue: Cue, clauses: Clauses, memorials: frozenset[int]) -> bool:
    """*the anniversary of the attack*, *saldırının yıl dönümü*: a word of remembering stands in the phrase of the deed."""
    if cue.group is not None and cue.group.finite:
        return False
    lows, years_on = clauses.lows, clauses.grammar.years_on
    behind, ahead = range(cue.start - 1, max(-1, cue.start - _WINDOW - 1), -1), range(cue.end, min(cue.end + _WINDOW, len(lows)))
    for place in ahead if clauses.grammar.noun_final else behind:
        if place in memorials or any(tuple(lows[place : place + len(phrase)]) == phrase for phrase in years_on):
            return True
        if place in clauses.group_at or lows[place] in _PARTS:
            return False
    return False


def _is_honoured(cue: Cue, cues: list[Cue], time: Time | None, published: Period | None, clauses: Clauses) -> bool:
    """*përkujtoi viktimat e masakrës*, *honoured the dead of Srebrenica, where 8,000 people were killed*.

    A noun is what the verb of honouring is about; elsewhere a deed is that has no time of its own, or only that day without a year.
    """
    feasts = [other for other in cues if other.frame.id == _MEMORY]
    if cue.group is None and feasts:
        place = cue.start - 1
        while place >= 0 and place not in clauses.group_at and clauses.lows[place] not in _PARTS:
            place -= 1
        group = clauses.group_at.get(place)
        if group is not None and any(other.group is group for other in feasts):
            return True
    told_with = feasts if clauses.grammar.verb_final else [other for other in feasts if other.start < cue.start]
    return bool(told_with) and (time is None or _is_today(time, published))


def _is_today(time: Time, published: Period | None) -> bool:
    return time.yearless and time.period is not None and published is not None and time.period == published

"""Whether an act took place: actual, future, hypothetical, negated or historical."""

from __future__ import annotations

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.embedding import CONVERB
from besa.coding.premodifiers import enclosing, governor
from besa.coding.verbs import VerbGroup
from besa.finding.calendar import Period
from besa.finding.times import Time
from besa.model import Status

_UTTERED = frozenset({"REQUEST", "THREATEN", "REJECT", "AGREE"})  # announcing it is doing it
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_OLD_DAYS = 75
_WINDOW = 6


def find_status(
    cue: Cue, clauses: Clauses, time: Time | None, published: Period | None, reported: bool, past: bool, others_long_past: bool,
) -> Status:  # fmt: skip
    """The status of one act from its verb group, the clause it stands in, and its time. ``reported``: somebody says it.

    ``past``: the sentence before tells of a time long past. ``others_long_past``: all times that this sentence names do.
    """
    group = cue.group
    lows = clauses.lows
    grammar = clauses.grammar
    if group is not None and group.negated and not any(lows[place] in grammar.negation for place in cue.places):
        return "negated"
    if group is None and _negated_noun(cue, clauses):
        return "negated"
    if _conditional(cue, clauses):
        return "hypothetical"
    gives = group.gives if group is not None else _governing(cue, clauses)
    if "hypothetical" in gives:
        return "hypothetical"
    if "future" in gives:
        return "actual" if cue.frame.type in _UTTERED else "future"
    if "conditional" in gives and cue.frame.type not in ("REQUEST", "SUPPORT"):
        # *said it would never accept*: the future of reported speech
        return "actual" if reported and cue.frame.type in _UTTERED else "hypothetical"
    if _lies_ahead(cue, time, published):
        return "future"
    if time is not None and not time.deadline and is_long_past([time], published):
        return "historical"
    if time is None and others_long_past and (group is None or "past" in group.feats) and cue.frame.type in _DEEDS:
        return "historical"
    if time is not None and time.anniversary and group is None:
        return "historical"
    past = past and "pluperfect" not in grammar.feature_gives.values()  # else the form itself says what is long past
    goes_on = past and cue.frame.type in _DEEDS and time is None and not reported
    if goes_on and group is not None and "past" in group.feats and "perfect" not in gives:
        return "historical"
    if "pluperfect" in gives and not reported and (time is None or time.period is None):
        return "historical"
    before = lows[max(0, cue.start - _WINDOW) : cue.start]
    if any(word in grammar.past_adverbs for word in before):
        return "historical"
    if group is None and any(word in grammar.hypothetical_words for word in before[-3:]):
        return "hypothetical"
    return "actual"


def is_on_trial(cue: Cue, cues: list[Cue], time: Time | None) -> bool:
    """*convicted of murdering two men*, *the death penalty for the attack*: what a court has before it lies behind it."""
    told = cue.group is not None and cue.group.finite
    return cue.frame.type == "ASSAULT" and time is None and not told and any(other.frame.agent == "JUD" for other in cues)


def _lies_ahead(cue: Cue, time: Time | None, published: Period | None) -> bool:
    """*The council meets tomorrow*: a present tense, or a noun alone, with a time after the day of the report."""
    if cue.frame.type != "CONSULT" or time is None or time.period is None or published is None or time.deadline:
        return False
    group = cue.group
    told = group is not None and ("past" in group.feats or bool(group.gives & {"perfect", "pluperfect"}))
    return time.period.first > published.last and not told


def is_long_past(times: list[Time], published: Period | None) -> bool:
    """Whether the only times that a sentence names lie long before the report."""
    known = [time.period for time in times if time.period is not None and not time.deadline]
    return bool(known) and published is not None and all((published.first - p.last).days > _OLD_DAYS for p in known)


def _negated_noun(cue: Cue, clauses: Clauses) -> bool:
    if clauses.embedding is not None:
        group = governor(cue, clauses)
        after = clauses.lows[cue.end] if cue.end < len(clauses.lows) else ""
        return after in clauses.grammar.negation_after or (group is not None and group.negated)
    for place in range(cue.start - 1, max(-1, cue.start - 4), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.negation:
            return True
        if low in clauses.grammar.prepositions or place in clauses.group_at or low == ",":
            return False
    return False


def _governing(cue: Cue, clauses: Clauses) -> frozenset[str]:
    """What the verb before a nominal cue says of it: *will hold talks*."""
    if clauses.embedding is not None:
        group = governor(cue, clauses)
        return group.gives if group is not None else frozenset()
    groups = [g for g in clauses.groups if g.end <= cue.start and cue.start - g.end <= 4]
    return groups[-1].gives if groups else frozenset()


def _conditional(cue: Cue, clauses: Clauses) -> bool:
    """Whether a word like *if* opens the clause of the cue."""
    if clauses.embedding is not None:
        return any(_is_condition(group, clauses) for group in enclosing(cue.head, clauses))
    place = cue.start - 1
    while place >= 0 and cue.start - place < 12:
        low = clauses.lows[place]
        other = clauses.group_at.get(place)
        if other is not None and other is not cue.group and cue.group is None:
            return False
        kind = clauses.grammar.subordinators.get(low)
        if kind == "condition":
            return True
        if kind in ("complement", "purpose", "time", "reason") or low in clauses.grammar.contrast or low in ",;:":
            return False
        place -= 1
    return False


def _is_condition(group: VerbGroup, clauses: Clauses) -> bool:
    """*saldırırsa*, *saldırılar sürdüğü takdirde*: a conditional form, or a word after the verb that makes it one."""
    after = clauses.lows[group.end] if group.end < len(clauses.lows) else ""
    kind = clauses.grammar.subordinators_after.get(after)
    return kind == "condition" or (group.form == CONVERB and "cond" in group.feats)

"""What became of promises: each with the later claims that reaffirm, keep, break or withdraw it, and its status as of a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from besa.matching.days import day_number
from besa.model import Entity, Event, Promise, PromiseStatus, Step, StepKind, Telling
from besa.record.deeds import BINDING, CALLED_OFF, CHARGED, PLANNED, TAKEN_BACK, advances, breaks, is_talk, keeps
from besa.record.later import Later, act_of, date_of, due_of
from besa.record.matter import CLEARLY, FEWEST, about, retold, share_agreement
from besa.record.people import countries, share_party, table

#: Days within which a meeting keeps the promise to meet, and how far from the day that was fixed for it.
_MEETING, _ABOUT = 30, 3
#: Confidence of the coder from which a meeting is believed.
_SURE = 0.7
#: Types of what is only said: to ask for it again, or to speak of it, is not to do it.
_SPOKEN = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"})
_SILENT = frozenset({"negated", "hypothetical"})


def commitments(events: Iterable[Event], as_of: str, announced: bool = False) -> tuple[Promise, ...]:
    """Every promise once, by date, with its steps up to ``as_of`` (ISO date). ``announced``: what is only announced instead."""
    every = sorted((event for event in events if (event.when.start or "") <= as_of), key=lambda e: (date_of(e), e.id))
    later = Later(every)
    wanted = is_announcement if announced else is_promise
    told = retold([event for event in every if wanted(event)])
    return tuple(_promise(event, again, later, as_of, announced) for event, again in told)


def is_promise(event: Event) -> bool:
    """Whether a party commits itself: by a word of promising that names a deed, or by saying what it will do itself."""
    return _has_content(event) and any(map(_is_somebody, _promisers(event))) and any(_binds(telling) for telling in event.tellings)


def _is_somebody(entity: Entity) -> bool:
    """Whether it is known who that is, or at least of where: *states show readiness* is no state's word."""
    return bool(entity.country or entity.id) or any(letter.isupper() for letter in entity.name or "")


def is_announcement(event: Event) -> bool:
    """Whether something is only foretold, scheduled, expected or too vague to hold anybody to."""
    return _has_content(event) and not is_promise(event) and (event.frame != "plan-meeting" or _told_before(event))


def _has_content(event: Event) -> bool:
    return event.commitment is not None and bool(event.commitment.content) and event.status not in _SILENT


def _binds(telling: Telling) -> bool:
    """Whether a telling has the party commit itself; of a claim of an older coding only the frame tells."""
    made = telling.commitment
    if made is None or telling.frame not in BINDING | PLANNED:
        return False
    if made.manner in ("foretold", "vague"):
        return False
    if telling.frame == "announce-act":
        return made.manner == "declared" and made.due is not None
    return bool(made.manner) or telling.frame in BINDING


def _told_before(event: Event) -> bool:
    """Whether some report tells it no later than it was to be; what is told afterwards was no plan."""
    end = event.when.end
    return event.when.basis == "publication" or end is None or any((telling.published or "") <= end for telling in event.tellings)


def _told_after(event: Event) -> bool:
    """Whether some report tells it when it was done; a report from before its day can only have expected it."""
    start = event.when.start
    return start is None or any(
        telling.published is None or telling.published >= start[: len(telling.published)] for telling in event.tellings
    )


def _promise(event: Event, again: Sequence[Event], later: Later, as_of: str, announced: bool) -> Promise:
    """A promise; ``again``: the events in which later reports only retell it."""
    assert event.commitment is not None
    made = tuple(
        _step("promised", one, telling, "what is announced" if announced else "the promise")
        for one in (event, *again)
        for telling in one.tellings
        if announced or _binds(telling)
    )
    same = {one.id for one in again}
    found = _told(event, (other for other in later.than(event, act_of(event)) if other.id not in same))
    steps = (*made, *sorted(found, key=lambda step: (step.date or "", step.event, step.claim)))
    return Promise(
        event=event.id, by=_promisers(event), to=event.recipients, words=made, content=event.commitment.content,
        due=event.commitment.due, condition=event.commitment.condition, when=event.when, agreements=event.agreements,
        issues=event.issues, steps=steps, announced=announced,
        status=status_of(steps, event.commitment.due, as_of, event.frame == "reaffirm"),
    )  # fmt: skip


def _promisers(event: Event) -> tuple[Entity, ...]:
    """Those who bind themselves: all who are to act, unless one of them says it of himself."""
    by = event.commitment.by if event.commitment else ()
    return tuple(replace(one, start=None, end=None) for one in by) or event.actors


def status_of(steps: Sequence[Step], due: str | None, as_of: str, again: bool = False) -> PromiseStatus:
    """The status that the steps give; ``again``: the promise itself reaffirms one made before."""
    kinds = [step.kind for step in steps]
    denied = "denied" in kinds
    for kind, status in (("fulfilled", "fulfilled"), ("broken", "broken")):
        other = "broken" if kind == "fulfilled" else "fulfilled"
        if kind in kinds:
            return "contested" if other in kinds or denied else status  # type: ignore[return-value]
    if "withdrawn" in kinds:
        return "withdrawn"
    if due is not None and due < as_of:
        return "overdue"
    if "progress" in kinds:
        return "in progress"
    return "reaffirmed" if again or "reaffirmed" in kinds else "open"


def _told(promise: Event, later: Iterable[Event]) -> list[Step]:
    """All steps among later events; of meetings that keep a promise to meet only the first."""
    out: list[Step] = []
    met = False
    for other in later:
        steps = list(_steps(promise, other))
        if steps and steps[0].kind == "fulfilled" and is_talk(act_of(promise)):
            if met:
                continue
            met = True
        out += steps
    return out


def _steps(promise: Event, other: Event) -> Iterator[Step]:
    """The steps that a later event is in the life of a promise; nothing unless it is about the same matter."""
    kind, why = _kind(promise, other)
    if kind is not None:
        yield from (_step(kind, other, telling, why) for telling in other.tellings)


def _kind(promise: Event, other: Event) -> tuple[StepKind | None, str]:
    if other.status in ("hypothetical", "future") or not _told_after(other) or not _later(promise, other):
        return None, ""
    if share_party(promise.actors, other.actors):
        return _by_itself(promise, other)
    if other.frame in CHARGED and share_party(promise.actors, other.recipients) and share_agreement(promise, other):
        return "broken", "the party that promised is accused of breaking it"
    return None, ""


def _later(promise: Event, other: Event) -> bool:
    """After the promise was made; what is planned for a day may be done on that day."""
    told = min((telling.published or "" for telling in promise.tellings), default="")
    if _ahead(promise):
        return date_of(other) >= told
    return date_of(other) > (promise.when.end or date_of(promise))


def _by_itself(promise: Event, other: Event) -> tuple[StepKind | None, str]:
    """What a later act of the party that promised is to the promise."""
    act, frame = act_of(promise), other.frame
    if other.status == "negated":
        undone = keeps(act, frame) and _after_due(promise, other) and _fits(promise, other, act)
        return ("broken", f"told that it did not {frame}") if undone else (None, "")
    if frame == "deny" and share_agreement(promise, other):
        return "denied", "the party that promised denies it"
    if frame in CALLED_OFF:
        return ("withdrawn", f"{frame} by the party that promised") if is_talk(act) and _fits(promise, other, act) else (None, "")
    if frame in TAKEN_BACK:
        return ("withdrawn", f"{frame} by the party that promised") if about(promise, other, CLEARLY) else (None, "")
    if other.commitment is not None:
        again = is_promise(other) and act == act_of(other) and about(promise, other, FEWEST if act else CLEARLY)
        return ("reaffirmed", "promised again") if again else (None, "")
    if not _fits(promise, other, act):
        return None, ""
    if keeps(act, frame) and (other.type not in _SPOKEN or act != frame):
        return "fulfilled", f"{frame}, as promised"
    if advances(act, frame):
        return "progress", f"{frame}: a step towards it"
    against = breaks(act, frame) and (act == "ceasefire" or about(promise, other))
    return ("broken", f"{frame} by the party that promised") if against else (None, "")


def _fits(promise: Event, other: Event, act: str) -> bool:
    """Whether a later deed is towards those whom the promise was made to, or about its matter; a meeting, of its parties."""
    mine, its = (*promise.actors, *promise.recipients), (*other.actors, *other.recipients)
    if is_talk(act):
        return len(table(mine)) > 1 and table(mine) == table(its) and not _others(mine, its) and _soon(promise, other) and _dated(other)
    helped = promise.commitment.beneficiaries if promise.commitment else ()
    toward = (*promise.recipients, *helped)
    foreign = countries(toward) - countries(promise.actors)
    if foreign and countries(other.recipients) - countries(promise.actors) and not foreign & countries(its):
        return False
    return bool(foreign & countries(its)) or about(promise, other)


def _others(mine: Sequence[Entity], its: Sequence[Entity]) -> bool:
    """Whether the persons who met are none of those who were to meet: two ministers do not keep the word of two presidents."""
    expected, met = ({entity.id for entity in party if entity.id and entity.id.startswith("per:")} for party in (mine, its))
    return bool(expected and met) and not expected & met


def _dated(other: Event) -> bool:
    """Talk about a meeting is not the meeting: somebody sure of it must say on which day it was."""
    return any(telling.when.basis != "publication" and telling.confidence >= _SURE for telling in other.tellings)


def _soon(promise: Event, other: Event) -> bool:
    """A meeting that was promised is the next one; one that was fixed for a day is held about that day."""
    first, second = (day_number(date_of(event)) for event in (promise, other))
    if first is None or second is None:
        return False
    return abs(second - first) <= _ABOUT if _ahead(promise) else second - first <= _MEETING


def _ahead(promise: Event) -> bool:
    """Whether the promise names a day that was still to come when it was told."""
    told = min((telling.published or "" for telling in promise.tellings), default="")
    return promise.when.basis != "publication" and bool(told) and told < (promise.when.start or "")


def _after_due(promise: Event, other: Event) -> bool:
    due = due_of(promise)
    return due is not None and date_of(other) > due


def _step(kind: StepKind, event: Event, telling: Telling, why: str) -> Step:
    quote = telling.quote
    return Step(
        kind=kind, date=telling.when.start or telling.published, event=event.id, claim=telling.claim, report=telling.report,
        lang=telling.lang, says=telling.says, quote=quote, why=why,
    )  # fmt: skip

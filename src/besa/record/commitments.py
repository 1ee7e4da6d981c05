"""What became of promises: each with the later claims that reaffirm, keep, break or withdraw it, and its status as of a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from besa.matching.prints import words_of
from besa.model import Event, Promise, PromiseStatus, Step, StepKind, Telling
from besa.record.deeds import AGAIN, CHARGED, TAKEN_BACK, advances, breaks, keeps
from besa.record.later import Later, act_of, date_of
from besa.record.people import countries, share_party

#: Words of at least this length, cut to their stems, tell what a promise is about; this share of them makes it the same matter.
_LONG, _STEM, _SAME_MATTER = 5, 5, 0.3
_SILENT = frozenset({"negated", "hypothetical"})


def commitments(events: Iterable[Event], as_of: str) -> tuple[Promise, ...]:
    """Every promise once, by date, with its steps up to ``as_of`` (ISO date)."""
    every = sorted((event for event in events if (event.when.start or "") <= as_of), key=lambda e: (date_of(e), e.id))
    later = Later(every)
    return tuple(_promise(event, later, as_of) for event in every if is_promise(event))


def is_promise(event: Event) -> bool:
    """A promise, offer or pledge with words of its own; what is only said again of an agreement is a promise too."""
    return event.commitment is not None and bool(event.commitment.content) and event.status not in _SILENT


def _promise(event: Event, later: Later, as_of: str) -> Promise:
    assert event.commitment is not None
    made = tuple(_step("promised", event, telling, "the promise") for telling in event.tellings)
    found = [step for other in later.than(event, act_of(event)) for step in _steps(event, other)]
    steps = (*made, *sorted(found, key=lambda step: (step.date or "", step.event, step.claim)))
    return Promise(
        event=event.id, by=event.actors, to=event.recipients, words=made, content=event.commitment.content,
        due=event.commitment.due, condition=event.commitment.condition, when=event.when, agreements=event.agreements,
        issues=event.issues, steps=steps, status=status_of(steps, event.commitment.due, as_of, event.frame == "reaffirm"),
    )  # fmt: skip


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


def _steps(promise: Event, other: Event) -> Iterator[Step]:
    """The steps that a later event is in the life of a promise; nothing unless it is about the same matter."""
    kind, why = _kind(promise, other)
    if kind is not None:
        yield from (_step(kind, other, telling, why) for telling in other.tellings)


def _kind(promise: Event, other: Event) -> tuple[StepKind | None, str]:
    if date_of(other) <= (promise.when.end or date_of(promise)) or other.status in ("hypothetical", "future"):
        return None, ""
    act, own = act_of(promise), share_party(promise.actors, other.actors)
    if other.status == "negated":
        if own and keeps(act, other.frame) and _toward(promise, other) and _after_due(promise, other):
            return "broken", f"told that it did not {other.frame}"
        return None, ""
    if own and other.commitment is not None:
        again = other.frame in AGAIN and act == act_of(other) and _toward(promise, other) and about(promise, other)
        return ("reaffirmed", "promised again") if again else (None, "")
    if own and keeps(act, other.frame) and _toward(promise, other) and (about(promise, other) or _plain(promise, other)):
        return "fulfilled", f"{other.frame}, as promised"
    if own and advances(act, other.frame) and _toward(promise, other) and about(promise, other):
        return "progress", f"{other.frame}: a step towards it"
    if own and other.frame in TAKEN_BACK and about(promise, other):
        return "withdrawn", f"{other.frame} by the party that promised"
    if own and breaks(act, other.frame) and _toward(promise, other):
        return "broken", f"{other.frame} by the party that promised"
    if other.frame in CHARGED and share_party(promise.actors, other.recipients) and set(promise.agreements) & set(other.agreements):
        return "broken", "the party that promised is accused of breaking it"
    if own and other.frame == "deny" and set(promise.agreements) & set(other.agreements):
        return "denied", "the party that promised denies it"
    return None, ""


def about(promise: Event, other: Event) -> bool:
    """Whether two events are about one matter: an agreement, an issue or a deadline in common, or the words."""
    if set(promise.agreements) & set(other.agreements) or set(promise.issues) & set(other.issues):
        return True
    due, also = (event.commitment.due if event.commitment else None for event in (promise, other))
    if due and due == also:
        return True
    return any(
        _overlap(content, _words(telling.quote.text)) >= _SAME_MATTER
        for lang, content in _matter(promise)
        for telling in other.tellings
        if telling.lang == lang
    )


def _plain(promise: Event, other: Event) -> bool:
    """A deed towards the very party that it was promised to needs no words in common."""
    return bool(promise.recipients) and share_party(promise.recipients, (*other.recipients, *other.actors))


def _toward(promise: Event, other: Event) -> bool:
    """Whether the later event does not concern quite another party than the promise."""
    helped = promise.commitment.beneficiaries if promise.commitment else ()
    mine = countries((*promise.recipients, *helped, *promise.actors))
    its = countries((*other.recipients, *other.actors)) - countries(promise.actors)
    return not its or not mine - countries(promise.actors) or bool(its & mine)


def _after_due(promise: Event, other: Event) -> bool:
    due = promise.commitment.due if promise.commitment else None
    return due is not None and date_of(other) > due


def _matter(promise: Event) -> Iterator[tuple[str, frozenset[str]]]:
    for telling in promise.tellings:
        if telling.commitment and telling.commitment.content:
            yield telling.lang, _words(telling.commitment.content)


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words_of(text) if len(word) >= _LONG)


def _overlap(content: frozenset[str], words: frozenset[str]) -> float:
    return len(content & words) / len(content) if len(content) > 1 else 0.0


def _step(kind: StepKind, event: Event, telling: Telling, why: str) -> Step:
    quote = telling.quote
    return Step(
        kind=kind, date=telling.when.start or telling.published, event=event.id, claim=telling.claim, report=telling.report,
        lang=telling.lang, says=telling.says, quote=quote, why=why,
    )  # fmt: skip

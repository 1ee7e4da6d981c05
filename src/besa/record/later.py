"""Which events may be steps in the life of a promise: looked up, so that the ledger's cost grows with the record only."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from besa.model import Event
from besa.record.deeds import ACT_OF, CHARGED, concerns
from besa.record.people import countries

#: A promise is followed for so long after it was made, and for so long after it was due.
_FOLLOWED, _AFTER_DUE = timedelta(days=730), timedelta(days=365)


def act_of(event: Event) -> str:
    """The deed that an event promises; "" where neither its words nor its frame name one."""
    named = event.commitment.act if event.commitment else ""
    return named or ACT_OF.get(event.frame, "")


def due_of(event: Event) -> str | None:
    """The day by which a promise is to be kept (ISO), if it names one."""
    return event.commitment.due if event.commitment else None


def date_of(event: Event) -> str:
    """The first day of an event (ISO), or the day of the first report where it has none."""
    return event.when.start or event.tellings[0].published or ""


class Later:
    """Events by party and frame, and charges and denials by agreement, each in the order of their days."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._by_frame: dict[str, dict[str, list[Event]]] = defaultdict(lambda: defaultdict(list))
        self._by_agreement: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            for country in countries(event.actors):
                self._by_frame[country][event.frame].append(event)
            if event.frame in CHARGED or event.frame == "deny":
                for agreement in event.agreements:
                    self._by_agreement[agreement].append(event)

    def than(self, promise: Event, act: str) -> list[Event]:
        """Events of the promise's own parties, and charges about its agreements, from its day on; by day, each once."""
        found: dict[str, Event] = {}
        end = _end(promise)
        for country in sorted(countries(promise.actors)):
            for frame, events in self._by_frame[country].items():
                if concerns(act, frame):
                    found.update(_between(events, date_of(promise), end))
        for agreement in promise.agreements:
            found.update(_between(self._by_agreement[agreement], date_of(promise), end))
        found.pop(promise.id, None)
        return sorted(found.values(), key=lambda event: (date_of(event), event.id))


def _between(events: Sequence[Event], first: str, last: str) -> Iterable[tuple[str, Event]]:
    start = bisect_left(events, first, key=date_of)
    for event in events[start:]:
        if date_of(event) > last:
            break
        yield event.id, event


def _end(promise: Event) -> str:
    due = due_of(promise)
    try:
        made = date.fromisoformat(date_of(promise)[:10]) + _FOLLOWED
        return max(made, date.fromisoformat(due) + _AFTER_DUE).isoformat() if due else made.isoformat()
    except ValueError:
        return "9999"

"""How far each provision of an agreement is carried out, 0 to 3 over time, as the Peace Accords Matrix grades it.

0 none; 1 minimal: a party that owes it has begun to talk, plan or promise; 2 intermediate: a party that owes it has done
a deed of the kind; 3 full: every party that owes it has. A breach takes a level back. docs/record.md tells this to readers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from besa.model import AgreementFacts, Event, Level, Provision, Track
from besa.record.commitments import is_promise
from besa.record.deeds import BREACH, CHARGED, TAKEN_BACK
from besa.record.people import countries

_DEEDS = frozenset({"RETREAT", "AID", "COOPERATE", "CONCEDE"})
_WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT"})
_SEALED = frozenset({"establish-relations", "recognise"})
_AGAINST = frozenset({"SANCTION", "COERCE", "ASSAULT"})
_FULL = 3


def tracks(events: Iterable[Event], agreements: Sequence[AgreementFacts], as_of: str) -> tuple[Track, ...]:
    """A track for every provision of every agreement made by ``as_of``, in the order given."""
    made = [agreement for agreement in agreements if agreement.date <= as_of]
    evidence: dict[str, list[Event]] = defaultdict(list)
    dated = [event for event in events if event.status == "actual" and event.when.start and event.when.start <= as_of]
    for event in sorted(dated, key=lambda event: (event.when.start or "", event.id)):
        for provision in _concerned(event, made):
            evidence[provision.id].append(event)
    return tuple(_track(agreement, one, evidence[one.id]) for agreement in made for one in agreement.provisions)


def _concerned(event: Event, made: Sequence[AgreementFacts]) -> list[Provision]:
    """The provisions that an event bears on: those on its issue, of the agreement that it names.

    A deed or promise that names no agreement bears on the latest agreement between its parties that has a provision on its
    issue; mere talk on that issue does not.
    """
    who, day = countries((*event.actors, *event.recipients)), event.when.start or ""
    found: list[tuple[str, Provision]] = []
    for agreement in made:
        named = agreement.id in event.agreements
        if agreement.date >= day or (event.agreements and not named):
            continue
        if not named and (len(who & set(agreement.parties)) < 2 or not _weighs(event)):
            continue
        for provision in agreement.provisions:
            whole = event.type in _DEEDS or len(agreement.provisions) == 1
            on_issue = provision.issue in event.issues or (named and whole and not event.issues)
            if on_issue and who & set(provision.owes):
                found.append((agreement.date, provision))
    latest = max((date for date, _ in found), default="")
    return [provision for date, provision in found if event.agreements or date == latest]


def _weighs(event: Event) -> bool:
    """Whether an event is a deed, a breach or a word given, and not only talk."""
    done = event.type in _DEEDS or event.frame in _SEALED or event.frame in TAKEN_BACK or event.frame in BREACH
    return done or is_promise(event)


def _track(agreement: AgreementFacts, provision: Provision, events: Sequence[Event]) -> Track:
    levels: list[Level] = []
    done: set[str] = set()
    level = 0
    for event in events:
        now, why = _level(event, provision, level, done)
        if now != level or (why and not levels):
            level = now
            told = event.tellings[0]
            levels.append(Level(date=event.when.start or "", level=level, event=event.id, claim=told.claim, quote=told.quote, why=why))
    return Track(
        agreement=agreement.id, provision=provision.id, text=provision.text, issue=provision.issue, owes=provision.owes,
        due=provision.due, levels=tuple(levels),
    )  # fmt: skip


def _level(event: Event, provision: Provision, level: int, done: set[str]) -> tuple[int, str]:
    owing = countries(event.actors) & set(provision.owes)
    if owing and (event.frame in TAKEN_BACK or event.frame in BREACH or event.type in _AGAINST):
        done -= owing
        return max(0, level - 1), f"{event.frame or event.type} by {_list(owing)}, which owes it"
    if owing and (event.type in _DEEDS or event.frame in _SEALED):
        done |= owing
        if done >= set(provision.owes):
            return _FULL, f"{event.frame} by {_list(owing)}: all that owe it have acted"
        return max(level, 2), f"{event.frame} by {_list(owing)}"
    if owing and event.type in _WORDS:
        return max(level, 1), f"{event.frame or event.type} by {_list(owing)}"
    if event.frame in CHARGED and countries(event.recipients) & set(provision.owes):
        return min(level, 2), f"{_list(countries(event.recipients) & set(provision.owes))} is accused of not keeping it"
    return level, ""


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))

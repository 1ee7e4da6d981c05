"""What promises are about: whether a later event speaks of the same matter, and whether it is the same promise told again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from besa.matching.days import day_number
from besa.matching.prints import words_of
from besa.model import Event, Telling
from besa.record.later import act_of, date_of, due_of
from besa.record.people import countries, share_party

#: Words of at least this length, cut to their stems, tell what a promise is about; this share of them makes it the same matter.
_LONG, _STEM, _SAME_MATTER, FEWEST = 5, 5, 0.35, 2
#: So many words in common it takes to say that a promise was taken back, or made again where no deed is known: refusals are
#: common, and seldom of what was promised.
CLEARLY = 3
#: A report that gives no day retells a promise of so many days before, if it shares this part of the words of either.
_RETOLD, _SAME_WORDS = 60, 0.6


def about(promise: Event, other: Event, fewest: int = FEWEST) -> bool:
    """Whether two events are about one matter: an agreement or a deadline in common, or the words of the promise.

    Who somebody is and which country he speaks for says nothing of the matter. Of what is promised, refused or demanded
    later, only the words of that count.
    """
    due = due_of(promise)
    if share_agreement(promise, other) or (due and due == due_of(other)):
        return True
    named = frozenset().union(*(_stems(e.name) for one in (promise, other) for e in (*one.actors, *one.recipients) if e.name))
    return any(
        _overlap(content - named, _words(_said(telling)), fewest) >= _SAME_MATTER
        for lang, content in _matter(promise)
        for telling in other.tellings
        if telling.lang == lang
    )


def retold(promises: Iterable[Event]) -> list[tuple[Event, list[Event]]]:
    """Promises by date, each with those in which later reports retell it: background that is copied on is no new promise."""
    out: list[tuple[Event, list[Event]]] = []
    known: dict[str, list[tuple[Event, list[Event]]]] = defaultdict(list)
    for event in promises:
        parties = sorted(countries(event.actors)) or [""]
        first = next((row for party in parties for row in known[party] if _retells(row[0], event)), None)
        if first is not None:
            first[1].append(event)
            continue
        row = (event, list[Event]())
        out.append(row)
        for party in parties:
            known[party].append(row)
    return out


def _retells(first: Event, event: Event) -> bool:
    if event.when.basis != "publication" or event.frame == "reaffirm" or not share_party(first.actors, event.actors):
        return False
    if act_of(first) != act_of(event) or due_of(first) != due_of(event):
        return False
    one, other = (day_number(date_of(each)) for each in (first, event))
    if one is None or other is None or other - one > _RETOLD:
        return False
    return any(
        min(_overlap(mine, its, FEWEST), _overlap(its, mine, FEWEST)) >= _SAME_WORDS
        for lang, mine in _matter(first)
        for also, its in _matter(event)
        if lang == also
    )


def share_agreement(promise: Event, other: Event) -> bool:
    """Whether two events name one agreement."""
    return bool(set(promise.agreements) & set(other.agreements))


def _said(telling: Telling) -> str:
    content = telling.commitment.content if telling.commitment else None
    return content or telling.quote.text


def _matter(promise: Event) -> Iterator[tuple[str, frozenset[str]]]:
    for telling in promise.tellings:
        if telling.commitment and telling.commitment.content:
            yield telling.lang, _words(telling.commitment.content)


@lru_cache(maxsize=16384)
def _words(text: str) -> frozenset[str]:
    """The longer words cut to their stems, names left out: those of the parties stand everywhere."""
    plain = " ".join(word for word in text.split() if not word.strip("\"'“„«(")[:1].isupper())
    return _stems(plain)


@lru_cache(maxsize=16384)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words_of(text) if len(word) >= _LONG)


def _overlap(content: frozenset[str], words: frozenset[str], fewest: int) -> float:
    shared = len(content & words)
    return shared / len(content) if shared >= fewest else 0.0

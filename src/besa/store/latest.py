"""The last events with certain tags, read backwards from the index: the cost is that of the answer, not of the record."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

import sqlalchemy as sa

from besa.store.tables import event_tags, events
from besa.store.words import fold_words

#: Facet and value.
Tag = tuple[str, str]
#: A question that may be fulfilled in more ways than so many is answered otherwise.
_WAYS = 8


def party_tags(actor: str) -> list[tuple[Tag, ...]]:
    """The tags of a party, in each way that it may be meant.

    An id or a code with a sector is that and nothing else; *OSCE* may be a code, or how a party is called.
    """
    coded: tuple[Tag, ...] = (("actor", actor),)
    if ":" in actor or actor.startswith("/"):
        return [coded]
    called: tuple[Tag, ...] = tuple(("name", word) for word in fold_words(actor))
    named = [called] if called else []
    if not _begins_with_code(actor):
        return named
    return [coded] if "/" in actor else [coded, *named]


def ways_of_tags(actors: Sequence[str], countries: Sequence[str], issues: Sequence[str]) -> list[tuple[Tag, ...]]:
    """The sets of tags of which an event must have one to be an answer; none where no tag is asked for, or there are too many."""
    choices = [party_tags(actor) for actor in actors] + [[(("country", country),)] for country in countries]
    if issues:
        choices.append([(("issue", issue),) for issue in issues])
    ways = [tuple(dict.fromkeys(tag for tags in way for tag in tags)) for way in product(*choices)]
    return ways if choices and len(ways) <= _WAYS else []


def latest_by_tags(
    connection: sa.Connection, ways: Sequence[tuple[Tag, ...]], conditions: Collection[sa.ColumnElement[bool]], until: str, latest: int
) -> list[str]:
    """The ids of the last events that have all tags of one of the ways, by date."""
    found = {(row.start, row.event) for way in ways for row in connection.execute(backwards(way, conditions, until).limit(latest))}
    return [event for _, event in sorted(found)[-latest:]]


def backwards(way: tuple[Tag, ...], conditions: Collection[sa.ColumnElement[bool]], until: str) -> sa.Select[tuple[str, str]]:
    """Goes through the events of the first tag from the last; each of the others is one look into the same index."""
    lead, *rest = way
    tag = event_tags.alias("lead")
    asked = sa.select(tag.c.start, tag.c.event).where(tag.c.facet == lead[0], tag.c.value == lead[1], tag.c.start <= until)
    for number, (facet, value) in enumerate(rest):
        other = event_tags.alias(f"other_{number}")
        same = (other.c.start == tag.c.start, other.c.event == tag.c.event)
        asked = asked.where(sa.exists().where(other.c.facet == facet, other.c.value == value, *same))
    if conditions:
        asked = asked.where(sa.exists().where(events.c.id == tag.c.event, *conditions))
    return asked.order_by(tag.c.start.desc(), tag.c.event.desc())


def _begins_with_code(actor: str) -> bool:
    head = actor.split("/")[0]
    return head.isupper() and head.isascii() and head.isalpha() and 3 <= len(head) <= 4

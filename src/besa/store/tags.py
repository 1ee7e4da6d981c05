"""What events are asked by: tags, of which a party may have more than one, and a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy as sa

from besa.store.tables import event_tags
from besa.store.words import fold_words

Condition = sa.ColumnElement[bool]
#: Facet and value.
Tag = tuple[str, str]
#: Tags that an event must all have.
Way = tuple[Tag, ...]
#: Ways of which an event must have one.
Choice = list[Way]
#: Tags of which no more events are counted than so many are common.
_COMMON = 5_000


class Span(NamedTuple):
    """Days, both inclusive; empty where the time is open."""

    since: str
    until: str

    def holds(self, start: sa.ColumnElement[str]) -> list[Condition]:
        """That something begins in it."""
        if not self.since and not self.until:
            return []
        return [start >= self.since if self.since else start > "", *([start <= self.until] if self.until else [])]

    def touches(self, start: sa.ColumnElement[str], until: sa.ColumnElement[str]) -> list[Condition]:
        """That something begins in it or lasts into it."""
        return [*([until >= self.since] if self.since else []), *([start <= self.until] if self.until else [])]


ANY_TIME = Span("", "")


def party_tags(actor: str) -> Choice:
    """The tags of a party, in each way that it may be meant.

    An id or a code with a sector is that and nothing else; *OSCE* may be a code, or how a party is called.
    """
    coded: Way = (("actor", actor),)
    if ":" in actor or actor.startswith("/"):
        return [coded]
    called: Way = tuple(dict.fromkeys(("name", word) for word in fold_words(actor)))
    named = [called] if called else []
    if not _begins_with_code(actor):
        return named
    return [coded] if "/" in actor else [coded, *named]


def choices_of(actors: Sequence[str], countries: Sequence[str], issues: Sequence[str]) -> list[Choice]:
    """What an event must have one way of each of: all the parties, all the countries, any of the issues."""
    choices = [party_tags(actor) for actor in actors] + [[(("country", country),)] for country in countries]
    return [*choices, [(("issue", issue),) for issue in issues]] if issues else choices


def rarest_first(connection: sa.Connection, choices: Sequence[Choice], span: Span) -> list[Choice]:
    """The choices that fewest events answer first, and the rarest tag of each way first, in a time."""
    known: dict[Tag, int] = {}

    def count(tag: Tag) -> int:
        if tag not in known:
            known[tag] = _count(connection, tag, span)
        return known[tag]

    sorted_ways = [[tuple(sorted(way, key=count)) for way in choice] for choice in choices]
    return sorted(sorted_ways, key=lambda choice: sum(count(way[0]) for way in choice))


def _count(connection: sa.Connection, tag: Tag, span: Span) -> int:
    column = event_tags.c
    some = sa.select(sa.literal(1)).where(column.facet == tag[0], column.value == tag[1], *span.holds(column.start)).limit(_COMMON)
    return int(connection.scalar(sa.select(sa.func.count()).select_from(some.subquery())) or 0)


def _begins_with_code(actor: str) -> bool:
    head = actor.split("/")[0]
    return head.isupper() and head.isascii() and head.isalpha() and 3 <= len(head) <= 4

"""What stands beside a name and says more of it: two names side by side, an aside with a demonym."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from besa.books.grammar import Grammar
from besa.finding.words import Sentence

if TYPE_CHECKING:
    from besa.finding.actors import Actor

_DASHES = frozenset("-–—‐‑")
#: So many words may stand in an aside before the demonym that ends it: *of Uzbek*, *me kombësi uzbekistaneze*.
_ASIDE = 4
#: Somebody's full name has two words at least; and so many words more may follow whom an aside names first.
_FULL = 2
_REST = 12


def own_in_pairs(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> None:
    """*dialogu Kosovë-Serbi*, *takimi Hoti – Vuçiq*: two names side by side after a noun say between whom it is."""
    if grammar.noun_final or not grammar.genitive:
        return
    for left, right in itertools.pairwise(actors):
        if right.start - left.end > 1:
            continue
        between = sentence.lows[left.end : right.start]
        alike = left.kind == right.kind == "land" or bool(left.person and right.person and not left.head and not right.head)
        before = left.start - 1
        if not alike or before < 0 or left.prep or left.genitive or not _DASHES.issuperset(between):
            continue
        noun = sentence.infos[before]
        if noun.noun and not noun.verb and sentence.lows[before] not in grammar.closed and sentence.tokens[before].text[0].isalpha():
            left.genitive = right.genitive = True


def describe_names(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> None:
    """*Petar Lila, **director of the office for Kosovo in the government of Serbia**, said*; *koordinatorja e OKB-së për nismën, Ana Berg*.

    An aside with an office, before or after a name of several words, says whose somebody is.
    """
    if grammar.noun_final or grammar.possession_by_case:
        return
    for left, right in itertools.pairwise(actors):
        if left.kind == "name" and right.kind == "actor":
            named, told = left, right
        elif right.kind == "name" and left.kind == "actor":
            named, told = right, left
        else:
            continue
        if named.end - named.start < _FULL or not told.country or told.person or told.plural:
            continue
        if _is_aside(named, told, sentence, grammar):
            named.kind, named.country, named.sector = "actor", told.country, told.sector
            named.office, named.person = told.office, sentence.tokens[named.end - 1].text


def _is_aside(named: Actor, told: Actor, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether only a comma, and words that are no verb, stand between a name and who describes it, and a comma after both."""
    lows, infos = sentence.lows, sentence.infos
    left, right = sorted((named, told), key=lambda actor: actor.start)
    between = range(left.end, right.start)
    if [lows[p] for p in between].count(",") != 1 or len(between) > _ASIDE + 2 or any(lows[p] in grammar.coordinators for p in between):
        return False
    comma = next(p for p in between if lows[p] == ",")
    words = [*range(left.end, comma), *range(comma + 1, right.start)]
    if any((infos[p].verb and not infos[p].noun and lows[p] not in grammar.closed) or not lows[p][0].isalnum() for p in words):
        return False
    if any(lows[p] in grammar.relatives or lows[p] in grammar.subordinators for p in words if lows[p] not in grammar.prepositions):
        return False
    if right is named:
        titled = any(part.kind == "role" for part in told.parts) and not told.prep
        return titled and comma == right.start - 1 and named.end < len(lows) and lows[named.end] in (",", ".")
    noun = next((p for p in range(comma + 1, right.end) if lows[p] not in grammar.closed and infos[p].noun), None)
    titled = any(part.kind == "role" for part in told.parts) or (noun is not None and noun < right.start and bool(told.prep))
    known = grammar.closed | grammar.possessive
    rest = range(right.end, min(right.end + _REST, len(lows)))
    end = next((p for p in rest if lows[p] in (",", ".") or (infos[p].verb and not infos[p].noun and lows[p] not in known)), None)
    closed = end is not None and lows[end] in (",", ".")
    return titled and left.end == comma and closed


def tell_origin(actors: list[Actor], sentence: Sentence) -> None:
    """*Agim Lila, me shtetësi gjermane, …*: an aside that ends in a demonym says of which country somebody is."""
    for named, origin in itertools.pairwise(actors):
        if named.kind != "name" or origin.kind != "adjective" or not origin.country:
            continue
        lows = sentence.lows[named.end : origin.end + 1]
        aside = len(lows) > 2 and lows[0] == "," and lows[-1] == "," and "," not in lows[1:-1] and len(lows) <= _ASIDE + 2
        if aside:
            named.kind, named.country, named.person = "actor", origin.country, sentence.tokens[named.end - 1].text

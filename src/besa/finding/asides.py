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


def tell_origin(actors: list[Actor], sentence: Sentence) -> None:
    """*Agim Lila, me shtetësi gjermane, …*: an aside that ends in a demonym says of which country somebody is."""
    for named, origin in itertools.pairwise(actors):
        if named.kind != "name" or origin.kind != "adjective" or not origin.country:
            continue
        lows = sentence.lows[named.end : origin.end + 1]
        aside = len(lows) > 2 and lows[0] == "," and lows[-1] == "," and "," not in lows[1:-1] and len(lows) <= _ASIDE + 2
        if aside:
            named.kind, named.country, named.person = "actor", origin.country, sentence.tokens[named.end - 1].text

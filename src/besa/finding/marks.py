"""What stands before and after an actor and says what it does in its clause: preposition, genitive, possessive, quantity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from besa.books.grammar import Grammar
from besa.finding.words import Sentence

if TYPE_CHECKING:
    from besa.finding.actors import Actor


def mark(actor: Actor, sentence: Sentence, grammar: Grammar) -> None:
    """Sets what stands before and after an actor: preposition, genitive link, possessive."""
    lows = sentence.lows
    place = actor.start - 1
    if _follows_aside(actor, lows, grammar):
        place = -1
    if place >= 0 and lows[place] in grammar.genitive and lows[place] not in grammar.prepositions:
        actor.genitive = True
    skipped = 0
    left = actor.start
    while place >= 0 and skipped < 5:
        low = lows[place]
        quantity = _quantity(place, lows, grammar) if low in grammar.quantities else 0
        if quantity:
            left = place = place - quantity + 1
            place -= 1
            continue
        phrase = _phrase(place, lows, grammar) if low in grammar.phrasal else None
        if phrase is not None:
            actor.prep, actor.prep_at = phrase
            actor.genitive = actor.genitive and place != actor.start - 1  # *për shkak të*: the article belongs to the phrase
            break
        about = low in grammar.prepositions and low in grammar.determiners and _is_of_number(place + 1, lows, grammar)
        if actor.kind not in ("land", "name") and _is_partitive(place, lows, grammar):
            left = place - 1
            break
        if low in grammar.prepositions and not about and (low not in grammar.genitive or low in grammar.genitive_prepositions):
            actor.prep, actor.prep_at = low, place
            break
        if not (low in grammar.determiners or low in grammar.actor_adjectives or _is_number(low)):
            break
        if low in grammar.genitive and place and sentence.infos[place - 1].noun and not sentence.infos[place - 1].verb:
            actor.genitive = True  # *vrasjen e dy ushtarëve*
        if not actor.genitive and not _is_clause_word(low, grammar) and (low not in grammar.actor_adjectives or low in grammar.determiners):
            left = place
        place -= 1
        skipped += 1
    while left < actor.start and lows[left] in grammar.genitive:
        left += 1
    if not actor.prep and not actor.genitive and any(part.data.get("medium") for part in actor.parts):
        _name_of_medium(actor, sentence, grammar)
    if actor.kind == "adjective" and not actor.prep and not grammar.noun_final:
        _share_with_noun(actor, sentence, grammar)
    actor.left = left
    actor.first, actor.last = sentence.offsets(left, actor.end)
    if actor.end < len(lows):
        after = lows[actor.end]
        if after in grammar.possessive:
            actor.possessive = True
        elif after in grammar.postpositions:
            actor.prep = _postposition(actor.end, lows, grammar)
    if grammar.noun_final and "gen" in actor.cases and "nom" not in actor.cases:
        actor.possessive = True


def _follows_aside(actor: Actor, lows: Sequence[str], grammar: Grammar) -> bool:
    """*при этом **представитель** ЕС*: whether a phrase with a preposition of its own stands right before what may be a nominative."""
    if actor.cases and "nom" not in actor.cases:
        return False
    return actor.start > 0 and ends_aside(actor.start - 1, lows, grammar)


def ends_aside(place: int, lows: Sequence[str], grammar: Grammar) -> bool:
    """*при этом*, *për herë të parë*: whether a token is the last of a phrase that has a preposition of its own."""
    rows = grammar.asides.get(lows[place], ())
    return bool(rows) and any(tuple(lows[max(0, place + 1 - len(words)) : place + 1]) == words for words in rows)


def _share_with_noun(actor: Actor, sentence: Sentence, grammar: Grammar) -> None:
    """*për kombin **shqiptar***: a demonym after a noun has the noun's preposition."""
    noun = actor.start - 1
    if noun < 1 or not sentence.infos[noun].noun or sentence.infos[noun].verb or sentence.lows[noun] in grammar.closed:
        return
    low = sentence.lows[noun - 1]
    if low in grammar.prepositions and low not in grammar.genitive:
        actor.prep, actor.prep_at = low, noun - 1


def _name_of_medium(actor: Actor, sentence: Sentence, grammar: Grammar) -> None:
    """*në rrjetin social **Facebook***, *në llogarinë e tij Facebook*: the name of what a noun before it is belongs to that noun."""
    for place in range(actor.start - 1, max(-1, actor.start - 6), -1):
        low = sentence.lows[place]
        if low in grammar.prepositions and low not in grammar.genitive:
            actor.prep, actor.prep_at = low, place
            return
        info = sentence.infos[place]
        named = info.noun or any(r.pos == "a" for r in info.readings) or low in grammar.genitive or low in grammar.pronouns
        if info.verb or not named:
            return
        actor.genitive = True


def _postposition(place: int, lows: Sequence[str], grammar: Grammar) -> str:
    """The postposition that begins at a token, the simple one for one of several words."""
    for words, simple in grammar.postposed.get(lows[place], ()):
        if tuple(lows[place : place + len(words)]) == words:
            return simple
    return lows[place]


def _quantity(place: int, lows: Sequence[str], grammar: Grammar) -> int:
    """How many words of number end at a token: *at least*, *dozens of*."""
    for words in grammar.quantities[lows[place]]:
        start = place - len(words) + 1
        if start >= 0 and tuple(lows[start : place + 1]) == words:
            return len(words)
    return 0


def _is_of_number(place: int, lows: Sequence[str], grammar: Grammar) -> bool:
    """*rreth **dyqind** serbë*: a word that is a preposition elsewhere says *about* before a number."""
    return place < len(lows) and (_is_number(lows[place]) or lows[place] in grammar.quantities)


def _is_partitive(place: int, lows: Sequence[str], grammar: Grammar) -> bool:
    """*pesë **prej** protestuesve u lënduan*: a word that elsewhere says by or from whom, right behind a number alone."""
    word = lows[place]
    by = word in grammar.markers("agent") and word in grammar.markers("from")
    if place < 1 or not (by or word in grammar.genitive_prepositions):
        return False
    low = lows[place - 1]
    counting = low in grammar.determiners and low not in grammar.genitive | grammar.definite | grammar.prepositions
    return _is_number(low) or low in grammar.quantities or low in grammar.counting or counting


def _is_number(low: str) -> bool:
    if not low[:1].isdigit():
        return False
    plain = low.replace(",", "").replace(".", "")
    return plain.isdigit() and not (len(plain) == 4 and plain[:2] in ("19", "20") and plain == low)


def _is_clause_word(low: str, grammar: Grammar) -> bool:
    return low in grammar.subordinators or low in grammar.relatives


def _phrase(place: int, lows: Sequence[str], grammar: Grammar) -> tuple[str, int] | None:
    """The simple preposition for one of several words that ends at a token, and where it begins."""
    for words, simple in grammar.phrasal[lows[place]]:
        start = place - len(words) + 1
        if start >= 0 and tuple(lows[start : place + 1]) == words:
            return simple, start
    return None

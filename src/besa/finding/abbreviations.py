"""Names that a report shortens itself, in brackets behind the full one: *the Rapid Support Forces (RSF) … the RSF*."""

from __future__ import annotations

from besa.books.grammar import Grammar
from besa.finding.actors import Actor
from besa.finding.marks import mark
from besa.finding.parts import Part
from besa.finding.words import Sentence

#: How many words a full name may have, and how many letters what is short for it.
_WORDS = 12
_LETTERS = range(2, 9)
#: Parts of bodies and groups, which a report shortens; behind a person brackets hold a party.
_PERSONAL = frozenset({"role", "person", "people", "name", "pronoun", "sides", "counterpart"})


def introduce(actors: list[Actor], sentence: Sentence, grammar: Grammar, known: dict[str, Actor]) -> list[Actor]:
    """The actors of a sentence, a full name before brackets as one of them; ``known`` takes whom the short name stands for from now on."""
    lows = sentence.lows
    if "(" not in lows:
        return actors
    for place in range(1, len(lows) - 2):
        if lows[place] != "(" or lows[place + 2] != ")" or not _is_short(sentence.tokens[place + 1].text):
            continue
        short = sentence.tokens[place + 1].text
        named = next((a for a in actors if a.start == place + 1), None)
        full = _full_name(short, place, actors, named, sentence, grammar)
        if full is None:
            continue
        inner = [a for a in actors if full.start <= a.start < place + 2 and a is not full]
        actors = sorted([*(a for a in actors if a not in inner and a is not full), full], key=lambda a: a.start)
        known[short] = full
    return actors


def recall(actors: list[Actor], sentence: Sentence, known: dict[str, Actor]) -> None:
    """Lets the short names of a sentence stand for those whom the report introduced by them."""
    if not known:
        return
    for actor in actors:
        full = known.get(sentence.tokens[actor.start].text.split("-")[0]) if actor.end - actor.start <= 2 else None
        if full is None or full is actor:
            continue
        actor.kind, actor.country, actor.sector, actor.ident = "actor", full.country, full.sector, full.ident
        actor.head, actor.person, actor.office = full.head, None, ""
        actor.parts = (Part("organisation", actor.start, actor.end, {}, False, actor.cases, full.head),)


def _is_short(text: str) -> bool:
    return len(text) in _LETTERS and text[:1].isalpha() and text.isalnum() and text.upper() == text


def _full_name(short: str, end: int, actors: list[Actor], named: Actor | None, sentence: Sentence, grammar: Grammar) -> Actor | None:
    """The actor that the words before the brackets name: a body that ends there, else the words whose initials the short name has."""
    body = next((a for a in actors if a.end == end and a.kind == "actor"), None)
    bodily = body is not None and not body.person and all(part.kind not in _PERSONAL for part in body.parts)
    start = _start_of(short, end, sentence, grammar)
    if start is None:
        return body if bodily else None
    if body is not None and not body.person and body.start <= start:
        return body
    inner = [a for a in actors if start <= a.start < end]
    first = next((a for a in inner if a.start == start and a.kind == "actor" and all(p.kind not in _PERSONAL for p in a.parts)), None)
    lands = [a.country for a in inner if a.country]
    full = Actor("actor", start, end)
    full.country = lands[-1] if lands else named.country if named is not None else ""
    full.sector = first.sector if first is not None else ""
    if named is not None and named.kind == "actor" and named.country == full.country:
        full.sector, full.ident = named.sector or full.sector, named.ident
    full.head = sentence.tokens[end + 1].norm
    full.cases = _cases_at(start, sentence)
    full.parts = (Part("organisation", start, start + 1, {}, False, full.cases, full.head),)
    mark(full, sentence, grammar)
    return full


def _start_of(short: str, end: int, sentence: Sentence, grammar: Grammar) -> int | None:
    """Where the words begin whose initials are the letters of a short name; small words between them do not count."""
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    for place in range(end - 1, max(-1, end - 1 - _WORDS), -1):
        low = sentence.lows[place]
        if not low[:1].isalnum() and low not in ("-", "'", "’"):
            return None
        small = low in grammar.closed and sentence.tokens[place].text[:1].islower()
        fit = 0 if small else next((size for size in (1, 2) if low[:size] == "".join(letters[-size:])), 0)  # *GJ*: one letter of two
        del letters[len(letters) - fit :]
        if not letters:
            return place if sentence.tokens[place].text[:1].isupper() else None
        if not (fit or small) and low[:1].isalpha() and low not in grammar.possessive:
            return None
    return None


def _cases_at(place: int, sentence: Sentence) -> frozenset[str]:
    cases = {"nom", "acc", "gen", "dat", "abl", "ins", "loc"}
    return frozenset(feat for r in sentence.infos[place].readings if r.pos == "n" for feat in r.feats if feat in cases)

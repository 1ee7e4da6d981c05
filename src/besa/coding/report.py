"""A report's sentences, read and kept together: what every sentence says, and what the report as a whole is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from besa.books.codebook import Codebook
from besa.books.gazetteer import Gazetteer, Place
from besa.books.grammar import Grammar
from besa.books.lexicon import lookalikes
from besa.coding.dateline import Dateline, dateline, town_of
from besa.finding.abbreviations import introduce, recall
from besa.finding.actors import TODAY, Actor, Registry, find_actors
from besa.finding.numbers import NumberBook, compile_numbers
from besa.finding.parts import strangers_of
from besa.finding.places import METROPOLIS, PlaceBook, PlaceName, choose, find_places
from besa.finding.times import TimeBook, TimeFinder, compile_times
from besa.finding.words import Hit, Reader, Sentence
from besa.model import Report
from besa.text.sentences import Span
from besa.text.tools import LanguageTools

PUBLIC = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "REB", "SPY", "NGO", "LAB", "ELI"})
_NEUTRAL = frozenset({"EUR", "UNO", "NATO", "IGO", "NGO", "MNC", "IMG"})
#: A sentence with its actors and the names of towns in it.
Row = tuple[Sentence, list[Actor], list[PlaceName]]


class Toolkit(NamedTuple):
    """What finding needs of a language, built once from its book."""

    reader: Reader
    times: TimeBook
    numbers: NumberBook
    plain_times: TimeBook
    plain_numbers: NumberBook


def toolkit(tools: LanguageTools) -> Toolkit:
    """The language's readers, made at the first call."""
    made = tools.made.get("toolkit")
    if not isinstance(made, Toolkit):
        book, folding = tools.book, tools.folding
        numbers, plain_numbers = compile_numbers(book.numbers, folding.low), compile_numbers(book.numbers, folding.norm)
        made = Toolkit(
            Reader(
                book.lexicon,
                folding,
                book.plain_grammar.fillers | book.plain_grammar.clitics | book.plain_grammar.adverbs,
                _walls(book.plain_grammar),
                book.caseless,
                frozenset(word for word in _walls(book.grammar) if folding.norm(word) not in _walls(book.plain_grammar)),
                book.grammar.shortened,
                lookalikes(book.grammar.closed | book.grammar.pronouns.keys(), folding),
            ),
            compile_times(book.times, numbers, folding.low),
            numbers,
            compile_times(book.times, plain_numbers, folding.norm),
            plain_numbers,
        )
        tools.made["toolkit"] = made
    return made


def _walls(grammar: Grammar) -> frozenset[str]:
    """Words that no pattern reaches across: they open a clause of their own."""
    opening = {word for word, kind in grammar.subordinators.items() if kind in ("complement", "purpose", "reason", "condition", "question")}
    return frozenset(opening) - grammar.fillers - grammar.genitive - grammar.prepositions


def _place_book(tools: LanguageTools, gazetteer: Gazetteer) -> PlaceBook:
    made = tools.made.get("places")
    if not isinstance(made, PlaceBook):
        made = tools.made["places"] = PlaceBook(gazetteer, tools.book.name_endings, tools.book.area_endings, tools.book.towns)
    return made


class Page(msgspec.Struct, frozen=True, gc=False):
    """One sentence with its actors and places."""

    sentence: Sentence
    actors: list[Actor]
    places: list[tuple[PlaceName, Place]]

    def spot(self) -> str:
        """The country in which all towns of the sentence are, or ""."""
        lands = {place.country for _, place in self.places}
        return lands.pop() if len(lands) == 1 else ""


class Reading(NamedTuple):
    """A report as read: its pages, the weight of each country in it, and the share of sentences with sure words of an act
    (``strong``) and with public actors (``public``); ``seat``: the country where its dateline says that it was written, or ""."""

    pages: list[Page]
    countries: Counter[str]
    domains: Counter[str]
    tokens: int
    strong: float
    public: float
    grammar: Grammar
    plain: bool
    times: TimeFinder
    numbers: NumberBook
    seat: str = ""


def read_report(report: Report, tools: LanguageTools, codebook: Codebook, gazetteer: Gazetteer) -> Reading:
    """Reads all sentences of a report in one language."""
    kit = toolkit(tools)
    book = tools.book
    text = report.text
    plain = tools.folding.is_plain(text) and len(text) > 200
    grammar = book.plain_grammar if plain else book.grammar
    numbers = kit.plain_numbers if plain else kit.numbers
    places = _place_book(tools, gazetteer)
    finder = TimeFinder(kit.plain_times if plain else kit.times, numbers, report.published)
    registry = Registry(codebook.registry)
    shouting = _shouts(text)
    free = shouting or book.caseless
    day = report.published
    rows: list[Row] = []
    domains: Counter[str] = Counter()
    count = 0
    sentences = []
    found = dateline(text)
    line = found if found is not None and found.sure else None
    town = town_of(text, line)
    for span in _own_words(tools.splitter.sentences(text), line, town, places):
        tokens = tools.tokeniser.tokens(text, span.start, span.end, plain)
        if tokens:
            sentences.append(kit.reader.sentence(span, tokens, shouting, plain))
    inner = frozenset([s.tokens[place].norm for s in sentences for place in s.capitals if place])
    known = _acquaintance(sentences, registry, day)
    strangers = _strangers(sentences, grammar, inner, known, lambda ident: registry.standing(ident, day or TODAY))
    shortened: dict[str, Actor] = {}
    for sentence in sentences:
        count += len(sentence.tokens)
        for hit in sentence.hits.get("domain", ()):
            domains[hit.entry.data["name"]] += 1
        actors = find_actors(sentence, grammar, registry, day, free, inner, known, strangers)
        actors = introduce(actors, sentence, grammar, shortened)
        parts = [part for actor in actors for part in actor.parts]
        names = find_places(sentence, places, grammar, parts, free, book.lands)
        rows.append((sentence, actors, names))
    written = _written_in(text, line, town, tools, kit.reader, plain, places)
    rows = _without_surnames(rows, book.lands, written)
    countries = _weigh(rows, book.lands)
    countries.update(written)
    countries.update(_paid_in(rows, text, book.money))
    pages = []
    for sentence, actors, names in rows:
        chosen = [(name, spot) for name in names if (spot := choose(name.candidates, countries, book.lands)) is not None]
        _locate(actors, chosen, sentence, grammar)
        recall(actors, sentence, shortened)
        pages.append(Page(sentence, actors, chosen))
    strong = sum([any([_is_strong(hit) for hit in s.hits.get("unit", ())]) for s, _, _ in rows])
    public = sum([any([a.sector in PUBLIC for a in actors]) for _, actors, _ in rows])
    size = max(len(rows), 1)
    return Reading(
        pages, countries, domains, count, strong / size, public / size, grammar, plain, finder, numbers, _seat(written, countries, line)
    )


def _paid_in(rows: list[Row], text: str, money: Mapping[str, str]) -> Counter[str]:
    """The countries whose money a report reckons in, one for each sentence that does; *MPs were told that the shop owed £90m*."""
    spans = [sentence.span for sentence, _, _ in rows]
    return Counter(land for sign, land in money.items() for span in spans if text.find(sign, span.start, span.end) >= 0)


def _own_words(sentences: tuple[Span, ...], line: Dateline | None, town: tuple[str, int, int] | None, places: PlaceBook) -> Iterator[Span]:
    """The sentences of a report without its dateline: town and day of writing are no parties, places or times of what is told."""
    begin, upto = (line.begin, line.upto) if line is not None else (0, 0)
    if line is None and town is not None and _country_of(town[0], places):
        _, begin, upto = town
    for place in sentences:
        if place.end <= begin:  # a headline above it
            yield place
        elif place.end > upto:
            yield place._replace(start=max(place.start, upto))


def _written_in(
    text: str, line: Dateline | None, town: tuple[str, int, int] | None, tools: LanguageTools, reader: Reader, plain: bool,
    places: PlaceBook,
) -> Counter[str]:  # fmt: skip
    """The country of a dateline's town: what is told is likely to bear on it."""
    lands: list[str] = []
    if line is not None:
        tokens = tools.tokeniser.tokens(text, line.begin, line.start, plain)
        sentence = reader.sentence(Span(line.begin, line.start, 0), tokens, False, plain)
        lands = [str(hit.entry.data["country"]) for hit in sentence.of("capital", "country", "region") if hit.entry.data.get("country")]
        if not lands:  # *HOUSTON (Name) —*: a town that is no capital
            towns = find_places(sentence, places, tools.book.grammar, [], True, tools.book.lands)
            lands = [spot.country for name in towns if (spot := choose(name.candidates, Counter(), tools.book.lands)) is not None]
    if not lands and town is not None:
        lands = [_country_of(town[0], places)]
    return Counter({land: 4 for land in lands[:1] if land and land not in _NEUTRAL})


def _seat(written: Counter[str], countries: Counter[str], line: Dateline | None) -> str:
    """The country where a report was written; of a newspaper's, which may send somebody abroad, only if none is named more."""
    seat = next(iter(written), "")
    return seat if line is not None or not seat or countries[seat] == max(countries.values()) else ""


def _country_of(town: str, places: PlaceBook) -> str:
    """The country of a town as a dateline writes it, in capitals; "" where it is none that everybody knows."""
    written = town.title()
    found, _ = places.look_up(written, written.casefold())
    place = choose(found, Counter())
    return place.country if place is not None else ""


def _is_strong(hit: Hit) -> bool:
    """Whether words can be taken for an act wherever they stand."""
    return not hit.entry.data.get("weak") and hit.entry.data["frame"] != "none"


def _acquaintance(sentences: list[Sentence], registry: Registry, day: str | None) -> Callable[[str, bool], bool]:
    """Whom a common surname alone may mean: people whom the report names in full, or who hold an office in a country it names.

    The answer takes a person's id and whether only being named in full will do.
    """
    named = {hit.entry.data["id"] for s in sentences for hit in s.of("person") if hit.entry.data["full"]}
    lands = {hit.entry.data.get("country") for s in sentences for hit in s.of("country", "demonym", "capital", "region")}

    def known(ident: str, in_full: bool) -> bool:
        if ident in named or in_full:
            return ident in named
        country, sector, _ = registry.describe(ident, day)
        return country in lands or (sector not in ("", "ELI") and country in _NEUTRAL)

    return known


def _strangers(
    sentences: list[Sentence], grammar: Grammar, inner: frozenset[str],
    known: Callable[[str, bool], bool], standing: Callable[[str], int],
) -> frozenset[str]:  # fmt: skip
    """The ids of people whom a surname alone does not mean, because the report gives it to somebody else.

    Whoever leads a state may be meant all the same, unless a title introduces the other: *the adviser's name was Faik Hoti … Hoti*.
    """
    bearers = {row for sentence in sentences for row in strangers_of(sentence, grammar, inner)}
    sure = not grammar.possession_by_case  # else the word before may be what the one named owns
    return frozenset(ident for ident, titled in bearers if (titled or (sure and standing(ident))) and not known(ident, True))


def _without_surnames(rows: list[Row], lands: frozenset[str], written: Counter[str]) -> list[Row]:
    """*Ramon Ibarra … the father of Ibarra*: what the report gives to somebody as a surname is no town.

    Unless nobody could mean anything else by it: a great city, or one of a country that the report names or that reads it at home.
    """
    named = lands.union(written, [actor.country for _, actors, _ in rows for actor in actors])
    borne = {name.candidates[0] for _, actors, names in rows for name in names if any(_ends_a_name(actor, name) for actor in actors)}
    borne = {place for place in borne if place.country not in named and place.people < METROPOLIS}
    if not borne:
        return rows
    return [(sentence, actors, [name for name in names if name.candidates[0] not in borne]) for sentence, actors, names in rows]


def _ends_a_name(actor: Actor, place: PlaceName) -> bool:
    """*Ramon Ibarra*: it is the last of several names of somebody."""
    return any(part.kind == "name" and part.start < place.start and part.end == place.end for part in actor.parts)


def _weigh(rows: list[Row], lands: frozenset[str]) -> Counter[str]:
    """How much a report speaks of each country; its first sentences count double."""
    weights: Counter[str] = Counter()
    for number, (_, actors, _) in enumerate(rows):
        factor = 2 if number < 3 else 1
        for actor in actors:
            if actor.country and actor.country not in _NEUTRAL:
                weights[actor.country] += factor * (2 if actor.kind in ("land", "adjective") else 1)
    for number, (_, _, names) in enumerate(rows):
        for name in names:
            sure = choose(name.candidates, weights, lands)
            if sure is not None:
                weights[sure.country] += 2 if number < 3 else 1
    return weights


def _locate(actors: list[Actor], places: list[tuple[PlaceName, Place]], sentence: Sentence, grammar: Grammar) -> None:
    """Avon police, the mayor of Mitrovica: a town inside or beside a body gives its country; a bare town is no person."""
    for actor in actors:
        if actor.country:
            continue
        for name, place in places:
            inside = actor.start <= name.start and name.end <= actor.end
            if inside and _is_called(actor, name):
                continue
            if inside and actor.kind == "name" and name.start == actor.start and name.end == actor.end:
                actor.country, actor.kind, actor.cases = place.country, "town", actor.cases or name.cases
            elif inside or (actor.kind == "actor" and (name.end == actor.start or _is_of_town(actor, name, sentence, grammar))):
                actor.country = place.country


def _is_of_town(actor: Actor, name: PlaceName, sentence: Sentence, grammar: Grammar) -> bool:
    """*the mayor of Mitrovica*, *мэр Митровицы*; not *полицию осудил Белград*."""
    between = sentence.lows[actor.end : name.start] if actor.end <= name.start else ["."]
    return not between or (len(between) == 1 and (between[0] in grammar.prepositions or between[0] in grammar.genitive))


def _is_called(actor: Actor, name: PlaceName) -> bool:
    """*Berat Gjoni*, *bakan Selim Kaya*: one of somebody's names is no town."""
    names = [p for p in actor.parts if p.kind in ("name", "person") and p.start <= name.start and name.end <= p.end]
    return any(name.end < p.end or (actor.kind == "actor" and p.start < name.start) for p in names)


def _shouts(text: str) -> bool:
    opening = Counter(text[:2000])
    large = sum([times for character, times in opening.items() if character.isupper()])
    letters = sum([times for character, times in opening.items() if character.isalpha()])
    return letters > 20 and large > 0.8 * letters

"""How a language marks roles, status and reference: grammar.yaml, compiled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import Any

import msgspec

#: So many citation forms are remembered.
_KEPT = 16384


class Mark(msgspec.Struct, array_like=True, frozen=True):
    """One way in which a grammatical function shows. An empty field sets no condition."""

    side: str = ""
    bare: bool = False
    prep: tuple[str, ...] = ()
    case: tuple[str, ...] = ()
    not_case: tuple[str, ...] = ()
    genitive: bool = False
    possessive: bool = False
    adjacent: bool = False


class VerbalWord(msgspec.Struct, array_like=True, frozen=True):
    """A word of a verb group: a feature the head needs, the words it stands before, features that rule it out, what it gives.

    ``not_before``: words that may not follow; ``not_only``: it means nothing beside a form that has these features and no others.
    """

    gives: str
    needs: str = ""
    before: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_only: tuple[str, ...] = ()


class Shortened(msgspec.Struct, array_like=True, frozen=True):
    """The word that a short form stands for (*'s*: *is*), right ``after`` one of these words, right ``before`` one of those."""

    reads: str
    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


class Pronoun(msgspec.Struct, array_like=True, frozen=True):
    num: str = "sg"
    animate: bool = True
    subj: bool = False
    poss: bool = False
    speaker: bool = False
    case: tuple[str, ...] = ()
    either: bool = False
    ends: tuple[str, ...] = ()


class Grammar(msgspec.Struct, frozen=True, dict=True):
    """All word sets hold folded written forms."""

    head_last: bool
    verb_final: bool
    noun_final: bool
    participle_as_passive: bool
    compounds: bool
    infinitive_headlines: bool
    drops_subject: bool
    free_order: bool
    middle: str
    written_passive: str
    turning: str
    phrasal: dict[str, list[tuple[tuple[str, ...], str]]]
    postposed: dict[str, list[tuple[tuple[str, ...], str]]]
    fillers: frozenset[str]
    genitive: frozenset[str]
    genitive_prepositions: frozenset[str]
    possessive: frozenset[str]
    determiners: frozenset[str]
    quantities: dict[str, list[tuple[str, ...]]]
    counting: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    actor_adjectives: frozenset[str]
    coordinators: frozenset[str]
    contrast: frozenset[str]
    subordinators: dict[str, str]
    openers: dict[str, list[tuple[tuple[str, ...], str]]]
    relatives: frozenset[str]
    object_relatives: frozenset[str]
    prepositions: frozenset[str]
    postpositions: frozenset[str]
    functions: dict[str, tuple[Mark, ...]]
    verbal: dict[str, tuple[VerbalWord, ...]]
    verbal_after: dict[str, tuple[VerbalWord, ...]]
    feature_gives: dict[str, str]
    subordinators_after: dict[str, str]
    clitics: frozenset[str]
    negation: frozenset[str]
    negation_after: frozenset[str]
    only: frozenset[str]
    polar: frozenset[str]
    doubts: frozenset[str]
    until: frozenset[str]
    relative_cases: dict[str, tuple[str, ...]]
    adverbs: frozenset[str]
    shortened: dict[str, Shortened]
    past_adverbs: frozenset[str]
    answers: frozenset[str]
    hypothetical_words: frozenset[str]
    hypothetical_phrases: tuple[tuple[str, ...], ...]
    plans: frozenset[str]
    question_words: frozenset[str]
    leads: dict[str, str]
    bars: frozenset[str]
    negated_subjects: frozenset[str]
    thoughts: frozenset[str]
    works: frozenset[str]
    doing: frozenset[str]
    others: frozenset[str]
    areas: frozenset[str]
    settlements: frozenset[str]
    quarters: frozenset[str]
    asides: dict[str, list[tuple[str, ...]]]
    reflexives: frozenset[str]
    announcing: frozenset[str]
    undergoing: frozenset[str]
    stances: frozenset[str]
    tied_owners: frozenset[str]
    called_off: frozenset[str]
    undone: tuple[tuple[str, ...], ...]
    inverted_conditions: frozenset[str]
    years: frozenset[str]
    pronouns: dict[str, Pronoun]
    pro_heads: frozenset[str]
    ages: tuple[tuple[str, ...], ...]
    object_clitics: frozenset[str]
    clitic_numbers: dict[str, str]
    subsets: tuple[tuple[str, ...], ...]
    noun_after: frozenset[str]
    verb_after: frozenset[str]
    anaphors: dict[str, tuple[str, ...]]
    anaphor_marks: frozenset[str]
    closed: frozenset[str]
    calendar: frozenset[str]
    anniversary: frozenset[str]
    years_on: tuple[tuple[str, ...], ...]

    def is_middle(self, lemma: str) -> bool:
        """Whether a citation form is that of a middle verb, whose subject acts though its forms look passive: *takohem*."""
        return self._middle is not None and self._middle(lemma)

    @cached_property
    def _middle(self) -> Callable[[str], bool] | None:
        if not self.middle:
            return None
        search = re.compile(self.middle).search
        return lru_cache(maxsize=_KEPT)(lambda lemma: search(lemma) is not None)

    def is_passive_as_written(self, low: str) -> bool:
        """Whether a form that could be active too, but for its letters, is written as a passive: *plagosen*, not *plagosën*."""
        return self._written_passive is not None and self._written_passive(low) is not None

    @cached_property
    def _written_passive(self) -> Callable[[str], re.Match[str] | None] | None:
        return re.compile(self.written_passive).search if self.written_passive else None

    def turns(self, low: str) -> bool:
        """Whether a converb has a subject of its own, so that the main verb may have another: *suçlarken*, *gelince*."""
        return self._turning is not None and self._turning(low) is not None

    @cached_property
    def _turning(self) -> Callable[[str], re.Match[str] | None] | None:
        return re.compile(self.turning).search if self.turning else None

    @cached_property
    def possession_by_case(self) -> bool:
        """Whether a noun's form alone says that it owns the one before: *президент Сербии*."""
        return any(mark.case for mark in self.functions.get("gen", ()))

    def markers(self, function: str) -> frozenset[str]:
        """The prepositions that mark a function: of ``in``, *in, near, at*."""
        return self._markers.get(function, frozenset())

    @cached_property
    def stand_ins(self) -> frozenset[str]:
        """Words that stand for somebody: pronouns, and those that repeat a role."""
        return self.pro_heads | frozenset(self.pronouns)

    @cached_property
    def nameless(self) -> frozenset[str]:
        """Words that are no names, be they written with a capital."""
        return frozenset().union(self.determiners, self.prepositions, self.subordinators, self.closed, self.verbal, self.calendar)

    @cached_property
    def before_places(self) -> frozenset[str]:
        """The prepositions that stand before places."""
        return (self.markers("in") | self.markers("from") | self.markers("to")) or self.prepositions

    @cached_property
    def counting_words(self) -> frozenset[str]:
        """Small words that are not definite: *two Armenians*; *the Armenians* may be their government."""
        return self.closed - self.definite

    @cached_property
    def _markers(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(prep for mark in marks for prep in mark.prep) for name, marks in self.functions.items()}


def compile_grammar(data: dict[str, Any], times: dict[str, Any], norm: Callable[[str], str], lemma: Callable[[str], str]) -> Grammar:
    """``data``, ``times``: grammar.yaml and times.yaml as loaded; ``norm`` folds a written form, ``lemma`` a dictionary form."""

    def words(key: str) -> frozenset[str]:
        return frozenset(_fold(data.get(key) or (), norm))

    return Grammar(
        head_last=data.get("head") == "last",
        verb_final=bool(data.get("verb_final")),
        noun_final=data.get("noun_head") == "last",
        participle_as_passive=bool(data.get("participle_as_passive")),
        compounds=bool(data.get("compounds")),
        infinitive_headlines=bool(data.get("infinitive_headlines")),
        drops_subject=bool(data.get("drops_subject")),
        free_order=bool(data.get("free_order")),
        middle=str(data.get("middle", "")),
        written_passive=str(data.get("written_passive", "")),
        turning=str(data.get("turning", "")),
        phrasal=_phrasal(data.get("phrasal_prepositions") or {}, norm, -1),
        postposed=_phrasal(data.get("phrasal_postpositions") or {}, norm, 0),
        fillers=words("fillers"),
        genitive=words("genitive"),
        genitive_prepositions=words("genitive_prepositions"),
        possessive=words("possessive"),
        determiners=words("determiners"),
        quantities=_by_last(data.get("quantities") or (), norm),
        counting=words("counting"),
        definite=words("definite"),
        indefinite=words("indefinite"),
        actor_adjectives=words("actor_adjectives"),
        coordinators=words("coordinators"),
        contrast=words("contrast"),
        subordinators={norm(str(k)): str(v) for k, v in (data.get("subordinators") or {}).items()},
        openers=_phrasal(data.get("phrasal_subordinators") or {}, norm, -1),
        relatives=words("relatives"),
        object_relatives=words("object_relatives"),
        prepositions=words("prepositions"),
        postpositions=words("postpositions"),
        functions={name: tuple(_mark(m, norm) for m in marks) for name, marks in (data.get("functions") or {}).items()},
        verbal=_verbal_words(data.get("verbal") or (), norm),
        verbal_after=_verbal_words(data.get("verbal_after") or (), norm),
        feature_gives={str(k): str(v) for k, v in (data.get("feature_gives") or {}).items()},
        subordinators_after={norm(str(k)): str(v) for k, v in (data.get("subordinators_after") or {}).items()},
        clitics=words("clitics"),
        negation=words("negation"),
        negation_after=words("negation_after"),
        only=words("only"),
        polar=words("polar"),
        doubts=words("doubts"),
        until=words("until"),
        relative_cases={norm(str(k)): tuple(v) for k, v in (data.get("relative_cases") or {}).items()},
        adverbs=words("adverbs"),
        shortened=_shortened(data.get("shortened") or {}, norm),
        past_adverbs=words("past_adverbs"),
        answers=words("answers"),
        hypothetical_words=words("hypothetical_words"),
        hypothetical_phrases=tuple(tuple(phrase.split()) for phrase in sorted(words("hypothetical_words")) if " " in phrase),
        plans=frozenset(_fold(data.get("plans") or (), lemma)),
        question_words=words("question_words"),
        leads={low: str(status) for status, rows in (data.get("leads") or {}).items() for low in (*_fold(rows, lemma), *_fold(rows, norm))},
        bars=frozenset(_fold(data.get("bars") or (), lemma)),
        negated_subjects=words("negated_subjects"),
        thoughts=frozenset(_fold(data.get("thoughts") or (), lemma)),
        works=frozenset(_fold(data.get("works") or (), lemma)),
        others=frozenset((*_fold(data.get("others") or (), lemma), *_fold(data.get("others") or (), norm))),
        areas=words("areas"),
        settlements=frozenset(_fold(data.get("settlements") or (), lemma)),
        quarters=frozenset(_fold(data.get("quarters") or (), lemma)),
        asides=_by_last(data.get("asides") or (), norm),
        reflexives=words("reflexives"),
        announcing=frozenset(_fold(data.get("announcing") or (), lemma)),
        undergoing=frozenset(_fold(data.get("undergoing") or (), lemma)),
        stances=words("stances"),
        tied_owners=words("tied_owners"),
        called_off=frozenset(_fold(data.get("called_off") or (), lemma)),
        doing=frozenset(_fold(data.get("doing") or (), lemma)),
        undone=tuple(tuple(phrase.split()) for phrase in _fold(data.get("undone") or (), norm)),
        inverted_conditions=words("inverted_conditions"),
        years=frozenset(norm(str(word)) for word, unit in (times.get("units") or {}).items() if unit in ("year", "decade")),
        pronouns={norm(str(k)): msgspec.convert(_pronoun(v), Pronoun) for k, v in (data.get("pronouns") or {}).items()},
        pro_heads=words("pro_heads"),
        ages=tuple(tuple(phrase.split()) for phrase in _fold(data.get("ages") or (), norm)),
        object_clitics=words("object_clitics"),
        clitic_numbers={norm(str(k)): str(v) for k, v in (data.get("clitic_numbers") or {}).items()},
        subsets=tuple(tuple(phrase.split()) for phrase in _fold(data.get("subsets") or (), norm)),
        noun_after=words("noun_after"),
        verb_after=words("verb_after"),
        anaphors={k: tuple(_fold(v, lemma)) for k, v in (data.get("anaphors") or {}).items()},
        anaphor_marks=words("anaphor_marks"),
        closed=_closed(words) | frozenset(_fold(data.get("subordinators") or (), norm)),
        anniversary=frozenset(_fold(times.get("anniversary") or (), norm)),
        years_on=tuple(tuple(phrase.split()) for phrase in _fold(data.get("years_on") or (), norm)),
        calendar=frozenset(_fold([*(times.get("months") or ()), *(times.get("weekdays") or ())], norm)),
    )


def _phrasal(rows: dict[str, Any], norm: Callable[[str], str], key: int) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Prepositions and subordinators of several words by their last word, postpositions by their first (``key``), the longest first,
    with the simple one each stands for."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    phrases = [(tuple(norm(word) for word in str(phrase).split()), norm(str(simple))) for phrase, simple in rows.items()]
    for words, simple in sorted(phrases, key=lambda row: len(row[0]), reverse=True):
        out.setdefault(words[key], []).append((words, simple))
    return out


def _verbal_words(rows: Iterable[dict[str, Any]], norm: Callable[[str], str]) -> dict[str, tuple[VerbalWord, ...]]:
    """Words of verb groups, by their folded form."""
    out: dict[str, tuple[VerbalWord, ...]] = {}
    for row in rows:
        before, unless = tuple(_fold(row.get("before") or (), norm)), tuple(row.get("unless") or ())
        barred, bare = tuple(_fold(row.get("not_before") or (), norm)), tuple(row.get("not_only") or ())
        word = VerbalWord(row["gives"], row.get("needs", ""), before, unless, barred, bare)
        for form in _fold(row["words"], norm):
            out[form] = (*out.get(form, ()), word)
    return out


def _shortened(rows: dict[str, Any], norm: Callable[[str], str]) -> dict[str, Shortened]:
    """Short forms, by how they are written."""
    out = {}
    for form, row in rows.items():
        after, before = (frozenset(_fold(row.get(side) or (), norm)) for side in ("after", "before"))
        out[norm(str(form))] = Shortened(str(row["reads"]), after, before)
    return out


def _by_last(phrases: Iterable[Any], norm: Callable[[str], str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their last word, the longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(norm(word) for word in str(phrase).split()) for phrase in phrases), key=len, reverse=True):
        out.setdefault(words[-1], []).append(words)
    return out


def _closed(words: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """Words of the grammar that never head a verb group."""
    keys = ("fillers", "genitive", "determiners", "coordinators", "contrast", "relatives", "prepositions", "postpositions",
            "clitics", "negation", "adverbs")  # fmt: skip
    return frozenset().union(*(words(key) for key in keys))


def _fold(words: Iterable[Any], norm: Callable[[str], str]) -> list[str]:
    return [norm(str(word)) for word in words]


def _mark(raw: dict[str, Any], norm: Callable[[str], str]) -> Mark:
    return Mark(
        raw.get("side", ""),
        bool(raw.get("bare")),
        tuple(_fold(raw.get("prep") or (), norm)),
        tuple(raw.get("case") or ()),
        tuple(raw.get("not_case") or ()),
        bool(raw.get("genitive")),
        bool(raw.get("possessive")),
        bool(raw.get("adjacent")),
    )


def _pronoun(raw: dict[str, Any]) -> list[Any]:
    defaults = {"num": "sg", "animate": True, "subj": False, "poss": False, "speaker": False, "case": (), "either": False, "ends": ()}
    return [raw.get(key, default) for key, default in defaults.items()]

"""A compiled language read against its own examples: every pattern fires on its sentence, and none stands twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from besa.books.language import Word, compile_language, words_of
from besa.books.patterns import PatternError, Piece, parse
from besa.lint.files import PackFile, foreign_words
from besa.model import Problem
from besa.text.tools import LanguageTools

#: Readings of one pattern with alternatives and words that may be absent; more are not compared.
MOST_READINGS = 200
#: Kinds of words of which two meanings of one pattern contradict each other.
_GROUPS = dict.fromkeys(("role", "body", "people", "organisation", "alias"), "actor") | {"unit": "unit"}


def check_words(tag: str, files: dict[str, PackFile], script: str) -> Iterator[Problem]:
    """Duplicates, foreign letters and examples of one language; its files have been found to be in shape."""
    words = [word for word in words_of(tag) if word.file in files and readings(word.pattern)]
    yield from _check_letters(words, files, script)
    yield from _check_duplicates(words, files)
    tools = LanguageTools(compile_language(tag))
    for word in words:
        if isinstance(word.example, str) and word.example.strip():
            yield from _check_example(word, files[word.file], tools)


def place(word: Word, file: PackFile) -> str:
    """The line on which a word's pattern stands."""
    path = _path(word)
    if path in file.lines:
        return file.at(*path)
    tails = (found for found in file.lines if found[-1] == word.pattern)
    return file.at(*next(tails, ()))


def _path(word: Word) -> tuple[str | int, ...]:
    if word.kind == "unit":
        return (str(word.data["frame"]), str(word.data["pos"]), word.pattern)
    if word.kind == "count":
        return (str(word.data["what"]), str(word.data["pos"]), word.pattern)
    if word.file == "attribution.yaml":
        return (word.kind, str(word.data["pos"]), word.pattern)
    return (word.pattern,)


def _check_letters(words: list[Word], files: dict[str, PackFile], script: str) -> Iterator[Problem]:
    for word in words:
        for text in (word.pattern, word.example if isinstance(word.example, str) else ""):
            for foreign in foreign_words(text, script):
                what = f"“{foreign}” of “{word.pattern}” is not in the letters of this language ({script})"
                yield Problem(where=place(word, files[word.file]), what=what, todo="type it anew", severity="warning")


# ---- duplicates


def _check_duplicates(words: list[Word], files: dict[str, PackFile]) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], Word] = {}
    for word in words:
        group = _GROUPS.get(word.kind, word.kind if word.file in ("attribution.yaml", "casualties.yaml") else "")
        if not group:
            continue
        if word.file == "attribution.yaml" and word.kind != "say":
            continue  # one word may relay, cite and open a statement
        key_pos = str(word.data.get("pos", ""))
        told = False
        for reading in readings(word.pattern):
            other = seen.setdefault((group, key_pos, *reading), word)
            if other is word or told or (_same_meaning(other, word) and other.pattern != word.pattern):
                continue
            told = True
            yield _duplicate(word, other, files)


def _same_meaning(one: Word, two: Word) -> bool:
    return one.data == two.data and one.kind == two.kind


def _duplicate(word: Word, other: Word, files: dict[str, PackFile]) -> Problem:
    where = place(word, files[word.file])
    there = place(other, files[other.file])
    same = word.pattern == other.pattern
    meaning = word.data.get("frame", word.kind), other.data.get("frame", other.kind)
    says = f"also {meaning[1]}" if meaning[0] != meaning[1] else "in the same meaning"
    what = f"“{word.pattern}” ({meaning[0]}) stands twice: {says}, “{other.pattern}” at {there}"
    return Problem(where=where, what=what, todo="keep one", severity="error" if same else "warning")


def readings(pattern: str) -> list[tuple[str, ...]]:
    """The ways to read a pattern: every choice of alternatives, with and without the words that may be absent."""
    try:
        pieces = parse(pattern)
    except PatternError:
        return []
    choices = [[*_words(piece), *([""] if piece.optional else [])] for piece in pieces]
    return [tuple(w for w in choice if w) for choice in islice(product(*choices), MOST_READINGS)]


def _words(piece: Piece) -> list[str]:
    mark = ("…" if piece.gap else "") + ("=" if piece.literal else "")
    return [mark + word for word in piece.words]


# ---- examples


def _check_example(word: Word, file: PackFile, tools: LanguageTools) -> Iterator[Problem]:
    from besa.coding.report import toolkit  # the engine's own reader: what it does not find here, it finds nowhere

    assert word.example is not None
    reader = toolkit(tools).reader
    rivals: list[tuple[str, str]] = []
    for span in tools.splitter.sentences(word.example):
        tokens = tools.tokeniser.tokens(word.example, span.start, span.end)
        sentence = reader.sentence(span, tokens, False)
        hits = sentence.hits.get(word.kind, ())
        own = [hit for hit in hits if hit.entry.pattern == word.pattern and hit.entry.data == word.data]
        if not own:
            continue
        if word.kind != "unit":
            return
        longer = [
            hit
            for hit in sentence.hits.get("unit", ())
            if len(hit.places) > len(own[0].places)
            and not hit.entry.data.get("inverted")  # counts in the passive only
            and hit.entry.data["frame"] != word.data["frame"]
            and not set(hit.places).isdisjoint(own[0].places)
        ]
        if not longer:
            return
        rivals += [(hit.entry.pattern, hit.entry.data["frame"]) for hit in longer]
    where = place(word, file)
    name = word.data.get("frame", word.kind)
    if rivals:
        what = f"“{word.pattern}” ({name}) loses its example to the longer “{rivals[0][0]}” ({rivals[0][1]})"
        yield Problem(where=where, what=what, todo="give another example", severity="warning")
    else:
        what = f"“{word.pattern}” ({name}) does not fire on its example: {word.example}"
        yield Problem(where=where, what=what, todo=_hint(word, tools))


def _hint(word: Word, tools: LanguageTools) -> str:
    """Which words of the pattern the sentence has no form of."""
    from besa.coding.report import toolkit

    assert word.example is not None
    reader = toolkit(tools).reader
    keys: set[str] = set()
    for token in tools.tokeniser.tokens(word.example, 0, len(word.example)):
        keys |= reader.info(token.norm).keys
        for part in token.norm.split("-"):
            keys |= reader.info(part).keys
    norm = tools.folding.norm
    absent = [
        "|".join(piece.words)
        for piece in parse(word.pattern)
        if not piece.optional and not any((f"={norm(w)}" if piece.literal else norm(w)) in keys for w in piece.words)
    ]
    if absent:
        return f"no form known or found of: {', '.join(absent)}"
    return "all its words are there, but not so near or in this order"

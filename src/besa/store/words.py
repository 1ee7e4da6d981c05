"""Full-text search over reports in all languages.

Words are folded here, not in the database, so that both databases find the same: case, diacritics and apostrophes do not
count, nor does it matter whether somebody types *Beograd* or *BEOGRAD*, *İstanbul* or *Istanbul*, *Këshilli* or *Keshilli*.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec
import regex
import sqlalchemy as sa

from besa.model import Report
from besa.store.rows import insert_rows

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*")
_APOSTROPHES = str.maketrans("", "", "'’ʼ")
#: Letters that Unicode does not take apart, as people type them who lack them.
_PLAIN = str.maketrans({"ı": "i", "ə": "e", "đ": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
#: So much of a report is indexed: PostgreSQL keeps no more than a megabyte of words and 16,383 places of them.
_MOST_BYTES = 700_000
_MOST_PLACES = 16_383
#: Characters around the first word found.
_AROUND = 60

_fts = sa.table("report_words", sa.column("rowid"), sa.column("words"))
_vectors = sa.table("report_words", sa.column("report"), sa.column("words"))
_reports = sa.table("reports", *map(sa.column, ("number", "id", "text", "title", "published", "source", "lang")))


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A report that has the words; ``passage`` is cut from its text around the first of them."""

    report: str
    lang: str | None
    published: str | None
    source: str | None
    title: str | None
    passage: str


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A word as it is indexed."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_APOSTROPHES).translate(_PLAIN))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def fold_words(text: str) -> Iterator[str]:
    """The words of a text, in their order, as they are indexed."""
    for match in _WORD.finditer(text):
        if word := fold_word(match[0]):
            yield word


def index_reports(connection: sa.Connection, rows: Iterable[tuple[int, Report]]) -> None:
    """Add reports to the index by their numbers."""
    if connection.dialect.name == "sqlite":
        lines = [{"rowid": number, "words": " ".join(_bound(_all_words(report)))} for number, report in rows]
        insert_rows(connection, _fts, lines)
        return
    lines = [{"report": number, "words": _vector(_bound(_all_words(report)))} for number, report in rows]
    if lines:
        connection.execute(sa.text("INSERT INTO report_words (report, words) VALUES (:report, CAST(:words AS tsvector))"), lines)


def search(connection: sa.Connection, question: str, limit: int = 100) -> list[Hit]:
    """Reports that have all the words asked for, the latest first.

    ``"several words"`` in quotation marks stand together; ``begin*`` is any word that begins so. No words, no hits.
    """
    condition = match_reports(connection, question)
    if condition is None:
        return []
    asked = sa.select(_reports).where(_reports.c.number.in_(condition))
    asked = asked.order_by(_reports.c.published.desc().nulls_last(), _reports.c.id).limit(limit)
    first = next(iter(_parse(question)))
    return [
        Hit(
            report=row.id, lang=row.lang, published=row.published, source=row.source, title=row.title,
            passage=cut_passage(row.text, first[0], whole=not first[1]),
        )
        for row in connection.execute(asked)
    ]  # fmt: skip


def match_reports(connection: sa.Connection, question: str) -> sa.Select[tuple[int]] | None:
    """Selects the numbers of the reports that a question finds; None where it asks for nothing."""
    phrases = list(_parse(question))
    if not phrases:
        return None
    if connection.dialect.name == "sqlite":
        asked = " AND ".join(f'"{" ".join(words)}"' + ("*" if begins else "") for words, begins in phrases)
        return sa.select(_fts.c.rowid).where(sa.text("report_words MATCH :asked").bindparams(asked=asked))
    asked = " & ".join(
        "(" + " <-> ".join(f"'{word}'" + (":*" if begins and word is words[-1] else "") for word in words) + ")"
        for words, begins in phrases
    )
    return sa.select(_vectors.c.report).where(sa.text("words @@ CAST(:asked AS tsquery)").bindparams(asked=asked))


def find_numbers(connection: sa.Connection, question: str, most: int | None = None) -> set[int]:
    """The numbers of the reports that a question finds, no more than ``most``."""
    condition = match_reports(connection, question)
    if condition is None:
        return set()
    [number] = condition.limit(most).subquery().c
    # In one value, because a common word has very many.
    asked = sa.func.json_group_array(number) if connection.dialect.name == "sqlite" else sa.cast(sa.func.json_agg(number), sa.Text)
    return set(msgspec.json.decode(connection.scalar(sa.select(asked)) or "[]", type=list[int]))


def cut_passage(text: str, words: Sequence[str], *, whole: bool) -> str:
    """The text around the first place of ``words``, on one line; its beginning where they stand in the title only."""
    place = _find(text, words, whole=whole)
    start = max(0, place - _AROUND)
    passage = text[start : place + 3 * _AROUND]
    return ("…" if start else "") + " ".join(passage.split()) + ("…" if start + len(passage) < len(text) else "")


def _find(text: str, words: Sequence[str], *, whole: bool) -> int:
    for match in _WORD.finditer(text):
        word = fold_word(match[0])
        if word == words[0] or (not whole and len(words) == 1 and word.startswith(words[0])):
            return int(match.start())
    return 0


def _all_words(report: Report) -> Iterator[str]:
    yield from fold_words(report.title or "")
    yield from fold_words(report.text)


def _bound(words: Iterable[str]) -> Iterator[str]:
    """No more than a database takes; very long words are cut."""
    size = 0
    for place, word in enumerate(words):
        word = word[:100]
        size += len(word.encode()) + 8
        if size > _MOST_BYTES or place >= _MOST_PLACES:
            return
        yield word


def _vector(words: Iterable[str]) -> str:
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(place))
    # More places of one word than 255 are not kept by PostgreSQL either.
    return " ".join(f"'{word}':{','.join(found[:255])}" for word, found in places.items())


def _parse(question: str) -> Iterator[tuple[list[str], bool]]:
    """Phrases of folded words; whether the last word of each is only a beginning."""
    for part in regex.finditer(r'"([^"]*)"?|(\S+)', question):
        phrase = part[1] if part[1] is not None else part[2]
        words = list(fold_words(phrase))
        if words:
            yield words, phrase.endswith("*")

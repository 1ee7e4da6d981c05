"""How long questions to a large record take: `python tools/measure_questions.py SMALL LARGE [--copies N]`.

SMALL is a record made by `besa record` (for instance of `tools/make_reports.py`); LARGE, a file or a PostgreSQL address,
is made where there is none: SMALL and N copies of it with other ids and days, row by row and without coding anything.
Only what questions read is copied (no keys, no features): LARGE is for measuring and cannot be recorded into.
Printed are milliseconds of the first and of the best of five askings, with all that is told of each event, and the processor
time, the first and the mean of the five: on a machine with other work that is what the question itself costs.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import regex
import sqlalchemy as sa

from besa.store import Question, Store, StoreError, open_store, read_commitments, read_disputes, read_events, read_incidents
from besa.store.tables import attachments, claims, codings, event_bodies, event_claims, event_tags, events, origins, reports, voices
from besa.store.words import fold_words

#: What questions read, in an order in which rows may be written.
COPIED = (reports, codings, claims, attachments, origins, voices, events, event_bodies, event_claims, event_tags)
#: Days between a copy and the next: a number that is prime to weeks, months and years.
APART = 37
#: Rows that are written at once.
ROWS = 2000
_IDS = regex.compile(r"\b[ceo]-[0-9a-f]{16}\b")
_DAYS = regex.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("small")
    parser.add_argument("large")
    parser.add_argument("--copies", type=int, default=9)
    args = parser.parse_args()
    with open_large(args.small, args.large, args.copies) as large:
        ask_all(large)


def open_large(small: str, large: str, copies: int) -> Store:
    try:
        return open_store(large)
    except StoreError:
        pass
    store = open_store(large, make=True)
    with open_store(small) as source, source.reading() as reader, store.engine.connect() as connection, connection.begin():
        for table in COPIED:
            for rows in _pieces(reader, table):
                for copy in range(copies + 1):
                    connection.execute(sa.insert(table), [_row(table, row, copy) for row in rows])
        _index(reader, connection, copies)
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE" if connection.dialect.name == "postgresql" else "PRAGMA wal_checkpoint(TRUNCATE)")
    return store


def _pieces(reader: sa.Connection, table: sa.Table) -> Iterator[list[sa.RowMapping]]:
    yield from map(list, reader.execute(sa.select(table)).mappings().partitions(ROWS))


def _row(table: sa.Table, row: sa.RowMapping, copy: int) -> dict[str, object]:
    """The row with other ids and days; copy 0 is the row itself."""
    made = dict(row)
    if copy == 0:
        return made
    for name, value in made.items():
        if name in ("report", "number") or (table is reports and name == "id"):
            made[name] = _other(value, copy)
        elif isinstance(value, str) and (table is not reports or name == "published"):
            made[name] = _IDS.sub(lambda m: f"{m[0]}~{copy}", _DAYS.sub(lambda m: _later(m[0], copy), value))
    return made


def _other(ident: object, copy: int) -> object:
    return ident + copy * 10_000_000 if isinstance(ident, int) else f"{ident}~{copy}"


@lru_cache(maxsize=1 << 17)
def _later(iso: str, copy: int) -> str:
    try:
        return (date.fromisoformat(iso) + timedelta(copy * APART)).isoformat()
    except ValueError:
        return iso


def _index(reader: sa.Connection, connection: sa.Connection, copies: int) -> None:
    lite = connection.dialect.name == "sqlite"
    into = sa.text(
        "INSERT INTO report_words (rowid, words) VALUES (:number, :words)"
        if lite
        else "INSERT INTO report_words (report, words) VALUES (:number, array_to_tsvector('{}') || to_tsvector('simple', :words))"
    )
    for rows in _pieces(reader, reports):
        told = [(row["number"], " ".join(fold_words(f"{row['title'] or ''} {row['text']}"))) for row in rows]
        for copy in range(copies + 1):
            connection.execute(into, [{"number": number if not copy else _other(number, copy), "words": words} for number, words in told])


def questions() -> Iterator[tuple[str, Question, int | None]]:
    """Wide ones of every kind."""
    month, year, week = {"since": "2020-06"}, {"since": "2020", "until": "2020"}, {"since": "2020-06-01", "until": "2020-06-07"}
    month |= {"until": "2020-06"}
    pristina = (42.66, 21.17, 25.0)
    yield "a country in a month", Question(countries=("XKX",), **month), None
    yield "two countries in a year", Question(countries=("XKX", "SRB"), **year), None
    yield "two parties in a year", Question(actors=("XKX/GOV", "SRB"), **year), None
    yield "a name in a month", Question(actors=("kurti",), **month), None
    yield "a type in a week", Question(types=("ACCUSE",), **week), None
    yield "a day", Question(since="2020-06-01", until="2020-06-01"), None
    yield "near a place in a year", Question(near=pristina, **year), None
    yield "near a place, last 100", Question(near=pristina), 100
    yield "near a place, ever", Question(near=(42.89, 20.87, 25.0)), None
    yield "an issue in a month", Question(issues=("energy",), **month), None
    yield "last 100 of a country", Question(countries=("XKX",)), 100
    yield "last 100 of two countries", Question(countries=("XKX", "SRB")), 100
    yield "last 100 of a type", Question(types=("ASSAULT",)), 100
    yield "last 100 contested", Question(grades=("contested",)), 100
    yield "contested in a year", Question(grades=("contested",), **year), None
    yield "a common word in a month", Question(words="kosovës", **month), None
    yield "the commonest words in a month", Question(words="të në", **month), None
    yield "a beginning in a month", Question(words="qeveri*", **month), None
    yield "a phrase in a month", Question(words='"qeverisë së kosovës"', **month), None
    yield "a common word in a year, a country", Question(words="policia", countries=("SRB",), **year), None
    yield "a common word, last 100", Question(words="kosovës"), 100
    yield "a rare word, ever", Question(words="mitrovicës veri"), None
    yield "a common word, a country, last 100", Question(words="policia", countries=("SRB",)), 100


def ask_all(store: Store) -> None:
    with store.reading() as connection:
        counts = {table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) for table in (reports, claims, events)}
    print(", ".join(f"{count:,} {name}" for name, count in counts.items()))
    print(f"{'question':40} {'answers':>7} {'first ms':>9} {'best ms':>8} {'first cpu':>9} {'mean cpu':>8}")
    for name, question, latest in questions():
        _time(name, store, lambda connection, q=question, n=latest: read_events(connection, q, n))
    month = Question(since="2020-06", until="2020-06")
    _time("incidents of a month", store, lambda connection: read_incidents(connection, month))
    _time("disputes of a month", store, lambda connection: read_disputes(connection, month))
    _time("promises of a month", store, lambda connection: read_commitments(connection, month, "2020-12-31"))


def _used(connection: sa.Connection) -> float:
    """Seconds of processor time of this process, and of the server's process for it where it is on this machine."""
    used = time.process_time()
    if connection.dialect.name == "postgresql":
        with suppress(OSError):
            stat = Path(f"/proc/{connection.scalar(sa.text('SELECT pg_backend_pid()'))}/stat").read_text()
            used += sum(map(int, stat.rsplit(")", 1)[1].split()[11:13])) / os.sysconf("SC_CLK_TCK")
    return used


def _time(name: str, store: Store, ask: object) -> None:
    spent, busy, answers = [], [], 0
    for _ in range(5):
        with store.reading() as connection:
            used = _used(connection)
            start = time.perf_counter()
            answers = len(ask(connection).entries)  # type: ignore[operator]
            spent.append((time.perf_counter() - start) * 1000)
            busy.append((_used(connection) - used) * 1000)
    print(f"{name:40} {answers:7} {spent[0]:9.1f} {min(spent):8.1f} {busy[0]:9.1f} {sum(busy) / len(busy):8.1f}", flush=True)


if __name__ == "__main__":
    main()

"""Kills a recording at random moments and looks whether anything that was acknowledged is lost, or half-written.

    python tools/crash_test.py archive.jsonl --kills 300 [--db postgresql://…] [--reports 400]

`besa record --ids` is started, killed (SIGKILL) after a random time, and looked after; again and again on one record, and
on a fresh one as soon as all reports are kept. At the end each record has to have the very content of one that was
recorded without a kill. Exit status 1 if anything was lost or is not whole.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import random
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from besa.store import Store, StoreError, open_store, rebuild
from besa.store.tables import METADATA, codings, reports


@contextlib.contextmanager
def fresh_place(db: str | None) -> Iterator[str]:
    """Where a record may be made: a file in a folder of its own, or a schema of its own on the server."""
    if db is None:
        with tempfile.TemporaryDirectory() as folder:
            yield str(Path(folder, "record.db"))
        return
    url = sa.make_url(db).set(drivername="postgresql+psycopg")
    schema = f"crash{uuid.uuid4().hex[:12]}"
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text(f"CREATE SCHEMA {schema}"))
    try:
        yield url.set(drivername="postgresql", query={"options": f"-csearch_path={schema}"}).render_as_string(hide_password=False)
    finally:
        with engine.begin() as connection:
            connection.execute(sa.text(f"DROP SCHEMA {schema} CASCADE"))
        engine.dispose()


def run(source: Path, db: str, seconds: float | None) -> tuple[list[str], bool]:
    """Record, killed after some seconds; the ids that were acknowledged, and whether it came to its end."""
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "besa", "record", str(source), "--db", db, "--ids"], stdout=out, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        out.seek(0)
        whole = [line for line in out.read().splitlines(keepends=True) if line.endswith("\n")]
        return [line.rstrip("\n") for line in whole], process.returncode in (0, 1)


def examine(store: Store, acknowledged: set[str]) -> list[str]:
    """What is wrong with a record after a kill."""
    faults = []
    with store.reading() as connection:
        held = set(connection.scalars(sa.select(reports.c.id)))
        coded = set(connection.scalars(sa.select(codings.c.report)))
        if store.engine.dialect.name == "sqlite":
            checked = connection.exec_driver_sql("PRAGMA quick_check").scalar()
            if checked != "ok":
                faults.append(f"the file is damaged: {checked}")
    if lost := acknowledged - held:
        faults.append(f"acknowledged and lost: {sorted(lost)[:5]}")
    if held != coded:
        faults.append(f"half-written: {sorted(held ^ coded)[:5]}")
    return faults


def digest(store: Store) -> str:
    """Of all rows, but for the times and numbers at which reports were kept and the count of changes."""
    out = hashlib.sha256()
    with store.reading() as connection:
        for name, table in sorted(METADATA.tables.items()):
            if name == "state":
                continue
            columns = [column for column in table.c if (name, column.name) not in (("reports", "kept"), ("reports", "number"))]
            for row in sorted(repr(tuple(row)) for row in connection.execute(sa.select(*columns))):
                out.update(f"{name} {row}\n".encode())
    return out.hexdigest()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, help="reports, a JSON object a line")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--reports", type=int, default=400, help="so many of the source make one record")
    parser.add_argument("--seconds", type=float, default=3.0, help="killed within so many after the start of the program")
    parser.add_argument("--db", help="a PostgreSQL database to make schemas in; a file when absent")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder, "part.jsonl")
        with given.source.open(encoding="utf-8") as lines:
            part.write_text("".join(line for line, _ in zip(lines, range(given.reports), strict=False)), encoding="utf-8")
        sys.exit(1 if crash(part, given.db, given.kills, given.seconds, rng) else 0)


def crash(part: Path, db: str | None, kills: int, seconds: float, rng: random.Random) -> int:
    """Kill so many recordings; how many faults were found."""
    with fresh_place(db) as place:
        run(part, place, None)
        with open_store(place) as store:
            whole = digest(store)
        begin = time.monotonic()
        run(part, place, None)
        start = time.monotonic() - begin
    killed = finished = faults = records = in_the_midst = 0
    while killed < kills:
        with fresh_place(db) as place:
            acknowledged: set[str] = set()
            ended = False
            while not ended and killed < kills:
                ids, ended = run(part, place, rng.uniform(0.0, start + seconds))
                acknowledged |= set(ids)
                killed += not ended
                in_the_midst += not ended and bool(ids)
                faults += report(place, acknowledged)
            finished += ended
            run(part, place, None)
            records += 1
            with open_store(place, write=True) as store:
                grown = digest(store)
                store.write(rebuild)
                if not grown == whole == digest(store):
                    faults += 1
                    print(f"after {killed} kills the record is not what it would be without", flush=True)
        print(f"{killed} kills, {records} records, {faults} faults", flush=True)
    print(f"{killed} kills ({in_the_midst} after the first acknowledgement), {records} records finished and compared: {faults} faults")
    return faults


def report(place: str, acknowledged: set[str]) -> int:
    """Examine a record after a kill; how many faults."""
    try:
        with open_store(place) as store:
            found = examine(store, acknowledged)
    except StoreError as error:
        found = [] if not acknowledged and "no" in error.what else [str(error)]
    for fault in found:
        print(fault, flush=True)
    return len(found)


if __name__ == "__main__":
    main()

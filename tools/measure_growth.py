"""Whether matching and folding stay linear: `python tools/measure_growth.py [--sizes 5000 10000 20000] [--days N]`.

Real coded reports (the unlabelled Albanian portals of the evaluation data) are copied with other names, places and days:
every copy of the set lies later than the one before, as an archive grows (``--days``: by so many days; fewer days make
a denser archive). Printed are seconds of processor time per stage, and per 1,000 reports.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

import msgspec
import regex
from msgspec.structs import replace

from besa.books import load_books
from besa.model import Claim, Coded, Entity, Report, Where
from besa.pipeline import code
from besa.record.memory import Memory
from evalsets import absent, folder

_NAME = regex.compile(r"(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}")
_SYLLABLES = ("ba", "do", "ke", "li", "mu", "na", "po", "ri", "su", "ta", "ve", "zo")


def variant(coded: Coded, number: int, days: int) -> Coded:
    """The report as if of another time, with other names and places; number 0 is the report itself."""
    if number == 0:
        return coded
    later = timedelta(days=days * number)
    report = coded.report
    made = replace(report, id=f"{report.id}~{number}", text=_renamed(report.text, number), published=_moved(report.published, later))
    return replace(coded, report=made, claims=tuple(_claim(claim, number, later) for claim in coded.claims))


def _claim(claim: Claim, number: int, later: timedelta) -> Claim:
    when = replace(claim.when, start=_moved(claim.when.start, later), end=_moved(claim.when.end, later))
    promise = claim.commitment and replace(claim.commitment, due=_moved(claim.commitment.due, later))
    return replace(
        claim, id=f"{claim.id}~{number}", report=f"{claim.report}~{number}", when=when, commitment=promise,
        evidence=replace(claim.evidence, text=_renamed(claim.evidence.text, number)), where=_place(claim.where, number),
        actors=_parties(claim.actors, number), recipients=_parties(claim.recipients, number),
    )  # fmt: skip


def _parties(entities: Sequence[Entity], number: int) -> tuple[Entity, ...]:
    return tuple(replace(e, name=e.name and _renamed(f"x {e.name}", number)[2:], id=e.id and f"{e.id}~{number % 40}") for e in entities)


def _place(where: Where | None, number: int) -> Where | None:
    if where is None or where.lat is None or where.lon is None:
        return where
    return replace(where, id=f"{where.id}~{number}", lat=where.lat + number % 7 * 0.3, lon=where.lon + number % 5 * 0.3)


def _moved(iso: str | None, later: timedelta) -> str | None:
    if not iso or len(iso) < 10:
        return iso
    return (date.fromisoformat(iso[:10]) + later).isoformat()


def _renamed(text: str, number: int) -> str:
    return _NAME.sub(lambda match: _name(match.group(), number), text)


@lru_cache(maxsize=1 << 18)
def _name(word: str, number: int) -> str:
    seed = sum(map(ord, word)) * 31 + number * 7919
    return "".join(_SYLLABLES[(seed >> 3 * i) % len(_SYLLABLES)] for i in range(3)).capitalize() + word[-2:]


def real_reports() -> list[Coded]:
    base = folder()
    if base is None:
        sys.exit(absent())
    path = base / "data" / "unlabelled" / "albnews.sq.jsonl"
    reports = [msgspec.json.decode(line, type=Report) for line in path.read_bytes().splitlines() if line.strip()]
    books = load_books()
    return [code(report, books) for report in reports]


def many(real: Sequence[Coded], size: int, days: int) -> Iterator[Coded]:
    for place in range(size):
        yield variant(real[place % len(real)], place // len(real), days)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[5000, 10000, 20000])
    parser.add_argument("--days", type=int, default=90)
    args = parser.parse_args()
    real = real_reports()
    gc.disable()  # a record in memory is all live objects: looking through them for rubbish again and again is not linear
    print("reports   claims   matching s  folding s   s per 1,000 reports   events   largest block")
    for size in args.sizes:
        made = list(many(real, size, args.days))
        memory = Memory()
        start = time.process_time()
        for place in range(0, size, 1000):
            memory.add(made[place : place + 1000])
        matched = time.process_time()
        events = memory.events()
        done = time.process_time()
        claims, block = len(memory.features), max(map(len, memory._claim_blocks.values()))
        spent = (done - start) / size * 1000
        print(f"{size:7} {claims:8} {matched - start:11.1f} {done - matched:10.1f} {spent:18.2f} {len(events):15} {block:9}", flush=True)


if __name__ == "__main__":
    main()

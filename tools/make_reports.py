"""Makes many reports out of few: real ones with their names, places, figures and dates varied, to measure speed and space.

    python tools/make_reports.py archive.jsonl 100000 -o build/many.jsonl

Nothing in them is true. The same source, number and seed give the same reports.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: A word with a capital letter that does not open a sentence: mostly a name.
NAME = re.compile(r"(?<=[\w,;] )[A-ZÇËШЂЈЉЊЋЏА-Я][\w’'-]{3,}")
FIGURE = re.compile(r"(?<![\d.,:])([2-9]|[12]\d)(?![\d.,:%])")
#: Reports are spread over so many days.
DAYS = 3650
FIRST = datetime.date(2015, 1, 1)
#: Names that stand in so many reports are names of countries, offices and months more often than not: left as they are.
COMMON = 0.02


def make(sources: list[dict[str, Any]], number: int, seed: int) -> Iterator[dict[str, Any]]:
    """``number`` reports; each source in turn, every time with other names, figures and another date."""
    names = rare_names(sources)
    pool = sorted(names)
    for place in range(number):
        rng = random.Random(f"{seed} {place}")
        source = sources[place % len(sources)]
        swap: dict[str, str] = {}
        yield {
            **source,
            "id": f"{source['id']}/{place}",
            "published": (FIRST + datetime.timedelta(rng.randrange(DAYS))).isoformat(),
            **{key: vary(source[key], names, pool, swap, rng) for key in ("title", "text") if source.get(key)},
        }


def rare_names(sources: list[dict[str, Any]]) -> set[str]:
    """Names that few reports have."""
    found = Counter(name for source in sources for name in set(NAME.findall(source["text"])))
    return {name for name, count in found.items() if count <= max(2, COMMON * len(sources))}


def vary(text: str, names: set[str], pool: list[str], swap: dict[str, str], rng: random.Random) -> str:
    """The text with other names and figures; a name is the same one wherever it stands."""
    text = NAME.sub(lambda m: swap.setdefault(m[0], rng.choice(pool)) if m[0] in names else m[0], text)
    return FIGURE.sub(lambda m: str(rng.randrange(2, 29)), text)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, help="real reports, a JSON object a line")
    parser.add_argument("number", type=int)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sources = [json.loads(line) for line in given.source.read_text(encoding="utf-8").splitlines()]
    with given.output.open("w", encoding="utf-8") as out:
        for report in make(sources, given.number, given.seed):
            out.write(json.dumps(report, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

"""How these tests keep reports: with a coder that is quick and says what it did."""

import datetime
from collections.abc import Callable, Iterable, Iterator

from besa.model import Claim, Coded, Problem, Quote, Report, When
from besa.store import Acknowledged, Store, record

NOW = "2024-05-17T12:00:00+00:00"


def make(ident: str, text: str = "Fjala e parë.", **more: str) -> Report:
    return Report(id=ident, text=text, **more)


def make_many(first: int, last: int) -> Iterator[Report]:
    """Reports of a claim or two each; every third is a copy of the one before it."""
    for number in range(first, last):
        story = number - number % 3 // 2
        day = datetime.date(2020, 1, 1) + datetime.timedelta(story)
        yield make(f"r{number:05}", f"Lajmi i ditës numër {story} me fjalë të tjera.", published=day.isoformat(), source=f"s{number % 5}")


def code_words(report: Report) -> Coded:
    """One claim for every word with a capital letter; a text that begins with # cannot be coded."""
    if report.text.startswith("#"):
        problem = Problem(where=report.id, what="no language can be made out")
        return Coded(report=report, lang="und", problems=(problem,))
    claims, start = [], 0
    for word in report.text.split():
        start = report.text.index(word, start)
        if word[0].isupper():
            quote = Quote(start=start, end=start + len(word), text=word)
            ident = f"c-{report.id}-{start}"
            claims.append(
                Claim(
                    id=ident, report=report.id, lang="sq", type="CONSULT", trigger=quote, evidence=quote, when=When(start=report.published)
                )
            )
        start += len(word)
    return Coded(report=report, lang=report.lang or "sq", claims=tuple(claims))


class Coder:
    """Codes with `code`, and remembers whom."""

    def __init__(self, code: Callable[[Report], Coded] = code_words) -> None:
        self.code = code
        self.coded: list[str] = []

    def __call__(self, items: Iterable[Report | Problem]) -> Iterator[Coded | Problem]:
        for item in items:
            if isinstance(item, Report):
                self.coded.append(item.id)
                yield self.code(item)
            else:
                yield item


def keep(store: Store, *items: Report | Problem, coder: str = "1", code: Coder | None = None) -> tuple[dict[str, str], list[Problem]]:
    """What became of each report, and the problems."""
    done = list(record(store, items, code or Coder(), coder, lambda: NOW, clock=lambda: 0.0))
    problems = [item for item in done if isinstance(item, Problem)]
    return {item.report: item.action for item in done if isinstance(item, Acknowledged)}, problems


def dump(store: Store, *, without: tuple[str, ...] = ()) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the record, table by table, in an order of its own."""
    from besa.store.tables import METADATA

    with store.reading() as connection:
        return {
            name: sorted((tuple(row) for row in connection.execute(table.select())), key=repr)
            for name, table in METADATA.tables.items()
            if name not in without
        }

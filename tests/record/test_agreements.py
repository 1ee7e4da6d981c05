"""Which provisions of the agreements of the packs a report is evidence for, read from text: each step with its words."""

from __future__ import annotations

import pytest

from besa.books import load_books
from besa.books.agreements import agreement_facts
from besa.model import Report
from besa.pipeline import code
from besa.record import tracks
from besa.record.memory import Memory

Steps = dict[str, list[tuple[str, int, str]]]


def levels(*told: tuple[str, str, str]) -> Steps:
    """The levels that reports (day, language, text) give to provisions: (date, level, a part of its quotation)."""
    books, memory = load_books(), Memory()
    memory.add([code(Report(id=f"r{n}", lang=lang, text=text, published=day), books) for n, (day, lang, text) in enumerate(told)])
    found = tracks(memory.events(), agreement_facts(), "2025-12-31")
    return {track.provision: [(step.date, step.level, step.quote.text) for step in track.levels] for track in found if track.levels}


def plain(steps: Steps) -> dict[str, list[tuple[str, int]]]:
    return {provision: [(day, level) for day, level, _ in found] for provision, found in steps.items()}


TALKS = ("2023-12-10", "en", "Armenia and Azerbaijan discussed a draft peace treaty in Washington on Sunday.")
RELEASE = (
    "2023-12-13", "en",
    "Azerbaijan released 32 Armenian prisoners on Wednesday, and Armenia proposed to Azerbaijan new talks on the peace treaty.",
)  # fmt: skip
RETURN = ("2023-12-14", "sq", "Armenia i liroi dy robër azerbajxhanas dhe ia dorëzoi Azerbajxhanit të enjten.")
PROMISE = (
    "2023-06-01", "en",
    "Serbia promised Kosovo on Thursday to open its archives on missing persons, and Kosovo and Serbia discussed the licence plates.",
)  # fmt: skip
PAPERS = ("2023-07-01", "en", "Serbia handed over to Kosovo documents on missing persons on Saturday.")
CHARGE = ("2023-08-01", "en", "Kosovo accused Serbia on Tuesday of violating the declaration on missing persons.")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([TALKS], {}),  # talk on its issue that does not name it is no evidence
        ([TALKS, RELEASE], {"joint-2023-12.1": [("2023-12-13", 2)]}),  # and a deed is none for what the next clause speaks of
        ([RELEASE, RETURN], {"joint-2023-12.1": [("2023-12-13", 2), ("2023-12-14", 3)]}),
        ([PROMISE], {"missing-2023.1": [("2023-06-01", 1)]}),
        ([PROMISE, PAPERS], {"missing-2023.1": [("2023-06-01", 1), ("2023-07-01", 2)]}),
    ],
)
def test_levels_by_clause(told: list[tuple[str, str, str]], expected: dict[str, list[tuple[str, int]]]) -> None:
    assert plain(levels(*told)) == expected


def test_every_step_has_the_words_of_its_own_report() -> None:
    steps = levels(PROMISE, PAPERS, CHARGE)["missing-2023.1"]
    assert [level for _, level, _ in steps] == [1, 2]
    assert [words for _, _, words in steps] == [PROMISE[2], PAPERS[2]]


@pytest.mark.parametrize(("year", "bears"), [("2020", "trilateral-2020"), ("2021", "trilateral-2021-01")])
def test_a_deed_under_a_statement_of_one_year_is_none_under_those_of_others(year: str, bears: str) -> None:
    text = f"Under the trilateral statement of {year} Armenia opened the railway to Azerbaijan on Monday."
    assert {provision.rpartition(".")[0] for provision in levels(("2022-12-12", "en", text))} <= {bears, "trilateral-2021-11"}

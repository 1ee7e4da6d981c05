"""What the tests of the engine share: the compiled packs, and a way to code a sentence or two."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from besa.books import Books, load_books
from besa.coding.report import Reading, read_report
from besa.model import Claim, Report
from besa.pipeline import code
from besa.text.tools import tools_for

PUBLISHED = "2024-05-17"  # a Friday


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    """The packs that ship with the program, compiled once for the whole run of tests."""
    folder: Path = tmp_path_factory.mktemp("packs")
    yield load_books(folder)


@pytest.fixture(scope="session")
def claims(books: Books) -> Callable[..., list[Claim]]:
    """``claims("en", "Baku accused …", published="2024-05-17", source=None)``: the claims of a text, in order.

    ``weak``: also those below the threshold of confidence.
    """

    def coded(
        lang: str,
        text: str,
        published: str | None = PUBLISHED,
        source: str | None = None,
        weak: bool = False,
        **more: Any,
    ) -> list[Claim]:
        report = Report(id="spec", text=text, lang=lang, published=published, source=source, **more)
        return list(code(report, books, explain=weak).claims)

    return coded


@pytest.fixture(scope="session")
def reading(books: Books) -> Callable[..., Reading]:
    """``reading("en", "…", published=…)``: a text with its actors, places and times found, before anything is coded."""

    def read(lang: str, text: str, published: str | None = PUBLISHED) -> Reading:
        report = Report(id="spec", text=text, lang=lang, published=published)
        return read_report(report, tools_for(books, lang), books.codebook, books.gazetteer)

    return read

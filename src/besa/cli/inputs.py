"""What the commands that read reports have in common: their options, the bar, the gathering of problems."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from besa.cli.problems import Gathered
from besa.reading.fields import is_date, tidy_tag

if TYPE_CHECKING:
    from besa.model import Problem

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
#: Fewer reports than this are done before a bar could be read.
WORTH_A_BAR = 10


def check_lang(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The tag as BCP 47 writes it."""
    if value is None:
        return None
    tag = tidy_tag(value)
    if tag is None:
        raise click.BadParameter("a language is written as a tag such as sq, en or sr-Latn")
    return tag


def check_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A date that exists."""
    if value is not None and not is_date(value):
        raise click.BadParameter("a date is written YYYY-MM-DD, YYYY-MM or YYYY")
    return value


def input_options(command: F) -> F:
    """PATH... and what is said of reports that do not say it themselves."""
    for add in (
        click.option("--jobs", metavar="N", type=click.IntRange(0), default=1, show_default=True, help="Worker processes; 0: all cores."),
        click.option("--source", metavar="S", help="Outlet of reports that do not say it."),
        click.option("--published", metavar="D", callback=check_date, help="Date of reports that do not say it: YYYY[-MM[-DD]]."),
        click.option("--lang", metavar="L", callback=check_lang, help="Language of reports that do not say it: sq, en, …"),
        click.argument("paths", metavar="PATH...", nargs=-1, required=True),
    ):
        command = add(command)
    return command


def watch(
    items: Iterator[T], paths: tuple[str, ...], *, doing: str, quiet: bool, counts: Callable[[T], bool] = lambda item: True
) -> Iterator[T]:
    """Pass everything on, with a bar on standard error where somebody waits for it. ``counts``: what moves the bar."""
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    from besa.reading import count_reports

    total = count_reports(paths)
    if total is not None and total < WORTH_A_BAR:
        yield from items
        return
    with show_bar(doing, total) as advance:
        for item in items:
            if counts(item):
                advance(1)
            yield item


@contextmanager
def show_bar(doing: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """A bar on standard error where that is a terminal; what comes back moves it."""
    if not sys.stderr.isatty():
        yield lambda steps: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=total)
        yield lambda steps: bar.advance(task, steps)


def gather(items: Iterable[T | Problem], gathered: Gathered) -> Iterator[T | Problem]:
    """Pass everything on; keep the problems and those that hang on others."""
    from besa.model import Problem

    for item in items:
        gathered.add([item] if isinstance(item, Problem) else getattr(item, "problems", ()))
        yield item

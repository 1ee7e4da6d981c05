"""`besa code`: reports in, claims out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TextIO, cast

import click

from besa.cli.inputs import gather, input_options, watch
from besa.cli.output import output_option, spare, writing
from besa.cli.problems import Gathered
from besa.reading.fields import Defaults

if TYPE_CHECKING:
    from besa.model import Coded, Problem

    Writer = Callable[[Iterable[Coded | Problem], TextIO], None]

#: The formats: the module and the function that write each.
FORMATS = {
    "text": ("besa.views.terminal", "write_text"),
    "jsonl": ("besa.views.jsonl", "write_jsonl"),
    "json": ("besa.views.jsonl", "write_json"),
    "html": ("besa.views.page", "write_page"),
    "md": ("besa.views.markdown", "write_markdown"),
}


@click.command()
@input_options
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@output_option
def code(
    paths: tuple[str, ...],
    lang: str | None,
    published: str | None,
    source: str | None,
    form: str,
    output: str,
    jobs: int,
) -> None:
    """Code reports and print what each of them claims.

    PATH is a file (.txt .html .jsonl .warc, each also .gz), a folder, or - for standard input.
    """
    spare(output, *paths)
    gathered = Gathered()
    defaults = Defaults(lang=lang, published=published, source=source)
    with writing(output) as out:
        items = _code_paths(paths, defaults, jobs or os.cpu_count() or 1, output)
        quiet = output == "-" and sys.stdout.isatty()
        shown = watch(gather(items, gathered), paths, doing="coding", quiet=quiet, counts=lambda item: not hasattr(item, "severity"))
        _get_writer(form)(shown, out)
    gathered.tell()
    sys.exit(1 if gathered.failed else 0)


def _code_paths(paths: tuple[str, ...], defaults: Defaults, jobs: int, output: str) -> Iterator[Coded | Problem]:
    from besa.cli.work import code_all
    from besa.reading import read

    return code_all(read(paths, defaults, written=None if output == "-" else output), jobs)


def _get_writer(form: str) -> Writer:
    import importlib

    module, name = FORMATS[form]
    return cast("Writer", getattr(importlib.import_module(module), name))

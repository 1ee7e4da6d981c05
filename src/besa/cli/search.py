"""`besa search`: reports by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from besa.cli.database import db_option, opened
from besa.cli.output import output_option, spare_record, writing

if TYPE_CHECKING:
    from typing import TextIO

    from besa.store import Hit


@click.command()
@click.argument("words", metavar="WORD...", nargs=-1, required=True)
@db_option
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--latest", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="Only the last N.")
@output_option
def search(words: tuple[str, ...], db: str, form: str, latest: int, output: str) -> None:
    """Find kept reports by their words, in any language.

    All words must stand in a report, in any case and with or without diacritics; "several words" together, begin* any
    word that begins so.
    """
    from besa.store import search as find

    spare_record(output, db)
    with opened(db) as store:
        with store.reading() as connection:
            hits = find(connection, " ".join(f'"{word}"' if " " in word else word for word in words), latest)
        with writing(output) as out:
            for hit in hits:
                _write(hit, form, out)
    if not hits:
        click.echo("besa: no kept report has these words", err=True)


def _write(hit: Hit, form: str, out: TextIO) -> None:
    from besa.views.jsonl import encode
    from besa.views.visible import show_line

    if form == "jsonl":
        out.write(encode(hit) + "\n")
        return
    head = " · ".join(show_line(part) for part in (hit.report, hit.published or "undated", hit.source or "", hit.title or "") if part)
    out.write(f"{head}\n   {show_line(hit.passage)}\n")

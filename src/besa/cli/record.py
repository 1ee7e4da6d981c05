"""`besa record`: reports in, kept for good."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from besa.cli.database import db_option, now, opened
from besa.cli.inputs import gather, input_options, watch
from besa.cli.problems import Gathered
from besa.reading.fields import Defaults

if TYPE_CHECKING:
    from besa.model import Problem
    from besa.store import Acknowledged, Store


@click.command()
@input_options
@db_option
@click.option("--ids", is_flag=True, help="Print the id of each report as soon as it is safely kept.")
def record(paths: tuple[str, ...], lang: str | None, published: str | None, source: str | None, jobs: int, db: str, ids: bool) -> None:
    """Code reports and keep them: the record grows, nothing is kept twice.

    PATH is a file (.txt .html .jsonl .warc, each also .gz), a folder, or - for standard input.
    """
    gathered = Gathered()
    defaults = Defaults(lang=lang, published=published, source=source)
    tally = {"new": 0, "again": 0, "kept": 0}
    claims = 0
    try:
        with opened(db, make=True, write=True) as store:
            items = gather(_record(store, paths, defaults, jobs or os.cpu_count() or 1), gathered)
            for item in watch(items, paths, doing="recording", quiet=False, counts=lambda item: hasattr(item, "action")):
                if hasattr(item, "severity"):
                    continue
                tally[item.action] += 1
                claims += item.claims
                if ids:
                    click.echo(item.report)
                    sys.stdout.flush()
            click.echo(_say(tally, claims, store), err=ids)
    finally:
        gathered.tell()
    sys.exit(1 if gathered.failed else 0)


def _record(store: Store, paths: tuple[str, ...], defaults: Defaults, jobs: int) -> Iterator[Acknowledged | Problem]:
    from besa.books.edition import edition
    from besa.cli.work import code_all
    from besa.reading import read
    from besa.store import record as keep

    return keep(store, read(paths, defaults), lambda items: code_all(items, jobs), edition(), now)


def _say(tally: dict[str, int], claims: int, store: Store) -> str:
    from besa.store import count, tables

    with store.reading() as connection:
        held = count(connection, (tables.reports, tables.claims))
    new = f"{tally['new']:,} new {'report' if tally['new'] == 1 else 'reports'} kept"
    parts = [f"{new} with {claims:,} claims", f"{tally['kept']:,} kept before" if tally["kept"] else ""]
    parts.append(f"{tally['again']:,} coded again" if tally["again"] else "")
    return f"{'; '.join(filter(None, parts))}. The record holds {held['reports']:,} reports and {held['claims']:,} claims."

"""`besa rebuild`: everything that is derived, made anew."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from besa.cli.database import db_option, opened
from besa.cli.inputs import gather, show_bar
from besa.cli.problems import Gathered

if TYPE_CHECKING:
    from besa.store import Store


@click.command()
@db_option
@click.option("--recode", is_flag=True, help="First code again what another version of besa coded; judgements stay.")
@click.option("--jobs", metavar="N", type=click.IntRange(0), default=1, show_default=True, help="Worker processes for --recode; 0: all.")
def rebuild(db: str, recode: bool, jobs: int) -> None:
    """Make everything that is derived anew from reports, claims and judgements.

    Brings the record of an older besa up to date. Exit status 1 if a judgement speaks of a claim that is gone,
    or a report could not be coded.
    """
    gathered = Gathered()
    try:
        with opened(db, write=True) as store:
            coded = _recode(store, gathered, jobs or os.cpu_count() or 1) if recode else 0
            click.echo(_make_anew(store, gathered, coded))
    finally:
        gathered.tell()
    sys.exit(1 if gathered.failed else 0)


def _recode(store: Store, gathered: Gathered, jobs: int) -> int:
    from besa.books.edition import edition
    from besa.cli.work import code_all
    from besa.store import count_others
    from besa.store import recode as code_again

    total = count_others(store, edition())
    done = 0
    with show_bar("coding", total) as advance:
        for item in gather(code_again(store, lambda items: code_all(items, jobs), edition()), gathered):
            if not hasattr(item, "severity"):
                advance(1)
                done += 1
    return done


def _make_anew(store: Store, gathered: Gathered, coded: int) -> str:
    from besa.store import count, lost_judgements, tables
    from besa.store import rebuild as make_anew

    with store.reading() as connection:
        total = count(connection, (tables.reports,))["reports"]
    with show_bar("folding", total) as advance:
        seen = 0

        def watch(done: int) -> None:
            nonlocal seen
            advance(done - seen)
            seen = done

        store.write(lambda connection: make_anew(connection, watch))
    with store.reading() as connection:
        gathered.add(lost_judgements(connection))
        held = count(connection, (tables.reports, tables.claims, tables.judgements, tables.origins, tables.events))
    first = f"{coded:,} reports coded again. " if coded else ""
    return first + "The record holds " + ", ".join(f"{number:,} {name}" for name, number in held.items()) + "."

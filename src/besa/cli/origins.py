"""`besa origins`: which reports are one voice, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from besa.cli.database import db_option, opened
from besa.cli.output import output_option, spare_record, writing

if TYPE_CHECKING:
    from typing import TextIO

    from besa.model import Copy, Origin


@click.command()
@db_option
@click.option("--report", "report_ids", metavar="ID", multiple=True, help="Only the origin of this report; any of those named.")
@click.option("--most", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="The N with the most reports.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@output_option
def origins(db: str, report_ids: tuple[str, ...], most: int, form: str, output: str) -> None:
    """List reports that go back to one text, as trees, with the reason for each."""
    from besa.store import find_origins, missing_reports

    spare_record(output, db)
    with opened(db) as store:
        with store.reading() as connection:
            if missing := missing_reports(connection, report_ids):
                raise click.BadParameter(f"the record has no report {', '.join(sorted(missing))}", param_hint="--report")
            found = find_origins(connection, report_ids, most)
        with writing(output) as out:
            for origin in found:
                _write(origin, form, out)
    if not found:
        click.echo("besa: no report has a copy in this record", err=True)


def _write(origin: Origin, form: str, out: TextIO) -> None:
    from besa.views.jsonl import encode
    from besa.views.visible import show_line

    if form == "jsonl":
        out.write(encode(origin) + "\n")
        return
    count = len(origin.reports)
    out.write(f"{origin.id}  {count} {'report' if count == 1 else 'reports'}, 1 independent origin\n")
    below: dict[str | None, list[Copy]] = {}
    for copy in origin.reports:
        below.setdefault(copy.parent, []).append(copy)
    waiting = [(copy, 1) for copy in reversed(below.get(None, []))]
    while waiting:
        copy, depth = waiting.pop()
        why = f"  ({copy.kind}: {copy.why})" if copy.why else ""
        out.write(show_line(f"{copy.report}{why}").join(("   " * depth, "\n")))
        waiting += [(one, depth + 1) for one in reversed(below.get(copy.report, []))]
    out.write("\n")

"""Claims as readable cards, for a terminal or a plain text file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from besa.model import Claim, Coded, Problem, Report
from besa.views.visible import show, show_line
from besa.views.wording import QUARTER_OF, cut_evidence, describe, head_claim, head_report

COLOURS = {
    "verbal cooperation": "green",
    "material cooperation": "cyan",
    "verbal conflict": "yellow",
    "material conflict": "red",
}
#: Lines longer than this are hard to read, however wide the window.
WIDEST = 110
#: Narrower than this, a label stands above its value.
NARROW = 50


def write_text(items: Iterable[Coded | Problem], out: TextIO) -> None:
    """One header a report, one card a claim. Problems are left to the caller, who names them together."""
    console = make_console(out)
    for item in items:
        if isinstance(item, Coded):
            _print_report(console, item)


def make_console(out: TextIO) -> Console:
    """A console that writes plain text to files and colours to terminals, and takes no markup from reports."""
    console = Console(file=out, markup=False, emoji=False, highlight=False)
    console.width = min(console.width, WIDEST) if console.is_terminal else 100
    return console


def _print_report(console: Console, coded: Coded) -> None:
    title = Text(show_line(coded.report.id), style="bold")
    console.print(title, overflow="fold")
    console.print(Text(" · ".join(head_report(coded.report, coded.lang, len(coded.claims)))), style="dim")
    console.print(Rule(style="dim", characters="─" if console.encoding.startswith("utf") else "-"))
    for number, claim in enumerate(coded.claims, 1):
        _print_claim(console, number, claim, coded.report)
    if not coded.claims:
        console.print("No claims were found in this report.\n")


def _print_claim(console: Console, number: int, claim: Claim, report: Report) -> None:
    colour = COLOURS.get(QUARTER_OF.get(claim.type, ""), "magenta")
    head = Text(f"{number:>2} ", style="dim")
    head.append(show_line(head_claim(claim)), style=f"bold {colour}")
    if claim.status != "actual":
        head.append(f"  [{claim.status}]", style="bold")
    console.print(head)
    rows = [(row.label, Text(row.value)) for row in describe(claim, report) if row.label != "status"]
    rows.append(("words", _mark_trigger(claim, colour, plain=not console.is_terminal or console.no_color)))
    console.print(Padding(_lay_out(rows, console.width), (0, 0, 1, 3)))


def _lay_out(rows: list[tuple[str, Text]], width: int) -> Table:
    table = Table.grid(padding=(0, 1))
    if width < NARROW:
        table.add_column(overflow="fold")
        for label, value in rows:
            table.add_row(Text(f"{label}: ", style="dim") + value)
        return table
    table.add_column(style="dim", width=max(cell_len(label) for label, _ in rows), no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    for label, value in rows:
        table.add_row(label, value)
    return table


def _mark_trigger(claim: Claim, colour: str, *, plain: bool) -> Text:
    passage = cut_evidence(claim)
    before, trigger, after = (
        show(part).replace("\n", " ") for part in (passage.before, passage.trigger, passage.after)
    )
    sign = "*" if plain and trigger else ""
    return Text.assemble("“", before, (f"{sign}{trigger}{sign}", f"bold underline {colour}"), after, "”")

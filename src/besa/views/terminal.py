"""Claims as readable cards, for a terminal or a plain text file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from besa.model import Claim, Coded, Problem, Report
from besa.views.visible import show, show_line
from besa.views.wording import QUARTER_OF, cut_evidence, describe, head_claim, head_report, say_none

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
#: Blanks before the rows of a card.
INDENT = 3


def write_text(items: Iterable[Coded | Problem], out: TextIO) -> None:
    """One header a report, one card a claim. Problems are left to the caller, who names them together."""
    console = make_console(out)
    for item in items:
        if isinstance(item, Coded):
            _print_report(console, item)


def make_console(out: TextIO) -> Console:
    """A console that writes plain text to files and colours to terminals, and takes no markup from reports."""
    console = Console(file=out, markup=False, emoji=False, highlight=False)
    console.width = min(console.width, WIDEST) if console.is_terminal or "COLUMNS" in os.environ else 100
    return console


def _print_report(console: Console, coded: Coded) -> None:
    title = Text(show_line(coded.report.id), style="bold")
    console.print(title, overflow="fold")
    console.print(Text(" · ".join(head_report(coded.report, coded.lang, len(coded.claims)))), style="dim")
    console.print(Rule(style="dim", characters="─" if console.encoding.startswith("utf") else "-"))
    for number, claim in enumerate(coded.claims, 1):
        _print_claim(console, number, claim, coded.report)
    if not coded.claims:
        console.print(say_none(coded) + "\n")


def _print_claim(console: Console, number: int, claim: Claim, report: Report) -> None:
    colour = COLOURS.get(QUARTER_OF.get(claim.type, ""), "magenta")
    head = Text.assemble((f"{number:>2} ", "dim"), (show_line(head_claim(claim)), f"bold {colour}"))
    if claim.status != "actual":
        head.append(f"  [{claim.status}]", style="bold")
    console.print(head)
    rows = [(row.label, Text(row.value)) for row in describe(claim, report) if row.label != "status"]
    rows.append(("words", mark_trigger(claim, colour, plain=not console.is_terminal or console.no_color)))
    print_rows(console, rows)
    console.print()


def print_rows(console: Console, rows: list[tuple[str, Text]]) -> None:
    """Labels in a column of their own; in a narrow window each stands before its value instead."""
    narrow = console.width < NARROW
    column = 0 if narrow else max(cell_len(label) for label, _ in rows) + 1
    for label, value in rows:
        head = Text(f"{label}: " if narrow else label, style="dim")
        words = head + value if narrow else value
        for number, line in enumerate(words.wrap(console, max(console.width - INDENT - column, 10), overflow="fold")):
            line.rstrip()
            lead = " " * INDENT if narrow else " " * INDENT + (label if number == 0 else "").ljust(column)
            console.print(Text.assemble((lead, "dim"), line), soft_wrap=True)


def mark_trigger(claim: Claim, colour: str, *, plain: bool) -> Text:
    passage = cut_evidence(claim)
    before, trigger, after = (show(part).replace("\n", " ") for part in (passage.before, passage.trigger, passage.after))
    sign = "*" if plain and trigger else ""
    return Text.assemble("“", before, (f"{sign}{trigger}{sign}", f"bold underline {colour}"), after, "”")

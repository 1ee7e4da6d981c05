"""A question to a reviewer, in a terminal: what it is about, and why the machine is not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.text import Text

from besa.model import Claim, Report
from besa.views.terminal import COLOURS, make_console, mark_trigger, print_rows
from besa.views.visible import show_line
from besa.views.wording import QUARTER_OF, describe, head_claim

if TYPE_CHECKING:
    from rich.console import Console

    from besa.store import Doubt

#: So much of a report is shown beside another.
_MOST_TEXT = 600


def print_doubt(number: int, doubt: Doubt, out: TextIO) -> None:
    """The claims or reports side by side, one above the other, and the matcher's reasons."""
    console = make_console(out)
    asked = f"the same {'origin' if doubt.subject == 'report' else 'event'}?" if doubt.pair else "is this claim right?"
    console.print(Text(f"── {number} ── {asked}", style="bold"))
    if doubt.subject == "report":
        for report in doubt.reports:
            _print_report(console, report)
    for claim, report in zip(doubt.claims, doubt.reports, strict=False):
        _print_claim(console, claim, report)
    if doubt.pair:
        print_rows(console, [("score", Text(f"{doubt.pair.score:g}")), ("why", Text(show_line("; ".join(doubt.pair.why))))])


def _print_claim(console: Console, claim: Claim, report: Report) -> None:
    colour = COLOURS.get(QUARTER_OF.get(claim.type, ""), "magenta")
    head = Text.assemble((show_line(head_claim(claim)), f"bold {colour}"), f"  {_say_report(report)}")
    if claim.status != "actual":
        head.append(f"  [{claim.status}]", style="bold")
    console.print(head)
    rows = [(row.label, Text(row.value)) for row in describe(claim, report) if row.label != "status"]
    words = mark_trigger(claim, colour, plain=not console.is_terminal or console.no_color)
    print_rows(console, [*rows, ("words", words), ("id", Text(show_line(claim.id)))])


def _print_report(console: Console, report: Report) -> None:
    console.print(Text(_say_report(report), style="bold"))
    text = report.text if len(report.text) <= _MOST_TEXT else report.text[:_MOST_TEXT] + "…"
    print_rows(console, [("title", Text(show_line(report.title or ""))), ("text", Text(show_line(text)))])


def _say_report(report: Report) -> str:
    return show_line(", ".join(part for part in (report.id, report.source or "", report.published or "undated") if part))

"""Claims as Markdown: one heading a report, one a claim, the words as a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from besa.model import Claim, Coded, Problem, Report
from besa.views.visible import show_line
from besa.views.wording import cut_evidence, describe, head_claim, head_report, say_none, say_problem

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&]|^[-+=#])")
#: A number that Markdown would take for the first of a list; 0.79 is none.
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def write_markdown(items: Iterable[Coded | Problem], out: TextIO) -> None:
    """Reports in their order; what could not be read stands at the end."""
    problems: list[Problem] = []
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        problems.extend(item.problems)
        _write_report(item, out)
    if problems:
        out.write("## What could not be read or was changed\n\n")
        out.writelines(f"- {escape(say_problem(problem))}\n" for problem in problems)


def escape(text: str) -> str:
    """Words from outside as Markdown that shows just these words."""
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", show_line(text)))


def _write_report(coded: Coded, out: TextIO) -> None:
    out.write(f"## {escape(coded.report.id)}\n\n")
    out.write(" · ".join(map(escape, head_report(coded.report, coded.lang, len(coded.claims)))) + "\n\n")
    for number, claim in enumerate(coded.claims, 1):
        _write_claim(number, claim, coded.report, out)
    if not coded.claims:
        out.write(f"{say_none(coded)}\n\n")


def _write_claim(number: int, claim: Claim, report: Report, out: TextIO) -> None:
    out.write(f"### {number} · {escape(head_claim(claim))}\n\n")
    passage = cut_evidence(claim)
    trigger = f"**{escape(passage.trigger)}**" if passage.trigger.strip() else ""
    words = [escape(passage.before), trigger, escape(passage.after)]
    # escape() trims; the blanks beside the trigger come back where the evidence has them
    gaps = [" " if passage.before[-1:].isspace() else "", " " if passage.after[:1].isspace() else ""]
    out.write(f"> {words[0]}{gaps[0]}{words[1]}{gaps[1]}{words[2]}\n\n")
    out.writelines(f"- {row.label}: {escape(row.value)}\n" for row in describe(claim, report))
    out.write("\n")

"""How a claim is put into words: one wording for the terminal, Markdown and the page."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from besa.model import Claim, Coded, Count, Entity, Problem, Report, When, Where
from besa.views.visible import show_line

#: PLOVER's four quarters of the types, used to group and colour them.
QUARTERS = {
    "verbal cooperation": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "material cooperation": ("COOPERATE", "AID", "RETREAT"),
    "verbal conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUARTER_OF = {name: quarter for quarter, names in QUARTERS.items() for name in names}


class Row(msgspec.Struct, frozen=True):
    """One line of a card."""

    label: str
    value: str


class Passage(msgspec.Struct, frozen=True):
    """Evidence, cut at the trigger."""

    before: str
    trigger: str
    after: str


def head_claim(claim: Claim) -> str:
    """The type with its modes: `CONSULT · phone`."""
    return " · ".join((claim.type, *claim.modes))


def head_report(report: Report, lang: str, claims: int) -> list[str]:
    """What stands over a report: language, date, outlet, title and how many claims it makes."""
    parts = [lang, report.published or "undated", report.source or "", report.title or ""]
    parts.append("1 claim" if claims == 1 else f"{claims} claims")
    return [show_line(part) for part in parts if part]


def describe(claim: Claim, report: Report) -> list[Row]:
    """The rows of a claim's card, without those that the report gives no words for."""
    rows = [
        ("who", _list(claim.actors)),
        ("to whom", _list(claim.recipients)),
        ("status", claim.status),
        ("when", _say_time(claim.when, report)),
        ("where", _say_place(claim.where)),
        ("dead", _say_count(claim.dead)),
        ("injured", _say_count(claim.injured)),
        ("captured", _say_count(claim.captured)),
        ("said by", " › ".join(map(say_entity, claim.said_by)) or "the report itself"),
        *_describe_commitment(claim),
        ("agreement", ", ".join(claim.agreements)),
        ("about", ", ".join(claim.issues)),
        ("context", ", ".join(claim.contexts)),
        ("confidence", f"{claim.confidence:.2f}"),
    ]
    return [Row(label, show_line(value)) for label, value in rows if value]


def cut_evidence(claim: Claim) -> Passage:
    """The evidence before, in and after the trigger."""
    start, end = claim.trigger.start - claim.evidence.start, claim.trigger.end - claim.evidence.start
    words = claim.evidence.text
    if not 0 <= start <= end <= len(words):
        return Passage(words, "", "")
    return Passage(words[:start], words[start:end], words[end:])


def say_entity(entity: Entity) -> str:
    """A name with its codes; the codes alone, or `unknown`, where the words name nobody."""
    codes = "/".join(code for code in (entity.country, entity.sector) if code)
    if not entity.name:
        return "unknown" if codes in ("", "UNK") else codes
    return f"{entity.name} ({codes})" if codes else entity.name


def say_problem(problem: Problem) -> str:
    """`where: what: what to do`."""
    severity = "" if problem.severity == "error" else f"{problem.severity}: "
    todo = f" ({problem.todo})" if problem.todo else ""
    return show_line(f"{problem.where}: {severity}{problem.what}{todo}")


def _list(entities: Sequence[Entity]) -> str:
    return "; ".join(map(say_entity, entities))


def _say_time(when: When, report: Report) -> str:
    if when.basis == "publication" or not when.start:
        date = when.start or report.published
        return f"not said (report of {date})" if date else "not said"
    days = when.start if when.end in (None, when.start) else f"{when.start} to {when.end}"
    words = report.text[when.text_start : when.text_end] if when.text_start is not None else ""
    return f"{days} “{words}”" if words else days


def _say_place(where: Where | None) -> str:
    if where is None:
        return ""
    point = f", {where.lat:.2f} {where.lon:.2f}" if where.lat is not None and where.lon is not None else ""
    kind = f"{where.precision} in {where.country}" if where.country and where.precision != "country" else where.precision
    return f"{where.name} ({kind}{point})"


def _say_count(count: Count | None) -> str:
    if count is None:
        return ""
    low, best, high = count.low, count.best, count.high
    if low is not None and low == high:
        number = str(low)
    elif low is not None and high is not None:
        number = f"{low} to {high}"
    elif low is not None:
        number = f"at least {low}"
    elif high is not None:
        number = f"at most {high}"
    else:
        number = str(best) if best is not None else "some"
    if best is not None and number != str(best):
        number += f", best {best}"
    return f"{number} “{count.text}”" if count.text else number


def _describe_commitment(claim: Claim) -> list[tuple[str, str]]:
    promise = claim.commitment
    if promise is None:
        return []
    content = f"“{promise.content}”" if promise.content else "yes"
    return [
        ("promise", content),
        ("due", promise.due or ""),
        ("if", promise.condition or ""),
        ("for", _list(promise.beneficiaries)),
    ]


def say_none(coded: Coded) -> str:
    """Why there is no claim: a report that was not read says nothing about what happened."""
    if any(problem.severity == "error" for problem in coded.problems):
        return "This report was not coded: see the problems."
    return "No claims were found in this report."

"""Sentences beside the claims expected of them, written so that they read like the specification.

A claim is a line::

    ACCUSE AZE/GOV -> ARM/MIL | said by Kura News, Armenia's Defence Ministry | due 2024-06-01
    ASSAULT ?/UNK -> ARM/MIL | dead 2 | injured 4-6 | on 2024-05-16
    CONSULT future ARM/GOV, AZE/GOV
    REJECT RUS/GOV -> nobody

First the type, the status (``actual`` is not written), the actors, ``->``, the recipients; ``nobody`` where there are
none, ``?`` for no country, ``*`` where it does not matter. After each bar comes what else must hold:

    dead, injured, captured   ``2``: exactly two; ``20-``: at least 20; ``1-5``: from one to five; ``~``: more than one
    on, due                   ISO dates, ``2024-05-13..2024-05-19`` for a period
    at                        the name of the place
    said by                   the names of those who answer for it, outermost first; ``nobody`` for none
    mode, issue, agreement    one that must be among them
    condition                 the condition of a promise, as written
    words                     words that the content of a promise must contain
    manner                    how a promise is made: pledged, declared, foretold, vague
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import pytest

from besa.model import Claim, Count, Entity

STATUSES = ("actual", "future", "hypothetical", "negated", "historical")


class Case(NamedTuple):
    """A text and the claims it makes, all of them, in order; an empty tuple: it makes none."""

    lang: str
    text: str
    claims: tuple[str, ...]
    published: str | None
    source: str | None


def en(text: str, *lines: str, published: str | None = "2024-05-17", source: str | None = None) -> Case:
    return Case("en", text, lines, published, source)


def sq(text: str, *lines: str, published: str | None = "2024-05-17", source: str | None = None) -> Case:
    return Case("sq", text, lines, published, source)


def ru(text: str, *lines: str, published: str | None = "2024-05-17", source: str | None = None) -> Case:
    return Case("ru", text, lines, published, source)


def tr(text: str, *lines: str, published: str | None = "2024-05-17", source: str | None = None) -> Case:
    return Case("tr", text, lines, published, source)


def table(cases: Iterable[Case], not_yet: dict[str, str] | None = None) -> Callable[..., object]:
    """Parametrises a test with cases. ``not_yet``: the texts of those that are right but not reached yet, and why."""
    rest = dict(not_yet or {})
    rows = []
    for case in cases:
        why = rest.pop(case.text, None)
        marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
        rows.append(pytest.param(case, id=_name(case), marks=marks))
    assert not rest, f"no case has these texts: {list(rest)}"
    return pytest.mark.parametrize("case", rows)


def _name(case: Case) -> str:
    return f"{case.lang}: {case.text[:60]}"


def check(case: Case, claims: Callable[..., list[Claim]]) -> None:
    """Fails unless the text makes exactly the claims expected of it, in order."""
    wanted = list(case.claims)
    kinds = [line.split()[0] for line in wanted]
    found = claims(case.lang, case.text, published=case.published, source=case.source)
    if len(found) < len(wanted):
        # How sure one may be of a claim is measured elsewhere: here a weak one counts, if the text does make it.
        found = claims(case.lang, case.text, published=case.published, source=case.source, weak=True)
    for claim in found:
        _quotes(claim, case.text)
    shown = [told(claim) for claim in found]
    assert [claim.type for claim in found] == kinds, report(case, shown)
    for claim, line in zip(found, wanted, strict=True):
        wrong = mismatch(claim, line)
        assert not wrong, f"{wrong}\n{report(case, shown)}"


def report(case: Case, shown: list[str]) -> str:
    return "\n".join([case.text, "wanted:", *(f"  {w}" for w in case.claims), "found:", *(f"  {s}" for s in shown)])


def _quotes(claim: Claim, text: str) -> None:
    for quote in (claim.trigger, claim.evidence):
        assert text[quote.start : quote.end] == quote.text
    for entity in (*claim.actors, *claim.recipients):
        if entity.start is not None:
            assert text[entity.start : entity.end] == entity.name


def mismatch(claim: Claim, line: str) -> str:
    """What of a line the claim does not fulfil, or nothing."""
    head, *rest = [part.strip() for part in line.split("|")]
    words = head.split(maxsplit=1)
    roles = words[1] if len(words) > 1 else "*"
    status = "actual"
    if roles.split()[0] in STATUSES:
        status, _, roles = roles.partition(" ")
    if claim.status != status:
        return f"status is {claim.status}, not {status}"
    left, _, right = (roles or "*").partition("->")
    for name, entities, expected in (("actors", claim.actors, left), ("recipients", claim.recipients, right or "*")):
        if expected.strip() != "*" and _codes(entities) != _wanted(expected):
            return f"{name} are {_codes(entities)}, not {_wanted(expected)}"
    for part in rest:
        key, _, value = part.partition(" ")
        if key == "said":
            key, value = "said by", value.removeprefix("by").strip()
        got = field(claim, key, value)
        if got != value:
            return f"{key} is {got!r}, not {value!r}"
    return ""


def field(claim: Claim, key: str, value: str) -> str:
    """A field of a claim, written as lines write it."""
    if key in ("dead", "injured", "captured"):
        return counted(getattr(claim, key))
    if key == "on":
        return _period(claim.when.start, claim.when.end)
    if key == "at":
        return claim.where.name if claim.where else "nowhere"
    if key == "said by":
        return ", ".join(e.name or "?" for e in claim.said_by) or "nobody"
    if key == "basis":
        return claim.when.basis
    if key == "words":
        content = claim.commitment.content if claim.commitment else None
        return value if content and value in content else f"{content}"
    if key == "manner":
        return claim.commitment.manner if claim.commitment else "no promise"
    if key in ("due", "condition"):
        promise = claim.commitment
        return ((promise.due if key == "due" else promise.condition) or "none") if promise else "no promise"
    among = {"mode": claim.modes, "issue": claim.issues, "agreement": claim.agreements, "context": claim.contexts}[key]
    return value if value in among else ", ".join(among)


def counted(count: Count | None) -> str:
    if count is None:
        return "none"
    if count.best is None and count.high is None:
        return "~" if count.low == 2 else f"{count.low}-"
    if count.low == count.high:
        return f"{count.low}"
    return f"{count.low}-{'' if count.high is None else count.high}"


def told(claim: Claim) -> str:
    """A claim as a line."""
    line = f"{claim.type} {'' if claim.status == 'actual' else claim.status + ' '}"
    line += f"{', '.join(_codes(claim.actors)) or 'nobody'} -> {', '.join(_codes(claim.recipients)) or 'nobody'}"
    for kind in ("dead", "injured", "captured"):
        if getattr(claim, kind):
            line += f" | {kind} {counted(getattr(claim, kind))}"
    line += f" | on {_period(claim.when.start, claim.when.end)}"
    if claim.where:
        line += f" | at {claim.where.name}"
    line += f" | said by {field(claim, 'said by', '')}"
    if claim.commitment:
        line += f" | due {claim.commitment.due} | condition {claim.commitment.condition} | words {claim.commitment.content}"
    return f"{line}  [{claim.frame}: {claim.trigger.text}; {claim.confidence:.2f}]"


def _codes(entities: Iterable[Entity]) -> list[str]:
    return sorted({f"{e.country or '?'}/{e.sector}".rstrip("/") for e in entities})


def _wanted(codes: str) -> list[str]:
    return sorted(code.strip() for code in codes.split(",") if code.strip() and code.strip() != "nobody")


def _period(start: str | None, end: str | None) -> str:
    return f"{start}" if start == end else f"{start}..{end}"

"""How well claims are folded into events: `python tools/measure_events.py` on the parallel reports of the evaluation data.

A claim is paired with a gold claim of its paragraph and type, as the scorer of the evaluation folder does it; then the
groups of paired claims that are one event are compared with those that are one gold claim (B-cubed). `strict`: every
gold claim is a happening of its own; `retold`: the acts that the gold tells twice in one report are one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from besa.books import load_books
from besa.model import Claim, Coded, Event, Report
from besa.pipeline import code
from besa.reading import Defaults, read
from besa.record.memory import Memory
from evalsets import absent, folder, scorer

#: Gold claims of karabakh that tell one act twice: the call, what was agreed in it, the attack.
RETOLD = ({"k1", "k3", "k5"}, {"k2", "k8"}, {"k11", "k16"})


class Score(NamedTuple):
    """B-cubed precision, recall and F1 over ``claims`` paired claims."""

    precision: float
    recall: float
    f1: float
    claims: int


def coded_folder(path: Path) -> list[Coded]:
    """The reports of a folder, coded, in the order of their names; those without a pack are left out."""
    books = load_books()
    reports = [item for item in read([str(path)], Defaults()) if isinstance(item, Report)]
    return [done for report in reports if (done := code(report, books)).claims]


def paired(path: Path, coded: Iterable[Coded], rules: Any) -> dict[str, str]:
    """Claim id -> *report name.gold id* for every claim that is paired with a gold claim. ``rules``: the scorer's module."""
    out = {}
    for one in coded:
        name = one.report.id.split(".")[0]
        gold = json.loads((path / f"{name}.gold.json").read_text(encoding="utf-8"))
        spans = rules.paragraphs(one.report.text)
        left = [msgspec.to_builtins(claim) for claim in one.claims]
        for row in sorted(gold, key=lambda row: bool(row.get("optional"))):
            start, end = spans[row["paragraph"] - 1]
            fit = [c for c in left if c["type"] in rules.right_types(row) and start <= c["trigger"]["start"] < end]
            if fit:
                best = max(fit, key=lambda c: sum(rules.slots(row, c).values()))
                left.remove(best)
                out[best["id"]] = f"{name}.{row['id']}"
    return out


def bcubed(gold: Mapping[str, str], found: Mapping[str, str]) -> Score:
    """B-cubed over the claims of ``gold`` (claim -> group); ``found``: claim -> event."""
    right: dict[str, set[str]] = defaultdict(set)
    made: dict[str, set[str]] = defaultdict(set)
    for claim, group in gold.items():
        right[group].add(claim)
        made[found[claim]].add(claim)
    shared = {claim: len(right[group] & made[found[claim]]) for claim, group in gold.items()}
    precision = sum(shared[claim] / len(made[found[claim]]) for claim in gold) / len(gold)
    recall = sum(shared[claim] / len(right[group]) for claim, group in gold.items()) / len(gold)
    return Score(precision, recall, 2 * precision * recall / (precision + recall), len(gold))


def merged(gold: Mapping[str, str]) -> dict[str, str]:
    """The gold with acts that are told twice as one group."""
    out = {}
    for claim, group in gold.items():
        name, _, ident = group.partition(".")
        same = next((sorted(one)[0] for one in RETOLD if ident in one and name.startswith("karabakh")), ident)
        out[claim] = f"{name}.{same}"
    return out


def events_of(coded: Iterable[Coded]) -> tuple[Event, ...]:
    memory = Memory()
    memory.add(coded)
    return memory.events()


def home_of(events: Iterable[Event]) -> dict[str, str]:
    return {claim: event.id for event in events for claim in event.claims}


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    base = folder()
    if base is None:
        sys.exit(absent())
    path = base / "data" / "parallel"
    coded = coded_folder(path)
    gold = paired(path, coded, scorer("score_reports"))
    found = home_of(events_of(coded))
    languages = sorted({one.lang for one in coded})
    print(f"{len(coded)} reports in {', '.join(languages)}; {sum(len(one.claims) for one in coded)} claims, {len(gold)} paired")
    print("reports          reading  P      R      F1     claims")
    for name in ("", "karabakh", "r1", "r2", "r3"):
        part = {claim: group for claim, group in gold.items() if group.startswith(name)}
        for reading, groups in (("strict", part), ("retold", merged(part))):
            score = bcubed(groups, found)
            print(f"{name or 'all':16} {reading:8} {score.precision:.3f}  {score.recall:.3f}  {score.f1:.3f}  {score.claims}")
    _tell_faults(gold, found, {claim.id: claim for one in coded for claim in one.claims})


def _tell_faults(gold: Mapping[str, str], found: Mapping[str, str], claims: Mapping[str, Claim]) -> None:
    for what, key, value in (("merged", found, gold), ("split", gold, found)):
        groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for claim in sorted(gold):
            groups[key[claim]][value[claim]].append(f"{claims[claim].lang}:{claims[claim].trigger.text}")
        for parts in groups.values():
            if len(parts) > 1:
                print(what, json.dumps(parts, ensure_ascii=False))


if __name__ == "__main__":
    main()

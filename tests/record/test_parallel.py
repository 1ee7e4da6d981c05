"""The invented reports r1 to r3, in every language that has a pack: one happening is one event, whatever the language."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType

import pytest

from besa.books import Books
from besa.model import Coded, Event, Report
from besa.pipeline import code
from besa.reading import Defaults, read
from besa.record import commitments, contacts, disputes, incidents
from besa.record.memory import Memory

DATA = Path(__file__).parent.parent / "data" / "parallel"


@pytest.fixture(scope="module")
def coded(books: Books) -> list[Coded]:
    reports = [item for item in read([str(DATA)], Defaults()) if isinstance(item, Report)]
    return [done for report in reports if (done := code(report, books)).claims]


@pytest.fixture(scope="module")
def events(coded: list[Coded]) -> tuple[Event, ...]:
    memory = Memory()
    memory.add(coded)
    return memory.events()


def languages(coded: list[Coded]) -> set[str]:
    return {one.lang for one in coded}


def tool(monkeypatch: pytest.MonkeyPatch, name: str) -> ModuleType:
    folder = Path(__file__).parents[2] / "tools"
    monkeypatch.syspath_prepend(str(folder))
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Rules:
    """Which claim stands for which gold claim: the paragraph and the type, then the parties, the deadline and the figures."""

    @staticmethod
    def paragraphs(text: str) -> list[tuple[int, int]]:
        spans, start = [], 0
        for block in text.split("\n\n"):
            spans.append((start, start + len(block)))
            start += len(block) + 2
        return spans

    @staticmethod
    def right_types(gold: dict[str, object]) -> list[object]:
        return [gold["type"]]

    @staticmethod
    def slots(gold: dict[str, object], claim: dict[str, object]) -> dict[str, bool]:
        due = (claim["commitment"] or {}).get("due")  # type: ignore[attr-defined]
        actors = {f"{one['country']}/{one['sector']}".strip("/") for one in claim["actors"]}  # type: ignore[attr-defined]
        return {"due": due == gold["deadline"], "actors": actors == set(gold["actors"]), "status": claim["status"] == gold["status"]}  # type: ignore[call-overload]


def test_one_event_a_gold_claim_in_all_languages(coded: list[Coded], events: tuple[Event, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """B-cubed F1 over the paired claims: 0.85 is asked for; it stood at 1.00 in three languages when this was written."""
    measure = tool(monkeypatch, "measure_events")
    gold = measure.paired(DATA, coded, Rules)
    assert len(gold) >= 25 * len(languages(coded)), "too few claims are paired to say anything"
    assert measure.bcubed(gold, measure.home_of(events)).f1 >= 0.9


def test_versions_of_a_report_are_one_origin_and_no_other(coded: list[Coded]) -> None:
    memory = Memory()
    memory.add(coded)
    found = [sorted(copy.report.split(".")[0] for copy in origin.reports) for origin in memory.origins()]
    assert all(len(set(names)) == 1 for names in found), "two reports are taken for one"
    assert len(found) <= len(("r1", "r2", "r3")) + 1, "at most one version may stand alone"


def test_an_event_told_in_every_language_has_one_voice(coded: list[Coded], events: tuple[Event, ...]) -> None:
    everywhere = [event for event in events if event.reports == len(languages(coded))]
    assert everywhere and all(event.origins == 1 for event in everywhere)


def test_promises_with_a_deadline_stand_once_with_every_version(coded: list[Coded], events: tuple[Event, ...]) -> None:
    due = [promise for promise in commitments(events, as_of="2025-06-20") if promise.due]
    dates = sorted(row["deadline"] for name in ("r1", "r2", "r3") for row in gold_of(name) if row["deadline"])
    assert sorted(promise.due for promise in due if promise.due) == dates
    found = {(promise.due, word.lang) for promise in due for word in promise.words}
    told = {(claim.commitment.due, one.lang) for one in coded for claim in one.claims if claim.commitment and claim.commitment.due}
    assert found >= told, "every version that a coder reads is evidence of the one promise"
    assert {promise.due: promise.status for promise in due} == {
        "2025-05-15": "overdue", "2025-06-01": "overdue", "2025-06-15": "overdue",
        "2025-06-30": "open", "2025-09-01": "open", "2025-12-31": "open",
    }  # fmt: skip


def test_the_attack_at_sotk_has_its_figures_its_accusation_and_its_denial(events: tuple[Event, ...]) -> None:
    sotk = next(one for one in incidents(events) if "2 dead" in {cell.value for cell in one.matrix})
    event = next(event for event in events if event.id == sotk.event)
    assert event.dead and (event.dead.low, event.dead.best, event.dead.high) == (2, 2, 2)
    assert event.injured and event.injured.best == 4
    assert {kind for kind, _ in sotk.follow_ups} >= {"accusation", "denial"}
    assert {"accused: AZE/MIL"} == {cell.value for cell in sotk.matrix if cell.aspect == "culprit"}
    assert sotk.grade.level == "contested"
    assert any(dispute.event == event.id and dispute.about == "denial" for dispute in disputes(events))


def test_who_met_whom(events: tuple[Event, ...]) -> None:
    met = {tuple(entity.country for entity in one.parties) for one in contacts(events)}
    assert {("SRB", "XKX"), ("ARM", "AZE")} <= met


def test_two_tellings_of_an_attack_are_one_incident_with_all_that_followed(books: Books) -> None:
    """The real report of September 2023, in every language that has a pack (evaluation data; skipped where they are absent)."""
    folder = Path(os.environ.get("BESA_EVAL") or DATA.parents[2].parent / "shared" / "eval") / "data" / "parallel"
    files = sorted(folder.glob("karabakh-2023-09.*.txt"))
    if not files:
        pytest.skip("no evaluation data")
    reports = [item for item in read([str(file) for file in files], Defaults()) if isinstance(item, Report)]
    memory = Memory()
    memory.add(done for report in reports if (done := code(report, books)).claims)
    events = memory.events()
    told = [one for one in incidents(events) if {kind for kind, _ in one.follow_ups} & {"apology"}]
    assert len(told) == 1
    attack = next(event for event in events if event.id == told[0].event)
    assert attack.reports >= 0.7 * len(memory.coded)
    assert {kind for kind, _ in told[0].follow_ups} >= {"apology", "condolence", "investigation", "punishment", "aid"}


def gold_of(name: str) -> list[dict[str, str | None]]:
    return json.loads((DATA / f"{name}.gold.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]

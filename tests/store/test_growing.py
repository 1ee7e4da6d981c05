"""What is derived depends on what is kept and judged, not on when it came or how it was made."""

import random
from pathlib import Path

import msgspec
import pytest

from besa.model import Event, Judgement, Origin
from besa.pipeline import code
from besa.reading import read
from besa.record import judgement_id
from besa.record.memory import Memory
from besa.store import open_store
from besa.store.growing import heed, rebuild
from besa.store.judging import add_judgements, lost_judgements
from besa.store.tables import DERIVED, claims, event_bodies, origins, reports

from .keeping import NOW, Coder, dump, keep

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
TRUTH = ("reports", "codings", "claims", "judgements", "judged", "state")


@pytest.fixture(scope="module")
def told(books):
    """The examples of every language that has a pack, coded."""
    coded = [code(item, books) for item in read([str(EXAMPLES)]) if hasattr(item, "text")]
    found = {one.report.id: one for one in coded if one.claims}
    assert {one.lang for one in found.values()} >= {"sq", "en"}
    return found


def keep_all(store, told, order=None, batches=1):
    names = order or sorted(told)
    size = -(-len(names) // batches)
    for start in range(0, len(names), size):
        keep(store, *(told[name].report for name in names[start : start + size]), code=Coder(lambda report: told[report.id]))


def derived(store):
    return dump(store, without=TRUTH)


def bodies(store, table, kind):
    with store.reading() as connection:
        return {row[0]: msgspec.json.decode(row.body, type=kind) for row in connection.execute(table.select())}


def judge(store, kind, *ids, subject="claim", by="Arta", at=NOW, **more):
    judgement = Judgement(id=judgement_id(kind, subject, ids, by, at), kind=kind, subject=subject, ids=ids, by=by, at=at, **more)
    store.write(lambda connection: heed(connection, add_judgements(connection, [judgement])))
    return judgement


def make_anew(store):
    store.write(rebuild)
    return derived(store)


def test_the_store_folds_what_the_record_in_memory_folds(store, told):
    keep_all(store, told)
    memory = Memory()
    memory.add(told.values())
    assert bodies(store, event_bodies, Event) == {event.id: event for event in memory.events()}
    assert bodies(store, origins, Origin) == {origin.id: origin for origin in memory.origins()}


def test_the_examples_are_folded_across_languages(store, told):
    keep_all(store, told)
    assert any(len({telling.lang for telling in event.tellings}) > 1 for event in bodies(store, event_bodies, Event).values())
    assert any(len(origin.reports) > 1 for origin in bodies(store, origins, Origin).values())


@pytest.mark.parametrize("batches", [1, 4, 100])
def test_a_record_made_anew_has_the_same_bytes(store, told, batches):
    order = sorted(told)
    random.Random(batches).shuffle(order)
    keep_all(store, told, order, batches)
    before = derived(store)
    assert sum(map(len, before.values())) > 100
    assert make_anew(store) == before


def test_both_databases_have_the_same_bytes(store, told, tmp_path):
    keep_all(store, told)
    with open_store(str(tmp_path / "other.db"), make=True, write=True) as other:
        keep_all(other, told, sorted(told, reverse=True), 5)
        assert derived(other) == derived(store)


def test_recording_again_and_making_anew_change_no_byte_of_the_truth(store, told):
    keep_all(store, told)
    before = dump(store, without=("state",))
    keep_all(store, told)
    store.write(rebuild)
    assert dump(store, without=("state",)) == before


def two_events(store):
    """Claims of two events of one type, and of one event."""
    every = sorted(bodies(store, event_bodies, Event).values(), key=lambda event: event.id)
    first, second = next((a, b) for a in every for b in every if a.id < b.id and a.type == b.type)
    together = next(event for event in every if len(event.claims) > 2)
    return first.claims[0], second.claims[0], together.claims


def event_of(store, claim):
    return next(event for event in bodies(store, event_bodies, Event).values() if claim in event.claims)


def test_a_person_joins_two_events_and_thinks_better_of_it(store, told):
    keep_all(store, told)
    before = derived(store)
    a, b, _ = two_events(store)
    judge(store, "same", a, b)
    assert event_of(store, a) == event_of(store, b)
    assert make_anew(store) == (joined := derived(store)) != before
    judge(store, "different", a, b, at="2025-01-01T00:00:00+00:00")
    assert event_of(store, a) != event_of(store, b)
    assert make_anew(store) != joined


def test_a_person_takes_an_event_apart(store, told):
    keep_all(store, told)
    _, _, claims_of_one = two_events(store)
    judge(store, "different", *claims_of_one[:2])
    assert event_of(store, claims_of_one[0]) != event_of(store, claims_of_one[1])
    before = derived(store)
    assert make_anew(store) == before


def test_a_rejected_claim_is_in_no_event_until_it_is_accepted(store, told):
    keep_all(store, told)
    before = derived(store)
    _, _, [claim, *others] = two_events(store)
    judge(store, "reject", claim)
    assert all(claim not in event.claims for event in bodies(store, event_bodies, Event).values())
    assert claim not in repr([rows for name, rows in derived(store).items()])
    assert (without := derived(store)) == make_anew(store)
    judge(store, "accept", claim, at="2025-01-01T00:00:00+00:00")
    assert derived(store) == before != without
    assert others


def test_an_amended_claim_is_what_the_event_says(store, told):
    keep_all(store, told)
    claim = two_events(store)[0]
    judge(store, "amend", claim, changes={"type": "PROTEST", "issues": ["border"]})
    assert event_of(store, claim).type == "PROTEST"
    before = derived(store)
    assert make_anew(store) == before


def test_reports_are_one_origin_because_a_person_says_so(store, told):
    keep_all(store, told)
    first, second = (origin.reports[0].report for origin in sorted(bodies(store, origins, Origin).values(), key=lambda o: o.id)[:2])
    judge(store, "same", first, second, subject="report")
    held = bodies(store, origins, Origin).values()
    assert any({first, second} <= {copy.report for copy in origin.reports} for origin in held)
    before = derived(store)
    assert make_anew(store) == before
    judge(store, "different", first, second, subject="report", at="2025-01-01T00:00:00+00:00")
    assert not any({first, second} <= {copy.report for copy in origin.reports} for origin in bodies(store, origins, Origin).values())
    before = derived(store)
    assert make_anew(store) == before


def test_a_judgement_may_come_before_what_it_speaks_of(store, told):
    order = sorted(told)
    claim = told[order[0]].claims[0].id
    judge(store, "reject", claim)
    keep_all(store, told)
    assert all(claim not in event.claims for event in bodies(store, event_bodies, Event).values())
    before = derived(store)
    assert make_anew(store) == before


def test_a_judgement_that_is_known_is_not_kept_twice(store, told):
    keep_all(store, told)
    claim = two_events(store)[0]
    judge(store, "reject", claim)
    before = dump(store, without=("state",))
    judge(store, "reject", claim)
    assert dump(store, without=("state",)) == before


def test_judgements_survive_a_new_coder_and_what_they_lost_is_named(store, told):
    from besa.store.recoding import recode

    keep_all(store, told)
    name = max(told, key=lambda one: len(told[one].claims))
    kept, gone = told[name].claims[1].id, told[name].claims[0].id
    judge(store, "reject", kept)
    judge(store, "accept", gone)

    def code_less(report):
        coded = told[report.id]
        return msgspec.structs.replace(coded, claims=coded.claims[1:]) if report.id == name else coded

    done = list(recode(store, Coder(code_less), "2"))
    assert {item.report for item in done} == set(told)
    with store.reading() as connection:
        [problem] = lost_judgements(connection)
    assert gone in problem.what
    assert problem.severity == "warning"
    every = bodies(store, event_bodies, Event).values()
    assert all(kept not in event.claims and gone not in event.claims for event in every)
    before = derived(store)
    assert make_anew(store) == before
    assert list(recode(store, Coder(code_less), "2")) == []


def test_any_sequence_of_reports_judgements_and_codings_can_be_made_anew(store, told):
    rng = random.Random(4)
    from besa.store.recoding import recode

    waiting = sorted(told)
    rng.shuffle(waiting)
    keep_all(store, {name: told[name] for name in waiting[:4]})
    waiting = waiting[4:]
    for step in range(25):
        act = rng.choice(["record", "same", "different", "reject", "accept", "report same", "report different", "recode"])
        at = f"2025-01-01T00:00:{step:02}+00:00"
        with store.reading() as connection:
            known = sorted(connection.scalars(claims.select().with_only_columns(claims.c.id)))
            held = sorted(connection.scalars(reports.select().with_only_columns(reports.c.id)))
        if act == "record" and waiting:
            name = waiting.pop()
            keep_all(store, {name: told[name]})
        elif act in ("same", "different"):
            judge(store, act, *sorted(rng.sample(known, 2)), at=at)
        elif act in ("reject", "accept"):
            judge(store, act, rng.choice(known), at=at)
        elif act.startswith("report"):
            judge(store, act.split()[1], *sorted(rng.sample(held, 2)), subject="report", at=at)
        elif act == "recode":
            some, part = rng.choice(held), rng.random()

            def code_some(report, some=some, part=part):
                coded = told[report.id]
                share = int(len(coded.claims) * part) if report.id == some else None
                return msgspec.structs.replace(coded, claims=coded.claims[:share])

            list(recode(store, Coder(code_some), f"coder {step}"))
        grown = derived(store)
        assert make_anew(store) == grown, (step, act)


def test_every_derived_table_is_made_anew():
    from besa.store.tables import METADATA

    assert {table.name for table in DERIVED} | set(TRUTH) == set(METADATA.tables)

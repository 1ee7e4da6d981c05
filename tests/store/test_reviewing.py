"""What a person is asked: each question once, the likeliest first, and not what is settled."""

import pytest

from besa.model import Judgement
from besa.record import judgement_id
from besa.store import add_judgements, doubtful_claims, doubtful_pairs, heed
from besa.store.exchange import read_judgements
from besa.store.tables import doubts, features

from .keeping import NOW, Coder, keep, make
from .making import tell

TOLD = (
    tell("a", "SRB/GOV", "XKX/GOV", day="2024-06-10", kind="ACCUSE", frame="accuse", text="Belgrade accused Pristina."),
    tell("b", "SRB/GOV", "XKX/GOV", day="2024-06-20", kind="ACCUSE", frame="fault", text="Serbia criticised the budget."),
    tell("c", "ALB/GOV", "XKX/GOV", day="2024-06-30", kind="ACCUSE", frame="accuse", text="Tirana accused somebody."),
)


@pytest.fixture
def filled(store):
    told = {coded.report.id: coded for coded in TOLD}
    keep(store, *(coded.report for coded in TOLD), code=Coder(lambda report: told[report.id]))
    return store


def judge(store, kind, *ids, by="Arta", at=NOW):
    made = Judgement(id=judgement_id(kind, "claim", ids, by, at), kind=kind, subject="claim", ids=ids, by=by, at=at)
    store.write(lambda connection: heed(connection, add_judgements(connection, [made])))


def pairs(store, by=None):
    with store.reading() as connection:
        return [doubt.ids for doubt in doubtful_pairs(connection, "claim", by)]


def weak(store, below=0.9, by=None):
    with store.reading() as connection:
        return [doubt.ids for doubt in doubtful_claims(connection, below, by)]


def doubt(store, a, b, score):
    """The matcher is not sure of two claims."""
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        wording = {row.claim: row.wording for row in connection.execute(features.select())}
        one, other = sorted((wording[a], wording[b]))
        row = {"subject": "claim", "one": one, "other": other, "score": score, "why": '["same parties"]'}
        connection.execute(doubts.insert(), [row])


def test_a_doubtful_pair_is_asked_until_it_is_judged(filled):
    doubt(filled, "c-a", "c-b", 3.6)
    doubt(filled, "c-b", "c-c", 4.0)
    assert pairs(filled) == [("c-b", "c-c"), ("c-a", "c-b")]
    judge(filled, "different", "c-b", "c-c")
    assert pairs(filled) == [("c-a", "c-b")]
    assert pairs(filled, by="Besnik") == [("c-b", "c-c"), ("c-a", "c-b")]
    assert pairs(filled, by="Arta") == [("c-a", "c-b")]


def test_a_pair_that_came_together_otherwise_is_not_asked(filled):
    doubt(filled, "c-a", "c-b", 3.6)
    judge(filled, "same", "c-a", "c-c")
    judge(filled, "same", "c-b", "c-c")
    assert pairs(filled) == []


def test_a_pair_of_which_one_is_rejected_is_not_asked(filled):
    doubt(filled, "c-a", "c-b", 3.6)
    judge(filled, "reject", "c-b")
    assert pairs(filled) == []


def test_doubtful_claims_are_asked_until_they_are_judged(filled):
    assert weak(filled) == [("c-a",), ("c-b",), ("c-c",)]
    assert weak(filled, below=0.8) == []
    judge(filled, "accept", "c-b")
    judge(filled, "different", "c-a", "c-c")
    assert weak(filled) == [("c-a",), ("c-c",)]
    assert weak(filled, by="Besnik") == [("c-a",), ("c-b",), ("c-c",)]
    assert weak(filled, by="Arta") == [("c-a",), ("c-c",)]


def test_questions_come_with_what_they_are_about(filled):
    with filled.reading() as connection:
        [doubt] = [doubt for doubt in doubtful_claims(connection, 0.9) if doubt.ids == ("c-c",)]
    assert doubt.claims[0].id == "c-c"
    assert doubt.reports[0].id == "c"


def test_more_claims_than_are_fetched_at_once(store):
    keep(store, *(make(f"r{number:03}", "Fjala") for number in range(230)))
    assert len(weak(store)) == 230


GOOD = b'{"kind": "same", "subject": "claim", "ids": ["c-b", "c-a"], "by": "Arta", "at": "2025-01-01T00:00:00+00:00", "reason": "x"}'


def test_judgements_are_read_from_lines():
    [first, second] = read_judgements([GOOD, b"\n", GOOD.replace(b'"c-b", "c-a"', b'"c-a", "c-b", "c-a"')], "x.jsonl")
    assert first == second
    assert first.ids == ("c-a", "c-b")
    assert first.id == judgement_id("same", "claim", ("c-a", "c-b"), "Arta", "2025-01-01T00:00:00+00:00")


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b"[" * 100_000,
        b"\xff",
        b"{}",
        GOOD.replace(b"same", b"similar"),
        GOOD.replace(b'"c-b", "c-a"', b'"c-a"'),
        GOOD.replace(b"Arta", b" "),
        GOOD.replace(b"2025-01-01T00:00:00+00:00", b"yesterday"),
        GOOD.replace(b"c-b", b"c\\u0000b"),
        GOOD.replace(b"c-b", b"c\\ud800b"),
        GOOD.replace(b"same", b"accept"),
        GOOD.replace(b"same", b"amend").replace(b'"c-b", "c-a"', b'"c-a"').replace(b'"by"', b'"changes": {"id": "x"}, "by"'),
        b" " * 10 + b"x" * 1_000_001,
    ],
)
def test_what_is_no_judgement_is_a_problem_with_its_line(line):
    [problem] = read_judgements([b"\n", line], "x.jsonl")
    assert problem.where == "x.jsonl:2"
    assert problem.what

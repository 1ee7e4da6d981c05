"""Questions find what was asked for, on both databases, and no more."""

import msgspec
import pytest
import sqlalchemy as sa

from besa.model import When
from besa.store import Question, asking, read_commitments, read_contacts, read_disputes, read_events, read_incidents
from besa.store.asking import distance, first_day, last_day
from besa.store.streams import by_tags
from besa.store.tables import METADATA
from besa.store.tags import Span

from .keeping import Coder, keep
from .making import party, tell

TOLD = (
    tell("talks", party("SRB/GOV", "Presidenti Vučić", "per:v"), "XKX/GOV", day="2024-05-17", place="Brussels", issues=("asm",)),
    tell("call", "SRB/GOV", "ALB/GOV", day="2024-06-02", issues=("energy",), agreements=("brussels-2013",)),
    tell("raid", "UNK", "XKX/COP", day="2024-06-10", kind="ASSAULT", place="Zubin Potok", dead=2, frame="kill"),
    tell("parade", "FJI/MIL", "FJI/CVL", day="2024-06-11", kind="MOBILIZE", place="Suva", status="future"),
    tell("old", "SRB/GOV", "XKX/GOV", day="1999-06-09", kind="AGREE", frame="pledge", promise="to withdraw", due="1999-06-20"),
)


@pytest.fixture
def filled(store):
    told = {coded.report.id: coded for coded in TOLD}
    keep(store, *(coded.report for coded in TOLD), code=Coder(lambda report: told[report.id]))
    return store


def ask(store, **question):
    with store.reading() as connection:
        ledger = read_events(connection, Question(**question))
    return [telling.report for event in ledger.entries for telling in event.tellings]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({}, ["old", "talks", "call", "raid", "parade"]),
        ({"actors": ("SRB",)}, ["old", "talks", "call"]),
        ({"actors": ("XKX/COP",)}, ["raid"]),
        ({"actors": ("SRB", "ALB")}, ["call"]),
        ({"actors": ("per:v",)}, ["talks"]),
        ({"actors": ("vucic",)}, ["talks"]),
        ({"actors": ("VUČIĆ presidenti",)}, ["talks"]),
        ({"actors": ("Nobody",)}, []),
        ({"actors": ("…",)}, []),
        ({"countries": ("XKX",)}, ["old", "talks", "raid", "parade"]),
        ({"countries": ("XKX", "FJI")}, ["parade"]),
        ({"issues": ("asm", "energy")}, ["talks", "call"]),
        ({"types": ("ASSAULT", "AGREE")}, ["old", "raid"]),
        ({"statuses": ("future",)}, ["parade"]),
        ({"since": "2024"}, ["talks", "call", "raid", "parade"]),
        ({"since": "2024-06", "until": "2024-06-10"}, ["call", "raid"]),
        ({"until": "2024-05"}, ["old", "talks"]),
        ({"near": (42.89, 20.87, 25.0)}, ["raid"]),
        ({"near": (42.89, 20.87, 5.0)}, []),
        ({"near": (-18.0, -179.5, 300.0)}, ["parade"]),
        ({"near": (89.0, 0.0, 100.0)}, []),
        ({"words": "raid"}, ["raid"]),
        ({"words": "tells consult"}, ["talks", "call"]),
        ({"words": "…"}, []),
        ({"words": "…", "actors": ("SRB",)}, []),
        ({"grades": ("weak",), "types": ("ASSAULT",)}, ["raid"]),
        ({"grades": ("contested",)}, []),
        ({"actors": ("'; DROP TABLE events; --",)}, []),
    ],
)
def test_events_asked_for(filled, question, found):
    assert ask(filled, **question) == found


def fill(store, *told):
    found = {coded.report.id: coded for coded in told}
    keep(store, *(coded.report for coded in told), code=Coder(lambda report: found[report.id]))


@pytest.mark.parametrize(
    ("actors", "found"),
    [
        (("osce",), ["visit"]),
        (("OSCE",), ["visit"]),
        (("OSCE", "FJI"), ["visit"]),
        (("OSCE", "SRB"), []),
        (("OSCE/GOV",), []),
        (("NGO",), ["visit"]),
    ],
)
def test_a_short_name_in_capitals_is_a_code_or_a_name(store, actors, found):
    fill(store, tell("visit", party("NGO", "OSCE"), "FJI/GOV"), tell("talks", "SRB/GOV", "XKX/GOV"))
    assert ask(store, actors=actors) == found


def test_a_party_is_found_by_what_each_telling_calls_it(store):
    fill(
        store,
        tell(
            "en",
            party("SRB/GOV", "Vučić", "per:v"),
            party("XKX/GOV", "Kurti", "per:k"),
            place="Brussels",
            text="Vučić met Kurti in Brussels.",
        ),
        tell(
            "ru", party("SRB/GOV", "Вучич", "per:v"), party("XKX/GOV", "Курти", "per:k"), place="Brussels", text="Вучич и Курти в Брюсселе."
        ),
    )
    with store.reading() as connection:
        assert len(read_events(connection, Question()).entries) == 1
    for name in ("vucic", "Вучич", "Kurti", "курти"):
        assert sorted(ask(store, actors=(name,))) == ["en", "ru"]


def test_what_lasts_into_the_time_asked_about_is_found(store):
    week = tell("week", "SRB/GOV", "XKX/GOV", day="2024-05-13", issues=("asm",))
    [claim] = week.claims
    week = msgspec.structs.replace(
        week, claims=(msgspec.structs.replace(claim, when=When(start="2024-05-13", end="2024-05-19", precision="week")),)
    )
    keep(store, week.report, code=Coder(lambda report: week))
    for more in ({}, {"actors": ("SRB",)}, {"countries": ("XKX",), "issues": ("asm",)}):
        assert ask(store, since="2024-05-19", until="2024-05-20", **more) == ["week"]
        assert ask(store, since="2024-05-10", until="2024-05-13", **more) == ["week"]
        assert ask(store, since="2024-05-20", **more) == []
        assert ask(store, until="2024-05-12", **more) == []


def test_the_latest_come_in_the_order_of_their_days(filled):
    with filled.reading() as connection:
        ledger = read_events(connection, Question(), latest=2)
    assert [event.tellings[0].report for event in ledger.entries] == ["raid", "parade"]


def test_a_promise_is_overdue_as_of_the_day_after_it_was_due(filled):
    with filled.reading() as connection:
        for as_of, status in (("1999-06-20", "open"), ("1999-06-21", "overdue")):
            assert [promise.status for promise in read_commitments(connection, Question(), as_of).entries] == [status]
        assert read_commitments(connection, Question(statuses=("broken",)), "2024-01-01").entries == []
        assert read_commitments(connection, Question(), "1999-01-01").entries == []


def test_what_became_of_a_promise_is_found_though_it_was_not_asked_for(store):
    plan = tell("plan", "SRB/GOV", "XKX/GOV", day="2024-05-17", kind="AGREE", frame="agree", promise="to meet", due="2024-06-01")
    kept = tell("kept", "SRB/GOV", "XKX/GOV", day="2024-05-30", kind="CONSULT", frame="meet")
    told = {coded.report.id: coded for coded in (plan, kept)}
    keep(store, plan.report, kept.report, code=Coder(lambda report: told[report.id]))
    with store.reading() as connection:
        [promise] = read_commitments(connection, Question(until="2024-05-20"), "2024-07-01").entries
    assert promise.status == "fulfilled"


def test_incidents_and_contacts_are_events_of_their_kind(filled):
    with filled.reading() as connection:
        assert [cell.value for cell in read_incidents(connection, Question()).entries[0].matrix if cell.aspect == "count"] == ["2 dead"]
        assert len(read_contacts(connection, Question()).entries) == 2
        assert list(read_incidents(connection, Question(countries=("FJI",))).entries) == []


def test_two_tolls_are_a_dispute(store):
    some = [
        tell(name, "UNK", "XKX/COP", day="2024-06-10", kind="ASSAULT", place="Zubin Potok", dead=dead, frame="kill", text=text)
        for name, dead, text in (
            ("a", 2, "Two police officers were killed near Zubin Potok."),
            ("b", 3, "Three officers died in an attack."),
        )
    ]
    told = {coded.report.id: coded for coded in some}
    keep(store, *(coded.report for coded in some), code=Coder(lambda report: told[report.id]))
    with store.reading() as connection:
        found = read_disputes(connection, Question()).entries
        together = len(read_events(connection, Question()).entries) == 1
    assert [dispute.about for dispute in found] == (["dead"] if together else [])


def test_dates_of_any_precision_have_first_and_last_days():
    assert [first_day(date) for date in ("2024", "2024-02", "2024-02-03", "2024-02-03T04:05")] == [
        "2024-01-01",
        "2024-02-01",
        *["2024-02-03"] * 2,
    ]
    assert [last_day(date) for date in ("2024", "2024-02", "2023-02", "2024-02-03")] == [
        "2024-12-31",
        "2024-02-29",
        "2023-02-28",
        "2024-02-03",
    ]


def test_distances_on_the_globe():
    assert distance(42.91, 20.69, 42.89, 20.87) == pytest.approx(14.8, abs=0.2)
    assert distance(0, 179.9, 0, -179.9) == pytest.approx(22.2, abs=0.2)


def attack(report: str, published: str, dead: int, text: str):
    told = tell(report, "AZE/MIL", "ARM/MIL", day="2024-06-10", kind="ASSAULT", place="Zubin Potok", frame="kill", dead=dead, text=text)
    return msgspec.structs.replace(told, report=msgspec.structs.replace(told.report, published=published))


@pytest.fixture
def denied(store):
    """An attack of 10 June that another report of 20 June tells of with another toll, and that is denied there."""
    first = attack("first", "2024-06-11", 2, "Two soldiers were killed when their position came under fire near Zubin Potok.")
    second = attack("second", "2024-06-20", 3, "Three soldiers were killed when their position came under fire near Zubin Potok.")
    no = tell("second", "AZE/MIL", "ARM/MIL", day="2024-06-20", kind="REJECT", frame="deny", text="Baku denied that its troops had fired.")
    [no] = (msgspec.structs.replace(claim, id="c-denial") for claim in no.claims)
    fill(store, first, msgspec.structs.replace(second, claims=(*second.claims, no)))
    return store


@pytest.mark.parametrize(
    ("as_of", "tolls", "denials", "disputed"),
    [
        (None, {"2 dead", "3 dead"}, 1, {"dead", "denial"}),
        ("2024-06-20", {"2 dead", "3 dead"}, 1, {"dead", "denial"}),
        ("2024-06-19", {"2 dead"}, 0, set()),
    ],
)
def test_what_was_told_later_was_not_known_on_the_day(denied, as_of, tolls, denials, disputed):
    question = Question(as_of=as_of, until=as_of)
    with denied.reading() as connection:
        [incident] = read_incidents(connection, question).entries
        disputes = read_disputes(connection, question).entries
        events = {event.type: event for event in read_events(connection, question).entries}
    assert {cell.value for cell in incident.matrix if cell.aspect == "count"} == tolls
    assert len([cell for cell in incident.matrix if cell.aspect == "denial"]) == denials
    assert [kind for kind, _ in incident.follow_ups] == ["denial"] * denials
    assert {dispute.about for dispute in disputes} == disputed
    told = events["ASSAULT"]
    assert len(told.follow_ups) == denials
    assert {telling.report for telling in told.tellings} == ({"first", "second"} if denials else {"first"})
    assert told.dead.high == (3 if denials else 2)


def test_what_had_happened_but_was_told_later_is_listed_as_it_is_told(denied):
    with denied.reading() as connection:
        [event] = read_events(connection, Question(as_of="2024-06-10", until="2024-06-10")).entries
    assert {telling.report for telling in event.tellings} == {"first", "second"}


def test_the_latest_with_tags_are_those_that_all_answers_end_with(filled):
    questions = [
        Question(countries=("XKX",)),
        Question(countries=("XKX", "SRB")),
        Question(actors=("SRB/GOV",), types=("CONSULT",)),
        Question(actors=("SRB",), until="2024-05-20"),
        Question(issues=("asm", "missing"), countries=("XKX",)),
    ]
    with filled.reading() as connection:
        for question in questions:
            every = [event.id for event in read_events(connection, question).entries]
            for latest in (1, 2, 100):
                assert [event.id for event in read_events(connection, question, latest).entries] == every[-latest:], question


def test_the_latest_of_a_country_are_read_backwards_from_an_index_and_not_sorted():
    with sa.create_engine("sqlite://").connect() as connection:
        METADATA.create_all(connection)
        asked = by_tags((("country", "XKX"), ("actor", "SRB")), [[(("issue", "asm"),)]], Span("", "2024-05-01"), ())
        asked = asked.order_by(*(column.desc() for column in asked.selected_columns[:2])).limit(100)
        sql = asked.compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row.detail for row in connection.execute(sa.text(f"EXPLAIN QUERY PLAN {sql}"))]
    assert not [step for step in plan if step.startswith("SCAN") or "TEMP B-TREE" in step], plan


def test_common_words_find_what_rare_words_find(filled, monkeypatch):
    questions = [{"words": "tells"}, {"words": "tells", "countries": ("XKX",)}, {"words": "tells consult", "since": "2024-05-18"}]
    questions += [{"words": "raid", "near": (42.89, 20.87, 25.0)}, {"words": "tel*", "types": ("CONSULT", "AGREE")}]
    rare = [ask(filled, **question) for question in questions]
    assert all(rare)
    monkeypatch.setattr(asking, "_FEW", 1)
    assert [ask(filled, **question) for question in questions] == rare
    with filled.reading() as connection:
        assert asking.find_ids(connection, Question(words="tells"), 2) == asking.find_ids(connection, Question(words="tells"))[-2:]

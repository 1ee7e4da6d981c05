"""How claims fold into an event: figures, grades, voices, follow-ups, and what a person decides."""

from __future__ import annotations

import pytest
from worlds import KAPAN, SOTK, claim, coded, party

from besa.model import Claim, Coded, Count, Entity, Event, Judgement, Where
from besa.record import disputes, incidents
from besa.record.memory import Memory

AZE, ARM, SOLDIERS, NOBODY = party("AZE"), party("ARM"), party("ARM", "MIL"), party("", "UNK")
MINISTRY = party("ARM", name="Armenia's Defence Ministry")


def attack(name: str, dead: int | None = 2, **more: object) -> Claim:
    count = None if dead is None else Count(low=dead, best=dead, high=dead)
    words = "soldiers were killed when their positions near the village came under fire"
    return claim(name, "ASSAULT", (NOBODY,), (SOLDIERS,), **{"frame": "open-fire", "where": SOTK, "dead": count, "says": words, **more})


def report(*claims: Claim, words: str, **more: object) -> Coded:
    """A report in words of its own: no copy of another."""
    return coded(*claims, text=words, **more)


def folded(*reports: Coded, judgements: tuple[Judgement, ...] = ()) -> list[Event]:
    memory = Memory(judgements)
    memory.add(reports)
    return list(memory.events())


ONE = "Officials in the capital spoke of heavy shooting in the mountains during the night before."
TWO = "A reporter at the hospital counted ambulances from the border all morning long, she wrote."


def test_two_tolls_stand_side_by_side_with_who_says_which() -> None:
    (event,) = folded(
        report(attack("a#1", 2, said_by=(MINISTRY,)), words=ONE),
        report(attack("b#1", 3, said_by=(party("ARM", "MED", name="the hospital"),)), words=TWO),
    )
    assert event.dead and (event.dead.low, event.dead.high) == (2, 3)
    assert {(said.count.best, said.says[0].name) for said in event.dead.by} == {
        (2, "Armenia's Defence Ministry"), (3, "the hospital"),
    }  # fmt: skip


def test_tolls_that_differ_by_more_than_a_factor_of_two_are_contested() -> None:
    judgement = Judgement(id="j", kind="same", subject="claim", ids=("c-a#1", "c-b#1"), by="ana", at="2025-05-01")
    (event,) = folded(report(attack("a#1", 2), words=ONE), report(attack("b#1", 9), words=TWO), judgements=(judgement,))
    assert event.grade.level == "contested" and "2 to 9" in event.grade.why


def test_two_independent_voices_confirm_and_two_copies_do_not() -> None:
    (apart,) = folded(report(attack("a#1"), words=ONE), report(attack("b#1"), words=TWO))
    (copied,) = folded(report(attack("a#1"), words=ONE), report(attack("b#1"), words=ONE + " Read on."))
    assert (apart.origins, apart.grade.level) == (2, "confirmed")
    assert (copied.origins, copied.reports, copied.grade.level) == (1, 2, "weak")


def test_reports_that_relay_one_agency_are_one_voice() -> None:
    agency = Entity(sector="JRN", name="Kura News")
    (event,) = folded(report(attack("a#1", said_by=(agency,)), words=ONE), report(attack("b#1", said_by=(agency,)), words=TWO))
    assert (event.origins, event.reports) == (1, 2)


def test_a_named_source_is_fair_and_the_blamed_party_saying_so_confirms() -> None:
    (told,) = folded(report(attack("a#1", said_by=(MINISTRY,)), words=ONE))
    by = party("AZE", "MIL", name="Azerbaijan's army")
    deed = claim("a#1", "ASSAULT", (by,), (SOLDIERS,), frame="open-fire", where=SOTK, said_by=(by,))
    (admitted,) = folded(report(deed, words=ONE))
    assert told.grade.level == "fair"
    assert admitted.grade.level == "confirmed" and "says so itself" in admitted.grade.why


@pytest.mark.parametrize(
    ("lang", "source", "level"),
    [
        ("en", party("MDA", name="a Western diplomat"), "weak"),
        ("en", party("ARM", "LEG", name="a senior Armenian lawmaker"), "weak"),
        ("tr", party("", name="bir diplomat"), "weak"),
        ("sq", party("MDA", name="Një diplomat i Bashkimit Evropian"), "weak"),
        ("ru", party("ARM", "LEG", name="армянский депутат"), "weak"),
        ("tr", party("", name="Bakanlığın"), "weak"),
        ("en", Entity(name="Witnesses", sector="UNK"), "weak"),
        ("en", party("RUS", name="a Kremlin", id="org:ru-kremlin"), "fair"),
        ("en", party("MDA", name="the Moldovan government"), "fair"),
        ("ru", party("MDA", name="правительство Молдавии"), "fair"),
        ("tr", party("ARM", name="Erivan"), "fair"),
        ("sq", party("", name="Ministrinë e Brendshme"), "fair"),
        ("en", party("AZE", name="Azerbaijani Foreign Ministry spokesman Rauf Taghizade"), "fair"),
    ],
    ids=lambda value: value.name if isinstance(value, Entity) else value,
)
def test_only_a_source_that_a_reader_can_tell_is_named(lang: str, source: Entity, level: str) -> None:
    (event,) = folded(report(attack("a#1", said_by=(source,), lang=lang), words=ONE))
    assert event.grade.level == level


def test_two_attacks_far_apart_on_one_day_stay_two() -> None:
    assert len(folded(report(attack("a#1"), words=ONE), report(attack("b#1", where=KAPAN), words=TWO))) == 2


def test_what_follows_attaches_to_the_incident_and_stays_an_event_of_its_own() -> None:
    sorry = claim("a#2", "CONCEDE", (AZE,), (ARM,), frame="apologise", says="Baku apologised for what had happened")
    denied = claim("a#3", "REJECT", (AZE,), (ARM,), frame="deny", says="Baku denied that its troops had fired")
    events = folded(report(attack("a#1"), sorry, denied, words=ONE))
    assert len(events) == 3
    (incident,) = incidents(events)
    home = {claim: event.id for event in events for claim in event.claims}
    assert set(incident.follow_ups) == {("apology", home["c-a#2"]), ("denial", home["c-a#3"])}
    assert incident.grade.level == "contested"
    assert ("denial", "AZE/GOV denies it") in {(cell.aspect, cell.value) for cell in incident.matrix}


def charged(*more: Claim) -> list[Event]:
    """An attack by nobody known, of which Armenia accuses Azerbaijan; then what else is told."""
    charge = claim("a#2", "ACCUSE", (ARM,), (party("AZE", "MIL"),), frame="accuse", says="Yerevan accused the army of arming them")
    return folded(report(attack("a#1"), charge, *more, words=ONE))


def denial(says: str = "Baku called the charge a lie") -> Claim:
    return claim("a#3", "REJECT", (AZE,), (ARM,), frame="deny", says=says)


def matrix(events: list[Event]) -> set[tuple[str, str]]:
    (incident,) = incidents(events)
    return {(cell.aspect, cell.value) for cell in incident.matrix if cell.aspect in ("culprit", "denial")}


def test_an_accusation_is_a_charge_and_finds_no_culprit() -> None:
    events = charged()
    assert matrix(events) == {("culprit", "accused: AZE/MIL")}
    assert incidents(events)[0].grade.level == "weak", "a charge alone contests nothing"
    assert not disputes(events)


def test_who_denies_a_charge_does_not_deny_the_event() -> None:
    events = charged(denial())
    assert matrix(events) == {("culprit", "accused: AZE/MIL"), ("denial", "AZE/GOV denies the charge")}
    assert incidents(events)[0].grade.why == "the party that is accused denies the charge"
    (dispute,) = disputes(events)
    assert (dispute.about, [side.what for side in dispute.sides]) == ("charge", ["accused: AZE/MIL", "the charge is denied"])


def test_who_says_that_it_was_not_they_denies_the_act() -> None:
    flat = claim(
        "a#3", "ASSAULT", (party("AZE", "MIL"),), (SOLDIERS,), frame="open-fire", status="negated", said_by=(AZE,),
        says="Baku said that its troops had not fired",
    )  # fmt: skip
    events = charged(flat)
    assert ("denial", "not done by AZE/MIL") in matrix(events)
    assert incidents(events)[0].grade.why == "it is denied"
    assert [dispute.about for dispute in disputes(events)] == ["denial"]


def test_a_rejected_claim_is_in_no_event_and_an_amended_one_counts_as_amended() -> None:
    reject = Judgement(id="j1", kind="reject", subject="claim", ids=("c-a#1",), by="ana", at="2025-05-01")
    five = {"dead": {"low": 5, "best": 5, "high": 5}}
    amend = Judgement(id="j2", kind="amend", subject="claim", ids=("c-b#1",), by="ana", at="2025-05-01", changes=five)
    (event,) = folded(report(attack("a#1"), words=ONE), report(attack("b#1"), words=TWO), judgements=(reject, amend))
    assert event.claims == ("c-b#1",)
    assert event.dead and event.dead.best == 5


def test_an_event_keeps_its_name_when_later_reports_tell_it_again() -> None:
    first = report(attack("a#1"), words=ONE, published="2025-04-17")
    later = report(attack("0#1"), words=TWO, published="2025-04-19")
    (alone,), (both,) = folded(first), folded(later, first)
    assert alone.id == both.id and len(both.claims) == 2


def test_one_sentence_in_two_copies_is_one_event_though_a_party_was_read_otherwise() -> None:
    says = "the rapporteur has for months been outspoken about the talks and now criticised the envoy for the lack of results"
    rest = " and many more words of one story stand in both of the papers so that they are copies of one text told by one agency today"
    envoy = (party("USA"),)
    first = claim("one#1", "ACCUSE", (party("AZE"),), envoy, frame="criticise", basis="publication", says=says)
    second = claim("two#1", "ACCUSE", (party("ARM"),), envoy, frame="criticise", basis="publication", says=says)
    other = claim("two#2", "ACCUSE", (party("ARM"),), envoy, frame="criticise", basis="publication", says="Yerevan found fault too")
    memory = Memory()
    memory.add([coded(first, text=says + rest), coded(second, other, text=says + rest)])
    assert sorted(sorted(t.claim for t in event.tellings) for event in memory.events()) == [["c-one#1", "c-two#1"], ["c-two#2"]]
    memory = Memory()
    memory.add([coded(first, text=says + rest), coded(second, text="another text of its own, with nothing of the kind in it at all")])
    assert len(memory.events()) == 2, "no copies: other parties, other events"


def test_one_report_of_attempts_in_two_neighbouring_towns_tells_of_two_incidents() -> None:
    near = Where(name="Azat", country="ARM", lat=40.24, lon=45.98, precision="town", id="place:azat")
    says = "an attempt at murder over a quarrel about land was made yesterday"
    both = [attack("one#1", None, says=f"{says} in Sotk"), attack("one#5", None, says=f"{says} in Azat too", where=near)]
    memory = Memory()
    memory.add([coded(*both)])
    assert len(memory.events()) == 2

"""Which claims of two reports speak of one happening, and which only look so."""

from __future__ import annotations

import pytest

from besa.matching import Features, compare, facts_of, features_of
from besa.model import Claim, Commitment, Count, Decision, Entity, Quote, Report, When, Where

ARM = Entity(country="ARM", sector="GOV")
AZE = Entity(country="AZE", sector="GOV")
SOLDIERS = Entity(country="ARM", sector="MIL")
GUARDS = Entity(country="AZE", sector="MIL")
NOBODY = Entity(sector="UNK")
SOTK = Where(name="Sotk", country="ARM", lat=40.2, lon=45.87, precision="town", id="place:sotk")
NEAR_SOTK = Where(name="Azat", country="ARM", lat=40.22, lon=45.9, precision="town", id="place:azat")
FAR = Where(name="Kapan", country="ARM", lat=39.75, lon=45.87, precision="town", id="place:kapan")
TWO = Count(low=2, best=2, high=2)


def told(lang: str, type: str, who: tuple[Entity, ...], whom: tuple[Entity, ...] = (), **more: object) -> Features:
    """What the matcher sees of a claim of its own report, published on 18 April and dated 17 April unless it says more."""
    day, basis = more.pop("day", "2025-04-17"), more.pop("basis", "stated")
    words = str(more.pop("says", f"{lang}{type}"))
    made = Claim(
        id=f"c-{lang}-{len(words)}", report=lang, lang=lang, type=type, actors=who, recipients=whom,
        trigger=Quote(start=0, end=1, text="x"), evidence=Quote(start=0, end=len(words), text=words),
        when=When(start=day, end=day, precision="day", basis=basis), **more,
    )  # type: ignore[arg-type]  # fmt: skip
    return features_of(made, facts_of(Report(id=lang, text=words, published="2025-04-18"), [made], lang))


def attack(lang: str, **more: object) -> Features:
    return told(lang, "ASSAULT", (NOBODY,), (SOLDIERS,), **{"frame": "open-fire", "where": SOTK, "dead": TWO, **more})


def demand(says: str) -> Features:
    return told("en", "REQUEST", (ARM,), frame="call-on", basis="publication", says=says)


ANN, CARL = (Entity(name=name, country="ARM", sector="CVL") for name in ("Ann Bell", "Carl Dorn"))


def arrest(who: str, of: tuple[Entity, ...] = ()) -> Features:
    says = f"The police of the border district arrested {who} on suspicion of smuggling yesterday"
    return told("en", "COERCE", (ARM,), of, frame="arrest", says=says)


def promise(what: str) -> Features:
    says = f"The government pledged before the summit in the capital to {what} along the border"
    return told("en", "AGREE", (ARM,), (AZE,), frame="pledge", says=says, commitment=Commitment(content=what))


def speaker(what: str) -> Features:
    name = "The speaker of the national parliament of the republic, Ann Bell,"
    return told(
        "en", "SUPPORT", (Entity(name=name, country="ARM", sector="LEG", id="per:ann"),), basis="publication", says=f"{name} {what}"
    )


CASES: list[tuple[str, Features, Features, Decision]] = [
    ("one attack told in two languages", attack("en"), attack("sq"), "same"),
    ("a village a few kilometres off is the same place", attack("en"), attack("sq", where=NEAR_SOTK), "same"),
    ("fifty kilometres apart are two attacks", attack("en"), attack("sq", where=FAR), "different"),
    ("one day later is another attack", attack("en"), attack("sq", day="2025-04-18"), "different"),
    ("another army's victims are another attack", attack("en"), told("sq", "ASSAULT", (NOBODY,), (GUARDS,), where=SOTK), "different"),
    ("an attack and its denial are two claims", attack("en"), attack("sq", status="negated"), "different"),
    (
        "a promise in two languages, by its parties and its deadline",
        told("en", "AGREE", (AZE,), (ARM,), frame="pledge", commitment=Commitment(content="release eight", due="2025-05-15")),
        told("sq", "AGREE", (AZE,), (ARM,), frame="pledge", commitment=Commitment(content="lirojë tetë", due="2025-05-15")),
        "same",
    ),
    (
        "two promises of one party on one day, by their deadlines",
        told("en", "AGREE", (AZE,), (ARM,), frame="pledge", commitment=Commitment(content="release eight", due="2025-05-15")),
        told("sq", "AGREE", (AZE,), (ARM,), frame="pledge", commitment=Commitment(content="hapë rrugën", due="2025-06-01")),
        "different",
    ),
    (
        "who accuses whom is told the other way round",
        told("en", "ACCUSE", (ARM,), (AZE,), frame="accuse"),
        told("sq", "ACCUSE", (AZE,), (ARM,), frame="accuse"),
        "different",
    ),
    (
        "the same sentence in two outlets of one language",
        demand("Yerevan called on observers to visit the border villages"),
        demand("Yerevan has called on the observers to visit the border villages soon"),
        "same",
    ),
    (
        "two demands of one party on one day",
        demand("Yerevan called on observers to visit the border villages"),
        demand("Yerevan asked lenders to postpone every payment of interest"),
        "different",
    ),
    ("two arrests, of persons known by their initials", arrest("A.B."), arrest("C.D."), "different"),
    ("two arrests, where an initial has two letters", arrest("Sh.S. "), arrest("N. M.Then"), "different"),
    (
        "two acts of one speaker whose name and office are all that the sentences share",
        speaker("joined the singer's petition to a maker of telephones about its map"),
        speaker("sent condolences to the family after yesterday's tragedy"),
        "different",
    ),
    ("one arrest, by initials and by name", arrest("A.B."), arrest("a man", of=(Entity(name="Ann Mary Bell", country="ARM"),)), "same"),
    ("two arrests, of persons of other names", arrest("a man", of=(ANN,)), arrest("a man", of=(CARL,)), "different"),
    ("what is promised has no word in common", promise("rebuild two schools"), promise("withdraw every soldier"), "doubtful"),
    ("what is promised has words in common", promise("rebuild two schools"), promise("have both schools rebuilt"), "same"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "a", "b", "decision"), CASES, ids=[case[0] for case in CASES])
def test_same_happening(what: str, a: Features, b: Features, decision: Decision) -> None:
    found = compare(a, b)
    assert found.decision == decision, found.why
    assert compare(b, a) == found, "the order of the two must not matter"
    assert found.why, "every answer says why"

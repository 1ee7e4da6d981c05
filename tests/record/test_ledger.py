"""What becomes of a promise: each case is a promise, what is told later, and the status that follows."""

from __future__ import annotations

import pytest
from worlds import claim, coded, party

from besa.model import AgreementFacts, Claim, Commitment, Entity, Promise, Provision
from besa.record import commitments, tracks
from besa.record.memory import Memory

AZE, ARM, UN = party("AZE"), party("ARM"), party("UNO", "")
RELEASE = Commitment(content="release eight prisoners by 15 May", due="2025-05-15", act="release")


def pledge(**more: object) -> Claim:
    return claim("p#1", "AGREE", (AZE,), (ARM,), **{"day": "2025-04-16", "frame": "pledge", "commitment": RELEASE, **more})


def later(type: str, frame: str, day: str, who=(AZE,), whom=(ARM,), **more: object) -> Claim:
    says = more.pop("says", "eight prisoners were set free at the border")
    return claim("q#1", type, who, whom, day=day, frame=frame, says=says, **more)


def ledger(*claims: Claim, as_of: str = "2025-05-01") -> Promise:
    memory = Memory()
    memory.add(coded(one, published=one.when.start) for one in claims)
    return commitments(memory.events(), as_of)[0]


CASES = [
    ("nothing more is told", [], "2025-05-01", "open"),
    ("the deadline has passed", [], "2025-05-16", "overdue"),
    ("done in time", [later("RETREAT", "release", "2025-05-10")], "2025-06-01", "fulfilled"),
    ("done, but only after the date that is asked about", [later("RETREAT", "release", "2025-05-10")], "2025-05-09", "open"),
    ("done by another party", [later("RETREAT", "release", "2025-05-10", who=(ARM,), whom=(AZE,))], "2025-05-12", "open"),
    ("another deed of the same party", [later("AID", "donate", "2025-05-10")], "2025-05-12", "open"),
    ("not done when it was due", [later("RETREAT", "release", "2025-05-20", status="negated")], "2025-06-01", "broken"),
    (
        "promised again",
        [later("AGREE", "pledge", "2025-05-02", commitment=RELEASE, says="it will release the eight prisoners")],
        "2025-05-10",
        "reaffirmed",
    ),
    (
        "taken back",
        [later("REJECT", "announce-refusal", "2025-05-05", says="it will not release the eight prisoners by May")],
        "2025-05-10",
        "withdrawn",
    ),
]


@pytest.mark.parametrize(("what", "after", "as_of", "status"), CASES, ids=[case[0] for case in CASES])
def test_status(what: str, after: list[Claim], as_of: str, status: str) -> None:
    promise = ledger(pledge(), *after, as_of=as_of)
    assert promise.status == status, [(step.kind, step.why) for step in promise.steps]
    assert all(step.quote.text for step in promise.steps), "every step has its words"


def test_an_inquiry_is_progress_and_a_verdict_keeps_the_promise_of_punishment() -> None:
    vow = pledge(frame="pledge-punishment", commitment=Commitment(content="punish those who shot at the convoy", act="sentence"))
    arrest = later("COERCE", "arrest", "2025-04-20", says="those who shot at the convoy were arrested", whom=())
    verdict = claim("v#1", "SANCTION", (AZE,), (), day="2025-04-28", frame="convict", says="those who shot at the convoy were found guilty")
    assert ledger(vow, arrest).status == "in progress"
    assert ledger(vow, arrest, verdict).status == "fulfilled"


def test_a_meeting_fixed_for_a_day_is_held_on_that_day_and_not_by_talk_about_it() -> None:
    vow = claim(
        "p#1", "AGREE", (AZE, ARM), day="2025-04-20", frame="plan-meeting", says="they will meet on Sunday",
        commitment=Commitment(content="meet on Sunday", act="meet", manner="declared"),
    )  # fmt: skip

    def told(day: str, basis: str, published: str) -> Promise:
        memory = Memory()
        met = claim("q#1", "CONSULT", (AZE, ARM), day=day, basis=basis, frame="meet", says="the two sides sat down in the capital")
        memory.add([coded(vow, published="2025-04-16"), coded(met, published=published)])
        return commitments(memory.events(), "2025-06-01")[0]

    assert told("2025-04-20", "stated", "2025-04-21").status == "fulfilled"
    assert told("2025-04-20", "stated", "2025-04-18").status == "open", "told before it was to be held"
    assert told("2025-04-20", "publication", "2025-04-20").status == "open", "nobody says on which day"
    assert told("2025-05-10", "stated", "2025-05-11").status == "open", "another meeting"


def test_accused_of_breaking_an_agreement_and_denying_it_is_contested() -> None:
    vow = pledge(commitment=Commitment(content="keep the truce", act="ceasefire"), agreements=("truce-2025",), day="2025-04-10")
    charge = claim("a#1", "ACCUSE", (ARM,), (AZE,), day="2025-04-20", frame="accuse", agreements=("truce-2025",))
    denial = claim("d#1", "REJECT", (AZE,), (ARM,), day="2025-04-21", frame="deny", agreements=("truce-2025",))
    assert ledger(vow, charge).status == "broken"
    assert ledger(vow, charge, denial).status == "contested"


TREATY = AgreementFacts(
    id="truce-2025", date="2025-04-01", name="Truce", parties=("ARM", "AZE"),
    provisions=(Provision(id="truce-2025.1", text="Prisoners are released.", issue="prisoners", owes=("ARM", "AZE")),),
)  # fmt: skip


def test_a_provision_goes_from_words_to_deeds_of_one_to_deeds_of_all_and_back_after_a_breach() -> None:
    about = {"issues": ("prisoners",), "agreements": ("truce-2025",)}
    told = [
        claim("a#1", "AGREE", (AZE,), (ARM,), day="2025-04-10", frame="pledge", **about),
        claim("b#1", "RETREAT", (AZE,), (ARM,), day="2025-04-20", frame="release", **about),
        claim("c#1", "RETREAT", (ARM,), (AZE,), day="2025-04-25", frame="release", **about),
        claim("d#1", "REJECT", (ARM,), (AZE,), day="2025-04-30", frame="halt-agreement", **about),
    ]
    memory = Memory()
    memory.add(coded(one, published=one.when.start) for one in told)
    (track,) = tracks(memory.events(), [TREATY], as_of="2025-12-31")
    assert [(level.date, level.level) for level in track.levels] == [
        ("2025-04-10", 1), ("2025-04-20", 2), ("2025-04-25", 3), ("2025-04-30", 2),
    ]  # fmt: skip
    assert all(level.why and level.quote.text for level in track.levels)


def told(frame: str, manner: str, **more: object) -> Claim:
    what = Commitment(content="release eight prisoners", act="release", manner=manner, **more)
    return claim("p#1", "AGREE", (AZE,), (ARM,), day="2025-04-16", frame=frame, commitment=what)


@pytest.mark.parametrize(
    ("frame", "manner", "holds"),
    [
        ("pledge", "pledged", True),
        ("pledge", "", True),  # coded before it was told how promises are made
        ("plan-act", "declared", True),
        ("plan-meeting", "pledged", True),
        ("plan-act", "foretold", False),
        ("plan-meeting", "", False),
        ("pledge-aid", "foretold", False),
        ("ready", "vague", False),
    ],
)
def test_only_who_binds_himself_promises_and_the_rest_is_announced(frame: str, manner: str, holds: bool) -> None:
    memory = Memory()
    memory.add([coded(told(frame, manner), published="2025-04-16")])
    assert [len(commitments(memory.events(), "2025-05-01", announced)) for announced in (False, True)] == [holds, not holds]


@pytest.mark.parametrize(("name", "holds"), [("states", False), ("the Contact Group", True)])
def test_who_is_neither_named_nor_of_any_country_gives_nobody_his_word(name: str, holds: bool) -> None:
    memory = Memory()
    who = (party("", "GOV", name=name),)
    memory.add([coded(claim("p#1", "AGREE", who, (ARM,), day="2025-04-16", frame="pledge", commitment=RELEASE), published="2025-04-16")])
    assert [len(commitments(memory.events(), "2025-05-01", announced)) for announced in (False, True)] == [holds, not holds]


def test_a_promise_is_told_in_the_words_that_bind_and_not_in_those_that_foretell() -> None:
    says = "it pledged to release eight prisoners by 15 May"
    vow = claim("p#1", "AGREE", (AZE,), (ARM,), day="2025-04-16", frame="pledge", says=says, commitment=RELEASE, confidence=0.6)
    talk = Commitment(content="be about eight prisoners by 15 May", act="release", manner="foretold", due="2025-05-15")
    guess = claim("q#1", "AGREE", (AZE,), (ARM,), day="2025-04-16", frame="pledge", says=says, commitment=talk, confidence=0.9)
    memory = Memory()
    memory.add([coded(one, published="2025-04-16") for one in (vow, guess)])
    [event] = memory.events()
    [promise] = commitments([event], "2025-05-01")
    assert len(event.tellings) == 2
    assert promise.content == RELEASE.content
    assert [step.claim for step in promise.words] == ["c-p#1"]


def test_the_promiser_is_the_one_who_binds_himself_not_all_who_are_to_act() -> None:
    visit = Commitment(content="meet in Vienna", act="meet", manner="declared", by=(AZE,))
    plan = claim("p#1", "AGREE", (AZE, ARM), day="2025-04-16", frame="plan-meeting", commitment=visit)
    assert [one.country for one in ledger(plan).by] == ["AZE"]


def test_other_persons_of_the_two_countries_do_not_keep_the_word_of_their_presidents() -> None:
    heads = (party("AZE", id="per:head-a"), party("ARM", id="per:head-b"))
    others = (party("AZE", id="per:clerk-a"), party("ARM", id="per:clerk-b"))
    plan = claim(
        "p#1", "AGREE", heads, day="2025-04-20", frame="agree", says="they agreed to meet on Sunday",
        commitment=Commitment(content="meet on Sunday", act="meet", manner="pledged"),
    )  # fmt: skip

    def status(who: tuple[Entity, ...]) -> str:
        memory = Memory()
        met = claim("q#1", "CONSULT", who, day="2025-04-20", frame="meet", says="the two sat down in the capital")
        memory.add([coded(plan, published="2025-04-16"), coded(met, published="2025-04-21")])
        return commitments(memory.events(), "2025-06-01")[0].status

    assert status(heads) == "fulfilled"
    assert status(others) == "open"


def test_a_promise_that_later_reports_only_retell_is_one_promise_and_one_made_again_on_a_day_is_reaffirmed() -> None:
    vow = Commitment(content="release eight wounded prisoners", act="release", manner="pledged")
    first = claim("p#1", "AGREE", (AZE,), (ARM,), day="2025-04-16", frame="pledge", says="it pledged to release them", commitment=vow)

    def kinds(day: str, basis: str) -> list[list[str]]:
        again = claim(
            "q#1", "AGREE", (AZE,), (ARM,), day=day, basis=basis, frame="pledge", says="as reported, it had pledged that", commitment=vow
        )
        memory = Memory()
        memory.add([coded(first, published="2025-04-16"), coded(again, published=day)])
        return [[step.kind for step in one.steps] for one in commitments(memory.events(), "2025-12-01")]

    assert kinds("2025-05-02", "publication") == [["promised", "promised"]]
    assert kinds("2025-05-02", "stated") == [["promised", "reaffirmed"], ["promised"]]
    assert kinds("2025-09-02", "publication") == [["promised", "reaffirmed"], ["promised"]]

"""Claims built by hand, for views that must show anything."""

import pytest

from besa.model import Claim, Coded, Commitment, Count, Entity, Problem, Quote, Report, When, Where

TEXT = (
    "Ministri i Jashtëm i Armenisë akuzoi ushtrinë azerbajxhanase se vrau dy ushtarë dje afër Sotkut.\n\n"
    "Ai u zotua të kthejë hartat deri më 1 qershor."
)


def quote(words: str, text: str = TEXT) -> Quote:
    start = text.index(words)
    return Quote(start=start, end=start + len(words), text=words)


def make_claim(kind: str, trigger: str, evidence: str, text: str = TEXT, **more: object) -> Claim:
    values = {"id": f"c-{kind.lower()}", "report": "r1.sq", "lang": "sq", "when": When(), "confidence": 0.5}
    values |= {"type": kind, "trigger": quote(trigger, text), "evidence": quote(evidence, text), **more}
    return Claim(**values)


@pytest.fixture
def report() -> Report:
    return Report(id="r1.sq", text=TEXT, lang="sq", published="2025-04-18", source="Kura News", title="Akuza")


@pytest.fixture
def coded(report: Report) -> Coded:
    first, second = TEXT.split("\n\n")
    armenia = Entity(country="ARM", sector="GOV", name="Ministri i Jashtëm i Armenisë", start=0, end=29)
    army = Entity(country="AZE", sector="MIL", name="ushtrinë azerbajxhanase")
    accuse = make_claim("ACCUSE", "akuzoi", first, actors=(armenia,), recipients=(army,), confidence=0.86)
    assault = make_claim(
        "ASSAULT",
        "vrau",
        "vrau dy ushtarë dje afër Sotkut",
        modes=("firearms",),
        actors=(army,),
        recipients=(Entity(country="ARM", sector="MIL", name="dy ushtarë"),),
        said_by=(Entity(name="Kura News", sector="JRN"), armenia),
        dead=Count(low=2, best=2, high=2, text="dy ushtarë"),
        when=When(
            start="2025-04-17",
            end="2025-04-17",
            precision="day",
            basis="relative",
            text_start=TEXT.index("dje"),
            text_end=TEXT.index("dje") + 3,
        ),
        where=Where(name="Sotkut", country="ARM", lat=40.2, lon=45.87, precision="town"),
    )
    promise = make_claim(
        "AGREE",
        "u zotua",
        second,
        status="future",
        actors=(Entity(sector="UNK"),),
        commitment=Commitment(content="të kthejë hartat", due="2025-06-01", condition="nëse <mundet>"),
        agreements=("a-2020",),
        issues=("border",),
    )
    note = Problem(where="r1.sq", what="the language was guessed", severity="note")
    return Coded(report=report, lang="sq", claims=(accuse, assault, promise), problems=(note,))

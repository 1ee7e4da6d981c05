"""Small worlds for the tests of the record: claims and reports that are near enough to each other to be mixed up."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from besa.model import Claim, Coded, Commitment, Count, Entity, Quote, Report, When, Where

SOTK = Where(name="Sotk", country="ARM", lat=40.2, lon=45.87, precision="town", id="place:sotk")
VARDENIS = Where(name="Vardenis", country="ARM", lat=40.18, lon=45.72, precision="town", id="place:vardenis")
KAPAN = Where(name="Kapan", country="ARM", lat=39.21, lon=46.41, precision="town", id="place:kapan")


def party(country: str, sector: str = "GOV", **more: Any) -> Entity:
    return Entity(country=country, sector=sector, **more)


def claim(name: str, type: str, actors: tuple[Entity, ...] = (), recipients: tuple[Entity, ...] = (), **more: Any) -> Claim:
    """A claim ``report#place`` told on ``day`` (ISO) in the words of ``says``."""
    report, _, place = name.partition("#")
    words = more.pop("says", f"{type} {name}")
    day = more.pop("day", "2025-04-17")
    basis = more.pop("basis", "stated")
    at = int(place or 0) * 100
    return Claim(
        id=f"c-{name}", report=report, lang=more.pop("lang", "en"), type=type, actors=actors, recipients=recipients,
        trigger=Quote(start=at, end=at + 1, text="x"), evidence=Quote(start=at, end=at + len(words), text=words),
        when=When(start=day, end=day, precision="day", basis=basis), confidence=more.pop("confidence", 0.9), **more,
    )  # fmt: skip


def coded(*claims: Claim, text: str = "", **more: Any) -> Coded:
    """A report with these claims; its text is its claims' sentences unless it is given."""
    words = text or " ".join(one.evidence.text for one in claims)
    lang = claims[0].lang
    report = Report(id=claims[0].report, text=words, lang=lang, published=more.pop("published", "2025-04-18"), **more)
    return Coded(report=report, lang=lang, claims=claims)


_PARTIES = st.sampled_from([party("ARM"), party("AZE"), party("ARM", "MIL"), party("", "UNK"), party("RUS")])
_WORDS = st.sampled_from(
    [
        "two soldiers were killed when their positions came under fire near the village",
        "two soldiers were killed after their position came under fire close to the village of Sotk",
        "the ministers spoke by telephone about the border and agreed to meet again",
        "the foreign ministers discussed the border in a telephone call",
    ]
)


@st.composite
def worlds(draw: st.DrawFn) -> list[Coded]:
    """Up to seven reports of one week about few parties and places, in two languages."""
    reports = []
    for number in range(draw(st.integers(2, 7))):
        lang = draw(st.sampled_from(["en", "sq"]))
        claims = tuple(_claim(draw, f"r{number}#{place}", lang) for place in range(draw(st.integers(1, 4))))
        published = draw(st.sampled_from(["2025-04-17", "2025-04-18", "2025-04-20", "2025-04", None]))
        reports.append(coded(*claims, published=published, source=draw(st.sampled_from(["A", "B", None]))))
    return reports


def _claim(draw: st.DrawFn, name: str, lang: str) -> Claim:
    return claim(
        name,
        draw(st.sampled_from(["ASSAULT", "CONSULT", "AGREE", "ACCUSE", "REJECT"])),
        actors=tuple(draw(st.lists(_PARTIES, max_size=2, unique=True))),
        recipients=tuple(draw(st.lists(_PARTIES, max_size=1))),
        says=draw(_WORDS),
        lang=lang,
        day=draw(st.sampled_from(["2025-04-16", "2025-04-17", "2025-04-18"])),
        basis=draw(st.sampled_from(["stated", "publication"])),
        where=draw(st.sampled_from([None, SOTK, VARDENIS, KAPAN])),
        status=draw(st.sampled_from(["actual", "actual", "negated"])),
        frame=draw(st.sampled_from(["open-fire", "phone", "accuse", "deny", "pledge"])),
        dead=draw(st.sampled_from([None, Count(low=2, best=2, high=2), Count(low=3, best=3, high=3)])),
        commitment=draw(st.sampled_from([None, Commitment(content="to meet", due="2025-05-15")])),
    )

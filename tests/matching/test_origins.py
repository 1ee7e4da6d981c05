"""Which reports go back to one text."""

from __future__ import annotations

from besa.matching import compare_reports, facts_of, report_keys
from besa.matching.facts import Facts
from besa.model import Claim, Entity, Quote, Report, When
from besa.record import fold_origins

TEXT = (
    "Two soldiers were killed near the village of Sotk on Thursday, the defence ministry said in a statement. "
    "The ministry added that four others had been wounded and taken to the hospital in Vardenis. "
    "An inquiry into the shooting has been opened, and observers were asked to visit the positions."
)


def facts(name: str, text: str, published: str = "2025-04-18"):
    return facts_of(Report(id=name, text=text, published=published), [], "en")


def test_a_copy_with_a_headline_and_a_line_of_its_own_is_of_one_origin() -> None:
    first, copy = facts("a", TEXT), facts("b", f"Shooting at the border\n{TEXT} Read more on our page.")
    assert compare_reports(first, copy).decision == "same"
    assert set(report_keys(first)) & set(report_keys(copy))


def test_a_second_report_in_words_of_its_own_is_another_voice() -> None:
    own = "Armenia reports two dead and four injured after gunfire at its eastern border. Villagers heard shots all morning."
    assert compare_reports(facts("a", TEXT), facts("b", own)).decision == "different"


def test_the_same_words_a_month_later_are_another_report() -> None:
    assert compare_reports(facts("a", TEXT), facts("b", TEXT, "2025-05-18")).decision == "different"


def test_eighteen_copies_and_one_other_are_two_origins_with_the_first_as_root() -> None:
    own = "Armenia reports two dead and four injured after gunfire at its eastern border. Villagers heard shots all morning."
    reports = [facts(f"r{n:02}", f"{TEXT} Outlet {n}.", "2025-04-17" if n == 7 else "2025-04-18") for n in range(18)]
    origins = fold_origins([*reports, facts("own", own)])
    assert sorted(len(origin.reports) for origin in origins) == [1, 18]
    tree = next(origin for origin in origins if len(origin.reports) == 18)
    assert tree.reports[0].report == "r07" and tree.reports[0].parent is None
    assert all(copy.parent and copy.why for copy in tree.reports[1:])
    assert tree.why == "18 reports of one text: the first and 17 copies"


def told(name: str, lang: str, acts: list[tuple[str, str, str]], figures: str) -> Facts:
    """A report whose claims are of these types, between these countries, with these figures in its text."""
    claims = [
        Claim(
            id=f"{name}{place}", report=name, lang=lang, type=type, actors=(Entity(country=who, sector="GOV"),),
            recipients=(Entity(country=whom, sector="GOV"),), trigger=Quote(start=place, end=place + 1, text="x"),
            evidence=Quote(start=place, end=place + 1, text="x"), when=When(),
        )
        for place, (type, who, whom) in enumerate(acts)
    ]  # fmt: skip
    return facts_of(Report(id=name, text=f"{name} {figures}", published="2025-04-18"), claims, lang)


ACTS = [
    ("CONSULT", "ARM", "AZE"), ("AGREE", "AZE", "ARM"), ("AGREE", "ARM", "AZE"), ("ACCUSE", "ARM", "AZE"),
    ("REJECT", "AZE", "ARM"), ("REQUEST", "USA", "ARM"),
]  # fmt: skip


def test_a_translation_tells_the_same_claims_in_the_same_order_with_the_same_figures() -> None:
    first, version = told("a", "en", ACTS, "15 18 2020"), told("b", "sq", ACTS[:2] + ACTS[3:], "15 18 2020")
    found = compare_reports(first, version)
    assert found.decision == "same", found.why
    assert set(report_keys(first)) & set(report_keys(version))


def test_two_reporters_of_two_languages_at_one_event_are_two_voices() -> None:
    other = [("CONSULT", "ARM", "AZE"), ("SUPPORT", "EUR", "ARM"), ("ACCUSE", "ARM", "AZE"), ("PROTEST", "ARM", "ARM")]
    assert compare_reports(told("a", "en", ACTS, "15 18 2020"), told("b", "sq", other, "18 2021 300")).decision == "different"

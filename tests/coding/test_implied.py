"""Parties that no words name, in a report that is nearly all about one country."""

from __future__ import annotations

from collections.abc import Callable

from besa.model import Claim

KENYA = "Kenya has new roads. Kenya exports tea. The government of Kenya held a session in Nairobi. Kenya is a republic. "


def only(found: list[Claim], kind: str) -> Claim:
    return next(claim for claim in found if claim.type == kind)


def test_a_strike_is_borne_by_somebody_in_the_country_of_the_report(claims: Callable[..., list[Claim]]) -> None:
    claim = only(claims("en", KENYA + "About 700 nurses went on strike.", published="2024-05-17", weak=True), "PROTEST")
    assert [(e.country, e.name, e.start) for e in claim.recipients] == [("KEN", None, None)]


def test_one_mention_does_not_make_a_report_about_a_country(claims: Callable[..., list[Claim]]) -> None:
    claim = only(claims("en", "Nurses in Kenya went on strike.", published="2024-05-17", weak=True), "PROTEST")
    assert not claim.recipients


def test_a_longer_report_that_names_one_country_once_is_about_it(claims: Callable[..., list[Claim]]) -> None:
    text = "The roads in Kenya are new. They were built in spring. Traffic is light. About 700 nurses went on strike on Friday."
    claim = only(claims("en", text, published="2024-05-17", weak=True), "PROTEST")
    assert [e.country for e in claim.recipients] == ["KEN"]


def test_an_act_that_was_not_done_is_borne_by_nobody(claims: Callable[..., list[Claim]]) -> None:
    claim = only(claims("en", KENYA + "The police arrested nobody.", published="2024-05-17", weak=True), "COERCE")
    assert all(e.name is not None for e in claim.recipients)


def test_a_state_of_a_federation_says_which_country(claims: Callable[..., list[Claim]]) -> None:
    claim = only(claims("en", "Queensland police arrested the driver.", published="2024-05-17", weak=True), "COERCE")
    assert [e.country for e in claim.actors] == ["AUS"]

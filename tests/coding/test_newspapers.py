"""Newspaper pages: of which country those are whom they do not place, and words of sport, business and weather that tell no act."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

from spec import check, en, sq, table

CASES = [
    # the town of a dateline without an agency says of which country the report is
    en(
        "A quiet street waits\nDENVER - Prosecutors accused a teacher of fraud.",
        "ACCUSE USA/JUD -> USA/EDU",
    ),
    en(
        "OMAHA, Neb. (Plains News) - A jury found a former baker guilty of fraud on Tuesday.",
        "SANCTION USA/JUD -> *",
    ),
    sq("DENVER – Prokurorët akuzuan një mësues për mashtrim.", "ACCUSE USA/JUD -> USA/EDU"),
    # such a town is no party of the first sentence
    en("VIENNA - Russia accused Serbia of lying.", "ACCUSE RUS/GOV -> SRB/GOV"),
    # other words in capitals are no town
    en("BREAKING - The attorney rejected the claims.", "REJECT ?/JUD -> nobody"),
]


@table(CASES)
def test_newspapers(case, claims):
    check(case, claims)

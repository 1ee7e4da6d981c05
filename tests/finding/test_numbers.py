"""Numbers in figures and words: ``5``, ``20-`` (at least), ``1-15`` (up to), ``10-12`` (a range)."""

import pytest

from besa.finding.numbers import find_numbers


def told(number):
    if number.low == number.high:
        return f"{number.low}"
    return f"{number.low}-{'' if number.high is None else number.high}"


@pytest.fixture(scope="session")
def numbers(reading):
    def found(lang, text):
        read = reading(lang, text)
        return [told(n) for page in read.pages for n in find_numbers(page.sentence, read.numbers)]

    return found


CASES = [
    # figures
    ("en", "The army lost 5 soldiers.", ["5"]),
    ("en", "The army lost 1,200 soldiers.", ["1200"]),
    ("en", "Some 12,500 people fled.", ["12500"]),
    ("sq", "Ushtria humbi 5 ushtarë.", ["5"]),
    ("sq", "Ushtria humbi 1.200 ushtarë.", ["1200"]),
    # words
    ("en", "The army lost three soldiers.", ["3"]),
    ("en", "The army lost twelve soldiers.", ["12"]),
    ("en", "The army lost twenty-three soldiers.", ["23"]),
    ("en", "The army lost two hundred soldiers.", ["200"]),
    ("en", "The army lost one hundred and fifty soldiers.", ["150"]),
    ("en", "The army lost two thousand five hundred soldiers.", ["2500"]),
    ("sq", "Ushtria humbi tre ushtarë.", ["3"]),
    ("sq", "U arrestuan tri gra.", ["3"]),
    ("sq", "Ushtria humbi dymbëdhjetë ushtarë.", ["12"]),
    ("sq", "Ushtria humbi njëzet ushtarë.", ["20"]),
    ("sq", "Ushtria humbi njëzet e tre ushtarë.", ["23"]),
    ("sq", "Ushtria humbi tridhjetë e pesë ushtarë.", ["35"]),
    ("sq", "Ushtria humbi dyzet ushtarë.", ["40"]),
    ("sq", "Ushtria humbi dyqind ushtarë.", ["200"]),
    ("sq", "Ushtria humbi njëqind e pesëdhjetë ushtarë.", ["150"]),
    ("sq", "Ushtria humbi dy mijë ushtarë.", ["2000"]),
    # bounds
    ("en", "At least 20 soldiers were lost.", ["20-"]),
    ("en", "No fewer than 20 soldiers were lost.", ["20-"]),
    ("en", "Up to 15 soldiers were lost.", ["1-15"]),
    ("en", "About 40 soldiers were lost.", ["40"]),
    ("sq", "Të paktën 20 ushtarë humbën.", ["20-"]),
    ("sq", "Së paku 20 ushtarë humbën.", ["20-"]),
    ("sq", "Deri në 15 ushtarë humbën.", ["1-15"]),
    ("sq", "Rreth 40 ushtarë humbën.", ["40"]),
    # ranges
    ("en", "The army lost 10-12 soldiers.", ["10-12"]),
    ("en", "The army lost 10–12 soldiers.", ["10-12"]),
    ("sq", "Ushtria humbi 10-12 ushtarë.", ["10-12"]),
    ("en", "Between 10 and 12 soldiers were lost.", ["10-12"]),
    ("en", "The army lost six to eight soldiers.", ["6-8"]),
    ("en", "The toll rose from six to eight.", ["6", "8"]),
    ("en", "They met between two and three, and one left.", ["2-3", "1"]),
    ("sq", "Ushtria humbi gjashtë deri në tetë ushtarë.", ["6-8"]),
    ("sq", "Ushtria humbi midis 10 dhe 12 ushtarë.", ["10-12"]),
    ("sq", "Humbën 20 deri 30 veta.", ["20-30"]),
    ("sq", "Humbën dy apo tre veta.", ["2-3"]),
    # several numbers stand for themselves
    ("en", "Two soldiers were killed and four others wounded.", ["2", "4"]),
    ("sq", "Dy ushtarë u vranë dhe katër të tjerë u plagosën.", ["2", "4"]),
    # no numbers
    ("en", "The army lost soldiers.", []),
    ("sq", "Ushtria humbi ushtarë.", []),
]

NOT_YET = {
    "Some 12,500 people fled.": "numbers.yaml (en): `some` is vague and a bound; the vague reading stands even before a figure",
    "No fewer than 20 soldiers were lost.": "numbers.yaml (en): the `no` of the bound is read as the number 0",
}


def _rows():
    for lang, text, expected in CASES:
        why = NOT_YET.get(text)
        yield pytest.param(
            lang,
            text,
            expected,
            id=f"{lang}: {text}",
            marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [],
        )


@pytest.mark.parametrize(("lang", "text", "expected"), list(_rows()))
def test_number(lang, text, expected, numbers):
    assert numbers(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Dozens of soldiers were lost."),
        ("sq", "Dhjetëra ushtarë humbën."),
        ("en", "Hundreds of people fled."),
        ("sq", "Qindra njerëz ikën."),
    ],
)
def test_dozens_and_hundreds_are_many_and_no_one_knows_how_many(lang, text, reading):
    read = reading(lang, text)
    (number,) = find_numbers(read.pages[0].sentence, read.numbers)
    assert number.low >= 20 and number.best is None and number.high is None


def test_at_least_keeps_the_number_as_the_best_guess(reading):
    read = reading("en", "At least 20 soldiers were lost.")
    (number,) = find_numbers(read.pages[0].sentence, read.numbers)
    assert (number.low, number.best, number.high) == (20, 20, None)

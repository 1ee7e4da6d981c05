"""Times in words: the days they name, how sure, and never more precise than what is said.

A time is written ``2024-05-16 relative`` or ``2024-05-06..2024-05-12 relative``; ``by`` before it: something is due
then; ``?``: a time is named, but which day it is cannot be known. All texts are of Friday, 17 May 2024, unless they
say otherwise.
"""

import pytest


def told(time):
    if time.period is None:
        return "?"
    first, last = time.period.first.isoformat(), time.period.last.isoformat()
    days = first if first == last else f"{first}..{last}"
    return f"by {last}" if time.deadline else f"{days} {time.basis}"


@pytest.fixture(scope="session")
def times(reading):
    def found(lang, text, published="2024-05-17"):
        read = reading(lang, text, published)
        return [told(time) for page in read.pages for time in read.times.find(page.sentence)]

    return found


def cases(rows, not_yet=None, key=lambda row: row[1]):
    rest = dict(not_yet or {})
    out = []
    for row in rows:
        why = rest.pop(key(row), None)
        out.append(pytest.param(*row, id=f"{row[0]}: {row[1][:60]}", marks=[pytest.mark.xfail(strict=True, reason=why)] if why else []))
    assert not rest, f"no row has these texts: {list(rest)}"
    return out


DAYS = [
    # days that the text states in full
    ("en", "The war began on 20 September 2023.", ["2023-09-20 stated"]),
    ("en", "The war began on September 20, 2023.", ["2023-09-20 stated"]),
    ("en", "The war began on Wednesday, 20 September 2023.", ["2023-09-20 stated"]),
    ("en", "Signed on 20.09.2023 in Geneva.", ["2023-09-20 stated"]),
    ("en", "Signed on 20/09/2023 in Geneva.", ["2023-09-20 stated"]),
    ("en", "Signed on 2023-09-20 in Geneva.", ["2023-09-20 stated"]),
    ("en", "The 1st of May 2024 was a holiday.", ["2024-05-01 stated"]),
    ("sq", "Lufta nisi më 20 shtator 2023.", ["2023-09-20 stated"]),
    ("sq", "Lufta nisi më 20 shtator të vitit 2023.", ["2023-09-20 stated"]),
    ("sq", "U nënshkrua më 20.09.2023 në Gjenevë.", ["2023-09-20 stated"]),
    # without a year: the nearest one
    ("en", "The talks were held on 3 May.", ["2024-05-03 relative"]),
    ("en", "The talks were held on December 20.", ["2023-12-20 relative"]),
    ("sq", "Bisedimet u mbajtën më 3 maj.", ["2024-05-03 relative"]),
    ("sq", "Bisedimet u mbajtën më 20 dhjetor.", ["2023-12-20 relative"]),
    # reckoned from the day of the report
    ("en", "The talks were held yesterday.", ["2024-05-16 relative"]),
    ("en", "The talks are held today.", ["2024-05-17 relative"]),
    ("en", "The talks will be held tomorrow.", ["2024-05-18 relative"]),
    ("en", "The talks were held two days ago.", ["2024-05-15 relative"]),
    ("sq", "Bisedimet u mbajtën dje.", ["2024-05-16 relative"]),
    ("sq", "Bisedimet mbahen sot.", ["2024-05-17 relative"]),
    ("sq", "Bisedimet do të mbahen nesër.", ["2024-05-18 relative"]),
    ("sq", "Bisedimet u mbajtën pardje.", ["2024-05-15 relative"]),
    ("sq", "Bisedimet u mbajtën para dy ditësh.", ["2024-05-15 relative"]),
    ("sq", "Bisedimet u mbajtën dy ditë më parë.", ["2024-05-15 relative"]),
    # days of the week: the last one, or the report's own day
    ("en", "The talks were held on Monday.", ["2024-05-13 relative"]),
    ("en", "The talks were held on Thursday.", ["2024-05-16 relative"]),
    ("en", "The talks were held on Friday.", ["2024-05-17 relative"]),
    ("en", "The talks will be held next Monday.", ["2024-05-20 relative"]),
    ("sq", "Bisedimet u mbajtën të hënën.", ["2024-05-13 relative"]),
    ("sq", "Bisedimet u mbajtën të enjten.", ["2024-05-16 relative"]),
    ("sq", "Bisedimet u mbajtën të premten.", ["2024-05-17 relative"]),
]

PERIODS = [
    ("en", "The talks were held last week.", ["2024-05-06..2024-05-12 relative"]),
    ("en", "The talks will be held next week.", ["2024-05-20..2024-05-26 relative"]),
    ("en", "The talks were held three weeks ago.", ["2024-04-22..2024-04-28 relative"]),
    ("en", "The talks were held last month.", ["2024-04-01..2024-04-30 relative"]),
    ("en", "The talks will be held next month.", ["2024-06-01..2024-06-30 relative"]),
    ("en", "The talks were held last year.", ["2023-01-01..2023-12-31 relative"]),
    ("en", "The agreement was reached ten years ago.", ["2014-01-01..2014-12-31 relative"]),
    ("en", "The talks were held in May 2023.", ["2023-05-01..2023-05-31 stated"]),
    ("en", "The talks were held in March.", ["2024-03-01..2024-03-31 relative"]),
    (
        "en",
        "The truce of 2020 did not hold; in 2022 it was broken.",
        ["2020-01-01..2020-12-31 stated", "2022-01-01..2022-12-31 stated"],
    ),
    ("sq", "Bisedimet u mbajtën javën e kaluar.", ["2024-05-06..2024-05-12 relative"]),
    ("sq", "Bisedimet do të mbahen javën e ardhshme.", ["2024-05-20..2024-05-26 relative"]),
    ("sq", "Bisedimet u mbajtën muajin e kaluar.", ["2024-04-01..2024-04-30 relative"]),
    ("sq", "Bisedimet u mbajtën vitin e kaluar.", ["2023-01-01..2023-12-31 relative"]),
    ("sq", "Bisedimet u mbajtën vjet.", ["2023-01-01..2023-12-31 relative"]),
    ("sq", "Bisedimet u mbajtën në maj të vitit 2023.", ["2023-05-01..2023-05-31 stated"]),
    ("sq", "Bisedimet u mbajtën në mars.", ["2024-03-01..2024-03-31 relative"]),
    ("sq", "Marrëveshja u arrit në vitin 2020.", ["2020-01-01..2020-12-31 stated"]),
]

DEADLINES = [
    ("en", "The maps are to be returned by 1 June.", ["by 2024-06-01"]),
    ("en", "The maps are to be returned by June 1, 2025.", ["by 2025-06-01"]),
    ("en", "The maps are to be returned by Monday.", ["by 2024-05-20"]),
    ("en", "The maps are to be returned by 3 March.", ["by 2025-03-03"]),
    ("en", "The maps are to be returned by the end of the year.", ["by 2024-12-31"]),
    ("en", "The maps are to be returned by the end of May.", ["by 2024-05-31"]),
    ("en", "The maps are to be returned within ten days.", ["by 2024-05-27"]),
    ("sq", "Hartat duhet të kthehen deri më 1 qershor.", ["by 2024-06-01"]),
    ("sq", "Hartat duhet të kthehen deri të hënën.", ["by 2024-05-20"]),
    ("sq", "Hartat duhet të kthehen deri në fund të vitit.", ["by 2024-12-31"]),
    ("sq", "Hartat duhet të kthehen deri në fund të majit.", ["by 2024-05-31"]),
    ("sq", "Hartat duhet të kthehen brenda dhjetë ditësh.", ["by 2024-05-27"]),
]

NONE = [
    # words and figures that are no times
    ("en", "Armenia may sign the treaty.", []),
    ("en", "The protesters march on the parliament.", []),
    ("en", "He was sentenced to 15 years in prison.", []),
    ("en", "The army lost 2020 soldiers.", []),
    ("en", "Signed on 05/04/2023 in Geneva.", []),
    ("sq", "Ai u dënua me 15 vjet burgim.", []),
    ("sq", "Ushtria humbi 2020 ushtarë.", []),
    ("en", "It happened on 30.02.2024.", []),
]

DATED = [
    # a report without a day: only what the text states in full is known
    ("en", "The talks were held yesterday.", None, ["?"]),
    ("en", "The talks were held on Monday.", None, ["?"]),
    ("en", "The talks were held on 3 May.", None, ["?"]),
    ("en", "The talks were held on 3 May 2023.", None, ["2023-05-03 stated"]),
    ("sq", "Bisedimet u mbajtën dje.", None, ["?"]),
    ("sq", "Bisedimet u mbajtën të hënën.", None, ["?"]),
    ("sq", "Bisedimet u mbajtën më 3 maj 2023.", None, ["2023-05-03 stated"]),
    # a report of which only the month is known
    ("en", "The talks were held yesterday, on Monday.", "2024-05", ["?", "?"]),
    ("en", "The talks were held last week.", "2024-05", ["?"]),
    ("en", "The talks were held last month.", "2024-05", ["2024-04-01..2024-04-30 relative"]),
    ("en", "The talks were held on 3 May.", "2024-05", ["2024-05-03 relative"]),
    ("sq", "Bisedimet u mbajtën dje.", "2024-05", ["?"]),
    ("sq", "Bisedimet u mbajtën muajin e kaluar.", "2024-05", ["2024-04-01..2024-04-30 relative"]),
    # a report of which only the year is known
    ("en", "The talks were held last month.", "2024", ["?"]),
    ("en", "The talks were held last year.", "2024", ["2023-01-01..2023-12-31 relative"]),
    # what is no date is as none
    ("en", "The talks were held yesterday.", "2024-13-45", ["?"]),
    ("en", "The talks were held yesterday.", "2024-05-17T21:30:00Z", ["2024-05-16 relative"]),
    # the turn of the year
    ("en", "The talks were held on 30 December.", "2024-01-02", ["2023-12-30 relative"]),
    ("en", "The talks were held yesterday.", "2024-01-01", ["2023-12-31 relative"]),
    ("en", "The talks were held last month.", "2024-01-15", ["2023-12-01..2023-12-31 relative"]),
    ("en", "The talks were held yesterday.", "2024-03-01", ["2024-02-29 relative"]),
]

NOT_YET = {
    "The 1st of May 2024 was a holiday.": "finding/times._day_month: `of` between day and month is not skipped",
}
NOT_YET_DATED = {("The talks were held last month.", "2024"): "finding/times._relative: months are reckoned from the end of a year"}


@pytest.mark.parametrize(("lang", "text", "expected"), cases(DAYS + PERIODS + DEADLINES + NONE, NOT_YET))
def test_time(lang, text, expected, times):
    assert times(lang, text) == expected


@pytest.mark.parametrize(("lang", "text", "published", "expected"), cases(DATED, NOT_YET_DATED, lambda row: (row[1], row[2])))
def test_time_of_a_report_with_another_date(lang, text, published, expected, times):
    assert times(lang, text, published) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It happened on 31 February 2024."),
        ("en", "It happened on February 30."),
        ("sq", "Ndodhi më 31 shkurt 2024."),
    ],
)
def test_a_day_that_the_calendar_does_not_have_is_no_day(lang, text, times):
    assert all(".." in time or time == "?" for time in times(lang, text))


def test_a_time_says_where_it_stands(reading):
    text = "Armenia handed the maps over on 3 May 2023."
    read = reading("en", text)
    sentence = read.pages[0].sentence
    (time,) = read.times.find(sentence)
    start, end = sentence.offsets(time.start, time.end)
    assert text[start:end] == "3 May 2023"


def test_a_month_is_no_day(reading):
    read = reading("en", "Armenia handed the maps over in May 2023.")
    (time,) = read.times.find(read.pages[0].sentence)
    assert time.period.precision == "month"

"""The idioms of English newspapers tell acts; the same words of camps, kitchens and contests tell none."""

from spec import check, en, table

CASES = [
    en("The Kenyan government called the Ugandan ruling a travesty.", "ACCUSE KEN/GOV -> *"),
    en("The Kenyan army is on standby, the Kenyan defence minister said.", "MOBILIZE KEN/MIL -> *"),
    en("Kenya has captured a Ugandan tanker.", "COERCE KEN/GOV -> *"),
    # neighbours of these acts that are none
    en("The hikers from Kenya set up camp beside the lake."),
    en("The band from Kenya banged drums at the fair."),
    en("Drivers in Kenya parked along the road to see the geese."),
]


@table(CASES)
def test_english_newspapers(case, claims):
    check(case, claims)

"""A promise or an act to come that its own side says no to is a refusal; what was not done is none."""

from spec import check, en, sq, table

CASES = [
    sq("Serbia nuk do ta vizitojë Kosovën.", "REJECT SRB/GOV -> XKX/GOV"),
    sq("Serbia nuk është e gatshme për negociata me Kosovën.", "REJECT SRB/GOV -> XKX/GOV"),
    en("Serbia will not visit Kosovo.", "REJECT SRB/GOV -> XKX/GOV"),
    en("Serbia is not ready to talk to Kosovo.", "REJECT SRB/GOV -> *"),
    # what was not done
    en("Putin did not visit Baku.", "CONSULT negated RUS/GOV -> *"),
    en("Serbia and Kosovo did not reach an agreement.", "AGREE negated SRB/GOV, XKX/GOV -> nobody"),
    # an attack that will not come is no refusal
    sq("Serbia nuk do ta sulmojë Kosovën.", "ASSAULT negated SRB/GOV -> XKX/GOV"),
]


@table(CASES)
def test_refusal(case, claims):
    check(case, claims)

"""A promise or an act to come that its own side says no to is a refusal; what was not done is none."""

from spec import check, en, sq, table

CASES = [
    # talks that there will not be are negated where nobody refuses them
    sq("Samiti i BE-së dhe Kinës nuk do të zhvillohet në shtator.", "CONSULT negated EUR, CHN/GOV"),
    sq("Takimi i Kosovës dhe Serbisë nuk do të mbahet.", "CONSULT negated XKX/GOV, SRB/GOV"),
    sq("Nuk do të ketë takim mes Kosovës dhe Serbisë.", "CONSULT negated XKX/GOV, SRB/GOV"),
    sq("Kosova nuk do të mbajë bisedime me Serbinë.", "REJECT XKX/GOV, SRB/GOV -> *"),
    sq("Serbia nuk do ta vizitojë Kosovën.", "REJECT SRB/GOV -> XKX/GOV"),
    sq("Serbia nuk është e gatshme për negociata me Kosovën.", "REJECT SRB/GOV -> XKX/GOV"),
    en("Serbia will not visit Kosovo.", "REJECT SRB/GOV -> XKX/GOV"),
    en("Serbia is not ready to talk to Kosovo.", "REJECT SRB/GOV -> *"),
    # what was not done
    en("Putin did not visit Baku.", "CONSULT negated RUS/GOV -> *"),
    en("Serbia and Kosovo did not reach an agreement.", "AGREE negated SRB/GOV, XKX/GOV -> nobody"),
    en("The Danish minister is not going to resign.", "REJECT DNK/GOV -> *"),
    # who says that it did no such thing denies it; told by the report itself it only did not happen
    en("The Armenian army said it did not shell the village.", "REJECT ARM/MIL -> *"),
    en("“We never attacked the convoy,” the Malian general said.", "REJECT MLI/MIL -> *"),
    en("The Armenian army did not shell the village.", "ASSAULT negated ARM/MIL -> *"),
    # an attack that will not come is no refusal
    sq("Serbia nuk do ta sulmojë Kosovën.", "ASSAULT negated SRB/GOV -> XKX/GOV"),
]


@table(CASES)
def test_refusal(case, claims):
    check(case, claims)

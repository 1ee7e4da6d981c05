"""Dispatches of agencies: verbs behind *and* and a phrase, troops that come and go, relief on the road, months of counted years."""

from spec import check, en, sq, table

CASES = [
    # a verb behind *and* and a phrase with a preposition begins a clause of its own, with the same subject
    sq(
        "Ministri i Kenisë e mohoi shkeljen dhe nga ana e tij e akuzoi Ugandën.",
        "REJECT KEN/GOV -> nobody",
        "ACCUSE KEN/GOV -> UGA/GOV",
    ),
    en(
        "The Kenyan minister denied any violation and for his part accused Uganda of arming the police.",
        "REJECT KEN/GOV -> nobody",
        "ACCUSE KEN/GOV -> UGA/GOV",
    ),
    # troops that leave, come, are brought
    sq("Kontingjenti kenian u tërhoq të premten.", "RETREAT KEN/MIL -> *"),
    sq("Kenia dërgoi një fregatë në Mombasa.", "MOBILIZE KEN/GOV -> *"),
    sq("Dronë ugandezë fluturuan mbi Gomën.", "MOBILIZE UGA/MIL -> *"),
    # an annulment by a court is no concession
    sq("Gjykata supreme e Kenias e shfuqizoi ligjin për zgjedhjet.", "REJECT KEN/JUD -> *"),
    # what somebody rules out, puts off, says there will not be
    sq("Ministri kenian e përjashtoi dërgimin e trupave në Haiti.", "REJECT KEN/GOV -> *"),
    sq("“Nuk do të ketë traktat”, tha presidenti kenian.", "REJECT KEN/GOV -> *"),
    en('"There will be no treaty," the Kenyan president said.', "REJECT KEN/GOV -> *"),
    sq("Kenia votoi kundër rezolutës.", "REJECT KEN/GOV -> *"),
    # a ceasefire that is agreed on is a promise
    sq("Kenia dhe Uganda ranë dakord për armëpushim.", "AGREE KEN/GOV, UGA/GOV -> nobody"),
    # an ambassador called home
    sq("Kenia e thirri për konsultime ambasadorin e saj në Kampala.", "SANCTION KEN/GOV -> *"),
    # an offer to mediate; the release of captives is no arrest
    en("Kenya offered to mediate between the two armies.", "AGREE KEN/GOV -> *"),
    en("Kenya released sixty captured Ugandan soldiers.", "RETREAT KEN/GOV -> UGA/MIL"),
    # who denies a deed has not done it
    en("Uganda denied arming the militia.", "REJECT UGA/GOV -> *"),
    # months of a year that is counted from the report's
    sq(
        "Në shtator të vitit të kaluar Kenia e mbylli kufirin me Ugandën.",
        "COERCE historical KEN/GOV -> UGA/GOV | on 2023-09-01..2023-09-30",
    ),
    en("In September last year Kenya closed its border with Uganda.", "COERCE historical KEN/GOV -> UGA/GOV | on 2023-09-01..2023-09-30"),
    sq("Kenia e granatoi Ugandën natën e së hënës.", "ASSAULT KEN/GOV -> UGA/GOV | on 2024-05-13"),
]


@table(CASES)
def test_dispatches(case, claims):
    check(case, claims)

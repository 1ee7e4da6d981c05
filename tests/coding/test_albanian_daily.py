"""Albanian as newspapers word it: warnings, protests told by what people do, perfects that are negated, people turned back, forces sent."""

from spec import check, sq, table

CASES = [
    # what a government warns that it will not do is a threat; what a meteorologist warns of is none
    sq("Ministri kenian paralajmëroi se qeveria nuk do ta ratifikojë traktatin.", "THREATEN KEN/GOV -> *"),
    sq("Meteorologët paralajmëruan se do të ketë shi të dendur."),
    # whoever's deed it is tells whether a street is filled in protest
    sq("Pedagogët mbushën rrugët rreth Kuvendit.", "PROTEST * -> *"),
    sq("Turistët mbushën rrugët e qytetit të vjetër."),
    # the auxiliary of the perfect stands between the negation and its verb
    sq("Ministri kenian nuk ka pranuar të ndërhyjë.", "REJECT KEN/GOV -> *"),
    # people who were killed did not kill themselves
    sq("Katër veta u vranë nga ushtarët në Uganda.", "ASSAULT * -> *"),
    # a charge called absurd is denied, a trial called a parody is blamed
    sq("Ministri kenian i quajti akuzat absurde.", "REJECT KEN/GOV -> *"),
    sq("Avokati e quajti gjyqin parodi.", "ACCUSE * -> *"),
    # soldiers' ships go home, and ships are sent
    sq("Kenia e thirri mbrapsht anijen.", "RETREAT KEN/GOV -> *"),
    sq("Fregata keniane u dërgua drejt ngushticës.", "MOBILIZE * -> *"),
    # whoever is made to shut his shop is coerced
    sq("Udhëtarët duhet të testohen në kufi.", "COERCE * -> *"),
    # a state recognised in the present tense of a headline
    sq("Kenia njeh Kosovën.", "SUPPORT KEN/GOV -> XKX/GOV"),
]


@table(CASES)
def test_albanian_daily(case, claims):
    check(case, claims)

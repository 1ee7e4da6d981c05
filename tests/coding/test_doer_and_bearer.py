"""Who is blamed for a deed, before whose seat a crowd stands, who did what a relative clause tells: plain sentences of agencies."""

from spec import check, en, sq, table

CASES = [
    # of a condemned deed its doer is blamed; nobody, where none is named
    sq("Sulmi me raketa në Odesë u dënua për herë të parë nga Kina.", "ACCUSE CHN/GOV -> nobody"),
    en("Egypt condemned the shooting of three Egyptian workers near Benghazi.", "ACCUSE EGY/GOV -> nobody", "ASSAULT ?/UNK -> *"),
    en("Spain denounced the seizure of Russian assets by the European Union.", "ACCUSE ESP/GOV -> EUR", "COERCE EUR -> RUS/GOV"),
    en("Jordan condemned the storming of the mosque by Israeli settlers.", "ACCUSE JOR/GOV -> ISR/CVL"),
    en(
        "Ankara criticised the arrest of two Turkish journalists in Athens.",
        "ACCUSE TUR/GOV -> GRC/GOV",
        "COERCE GRC/COP -> TUR/JRN",
    ),
    sq(
        "Vrasja e dy rreshterëve të policisë në veri të Kosovës u dënua nga ambasada kenianë në Prishtinë.",
        "ASSAULT ?/UNK -> XKX/COP",
        "ACCUSE KEN/GOV -> nobody",
    ),
    # what one calls a deed is its object
    en("Turkey condemned what it called an Israeli massacre of civilians.", "ACCUSE TUR/GOV -> ISR/GOV"),
    en("Moscow rejected what it called Western interference in Georgia.", "REJECT RUS/GOV -> *"),
    # behind the adjective of whoever did it the genitive says what was hit; behind a unit's own object it says whose that is
    sq("Pushtimi rus i Ukrainës u dënua nga Kosova.", "ASSAULT RUS/GOV -> UKR/GOV", "ACCUSE XKX/GOV -> RUS/GOV"),
    # a crowd stands before a seat, and where that is is not against whom
    sq("Qindra qytetarë protestuan para ambasadës ruse në Tiranë.", "PROTEST ALB/CVL -> RUS/GOV"),
    sq("Rreth dyqind serbë protestuan para ndërtesës së komunës në Zveçan.", "PROTEST SRB/CVL -> XKX/GOV"),
    # who does something in a place so as to do what follows is not the place
    en(
        "Kenyan teachers blocked roads in Kampala to demand the minister's resignation.",
        "PROTEST KEN/EDU -> *",
        "REQUEST KEN/EDU -> *",
    ),
    # several can be no subject of a verb in the singular, and one none of a verb in the plural
    sq("Ushtria izraelite tha se ka vrarë dhjetë luftëtarë të Hezbollahut.", "ASSAULT ISR/MIL -> LBN/REB | dead 10"),
    sq(
        "Azerbajxhani liroi pesë ushtarë armenë që i kishte zënë rob në shtator.",
        "RETREAT AZE/GOV -> ARM/MIL",
        "ASSAULT historical AZE/GOV -> ARM/MIL",
    ),
]


@table(CASES)
def test_doer_and_bearer(case, claims):
    check(case, claims)

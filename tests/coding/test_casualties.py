"""How many people were killed, wounded or taken: ranges that say what the words say, and no more."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

from spec import check, en, sq, table

CASES = [
    # a part of those counted is no count of its own; those hit by a foreign strike are not therefore foreigners
    en(
        "At least 12 people, including three children, were killed in a Russian drone strike on Kharkiv.",
        "ASSAULT RUS/MIL -> UKR/CVL, UKR | dead 12-",
    ),
    en("Five Armenian soldiers, two of them officers, were killed on Monday.", "ASSAULT ?/UNK -> ARM/MIL | dead 5"),
    sq("Pesë ushtarë armenë, mes tyre dy oficerë, u vranë të hënën.", "ASSAULT ?/UNK -> ARM/MIL | dead 5"),
    en("Azerbaijani forces killed two Armenian soldiers.", "ASSAULT AZE/MIL -> ARM/MIL | dead 2 | injured none"),
    sq("Forcat azerbajxhanase vranë dy ushtarë armenë.", "ASSAULT AZE/MIL -> ARM/MIL | dead 2 | injured none"),
    # no number: at least two
    en("Azerbaijani forces killed Armenian soldiers near Sotk.", "ASSAULT AZE/MIL -> ARM/MIL | dead ~"),
    sq("Forcat azerbajxhanase vranë ushtarë armenë pranë Sotkut.", "ASSAULT AZE/MIL -> ARM/MIL | dead ~"),
    # one
    en(
        "An Azerbaijani soldier was killed by Armenian fire, the Defence Ministry in Baku said.",
        "ASSAULT * -> AZE/MIL | dead 1",
    ),
    sq("Një polic i Kosovës u vra në Banjskë.", "ASSAULT ?/UNK -> XKX/COP | dead 1"),
    en("A Kosovo policeman was killed in Banjska.", "ASSAULT ?/UNK -> XKX/COP | dead 1"),
    # at least, up to, ranges, dozens
    en(
        "At least 20 Ukrainian civilians were killed in a Russian missile attack.",
        "ASSAULT RUS/MIL -> UKR/CVL | dead 20-",
    ),
    sq("Të paktën 20 civilë ukrainas u vranë në një sulm rus me raketa.", "ASSAULT RUS/GOV -> UKR/CVL | dead 20-"),
    en("More than 30 Armenian soldiers were killed by Azerbaijani forces.", "ASSAULT AZE/MIL -> ARM/MIL | dead 30-"),
    en("Up to 15 Armenian soldiers were captured by Azerbaijani forces.", "COERCE AZE/MIL -> ARM/MIL | captured 1-15"),
    en("Dozens of Armenian soldiers were wounded by Azerbaijani shelling.", "ASSAULT * -> ARM/MIL | injured 24-"),
    sq("Dhjetëra ushtarë armenë u plagosën nga forcat azerbajxhanase.", "ASSAULT AZE/MIL -> ARM/MIL | injured 20-"),
    en("Russian shelling killed 10-12 Ukrainian civilians in Kherson.", "ASSAULT RUS/GOV -> UKR/CVL | dead 10-12"),
    # figures and words
    en("Azerbaijani artillery killed twenty-three Armenian soldiers.", "ASSAULT AZE/MIL -> ARM/MIL | dead 23"),
    sq("Forcat azerbajxhanase vranë njëzet e tre ushtarë armenë.", "ASSAULT AZE/MIL -> ARM/MIL | dead 23"),
    en("Serbian forces killed 1,200 Albanian civilians.", "ASSAULT SRB/MIL -> ALB/CVL | dead 1200"),
    # one act told in three words is one claim
    en(
        "Two Armenian soldiers were killed and four others injured when their positions near Sotk came under fire.",
        "ASSAULT ?/UNK -> ARM/MIL | dead 2 | injured 4 | at Sotk | mode firearms",
    ),
    sq(
        "Dy ushtarë armenë u vranë dhe katër të tjerë u plagosën kur pozicionet e tyre pranë Sotkut u goditën me zjarr.",
        "ASSAULT ?/UNK -> ARM/MIL | dead 2 | injured 4",
    ),
    en(
        "Three Azerbaijani policemen were killed and seven wounded in an explosion near Khojavend.",
        "ASSAULT ?/UNK -> AZE/COP | dead 3 | injured 7 | mode explosives",
    ),
    sq(
        "Tre policë azerbajxhanas u vranë dhe shtatë u plagosën nga një shpërthim.",
        "ASSAULT ?/UNK -> AZE/COP | dead 3 | injured 7 | mode explosives",
    ),
    en(
        "Gunmen opened fire on a police patrol in Zvečan, killing one officer and wounding two.",
        "ASSAULT ?/UNK -> * | dead 1 | injured 2",
    ),
    sq(
        "Persona të armatosur hapën zjarr ndaj policisë së Kosovës, duke vrarë një polic dhe duke plagosur dy të tjerë.",
        "ASSAULT ?/UNK -> XKX/COP | dead 1 | injured 2",
    ),
    # those who were not hurt are not counted
    en(
        "Azerbaijani forces shelled the village of Sotk without casualties.",
        "ASSAULT AZE/MIL -> * | injured none | dead none",
    ),
    # an age, a date and a sum are no number of victims
    en(
        "On 16 May a 45-year-old Ukrainian civilian was killed by Russian soldiers.",
        "ASSAULT RUS/MIL -> UKR/CVL | dead 1 | on 2024-05-16",
    ),
    # taken
    en("Azerbaijani soldiers captured six Armenian soldiers.", "COERCE AZE/MIL -> ARM/MIL | captured 6"),
    en("Kosovo police arrested 11 people in Mitrovica.", "COERCE XKX/COP -> * | captured 11"),
    sq("Policia e Kosovës arrestoi 11 persona në Mitrovicë.", "COERCE XKX/COP -> * | captured 11"),
]

NOT_YET: dict[str, str] = {
    "Three Azerbaijani policemen were killed and seven wounded in an explosion near Khojavend.": "roles: the place of the explosion (*near Khojavend*) becomes a second recipient",
    "On 16 May a 45-year-old Ukrainian civilian was killed by Russian soldiers.": "coding/casualties._is_age_or_date: the day of a date before its month is counted as the dead",
}


@table(CASES, NOT_YET)
def test_casualties(case, claims):
    check(case, claims)

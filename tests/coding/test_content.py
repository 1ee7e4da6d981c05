"""What is demanded, promised or threatened is no act yet; promises keep their words, their day and their condition."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

from spec import check, en, sq, table

CASES = [
    # demands
    en("Azerbaijan demanded that Armenia withdraw its troops from Karabakh.", "REQUEST AZE/GOV -> ARM/GOV"),
    sq("Azerbajxhani kërkoi që Armenia t’i tërheqë trupat e saj.", "REQUEST AZE/GOV -> ARM/GOV"),
    en("The United Nations called on Russia to release the Ukrainian prisoners.", "REQUEST UNO -> RUS/GOV"),
    sq("Kombet e Bashkuara i bënë thirrje Rusisë që t’i lirojë të burgosurit ukrainas.", "REQUEST UNO -> RUS/GOV"),
    en("Kosovo asked NATO to send more troops to the north.", "REQUEST XKX/GOV -> NATO"),
    en("Armenia called for an international investigation into the incident.", "REQUEST ARM/GOV -> *"),
    en("The US president said Serbia must recognise Kosovo.", "REQUEST USA/GOV -> SRB/GOV"),
    sq("Presidenti amerikan tha se Serbia duhet ta njohë Kosovën.", "REQUEST USA/GOV -> SRB/GOV"),
    # promises
    en(
        "Armenia pledged to return the minefield maps by 1 June.",
        "AGREE ARM/GOV -> * | due 2024-06-01 | words return the minefield maps",
    ),
    sq(
        "Armenia u zotua t’i kthejë hartat e minave deri më 1 qershor.",
        "AGREE ARM/GOV -> * | due 2024-06-01 | words hartat e minave",
    ),
    en("Serbia promised to withdraw its army from the border within ten days.", "AGREE SRB/GOV -> * | due 2024-05-27"),
    sq("Serbia premtoi ta tërheqë ushtrinë nga kufiri brenda dhjetë ditësh.", "AGREE SRB/GOV -> * | due 2024-05-27"),
    en(
        "Azerbaijan is ready to sign a peace treaty if Armenia changes its constitution.",
        "AGREE AZE/GOV -> * | condition if Armenia changes its constitution",
    ),
    sq(
        "Azerbajxhani është i gatshëm ta nënshkruajë marrëveshjen e paqes nëse Armenia e ndryshon kushtetutën.",
        "AGREE AZE/GOV -> * | condition nëse Armenia e ndryshon kushtetutën",
    ),
    en("Turkey offered to host the talks between Russia and Ukraine.", "AGREE TUR/GOV -> *"),
    sq("Turqia u ofrua t’i presë bisedimet mes Rusisë dhe Ukrainës.", "AGREE TUR/GOV -> *"),
    en("Germany pledged 20 million euros in aid to Armenia.", "AGREE DEU/GOV -> ARM/GOV"),
    sq("Kosova u zotua se do të formojë Asociacionin deri në fund të vitit.", "AGREE XKX/GOV -> * | due 2024-12-31"),
    en("Kosovo promised to establish the Association by the end of the year.", "AGREE XKX/GOV -> * | due 2024-12-31"),
    # a plain "will" of the speaker is a promise
    en(
        "“We will return all prisoners to Azerbaijan,” Armenian Prime Minister Nikol Pashinyan said.",
        "AGREE ARM/GOV -> *",
    ),
    sq("“Ne do t’i kthejmë të gjithë të burgosurit”, tha kryeministri armen Nikol Pashinyan.", "AGREE ARM/GOV -> *"),
    # threats
    en("Russia threatened to attack Ukrainian ports.", "THREATEN RUS/GOV -> UKR/GOV"),
    sq("Rusia kërcënoi se do t’i sulmojë portet ukrainase.", "THREATEN RUS/GOV -> UKR/GOV"),
    en("The United States threatened to impose sanctions on Serbia.", "THREATEN USA/GOV -> SRB/GOV"),
    sq("Shtetet e Bashkuara kërcënuan se do të vendosin sanksione ndaj Serbisë.", "THREATEN USA/GOV -> SRB/GOV"),
    # accusations
    en("Ukraine accused Russia of lying.", "ACCUSE UKR/GOV -> RUS/GOV"),
    sq("Ukraina e akuzoi Rusinë se po gënjen.", "ACCUSE UKR/GOV -> RUS/GOV"),
    # refusals
    en("Serbia refused to hand the suspects over to Kosovo.", "REJECT SRB/GOV -> XKX/GOV"),
    sq("Serbia refuzoi t’i ekstradojë të dyshuarit në Kosovë.", "REJECT SRB/GOV -> XKX/GOV"),
    en("Armenia ruled out the transfer of the villages to Azerbaijan.", "REJECT ARM/GOV -> AZE/GOV"),
    # what is told as a fact beside what is only said
    en(
        "Norway promised to help the nurses who were abducted by the rebels.",
        "AGREE NOR/GOV -> *",
        "ASSAULT ?/REB -> *",
    ),
    en("A lawyer accused of fraud attacked two policemen in Oslo.", "ACCUSE * -> *", "ASSAULT * -> NOR/COP"),
    en("Chile denied the report, urging Peru to open the border.", "REJECT CHL/GOV -> *", "REQUEST CHL/GOV -> PER/GOV"),
    # whom a refusal, veto or promise bears on stands in its object or complement
    en("Norway refused to share the charts with Chile.", "REJECT NOR/GOV -> CHL/GOV"),
    en("China vetoed the French resolution on Thursday.", "REJECT CHN/GOV -> FRA/GOV"),
    en("Egypt’s parliament rejected the plan drafted by the Sudanese government.", "REJECT EGY/LEG -> SDN/GOV"),
]

NOT_YET: dict[str, str] = {
    "Azerbaijan is ready to sign a peace treaty if Armenia changes its constitution.": "writer._commitment: the condition keeps the full stop of the sentence",
    "Azerbajxhani është i gatshëm ta nënshkruajë marrëveshjen e paqes nëse Armenia e ndryshon kushtetutën.": "writer._commitment: the condition keeps the full stop of the sentence",
    "Serbia refused to hand the suspects over to Kosovo.": "roles: the goal of the refused act (*over to Kosovo*) is no recipient; the suspects are",
    "Serbia refuzoi t’i ekstradojë të dyshuarit në Kosovë.": "roles: the goal of the refused act (*në Kosovë*) is no recipient",
}


@table(CASES, NOT_YET)
def test_content(case, claims):
    check(case, claims)

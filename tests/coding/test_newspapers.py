"""Newspaper pages: of which country those are whom they do not place, and words of sport, business and weather that tell no act."""

from spec import check, en, sq, table

CASES = [
    # the town of a dateline without an agency says of which country the report is
    en(
        "A quiet street waits\nDENVER - Prosecutors accused a teacher of fraud.",
        "ACCUSE USA/JUD -> USA/EDU",
    ),
    en(
        "OMAHA, Neb. (Plains News) - A jury found a former baker guilty of fraud on Tuesday.",
        "SANCTION USA/JUD -> *",
    ),
    sq("DENVER – Prokurorët akuzuan një mësues për mashtrim.", "ACCUSE USA/JUD -> USA/EDU"),
    # such a town is no party of the first sentence
    en("VIENNA - Russia accused Serbia of lying.", "ACCUSE RUS/GOV -> SRB/GOV"),
    # whom a newspaper's reporter writes of from abroad need not be of the country where he sits
    en(
        "VIENNA - Iran's roads were empty. Iran's schools and Iran's shops stood closed. Iran's trains stood still. "
        "Prosecutors accused a teacher of fraud.",
        "ACCUSE IRN/JUD -> IRN/EDU",
    ),
    # other words in capitals are no town
    en("BREAKING - The attorney rejected the claims.", "REJECT ?/JUD -> nobody"),
    # money that one country alone uses tells of which country those are whom nobody places
    en(
        "Baker told to pay up\nThe shop owed £90m. Creditors asked for £480m more. Its bakers lost £3m. "
        "A clerk spent £200 on it. Prosecutors accused a teacher of fraud.",
        "ACCUSE GBR/JUD -> GBR/EDU",
    ),
    # who searches to save, and who searches to arrest
    en("Rescuers combed through burned-out cars in the French village."),
    en("Police combed through houses in the French village for the gunman.", "COERCE FRA/COP -> *"),
    # what is lost at the polls, and what is lost in parliament
    en("Bavarian conservatives lost their absolute majority in Sunday's state election."),
    en("The Swedish government lost a confidence vote in parliament.", "REJECT SWE/GOV -> *"),
    # caught by chance, and caught by the police
    en("Some 40,000 British passengers were caught up in the disruption, many of them families."),
    en("Detectives in Lille caught up with the fugitive.", "COERCE FRA/COP -> FRA/CRM"),
    # business in the words of war, and war
    en("Dutch bank fires first shot in price war with German rivals."),
    en("Russian forces fired several shots towards the village.", "ASSAULT RUS/MIL -> *"),
    en("The British retailer launched an all-out assault on the German discounters."),
    en("The Kenyan army launched an assault on the rebel town.", "ASSAULT KEN/MIL -> *"),
    en("A Dutch chipmaker warned that trade tensions between the United States and China could hit demand next year."),
    en("Iran's army warned that it would strike back.", "THREATEN IRN/MIL -> nobody"),
    # *put down to*, and *put away for*
    en("Analysts put the German losses down to months of quarrelling."),
    en("The French court put the man away for ten years.", "SANCTION FRA/JUD -> *"),
    # what strikes without meaning to, and what a court strikes down
    en("A train struck equipment on the track near the French town of Lyon."),
    en("A cyclist was struck at a roundabout in France by a driver."),
    en("The law was struck down by the French court.", "REJECT FRA/JUD -> *"),
    en("A French hotel clerk said she groped her way down a dark stairwell."),
    en("A landlord wins appeal in British housing case."),
    # police who are called to a place are asked for nothing that a reader would want to know
    en("British police officers were called to the street at midnight."),
    en("Serbia has called on Kosovo to lift the tariffs.", "REQUEST SRB/GOV -> XKX/GOV"),
    en("France was called upon by Germany to cut its debt.", "REQUEST DEU/GOV -> FRA/GOV"),
    # to call something a name is no call-up
    en("The army was called in on Thursday.", "MOBILIZE * -> *"),
    # a motion of no confidence is no support; who is stabbed in the stomach is attacked, who is stabbed in the back is wronged
    en("The French parliament passed a motion of no confidence in the government.", "SANCTION FRA/LEG -> FRA/GOV"),
    en("The German candidate for the presidency was stabbed in the stomach on Thursday.", "ASSAULT ?/UNK -> DEU/PTY"),
    # protests in a report about one country are those of its people
    en(
        "Quiet roads\nKenya raised fares. Kenya's trains stood still. Nairobi was quiet. Kenya's roads were empty. "
        "Last week's walkouts idled the assembly lines in Kenya.",
        "PROTEST KEN -> KEN",
    ),
]


@table(CASES)
def test_newspapers(case, claims):
    check(case, claims)

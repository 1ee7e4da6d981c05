"""What is no fact in English is not told as one: failures, fears, questions, conditions, memories; and whose day a day is."""

from spec import check, en, table

CASES = [
    # what a word before an infinitive or gerund makes of it
    en("Russia is expected to release two American prisoners.", "RETREAT future RUS/GOV -> *"),
    en("Serbia failed to arrest the suspects.", "COERCE negated SRB/GOV -> *"),
    en("Police did not fail to arrest the attackers.", "COERCE ?/COP -> *"),
    en("Bolivia considered expelling the American ambassador.", "SANCTION hypothetical BOL/GOV -> USA/GOV"),
    en("Instead of arresting the rebels, the army attacked Kurdish villagers.", "COERCE negated * -> ?/REB", "ASSAULT ?/MIL -> *"),
    # a negation opens the subject
    en("Police said no one had been arrested.", "COERCE negated * -> *"),
    en("No Israeli soldiers were killed on Monday.", "ASSAULT negated * -> ISR/MIL | on 2024-05-13"),
    en("Neither Russia nor Ukraine attacked the plant.", "ASSAULT negated * -> *"),
    en("A president with no mandate was arrested by the army.", "COERCE ?/MIL -> ?/GOV"),
    en("It was not Russia that attacked Georgia.", "ASSAULT negated RUS/GOV -> GEO/GOV"),
    # questions, and conditions turned round
    en("Had the army arrested the general, the coup would have failed.", "COERCE hypothetical ?/MIL -> *"),
    en("Will Greece expel the Turkish ambassador?", "SANCTION hypothetical GRC/GOV -> TUR/GOV"),
    en("Has Turkey recalled its ambassador from Greece?", "SANCTION hypothetical TUR/GOV -> GRC/GOV"),
    en("Why did Russia attack Ukraine?", "ASSAULT RUS/GOV -> UKR/GOV"),
    # thoughts, and what is warned of, denied or put off
    en("Fears of a Russian attack on Odesa are growing.", "ASSAULT hypothetical RUS/GOV -> *"),
    en("An invasion of Taiwan by China would hurt Japan.", "ASSAULT hypothetical CHN/GOV -> TWN/GOV"),
    en("Iran warned against an Israeli attack on Lebanon.", "REQUEST IRN/GOV -> *"),
    en("Serbia denied accusing Kosovo of torture.", "REJECT SRB/GOV -> XKX/GOV"),
    en("A visit to Tirana by the Greek prime minister was postponed.", "CONSULT negated GRC/GOV -> ALB/GOV"),
    en("Reports that Ethiopia had invaded Eritrea were false, the ministry said.", "REJECT * -> *"),
    en("Iran has the right to attack Israel, its envoy said.", "ASSAULT hypothetical IRN/GOV -> ISR/GOV"),
    en("Sanctions against Georgia are possible, an EU official said.", "SANCTION hypothetical * -> GEO/GOV"),
    en("Rwanda narrowly avoided sanctions on Friday.", "SANCTION negated * -> RWA/GOV | on 2024-05-17"),
    # long ago, whatever day the sentence names
    en("Iraq attacked Iran in the 1980s.", "ASSAULT historical IRQ/GOV -> IRN/GOV | on 1980-01-01..1989-12-31"),
    en("On Friday Ukraine marked ten years since Russia annexed Crimea.", "COERCE historical RUS/GOV -> UKR/GOV"),
    en("Two years after Russia invaded Ukraine, Poland is building shelters.", "ASSAULT historical RUS/GOV -> UKR/GOV"),
    en("A film about the Iraqi invasion of Kuwait opened in Berlin on Friday.", "ASSAULT historical IRQ/GOV -> KWT/GOV"),
    en("The general who led the 1973 coup died on Monday.", "COERCE historical ?/MIL -> * | on 1973-01-01..1973-12-31"),
    en(
        "Wreaths were laid on Friday for the soldiers killed in the attack a year ago.",
        "SUPPORT * -> * | on 2024-05-17",
        "ASSAULT historical * -> * | on 2023-01-01..2023-12-31",
    ),
    # the time of another verb
    en(
        "Ethiopian troops, who were attacked by Eritrean forces in January, shelled the town on Monday.",
        "ASSAULT historical ERI/MIL -> ETH/MIL",
        "ASSAULT ETH/MIL -> * | on 2024-05-13",
    ),
    en(
        "The minister, arrested in March, was dismissed on Thursday by the Chadian president.",
        "COERCE * -> *",
        "SANCTION TCD/GOV -> * | on 2024-05-16",
    ),
    en("Turkey, which invaded Cyprus in 1974, rejected the proposal.", "ASSAULT historical TUR/GOV -> CYP/GOV", "REJECT TUR/GOV -> *"),
    en("A man born in 1970 was arrested on Monday by Serbian police.", "COERCE SRB/COP -> * | on 2024-05-13"),
]


@table(CASES)
def test_facts(case, claims):
    check(case, claims)

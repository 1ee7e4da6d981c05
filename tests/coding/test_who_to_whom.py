"""Who did it to whom in English, construction by construction: each sentence was once read the wrong way round, or of the wrong people."""

from spec import check, en, table

CASES = [
    # whoever did it stands right behind a participle, whatever pattern it belongs to
    en("The soldiers shot by Kenyan police were buried in Nairobi.", "ASSAULT KEN/COP -> *"),
    en("Troops sent by Rwanda to help Mozambique have captured a rebel base.", "ASSAULT ?/MIL -> ?/REB"),
    en("Villagers attacked by Sudanese troops fled to Chad.", "ASSAULT SDN/MIL -> *", "RETREAT * -> TCD/GOV"),
    # what stands before a verb belongs to the word before it
    en("The offer made by Turkey was rejected by Greece.", "REJECT GRC/GOV -> *"),
    en("Accusations by Serbia against Kosovo were dismissed by the European Union.", "ACCUSE SRB/GOV -> XKX/GOV", "REJECT EUR -> *"),
    # between the words of a pattern too
    en("Serbia was urged by the European Union to recognise Kosovo.", "REQUEST EUR -> SRB/GOV"),
    en("Armenia has been asked by Azerbaijan to withdraw its troops.", "REQUEST AZE/GOV -> ARM/GOV"),
    # of two who own a deed, the one before it did it
    en("The European Union's condemnation of the attack by Sudan's army angered Cairo.", "ACCUSE EUR -> SDN/MIL", "ACCUSE EGY/GOV -> EUR"),
    en("Venezuela's expulsion of two Colombian diplomats angered Bogota.", "SANCTION VEN/GOV -> COL/GOV", "ACCUSE COL/GOV -> VEN/GOV"),
    en("The International Criminal Court began an investigation into crimes by Israeli troops.", "ACCUSE IGO/JUD -> ISR/MIL"),
    en("Criticism of the law by Poland went on.", "ACCUSE POL/GOV -> *"),
    # the object of an infinitive, of a gerund, of a relative clause is no subject of what follows
    en("Forces helping Ukraine shelled a Russian village.", "ASSAULT ?/MIL -> RUS/GOV"),
    en("Turkish troops who had been helping Syrian rebels killed a Kurdish commander.", "ASSAULT TUR/MIL -> *"),
    en("Gunmen who killed a Lebanese officer fled to Syria.", "RETREAT ?/UNK -> SYR/GOV", "ASSAULT ?/UNK -> LBN/COP"),
    en("Officials said Russia and Belarus condemned Japan.", "ACCUSE RUS/GOV, BLR/GOV -> JPN/GOV"),
    # what a relative stands for bears what is told of it; its verb is no participle
    en("Poland signed a deal that Russia condemned.", "SUPPORT POL/GOV -> *", "ACCUSE RUS/GOV -> *"),
    en("Russia, which Ukraine accuses of lying, attacked Latvia.", "ACCUSE UKR/GOV -> RUS/GOV", "ASSAULT RUS/GOV -> LVA/GOV"),
    # a participle joined to a passive is passive
    en("The Kenyan minister was arrested and charged with helping Rwanda.", "COERCE * -> KEN/GOV", "ACCUSE * -> KEN/GOV"),
    # two clauses are no list
    en("Cyprus praised Greece, and Turkey condemned it.", "SUPPORT CYP/GOV -> GRC/GOV", "ACCUSE TUR/GOV -> *"),
    en("Cyprus praised Greece and Turkey condemned Israel.", "SUPPORT CYP/GOV -> GRC/GOV", "ACCUSE TUR/GOV -> ISR/GOV"),
    en(
        "In talks mediated by Turkey, Russia and Ukraine agreed to exchange prisoners.",
        "CONSULT RUS/GOV, UKR/GOV -> *",
        "AGREE RUS/GOV, UKR/GOV -> *",
    ),
    en("Greece, Cyprus, and Egypt condemned Turkey.", "ACCUSE GRC/GOV, CYP/GOV, EGY/GOV -> TUR/GOV"),
    # a headline's second verb; an aside
    en("Turkey bombs Syria, kills five", "ASSAULT TUR/GOV -> SYR/GOV"),
    en("The army, not the police, arrested the minister.", "COERCE ?/MIL -> *"),
    # what a passive led to was done by its agent
    en("A patrol was ambushed by Malian rebels, killing four soldiers.", "ASSAULT MLI/REB -> *"),
    # the noun of a pattern is the subject, or has one
    en("Three Russian diplomats were expelled by Poland.", "SANCTION POL/GOV -> RUS/GOV"),
    en("Mexico's ambassador was declared persona non grata by Ecuador.", "SANCTION ECU/GOV -> MEX/GOV"),
    en("The French ambassador was summoned by Algeria.", "ACCUSE DZA/GOV -> FRA/GOV"),
    en("Polish journalist jailed in Belarus", "SANCTION BLR/JUD -> POL/JRN"),
    # who is named in what is demanded is not asked
    en("The United States urged Israel to release Palestinian prisoners.", "REQUEST USA/GOV -> ISR/GOV"),
    en("China wants Japan to apologise to Korea.", "REQUEST CHN/GOV -> JPN/GOV"),
    # who condemns, suffers or reports an attack did not make it
    en("Kenya condemned the coup.", "ACCUSE KEN/GOV -> *"),
    en("Israel reported an attack on a bus.", "ASSAULT ?/UNK -> *"),
    # where a shelling came from
    en("The town was shelled from Lebanon.", "ASSAULT ?/UNK -> nobody"),
    # a country tied by a hyphen to a participle or a stance is not whose they are; one that leads is
    en("Turkish-backed rebels shelled a Kurdish town.", "ASSAULT ?/REB -> *"),
    en("The London-based group accused Egypt of killing protesters.", "ACCUSE nobody -> EGY/GOV"),
    en("Anti-French protesters burned flags in Niamey.", "PROTEST NER/CVL -> NER/GOV"),
    en("A Kenyan-led force arrested two gang leaders in Haiti.", "COERCE KEN/MIL -> HTI/CRM"),
    en("The Saudi-led coalition bombed a Houthi camp in Yemen.", "ASSAULT SAU/MIL -> YEM/REB"),
    # who is struck by a foreign power is hardly of it
    en("An Israeli strike killed 45 people.", "ASSAULT ISR/GOV -> ?/CVL"),
    en("Kenyan police killed three people.", "ASSAULT KEN/COP -> KEN/CVL"),
    # whoever speaks of them is none of them; what is denied of one's own
    en(
        "The Polish prime minister criticised Hungary. “They have betrayed Ukraine,” he said.",
        "ACCUSE POL/GOV -> HUN/GOV",
        "ACCUSE POL/GOV -> HUN/GOV",
    ),
    en("Israel rejected claims that its troops killed a Lebanese journalist.", "REJECT ISR/GOV -> LBN/JRN"),
    # those whom a country has are not of it; who only says so was not struck
    en("Ukraine's allies promised it more ammunition.", "AGREE nobody -> UKR/GOV"),
    en("Iran-backed Houthis attacked a Greek-owned ship, the US said.", "ASSAULT YEM/REB -> nobody | said by the US"),
    en("Slovakia supported Hungary's veto of EU aid to Ukraine.", "SUPPORT SVK/GOV -> HUN/GOV", "REJECT HUN/GOV -> EUR"),
    # nationals in the plural are people of their country
    en("Police arrested two Colombians in Vienna.", "COERCE AUT/COP -> COL/CVL"),
    en("Israeli soldiers shot dead five Palestinians in Jenin.", "ASSAULT ISR/MIL -> PSE/CVL"),
    # the object of another verb; a participle behind a number
    en("Troops stationed near Nablus arrested an officer.", "COERCE ?/MIL -> *"),
    en("Armenia handed two captured soldiers to Azerbaijan."),
    # what somebody is denied is not who
    en("The Red Cross was denied access to the camp by Russia.", "REJECT RUS/GOV -> NGO/NGO"),
    # who undergoes, refuses or is blamed is not who did it
    en("Russia faced new sanctions from Japan.", "SANCTION * -> RUS/GOV"),
    en("The president was forced by protesters to resign.", "COERCE ?/CVL -> ?/GOV", "RETREAT ?/GOV -> *"),
    en("Pakistan was blamed for the attack by India.", "ACCUSE IND/GOV -> PAK/GOV"),
    en("Israel was condemned by Spain for the attack by its troops.", "ACCUSE ESP/GOV -> ISR/GOV", "ASSAULT ISR/GOV, ISR/MIL -> *"),
    # what is condemned is not whom it struck
    en(
        "The Security Council condemned the attack on UN peacekeepers by Israeli forces.",
        "ACCUSE UNO/GOV -> ISR/MIL",
        "ASSAULT ISR/MIL -> UNO/MIL",
    ),
    en("Turkey condemned the killing of a Turkish soldier by Syrian forces.", "ACCUSE TUR/GOV -> SYR/MIL", "ASSAULT SYR/MIL -> TUR/MIL"),
    en(
        "Georgia's president vetoed a bill that the EU had criticised.",
        "REJECT GEO/GOV -> nobody",
        "ACCUSE EUR -> *",
    ),
    # whoever says it did none of it; to whom one complains is not complained of
    en("Russian forces killed ten civilians in Kharkiv, the governor said, and wounded 20.", "ASSAULT RUS/MIL -> UKR/CVL"),
    en("Lebanon complained to the UN about Israeli strikes on Tyre.", "ACCUSE LBN/GOV -> ISR/GOV", "ASSAULT ISR/GOV -> *"),
    # who backs those who did it was not struck; what somebody had done to those before
    en("M23 rebels backed by Rwanda captured the town.", "ASSAULT COD/REB -> nobody"),
    en("Serbia released three Kosovo police officers it had arrested.", "RETREAT SRB/GOV -> XKX/COP", "COERCE SRB/GOV -> XKX/COP"),
    en("Azerbaijan expelled two French diplomats, and France responded in kind.", "SANCTION AZE/GOV -> FRA/GOV", "THREATEN FRA/GOV -> *"),
    # a country's name is no minister's
    en("Mali asked France to withdraw its troops.", "REQUEST MLI/GOV -> FRA/GOV"),
]


@table(CASES)
def test_who_to_whom(case, claims):
    check(case, claims)

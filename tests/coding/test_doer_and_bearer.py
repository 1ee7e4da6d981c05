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
    # they are the people of the sentence before, and no body
    en(
        "The Russian army detained a priest in Kherson. It accused him of spying.",
        "COERCE RUS/MIL -> RUS/CVL",
        "ACCUSE RUS/MIL -> RUS/CVL",
    ),
    sq("Policia arrestoi dy persona në Prizren. Ata dyshohen për vrasje.", "COERCE XKX/COP -> XKX/CVL", "ACCUSE XKX/COP -> XKX/CVL"),
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
    # of two deeds each has its own count, and an official tells of his own state's army
    en(
        "Militants killed five villagers and the army killed eight militants, the Nigerian governor said.",
        "ASSAULT ?/REB -> NGA/CVL | dead 5",
        "ASSAULT NGA/MIL -> NGA/REB | dead 8",
    ),
    sq(
        "Forcat ruse vranë katër civilë në Odesë, kurse ukrainasit plagosën dy ushtarë rusë.",
        "ASSAULT RUS/MIL -> UKR/CVL | dead 4 | injured none",
        "ASSAULT UKR/GOV -> RUS/MIL | dead none | injured 2",
    ),
    en(
        "Israeli strikes killed 20 people in Gaza on Friday, while a Hamas rocket wounded two civilians in Ashkelon.",
        "ASSAULT ISR/GOV -> PSE/CVL | dead 20",
        "ASSAULT PSE/REB -> ISR/CVL | injured 2",
    ),
    # what one's own side will do unless others do as it wants is a threat
    en("If Kosovo does not lift the ban, Serbia will block its exports, Vučić said.", "THREATEN SRB/GOV -> XKX/GOV"),
    en("“If the Serbs do not leave, the police will arrest them,” Kosovo's interior minister said.", "THREATEN XKX/COP -> SRB/CVL"),
    sq("Nëse Hamasi nuk i liron pengjet, ushtria do ta sulmojë Rafahun, tha kryeministri izraelit.", "THREATEN ISR/MIL -> PSE/GOV"),
    # who refuses in a relative clause, and whose statement is refused
    en(
        "The United Nations urged Ethiopia to allow aid into Tigray, a demand that Addis Ababa rejected.",
        "REQUEST UNO -> ETH/GOV",
        "REJECT ETH/GOV -> *",
    ),
    en(
        "Armenia's Defence Ministry dismissed as false a statement by Baku that Armenian forces had opened fire.",
        "REJECT ARM/GOV -> AZE/GOV | said by nobody",
    ),
    # a participle that opens its sentence describes the subject behind the comma
    en(
        "Accused by Iran of espionage, the German journalist was sentenced to eight years in prison.",
        "ACCUSE IRN/GOV -> DEU/JRN",
        "SANCTION * -> DEU/JRN",
    ),
    # a report introduces short names in brackets
    sq(
        "Forca për Mbrojtjen e Kosovës (FMK) hapi zjarr ndaj një patrulle. FMK-ja vrau dy ushtarë serbë.",
        "ASSAULT XKX -> *",
        "ASSAULT XKX -> SRB/MIL | dead 2",
    ),
    sq(
        "Forcat e Mbështetjes së Shpejtë (RSF) sulmuan një spital. Ushtria sudaneze tha se RSF vrau tridhjetë civilë.",
        "ASSAULT SDN/REB -> *",
        "ASSAULT SDN/REB -> SDN/CVL | dead 30",
    ),
    en(
        "The Front for the Liberation of Cabinda (FLC) attacked a convoy. Portugal accused the FLC of killing ten soldiers.",
        "ASSAULT AGO -> *",
        "ACCUSE PRT/GOV -> AGO",
    ),
    # who does something in protest protests, and against whoever did the deed that it is about
    en(
        "Kenyan lorry drivers blocked the crossing in protest at Uganda's ban on Kenyan goods.",
        "PROTEST KEN/LAB -> UGA/GOV",
        "COERCE UGA/GOV -> KEN/GOV",
    ),
    sq(
        "Gazetarët protestuan kundër arrestimit të një kolegu nga policia në Shkup.",
        "PROTEST MKD/JRN -> MKD/COP",
        "COERCE MKD/COP -> *",
    ),
    # *nga* and *prej* right behind a number say of whom it is a part
    sq("Pesë prej protestuesve u lënduan kur policia hodhi gaz lotsjellës.", "ASSAULT ?/COP -> ?/CVL | injured 5"),
    sq("Një nga ushtarët izraelitë u vra nga një snajper i Hezbollahut.", "ASSAULT LBN/REB -> ISR/MIL | dead 1"),
    # a dateline with a day and no agency is no party; whose a president is stands behind his name
    en("YEREVAN, May 16 - Prime Minister Anna Lind of Sweden accused Azerbaijan of shelling a school.", "ACCUSE SWE/GOV -> AZE/GOV"),
    sq("TIRANË, 16 maj - Presidenti i Sllovenisë, Borut Zupan, i premtoi qeverisë mbështetje.", "AGREE SVN/GOV -> ALB/GOV"),
    # a relative clause between commas ends in nobody who goes on
    en(
        "Saudi Arabia, which backs the government, and the Houthis, who control Sanaa, exchanged 900 prisoners.",
        "SUPPORT SAU/GOV -> *",
        "COOPERATE SAU/GOV, YEM/REB -> nobody",
    ),
    # the words of what is demanded tell no act
    sq(
        "Presidenti turk u bëri thirrje Armenisë dhe Azerbajxhanit ta nënshkruajnë marrëveshjen e paqes.",
        "REQUEST TUR/GOV -> ARM/GOV, AZE/GOV",
    ),
    # what a land is given stands behind it, and is not its own
    sq("Kryeministri finlandez i dërgoi Ukrainës tanke.", "AID FIN/GOV -> UKR/GOV"),
    en("Lebanon said one of its soldiers was killed in an Israeli air strike.", "ASSAULT ISR/GOV -> LBN/MIL | dead 1"),
    en("A Hamas delegation led by Khalil al-Hayya met Egypt's intelligence chief in Cairo.", "CONSULT PSE/REB, EGY/SPY"),
    # a body is no *him*; whom a relative with a preposition stands for; whose budget it is
    en(
        "Ukraine's Security Service (SBU) detained a priest in Odesa. The SBU accused him of spying for Russia.",
        "COERCE UKR/SPY -> UKR/CVL",
        "ACCUSE UKR/SPY -> UKR/CVL",
    ),
    en(
        "Ukraine, to which Germany had sent tanks, thanked the chancellor in Berlin.",
        "MOBILIZE historical DEU/GOV -> UKR/GOV",
        "SUPPORT UKR/GOV -> DEU/GOV",
    ),
    sq("PRISHTINË, 16 maj - Opozita e hodhi poshtë projektbuxhetin e qeverisë.", "REJECT XKX/PTY -> XKX/GOV"),
    sq("Franca i bëri thirrje Azerbajxhanit t'i lirojë të burgosurit armenë.", "REQUEST FRA/GOV -> AZE/GOV"),
    sq("Kryeministri kosovar, i pritur nga kancelari gjerman, kërkoi heqjen e masave të BE-së.", "REQUEST XKX/GOV -> EUR"),
    en("The German ambassador was summoned to the Russian Foreign Ministry.", "ACCUSE RUS/GOV -> DEU/GOV"),
    en("The Armenian National Front called for a general strike.", "PROTEST ARM/PTY -> nobody"),
]


@table(CASES)
def test_doer_and_bearer(case, claims):
    check(case, claims)

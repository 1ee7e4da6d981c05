"""Words that look like an act and are none, and texts that are written badly but say the same."""

from spec import check, en, sq, table

LONG_PLAIN = (
    "Ministria e Mbrojtjes e Azerbajxhanit njoftoi se forcat armene hapen zjarr ndaj ushtareve azerbajxhanas. "
    "Ministri i Jashtem armen Ararat Mirzojan i mohoi akuzat e Azerbajxhanit dhe kerkoi "
    "qe te vazhdojne bisedimet per marreveshjen e paqes ndermjet dy vendeve."
)

CASES = [
    # sport
    en("Kosovo defeated Armenia 5-2 in the Nations League, and Muriqi scored twice in the second half."),
    sq("Kosova mundi Armeninë me rezultat 5:2 në Ligën e Kombeve, ndërsa sulmuesi Muriqi shënoi dy gola."),
    en("Serbia's attack was weak, and Albania's striker scored the winning goal in the 80th minute of the match."),
    sq("Sulmi i Serbisë ishte i dobët, ndërsa sulmuesi i Shqipërisë shënoi golin e fitores në minutën e 80-të."),
    # the body, the weather, business
    en("The former mayor of Goris died of a heart attack."),
    sq("Ish-kryetari i Gorisit vdiq nga një sulm në zemër."),
    en("A heavy storm hit the north of Kosovo and left villages without electricity."),
    sq("Një stuhi e fuqishme goditi veriun e Kosovës dhe la fshatra pa rrymë."),
    en("Shares of the Turkish bank fell sharply as investors were hit by higher interest rates."),
    en("Three people were killed in a car accident on the road from Prishtina to Peja."),
    sq("Tre persona humbën jetën në një aksident trafiku në rrugën Prishtinë–Pejë."),
    # names of things
    en("Shares of Serbian Telekom rallied on Thursday after a strike price of ten euros was set."),
    # all capitals
    en("AZERBAIJAN ACCUSED ARMENIA OF BAD FAITH", "ACCUSE AZE/GOV -> ARM/GOV"),
    sq("AZERBAJXHANI AKUZOI ARMENINË PËR GËNJESHTRA", "ACCUSE AZE/GOV -> ARM/GOV"),
    en("RUSSIAN SOLDIERS KILLED TWO UKRAINIAN CIVILIANS IN KHERSON", "ASSAULT RUS/MIL -> UKR/CVL | dead 2"),
    # Albanian without diacritics
    sq("Kosova kerkoi nga Serbia qe t'i liroje te arrestuarit.", "REQUEST XKX/GOV -> SRB/GOV"),
    sq(
        LONG_PLAIN,
        "ASSAULT ARM/MIL -> AZE/MIL",
        "REJECT ARM/GOV -> AZE/GOV",
        "REQUEST ARM/GOV -> *",
    ),
    # *se*, that, is no article *së*: no unit reaches from its verb into what is said
    sq("Bankat vlerësojnë se Qeveria e Kosovës ka dy ndërtesa."),
    sq("Serbia kërcënoi se do ta sulmojë Kosovën.", "THREATEN SRB/GOV -> XKX/GOV"),
    # sentences glued together by scraping
    en(
        "Armenia condemned the decision of Azerbaijan.Russia called on Armenia to return to the talks.",
        "ACCUSE ARM/GOV -> AZE/GOV",
        "REQUEST RUS/GOV -> ARM/GOV",
    ),
    sq(
        "Kosova e dënoi vendimin e Serbisë.Gjermania e falënderoi Kosovën për bashkëpunimin.",
        "ACCUSE XKX/GOV -> SRB/GOV",
        "SUPPORT DEU/GOV -> XKX/GOV",
    ),
    # straight and curly apostrophes
    sq("Kosova i bëri thirrje Serbisë t'i lirojë të arrestuarit.", "REQUEST XKX/GOV -> SRB/GOV"),
    sq("Kosova i bëri thirrje Serbisë t’i lirojë të arrestuarit.", "REQUEST XKX/GOV -> SRB/GOV"),
    # agents that the act itself implies
    en("Two Serbs were arrested in Mitrovica on Thursday.", "COERCE XKX/COP -> SRB/CVL | captured 2 | on 2024-05-16"),
    sq("Dy të dyshuar u arrestuan në Prishtinë.", "COERCE XKX/COP -> * | captured 2"),
    en("The former Serbian minister was sentenced to five years in prison in Belgrade.", "SANCTION SRB/JUD -> *"),
    en("Thousands of people protested against the government in Yerevan.", "PROTEST * -> *"),
    sq("Mijëra qytetarë protestuan kundër qeverisë në Beograd.", "PROTEST * -> *"),
    # texts that say nothing
    en("The weather in Brussels will be fine."),
    en("…"),
    sq("Sot është e premte."),
]

NOT_YET: dict[str, str] = {
    "Ish-kryetari i Gorisit vdiq nga një sulm në zemër.": "lexicon sq: `vdes … sulm` is longer than the shield `sulm në zemër`",
}


@table(CASES, NOT_YET)
def test_shield(case, claims):
    check(case, claims)

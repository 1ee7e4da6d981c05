"""Acts told by nouns: nominalisations, light verbs, reciprocals, and nouns that only point back."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

from spec import check, en, sq, table

CASES = [
    # light verbs
    en(
        "The foreign ministers of Armenia and Azerbaijan held talks in Almaty.",
        "CONSULT ARM/GOV, AZE/GOV -> nobody | at Almaty",
    ),
    sq(
        "Ministrat e jashtëm të Armenisë dhe Azerbajxhanit zhvilluan bisedime në Almati.",
        "CONSULT ARM/GOV, AZE/GOV -> nobody",
    ),
    en("Blinken had a phone call with Aliyev.", "CONSULT USA/GOV, AZE/GOV -> nobody | mode phone"),
    en(
        "US Secretary of State Antony Blinken held a phone call with Azerbaijani President Ilham Aliyev.",
        "CONSULT USA/GOV, AZE/GOV -> nobody | mode phone",
    ),
    sq(
        "Sekretari amerikan i Shtetit Antony Blinken zhvilloi një bisedë telefonike me presidentin e Azerbajxhanit Ilham Aliyev.",
        "CONSULT USA/GOV, AZE/GOV -> nobody | mode phone",
    ),
    en(
        "Azerbaijani forces launched an attack on Armenian soldiers near Jermuk.",
        "ASSAULT AZE/MIL -> ARM/MIL | at Jermuk",
    ),
    sq("Forcat azerbajxhanase kryen një sulm kundër ushtarëve armenë.", "ASSAULT AZE/MIL -> ARM/MIL"),
    en("The Turkish president paid a visit to Baku.", "CONSULT TUR/GOV -> AZE/GOV | mode visit"),
    sq("Presidenti turk bëri një vizitë në Baku.", "CONSULT TUR/GOV -> AZE/GOV | mode visit"),
    en("Russia expressed regret to Azerbaijan over the incident.", "CONCEDE RUS/GOV -> AZE/GOV"),
    sq("Rusia i kërkoi falje Azerbajxhanit për incidentin.", "CONCEDE RUS/GOV -> AZE/GOV"),
    en("Germany expressed its condolences to Serbia.", "SUPPORT DEU/GOV -> SRB/GOV"),
    sq("Gjermania i shprehu ngushëllime Serbisë.", "SUPPORT DEU/GOV -> SRB/GOV"),
    # nominalisations with their parties
    en(
        "Talks between Kosovo and Serbia took place in Brussels on Thursday.",
        "CONSULT XKX/GOV, SRB/GOV -> nobody | on 2024-05-16 | at Brussels",
    ),
    sq(
        "Bisedimet ndërmjet Kosovës dhe Serbisë u mbajtën të enjten në Bruksel.",
        "CONSULT XKX/GOV, SRB/GOV -> nobody | on 2024-05-16",
    ),
    en("A meeting between Aliyev and Pashinyan took place in Munich.", "CONSULT AZE/GOV, ARM/GOV -> nobody | at Munich"),
    sq("Takimi mes Aliyevit dhe Pashinyanit u mbajt në Mynih.", "CONSULT AZE/GOV, ARM/GOV -> nobody"),
    en(
        "A Russian drone attack on Kharkiv killed four Ukrainian civilians.",
        "ASSAULT RUS/GOV -> UKR/CVL | dead 4 | mode aerial",
    ),
    en(
        "The Azerbaijani army's attack on the village of Sotk wounded two Armenian soldiers.",
        "ASSAULT AZE/MIL -> ARM/MIL | injured 2",
    ),
    sq("Sulmi i ushtrisë azerbajxhanase plagosi dy ushtarë armenë.", "ASSAULT AZE/MIL -> ARM/MIL | injured 2"),
    en(
        "The signing of the agreement by Armenia and Azerbaijan took place on Thursday.",
        "SUPPORT ARM/GOV, AZE/GOV -> nobody | on 2024-05-16",
    ),
    # a noun that begins with the actor's own word is still an act
    en("There was a heavy police presence in Suva on Monday.", "MOBILIZE * -> *"),
    # gerunds with an object of their own are verbs
    en("The cost of sending troops to Mali has grown.", "MOBILIZE * -> *"),
    en("Fijian peacekeepers are already patrolling the streets of Dili.", "MOBILIZE FJI/MIL -> *"),
    en("Kenyan police have arrested a man in Mombasa.", "COERCE KEN/COP -> *"),
    # violence that somebody is blamed for happened
    en("Chad blamed the rebels for the bombing of the market.", "ACCUSE TCD/GOV -> *", "ASSAULT * -> *"),
    # reciprocals
    en("Aliyev and Pashinyan met in Abu Dhabi.", "CONSULT AZE/GOV, ARM/GOV -> nobody"),
    sq("Aliyevi dhe Pashinyani u takuan në Abu Dabi.", "CONSULT AZE/GOV, ARM/GOV -> nobody"),
    en("Armenia and Azerbaijan accused each other of bad faith.", "ACCUSE ARM/GOV, AZE/GOV -> ARM/GOV, AZE/GOV"),
    sq("Armenia dhe Azerbajxhani akuzuan njëra-tjetrën për gënjeshtra.", "ACCUSE ARM/GOV, AZE/GOV -> ARM/GOV, AZE/GOV"),
    en("Armenian and Azerbaijani soldiers exchanged fire at the border.", "ASSAULT ARM/MIL, AZE/MIL -> nobody"),
    en("Kosovo and Serbia signed an agreement in Ohrid.", "SUPPORT XKX/GOV, SRB/GOV -> nobody | at Ohrid"),
    sq("Kosova dhe Serbia nënshkruan një marrëveshje në Ohër.", "SUPPORT XKX/GOV, SRB/GOV -> nobody"),
    en("Turkey signed a cooperation agreement with Georgia.", "SUPPORT TUR/GOV, GEO/GOV -> nobody"),
    sq("Turqia nënshkroi një marrëveshje bashkëpunimi me Gjeorgjinë.", "SUPPORT TUR/GOV, GEO/GOV -> nobody"),
    # a noun that points to an act told before is no act of its own
    en(
        "Lavrov and Mirzoyan spoke by phone. During the call, the Russian minister praised Armenia.",
        "CONSULT RUS/GOV, ARM/GOV -> nobody | mode phone",
        "SUPPORT RUS/GOV -> ARM/GOV",
    ),
    sq(
        "Lavrovi dhe Mirzoyani biseduan në telefon. Gjatë bisedës, ministri rus e lavdëroi Armeninë.",
        "CONSULT RUS/GOV, ARM/GOV -> nobody | mode phone",
        "SUPPORT RUS/GOV -> ARM/GOV",
    ),
    en("Serbia criticised Kosovo a day before the meeting.", "ACCUSE SRB/GOV -> XKX/GOV"),
    sq("Serbia e kritikoi Kosovën një ditë para takimit.", "ACCUSE SRB/GOV -> XKX/GOV"),
    en(
        "Under the declaration, Armenia handed four Azerbaijani prisoners over to Azerbaijan.",
        "RETREAT ARM/GOV -> AZE/GOV",
    ),
    # talks in which, or after which, something was done are told; talks known already are pointed to
    en(
        "The Armenian premier accepted the plan during a stormy meeting with the Georgian president.",
        "AGREE ARM/GOV -> GEO/GOV",
        "CONSULT ARM/GOV, GEO/GOV -> nobody",
    ),
    en("Serbia signed the pact after the negotiations.", "SUPPORT SRB/GOV -> nobody"),
    # violence that somebody is blamed for has happened
    en("Ukraine blamed Russia for the bombing of Kharkiv.", "ACCUSE UKR/GOV -> RUS/GOV", "ASSAULT ?/UNK -> UKR"),
    # so has what somebody condemns or admits, though the unit for that holds the word
    sq("Serbia dënoi vrasjen e ushtarit rus.", "ACCUSE SRB/GOV -> nobody", "ASSAULT * -> RUS/MIL"),
    # a full stop inside a word, put there to get it past a filter, is no end of a word
    sq("Policia e Kosovës arres.toi një shtetas serb.", "COERCE XKX/COP -> SRB/CVL"),
    # the two sides
    en(
        "Delegations of Armenia and Azerbaijan met in Tbilisi. The two sides agreed to continue the talks.",
        "CONSULT ARM/GOV, AZE/GOV -> nobody",
        "AGREE ARM/GOV, AZE/GOV -> nobody",
    ),
    sq(
        "Delegacionet e Armenisë dhe Azerbajxhanit u takuan në Tbilisi. Dy palët u pajtuan t’i vazhdojnë bisedimet.",
        "CONSULT ARM/GOV, AZE/GOV -> nobody",
        "AGREE ARM/GOV, AZE/GOV -> nobody",
    ),
]

NOT_YET: dict[str, str] = {
    "A Russian drone attack on Kharkiv killed four Ukrainian civilians.": "drafts._merge: the place of the attack stays recipient beside the people killed there",
    "The Azerbaijani army's attack on the village of Sotk wounded two Armenian soldiers.": "roles._nominal: the *of* in *on the village of Sotk* counts as a genitive of *attack*, so the village is an actor",
    "Armenia and Azerbaijan accused each other of bad faith.": "roles: *each other* does not make the actors recipients too",
    "Armenia dhe Azerbajxhani akuzuan njëra-tjetrën për gënjeshtra.": "roles: *njëra-tjetrën* does not make the actors recipients too",
}


@table(CASES, NOT_YET)
def test_noun(case, claims):
    check(case, claims)

"""Dispatches of agencies: who did it to whom where the parties are pronouns, descriptions, asides and participles."""

from spec import check, en, sq, table

CASES = [
    # a participle with its article is passive, and who did it stands behind, over a phrase of time
    sq(
        "Dy gazetarë francezë, të arrestuar javën e kaluar nga policia bjelloruse afër Grodnos, po mbahen në Minsk.",
        "COERCE BLR/COP -> FRA/JRN",
    ),
    sq("Marrëveshja e nënshkruar nga Etiopia dhe Kenia më 2 maj 2024 u botua.", "SUPPORT ETH/GOV, KEN/GOV -> nobody"),
    # *u kishte kërkuar*: the small word stands for those asked, and the verb is no passive
    sq("Kenia u kishte kërkuar ugandezëve të largohen.", "REQUEST KEN/GOV -> UGA/CVL"),
    # suspects who attacked somebody; what stands behind a verb in the plural is no single subject
    sq(
        "Policia greke arrestoi katër burra në Volos, të dyshuar se kishin sulmuar një patrullë turke.",
        "COERCE GRC/COP -> GRC/CVL | captured 4",
        "ASSAULT GRC/CVL -> TUR/COP",
    ),
    # a thing that explodes has done it, and not the one who is hurt
    sq("Një minë shpërtheu pranë Kasalës, duke vrarë dy ushtarë sudanezë.", "ASSAULT ?/UNK -> SDN/MIL | dead 2"),
    sq("Një bombë shpërtheu në Kasala dhe plagosi një polic.", "ASSAULT ?/UNK -> * | injured 1"),
    # of whom the verb tells that they fell has killed nobody, whoever acted last
    sq(
        "Baku e quajti takimin konstruktiv. Në përleshje mbetën të vrarë dy ushtarë armenë.",
        "SUPPORT AZE/GOV -> *",
        "ASSAULT ?/UNK -> ARM/MIL | dead 2",
    ),
    # after a quotation he who says so is nobody in it
    sq(
        "I dërguari i OKB-së shprehu keqardhje. “U bëj thirrje Kenisë dhe Ugandës të kthehen në tryezë”, tha ai.",
        "CONCEDE UNO/GOV -> *",
        "REQUEST UNO/GOV -> KEN/GOV, UGA/GOV",
    ),
    en('"We will come one night," the Turkish defence minister warned.', "THREATEN TUR/GOV -> nobody"),
    # bodies of a state, by possessives: of what is named, of whoever acted last
    sq(
        "Etiopia e mbylli kufirin me Eritrenë. Shërbimi Kufitar i saj arrestoi dy kenianë.",
        "COERCE ETH/GOV -> ERI/GOV",
        "COERCE ETH/COP -> KEN/CVL | captured 2",
    ),
    en(
        "Ethiopia closed its border with Eritrea. Its border guard service arrested two Kenyans.",
        "COERCE ETH/GOV -> ERI/GOV",
        "COERCE ETH/COP -> KEN/CVL | captured 2",
    ),
    sq("Ministria etiopiane e Mbrojtjes tha se forcat e saj kishin sulmuar Eritrenë.", "ASSAULT ETH/MIL -> ERI/GOV"),
    # a name that an aside describes
    en(
        "Kenyan police detained two Ugandans. Mara Okello, the director of the Ugandan government's office, condemned it.",
        "COERCE KEN/COP -> UGA/CVL | captured 2",
        "ACCUSE UGA/GOV -> *",
    ),
    sq("Koordinatorja e OKB-së për drithin, Ingrid Berg, i bëri thirrje Kenisë ta hapë portin.", "REQUEST UNO/GOV -> KEN/GOV"),
    # *the organisation* is the one named before
    en("The Red Cross left Kasala. Sudan accused the organisation of spying.", "ACCUSE SDN/GOV -> NGO/NGO"),
    # a mediator is no side
    sq(
        "Izraeli sulmoi Libanin. I dërguari i BE-së foli me telefon me presidentin e Libanit. Ai u kërkoi të dyja palëve ta ndalin luftën.",
        "ASSAULT ISR/GOV -> LBN/GOV",
        "CONSULT EUR/GOV, LBN/GOV -> nobody",
        "REQUEST EUR/GOV -> ISR/GOV, LBN/GOV",
    ),
    # weapons of a state are its forces
    sq("Dronët rusë goditën një treg në Odesë.", "ASSAULT RUS/MIL -> * | at Odesë"),
    en("Ethiopian drones struck a market in Asmara.", "ASSAULT ETH/MIL -> * | at Asmara"),
    # what a state threatens is not aimed at itself
    sq("Presidenti kenian kërcënoi se Kenia do të sulmojë.", "THREATEN KEN/GOV -> nobody"),
    # ranges and the place, which is not where the ministry is
    sq(
        "Avionët etiopianë bombarduan Asmarën, duke vrarë tre deri në pesë veta, sipas Ministrisë së Mbrojtjes në Ankara.",
        "ASSAULT * -> ERI/GOV | dead 3-5",
    ),
    en("Ethiopian jets bombed Asmara, killing between three and five people.", "ASSAULT ETH/MIL -> * | dead 3-5"),
    # towns by their Albanian names
    # what is spoken of has a place of its own, which is not where it is spoken of
    sq(
        "Presidentët e Kenisë dhe të Ugandës biseduan në telefon për gjendjen në Darfur.",
        "CONSULT KEN/GOV, UGA/GOV -> nobody | at nowhere",
    ),
    en(
        "The Ethiopian prime minister apologised to Kenya for the killing of three policemen in Moyale.",
        "CONCEDE ETH/GOV -> KEN/GOV | at nowhere",
        "ASSAULT * -> * | at Moyale",
    ),
    sq("Presidentët e Kenisë dhe të Ugandës u takuan në Gjenevë.", "CONSULT KEN/GOV, UGA/GOV -> nobody | at Gjenevë"),
    # warnings with what is threatened, troops moved, convoys stopped, prisoners got back
    sq("Kenia paralajmëroi se do të tërhiqet nga bisedimet nëse sulmet vazhdojnë.", "THREATEN KEN/GOV -> *"),
    sq("Kenia ka zhvendosur dhjetëra tanke drejt kufirit.", "MOBILIZE KEN/GOV -> nobody"),
    sq("Kenia e pezulloi të martën kalimin e kamionëve.", "COERCE KEN/GOV -> nobody"),
    sq("Uganda mori mbrapsht 50 ushtarë.", "RETREAT UGA/GOV -> *"),
    en("Uganda got back 50 of its soldiers.", "RETREAT UGA/GOV -> *"),
    en("Kenya suspended its participation for a month.", "REJECT KEN/GOV -> nobody"),
    # whom the one cites who is cited
    sq(
        "Policia keniane vrau dy ugandezë, sipas Radio Mwangazës, që citoi mjekë të spitalit.",
        "ASSAULT KEN/COP -> UGA/CVL | dead 2 | said by Radio Mwangazës, mjekë të spitalit",
    ),
    en(
        "Kenyan police killed two Ugandans, according to Radio Mwangaza, which quoted doctors.",
        "ASSAULT KEN/COP -> UGA/CVL | dead 2 | said by Radio Mwangaza, doctors",
    ),
    # where a bomb goes off is no business news
    sq("Një bombë shpërtheu në një treg në Kabul dhe vrau nëntë veta.", "ASSAULT ?/UNK -> * | dead 9 | at Kabul"),
]


@table(CASES)
def test_agency(case, claims):
    check(case, claims)

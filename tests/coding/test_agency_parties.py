"""Dispatches of agencies: whose surname, whose minister, whose dateline; who goes on after an aside; in whose deed somebody fell."""

from spec import check, en, sq, table

CASES = [
    # a surname that the report gives to somebody else is not the known person's
    sq(
        "Kryeministri ugandez Arsim Thaçi u takua me presidentin e Kenisë. Thaçi e kritikoi Ruandën.",
        "CONSULT UGA/GOV, KEN/GOV -> nobody",
        "ACCUSE UGA/GOV -> RWA/GOV",
    ),
    en(
        "Ugandan Prime Minister Okello Rama met the president of Kenya. Rama criticised Rwanda.",
        "CONSULT UGA/GOV, KEN/GOV -> nobody",
        "ACCUSE UGA/GOV -> RWA/GOV",
    ),
    # a minister without a country is of the country where the report was written, also under a headline
    en(
        'Speech in parliament\n\nKAMPALA, 3 May (Nile Wire) – "It is late," Prime Minister Okello Lado said, accusing Rwanda of treason.',
        "ACCUSE UGA/GOV -> RWA/GOV | said by Nile Wire",
    ),
    # the Kremlin's spokesman stands behind the verb of saying, and goes on with a gerund
    sq("“E pamë dokumentin”, tha zëdhënësi i Kremlinit Oleg Marin, duke e hedhur poshtë planin e Kievit.", "REJECT RUS/GOV -> UKR/GOV"),
    en('"It is late," said Kremlin spokesman Oleg Marin, rejecting the plan of Kenya.', "REJECT RUS/GOV -> KEN/GOV"),
    # *and*, a phrase of manner, and the verb that goes on
    en(
        "Uganda's Defence Ministry denied any violation and, for its part, accused Kenya of smuggling.",
        "REJECT UGA/GOV -> nobody",
        "ACCUSE UGA/GOV -> KEN/GOV",
    ),
    en(
        "The Ugandan minister denied the claim and in turn accused Kenya of smuggling.",
        "REJECT UGA/GOV -> nobody",
        "ACCUSE UGA/GOV -> KEN/GOV",
    ),
    # a relative clause between commas is over at *and*
    en(
        "The Ugandan army returned two Kenyan soldiers, who had crossed the border by mistake, and accused Rwanda of shelling a village.",
        "RETREAT UGA/MIL -> KEN/MIL",
        "ACCUSE UGA/MIL -> RWA/GOV",
    ),
    sq(
        "Ushtria ugandeze i liroi dy ushtarë kenianë, që e kishin kaluar kufirin gabimisht, dhe e akuzoi Ruandën për gënjeshtra.",
        "RETREAT UGA/MIL -> KEN/MIL",
        "ACCUSE UGA/MIL -> RWA/GOV",
    ),
    # by whom stands behind words of time and place
    en(
        "Kenya released two Ugandan soldiers, sentenced last year by a court in Nairobi.",
        "RETREAT KEN/GOV -> UGA/MIL",
        "SANCTION historical KEN/JUD -> UGA/MIL",
    ),
    en("Villagers remembered the 40 Ugandans killed there by Rwandan forces in 1999.", "ASSAULT historical RWA/MIL -> UGA/CVL"),
    # where an embassy is bears nothing
    en(
        "Kenya and Uganda met in Geneva. The decision was criticised by the Rwandan embassy in Nairobi.",
        "CONSULT KEN/GOV, UGA/GOV -> nobody",
        "ACCUSE RWA/GOV -> nobody",
    ),
    sq(
        "Kenia dhe Uganda u takuan në Gjenevë. Vendimi u kritikua nga ambasada ruandeze në Nairobi.",
        "CONSULT KEN/GOV, UGA/GOV -> nobody",
        "ACCUSE RWA/GOV -> nobody",
    ),
    # who warns behind a comma is not warned
    en("Any attack would have consequences, the Kenyan foreign minister warned.", "THREATEN KEN/GOV -> nobody"),
    # the deed in which somebody fell
    en("Three Ugandan soldiers were killed in the attack launched by Rwandan troops on Monday.", "ASSAULT RWA/MIL -> UGA/MIL | dead 3"),
    en("Two Ugandans died in the shelling of Kampala by Rwandan artillery.", "ASSAULT RWA/MIL -> UGA/CVL | dead 2"),
    sq("Tre ushtarë ugandezë u vranë në sulmin që forcat ruandeze ndërmorën të hënën.", "ASSAULT RWA/MIL -> UGA/MIL | dead 3"),
    # by whom, behind an aside
    sq("Tre policë kenianë u arrestuan në Kasala, në agim, nga ushtarët ruandezë.", "COERCE RWA/MIL -> KEN/COP | captured 3"),
    en("A Kenyan policeman was killed in Kasala, not far away, by Ugandan soldiers.", "ASSAULT UGA/MIL -> KEN/COP | dead 1"),
    # both leaders are those who were named; *them* are the two, and not who urges
    en(
        "Kenya and Uganda met in Geneva. The EU envoy spoke with the two leaders by phone and urged them to settle their differences.",
        "CONSULT KEN/GOV, UGA/GOV -> nobody",
        "CONSULT EUR/GOV, KEN/GOV, UGA/GOV -> nobody",
        "REQUEST EUR/GOV -> KEN/GOV, UGA/GOV",
    ),
    sq(
        "Kenia dhe Uganda u takuan në Gjenevë. I dërguari i BE-së bisedoi në telefon me të dy udhëheqësit.",
        "CONSULT KEN/GOV, UGA/GOV -> nobody",
        "CONSULT EUR/GOV, KEN/GOV, UGA/GOV -> nobody",
    ),
    # a mediator named behind them is no side
    en(
        "Kenyan troops attacked Uganda. The sides agreed to a ceasefire from Wednesday through Russian mediation.",
        "ASSAULT KEN/MIL -> UGA/GOV",
        "AGREE KEN/MIL, UGA/GOV -> nobody",
    ),
    # *the army* is of the state that the sentence before speaks of
    en(
        "The Kenyan army shelled a village. The Ugandan army condemned it. The Kenyan government rejected the accusation. "
        "The army has called up reservists.",
        "ASSAULT KEN/MIL -> *",
        "ACCUSE UGA/MIL -> *",
        "REJECT KEN/GOV -> *",
        "MOBILIZE KEN/MIL -> *",
    ),
    # people of the town that opens a sentence
    en("Uganda praised Kenya. In Kigali, opposition supporters took to the streets.", "SUPPORT UGA/GOV -> KEN/GOV", "PROTEST RWA/CVL -> *"),
    # whose commissioner, with a duty between; of whom a denial only speaks is not denied anything
    en("Moscow's children's rights commissioner denied that the children had been abducted.", "REJECT RUS/GOV -> nobody"),
    # a name that commas set off before the verb
    en(
        "The head of the Serbian government's Office for Kosovo, Marko Lukić, accused Albania of lying.",
        "ACCUSE SRB/GOV -> ALB/GOV",
    ),
    # what follows *and after two days* is another act, on somebody else
    en(
        "Kenya rejected the charge and after two days expelled four British diplomats.",
        "REJECT KEN/GOV -> nobody",
        "SANCTION KEN/GOV -> GBR/GOV",
    ),
]


@table(CASES)
def test_agency_parties(case, claims):
    check(case, claims)

"""Turkish sentences whose parties were swapped or lost: whose clause a nominative, a genitive and an ablative belong to."""

from spec import check, table, tr

CASES = [
    # after a converb with a subject of its own, the main verb has another
    tr(
        "Norveç Başbakanı, Peru'yu suçlarken Gana suçlamaları reddetti.",
        "ACCUSE NOR/GOV -> PER/GOV",
        "REJECT GHA/GOV -> nobody",
    ),
    tr("Peru ordusu geri çekilince Şili sınırı kapattı.", "RETREAT PER/MIL -> *", "COERCE CHL/GOV -> *"),
    # but not after one that shares it, nor where a possessed noun follows
    tr("Norveç Başbakanı, Peru'yu suçlarken Gana elçisini kovdu.", "ACCUSE NOR/GOV -> PER/GOV", "SANCTION NOR/GOV -> GHA/GOV"),
    # several did it, so that the one who is named owns what they accepted
    tr("Ermenistan Başbakanı, Peru'nun talebini kabul ettiklerini bildirdi.", "CONCEDE ARM/GOV -> *"),
    # what is answered is another's, and who announces it answers
    tr("Lima, Gana'nın teklifini reddettiğini duyurdu.", "REJECT PER/GOV -> GHA/GOV"),
    tr("Lima, Gana'nın köyü bombaladığını duyurdu.", "ASSAULT GHA/GOV -> *"),
    # the land in which a place lies did nothing there
    tr(
        "Peru ordusu, Şili'nin Arica kentinde düzenlediği baskında iki Ganalıyı öldürdü.",
        "COERCE PER/MIL -> *",
        "ASSAULT PER/MIL -> GHA/CVL | dead 2",
    ),
    tr("Şili'nin Lima kentinde düzenlediği saldırıda iki kişi öldü.", "ASSAULT CHL/GOV -> * | dead 2"),
    # a name that says where is nobody's
    tr("Türk polisi, Van Gölü kıyısında iki Ganalıyı gözaltına aldı.", "COERCE TUR/COP -> GHA/CVL | captured 2"),
    # whom one asks, and from where those are to go who are asked
    tr("Oslo, Gana'dan Şili'ye buğday satışını durdurmasını talep etti.", "REQUEST NOR/GOV -> GHA/GOV"),
    tr("Oslo, Gana'nın Şili'den çekilmesini istedi.", "REQUEST NOR/GOV -> GHA/GOV"),
    # a unit that names the passive beside the active keeps who does it
    tr("İtalyan sahil güvenliği, otuz göçmeni kurtardı.", "AID ITA/COP -> ?/REF"),
    # what its own side will do is announced; other words say what the act is
    tr("Slovenya Başbakanı, köy okullarını yenileyeceklerini duyurdu.", "AGREE SVN/GOV -> *"),
    tr("Slovenya Başbakanı, Gana'ya saldırmak gibi bir niyetinin bulunmadığını söyledi.", "REJECT SVN/GOV -> *"),
]


@table(CASES)
def test_turkish_turns(case, claims):
    check(case, claims)

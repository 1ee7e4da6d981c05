"""A language whose clauses end in their verb: who does what in clauses one inside the other, by endings and what follows a word."""

from spec import check, table, tr

VOICES = [
    tr("Azerbaycan, Ermenistan ordusunu yalan söylemekle suçladı.", "ACCUSE AZE/GOV -> ARM/MIL"),
    tr("Ermenistan ordusu, Azerbaycan tarafından suçlandı.", "ACCUSE AZE/GOV -> ARM/MIL"),
    tr("Sırbistan, Kosova hükümetinin kararını kınadı.", "ACCUSE SRB/GOV -> XKX/GOV"),
    tr("Rus askerleri iki Ukraynalı sivili öldürdü.", "ASSAULT RUS/MIL -> UKR/CVL | dead 2"),
    tr("İki Ukraynalı sivil, Rus askerleri tarafından öldürüldü.", "ASSAULT RUS/MIL -> UKR/CVL | dead 2"),
    tr("Kosova polisi dört Sırp göstericiyi gözaltına aldı.", "COERCE XKX/COP -> SRB/CVL | captured 4"),
    tr("Dört Sırp gösterici, Kosova polisi tarafından gözaltına alındı.", "COERCE XKX/COP -> SRB/CVL | captured 4"),
    tr("Ermenistan askerleri, Azerbaycan mevzilerine ateş açtı.", "ASSAULT ARM/MIL -> AZE/GOV | mode firearms"),
    # relative clauses before their noun
    tr("Bir Kosova polisini öldüren silahlı kişiler Sırbistan'a kaçtı.", "ASSAULT ?/UNK -> XKX/COP | dead 1"),
    tr("İsrail'in Lübnan'a düzenlediği saldırı köyde korku yarattı.", "ASSAULT ISR/GOV -> LBN/GOV"),
    tr("Rus ordusu tarafından öldürülen siviller toprağa verildi.", "ASSAULT RUS/MIL -> * | dead ~"),
    # nominalised clauses with a subject in the genitive
    tr("Kiev, Rusya'nın Odessa limanına saldırdığını bildirdi.", "ASSAULT RUS/GOV -> *"),
    tr("Bakan, Azerbaycan'ın anlaşmayı imzaladığını söyledi.", "SUPPORT AZE/GOV -> *"),
    # converbs
    tr("Putin, Aliyev'i arayarak özür diledi.", "CONCEDE RUS/GOV -> *"),
    tr("Erdoğan, Kiev'e giderek Zelenskiy ile görüştü.", "CONSULT TUR/GOV, UKR/GOV"),
    # coordination
    tr("Ermenistan ve Azerbaycan dışişleri bakanları Tiflis'te bir araya geldi.", "CONSULT ARM/GOV, AZE/GOV | at Tiflis"),
    tr("Macron ile Scholz, Paris'te görüştü.", "CONSULT DEU/GOV, FRA/GOV | at Paris", published="2023-05-17"),
    tr("Macron, Scholz ile Paris'te görüştü.", "CONSULT DEU/GOV, FRA/GOV | at Paris", published="2023-05-17"),
    tr("Putin ile Aliyev arasındaki telefon görüşmesi bir saat sürdü.", "CONSULT AZE/GOV, RUS/GOV | mode phone"),
    # a name before a possessed noun, a possessive that is no object
    tr("Rus birliklerinin Ergneti köyü yakınlarında iki Gürcü çiftçiyi alıkoyduğu bildirildi.", "COERCE RUS/MIL -> GEO/LAB"),
    tr("Güney Osetya yönetimi, suçlamaları reddederek görüşmeden ayrıldı.", "REJECT GEO/REB -> *"),
    tr("Avrupa Birliği'nin Belarus'a yönelik yaptırımları altı ay daha uzatıldı.", "SANCTION EUR -> BLR/GOV"),
    # a subject dropped in the second of two joined clauses
    tr("Belgrad, kararı reddetti ve büyükelçisini geri çağırdı.", "REJECT SRB/GOV -> nobody", "SANCTION SRB/GOV -> *"),
]

STATUS = [
    tr("Azerbaycan birlikleri köye ateş açmadı.", "ASSAULT negated AZE/MIL -> *"),
    tr("Ermenistan, Azerbaycan'ın ateş açmadığını söyledi.", "ASSAULT negated AZE/GOV -> *"),
    tr("Rusya, Ukrayna'ya saldırırsa fiyatlar artar.", "ASSAULT hypothetical RUS/GOV -> UKR/GOV"),
    tr("Saldırıların sürmesi halinde Erivan görüşmeyi iptal edebilir.", "ASSAULT hypothetical * -> *", "REJECT hypothetical ARM/GOV -> *"),
    tr("Sırbistan ile Kosova 2013 yılında Brüksel'de bir anlaşma imzalamıştı.", "SUPPORT historical SRB/GOV, XKX/GOV"),
]

SOURCES = [
    tr(
        "Azerbaycan Savunma Bakanlığı, iki Ermeni askerinin öldüğünü bildirdi.",
        "ASSAULT ?/UNK -> ARM/MIL | dead 2 | said by Azerbaycan Savunma Bakanlığı",
    ),
    tr("Kremlin'den yapılan açıklamada, Putin'in Aliyev ile görüştüğü belirtildi.", "CONSULT AZE/GOV, RUS/GOV | said by Kremlin"),
    tr(
        "Ermenistan Dışişleri Bakanlığına göre Azerbaycan ateşkesi ihlal etti.",
        "ASSAULT AZE/GOV -> * | said by Ermenistan Dışişleri Bakanlığına",
    ),
    tr("Anadolu'nun haberine göre Türkiye, Sudan'a yardım gönderdi.", "AID TUR/GOV -> SDN/GOV | said by Anadolu"),
    tr("Sözcü Peskov, Kiev'in sivilleri hedef aldığını söyledi.", "ASSAULT UKR/GOV -> *"),
]

PROMISES = [
    tr(
        "Belgrad, askeri arşivlerini 1 Haziran'a kadar açmayı taahhüt etti.",
        "AGREE SRB/GOV -> nobody | due 2024-06-01 | words arşivlerini",
    ),
    tr("Priştine, aramaları yıl sonuna kadar başlatma sözü verdi.", "AGREE XKX/GOV -> * | due 2024-12-31"),
    tr("Bakü, on gün içinde esirleri serbest bırakmayı kabul etti.", "AGREE AZE/GOV -> * | due 2024-05-27"),
    tr("Avrupa Birliği, Ermenistan'ı itidalli olmaya çağırdı.", "REQUEST EUR -> ARM/GOV"),
    tr("Trump, İran'ı bombalamakla tehdit etti.", "THREATEN USA/GOV -> IRN/GOV", published="2025-06-17"),
]

DEMANDS = [
    tr("Rusya, birliklerini derhal çekmeli.", "REQUEST * -> RUS/GOV"),
    tr("Guterres, tarafların ateşkese uyması gerektiğini söyledi.", "REQUEST UNO/GOV -> *"),
    tr("Paris, Tahran'dan iki Fransız vatandaşını serbest bırakmasını istedi.", "REQUEST FRA/GOV -> IRN/GOV"),
]

COUNTS = [
    tr("Patlamada en az 12 sivil öldü.", "ASSAULT ?/UNK -> * | dead 12-"),
    tr("Saldırıda 20'den fazla asker öldü.", "ASSAULT ?/UNK -> * | dead 20-"),
    tr("Silahlı kişiler bir polisi öldürdü, iki polisi yaraladı.", "ASSAULT ?/UNK -> ?/COP | dead 1 | injured 2"),
    tr("Sınırda iki Ermeni askeri öldü, dört asker de yaralandı.", "ASSAULT ?/UNK -> ARM/MIL | dead 2 | injured 4"),
]

ENDINGS = [
    # what belongs to somebody has an ending that says so: two parties, not the police of the protesters
    tr("Rusya'nın askerlere ateş açtığını Kiev bildirdi.", "ASSAULT RUS/GOV -> ?/MIL"),
    # only an office stands before a name
    tr("Cumhuriyetçiler Kavanaugh'u destekledi.", "SUPPORT USA/PTY -> *"),
    # what another converb does is no part of a warning
    tr("Macron, Merkel'i desteklerken Rusya'yı uyardı.", "SUPPORT FRA/GOV -> DEU/ELI", "THREATEN FRA/GOV -> RUS/GOV"),
    # two things promised in one breath are two promises
    tr(
        "Aliyev, soruşturmanın yürütüleceğini ve sorumluların gereken cezayı alacağını vurguladı.",
        "AGREE AZE/GOV -> *", "AGREE AZE/GOV -> *",
    ),
    # a subject with a comma belongs to the outermost clause
    tr("Putin ve Aliyev'in, anlaşmanın uygulanmasının önemine dikkati çektiği vurgulandı.", "SUPPORT AZE/GOV, RUS/GOV -> nobody"),
    # an accusative after a number, and both sides without the one who calls on them
    tr(
        "Kosova ile Sırbistan görüştü. AB, her iki tarafı itidal göstermeye çağırdı.",
        "CONSULT SRB/GOV, XKX/GOV", "REQUEST EUR -> SRB/GOV, XKX/GOV",
    ),
    tr(
        "Kişinev, Tiraspol'u suçladı. AGİT, her iki tarafa izin verme çağrısında bulundu.",
        "ACCUSE MDA/GOV -> MDA/REB", "REQUEST IGO -> MDA/GOV, MDA/REB",
    ),
    # whatever verb says what its own side will not do
    tr("Fransa Cumhurbaşkanı, koltuğundan inmeyeceğini söyledi.", "REJECT FRA/GOV -> nobody"),
    # talks that one knows of are only what the sentence is about
    tr("Söz konusu müzakereler, Bakü ile Erivan arasındaki yolları kapsıyor."),
]  # fmt: skip

NOT_YET: dict[str, str] = {}


@table([*VOICES, *STATUS, *SOURCES, *PROMISES, *DEMANDS, *COUNTS, *ENDINGS], NOT_YET)
def test_verb_final(case, claims):
    check(case, claims)

"""Plain sentences whose roles, status or speaker were once told the wrong way round: one for each construction, with neighbours."""

from spec import check, en, ru, table, tr

ORDER = [
    # the one behind the verb can be nothing but its subject, or goes with its number, or the one before belongs to a noun
    ru("Азербайджан обвинила Армения в обмане.", "ACCUSE ARM/GOV -> AZE/GOV"),
    ru("Иран раскритиковали США.", "ACCUSE USA/GOV -> IRN/GOV"),
    ru("Израиль осудил премьер-министр Ирландии.", "ACCUSE IRL/GOV -> ISR/GOV"),
    ru("Баку обвинил Ереван в обмане.", "ACCUSE AZE/GOV -> ARM/GOV"),
    ru("Заявление Баку осудил Европейский парламент.", "ACCUSE EUR -> *"),
    ru("НАТО обвинила Россия.", "ACCUSE RUS/GOV -> NATO"),
    # one who is denied is not meant
    ru("Перемирие нарушил не Ереван, а Баку.", "ASSAULT AZE/GOV -> nobody"),
    ru("Не Армения, а Азербайджан нарушил перемирие.", "ASSAULT AZE/GOV -> *"),
    # adjectives tell the case of the noun: soldiers are not a soldier
    ru("Двух армянских солдат убили азербайджанские военные.", "ASSAULT AZE/MIL -> ARM/MIL | dead 2"),
    # a noun that is nobody is the subject
    ru("Действия Азербайджана были осуждены ООН.", "ACCUSE UNO -> AZE/GOV"),
    # the adjective of a unit's own object
    ru("Армянское село обстрелял Азербайджан.", "ASSAULT AZE/GOV -> ARM/GOV"),
    ru("Иранская ракета поразила Израиль.", "ASSAULT IRN/GOV -> ISR/GOV"),
    # numbers before a genitive
    ru("Десятки российских военных обстреляли село.", "ASSAULT RUS/MIL -> *"),
    ru("15 журналистов задержала полиция Азербайджана.", "COERCE AZE/COP -> AZE/JRN | captured 15"),
    ru("15 журналистов задержали полицейские в Баку.", "COERCE AZE/COP -> AZE/JRN | captured 15"),
    ru("Полиция Азербайджана задержала 15 журналистов.", "COERCE AZE/COP -> AZE/JRN | captured 15"),
    # relative pronouns in a case
    ru("Пашинян, которого обвиняют в обмане, уехал.", "ACCUSE nobody -> ARM/GOV"),
    ru("Пашинян, который обвинил Россию в обмане, уехал.", "ACCUSE ARM/GOV -> RUS/GOV"),
    # whose somebody is stands after him
    ru("Поддерживаемых Ираном хуситов атаковали США.", "ASSAULT USA/GOV -> YEM/REB"),
    tr("Rus güçleri Harkiv'i bombaladı.", "ASSAULT RUS/MIL -> UKR"),
    tr("Ukrayna ordusu Rus birliklerini vurdu.", "ASSAULT UKR/MIL -> RUS/MIL"),
    tr("İsrail, Gazze'yi ve Lübnan'ı vurdu.", "ASSAULT ISR/GOV -> LBN/GOV, PSE/GOV"),
    tr("İran, İsrail'in Gazze'yi ve Lübnan'ı vurduğunu söyledi.", "ASSAULT ISR/GOV -> LBN/GOV, PSE/GOV | said by İran"),
    tr("Ermenistan değil Azerbaycan ateşkesi ihlal etti.", "ASSAULT AZE/GOV -> *"),
    tr("İsrail yalnızca Gazze'yi değil, Lübnan'ı da vurdu.", "ASSAULT ISR/GOV -> LBN/GOV, PSE/GOV"),
    tr("Rusya'dan Ukrayna'ya füze saldırısı", "ASSAULT RUS/GOV -> UKR/GOV"),
    tr("Azerbaycan'dan Ermenistan'a sert tepki geldi.", "ACCUSE AZE/GOV -> ARM/GOV"),
    tr("Ermenistan KGAÖ'ye başvurdu.", "REQUEST ARM/GOV -> IGO/MIL"),
    tr("Yunanistan, Türkiye'nin uçaklarının ateşkesi ihlal ettiğini açıkladı.", "ASSAULT TUR/GOV -> * | said by Yunanistan"),
    tr("Rus füzeleri Ukrayna'nın altyapısını vurdu.", "ASSAULT RUS/GOV -> UKR/GOV"),
    tr("Suriye'de rejim güçleri köyü bombaladı.", "ASSAULT ?/MIL -> *"),
    ru("Украина, на территорию которой вторглась Россия, ждёт.", "ASSAULT RUS/GOV -> *"),
    # whose arrest it is was arrested
    ru("Арест журналиста вызвал вопросы.", "COERCE * -> ?/JRN"),
    ru("23 российских дипломата высланы из Великобритании.", "SANCTION * -> RUS/GOV"),
    # what belongs to another noun is no object
    ru("Президент Турции осудил заявление Байдена о геноциде армян.", "ACCUSE TUR/GOV -> USA/GOV"),
]

AGENTS = [
    ru("Арест российских журналистов полицией Азербайджана вызвал вопросы.", "COERCE AZE/COP -> RUS/JRN"),
    ru("Критика Москвы Ереваном стала обычной.", "ACCUSE ARM/GOV -> RUS/GOV"),
    ru("Обстрел Степанакерта азербайджанскими силами продолжается.", "ASSAULT AZE/MIL -> *"),
    ru("Угрозы Баку в адрес Еревана не прекращаются.", "THREATEN AZE/GOV -> ARM/GOV"),
    ru("Обстрелянное армянами село посетил министр обороны Азербайджана.", "ASSAULT ARM/CVL -> *", "CONSULT AZE/GOV -> nobody"),
    en("Criticism of Moscow by Yerevan has become common.", "ACCUSE ARM/GOV -> RUS/GOV"),
    tr("Üç Azerbaycan vatandaşı Rus sınır muhafızlarınca gözaltına alındı.", "COERCE RUS/COP -> AZE/CVL"),
    tr("Rusya, Ermenistan tarafından anlaşmayı ihlal etmekle suçlandı.", "ACCUSE ARM/GOV -> RUS/GOV"),
    tr("Azerbaycan polisinin Rus gazetecileri gözaltına alması üzücü.", "COERCE AZE/COP -> RUS/JRN"),
    tr("Azerbaycan'ın köyü bombaladığı iddiası asılsız çıktı.", "ACCUSE nobody -> AZE/GOV"),
    # who speaks of a deed, and whose thing was attacked, did not do it
    tr("Bağdat yönetimi saldırıyı kınadı.", "ASSAULT ?/UNK -> nobody", "ACCUSE IRQ/GOV -> *"),
    tr("Iraklı yetkililere göre saldırıda altı kişi hayatını kaybetti.", "ASSAULT ?/UNK -> * | said by Iraklı yetkililere"),
    tr("Rusya'nın üssüne saldırı düzenlendi.", "ASSAULT ?/UNK -> RUS/GOV"),
    tr("Hamas saldırısı kınandı.", "ASSAULT PSE/REB -> *", "ACCUSE * -> *"),
    tr("Tiflis yaptırımları kınadı.", "SANCTION nobody -> *", "ACCUSE GEO/GOV -> *"),
    en("Tbilisi condemned the sanctions.", "ACCUSE GEO/GOV -> *", "SANCTION nobody -> *"),
    ru("Тбилиси санкции осудил.", "SANCTION nobody -> *", "ACCUSE GEO/GOV -> *"),
    ru("Оппозиция обвиняет власти в лицемерии.", "ACCUSE ?/PTY -> ?/GOV"),
    ru("Двадцать человек пострадали при взрыве в Тбилиси.", "ASSAULT ?/UNK -> GEO/CVL | injured 20"),
    tr("Rusya'nın Kişinev Büyükelçisi Oleg Vasnetsov, Moldova'yı suçladı.", "ACCUSE RUS/GOV -> MDA/GOV"),
    tr("Bakan, Rusya'nın Moldova'nın egemenliğini ihlal ettiğini söyledi.", "REJECT RUS/GOV -> MDA/GOV | said by Bakan"),
    # whose troops are moved has moved them, unless they are set free
    ru("Из Карабаха выведены российские миротворцы.", "RETREAT RUS/MIL -> *"),
    en("US troops were deployed to Poland.", "MOBILIZE USA/MIL -> POL/GOV"),
    en("Two Armenian soldiers were released.", "RETREAT nobody -> ARM/MIL"),
    # who claims an attack pledges nothing
    tr("Saldırıyı DEAŞ üstlendi.", "ASSAULT IMG/REB -> *"),
    ru("Ответственность за теракт взяло на себя ИГИЛ.", "CONCEDE IMG/REB -> *"),
    # who prevents, survives or recognises violence does not do it
    ru("Полиция предотвратила теракт в Москве.", "COERCE RUS/COP -> *"),
    en("Israel survived a missile attack.", "ASSAULT ?/UNK -> *"),
    # who was killed is not whom the killing is held against
    en(
        "France condemned the killing of an Armenian soldier by Azerbaijani forces.",
        "ACCUSE FRA/GOV -> AZE/MIL", "ASSAULT AZE/MIL -> ARM/MIL",
    ),
    ru(
        "Франция осудила убийство армянского солдата азербайджанским снайпером.",
        "ACCUSE FRA/GOV -> AZE/MIL", "ASSAULT AZE/MIL -> ARM/MIL",
    ),
]  # fmt: skip

STATUS = [
    ru("Армения подписала бы договор.", "SUPPORT hypothetical ARM/GOV -> *"),
    ru("Ереван должен подписать договор с Баку.", "SUPPORT hypothetical ARM/GOV, AZE/GOV -> *"),
    ru("Договор с Ереваном подписан не будет.", "SUPPORT negated * -> *"),
    ru("В случае нападения Азербайджана Армения защитится.", "ASSAULT hypothetical AZE/GOV -> *"),
    ru("Обстрелял ли Азербайджан армянское село?", "ASSAULT hypothetical * -> *"),
    ru("Азербайджан вряд ли нападёт на Армению.", "ASSAULT hypothetical AZE/GOV -> ARM/GOV"),
    ru("Эксперт допустил, что Азербайджан нападёт на Армению.", "ASSAULT hypothetical AZE/GOV -> ARM/GOV"),
    ru("Азербайджан готовится напасть на Армению.", "ASSAULT future AZE/GOV -> ARM/GOV"),
    ru("Азербайджан не только обстрелял село, но и сжёг его.", "ASSAULT AZE/GOV -> *"),
    ru("Азербайджан якобы обстрелял армянское село.", "ASSAULT AZE/GOV -> ARM/GOV"),
    en("Azerbaijan not only shelled the village but also left it.", "ASSAULT AZE/GOV -> *"),
    ru("Партия, которую поддерживает Россия, вряд ли обвинит Киев.", "SUPPORT RUS/GOV -> *", "ACCUSE hypothetical * -> UKR/GOV"),
    tr("Azerbaycan köyü bombaladı mı?", "ASSAULT hypothetical AZE/GOV -> *"),
    tr("Azerbaycan'ın Ermenistan'a saldırması bekleniyor.", "ASSAULT future AZE/GOV -> ARM/GOV"),
    tr("Azerbaycan'ın Ermenistan'a saldırması beklenmiyor.", "ASSAULT hypothetical AZE/GOV -> ARM/GOV"),
    # the negation is part of the verb: who did not accept refused
    tr("Bakü, Erivan'ın teklifini kabul etmedi.", "REJECT AZE/GOV -> ARM/GOV"),
    tr("Bakü teklifi reddetmedi.", "REJECT negated AZE/GOV -> *"),
]

REMEMBERED = [
    ru(
        "Сегодня исполняется четыре года с начала нападения Азербайджана на Карабах.",
        "ASSAULT historical AZE/GOV -> * | basis publication",
    ),
    tr("Rusya'nın Gürcistan'a saldırısının üzerinden 16 yıl geçti.", "ASSAULT historical RUS/GOV -> GEO/GOV"),
    # a day beside *years ago* is of that year
    ru(
        "Ровно год назад, 7 октября, ХАМАС напал на Израиль.",
        "ASSAULT historical PSE/REB -> ISR/GOV | on 2023-10-07",
        published="2024-10-07",
    ),
    tr("Rusya iki yıl önce bugün Ukrayna'ya saldırdı.", "ASSAULT historical RUS/GOV -> UKR/GOV | on 2022-02-24", published="2024-02-24"),
    # what a participle dates is not dated by the verb of the sentence, and the other way round
    ru(
        "Суд приговорил к пожизненному сроку боевика, взорвавшего метро в 2017 году.",
        "SANCTION * -> *",
        "ASSAULT historical * -> * | on 2017-01-01..2017-12-31",
    ),
    # what is planned for a month is planned for the next one
    ru("Путин планирует посетить Ереван в октябре.", "AGREE RUS/GOV, ARM/GOV -> * | on 2024-10-01..2024-10-31"),
    ru("Посол почтил память жертв резни в селе, где солдаты убили сорок человек.", "SUPPORT * -> *", "ASSAULT historical * -> *"),
]

SPEAKERS = [
    ru("В Минобороны Армении сообщили, что Азербайджан нарушил перемирие.", "ASSAULT AZE/GOV -> * | said by Минобороны Армении"),
    ru("Азербайджан нарушил перемирие, отметили в МИД Армении.", "ASSAULT AZE/GOV -> * | said by МИД Армении"),
    ru("Российские войска обстреляли село Сотк, сообщили в Минобороны Армении.", "ASSAULT RUS/MIL -> * | said by Минобороны Армении"),
    ru("В Кремле осудили поступок Израиля.", "ACCUSE RUS/GOV -> ISR/GOV"),
    ru("В Белом доме пригрозили Ирану новыми санкциями.", "THREATEN USA/GOV -> IRN/GOV"),
    ru("«Азербайджан нарушил перемирие», — сказал Пашинян журналистам.", "ASSAULT AZE/GOV -> * | said by Пашинян"),
    ru("Азербайджан нарушил перемирие, сказал журналистам Пашинян.", "ASSAULT AZE/GOV -> * | said by Пашинян"),
    ru('"Азербайджан нарушил перемирие", - заявил Пашинян.', "ASSAULT AZE/GOV -> * | said by Пашинян"),
    ru(
        "В заявлении Минобороны Армении говорится, что Азербайджан нарушил перемирие. МИД Азербайджана это опроверг. "
        "Генсек ООН Гутерриш призвал Баку к диалогу.",
        "ASSAULT AZE/GOV -> * | said by Минобороны Армении",
        "REJECT AZE/GOV -> * | said by nobody",
        "REQUEST UNO/GOV -> AZE/GOV | said by nobody",
    ),
    ru("В Госдепартаменте США призвали стороны к диалогу.", "REQUEST USA/GOV -> *"),
    tr('Aliyev, "Ermenistan ateşkesi ihlal etti" dedi.', "ASSAULT ARM/GOV -> * | said by Aliyev"),
    tr("Hamas, İsrail'in ateşkesi ihlal ettiğini savundu.", "ASSAULT ISR/GOV -> * | said by Hamas"),
]

NOT_YET: dict[str, str] = {}


@table([*ORDER, *AGENTS, *STATUS, *REMEMBERED, *SPEAKERS], NOT_YET)
def test_reversals(case, claims):
    check(case, claims)


@table([
    # what is denied, missing or waited for is told as no fact
    ru("Минобороны Азербайджана опровергло обстрел армянского села.", "REJECT AZE/GOV -> ARM/GOV", "ASSAULT negated * -> ARM/GOV"),
    en("Azerbaijan denied the shelling of an Armenian village.", "REJECT AZE/GOV -> ARM/GOV", "ASSAULT negated * -> ARM/GOV"),
    ru("Нападения на Армению не было."),
    ru("Пока Азербайджан не освободит пленных, переговоров не будет."),
    tr("Kremlin, Rus güçlerinin sivilleri öldürdüğünü yalanladı.", "REJECT RUS/GOV -> *"),
    tr("Rusya'nın Ukrayna'ya saldırmasından endişe ediliyor.", "ASSAULT hypothetical RUS/GOV -> UKR/GOV"),
    tr("Paşinyan, Bakü'yü yeni bir saldırıya hazırlanmakla suçladı.", "ACCUSE ARM/GOV -> AZE/GOV"),
    ru("Пашинян обвинил Баку в подготовке новой агрессии.", "ACCUSE ARM/GOV -> AZE/GOV"),
    tr("Gemi, limana dönmek zorunda kaldı."),
    tr("Azerbaycan'ın köyü bombaladığı yönündeki iddialar gerçeği yansıtmıyor."),
])  # fmt: skip
def test_denied_deeds_are_told_as_no_facts(case, claims):
    check(case, claims)

"""What dense agency reports in Russian and Turkish are made of: one short case for each construction, with siblings."""

from spec import check, ru, table, tr

from besa.coding.dateline import dateline

DATELINES = [
    # the dateline names the agency, also in another script and shortened; its town and day are not those of what is told
    ru(
        "КИЕВ, 16 мая («Двина Уайр») — Россия во вторник обстреляла село, сообщили власти Украины.",
        "ASSAULT RUS/GOV -> * | on 2024-05-14 | said by Двина Уайр, власти Украины",
        source="Dvina Wire",
    ),
    ru("АНКАРА, 16 мая. /Тобол/. Россия осудила удар Израиля.", "ACCUSE RUS/GOV -> ISR/GOV | said by Тобол", "ASSAULT ISR/GOV -> *"),
    tr("ANKARA (Kuzey) – Rusya, Ukrayna'yı kınadı.", "ACCUSE RUS/GOV -> UKR/GOV | said by Kuzey"),
    # an office without a country is of the country where the report was written
    tr("ANKARA, 16 Mayıs (Kuzey) – Savunma Bakanı Can Umar, Suriye'yi kınadı.", "ACCUSE TUR/GOV -> SYR/GOV | said by Kuzey"),
    # an outlet that no pack knows
    ru("Россия обстреляла село, передаёт «Радио Тобол».", "ASSAULT RUS/GOV -> * | said by Радио Тобол"),
]

PLACES = [
    ru("Россия нанесла удар по складу в Полтавской области.", "ASSAULT RUS/GOV -> * | at Полтавской"),
    ru("В Курском районе задержаны двое солдат.", "COERCE * -> ?/MIL | at Курском"),
    ru("Министр обороны Ирана в среду посетит Дамаск.", "AGREE IRN/GOV -> SYR/GOV | at Дамаск"),
    tr("Rusya ile Ukrayna, İzmir'de yapılan görüşmelerde anlaştı.", "AGREE RUS/GOV, UKR/GOV -> * | at İzmir"),
    tr("Sözleşme İstanbul'da İran ve Irak tarafından imzalandı.", "SUPPORT IRN/GOV, IRQ/GOV -> nobody | at İstanbul"),
    # towns by their names in the language; what is hit is where it was
    tr("İsrail, Nebatiye yakınlarında bir aracı vurdu.", "ASSAULT ISR/GOV -> * | at Nebatiye"),
    tr("Ukrayna'ya göre Rusya, Herson'u bombaladı.", "ASSAULT RUS/GOV -> * | at Herson"),
    ru("Россия обстреляла село Кут.", "ASSAULT RUS/GOV -> * | at Кут"),
    # a part of somebody's name, and where somebody speaks, are no places of the act
    ru("Россия нанесла удар по складу в Харькове, сообщили в посольстве Украины в Лондоне.", "ASSAULT RUS/GOV -> * | at Харькове"),
]

TOLLS = [
    ru("При обстреле Одессы погибли от трёх до пяти человек, не менее 22 ранены.", "ASSAULT ?/UNK -> * | dead 3-5 | injured 22-"),
    ru("При обстреле погиб сирийский рядовой, два сержанта получили ранения.", "ASSAULT ?/UNK -> * | dead 1 | injured 2"),
    ru("Число солдат Судана, погибших при обстреле, выросло с четырёх до семи.", "ASSAULT ?/UNK -> * | dead 7"),
    tr("Saldırıda 12 ila 15 kişi yaralandı.", "ASSAULT ?/UNK -> * | injured 12-15"),
    tr("Bombardımanda ölen Sudan askerlerinin sayısı dörde yükseldi.", "ASSAULT ?/UNK -> * | dead 4"),
]

PARTIES = [
    # an aside with a preposition of its own governs nothing
    ru("При этом посол Омана осудил удар Израиля.", "ACCUSE OMN/GOV -> ISR/GOV", "ASSAULT ISR/GOV -> *"),
    ru("За это Киев обвинил Москву в обмане.", "ACCUSE UKR/GOV -> RUS/GOV"),
    ru("В Ереване, со своей стороны, обвинили Баку в обмане.", "ACCUSE ARM/GOV -> AZE/GOV"),
    ru("Армения ввела войска, после того как Турция обстреляла село.", "MOBILIZE ARM/GOV -> *", "ASSAULT TUR/GOV -> *"),
    # both sides are none of those who address them
    ru(
        "Баку и Ереван договорились о перемирии. Представитель ООН призвал обе стороны соблюдать его.",
        "RETREAT ARM/GOV, AZE/GOV -> *",
        "REQUEST UNO/GOV -> ARM/GOV, AZE/GOV",
    ),
    # nobody threatens himself
    ru("Президент Сербии предупредил, что Белград ответит на санкции.", "THREATEN SRB/GOV -> nobody"),
    # lists
    ru("В хартии 1994 года Россия, США и Китай обязались уважать границы Украины.", "AGREE RUS/GOV, USA/GOV, CHN/GOV -> UKR/GOV"),
    tr("Sözleşme dün Rusya, Ukrayna, Katar ve BM tarafından imzalandı.", "SUPPORT RUS/GOV, UKR/GOV, QAT/GOV, UNO -> nobody"),
    tr("Katar, Rusya ve Ukrayna'yı kınadı.", "ACCUSE QAT/GOV -> RUS/GOV, UKR/GOV"),
    # participles that are words for people elsewhere
    ru("Трое армянских солдат, убитых азербайджанскими силами, похоронены.", "ASSAULT AZE/MIL -> ARM/MIL | dead 3"),
    ru(
        "Двое сотрудников полиции Косова, задержанные сербской жандармерией, отпущены.",
        "COERCE SRB/COP -> XKX/COP | captured 2",
        "RETREAT * -> XKX/COP",
    ),
    # adjectives that are words for people elsewhere; the number of the verb tells its subject
    ru("Неизвестные обстреляли полицейский автомобиль.", "ASSAULT ?/UNK -> *"),
    # a gerund at the head has the subject of the main verb
    ru("Обвинив Приштину в терроре, президент Сербии покинул зал.", "ACCUSE SRB/GOV -> XKX/GOV", "PROTEST SRB/GOV -> *"),
    ru("Выразив соболезнования Баку, посол Турции уехал.", "SUPPORT TUR/GOV -> AZE/GOV"),
    # whose somebody is stands before his duties
    ru("Координатор ООН по инициативе Анна Рид призвала Турцию снять запрет.", "REQUEST UNO/GOV -> TUR/GOV"),
    tr("Birleşmiş Milletler'in girişimden sorumlu koordinatörü Anna Reed, Türkiye'ye çağrı yaptı.", "REQUEST UNO/GOV -> TUR/GOV"),
    tr("NATO'nun Kosova'daki misyonu KFOR sınıra asker gönderdi.", "MOBILIZE NATO/MIL -> *"),
    # an envoy is of those who send him
    tr("BM'nin Suriye Özel Temsilcisi ateşkesi övdü.", "SUPPORT UNO/GOV -> nobody"),
    tr("ABD'nin Ankara Büyükelçisi Rusya'yı kınadı.", "ACCUSE USA/GOV -> RUS/GOV"),
    ru("Спецпосланник США по Сирии осудил Иран.", "ACCUSE USA/GOV -> IRN/GOV"),
    # people are not those who rule where they live
    ru("Жители Степанакерта вышли на митинг.", "PROTEST AZE/CVL -> *"),
    # two nouns side by side
    tr("Sırbistan İçişleri Bakanlığı polislerin sınırı geçtiğini öne sürdü.", "ACCUSE SRB/GOV -> *"),
    # a town behind a verb is not whose the body before it is
    ru("Полиция Косова задержала троих. Действия полиции осудил Белград.", "COERCE XKX/COP -> * | captured 3", "ACCUSE SRB/GOV -> XKX/COP"),
    # a name stands behind the post
    ru("Посол США в Косове Джанет Холлис осудила Сербию.", "ACCUSE USA/GOV -> SRB/GOV"),
    ru("Глава агентства правительства Кипра по делам беженцев Никос Ламбру осудил Турцию.", "ACCUSE CYP/GOV -> TUR/GOV"),
    # an embassy is of the state that sends it
    tr("Anlaşma ABD'nin Bağdat Büyükelçiliği tarafından kınandı.", "ACCUSE USA/GOV -> nobody"),
    # a surname is no town of another country
    tr(
        "Türkiye, İran'ı kınadı. Dışişleri Bakanı Selim Kaya, Yunanistan'ı uyardı.",
        "ACCUSE TUR/GOV -> IRN/GOV",
        "THREATEN TUR/GOV -> GRC/GOV",
    ),
    # a clause about somebody that names no subject has the main one, if their numbers agree
    ru("Германия выслала дипломата, которого обвиняет в шпионаже.", "SANCTION DEU/GOV -> *", "ACCUSE DEU/GOV -> *"),
    ru("Германия выслала дипломата, которого обвиняют в шпионаже.", "SANCTION DEU/GOV -> *", "ACCUSE nobody -> *"),
    tr("Almanya, bilgi satmakla suçladığı İranlı diplomatı sınır dışı etti.", "ACCUSE DEU/GOV -> IRN/GOV", "SANCTION DEU/GOV -> IRN/GOV"),
    # whose the weapon is that struck
    ru("Рыбак погиб при ударе российского беспилотника по причалу в Одессе.", "ASSAULT RUS/MIL -> *"),
    # clauses inside keep their own subject, whatever town stands between
    tr(
        "Azerbaycan Savunma Bakanlığı, Ermeni birliklerinin Kelbecer bölgesindeki mevzilere saldırdığını bildirdi.",
        "ASSAULT ARM/MIL -> * | said by Azerbaycan Savunma Bakanlığı",
    ),
    tr(
        "Suriye Dışişleri Bakanlığı, İsrail uçaklarının Halep ilindeki bir köyü bombaladığını bildirdi.",
        "ASSAULT ISR/GOV -> * | said by Suriye Dışişleri Bakanlığı",
    ),
    tr(
        "AB temsilcisi, Türkiye ve Yunanistan dışişleri bakanlarının Cenevre'de görüştüğünü duyurdu.",
        "CONSULT TUR/GOV, GRC/GOV -> * | said by AB temsilcisi",
    ),
    # who is cited opens no list
    ru(
        "По данным посольства США, Россия, Китай и Иран подписали договор.",
        "SUPPORT RUS/GOV, CHN/GOV, IRN/GOV -> * | said by посольства США",
    ),
    # a case that says by whom; an office for people's rights
    tr("İki köylü İsrail askerlerince öldürüldü.", "ASSAULT ISR/MIL -> * | dead 2"),
    tr("Moskova'nın çocuk hakları komiseri suçlamayı reddetti.", "REJECT RUS/GOV -> nobody"),
    tr("Erivan'da muhalefet destekçileri sokağa çıktı.", "PROTEST ARM/PTY -> *"),
    # a capital where parties meet is none of them
    tr(
        "Ermenistan, Azerbaycan'ı kınadı. Bakan, iki heyetin Washington'da bir araya geleceğini ekledi.",
        "ACCUSE ARM/GOV -> AZE/GOV",
        "AGREE ARM/GOV, AZE/GOV -> *",
    ),
    # of three states named, the two countries are those of which the report tells most
    ru(
        "Греция обвинила Турцию. Анкара осудила Афины. Германия призвала Турцию и Грецию к переговорам. Делегации двух стран встретятся.",
        "ACCUSE GRC/GOV -> TUR/GOV",
        "ACCUSE TUR/GOV -> GRC/GOV",
        "REQUEST DEU/GOV -> TUR/GOV, GRC/GOV",
        "AGREE GRC/GOV, TUR/GOV -> *",
    ),
    # whom the police of a country take is of that country
    ru("БАКУ, 17 мая («Двина Уайр») — Полиция Армении задержала 27 человек.", "COERCE ARM/COP -> ARM/CVL | captured 27"),
    # the one who judges a deed is spoken of, not whoever did it
    ru("Премьер Армении выразил соболезнования семьям погибших.", "SUPPORT ARM/GOV -> ARM/CVL"),
]

ACTS = [
    ru("Мавритания приостановила проезд грузовиков через границу.", "COERCE MRT/GOV -> *"),
    ru("Хартум вернул Эритрее 19 детей.", "RETREAT SDN/GOV -> ERI/GOV"),
    ru("Эритрея получила от Судана тела 40 солдат.", "RETREAT SDN/GOV -> ERI/GOV"),
    ru("«Если вы войдёте, мы ответим», — сказал министр обороны Ганы.", "THREATEN GHA/GOV -> *"),
    ru("Войска Турции вошли в Сирию.", "ASSAULT TUR/MIL -> SYR/GOV"),
    ru("Колонна с мукой остановлена пограничниками Судана.", "COERCE SDN/COP -> *"),
    ru("Марокко предложило принять у себя переговоры сторон.", "AGREE MAR/GOV -> *"),
    ru("Эритрее возвращены 12 военнослужащих.", "RETREAT * -> ERI/GOV"),
    ru("Операцию против повстанцев Турция начала 9 мая.", "ASSAULT TUR/GOV -> * | on 2024-05-09"),
    ru("Португалия передала Украине партию снарядов.", "AID PRT/GOV -> UKR/GOV"),
    ru("Посол Омана в пятницу должен отправиться в Хартум.", "AGREE OMN/GOV -> SDN/GOV"),
    tr("Portekiz, sınıra ek devriyeler gönderdi.", "MOBILIZE PRT/GOV -> *"),
    tr("Moritanya, kamyonların geçişini askıya aldı.", "COERCE MRT/GOV -> *"),
    tr("Un taşıyan konvoy Sudan polisi tarafından durduruldu.", "COERCE SDN/COP -> *"),
    tr("Etiyopya, gruba yönelik harekatını mayısta başlattı.", "ASSAULT ETH/GOV -> *"),
    ru("МИД Армении назвал арест рыбаков неправомерным.", "ACCUSE ARM/GOV -> *"),
    ru("Норвегия предложила Йемену пять миллионов долларов на ремонт порта.", "AGREE NOR/GOV -> YEM/GOV"),
    ru("Иордания доставила в Сирию сорок фур с одеялами.", "AID JOR/GOV -> SYR/GOV"),
    ru("Приштина может закрыть пограничный переход с Сербией.", "COERCE hypothetical XKX/GOV -> SRB/GOV"),
    tr("Norveç, Yemen'e beş milyon dolar önerdi.", "AGREE NOR/GOV -> YEM/GOV"),
    tr("Rusya saldırıyı defalarca yalanladı.", "ASSAULT negated ?/UNK -> nobody", "REJECT RUS/GOV -> nobody"),
    tr("Norveç, Mali'ye kredi ödemelerini dondurdu.", "SANCTION NOR/GOV -> *"),
    tr("Hartum, güvenli geçişi garanti etti.", "AGREE SDN/GOV -> *"),
]


@table(DATELINES)
def test_datelines(case, claims):
    check(case, claims)


@table(PLACES)
def test_places(case, claims):
    check(case, claims)


@table(TOLLS)
def test_tolls(case, claims):
    check(case, claims)


@table(PARTIES)
def test_parties(case, claims):
    check(case, claims)


@table(ACTS)
def test_acts(case, claims):
    check(case, claims)


def test_a_dateline_is_sure_with_a_date_or_a_town_in_capitals():
    for text, sure in (
        ("KYIV (Dvina) — It rained.", True),
        ("Kyiv, 4 June (Dvina) — It rained.", True),
        ("The president (Dvina) — it is said — resigned.", False),
    ):
        found = dateline(text)
        assert found is not None and found.sure == sure and text[found.start : found.end] == "Dvina"
    assert dateline("The president resigned on Monday.") is None

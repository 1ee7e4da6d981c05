"""Plain Russian sentences: who is condemned, who is killed among a unit's own words, whose feelings a participle tells."""

from spec import check, ru, table

CASES = [
    # nobody who bore a deed is condemned for it, whether he was killed or arrested; whoever is said to have done it is
    ru("Премьер-министр Латвии осудил убийство полицейского в Кении.", "ACCUSE LVA/GOV -> nobody", "ASSAULT ?/UNK -> KEN/COP"),
    ru("МИД Чили осудил задержание моряков Аргентиной.", "ACCUSE CHL/GOV -> ARG/GOV", "COERCE ARG/GOV -> ?/MIL"),
    ru("Посол Перу осудил избиение журналистов полицией Чили.", "ACCUSE PER/GOV -> CHL/COP", "ASSAULT CHL/COP -> ?/JRN"),
    ru("Мэр Лиона возмущён арестом врача.", "ACCUSE FRA/GOV -> nobody", "COERCE FRA/COP -> FRA/MED"),
    # with what somebody is displeased is not what the participle is said of
    ru("Учителя Лимы разочарованы политикой губернатора.", "ACCUSE PER/EDU -> PER/GOV"),
    # to whom apologies are made
    ru("Премьер Дании извинился перед избирателями за свои слова.", "CONCEDE DNK/GOV -> DNK/CVL"),
    # what anybody who is named does is an act, not only what public bodies do
    ru("Чилийский епископ вступился за рыбаков.", "SUPPORT CHL/NGO -> CHL/CVL"),
    # plain words of newspapers
    ru("Суд Кении постановил, что сбор противоречит конституции.", "REJECT KEN/JUD -> *"),
    ru("Четверо лоцманов попали под стражу в Норвегии.", "COERCE NOR/COP -> NOR/LAB"),
    ru("Присяжные Дании оправдали шофёра.", "CONCEDE DNK/JUD -> *"),
    ru("Патруль Чада покинул долину.", "RETREAT TCD/MIL -> nobody"),
    # what a cat does not want is no call
    ru("«Я не хочу, чтобы вы мёрзли», — сказал премьер Дании."),
]


@table(CASES)
def test_plain_russian(case, claims):
    check(case, claims)

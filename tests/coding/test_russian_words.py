"""Russian words for acts that had no unit: verdicts, refusals, cells, crowds and fronts, and what only looks like them."""

from spec import check, ru, table

WORDS = [
    ru("Парламент Мальты зарубил законопроект о рыбалке.", "REJECT MLT/LEG -> *"),
    ru("Президент Бенина вернул закон на доработку.", "REJECT BEN/GOV -> *"),
    ru("«Мы не уступим», — сказал президент Гватемалы.", "REJECT GTM/GOV -> *"),
    ru("Посол Кубы назвал слухи о бегстве выдумкой.", "REJECT CUB/GOV -> *"),
    ru("Слухи о бегстве посол Кубы назвал чепухой.", "REJECT CUB/GOV -> *"),
    ru("«Министр развалил отрасль», — сказал сенатор Чили.", "ACCUSE CHL/LEG -> CHL/GOV"),
    ru("Президент Бразилии осыпал судей упрёками.", "ACCUSE BRA/GOV -> BRA/JUD"),
    ru("Премьер Кипра всецело доверяет судьям.", "SUPPORT CYP/GOV -> CYP/JUD"),
    ru("За решёткой остаются семь докеров Франции.", "COERCE * -> *"),
    ru("Вице-мэра Марселя вывели в наручниках.", "COERCE FRA/COP -> FRA/GOV"),
    ru("Полиция Перу нагрянула к ювелирам.", "COERCE PER/COP -> *"),
    ru("Казначей из Перу получил три года за подлог.", "SANCTION * -> *"),
    ru("На площади вышли семь тысяч учителей Перу.", "PROTEST PER/EDU -> *"),
    ru("Студенты Перу забросали министра яйцами.", "PROTEST PER/EDU -> PER/GOV"),
    ru("Солдаты Чада вернулись домой.", "RETREAT TCD/MIL -> *"),
]


@table(WORDS, {})
def test_words(case, claims):
    check(case, claims)


@table([
    # вышли is of выйти, hardly ever a command to send somebody away
    ru("Реки Чехии вышли из берегов."),
    ru("Бегуны Норвегии вышли на старт."),
    ru("Новые трамваи вышли на улицы Брно."),
    ru("Солдаты Литвы ушли в отпуск."),
])  # fmt: skip
def test_words_that_tell_no_act(case, claims):
    check(case, claims)

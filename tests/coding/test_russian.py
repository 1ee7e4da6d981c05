"""Russian: roles by case, names in six cases, aspect and future, inversion, participles, converbs, quotation."""

import pytest
from spec import check, ru, table

VOICES = [
    # what somebody is accused of is no deed of the accuser's
    ru("Министр внутренних дел Косова обвинил Сербию в том, что она убила двух полицейских.", "ACCUSE XKX/GOV -> SRB/GOV"),
    ru("Азербайджан обвинил армянскую армию в обмане.", "ACCUSE AZE/GOV -> ARM/MIL"),
    ru("Армянскую армию обвинил в обмане Азербайджан.", "ACCUSE AZE/GOV -> ARM/MIL"),
    ru("Армянская армия была обвинена Азербайджаном в обмане.", "ACCUSE AZE/GOV -> ARM/MIL"),
    ru("Армянская армия была обвинена Азербайджаном в гибели рыбака.", "ACCUSE AZE/GOV -> ARM/MIL"),
    ru("Действия Баку были осуждены Францией.", "ACCUSE FRA/GOV -> AZE/GOV"),
    ru("Франция осудила действия Баку.", "ACCUSE FRA/GOV -> AZE/GOV"),
    ru("Договор подписан министрами иностранных дел Сербии и Косова.", "SUPPORT SRB/GOV, XKX/GOV -> nobody"),
    ru("Санкции против Ирана ввёл Евросоюз.", "SANCTION EUR -> IRN/GOV"),
    ru("США ввели санкции против Ирана.", "SANCTION USA/GOV -> IRN/GOV"),
    ru("Пашинян поблагодарил Макрона за поддержку.", "SUPPORT ARM/GOV -> FRA/GOV"),
    ru("Министерство иностранных дел Ирана вызвало посла Германии.", "ACCUSE IRN/GOV -> DEU/GOV"),
    ru("Боевики ХАМАС захватили в заложники израильтян.", "ASSAULT PSE/REB -> ISR/CVL | captured ~"),
    ru("Полиция Армении применила слезоточивый газ против демонстрантов.", "ASSAULT ARM/COP -> ARM/CVL"),
    ru("Украина и Россия обменялись пленными.", "COOPERATE RUS/GOV, UKR/GOV -> nobody"),
    ru("Министры иностранных дел Армении и Азербайджана встретились в Тбилиси.", "CONSULT ARM/GOV, AZE/GOV -> nobody | at Тбилиси"),
    ru("Лавров обсудил с Мирзояном делимитацию границы.", "CONSULT ARM/GOV, RUS/GOV -> nobody"),
    ru("Выступая в Белграде, Вучич осудил правительство Косова.", "ACCUSE SRB/GOV -> XKX/GOV"),
    ru(
        "Министр обороны Турции Яшар Гюлер прибыл с визитом в Баку, где встретился с азербайджанским коллегой.",
        "CONSULT AZE/GOV, TUR/GOV -> * | at Баку",
    ),
]

STATUS = [
    ru("Армения не нападала на Азербайджан.", "ASSAULT negated ARM/GOV -> AZE/GOV"),
    ru("Полиция Косова никого не задержала.", "COERCE negated XKX/COP -> nobody"),
    ru("Россия вторгнется в Молдавию.", "ASSAULT future RUS/GOV -> MDA/GOV"),
    ru("Армия России может атаковать Харьков.", "ASSAULT hypothetical RUS/MIL -> *"),
    ru("Путин встретится с Пашиняном в Ереване 25 мая.", "AGREE ARM/GOV, RUS/GOV -> nobody | on 2024-05-25"),
    ru("В 2008 году Россия напала на Грузию.", "ASSAULT historical RUS/GOV -> GEO/GOV | on 2008-01-01..2008-12-31"),
    ru("Министр потребовал, чтобы Россия освободила пленных.", "REQUEST * -> *"),
]

PROMISES = [
    ru(
        "Вучич пообещал вывести войска из Косова до 1 июня.",
        "AGREE SRB/GOV -> XKX/GOV | due 2024-06-01",
    ),
    ru("Азербайджан обязался до конца года передать Армении карты минных полей.", "AGREE AZE/GOV -> ARM/GOV | due 2024-12-31"),
]

SOURCES = [
    ru(
        "Азербайджанские войска убили двух армянских солдат, сообщило Министерство обороны Армении.",
        "ASSAULT AZE/MIL -> ARM/MIL | dead 2 | said by Министерство обороны Армении",
    ),
    ru(
        "Министерство обороны Армении сообщило, что азербайджанские войска убили двух армянских солдат.",
        "ASSAULT AZE/MIL -> ARM/MIL | dead 2 | said by Министерство обороны Армении",
    ),
    ru(
        "По данным Минобороны Армении, азербайджанские войска убили двух армянских солдат.",
        "ASSAULT AZE/MIL -> ARM/MIL | said by Минобороны Армении",
    ),
    ru(
        "По словам Зеленского, российские войска обстреляли Харьков.",
        "ASSAULT RUS/MIL -> UKR | said by Зеленского",
    ),
    ru(
        "«Российские войска обстреляли Харьков», — заявил Зеленский.",
        "ASSAULT RUS/MIL -> UKR | said by Зеленский",
    ),
    ru("Россия выслала двух армянских дипломатов, передаёт «Анадолу».", "SANCTION RUS/GOV -> ARM/GOV | said by Анадолу"),
    ru("Как сообщили в МИД России, Украина обстреляла Белгород.", "ASSAULT UKR/GOV -> RUS | said by МИД России"),
    ru("Алиев заявил, что готов подписать мирный договор с Арменией.", "AGREE AZE/GOV -> * | said by nobody"),
    ru(
        "ЕРЕВАН, 18 апреля («Кура Ньюс») — Россия выслала двух армянских дипломатов.",
        "SANCTION RUS/GOV -> ARM/GOV | said by Кура Ньюс",
        source="Kura News",
    ),
]

NUMBERS = [
    ru("Пять российских солдат убиты под Херсоном.", "ASSAULT ?/UNK -> RUS/MIL | dead 5"),
    ru("Украинские войска убили не менее двадцати российских солдат.", "ASSAULT UKR/MIL -> RUS/MIL | dead 20-"),
    ru("Талибы взяли в плен троих афганских солдат.", "COERCE * -> AFG/MIL | captured 3"),
    ru("Российская ракета убила в Харькове трёх мирных жителей, ещё семеро ранены.", "ASSAULT * -> * | dead 3 | injured 7"),
]

DATES = [
    ru("Во вторник Сербия обвинила Косово во лжи.", "ACCUSE SRB/GOV -> XKX/GOV | on 2024-05-14"),
    ru("Вчера Сербия обвинила Косово во лжи.", "ACCUSE SRB/GOV -> XKX/GOV | on 2024-05-16"),
    ru("Две недели назад Сербия обвинила Косово во лжи.", "ACCUSE SRB/GOV -> XKX/GOV | on 2024-04-29..2024-05-05"),
    ru("20 апреля 2024 года Сербия обвинила Косово во лжи.", "ACCUSE SRB/GOV -> XKX/GOV | on 2024-04-20"),
    ru(
        "Президенты Сербии и Косова в среду встретились в Вене и подписали протокол.",
        "CONSULT SRB/GOV, XKX/GOV -> nobody | on 2024-05-15",
        "SUPPORT SRB/GOV, XKX/GOV -> nobody | on 2024-05-15",
    ),
]

AHEAD = [
    ru("Путин встретится с Пашиняном в Ереване в понедельник.", "AGREE ARM/GOV, RUS/GOV -> nobody | on 2024-05-20"),
    ru("Путин встретился с Пашиняном в Ереване в понедельник.", "CONSULT ARM/GOV, RUS/GOV -> nobody | on 2024-05-13"),
]

NOT_YET: dict[str, str] = {}


@table(VOICES)
def test_voice_case_and_order(case, claims):
    check(case, claims)


@table(STATUS)
def test_status(case, claims):
    check(case, claims)


@table(PROMISES)
def test_promises(case, claims):
    check(case, claims)


@table(SOURCES)
def test_sources(case, claims):
    check(case, claims)


@table(NUMBERS)
def test_numbers(case, claims):
    check(case, claims)


@table(DATES + AHEAD)
def test_dates(case, claims):
    check(case, claims)


@pytest.mark.parametrize(
    "text",
    [
        "Сердечный приступ прервал выступление певца в Баку.",
        "Сборная Армении атаковала ворота сборной Сербии.",
        "Закон призван упростить учёт рыбы в России.",
        "Удар по имиджу клуба из Москвы оказался сильным.",
        "Битва за титул между командами России и Турции завершилась.",
        "Книгу о России написал Грант Риер.",
        "Число жертв землетрясения в Турции выросло.",
    ],
)
def test_look_alikes_make_no_claims(claims, text):
    assert claims("ru", text) == []

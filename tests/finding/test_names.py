"""One person, one government and one place, however a language writes and inflects the name."""

import pytest

ALIYEV, PUTIN, KREMLIN, KHANKENDI = "per:ilham-aliyev", "per:vladimir-putin", "org:ru-kremlin", "place:khankendi"

NAMES = [
    ("ru", "Алиев выступил с речью.", ALIYEV),
    ("ru", "Заявление Алиева опубликовали утром.", ALIYEV),
    ("ru", "Письмо Алиеву отправили утром.", ALIYEV),
    ("ru", "Посол встретился с Алиевым.", ALIYEV),
    ("ru", "Об Алиеве спорят депутаты.", ALIYEV),
    ("ru", "Делегацию принял Ильхам Алиев.", ALIYEV),
    ("sq", "Ambasadori takoi Aliyevin.", ALIYEV),
    ("sq", "Zëdhënësi i Aliyevit foli dje.", ALIYEV),
    ("tr", "Büyükelçi dün Aliyev'le görüştü.", ALIYEV),
    ("tr", "Aliyev'in açıklaması dün yayımlandı.", ALIYEV),
    ("en", "The ambassador met Aliyev.", ALIYEV),
    ("ru", "Послы довольны Владимиром Путиным.", PUTIN),
    ("sq", "Zëdhënësi i Putinit foli dje.", PUTIN),
    ("tr", "Büyükelçi dün Putin'e mektup verdi.", PUTIN),
    ("ru", "Кремль назвал дату.", KREMLIN),
    ("ru", "Пресс-служба Кремля, по словам Кремля, молчит.", KREMLIN),
    ("ru", "Встречу с Кремлем отложили.", KREMLIN),
    ("sq", "Kremlini njoftoi datën.", KREMLIN),
    ("tr", "Kremlin'den dün açıklama geldi.", KREMLIN),
    ("en", "The Kremlin named a date.", KREMLIN),
]
PLACES = [
    ("ru", "Колонна вошла в Ханкенди."),
    ("ru", "Колонна вошла в Степанакерт."),
    ("ru", "Бои идут в Степанакерте."),
    ("ru", "Автобусы вышли из Степанакерта."),
    ("sq", "Autobusët arritën në Stepanakert."),
    ("tr", "Otobüsler Hankendi'ye ulaştı."),
    ("en", "The buses reached Khankendi."),
    ("en", "The buses reached Stepanakert."),
]


@pytest.mark.parametrize(("lang", "text", "ident"), NAMES, ids=lambda value: value[:40])
def test_a_name_is_one_registry_entry_in_every_script_and_case(reading, lang, text, ident):
    actors = [actor for page in reading(lang, text).pages for actor in page.actors]
    assert ident in [actor.ident for actor in actors], actors


@pytest.mark.parametrize(("lang", "text"), PLACES, ids=lambda value: value[:40])
def test_a_town_with_two_names_is_one_place(reading, lang, text):
    places = [place.id for page in reading(lang, text).pages for _, place in page.places]
    assert places == [KHANKENDI]

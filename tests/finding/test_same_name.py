"""One person and one place by whatever name, script and ending they are written."""

import pytest

ALIYEV = [
    ("en", "The envoy met Aliyev in the capital."),
    ("sq", "Kancelari bisedoi me Aliyevin."),
    ("tr", "Bakan, Aliyev'le başkentte görüştü."),
    ("tr", "Bakan, İlham Aliyev'in mektubunu okudu."),
    ("tr", "Mektup Aliyev'e verildi."),
    ("tr", "Heyet ALİYEV'İ ziyaret etti."),
    ("tr", "Azerbaycan Cumhurbaşkanı İlham Aliyev konuştu."),
]
PUTIN = [
    ("en", "The envoy met Putin in the capital."),
    ("sq", "Kancelari bisedoi me Putinin."),
    ("tr", "Bakan, Putin'in sözlerini yorumladı."),
    ("tr", "Bakan, Putin’e mektup yazdı."),
    ("tr", "Bakan, Vladimir Putin'den haber aldı."),
]
STEPANAKERT = [
    ("en", "The convoy reached Stepanakert on Friday."),
    ("tr", "Konvoy cuma günü Hankendi'ye ulaştı."),
    ("tr", "Hankendi'deki hastane kapandı."),
    ("tr", "Yol Stepanakert'ten geçiyor."),
    ("tr", "Konvoy Xankəndi'de durdu."),
]


def idents(reading, lang, text):
    return {actor.ident for page in reading(lang, text).pages for actor in page.actors if actor.ident}


@pytest.mark.parametrize(("lang", "text"), ALIYEV)
def test_aliyev(lang, text, reading):
    assert "per:ilham-aliyev" in idents(reading, lang, text)


@pytest.mark.parametrize(("lang", "text"), PUTIN)
def test_putin(lang, text, reading):
    assert "per:vladimir-putin" in idents(reading, lang, text)


@pytest.mark.parametrize(("lang", "text"), STEPANAKERT)
def test_one_town_by_all_its_names(lang, text, reading):
    [page] = reading(lang, text).pages
    assert {a.country for a in page.actors if a.country} | {place.country for _, place in page.places} == {"AZE"}


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Rusya'nın kararı eleştirildi.", "gen"),
        ("Rusya'ya nota verildi.", "dat"),
        ("Rusya'dan heyet geldi.", "abl"),
        ("Heyet Rusya'da bekliyor.", "loc"),
        ("Bakan Rusya'yı eleştirdi.", "acc"),
        ("Görüşme Rusya'yla yapıldı.", "ins"),
        ("Rusya, heyet gönderdi.", "nom"),
        ("RUSYA'NIN KARARI ELEŞTİRİLDİ.", "gen"),
    ],
)
def test_an_ending_after_an_apostrophe_is_the_case_of_its_name(text, case, reading):
    [actor] = [a for page in reading("tr", text).pages for a in page.actors if a.country == "RUS"]
    assert actor.cases == {case}
    assert "'" not in text[actor.first : actor.last]


def test_an_ending_stands_once_for_joined_names(reading):
    [page] = reading("tr", "Rusya ve Ukrayna'nın heyetleri İstanbul'da.").pages
    russia, ukraine = page.actors[:2]
    assert (russia.country, ukraine.country) == ("RUS", "UKR")
    assert russia.cases == ukraine.cases == {"gen"}


def test_with_and_and(reading):
    """*ile* joins two parties, or follows the one with whom somebody does something."""
    [page] = reading("tr", "Putin ile Aliyev Moskova'da görüştü.").pages
    assert [a.prep for a in page.actors[:2]] == ["", ""]
    [page] = reading("tr", "Putin, Aliyev ile Moskova'da görüştü.").pages
    assert [a.prep for a in page.actors[:2]] == ["", "ile"]

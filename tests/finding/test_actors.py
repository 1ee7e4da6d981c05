"""Actors composed of a role or body, a country and a name; and who is meant when they are named again."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

import pytest

from besa.finding.references import Memory

CASES = [
    # role + country
    ("en", "The Armenian foreign minister spoke.", {"The Armenian foreign minister": "ARM/GOV"}),
    ("en", "The foreign minister of Armenia spoke.", {"The foreign minister of Armenia": "ARM/GOV"}),
    ("en", "Armenia's foreign minister spoke.", {"Armenia's foreign minister": "ARM/GOV"}),
    ("en", "The Azerbaijani army advanced.", {"The Azerbaijani army": "AZE/MIL"}),
    ("en", "Kosovo police advanced.", {"Kosovo police": "XKX/COP"}),
    ("en", "The parliament of Georgia sat.", {"The parliament of Georgia": "GEO/LEG"}),
    ("en", "Two Armenian soldiers rested.", {"Two Armenian soldiers": "ARM/MIL"}),
    ("en", "Ukrainian refugees waited.", {"Ukrainian refugees": "UKR/REF"}),
    ("sq", "Ministri i Jashtëm i Armenisë foli.", {"Ministri i Jashtëm i Armenisë": "ARM/GOV"}),
    ("sq", "Ministri i Jashtëm armen foli.", {"Ministri i Jashtëm armen": "ARM/GOV"}),
    ("sq", "Ministria e Mbrojtjes e Azerbajxhanit foli.", {"Ministria e Mbrojtjes e Azerbajxhanit": "AZE/GOV"}),
    ("sq", "Ushtria azerbajxhanase përparoi.", {"Ushtria azerbajxhanase": "AZE/MIL"}),
    ("sq", "Policia e Kosovës përparoi.", {"Policia e Kosovës": "XKX/COP"}),
    ("sq", "Parlamenti i Gjeorgjisë u mblodh.", {"Parlamenti i Gjeorgjisë": "GEO/LEG"}),
    ("sq", "Dy ushtarë armenë pushonin.", {"Dy ushtarë armenë": "ARM/MIL"}),
    # the name with its title, in any order
    ("en", "Russian President Vladimir Putin spoke.", {"Russian President Vladimir Putin": "RUS/GOV"}),
    ("en", "Armenian Deputy Minister Vahram Testyan spoke.", {"Armenian Deputy Minister Vahram Testyan": "ARM/GOV"}),
    ("en", "Kosovo's interior minister, Arben Krasta, spoke.", {"Kosovo's interior minister, Arben Krasta": "XKX/GOV"}),
    ("en", "Arben Krasta, Kosovo's interior minister, spoke.", {"Arben Krasta, Kosovo's interior minister": "XKX/GOV"}),
    ("sq", "Presidenti rus Vladimir Putin foli.", {"Presidenti rus Vladimir Putin": "RUS/GOV"}),
    ("sq", "Presidentja e Kosovës, Vjosa Osmani, foli.", {"Presidentja e Kosovës, Vjosa Osmani": "XKX/GOV"}),
    (
        "sq",
        "Ministri i Brendshëm i Kosovës, Arben Krasta, foli.",
        {"Ministri i Brendshëm i Kosovës, Arben Krasta": "XKX/GOV"},
    ),
    # a country, a capital or a side for its government
    ("en", "Baku rejected the offer.", {"Baku": "AZE/GOV"}),
    ("en", "The Azerbaijani side rejected the offer.", {"The Azerbaijani side": "AZE/GOV"}),
    ("en", "The Kremlin rejected the offer.", {"The Kremlin": "RUS/GOV"}),
    ("sq", "Jerevani e hodhi poshtë ofertën.", {"Jerevani": "ARM/GOV"}),
    ("sq", "Pala azerbajxhanase e hodhi poshtë ofertën.", {"Pala azerbajxhanase": "AZE/GOV"}),
    ("sq", "Kremlini e hodhi poshtë ofertën.", {"Kremlini": "RUS/GOV"}),
    # organisations
    ("en", "NATO and the European Union welcomed it.", {"NATO": "NATO", "the European Union": "EUR"}),
    ("sq", "NATO-ja dhe Bashkimi Evropian e mirëpritën.", {"NATO-ja": "NATO", "Bashkimi Evropian": "EUR"}),
    ("en", "The United Nations welcomed it.", {"The United Nations": "UNO"}),
    ("sq", "Kombet e Bashkuara e mirëpritën.", {"Kombet e Bashkuara": "UNO"}),
    # coordination shares a role
    (
        "en",
        "The foreign ministers of Armenia and Azerbaijan met.",
        {"The foreign ministers of Armenia": "ARM/GOV", "Azerbaijan": "AZE/GOV"},
    ),
    ("en", "Armenian and Azerbaijani soldiers rested.", {"Armenian": "ARM/MIL", "Azerbaijani soldiers": "AZE/MIL"}),
    (
        "sq",
        "Ministrat e jashtëm të Armenisë dhe Azerbajxhanit u takuan.",
        {"Ministrat e jashtëm të Armenisë": "ARM/GOV", "Azerbajxhanit": "AZE/GOV"},
    ),
    (
        "en",
        "The army of Armenia and that of Azerbaijan rested.",
        {"The army of Armenia": "ARM/MIL", "that of Azerbaijan": "AZE/MIL"},
    ),
    (
        "sq",
        "Ushtria e Armenisë dhe ajo e Azerbajxhanit pushonin.",
        {"Ushtria e Armenisë": "ARM/MIL", "ajo e Azerbajxhanit": "AZE/MIL"},
    ),
    (
        "en",
        "The Armenian defence minister met his Azerbaijani counterpart.",
        {"The Armenian defence minister": "ARM/GOV", "his Azerbaijani counterpart": "AZE/GOV"},
    ),
    (
        "sq",
        "Ministri armen i Mbrojtjes u takua me homologun e tij azerbajxhanas.",
        {"Ministri armen i Mbrojtjes": "ARM/GOV", "homologun e tij azerbajxhanas": "AZE/GOV"},
    ),
    # nobody knows who
    ("en", "Unknown gunmen attacked the post.", {"Unknown gunmen": "?"}),
    ("sq", "Persona të panjohur sulmuan postin.", {"Persona të panjohur": "?"}),
]

AGAIN = [
    # surname after the full name
    ("en", "Armenian Deputy Minister Vahram Testyan spoke. Testyan left.", {"Testyan": "ARM/GOV"}),
    ("sq", "Zëvendësministri armen Vahram Testyan foli. Testyani u largua.", {"Testyani": "ARM/GOV"}),
    # the ministry
    ("en", "Armenia's Defence Ministry denied it. The ministry spoke of lies.", {"The ministry": "ARM/GOV"}),
    ("sq", "Ministria e Mbrojtjes e Armenisë e mohoi. Ministria foli për gënjeshtra.", {"Ministria": "ARM/GOV"}),
    ("en", "The Azerbaijani army advanced. The army stopped.", {"The army": "AZE/MIL"}),
    ("sq", "Ushtria azerbajxhanase përparoi. Ushtria u ndal.", {"Ushtria": "AZE/MIL"}),
    # pronouns
    ("en", "Armenian Prime Minister Nikol Pashinyan spoke. He left.", {"He": "ARM/GOV"}),
    ("sq", "Kryeministri armen Nikol Pashinyan foli. Ai u largua.", {"Ai": "ARM/GOV"}),
    ("en", "President Vjosa Osmani of Kosovo spoke. She left.", {"She": "XKX/GOV"}),
]

NOT_YET = {
    "Ministri armen i Mbrojtjes u takua me homologun e tij azerbajxhanas.": "finding/actors._joins: role + demonym + rest of the role, and counterpart + possessive + demonym, are not one actor",
    "Zëvendësministri armen Vahram Testyan foli. Testyani u largua.": "finding/parts._names: a surname in its case form that opens a sentence is no name (see `inner` there, and references._bare)",
    "Ministria e Mbrojtjes e Armenisë e mohoi. Ministria foli për gënjeshtra.": "finding/references._recall_body: only the same head is remembered, and *ministri* is not *ministri e mbrojtjes*",
}

OFFICES = [
    # who held which office on the day of the report
    ("Trump spoke.", "Trump", "2018-06-01", "USA/GOV"),
    ("Trump spoke.", "Trump", "2023-06-01", "USA/ELI"),
    ("Trump spoke.", "Trump", "2025-06-01", "USA/GOV"),
    ("Hashim Thaçi spoke.", "Hashim Thaçi", "2018-06-01", "XKX/GOV"),
    ("Hashim Thaçi spoke.", "Hashim Thaçi", "2023-06-01", "XKX/ELI"),
    ("Ilham Aliyev spoke.", "Ilham Aliyev", "2024-05-17", "AZE/GOV"),
    ("Vjosa Osmani spoke.", "Vjosa Osmani", "2024-05-17", "XKX/GOV"),
    ("Vjosa Osmani spoke.", "Vjosa Osmani", "2020-05-17", "XKX/LEG"),
    ("Serzh Sargsyan spoke.", "Serzh Sargsyan", "2016-05-17", "ARM/GOV"),
    ("Serzh Sargsyan spoke.", "Serzh Sargsyan", "2024-05-17", "ARM/ELI"),
    ("Albin Kurti spoke.", "Albin Kurti", "2024-05-17", "XKX/GOV"),
]
NOT_YET_OFFICES: dict[tuple[str, str], str] = {}


@pytest.fixture(scope="session")
def actors(reading):
    """The actors of a text: their words and codes, after references are resolved; of words named twice, the last."""

    def found(lang, text, published="2024-05-17"):
        read = reading(lang, text, published)
        memory = Memory("")
        memory.countries.update(read.countries)
        out = {}
        for page in read.pages:
            for actor in memory.resolve(page.actors, page.sentence, read.grammar):
                code = f"{actor.country}/{actor.sector}".strip("/") or ("?" if actor.unknown else "")
                out[text[actor.first : actor.last]] = code
            if page.actors:
                memory.subject = page.actors[:1]
        return out

    return found


def _rows():
    for lang, text, expected in CASES + AGAIN:
        why = NOT_YET.get(text)
        yield pytest.param(
            lang,
            text,
            expected,
            id=f"{lang}: {text[:70]}",
            marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [],
        )


@pytest.mark.parametrize(("lang", "text", "expected"), list(_rows()))
def test_actor(lang, text, expected, actors):
    found = actors(lang, text)
    assert {words: found.get(words) for words in expected} == expected, found


def _days():
    for row in OFFICES:
        why = NOT_YET_OFFICES.get((row[1], row[2]))
        yield pytest.param(*row, id=f"{row[1]} on {row[2]}", marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])


@pytest.mark.parametrize(("text", "words", "day", "code"), list(_days()))
def test_office_on_a_day(text, words, day, code, actors):
    assert actors("en", text, day).get(words) == code


def test_the_name_of_an_actor_is_cut_from_the_text(reading):
    text = "Yesterday the Armenian foreign minister spoke."
    (actor,) = reading("en", text).pages[0].actors
    assert text[actor.first : actor.last] == "the Armenian foreign minister"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Delegations of Armenia and Azerbaijan met in Tbilisi. Both sides agreed to continue the talks."),
        (
            "sq",
            "Delegacionet e Armenisë dhe Azerbajxhanit u takuan në Tbilisi. Të dyja palët u pajtuan t’i vazhdojnë bisedimet.",
        ),
    ],
)
def test_both_sides_are_the_two_named_together(lang, text, claims):
    agreed = [claim for claim in claims(lang, text, weak=True) if claim.type == "AGREE"]
    assert agreed and {entity.country for entity in agreed[0].actors} == {"ARM", "AZE"}


PHRASES = [
    # a preposition of several words means what the simple one does, whatever its last word is
    ("sq", "Kritikat ndaj tij u shtuan për shkak të Serbisë.", "Serbisë", "për"),
    ("sq", "Raporti u miratua nga ana e Gjermanisë.", "Gjermanisë", "nga"),
    ("sq", "Fjalimi u mbajt në emër të Francës.", "Francës", "për"),
    ("sq", "Ankesa u bë në lidhje me Shqipërinë.", "Shqipërinë", "për"),
    ("en", "The report was written because of Serbia.", "Serbia", "about"),
    ("en", "The report was written in line with Serbia.", "Serbia", "per"),
]


@pytest.mark.parametrize(("lang", "text", "words", "prep"), PHRASES)
def test_a_preposition_of_several_words_marks_its_actor(lang, text, words, prep, reading):
    (actor,) = (a for a in reading(lang, text).pages[0].actors if text[a.first : a.last] == words)
    assert (actor.prep, actor.genitive) == (prep, False)


def test_an_article_after_a_noun_that_is_no_preposition_makes_a_genitive(reading):
    text = "Ndihma e Serbisë arriti."
    (actor,) = (a for a in reading("sq", text).pages[0].actors if a.country == "SRB")
    assert (actor.prep, actor.genitive) == ("", True)

"""The language of a text: the nine of besa, their neighbours, and none."""

import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from besa.books.errors import PackError
from besa.books.files import PACKS, language_tags, read_yaml
from besa.model import Report
from besa.pipeline import choose_language, code
from besa.text import identify as module
from besa.text.identify import LONGEST, UNDETERMINED, Profiles, get_profiles, glance, identify, read_as

SRC = PACKS.parent.parent

#: Sentences of our own, by the tag that is expected.
TEXTS = {
    "sq": [
        "Presidenti tha se bisedimet do të vazhdojnë javën e ardhshme dhe se marrëveshja nuk është nënshkruar.",
        "Policia arrestoi tre persona pas përleshjeve në veri të vendit.",
    ],
    "en": [
        "The president said that the talks would go on next week and that nothing had been signed.",
        "Police arrested three people after clashes in the north of the country.",
    ],
    "ru": [
        "Президент заявил, что переговоры продолжатся на следующей неделе и что ничего не подписано.",
        "Полиция задержала трёх человек после столкновений на севере страны.",
    ],
    "tr": [
        "Cumhurbaşkanı görüşmelerin gelecek hafta süreceğini ve henüz bir şey imzalanmadığını söyledi.",
        "Polis ülkenin kuzeyindeki çatışmalardan sonra üç kişiyi gözaltına aldı.",
    ],
    "az": [
        "Prezident bildirib ki, danışıqlar gələn həftə davam edəcək və hələ heç nə imzalanmayıb.",
        "Polis ölkənin şimalında baş verən toqquşmalardan sonra üç nəfəri saxlayıb.",
    ],
    "hy": ["Նախագահն ասաց, որ բանակցությունները կշարունակվեն հաջորդ շաբաթ։", "Երևան"],
    "uk": [
        "Президент заявив, що переговори триватимуть наступного тижня і що нічого не підписано.",
        "Поліція затримала трьох людей після сутичок на півночі країни.",
    ],
    "sr-Latn": [
        "Predsednik je izjavio da će razgovori biti nastavljeni sledeće nedelje i da ništa nije potpisano.",
        "Policija je posle sukoba na severu zemlje uhapsila tri osobe.",
    ],
    "sr-Cyrl": [
        "Председник је изјавио да ће разговори бити настављени следеће недеље и да ништа није потписано.",
        "Полиција је после сукоба на северу земље ухапсила три особе.",
    ],
    "ka": ["პრეზიდენტმა განაცხადა, რომ მოლაპარაკება მომავალ კვირას გაგრძელდება.", "თბილისი"],
}
#: Languages that are not to be taken for their neighbours.
OTHERS = {
    "bg": "Президентът заяви, че преговорите ще продължат и през следващата седмица и че нищо не е подписано.",
    "mk": "Претседателот изјави дека преговорите ќе продолжат и следната недела и дека ништо не е потпишано.",
    "be": "Прэзідэнт заявіў, што перамовы будуць працягнутыя на наступным тыдні і што нічога не падпісана.",
    "hr": "Predsjednik je rekao da će se razgovori nastaviti idućeg tjedna u Bruxellesu s europskim kolegama.",
    "bs": "Predsjednik je kazao da će se razgovori nastaviti naredne sedmice i da je stiglo nekoliko hiljada zahtjeva.",
    "sl": "Predsednik vlade je dejal, da se bodo pogovori nadaljevali prihodnji teden in da ni bilo nič podpisano.",
    "de": "Der Präsident sagte, die Gespräche würden nächste Woche fortgesetzt und nichts sei unterschrieben.",
    "fr": "Le président a déclaré que les négociations se poursuivraient la semaine prochaine à Bruxelles.",
    "it": "Il presidente ha detto che i negoziati continueranno la prossima settimana e che nulla è stato firmato.",
    "ro": "Președintele a declarat că negocierile vor continua săptămâna viitoare și că nimic nu a fost semnat.",
    "el": "Ο πρόεδρος δήλωσε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.",
    "uz": "Prezident muzokaralar kelgusi hafta davom etishini aytdi va bu haqda bayonot berdi.",
}


@pytest.mark.parametrize(("tag", "text"), [(tag, text) for tag, texts in TEXTS.items() for text in texts])
def test_the_nine(tag, text):
    found, probability = identify(text)
    assert found == tag
    assert 0.4 < probability <= 1


@pytest.mark.parametrize(("tag", "text"), OTHERS.items())
def test_neighbours_are_themselves(tag, text):
    assert identify(text)[0] == tag


@pytest.mark.parametrize("tag", TEXTS)
def test_a_report_of_some_length_needs_no_model(tag):
    """The model takes a second to load: whole reports are told by their words alone."""
    found = glance(" ".join(TEXTS[tag] * 2))
    assert found is not None and found[0] == tag


@pytest.mark.parametrize("tag", [tag for tag in TEXTS if tag not in ("hy", "ka")])
def test_capitals(tag):
    text = " ".join(TEXTS[tag])
    capitals = text.replace("i", "İ").upper() if tag in ("tr", "az") else text.upper()
    assert identify(capitals)[0] == tag


@pytest.mark.parametrize("tag", TEXTS)
def test_letters_with_their_accents_apart(tag):
    text = " ".join(TEXTS[tag])
    assert identify(unicodedata.normalize("NFD", text))[0] == identify(text)[0]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("az", "Prezident bildirib ki, danisiqlar gelen hefte davam edecek ve hele hec ne imzalanmayib."),
        ("az", "Xarici isler nazirliyi bu barede melumat yayib ve qarsi terefi ittiham edib."),
        (
            "tr",
            "Turkiye ile Ermenistan arasindaki gorusmeler suruyor, bakanlik bir aciklama yapti ve iddialari reddetti.",
        ),
        ("sq", "Presidenti tha se bisedimet do te vazhdojne javen e ardhshme dhe se marreveshja nuk eshte nenshkruar."),
        (
            "sr-Latn",
            "Predsednik je izjavio da ce razgovori biti nastavljeni sledece nedelje i da nista nije potpisano.",
        ),
    ],
)
def test_typed_without_diacritics(tag, text):
    assert text.isascii()
    assert identify(text)[0] == tag


def test_foreign_names_and_addresses_do_not_mislead():
    text = TEXTS["ka"][0] + " (Reuters, AFP, https://example.org/the-news-of-the-day)"
    assert identify(text)[0] == "ka"
    text = "Sipas Washington Post dhe New York Times, " + TEXTS["sq"][0] + " https://example.org/what-the-president-said-on-friday"
    assert identify(text)[0] == "sq"


@pytest.mark.parametrize("text", ["", " ", "123 456", "... !?", "😀😀", "\x00\x01", "\ud800\udfff", "https://example.org/the/of/and"])
def test_no_words_no_language(text):
    assert identify(text) == (UNDETERMINED, 0.0)


def test_only_the_beginning_is_looked_at():
    text = "Ա" * LONGEST + "The president said that the talks would go on. " * 100
    assert identify(text)[0] == "hy"
    begin = time.perf_counter()
    identify("ა" * 3_000_000)
    identify("a'" * 3_000_000)
    assert time.perf_counter() - begin < 5


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300) | st.binary(max_size=200).map(lambda raw: raw.decode("utf-8", "surrogateescape")))
def test_any_string_at_all(text):
    tag, probability = identify(text)
    assert tag and 0 <= probability <= 1
    assert identify(text) == (tag, probability)
    quick = glance(text)
    assert quick is None or quick == (tag, probability)


def test_the_model_is_not_loaded_for_clear_texts():
    program = (
        "import sys; from besa.text.identify import identify\n"
        "for text in sys.argv[1:]: print(identify(text)[0])\n"
        "assert 'py3langid' not in sys.modules and 'numpy' not in sys.modules"
    )
    texts = [" ".join(texts * 2) for texts in TEXTS.values()]
    environment = {**os.environ, "PYTHONPATH": str(SRC), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program, *texts],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == list(TEXTS)


# ---- the data


def test_every_language_that_has_a_pack_can_be_identified():
    known = get_profiles().tags | set(get_profiles().alone.values())
    assert set(language_tags()) <= known


def test_the_profiles_fit_themselves():
    """No common word or mark of a language has a letter that the profile calls foreign to it."""
    for profile in get_profiles().all:
        for word in (*profile.common, *profile.marks):
            foreign = set(word) - profile.letters - set("'’")
            assert not foreign, (profile.tag, word, foreign)


def test_near_languages_point_to_profiles():
    data = read_yaml(PACKS / "codebook" / "languages.yaml")["languages"]
    for tag, row in data.items():
        assert read_as(tag) == row.get("read_as")
        assert row.get("read_as") is None or row["read_as"] in data
        assert len(row["common"]) >= 40
    assert read_as("xx") is None


def test_no_language_is_named_in_the_code():
    source = Path(module.__file__).read_text(encoding="utf-8")
    for tag in get_profiles().tags | {"hy", "ka"}:
        assert f'"{tag}"' not in source and f"'{tag}'" not in source


def test_words_of_a_pack_are_added():
    data = {"languages": {"xx": {"script": "Latn", "common": ["zu", "vu"]}}}
    profiles = Profiles(data, {"xx": ["Wu"]})
    assert profiles.scores("zu vu wu bu", "Latn") == ({"xx": 0.75}, 4)


def test_a_broken_book_is_one_clear_error(monkeypatch):
    monkeypatch.setattr(module, "_read_profiles", lambda: PackError("codebook/languages.yaml", "is broken", "mend it"))
    with pytest.raises(PackError, match=r"languages\.yaml"):
        identify("Any text.")


# ---- in the pipeline


def test_a_report_is_read_in_the_language_it_is_in(books):
    for tag in ("sq", "en"):
        done = code(Report(id="r", text=" ".join(TEXTS[tag])), books)
        assert done.lang == tag
        assert not done.problems


def test_a_language_without_a_pack_is_named(books):
    done = code(Report(id="r", text=OTHERS["bg"]), books)
    assert done.lang == "bg" and done.claims == ()
    (problem,) = done.problems
    assert problem.severity == "error" and "“bg”" in problem.what and "seems" in problem.what
    done = code(Report(id="r", text=OTHERS["bg"], lang="xx"), books)
    assert done.lang == "xx" and "declared" in done.problems[0].what


def test_a_text_in_no_language_is_named(books):
    done = code(Report(id="r", text="12345 — 678"), books)
    assert done.lang == UNDETERMINED and done.claims == ()
    assert "no language" in done.problems[0].what


def test_a_declared_language_is_kept_but_doubted(books):
    text = " ".join(TEXTS["sq"])
    done = code(Report(id="r", text=text, lang="en"), books)
    assert done.lang == "en"
    assert [problem.severity for problem in done.problems] == ["note"]
    assert "“en”" in done.problems[0].what and "“sq”" in done.problems[0].what
    assert not code(Report(id="r", text=text, lang="sq"), books).problems
    assert not code(Report(id="r", text=text, lang="sq-XK"), books).problems


class Shelf:
    """Books with packs of these tags."""

    def __init__(self, *tags: str) -> None:
        self.tags = list(tags)

    def pack_for(self, tag: str) -> str | None:
        base = tag.split("-")[0]
        return tag if tag in self.tags else next((t for t in self.tags if t.split("-")[0] == base), None)


def test_the_script_of_the_text_chooses_the_pack():
    shelf = Shelf("sr-Cyrl", "sr-Latn")
    for tag in shelf.tags:
        text = " ".join(TEXTS[tag])
        assert choose_language(Report(id="r", text=text, lang="sr"), shelf) == ("sr", tag, [])
        assert choose_language(Report(id="r", text=text), shelf) == (tag, tag, [])


def test_a_near_language_is_read_with_a_note():
    for report in (Report(id="r", text=OTHERS["hr"]), Report(id="r", text=OTHERS["hr"], lang="hr")):
        lang, pack, problems = choose_language(report, Shelf("sq", "sr-Latn"))
        assert (lang, pack) == ("hr", "sr-Latn")
        assert [problem.severity for problem in problems] == ["note"]
    assert choose_language(Report(id="r", text=OTHERS["hr"]), Shelf("sq"))[1] is None


def test_a_pack_that_does_not_compile_is_a_problem_of_the_report(books, monkeypatch):
    def refuse(tag):
        raise PackError("languages/en/grammar.yaml:3", "is no YAML", "mend it")

    monkeypatch.setattr(books, "language", refuse)
    monkeypatch.setattr(books, "made", {})
    done = code(Report(id="r", text=" ".join(TEXTS["en"])), books)
    assert done.lang == "en" and done.claims == ()
    assert "languages/en/grammar.yaml:3" in done.problems[0].what

"""Passages in another language than the rest of a report, told by script or by words; and what is read of each."""

from hypothesis import given
from hypothesis import strategies as st

from besa.model import Report
from besa.pipeline import code
from besa.text.mixed import Stretch, foreign_stretches, only, without
from besa.text.sentences import Splitter

SPLITTER = Splitter(".!?", frozenset())
RUSSIAN = "Мы осуждаем этот удар и требуем прекратить огонь"
LAVROV = f"Ministri rus Sergei Lavrov foli në Moskë. «{RUSSIAN}», tha Lavrov. Kosova nënshkroi marrëveshjen."


def found(text: str, home: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.lang) for s in foreign_stretches(text, home, SPLITTER.sentences(text))]


def test_a_quotation_in_another_script_is_a_passage_of_its_own():
    assert found(LAVROV, "sq") == [(RUSSIAN, "ru")]


def test_names_and_titles_in_another_script_are_none():
    assert found("Фильм «Terminator Judgment Day» показали в Баку.", "ru") == []
    assert found("Presidenti Putin (Путин) vizitoi Bakunë.", "sq") == []


def test_a_sentence_of_other_words_in_the_same_script_is_one():
    english = "We will never accept that they have attacked our people and that this was done without any reason."
    assert found(f"Kryeministri foli sot në Prishtinë. {english} Kështu tha ai para gazetarëve.", "sq") == [(english, "en")]


def test_an_ordinary_report_has_none():
    assert found("Ministri i Jashtëm tha se marrëveshja do të nënshkruhet në Bruksel. Ai nuk dha hollësi.", "sq") == []
    assert found("Министр заявил, что соглашение подпишут в Брюсселе. Подробностей он не привёл.", "ru") == []


@given(st.text(alphabet="aë .!?«»\nжЖ", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_blanking_moves_nothing(text, a, b):
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    stretch = Stretch(start, end, "ru")
    kept, rest = only(text, [stretch]), without(text, [stretch])
    assert len(kept) == len(rest) == len(text)
    assert kept[start:end] == text[start:end]
    assert rest[:start] + rest[end:] == text[:start] + text[end:]


def test_each_passage_is_read_by_its_own_pack_and_its_speaker_answers_for_it(books):
    # How sure one may be of a claim is measured elsewhere: here weak ones count.
    done = code(Report(id="mixed", text=LAVROV, lang="sq", published="2024-05-17"), books, explain=True)
    acts = {claim.type: claim for claim in done.claims}
    assert {"ACCUSE", "REQUEST", "SUPPORT"} <= set(acts) <= {"ACCUSE", "REQUEST", "SUPPORT", "ASSAULT"}
    assert [e.country for e in acts["REQUEST"].actors] == ["RUS"]
    assert [e.name for e in acts["REQUEST"].said_by] in ([], ["Lavrov"])
    assert [e.country for e in acts["SUPPORT"].actors] == ["XKX"]
    for claim in done.claims:
        assert LAVROV[claim.trigger.start : claim.trigger.end] == claim.trigger.text


def test_a_passage_without_a_pack_is_told(books):
    text = LAVROV.replace(RUSSIAN, "Мы засуджуємо цей удар і вимагаємо негайно припинити вогонь та обстріли міст")
    done = code(Report(id="mixed", text=text, lang="sq", published="2024-05-17"), books)
    assert [p.severity for p in done.problems if "uk" in p.what] == ["note"]

"""The pack lint, on small packs that are broken in one place each."""

import shutil
import textwrap

import pytest

from besa.books.files import PACKS
from besa.lint.check import check_packs
from besa.lint.examples import readings
from besa.lint.files import foreign_words

LANGUAGE = {
    "pack.yaml": """
        tag: en
        name: [English, English]
        script: Latn
        """,
    "grammar.yaml": """
        head: first
        fillers: [the, a]
        """,
    "morphology.yaml": r"""
        paradigms:
          verb:
            - {ends: "[^e]$", cut: 0, add: ed, feats: past 3 sg}
          noun:
            - {ends: "[^s]$", cut: 0, add: s, feats: pl}
        """,
    "lexicon/consult.yaml": """
        meet:
          n:
            meeting: The meeting of the ministers was short.
        phone:
          v:
            phone call: A phone call that nobody expected.
        """,
    "lexicon/assault.yaml": """
        attack:
          v:
            attack: Rebels attacked the village.
          n:
            attack: {ex: The attacks went on., roles: {on: recipient}}
        """,
    "actors.yaml": """
        roles:
          minister: {sector: GOV, office: minister}
        organisations:
          UN: {id: "org:un"}
        aliases:
          the Kremlin: "gov:RUS"
        """,
    "countries.tsv": "code\tkind\tpattern\nRUS\tname\tRussia\nSRB\tname\tSerbia\n",
}


@pytest.fixture
def packs(tmp_path):
    """A folder of packs without fault: the real codebook and one small language."""
    (tmp_path / "codebook" / "registry").mkdir(parents=True)
    for name in ("plover.yaml", "frames.yaml"):
        shutil.copy(PACKS / "codebook" / name, tmp_path / "codebook" / name)
    write(tmp_path, "codebook/registry/organisations.yaml", '"org:un": {name: United Nations, country: UNO}\n')
    for name, text in LANGUAGE.items():
        write(tmp_path, f"languages/en/{name}", text)
    return tmp_path


def write(packs, name, text):
    path = packs / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


def english(packs, name, text):
    """The problems after one file of the language has got another content."""
    write(packs, f"languages/en/{name}", text)
    return check_packs(["en"], packs)


def only(problems):
    assert len(problems) == 1, problems
    return problems[0]


def test_a_sound_pack_has_no_problems(packs):
    assert check_packs(None, packs) == []


def test_a_language_without_pack_is_named(packs):
    problem = only(check_packs(["xx"], packs))
    assert (problem.where, problem.severity) == ("xx", "error")
    assert "en" in problem.todo


def test_broken_yaml_is_named_with_its_line(packs):
    problems = english(packs, "lexicon/assault.yaml", "attack:\n  v:\n    attack: {ex: broken\n")
    assert any(p.where.startswith("languages/en/lexicon/assault.yaml:") and "no YAML" in p.what for p in problems)


def test_a_key_that_stands_twice_is_named_with_its_line(packs):
    text = "attack:\n  v:\n    attack: Rebels attacked.\n    attack: They attacked.\n"
    problems = english(packs, "lexicon/assault.yaml", text)
    assert any(p.where == "languages/en/lexicon/assault.yaml:4" and "stands twice" in p.what for p in problems)


def test_a_missing_file_is_named(packs):
    (packs / "languages" / "en" / "grammar.yaml").unlink()
    assert any(p.where == "languages/en/grammar.yaml" and p.what == "is missing" for p in check_packs(["en"], packs))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no-such-frame:\n  v:\n    attack: Rebels attacked the village.\n", "unknown frame “no-such-frame”"),
        ("attack:\n  w:\n    attack: Rebels attacked the village.\n", "unknown group “w”"),
        ("attack:\n  v:\n    attack: ''\n", "“attack” has no example"),
        ("attack:\n  v:\n    attack: {roles: {obj: recipient}}\n", "“attack” has no example"),
        ("attack:\n  v:\n    attack: {ex: Rebels attacked., role: {}}\n", "unknown key “role”"),
        ("attack:\n  v:\n    attack: {ex: Rebels attacked., roles: {objekt: none}}\n", "unknown function “objekt”"),
        ("attack:\n  v:\n    attack: {ex: Rebels attacked., roles: {obj: target}}\n", "unknown slot “target”"),
        ("attack:\n  v:\n    attack …: Rebels attacked.\n", "ends in a gap"),
        ("attack:\n  v:\n    (attack|open fire): Rebels attacked.\n", "each alternative must be one word"),
    ],
)
def test_units_that_the_engine_cannot_use(packs, text, said):
    problems = english(packs, "lexicon/assault.yaml", text)
    assert any(said in problem.what and problem.severity == "error" for problem in problems), problems
    assert all(problem.where.startswith("languages/en/lexicon/assault.yaml:") for problem in problems)


def test_an_example_must_fire_its_own_cue(packs):
    problem = only(english(packs, "lexicon/assault.yaml", "attack:\n  v:\n    attack: Rebels burned the village.\n"))
    assert problem.where == "languages/en/lexicon/assault.yaml:3"
    assert "does not fire" in problem.what
    assert problem.todo == "no form known or found of: attack"


def test_an_example_with_its_words_too_far_apart_says_so(packs):
    text = "attack:\n  v:\n    attack village: Rebels attacked one more small village.\n"
    assert "not so near" in only(english(packs, "lexicon/assault.yaml", text)).todo


def test_an_example_that_a_longer_pattern_takes_is_a_warning(packs):
    text = """
        attack:
          v:
            attack: Rebels attacked villages.
        none:
          v:
            attack village: Rebels attacked villages.
        """
    problem = only(english(packs, "lexicon/assault.yaml", text))
    assert problem.severity == "warning"
    assert "“attack” (attack) loses its example to the longer “attack village” (none)" in problem.what


def test_the_same_pattern_in_two_files_is_named_with_both_places(packs):
    problem = only(english(packs, "lexicon/zz.yaml", "raid:\n  v:\n    attack: Rebels attacked the village.\n"))
    assert problem.where == "languages/en/lexicon/zz.yaml:3"
    assert "also attack" in problem.what and "languages/en/lexicon/assault.yaml:3" in problem.what
    assert problem.severity == "error"


def test_patterns_that_share_a_reading_are_a_warning(packs):
    text = "raid:\n  v:\n    (raid|attack) hard?: Rebels attacked hard.\n"
    problem = only(english(packs, "lexicon/zz.yaml", text))
    assert problem.severity == "warning" and "stands twice" in problem.what


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("roles:\n  minister: {sector: GOVT}\n", "unknown sector “GOVT”"),
        ("roles:\n  minister: {sector: GOV, office: boss}\n", "unknown office “boss”"),
        ("roles:\n  minister: {sectr: GOV}\n", "unknown key “sectr”"),
        ("organisations:\n  UN: {id: 'org:nations'}\n", "unknown id “org:nations”"),
        ("aliases:\n  the Kremlin: 'gov:RUX'\n", "unknown id “gov:RUX”"),
        ("rols:\n  minister: {sector: GOV}\n", "unknown key “rols”"),
    ],
)
def test_actors_that_nobody_knows(packs, text, said):
    problem = only(english(packs, "actors.yaml", text))
    assert said in problem.what
    assert problem.where.startswith("languages/en/actors.yaml:")


def test_unknown_countries(packs):
    problem = only(english(packs, "countries.yaml", "demonyms:\n  RUS: [Russian]\n  XYZ: [Xyzian]\n"))
    assert (problem.where, problem.what) == ("languages/en/countries.yaml:3", "demonyms: unknown country “XYZ”")


def test_codes_out_of_order(packs):
    problem = only(english(packs, "countries.yaml", "demonyms:\n  SRB: [Serbian]\n  RUS: [Russian]\n"))
    assert (problem.severity, problem.what) == ("warning", "demonyms: “RUS” is out of order")


def test_tables_have_their_columns(packs):
    problem = only(english(packs, "countries.tsv", "code\tkind\tpattern\nRUS\tname\tRussia\nSRB\tcapital\tBelgrade\n"))
    assert (problem.where, problem.what) == ("languages/en/countries.tsv:3", "unknown kind “capital”: name or demonym")


def test_words_have_weights(packs):
    problems = english(packs, "wording.tsv", "# made\nt:attac\t0.5\nx:attac\t0.5\ns:goal\tmuch\n")
    assert [(p.where.rpartition(":")[2], p.what.split(":")[0]) for p in problems if "wording" in p.where] == [
        ("3", "“x"),
        ("4", "“much” is no weight"),
    ]


def test_sentences_have_weights_by_type(packs):
    problems = english(packs, "gist.tsv", "# made\nword/type\tAID\tASSAULT\n*\t-3000\t-2000\nattac\t\t950\ngoal\t-0.5\t\n")
    assert [(p.where.rpartition(":")[2], p.what.split(":")[0]) for p in problems if "gist" in p.where] == [("5", "“-0.5” is no weight")]


def test_a_cyrillic_letter_in_a_latin_word(packs):
    problems = english(packs, "lexicon/assault.yaml", "attack:\n  v:\n    attack: Rebels attacked the villаge.\n")
    assert any(p.what == "“villаge” mixes scripts: Cyrillic а" and p.where.endswith(":3") for p in problems)


def test_a_whole_word_in_the_wrong_script(packs):
    problems = english(packs, "lexicon/assault.yaml", "attack:\n  v:\n    attack: Rebels attacked сор.\n")
    assert "is not in the letters of this language (Latn)" in only(problems).what


def test_latin_words_made_of_lookalikes():
    assert list(foreign_words("HATO и OOH, а также NATO и СССР", "Cyrl")) == ["HATO", "OOH"]
    assert list(foreign_words("Нічого", "Cyrl")) == []


def test_decomposed_letters_and_hidden_characters(packs):
    text = "attack:\n  v:\n    attack: Rebels attacked Pris\u030ctina.\u200b\n"
    problems = english(packs, "lexicon/assault.yaml", text)
    assert {p.what for p in problems} == {"is not in NFC", "holds ZERO WIDTH SPACE (U+200B)"}


def test_features_and_expressions_of_the_morphology(packs):
    text = """
        paradigms:
          verb:
            - {ends: "[^e]$", add: ed, feats: past}
            - {ends: "[", add: ing, feats: gerund}
        """
    problems = english(packs, "morphology.yaml", text)
    assert {p.what.split(":")[0] for p in problems} >= {"unknown feature “gerund”", "“[” is no regular expression"}


def test_topics_that_nobody_knows(packs):
    assert "unknown context “martial”" in only(english(packs, "contexts.yaml", "martial: [army]\n")).what


def test_attribution_needs_examples_that_fire(packs):
    problems = english(packs, "attribution.yaml", "say:\n  v:\n    add:\naccording:\n  according to: As they said.\n")
    assert [p.what.split(" is")[0].split(":")[0] for p in problems] == [
        "“add” has no example",
        "“according to” (according) does not fire on its example",
    ]


AGREEMENTS = """
    agreements:
      - id: ohrid-2023
        date: '2023-03-18'
        parties: [SRB, RUS]
        patterns: {en: [Ohrid agreement]}
        provisions:
          - {id: ohrid-2023.1, text: Both recognise documents., issue: papers, owes: [SRB], due: '2023-12-31'}
    groups:
      ohrid: {members: [ohrid-2023], patterns: {en: [Ohrid deal]}}
    """


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("'2023-03-18'", "'2023-13-18'", "“2023-13-18” is no date"),
        ("'2023-12-31'", "end of 2023", "“end of 2023” is no date"),
        ("[SRB, RUS]", "[SRB, XYZ]", "unknown party “XYZ”"),
        ("owes: [SRB]", "owes: [SER]", "unknown party “SER”"),
        ("issue: papers", "issue: paper", "unknown issue “paper”"),
        ("[ohrid-2023]", "[ohrid-2024]", "unknown agreement “ohrid-2024”"),
        ("{en: [Ohrid agreement]}", "{xx: [Ohrid agreement]}", "unknown language “xx”"),
        ("[Ohrid agreement]", "[Ohrid …]", "ends in a gap"),
        ("id: ohrid-2023\n", "name: ohrid-2023\n", "a row has no id"),
    ],
)
def test_agreements(packs, old, new, said):
    write(packs, "processes/ks/process.yaml", "slug: ks\ncountries: [SRB, RUS]\n")
    write(packs, "processes/ks/issues.yaml", "issues:\n  - {id: papers, patterns: {en: [identity card]}}\n")
    write(packs, "processes/ks/agreements.yaml", AGREEMENTS)
    sound = [p for p in check_packs(None, packs) if p.where.startswith("processes")]
    assert sound == []
    assert old in AGREEMENTS
    write(packs, "processes/ks/agreements.yaml", AGREEMENTS.replace(old, new, 1))
    problems = [p for p in check_packs(None, packs) if p.where.startswith("processes")]
    assert any(said in problem.what for problem in problems), problems


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{id: a, name: A, country: SRB, lat: 95.0, lon: 20.0}", "lat 95.0 is no coordinate"),
        ("{id: a, name: A, country: SRB, lat: 45.0}", "one coordinate without the other"),
        ("{id: a, name: A, country: SRB, precision: village}", "unknown precision “village”"),
        ("{id: a, name: A}", "is in no country"),
    ],
)
def test_places(packs, row, said):
    write(packs, "processes/ks/places.yaml", f"places:\n  - {row}\n")
    assert any(said in problem.what for problem in check_packs(None, packs))


def test_offices_that_run_backwards(packs):
    row = "{id: 'per:a', name: A, offices: [{country: RUS, office: minister, from: '2020-05', to: '2019'}]}"
    write(packs, "codebook/registry/persons.yaml", f"persons:\n  - {row}\n")
    assert "runs backwards" in only(check_packs(None, packs)).what


def test_readings_of_a_pattern():
    assert readings("(phone|telephone) call?") == [("phone", "call"), ("phone",), ("telephone", "call"), ("telephone",)]
    assert readings("hold … =talks") == [("hold", "…=talks")]
    assert readings("(a") == readings("…") == []

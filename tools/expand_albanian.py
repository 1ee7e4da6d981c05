"""Write languages/sq/forms.tsv: every form of the Albanian words that besa needs, with its features.

Run by maintainers when words have been added to the Albanian packs:

    python tools/expand_albanian.py [--corpus FILE.jsonl] [--verbs N] [--others N]

The forms come from the paradigms of uniparser-albanian (PyPI, MIT licence), read as data: its analyser needs half a minute
and a gigabyte, its lexicon can be expanded in seconds. Words it lacks follow the rules of languages/sq/morphology.yaml.
Expanded are all words that the Albanian packs and process packs name, and the most frequent verbs, nouns, adjectives
and adverbs of a corpus (lists kept in tools/albanian_frequent.tsv, so that no corpus is needed to run this again).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKS = ROOT / "src" / "besa" / "packs"
PACK = PACKS / "languages" / "sq"
FREQUENT = ROOT / "tools" / "albanian_frequent.tsv"

TAGS = {
    "pres": "pres", "ipf": "past", "aor": "past", "sbjv": "subj", "opt": "opt", "adm": "adm", "imp": "imp", "ptcp": "part",
    "pass": "pass", "1": "1", "2": "2", "3": "3", "sg": "sg", "pl": "pl",
    "nom": "nom", "acc": "acc", "gen_dat": "gen dat", "abl": "abl", "abl2": "abl", "def": "def", "indef": "ind",
}  # fmt: skip
ORDER = [
    "pres",
    "past",
    "fut",
    "inf",
    "part",
    "ger",
    "imp",
    "subj",
    "cond",
    "opt",
    "adm",
    "pass",
    "nom",
    "acc",
    "gen",
    "dat",
    "abl",
    "1",
    "2",
    "3",
    "sg",
    "pl",
    "def",
    "ind",
]
CASES = {"nom", "acc", "gen", "dat", "abl"}
POS = {"V": "v", "NOUN": "n", "A": "a"}
PARADIGMS = {"v": "verb", "n": "noun", "a": "adjective"}
AVOIDED = {"nonst", "Gheg", "unmkd"}
PREFIXES = (
    "ish", "zv", "zëvendës", "bashkë", "kundër", "krye", "nën", "mbi", "para", "pas", "ndër", "shumë", "gjysmë", "vetë",
    "jo", "anti", "auto", "bio", "mikro", "video", "tele", "narko", "pro", "ri", "mos", "pa", "ç", "super", "ultra", "euro", "mini", "mik",
)  # fmt: skip
# Readings that exist and that news never means: they would only cloud a common word.
UNWANTED = {
    ("pres", "n"), ("hyj", "n"), ("ndodh", "n"), ("them", "n"), ("do", "n"), ("dal", "n"), ("rri", "n"), ("marr", "a"), ("thaj", "v"),
    ("mbet", "v"), ("duke", "v"), ("vërtet", "v"), ("end", "v"), ("madhem", "v"), ("iu", "v"), ("dukë", "n"), ("jet", "v"), ("ar", "n"),
    ("para", "v"), ("njësit", "n"), ("bi", "v"), ("lind", "n"), ("mbështes", "n"), ("qitem", "v"), ("dorë", "a"), ("vras", "n"),
}  # fmt: skip
# Forms that are function words wherever they stand: no noun or verb claims them.
FUNCTION_WORDS = set(
    [
        "a",
        "afër",
        "ai",
        "ajo",
        "andej",
        "anës",
        "as",
        "asaj",
        "asgjë",
        "askush",
        "asnjë",
        "ata",
        "atë",
        "atij",
        "ato",
        "aty",
        "atyre",
        "bashkë",
        "brenda",
        "cila",
        "cilat",
        "cilët",
        "cili",
        "ç",
        "çdo",
        "çfarë",
        "dhe",
        "deri",
        "derisa",
        "disa",
        "dje",
        "do",
        "dot",
        "drejt",
        "duke",
        "dy",
        "edhe",
        "ende",
        "eh",
        "e",
        "gjatë",
        "gjithë",
        "gjithashtu",
        "i",
        "ia",
        "iu",
        "ja",
        "jashtë",
        "jo",
        "juaj",
        "ju",
        "jonë",
        "këta",
        "këtë",
        "këtij",
        "këto",
        "këtu",
        "kësaj",
        "këtyre",
        "kështu",
        "kjo",
        "krahas",
        "ku",
        "kudo",
        "kundër",
        "kundrejt",
        "kur",
        "kurse",
        "kush",
        "ky",
        "larg",
        "le",
        "lart",
        "ma",
        "madje",
        "me",
        "megjithatë",
        "mes",
        "më",
        "mbase",
        "mbi",
        "mbrëmë",
        "mi",
        "midis",
        "mos",
        "mua",
        "ndaj",
        "ndër",
        "ndërkaq",
        "ndërkohë",
        "ndërmjet",
        "ndërsa",
        "ndonëse",
        "ndonjë",
        "ne",
        "në",
        "nën",
        "nesër",
        "nëpër",
        "nëpërmjet",
        "nëse",
        "nga",
        "ngase",
        "një",
        "nuk",
        "ose",
        "pa",
        "pak",
        "para",
        "pas",
        "pasi",
        "pastaj",
        "përballë",
        "përgjatë",
        "përmes",
        "përpara",
        "për",
        "përveç",
        "po",
        "por",
        "pothuajse",
        "pra",
        "prandaj",
        "pranë",
        "prapa",
        "prej",
        "përreth",
        "pse",
        "që",
        "qe",
        "qysh",
        "rreth",
        "s",
        "sa",
        "saj",
        "sapo",
        "se",
        "secili",
        "së",
        "sepse",
        "shpesh",
        "shumë",
        "si",
        "sidomos",
        "siç",
        "sikur",
        "sikurse",
        "sipas",
        "sot",
        "sonte",
        "ta",
        "tani",
        "tashmë",
        "te",
        "teje",
        "tek",
        "teksa",
        "tej",
        "tij",
        "të",
        "ti",
        "tim",
        "tjera",
        "tjerë",
        "tjetër",
        "tonë",
        "tre",
        "tri",
        "tu",
        "tyre",
        "t",
        "ua",
        "u",
        "unë",
        "veç",
        "vet",
        "vetë",
        "vetëm",
    ]
)
# Regional endings that the data do not mark as such.
REGIONAL = re.compile(r"(?:një|njësh|jsh|oni?ej|uur|ou|ouni|[^aeiouyëjnlr]n|[^aeiouyëgn]j|ree)$")
REGIONAL_OJ = re.compile(r"(?:ue(?:m|n|t|k(?:am|e|a|emi|eni|an|ësh|ëshin))|on(?:em|esh|et|emi|eni|en|esha|eshe|eshim|eshit|eshin))$")


class Lexeme(NamedTuple):
    lemma: str
    stems: list[list[str]]
    tags: frozenset[str]
    paradigms: list[str]

    @property
    def pos(self) -> str:
        return next((POS[tag] for tag in ("V", "NOUN", "A") if tag in self.tags), "x")


class Row(NamedTuple):
    form: str
    lemma: str
    pos: str
    feats: str


# name -> (ending, tags, continuations with tags)
Paradigms = dict[str, list[tuple[str, str, list[tuple[str, str]]]]]


# ---- uniparser's data ------------------------------------------------------------------------------------------


def read_data(name: str) -> list[str]:
    path = files("uniparser_albanian") / "data_strict" / name
    return path.read_text(encoding="utf-8-sig").splitlines()


def read_paradigms() -> Paradigms:
    paradigms: Paradigms = {}
    endings: list[tuple[str, str, list[tuple[str, str]]]] = []
    for line in read_data("paradigms.txt"):
        key, _, value = line.strip().partition(":")
        value = value.strip()
        if key == "-paradigm":
            endings = paradigms.setdefault(value, [])
        elif key == "-flex":
            endings.append((value, "", []))
        elif key == "gramm" and endings and value:
            ending, tags, links = endings[-1]
            endings[-1] = (ending, f"{tags},{value}".strip(","), links)
        elif key == "paradigm" and endings and not value.startswith("IO_clitics"):
            endings[-1][2].append((value, endings[-1][1]))  # tags hold for the continuations below them
    return paradigms


def read_lexemes() -> Iterator[Lexeme]:
    block: dict[str, list[str]] = defaultdict(list)
    for line in [*read_data("lexemes.txt"), "-lexeme"]:
        if line.strip() == "-lexeme":
            if block["lex"] and block["paradigm"]:
                yield make_lexeme(block)
            block = defaultdict(list)
            continue
        key, _, value = line.strip().partition(":")
        block[key].append(value.strip())


def make_lexeme(block: dict[str, list[str]]) -> Lexeme:
    stems = [[variant.strip().removesuffix(".") for variant in part.split("//")] for part in block["stem"][0].split("|")]
    tags = frozenset(block["gramm"][0].split(",")) if block["gramm"] else frozenset()
    return Lexeme(block["lex"][0], stems, tags, block["paradigm"])


def endings_of(name: str, paradigms: Paradigms, depth: int = 0) -> list[tuple[int, str, frozenset[str]]]:
    """The (stem number, ending, tags) of a paradigm with its continuations resolved."""
    found = []
    for flex, gramm, links in paradigms.get(name, ()):
        for variant in flex.split("//"):
            stem, ending = split_ending(variant)
            if ending is None:
                continue
            if "<.>" not in variant:
                found.append((stem, ending, split_tags(gramm)))
            elif depth < 3:
                for link, tags in links:
                    more = endings_of(link, paradigms, depth + 1)
                    found += [(stem, ending + rest, split_tags(tags) | others) for _, rest, others in more]
    return found


def standard_stems(variants: list[str]) -> list[str]:
    """The first variant is the standard one; mbështes and mbështet are both in use."""
    first = variants[0]
    return [stem for stem in variants if stem != "NOSTEM" and (stem == first or {stem[-1:], first[-1:]} == {"s", "t"})]


def split_tags(gramm: str) -> frozenset[str]:
    return frozenset(tag for tag in gramm.split(",") if tag)


def split_ending(flex: str) -> tuple[int, str | None]:
    match = re.fullmatch(r"(?:<(\d+)>)?\.([^.<]*)(?:<\.>)?", flex.strip())
    return (int(match[1] or 0), match[2]) if match else (0, None)


class Lexicon:
    """uniparser's lexemes by lemma, and what they expand to."""

    def __init__(self) -> None:
        paradigms = read_paradigms()
        self.endings = {name: endings_of(name, paradigms) for name in paradigms}
        self.lexemes: dict[str, list[Lexeme]] = defaultdict(list)
        self.mediopassives: dict[str, list[Lexeme]] = defaultdict(list)
        for lexeme in read_lexemes():
            if not lexeme.tags & AVOIDED:
                self.lexemes[lexeme.lemma].append(lexeme)
                if lexeme.pos == "v":
                    self.mediopassives[self.mediopassive_lemma(lexeme)].append(lexeme)

    def expand(self, lexeme: Lexeme) -> set[tuple[str, frozenset[str]]]:
        forms = set()
        for name in lexeme.paradigms:
            for number, ending, tags in self.endings.get(name, ()):
                if tags & AVOIDED or number >= len(lexeme.stems):
                    continue
                for stem in standard_stems(lexeme.stems[number]):
                    forms.add((stem + ending, tags))
        return forms

    def mediopassive_lemma(self, lexeme: Lexeme) -> str:
        """takoj -> takohem, njoh -> njihem: the first person of the passive present, or ""."""
        wanted = {"1", "sg", "pres", "pass"}
        for name in lexeme.paradigms:
            for number, ending, tags in self.endings.get(name, ()):
                if wanted <= tags and not tags & AVOIDED and ending.endswith("em") and number < len(lexeme.stems):
                    return lexeme.stems[number][0] + ending
        return ""


# ---- features --------------------------------------------------------------------------------------------------


def features(tags: Iterable[str]) -> set[str]:
    found = {feature for tag in tags if tag in TAGS for feature in TAGS[tag].split()}
    if "opt" in found:
        found.discard("pres")
    return found


def sort_features(feats: Iterable[str]) -> str:
    return " ".join(sorted(set(feats), key=ORDER.index))


def merge(rows: Iterable[Row]) -> list[Row]:
    """One row for a form whose readings differ in case only; readings that say less than another are dropped."""
    cases: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for row in rows:
        feats = set(row.feats.split())
        rest = sort_features(feats - CASES)
        cases[row.form, row.lemma, row.pos, rest] |= feats & CASES
    merged = [Row(form, lemma, pos, sort_features({*rest.split(), *found})) for (form, lemma, pos, rest), found in cases.items()]
    return sorted(drop_bare(merged))


def drop_bare(rows: list[Row]) -> list[Row]:
    full = {(row.form, row.lemma, row.pos) for row in rows if row.feats}
    return [row for row in rows if row.feats or (row.form, row.lemma, row.pos) not in full]


def worth_keeping(form: str, lemma: str, feats: set[str]) -> bool:
    """The past admirative and the optative are kept in the third person; regional forms are left out."""
    if feats & {"1", "2"} and (feats >= {"adm", "past"} or "opt" in feats):
        return False
    if feats >= {"past", "pass", "3", "sg"} and form.endswith("esh"):
        return False
    if lemma.endswith(("oj", "ohem")) and REGIONAL_OJ.search(form):
        return False
    return form == lemma or form.endswith(("ej", "aj")) or not REGIONAL.search(form)


# ---- rows of one lemma -----------------------------------------------------------------------------------------


def rows_of_lexeme(lemma: str, lexeme: Lexeme, lexicon: Lexicon) -> Iterator[Row]:
    for form, tags in lexicon.expand(lexeme):
        feats = features(tags)
        if lexeme.pos != "x" and form in FUNCTION_WORDS:
            continue
        if lexeme.pos == "v" and (not feats or not worth_keeping(form, lemma, feats)):
            continue
        if lexeme.pos == "a" and feats & CASES and "ind" in feats:
            continue  # the bare form stands for them
        yield Row(form, lemma, lexeme.pos, sort_features(feats))


def mediopassive_rows(lemma: str, lexeme: Lexeme, lexicon: Lexicon) -> Iterator[Row]:
    """The forms of takohem out of those of takoj: not marked as passive, for takohem is itself the citation form."""
    for form, tags in lexicon.expand(lexeme):
        feats = features(tags)
        third_active = tags >= {"aor", "3", "sg"} and "pass" not in tags  # takoi; takua is marked
        shared = "aor" in tags or feats & {"pass", "part", "opt", "adm"}
        if shared and not third_active and worth_keeping(form, lemma, feats) and form not in FUNCTION_WORDS:
            yield Row(form, lemma, "v", sort_features(feats - {"pass"}))


def rows_of(lemma: str, lexicon: Lexicon, rules: Rules, expected: set[str]) -> tuple[list[Row], str]:
    """All forms of a lemma, and where they come from: lexicon, compound, rules or none."""
    rows = lexicon_rows(lemma, lexicon)
    if rows and (not expected or {row.pos for row in rows} & (expected | {"x"})):
        return merge(rows), "lexicon"
    rows += compound_rows(lemma, lexicon)
    if rows and (not expected or {row.pos for row in rows} & expected):
        return merge(rows), "compound"
    made = rules.rows(lemma, expected | {"n"} if expected == {"a"} and not rows else expected)
    return (merge(rows + made), "rules") if made else (merge(rows), "lexicon" if rows else "none")


def lexicon_rows(lemma: str, lexicon: Lexicon) -> list[Row]:
    rows: list[Row] = [Row(lemma, lemma, "x", "")] if lemma in FUNCTION_WORDS else []
    for lexeme in lexicon.lexemes.get(lemma, ()):
        if (lemma, lexeme.pos) not in UNWANTED:
            rows += rows_of_lexeme(lemma, lexeme, lexicon)
    if not rows and lemma.endswith("s"):  # përsëris, which uniparser cites as përsërit
        twins = [row for row in lexicon_rows(lemma[:-1] + "t", lexicon) if row.pos == "v"]
        rows = [row._replace(lemma=lemma) for row in twins] + ([Row(lemma, lemma, "v", "pres 1 sg")] if twins else [])
    if lemma.endswith("em"):
        if any(row.form == lemma and "pass" in row.feats for row in rows):  # përgjigjem: uniparser marks its forms as passive
            rows = [row._replace(feats=sort_features(set(row.feats.split()) - {"pass"})) for row in rows]
        for lexeme in lexicon.mediopassives.get(lemma, ()):
            rows += mediopassive_rows(lemma, lexeme, lexicon)
    return rows


def compound_rows(lemma: str, lexicon: Lexicon) -> list[Row]:
    """kryenegociator inflects as negociator does."""
    for prefix in PREFIXES:
        base = lemma.removeprefix(prefix).removeprefix("-")
        if len(base) < 3 or base == lemma:
            continue
        rows = [row for row in lexicon_rows(base, lexicon) or compound_rows(base, lexicon) if row.pos != "x"]
        if rows:
            before = lemma.removesuffix(base)
            return [row._replace(form=before + row.form, lemma=lemma) for row in rows]
    return []


class Rules:
    """The suffix rules of languages/sq/morphology.yaml."""

    def __init__(self) -> None:
        data = yaml.safe_load((PACK / "morphology.yaml").read_text(encoding="utf-8"))
        self.irregular = data.get("irregular") or {}
        self.rules = {
            name: [(re.compile(rule["ends"]), rule["cut"], rule["add"], rule["feats"]) for rule in rules]
            for name, rules in data["paradigms"].items()
        }

    def rows(self, lemma: str, expected: set[str]) -> list[Row]:
        if lemma in self.irregular:
            return [Row(form, lemma, "n", sort_features(feats.split())) for form, feats in self.irregular[lemma].items()]
        rows = []
        for pos in sorted(expected or guess_pos(lemma)):
            if pos == "x":
                rows.append(Row(lemma, lemma, "x", ""))
            for ends, cut, add, feats in self.rules.get(PARADIGMS.get(pos, ""), ()):
                form = lemma[: len(lemma) - cut] + add
                if ends.search(lemma) and worth_keeping(form, lemma, set(feats.split())):
                    rows.append(Row(form, lemma, pos, sort_features(feats.split())))
        return rows


def guess_pos(lemma: str) -> set[str]:
    if len(lemma) < 4 or re.search(r"(?:isht|qind|mbëdhjetë)$", lemma):
        return {"x"}
    if re.search(r"(?:oj|[^u]aj|uaj|ej|ij|h[eë]m|[^h]em)$", lemma):
        return {"v"}
    if re.search(r"(?:shëm|[^r]uar|uese|ike|are|ore|ale|ive)$", lemma):
        return {"a"}
    if re.search(r"(?:as|ez|an|ist|ik|iv|al|ak|ar|or|ant|ent|ues|ës)$", lemma):
        return {"a", "n"}
    return {"n"}


# ---- words wanted ----------------------------------------------------------------------------------------------


def pack_words() -> dict[str, set[str]]:
    """Words of all patterns of the Albanian packs, with the part of speech their place in the pack asks for."""
    words: dict[str, set[str]] = defaultdict(set)
    for path in sorted(PACK.glob("**/*.yaml")):
        if path.name not in ("morphology.yaml", "grammar.yaml", "pack.yaml"):
            for pattern, pos in patterns_in(load(path)):
                add_pattern(words, pattern, pos)
    for line in (PACK / "countries.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        add_pattern(words, line.split("\t")[2], "")
    for path in sorted((PACKS / "processes").glob("**/*.yaml")):
        for pattern in albanian_patterns(load(path)):
            add_pattern(words, pattern, "")
    return words


def load(path: Path) -> object:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        print(f"{path}: left out, {str(error).splitlines()[0]}", file=sys.stderr)
        return {}


def patterns_in(data: object) -> Iterator[tuple[str, str]]:
    """A pack file maps frames or sections to patterns, perhaps with `v:` and `n:` between; what a pattern maps to is none."""
    for name, section in (data if isinstance(data, dict) else {}).items():
        of_names = "a" if name == "demonyms" else ""
        parts = section.items() if isinstance(section, dict) else [("", section)]
        for key, value in parts:
            if key in PARADIGMS:
                yield from ((pattern, key) for pattern in keys_or_items(value))
            elif isinstance(section, dict):
                if len(str(key)) != 3 or not str(key).isupper():  # a country's code
                    yield key, ""
                if isinstance(value, list):  # countries.yaml: code: [patterns]
                    yield from ((pattern, of_names) for pattern in keys_or_items(value))
            else:
                yield from ((pattern, "") for pattern in keys_or_items(value))


def keys_or_items(node: object) -> list[str]:
    return [item for item in node if isinstance(item, str)] if isinstance(node, dict | list) else []


def albanian_patterns(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "sq":
                yield from (value if isinstance(value, list) else [value] if isinstance(value, str) else ())
            else:
                yield from albanian_patterns(value)
    elif isinstance(node, list):
        for item in node:
            yield from albanian_patterns(item)


def add_pattern(words: dict[str, set[str]], pattern: object, pos: str) -> None:
    """Every word of a pattern that inflects; `pos` is that of its head."""
    tokens = [token for token in str(pattern).replace("…", " ").split() if token != "..."]
    heads = [token for token in tokens if token.startswith("^")] or tokens[:1]
    for token in tokens:
        for word in re.split(r"[|()?^]+", token):  # written forms (=word) match nothing below
            word = unicodedata.normalize("NFC", word).strip("\"'“”’,.;:!")
            if re.fullmatch(r"[a-zçëéáóúíöüâêîô][a-zçëéáóúíöüâêîô-]*", word):
                words[word] |= {pos} if pos and token in heads else set()


# ---- frequent words --------------------------------------------------------------------------------------------


def count_forms(corpus: Path) -> Counter[str]:
    counts: Counter[str] = Counter()
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            counts.update(re.findall(r"\b[a-zçë]{2,}\b", json.loads(line)["text"]))
    return counts


def rank_lemmas(counts: Counter[str], lexicon: Lexicon) -> list[tuple[str, str, float]]:
    """Lemmas by frequency; an ambiguous form is shared among its lemmas in proportion to what the others show."""
    readings: dict[str, set[tuple[str, str]]] = defaultdict(set)
    closed: set[str] = set()
    for lemma, lexemes in lexicon.lexemes.items():
        if not lemma.islower():
            continue
        for lexeme in lexemes:
            pos = "r" if "ADV" in lexeme.tags else lexeme.pos
            if (lemma, pos) in UNWANTED:
                continue
            for form, _ in lexicon.expand(lexeme):
                if form in counts and form not in FUNCTION_WORDS:
                    readings[form].add((lemma, pos))
                    if pos == "x":
                        closed.add(form)
    weights: dict[tuple[str, str], float] = defaultdict(lambda: 1.0)
    for _ in range(4):
        fresh: dict[tuple[str, str], float] = defaultdict(float)
        for form, found in readings.items():
            if form in closed:
                continue
            total = sum(weights[reading] for reading in found)
            for reading in found:
                fresh[reading] += counts[form] * weights[reading] / total if total else 0.0
        weights = fresh
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return [(lemma, pos, weight) for (lemma, pos), weight in ranked if weight >= 0.9 and len(lemma) > 1 and lemma not in FUNCTION_WORDS]


def write_frequent(corpus: Path, lexicon: Lexicon, verbs: int, others: int) -> None:
    ranked = rank_lemmas(count_forms(corpus), lexicon)
    chosen = [item for item in ranked if item[1] == "v"][:verbs] + [item for item in ranked if item[1] in ("n", "a", "r")][:others]
    lines = [f"{lemma}\t{'x' if pos == 'r' else pos}" for lemma, pos, _ in chosen]
    FREQUENT.write_text("\n".join(["lemma\tpos", *lines]) + "\n", encoding="utf-8")


def read_frequent() -> dict[str, set[str]]:
    words: dict[str, set[str]] = defaultdict(set)
    if FREQUENT.exists():
        for line in FREQUENT.read_text(encoding="utf-8").splitlines()[1:]:
            lemma, pos = line.split("\t")
            words[lemma].add(pos)
    return words


# ---- all of it -------------------------------------------------------------------------------------------------

IRREGULAR = [
    "jam",
    "kam",
    "them",
    "bëj",
    "vij",
    "shkoj",
    "jap",
    "marr",
    "vë",
    "bie",
    "shoh",
    "vras",
    "pres",
    "dua",
    "mund",
    "lë",
    "ngre",
    "hedh",
    "heq",
    "dal",
    "hyj",
    "vdes",
    "zë",
    "njoh",
    "flas",
    "di",
    "ha",
    "pi",
    "vete",
    "ndodhem",
    "ndodh",
    "rri",
    "mbaj",
    "kthej",
    "ndiej",
    "mbetem",
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, help="JSON lines with `text`: choose the frequent words anew")
    parser.add_argument("--verbs", type=int, default=1500)
    parser.add_argument("--others", type=int, default=1500)
    options = parser.parse_args()

    lexicon, rules = Lexicon(), Rules()
    if options.corpus:
        write_frequent(options.corpus, lexicon, options.verbs, options.others)

    named, frequent = pack_words(), read_frequent()
    rows: list[Row] = []
    sources: Counter[str] = Counter()
    missing = []
    for lemma in sorted({*named, *frequent, *IRREGULAR}):
        asked = named.get(lemma, set())
        found, source = rows_of(lemma, lexicon, rules, asked)
        if lemma not in named and lemma not in IRREGULAR:  # a frequent word: only the reading that is frequent
            found = [row for row in found if row.pos in frequent[lemma]] or found
        found = [*found, *plural_aorists(found)]
        sources[source] += 1
        if source == "none":
            missing.append(lemma)
        rows += found
    rows += northern_participles(rows)
    rows = without_homonyms_of_nouns(rows)
    write(rows)
    report(rows, sources, missing)


def plural_aorists(rows: list[Row]) -> list[Row]:
    """*hapëm, hapët, hapën* beside *hapi*: uniparser leaves out the plural aorist of verbs whose stem ends in a consonant."""
    out = []
    for row in rows:
        stem = row.form[:-1]
        if row.pos == "v" and set(row.feats.split()) == {"past", "3", "sg"} and row.form.endswith("i") and stem[-1:] not in "aeiouyë":
            out += [Row(stem + ending, row.lemma, "v", f"past {person} pl") for ending, person in (("ëm", "1"), ("ët", "2"), ("ën", "3"))]
    return out


def northern_participles(rows: list[Row]) -> list[Row]:
    """*ka mashtru* for *ka mashtruar*, as news of Kosovo quotes it; no form that another word has (*tregu*, the market)."""
    taken = {row.form for row in rows}
    lemmas = {row.lemma for row in rows if row.pos == "v" and row.lemma.endswith("oj")}
    made = ((lemma.removesuffix("oj") + "u", lemma) for lemma in sorted(lemmas))
    return [Row(form, lemma, "v", "part") for form, lemma in made if form not in taken]


def without_homonyms_of_nouns(rows: list[Row]) -> list[Row]:
    """*shkelja e ligjit* is a breach: nobody writes *I was breaching* (the same form) in the news."""
    nouns = {row.form for row in rows if row.pos == "n" and row.form.endswith(("ja", "je"))}
    return [
        row
        for row in rows
        if not (row.pos == "v" and row.form in nouns and {*row.feats.split()} & {"1", "2"} and {"past", "sg"} <= {*row.feats.split()})
    ]


def write(rows: list[Row]) -> None:
    lines = ["\t".join(row) for row in sorted(set(rows), key=lambda row: (row.lemma, row.pos, row.form, row.feats))]
    (PACK / "forms.tsv").write_text("\n".join(["form\tlemma\tpos\tfeatures", *lines]) + "\n", encoding="utf-8")


def report(rows: list[Row], sources: Counter[str], missing: list[str]) -> None:
    lemmas = Counter(pos for _, pos in {(row.lemma, row.pos) for row in rows})
    print(f"lemmas: {sum(sources.values())} ({', '.join(f'{count} {source}' for source, count in sources.most_common())})")
    print(f"by part of speech: {dict(lemmas)}; forms: {len({row.form for row in rows})}; rows: {len(rows)}")
    print(f"no forms ({len(missing)}): {' '.join(missing)}")


if __name__ == "__main__":
    main()

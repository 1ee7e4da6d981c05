"""Write languages/ru/forms.tsv: every form of the Russian words that besa needs, with its features.

Run by maintainers when words have been added to the Russian packs:

    pip install pymorphy3 pymorphy3-dicts-ru
    python tools/expand_russian.py [--corpus FILE.jsonl] [--verbs N] [--others N]

The forms come from the dictionary of OpenCorpora.org (CC BY-SA 3.0) as pymorphy3 (PyPI, MIT licence) reads it.
Expanded are all words that the Russian packs, the registries and the process packs name, and the most frequent verbs,
nouns and adjectives of a corpus (lists kept in
tools/russian_frequent.tsv, so that no corpus is needed to run this again).

What the rows say:
- reflexive verbs are lemmas of their own; where the packs name only the transitive imperfective verb (обсуждать),
  its reflexive forms (обсуждается) stand under it as `pass`;
- short passive participles (подписан) are `past part pass`, being finite; full ones, of verbs that the packs name,
  are `part pass` or `part` with their case;
- short adjectives that head a verbal pattern (готов) are `pres`; forms for ты and вы are left out, except commands;
- the perfective non-past is `fut`; cases are nom acc gen dat ins loc; cases of one form and number share a row;
- a pattern word that is no dictionary form keeps its written form (министр обороны), except nominative plurals
  (войска) and nominative adjectives of any gender (мирное соглашение), which inflect.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pymorphy3

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from besa.books.language import words_of  # noqa: E402
from besa.books.patterns import PatternError, parse  # noqa: E402

PACK = ROOT / "src" / "besa" / "packs" / "languages" / "ru"
FREQUENT = ROOT / "tools" / "russian_frequent.tsv"
ORDER = tuple(
    "pres past fut inf part ger imp pass nom acc gen dat ins loc 1 2 3 sg pl".split()  # noqa: SIM905
)
CASES = {
    "nomn": "nom",
    "gent": "gen",
    "gen2": "gen",
    "datv": "dat",
    "accs": "acc",
    "acc2": "acc",
    "ablt": "ins",
    "loct": "loc",
    "loc2": "loc",
}
TENSES = {"pres": "pres", "past": "past", "futr": "fut"}
NUMBERS = {"sing": "sg", "plur": "pl"}
PERSONS = {"1per": "1", "2per": "2", "3per": "3"}
VERBAL = {"VERB", "INFN", "GRND", "PRTF", "PRTS"}
AVOIDED = {"V-oy", "V-ey", "V-en", "V-ej", "Arch", "Infr", "Slng", "Erro", "Dist", "Supr", "voct"}
# Reflexives with a meaning of their own: never the passive of the verb without -ся.
OWN = frozenset(
    """
    встречаться готовиться заниматься пытаться находиться обращаться возвращаться собираться становиться
    договариваться надеяться бороться стремиться соглашаться общаться отправляться подниматься опускаться
    приближаться защищаться сражаться оказываться казаться появляться начинаться заканчиваться продолжаться
    прекращаться оставаться опасаться касаться являться считаться называться относиться сдаваться вмешиваться
    обмениваться воздерживаться отказываться присоединяться объединяться двигаться меняться изменяться
    увеличиваться уменьшаться снижаться повышаться расширяться усиливаться развиваться держаться интересоваться
    пользоваться рисковаться скрываться прятаться спасаться учиться лечиться умываться одеваться открываться
    закрываться ссориться мириться советоваться беспокоиться волноваться радоваться удивляться жаловаться
    бояться смеяться
    """.split()  # noqa: SIM905
)
# Forms that are function words wherever they stand: no noun or verb claims them.
FUNCTION_WORDS = frozenset(
    """
    а без благодаря близ более бы был была были было быть в вам вас ввиду весь включая вместе вместо вне во
    вовсе возле вокруг вон вообще вот впереди все всего всем всех всему вслед всю вся вы где да даже до для его
    едва ее ей ему если есть еще ею же за зато здесь и из или им ими исходя их к как какой когда кого кому
    которая которые который кроме кто кто-то ко кем куда ли либо лишь между меня мне мимо много мной мои мой моя
    мы на над надо наиболее нам нами нас начиная наш не него нее ней нельзя нем нему несмотря нет неужели ни них
    ними ничего но ну о об обо однако около он она они оно от ото очень перед по под подле пока после потом
    потому почему почти при при этом про против просто пусть ради раз разве рядом с сам сама сами свой своя себе
    себя со собой спустя среди судя так также такая такие такой там тебе тебя тем теми тех то того тогда тоже
    той только том тому тот ту ты у уж уже хоть хотя чего чей чем через что чтобы чье чья эта эти этим этими
    этих это этого этой этом этому этот эту я три двух трех два две пять десять сто дважды трижды путем
    включительно относительно согласно напротив вроде вдоль вблизи внутри снова
    """.split()  # noqa: SIM905
)
# (form, lemma): readings that exist and that news hardly ever means.
UNWANTED = {
    ("стали", "сталь"),
    ("дали", "даль"),
    ("вели", "велеть"),
    ("вести", "весть"),
    ("жил", "жила"),
    ("пошли", "послать"),
    ("стали", "стлать"),
    ("были", "быль"),
    ("сели", "сель"),
    ("мели", "мель"),
    ("вина", "вино"),
    ("вины", "вино"),
    ("пали", "палить"),
    ("боев", "боа"),
    ("лет", "лета"),
    ("дел", "деть"),
    ("дела", "деть"),
    ("дело", "деть"),
    ("мира", "миро"),
    ("миру", "миро"),
    ("миром", "миро"),
    ("мире", "миро"),
    ("стою", "стоить"),
    ("граф", "графа"),
    ("рос", "роса"),
    ("лета", "лет"),
    ("лете", "лет"),
    ("летом", "лет"),
    ("дне", "дно"),
    ("цели", "целить"),
    ("части", "частить"),
    ("часть", "частить"),
    ("мер", "мереть"),
    ("плен", "плена"),
    ("пила", "пила"),
    ("примет", "примета"),
    ("пили", "пилить"),
    ("суда", "судно"),
    ("правила", "править"),
    ("правило", "править"),
    ("правил", "править"),
    ("судов", "судно"),
    ("судам", "судно"),
    ("судами", "судно"),
    ("судах", "судно"),
}
# Passive participles that have become adjectives: they tell no act.
# Active ones that the dictionary has as adjectives count too.
ADJECTIVAL = {
    "данный",
    "намеренный",
    "вынужденный",
    "умеренный",
    "повышенный",
    "заинтересованный",
    "уверенный",
    "определенный",
    "связанный",
}


class Expander:
    """Collects rows; equal forms of one lemma and number are joined."""

    def __init__(self) -> None:
        self.morph = pymorphy3.MorphAnalyzer()
        self.rows: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
        self.verbs: set[str] = set()
        self.missing: Counter[str] = Counter()
        self._done: set[tuple[str, str]] = set()

    def row(self, form: str, lemma: str, pos: str, feats: Iterable[str]) -> None:
        """``feats``: those that must stay together; cases of one number and tense are joined."""
        form = fold(form)
        if (form, fold(lemma)) in UNWANTED or (form in FUNCTION_WORDS and fold(lemma) not in (form, "быть")):
            return
        marks = set(feats)
        cases = marks & set(CASES.values())
        self.rows[form, lemma, pos, " ".join(f for f in ORDER if f in marks - cases)] |= cases

    # -- verbs
    def verb(self, lemma: str, rich: bool, passive_of: str | None = None) -> bool:
        """All forms of an infinitive. ``rich``: with full participles. ``passive_of``: whose passive they are."""
        parses = [p for p in self.morph.parse(lemma) if p.tag.POS == "INFN"]
        parses = [p for p in parses if fold(p.normal_form) == fold(lemma)] or parses
        known = [p for p in parses if p.is_known] or parses
        if not known:
            return rich and self._predicate(lemma)
        if passive_of is None:
            self.verbs.add(fold(lemma))
        for parse_ in known[:2] if known[0].is_known else known[:1]:
            for form in parse_.lexeme:
                feats = verb_feats(form.tag, rich)
                if feats is None or (form.tag.POS == "PRTF" and self._adjectival(form.word, form.tag)):
                    continue
                if passive_of is not None:
                    if "part" not in feats and "ger" not in feats and "imp" not in feats and not {"1", "2"} & feats:
                        self.row(form.word, passive_of, "v", feats | {"pass"})
                else:
                    self.row(form.word, lemma, "v", feats)
        return True

    def drop_rare_commands(self) -> None:
        """Forget commands that are written like the past of another verb: вышли is of выйти, hardly ever of выслать."""
        past = {form for form, _, pos, rest in self.rows if pos == "v" and "past" in rest.split()}
        for key in [k for k in self.rows if k[2] == "v" and "imp" in k[3].split() and k[0] in past]:
            del self.rows[key]

    def _adjectival(self, form: str, tag: Any) -> bool:
        lemmas = {fold(p.normal_form) for p in self.morph.parse(form) if p.tag.POS == "ADJF" and p.is_known}
        return bool(lemmas & ADJECTIVAL) or (tag.voice == "actv" and bool(lemmas))

    def _predicate(self, lemma: str) -> bool:
        """Short adjectives that are predicates: готов, согласен. They count as present tense."""
        found = next((p for p in self.morph.parse(lemma) if p.tag.POS in ("ADJS", "PRTS")), None)
        for form in found.lexeme if found else ():
            if form.tag.POS == found.tag.POS and form.tag.voice == found.tag.voice:
                self.row(form.word, lemma, "v", {"pres", NUMBERS[form.tag.number]})
        return found is not None

    def reflexive_passive(self, lemma: str) -> None:
        """обсуждается under обсуждать, if the packs do not name обсуждаться."""
        reflexive = fold(lemma) + ("сь" if lemma[-1] in "аеиоуыэюя" else "ся")
        if reflexive in self.verbs or reflexive in OWN:
            return
        first = next((p for p in self.morph.parse(lemma) if p.tag.POS == "INFN"), None)
        if first is None or "impf" not in first.tag or "tran" not in first.tag or not self.morph.word_is_known(reflexive):
            return
        self.verb(reflexive, False, passive_of=lemma)

    # -- other words
    def other(self, word: str, head: bool, after_noun: bool) -> bool:
        """Nouns and adjectives by their citation form; returns whether anything was known."""
        if (word, f"{head} {after_noun}") in self._done:
            return True
        self._done.add((word, f"{head} {after_noun}"))
        if not re.search("[а-яё]", word, re.IGNORECASE):
            return False
        low = word.lower()
        if len(word) > 1 and word.isupper():
            return False
        if word[0].isupper() and not self.morph.word_is_known(low):
            return False  # the rules for names make its forms
        parses = [p for p in self.morph.parse(low) if p.is_known] or [p for p in self.morph.parse(low) if p.tag.POS in ("NOUN", "ADJF")][:1]
        found = False
        genitive = any(p.tag.POS == "NOUN" and p.tag.case == "gent" for p in parses)
        lemma_like = any(fold(p.normal_form) == fold(low) for p in parses)
        if after_noun and not head and genitive and not lemma_like:
            self._fixed(word, parses)
            return True
        for p in parses:
            if AVOIDED & set(p.tag.grammemes) - {"voct"} and fold(p.normal_form) != fold(low):
                continue
            if word[:1].isupper() and p.tag.POS not in ("NOUN", "ADJF"):
                continue
            if {"Surn", "Name", "Patr"} & set(p.tag.grammemes) and word[:1].islower():
                continue
            if p.tag.POS == "NOUN" and fold(p.normal_form) == fold(low):
                found = self._noun(word, p, "") or found
            elif p.tag.POS == "NOUN" and p.tag.case == "nomn" and p.tag.number == "plur" and not lemma_like:
                found = self._noun(word, p, "plur") or found
            elif p.tag.POS in ("ADJF", "PRTF") and p.tag.case == "nomn":
                found = self._adjective(word, p) or found
        if not found:
            self._fixed(word, parses)
        return found

    def _noun(self, lemma: str, parse_: Any, number: str) -> bool:
        surname = "Surn" in parse_.tag
        for form in parse_.lexeme:
            tag = form.tag
            if (number and tag.number != number) or AVOIDED & set(tag.grammemes):
                continue
            if surname and (tag.gender != parse_.tag.gender or tag.number != "sing"):
                continue
            if tag.case in CASES:
                self.row(form.word, lemma, "n", {CASES[tag.case], *([NUMBERS[tag.number]] if tag.number else [])})
        return True

    def _adjective(self, lemma: str, parse_: Any) -> bool:
        kind = parse_.tag.POS
        voice, tense = parse_.tag.voice, parse_.tag.tense
        for form in parse_.lexeme:
            tag = form.tag
            if AVOIDED & set(tag.grammemes):
                continue
            if kind == "PRTF" and (tag.voice != voice or tag.tense != tense):
                continue
            if kind == tag.POS and tag.case in CASES:
                self.row(form.word, lemma, "a", {CASES[tag.case], NUMBERS[tag.number]})
            elif kind == "ADJF" and tag.POS == "ADJS" and not any(p.tag.POS == "PRTS" for p in self.morph.parse(form.word)):
                self.row(form.word, lemma, "a", {NUMBERS[tag.number]})
        return True

    def _fixed(self, word: str, parses: list[Any]) -> None:
        """A word that keeps its written form."""
        if word[:1].isupper():
            return
        if parses and parses[0].tag.POS in ("VERB", "PRTS", "GRND"):
            self.row(word, word, "v", verb_feats(parses[0].tag, True) or ())
            return
        marks: set[str] = set()
        pos = "x"
        for p in parses:
            if p.tag.POS in ("NOUN", "ADJF", "PRTF") and p.tag.case in CASES:
                pos = "n" if p.tag.POS == "NOUN" or pos == "n" else "a"
                marks |= {CASES[p.tag.case]}
        self.row(word, word, pos, marks)
        if pos == "x" and not parses:
            self.missing[word] += 1


def verb_feats(tag: Any, rich: bool) -> set[str] | None:
    """Our features of a verb form; None for one that is left out."""
    if AVOIDED & set(tag.grammemes):
        return None
    kind = tag.POS
    number = {NUMBERS[tag.number]} if tag.number else set()
    if kind == "INFN":
        return {"inf"}
    if kind == "GRND":
        return None if "V-sh" in tag else {"ger"}
    if kind == "PRTS":
        return {"past", "part", "pass"} | number
    if kind == "PRTF":
        if not rich:
            return None
        if tag.case not in CASES or (tag.tense == "pres" and tag.voice == "pssv"):
            return None
        return {"part", CASES[tag.case]} | number | ({"pass"} if tag.voice == "pssv" else set())
    if kind == "VERB":
        if tag.mood == "impr":
            return None if "incl" in tag or not rich else {"imp", "2"} | number
        if tag.person == "2per" or (tag.person == "1per" and not rich):
            return None
        person = {PERSONS[tag.person]} if tag.person else set()
        return {TENSES[tag.tense]} | person | number
    return None


def fold(text: str) -> str:
    return text.lower().replace("ё", "е")


def pack_words(morph: Any) -> Iterator[tuple[str, str, bool, bool]]:
    """(word, paradigm, is the head, stands after a noun) of every pattern word that is not literal."""
    for word in words_of("ru"):
        try:
            pieces = parse(word.pattern)
        except PatternError as error:
            print(f"{word.file}: {error}", file=sys.stderr)
            continue
        head = next((i for i, piece in enumerate(pieces) if piece.head), 0)
        after = False
        for index, piece in enumerate(pieces):
            if not piece.literal:
                for text in piece.words:
                    yield text, word.paradigm if index == head else "noun", index == head, after
            after = after or governs(morph, piece.words[0])


def governs(morph: Any, word: str) -> bool:
    """Whether a genitive may follow: a noun, or an adjective that is in the genitive itself."""
    parses = morph.parse(fold(word))
    if any(p.tag.POS in ("ADJF", "PRTF") and p.tag.case == "nomn" for p in parses):
        return False
    return any(p.tag.POS == "NOUN" or (p.tag.POS in ("ADJF", "PRTF") and p.tag.case == "gent") for p in parses)


def count_corpus(morph: Any, path: Path) -> tuple[Counter[str], Counter[str]]:
    """The verbs and the nouns and adjectives of a corpus, by lemma."""
    words: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for token in re.findall(r"[А-Яа-яЁё-]+", row.get("text", "")):
            if not token[0].isupper():
                words[token.lower()] += 1
    verbs: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for token, number in words.items():
        best = morph.parse(token)[0]
        if not best.is_known:
            continue
        if best.tag.POS in VERBAL:
            verbs[best.normal_form] += number
        elif best.tag.POS in ("NOUN", "ADJF", "ADJS") and not {"Apro", "Name", "Surn", "Patr", "Abbr", "Init"} & set(best.tag.grammemes):
            others[best.normal_form] += number
    return verbs, others


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--verbs", type=int, default=1500)
    parser.add_argument("--others", type=int, default=2000)
    options = parser.parse_args()
    expander = Expander()
    if options.corpus:
        verbs, others = count_corpus(expander.morph, options.corpus)
        lines = ["# The most frequent Russian verbs (v), nouns and adjectives (n) of a news corpus; see expand_russian.py."]
        lines += [f"v\t{lemma}" for lemma, _ in verbs.most_common(options.verbs)]
        lines += [f"n\t{lemma}" for lemma, _ in others.most_common(options.others)]
        FREQUENT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    words = sorted(set(pack_words(expander.morph)))
    named = {fold(text) for text, paradigm, _, _ in words if paradigm == "verb"}
    expander.verbs |= named
    transitive: list[str] = []
    for text, paradigm, head, after in words:
        if paradigm == "verb" and head:
            if expander.verb(text, True):
                transitive.append(text)
            else:
                expander.other(text, head, after)
                expander.missing[text] += 1
        elif text.islower() and expander.morph.parse(fold(text))[0].tag.POS == "INFN" and expander.verb(text, False):
            if any(p.tag.POS == "NOUN" and p.normal_form == fold(text) and p.score > 0.1 for p in expander.morph.parse(fold(text))):
                expander.other(text, head, after)
        else:
            expander.other(text, head, after)
    for line in FREQUENT.read_text(encoding="utf-8").splitlines() if FREQUENT.exists() else ():
        if line.startswith("#"):
            continue
        pos, lemma = line.split("\t")
        if pos == "v":
            if fold(lemma) not in named and not any(lemma == r + "ся" or lemma == r + "сь" for r in transitive):
                expander.verb(fold(lemma), False)
        else:
            expander.other(fold(lemma), True, False)
    for text in transitive:
        expander.reflexive_passive(text)
    expander.drop_rare_commands()
    lines = []
    for (form, lemma, pos, rest), cases in sorted(expander.rows.items(), key=lambda item: (item[0][1], item[0][2], item[0][0], item[0][3])):
        marks = cases | set(rest.split())
        lines.append("\t".join((form, lemma, pos, " ".join(f for f in ORDER if f in marks))))
    header = (
        "# Made by tools/expand_russian.py; not edited by hand."
        " Forms from the dictionary of OpenCorpora.org (CC BY-SA 3.0), read with pymorphy3 (MIT).\n"
        "form\tlemma\tpos\tfeats"
    )
    (PACK / "forms.tsv").write_text(header + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
    size = (PACK / "forms.tsv").stat().st_size
    lemmas = len({(key[1], key[2]) for key in expander.rows})
    unknown = ", ".join(sorted(expander.missing)[:80])
    print(f"{len(lines)} rows, {lemmas} lemmas, {size / 1e6:.2f} MB; words unknown: {unknown}")


if __name__ == "__main__":
    main()

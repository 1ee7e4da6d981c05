"""Writes ``packs/languages/tr/forms.tsv``: the forms of the Turkish pack's words and of frequent ones.

    python tools/expand_turkish.py [PACKS_FOLDER]

Sources: ``tools/turkish_frequent.txt`` and every pattern of the YAML files of the pack; run it again when they change.
Vowel harmony, consonant softening, buffer consonants and the possessed heads of compounds (*savunma bakanı*, *hava
saldırısı*) are made here, so that patterns can be written as a dictionary writes them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
VOWELS = "aıouâûeiöüîê"
VOICELESS = "fstkçşhp"
#: Nouns that end as infinitives do; every other word in *-mak* of a verbal pattern is a verb wherever it stands.
IN_MAK = frozenset({"basamak", "çakmak", "damak", "ekmek", "emek", "ırmak", "parmak", "tokmak", "yemek"})
_HIGH = {
    "a": "ı",
    "ı": "ı",
    "o": "u",
    "u": "u",
    "â": "ı",
    "û": "u",
    "e": "i",
    "i": "i",
    "ö": "ü",
    "ü": "ü",
    "î": "i",
    "ê": "i",
}
_LOW = {"ı": "a", "u": "a", "i": "e", "ü": "e"}

#: The last vowel goes before a suffix that begins with one.
DROPPING = {
    "şehir": "şehr", "akıl": "akl", "ağız": "ağz", "nehir": "nehr", "isim": "ism", "resim": "resm", "kısım": "kısm", "fikir": "fikr",
    "emir": "emr", "kayıp": "kayb", "vakit": "vakt", "zehir": "zehr", "beyin": "beyn", "göğüs": "göğs", "burun": "burn", "ömür": "ömr",
    "sabır": "sabr", "hüküm": "hükm", "şekil": "şekl", "seyir": "seyr", "keşif": "keşf", "nakit": "nakd", "metin": "metn", "izin": "izn",
    "zulüm": "zulm", "kavim": "kavm", "asıl": "asl", "nesil": "nesl", "devir": "devr", "nakil": "nakl", "azil": "azl", "hacim": "hacm",
    "cisim": "cism", "tavır": "tavr", "hapis": "haps", "bahis": "bahs", "akit": "akd", "zihin": "zihn", "kayıt": "kayd", "haciz": "hacz",
    "şahıs": "şahs", "hasım": "hasm", "ufuk": "ufk", "omuz": "omz", "defin": "defn", "fesih": "fesh", "esir": "esir", "oğul": "oğl",
    "kabir": "kabr", "lütuf": "lütf", "cürüm": "cürm", "kasıt": "kasd",
}  # fmt: skip
#: Words in -ma that packs name in a compound (*satın alma*) and that are forms of a verb all the same: *gözaltına alması*.
VERBAL = frozenset({"alma", "bırakma", "açma"})
DOUBLING = {
    "hak": "hakk",
    "his": "hiss",
    "hat": "hatt",
    "had": "hadd",
    "ret": "redd",
    "af": "aff",
    "sır": "sırr",
    "tıp": "tıbb",
    "fen": "fenn",
    "üs": "üss",
}
#: Verb stems whose final t becomes d, stems of one syllable with an aorist in -ır, and those that end in a possessive as they stand.
SOFT_VERBS = {"et", "git", "güt", "tat"}
HIGH_AORIST = {"al", "bil", "bul", "dur", "gel", "gör", "kal", "ol", "öl", "san", "var", "ver", "vur"}
PLAIN_END = {"yüzbaşı", "binbaşı", "onbaşı", "denizaltı", "albay"}
#: Nouns that speakers call theirs: *ülkemiz*, *askerlerimiz*.
OURS = {
    "asker", "ordu", "ülke", "halk", "vatandaş", "millet", "polis", "hükümet", "devlet", "bakan", "bakanlık", "başkan", "komşu", "dost",
    "şehit", "çocuk", "insan", "kardeş", "birlik", "kuvvet", "güç", "toprak", "sınır", "şehir", "bölge", "parti", "meclis", "mücadele",
    "destek", "karar", "ortak", "müttefik", "talep", "amaç", "hedef", "tutum", "dilek", "temenni", "taziye", "görüşme", "işbirliği",
}  # fmt: skip
#: Participles that are nouns of the news.
NO_PARTICIPLE = {"bak"}


def frequent(path: Path) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            out[section] = []
        elif line and not line.startswith("#"):
            out[section].extend(line.split())
    return out


WORDS = frequent(ROOT / "tools" / "turkish_frequent.txt")
FRONT, HARD, SOFT, ET_VERBS, POSSESSED, LEXICAL = (set(WORDS[key]) for key in ("front", "hard", "soft", "et_verbs", "possessed", "lexical"))


def high(stem: str, front: bool = False) -> str:
    """The high vowel of a suffix after a stem."""
    last = next((c for c in reversed(stem) if c in _HIGH), "e")
    vowel = _HIGH[last]
    return {"ı": "i", "u": "ü"}.get(vowel, vowel) if front else vowel


def suffix(stem: str, form: str, front: bool = False) -> str:
    """The stem with a suffix: I and A stand for harmonising vowels, D for d or t; the suffix harmonises with itself too."""
    out = stem
    first = True
    for char in form:
        if char == "I":
            out += high(out, front and first)
        elif char == "A":
            out += _LOW[high(out, front and first)]
        elif char == "D":
            out += "t" if out[-1] in VOICELESS else "d"
            continue
        else:
            out += char
            continue
        first = False
    return out


# ---- nouns


def soft_stem(noun: str) -> str:
    """The stem that a noun shows before a suffix that begins with a vowel."""
    if noun in DROPPING:
        return DROPPING[noun]
    if noun in DOUBLING:
        return DOUBLING[noun]
    if noun[-1] in VOWELS or noun in HARD:
        return noun
    many = sum(c in VOWELS for c in noun) > 1
    if noun in SOFT or (many and noun[-1] in "kpç") or noun.endswith(("log",)):
        if noun.endswith("nk"):
            return noun[:-1] + "g"
        return noun[:-1] + {"k": "ğ", "p": "b", "ç": "c", "t": "d", "g": "ğ"}[noun[-1]]
    return noun


_AFTER_VOWEL = [("nom sg", ""), ("acc sg", "yI"), ("gen sg", "nIn"), ("dat sg", "yA"), ("loc sg", "DA"), ("abl sg", "DAn"), ("ins sg", "ylA"),
                ("loc sg", "DAki")]  # fmt: skip
_AFTER_CONSONANT = [("nom sg", ""), ("acc sg", "I"), ("gen sg", "In"), ("dat sg", "A"), ("loc sg", "DA"), ("abl sg", "DAn"), ("ins sg", "lA"),
                    ("loc sg", "DAki")]  # fmt: skip
_PLURAL = [("nom pl", "lAr"), ("acc nom pl", "lArI"), ("gen pl", "lArIn"), ("dat pl", "lArA"), ("loc pl", "lArDA"), ("abl pl", "lArDAn"),
           ("ins pl", "lArlA")]  # fmt: skip
_POSSESSED = [("nom poss sg", ""), ("acc poss sg", "nI"), ("gen poss sg", "nIn"), ("dat poss sg", "nA"), ("loc poss sg", "nDA"), ("abl poss sg", "nDAn"), ("ins poss sg", "ylA"),
              ("ins poss sg", "ncA"), ("loc poss sg", "nDAki")]  # fmt: skip
_POSSESSED_PLURAL = [("nom poss pl", "lArI"), ("acc poss pl", "lArInI"), ("gen poss pl", "lArInIn"), ("dat poss pl", "lArInA"), ("loc poss pl", "lArInDA"),
                     ("abl poss pl", "lArInDAn"), ("ins poss pl", "lArIylA"), ("ins poss pl", "lArIncA"), ("loc poss pl", "lArInDAki")]  # fmt: skip
_OURS = [("nom sg", "ImIz"), ("acc sg", "ImIzI"), ("gen sg", "ImIzIn"), ("dat sg", "ImIzA")]
_OURS_PLURAL = [("nom pl", "lArImIz"), ("acc pl", "lArImIzI"), ("gen pl", "lArImIzIn")]


def possessive(noun: str) -> str:
    """His, her, its: *ordusu*, *bakanı*, *şehri*."""
    front = noun in FRONT
    if noun[-1] in VOWELS:
        return suffix(noun, "sI", front)
    return suffix(soft_stem(noun), "I", front)


def noun_forms(noun: str) -> Iterator[tuple[str, str]]:
    """(form, features) of a noun without a possessive suffix of its own; of a plural (*taraflar*) those of the plural."""
    if re.search(r"...l[ae]r$", noun):
        yield from ((suffix(noun, form), feats.replace("sg", "pl")) for feats, form in _AFTER_CONSONANT)
        return
    if re.search(r"...l[ae]r[ıi]$", noun):
        yield from possessed_forms(noun, noun[:-1])
        return
    front = noun in FRONT
    vowel = noun[-1] in VOWELS
    soft = soft_stem(noun)
    for feats, form in _AFTER_VOWEL if vowel else _AFTER_CONSONANT:
        yield suffix(noun if vowel or not form or form[0] not in "IA" else soft, form, front), feats
    for feats, form in [*_PLURAL, *_POSSESSED_PLURAL, *(_OURS_PLURAL if noun in OURS else ())]:
        yield suffix(noun, form, front), feats
    owned = possessive(noun)
    for feats, form in _POSSESSED:
        yield suffix(owned, form), feats
    for feats, form in _OURS if noun in OURS else ():
        yield (suffix(noun, form[1:], front) if vowel else suffix(soft, form, front)), feats


def possessed_forms(word: str, stem: str) -> Iterator[tuple[str, str]]:
    """Forms of a word that ends in a possessive: *bakanı*, *bakanının*, *bakanları*."""
    plural = bool(re.search("l[ae]r[ıi]$", word)) and stem == word[:-1]
    for feats, form in _POSSESSED:
        yield suffix(word, form), feats.replace("sg", "pl") if plural else feats
    if plural:
        return
    for feats, form in _POSSESSED_PLURAL:
        yield suffix(stem, form, stem in FRONT), feats


def unpossessed(word: str, nouns: set[str]) -> str:
    """The noun that a possessed form belongs to, "" for a word that is none."""
    if word in POSSESSED:
        return guessed_stem(word)
    if word in PLAIN_END or word[-1:] not in "ıiuü" or len(word) < 4:
        return ""
    plural = re.fullmatch("(.+)l[ae]r[ıi]", word)
    if plural and plural.group(1) in nouns:
        return word[:-1]
    candidates = [word[:-2]] if word[-2] == "s" and word[-3] in VOWELS else []
    body = word[:-1]
    candidates.append(body)
    candidates.extend(body[:-1] + hard for hard in {"ğ": "kg", "b": "p", "c": "ç", "d": "t", "g": "k"}.get(body[-1], ""))
    for noun in candidates:
        if noun in nouns:
            return noun
    for noun, stem in {**DROPPING, **DOUBLING}.items():
        if stem == body and noun in nouns:
            return noun
    return ""


def guessed_stem(word: str) -> str:
    """The stem of a possessed head that no list holds."""
    if re.search("l[ae]r[ıi]$", word):
        return word[:-1]
    if re.search(f"[{VOWELS}]s[ıiuü]$", word):
        return word[:-2]
    if word[-2] == "ğ":
        return word[:-2] + "k"
    if re.search("m[ae]s[ıi]$", word):
        return word[:-2]
    return word[:-1]


# ---- verbs

_FINITE = [
    ("past 3 sg", "DI"), ("past 3 pl", "DIlAr"), ("past 1 sg", "DIm"), ("past 1 pl", "DIk"),
    ("past adm 3 sg", "mIş"), ("past 3 sg", "mIştIr"), ("past plup 3 sg", "mIştI"),
    ("past plup 3 pl", "mIşlArdI"), ("pres 3 sg", "mAktA"), ("pres 3 sg", "mAktAdIr"),
    ("past 3 sg", "mAktAydI"), ("pres subj 3 sg", "mAlI"), ("pres subj 3 pl", "mAlIlAr"),
    ("pres subj 3 sg", "mAlIdIr"), ("pres subj 1 pl", "mAlIyIz"), ("cond 3 sg", "sA"),
    ("cond 3 sg", "sAydI"), ("opt 3 sg", "sIn"), ("opt 3 pl", "sInlAr"),
]  # fmt: skip
_NEGATIVE = [
    ("past neg 3 sg", "mAdI"), ("past neg 3 pl", "mAdIlAr"), ("past neg 1 pl", "mAdIk"),
    ("past adm neg 3 sg", "mAmIş"), ("past neg 3 sg", "mAmIştIr"), ("past plup neg 3 sg", "mAmIştI"), ("pres neg 3 sg", "mIyor"),
    ("pres neg 3 pl", "mIyorlAr"), ("pres neg 1 pl", "mIyoruz"), ("past neg 3 sg", "mIyordu"),
    ("fut neg 3 sg", "mAyAcAk"), ("fut neg 3 pl", "mAyAcAklAr"),
    ("fut neg 1 pl", "mAyAcAğIz"), ("pres neg 3 sg", "mAz"), ("pres neg 3 pl", "mAzlAr"), ("pres neg 1 pl", "mAyIz"),
    ("pres subj neg 3 sg", "mAmAlI"), ("pres subj neg 3 sg", "mAmAlIdIr"), ("cond neg 3 sg", "mAzsA"), ("cond neg 3 sg", "mAsA"),
    ("part neg", "mAyAn"), ("part neg pl", "mAyAnlAr"), ("part neg nom", "mAdIğI"), ("part neg acc", "mAdIğInI"),
    ("part neg acc pl", "mAdIklArInI"), ("part neg nom pl", "mAdIklArI"), ("part fut neg acc", "mAyAcAğInI"), ("part fut neg nom", "mAyAcAğI"),
    ("part fut neg acc pl", "mAyAcAklArInI"), ("inf poss neg acc", "mAmAsInI"), ("inf poss neg nom", "mAmAsI"), ("inf poss neg dat", "mAmAsInA"),
    ("inf neg", "mAmAk"), ("inf neg loc", "mAmAktA"), ("inf neg nom", "mAmA"), ("inf neg acc", "mAmAyI"), ("inf neg dat", "mAmAyA"),
    ("ger neg", "mAyArAk"), ("ger neg", "mAdAn"), ("ger neg", "mAyIp"), ("ger neg", "mAyIncA"),
    ("part neg gen", "mAdIğInIn"), ("part neg gen pl", "mAdIklArInIn"), ("part neg dat", "mAdIğInA"), ("part neg abl", "mAdIğIndAn"),
    ("part fut neg gen", "mAyAcAğInIn"), ("part fut neg gen pl", "mAyAcAklArInIn"), ("part fut neg dat", "mAyAcAğInA"),
    ("part fut neg nom pl", "mAyAcAklArI"), ("inf poss neg nom pl", "mAmAlArI"), ("inf poss neg acc pl", "mAmAlArInI"),
    ("inf poss neg dat pl", "mAmAlArInA"), ("pres neg 1 sg", "mIyorum"), ("fut neg 1 sg", "mAyAcAğIm"), ("past neg 1 sg", "mAdIm"),
    ("part fut neg acc 1 pl", "mAyAcAğImIzI"), ("fut neg 3 sg", "mAyAcAktIr"),
]  # fmt: skip
_NOMINAL = [
    ("inf poss nom", "mAsI"), ("inf poss acc", "mAsInI"), ("inf poss dat", "mAsInA"), ("inf poss gen", "mAsInIn"), ("inf poss abl", "mAsInDAn"),
    ("inf poss ins", "mAsIylA"), ("inf poss nom pl", "mAlArI"), ("inf poss acc pl", "mAlArInI"), ("inf poss dat pl", "mAlArInA"),
    ("inf poss gen pl", "mAlArInIn"), ("inf poss abl pl", "mAlArIndAn"), ("inf poss ins pl", "mAlArIylA"), ("inf poss loc", "mAsIndA"),
    ("inf poss nom 1 pl", "mAmIz"), ("inf poss acc 1 pl", "mAmIzI"),
    ("inf nom", "mA"), ("inf acc", "mAyI"), ("inf dat", "mAyA"), ("inf gen", "mAnIn"), ("inf ins", "mAylA"),
]  # fmt: skip
_PARTICIPLES = [
    ("inf", "mAk"), ("inf ins", "mAklA"), ("inf abl", "mAktAn"), ("part nom", "DIğI"), ("part acc", "DIğInI"), ("part dat", "DIğInA"),
    ("part gen", "DIğInIn"), ("ger", "DIğIndA"), ("part abl", "DIğIndAn"), ("part nom pl", "DIklArI"), ("part acc pl", "DIklArInI"),
    ("part dat pl", "DIklArInA"), ("ger pl", "DIklArIndA"), ("ger", "DIktAn"),
    ("ger", "DIkçA"), ("part nom 1 sg", "DIğIm"), ("part nom 1 pl", "DIğImIz"), ("part acc 1 sg", "DIğImI"), ("part acc 1 pl", "DIğImIzI"),
    ("part gen pl", "DIklArInIn"), ("part abl pl", "DIklArIndAn"),
]  # fmt: skip
#: After a vowel these have y before them.
_VOCALIC = [
    ("fut 3 sg", "AcAk"), ("fut 3 pl", "AcAklAr"), ("fut 1 sg", "AcAğIm"), ("fut 1 pl", "AcAğIz"), ("fut 3 sg", "AcAktIr"), ("cond past 3 sg", "AcAktI"),
    ("part fut nom", "AcAğI"), ("part fut acc", "AcAğInI"), ("part fut dat", "AcAğInA"), ("part fut nom pl", "AcAklArI"),
    ("part fut acc pl", "AcAklArInI"), ("opt 1 pl", "AlIm"), ("ger", "ArAk"), ("ger", "Ip"), ("ger", "IncA"),
    ("pres cond 3 sg", "Abilir"), ("pres cond 3 pl", "AbilirlEr"), ("pres cond 1 pl", "Abiliriz"), ("past 3 sg", "Abildi"), ("fut cond 3 sg", "Abilecek"),
    ("part fut cond acc", "Abileceğini"), ("part fut cond nom", "Abileceği"), ("part cond acc", "AbildiğInI"), ("inf poss nom", "Abilmesi"), ("inf poss acc", "Abilmesini"), ("inf poss dat", "Abilmesine"), ("pres neg 3 sg", "AmAz"),
    ("past neg 3 sg", "AmAdI"), ("pres neg 3 sg", "AmIyor"), ("pres neg 3 pl", "AmIyorlAr"), ("fut neg 3 sg", "AmAyAcAk"),
    ("part neg acc", "AmAdIğInI"), ("part fut neg acc", "AmAyAcAğInI"), ("pres cond 3 sg", "Abiliyor"), ("inf cond", "Abilmek"),
    ("part fut cond dat", "AbileceğInE"), ("part cond nom", "AbildiğI"), ("part fut nom 1 pl", "AcAğImIz"), ("part fut acc 1 pl", "AcAğImIzI"),
    ("part fut gen", "AcAğInIn"), ("part fut gen pl", "AcAklArInIn"), ("part fut dat pl", "AcAklArInA"), ("part fut abl", "AcAğIndAn"),
    ("cond past 3 pl", "AcAklArdI"), ("part fut cond acc pl", "Abileceklerini"), ("part fut cond gen", "Abileceğinin"), ("part fut cond abl", "Abileceğinden"),
    ("inf poss nom pl", "Abilmeleri"), ("inf poss acc pl", "Abilmelerini"), ("inf poss dat pl", "Abilmelerine"),
    ("part neg acc pl", "AmAdIklArInI"), ("part fut neg acc pl", "AmAyAcAklArInI"), ("part neg nom", "AmAdIğI"), ("past neg 3 pl", "AmAdIlAr"),
    ("inf poss neg nom", "AmAmAsI"), ("cond past 3 sg", "Abilirdi"), ("pres cond 3 pl", "Abiliyorlar"),
]  # fmt: skip
_RELATIVE = [
    ("part", "An"),
    ("part pl", "AnlAr"),
    ("part gen pl", "AnlArIn"),
    ("part dat pl", "AnlArA"),
    ("part acc pl", "AnlArI"),
]
_PRESENT = [("pres 3 sg", ""), ("pres 3 pl", "lar"), ("pres 1 sg", "um"), ("pres 1 pl", "uz"), ("past 3 sg", "du"), ("past 3 pl", "lardı"),
            ("cond 3 sg", "sa"), ("pres adm 3 sg", "muş")]  # fmt: skip
_AORIST = [("pres 3 sg", ""), ("pres 3 pl", "lAr"), ("pres 1 pl", "Iz"), ("cond 3 sg", "sA"), ("cond 3 pl", "lArsA"),
           ("ger", "kEn")]  # fmt: skip
#: What the passive keeps.
_PASSIVE_SKIPS = (
    "subj neg",
    "cond neg",
    "adm neg",
    "plup neg",
    "inf neg",
    "inf poss neg",
    "1 sg",
    "1 pl",
    "opt 3 pl",
    "inf neg acc pl",
    "inf ins",
    "part gen pl",
    "past neg 3 pl",
    "ger pl",
    "part fut neg acc pl",
    "cond 3 pl",
)


def soft_verb(stem: str) -> str:
    return stem[:-1] + "d" if stem in SOFT_VERBS or stem in ET_VERBS else stem


def aorist(stem: str, soft: str) -> str:
    if stem[-1] in VOWELS:
        return stem + "r"
    many = sum(c in VOWELS for c in stem) > 1
    return suffix(soft, "Ir" if (many and stem not in ET_VERBS) or stem in HIGH_AORIST else "Ar")


def present(stem: str, soft: str) -> str:
    if stem in ("de", "ye"):
        return stem[0] + "iyor"
    if stem[-1] in VOWELS:
        return suffix(stem[:-1], "Iyor") if any(c in VOWELS for c in stem[:-1]) else stem[:-1] + high(stem) + "yor"
    return suffix(soft, "Iyor")


def passive(stem: str, soft: str) -> str:
    if stem == "de":
        return "denil"
    if stem[-1] in VOWELS:
        return stem + "n"
    return suffix(soft, "In" if stem.endswith("l") else "Il")


def verb_forms(stem: str, nominal: bool = True, relative: bool = True) -> Iterator[tuple[str, str]]:
    """(form, features) of an active or passive stem. ``nominal``: with forms in -ma, which for many verbs are nouns of their own."""
    soft = soft_verb(stem)
    for feats, form in [*_FINITE, *_NEGATIVE, *_PARTICIPLES, *(_NOMINAL if nominal else ())]:
        yield suffix(stem, form), feats
    buffered = ({"de": "di", "ye": "yi"}.get(stem, stem) + "y") if stem[-1] in VOWELS else soft
    for feats, form in [*_VOCALIC, *(_RELATIVE if relative else ())]:
        yield suffix(buffered, form.replace("E", "e")), feats
    now = present(stem, soft)
    for feats, form in _PRESENT:
        yield now + form, feats
    wide = aorist(stem, soft)
    for feats, form in _AORIST:
        yield suffix(wide, form.replace("E", "e")), feats


def core(feats: str) -> bool:
    """Whether a form is kept for verbs that no pattern names, which only show where clauses are."""
    marks = set(feats.split())
    if (
        "opt" in marks
        or ("1" in marks and not marks & {"pres", "part"})
        or ("cond" in marks and "pres" not in marks)
        or ("pass" in marks and marks & {"pl", "neg", "gen"})
    ):
        return False
    return not ("neg" in marks and marks & {"subj", "adm", "dat", "pl", "1"})


def all_verb_forms(stem: str, transitive: bool, nouns: set[str], full: bool = True) -> Iterator[tuple[str, str]]:
    if not full:
        yield from ((form, feats) for form, feats in all_verb_forms(stem, transitive, nouns) if core(feats))
        return
    yield from verb_forms(stem, suffix(stem, "mA") not in nouns, stem not in NO_PARTICIPLE)
    if not transitive:
        return
    voice = passive(stem, soft_verb(stem))
    for form, feats in verb_forms(voice, suffix(voice, "mA") not in nouns):
        if not any(skip in feats for skip in _PASSIVE_SKIPS):
            yield form, f"{feats} pass"
    if stem == "de":
        yield from (("dendi", "past 3 sg pass"), ("deniyor", "pres 3 sg pass"), ("denen", "part pass"))


def own_verb_forms(stem: str, transitive: bool, nouns: set[str], bases: set[str]) -> Iterator[tuple[str, str]]:
    """Forms of a verb that a pattern names: a plain one, a negative (*tanımamak*) or a passive one (*imzalanmak*).

    A negative lemma means the refusal itself, so its forms are not negated once more.
    """
    if stem[-2:] in ("ma", "me") and stem[:-2] in bases:
        for form, feats in all_verb_forms(stem[:-2], transitive, nouns):
            marks = feats.split()
            if "neg" in marks and "pass" not in marks:
                yield form, " ".join(mark for mark in marks if mark != "neg")
    elif stem in passives(frozenset(bases)):
        for form, feats in verb_forms(stem, suffix(stem, "mA") not in nouns):
            yield form, f"{feats} pass"
    else:
        yield from all_verb_forms(stem, transitive, nouns)


@lru_cache(maxsize=4)
def passives(bases: frozenset[str]) -> frozenset[str]:
    """The passive stems of these stems that have no active sense of their own."""
    return frozenset(passive(base, soft_verb(base)) for base in bases) - LEXICAL


# ---- the pack's own words


def read(path: Path) -> Any:
    return (yaml.safe_load(path.read_text(encoding="utf-8")) or {}) if path.exists() else {}


def pieces(pattern: str) -> list[list[str]]:
    """The words of a pattern, alternatives together; literal words are left out."""
    out = []
    for raw in re.findall(r"\([^)]*\)\??|\S+", pattern):
        bare = raw.lstrip("^")
        if bare in ("…", "...") or bare.startswith("="):
            continue
        words = bare.rstrip("?").strip("()").split("|")
        out.append([word.strip() for word in words if word.strip() and not word.strip().startswith("=")])
    return [words for words in out if words]


def patterns_of(folder: Path) -> Iterator[tuple[str, str]]:
    """(part of speech, pattern) of every pattern of the pack."""
    for path in sorted((folder / "lexicon").glob("*.yaml")):
        for groups in read(path).values():
            for pos, units in (groups or {}).items():
                yield from ((str(pos), str(pattern)) for pattern in units or ())
    for body in read(folder / "attribution.yaml").values():
        for pos, rows in (body if set(body) <= {"v", "n", "x"} else {"n": body}).items():
            yield from ((str(pos), str(pattern)) for pattern in rows or ())
    counts = read(folder / "casualties.yaml")
    for kind in ("dead", "injured", "captured"):
        for pos, rows in (counts.get(kind) or {}).items():
            yield from ((str(pos), str(pattern)) for pattern in rows or ())
    yield from (("n", str(pattern)) for pattern in counts.get("persons") or ())
    actors = read(folder / "actors.yaml")
    for key in ("roles", "bodies", "people", "organisations", "aliases", "counterpart", "sides"):
        yield from (("n", str(pattern)) for pattern in actors.get(key) or ())
    for name in ("contexts", "domains"):
        for rows in read(folder / f"{name}.yaml").values():
            yield from (("topic", str(pattern)) for pattern in rows or ())
    for rows in (read(folder / "countries.yaml").get("demonyms") or {}).values():
        yield from (("demonym", str(row["pattern"] if isinstance(row, dict) else row)) for row in rows)
    packs = folder.parent.parent
    for path in sorted((packs / "processes").glob("*/*.yaml")):
        if path.name in ("agreements.yaml", "issues.yaml"):
            data = read(path)
            groups = data.get("groups") or {}
            for row in [*(data.get("agreements") or ()), *(data.get("issues") or ()), *groups.values()]:
                yield from (("n", str(pattern)) for pattern in (row.get("patterns") or {}).get("tr") or ())


class Table:
    """Rows without doubles, in the order of the alphabet when written. ``closed``: forms that are postpositions, not nouns."""

    def __init__(self, closed: set[str]) -> None:
        self.closed = closed
        self.plain: set[str] = set()
        self.rows: set[tuple[str, str, str, str]] = set()
        self.done: set[tuple[str, str]] = set()

    def add(self, lemma: str, pos: str, forms: Iterator[tuple[str, str]]) -> None:
        if (lemma, pos) not in self.done:
            self.done.add((lemma, pos))
            self.rows.update((form, lemma, pos, feats) for form, feats in forms if form not in self.closed or form == lemma)

    def write(self, path: Path) -> None:
        nouns: dict[tuple[str, str, str], set[str]] = {}
        lines = []
        for form, lemma, pos, feats in self.rows:
            if pos == "v":
                lines.append(f"{form}\t{lemma}\t{pos}\t{feats}")
            else:
                nouns.setdefault((form, lemma, pos), set()).update(feats.split())
        lines.extend("\t".join((*row, " ".join(sorted(feats)))) for row, feats in nouns.items())
        lines.sort()
        path.write_text("form\tlemma\tpos\tfeatures\n" + "\n".join(lines) + "\n", encoding="utf-8")


def expand(folder: Path, words: dict[str, list[str]]) -> Table:
    """All forms of the pack in ``folder``."""
    grammar = read(folder / "grammar.yaml")
    table = Table({str(word) for key in ("postpositions", "subordinators_after") for word in grammar.get(key) or ()})
    rows = list(patterns_of(folder))
    single = {w for pos, p in rows if pos == "n" and len(pieces(p)) == 1 for w in pieces(p)[0] if w[:1].islower()}
    adjectives = set(words["adjectives"])
    nouns = set(words["nouns"])
    nouns |= {word for word in single if not unpossessed(word, nouns) and word not in adjectives}
    nouns -= VERBAL
    intransitive = set(words["intransitive"])
    named = {word for pos, p in rows if pos == "v" for word in (pieces(p) or [[]])[-1]}
    for group in ("transitive", "intransitive"):
        for stem in words[group]:
            verb = suffix(stem, "mAk")
            table.add(verb, "v", all_verb_forms(stem, group == "transitive", nouns, verb in named))
    nouns -= POSSESSED
    bases = {*words["transitive"], *intransitive}
    voices: dict[str, set[bool]] = {}
    for form, _, kind, feats in table.rows:
        if kind == "v" and "part" in feats.split() and form not in nouns:
            voices.setdefault(form, set()).add("pass" in feats.split())
    participles = {form: "part pass" if voice == {True} else "part" for form, voice in voices.items()}
    for noun in sorted(nouns):
        table.add(noun, "n", noun_forms(noun))
    for noun in sorted(POSSESSED):
        table.add(
            noun,
            "n",
            iter(
                [
                    *possessed_forms(noun, guessed_stem(noun)),
                    (suffix(noun, "lAr"), "nom pl"),
                    (suffix(noun, "lArI"), "acc pl"),
                ]
            ),
        )
    for word in words["adjectives"]:
        table.add(word, "a", iter([(word, "")]))
    for pos, pattern in rows:
        parts = pieces(pattern)
        for place, alternatives in enumerate(parts):
            for word in alternatives:
                _add(table, pos, word, place == len(parts) - 1, len(parts) > 1, nouns, intransitive, bases, participles)
    table.rows.update((word, word, "n", "nom sg") for word in table.plain if (word, "n") not in table.done)
    return table


def _add(
    table: Table,
    pos: str,
    word: str,
    last: bool,
    compound: bool,
    nouns: set[str],
    intransitive: set[str],
    bases: set[str],
    participles: dict[str, str],
) -> None:
    """The forms of one word of a pattern; ``last``: it closes the pattern and inflects."""
    if pos == "demonym":
        if last:
            table.add(
                word,
                "a",
                ((form[0].upper() + form[1:] if word[0] != "i" else form, feats) for form, feats in noun_forms(word)),
            )
        return
    if word[:1].isupper() or not word.isalpha():
        return
    if pos == "v" and (last or (word.endswith(("mak", "mek")) and word not in IN_MAK | nouns)):
        match = re.fullmatch("(.+)m[ae]k", word)
        if match:
            stem = match.group(1)
            transitive = stem not in intransitive and not stem.endswith(("ıl", "il", "ul", "ül"))
            table.add(word, "v", own_verb_forms(stem, transitive, nouns, bases))
        return
    if word in participles and pos != "v":  # hayatını kaybeden: a participle that heads a noun phrase stays a verb form
        table.rows.update((suffix(word, end), word, "v", f"{participles[word]} {feats}".strip()) for feats, end in [("", ""), *_PLURAL])
        table.done.add((word, "n"))
        return
    if (word, "n") in table.done:
        return
    if compound and not last and pos != "v":  # the first words of a compound stay as they are
        table.plain.add(word)
        return
    stem = unpossessed(word, nouns)
    if pos == "v":  # an object: any case, or already a form with one
        table.add(
            word,
            "n",
            iter([(word, "nom acc sg")]) if stem or re.search("[ıiuü]n[ıiuüea]$", word) else brief(noun_forms(word)),
        )
        return
    if pos == "a":
        table.add(word, "a", noun_forms(word))
        return
    if not stem and compound and last and _looks_possessed(word):
        stem = guessed_stem(word)
    table.add(word, "n", possessed_forms(word, stem) if stem else noun_forms(word) if pos == "n" else brief(noun_forms(word)))


def _looks_possessed(word: str) -> bool:
    if word in PLAIN_END or re.search("[lcç][ıiuü]$", word):
        return False
    return bool(re.search("[ğsrnlmtkybcdz][ıiuü]$", word)) and (word[-2] == "s" or len(word) > 4)


def brief(forms: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Without *our*, *that which is in* and *by*, which words of topics and objects do without."""
    return ((form, feats) for form, feats in forms if not re.search("(m[ıiuü]z|m[ıiuü]z[ıiuü]n?|m[ıiuü]z[ae]|[dt][ae]ki|nc[ae])$", form))


def main() -> None:
    packs = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "src" / "besa" / "packs"
    folder = packs / "languages" / "tr"
    table = expand(folder, WORDS)
    path = folder / "forms.tsv"
    table.write(path)
    print(f"{path}: {len(table.rows)} forms of {len(table.done)} words, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

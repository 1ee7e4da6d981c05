"""What language a text is in: by its script, else by its commonest words and letters, else by a statistical model.

The words and letters decide in a moment; the model takes a second to load and is asked only where they leave a doubt.
No language is forced on a text: neighbours of the languages that have a pack are profiled too, and the model knows a
hundred others. All languages are data: ``packs/codebook/languages.yaml``, and ``common:`` of each pack.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import regex

from besa.books.cache import fault_of
from besa.books.errors import PackError
from besa.books.files import PACKS, language_tags, read_yaml

UNDETERMINED = "und"
#: No more of a text is looked at; where less is clear already, less.
LONGEST = 3000
_GLANCE = 600
#: A text is clear if this share of its words speaks for a language, and so much more than for any other.
_CLEAR = 0.2
_AHEAD = 0.1
_FEWEST = 4
#: What words say against the model: the weight of a language whose words are not seen at all.
_UNSEEN = 0.03
_LEAST = 0.15
_NOT_WORDS = regex.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+")
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*")
_LETTER = regex.compile(r"\p{L}")
_BASIC = "abcdefghijklmnopqrstuvwxyz"
_MARKS = frozenset("'’ʼ\u0301")
#: What a word says, as it stands and as typed without diacritics: nothing; that a language cannot write it.
_NO_WEIGHT, _STRANGE = (0, 0), (-1, -1)
#: One of these is in whatever is no word, so that most texts need not be searched for the rest of it.
_SIGNS = ("@", "#", "://", "www.")


class Profile(msgspec.Struct, frozen=True):
    """What speaks for a language and against it. ``folded``: words as typed without the letters of ``accented``."""

    tag: str
    script: str
    letters: frozenset[str]
    common: frozenset[str]
    accented: frozenset[str]
    folded: frozenset[str]
    marks: tuple[str, ...]
    folded_marks: tuple[str, ...]
    group: str
    read_as: str | None
    model: str


class _Tells:
    """What single words say for some languages, by the places of these: most words say nothing, and need not be weighed for each."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._by_word = _places(profiles, lambda profile: (profile.common, profile.folded))
        self._by_mark = _places(profiles, lambda profile: (profile.marks, profile.folded_marks))
        self._marks = re.compile("|".join(map(re.escape, sorted(self._by_mark))) or "(?!)")

    def __call__(self, word: str) -> dict[int, tuple[int, int]]:
        """1 for each language that a word speaks for; second: if it is typed without diacritics."""
        told = self._by_word.get(word, {})
        if self._marks.search(word) is None:
            return told
        out = dict(told)
        for mark, places in self._by_mark.items():
            if mark in word:
                for place, weight in places.items():
                    out[place] = max(weight, out.get(place, weight))
        return out


def _places(
    profiles: Sequence[Profile], told_by: Callable[[Profile], tuple[Iterable[str], Iterable[str]]]
) -> dict[str, dict[int, tuple[int, int]]]:
    """Words or marks, and what each says for which of some languages: those typed as they are, and those without diacritics."""
    out: dict[str, dict[int, tuple[int, int]]] = {}
    for place, profile in enumerate(profiles):
        plain, folded = told_by(profile)
        for weight, found in (((0, 1), folded), ((1, 1), plain)):
            for key in found:
                out.setdefault(key, {})[place] = weight
    return out


class Profiles:
    """The profiles of all languages, by script."""

    def __init__(self, data: dict[str, Any], extra: Mapping[str, Iterable[str]]) -> None:
        languages = data.get("languages") or {}
        self.alone: dict[str, str] = dict(data.get("scripts") or {})
        self.all = [_profile(tag, row, extra.get(tag, ())) for tag, row in languages.items()]
        self._groups = {profile.tag: profile.group for profile in self.all}
        self.tags = frozenset(profile.tag for profile in self.all)
        self.by_script: dict[str, list[Profile]] = {}
        for profile in self.all:
            self.by_script.setdefault(profile.script, []).append(profile)
        scripts = [*self.by_script, *self.alone]
        self._scripts = {script: regex.compile(rf"\p{{Script={script}}}") for script in dict.fromkeys(scripts)}
        self._tells = {script: _Tells(profiles) for script, profiles in self.by_script.items()}
        self.weights = lru_cache(maxsize=16384)(self._weights)
        self._class_of = lru_cache(maxsize=4096)(self._classify)

    def script(self, text: str) -> tuple[str, float]:
        """The script of most letters and its share of them; "" for a script without a profile, or no letters."""
        total, counts = 0, dict.fromkeys(self._scripts, 0)
        for character, times in Counter(text).items():
            letter, script = self._class_of(character)
            total += letter * times
            if script:
                counts[script] += times
        best = max(counts, key=lambda script: counts[script], default="")
        if not total or 2 * counts[best] < total:
            return "", 0.0
        return best, min(1.0, counts[best] / total)

    def _classify(self, character: str) -> tuple[bool, str]:
        """Whether a character is a letter, and its script, "" for one that no profile is written in."""
        script = next((script for script, pattern in self._scripts.items() if pattern.match(character)), "")
        return _LETTER.match(character) is not None, script

    def scores(self, text: str, script: str) -> tuple[dict[str, float], int]:
        """The share of words that speak for each language of a script, less those against it; how many words."""
        profiles = self.by_script.get(script, [])
        words = Counter(_WORD.findall(text.casefold().replace("\u0307", "")))
        sums = [0] * len(profiles)
        written = frozenset().union(*words)
        plain = [profile.accented.isdisjoint(written) for profile in profiles]
        number = 0
        mute: list[tuple[str, int]] = []
        for word, times in words.items():
            weights = self.weights(script, word)
            if weights is None:
                continue
            number += times
            if not weights:
                mute.append((word, times))
            for place, weight in weights:
                sums[place] += weight[plain[place]] * times
        strange = [written - profile.letters - _MARKS for profile in profiles]
        against = _against(mute, frozenset(strange))
        sums = [total - against[letters] for total, letters in zip(sums, strange, strict=True)]
        return {p.tag: total / (number or 1) for p, total in zip(profiles, sums, strict=True)}, number

    def _weights(self, script: str, word: str) -> tuple[tuple[int, tuple[int, int]], ...] | None:
        """What a word says for and against languages of the script, by their place among them; None for a word of another script.

        () for a word that speaks for none of them, even where its letters speak against some.
        """
        if not self._scripts[script].match(word):
            return None
        told = self._tells[script](word)
        if not told:
            return ()
        letters = frozenset(word) - _MARKS
        weights = [
            (place, told.get(place, _NO_WEIGHT) if letters <= profile.letters else _STRANGE)
            for place, profile in enumerate(self.by_script[script])
        ]
        return tuple([row for row in weights if row[1] != _NO_WEIGHT])

    def group(self, tag: str) -> str:
        return self._groups.get(tag, tag)

    def settle(self, tag: str, scores: dict[str, float]) -> str:
        """Of a group of near languages the one that the words speak for; the first listed where they say nothing."""
        group = self.group(tag)
        near = [profile.tag for profile in self.all if profile.group == group and profile.tag in scores]
        return max(near, key=lambda other: scores[other], default=tag)

    def tag_of(self, label: str, script: str) -> str:
        """The tag for a name that the model gives to a text in a script."""
        named = [profile for profile in self.all if profile.model == label]
        fitting = [profile for profile in named if profile.script == script] or ([] if script else named)
        return fitting[0].tag if fitting else label


def _against(words: Iterable[tuple[str, int]], alphabets: frozenset[frozenset[str]]) -> dict[frozenset[str], int]:
    """How many of some words, each told with how often it stands, have any of the letters that some languages lack."""
    marked: dict[frozenset[str], int] = {}  # by those of their letters that any language lacks: a few sets stand for many words
    rare = frozenset().union(*alphabets)
    for word, times in words:
        letters = rare.intersection(word)
        marked[letters] = marked.get(letters, 0) + times
    return {lacked: sum([times for letters, times in marked.items() if not lacked.isdisjoint(letters)]) for lacked in alphabets}


def identify(text: str) -> tuple[str, float]:
    """The BCP 47 tag of a text's language and how probable it is; ``und`` for a text without words of any language."""
    return glance(text) or _by_model(get_profiles(), _words_of(text, LONGEST))


def glance(text: str) -> tuple[str, float] | None:
    """As ``identify``, but None where only the model could tell: quick for any text."""
    profiles = get_profiles()
    for length in (_GLANCE, LONGEST):
        words = _words_of(text, length)
        script, share = profiles.script(words)
        if script in profiles.alone:
            return profiles.alone[script], share
        if script and (found := _by_words(profiles, words, script)):
            return found
        if len(text) <= length:
            break
    return None


def read_as(tag: str) -> str | None:
    """A language near enough for its pack to read this one, where that is known."""
    return next((profile.read_as for profile in get_profiles().all if profile.tag == tag), None)


def get_profiles() -> Profiles:
    """Read from the packs once a process: ten milliseconds, so nothing is kept on disk. Raises PackError."""
    found = _read_profiles()
    if isinstance(found, PackError):
        raise found
    return found


@lru_cache(maxsize=1)
def _read_profiles() -> Profiles | PackError:
    try:
        packs = {tag: read_yaml(PACKS / "languages" / tag / "pack.yaml") for tag in language_tags()}
        extra = {tag: [str(word) for word in pack.get("common") or ()] for tag, pack in packs.items()}
        return Profiles(read_yaml(PACKS / "codebook" / "languages.yaml"), extra)
    except Exception as error:  # broken data can break this anywhere; it is told once, not tried again
        return fault_of("codebook/languages.yaml", error)


def _profile(tag: str, row: dict[str, Any], extra: Iterable[str]) -> Profile:
    common = {str(word).casefold() for word in (*row["common"], *extra)}
    fold = str.maketrans(row.get("fold") or {})
    marks = [str(mark) for mark in row.get("marks") or ()]
    basic = set(_BASIC) - set(row.get("without") or "") if row["script"] == "Latn" else set()
    return Profile(
        tag=tag,
        script=row["script"],
        letters=frozenset(basic | set(row.get("letters") or "")),
        common=frozenset(common),
        accented=frozenset(row.get("fold") or ()),
        folded=frozenset(word.translate(fold) for word in common) - common,
        marks=tuple(marks),
        folded_marks=tuple(mark.translate(fold) for mark in marks if len(mark) > 1 and mark.translate(fold) != mark),
        group=row.get("group") or tag,
        read_as=row.get("read_as"),
        model=row.get("model") or tag,
    )


def _words_of(text: str, length: int) -> str:
    words = unicodedata.normalize("NFC", text[:length])
    return _NOT_WORDS.sub(" ", words) if any(sign in words for sign in _SIGNS) else words


def _by_words(profiles: Profiles, text: str, script: str) -> tuple[str, float] | None:
    """The language that the words speak for clearly, if there is one."""
    scores, number = profiles.scores(text, script)
    best = max(scores, key=lambda tag: scores[tag])
    group = profiles.group(best)
    second = max((score for tag, score in scores.items() if profiles.group(tag) != group), default=0.0)
    ahead = scores[best] - max(second, 0.0)
    if scores[best] < _CLEAR or ahead < _AHEAD or scores[best] * number < _FEWEST:
        return None
    return best, round(min(0.99, 0.5 + 0.5 * ahead / scores[best]), 4)


def _by_model(profiles: Profiles, text: str) -> tuple[str, float]:
    """What the model says, weighed with what the words say."""
    script = profiles.script(text)[0]
    if not _LETTER.search(text):
        return UNDETERMINED, 0.0
    scores = profiles.scores(text, script)[0] if script else {}
    found: dict[str, float] = {}
    for label, probability in _model().rank(text):
        tag = profiles.tag_of(label, script)
        found[tag] = found.get(tag, 0.0) + probability * max(_UNSEEN, _UNSEEN + scores.get(tag, 0.0))
    groups: dict[str, float] = {}
    for tag, weight in found.items():
        groups[profiles.group(tag)] = groups.get(profiles.group(tag), 0.0) + weight
    group = max(groups, key=lambda name: (groups[name], name))
    probability = round(groups[group] / (sum(groups.values()) or 1.0), 4)
    best = max((tag for tag in found if profiles.group(tag) == group), key=lambda tag: (found[tag], tag))
    if probability < _LEAST or (best not in profiles.tags and len(best) != 2):
        return UNDETERMINED, probability
    return profiles.settle(best, scores), probability


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

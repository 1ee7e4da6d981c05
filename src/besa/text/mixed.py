"""Passages in another language than the rest of a report: a Russian quotation in an Albanian text.

Two signs are looked for, both cheap where there is nothing to find: a run of words in another script, and a sentence
without a single frequent word of the report's own language, whose words speak clearly for another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from besa.text.identify import get_profiles, glance
from besa.text.sentences import Span

#: So many words in a row make a passage; fewer are names and titles.
_FEWEST = 4
#: So many words must a sentence in the same script have before it is taken for another language.
_WORDS = 8
#: What stays of a blanked passage, so that sentences end where they did.
_KEPT = "\n.!?…"
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*")


class Stretch(NamedTuple):
    """A passage ``[start, end)`` of a text, and the language that it is in."""

    start: int
    end: int
    lang: str


def foreign_stretches(text: str, home: str, sentences: Iterable[Span]) -> list[Stretch]:
    """The passages of a text that are not in its own language ``home``, in order, none overlapping another."""
    profile = next((p for p in get_profiles().all if p.tag == home), None)
    if profile is None:
        return []
    out = _by_script(text, profile.script)
    common = profile.common | profile.folded
    for span in sentences:
        if all(s.end <= span.start or span.end <= s.start for s in out):
            lang = _by_words(text[span.start : span.end], home, common)
            if lang:
                out.append(Stretch(span.start, span.end, lang))
    return sorted(out)


def only(text: str, kept: Sequence[Stretch]) -> str:
    """The text with all but some passages blanked out, so that every place in it stays the same."""
    out, last = [], 0
    for stretch in kept:
        out += [_blank(text[last : stretch.start]), text[stretch.start : stretch.end]]
        last = stretch.end
    return "".join([*out, _blank(text[last:])])


def without(text: str, removed: Sequence[Stretch]) -> str:
    """The text with some passages blanked out."""
    out, last = [], 0
    for stretch in removed:
        out += [text[last : stretch.start], _blank(text[stretch.start : stretch.end])]
        last = stretch.end
    return "".join([*out, text[last:]])


def _blank(text: str) -> str:
    return "".join(c if c in _KEPT else " " for c in text)


def _by_script(text: str, home: str) -> list[Stretch]:
    """Runs of words in another script than the text's own."""
    foreign, own = _letters_of(home)
    if not foreign.search("".join(frozenset(text))):  # a letter is looked for, and each stands there once
        return []
    out: list[Stretch] = []
    run: list[regex.Match[str]] = []

    def close() -> None:
        if len(run) >= _FEWEST:
            start, end = run[0].start(), run[-1].end()
            while end < len(text) and text[end] in ".!?…":
                end += 1
            lang = _likeliest(text[start:end])
            if lang:
                out.append(Stretch(start, end, lang))
        run.clear()

    for match in _WORD.finditer(text):
        if foreign.match(match.group()):
            if run and "\n" in text[run[-1].end() : match.start()]:
                close()
            run.append(match)
        elif own.match(match.group()):
            close()
    close()
    return out


def _likeliest(passage: str) -> str | None:
    """The language that the words of a passage speak for, be it ever so little; the model is not asked: a list of names has none."""
    found = glance(passage)
    if found is not None:
        return found[0]
    profiles = get_profiles()
    scores = profiles.scores(passage, profiles.script(passage)[0])[0]
    best = max(scores, key=lambda tag: scores[tag], default=None)
    return best if best is not None and scores[best] > 0 else None


@lru_cache(maxsize=8)
def _letters_of(script: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """(a letter of any other script, a letter of this one)."""
    own = rf"\p{{Script={script}}}"
    return regex.compile(rf"(?!{own}|\p{{Script=Common}}|\p{{Script=Inherited}})\p{{L}}"), regex.compile(own)


def _by_words(sentence: str, home: str, common: frozenset[str]) -> str | None:
    """Another language of the same script, if the words of a sentence speak clearly for it and none for the report's own."""
    words = set()
    for match in _WORD.finditer(sentence):
        word = match.group().casefold()
        if word in common:  # nearly always one of the first words
            return None
        words.add(word)
    if len(words) < _WORDS:
        return None
    found = glance(sentence)
    profiles = get_profiles()
    return found[0] if found and profiles.group(found[0]) != profiles.group(home) else None

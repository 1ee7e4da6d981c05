"""Pack files as they lie on disk: YAML with the line of every key, and characters that look like others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import regex
import yaml

from besa.books.files import read_yaml
from besa.model import Problem, Severity

Path_ = tuple[str | int, ...]

#: Scripts that share letters which look alike.
SCRIPTS = {"Latn": "Latin", "Cyrl": "Cyrillic", "Armn": "Armenian", "Geor": "Georgian", "Grek": "Greek"}
_NAMES = tuple(SCRIPTS.values())
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def _next_to_others(script: str) -> str:
    others = "".join(rf"\p{{{other}}}" for other in _NAMES if other != script)
    return rf"\p{{{script}}}\p{{M}}*[{others}]"


_JOINT = regex.compile("|".join(_next_to_others(script) for script in _NAMES))
_HIDDEN = regex.compile("[\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd\x00-\x08\x0b\x0c\x0e-\x1f]")
_LATIN_LOOKALIKES = regex.compile(r"[aceiopsxyjABCEHIJKMOPSTXY]+")


class PackFile(NamedTuple):
    """A YAML file of a pack: ``name`` below the packs' folder, its data, and the line of every key and item."""

    name: str
    data: Any
    lines: dict[Path_, int]

    def at(self, *path: str | int) -> str:
        """Where a key stands, for people: file and line."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.name}:{self.lines[path]}" if path else self.name

    def problem(self, path: Path_, what: str, todo: str = "", severity: Severity = "error") -> Problem:
        return Problem(where=self.at(*path), what=what, todo=todo, severity=severity)


def read_pack_file(path: Path, packs: Path) -> PackFile | Problem | None:
    """The file, what is wrong with its YAML, or None where it is not there."""
    name = path.relative_to(packs).as_posix()
    if not path.exists():
        return None
    try:
        text = path.read_text(encoding="utf-8")
        lines: dict[Path_, int] = {}
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        if node is not None:
            _walk(node, (), lines)
        return PackFile(name, read_yaml(path), lines)
    except UnicodeDecodeError as error:
        return Problem(where=name, what=f"is no UTF-8: byte {error.start}", todo="save the file as UTF-8")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{name}:{mark.line + 1}" if mark else name
        what = f"is no YAML: {error.problem or error.context}"
        return Problem(where=where, what=what, todo="mind quotes and indents")
    except yaml.YAMLError as error:
        found = regex.match(r"line (\d+): (.*)", str(error))
        return Problem(where=f"{name}:{found[1]}" if found else name, what=found[2] if found else str(error))


def _walk(node: Any, path: Path_, lines: dict[Path_, int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*path, str(getattr(key, "value", "")))
            lines.setdefault(here, key.start_mark.line + 1)
            _walk(value, here, lines)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            lines[(*path, index)] = value.start_mark.line + 1
            _walk(value, (*path, index), lines)


def check_characters(path: Path, packs: Path) -> Iterator[Problem]:
    """Letters of two scripts in one word, characters that nobody sees, and text that is not in NFC."""
    name = path.relative_to(packs).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    normal = unicodedata.is_normalized("NFC", text)
    if normal and not _HIDDEN.search(text) and not _JOINT.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        where = f"{name}:{number}"
        for word in _WORD.findall(line) if _JOINT.search(line) else ():
            if _JOINT.search(word):
                yield Problem(where=where, what=f"“{word}” mixes scripts: {spell(word)}", todo="type it anew")
        for hidden in dict.fromkeys(_HIDDEN.findall(line)):
            known = unicodedata.name(hidden, "a control character")
            yield Problem(where=where, what=f"holds {known} (U+{ord(hidden):04X})", todo="take it out")
        if not normal and not unicodedata.is_normalized("NFC", line):
            yield Problem(where=where, what="is not in NFC", todo="write letters with their accents as one character")


def foreign_words(text: str, script: str) -> Iterator[str]:
    """Words that are not what they look like in a text of this script (ISO 15924).

    In Latin text any other script; in others, Latin words made only of letters that look like the script's own.
    """
    if text.isascii() and script == "Latn":
        return
    for word in _WORD.findall(text):
        if script == "Latn":
            if regex.search(r"[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Georgian}]", word):
                yield word
        elif script in ("Cyrl", "Grek") and _LATIN_LOOKALIKES.fullmatch(word):
            yield word


def spell(word: str) -> str:
    """The letters of the script that is rarer in the word, named."""
    of: dict[str, list[str]] = {}
    for letter in word:
        script = next((n for n in _NAMES if regex.match(rf"\p{{{n}}}", letter)), "")
        if script:
            of.setdefault(script, []).append(letter)
    rare = min(of, key=lambda n: len(of[n])) if of else ""
    return f"{rare} {' '.join(dict.fromkeys(of[rare]))}" if rare else ""

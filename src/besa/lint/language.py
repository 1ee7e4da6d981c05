"""The shape of a language pack's files: keys, codes, ids and patterns that the engine knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from besa.books.patterns import PatternError, parse
from besa.coding.gist import HEAD
from besa.coding.wording import KINDS
from besa.lint.files import SCRIPTS, PackFile
from besa.model import Problem, Severity

FUNCTIONS = frozenset(
    {
        "subj", "obj", "iobj", "agent", "with", "between", "against", "to", "from", "for", "gen", "mod", "about", "in",
        "on", "as",
    }
)  # fmt: skip
SLOTS = frozenset({"actor", "recipient", "theme", "victim", "none"})
OFFICES = frozenset(
    {
        "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "interior-minister", "minister",
        "deputy-minister", "spokesperson", "ambassador", "envoy", "negotiator", "lawmaker", "mayor", "general",
        "judge", "prosecutor", "party-leader", "opposition-leader", "secretary-general",
    }
)  # fmt: skip
PARTS_OF_SPEECH = ("v", "n", "a", "x")
#: Offices that only the registry of persons has.
HELD_OFFICES = OFFICES | {
    "deputy-head-of-government", "vice-president", "supreme-leader", "governor", "speaker", "chair", "commissioner",
    "special-representative", "high-representative", "president-council", "president-commission",
    "president-organisation", "security-council", "intelligence-chief", "adviser", "religious-leader", "party-official",
}  # fmt: skip
FEATURES = frozenset(
    {
        "pres", "past", "fut", "inf", "part", "ger", "imp", "subj", "cond", "opt", "adm", "pass", "neg", "1", "2", "3",
        "sg", "pl", "nom", "acc", "gen", "dat", "abl", "ins", "loc", "voc", "def", "ind", "poss", "plup",
    }
)  # fmt: skip
DOMAINS = frozenset({"sport", "weather", "showbiz", "business", "science", "history", "health", "lifestyle"})
TOP_KEYS = {
    "pack.yaml": "tag name script fold caseless inner_apostrophe elisions sentence_end abbreviations lands money",
    "morphology.yaml": "paradigms irregular only_verbs",
    "actors.yaml": "roles bodies people organisations aliases counterpart sides",
    "countries.yaml": "demonyms names capitals subdivisions regions towns",
    "attribution.yaml": "say relay according citing statement impersonal verbatim byline related",
    "casualties.yaml": "dead injured captured persons tally",
}
#: Files whose keys are told by the comments in English; a key that neither English nor the engine has, nobody reads.
LIKE_MODEL = ("grammar.yaml", "times.yaml", "numbers.yaml")
_ACTOR_KEYS = frozenset({"sector", "office", "country", "unknown", "party", "id", "ex", "medium", "needs"})
_WITH_EXAMPLE = ("say", "relay", "according", "citing", "statement", "impersonal", "verbatim", "byline", "related")
_CODE = re.compile(r"[A-Z]{3}|NATO")
_WEIGHT = re.compile(r"-?\d+(\.\d+)?")
_THOUSANDTHS = re.compile(r"-?\d{1,6}")


class Known(NamedTuple):
    """What the shared packs define."""

    frames: frozenset[str]
    sectors: frozenset[str]
    contexts: frozenset[str]
    countries: frozenset[str]
    ids: frozenset[str]
    keys: dict[str, frozenset[str]]

    def has_id(self, ident: str) -> bool:
        return ident in self.ids or (ident.startswith("gov:") and ident[4:] in self.countries)


def check_language_files(folder: Path, files: dict[str, PackFile], known: Known) -> Iterator[Problem]:
    """All files of one language that could be read."""
    for name, file in files.items():
        if not isinstance(file.data, dict):
            yield file.problem((), "is no mapping of keys")
            continue
        yield from _check_keys(name, file, known)
        if name.startswith("lexicon/"):
            yield from _check_units(file, known)
        elif check := _CHECKS.get(name):
            yield from check(file, known)
    if "pack.yaml" in files and isinstance(files["pack.yaml"].data, dict):
        yield from _check_pack(folder.name, files["pack.yaml"], known)
    yield from _check_tables(folder, known)


def _check_keys(name: str, file: PackFile, known: Known) -> Iterator[Problem]:
    allowed = frozenset(TOP_KEYS[name].split()) if name in TOP_KEYS else known.keys.get(name)
    if allowed is None:
        return
    severity: Severity = "error" if name in TOP_KEYS else "warning"
    todo = f"known are: {', '.join(sorted(allowed))}"
    for key in file.data:
        if key not in allowed:
            yield file.problem((str(key),), f"unknown key “{key}”", todo, severity)


def _check_pack(tag: str, file: PackFile, known: Known) -> Iterator[Problem]:
    data = file.data
    if data.get("tag") != tag:
        yield file.problem(("tag",), f"tag “{data.get('tag')}” is not the folder's name “{tag}”")
    if data.get("script") not in SCRIPTS:
        yield file.problem(("script",), f"unknown script “{data.get('script')}”", f"one of {', '.join(SCRIPTS)}")
    if not data.get("name"):
        yield file.problem(("name",), "the language has no name")
    for country in data.get("lands") or ():
        if country not in known.countries:
            yield file.problem(("lands",), f"unknown country “{country}”")
    for sign, country in (data.get("money") or {}).items():
        if country not in known.countries:
            yield file.problem(("money", str(sign)), f"unknown country “{country}”")
    if not isinstance(data.get("fold") or {}, dict):
        yield file.problem(("fold",), "fold is a mapping from character to character")


# ---- lexicon


def _check_units(file: PackFile, known: Known) -> Iterator[Problem]:
    for frame, groups in file.data.items():
        if frame != "none" and frame not in known.frames:
            yield file.problem((str(frame),), f"unknown frame “{frame}”", "see codebook/frames.yaml")
        if not isinstance(groups, dict):
            yield file.problem((str(frame),), f"“{frame}” holds no groups v, n or a")
            continue
        order = [pos for pos in groups if pos in PARTS_OF_SPEECH]
        if order != sorted(order, key=PARTS_OF_SPEECH.index):
            yield file.problem((str(frame),), "groups are not in the order v n a", severity="warning")
        for pos, units in groups.items():
            if pos not in PARTS_OF_SPEECH:
                yield file.problem((frame, str(pos)), f"unknown group “{pos}”", "v, n, a or x")
            elif not isinstance(units, dict):
                yield file.problem((frame, pos), "holds no patterns with examples")
            else:
                for pattern, body in units.items():
                    yield from _check_unit(file, (frame, pos, str(pattern)), body)
                    if isinstance(body, dict) and body.get("otherwise", frame) not in known.frames:
                        yield file.problem((frame, pos, str(pattern), "otherwise"), f"unknown frame “{body['otherwise']}”")


def _check_unit(file: PackFile, path: tuple[str, ...], body: Any) -> Iterator[Problem]:
    pattern = path[-1]
    yield from _check_pattern(file, path, pattern)
    example = body.get("ex") if isinstance(body, dict) else body
    if not isinstance(example, str) or not example.strip():
        yield file.problem(path, f"“{pattern}” has no example", "give a sentence that it fires on")
    if not isinstance(body, dict):
        return
    for key in body:
        if key not in ("ex", "roles", "weak", "needs", "by", "otherwise", "alone", "binds"):
            todo = "ex, roles, weak, needs, by, otherwise, alone or binds"
            yield file.problem((*path, str(key)), f"“{pattern}”: unknown key “{key}”", todo)
    if body.get("weak", 1) not in (1, 2):
        yield file.problem((*path, "weak"), f"“{pattern}”: weak is 1 or 2")
    roles = body.get("roles") or {}
    if not isinstance(roles, dict):
        yield file.problem((*path, "roles"), f"“{pattern}”: roles is a mapping from function to slot")
        return
    for function, slot in roles.items():
        if function not in FUNCTIONS and not re.fullmatch(r"p:\S.*", str(function)):
            yield file.problem((*path, "roles"), f"“{pattern}”: unknown function “{function}”", "see docs/packs.md")
        if slot not in SLOTS:
            yield file.problem((*path, "roles"), f"“{pattern}”: unknown slot “{slot}”", ", ".join(sorted(SLOTS)))


def _check_pattern(file: PackFile, path: tuple[str | int, ...], pattern: Any) -> Iterator[Problem]:
    if not isinstance(pattern, str):
        yield file.problem(path, f"“{pattern}” is no pattern", "put it in quotes")
        return
    try:
        parse(pattern)
    except PatternError as error:
        yield file.problem(path, str(error))


# ---- actors, countries


def _check_actors(file: PackFile, known: Known) -> Iterator[Problem]:
    for section in ("roles", "bodies", "people", "organisations"):
        for pattern, body in _mapping(file.data.get(section)):
            path = (section, str(pattern))
            yield from _check_pattern(file, path, pattern)
            if body is None:
                continue
            if not isinstance(body, dict):
                yield file.problem(path, f"“{pattern}” maps to no mapping")
                continue
            for key in body:
                if key not in _ACTOR_KEYS:
                    todo = ", ".join(sorted(_ACTOR_KEYS))
                    yield file.problem((*path, str(key)), f"“{pattern}”: unknown key “{key}”", todo)
            yield from _check_codes(file, path, body, known)
    for pattern, target in _mapping(file.data.get("aliases")):
        yield from _check_pattern(file, ("aliases", str(pattern)), pattern)
        body = {"id": target} if isinstance(target, str) else target
        if isinstance(body, dict):
            yield from _check_codes(file, ("aliases", str(pattern)), body, known)
    for pattern, number in _mapping(file.data.get("sides")):
        yield from _check_pattern(file, ("sides", str(pattern)), pattern)
        if not isinstance(number, int) and number != "all":
            yield file.problem(("sides", str(pattern)), f"“{pattern}”: how many sides?", "a number, or all", "warning")
    for index, pattern in enumerate(_list(file.data.get("counterpart"))):
        yield from _check_pattern(file, ("counterpart", index), pattern)


def _check_codes(file: PackFile, path: tuple[str | int, ...], body: dict[str, Any], known: Known) -> Iterator[Problem]:
    name = path[-1]
    if (sector := body.get("sector")) and sector not in known.sectors:
        yield file.problem(path, f"“{name}”: unknown sector “{sector}”", "see codebook/plover.yaml")
    if (office := body.get("office")) and office not in OFFICES:
        yield file.problem(path, f"“{name}”: unknown office “{office}”", "see docs/packs.md")
    if (country := body.get("country")) and country not in known.countries:
        yield file.problem(path, f"“{name}”: unknown country “{country}”", "ISO 3166 alpha-3, XKX, UNO EUR NATO …")
    if (ident := body.get("id")) and not known.has_id(str(ident)):
        yield file.problem(path, f"“{name}”: unknown id “{ident}”", "see codebook/registry")


def _check_countries(file: PackFile, known: Known) -> Iterator[Problem]:
    for section in ("demonyms", "names", "capitals", "subdivisions"):
        codes = [str(code) for code, _ in _mapping(file.data.get(section))]
        if codes != sorted(codes):
            first = next(b for a, b in pairwise(codes) if b < a)
            yield file.problem((section, first), f"{section}: “{first}” is out of order", severity="warning")
        for code, rows in _mapping(file.data.get(section)):
            if code not in known.countries:
                yield file.problem((section, str(code)), f"{section}: unknown country “{code}”")
            for index, row in enumerate(rows if isinstance(rows, list) else [rows]):
                pattern = row.get("pattern") if isinstance(row, dict) else row
                yield from _check_pattern(file, (section, str(code), index), pattern)
    for index, row in enumerate(_list(file.data.get("regions"))):
        if not isinstance(row, dict) or "pattern" not in row:
            yield file.problem(("regions", index), "a region is a mapping with a pattern")
            continue
        yield from _check_pattern(file, ("regions", index), row["pattern"])
        yield from _check_codes(file, ("regions", index), row, known)


# ---- who says so, how many, about what


def _check_attribution(file: PackFile, known: Known) -> Iterator[Problem]:
    for kind, body in file.data.items():
        if kind not in _WITH_EXAMPLE or not isinstance(body, dict):
            continue
        grouped = set(body) <= {"v", "n", "x"}
        for group, patterns in body.items() if grouped else [("", body)]:
            for pattern, example in _mapping(patterns):
                path = (kind, group, str(pattern)) if grouped else (kind, str(pattern))
                yield from _check_unit(file, path, example)


def _check_casualties(file: PackFile, known: Known) -> Iterator[Problem]:
    for what in ("dead", "injured", "captured"):
        for pos, patterns in _mapping(file.data.get(what)):
            if pos not in PARTS_OF_SPEECH:
                yield file.problem((what, str(pos)), f"unknown group “{pos}”", "v, n, a or x")
            for pattern, example in _mapping(patterns):
                yield from _check_unit(file, (what, str(pos), str(pattern)), example)
    for key in ("persons", "tally"):
        for index, pattern in enumerate(_list(file.data.get(key))):
            yield from _check_pattern(file, (key, index), pattern)


def _check_contexts(file: PackFile, known: Known) -> Iterator[Problem]:
    yield from _check_topics(file, known.contexts, "context")


def _check_domains(file: PackFile, known: Known) -> Iterator[Problem]:
    yield from _check_topics(file, DOMAINS, "domain")


def _check_topics(file: PackFile, names: frozenset[str], what: str) -> Iterator[Problem]:
    for name, patterns in file.data.items():
        if name not in names:
            yield file.problem((str(name),), f"unknown {what} “{name}”", f"one of {', '.join(sorted(names))}")
        seen: set[str] = set()
        for index, pattern in enumerate(_list(patterns)):
            yield from _check_pattern(file, (str(name), index), pattern)
            if str(pattern) in seen:
                yield file.problem((str(name), index), f"“{pattern}” stands twice", severity="warning")
            seen.add(str(pattern))


# ---- morphology, times


def _check_morphology(file: PackFile, known: Known) -> Iterator[Problem]:
    for name, rows in _mapping(file.data.get("paradigms")):
        if name not in ("verb", "noun", "adjective", "name", "area"):
            yield file.problem(("paradigms", str(name)), f"unknown paradigm “{name}”", "verb, noun, adjective or name")
        for index, row in enumerate(_list(rows)):
            path = ("paradigms", str(name), index)
            if not isinstance(row, dict):
                yield file.problem(path, "a rule is a mapping with ends, cut, add and feats")
                continue
            for key in set(row) - {"ends", "cut", "add", "feats"}:
                yield file.problem(path, f"unknown key “{key}” of a rule")
            try:
                re.compile(str(row.get("ends", "$")))
            except re.error as error:
                yield file.problem(path, f"“{row['ends']}” is no regular expression: {error}")
            for feat in _feats(row.get("feats")):
                if feat not in FEATURES:
                    yield file.problem(path, f"unknown feature “{feat}”")
    for lemma, forms in _mapping(file.data.get("irregular")):
        for feat in _irregular_feats(forms):
            if feat not in FEATURES:
                yield file.problem(("irregular", str(lemma)), f"“{lemma}”: unknown feature “{feat}”")


def _irregular_feats(forms: Any) -> Iterator[str]:
    for row in forms if isinstance(forms, list) else [forms]:
        for _, feats in _mapping(row):
            for part in feats if isinstance(feats, list) else [feats]:
                yield from _feats(part)


def _feats(raw: Any) -> list[str]:
    return [] if raw is None else [str(f) for f in raw] if isinstance(raw, list) else str(raw).split()


def _check_times(file: PackFile, known: Known) -> Iterator[Problem]:
    for key, last in (("months", 12), ("weekdays", 7)):
        numbers = {number for _, number in _mapping(file.data.get(key))}
        if missing := set(range(1, last + 1)) - numbers:
            yield file.problem((key,), f"{key}: none is number {', '.join(map(str, sorted(missing)))}")
        if strange := [n for n in numbers if not isinstance(n, int) or not 1 <= n <= last]:
            yield file.problem((key,), f"{key}: {strange} is no number from 1 to {last}")


# ---- tables


def _check_tables(folder: Path, known: Known) -> Iterator[Problem]:
    packs = folder.parent.parent
    for name, columns in (("countries.tsv", 3), ("forms.tsv", 3), ("wording.tsv", 2), ("gist.tsv", 1)):
        path = folder / name
        if not path.exists():
            continue
        where = path.relative_to(packs).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            cells = line.split("\t")
            if not line.strip() or line.startswith("#") or cells[0] in ("code", "form"):
                continue
            if len(cells) < columns or not all(cells[:columns]):
                what = f"has {len(cells)} columns of {columns}, or an empty one"
            else:
                what = _WRONG[name](cells)
            if what:
                yield Problem(where=f"{where}:{number}", what=what)


def _wrong_country(cells: list[str]) -> str:
    if not _CODE.fullmatch(cells[0]):
        return f"“{cells[0]}” is no country code"
    return "" if cells[1] in ("name", "demonym") else f"unknown kind “{cells[1]}”: name or demonym"


def _wrong_form(cells: list[str]) -> str:
    if cells[2] not in PARTS_OF_SPEECH:
        return f"unknown part of speech “{cells[2]}”"
    strange = [f for f in (cells[3].split() if len(cells) > 3 else ()) if f not in FEATURES]
    return f"unknown feature “{strange[0]}”" if strange else ""


def _wrong_weight(cells: list[str]) -> str:
    kind, _, word = cells[0].partition(":")
    if kind not in KINDS or not word:
        return f"“{cells[0]}” is no key: {', '.join(f'{kind}:' for kind in KINDS)} and a frame or the beginning of a word"
    return "" if _WEIGHT.fullmatch(cells[1]) else f"“{cells[1]}” is no weight: a figure such as -0.25"


def _wrong_row(cells: list[str]) -> str:
    """A row of ``gist.tsv``: a word and a whole number, or nothing, for each type of its first line."""
    if cells[0] == HEAD:
        strange = [kind for kind in cells[1:] if not kind.isupper()]
        return f"“{strange[0]}” is no type" if strange else ""
    strange = [cell for cell in cells[1:] if cell and not _THOUSANDTHS.fullmatch(cell)]
    return f"“{strange[0]}” is no weight: a whole number such as -250" if strange else ""


_WRONG = {"countries.tsv": _wrong_country, "forms.tsv": _wrong_form, "wording.tsv": _wrong_weight, "gist.tsv": _wrong_row}


def _mapping(raw: Any) -> Iterable[tuple[Any, Any]]:
    return raw.items() if isinstance(raw, dict) else ()


def _list(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else []


_CHECKS = {
    "actors.yaml": _check_actors,
    "attribution.yaml": _check_attribution,
    "casualties.yaml": _check_casualties,
    "contexts.yaml": _check_contexts,
    "countries.yaml": _check_countries,
    "domains.yaml": _check_domains,
    "morphology.yaml": _check_morphology,
    "times.yaml": _check_times,
}

"""A language pack, compiled: everything that the stages ask of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from besa.books.files import PACKS, process_slugs, read_yaml
from besa.books.folding import Folding
from besa.books.gazetteer import place_key
from besa.books.grammar import Grammar, compile_grammar
from besa.books.lexicon import Lexicon, LexiconBuilder, lookalikes
from besa.books.morphology import load_morphology

#: The script of the names in the registry.
_NAMES_IN = "Latn"
COUNT_KINDS = ("dead", "injured", "captured")

#: An ending of a name as written, what stood in its place, and what it shows.
NameEnding = tuple[str, str, tuple[str, ...]]


class LanguageBook(msgspec.Struct, frozen=True):
    """What is kept of a pack after compiling; plain data, so that it can be cached."""

    tag: str
    fold: dict[str, str]
    caseless: bool
    inner_apostrophe: bool
    elisions: frozenset[str]
    lands: frozenset[str]
    money: dict[str, str]
    endings: dict[str, tuple[str, ...]]
    sentence_end: str
    abbreviations: frozenset[str]
    grammar: Grammar
    plain_grammar: Grammar
    lexicon: Lexicon
    name_endings: dict[str, tuple[NameEnding, ...]]
    towns: dict[str, str]
    area_endings: dict[str, tuple[NameEnding, ...]]
    times: dict[str, Any]
    numbers: dict[str, Any]
    wording: dict[str, float]
    gist: dict[str, dict[str, int]]
    problems: tuple[tuple[str, str], ...]


class Word(msgspec.Struct, frozen=True):
    """One pattern of a pack: what it is, what it means, and the sentence that shows it."""

    kind: str
    pattern: str
    data: dict[str, Any]
    paradigm: str
    example: str | None
    file: str


def compile_language(tag: str) -> LanguageBook:
    """Reads and compiles ``packs/languages/<tag>``; raises yaml.YAMLError on a broken file."""
    folder = PACKS / "languages" / tag
    pack = read_yaml(folder / "pack.yaml")
    folding = Folding(pack.get("fold") or {})
    morphology_data = read_yaml(folder / "morphology.yaml")
    morphology = load_morphology(folder, morphology_data)
    grammar_data = read_yaml(folder / "grammar.yaml")
    times_data = read_yaml(folder / "times.yaml")
    grammar = compile_grammar(grammar_data, times_data, folding.low, folding.norm)
    plain_grammar = msgspec.structs.replace(
        compile_grammar(grammar_data, times_data, folding.norm, folding.norm), written_passive=""
    )  # letters that were never typed tell nothing
    builder = LexiconBuilder(
        morphology, folding, plain_grammar.fillers, plain_grammar.closed, grammar.head_last, grammar.free_order,
        lookalikes(grammar.closed | grammar.pronouns.keys(), folding),
    )  # fmt: skip
    for word in words_of(tag):
        builder.add(word.kind, word.pattern, word.data, word.paradigm)
    for form in morphology.all_forms():
        builder.expand(form.lemma, {"v": "verb", "a": "adjective"}.get(form.pos, "noun"))
    for verb in _lines(folder / "verbs.txt"):
        builder.expand(verb, "verb")
    return LanguageBook(
        tag=tag,
        fold=dict(pack.get("fold") or {}),
        caseless=bool(pack.get("caseless")),
        inner_apostrophe=bool(pack.get("inner_apostrophe")),
        elisions=frozenset(folding.norm(str(word)) for word in pack.get("elisions") or ()),
        lands=frozenset(str(country) for country in pack.get("lands") or ()),
        money={str(sign): str(country) for sign, country in (pack.get("money") or {}).items()},
        endings={folding.norm(str(k)): tuple(str(v).split()) for k, v in (grammar_data.get("endings") or {}).items()},
        sentence_end=str(pack.get("sentence_end", ".!?")),
        abbreviations=frozenset(str(word).casefold() for word in pack.get("abbreviations") or ()),
        grammar=grammar,
        plain_grammar=plain_grammar,
        lexicon=builder.build(),
        towns={place_key(str(name)): str(known) for name, known in (read_yaml(folder / "countries.yaml").get("towns") or {}).items()},
        name_endings=_name_endings(morphology_data, folding, "name"),
        area_endings=_name_endings(morphology_data, folding, "area"),
        times=times_data,
        numbers=read_yaml(folder / "numbers.yaml"),
        wording=_wording(folder / "wording.tsv"),
        gist=_gist(folder / "gist.tsv"),
        problems=tuple(builder.problems),
    )


def _wording(path: Path) -> dict[str, float]:
    """``wording.tsv``: what each key of ``coding/wording.py`` weighs. A language without the file has no weights."""
    rows = (line.split("\t") for line in _lines(path))
    return {key: float(weight) for key, weight in rows}


def _gist(path: Path) -> dict[str, dict[str, int]]:
    """``gist.tsv``: by word and type what ``coding/gist.py`` adds up; its first line names the types. None without the file."""
    head, *rows = [line.split("\t") for line in _lines(path)] or [[]]
    return {word: {kind: int(cell) for kind, cell in zip(head[1:], cells, strict=False) if cell} for word, *cells in rows}


def words_of(tag: str) -> Iterator[Word]:
    """Every pattern that the language has, from its own pack and from the shared ones."""
    folder = PACKS / "languages" / tag
    yield from _units(folder)
    yield from _actor_parts(folder)
    yield from _countries(folder)
    yield from _attribution(folder)
    yield from _counts(folder)
    for name in ("contexts", "domains"):
        for key, patterns in read_yaml(folder / f"{name}.yaml").items():
            for pattern in patterns or ():
                yield Word(name[:-1], str(pattern), {"name": key}, "noun", None, f"{name}.yaml")
    yield from _shared(tag)


def _units(folder: Path) -> Iterator[Word]:
    for path in sorted((folder / "lexicon").glob("*.yaml")):
        for frame, groups in read_yaml(path).items():
            for pos, units in (groups or {}).items():
                for pattern, body in (units or {}).items():
                    row = body if isinstance(body, dict) else {"ex": body}
                    example, roles = row.get("ex"), row.get("roles")
                    data: dict[str, Any] = {"frame": frame, "pos": pos}
                    data.update({key: row[key] for key in ("weak", "needs", "by", "otherwise", "alone", "binds") if key in row})
                    if roles:
                        data["roles"] = {str(k): str(v) for k, v in roles.items()}
                    paradigm = {"v": "verb", "a": "adjective"}.get(pos, "noun")
                    yield Word("unit", str(pattern), data, paradigm, example, f"lexicon/{path.name}")


def _actor_parts(folder: Path) -> Iterator[Word]:
    data = read_yaml(folder / "actors.yaml")
    kinds = {"roles": "role", "bodies": "body", "people": "people", "organisations": "organisation"}
    for key, kind in kinds.items():
        for pattern, body in (data.get(key) or {}).items():
            body = dict(body or {})
            yield Word(kind, str(pattern), body, "noun", body.pop("ex", None), "actors.yaml")
    for pattern, ident in (data.get("aliases") or {}).items():
        yield Word("alias", str(pattern), {"id": ident} if isinstance(ident, str) else dict(ident), "noun", None, "actors.yaml")
    for pattern in data.get("counterpart") or ():
        yield Word("counterpart", str(pattern), {}, "noun", None, "actors.yaml")
    for pattern, number in (data.get("sides") or {}).items():
        yield Word(
            "sides", str(pattern), {"number": number if isinstance(number, int) else 0, "all": number == "all"}, "noun", None, "actors.yaml"
        )


def _countries(folder: Path) -> Iterator[Word]:
    for line in _lines(folder / "countries.tsv"):
        code, kind, pattern = line.split("\t")[:3]
        if code != "code":
            yield Word("demonym" if kind == "demonym" else "country", pattern, {"country": code}, "name", None, "countries.tsv")
    data = read_yaml(folder / "countries.yaml")
    kinds = {
        "demonyms": ("demonym", "adjective"),
        "names": ("country", "name"),
        "capitals": ("capital", "name"),
        "subdivisions": ("country", "name"),
    }
    for key, (kind, paradigm) in kinds.items():
        for code, patterns in (data.get(key) or {}).items():
            for row in patterns if isinstance(patterns, list) else [patterns]:
                body = {"pattern": row} if not isinstance(row, dict) else dict(row)
                pattern = str(body.pop("pattern"))
                body.setdefault("country", code)
                if key == "subdivisions":
                    body["part"] = True
                yield Word(kind, pattern, body, paradigm, None, "countries.yaml")
    for row in data.get("regions") or ():
        body = dict(row)
        pattern = str(body.pop("pattern"))
        body.pop("note", None)
        people = body.get("kind") == "people"
        yield Word("people" if people else "region", pattern, body, "name", None, "countries.yaml")


def _attribution(folder: Path) -> Iterator[Word]:
    for kind, body in read_yaml(folder / "attribution.yaml").items():
        groups = body if set(body) <= {"v", "n", "x"} else {"x": body}
        for pos, patterns in groups.items():
            for pattern, example in (patterns or {}).items():
                yield Word(kind, str(pattern), {"pos": pos}, "verb" if pos == "v" else "noun", example, "attribution.yaml")


def _counts(folder: Path) -> Iterator[Word]:
    data = read_yaml(folder / "casualties.yaml")
    for what in COUNT_KINDS:
        for pos, patterns in (data.get(what) or {}).items():
            for pattern, example in (patterns or {}).items():
                paradigm = {"v": "verb", "a": "adjective"}.get(pos, "noun")
                yield Word("count", str(pattern), {"what": what, "pos": pos}, paradigm, example, "casualties.yaml")
    for pattern in data.get("persons") or ():
        yield Word("counted", str(pattern), {}, "noun", None, "casualties.yaml")
    for pattern in data.get("tally") or ():
        yield Word("tally", str(pattern), {}, "noun", None, "casualties.yaml")


def _shared(tag: str) -> Iterator[Word]:
    base = tag.split("-")[0]
    common = frozenset(read_yaml(PACKS / "codebook" / "registry" / "surnames.yaml").get("common") or ())
    latin = read_yaml(PACKS / "languages" / tag / "pack.yaml").get("script") == _NAMES_IN
    for person in _registry("persons"):
        aliases = person.get("aliases") or {}
        names = list(aliases.get(tag) or aliases.get(base) or [])
        if latin or not names:
            names.append(person["name"])
        for name in dict.fromkeys(names):
            yield Word("person", name, {"id": person["id"], "full": " " in name}, "name", None, "persons.yaml")
        for last in dict.fromkeys(name.split()[-1] for name in names if " " in name):
            if len(last) > 2 and last not in names:
                first = "".join(dict.fromkeys(name[0].casefold() for name in names if name.split()[-1] == last and " " in name))
                data = {"id": person["id"], "full": False, "common": last in common, "shared": bool(person.get("shared")), "first": first}
                yield Word("person", last, data, "name", None, "persons.yaml")
    for slug in process_slugs():
        yield from _process_words(slug, tag, base)


def _process_words(slug: str, tag: str, base: str) -> Iterator[Word]:
    folder = PACKS / "processes" / slug
    agreements = read_yaml(folder / "agreements.yaml")
    made = {row["id"]: str(row["date"]) for row in agreements.get("agreements") or []}
    for row in agreements.get("agreements") or []:
        yield from _patterns("agreement", row, tag, base, {"ids": [row["id"]], "dates": [made[row["id"]]]}, "agreements.yaml")
    for row in (agreements.get("groups") or {}).values():
        dates = [made[one] for one in row["members"]]
        yield from _patterns("agreement", row, tag, base, {"ids": row["members"], "dates": dates}, "agreements.yaml")
    issues = read_yaml(folder / "issues.yaml")
    for row in issues.get("issues") or []:
        yield from _patterns("issue", row, tag, base, {"id": row["id"]}, "issues.yaml")


def _patterns(kind: str, row: dict[str, Any], tag: str, base: str, data: dict[str, Any], file: str) -> Iterator[Word]:
    patterns = row.get("patterns") or {}
    for pattern in dict.fromkeys([*(patterns.get(tag) or []), *(patterns.get(base) or [])]):
        yield Word(kind, str(pattern), data, "noun", None, file)


def _registry(name: str) -> list[dict[str, Any]]:
    data = read_yaml(PACKS / "codebook" / "registry" / f"{name}.yaml")
    return list(data.get(name, [])) if isinstance(data, dict) else list(data)


def _name_endings(data: dict[str, Any], folding: Folding, paradigm: str) -> dict[str, tuple[NameEnding, ...]]:
    """By the last letter of the ending, the longest first: to take the endings of a paradigm off unknown names."""
    rows = set()
    for row in (data.get("paradigms") or {}).get(paradigm) or ():
        add, cut = folding.norm(str(row.get("add", ""))), int(row.get("cut", 0))
        feats = row.get("feats") or ""
        for instead in _cut_letters(str(row.get("ends", "")), cut) if cut else ("",):
            if add:
                rows.add((add, folding.norm(instead), tuple(feats if isinstance(feats, list) else str(feats).split())))
    out: dict[str, list[NameEnding]] = {}
    for row in sorted(rows, key=lambda row: (-len(row[0]), row)):
        out.setdefault(row[0][-1], []).append(row)
    return {last: tuple(endings) for last, endings in out.items()}


_TAIL = re.compile(r"(?:\(([\w|]+)\)|\[(\w+)\])?(\w*)\$$")


def _cut_letters(ends: str, cut: int) -> list[str]:
    """The letters that a rule takes away, as far as its expression names them: of ``(ов|ев)о$`` with a cut of 1, *о*."""
    tail = _TAIL.search(ends)
    if tail is None:
        return []
    before = tail[1].split("|") if tail[1] else list(tail[2] or "") or [""]
    return sorted({(word + tail[3])[-cut:] for word in before if len(word + tail[3]) >= cut})


def _lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]

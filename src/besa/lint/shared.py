"""The packs that all languages share: codebook, registry, and the processes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from besa.books.grammar import Grammar
from besa.books.patterns import PatternError, parse
from besa.finding.numbers import NumberBook
from besa.finding.times import TimeBook
from besa.lint.files import PackFile, read_pack_file
from besa.lint.language import HELD_OFFICES, LIKE_MODEL, Known
from besa.model import Problem

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ID = re.compile(r"[\w:.-]+")
_PRECISIONS = ("point", "town", "district", "region", "country")
#: Keys of grammar.yaml that have another name, or none, once compiled.
_OTHER_KEYS = frozenset({"noun_head", "endings", "phrasal_postpositions", "phrasal_subordinators"})
_PLACE_KEYS = frozenset({"id", "name", "names", "aliases", "country", "lat", "lon", "precision", "note", "wikidata", "geonames"})


def load_known(packs: Path) -> tuple[Known, list[Problem]]:
    """What codebook, registry and country tables define; and the files of them that cannot be read."""
    problems: list[Problem] = []

    def data(path: Path) -> Any:
        file = read_pack_file(path, packs)
        if isinstance(file, Problem):
            problems.append(file)
            return {}
        return file.data if file is not None and isinstance(file.data, dict) else {}

    plover = data(packs / "codebook" / "plover.yaml")
    frames = data(packs / "codebook" / "frames.yaml").get("frames") or {}
    international = frozenset(plover.get("international") or ())
    codes = {
        line.split("\t")[0]
        for path in packs.glob("languages/*/countries.tsv")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "code\t"))
    }
    ids: set[str] = set()
    for path in sorted((packs / "codebook" / "registry").glob("*.yaml")):
        file = read_pack_file(path, packs)
        if isinstance(file, Problem):
            problems.append(file)
        elif file is not None:
            ids.update(_ids(file.data))
    for path in sorted(packs.glob("processes/*/actors.yaml")):
        ids.update(_ids(data(path)))
    model = packs / "languages" / str(data(packs / "codebook" / "languages.yaml").get("model_pack", ""))
    keys = {name: frozenset(map(str, data(model / name))) for name in LIKE_MODEL if (model / name).exists()}
    if "grammar.yaml" in keys:
        keys["grammar.yaml"] |= {field.name for field in msgspec.structs.fields(Grammar)} | _OTHER_KEYS
    for name, book in (("times.yaml", TimeBook), ("numbers.yaml", NumberBook)):
        if name in keys:
            keys[name] |= {field.name for field in msgspec.structs.fields(book)}
    sectors, contexts = (frozenset(plover.get(key) or ()) for key in ("sectors", "contexts"))
    countries = frozenset(codes) | international
    return Known(frozenset(frames), sectors, contexts, countries, frozenset(ids), keys), problems


def _ids(data: Any) -> Iterator[str]:
    """Ids of rows: under `id`, or as the keys of a mapping of mappings."""
    if isinstance(data, list):
        for row in data:
            yield from [str(row["id"])] if isinstance(row, dict) and "id" in row else []
    elif isinstance(data, dict):
        for key, value in data.items():
            if ":" in str(key):
                yield str(key)
            else:
                yield from _ids(value)


def check_registry(packs: Path, known: Known) -> Iterator[Problem]:
    """Countries, sectors, offices and dates of the registry."""
    for path in sorted([*(packs / "codebook" / "registry").glob("*.yaml"), *packs.glob("processes/*/actors.yaml")]):
        file = read_pack_file(path, packs)
        if isinstance(file, PackFile):
            for where, row in _entries(file.data, ()):
                yield from _check_entry(file, where, row, known)


def _entries(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    if isinstance(data, list):
        for index, row in enumerate(data):
            if isinstance(row, dict):
                yield (*path, index), row
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, dict) and ":" in str(key):
                yield (*path, str(key)), value
            elif isinstance(value, dict | list):
                yield from _entries(value, (*path, str(key)))


def _check_entry(file: PackFile, path: tuple[str | int, ...], row: dict[str, Any], known: Known) -> Iterator[Problem]:
    name = row.get("id") or path[-1]
    if not row.get("name"):
        yield file.problem(path, f"“{name}” has no name", severity="warning")
    for part in (row, *(o for o in row.get("offices") or () if isinstance(o, dict))):
        if (country := part.get("country")) and country not in known.countries:
            yield file.problem(path, f"“{name}”: unknown country “{country}”")
        if (sector := part.get("sector")) and sector not in known.sectors:
            yield file.problem(path, f"“{name}”: unknown sector “{sector}”")
        if (office := part.get("office")) and office not in HELD_OFFICES:
            yield file.problem(path, f"“{name}”: unknown office “{office}”")
        begin, end = (str(part.get(key) or "") for key in ("from", "to"))
        for day in (begin, end):
            if day and not _DATE.fullmatch(day):
                yield file.problem(path, f"“{name}”: “{day}” is no date", "YYYY, YYYY-MM or YYYY-MM-DD")
        if begin and end and end < begin[: len(end)]:
            yield file.problem(path, f"“{name}”: from {begin} to {end} runs backwards")


# ---- processes


def check_process(folder: Path, packs: Path, known: Known, tags: frozenset[str]) -> Iterator[Problem]:
    """Ids, dates, parties, coordinates and patterns of one process pack."""
    issues = read_pack_file(folder / "issues.yaml", packs)
    topics = frozenset(_row_ids(issues.data, "issues")) if isinstance(issues, PackFile) else frozenset()
    for path in sorted(folder.glob("*.yaml")):
        file = read_pack_file(path, packs)
        if isinstance(file, Problem):
            yield file
        elif file is not None:
            if path.name == "process.yaml":
                yield from _check_head(folder.name, file, known)
            elif path.name in _ROWS:
                yield from _check_rows(path.stem, file, known, tags)
                if path.stem == "agreements":
                    yield from _check_all_provisions(file, known, topics)


_ROWS = ("agreements.yaml", "issues.yaml", "places.yaml", "outlets.yaml", "actors.yaml")


def _check_head(slug: str, file: PackFile, known: Known) -> Iterator[Problem]:
    data = file.data if isinstance(file.data, dict) else {}
    if data.get("slug") != slug:
        yield file.problem(("slug",), f"slug “{data.get('slug')}” is not the folder's name “{slug}”")
    for country in data.get("countries") or ():
        if country not in known.countries:
            yield file.problem(("countries",), f"unknown country “{country}”")


def _check_rows(kind: str, file: PackFile, known: Known, tags: frozenset[str]) -> Iterator[Problem]:
    data = file.data
    path: tuple[str | int, ...] = () if isinstance(data, list) else (kind,)
    rows = data if isinstance(data, list) else data.get(kind) or []
    if not isinstance(rows, list):
        yield file.problem(path, f"{kind} is a list of rows with ids")
        return
    ids = [row.get("id") for row in rows if isinstance(row, dict)]
    for index, row in enumerate(rows):
        where = (*path, index)
        if not isinstance(row, dict) or not row.get("id") or not _ID.fullmatch(str(row["id"])):
            yield file.problem(where, "a row has no id, or a strange one")
            continue
        if ids.index(row["id"]) < index and row["id"] in ids[:index]:
            yield file.problem(where, f"id “{row['id']}” stands twice")
        yield from _check_row(kind, file, where, row, known, tags)
    yield from _check_groups(file, data.get("groups") if isinstance(data, dict) else None, ids, tags)


def _check_groups(file: PackFile, groups: Any, ids: list[Any], tags: frozenset[str]) -> Iterator[Problem]:
    rows = groups.items() if isinstance(groups, dict) else enumerate(groups or ())
    for key, group in rows:
        if not isinstance(group, dict):
            yield file.problem(("groups", key), "a group is a mapping with members and patterns")
            continue
        for member in group.get("agreements") or group.get("ids") or group.get("members") or []:
            if member not in ids:
                yield file.problem(("groups", key), f"unknown agreement “{member}” in a group")
        yield from _check_patterns(file, ("groups", key), group, tags)


def _check_row(
    kind: str, file: PackFile, where: tuple[str | int, ...], row: dict[str, Any], known: Known, tags: frozenset[str]
) -> Iterator[Problem]:
    name = row["id"]
    if (day := row.get("date")) and not _DATE.fullmatch(str(day)):
        yield file.problem(where, f"“{name}”: “{day}” is no date", "YYYY, YYYY-MM or YYYY-MM-DD")
    if kind == "agreements":
        if not row.get("date"):
            yield file.problem(where, f"“{name}” has no date", severity="warning")
        yield from _check_parties(file, where, name, row.get("parties"), known)
    if (country := row.get("country")) and country not in known.countries:
        yield file.problem(where, f"“{name}”: unknown country “{country}”")
    if kind == "places":
        yield from _check_place(file, where, row)
    if kind in ("agreements", "issues"):
        yield from _check_patterns(file, where, row, tags)


def _check_parties(file: PackFile, where: tuple[str | int, ...], name: str, parties: Any, known: Known) -> Iterator[Problem]:
    for party in parties or ():
        code = str(party).split("/")[0].removeprefix("gov:")
        if code not in known.countries and not known.has_id(str(party)):
            yield file.problem(where, f"“{name}”: unknown party “{party}”", "a country code or a registry id")


def _row_ids(data: Any, kind: str) -> Iterator[str]:
    rows = data.get(kind) if isinstance(data, dict) else data
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and "id" in row:
            yield str(row["id"])


def _check_all_provisions(file: PackFile, known: Known, issues: frozenset[str]) -> Iterator[Problem]:
    rows = file.data.get("agreements") if isinstance(file.data, dict) else file.data
    for index, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, dict) and row.get("id"):
            where = ("agreements", index) if isinstance(file.data, dict) else (index,)
            yield from _check_provisions(file, where, row, known, issues)


def _check_provisions(
    file: PackFile, where: tuple[str | int, ...], row: dict[str, Any], known: Known, issues: frozenset[str]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, provision in enumerate(row.get("provisions") or ()):
        here = (*where, "provisions", index)
        if not isinstance(provision, dict) or not provision.get("id"):
            yield file.problem(here, f"a provision of “{row['id']}” has no id")
            continue
        name = provision["id"]
        if name in seen:
            yield file.problem(here, f"id “{name}” stands twice")
        seen.add(name)
        if (due := provision.get("due")) and not _DATE.fullmatch(str(due)):
            yield file.problem(here, f"“{name}”: “{due}” is no date", "YYYY, YYYY-MM or YYYY-MM-DD")
        if (issue := provision.get("issue")) and issues and issue not in issues:
            yield file.problem(here, f"“{name}”: unknown issue “{issue}”", "see issues.yaml")
        yield from _check_parties(file, here, name, provision.get("owes"), known)


def _check_place(file: PackFile, where: tuple[str | int, ...], row: dict[str, Any]) -> Iterator[Problem]:
    name = row["id"]
    for key, most in (("lat", 90), ("lon", 180)):
        value = row.get(key)
        if value is not None and (not isinstance(value, int | float) or abs(value) > most):
            yield file.problem(where, f"“{name}”: {key} {value} is no coordinate")
    if (row.get("lat") is None) != (row.get("lon") is None):
        yield file.problem(where, f"“{name}” has one coordinate without the other")
    if (precision := row.get("precision")) and precision not in _PRECISIONS:
        yield file.problem(where, f"“{name}”: unknown precision “{precision}”", ", ".join(_PRECISIONS))
    if not row.get("country"):
        yield file.problem(where, f"“{name}” is in no country")
    for key in set(row) - _PLACE_KEYS:
        yield file.problem((*where, key), f"“{name}”: unknown key “{key}”", severity="warning")


def _check_patterns(file: PackFile, where: tuple[str | int, ...], row: dict[str, Any], tags: frozenset[str]) -> Iterator[Problem]:
    patterns = row.get("patterns") or {}
    if not isinstance(patterns, dict):
        yield file.problem(where, "patterns is a mapping from language to patterns")
        return
    for tag, rows in patterns.items():
        if tag not in tags and tag.split("-")[0] not in {known.split("-")[0] for known in tags}:
            yield file.problem((*where, "patterns", tag), f"unknown language “{tag}”")
        for index, pattern in enumerate(rows or ()):
            try:
                parse(str(pattern))
            except PatternError as error:
                yield file.problem((*where, "patterns", tag, index), str(error))

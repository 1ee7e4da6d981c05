"""The pack lint behind `besa packs check`: what is wrong with the data that the engine runs on, with file and line."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from besa.books.files import PACKS, read_yaml
from besa.lint.examples import check_words
from besa.lint.files import PackFile, check_characters, read_pack_file
from besa.lint.language import Known, check_language_files
from besa.lint.shared import check_process, check_registry, load_known
from besa.model import Problem

#: Files without which there is no language.
NEEDED = ("pack.yaml", "grammar.yaml")


def check_packs(tags: Sequence[str] | None = None, packs: Path = PACKS) -> list[Problem]:
    """What is wrong with the packs: all of them, or only the languages named. In the order of files and lines."""
    folders = {path.name: path for path in sorted((packs / "languages").iterdir()) if path.is_dir()}
    known, problems = load_known(packs)
    with _looking_at(packs):
        for tag in tags or folders:
            if tag not in folders:
                todo = f"known: {', '.join(folders)}"
                problems.append(Problem(where=tag, what="there is no such language pack", todo=todo))
            elif tags or (folders[tag] / "pack.yaml").exists():
                problems += check_language(folders[tag], packs, known)
    if not tags:
        profiles = read_yaml(packs / "codebook" / "languages.yaml").get("languages") or {}
        problems += _check_shared(packs, known, frozenset(folders) | frozenset(profiles))
    return sorted(dict.fromkeys(problems), key=_place)


def check_language(folder: Path, packs: Path, known: Known) -> list[Problem]:
    """One language: its characters, the shape of its files, then, if that is sound, its words and examples."""
    problems: list[Problem] = []
    files: dict[str, PackFile] = {}
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("lexicon/*.yaml")]):
        file = read_pack_file(path, packs)
        if isinstance(file, PackFile):
            files[path.relative_to(folder).as_posix()] = file
        elif file is not None:
            problems.append(file)
    for path in sorted([*folder.rglob("*.yaml"), *folder.rglob("*.tsv"), *folder.rglob("*.txt")]):
        problems += check_characters(path, packs)
    for name in NEEDED:
        if not (folder / name).exists():
            where = f"languages/{folder.name}/{name}"
            problems.append(Problem(where=where, what="is missing", todo="see docs/packs.md"))
    problems += check_language_files(folder, files, known)
    script = _script(files)
    try:
        problems += check_words(folder.name, files, script)
    except Exception as error:  # broken data can break the compiler anywhere; what is broken has been named above
        what = f"the pack cannot be compiled ({type(error).__name__}: {error})"
        problems.append(Problem(where=f"languages/{folder.name}", what=what, todo="mend what is named above first"))
    return problems


def _script(files: dict[str, PackFile]) -> str:
    data: Any = files["pack.yaml"].data if "pack.yaml" in files else {}
    return str(data.get("script", "Latn")) if isinstance(data, dict) else "Latn"


def _check_shared(packs: Path, known: Known, tags: frozenset[str]) -> Iterator[Problem]:
    for path in sorted([*packs.glob("codebook/**/*.yaml"), *packs.glob("processes/**/*.yaml")]):
        yield from check_characters(path, packs)
        if "codebook" in path.relative_to(packs).parts[:1] and path.parent.name != "registry":
            file = read_pack_file(path, packs)
            if isinstance(file, Problem):
                yield file
    yield from check_registry(packs, known)
    for folder in sorted((packs / "processes").glob("*")):
        if folder.is_dir():
            yield from check_process(folder, packs, known, tags)


def _place(problem: Problem) -> tuple[str, int, str]:
    name, _, line = problem.where.partition(":")
    return name, int(line) if line.isdigit() else 0, problem.what


@contextmanager
def _looking_at(packs: Path) -> Iterator[None]:
    """Lets the compiler read another folder of packs: each of its modules has the folder's name from files.py."""
    readers = [module for name, module in sys.modules.items() if name.startswith("besa.books.") and name != __name__]
    changed = [module for module in readers if packs != PACKS and getattr(module, "PACKS", None) is PACKS]
    for module in changed:
        module.PACKS = packs  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for module in changed:
            module.PACKS = PACKS  # type: ignore[attr-defined]

"""What the packs have names for: the issues and the countries that a question can be about."""

from __future__ import annotations

from collections.abc import Iterator

from besa.books.files import PACKS, process_slugs, read_yaml


def known_issues() -> set[str]:
    """The ids of the issues of all processes."""
    return {row["id"] for slug in process_slugs() for row in read_yaml(PACKS / "processes" / slug / "issues.yaml").get("issues") or ()}


def known_countries() -> set[str]:
    """The codes of all countries that a language has a name for, and of what processes and registry count beside them."""
    return {*_named(), *_parties(), *_registered()}


def _named() -> Iterator[str]:
    for path in sorted((PACKS / "languages").glob("*/countries.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            yield line.split("\t")[0]


def _parties() -> Iterator[str]:
    for slug in process_slugs():
        process = read_yaml(PACKS / "processes" / slug / "process.yaml")
        for key in ("countries", "parties", "third_parties"):
            yield from process.get(key) or ()


def _registered() -> Iterator[str]:
    for row in read_yaml(PACKS / "codebook" / "registry" / "organisations.yaml").values():
        if row.get("country"):
            yield row["country"]

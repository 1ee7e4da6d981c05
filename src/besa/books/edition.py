"""Which coder this is: the program's version, and a mark that changes with any rule or word of it."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import besa
from besa.books.files import PACKS

#: What decides how a report is coded, below the program's folder.
_PARTS = ("model.py", "pipeline.py", "books", "coding", "finding", "text", "packs")


@lru_cache(maxsize=1)
def edition() -> str:
    """As ``0.1.0+3f9ac04b7e21``: from contents, so that it is the same wherever the same program is installed."""
    home = PACKS.parent
    digest = hashlib.sha256()
    for part in _PARTS:
        for path in sorted(_files(home / part)):
            digest.update(path.relative_to(home).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{besa.__version__}+{digest.hexdigest()[:12]}"


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return [found for found in path.rglob("*") if found.is_file() and found.suffix not in (".pyc", ".md")]

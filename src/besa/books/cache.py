"""Compiled packs are kept in the user's cache directory; a changed pack or program makes a new one."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

import besa
from besa.books.files import PACKS

T = TypeVar("T")


def cache_folder() -> Path:
    """``BESA_CACHE``, or ``$XDG_CACHE_HOME/besa``, or ``~/.cache/besa``; a temporary folder where none can be written."""
    chosen = os.environ.get("BESA_CACHE")
    base = Path(chosen) if chosen else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "besa"
    try:
        base.mkdir(parents=True, exist_ok=True)
        return base
    except OSError:
        return Path(tempfile.mkdtemp(prefix="besa-"))


def packs_key() -> str:
    """Changes whenever a pack file or the compiler changes: from names, sizes and times, not contents, to be quick."""
    digest = hashlib.sha256(f"{besa.__version__} {sys.version_info[:2]}".encode())
    for folder in (PACKS, Path(__file__).parent):
        for root, folders, files in os.walk(folder):
            folders.sort()
            for name in sorted(files):
                if not name.endswith((".pyc", ".md")):
                    stat = os.stat(os.path.join(root, name))
                    digest.update(f"{os.path.relpath(root, folder)}/{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:20]


def kept(folder: Path, name: str, kind: type[T], compile_it: Callable[[], T]) -> T:
    """The record kept under ``name``; compiled and kept if it is not there or cannot be read."""
    path = folder / f"{name}.msgpack"
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        pass
    book = compile_it()
    write_whole(path, msgspec.msgpack.encode(book))
    return book


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that no reader ever sees a part of it."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
    os.replace(temporary, path)


def forget_old(base: Path, current: str) -> None:
    """Removes compiled packs of other versions; what cannot be removed stays."""
    for old in base.glob("packs-*"):
        if old.name != f"packs-{current}":
            for file in old.glob("*"):
                file.unlink(missing_ok=True)
            try:
                old.rmdir()
            except OSError:
                continue

"""Compiled packs are kept in the user's cache directory; a changed pack or program makes a new one."""

from __future__ import annotations

import gc
import getpass
import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

import besa
from besa.books.errors import PackError
from besa.books.files import PACKS, read_yaml

T = TypeVar("T")

_CHECK = "run `besa packs check`, which names every fault with its line"
#: What failed to compile in this process: it is not tried again for every report.
_failed: dict[Path, PackError] = {}


def cache_folder() -> Path:
    """``BESA_CACHE``, ``$XDG_CACHE_HOME/besa`` or ``~/.cache/besa``; a temporary folder where none can be written."""
    for base in _candidates():
        with suppress(OSError):
            base.mkdir(parents=True, exist_ok=True)
            if _can_write(base):
                return base
    try:
        return _temporary_folder()
    except OSError as error:
        raise PackError("cache", f"no folder can be written ({error})", "set BESA_CACHE to a folder that can be") from None


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("BESA_CACHE"):
        yield Path(chosen)
    elif chosen := os.environ.get("XDG_CACHE_HOME"):
        yield Path(chosen) / "besa"
    else:
        with suppress(RuntimeError):  # a user without a home
            yield Path.home() / ".cache" / "besa"


def _can_write(folder: Path) -> bool:
    """Tried, not asked: permissions do not tell of read-only disks."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".try-"):
            return True
    except OSError:
        return False


def _temporary_folder() -> Path:
    """The same one for every run of a user, that packs are not compiled anew each time; nobody else's."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "user"
    base = Path(tempfile.gettempdir()) / f"besa-{hashlib.sha256(user.encode()).hexdigest()[:8]}"
    with suppress(OSError):
        base.mkdir(mode=0o700, exist_ok=True)
        found = base.lstat()
        mine = not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o022)
        if stat.S_ISDIR(found.st_mode) and mine and _can_write(base):
            return base
    return Path(tempfile.mkdtemp(prefix="besa-"))


def packs_key() -> str:
    """Changes whenever a pack file or the compiler changes: from names, sizes and times, not contents, to be quick."""
    digest = hashlib.sha256(f"{besa.__version__} {sys.version_info[:2]}".encode())
    for folder in (PACKS, Path(__file__).parent):
        for root, folders, files in os.walk(folder):
            folders.sort()
            for name in sorted(files):
                if not name.endswith((".pyc", ".md")):
                    found = os.stat(os.path.join(root, name))
                    digest.update(f"{os.path.relpath(root, folder)}/{name} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:20]


def _decode(content: bytes, kind: type[T]) -> T:
    """A book; the collector, which would go through all of it again and again while it grows, waits meanwhile."""
    running = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(content, type=kind)
    finally:
        gc.freeze()  # a book lives as long as the process
        if running:
            gc.enable()


def kept(folder: Path, name: str, kind: type[T], compile_it: Callable[[], T]) -> T:
    """The record kept under ``name``; compiled and kept if it is not there or cannot be read.

    Raises PackError where it cannot be compiled, and the same again without trying when it is asked for again.
    """
    path = folder / f"{name}.msgpack"
    if path in _failed:
        raise _failed[path].with_traceback(None)
    try:
        return _decode(path.read_bytes(), kind)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        pass
    try:
        book = compile_it()
        content = msgspec.msgpack.encode(book)
    except Exception as error:  # broken data can break the compiler anywhere
        _failed[path] = fault_of(name, error)
        raise _failed[path] from error
    with suppress(OSError):  # a full disk costs time at the next start, not this run
        write_whole(path, content)
    return book


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that no reader ever sees a part of it, however many processes write it at once."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def forget_old(base: Path, current: str) -> None:
    """Removes compiled packs of other versions; what cannot be removed stays."""
    for old in base.glob("packs-*"):
        if old.name != f"packs-{current}":
            with suppress(OSError):
                for file in old.glob("*"):
                    file.unlink(missing_ok=True)
                old.rmdir()


def fault_of(name: str, error: Exception) -> PackError:
    """What is wrong with the pack that ``name`` is compiled from, for those who write packs: read again, slowly."""
    if isinstance(error, PackError):
        return error
    if isinstance(error, yaml.YAMLError | UnicodeDecodeError):
        for path in sorted(PACKS.rglob("*.yaml")):
            try:
                read_yaml(path)
            except yaml.MarkedYAMLError as fault:
                mark = fault.problem_mark or fault.context_mark
                line = f":{mark.line + 1}" if mark else ""
                return PackError(_below(path) + line, f"is no YAML: {fault.problem or fault.context}", "mind quotes and indents")
            except yaml.YAMLError as fault:
                return PackError(_below(path), str(fault), "write every key once")
            except UnicodeDecodeError as fault:
                return PackError(_below(path), f"is no UTF-8: byte {fault.start}", "save the file as UTF-8")
    pack = name.replace("language-", "languages/", 1)
    return PackError(pack, f"the pack cannot be compiled ({type(error).__name__}: {error})", _CHECK)


def _below(path: Path) -> str:
    return path.relative_to(PACKS).as_posix()

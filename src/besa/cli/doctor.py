"""`besa doctor`: what is installed, what is missing, what to do."""

from __future__ import annotations

import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import click
import msgspec

#: Extras that a user may want, and what each is for. `test` is for those who work on besa.
EXTRAS = {
    "warc": "to read web archives (.warc)",
    "postgres": "to keep records in PostgreSQL",
    "test": "to run the tests and checks",
}


class Finding(msgspec.Struct, frozen=True):
    """One line of the answer; `todo` says what to do where it is not well."""

    topic: str
    state: str
    well: bool = True
    todo: str = ""


@click.command()
def doctor() -> None:
    """Show what is installed, what is missing and what to do.

    Exit status 1 if something is missing that besa cannot do without.
    """
    failed = False
    for finding in (f for examine in (_examine_python, _examine_packages, _examine_sqlite, _examine_packs) for f in examine()):
        failed = failed or not finding.well
        click.echo(f"{'ok ' if finding.well else 'BAD'}  {finding.topic:<22} {finding.state}")
        if finding.todo:
            click.echo(f"     {'':<22} -> {finding.todo}")
    sys.exit(1 if failed else 0)


def _examine_python() -> Iterator[Finding]:
    from besa import __version__

    yield Finding("besa", f"{__version__} in {Path(__file__).parent.parent}")
    fit = sys.version_info >= (3, 11)
    yield Finding("Python", platform.python_version(), fit, "" if fit else "install Python 3.11 or newer")
    encoding = sys.stdout.encoding.lower().replace("-", "")
    todo = "" if encoding == "utf8" else "set LANG=C.UTF-8 or PYTHONUTF8=1 to see every script"
    yield Finding("output encoding", sys.stdout.encoding, True, todo)


def _examine_packages() -> Iterator[Finding]:
    try:
        requires = metadata.requires("besa") or []
    except metadata.PackageNotFoundError:
        yield Finding("installation", "besa runs from its source tree", True, "pip install .")
        return
    missing_extras: dict[str, list[str]] = {}
    for line in requires:
        name = re.split(r"[\s;<>=!~\[(]", line, maxsplit=1)[0]
        extra = re.search(r"extra\s*==\s*['\"]([\w-]+)", line)
        version = _get_version(name)
        if extra is None:
            yield Finding(name, version or "missing", bool(version), "" if version else f"pip install {name}")
        elif version is None:
            missing_extras.setdefault(extra[1], []).append(name)
    for name, purpose in EXTRAS.items():
        absent = ", ".join(missing_extras.get(name, ()))
        todo = f"pip install 'besa[{name}]' {purpose}" if absent else ""
        yield Finding(f"extra: {name}", f"not installed: {absent}" if absent else "installed", True, todo)


def _examine_sqlite() -> Iterator[Finding]:
    """Records in files need SQLite with full-text search, which some builds of Python leave out."""
    import sqlite3

    memory = sqlite3.connect(":memory:")
    try:
        memory.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
    except sqlite3.Error as error:
        yield Finding("SQLite", f"{sqlite3.sqlite_version}, {error}", False, "use another Python, or keep records in PostgreSQL")
    else:
        yield Finding("SQLite", f"{sqlite3.sqlite_version} with full-text search")
    finally:
        memory.close()


def _get_version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _examine_packs() -> Iterator[Finding]:
    from besa.books.files import language_tags, process_slugs

    for kind, names in (("languages", language_tags()), ("processes", process_slugs())):
        yield Finding(kind, ", ".join(names) or "none", bool(names), "" if names else "install besa again")
    yield _try("engine", _load)
    yield _try("cache", _describe_cache)


def _load() -> str:
    import time

    from besa.books import load_books

    begin = time.perf_counter()
    load_books()
    return f"packs load in {time.perf_counter() - begin:.2f} s"


def _describe_cache() -> str:
    from besa.books.cache import cache_folder

    folder = cache_folder()
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    with tempfile.TemporaryFile(dir=folder):
        return f"{folder}: {len(files)} files, {size:.1f} MB; may be deleted at any time"


def _try(topic: str, examine: Callable[[], str]) -> Finding:
    try:
        return Finding(topic, examine())
    except Exception as error:  # whatever is wrong with an installation is what this command is there to tell
        todo = "run `besa packs check`, or install besa again"
        if isinstance(error, OSError):
            todo = "set BESA_CACHE to a folder that can be written"
        return Finding(topic, f"fails: {type(error).__name__}: {error}", False, todo)

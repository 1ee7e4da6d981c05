"""Where compiled packs are kept, and what happens where they cannot be."""

import os
import pickle
import subprocess
import sys
import textwrap
from pathlib import Path

import msgspec
import pytest
import yaml

from besa.books import cache
from besa.books.cache import cache_folder, forget_old, kept, packs_key, write_whole
from besa.books.errors import PackError

SRC = Path(cache.__file__).parent.parent.parent


class Book(msgspec.Struct, frozen=True):
    """A compiled pack, for these tests."""

    words: dict[str, int]


class Compiler:
    """Counts how often it is asked."""

    def __init__(self, error: Exception | None = None) -> None:
        self.calls = 0
        self.error = error

    def __call__(self) -> Book:
        self.calls += 1
        if self.error is not None:
            raise self.error
        return Book({"besë": self.calls})


# ---- the folder


def test_the_folder_is_the_one_named(tmp_path, monkeypatch):
    monkeypatch.setenv("BESA_CACHE", str(tmp_path / "deep" / "down"))
    assert cache_folder() == tmp_path / "deep" / "down"
    assert not list(cache_folder().iterdir()), "trying whether it can be written leaves nothing behind"


def test_the_folder_follows_the_desktop_convention(tmp_path, monkeypatch):
    monkeypatch.delenv("BESA_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "besa"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "besa"


def test_a_file_in_the_way_gives_a_temporary_folder(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("here", encoding="utf-8")
    monkeypatch.setenv("BESA_CACHE", str(tmp_path / "file"))
    monkeypatch.setattr(cache.tempfile, "tempdir", str(tmp_path))
    folder = cache_folder()
    assert folder.parent == tmp_path and folder.is_dir()
    assert cache_folder() == folder, "the next run finds what this one compiled"
    assert (tmp_path / "file").read_text(encoding="utf-8") == "here"


def test_a_folder_that_exists_but_cannot_be_written_is_not_taken(tmp_path, monkeypatch):
    """A read-only home: mkdir is content with a folder that is there. (Permissions do not bind root: pretended.)"""
    home = tmp_path / "home"
    home.mkdir()
    real = cache.tempfile.NamedTemporaryFile

    def refuse(*arguments, **more):
        if Path(more["dir"]).is_relative_to(home):
            raise OSError(30, "Read-only file system")
        return real(*arguments, **more)

    monkeypatch.setenv("BESA_CACHE", str(home))
    monkeypatch.setattr(cache.tempfile, "NamedTemporaryFile", refuse)
    monkeypatch.setattr(cache.tempfile, "tempdir", str(tmp_path))
    assert not cache_folder().is_relative_to(home)


def test_a_temporary_folder_of_somebody_else_is_not_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("BESA_CACHE", os.devnull)
    monkeypatch.setattr(cache.tempfile, "tempdir", str(tmp_path))
    usual = cache_folder()
    usual.chmod(0o777)
    assert cache_folder() != usual


def test_no_folder_at_all_is_told_clearly(monkeypatch):
    monkeypatch.setenv("BESA_CACHE", os.devnull)
    monkeypatch.setattr(cache.tempfile, "tempdir", os.devnull)
    with pytest.raises(PackError, match="BESA_CACHE"):
        cache_folder()


# ---- what is kept


def test_compiled_once(tmp_path):
    compiler = Compiler()
    assert kept(tmp_path, "sq", Book, compiler) == kept(tmp_path, "sq", Book, compiler) == Book({"besë": 1})
    assert compiler.calls == 1
    assert [path.name for path in tmp_path.iterdir()] == ["sq.msgpack"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe rubbish", b"\x80", b"\x81\xa5words\xa1x", b"\x81\xa5words\x81\xa1\xff\x01"])
def test_a_corrupted_file_is_compiled_anew(tmp_path, content):
    (tmp_path / "sq.msgpack").write_bytes(content)
    assert kept(tmp_path, "sq", Book, Compiler()) == Book({"besë": 1})
    unused = Compiler()
    assert kept(tmp_path, "sq", Book, unused) == Book({"besë": 1})
    assert unused.calls == 0


def test_a_file_cut_short_is_compiled_anew(tmp_path):
    kept(tmp_path, "sq", Book, Compiler())
    whole = (tmp_path / "sq.msgpack").read_bytes()
    for length in range(len(whole)):
        (tmp_path / "sq.msgpack").write_bytes(whole[:length])
        assert kept(tmp_path, "sq", Book, Compiler()) == Book({"besë": 1})


def test_what_cannot_be_written_is_used_all_the_same(tmp_path):
    assert kept(tmp_path / "absent", "sq", Book, Compiler()) == Book({"besë": 1})
    (tmp_path / "sq.msgpack").mkdir()
    assert kept(tmp_path, "sq", Book, Compiler()) == Book({"besë": 1})
    assert [path.name for path in tmp_path.iterdir()] == ["sq.msgpack"], "no temporary file is left"


# ---- packs that do not compile


def test_a_broken_pack_is_told_once_and_remembered(tmp_path):
    compiler = Compiler(KeyError("type"))
    errors = []
    for _ in range(3):
        with pytest.raises(PackError) as caught:
            kept(tmp_path, "language-sq", Book, compiler)
        errors.append(caught.value)
    assert compiler.calls == 1
    assert errors[0] is errors[1] is errors[2]
    assert errors[0].file == "languages/sq"
    assert "KeyError" in errors[0].what and "besa packs check" in errors[0].todo
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", "languages/xx/grammar.yaml:", "is no YAML"),
        ("fillers: [a]\nfillers: [b]\n", "languages/xx/grammar.yaml", "“fillers” stands twice"),
        (b"a: \xff\n", "languages/xx/grammar.yaml", "is no UTF-8"),
    ],
)
def test_the_file_at_fault_is_named(tmp_path, monkeypatch, content, where, what):
    path = tmp_path / "languages" / "xx" / "grammar.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    monkeypatch.setattr(cache, "PACKS", tmp_path)
    with pytest.raises(PackError) as caught:
        kept(tmp_path, "language-xx", Book, lambda: cache.read_yaml(path))
    assert caught.value.file.startswith(where)
    assert what in caught.value.what
    assert caught.value.todo


def test_a_fault_that_is_gone_when_looked_for_is_told_all_the_same(tmp_path):
    with pytest.raises(PackError, match="languages/yy"):
        kept(tmp_path, "language-yy", Book, Compiler(yaml.YAMLError("it was broken")))


def test_the_error_travels_between_processes():
    error = pickle.loads(pickle.dumps(PackError("languages/sq", "is broken", "mend it")))
    assert (error.file, error.what, error.todo) == ("languages/sq", "is broken", "mend it")
    assert str(error) == "languages/sq: is broken (mend it)"


# ---- several processes, several versions


def test_processes_that_compile_at_once(tmp_path):
    """All write the same file again and again, and each that reads it sees it whole."""
    program = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        import msgspec
        from besa.books.cache import kept, write_whole

        class Book(msgspec.Struct, frozen=True):
            words: list[int]

        folder, expected = Path(sys.argv[1]), Book(list(range(20_000)))
        for number in range(60):
            found = kept(folder, "sq", Book, lambda: sys.exit("a part was read") if number else expected)
            assert found == expected
            write_whole(folder / "sq.msgpack", msgspec.msgpack.encode(expected))
        """
    )
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    command = [sys.executable, "-c", program, str(tmp_path)]
    running = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    for process in running:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    assert [path.name for path in tmp_path.iterdir()] == ["sq.msgpack"]


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "sq.msgpack"
    write_whole(path, b"old")

    def refuse(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache.os, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_old_versions_are_forgotten(tmp_path):
    for name in ("packs-old", "packs-new", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").touch()
    (tmp_path / "packs-odd" / "folder").mkdir(parents=True)
    forget_old(tmp_path, "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "packs-new", "packs-odd"]


def test_the_key_follows_the_packs(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "PACKS", tmp_path)
    (tmp_path / "pack.yaml").write_text("tag: sq", encoding="utf-8")
    before = packs_key()
    assert packs_key() == before
    (tmp_path / "pack.yaml").write_text("tag: sq\n", encoding="utf-8")
    assert packs_key() != before

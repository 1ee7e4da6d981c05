"""Records come from anywhere: what is none, what is newer, what cannot be written or is held by another is said in words."""

import os
import resource
import sqlite3
import subprocess
import sys

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from besa.store import StoreError, open_store
from besa.store.migrate import HEAD, make_settings
from besa.store.store import Store
from besa.store.tables import METADATA

from .keeping import Coder, dump, keep, make
from .making import tell


def test_the_steps_make_the_tables_that_the_program_knows(store):
    def is_ours(kind_of, name, kind, reflected, other):
        return not (kind == "table" and str(name).startswith(("report_words", "besa_version")))

    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": lambda o, n, k, r, c: is_ours(o, n, k, r, c)})
        assert compare_metadata(context, METADATA) == []


def test_the_last_step_is_the_one_that_the_program_asks_for():
    assert ScriptDirectory.from_config(make_settings()).get_heads() == [HEAD]


def test_a_record_of_the_first_step_is_brought_up_to_date(store, address):
    told = tell("talks", "SRB/GOV", "XKX/GOV", place="Brussels")
    keep(store, told.report, code=Coder(lambda report: told))
    before = dump(store)
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        for index in ("events_by_grade", "events_lasting", "claims_of_event", "events_by_place"):
            connection.execute(sa.text(f"DROP INDEX {index}"))
        connection.execute(sa.text("CREATE INDEX events_by_place ON events (lat, lon)"))
        connection.execute(sa.text("ALTER TABLE event_claims DROP COLUMN report"))
        connection.execute(sa.text("CREATE INDEX claims_of_event ON event_claims (event)"))
        connection.execute(sa.text("UPDATE besa_version SET version_num = '0001'"))
    with pytest.raises(StoreError, match="older besa"):
        open_store(address)
    with open_store(address, write=True) as opened:
        assert dump(opened) == before
        test_the_steps_make_the_tables_that_the_program_knows(opened)


def test_a_record_is_not_made_by_a_question(address):
    with pytest.raises(StoreError, match=r"there is no (such )?record"):
        open_store(address)
    with pytest.raises(StoreError, match=r"there is no (such )?record"):
        open_store(address, write=True)


def test_a_newer_record_is_left_alone(store, address):
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.execute(sa.text("UPDATE besa_version SET version_num = '9999'"))
    for more in ({}, {"write": True}, {"make": True, "write": True}):
        with pytest.raises(StoreError, match="newer besa"):
            open_store(address, **more)


def test_tables_of_another_program_are_left_alone(address):
    if address.startswith("postgresql"):
        engine = sa.create_engine(sa.make_url(address).set(drivername="postgresql+psycopg"))
        with engine.begin() as connection:
            connection.execute(sa.text("CREATE TABLE events (id int)"))
        engine.dispose()
    else:
        sqlite3.connect(address).execute("CREATE TABLE events (id int)").connection.commit()
    with pytest.raises(StoreError, match=r"another program"):
        open_store(address, make=True, write=True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"date: 2024-05-17\n\nTirana.", "some other file"),
        (b"SQLite format 3\0" + b"\xff" * 4000, "some other file|damaged"),
        (b"", "the file is empty"),
    ],
)
def test_files_that_are_no_record(tmp_path, content, words):
    path = tmp_path / "x.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=words):
        open_store(str(path))
    assert path.read_bytes() == content


def test_a_damaged_record_is_said_to_be_damaged(tmp_path):
    path = tmp_path / "record.db"
    with open_store(str(path), make=True, write=True) as store:
        keep(store, *(make(f"r{number}", "Fjala e parë. " * 50) for number in range(200)))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3] + b"\xa5" * (len(whole) - len(whole) // 3))
    with pytest.raises(StoreError, match=r"damaged|refused|cannot be read"), open_store(str(path)) as store:
        dump(store)


def test_a_damaged_row_is_said_to_be_damaged(store):
    from besa.store.truth import claims_of

    keep(store, make("a", "Një"))
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.execute(sa.text("UPDATE claims SET body = '{\"id\": 3}'"))
    with pytest.raises(StoreError, match="claim c-a-0"), store.reading() as connection:
        claims_of(connection, ["a"])


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("", "no name of a file"),
        ("mysql://u:geheim@h/d", "no records are kept in mysql"),
        ("postgresql://u:geheim@127.0.0.1:1/d", "no connection to the server"),
        ("://x", "cannot be understood"),
        ("/no/such/folder/x.db", "no such folder"),
        ("/", "this is a folder"),
    ],
)
def test_addresses_that_lead_nowhere(where, words):
    with pytest.raises(StoreError, match=words) as caught:
        open_store(where, make=True, write=True)
    assert "geheim" not in str(caught.value)


def test_a_database_that_is_not_there_is_named_without_the_password(database):
    url = database.set(drivername="postgresql", database="no_such_database", password="geheim")
    with pytest.raises(StoreError, match=r"does not exist|authentication") as caught:
        open_store(url.render_as_string(hide_password=False))
    assert "geheim" not in str(caught.value)


def test_a_record_that_may_only_be_read_is_read(tmp_path):
    path = tmp_path / "folder" / "record.db"
    path.parent.mkdir()
    with open_store(str(path), make=True, write=True) as store:
        keep(store, make("a"))
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        code = "import os, sys\nfrom besa.store import open_store, count, tables\n"
        code += f"open_store({str(path)!r}).close()\n"
        code += "os.setuid(65534) if os.getuid() == 0 else None\n"
        code += f"with open_store({str(path)!r}) as s, s.reading() as c: print(count(c, [tables.reports]))\n"
        code += f"open_store({str(path)!r}, make=True, write=True).write(lambda c: None)"
        for folder in (tmp_path, *tmp_path.parents[:-2]):
            if folder.stat().st_uid == os.getuid() and not folder.stat().st_mode & 0o1:
                folder.chmod(0o755)
        done = run_python(code)
        assert done.stdout == "{'reports': 1}\n", done.stderr
        assert "the record cannot be written" in done.stderr
    finally:
        path.parent.chmod(0o755)


def test_a_full_disk_is_said_and_costs_nothing_acknowledged(tmp_path):
    """Files may not grow beyond a bound: SQLite is told what it is told by a full disk."""
    path = tmp_path / "record.db"
    with open_store(str(path), make=True, write=True) as store:
        keep(store, make("a"))
    code = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    code += "from besa.store import open_store\nfrom tests.store.keeping import keep, make\n"
    code += f"with open_store({str(path)!r}, make=True, write=True) as s: keep(s, *(make(f'r{{n}}', 'Fjala ' * 2000) for n in range(100)))"
    done = run_python(code, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000)))
    assert "besa.store.errors.StoreError" in done.stderr
    assert "the disk" in done.stderr
    with open_store(str(path), make=True, write=True) as store:
        assert keep(store, make("a"), make("r1"))[0] == {"a": "kept", "r1": "new"}


def test_a_held_record_is_said_to_be_held(tmp_path, monkeypatch):
    monkeypatch.setattr("besa.store.sqlite.PATIENCE", 0.01)
    path = tmp_path / "record.db"
    with open_store(str(path), make=True, write=True) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program holds the record"):
            keep(store, make("a"))
        other.execute("ROLLBACK")
        other.close()
        assert keep(store, make("a"))[0] == {"a": "new"}


def test_a_reader_sees_one_moment_while_another_writes(store: Store, address):
    keep(store, make("a"))
    with open_store(address) as other, other.reading() as connection:
        asked = sa.text("SELECT count(*) FROM reports")
        assert connection.scalar(asked) == 1
        keep(store, make("b"))
        assert connection.scalar(asked) == 1


def environment() -> dict[str, str]:
    """For another process: this besa and these tests."""
    import besa

    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    path = os.pathsep.join([os.path.dirname(os.path.dirname(besa.__file__)), root])
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}


def run_python(code: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), timeout=120, check=False, **more)

"""A record from the command line: recorded, asked, rebuilt. The coder is the real one, on the examples."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from besa.cli import main

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
READ = ("r1.sq.txt", "r1.en.txt", "karabak-2023.sq.txt", "karabakh-2023.en.txt")
QUESTIONS = ("events", "commitments", "incidents", "contacts", "agreements", "disputes")


def call(*arguments, **more):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], **more)


@pytest.fixture(scope="module")
def db(tmp_path_factory, books):
    import besa.cli.work

    path = tmp_path_factory.mktemp("record") / "record.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(besa.cli.work, "get_books", lambda: books)
        result = call("record", *(EXAMPLES / name for name in READ), "--db", path)
    assert result.exit_code == 0, result.output
    assert "4 new reports kept" in result.output
    return path


def test_recording_again_keeps_nothing(db):
    result = call("record", *(EXAMPLES / name for name in READ), "--db", db)
    assert result.exit_code == 0
    assert "0 new reports kept with 0 claims; 4 kept before" in result.output


def test_ids_are_printed_for_a_program(db, tmp_path):
    result = call("record", EXAMPLES / "r1.en.txt", "--db", db, "--ids")
    assert result.stdout == "r1.en\n"
    assert "The record holds 4 reports" in result.stderr


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("form", ["text", "jsonl", "csv"])
def test_every_question_in_every_format(db, tmp_path, question, form):
    result = call(question, "--db", db, "--format", form)
    assert result.exit_code == 0, result.output
    if question == "agreements" and not result.stdout:
        result = call(question, "--db", db, "--format", form, "--all")
    assert result.stdout
    if form == "jsonl":
        assert all(json.loads(line) for line in result.stdout.splitlines())
    if form == "csv":
        [head, *rows] = csv.reader(io.StringIO(result.stdout))
        assert rows
        assert {len(row) for row in rows} == {len(head)}
    out = tmp_path / "out"
    assert call(question, "--db", db, "--format", form, "-o", out, *(["--all"] if question == "agreements" else [])).stdout == ""
    assert out.read_text(encoding="utf-8")


def test_every_card_ends_in_its_source(db):
    for line in call("events", "--db", db, "--format", "jsonl").stdout.splitlines():
        event = json.loads(line)
        assert event["tellings"]
        for telling in event["tellings"]:
            text = (EXAMPLES / f"{telling['report']}.txt").read_text(encoding="utf-8")
            assert telling["quote"]["text"] in text


def test_a_person_in_any_spelling_and_a_place(db):
    by_name = call("contacts", "--db", db, "--actor", "putin", "--since", "2023-09").stdout
    assert "phone" in by_name
    assert call("incidents", "--db", db, "--near", "40.2,46.8", "--radius", "5").stdout.count("ASSAULT") == 1
    nothing = call("events", "--db", db, "--country", "NZL")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert "nothing in the record answers this" in nothing.stderr


def test_as_of_a_day_before_everything(db):
    assert call("commitments", "--db", db, "--as-of", "1900").stdout == ""
    assert call("events", "--db", db, "--as-of", "1900", "--until", "2020").stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["events"],
        ["events", "--db", "/no/such/file.db"],
        ["events", "--db", "mysql://x/y"],
        ["events", "--db", "postgresql://127.0.0.1:1/x"],
        ["events", "--db", EXAMPLES / "r1.sq.txt"],
        ["events", "--db", "DB", "--type", "WAR"],
        ["events", "--db", "DB", "--country", "Serbia"],
        ["events", "--db", "DB", "--since", "yesterday"],
        ["events", "--db", "DB", "--near", "91,0"],
        ["events", "--db", "DB", "--grade", "sure"],
        ["events", "--db", "DB", "-o", "/no/such/folder/x"],
        ["agreements", "--db", "DB", "--agreement", "no-such"],
        ["commitments", "--db", "DB", "--status", "actual"],
        ["record", "--db", "DB"],
        ["record", EXAMPLES, "--db", "/no/such/folder/x.db"],
        ["rebuild", "--db", "/no/such/file.db"],
        ["search", "--db", "DB"],
        ["origins", "--db", "/no/such/file.db"],
    ],
)
def test_the_call_itself_is_wrong(db, arguments):
    result = call(*(db if one == "DB" else one for one in arguments))
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output


def test_a_place_that_the_gazetteer_does_not_know(db, monkeypatch, books):
    monkeypatch.setattr("besa.books.load_books", lambda: books)
    assert "knows no “Xyzzy”" in call("events", "--db", db, "--near", "Xyzzy").stderr
    assert call("events", "--db", db, "--near", "Mitrovica").exit_code == 0


def test_search(db):
    found = call("search", "Kremlin*", "PUTIN", "--db", db)
    assert found.exit_code == 0
    assert "karabakh-2023.en · 2023-09-21 · Gurra Press" in found.stdout
    [hit] = map(json.loads, call("search", "joint statement", "--db", db, "--format", "jsonl").stdout.splitlines())
    assert hit["report"] == "r1.en"
    assert "no kept report" in call("search", "xyzzy", "--db", db).stderr


def test_origins_are_trees_with_reasons(db):
    trees = call("origins", "--db", db).stdout
    assert "2 reports, 1 independent origin\n   r1." in trees
    assert "\n      r1." in trees
    assert "(translation: " in trees
    [one] = map(json.loads, call("origins", "--db", db, "--report", "r1.en", "--format", "jsonl").stdout.splitlines())
    assert {copy["report"] for copy in one["reports"]} == {"r1.en", "r1.sq"}


def test_rebuild_says_what_the_record_holds(db):
    before = call("events", "--db", db, "--format", "jsonl").stdout
    result = call("rebuild", "--db", db)
    assert result.exit_code == 0, result.output
    assert "The record holds 4 reports" in result.output
    assert call("events", "--db", db, "--format", "jsonl").stdout == before


def test_what_was_coded_by_another_version_is_coded_again(db, books, monkeypatch):
    import besa.cli.work

    monkeypatch.setattr(besa.cli.work, "get_books", lambda: books)
    assert "coded again" not in call("rebuild", "--recode", "--db", db).output
    monkeypatch.setattr("besa.books.edition.edition", lambda: "0.0.0+other")
    assert "4 reports coded again" in call("rebuild", "--recode", "--db", db).output


@pytest.mark.parametrize("command", ["code", "record"])
def test_coding_imports_no_database(command):
    """`besa code` has to start quickly."""
    check = "import sys; from besa.cli import main\n"
    check += f"main([{command!r}, '--help'], standalone_mode=False)\n"
    check += "assert not {'sqlalchemy', 'alembic', 'sqlite3'} & set(sys.modules), 'imported'"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


READS = (*QUESTIONS, "brief", "origins", "search")


def ask_into(command, db, output):
    return call(command, *(["raketa"] if command == "search" else []), "--db", db, "-o", output)


@pytest.mark.parametrize("command", READS)
@pytest.mark.parametrize("beside", ["", "-wal", "-shm", "-journal"])
def test_no_question_overwrites_its_record(db, tmp_path, command, beside):
    copy = tmp_path / "copy.db"
    copy.write_bytes(db.read_bytes())
    there = tmp_path / f"copy.db{beside}"
    result = ask_into(command, copy, there)
    assert (result.exit_code, copy.read_bytes()) == (2, db.read_bytes())
    assert "would be overwritten" in result.output
    assert there.exists() == (beside == "")


@pytest.mark.parametrize("command", READS)
@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_no_question_overwrites_its_record_by_another_name(db, tmp_path, command, link):
    copy, other = tmp_path / "copy.db", tmp_path / "other.txt"
    copy.write_bytes(db.read_bytes())
    getattr(other, link)(copy)
    assert ask_into(command, f"sqlite:///{copy}", other).exit_code == 2
    assert copy.read_bytes() == db.read_bytes()


def test_no_output_overwrites_another_record(db, tmp_path):
    other = tmp_path / "other.db"
    other.write_bytes(db.read_bytes())
    for result in (ask_into("events", db, other), call("code", EXAMPLES / "r1.sq.txt", "-o", other)):
        assert (result.exit_code, other.read_bytes()) == (2, db.read_bytes())
        assert "this is a record (SQLite)" in result.output


def test_an_output_written_before_is_written_again(db, tmp_path):
    out = tmp_path / "events.txt"
    out.write_text("old", encoding="utf-8")
    assert ask_into("events", db, out).exit_code == 0
    assert out.read_text(encoding="utf-8") == call("events", "--db", db).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["events", "--issue", "bogus"], "there is no issue bogus; there are "),
        (["brief", "--issue", "asm", "--issue", "bogus"], "there is no issue bogus; there are "),
        (["events", "--country", "ZZZ"], "no country has the code ZZZ"),
        (["brief", "--country", "SRB", "--country", "ZZZ"], "no country has the code ZZZ"),
        (["events", "--since", "2021", "--until", "2020-12"], "2021 is after 2020-12"),
        (["events", "--since", "2021", "--as-of", "2020-12"], "2021 is after 2020-12"),
        (["events", "--radius", "10"], "name a place with --near"),
        (["origins", "--report", "r1.sq", "--report", "nope"], "the record has no report nope"),
    ],
)
def test_a_slip_of_the_pen_is_no_empty_answer(db, arguments, said):
    result = call(*arguments, "--db", db)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.replace("│", " ").split())


@pytest.mark.parametrize("known", [["--issue", "asm"], ["--country", "NZL"], ["--country", "IGO"], ["--since", "2021", "--until", "2021"]])
def test_what_is_known_but_not_told_is_an_empty_answer(db, known):
    assert call("events", "--db", db, *known, "--actor", "Nobody").exit_code == 0

"""A reviewer at the keyboard, and judgements that travel."""

import json

import pytest
from click.testing import CliRunner
from tests.store.keeping import Coder, keep
from tests.store.making import tell

from besa.cli import main
from besa.store import all_judgements, open_store

TOLD = [tell(name, "SRB/GOV", "XKX/GOV", day=f"2024-06-1{place}", text=f"Talks {name}.") for place, name in enumerate("abc")]


def call(*arguments, **more):
    return CliRunner().invoke(main, ["review", *map(str, arguments)], **more)


@pytest.fixture
def db(tmp_path):
    path = tmp_path / "record.db"
    told = {coded.report.id: coded for coded in TOLD}
    with open_store(str(path), make=True, write=True) as store:
        keep(store, *(coded.report for coded in TOLD), code=Coder(lambda report: told[report.id]))
    return path


def judgements(db):
    with open_store(str(db)) as store, store.reading() as connection:
        return all_judgements(connection)


def test_each_answer_is_kept_with_name_and_reason(db):
    typed = "a\nwell said\nr\n\nm\ntype=PROTEST\nid=x\n\nwas a march\n"
    result = call("--db", db, "--by", "Arta", "--what", "claims", "--below", "0.9", input=typed)
    assert result.exit_code == 0, result.output
    assert "“*Talks a.*”" in result.output
    assert "not taken: id: no field that can be amended" in result.output
    assert "There is nothing more to judge.\n3 judgements kept." in result.output
    kept = {judgement.ids[0]: judgement for judgement in judgements(db)}
    assert [kept[f"c-{name}"].kind for name in "abc"] == ["accept", "reject", "amend"]
    assert kept["c-a"].reason == "well said"
    assert kept["c-c"].changes == {"type": "PROTEST"}
    assert {judgement.by for judgement in kept.values()} == {"Arta"}
    events = CliRunner().invoke(main, ["events", "--db", str(db), "--format", "jsonl"]).stdout
    assert sorted(json.loads(line)["type"] for line in events.splitlines()) == ["CONSULT", "PROTEST"]


@pytest.mark.parametrize("typed", ["n\nq\n", "a\nfine\n", ""])
def test_a_reviewer_may_stop_at_any_time(db, typed):
    result = call("--db", db, "--by", "Arta", "--what", "claims", "--below", "0.9", input=typed)
    assert result.exit_code == 0, result.output
    assert f"{typed.count('fine')} judgement" in result.output
    assert len(judgements(db)) == typed.count("fine")


def test_no_more_questions_than_asked_for(db):
    result = call("--db", db, "--by", "Arta", "--what", "claims", "--below", "0.9", "--latest", "1", input="a\n\n")
    assert "1 judgement kept." in result.output


def test_two_reviewers_are_compared(db, tmp_path):
    call("--db", db, "--by", "Arta", "--what", "claims", "--below", "0.9", input="a\n\na\n\nr\n\n")
    assert "nothing more to judge" in call("--db", db, "--by", "Besnik", "--what", "claims", "--below", "0.9").output
    call("--db", db, "--by", "Besnik", "--what", "claims", "--below", "0.9", "--again", input="a\n\nr\n\nr\n\n")
    told = call("--db", db, "--agreement").output
    assert "claims: 3 judged by two or more of 2 reviewers; equal answers 67%; Krippendorff's alpha 0.444" in told
    assert "pairs: 0 judged by two or more of 0 reviewers; nothing to compare" in told


def test_judgements_travel_to_another_record(db, tmp_path):
    call("--db", db, "--by", "Arta", "--what", "claims", "--below", "0.9", input="a\n\nr\n\nr\n\n")
    out = tmp_path / "judgements.jsonl"
    assert call("--db", db, "--export", out, "--by", "Nobody").exit_code == 0
    assert out.read_text(encoding="utf-8") == ""
    call("--db", db, "--export", out)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    assert "0 judgements taken in, 3 known before." in call("--db", db, "--import", out).output
    other = tmp_path / "other.db"
    open_store(str(other), make=True, write=True).close()
    result = call("--db", other, "--import", "-", input=out.read_bytes() + b"{}\n")
    assert result.exit_code == 1
    assert "3 judgements taken in" in result.output
    assert "standard input" in result.stderr or "-:4" in result.stderr
    assert "speaks of a claim that is gone: c-a" in result.stderr
    assert judgements(other) == judgements(db)


@pytest.mark.parametrize(
    "arguments", [["--export", "x", "--agreement"], ["--import", "/no/such/file"], ["--below", "2"], ["--export", "/no/such/folder/x"]]
)
def test_the_call_itself_is_wrong(db, arguments):
    assert call("--db", db, *arguments).exit_code == 2


def test_judgements_never_overwrite_the_record(db):
    before = db.read_bytes()
    result = call("--db", db, "--export", db)
    assert (result.exit_code, db.read_bytes()) == (2, before)
    assert "--export: " in result.output and "would be overwritten" in result.output

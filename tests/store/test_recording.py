"""What is kept is kept once, as it came, whatever comes after it."""

import msgspec
import pytest
import sqlalchemy as sa

from besa.model import Problem
from besa.store import StoreError, open_store
from besa.store.tables import claims, codings, reports
from besa.store.truth import all_coded, claims_of, load_claims, load_reports

from .keeping import Coder, code_words, dump, keep, make


def test_a_report_comes_back_as_it_came(store):
    report = make("a", "Një Dy\r\n\tтри Ածխ 🕊 ë", title="T", url="https://example.org/ë", lang="sq", published="2024-05", source="Gurra")
    assert keep(store, report)[0] == {"a": "new"}
    with store.reading() as connection:
        assert load_reports(connection, ["a", "b"]) == {"a": report}
        assert claims_of(connection, ["a"]) == {"a": list(code_words(report).claims)}


def test_the_same_reports_again_change_nothing_and_are_not_coded(store):
    some = [make(f"r{number}") for number in range(250)]
    keep(store, *some)
    before = dump(store)
    coder = Coder()
    assert set(keep(store, *some, code=coder)[0].values()) == {"kept"}
    assert coder.coded == []
    assert dump(store) == before


def test_what_came_twice_at_once_is_kept_once(store):
    assert keep(store, make("a"), make("b"), make("a"))[0] == {"a": "kept", "b": "new"}
    with store.reading() as connection:
        assert [coded.report.id for coded in all_coded(connection)] == ["a", "b"]


def test_other_words_under_a_kept_id_are_kept_under_one_of_their_own(store):
    keep(store, make("a", "Një."))
    done, problems = keep(store, make("a", "Dy."))
    [other] = done
    assert other.startswith("a~")
    assert done[other] == "new"
    assert problems[0].severity == "warning"
    assert "a different report is kept as “a”" in problems[0].what
    assert keep(store, make("a", "Dy."))[0] == {other: "kept"}
    with store.reading() as connection:
        assert load_reports(connection, ["a", other])["a"].text == "Një."


def test_a_kept_report_is_not_changed_by_what_is_said_of_it_later(store):
    keep(store, make("a", published="2024-05-17", source="X"))
    done, problems = keep(store, make("a", published="2024-05-18"))
    assert done == {"a": "kept"}
    assert [(p.severity, p.what) for p in problems] == [("note", "kept before with another published: left as it was")]
    assert keep(store, make("a"))[1] == []


def test_what_could_not_be_coded_is_kept_and_named_again_until_a_coder_can(store):
    done, [problem] = keep(store, make("a", "#!"))
    assert done == {"a": "new"}
    assert problem.severity == "error"
    coder = Coder()
    assert keep(store, make("a", "#!"), code=coder) == ({"a": "kept"}, [problem])
    assert coder.coded == []
    better = Coder(lambda report: msgspec.structs.replace(code_words(make("a", "Një")), report=report))
    assert keep(store, make("a", "#!"), coder="2", code=better) == ({"a": "again"}, [])
    with store.reading() as connection:
        assert connection.execute(sa.select(codings.c.coder, codings.c.failed)).all() == [("2", False)]
        assert len(claims_of(connection, ["a"])["a"]) == 1


def test_a_report_that_was_coded_is_not_coded_again_by_another_coder(store):
    """Two besas on one record would code each other's reports for ever; `besa rebuild --recode` is asked for."""
    keep(store, make("a"))
    assert keep(store, make("a"), coder="2")[0] == {"a": "kept"}


def test_problems_pass_in_their_place(store):
    done, problems = keep(store, make("a"), Problem(where="b", what="no such file"), make("c"))
    assert list(done) == ["a", "c"]
    assert [problem.where for problem in problems] == ["b"]


@pytest.mark.parametrize("text", ["A\0b", "A\ud800b"])
def test_characters_that_cannot_be_kept_are_a_problem(store, text):
    done, [problem] = keep(store, make("a", text), make("b"))
    assert done == {"b": "new"}
    assert (problem.where, problem.severity) == ("a", "error")


def test_two_claims_in_one_place_are_one(store):
    def code_twice(report):
        coded = code_words(report)
        return type(coded)(report=report, lang="sq", claims=coded.claims * 2)

    keep(store, make("a", "Një"), code=Coder(code_twice))
    with store.reading() as connection:
        assert len(claims_of(connection, ["a"])["a"]) == 1


def test_a_fault_in_the_midst_leaves_what_was_acknowledged_and_nothing_else(store):
    def fail_at_last(report):
        if report.id == "r150":
            raise KeyboardInterrupt
        return code_words(report)

    with pytest.raises(KeyboardInterrupt):
        keep(store, *(make(f"r{number}") for number in range(200)), code=Coder(fail_at_last))
    with store.reading() as connection:
        assert [coded.report.id for coded in all_coded(connection)] == sorted(f"r{number}" for number in range(100))


@pytest.mark.parametrize(
    "statement", ["UPDATE reports SET text = 'x'", "DELETE FROM reports", "DELETE FROM judged", "DELETE FROM judgements"]
)
def test_the_database_itself_holds_the_truth_fast(store, statement):
    keep(store, make("a"))
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.execute(sa.text("INSERT INTO judgements VALUES ('j', 'accept', 'claim', 'A', '2024', '{}')"))
        connection.execute(sa.text("INSERT INTO judged VALUES ('claim', 'c', 'j')"))
    before = dump(store)
    with pytest.raises(StoreError, match="only added to"):
        store.write(lambda connection: connection.execute(sa.text(statement)))
    assert dump(store) == before


def test_a_record_is_closed_and_opened_again(store, address):
    keep(store, make("a", "Një"))
    before = dump(store)
    store.close()
    with open_store(address) as again:
        assert dump(again) == before
        with again.reading() as connection:
            assert set(load_claims(connection, ["c-a-0", "c-z"])) == {"c-a-0"}


def test_the_counts_are_of_what_is_kept(store):
    from besa.store import count

    keep(store, make("a", "Një Dy"), make("b", "Tre"))
    with store.reading() as connection:
        assert count(connection, (reports, claims)) == {"reports": 2, "claims": 3}

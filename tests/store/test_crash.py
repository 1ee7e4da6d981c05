"""A writer that is killed loses nothing that it acknowledged and leaves nothing half; two at once do each other no harm."""

import random
import subprocess
import sys

import sqlalchemy as sa

from besa.store import open_store
from besa.store.growing import rebuild
from besa.store.tables import codings, reports

from .keeping import dump, keep, make
from .test_opening import environment

#: Records `many` and prints each id when it is acknowledged.
WRITER = """
import sys
from besa.store import Acknowledged, open_store, record
from tests.store.keeping import NOW, Coder, make_many
with open_store(sys.argv[1], make=True, write=True) as store:
    for item in record(store, make_many(int(sys.argv[2]), int(sys.argv[3])), Coder(), "1", lambda: NOW):
        if isinstance(item, Acknowledged):
            print(item.report, flush=True)
"""
MANY = 360


def start(address, first, last):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, address, str(first), str(last)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
    )  # fmt: skip


def test_a_killed_writer_loses_nothing_acknowledged(address):
    """Killed after a random number of acknowledgements: on a batch's border or, mostly, while the next is written."""
    rng = random.Random(7)
    acknowledged: set[str] = set()
    for _ in range(3):
        writer = start(address, 0, MANY)
        assert writer.stdout is not None
        for _ in range(rng.randrange(len(acknowledged) + 1, len(acknowledged) + 120)):
            acknowledged.add(writer.stdout.readline().strip())
        writer.kill()
        acknowledged |= {line.strip() for line in writer.stdout if line.endswith("\n")}
        writer.communicate()
        with open_store(address) as store, store.reading() as connection:
            held = set(connection.scalars(sa.select(reports.c.id)))
            assert acknowledged - {""} <= held
            assert held == set(connection.scalars(sa.select(codings.c.report)))
    writer = start(address, 0, MANY)
    assert writer.communicate()[1] == ""
    with open_store(address, write=True) as store:
        grown = dump(store, without=("state",))
        assert len(grown["reports"]) == MANY
        store.write(rebuild)
        assert dump(store, without=("state",)) == grown


def test_two_writers_at_once_keep_everything_once(address):
    open_store(address, make=True, write=True).close()
    writers = [start(address, 0, 160), start(address, 100, 260)]
    told = [writer.communicate(timeout=300) for writer in writers]
    assert [errors for _, errors in told] == ["", ""]
    assert [len(set(out.split())) for out, _ in told] == [160, 160]
    with open_store(address, write=True) as store:
        grown = dump(store, without=("state",))
        assert len(grown["reports"]) == 260
        store.write(rebuild)
        assert dump(store, without=("state",)) == grown


def test_two_that_make_the_same_record_at_once(address):
    writers = [start(address, 0, 20) for _ in range(3)]
    assert [writer.communicate(timeout=300)[1] for writer in writers] == ["", "", ""]
    with open_store(address) as store:
        assert len(dump(store)["reports"]) == 20


def test_what_another_writer_kept_meanwhile_is_met_under_the_lock(store, address):
    """The first look at the record finds nothing; by the time of writing, the same and another report are kept."""
    from .keeping import Coder, code_words

    with open_store(address, write=True) as other:
        done = []

        def code_slowly(report):
            if not done:
                done.append(keep(other, make("same", "Një"), make("taken", "Tjetër")))
            return code_words(report)

        found, problems = keep(store, make("same", "Një"), make("taken", "Dy"), code=Coder(code_slowly))
    assert found["same"] == "kept"
    [renamed] = set(found) - {"same"}
    assert renamed.startswith("taken~")
    assert found[renamed] == "new"
    assert [problem.severity for problem in problems] == ["warning"]
    with store.reading() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(reports)) == 3

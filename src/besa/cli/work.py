"""Code many reports, in this process or in several; what comes out has the order of what went in."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import lru_cache
from itertools import islice
from multiprocessing import active_children, get_context

from besa.books import Books, load_books
from besa.model import Coded, Problem, Report
from besa.pipeline import code

#: Reports handed to a worker at a time: enough to hide the hand-over, few enough to share the work evenly.
BATCH = 8


@lru_cache(maxsize=1)
def get_books() -> Books:
    """The packs, compiled; loaded once a process, and not before a report needs them."""
    return load_books()


def code_all(items: Iterable[Report | Problem], jobs: int) -> Iterator[Coded | Problem]:
    """Every report coded, every problem passed on in its place."""
    if jobs > 1:
        return _code_in_workers(items, jobs)
    return (done for item in items for done in code_batch([item]))


def code_batch(items: list[Report | Problem]) -> list[Coded | Problem]:
    """Code a few reports; what a worker process runs."""
    return [_code_one(item) if isinstance(item, Report) else item for item in items]


def _code_one(report: Report) -> Coded | Problem:
    try:
        return code(report, get_books())
    except Exception as error:  # a fault in the coder costs one report, with its name, and not a night's work
        what = f"the coder failed on this report ({type(error).__name__}: {error})"
        return Problem(where=report.id, what=what, todo="this is a fault in besa: please report it with the text")


def _code_in_workers(items: Iterable[Report | Problem], jobs: int) -> Iterator[Coded | Problem]:
    source = iter(items)
    running: deque[tuple[list[Report | Problem], Future[list[Coded | Problem]]]] = deque()
    others = set(active_children())
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts) as pool:
        try:
            while True:
                while len(running) < 2 * jobs and (batch := list(islice(source, BATCH))):
                    running.append((batch, pool.submit(code_batch, batch)))
                if not running:
                    return
                yield from _collect(*running.popleft())
        except (KeyboardInterrupt, GeneratorExit):  # nobody waits for the rest: a long report must not hold up the end
            for worker in set(active_children()) - others:
                worker.terminate()
            raise
        except BrokenExecutor:
            yield Problem(where="--jobs", what="a worker process died", todo="use fewer jobs: memory may be short")
            for batch, _ in running:
                yield from _refuse(batch)
            yield from _refuse(source)
        finally:  # waits: a pool still closing while Python ends may print a traceback (python/cpython, `_python_exit`)
            pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; the one that was called ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _collect(batch: list[Report | Problem], future: Future[list[Coded | Problem]]) -> Iterator[Coded | Problem]:
    try:
        done = future.result()
    except BrokenExecutor:
        yield from _refuse(batch)
        raise
    yield from done


def _refuse(items: Iterable[Report | Problem]) -> Iterator[Problem]:
    """Name the reports that no worker was left for."""
    for item in items:
        if isinstance(item, Problem):
            yield item
        else:
            yield Problem(where=item.id, what="not coded, because a worker process died", todo="try it again")

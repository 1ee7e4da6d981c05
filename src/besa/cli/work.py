"""Code many reports, in this process or in several; what comes out has the order of what went in."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import lru_cache
from itertools import batched
from multiprocessing import get_context

from besa.books import Books, load_books
from besa.model import Coded, Problem, Report
from besa.pipeline import code

Item = Report | Problem
#: Reports handed to a worker at a time.
BATCH = 8


@lru_cache(maxsize=1)
def get_books() -> Books:
    """The packs, compiled; loaded once a process, and not before a report needs them."""
    return load_books()

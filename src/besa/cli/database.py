"""What the commands on a record have in common: --db, and errors of the store in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from besa.store import Store

F = TypeVar("F", bound=Callable[..., Any])


class Unusable(click.ClickException):
    """The record cannot be used: the call is wrong, or the world is."""

    exit_code = 2


def db_option(command: F) -> F:
    """--db FILE_OR_URL."""
    add = click.option("--db", metavar="FILE_OR_URL", required=True, help="The record: a file, or postgresql://…")
    return add(command)


@contextmanager
def opened(where: str, *, make: bool = False, write: bool = False) -> Iterator[Store]:
    """The record, open; its errors end the command with words and status 2."""
    from besa.store import StoreError, open_store

    try:
        with open_store(where, make=make, write=write) as store:
            yield store
    except StoreError as error:
        raise Unusable(str(error)) from None


def now() -> str:
    """This moment, in UTC, as it is written down."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")

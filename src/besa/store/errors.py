"""The one error of the store: what is wrong with a record, and what to do."""

from __future__ import annotations


class StoreError(Exception):
    """A record cannot be opened, read or written. ``where``: the file or address, without a password."""

    def __init__(self, where: str, what: str, todo: str = "") -> None:
        super().__init__(f"{where}: {what}" + (f" ({todo})" if todo else ""))
        self.where = where
        self.what = what
        self.todo = todo

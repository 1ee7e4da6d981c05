"""The one error of the packs."""

from __future__ import annotations


class PackError(Exception):
    """A pack cannot be used. ``file``: the file at fault, below the packs' folder, with its line where known."""

    def __init__(self, file: str, what: str, todo: str) -> None:
        super().__init__(f"{file}: {what} ({todo})")
        self.file = file
        self.what = what
        self.todo = todo

    def __reduce__(self) -> tuple[type[PackError], tuple[str, str, str]]:
        """Errors travel from worker processes."""
        return type(self), (self.file, self.what, self.todo)

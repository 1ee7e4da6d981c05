"""Problems are gathered while the work goes on and named together at its end."""

from __future__ import annotations

from collections.abc import Iterable

import click

from besa.model import Problem

#: So many are named one by one; a file of a million broken lines fills no screen and no memory.
MOST = 1_000


class Gathered:
    """The problems of one call."""

    def __init__(self) -> None:
        self.kept: list[Problem] = []
        self.total = 0
        self.failed = False

    def add(self, problems: Iterable[Problem]) -> None:
        """Keep them, up to a bound."""
        for problem in problems:
            self.total += 1
            self.failed = self.failed or problem.severity == "error"
            if len(self.kept) < MOST:
                self.kept.append(problem)

    def tell(self) -> None:
        """Name them on standard error."""
        from besa.views.wording import say_problem

        for problem in self.kept:
            click.echo(f"besa: {say_problem(problem)}", err=True)
        if self.total > len(self.kept):
            click.echo(f"besa: and {self.total - len(self.kept):,} more problems", err=True)

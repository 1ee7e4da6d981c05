"""`besa packs`: lint the data that the engine runs on."""

from __future__ import annotations

import sys

import click

from besa.cli.problems import Gathered


@click.group()
def packs() -> None:
    """Look after the packs: languages, codebook, processes."""


@packs.command()
@click.argument("tags", metavar="[LANG]...", nargs=-1)
def check(tags: tuple[str, ...]) -> None:
    """Lint the language, codebook and process packs; all of them, or the languages named.

    Exit status 1 if anything in them is wrong.
    """
    from besa.lint.check import check_packs

    gathered = Gathered()
    gathered.add(check_packs(list(tags)))
    gathered.tell()
    errors = sum(problem.severity == "error" for problem in gathered.kept)
    click.echo(f"packs: {errors} errors, {gathered.total - errors} remarks" if gathered.total else "packs: all right")
    sys.exit(1 if gathered.failed else 0)

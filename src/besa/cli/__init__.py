"""The command line: a thin shell over the library. Each command is imported when it is called."""

from __future__ import annotations

import importlib

import click

from besa import __version__

#: The commands: the module that holds each (as an attribute of the same name) and its line in the help.
COMMANDS = {
    "agreements": ("besa.cli.ask", "List the provisions of agreements and how far each is carried out, 0 to 3."),
    "brief": ("besa.cli.brief", "Write a situation brief in which every sentence ends in its source."),
    "code": ("besa.cli.code", "Code reports and print what each of them claims."),
    "commitments": ("besa.cli.ask", "List promises: who promised what to whom by when, and what became of it."),
    "contacts": ("besa.cli.ask", "List who met, spoke or wrote to whom."),
    "disputes": ("besa.cli.ask", "List claims about one event that cannot all be true, with who says which."),
    "doctor": ("besa.cli.doctor", "Show what is installed, what is missing and what to do."),
    "events": ("besa.cli.ask", "List what happened: events, each with everybody who tells of it."),
    "incidents": ("besa.cli.ask", "List violent events: who says how many, who did it, who denies it, what followed."),
    "origins": ("besa.cli.origins", "List reports that go back to one text, as trees, with the reason for each."),
    "packs": ("besa.cli.packs", "Look after the packs: languages, codebook, processes."),
    "rebuild": ("besa.cli.rebuild", "Make everything that is derived anew from reports, claims and judgements."),
    "record": ("besa.cli.record", "Code reports and keep them: the record grows, nothing is kept twice."),
    "review": ("besa.cli.review", "Judge doubtful pairs and claims in the terminal, or exchange judgements."),
    "search": ("besa.cli.search", "Find kept reports by their words, in any language."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported one by one, so that `--help` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[cmd_name][0]), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="besa", message="%(prog)s %(version)s")
def main() -> None:
    """Read news reports in many languages and keep a sourced record of what they claim.

    Exit status: 0 done; 1 some inputs could not be read (each is named on standard error, the rest is done);
    2 the call itself is wrong.
    """


__all__ = ["main"]

"""`besa review`: a person looks at what the machine is not sure of."""

from __future__ import annotations

import getpass
import sys
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, cast

import click

from besa.cli.database import db_option, now, opened
from besa.cli.output import spare_record, writing
from besa.cli.problems import Gathered

if TYPE_CHECKING:
    from besa.model import Judgement, JudgementKind
    from besa.store import Doubt, Store

WHAT = ("pairs", "reports", "claims")
#: The letter of each answer to a pair and to a claim.
PAIR = {"s": "same", "d": "different"}
CLAIM = {"a": "accept", "r": "reject", "m": "amend"}


@click.command()
@db_option
@click.option("--by", metavar="NAME", help="Who judges; your login name when absent.")
@click.option("--what", "whats", type=click.Choice(WHAT), multiple=True, help="What to look at; all three when absent.")
@click.option("--below", metavar="X", type=click.FloatRange(0, 1), default=0.6, show_default=True, help="Claims less sure than this.")
@click.option("--latest", metavar="N", type=click.IntRange(1), help="No more than N questions.")
@click.option("--again", is_flag=True, help="Also what others have judged: to compare reviewers.")
@click.option("--export", "to", metavar="FILE", help="Write all judgements (JSON lines) instead; only those of --by, if given.")
@click.option("--import", "source", metavar="FILE", help="Take judgements in (JSON lines) instead; - is standard input.")
@click.option("--agreement", is_flag=True, help="Say instead how far reviewers agree: Krippendorff's alpha.")
def review(
    db: str,
    by: str | None,
    whats: tuple[str, ...],
    below: float,
    latest: int | None,
    again: bool,
    to: str | None,
    source: str | None,
    agreement: bool,
) -> None:
    """Judge doubtful pairs and claims in the terminal, or exchange judgements.

    Each answer is kept at once, with your name, the time and your reason. Judgements are never changed; the last one holds.
    """
    if sum(map(bool, (to, source, agreement))) > 1:
        raise click.UsageError("--export, --import and --agreement are three things: name one")
    if to:
        spare_record(to, db, "--export")
    gathered = Gathered()
    with opened(db, write=not (to or agreement)) as store:
        if to:
            _export(store, to, by)
        elif source:
            _import(store, source, gathered)
        elif agreement:
            _compare(store)
        else:
            _ask_all(store, by or getpass.getuser(), whats or WHAT, below, latest, again)
    gathered.tell()
    sys.exit(1 if gathered.failed else 0)


def _ask_all(store: Store, by: str, whats: tuple[str, ...], below: float, latest: int | None, again: bool) -> None:
    asked: set[tuple[str, ...]] = set()
    done = 0
    while latest is None or len(asked) < latest:
        doubt = _find_next(store, asked, by if again else None, whats, below)
        if doubt is None:
            click.echo("There is nothing more to judge.")
            break
        asked.add(doubt.ids)
        try:
            answer = _ask(len(asked), doubt, by)
        except (click.Abort, EOFError):
            click.echo()
            break
        if answer is None:
            break
        if answer is not False:
            _keep(store, [answer])
            done += 1
    click.echo(f"{done} {'judgement' if done == 1 else 'judgements'} kept.")


def _find_next(store: Store, asked: set[tuple[str, ...]], by: str | None, whats: tuple[str, ...], below: float) -> Doubt | None:
    """The next question, as the record is now: nothing is held while somebody thinks."""
    from besa.store import doubtful_claims, doubtful_pairs

    with store.reading() as connection:
        found = {
            "pairs": lambda: doubtful_pairs(connection, "claim", by),
            "reports": lambda: doubtful_pairs(connection, "report", by),
            "claims": lambda: doubtful_claims(connection, below, by),
        }
        every = chain.from_iterable(found[what]() for what in WHAT if what in whats)
        return next((doubt for doubt in every if doubt.ids not in asked), None)


def _ask(number: int, doubt: Doubt, by: str) -> Judgement | Literal[False] | None:
    """The judgement; False to go on without one, None to end."""
    from besa.views.review import print_doubt

    print_doubt(number, doubt, sys.stdout)
    answers = PAIR if doubt.pair else CLAIM
    shown = "  ".join(f"[{key}] {answer}" for key, answer in answers.items())
    key = click.prompt(f"{shown}  [n] next  [q] quit", type=click.Choice([*answers, "n", "q"]), show_choices=False)
    if key == "q":
        return None
    if key == "n":
        return False
    changes = _ask_changes() if answers[key] == "amend" else {}
    if answers[key] == "amend" and not changes:
        return False
    reason = click.prompt("reason", default="", show_default=False)
    return _make(answers[key], doubt, by, reason, changes)


def _ask_changes() -> dict[str, Any]:
    """Fields and their new values, until an empty line."""
    import msgspec

    from besa.model import Judgement
    from besa.record import amend_problems

    changes: dict[str, Any] = {}
    click.echo('One change a line, as type=PROTEST or issues=["border"]; an empty line ends.')
    while line := click.prompt("change", default="", show_default=False):
        name, _, value = (part.strip() for part in line.partition("="))
        try:
            read = msgspec.json.decode(value)
        except msgspec.DecodeError:
            read = value
        made = Judgement(id="", kind="amend", subject="claim", ids=("",), by="", at="", changes={name: read})
        if wrong := amend_problems(made):
            click.echo(f"not taken: {'; '.join(wrong)}")
        else:
            changes[name] = read
    return changes


def _make(kind: str, doubt: Doubt, by: str, reason: str, changes: dict[str, Any]) -> Judgement:
    from besa.model import Judgement
    from besa.record import judgement_id

    at, told, ids = now(), cast("JudgementKind", kind), doubt.ids
    return Judgement(
        id=judgement_id(told, doubt.subject, ids, by, at), kind=told, subject="report" if doubt.subject == "report" else "claim",
        ids=ids, by=by, at=at, reason=reason, score=doubt.pair.score if doubt.pair else None, changes=changes,
    )  # fmt: skip


def _keep(store: Store, judgements: list[Judgement]) -> int:
    from besa.store import add_judgements, heed

    def work(connection: Any) -> int:
        fresh = add_judgements(connection, judgements)
        heed(connection, fresh)
        return len(fresh)

    return store.write(work)


def _export(store: Store, to: str, by: str | None) -> None:

    from besa.store import all_judgements
    from besa.views.jsonl import encode

    with store.reading() as connection:
        found = [one for one in all_judgements(connection) if by in (None, one.by)]
    with writing(to) as out:
        for one in found:
            out.write(encode(one) + "\n")
    click.echo(f"{len(found)} judgements written.", err=True)


def _import(store: Store, source: str, gathered: Gathered) -> None:
    from besa.model import Problem
    from besa.store import lost_judgements
    from besa.store.exchange import read_judgements

    try:
        with click.open_file(source, "rb") as lines:
            found = list(read_judgements(lines, source))
    except OSError as error:
        raise click.BadParameter(f"{source}: {error.strerror or error}", param_hint="--import") from None
    gathered.add(one for one in found if isinstance(one, Problem))
    taken = [one for one in found if not isinstance(one, Problem)]
    fresh = _keep(store, taken)
    with store.reading() as connection:
        gathered.add(lost_judgements(connection))
    click.echo(f"{fresh} judgements taken in, {len(taken) - fresh} known before.")


def _compare(store: Store) -> None:
    from besa.record.reliability import compare_reviewers
    from besa.store import all_judgements

    with store.reading() as connection:
        found = all_judgements(connection)
    for name, kinds in (("pairs", ("same", "different")), ("claims", ("accept", "reject", "amend"))):
        result = compare_reviewers(found, kinds)
        known = f"{result.questions} judged by two or more of {len(result.reviewers)} reviewers"
        if result.agreed is None:
            click.echo(f"{name}: {known}; nothing to compare")
            continue
        shown = "not defined: all answers are the same" if result.alpha is None else f"{result.alpha:.3f}"
        click.echo(f"{name}: {known}; equal answers {result.agreed:.0%}; Krippendorff's alpha {shown}")

"""`besa events`, `commitments`, `incidents`, `contacts`, `agreements`, `disputes`: questions to a record."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from besa.cli.database import db_option, opened
from besa.cli.inputs import check_date
from besa.cli.output import output_option, spare_record, writing
from besa.views.wording import QUARTER_OF

if TYPE_CHECKING:
    import sqlalchemy as sa

    from besa.store import Ledger, Question

F = TypeVar("F", bound=Callable[..., Any])
FORMATS = ("text", "jsonl", "csv")
GRADES = ("confirmed", "fair", "weak", "contested")
STATUSES = ("actual", "future", "hypothetical", "negated", "historical")
PROMISE_STATUSES = ("open", "reaffirmed", "in progress", "fulfilled", "broken", "withdrawn", "overdue", "contested")
#: Kilometres that count as near.
_NEAR = 25.0
_POINT = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*")


def check_type(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Types of the codebook, in any case."""
    for one in value:
        if one.upper() not in QUARTER_OF:
            raise click.BadParameter(f"“{one}” is no type; there are {', '.join(QUARTER_OF)}")
    return tuple(one.upper() for one in value)


def check_country(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Codes as claims have them."""
    for one in value:
        if not re.fullmatch(r"[A-Za-z]{3,4}", one):
            raise click.BadParameter(f"“{one}”: a country is written as a code such as SRB, XKX or AZE")
    return tuple(one.upper() for one in value)


def filter_options(command: F) -> F:
    """What all questions can be narrowed by."""
    for add in (
        click.option("--words", metavar="W", default="", help="Only what a report with these words tells."),
        click.option("--grade", "grades", type=click.Choice(GRADES), multiple=True, help="How well attested; any of those named."),
        click.option("--type", "types", metavar="T", multiple=True, callback=check_type, help="PLOVER type; any of those named."),
        click.option("--until", metavar="D", callback=check_date, help="Up to this date: YYYY[-MM[-DD]]."),
        click.option("--since", metavar="D", callback=check_date, help="From this date on: YYYY[-MM[-DD]]."),
        click.option("--issue", "issues", metavar="I", multiple=True, help="Negotiation track or topic; any of those named."),
        click.option("--radius", metavar="KM", type=click.FloatRange(0, 20_000), help="How near, for --near; 25 when absent."),
        click.option("--near", metavar="PLACE", help="Near a place of the gazetteer, or LAT,LON."),
        click.option("--country", "countries", metavar="C", multiple=True, callback=check_country, help="Of a party or place; all."),
        click.option("--actor", "actors", metavar="A", multiple=True, help="SRB, SRB/GOV, a registry id or a name; all of those named."),
        db_option,
        output_option,
        click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True),
    ):
        command = add(command)
    return command


def as_of_option(command: F) -> F:
    """--as-of D."""
    what = "As things stood on this date; today when absent."
    return click.option("--as-of", metavar="D", callback=check_date, help=what)(command)


@click.command()
@filter_options
@click.option("--status", "statuses", type=click.Choice(STATUSES), multiple=True, help="Any of those named.")
@click.option("--latest", metavar="N", type=click.IntRange(1), help="Only the last N.")
@as_of_option
def events(latest: int | None, as_of: str | None, **given: Any) -> None:
    """List what happened: events, each with everybody who tells of it."""
    from besa.store import read_events

    _stop(given, as_of)
    _answer(given, lambda connection, question: read_events(connection, question, latest))


@click.command()
@filter_options
@click.option("--status", "statuses", type=click.Choice(PROMISE_STATUSES), multiple=True, help="Any of those named.")
@click.option("--announced", is_flag=True, help="Instead of promises, what is only announced, scheduled or expected.")
@as_of_option
def commitments(as_of: str | None, announced: bool, **given: Any) -> None:
    """List promises: who promised what to whom by when, and what became of it."""
    from besa.store import read_commitments

    _answer(given, lambda connection, question: read_commitments(connection, question, day(as_of), announced))


@click.command()
@filter_options
@as_of_option
def incidents(as_of: str | None, **given: Any) -> None:
    """List violent events: who says how many, who did it, who denies it, what followed."""
    from besa.store import read_incidents

    _stop(given, as_of)
    _answer(given, read_incidents)


@click.command()
@filter_options
@as_of_option
def contacts(as_of: str | None, **given: Any) -> None:
    """List who met, spoke or wrote to whom."""
    from besa.store import read_contacts

    _stop(given, as_of)
    _answer(given, read_contacts)


@click.command()
@filter_options
@click.option("--agreement", metavar="ID", multiple=True, help="Only this agreement; any of those named.")
@click.option("--all", "every", is_flag=True, help="Also provisions of which the record tells nothing.")
@as_of_option
def agreements(as_of: str | None, agreement: tuple[str, ...], every: bool, **given: Any) -> None:
    """List the provisions of agreements and how far each is carried out, 0 to 3."""
    from besa.books.agreements import agreement_facts
    from besa.store import read_agreements

    facts = [one for one in agreement_facts() if not agreement or one.id in agreement]
    if unknown := set(agreement) - {one.id for one in facts}:
        raise click.BadParameter(f"no pack knows {', '.join(sorted(unknown))}", param_hint="--agreement")
    _answer(given, lambda connection, question: read_agreements(connection, question, day(as_of), facts, every=every))


@click.command()
@filter_options
@as_of_option
def disputes(as_of: str | None, **given: Any) -> None:
    """List claims about one event that cannot all be true, with who says which."""
    from besa.store import read_disputes

    _stop(given, as_of)
    _answer(given, read_disputes)


def day(as_of: str | None) -> str:
    """The day meant: the last one of a month or year, today when none is given."""
    from besa.store import last_day

    return last_day(as_of) if as_of else datetime.date.today().isoformat()


def _stop(given: dict[str, Any], as_of: str | None) -> None:
    """What happened after the date was not known then."""
    if as_of:
        given["until"] = min((given["until"] or as_of, as_of), key=day)
        given["as_of"] = day(as_of)


def _answer(given: dict[str, Any], ask: Callable[[sa.Connection, Question], Ledger]) -> None:
    spare_record(given["output"], given["db"])
    question = make_question(given)
    with opened(given["db"]) as store:
        with store.reading() as connection:
            refuse_unknown(connection, question)
            ledger = ask(connection, question)
        with writing(given["output"]) as out:
            _get_writer(given["form"])(ledger.entries, ledger.events, out)
    if not ledger.entries:
        click.echo("besa: nothing in the record answers this", err=True)


def make_question(given: dict[str, Any]) -> Question:
    """The question that the options ask."""
    from besa.store import Question

    refuse_backwards(given["since"], given["until"])
    if given["radius"] is not None and not given["near"]:
        raise click.UsageError("--radius says how near: name a place with --near")
    names = ("actors", "countries", "issues", "since", "until", "grades", "types", "words")
    radius = _NEAR if given["radius"] is None else given["radius"]
    near = (*find_point(given["near"]), radius) if given["near"] else None
    return Question(**{name: given[name] for name in names}, statuses=given.get("statuses", ()), near=near, as_of=given.get("as_of"))


def refuse_backwards(since: str | None, until: str | None) -> None:
    """A time that ends before it begins has nothing in it."""
    from besa.store import first_day

    if since and until and first_day(since) > day(until):
        raise click.BadParameter(f"{since} is after {until}", param_hint="--since")


def refuse_unknown(connection: sa.Connection, question: Question) -> None:
    """An issue or a country that neither the record nor a pack knows is a slip of the pen."""
    from besa.books.known import known_countries, known_issues
    from besa.store import untold

    if (unknown := untold(connection, "issue", question.issues)) and (unknown := unknown - known_issues()):
        known = ", ".join(sorted(known_issues()))
        raise click.BadParameter(f"there is no issue {', '.join(sorted(unknown))}; there are {known}", param_hint="--issue")
    if (unknown := untold(connection, "country", question.countries)) and (unknown := unknown - known_countries()):
        raise click.BadParameter(f"no country has the code {', '.join(sorted(unknown))}", param_hint="--country")


def find_point(place: str) -> tuple[float, float]:
    """Latitude and longitude, of a place of the gazetteer or as written."""
    if match := _POINT.fullmatch(place):
        lat, lon = float(match[1]), float(match[2])
        if abs(lat) > 90 or abs(lon) > 180:
            raise click.BadParameter("latitudes go to 90, longitudes to 180 degrees", param_hint="--near")
        return lat, lon
    from besa.books import load_books

    for found in load_books().gazetteer.find(place):
        if found.lat is not None and found.lon is not None:
            return found.lat, found.lon
    raise click.BadParameter(f"the gazetteer knows no “{place}”: write LAT,LON", param_hint="--near")


def _get_writer(form: str) -> Callable[..., None]:
    import importlib

    writer: Callable[..., None] = getattr(importlib.import_module("besa.views.ledger"), f"write_{form}")
    return writer

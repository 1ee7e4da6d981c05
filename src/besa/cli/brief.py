"""`besa brief`: what happened, with the source of every sentence."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from besa.cli.ask import check_country, day, refuse_unknown
from besa.cli.database import db_option, opened
from besa.cli.inputs import check_date
from besa.cli.output import output_option, spare_record, writing

if TYPE_CHECKING:
    from besa.store import Ledger, Question, Store
    from besa.views.brief import Brief, Section, Sentence

T = TypeVar("T")
#: A brief without a beginning is about so many days.
_WEEK = 7
_PRESSURE = ("THREATEN", "SANCTION", "COERCE", "MOBILIZE", "PROTEST")
_EASING = ("AID", "RETREAT", "COOPERATE", "CONCEDE", "SUPPORT")


@click.command()
@db_option
@click.option("--since", metavar="D", callback=check_date, help="From this date on; seven days before the end when absent.")
@click.option("--until", metavar="D", callback=check_date, help="Up to this date; today when absent.")
@click.option("--actor", "actors", metavar="A", multiple=True, help="SRB, SRB/GOV, a registry id or a name; all of those named.")
@click.option("--country", "countries", metavar="C", multiple=True, callback=check_country, help="Of a party or place; all.")
@click.option("--issue", "issues", metavar="I", multiple=True, help="Negotiation track or topic; any of those named.")
@click.option("--most", metavar="N", type=click.IntRange(1), default=25, show_default=True, help="Sentences in a section.")
@click.option("--format", "form", type=click.Choice(["md", "html"]), default="md", show_default=True)
@output_option
def brief(since: str | None, until: str | None, db: str, most: int, form: str, output: str, **given: Any) -> None:
    """Write a situation brief in which every sentence ends in its source."""
    from besa.store import Question, first_day
    from besa.views import brief_out

    spare_record(output, db)
    last = day(until)
    first = first_day(since) if since else (datetime.date.fromisoformat(last) - datetime.timedelta(_WEEK)).isoformat()
    if first > last:
        raise click.BadParameter(f"{first} is after {last}", param_hint="--since")
    with opened(db) as store:
        made = _make(store, Question(since=first, until=last, as_of=last, **given), most)
    with writing(output) as out:
        (brief_out.write_html if form == "html" else brief_out.write_md)(made, out)


def _make(store: Store, question: Question, most: int) -> Brief:
    import msgspec

    from besa.books.agreements import agreement_facts
    from besa.model import Promise
    from besa.store import (
        read_agreements,
        read_commitments,
        read_contacts,
        read_disputes,
        read_events,
        read_incidents,
    )
    from besa.views import brief as views

    first, last = question.since or "", question.until or ""
    before = msgspec.structs.replace(question, since=None)
    with store.reading() as connection:
        refuse_unknown(connection, question)
        incidents = read_incidents(connection, question)
        contacts = read_contacts(connection, question)
        made = read_commitments(connection, question, last)
        ever = read_commitments(connection, before, last)
        tracks = read_agreements(connection, before, last, agreement_facts())
        disputes = read_disputes(connection, question)
        pressure = read_events(connection, msgspec.structs.replace(question, types=_PRESSURE, statuses=("actual", "future")))
        easing = read_events(connection, msgspec.structs.replace(question, types=_EASING, statuses=("actual", "future")))
    promises = [entry for entry in ever.entries if isinstance(entry, Promise)]
    news = [p for p in promises if any(s.kind != "promised" and first <= (s.date or "") <= last for s in p.steps)]
    late = [p for p in promises if p.status == "overdue"]
    told: dict[str, tuple[Ledger, Sequence[Any], Callable[..., Sentence | None]]] = {
        "Violence": (incidents, incidents.entries, views.tell_incident),
        "Who met and spoke": (contacts, contacts.entries, views.tell_contact),
        "Promises made": (made, made.entries, views.tell_promise),
        "What became of promises": (ever, news, views.tell_promise),
        "Promises overdue": (ever, late, views.tell_promise),
        "Agreements carried out or broken": (tracks, tracks.entries, lambda entry, events: views.tell_track(entry, events, first, last)),
        "Pressure": (pressure, pressure.entries, views.tell_event),
        "Help and concessions": (easing, easing.entries, views.tell_event),
        "Disputed": (disputes, disputes.entries, views.tell_dispute),
    }
    sections = [_section(title, *what, most) for title, what in told.items()]
    return views.Brief(since=first, until=last, about=_say(question), sections=tuple(sections))


def _section(title: str, ledger: Ledger, entries: Sequence[Any], tell: Callable[..., Sentence | None], most: int) -> Section:
    """The best attested; those that a sentence can be made of."""
    from besa.views.brief import choose, make_section

    named = [(entry, getattr(entry, "event", getattr(entry, "id", ""))) for entry in entries]
    dated = all(name in ledger.events for _, name in named)
    ordered = [entry for entry, _ in choose(named, lambda pair: ledger.events[pair[1]], most)] if dated else entries
    return make_section(title, (tell(entry, ledger.events) for entry in ordered), most)


def _say(question: Question) -> str:
    parts = [("actor", question.actors), ("country", question.countries), ("issue", question.issues)]
    return "; ".join(f"{name} {', '.join(values)}" for name, values in parts if values)

"""A situation brief: sentences of fact, each of which ends in its source. What has no source is not in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

import msgspec

from besa.books.files import PACKS, read_yaml
from besa.model import Contact, Dispute, Entity, Event, Grade, Incident, Promise, Step, Telling, Track, When
from besa.views.entries import Source, say_all, say_place, say_tally, tell_step, to_source
from besa.views.visible import show_line

T = TypeVar("T")
#: Letters of Latin scripts count as plain; a name longer than this is a clause.
_PLAIN = {code: "a" for code in range(0xC0, 0x250)} | {ord("’"): "'", ord("‘"): "'"}
_LONG_NAME = 40
#: What a party does in an act of each type, and what stands before the other party.
VERBS = {
    "AGREE": ("agreed or promised to act", "with"), "CONSULT": ("met or spoke", "with"),
    "SUPPORT": ("expressed support or sealed terms", "with"),
    "CONCEDE": ("gave way or apologised", "to"), "COOPERATE": ("cooperated", "with"), "AID": ("gave aid", "to"),
    "RETREAT": ("withdrew, released or opened", "for"), "REQUEST": ("made a demand", "of"), "ACCUSE": ("accused or criticised", ""),
    "REJECT": ("refused or denied", "towards"), "THREATEN": ("threatened", ""), "PROTEST": ("protested", "against"),
    "SANCTION": ("took measures", "against"), "MOBILIZE": ("moved forces or put them on alert", "against"),
    "COERCE": ("arrested, banned or raided", "against"), "ASSAULT": ("used violence", "against"),
}  # fmt: skip
_PLANNED = {
    "future": "planned or announced",
    "hypothetical": "told of as possible",
    "negated": "said not to have happened",
    "historical": "",
}

#: How a dispute is put; what is denied may be a charge that followed the event and not the event.
_DISPUTED = {
    "dead": "Reports differ about the number of dead in this",
    "injured": "Reports differ about the number of injured in this",
    "captured": "Reports differ about the number of captured in this",
    "culprit": "Reports differ about who did this",
    "denial": "It is disputed whether this happened as told",
    "charge": "A charge about this is denied",
}


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """What is said, and the words that it rests on; ``more``: how many other reports tell it. ``under`` belongs to it."""

    text: str
    source: Source
    more: int = 0
    grade: Grade | None = None
    under: tuple[Sentence, ...] = ()


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences under a heading; ``left_out``: how many did not find room."""

    title: str
    sentences: tuple[Sentence, ...]
    left_out: int = 0


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """``about``: what was asked for, in words."""

    since: str
    until: str
    about: str
    sections: tuple[Section, ...]


def make_section(title: str, sentences: Iterable[Sentence | None], most: int) -> Section:
    """The first ``most`` sentences in the order given."""
    every = [sentence for sentence in sentences if sentence is not None]
    return Section(title=title, sentences=tuple(every[:most]), left_out=max(0, len(every) - most))


def tell_event(event: Event, events: Mapping[str, Event]) -> Sentence:
    """An event of any type."""
    return _sentence(_say_event(event), event)


def tell_incident(entry: Incident, events: Mapping[str, Event]) -> Sentence:
    """A violent event; who says otherwise, and what followed, stand under it."""
    event = events[entry.event]
    home = _home(events)
    blamed = [cell for cell in entry.matrix if cell.aspect in ("culprit", "denial") and cell.claim in home]
    under = [
        Sentence(text=f"{_blame(cell.aspect, cell.value)}, says {cell.source}.", source=to_source(home[cell.claim])) for cell in blamed
    ]
    for kind, ident in entry.follow_ups:
        if ident in events and kind not in ("accusation", "denial"):
            other = events[ident]
            under.append(_sentence(f"{kind.capitalize()}: {_say_event(other)}", other))
    return msgspec.structs.replace(_sentence(_say_event(event), event), under=tuple(under))


def tell_contact(entry: Contact, events: Mapping[str, Event]) -> Sentence:
    """Who met or spoke."""
    event = events[entry.event]
    how = f" ({', '.join(entry.modes)})" if entry.modes else ""
    by = f", brought together by {_names(entry.mediators, event)}" if entry.mediators else ""
    where = f" in {say_place(entry.where)}" if entry.where else ""
    about = f" about {', '.join(entry.issues)}" if entry.issues else ""
    return _sentence(f"{_day(entry.when)}: {_names(entry.parties, event)} met or spoke{how}{where}{about}{by}.", event)


def tell_promise(entry: Promise, events: Mapping[str, Event]) -> Sentence:
    """A promise with its status; what became of it stands under it."""
    event = events[entry.event]
    to = f" to {_names(entry.to, event)}" if entry.to else ""
    due = f", due {entry.due}" if entry.due else ""
    condition = f", on the condition “{entry.condition}”" if entry.condition else ""
    text = f"{_day(entry.when)}: {_names(entry.by, event)} promised{to}: “{entry.content}”{due}{condition}. Status: {entry.status}."
    later: dict[tuple[str, str], Step] = {}
    for step in entry.steps:
        if step.kind != "promised":
            later.setdefault((step.event, step.kind), step)
    under = [
        Sentence(text=f"{step.date or 'Undated'}: {step.kind} ({step.why}).", source=tell_step(step, events)) for step in later.values()
    ]
    return msgspec.structs.replace(_sentence(text, event), under=tuple(under))


def tell_dispute(entry: Dispute, events: Mapping[str, Event]) -> Sentence | None:
    """What cannot all be true; each side stands under it."""
    home = _home(events)
    event = events[entry.event]
    seen: dict[tuple[str, str], Sentence] = {}
    for side in entry.sides:
        if side.claim in home:
            who = " › ".join(entity.name or entity.country for entity in side.says) or "the report itself"
            sentence = Sentence(text=f"{side.what}, says {who}.", source=to_source(home[side.claim]))
            seen.setdefault((side.what, home[side.claim].origin), sentence)
    if len(seen) < 2:
        return None
    text = f"{_DISPUTED.get(entry.about, f'Reports differ about {entry.about} of this')}: {_say_event(event)}"
    return msgspec.structs.replace(_sentence(text, event), under=tuple(seen.values()))


def tell_track(entry: Track, events: Mapping[str, Event], since: str, until: str) -> Sentence | None:
    """A provision whose implementation changed in the time asked about."""
    home = _home(events)
    news = [level for level in entry.levels if since <= level.date <= until and level.claim in home]
    if not news:
        return None
    under = tuple(Sentence(text=f"{n.date}: level {n.level} of 3, {n.why}.", source=to_source(home[n.claim])) for n in news[:-1])
    last = news[-1]
    text = f"{entry.agreement}, “{entry.text}”: level {last.level} of 3 since {last.date}, {last.why}."
    return Sentence(text=text, source=to_source(home[last.claim]), under=under)


def _sentence(text: str, event: Event) -> Sentence:
    best = min(event.tellings, key=lambda telling: (-telling.confidence, telling.claim))
    return Sentence(text=text, source=to_source(best), more=event.reports - 1, grade=event.grade)


def _say_event(event: Event) -> str:
    verb, before = VERBS.get(event.type, ("acted", "towards"))
    how = f" ({', '.join(event.modes)})" if event.modes else ""
    to = f" {before} {_names(event.recipients, event)}".replace("  ", " ") if event.recipients else ""
    where = f" in {say_place(event.where)}" if event.where else ""
    counts = [f"{told} {name}" for name in ("dead", "injured", "captured") if (told := say_tally(getattr(event, name)))]
    status = f" [{_PLANNED[event.status]}]" if _PLANNED.get(event.status) else ""
    return f"{_day(event.when)}: {_names(event.actors, event)} {verb}{how}{to}{where}{': ' + ', '.join(counts) if counts else ''}{status}."


def _blame(aspect: str, value: str) -> str:
    told = aspect == "culprit" and not value.startswith("accused")
    return f"Laid to {value}" if told else value[:1].upper() + value[1:]


def _names(entities: Sequence[Entity], event: Event) -> str:
    """Parties, by the names that a reader of English can read where a report has such."""
    named = (msgspec.structs.replace(entity, name=_readable(entity, event)) for entity in entities)
    told = show_line(say_all(named))
    return told if told not in ("", "unknown") else "somebody unnamed"


def _readable(entity: Entity, event: Event) -> str | None:
    """Of the names that the tellings give a party, one in the language of the brief before any in Latin letters, and the longest."""
    found = [
        (telling.lang == _prose(), other.name)
        for telling in event.tellings
        for other in (*telling.actors, *telling.recipients)
        if other.name and (other.country, other.sector, other.id) == (entity.country, entity.sector, entity.id)
    ]
    latin = [(english, name) for english, name in found if name.translate(_PLAIN).isascii() or english]
    return max(latin, key=lambda row: (row[0], min(len(row[1]), _LONG_NAME), row[1]))[1] if latin else entity.name


@lru_cache(maxsize=1)
def _prose() -> str:
    """The language in which besa itself writes."""
    return str(read_yaml(PACKS / "codebook" / "languages.yaml")["prose"])


def _day(when: When) -> str:
    if not when.start:
        return "Undated"
    return when.start if when.end in (None, when.start) else f"{when.start} to {when.end}"


def _home(events: Mapping[str, Event]) -> dict[str, Telling]:
    return {telling.claim: telling for event in events.values() for telling in event.tellings}


#: Better attested first, then what more reports tell.
_RANK = {"confirmed": 0, "contested": 1, "fair": 2, "weak": 3}


def rank(event: Event) -> tuple[int, int, str]:
    """For choosing where there is no room for all."""
    return _RANK[event.grade.level], -event.reports, event.id


def choose(entries: Sequence[T], event_of: Callable[[T], Event], most: int) -> list[T]:
    """The best attested entries, in the order in which they were given; the others after them."""
    ranked = sorted(range(len(entries)), key=lambda place: rank(event_of(entries[place])))
    chosen = set(ranked[:most])
    return [entries[place] for place in sorted(chosen)] + [entries[place] for place in ranked[most:]]

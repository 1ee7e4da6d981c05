"""What the matcher keeps of a claim: enough to tell whether another claim speaks of the same happening."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

import regex
from anyascii import anyascii

from besa.matching.days import Span, span_of, when_span
from besa.matching.facts import Facts
from besa.matching.prints import stems, words_of
from besa.model import Claim, Count, Entity, Record

#: A name is compared by its first letters in Latin script.
_NAME = 4
#: Acts told so many days after they happened are background: everybody words it anew, and wording proves nothing.
BACKGROUND = 30

#: Kinds of deeds that are done to somebody, so that other persons make another deed of it.
DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
_PRIVATE = frozenset({"", "CVL", "CRM", "UNK"})
_INITIALS = regex.compile(r"(?<![\p{L}.])(\p{Lu})\p{Ll}?\. ?(\p{Lu})\p{Ll}?(?:\.(?! ?\p{Lu}\p{Ll}?\.)|(?=[ ,)”\"]))")

Range = tuple[int | None, int | None, int | None]


class Features(Record, frozen=True, kw_only=True):
    """A claim as the matcher sees it. ``at``: where in the report its trigger starts.

    ``actors``, ``recipients``: country/sector codes; ``actor_ids``, ``recipient_ids``: registry ids; ``names``: first
    letters of proper names in them, ``doers``: of those in the actors. ``first``, ``last``: days of the act;
    ``published``: days of the report.
    ``dead`` and the like: (low, best, high). ``promised``: hashes of the stems of what is promised. ``persons``: the first
    letters of those to whom it is done, by name or by initials (*A.B. was arrested*), sorted. ``words``: hashes of the
    stems of its sentence, none for old acts; ``named``: of the parties' names.
    """

    id: str
    report: str
    lang: str
    at: int = 0
    type: str
    frame: str = ""
    modes: tuple[str, ...] = ()
    status: str = "actual"
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    actor_ids: tuple[str, ...] = ()
    recipient_ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    basis: str = "publication"
    published: Span | None = None
    place: str = ""
    place_precision: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    dead: Range | None = None
    injured: Range | None = None
    captured: Range | None = None
    agreements: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    due: str | None = None
    act: str = ""
    promised: tuple[int, ...] = ()
    persons: tuple[str, ...] = ()
    named: tuple[int, ...] = ()
    words: tuple[int, ...] = ()


def features_of(claim: Claim, facts: Facts) -> Features:
    """The features of a claim of the report that ``facts`` are about."""
    span = when_span(claim.when)
    published = span_of(facts.published)
    stated = claim.when.basis != "publication"
    old = bool(stated and span and published and published[0] - span[1] > BACKGROUND)
    where = claim.where
    return Features(
        id=claim.id, report=claim.report, lang=claim.lang, at=claim.trigger.start, type=claim.type, frame=claim.frame,
        modes=claim.modes, status=claim.status, actors=_codes(claim.actors), recipients=_codes(claim.recipients),
        actor_ids=_ids(claim.actors), recipient_ids=_ids(claim.recipients),
        names=_names((*claim.actors, *claim.recipients)), doers=_names(claim.actors),
        first=span[0] if span else None, last=span[1] if span else None, basis=claim.when.basis, published=published,
        place=(where.id or where.name) if where else "", place_precision=where.precision if where else "",
        country=where.country if where else "", lat=where.lat if where else None, lon=where.lon if where else None,
        dead=_range(claim.dead), injured=_range(claim.injured), captured=_range(claim.captured),
        agreements=tuple(sorted(claim.agreements)), issues=tuple(sorted(claim.issues)),
        due=claim.commitment.due if claim.commitment else None,
        act=claim.commitment.act if claim.commitment else "",
        promised=_stems(claim.commitment.content or "") if claim.commitment else (),
        persons=_persons(claim) if claim.type in DONE_TO else (),
        named=_stems(" ".join(e.name for e in (*claim.actors, *claim.recipients) if e.name)),
        words=() if old else _stems(claim.evidence.text),
    )  # fmt: skip


@lru_cache(maxsize=65536)
def wording(features: Features) -> str:
    """Equal for claims that the matcher cannot tell apart."""
    bare = (
        features.type, features.frame, features.modes, features.status, features.lang, features.actors, features.recipients,
        features.actor_ids, features.recipient_ids, features.names, features.doers, features.first, features.last, features.basis,
        features.place, features.country, features.lat, features.lon, features.dead, features.injured, features.captured,
        features.agreements, features.issues, features.due, features.act, features.promised, features.persons,
        features.named, features.words,
    )  # fmt: skip
    return hashlib.blake2b(repr(bare).encode(), digest_size=8).hexdigest()


def _codes(entities: Sequence[Entity]) -> tuple[str, ...]:
    return tuple(sorted({f"{e.country}/{e.sector}" for e in entities if e.country or e.sector not in ("", "UNK")}))


def _ids(entities: Sequence[Entity]) -> tuple[str, ...]:
    return tuple(sorted({e.id for e in entities if e.id}))


def _names(entities: Sequence[Entity]) -> tuple[str, ...]:
    """First letters of the capitalised words of the parties' names, in Latin script."""
    words = [word for entity in entities if entity.name for word in entity.name.split()]
    latin = [anyascii(word).strip("\"'.,()").lower() for word in words if word[:1].isupper()]
    return tuple(sorted({word[:_NAME] for word in latin if len(word) >= _NAME}))


def _persons(claim: Claim) -> tuple[str, ...]:
    """First letters of private persons who are named, and of those who stand in the sentence by their initials only."""
    named = [_capitals(e.name) for e in claim.recipients if e.name and e.id is None and e.sector in _PRIVATE]
    short = ["".join(match.groups()) for match in _INITIALS.finditer(claim.evidence.text)]
    letters = ("".join(sorted(anyascii(capitals).lower())) for capitals in (*named, *short) if len(capitals) > 1)
    return tuple(sorted(set(letters)))


def _capitals(name: str) -> str:
    """The first letters of a name all of whose words have a capital: *Ann Bell*, not *the Ministry of Health*."""
    words = name.split()
    return "".join(word[0] for word in words) if all(word[0].isupper() and not word.isupper() for word in words) else ""


def _range(count: Count | None) -> Range | None:
    return (count.low, count.best, count.high) if count else None


def _stems(text: str) -> tuple[int, ...]:
    return tuple(sorted(stems(words_of(text))))

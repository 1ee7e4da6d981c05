"""When and where an act took place, as far as its sentence says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import cast, get_args

import msgspec

from besa.coding.attribution import Saying
from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.coding.embedding import ATTRIBUTIVE, CONVERB
from besa.coding.premodifiers import enclosing
from besa.coding.remembered import is_long_past
from besa.coding.report import Page
from besa.coding.status import is_of_another_clause
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor
from besa.finding.calendar import Period, a_day
from besa.finding.parts import Part
from besa.finding.places import PlaceName
from besa.finding.times import Time
from besa.model import PlacePrecision, When, Where

_HALF_YEAR = 183
_PRECISIONS = frozenset(get_args(PlacePrecision))
#: Words that a noun may have between its date and itself: *the September 11 suicide attacks*.
_PHRASE = 3
#: What is done with words alone: it need not be where that is of which they speak.
_VERBAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
#: Of these, those that are done somewhere, whatever they are about.
_SETTLING = frozenset({"AGREE", "SUPPORT"})
#: Journeys, whose goal is where they lead.
_VISITS = frozenset({"visit", "plan-meeting"})
#: Acts that bear on the place where they are done.
_HELD = frozenset({"ASSAULT", "RETREAT", "MOBILIZE"})
#: So many words after a speaker may stand where the speaker is.
_BESIDE = 3


def time_of(
    cue: Cue,
    times: list[Time],
    cues: list[Cue],
    clauses: Clauses,
    content: tuple[int, int] | None,
    published: Period | None,
    deeds: frozenset[int] = frozenset(),
) -> Time | None:
    """The time that belongs to a cue: the nearest one of its clause that is no deadline and not inside its complement.

    ``deeds``: the tokens that are nouns of violence.
    """
    best: tuple[int, Time] | None = None
    for time in times:
        if time.deadline or (content and content[0] <= time.start < content[1] and not _past(time, published)):
            continue
        if dates_a_deed(time, cue, clauses, published, deeds) or is_of_another_clause(time, cue, clauses):
            continue
        gap = _distance(cue, time.start, time.end) + 12 * _walls(cue, time.start, clauses)
        owner = min(cues, key=lambda c: _distance(c, time.start, time.end) + 12 * _walls(c, time.start, clauses))
        if owner is not cue and _walls(cue, time.start, clauses):
            continue
        if best is None or gap < best[0]:
            best = (gap, time)
    return best[1] if best else _shared(cue, times, clauses)


def _shared(cue: Cue, times: list[Time], clauses: Clauses) -> Time | None:
    """*on Wednesday they met and signed*: the time before a verb holds for the verbs joined to it."""
    group = cue.group
    while group is not None:
        partner = clauses.partner(group)
        if partner is None or partner.start >= group.start or not (partner.finite and group.finite):
            return None
        for time in reversed(times):
            if time.end <= partner.start and not time.deadline and not _parted(range(time.end, partner.start), clauses):
                return time
        group = partner
    return None


def _parted(between: range, clauses: Clauses) -> bool:
    return any(place in clauses.group_at or clauses.lows[place] in ";:" for place in between)


def dates_a_deed(time: Time, cue: Cue, clauses: Clauses, published: Period | None, deeds: frozenset[int]) -> bool:
    """Whether a time belongs to the noun of a deed that the cue only speaks of: *condolences over the deaths on 20 September*.

    A calendar date after the noun, or a time of long ago: *charged over the attacks three months ago*; and what stands between its
    article and the noun: *since the September 11 attacks, it has taken steps*.
    """
    if cue.frame.type == "ASSAULT":
        return False
    if _between_article_and(deeds, time, cue, clauses):
        return True
    if not (clauses.lows[time.start][:1].isdigit() or is_long_past([time], published)):
        return False
    place = time.start - 1
    while place >= 0 and place not in clauses.group_at and clauses.lows[place] not in ",;:":
        if place in deeds and place != cue.head:
            return True
        place -= 1
    return False


def _between_article_and(deeds: frozenset[int], time: Time, cue: Cue, clauses: Clauses) -> bool:
    if not time.start or clauses.lows[time.start - 1] not in clauses.grammar.definite:
        return False
    for place in range(time.end, min(time.end + _PHRASE, len(clauses.lows))):
        if place in deeds:
            return place != cue.head
        if not clauses.lows[place][:1].isalpha() or clauses.lows[place] in clauses.grammar.prepositions:
            return False
    return False


def _past(time: Time, published: Period | None) -> bool:
    """Whether a time inside a promise dates the promise itself; a bare year there dates an agreement that it names."""
    exact = time.period is not None and time.period.precision in ("day", "month")
    return exact and published is not None and time.period is not None and time.period.last < published.first


def deadline_of(times: list[Time], start: int, end: int) -> Time | None:
    """The first deadline among the tokens ``[start, end)``."""
    return next((t for t in times if t.deadline and start <= t.start < end and t.period is not None), None)


def next_year(time: Time, published: Period | None) -> Time:
    """*plans to visit in October*: a day or month without its year, of what is planned, is the next one if that is nearer."""
    if not time.yearless or time.period is None or published is None or (published.first - time.period.last).days < _HALF_YEAR:
        return time
    try:
        first, last = (day.replace(year=day.year + 1) for day in (time.period.first, time.period.last))
    except ValueError:
        return time
    return msgspec.structs.replace(time, period=time.period._replace(first=first, last=last))


def next_weekday(time: Time, published: Period | None) -> Time:
    """*will meet on Monday*: a bare weekday of what lies ahead is the next one, if it is not the day of the report."""
    if not time.weekday or time.period is None or published is None or time.period.first >= published.last:
        return time
    try:
        return msgspec.structs.replace(time, period=a_day(time.period.first + timedelta(days=7)))
    except OverflowError:
        return time


def when(time: Time | None, published: Period | None, page: Page) -> When:
    """A time as printed; without one, the day of publication, and that it is that."""
    if time is None or time.period is None:
        if published is None:
            return When()
        return When(start=published.first.isoformat(), end=published.last.isoformat(), precision=published.precision)
    first, last = page.sentence.offsets(time.start, time.end)
    return When(
        start=time.period.first.isoformat(), end=time.period.last.isoformat(), precision=time.period.precision,
        basis=time.basis, text_start=first, text_end=last,
    )  # fmt: skip


def where(
    cue: Cue, page: Page, clauses: Clauses, roles: list[Actor], text: str, sayings: Sequence[Saying] = (), content: Content | None = None
) -> Where | None:
    """The place nearest to a cue that stands with a preposition and fills no role; never the one from which somebody tells of it, nor
    one of what is only spoken of."""
    grammar = clauses.grammar
    beside = frozenset[str]() if grammar.noun_final else grammar.markers("between") | grammar.markers("with")
    found: list[tuple[int, Where]] = []
    apart = _words_of_saying(sayings, cue, clauses)
    for name, place in page.places:
        if name.start in apart or _is_speakers(name.start, cue, clauses, sayings) or _is_of_a_name(name, page.actors):
            continue
        if _is_of_topic(name.start, cue, clauses, content):
            continue
        held = _preposition(name.start, clauses)
        told = _with_ending(name.end, clauses) if grammar.noun_final else held and held not in beside
        if not (told or _is_village(name, cue, clauses)):
            continue
        first, last = page.sentence.offsets(name.start, name.end)
        gap = _distance(cue, name.start, name.end) + 8 * _walls(cue, name.start, clauses) + _away(name, clauses)
        found.append((gap, Where(name=text[first:last], country=place.country, lat=place.lat, lon=place.lon,
                                 precision=_precision(place.precision), id=place.id, start=first, end=last)))  # fmt: skip
    for actor in page.actors:
        part = _land_of(actor, cue, clauses, roles)
        if part is None or actor.start in apart or actor.prep in beside or _is_speakers(part.start, cue, clauses, sayings):
            continue
        if _is_of_topic(part.start, cue, clauses, content):
            continue
        if any(name.start == part.start for name, _ in page.places):
            continue
        first, last = page.sentence.offsets(part.start, part.end)
        gap = _distance(cue, part.start, part.end) + 8 * _walls(cue, part.start, clauses) + 3
        precision = "town" if part.kind == "capital" else "region" if part.kind == "region" or part.data.get("part") else "country"
        country = str(part.data.get("place_country") or actor.country)
        found.append((gap, Where(name=text[first:last], country=country, precision=_precision(precision), start=first, end=last)))
    return min(found, key=lambda row: row[0])[1] if found else None


def _is_village(name: PlaceName, cue: Cue, clauses: Clauses) -> bool:
    """*обстрелу подверглось **село Кут***, *askerler **Kut köyünü** terk etti*: what is hit, taken or left is where it was."""
    if cue.frame.type not in _HELD:
        return False
    if clauses.grammar.noun_final and "acc" in clauses.sentence.tokens[name.end - 1].marks:
        return True
    place = name.end if clauses.grammar.noun_final else name.start - 1
    infos = clauses.sentence.infos
    return 0 <= place < len(infos) and any(r.pos == "n" and r.lemma in clauses.grammar.settlements for r in infos[place].readings)


def _is_of_topic(place: int, cue: Cue, clauses: Clauses, content: Content | None) -> bool:
    """*biseduan për gjendjen në **Karabak***, *apologised for the killing in **Karabakh***: where that is of which somebody speaks.

    Not so *u takuan për bisedime në **Bruksel***, *signed an accord on a truce in **Jeddah***, nor where it is agreed to meet.
    """
    if cue.pos != "v" or cue.frame.type not in _VERBAL or place < cue.end:
        return False
    if content is not None and content.kind != "commitment" and content.start <= place < content.end:
        return True
    about = clauses.grammar.markers("about") if cue.frame.type not in _SETTLING else frozenset[str]()
    acts = clauses.acts
    for before in range(place - 1, cue.end - 1, -1):
        if before in acts.deeds:
            return True
        if before in acts.words:
            return False
        if clauses.lows[before] in about:
            return True
    return False


def _stop(place: int, clauses: Clauses) -> int:
    return next((p for p in range(place, len(clauses.lows)) if clauses.lows[p] in ",;:." or p in clauses.group_at), len(clauses.lows))


def _words_of_saying(sayings: Sequence[Saying], cue: Cue, clauses: Clauses) -> frozenset[int]:
    """The tokens that only say who says so: *said the ministry **in Ankara***."""
    spans = [(s.at, s.upto) for s in sayings if s.trailing or s.start <= cue.head < s.end]
    spans += [(s.at, _stop(s.upto, clauses)) for s in sayings if s.trailing and cue.head < s.at]
    spans += [(a.start, a.end) for s in sayings for a in s.speakers if a.start < a.end]
    return frozenset(place for start, end in spans if not start <= cue.head < end for place in range(start, end))


def _is_of_a_name(name: PlaceName, actors: Sequence[Actor]) -> bool:
    """*Керем Айдынер*: a part of somebody's name."""
    return any(
        part.kind in ("name", "person") and part.start <= name.start < part.end and part.end - part.start > name.end - name.start
        for actor in actors
        for part in actor.parts
    )


def _away(name: PlaceName, clauses: Clauses) -> int:
    """What is done to a town says less of where than what is done in it: *Harkiv'e yönelik saldırı*, *İstanbul'da yapılan görüşme*."""
    marks = clauses.sentence.tokens[name.end - 1].marks
    return 4 if clauses.grammar.noun_final and marks and "loc" not in marks else 0


def _land_of(actor: Actor, cue: Cue, clauses: Clauses, roles: list[Actor]) -> Part | None:
    """The part of an actor that may be the place of an act: of a land, region or capital that is named as a place and not as a party."""
    grammar = clauses.grammar
    if not actor.country or actor.kind not in ("land", "actor") or not _is_place(actor):
        return None
    part = actor.parts[-1]
    if part.kind == "capital" and len(actor.country) != 3:
        return None
    marked = actor.prep or (grammar.noun_final and "loc" in actor.cases)
    if _is_struck(part, cue) or _is_visited(actor, part, cue, roles):
        return part if marked or actor in roles or _preposition(part.start, clauses) else None
    if not marked or actor.prep in grammar.genitive or actor in roles:
        return None
    away = grammar.markers("from") if cue.frame.type == "ASSAULT" else frozenset()  # *was shelled from Lebanon*
    return None if actor.prep in away | (grammar.markers("agent") - grammar.markers("from")) else part


def _is_struck(part: Part, cue: Cue) -> bool:
    """*goditi një depo në portin e **Odesës***: a region or town that bears an attack is where it was."""
    return cue.frame.type == "ASSAULT" and part.kind == "region" and part.data.get("kind") == "territory"


def _is_visited(actor: Actor, part: Part, cue: Cue, roles: list[Actor]) -> bool:
    """*vizitoi **Damaskun***: the town that somebody travels to."""
    return cue.frame.id in _VISITS and part.kind == "capital" and actor in roles and actor.start >= cue.end


def _is_speakers(place: int, cue: Cue, clauses: Clauses, sayings: Sequence[Saying]) -> bool:
    """*…, according to the ministry **in Ankara***: a place beside those who tell of an act."""
    for saying in sayings:
        begin = min([saying.at, *(actor.start for actor in saying.speakers)])
        end = max([saying.upto, *(actor.end for actor in saying.speakers)])
        around = range(begin, end + _BESIDE)
        if place in around and cue.head not in around and "," not in clauses.lows[end:place]:
            return True
    return False


def _precision(value: str) -> PlacePrecision:
    return cast(PlacePrecision, value) if value in _PRECISIONS else "town"


def _is_place(actor: Actor) -> bool:
    return all(part.kind in ("country", "region", "capital") for part in actor.parts)


def _preposition(start: int, clauses: Clauses) -> str:
    """The preposition that governs a place or a noun that it belongs to, or ""."""
    grammar = clauses.grammar
    linking = ""
    actor = clauses.actor_at.get(start)
    if actor is not None and actor.cases == {"nom"} and not actor.prep:
        return ""
    for place in range(start - 1, max(-1, start - 6), -1):
        low = clauses.lows[place]
        if low in grammar.prepositions or low in grammar.postpositions:
            if low not in grammar.genitive or low in grammar.genitive_prepositions:
                return low
            linking = linking or low
        if low in ".;:" or place in clauses.group_at:
            break
    return linking


def _with_ending(end: int, clauses: Clauses) -> bool:
    """Whether a place has a local ending, or a word after it has: *Bakü'de*, *Sotk köyü yakınlarındaki*, *Bender kentinde*."""
    if "nom" not in clauses.sentence.tokens[end - 1].marks and clauses.sentence.tokens[end - 1].marks:
        return not {"gen", "acc", "ins"}.intersection(clauses.sentence.tokens[end - 1].marks)
    at = clauses.grammar.markers("in")
    for place in range(end, min(end + 3, len(clauses.lows))):
        if clauses.lows[place] in at or any("loc" in r.feats for r in clauses.sentence.infos[place].readings):
            return True
        if not clauses.lows[place][:1].isalpha() or place in clauses.group_at:
            return False
    return False


def _distance(cue: Cue, start: int, end: int) -> int:
    if end <= cue.start:
        return cue.start - end
    return start - cue.end if start >= cue.end else 0


def _walls(cue: Cue, place: int, clauses: Clauses) -> int:
    """How many clause boundaries stand between a cue and a token."""
    if clauses.embedding is not None:
        around, own = enclosing(place, clauses), enclosing(cue.head, clauses)
        if not around or not own:
            return int(bool(own))
        if around[0].form == ATTRIBUTIVE and (around[0].start in cue.places or _describes(around[0], cue, clauses)):
            around = around[1:] or [around[0]]
            return int(around[0] is not own[0] and around[0] is not cue.group and around[0].start not in cue.places)
        beside = around[0].form == CONVERB and clauses.embedding.host(around[0]) is own[0]
        return int(around[0] is not own[0] and around[0] is not cue.group and not beside)
    first, last = (cue.end, place) if place >= cue.end else (place, cue.start)
    walls = clauses.walls_between(first, last, cue.group) if first < last else 0
    return walls + (_stands_aside(place, cue, clauses) if place < cue.start else 0)


def _describes(group: VerbGroup, cue: Cue, clauses: Clauses) -> bool:
    """*İstanbul'da imzalanan ateşkes anlaşması*: an attribute right before the noun of an act."""
    between = range(group.end, cue.start)
    return cue.pos == "n" and group.end <= cue.start and len(between) < 4 and not _parted(between, clauses)


def _stands_aside(place: int, cue: Cue, clauses: Clauses) -> int:
    """*The minister, **arrested in March**, was freed*, *a reporter **kidnapped in 2019** was freed*: a time of another verb's phrase."""
    if cue.group is None or not cue.group.finite:
        return 0
    if cue.group.reduced:
        return 1  # *laid wreaths **on Friday** for the soldiers killed a year ago*
    before = [group for group in clauses.groups if group.end <= place]
    if not before or before[-1] is cue.group or any(group.end <= cue.start and group.start >= place for group in clauses.groups):
        return 0
    closed = "," in clauses.lows[place : cue.start]
    opened = any(clauses.lows[p] == "," and p - 1 in clauses.actor_at for p in range(before[-1].start))
    if closed:
        return int(opened)
    return int(clauses.may_be_reduced(before[-1]) and not _joins(clauses.lows[place : cue.start], clauses))


def _joins(lows: list[str], clauses: Clauses) -> bool:
    """Whether a word there begins a clause or joins another verb."""
    grammar = clauses.grammar
    return any(low in grammar.coordinators or low in grammar.subordinators or low in grammar.contrast for low in lows)

"""Which of two actors is the subject of a verb, where the order of words does not tell: by case, ownership and number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

_DIRECT = frozenset({"nom", "acc"})
_NUMBERS = frozenset({"sg", "pl"})
_ALL = frozenset({"nom", "acc", "gen", "dat", "ins", "loc"})
#: So many words between a noun and the verb are looked over for a subject that is no actor.
_REACH = 8
#: So many tokens an aside between commas has at most.
_ASIDE = 8


def turn_round(before: list[Actor], behind: list[Actor], group: VerbGroup, clauses: Clauses) -> list[Actor]:
    """The subject of a verb between two actors: *Азербайджан обвинила Армения*, *заявление Баку осудил Иран*.

    The one behind it is, if the one before may be an object or belongs to a noun, and the one behind can be nothing else or goes
    better with the verb; then the one before is told to be no nominative.
    """
    if not before or not behind or not group.finite or any(a in before for a in behind):
        return before or behind
    first, last = before[-1], behind[0]
    if not _follows_at_once(last, group, clauses):
        return before
    owned = owner_at(first.start, clauses) is first
    if not owned and (not first.cases or not first.cases >= _DIRECT):
        return before
    sure = "acc" not in last.cases and last.kind != "name" and any(part.kind != "name" for part in last.parts)
    if _number(behind, group, clauses) < 0 <= _number(before, group, clauses):
        return before  # *неизвестные обстреляли полицейский автомобиль*
    if not (owned or sure or (_number(before, group, clauses) < 0 <= _number(behind, group, clauses))):
        return before
    for actor in before:
        actor.cases = (frozenset({"gen"}) if owned else actor.cases) - {"nom"}
    return behind


def _follows_at_once(actor: Actor, group: VerbGroup, clauses: Clauses) -> bool:
    """Whether no other noun stands between a verb and an actor: *отклонил первую апелляцию Биби* has its object there."""
    return not any(is_bare_noun(place, clauses) for place in range(group.end, min(actor.left, actor.start)))


def _number(actors: list[Actor], group: VerbGroup, clauses: Clauses) -> int:
    """1 if actors go with the number of a verb, -1 if not, 0 where that cannot be told."""
    told = group.feats & _NUMBERS
    numbers = {"pl"} if len(actors) > 1 else _numbers_of(actors[0], clauses)
    return 0 if len(told) != 1 or len(numbers) != 1 else 1 if told == numbers else -1


def _numbers_of(actor: Actor, clauses: Clauses) -> set[str]:
    """The numbers that the noun of an actor may have as a nominative; none where it has one form for all cases."""
    if actor.counted:
        return {"pl"}
    if actor.cases >= _ALL or not actor.parts:
        return set()
    main = next((part for part in actor.parts if part.kind not in ("demonym", "name", "person")), actor.parts[0])
    readings = clauses.sentence.infos[main.start].readings
    return {f for r in readings if r.pos == "n" and "nom" in r.feats for f in r.feats & _NUMBERS}


def owner_at(place: int, clauses: Clauses) -> Actor | None:
    """The actor at a token if it belongs to the noun right before it, which no preposition governs: *действия БАКУ осуждены*."""
    actor = clauses.actor_at.get(place)
    if actor is None or actor.prep or actor.kind == "adjective" or "gen" not in actor.cases:
        return None
    if "nom" in actor.cases and actor.cases < _ALL:
        return None
    noun = actor.start - 1
    return actor if is_bare_noun(noun, clauses) else None


def is_bare_noun(place: int, clauses: Clauses) -> bool:
    """Whether a noun that is no actor can be a subject or an object: in a direct case, and after no preposition."""
    if not (_is_common(place, clauses) and any(r.feats & _DIRECT for r in clauses.sentence.infos[place].readings if r.pos == "n")):
        return False
    left = place - 1
    while left >= 0 and place - left < 4 and _describes(left, clauses):
        left -= 1
    return left < 0 or clauses.lows[left] not in clauses.grammar.prepositions


def _is_common(place: int, clauses: Clauses) -> bool:
    if place < 0 or place in clauses.actor_at or place in clauses.group_at or clauses.lows[place] in clauses.grammar.closed:
        return False
    info = clauses.sentence.infos[place]
    return info.noun and not any(r.pos == "a" for r in info.readings)


def _describes(place: int, clauses: Clauses) -> bool:
    readings = clauses.sentence.infos[place].readings
    adjective = bool(readings) and all(r.pos == "a" or (r.pos == "v" and "part" in r.feats) for r in readings)
    return adjective or clauses.lows[place] in clauses.grammar.determiners


def noun_before(group: VerbGroup, clauses: Clauses) -> frozenset[str]:
    """The direct cases of a noun that is no actor, stands before a verb in its clause and goes with its number."""
    numbers = group.feats & _NUMBERS
    for place in range(group.start - 1, max(-1, group.start - _REACH), -1):
        if place in clauses.group_at or clauses.lows[place] in ",;:" or clauses.lows[place] in clauses.grammar.subordinators:
            break
        if not is_bare_noun(place, clauses):
            continue
        readings = [r for r in clauses.sentence.infos[place].readings if r.pos == "n" and r.feats & _DIRECT]
        fitting = [r for r in readings if not numbers or not r.feats & _NUMBERS or r.feats & numbers]
        cases = frozenset(f for r in fitting for f in r.feats & _DIRECT)
        if "nom" in cases:
            return cases
    return frozenset()


def speaks_within(group: VerbGroup, clauses: Clauses, ahead: bool | None = None) -> list[Actor]:
    """*в Кремле заявили*, *сообщили в МИД Армении*: a plural verb without a subject, and the body in which somebody speaks.

    ``ahead``: only one that stands after the verb, or only one before it.
    """
    if not clauses.grammar.free_order or group.passive or group.first_person or not group.finite or "pl" not in group.feats:
        return []
    before, after = range(group.start - 1, max(-1, group.start - _REACH), -1), range(group.end, min(group.end + 4, len(clauses.lows)))
    for way in (before, after) if ahead is None else (after,) if ahead else (before,):
        aside = _aside_before(group, clauses) if way is before else range(0)
        for place in way:
            if place in aside:
                continue
            actor = clauses.actor_at.get(place)
            if actor is not None and _houses(actor, clauses):
                return [actor]
            if place in clauses.group_at or clauses.lows[place] in ",;:":
                break
    return []


def _aside_before(group: VerbGroup, clauses: Clauses) -> range:
    """The tokens of a short aside right before a verb, with its commas: *в Кремле**, в свою очередь,** посетовали*."""
    if not group.start or clauses.lows[group.start - 1] != ",":
        return range(0)
    for place in range(group.start - 2, max(-1, group.start - _ASIDE), -1):
        if clauses.lows[place] == ",":
            return range(place, group.start)
        actor = clauses.actor_at.get(place)
        if place in clauses.group_at or (actor is not None and actor.kind != "sides"):  # *со своей стороны*
            break
    return range(0)


def within_or(subject: list[Actor], group: VerbGroup, clauses: Clauses) -> list[Actor]:
    """The subject of a verb, or the body in which somebody speaks: always that where only another clause names a subject.

    *обвинил Москву, в Москве это отрицают*.
    """
    within = speaks_within(group, clauses)
    if not within or not subject:
        return subject or within
    apart = "," in clauses.lows[subject[-1].end : within[0].start]
    # *в Госдепе призвали стороны …*: what stands behind the verb may be its object
    beyond = within[0].end <= group.start < subject[0].start and not (subject[0].cases and "acc" not in subject[0].cases)
    return within if apart or beyond else subject


def _houses(actor: Actor, clauses: Clauses) -> bool:
    known = actor.kind in ("land", "actor") and not actor.person and not actor.plural
    return known and actor.prep in clauses.grammar.markers("in") and "loc" in actor.cases

"""Relative clauses and asides: whom they describe, where they open, and what was done to whom in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from besa.coding.joins import joined_to
from besa.coding.number import are_several, is_in, numbers_of
from besa.coding.openers import relative_before
from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

#: How far back an aside or a parenthesis may open.
_REACH = 28
#: How far before its verb a relative in a case stands.
_LEAD = 6


def antecedent_of(relative: int, clauses: Clauses) -> Actor | None:
    """The actor that a relative stands for: the one before it, over a comma, an article or a preposition; no town."""
    place = relative - 1
    while place >= 0 and relative - place <= 3:
        if place in clauses.actor_at:
            return clauses.actor_at[place] if clauses.actor_at[place].kind != "town" else None
        if (
            clauses.lows[place] != ","
            and clauses.lows[place] not in clauses.grammar.genitive
            and clauses.lows[place] not in clauses.grammar.prepositions
        ):
            return None
        place -= 1
    return None


def in_relative_clause(group: VerbGroup, clauses: Clauses) -> bool:
    """Whether a verb stands in a relative clause that describes an actor."""
    opener = relative_before(group, clauses)
    return opener is not None and antecedent_of(opener, clauses) is not None


def relative_ended_by(actor: Actor, group: VerbGroup, clauses: Clauses) -> int | None:
    """Where the relative clause opens that an actor right before a verb ends, as what the clause's own verb takes."""
    if not group.finite or clauses.before_adverbs(group) != actor.end - 1:
        return None
    place = actor.start - 1
    while place >= 0 and (clauses.lows[place] in clauses.grammar.determiners or clauses.lows[place] in clauses.grammar.adverbs):
        place -= 1
    other = clauses.group_at.get(place)
    opener = relative_before(other, clauses) if other is not None and other.finite and not actor.prep else None
    return opener if opener is not None and antecedent_of(opener, clauses) is not None else None


def relative_of(actor: Actor, clauses: Clauses) -> int | None:
    """*missiles **that** China condemned*, *Russia, **which** Ukraine accuses of it*: the relative right before a subject."""
    place = min(actor.left, actor.start) - 1
    while place >= 0 and clauses.lows[place] in clauses.grammar.determiners and clauses.lows[place] not in clauses.grammar.relatives:
        place -= 1
    return place if place > 0 and clauses.lows[place] in clauses.grammar.relatives else None


def related_to(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    """*Russia, which Ukraine **accuses** of it*: who the relative before the subject of a verb stands for."""
    actor = clauses.actor_at.get(clauses.before_adverbs(group))
    relative = relative_of(actor, clauses) if actor is not None else None
    if actor is not None and actor.kind == "pronoun" and not actor.possessive and clauses.subject_first:
        before = clauses.actor_at.get(actor.start - 1)  # *freed the officers **it** had arrested*
        if before is not None and before.kind == "actor" and not before.possessive:
            return [before]
    if relative is None or clauses.grammar.subordinators.get(clauses.lows[relative]) is not None:
        return []
    antecedent = antecedent_of(relative, clauses)
    return [antecedent] if antecedent is not None else []


def relative_by_case(group: VerbGroup, case: str, clauses: Clauses) -> list[Actor]:
    """*Пашинян, которого обвиняют …*: whom a relative pronoun in a case stands for, if no preposition governs it."""
    place = group.start - 1
    while place >= 0 and group.start - place < _LEAD and place not in clauses.group_at and clauses.lows[place] != ",":
        if case in clauses.grammar.relative_cases.get(clauses.lows[place], ()):
            antecedent = antecedent_of(place, clauses) if clauses.lows[place - 1] not in clauses.grammar.prepositions else None
            return joined_to(antecedent, -1, clauses) if antecedent is not None else []
        place -= 1
    return []


def described_object(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    """*Protestuesit që **i** sulmoi policia*, *ministri, të cilin opozita e akuzon*: whom a relative clause says something was done to.

    A word like *whom* says so, or a clitic that stands for the one described beside a subject of the clause's own.
    """
    opener = relative_before(group, clauses)
    if opener is None or clauses.embedding is not None or not group.finite or group.passive:
        return []
    whom = clauses.lows[opener] in clauses.grammar.object_relatives
    start = opener - 1 if opener and clauses.lows[opener - 1] in clauses.grammar.determiners else opener
    described = antecedent_of(start, clauses)
    if described is None or not (whom or group.resumes):
        return []
    resumed = _resumed(group, clauses)
    if not whom and resumed and resumed not in numbers_of(described, "nom", clauses):
        return []
    inner = [a for a in clauses.actors if opener < a.start < group.start]
    own = any(not (a.prep or a.genitive or a.possessive) for a in inner)
    if whom or own or _has_subject_behind(group, described, clauses) or _others_do(group, described, clauses):
        return joined_to(described, -1, clauses)
    return []


def _others_do(group: VerbGroup, described: Actor, clauses: Clauses) -> bool:
    """*liroi pesë ushtarë që i **kishte** zënë rob*: of several a verb in the singular says what one has done to them.

    And of one a verb in the plural: *liroi gazetaren që e **kishin** arrestuar*.
    """
    if is_in("pl", group, clauses):
        alone = described.kind == "actor" and not described.stands_for and len(joined_to(described, -1, clauses)) == 1
        return alone and numbers_of(described, "acc", clauses) == {"sg"}
    return is_in("sg", group, clauses) and (described.plural or are_several(described, clauses))


def _resumed(group: VerbGroup, clauses: Clauses) -> str:
    """Whether the clitic of a verb stands for one or several, "" if nothing says so."""
    numbers = {clauses.grammar.clitic_numbers.get(low, "") for low in clauses.lows[group.start : group.head]} - {""}
    return numbers.pop() if len(numbers) == 1 else ""


def _has_subject_behind(group: VerbGroup, described: Actor, clauses: Clauses) -> bool:
    """Whether the one named right after a verb is its subject: by its form, or as the only one whose number fits the verb's."""
    actor = clauses.actor_at.get(group.end)
    if actor is None or actor.prep or actor.genitive or "nom" not in actor.cases:
        return False
    resumed = _resumed(group, clauses)
    if "acc" not in actor.cases or (resumed and resumed not in numbers_of(actor, "acc", clauses)):
        return True
    number = {"sg", "pl"} & group.feats
    return len(number) == 1 and number <= numbers_of(actor, "nom", clauses) and not number <= numbers_of(described, "nom", clauses)


def before_aside(comma: int, clauses: Clauses) -> int | None:
    """The token before the aside that ends at a comma."""
    for place in range(comma - 1, max(-1, comma - _REACH), -1):
        if clauses.lows[place] == "," and place not in clauses.actor_at:  # *with the premier, John Doe,* is one aside
            return place - 1 if _parenthetic(place + 1, clauses) or _is_said_aside(place + 1, comma, clauses) else None
    return None


def _is_said_aside(start: int, comma: int, clauses: Clauses) -> bool:
    """*Perëndimi, **tha Putini**, po e kërcënon Rusinë*: a verb with nothing but its subject between two commas."""
    group = clauses.group_at.get(start)
    actor = clauses.actor_at.get(group.end) if group is not None and group.finite else None
    return actor is not None and actor.end == comma and not actor.prep and not actor.genitive


def _parenthetic(place: int, clauses: Clauses) -> bool:
    """Whether what begins after a comma is an aside: *…, who had met him, …*, *…, in Moscow, …*, *Chile, a rich country, …*."""
    low = clauses.lows[place]
    group = clauses.group_at.get(place)
    named = clauses.actor_at.get(place - 2)
    if low in clauses.grammar.determiners and named is not None and not named.prep:
        return True
    return (
        low in clauses.grammar.relatives or low in clauses.grammar.subordinators or low in clauses.grammar.prepositions
        or low[:1].isdigit() or (group is not None and not group.finite)
    )  # fmt: skip


def opening_of(closing: int, clauses: Clauses) -> int:
    """Where the parenthesis that closes at a token opens; the token itself if it opens nowhere."""
    for place in range(closing - 1, max(-1, closing - _REACH), -1):
        if clauses.lows[place] == "(":
            return place
    return closing

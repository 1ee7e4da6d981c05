"""Actors beside a verb that are no party of its act: they belong to a noun, to another verb, or are what is sought."""

from __future__ import annotations

from collections.abc import Sequence

from besa.books.grammar import Grammar
from besa.coding.arguments import Argument
from besa.coding.bearing import ON_BIDS, is_sought
from besa.coding.candidates import is_not_meant
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.scene import Scene
from besa.finding.actors import Actor
from besa.finding.marks import ends_aside


def is_stray(argument: Argument, scene: Scene) -> bool:
    """Whether an actor beside a verb fills no slot of it, however it is marked."""
    actor, cue, clauses, following = argument.actor, scene.cue, scene.clauses, scene.following
    if actor in scene.subject or only_owns(actor, clauses) or _is_of_another(argument, following, clauses):
        return True
    if cue.frame.joint and (
        _joins_a_noun(argument, cue, clauses)
        or _names_a_meeting(argument, clauses.grammar)
        or _meets_in_a_noun(argument, [a for a in following if a is not argument], cue, clauses)
    ):
        return True
    if _agrees_with_noun(argument, cue, clauses) or _acts_inside(argument, cue, clauses):
        return True
    if scene.recipients and _is_of_another_noun(argument, cue, scene.others, clauses):
        return True
    if clauses.grammar.free_order and not scene.group.negated and is_not_meant(actor, clauses):
        return True
    return cue.frame.type in ON_BIDS and argument.side == "after" and is_sought(actor, argument.prep, cue.start, clauses)


def _is_of_another(argument: Argument, following: list[Argument], clauses: Clauses) -> bool:
    """*accused Egypt of killing **protesters***: behind the object and a preposition stands what belongs to the phrase of that."""
    if argument.side != "after" or argument.prep or clauses.grammar.free_order:
        return False
    grammar = clauses.grammar
    before = [a.actor for a in following if not (a.prep or a.through) and a.actor.end <= argument.actor.start]
    tying = grammar.genitive_prepositions | grammar.markers("for")
    infos = clauses.sentence.infos
    return any(
        clauses.lows[place] in tying and "ger" in infos[place + 1].verb_feats
        for actor in before for place in range(actor.end, argument.actor.start - 1)
    )  # fmt: skip


def _joins_a_noun(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*met the envoy for the dialogue between Kosovo and Serbia*: whom another noun stands between they are no parties of the verb."""
    between = clauses.grammar.markers("between")
    if argument.prep not in between or argument.side != "after":
        return False
    place = argument.actor.start - 1
    while place > cue.end and clauses.lows[place] not in between:
        place -= 1
    before = place - 1
    parted = before >= cue.end and before not in clauses.actor_at and clauses.sentence.infos[before].noun
    return parted and clauses.lows[before] not in clauses.grammar.adverbs | clauses.grammar.calendar


def _names_a_meeting(argument: Argument, grammar: Grammar) -> bool:
    """*samiti i Parisit*, *takimi i Brukselit*: the town that owns a meeting is where it is held."""
    actor = argument.actor
    owns = argument.side == "after" and (argument.genitive or argument.prep in grammar.genitive)
    return owns and actor.kind in ("town", "land") and bool(actor.parts) and all(part.kind == "capital" for part in actor.parts)


def _meets_in_a_noun(argument: Argument, others: list[Argument], cue: Cue, clauses: Clauses) -> bool:
    """*discussed the dialogue with Serbia*: the partner of a talk that the verb is about is none of the verb's own."""
    noun, joint = argument.actor.prep_at - 1, clauses.grammar.markers("with")
    if argument.side != "after" or argument.prep not in joint or noun < cue.end or noun in cue.places:
        return False
    about = clauses.grammar.markers("about") | clauses.grammar.markers("for")
    governed = clauses.lows[noun - 1] in about
    told = noun in clauses.acts.words or any(a.prep in joint and a.actor.end <= noun for a in others)
    return governed and told and noun not in clauses.actor_at and clauses.sentence.infos[noun].noun


def _agrees_with_noun(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*mori ndihma **ushtarake***: a word that may be an adjective, right after the cue's own object, says of what kind that is."""
    actor, place = argument.actor, argument.actor.start
    if clauses.grammar.compounds or actor.country or actor.person or actor.end - place > 1 or place - 1 not in cue.places:
        return False
    readings = clauses.sentence.infos[place].readings
    return clauses.sentence.infos[place - 1].noun and any(r.pos == "a" for r in readings) and not any("def" in r.feats for r in readings)


def _acts_inside(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*u zotua se **Azerbajxhani** do t'i ndihmojë familjet*: of a unit with two verbs the subject of the second bears nothing."""
    if argument.side != "after" or argument.prep:
        return False
    actor, opens_as = argument.actor, clauses.grammar.subordinators
    opened = any(place < actor.start and opens_as.get(clauses.lows[place]) == "complement" for place in cue.places if place > cue.head)
    return opened and any(place >= actor.end and clauses.sentence.infos[place].verb for place in cue.places)


def _is_of_another_noun(argument: Argument, cue: Cue, others: Sequence[Cue], clauses: Clauses) -> bool:
    """*vendosi sanksione ndaj Rusisë për sulmin ndaj **Ukrainës***: behind a noun that names another deed stands whom that deed hit."""
    if argument.side != "after" or argument.prep in clauses.grammar.markers("agent") | clauses.grammar.markers("with"):
        return False
    return any(o.pos == "n" and cue.end <= o.start < argument.actor.start and o.frame.type != "CONSULT" for o in others)


def only_owns(actor: Actor, clauses: Clauses) -> bool:
    """*its* in *objected to its bid*; but *kundër tij* is *against him*."""
    if actor.kind != "pronoun" or not actor.possessive:
        return False
    if actor.plural and "acc" in actor.cases and actor.end in clauses.group_at:
        return False  # *их подозревают*
    governed = bool(actor.prep) and actor.prep_at == actor.start - 1 and actor.prep not in clauses.grammar.genitive
    return not governed or _is_noun_at(actor.end, clauses)


def _is_noun_at(place: int, clauses: Clauses) -> bool:
    if place >= len(clauses.lows) or place in clauses.group_at or place in clauses.actor_at:
        return place in clauses.actor_at
    return clauses.lows[place][0].isalpha() and clauses.lows[place] not in clauses.grammar.closed


def belongs_to_participle(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*u nderuan dëshmorët e vrarë **nga forcat serbe***: behind a participle with an article stands who did that deed."""
    place = argument.actor.prep_at - 1
    if place < cue.end or place in cue.places or not follows_participle(argument, clauses):
        return False
    if cue.group is not None and cue.group.feats == {"part"} and not cue.group.gives and place not in clauses.group_at:
        return False  # *të arrestuar muajin e kaluar nga Serbia*
    return clauses.group_at.get(place) is not cue.group


def follows_participle(argument: Argument, clauses: Clauses) -> bool:
    """*kryeministri, i pritur **nga kancelari**, kërkoi …*: by whom the participle is meant that stands right before the preposition."""
    place, grammar = argument.actor.prep_at - 1, clauses.grammar
    if argument.prep not in grammar.markers("agent") or place < 1 or ends_aside(place, clauses.lows, grammar):
        return False  # *u dënua për herë të parë nga Kina*
    return "part" in clauses.sentence.infos[place].verb_feats and clauses.lows[place - 1] in grammar.genitive


def belongs_to_noun(argument: Argument, following: list[Argument], clauses: Clauses, others: Sequence[Cue]) -> bool:
    """*Dënimi i sulmit **nga BE-ja** u mirëprit (nga Prishtina)*: an agent before a passive verb may be that of a noun before it.

    So it is if the verb has an agent of its own, or the noun that stands before it names an act.
    """
    actor, agents = argument.actor, clauses.grammar.markers("agent")
    if argument.prep not in agents or actor.prep_at < 1:
        return False
    if any(other.prep in agents for other in following):
        return True
    acts = [other for other in others if other.pos == "n" and other.end <= actor.prep_at]
    return bool(acts) and not any(p in clauses.group_at or clauses.lows[p] == "," for p in range(acts[-1].end, actor.prep_at))


def hangs_on_noun(actor: Actor, clauses: Clauses) -> bool:
    """*akuzon Thaçin për vrasjen e 100 **personave***: behind a noun and an article a form that may be a dative is a genitive."""
    place = actor.start - 1
    while place > 0 and (clauses.lows[place] in clauses.grammar.determiners or clauses.lows[place][:1].isdigit()):
        place -= 1
    return clauses.sentence.infos[place].noun and clauses.lows[place] not in clauses.grammar.closed

"""Clauses of a sentence without a parser: its words, actors and verbs, and what opens and closes a clause.

The questions asked of it have modules of their own: ``joins`` who is joined to whom, ``subjects`` who the subject of a verb is.
"""

from __future__ import annotations

from functools import cached_property

from besa.coding.acts import Acts
from besa.coding.embedding import Embedding
from besa.coding.joins import join_people, joined_to, share_prepositions, verbs_joined_to
from besa.coding.subjects import subject_of
from besa.coding.syntax import Syntax
from besa.coding.verbs import VerbFinder, VerbGroup
from besa.finding.actors import Actor
from besa.finding.words import Sentence

#: How many words a phrase may have that stands between *and* and its verb.
PHRASE = 7


class Clauses:
    """The structure of one sentence, as far as coding needs it."""

    def __init__(self, sentence: Sentence, actors: list[Actor], syntax: Syntax, acts: Acts) -> None:
        self.sentence = sentence
        self.syntax = syntax
        self.grammar = grammar = syntax.grammar
        #: Whether a subject can only stand before its verb.
        self.subject_first = syntax.subject_first
        self.actors = actors
        self.acts = acts
        #: Whether words like *the two countries* stand in it.
        self.names_sides = any([actor.kind == "sides" for actor in actors])
        self._opened_at: dict[int, int] = {}
        #: Where the actors begin before which an article means *and*.
        self.joined_by_article: set[int] = set()
        self.lows = self._simply_opened(sentence.lows) if grammar.openers else sentence.lows
        #: Whether any word stands in it that denies whoever it stands before.
        self.denies = not syntax.denying.isdisjoint(self.lows)
        self.actor_at: dict[int, Actor] = {i: a for a in actors for i in range(a.start, a.end)}
        finder = VerbFinder(sentence, self.actor_at, syntax)
        finder.find(acts.heads, acts.words)
        self.groups: list[VerbGroup] = finder.groups
        self.group_at: dict[int, VerbGroup] = finder.group_at
        self._free_subjects()
        join_people(self)
        share_prepositions(self)
        self.embedding = Embedding(self) if grammar.verb_final else None

    def _simply_opened(self, lows: list[str]) -> list[str]:
        """The words, with the simple one in the place of the last of several that open a clause together: *në rast **se***."""
        openers = self.grammar.openers
        if openers.keys().isdisjoint(lows):
            return lows
        out = list(lows)
        for place in [place for place, low in enumerate(lows) if low in openers]:
            for words, simple in openers[lows[place]]:
                start = place - len(words) + 1
                if start >= 0 and tuple(lows[start : place + 1]) == words:
                    out[place], self._opened_at[place] = simple, start
                    break
        return out

    def walls_between(self, first: int, last: int, own: VerbGroup | None) -> int:
        """How many boundaries of clauses stand at the tokens from ``first`` to before ``last``: words that part clauses, and verbs
        other than ``own``."""
        sums = self._walls
        spared = own is not None and first <= own.head < last and self._wall_at(own.head) == 0 and self.group_at.get(own.head) is own
        return sums[last] - sums[first] - int(spared)

    @cached_property
    def _walls(self) -> list[int]:
        """The sum of the boundaries before each token, and before the end."""
        sums = [0]
        for place in range(len(self.lows)):
            group = self.group_at.get(place)
            sums.append(sums[-1] + (self._wall_at(place) or int(group is not None and group.head == place)))
        return sums

    def _wall_at(self, place: int) -> int:
        low, grammar = self.lows[place], self.grammar
        if low in grammar.contrast or low in ";:":
            return 2
        return int(low in grammar.relatives or (low in grammar.subordinators and low not in grammar.prepositions))

    def opens_at(self, opener: int) -> int:
        """Where the words begin that end in one that opens a clause: the *në* of *në rast se*."""
        return self._opened_at.get(opener, opener)

    def _free_subjects(self) -> None:
        """*after Chile recalled its envoy*: a word that opens clauses governs no actor whose own verb follows at once."""
        for actor in self.actors:
            if actor.prep not in self.grammar.subordinators or self.lows[actor.prep_at] != actor.prep:
                continue
            group = self.verb_behind(actor)
            if group is not None and group.finite and not self.may_be_reduced(group):
                actor.prep = ""

    def may_be_reduced(self, group: VerbGroup) -> bool:
        """*after the men arrested in the raid …*: a form that may be a participle, with a preposition behind it."""
        after = self.lows[group.end] if group.end < len(self.lows) else "."
        return "part" in group.feats and not group.gives and (after in self.grammar.prepositions or not after[:1].isalnum())

    # -- who
    def subject(self, group: VerbGroup, depth: int = 0) -> list[Actor]:
        """The actors that are the grammatical subject of a verb, [] where the sentence names none. Looked for once a verb."""
        if group.subject is None:
            group.subject = []  # what a verb says that is asked on the way, and asks this one
            if self.embedding is None:
                group.subject = subject_of(group, depth, self)
            elif not group.second_person:
                group.subject = self.embedding.subject(group)
        return group.subject

    def with_partners(self, actor: Actor, step: int) -> list[Actor]:
        """The actor and those joined to it before (``step`` -1) or after it (1), in the order of the text."""
        return joined_to(actor, step, self)

    def partner(self, group: VerbGroup) -> VerbGroup | None:
        """The likeliest verb that a coordinator right before this one joins it to."""
        return next(iter(verbs_joined_to(group, self)), None)

    # -- where
    def opens_sentence(self, group: VerbGroup) -> bool:
        """Whether a verb stands in a subordinate clause without a subject before it that begins the sentence."""
        opener = self.before_adverbs(group)
        opens = opener >= 0 and self.lows[opener] in self.grammar.subordinators
        return group.finite and opens and not any(low[:1].isalnum() for low in self.lows[: self.opens_at(opener)])

    def before_adverbs(self, group: VerbGroup) -> int:
        """The token before a verb group and the adverbs and clitics that stand before it."""
        place = group.start - 1
        while place >= 0 and (self.lows[place] in self.grammar.adverbs or self.lows[place] in self.grammar.clitics):
            place -= 1
        return place

    def joint_before(self, group: VerbGroup) -> int:
        """The token before a verb group and its adverbs, or the *and* before a phrase with a preposition: *and on Friday met*."""
        place = self.before_adverbs(group)
        for near in range(place, max(0, place - PHRASE), -1):
            low = self.lows[near]
            if low in self.grammar.coordinators or low in self.grammar.contrast:
                opens = near < place and self.lows[near + 1] in self.grammar.prepositions
                return near if opens and self._opens_phrase_only(near + 1, place) else place
            if near in self.group_at or not low[:1].isalnum():
                break
        return place

    def _opens_phrase_only(self, start: int, end: int) -> bool:
        """Whether no word that opens a clause, and nobody who may be its subject, stands at the tokens from ``start`` to ``end``."""
        return all(self._wall_at(near) == 0 for near in range(start, end + 1)) and not any(
            start <= actor.start <= end and not actor.prep and not actor.genitive and actor.kind != "pronoun" for actor in self.actors
        )

    def verb_behind(self, actor: Actor) -> VerbGroup | None:
        """The verb right after an actor, over the adverbs and clitics that stand before it."""
        place = actor.end
        while place < len(self.lows) and (self.lows[place] in self.grammar.adverbs or self.lows[place] in self.grammar.clitics):
            place += 1
        return self.group_at.get(place)

    def only_describes(self, start: int, end: int) -> bool:
        """Whether the tokens between are adjectives or articles of the actor that follows."""
        grammar = self.grammar
        return all(self.lows[place] in grammar.actor_adjectives or self.lows[place] in grammar.determiners for place in range(start, end))

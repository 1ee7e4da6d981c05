"""Clauses of a sentence without a parser: what opens and closes a clause, who the subject of a verb is, who is joined to whom."""

from __future__ import annotations

from functools import cached_property

from besa.books.grammar import Grammar, Mark
from besa.coding.agreement import is_bare_noun, noun_before, owner_at, turn_round
from besa.coding.embedding import Embedding
from besa.coding.verbs import CASES, VerbFinder, VerbGroup
from besa.finding.actors import Actor
from besa.finding.words import Sentence

_STRONG = frozenset(";:!?()[]")
#: What parts words that are said from the verb of saying, and what ends a sentence.
_SAID = frozenset({",", "”", "»", '"', "–", "—"})
_STOPS = frozenset({".", "!", "?"})
_DASHES = frozenset({"–", "—", "-"})
_REACH = 28
_LEAD = 6
#: So many cases at least has a form that says nothing of its case.
_AMBIGUOUS = 4


class Clauses:
    """The structure of one sentence, as far as coding needs it."""

    def __init__(
        self,
        sentence: Sentence,
        actors: list[Actor],
        grammar: Grammar,
        cue_heads: frozenset[int],
        cue_words: frozenset[int],
    ) -> None:
        self.sentence = sentence
        self.grammar = grammar
        self.actors = actors
        self.cue_words = cue_words
        self._opened_at: dict[int, int] = {}
        self._joined_by_article: set[int] = set()
        self.lows = self._simply_opened(sentence.lows) if grammar.openers else sentence.lows
        #: The tokens that head the verb of an act.
        self.acts = cue_heads - {place for hit in sentence.of("say") for place in hit.places}
        #: Those of them that judge what others do; set by whoever knows the frames.
        self.judging: frozenset[int] = frozenset()
        self.refusing: frozenset[int] = frozenset()
        #: The tokens that are nouns of violence; set likewise.
        self.deeds: frozenset[int] = frozenset()
        self.actor_at: dict[int, Actor] = {i: a for a in actors for i in range(a.start, a.end)}
        finder = VerbFinder(sentence, self.actor_at, grammar)
        finder.find(cue_heads, cue_words)
        self.groups: list[VerbGroup] = finder.groups
        self.group_at: dict[int, VerbGroup] = finder.group_at
        self._free_subjects()
        self._join_people()
        self._share_prepositions()
        self.embedding = Embedding(self) if grammar.verb_final else None

    def _simply_opened(self, lows: list[str]) -> list[str]:
        """The words, with the simple one in the place of the last of several that open a clause together: *në rast **se***."""
        openers = self.grammar.openers
        places = [place for place, low in enumerate(lows) if low in openers]
        if not places:
            return lows
        out = list(lows)
        for place in places:
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
            place = actor.end
            while place < len(self.lows) and (self.lows[place] in self.grammar.adverbs or self.lows[place] in self.grammar.clitics):
                place += 1
            group = self.group_at.get(place)
            if group is not None and group.finite and not self.may_be_reduced(group):
                actor.prep = ""

    def _join_people(self) -> None:
        """*Kurti **e** Vuçiqi*: between the names of two people, the second no genitive, the article is *and*."""
        for left, right in zip(self.actors, self.actors[1:], strict=False):
            linked = right.genitive and right.start == left.end + 1 and self.lows[left.end] in self.grammar.genitive
            if linked and left.person and right.person and {"nom", "acc"} & left.cases & right.cases:
                right.genitive = False
                self._joined_by_article.add(right.start)

    def may_be_reduced(self, group: VerbGroup) -> bool:
        """*after the men arrested in the raid …*: a form that may be a participle, with a preposition behind it."""
        after = self.lows[group.end] if group.end < len(self.lows) else "."
        return "part" in group.feats and not group.gives and (after in self.grammar.prepositions or not after[:1].isalnum())

    def _share_prepositions(self) -> None:
        """Between X and Y, with X and Y: the second has the preposition of the first, unless a verb of its own follows.

        *Between* takes two: its second party is no subject, whatever follows.
        """
        between = self.grammar.markers("between")
        for left, right in zip(self.actors, self.actors[1:], strict=False):
            if right.prep or not left.prep or (right.end in self.group_at and left.prep not in between):
                continue
            words = self.lows[left.end : max(left.end, min(right.left, right.start))]
            if words and self._list_like(words, right, 1):
                right.prep, right.prep_at = left.prep, right.start

    @cached_property
    def subject_first(self) -> bool:
        """Whether a subject can only stand before its verb."""
        marks = self.grammar.functions.get("subj", ())
        return bool(marks) and all(mark.side == "before" for mark in marks)

    # -- subjects
    def subject(self, group: VerbGroup, depth: int = 0) -> list[Actor]:
        """The actors that are the grammatical subject of a verb, [] where the sentence names none."""
        if group.subject is None:
            group.subject = []
            if group.second_person:
                return group.subject
            if self.embedding is not None:
                group.subject = self.embedding.subject(group)
                return group.subject
            described = self.relative_object(group)
            between = next((a for a in self.actors if described and described[-1].end <= a.start < group.start), None)
            group.subject = self._subject_before(group, depth) if not described or between is not None else []
            if self.grammar.free_order and group.subject:
                group.subject = turn_round(group.subject, self._subject_after(group), group, self)
            if not group.subject:
                group.subject = self._subject_after(group) or self._subject_of_main(group, depth) or self._shared_ahead(group, depth)
            if not group.subject and not group.finite and "gerund" in group.gives and self.groups[0] is group:
                group.subject = self._of_the_next(group, depth)
        return group.subject

    def subject_behind(self, group: VerbGroup) -> list[Actor]:
        """The actors after a verb that may be its subject."""
        return self._subject_after(group)

    def _subject_before(self, group: VerbGroup, depth: int) -> list[Actor]:
        marks = [m for m in self.grammar.functions.get("subj", ()) if m.side in ("", "before")]
        place = group.start - 1
        partners = self._partners(group)
        if partners and depth <= 6:
            return next((found for partner in partners[:3] if (found := self.subject(partner, depth + 1))), [])
        speaking = self._named_at_the_end(group)
        if speaking is not None:
            return self.with_partners(speaking, 1)
        if not group.finite and (any(g.end <= group.start for g in self.groups) or self._follows_actor(group)):
            return self._controller(group, depth)
        owner: Actor | None = None
        fronted = self.owner_of_fronted(group)
        while place >= 0 and group.start - place < _REACH * 2:
            low = self.lows[place]
            actor = self.actor_at.get(place)
            if actor is not None:
                if actor is fronted:
                    place = min(actor.prep_at, actor.left, actor.start) - 1
                    continue
                by_case = group.passive and self.grammar.free_order and owner_at(place, self) is actor
                belongs = actor.possessive or actor.genitive or by_case
                if owner is None and belongs and not actor.prep and actor.kind != "pronoun":
                    owner = None if self._governed(actor) or self._owns_others(actor, group) else actor
                inner = self._ends_relative(actor, group)
                if inner is not None:
                    place = inner - 1  # *policia që sulmoi **protestuesit** u kritikua*
                    continue
                if self._may_be_subject(actor, marks, group) and not self._is_object_before(actor, group):
                    later = [a for a in self.with_partners(actor, 1) if a.start < group.start]
                    return sorted({*self.with_partners(actor, -1), *later}, key=lambda a: a.start)
                place = min(actor.prep_at, actor.left, actor.start) - 1
                continue
            other = self.group_at.get(place)
            if other is not None and other is not group:
                if depth > 6:
                    return []
                relative = self._relative_before(other)
                if relative is not None and group.finite and not self._joined(other, group):
                    place = relative - 1
                    continue
                if not group.finite or self._joined(other, group):
                    return self.subject(other, depth + 1)
                if self._goes_on(other, group):
                    return self.subject(other, depth + 1)
                if other.finite and not self._describes(other, group):
                    return [owner] if owner is not None else []
                place = other.start - 1
                continue
            if low in self.grammar.relative_cases:
                return []  # *партия, которую поддерживает Россия*
            if low in self.grammar.relatives and self._antecedent(place) is not None:
                antecedent = self._antecedent(place)
                return self.with_partners(antecedent, -1) if antecedent else []
            timed = low in self.grammar.prepositions and low in self.grammar.subordinators
            if timed and owner is None and self._opens_phrase(place, group):
                place -= 1
                continue
            if low in self.grammar.subordinators or (low in self.grammar.contrast and place != 0):
                break
            if low == "," and place == group.start - 1 and group.finite:
                jumped = self._before_parenthesis(place)
                if jumped is not None:
                    place = jumped
                    continue
                if self.grammar.infinitive_headlines and not self.opens_sentence(group):
                    return self._subject_of_headline(place, marks, group, depth)
            if low == ")":
                place = self._opening(place) - 1
                continue
            if low in _STRONG:
                break
            place -= 1
        return [owner] if owner is not None else []

    def _goes_on(self, other: VerbGroup, group: VerbGroup) -> bool:
        """*PDK-ja kundërshton qeverinë, nuk e voton*: where subjects are dropped, a verb after a comma goes on with the one before."""
        if not (self.grammar.drops_subject and other.finite and group.finite) or group.passive or other.passive:
            return False
        before = self.before_adverbs(group)
        alike = before >= 0 and self.lows[before] == "," and not (group.first_person or other.first_person)
        return alike and not self._subject_after(group)

    def owner_of_fronted(self, group: VerbGroup) -> Actor | None:
        """*Propozimin e **BE-së** e refuzoi Serbia*, *pozicionet **armene** i sulmuan forcat …*: whose the object before a verb is.

        The clitic repeats an object; its form tells it, or that it is a thing beside somebody named behind the verb.
        """
        actor = self.actor_at.get(self.before_adverbs(group)) if group.resumes and not group.passive else None
        if actor is None or actor.prep or not (actor.genitive or actor.kind == "adjective"):
            return None
        place = actor.start - 2 if actor.genitive else actor.start - 1
        if place < 0 or place in self.actor_at or not self.sentence.infos[place].noun:
            return None
        cases = {case for r in self.sentence.infos[place].readings if r.pos == "n" for case in r.feats & CASES}
        if "acc" in cases and "nom" not in cases:
            return actor
        behind = self.actor_at.get(group.end)
        named = behind is not None and behind.kind == "actor" and not behind.prep and not behind.genitive and "nom" in behind.cases
        return actor if "acc" in cases and named and actor.kind == "adjective" else None

    def relative_object(self, group: VerbGroup) -> list[Actor]:
        """*Protestuesit që **i** sulmoi policia*, *ministri, të cilin opozita e akuzon*: whom a relative clause says something was done to.

        A word like *whom* says so, or a clitic that stands for the one described beside a subject of the clause's own.
        """
        opener = self._relative_before(group)
        if opener is None or self.embedding is not None or not group.finite or group.passive:
            return []
        whom = self.lows[opener] in self.grammar.object_relatives
        start = opener - 1 if opener and self.lows[opener - 1] in self.grammar.determiners else opener
        described = self._antecedent(start)
        if described is None or not (whom or group.resumes):
            return []
        resumed = self._resumed(group)
        if not whom and resumed and resumed not in self._numbers(described, "nom"):
            return []
        inner = [a for a in self.actors if opener < a.start < group.start]
        own = any(self._may_be_subject(a, [], group) or not (a.prep or a.genitive or a.possessive) for a in inner)
        if whom or own or self._has_subject_behind(group, described):
            return self.with_partners(described, -1)
        return []

    def _resumed(self, group: VerbGroup) -> str:
        """Whether the clitic of a verb stands for one or several, "" if nothing says so."""
        numbers = {self.grammar.clitic_numbers.get(low, "") for low in self.lows[group.start : group.head]} - {""}
        return numbers.pop() if len(numbers) == 1 else ""

    def _has_subject_behind(self, group: VerbGroup, described: Actor) -> bool:
        """Whether the one named right after a verb is its subject: by its form, or as the only one whose number fits the verb's."""
        actor = self.actor_at.get(group.end)
        if actor is None or actor.prep or actor.genitive or "nom" not in actor.cases:
            return False
        resumed = self._resumed(group)
        if "acc" not in actor.cases or (resumed and resumed not in self._numbers(actor, "acc")):
            return True
        number = {"sg", "pl"} & group.feats
        return len(number) == 1 and number <= self._numbers(actor, "nom") and not number <= self._numbers(described, "nom")

    def _numbers(self, actor: Actor, case: str) -> set[str]:
        """The numbers in which the form of an actor can have a case."""
        readings = [r.feats for r in self.sentence.infos[actor.start].readings if case in r.feats and r.pos != "v"]
        return {number for feats in readings for number in ("sg", "pl") if number in feats} or {"sg", "pl"}

    def _named_at_the_end(self, group: VerbGroup) -> Actor | None:
        """*Të arrestohet ministri, kërkoi **Kurti***: after what was said, a verb has its subject behind it, and nothing more."""
        if not group.finite or not group.start or self.lows[group.start - 1] not in _SAID:
            return None
        if group.passive:
            named = self.actor_at.get(group.end) or self.actor_at.get(group.end + 1)
            fits = named is not None and not named.prep and not named.genitive and named.left <= group.end
            return named if fits and named is not None and "nom" in named.cases else None  # *Izrael, vriten **dy ushtarë***
        actor = self.actor_at.get(group.end)
        while actor is not None and not actor.prep and "dat" in actor.cases and "nom" not in actor.cases:
            actor = self.actor_at.get(actor.end)  # *i kërkoi BE-së Kurti*
        if actor is None or actor.prep or actor.genitive or "nom" not in actor.cases or ("acc" in actor.cases and not actor.person):
            return None
        last = self.with_partners(actor, 1)[-1].end
        return actor if last >= len(self.lows) or self.lows[last] in _STOPS else None

    def _ends_relative(self, actor: Actor, group: VerbGroup) -> int | None:
        """Where the relative clause opens that an actor right before a verb ends, as what the clause's own verb takes."""
        if not group.finite or self.before_adverbs(group) != actor.end - 1:
            return None
        place = actor.start - 1
        while place >= 0 and (self.lows[place] in self.grammar.determiners or self.lows[place] in self.grammar.adverbs):
            place -= 1
        other = self.group_at.get(place)
        opener = self._relative_before(other) if other is not None and other.finite and not actor.prep else None
        return opener if opener is not None and self._antecedent(opener) is not None else None


    def _subject_of_headline(self, comma: int, marks: list[Mark], group: VerbGroup, depth: int) -> list[Actor]:
        """*Russia shells Kharkiv, **kills** five*: no subject stands right before a comma and its verb; the verb before has the same."""
        before = [g for g in self.groups if g.end <= comma and g.finite and not self.may_be_reduced(g)]
        aside = next((p for p in range(comma - 1, before[-1].end if before else 0, -1) if self.lows[p] == ","), None)
        owner = self.actor_at.get(aside - 1) if aside else None
        named = self.actor_at.get(comma - 1)
        if named is not None and named.sector and aside and not named.prep and self.only_describes(aside + 1, min(named.left, named.start)):
            return [named]  # *The movement, Hamas, **claimed** it*
        if owner is not None and self._may_be_subject(owner, marks, group):
            return self.with_partners(owner, -1)  # *The army, still loyal to him, **burnt** it*
        if before and depth <= 6:
            return self.subject(before[-1], depth + 1)
        first = next((a for a in self.actors if a.end <= comma and self._may_be_subject(a, marks, group)), None)
        return self.with_partners(first, 1) if first is not None else []

    def _closes_opening(self, comma: int) -> bool:
        """*In talks mediated by Turkey, **Russia and Ukraine agreed***: the first comma ends the phrase that opens a sentence."""
        lows, grammar = self.lows, self.grammar
        if not lows[0][:1].isalpha() or lows[0] not in grammar.prepositions or "," in lows[:comma]:
            return False
        if any(g.finite and g.end <= comma and not self.may_be_reduced(g) for g in self.groups):
            return False
        for place in range(comma + 1, len(lows)):
            group = self.group_at.get(place)
            if group is not None:
                return group.finite
            listed = lows[place] in grammar.coordinators or lows[place] in grammar.determiners or lows[place] in grammar.adverbs
            if not (place in self.actor_at or listed or lows[place] == ","):
                return False
        return False

    def _is_object_before(self, actor: Actor, group: VerbGroup) -> bool:
        """*Troops **sent to help Mozambique** captured a base*: right after an infinitive or gerund stands its object.

        So it does after the verb of a relative clause: *Troops **who had helped Mozambique** captured it*. It is no subject of what
        follows, unless that may be an infinitive itself: *let Turkey host*; or is what a gerund says: *saying Turkey would host it*.
        """
        if actor.kind == "pronoun" or not group.finite or not ("past" in group.feats or group.gives) or self.may_be_reduced(group):
            return False
        if self.lows[group.end : group.end + 1] and self.lows[group.end] in self.grammar.subordinators and not group.gives:
            return False  # *to free the men held while …*
        place = actor.start - 1
        while place >= 0 and self.lows[place] in self.grammar.determiners and self.lows[place] not in self.grammar.subordinators:
            place -= 1
        before = self.lows[place - 1] if place > 0 else ""
        if any(word.gives == "infinitive" for word in self.grammar.verbal.get(before, ())):
            return self.sentence.infos[place].verb
        other = self.group_at.get(place)
        if other is None or (other.finite and self._relative_before(other) is None):
            return False
        if not other.finite and ("ger" not in other.feats or before in self.grammar.noun_after):
            return False
        return all(other.head not in hit.places for hit in self.sentence.of("say"))

    def relative_of(self, actor: Actor) -> int | None:
        """*missiles **that** China condemned*, *Russia, **which** Ukraine accuses of it*: the relative right before a subject."""
        place = min(actor.left, actor.start) - 1
        while place >= 0 and self.lows[place] in self.grammar.determiners and self.lows[place] not in self.grammar.relatives:
            place -= 1
        return place if place > 0 and self.lows[place] in self.grammar.relatives else None

    def related(self, group: VerbGroup) -> list[Actor]:
        """*Russia, which Ukraine **accuses** of it*: who the relative before the subject of a verb stands for."""
        actor = self.actor_at.get(self.before_adverbs(group))
        relative = self.relative_of(actor) if actor is not None else None
        if actor is not None and actor.kind == "pronoun" and not actor.possessive and self.subject_first:
            before = self.actor_at.get(actor.start - 1)  # *freed the officers **it** had arrested*
            if before is not None and before.kind == "actor" and not before.possessive:
                return [before]
        if relative is None or self.grammar.subordinators.get(self.lows[relative]) is not None:
            return []
        antecedent = self._antecedent(relative)
        return [antecedent] if antecedent is not None else []

    def _describes(self, other: VerbGroup, group: VerbGroup) -> bool:
        """*Soldiers **deployed** in Syria killed …*, *Police, **backed** by the army, detained …*: a participle after the subject."""
        if not (self.grammar.participle_as_passive and group.finite and self.may_be_reduced(other)):
            return False
        before = other.start - 1
        aside = before >= 0 and self.lows[before] == ","
        if (before - 1 if aside else before) not in self.actor_at:
            return False
        between = self.lows[other.end : self.before_adverbs(group) + 1]
        return between.count(",") == aside and (not aside or between[-1] == ",")

    def _opens_phrase(self, place: int, group: VerbGroup) -> bool:
        """*The president **after** talks with the envoy promised …*: the word governs a noun; no other verb follows it."""
        between = range(place + 1, self.before_adverbs(group) + 1)
        governs = len(between) > 1 or all(self.sentence.infos[p].noun and not self.sentence.infos[p].verb for p in between)
        alone = group.finite and bool(between) and governs and not any(p in self.group_at for p in between)
        before = place - 1
        while before > 0 and (self.lows[before] in self.grammar.adverbs or self.lows[before] in self.grammar.calendar):
            before -= 1  # *Hoti **nesër** gjatë ditës do të takohet*
        return alone and self.actor_at.get(before) is not None

    def _subject_of_main(self, group: VerbGroup, depth: int) -> list[Actor]:
        """*came to Baku, where he met*, with *he* left out: a clause of place without a subject has that of the clause before."""
        place = group.start - 1
        while place >= 0 and group.start - place < _LEAD and place not in self.group_at:
            kind = self.grammar.subordinators.get(self.lows[place])
            if kind == "relative-place":
                before = [g for g in self.groups if g.end <= place and g.finite]
                return self.subject(before[-1], depth + 1) if before and depth <= 6 else []
            if kind == "complement" and self.grammar.drops_subject:
                main = self.group_at.get(place - 1)  # *burri dyshohet se vrau gruan*: of whom it is thought is he who did it
                raised = main is not None and main.passive and not group.passive and group.finite
                return self.subject(main, depth + 1) if main is not None and raised and depth <= 6 else []
            place -= 1
        return []

    def _shared_ahead(self, group: VerbGroup, depth: int) -> list[Actor]:
        """*Pasi u takua me Lajçakun, Kurti tha*: a clause that opens its sentence without a subject has that of the clause after it."""
        if depth > 6 or not self.opens_sentence(group):
            return []
        after = next((g for g in self.groups if g.start >= group.end and g.finite), None)
        return self.subject(after, depth + 1) if after is not None and "," in self.lows[group.end : after.start] else []

    def opens_sentence(self, group: VerbGroup) -> bool:
        """Whether a verb stands in a subordinate clause without a subject before it that begins the sentence."""
        opener = self.before_adverbs(group)
        opens = opener >= 0 and self.lows[opener] in self.grammar.subordinators
        return group.finite and opens and not any(low[:1].isalnum() for low in self.lows[: self.opens_at(opener)])

    def _owns_others(self, actor: Actor, group: VerbGroup) -> bool:
        """*Ukraine's **allies** promised*, *its enemies attacked*: what others of another country do is not done by it."""
        words = self.sentence.infos[actor.end : group.start]
        return any(r.lemma in self.grammar.others for info in words for r in info.readings) or not self.grammar.others.isdisjoint(
            self.lows[actor.end : group.start]
        )

    def _governed(self, actor: Actor) -> bool:
        """Whether the noun that an actor owns stands after a preposition: *on the question of Karabakh*."""
        for place in range(actor.start - 1, max(-1, actor.start - 6), -1):
            if self.lows[place] in self.grammar.prepositions and self.lows[place] not in self.grammar.genitive:
                return True
            if place in self.group_at or not self.lows[place][:1].isalpha():
                return False
        return False

    def _controller(self, group: VerbGroup, depth: int) -> list[Actor]:
        """Who a verb without a subject of its own has for one: the actor right before it, else the subject of the verb before."""
        place = self.before_adverbs(group)
        actor = self.actor_at.get(place)
        if actor is not None and not actor.genitive and self.lows[place] != "," and not self._is_agent(actor):
            return self.with_partners(actor, -1)
        controlled = self._object_controller(place, group)
        if controlled is not None:
            return self.with_partners(controlled, -1)
        described = self._described(group)
        if described is not None:
            return self.with_partners(described, 1)
        before = [g for g in self.groups if g.end <= group.start]
        if depth > 6:
            return []
        if not before:
            return self._of_the_next(group, depth)
        if "ger" in group.feats and before[-1].head in self.refusing and place not in self.group_at and self.sentence.infos[place].noun:
            return []  # *vetoed a **resolution demanding** a truce*: who refuses it does not demand it
        finite = [g for g in before if g.finite and self._relative_before(g) is None] or [g for g in before if g.finite]
        comma = place >= 0 and self.lows[place] == ","
        return self.subject(finite[-1] if comma and finite else before[-1], depth + 1)

    def _is_agent(self, actor: Actor) -> bool:
        """*was forced **by protesters** to resign*: who does what the passive before it says."""
        before = next((g for g in reversed(self.groups) if g.end <= actor.prep_at), None)
        return self.subject_first and actor.prep in self.grammar.markers("agent") and before is not None and before.passive

    def _object_controller(self, place: int, group: VerbGroup) -> Actor | None:
        """*prevented **protesters from** storming*, *fined **the bank for** helping*: the object before such a word does what follows.

        After other words it is the subject: *met the rebels before attacking*, *apologised to Chile for attacking*.
        """
        if place < 1 or "ger" not in group.feats or self.lows[place] not in self._controlling:
            return None
        actor = self.actor_at.get(place - 1)
        if actor is None or actor.prep or actor.genitive or actor.possessive:
            return None
        opener = min(actor.left, actor.start) - 1
        while opener >= 0 and self.lows[opener] in self.grammar.determiners:
            opener -= 1
        governs = self.group_at.get(opener)
        return actor if governs is not None and not governs.passive else None

    @cached_property
    def _controlling(self) -> frozenset[str]:
        grammar = self.grammar
        return grammar.markers("from") | grammar.markers("for") | grammar.genitive_prepositions

    def _described(self, group: VerbGroup) -> Actor | None:
        """The noun that a participle with a case agrees with: *задержанный полицией АКТИВИСТ*, *АКТИВИСТ, задержанный полицией*."""
        cases = group.feats & CASES if "part" in group.feats else frozenset()
        if not cases:
            return None
        place = group.start - 1
        if place > 0 and self.lows[place] == ",":
            before = self.actor_at.get(place - 1)
            return before if before is not None and before.cases & cases else None
        for place in range(group.end, min(group.end + 6, len(self.lows))):
            actor = self.actor_at.get(place)
            if actor is not None and actor.cases & cases and not actor.prep and (actor.cases & cases) - {"ins"}:
                return actor
            if place in self.group_at or self.lows[place] in _STRONG or self.lows[place] == ",":
                return None
            if group.passive and self._is_described(place, cases):
                return None
        return None

    def _is_described(self, place: int, cases: frozenset[str]) -> bool:
        """*обстрелянное армянами СЕЛО посетил министр*: a noun that is no actor."""
        return is_bare_noun(place, self) and any(r.feats & cases for r in self.sentence.infos[place].readings if r.pos == "n")

    def _of_the_next(self, group: VerbGroup, depth: int) -> list[Actor]:
        """*Speaking in Baku, the president …*: a verb that opens its sentence without a subject has that of the next finite one."""
        after = next((g for g in self.groups if g.start >= group.end and g.finite), None)
        if after is None or "," not in self.lows[group.end : after.start] or "inf" in group.feats:
            return []
        return self.subject(after, depth + 1)

    def before_adverbs(self, group: VerbGroup) -> int:
        """The token before a verb group and the adverbs and clitics that stand before it."""
        place = group.start - 1
        while place >= 0 and (self.lows[place] in self.grammar.adverbs or self.lows[place] in self.grammar.clitics):
            place -= 1
        return place

    def _follows_actor(self, group: VerbGroup) -> bool:
        return self.before_adverbs(group) in self.actor_at

    def _opening(self, closing: int) -> int:
        """Where the parenthesis that closes at a token opens; the token itself if it opens nowhere."""
        for place in range(closing - 1, max(-1, closing - _REACH), -1):
            if self.lows[place] == "(":
                return place
        return closing

    def denied(self, actor: Actor) -> bool:
        """*It was **not Russia** that attacked*, *the army, **not the police**, arrested him*: a negation right before an actor."""
        place = min(actor.left, actor.start) - 1
        while place >= 0 and self.lows[place] in self.grammar.determiners and self.lows[place] not in self.grammar.negation:
            place -= 1
        low = self.lows[place] if place >= 0 else ""
        return low in self.grammar.negation and low not in self.grammar.negated_subjects and place not in self.group_at

    def _is_contrasted(self, actor: Actor) -> bool:
        """*…, **not the police**, …*: an aside that says who it was not."""
        place = min(actor.left, actor.start) - 1
        while place >= 0 and self.lows[place] != ",":
            if self.lows[place] not in self.grammar.determiners and self.lows[place] not in self.grammar.negation:
                return False
            place -= 1
        return place >= 0 and self.denied(actor) and self.lows[actor.end : actor.end + 1] == [","]

    def _may_be_subject(self, actor: Actor, marks: list[Mark], group: VerbGroup) -> bool:
        if self._is_contrasted(actor):
            return False
        if actor.prep or actor.genitive or actor.possessive:
            return False
        if group.first_person and not actor.speaker:
            return False
        if self.grammar.free_order and not group.negated and self.is_not_meant(actor):
            return False
        if self.grammar.free_order and len(actor.cases) > _AMBIGUOUS and self._ends_infinitive(actor, group):
            return False
        for mark in marks:
            wrong = frozenset(mark.not_case)
            right = frozenset(mark.case)
            if wrong and actor.cases and actor.cases <= wrong:
                continue
            if right and actor.cases and not (actor.cases & right):
                continue
            return True
        return False

    def is_not_meant(self, actor: Actor) -> bool:
        """*нарушил не Ереван, а Баку*: an actor that is denied."""
        place = min(actor.left, actor.start) - 1
        return place >= 0 and self.lows[place] in self.grammar.negation

    def _ends_infinitive(self, actor: Actor, group: VerbGroup) -> bool:
        """*посетить Тбилиси, тот принял*: what has one form for all cases and stands right after an infinitive is its object."""
        before = self.group_at.get(min(actor.left, actor.start) - 1)
        return before is not None and before is not group and "inf" in before.feats and not before.finite

    def _joined(self, left: VerbGroup, right: VerbGroup) -> bool:
        """X met Y and signed …: only a coordinator and adverbs stand before the second verb."""
        place = self.before_adverbs(right)
        return place >= left.end and self.lows[place] in self.grammar.coordinators

    def partner(self, group: VerbGroup) -> VerbGroup | None:
        """The likeliest verb that a coordinator right before this one joins it to."""
        return next(iter(self._partners(group)), None)

    def _is_interjected(self, group: VerbGroup) -> bool:
        """*They killed ten, the governor **said**, and wounded 20*: whoever says it did none of it."""
        if not self.subject_first or group.end >= len(self.lows) or self.lows[group.end] != ",":
            return False
        says = any(group.head in hit.places for hit in self.sentence.of("say"))
        return says and any(g.finite and g.end <= group.start for g in self.groups)

    def _partners(self, group: VerbGroup) -> list[VerbGroup]:
        """The verbs that a coordinator right before this one may join it to, the likeliest first: of the same kind, the nearest."""
        place = self.before_adverbs(group)
        joint = self.lows[place] if place >= 0 and place not in self.actor_at else ""
        if joint not in self.grammar.coordinators and joint not in self.grammar.contrast:
            return []
        before = [g for g in self.groups if g.end <= place and not self._is_interjected(g)]
        return sorted(before, key=lambda g: (g.finite == group.finite, bool(g.gives & group.gives), g.start), reverse=True)

    def _relative_before(self, group: VerbGroup) -> int | None:
        place = group.start - 1
        while place >= 0 and group.start - place < 8:
            if self.lows[place] in self.grammar.relatives:
                return place
            if self.lows[place] == "," or place in self.group_at or self.lows[place] in _STRONG:
                return None
            place -= 1
        return None

    def in_relative_clause(self, group: VerbGroup) -> bool:
        """Whether a verb stands in a relative clause that describes an actor."""
        opener = self._relative_before(group)
        return opener is not None and self._antecedent(opener) is not None

    def _antecedent(self, relative: int) -> Actor | None:
        place = relative - 1
        while place >= 0 and relative - place <= 3:
            if place in self.actor_at:
                return self.actor_at[place] if self.actor_at[place].kind != "town" else None
            if (
                self.lows[place] != ","
                and self.lows[place] not in self.grammar.genitive
                and self.lows[place] not in self.grammar.prepositions
            ):
                return None
            place -= 1
        return None

    def relative_by_case(self, group: VerbGroup, case: str) -> list[Actor]:
        """*Пашинян, которого обвиняют …*: whom a relative pronoun in a case stands for, if no preposition governs it."""
        place = group.start - 1
        while place >= 0 and group.start - place < _LEAD and place not in self.group_at and self.lows[place] != ",":
            if case in self.grammar.relative_cases.get(self.lows[place], ()):
                antecedent = self._antecedent(place) if self.lows[place - 1] not in self.grammar.prepositions else None
                return self.with_partners(antecedent, -1) if antecedent is not None else []
            place -= 1
        return []

    def _before_parenthesis(self, comma: int) -> int | None:
        for place in range(comma - 1, max(-1, comma - _REACH), -1):
            if self.lows[place] == "," and place not in self.actor_at:  # *with the premier, John Doe,* is one aside
                return place - 1 if self._parenthetic(place + 1) or self._is_said_aside(place + 1, comma) else None
        return None

    def _is_said_aside(self, start: int, comma: int) -> bool:
        """*Perëndimi, **tha Putini**, po e kërcënon Rusinë*: a verb with nothing but its subject between two commas."""
        group = self.group_at.get(start)
        actor = self.actor_at.get(group.end) if group is not None and group.finite else None
        return actor is not None and actor.end == comma and not actor.prep and not actor.genitive

    def _parenthetic(self, place: int) -> bool:
        """Whether what begins after a comma is an aside: *…, who had met him, …*, *…, in Moscow, …*, *Chile, a rich country, …*."""
        low = self.lows[place]
        group = self.group_at.get(place)
        named = self.actor_at.get(place - 2)
        if low in self.grammar.determiners and named is not None and not named.prep:
            return True
        return (
            low in self.grammar.relatives or low in self.grammar.subordinators or low in self.grammar.prepositions
            or low[:1].isdigit() or (group is not None and not group.finite)
        )  # fmt: skip

    def _subject_after(self, group: VerbGroup) -> list[Actor]:
        marks = [m for m in self.grammar.functions.get("subj", ()) if m.side == "after"]
        bare = self.grammar.free_order and "inf" in group.feats and not group.finite  # *вывести войска*: an object follows
        if not marks or bare or (group.passive and group.feats & CASES):  # *задержанный* describes a noun
            return []
        place = group.end
        noun = noun_before(group, self) if self.grammar.free_order else frozenset()
        while place < len(self.lows) and place - group.end < 7:
            actor = self.actor_at.get(place)
            if actor is not None:
                other = bool(noun) and (("ins" in actor.cases) if group.passive else noun == {"nom"} and "acc" in actor.cases)
                fits = not other and self._may_be_subject(actor, marks, group) and self._agrees(actor, group)
                if fits and (actor.cases or group.passive or actor.kind != "land"):
                    return self.with_partners(actor, 1)
                if (not actor.prep and not actor.genitive) or self.grammar.free_order:
                    place = actor.end
                    aside = self.lows[place : place + 2]
                    if aside[:1] == [","] and aside[-1] in self.grammar.contrast and self.is_not_meant(actor):
                        place += 2  # the one who is meant comes after *but*
                    continue
                return []
            if (
                place in self.group_at
                or self.lows[place] in _STRONG
                or self.lows[place] == ","
                or self.lows[place] in self.grammar.subordinators
            ):
                return []
            if self.lows[place] in self.grammar.prepositions and not self.grammar.free_order and not self._follows_object(group):
                return []  # but *policinë e sulmuan me gurë **protestuesit***
            place += 1
        return []

    def _agrees(self, actor: Actor, group: VerbGroup) -> bool:
        """*dëbon dy diplomatë*: what stands in the plural after a verb in the singular is its object."""
        return not (actor.plural and "sg" in group.feats and "pl" not in group.feats and "part" not in group.feats)


    def _follows_object(self, group: VerbGroup) -> bool:
        """*Policinë e sulmuan …*: an object that its form tells stands right before a verb whose clitic repeats it."""
        actor = self.actor_at.get(self.before_adverbs(group))
        return group.resumes and actor is not None and not actor.prep and "acc" in actor.cases and "nom" not in actor.cases

    def only_describes(self, start: int, end: int) -> bool:
        """Whether the tokens between are adjectives or articles of the actor that follows."""
        grammar = self.grammar
        return all(self.lows[place] in grammar.actor_adjectives or self.lows[place] in grammar.determiners for place in range(start, end))

    # -- coordination
    def with_partners(self, actor: Actor, step: int) -> list[Actor]:
        """The actor and those joined to it by *and* or commas, in the order of the text."""
        out = [actor]
        ordered = [a for a in self.actors if a is actor or not (a.kind == "pronoun" and a.possessive)]
        index = ordered.index(actor)
        while 0 <= index + step < len(ordered):
            near, far = ordered[index], ordered[index + step]
            left, right = (far, near) if step < 0 else (near, far)
            words = self.lows[left.end : max(left.end, min(right.left, right.start))]
            if self.grammar.noun_final and left.prep in words:
                break  # *Scholz ile Paris'te*: a postposition, not *and*
            if not words or not self._list_like(words, right, step) or (far.prep and far.prep != near.prep and step > 0):
                break
            if words == [","] and ((left.kind == "land" and right.person) or (left.prep and not right.prep)):
                break  # *the envoy for Kosovo and Serbia, Richard Grenell, …*; *according to the court, Lila, …*
            out.append(far)
            index += step
        return sorted(out, key=lambda a: a.start)

    def _is_object_of_an_act(self, right: Actor, words: list[str]) -> bool:
        """*praised **Greece** and Turkey condemned it*: whether the actor before a joint stands right behind the verb of an act."""
        left = self.actor_at.get(min(right.left, right.start) - len(words) - 1)
        if left is None or left.prep:
            return False
        place = left.start - 1
        while place >= 0 and self.lows[place] in self.grammar.determiners:
            place -= 1
        return place in self.acts and place in self.group_at and self.group_at[place].finite

    def _begins_clause(self, actor: Actor, parted: bool) -> bool:
        """*praised Greece, and **Turkey** condemned it*: an actor with a verb of its own after *and*, unless it ends a list."""
        place = actor.end
        while place < len(self.lows) and self.lows[place] in self.grammar.adverbs:
            place += 1
        group = self.group_at.get(place)
        if group is None or not group.finite or (self.may_be_reduced(group) and not (parted and actor.kind == "land")):
            return False
        commas = [p for p in range(max(0, actor.start - _REACH), actor.start) if self.lows[p] == ","]
        return len(commas) < 2

    def _list_like(self, words: list[str], right: Actor, step: int) -> bool:
        links = [word for word in words if word in self.grammar.coordinators]
        if right.start in self._joined_by_article and len(words) == 1:
            return True
        joined = bool(links)
        if joined and all(word in self.grammar.genitive for word in links):
            left = self.actor_at.get(right.start - len(words) - 1)
            joined = left is not None and bool(left.person and right.person)
        comma = words == [","]
        if comma and self._closes_opening(min(right.left, right.start) - 1):
            return False
        if comma:
            after = self.lows[right.end : right.end + 1]
            more = right.end + 1 in self._joined_by_article
            return bool(after) and (after[0] == "," or after[0] in self.grammar.coordinators or more)
        parted = "," in words
        if joined and (parted or self._is_object_of_an_act(right, words)) and self._begins_clause(right, parted):
            return False
        return joined and len(words) <= 3 and all(
            w in self.grammar.coordinators or w in self.grammar.determiners or w in self.grammar.adverbs or w == ","
            or w in self.grammar.genitive or w in self.grammar.pronouns or w in self.grammar.actor_adjectives for w in words
        )  # fmt: skip

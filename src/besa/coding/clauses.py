"""Clauses of a sentence without a parser: what opens and closes a clause, who the subject of a verb is, who is joined to whom."""

from __future__ import annotations

from functools import cached_property

from besa.books.grammar import Grammar, Mark
from besa.coding.embedding import Embedding
from besa.coding.verbs import VerbFinder, VerbGroup
from besa.finding.actors import Actor
from besa.finding.words import Sentence

_STRONG = frozenset(";:!?()[]")
_DASHES = frozenset({"–", "—", "-"})
_CASES = frozenset({"nom", "acc", "gen", "dat", "abl", "ins", "loc"})
_REACH = 28
_LEAD = 6


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
        self.lows = sentence.lows
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
        self._share_prepositions()
        self.embedding = Embedding(self) if grammar.verb_final else None

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
            if self.embedding is not None:
                group.subject = self.embedding.subject(group)
                return group.subject
            group.subject = self._subject_before(group, depth)
            if not group.subject:
                group.subject = self._subject_after(group) or self._subject_of_main(group, depth) or self._shared_ahead(group, depth)
        return group.subject

    def _subject_before(self, group: VerbGroup, depth: int) -> list[Actor]:
        marks = [m for m in self.grammar.functions.get("subj", ()) if m.side in ("", "before")]
        place = group.start - 1
        partners = self._partners(group)
        if partners and depth <= 6:
            return next((found for partner in partners[:3] if (found := self.subject(partner, depth + 1))), [])
        if not group.finite and (any(g.end <= group.start for g in self.groups) or self._follows_actor(group)):
            return self._controller(group, depth)
        owner: Actor | None = None
        while place >= 0 and group.start - place < _REACH * 2:
            low = self.lows[place]
            actor = self.actor_at.get(place)
            if actor is not None:
                if owner is None and (actor.possessive or actor.genitive) and not actor.prep and actor.kind != "pronoun":
                    owner = None if self._governed(actor) or self._owns_others(actor, group) else actor
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
                if other.finite and not self._describes(other, group):
                    return [owner] if owner is not None else []
                place = other.start - 1
                continue
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
        alone = group.finite and len(between) > 1 and not any(p in self.group_at for p in between)
        return alone and self.actor_at.get(place - 1) is not None

    def _subject_of_main(self, group: VerbGroup, depth: int) -> list[Actor]:
        """*came to Baku, where he met*, with *he* left out: a clause of place without a subject has that of the clause before."""
        place = group.start - 1
        while place >= 0 and group.start - place < _LEAD and place not in self.group_at:
            if self.grammar.subordinators.get(self.lows[place]) == "relative-place":
                before = [g for g in self.groups if g.end <= place and g.finite]
                return self.subject(before[-1], depth + 1) if before and depth <= 6 else []
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
        return group.finite and opens and not any(low[:1].isalnum() for low in self.lows[:opener])

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
        finite = [g for g in before if g.finite]
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
        cases = group.feats & _CASES if "part" in group.feats else frozenset()
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
        return None

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
        for mark in marks:
            wrong = frozenset(mark.not_case)
            right = frozenset(mark.case)
            if wrong and actor.cases and actor.cases <= wrong:
                continue
            if right and actor.cases and not (actor.cases & right):
                continue
            return True
        return False

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

    def _before_parenthesis(self, comma: int) -> int | None:
        for place in range(comma - 1, max(-1, comma - _REACH), -1):
            if self.lows[place] == "," and place not in self.actor_at:  # *with the premier, John Doe,* is one aside
                return place - 1 if self._parenthetic(place + 1) else None
        return None

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
        if not marks:
            return []
        place = group.end
        while place < len(self.lows) and place - group.end < 7:
            actor = self.actor_at.get(place)
            if actor is not None:
                if self._may_be_subject(actor, marks, group) and (actor.cases or group.passive or actor.kind != "land"):
                    return self.with_partners(actor, 1)
                if (not actor.prep and not actor.genitive) or self.grammar.free_order:
                    place = actor.end
                    continue
                return []
            if (
                place in self.group_at
                or self.lows[place] in _STRONG
                or self.lows[place] == ","
                or self.lows[place] in self.grammar.subordinators
            ):
                return []
            if self.lows[place] in self.grammar.prepositions and not self.grammar.free_order:
                return []
            place += 1
        return []

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
        joined = bool(links)
        if joined and all(word in self.grammar.genitive for word in links):
            left = self.actor_at.get(right.start - len(words) - 1)
            joined = left is not None and bool(left.person and right.person)
        comma = words == [","]
        if comma and self._closes_opening(min(right.left, right.start) - 1):
            return False
        if comma:
            after = self.lows[right.end : right.end + 1]
            return bool(after) and (after[0] == "," or after[0] in self.grammar.coordinators)
        parted = "," in words
        if joined and (parted or self._is_object_of_an_act(right, words)) and self._begins_clause(right, parted):
            return False
        return joined and len(words) <= 3 and all(
            w in self.grammar.coordinators or w in self.grammar.determiners or w in self.grammar.adverbs or w == ","
            or w in self.grammar.genitive or w in self.grammar.pronouns or w in self.grammar.actor_adjectives for w in words
        )  # fmt: skip

"""Clauses of a sentence without a parser: what opens and closes a clause, who the subject of a verb is, who is joined to whom."""

from __future__ import annotations

from besa.books.grammar import Grammar, Mark
from besa.coding.agreement import is_bare_noun, noun_before, owner_at, turn_round
from besa.coding.embedding import Embedding
from besa.coding.verbs import CASES, VerbFinder, VerbGroup
from besa.finding.actors import Actor
from besa.finding.words import Sentence

_STRONG = frozenset(";:!?()[]")
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
        self.lows = sentence.lows
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

    # -- subjects
    def subject(self, group: VerbGroup, depth: int = 0) -> list[Actor]:
        """The actors that are the grammatical subject of a verb, [] where the sentence names none."""
        if group.subject is None:
            group.subject = []
            if self.embedding is not None:
                group.subject = self.embedding.subject(group)
                return group.subject
            group.subject = self._subject_before(group, depth)
            if self.grammar.free_order and group.subject:
                group.subject = turn_round(group.subject, self._subject_after(group), group, self)
            if not group.subject:
                group.subject = self._subject_after(group) or self._subject_of_main(group, depth) or self._shared_ahead(group, depth)
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
        if not group.finite and (any(g.end <= group.start for g in self.groups) or self._follows_actor(group)):
            return self._controller(group, depth)
        owner: Actor | None = None
        while place >= 0 and group.start - place < _REACH * 2:
            low = self.lows[place]
            actor = self.actor_at.get(place)
            if actor is not None:
                by_case = group.passive and self.grammar.free_order and owner_at(place, self) is actor
                belongs = actor.possessive or actor.genitive or by_case
                if owner is None and belongs and not actor.prep and actor.kind != "pronoun":
                    owner = None if self._governed(actor) else actor
                if self._may_be_subject(actor, marks, group):
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
            if low == ")":
                place = self._opening(place) - 1
                continue
            if low in _STRONG:
                break
            place -= 1
        return [owner] if owner is not None else []

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
        if actor is not None and not actor.genitive and self.lows[place] != ",":
            return self.with_partners(actor, -1)
        described = self._described(group)
        if described is not None:
            return self.with_partners(described, 1)
        before = [g for g in self.groups if g.end <= group.start]
        if depth > 6:
            return []
        if not before:
            return self._of_the_next(group, depth)
        finite = [g for g in before if g.finite]
        comma = place >= 0 and self.lows[place] == ","
        return self.subject(finite[-1] if comma and finite else before[-1], depth + 1)

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

    def _may_be_subject(self, actor: Actor, marks: list[Mark], group: VerbGroup) -> bool:
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

    def _partners(self, group: VerbGroup) -> list[VerbGroup]:
        """The verbs that a coordinator right before this one may join it to, the likeliest first: of the same kind, the nearest."""
        place = self.before_adverbs(group)
        joint = self.lows[place] if place >= 0 and place not in self.actor_at else ""
        if joint not in self.grammar.coordinators and joint not in self.grammar.contrast:
            return []
        before = [g for g in self.groups if g.end <= place]
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

    def relative_object(self, group: VerbGroup, case: str) -> list[Actor]:
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
        bare = self.grammar.free_order and "inf" in group.feats and not group.finite  # *вывести войска*: an object follows
        if not marks or bare or (group.passive and group.feats & CASES):  # *задержанный* describes a noun
            return []
        place = group.end
        noun = noun_before(group, self) if self.grammar.free_order else frozenset()
        while place < len(self.lows) and place - group.end < 7:
            actor = self.actor_at.get(place)
            if actor is not None:
                other = bool(noun) and (("ins" in actor.cases) if group.passive else noun == {"nom"} and "acc" in actor.cases)
                if not other and self._may_be_subject(actor, marks, group) and (actor.cases or group.passive or actor.kind != "land"):
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

    def _list_like(self, words: list[str], right: Actor, step: int) -> bool:
        links = [word for word in words if word in self.grammar.coordinators]
        joined = bool(links)
        if joined and all(word in self.grammar.genitive for word in links):
            left = self.actor_at.get(right.start - len(words) - 1)
            joined = left is not None and bool(left.person and right.person)
        comma = words == [","]
        if comma:
            after = self.lows[right.end : right.end + 1]
            return bool(after) and (after[0] == "," or after[0] in self.grammar.coordinators)
        return joined and len(words) <= 3 and all(
            w in self.grammar.coordinators or w in self.grammar.determiners or w in self.grammar.adverbs or w == ","
            or w in self.grammar.genitive or w in self.grammar.pronouns or w in self.grammar.actor_adjectives for w in words
        )  # fmt: skip

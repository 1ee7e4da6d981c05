"""Clauses of a sentence without a parser: verb groups, what opens and closes a clause, who the subject of a verb is."""

from __future__ import annotations

from besa.books.grammar import Grammar, Mark
from besa.finding.actors import Actor
from besa.finding.words import Reading, Sentence

_STRONG = frozenset(";:!?()[]")
_DASHES = frozenset({"–", "—", "-"})
_FINITE_MARKS = frozenset(
    {
        "passive",
        "perfect",
        "pluperfect",
        "future",
        "conditional",
        "hypothetical",
        "progressive",
        "emphasis",
        "obligation",
    }
)
_NONFINITE_MARKS = frozenset({"infinitive", "gerund", "subjunctive"})
_FINITE = frozenset({"pres", "past", "fut", "cond", "opt", "adm", "imp"})
_REACH = 28
_ABSORBED = 8


class VerbGroup:
    """A verb with its auxiliaries: ``[start, end)`` are token numbers, ``gives`` what the words around it say of it."""

    __slots__ = ("end", "feats", "finite", "first_person", "gives", "head", "negated", "passive", "start", "subject")

    def __init__(
        self,
        start: int,
        head: int,
        gives: frozenset[str],
        feats: frozenset[str],
        negated: bool,
        finite: bool,
        passive: bool,
    ) -> None:
        self.start = start
        self.head = head
        self.end = head + 1
        self.gives = gives
        self.feats = feats
        self.negated = negated
        self.finite = finite
        self.passive = passive
        self.first_person = False
        self.subject: list[Actor] | None = None

    def __repr__(self) -> str:
        return f"<verb [{self.start},{self.end}) {sorted(self.gives)} {'fin' if self.finite else 'nonfin'} {'neg' if self.negated else ''}>"


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
        self.lows = [token.low for token in sentence.tokens]
        self.actor_at: dict[int, Actor] = {i: a for a in actors for i in range(a.start, a.end)}
        self.groups: list[VerbGroup] = []
        self.group_at: dict[int, VerbGroup] = {}
        self._find_groups(cue_heads, cue_words)
        self._share_prepositions()

    def _share_prepositions(self) -> None:
        """Between X and Y, with X and Y: the second has the preposition of the first, unless a verb of its own follows."""
        for left, right in zip(self.actors, self.actors[1:], strict=False):
            if right.prep or not left.prep or right.end in self.group_at:
                continue
            words = self.lows[left.end : max(left.end, min(right.left, right.start))]
            if words and self._list_like(words, right, 1):
                right.prep, right.prep_at = left.prep, right.start

    # -- verb groups
    def _find_groups(self, cue_heads: frozenset[int], cue_words: frozenset[int]) -> None:
        infos = self.sentence.infos
        grammar = self.grammar
        for index, info in enumerate(infos):
            if not info.verb or index in self.actor_at or (self.lows[index] in grammar.closed and self.lows[index] not in grammar.verbal):
                continue
            if index not in cue_heads and (index in cue_words or not self._is_verb(index)):
                continue
            if self.lows[index] in grammar.verbal and self._is_auxiliary(index):
                continue
            self._add_group(index)
        for index, low in enumerate(self.lows):
            if index not in self.group_at and low in grammar.verbal and infos[index].verb and low not in grammar.closed:
                self._add_group(index)
        self.groups.sort(key=lambda g: g.start)

    def _is_verb(self, index: int) -> bool:
        info = self.sentence.infos[index]
        if not any(r.pos != "v" for r in info.readings):
            return True
        before = self.lows[index - 1] if index else ""
        if before in self.grammar.verb_after or (
            index > 1 and before in self.grammar.verbal and self.lows[index - 2] in self.grammar.verbal
        ):
            return True
        return before not in self.grammar.noun_after and bool(index) and any(r.pos == "v" and "past" in r.feats for r in info.readings)

    def _is_auxiliary(self, index: int) -> bool:
        """Whether a verb follows that this word belongs to."""
        place = index + 1
        while place < len(self.lows) and place - index < 5:
            info = self.sentence.infos[place]
            low = self.lows[place]
            if info.verb and low not in self.grammar.verbal and place not in self.actor_at:
                return self._needs_met(index, info.readings) and self._is_verb_like(place)
            if not (
                low in self.grammar.adverbs or low in self.grammar.negation or low in self.grammar.verbal or low in self.grammar.clitics
            ):
                return False
            place += 1
        return False

    def _is_verb_like(self, index: int) -> bool:
        return any(r.pos == "v" for r in self.sentence.infos[index].readings)

    def _needs_met(self, index: int, readings: tuple[Reading, ...]) -> bool:
        return any(not word.needs or any(word.needs in r.feats for r in readings) for word in self.grammar.verbal[self.lows[index]])

    def _add_group(self, head: int) -> None:
        grammar = self.grammar
        verbal = [r for r in self.sentence.infos[head].readings if r.pos == "v"]
        feats = frozenset(f for r in verbal for f in r.feats)
        gives: set[str] = set()
        negated = False
        start = head
        place = head - 1
        pending = head
        while place >= 0 and head - place <= _ABSORBED and place not in self.actor_at and place not in self.group_at:
            low = self.lows[place]
            if low in grammar.verbal:
                marks = [
                    w.gives for w in grammar.verbal[low]
                    if (not w.needs or w.needs in feats or (w.needs == "part" and pending != head))
                    and (not w.before or self.lows[place + 1] in w.before)
                    and not (w.unless and feats.issuperset(w.unless) and "pass" not in feats)
                ]  # fmt: skip
                if not marks:
                    break
                gives.add(marks[0])
                start = pending = place
            elif low in grammar.negation:
                negated = True
                start = place
            elif low in grammar.clitics:
                start = place
            elif low not in grammar.adverbs:
                break
            place -= 1
        negated = negated or "neg" in feats or self._negated_after(head)
        group = VerbGroup(
            start, head, frozenset(gives), feats, negated, self._finite(gives, feats),
            "passive" in gives or (bool(verbal) and all("pass" in r.feats for r in verbal)),
        )  # fmt: skip
        group.first_person = self._in_first_person(start, head + 1)
        self.groups.append(group)
        for index in range(start, head + 1):
            self.group_at[index] = group

    def _in_first_person(self, start: int, end: int) -> bool:
        for place in range(start, end):
            verbal = [r for r in self.sentence.infos[place].readings if r.pos == "v"]
            if verbal and all("1" in r.feats for r in verbal):
                return True
        return False

    def _negated_after(self, head: int) -> bool:
        after = self.lows[head + 1] if head + 1 < len(self.lows) else ""
        return after in self.grammar.negation_after

    def _finite(self, gives: set[str], feats: frozenset[str]) -> bool:
        if gives & {"future", "obligation", "hypothetical"}:
            return True
        if gives & _NONFINITE_MARKS:
            return False
        if gives & _FINITE_MARKS:
            return True
        return bool(feats & _FINITE)

    # -- subjects
    def subject(self, group: VerbGroup, depth: int = 0) -> list[Actor]:
        """The actors that are the grammatical subject of a verb, [] where the sentence names none."""
        if group.subject is None:
            group.subject = []
            group.subject = self._subject_before(group, depth)
            if not group.subject:
                group.subject = self._subject_after(group)
        return group.subject

    def _subject_before(self, group: VerbGroup, depth: int) -> list[Actor]:
        marks = [m for m in self.grammar.functions.get("subj", ()) if m.side in ("", "before")]
        place = group.start - 1
        partner = self._partner(group)
        if partner is not None and depth <= 6:
            return self.subject(partner, depth + 1)
        if not group.finite:
            return self._controller(group, depth)
        owner: Actor | None = None
        while place >= 0 and group.start - place < _REACH * 2:
            low = self.lows[place]
            actor = self.actor_at.get(place)
            if actor is not None:
                if owner is None and (actor.possessive or actor.genitive) and not actor.prep and actor.kind != "pronoun":
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
                if other.finite:
                    return [owner] if owner is not None else []
                place = other.start - 1
                continue
            if low in self.grammar.relatives and self._antecedent(place) is not None:
                antecedent = self._antecedent(place)
                return self.with_partners(antecedent, -1) if antecedent else []
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
        place = group.start - 1
        while place >= 0 and (self.lows[place] in self.grammar.adverbs or self.lows[place] in self.grammar.clitics):
            place -= 1
        actor = self.actor_at.get(place)
        if actor is not None and not actor.genitive and self.lows[place] != ",":
            return self.with_partners(actor, -1)
        before = [g for g in self.groups if g.end <= group.start]
        if not before or depth > 6:
            return []
        finite = [g for g in before if g.finite]
        comma = place >= 0 and self.lows[place] == ","
        return self.subject(finite[-1] if comma and finite else before[-1], depth + 1)

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
        place = right.start - 1
        while place >= left.end and (self.lows[place] in self.grammar.adverbs or self.lows[place] in self.grammar.clitics):
            place -= 1
        return place >= left.end and self.lows[place] in self.grammar.coordinators

    def _partner(self, group: VerbGroup) -> VerbGroup | None:
        """The verb that a coordinator right before this one joins it to: the nearest before of the same kind."""
        place = group.start - 1
        while place >= 0 and (self.lows[place] in self.grammar.adverbs or self.lows[place] in self.grammar.clitics):
            place -= 1
        joint = self.lows[place] if place >= 0 and place not in self.actor_at else ""
        if joint not in self.grammar.coordinators and joint not in self.grammar.contrast:
            return None
        before = [g for g in self.groups if g.end <= place]
        alike = [g for g in before if g.finite == group.finite]
        marked = [g for g in alike if g.gives & group.gives]
        found = marked or alike or before
        return found[-1] if found else None

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
            if self.lows[place] == ",":
                return place - 1 if self._parenthetic(place + 1) else None
        return None

    def _parenthetic(self, place: int) -> bool:
        """Whether what begins after a comma is an aside: *…, who had met him, …*, *…, in Moscow, …*, *…, 29, …*."""
        low = self.lows[place]
        group = self.group_at.get(place)
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
                if not actor.prep and not actor.genitive:
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
            if self.lows[place] in self.grammar.prepositions:
                return []
            place += 1
        return []

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
            or w in self.grammar.genitive or w in self.grammar.pronouns for w in words
        )  # fmt: skip

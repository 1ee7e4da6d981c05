"""The verb groups of a sentence: a verb with its auxiliaries, negation and clitics."""

from __future__ import annotations

from besa.coding.syntax import TENSES, Syntax
from besa.finding.actors import Actor
from besa.finding.words import Reading, Sentence

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
_AHEAD_MARKS = frozenset({"future", "obligation", "hypothetical"})
_NONFINITE_MARKS = frozenset({"infinitive", "gerund", "subjunctive"})
_ABSORBED = 8
#: What a participle has that describes a noun.
CASES = frozenset({"nom", "acc", "gen", "dat", "abl", "ins", "loc"})

#: The features of a participle that can be nothing else.
_BARE = frozenset({"part"})


class VerbGroup:
    """A verb with its auxiliaries: ``[start, end)`` are token numbers, ``gives`` what the words around it say of it.

    ``resumes``: a clitic in it stands for an object, named or known. ``reduced``: a participle without an auxiliary that is passive.
    """

    __slots__ = (
        "end", "feats", "finite", "first_person", "form", "gives", "head", "negated", "passive", "reduced", "resumes", "second_person",
        "start", "subject",
    )  # fmt: skip

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
        self.second_person = False
        self.resumes = False
        self.reduced = False
        self.form = ""
        self.subject: list[Actor] | None = None

    def __repr__(self) -> str:
        return f"<verb [{self.start},{self.end}) {sorted(self.gives)} {'fin' if self.finite else 'nonfin'} {'neg' if self.negated else ''}>"


class VerbFinder:
    """Finds the verb groups of one sentence: ``groups`` in the order of the text, ``group_at`` by token number."""

    def __init__(self, sentence: Sentence, actor_at: dict[int, Actor], syntax: Syntax) -> None:
        self.sentence = sentence
        self.actor_at = actor_at
        self.syntax = syntax
        self.grammar = syntax.grammar
        self.lows = sentence.lows
        self.groups: list[VerbGroup] = []
        self.group_at: dict[int, VerbGroup] = {}

    def find(self, cue_heads: frozenset[int], cue_words: frozenset[int]) -> None:
        grammar, lows, closed, verbal = self.grammar, self.lows, self.grammar.closed, self.grammar.verbal
        verbs = [index for index, info in enumerate(self.sentence.infos) if info.verb]
        for index in verbs:
            low = lows[index]
            if index in self.actor_at or (low in closed and low not in verbal):
                continue
            if index not in cue_heads and (index in cue_words or not self._is_verb(index)):
                continue
            if self._stands_as_noun(index, lows[index - 1] if index else "") or (low in verbal and self._is_auxiliary(index)):
                continue
            if index in self.group_at:
                continue
            self._add_group(index)
            if grammar.verbal_after:
                self._absorb_following(self.groups[-1], cue_heads)
        for index in verbs:
            low = lows[index]
            if low in verbal and index not in self.group_at and low not in closed:
                self._add_group(index)
        self.groups.sort(key=lambda g: g.start)
        if self.grammar.infinitive_headlines and self.groups and self._announces(self.groups[0]):
            first = self.groups[0]
            first.gives, first.finite = (first.gives - {"infinitive"}) | {"future"}, True
        if grammar.inverted_conditions and self.groups:
            self._turn_round()
        if not self.syntax.purpose.isdisjoint(lows):
            for group in self.groups:
                if group.finite and self._wished(group):
                    group.gives |= {"subjunctive", "hypothetical"}

    def _turn_round(self) -> None:
        """*Did Russia attack the convoy?*, *Had Russia attacked, …*: an auxiliary that opens the sentence makes its verb no fact."""
        grammar, lows = self.grammar, self.lows
        first = next((place for place, low in enumerate(lows) if low[:1].isalnum()), -1)
        if first < 0 or lows[first] not in grammar.verbal or not self._begins_phrase(first + 1):
            return
        group = next((g for g in self.groups if g.start > first), None)
        if group is None or not ("?" in lows[-2:] or lows[first] in grammar.inverted_conditions):
            return
        if any(low in grammar.relatives or low in ",;:" for low in lows[first + 1 : group.start]):
            return
        passive = any(word.gives == "passive" and word.needs in group.feats for word in grammar.verbal[lows[first]])
        group.gives |= {"hypothetical", "passive"} if passive else {"hypothetical"}
        group.passive = group.passive or passive
        group.finite = True

    def _begins_phrase(self, place: int) -> bool:
        return place in self.actor_at or (place < len(self.lows) and self.lows[place] in self.grammar.determiners)

    def _announces(self, group: VerbGroup) -> bool:
        """*Ministers to meet over floods*: a headline's infinitive, with nothing but its subject before it and no verb after it."""
        before = range(group.start)
        if "infinitive" not in group.gives or group.finite or not group.start or group.start - 1 not in self.actor_at:
            return False
        joints = self.grammar.coordinators | self.grammar.determiners
        if not all(place in self.actor_at or self.lows[place] in joints for place in before):
            return False
        for other in self.groups[1:]:
            opened = any(low in self.grammar.subordinators for low in self.lows[group.end : other.start])
            if other.finite and not opened:
                return False
        return True

    def _wished(self, group: VerbGroup) -> bool:
        """*чтобы ФБР провело проверку*: a word of purpose opens the clause, so that its verb tells a wish."""
        place = group.start - 1
        while place >= 0 and place not in self.group_at and self.lows[place] not in ",;:":
            if self.lows[place] in self.syntax.purpose:
                return True
            place -= 1
        return False

    def _is_verb(self, index: int) -> bool:
        info = self.sentence.infos[index]
        before = self.lows[index - 1] if index else ""
        if not info.other:
            return True
        if before in self.grammar.verb_after or (
            index > 1 and before in self.grammar.verbal and self.lows[index - 2] in self.grammar.verbal
        ):
            return True
        return before not in self.grammar.noun_after and bool(index) and "past" in info.verb_feats

    def _stands_as_noun(self, index: int, before: str) -> bool:
        """*the report*, *a move*: a base form right after an article is no verb."""
        grammar = self.grammar
        article = before in grammar.determiners and before in grammar.fillers and before not in grammar.pronouns
        base = "inf" in self.sentence.infos[index].verb_feats
        return article and base and before not in grammar.subordinators

    def _is_auxiliary(self, index: int) -> bool:
        """Whether a verb follows that this word belongs to: *had been helping* is one verb."""
        place = index + 1
        while place < len(self.lows) and place - index < 5:
            info = self.sentence.infos[place]
            low = self.lows[place]
            if info.verb and low not in self.grammar.verbal and place not in self.actor_at:
                chain = [p for p in range(index + 1, place) if self.lows[p] in self.grammar.verbal and self.sentence.infos[p].verb]
                return self._needs_met(index, self.sentence.infos[chain[0]].readings if chain else info.readings)
            if not (
                low in self.grammar.adverbs or low in self.grammar.negation or low in self.grammar.verbal or low in self.grammar.clitics
            ):
                return False
            place += 1
        return False

    def _needs_met(self, index: int, readings: tuple[Reading, ...]) -> bool:
        return any(
            any(word.needs in r.feats for r in readings) if word.needs else not word.before or self.lows[index + 1] in word.before
            for word in self.grammar.verbal[self.lows[index]]
        )

    def _add_group(self, head: int) -> None:
        grammar, lows, infos = self.grammar, self.lows, self.sentence.infos
        verbal, adverbs, form = grammar.verbal, grammar.adverbs, self.syntax.verb_form(infos[head], lows[head])
        feats, gives = form.feats, set(form.gives)
        negated = resumes = False
        start = pending = head
        for place in range(head - 1, max(-1, head - _ABSORBED - 1), -1):
            if place in self.actor_at or place in self.group_at:
                break
            low = lows[place]
            if low in verbal:
                given = self._given_by(place, feats, pending, head)
                if given is not None:
                    gives.add(given)
                    pending = place
                elif low not in grammar.clitics or not gives:
                    break
                start = place
            elif low in grammar.negation:
                negated = negated or lows[place + 1] not in grammar.only  # *not only attacked*
                start = place
            elif low in grammar.clitics:
                start = place
                resumes = resumes or low in grammar.object_clitics
            elif low not in adverbs:
                break
        if feats == _BARE and not gives and not negated and self.lows[start] in grammar.genitive:
            start, resumes = head, False  # *e nënshkruar*: the article of a participle is no clitic
        negated = negated or "neg" in feats or self._negated_after(head)
        if "progressive" in gives:
            gives.discard("gerund")  # *janë **duke diskutuar***: the auxiliary makes a finite verb of it
        group = VerbGroup(start, head, frozenset(gives), feats, negated, self._finite(gives, feats), "passive" in gives or form.passive)
        group.resumes = resumes
        group.first_person = form.first_person or (start < head and self._in_first_person(start, head))
        # *Tërhiqni trupat!*: who is spoken to, and nobody else; where a participle carries the meaning, its auxiliary has the person
        group.second_person = form.second_person and "perfect" not in gives and "pluperfect" not in gives
        self.groups.append(group)
        for index in range(start, head + 1):
            self.group_at[index] = group

    def _given_by(self, place: int, feats: frozenset[str], pending: int, head: int) -> str | None:
        """What a word before a verb says of it, None if it has nothing to do with it."""
        for word in self.grammar.verbal[self.lows[place]]:
            if (
                (not word.needs or self._meets(word.needs, feats, pending, head))
                and (not word.before or self.lows[place + 1] in word.before)
                and not (word.unless and feats.issuperset(word.unless) and "pass" not in feats)
                and not (word.not_only and feats == set(word.not_only) and pending == head and not self._opens_infinitive(place))
                and not (word.not_before and self.lows[place + 1] in word.not_before)
            ):
                return word.gives
        return None

    def _opens_infinitive(self, place: int) -> bool:
        """***për të** kryer*: whether the word before makes an infinitive with this one."""
        before = self.grammar.verbal.get(self.lows[place - 1], ()) if place else ()
        return any(word.gives == "infinitive" and self.lows[place] in word.before for word in before)

    def _in_first_person(self, start: int, end: int) -> bool:
        """Whether a word before the verb is in the first person: *we have **met***."""
        infos, lows = self.sentence.infos, self.lows
        verbs = [place for place in range(start, end) if infos[place].verb]
        return any([self.syntax.verb_form(infos[place], lows[place]).first_person for place in verbs])

    def _meets(self, needs: str, feats: frozenset[str], pending: int, head: int) -> bool:
        """Whether a word of a verb group has the form after it that it needs: *is arrested*, *is being arrested*, not *is to arrest*."""
        if pending == head:
            return needs in feats
        if any(word.gives in ("infinitive", "future") for word in self.grammar.verbal[self.lows[pending]]):
            return any(needs in r.feats for r in self.sentence.infos[pending].readings)
        return needs in feats or needs == "part"

    def _absorb_following(self, group: VerbGroup, cue_heads: frozenset[int]) -> None:
        """Takes the words that follow a verb and belong to it into its group: *saldırması bekleniyor*, *yapmış olabilir*."""
        gives = set(group.gives)
        place = group.end
        while place < len(self.lows) and place not in cue_heads and place not in self.actor_at:
            rows = self.grammar.verbal_after.get(self.lows[place], ())
            fitting = [row.gives for row in rows if not row.needs or row.needs in group.feats]
            if not fitting:
                break
            gives.add(fitting[0])
            self.group_at[place] = group
            place += 1
        if place > group.end:
            group.end, group.gives, group.finite = place, frozenset(gives), True

    def _negated_after(self, head: int) -> bool:
        after = self.lows[head + 1] if head + 1 < len(self.lows) else ""
        return after in self.grammar.negation_after or self._undone(head)

    def _undone(self, head: int) -> bool:
        """*договор подписан не будет*: where the order is free, a negated auxiliary may follow its participle."""
        if not self.grammar.free_order or head + 2 >= len(self.lows) or self.lows[head + 1] not in self.grammar.negation:
            return False
        feats, auxiliary = self.sentence.infos[head].verb_feats, self.lows[head + 2]
        serves = auxiliary in self.grammar.verbal and not self._is_auxiliary(head + 2)
        return serves and bool(feats & {"part", "inf"}) and not feats & CASES

    def _finite(self, gives: set[str], feats: frozenset[str]) -> bool:
        if gives:
            if not gives.isdisjoint(_AHEAD_MARKS):
                return True
            if not gives.isdisjoint(_NONFINITE_MARKS):
                return False
            if not gives.isdisjoint(_FINITE_MARKS):
                return True
        return not feats.isdisjoint(TENSES)

"""What verbs and clauses ask of a grammar and of single words, worked out once a language and not once a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from besa.books.grammar import Grammar
from besa.finding.words import Info, Reading

#: What a finite form has.
TENSES = frozenset({"pres", "past", "fut", "cond", "opt", "adm", "imp"})
#: So many forms are remembered.
_KEPT = 100_000


class VerbForm(NamedTuple):
    """What a written form says as a verb: its features, what it ``gives`` by itself (*встретится* is future), its voice and person.

    ``info`` is kept so that no other word takes its place in memory while the form is remembered under it.
    """

    info: Info
    feats: frozenset[str]
    gives: frozenset[str]
    passive: bool
    first_person: bool
    second_person: bool


class Syntax:
    """A grammar with what clauses need of it: marks of a subject ``before`` and ``behind`` its verb, words that stand for several uses.

    ``controlling``: words between a verb's object and what the object does; ``halting``: words that mean something to whoever goes
    back to a subject; ``denying``: words that deny whoever they stand before; ``purpose``, ``complement``: words that open a clause of
    purpose, and one of what is said;
    ``pointing``: nouns that point back to an act told before.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        marks = grammar.functions.get("subj", ())
        self.before = [mark for mark in marks if mark.side in ("", "before")]
        self.behind = [mark for mark in marks if mark.side == "after"]
        self.subject_first = bool(marks) and all(mark.side == "before" for mark in marks)
        self.controlling = grammar.markers("from") | grammar.markers("for") | grammar.genitive_prepositions
        openers = grammar.relative_cases.keys() | grammar.relatives | grammar.subordinators.keys() | grammar.contrast
        self.halting = openers | frozenset(",;:!?()[]")
        self.denying = grammar.negation | grammar.negated_subjects
        self.purpose = frozenset(word for word, kind in grammar.subordinators.items() if kind == "purpose")
        self.complement = frozenset(word for word, kind in grammar.subordinators.items() if kind == "complement")
        self.pointing = frozenset(noun for nouns in grammar.anaphors.values() for noun in nouns)
        self._forms: dict[tuple[int, str], VerbForm] = {}

    def verb_form(self, info: Info, low: str) -> VerbForm:
        """A word as a verb. ``low``: as it is written."""
        key = (id(info), low)
        found = self._forms.get(key)
        if found is None:
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            found = self._forms[key] = self._look_at(info, low)
        return found

    def _look_at(self, info: Info, low: str) -> VerbForm:
        grammar = self.grammar
        verbal, feats = info.verbal, info.verb_feats
        passives = tuple(r for r in verbal if "pass" in r.feats) if grammar.is_passive_as_written(low) else ()
        if passives and any("past" in r.feats and "pass" not in r.feats for r in verbal):
            verbal, feats = passives, frozenset().union(*(r.feats for r in passives))
        finite = [r for r in verbal if r.feats & TENSES]
        gives = {"future"} if finite and all("fut" in r.feats for r in finite) else set()
        gives.update(grammar.feature_gives[f] for f in feats & grammar.feature_gives.keys())
        # A form without a person that looks the same says nothing against it: *jemi* is no infinitive where it stands alone.
        personal = [r for r in info.verbal if "inf" not in r.feats]
        return VerbForm(
            info, feats, frozenset(gives), self._is_passive(verbal),
            first_person=bool(personal) and all("1" in r.feats for r in personal),
            second_person=bool(verbal) and all("2" in r.feats and "3" not in r.feats and r.feats & {"pl", "imp"} for r in verbal),
        )  # fmt: skip

    def _is_passive(self, verbal: Sequence[Reading]) -> bool:
        """A form that is passive by itself: *akuzohet*, though packs may name a middle verb *akuzohem* as well."""
        voiced = [r for r in verbal if not self.grammar.is_middle(r.lemma)] or verbal
        return bool(voiced) and all("pass" in r.feats for r in voiced)

"""Clauses that end in their verb and stand one inside the other.

*Bakan, [[saldırıda ölen] askerlerin toprağa verildiğini] söyledi.* The form of a verb says what its clause is (``VerbGroup.form``):
``finite`` a main clause, ``converb`` beside one, ``attributive`` before a noun that it describes, ``nominal`` a part of another
clause. What stands before a verb belongs to it, unless it belongs to a verb of a clause inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from besa.coding.verbs import CASES
from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

FINITE, CONVERB, ATTRIBUTIVE, NOMINAL = "finite", "converb", "attributive", "nominal"
_ENDED = frozenset({"acc", "dat", "abl", "loc", "ins"})
_VERBAL_NOUNS = frozenset({"part", "inf", "ger"})
_TENSES = frozenset({"pres", "past", "fut", "cond", "opt", "adm", "imp"})
_STRONG = frozenset(";:!?()[]–—")
_CLOSING, _OPENING, _STRAIGHT = "”»’", "“„«‘", '"'
_REACH = 60
_BEFORE_NOUN = 6
_BEFORE_OWNER = 12


class Embedding:
    """The clauses of one sentence, of a language whose verbs stand last."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._grammar = clauses.grammar
        self._begins: dict[int, int] = {}
        self._own: dict[int, list[Actor]] = {}
        self._met: dict[int, VerbGroup] = {}
        #: Where the clause of a main verb begins that has another subject than the clause before it.
        self._turned: dict[int, int] = {}
        self._quotes = _quotations([token.text for token in clauses.sentence.tokens])
        self._opened = {opening: closing for closing, opening in self._quotes.items()}
        left_open = _left_open([token.text for token in clauses.sentence.tokens])
        if left_open is not None:
            self._opened[left_open] = len(clauses.lows)
        for group in clauses.groups:
            group.form = self._form(group)
            group.finite = group.form == FINITE
        for group in clauses.groups:
            self._measure(group)

    # -- what kind of clause
    def _form(self, group: VerbGroup) -> str:
        after = self._grammar.subordinators_after.get(self._after(group), "")
        if after == "complement":
            return NOMINAL
        if group.end > group.head + 1:
            return CONVERB if after else FINITE
        feats = group.feats
        if "ger" in feats:
            return CONVERB
        if "inf" in feats and not feats & _TENSES:
            return NOMINAL
        if "part" in feats:
            cases = feats & CASES
            if not cases:
                return ATTRIBUTIVE
            return ATTRIBUTIVE if cases == {"nom"} and self._before_noun(group) else NOMINAL
        if not feats & _TENSES:
            return NOMINAL
        if after or ("cond" in feats and not feats & {"pres", "past", "fut"}):
            return CONVERB
        if feats & {"fut", "adm"} and "3" in feats and "pl" not in feats and self._before_noun(group):
            return ATTRIBUTIVE
        return FINITE

    def _after(self, group: VerbGroup) -> str:
        return self._clauses.lows[group.end] if group.end < len(self._clauses.lows) else ""

    def _before_noun(self, group: VerbGroup) -> bool:
        """Whether a word that can be a noun or describe one follows, so that the verb describes it too."""
        grammar, place = self._grammar, group.end
        low = self._after(group)
        if not low[:1].isalnum() or low in grammar.coordinators or low in grammar.contrast or low in grammar.postpositions:
            return False
        if place in self._clauses.group_at:
            return self._clauses.group_at[place].form in ("", ATTRIBUTIVE) and not self._is_tensed(place)
        return low not in grammar.clitics and low not in grammar.subordinators_after and low not in grammar.negation_after

    def _is_tensed(self, place: int) -> bool:
        feats = self._clauses.group_at[place].feats
        return bool(feats & _TENSES) and not feats & _VERBAL_NOUNS

    # -- how far it reaches
    def begin(self, group: VerbGroup) -> int:
        """The first token of a verb's clause."""
        return self._begins.get(group.head, group.start)

    def turned_at(self, group: VerbGroup) -> int:
        """Where a main verb's own clause begins, if the one before it has another subject; else 0."""
        return self._turned.get(group.head, 0)

    def arguments(self, group: VerbGroup) -> list[Actor]:
        """The actors of a verb's own clause, the nearest first, clauses inside it and owners of mere places left out."""
        edge = self.turned_at(group)
        own = [actor for actor in self._own.get(group.head, []) if actor.start >= edge]
        places = [actor for actor in own if self._owns_place(actor, group)]
        return [actor for actor in own if actor not in places] if places and self._has_main_subject(group) else own

    def _measure(self, group: VerbGroup) -> None:
        clauses, grammar = self._clauses, self._grammar
        main = group.form == FINITE
        first = group.start
        place = first - 1
        own: list[Actor] = []
        objects = 0
        while place >= 0 and first - place < _REACH:
            if place in self._quotes:
                place = first = self._quotes[place]
                place -= 1
                continue
            if self._closes_after(place, group):
                break  # *Aliyev, "Erivan ateşkesi bozdu" dedi*: what stands before a quotation is no part of its clauses
            inner = clauses.group_at.get(place)
            if inner is not None and inner is not group:
                if inner.form == FINITE or (inner.form == CONVERB and "inf" in group.feats):
                    self._met[group.head] = inner
                    break
                first = self.begin(inner)
                place = first - 1
                continue
            actor = clauses.actor_at.get(place)
            if actor is not None:
                if self._is_not_meant(actor):
                    first = min(actor.left, actor.start)
                    place = first - 1
                    continue
                if not main and not group.passive and actor.prep in grammar.markers("agent"):
                    break  # *Bakü tarafından anlaşmayı bozmakla suçlandı*: who did it belongs to the passive verb that follows
                if not main and (self._is_subject_of_outer(actor) or (actor.possessive and not self._takes_genitive(group))):
                    break
                if objects and self._is_asked(actor, group):
                    break
                objects += _is_object(actor) and not (own and self._is_beside(actor, own[-1]))
                if not main and objects > 1:
                    break
                own.append(actor)
                first = min(actor.left, actor.start)
                place = first - 1
                before = clauses.actor_at.get(place)
                chained = before is not None and before.possessive and not before.prep
                stops = actor.possessive and not chained and not self._is_owner(actor, group)
                if group.form in (NOMINAL, ATTRIBUTIVE) and stops and not self._owns_object(actor):
                    break
                continue
            low = clauses.lows[place]
            if low in _STRONG or low in grammar.contrast or (low == "-" and main):
                break
            if low == "," and not main and not self._in_list(place) and not self._topic(place, group):
                break
            if low in grammar.coordinators and place - 1 in clauses.group_at:
                inner = clauses.group_at[place - 1]
                if not main or inner.form == FINITE:
                    self._met[group.head] = inner
                    break
            objects += not main and self._is_accusative(place)
            if not main and objects > 1:
                break
            first = place
            place -= 1
        self._begins[group.head] = first
        self._own[group.head] = own

    def _is_asked(self, actor: Actor, group: VerbGroup) -> bool:
        """*Oslo, **Lima'dan** satışı durdurmasını istedi*: before the object of what is asked stands of whom one asks it."""
        asks = {"inf", "poss", "acc"} <= group.feats and actor.cases == {"abl"} and not actor.prep
        before = self._clauses.actor_at.get(actor.left - 1)
        return asks and not (before is not None and before.possessive)

    def _owns_object(self, actor: Actor) -> bool:
        """*Rusya'nın Moldova'nın egemenliğini ihlal ettiğini*: of two genitives the one right before the object owns it."""
        clauses = self._clauses
        if actor.end >= len(clauses.lows) or actor.end in clauses.actor_at:
            return False
        readings = [r.feats for r in clauses.sentence.infos[actor.end].readings if r.pos == "n"]
        if not readings or not all({"acc", "poss"} <= feats for feats in readings):
            return False
        for place in range(actor.left - 1, max(-1, actor.left - _BEFORE_OWNER), -1):
            other = clauses.actor_at.get(place)
            if other is not None and other.possessive and not other.prep:
                return True
            if clauses.lows[place] in _STRONG or clauses.lows[place] == "," or (other is not None and self._is_subject_of_outer(other)):
                return False
        return False

    def _is_beside(self, left: Actor, right: Actor) -> bool:
        """*Gazze'yi ve Lübnan'ı vurdu*: two objects that are joined are one."""
        words = self._clauses.lows[left.end : min(right.left, right.start)]
        return _is_object(right) and len(words) == 1 and (words[0] == "," or words[0] in self._grammar.coordinators)

    def _closes_after(self, place: int, group: VerbGroup) -> bool:
        """Whether a quotation opens at a token that closes after a verb."""
        closing = self._opened.get(place)
        return closing is not None and closing > group.head

    def _is_not_meant(self, actor: Actor) -> bool:
        """*Erivan değil Bakü*: an actor that is denied, unless others are added to it (*yalnızca Gazze değil*)."""
        lows, grammar = self._clauses.lows, self._grammar
        if actor.end >= len(lows) or lows[actor.end] not in grammar.negation_after or actor.end in self._clauses.group_at:
            return False
        return not any(low in grammar.only for low in lows[max(0, actor.left - 2) : actor.start])

    def _is_subject_of_outer(self, actor: Actor) -> bool:
        """A bare nominative before a verb that is not finite belongs to the finite verb that follows."""
        if actor.prep or actor.possessive or actor.kind == "adjective" or self._names_a_noun(actor):
            return False
        return not actor.cases or ("nom" in actor.cases and "acc" not in actor.cases)

    def _names_a_noun(self, actor: Actor) -> bool:
        """*Ergneti köyü*, *İsrail uçaklarının*: a name before a possessed noun only says which one; a land does if that is a genitive."""
        if actor.kind not in ("name", "town", "land") or actor.end >= len(self._clauses.lows):
            return False
        readings = self._clauses.sentence.infos[actor.end].readings
        nouns = [r for r in readings if r.pos == "n" and r.feats and "proper" not in r.feats]  # *bölgesindeki* is no name
        if actor.kind == "land" and not all("gen" in r.feats for r in nouns):
            return False
        return bool(nouns) and all("poss" in r.feats for r in nouns)

    def _takes_genitive(self, group: VerbGroup) -> bool:
        """*saldırdığı*, *saldırması* have a subject in the genitive, *saldırmak* and *saldıran* have none."""
        return bool(group.feats & {"poss"}) or ("part" in group.feats and bool(group.feats & CASES))

    def _topic(self, comma: int, group: VerbGroup) -> bool:
        """*Putin'in, … söylediği*: a comma after the genitive subject, which is not that of a clause that belongs to a noun inside."""
        about = "inf" in group.feats and self._after(group) in self._grammar.postpositions
        if about or group.feats & CASES == {"gen"}:
            return False
        actor = self._clauses.actor_at.get(comma - 1)
        return actor is not None and actor.possessive and not actor.prep and self._takes_genitive(group)

    def _in_list(self, comma: int) -> bool:
        """Whether a comma stands between two actors, or between two words of one case."""
        left, right = self._clauses.actor_at.get(comma - 1), self._clauses.actor_at.get(comma + 1)
        return left is not None and right is not None and (not left.cases or bool(left.cases & right.cases)) and left.cases != {"nom"}

    def _is_accusative(self, place: int) -> bool:
        readings = self._clauses.sentence.infos[place].readings
        return bool(readings) and all("acc" in r.feats and "nom" not in r.feats and r.pos != "v" for r in readings)

    def _is_owner(self, actor: Actor, group: VerbGroup) -> bool:
        """Whether a genitive belongs to a noun that is itself the subject: *Rusya'nın saldırılarının durduğunu*."""
        if self._clauses.lows[actor.end] == ",":
            return False  # *Putin'in, anlaşmaların … uyguladığını*: the topic, whatever nouns follow
        for place in range(actor.end, group.start):
            readings = self._clauses.sentence.infos[place].readings
            nouns = [r for r in readings if r.pos != "v"]
            if nouns and all("gen" in r.feats for r in nouns) and place not in self._clauses.group_at:
                return True
        return False

    # -- subjects
    def subject(self, group: VerbGroup, depth: int = 0) -> list[Actor]:
        """The actors that are the subject of a verb, by the form of its clause."""
        if depth > 5:
            return []
        own = self.arguments(group)
        if group.form == FINITE:
            awaited = self._genitive(own, group) if {"inf", "poss", "nom"} <= group.feats else []  # *Bakü'nün saldırması bekleniyor*
            return awaited or self._main_subject(group, own, depth)
        if group.form == ATTRIBUTIVE:
            owner = self._genitive(own, group)
            return owner or (self._of_main(group, depth) if "nom" in group.feats else self._described(group))
        owner = self._genitive(own, group) if group.form == NOMINAL else []
        if owner:
            return owner
        if group.form == CONVERB:
            inside = [a for a in own if self._may_be(a, group) and a.end < group.start - 1]
            beside = inside[-1:] or self._beside(group)
            if beside:
                return beside
        host = self._host(group)
        if host is None or (group.passive and group.form == NOMINAL):
            return []
        return [] if host.passive and not group.passive else self._shared(host, depth)

    def _of_main(self, group: VerbGroup, depth: int) -> list[Actor]:
        """*Katar, kaçakçılıkla **suçladığı** şirketi kapattı*: whoever does it in such a clause that names nobody acts in the main one."""
        host = self._host(group)
        if host is None or host.passive or "part" not in group.feats or {"1", "2"} & group.feats:
            return []
        found = self._shared(host, depth)
        return [] if any(actor.start >= group.end for actor in found) else found

    def _shared(self, host: VerbGroup, depth: int) -> list[Actor]:
        return host.subject if host.subject else self.subject(host, depth + 1)

    def _main_subject(self, group: VerbGroup, own: list[Actor], depth: int) -> list[Actor]:
        bare = [a for a in own if self._may_be(a, group)]
        described = [] if bare else [a for a in own if self._describes_subject(a)]
        if described:
            return described[-1:]
        if not bare:
            before = self._last_finite(group)
            joined = before is not None and before.passive == group.passive and not group.first_person
            return self._shared(before, depth) if before is not None and joined else []
        sure = [a for a in bare if "acc" not in a.cases]
        bare = [a for a in bare if a in sure or not any(s.start < a.start for s in sure)]
        topic = [a for a in bare if self._clauses.lows[a.end : a.end + 1] == [","] and not self._clauses.with_partners(a, 1)[1:]]
        if topic:
            turned = self._after_turn(bare[0], topic[-1], group)
            return turned or self._clauses.with_partners(topic[-1], -1)
        nearest = self._segment(bare, group)
        chosen = nearest[-1]
        return sorted({*self._clauses.with_partners(chosen, -1), *(a for a in self._clauses.with_partners(chosen, 1) if a in bare)},
                      key=lambda a: a.start)  # fmt: skip

    def _after_turn(self, actor: Actor, topic: Actor, group: VerbGroup) -> list[Actor]:
        """*Oslo, Lima'yı suçlarken **Lima** bunu reddetti*: after a converb with a subject of its own another can be that of the verb."""
        if not self._grammar.turning or not actor.country or actor is topic or actor.end >= group.start:
            return []
        edge = min(actor.left, actor.start)
        last = self._clauses.lows[edge - 1]
        if last == "," or last in self._grammar.subordinators_after:
            edge -= 1
        before = next((g for g in self._clauses.groups if g.end == edge), None)
        turns = (
            before is not None and before.form == CONVERB and before.start > topic.end and self._grammar.turns(self._clauses.lows[edge - 1])
        )
        if not turns:
            return []
        self._turned[group.head] = edge
        return self._clauses.with_partners(actor, 1)

    def _describes_subject(self, actor: Actor) -> bool:
        """*Rus füzeleri kenti vurdu*: whose the thing is that acts, where nobody else can be the subject."""
        if actor.kind != "adjective" or actor.prep or actor.possessive or actor.end >= len(self._clauses.lows):
            return False
        readings = [r.feats for r in self._clauses.sentence.infos[actor.end].readings if r.pos == "n"]
        return any({"nom", "pl"} <= feats for feats in readings) and actor.end not in self._clauses.actor_at

    def _last_finite(self, group: VerbGroup) -> VerbGroup | None:
        """The main verb before a verb without a subject of its own; not one in a quotation."""
        quoted = [range(opening, closing + 1) for closing, opening in self._quotes.items()]
        for other in reversed(self._clauses.groups):
            if other.end <= group.start and other.form == FINITE and not any(other.head in r and group.head not in r for r in quoted):
                return other
        return None

    def _segment(self, bare: list[Actor], group: VerbGroup) -> list[Actor]:
        """The nominatives nearest to a verb, with no clause between them; one right before it is its object if there is another."""
        rest = bare
        if len(bare) > 1 and bare[0].end == group.start and not bare[0].country:
            rest = bare[1:]
        edge = rest[0].start
        out = []
        for actor in rest:
            if any(g.end <= edge and g.start >= actor.end for g in self._clauses.groups):
                break
            out.append(actor)
            edge = actor.start
        return out

    def _may_be(self, actor: Actor, group: VerbGroup) -> bool:
        if actor.prep or actor.possessive or actor.kind == "adjective" or (actor.kind == "pronoun" and actor.cases):
            return False
        if self._names_a_noun(actor):
            return False
        if group.first_person and not actor.speaker:
            return False
        return not actor.cases or "nom" in actor.cases

    def _genitive(self, own: list[Actor], group: VerbGroup) -> list[Actor]:
        owners = [actor for actor in own if (actor.possessive or self._owns_genitive(actor)) and not actor.prep]
        if not owners or not self._takes_genitive(group) or self._owns_only(owners[0], group):
            return []
        chosen = owners[0]
        for actor in owners[1:]:  # *Erivan'ın bakanların görüşmesini …*: of two in a row the second belongs to a noun
            chosen = actor if actor.end == chosen.left or self._owns_object(chosen) else chosen
        # *Türkiye'nin uçaklarının ihlal ettiğini*: whose the thing is that acts, acts, and not the one who says so
        return (
            [chosen]
            if self._is_owner(chosen, group) and not (chosen.kind == "actor" and chosen.plural)
            else self._clauses.with_partners(chosen, -1)
        )

    def _owns_place(self, actor: Actor, group: VerbGroup) -> bool:
        """*Gazze'nin Refah kentinde düzenlediği*: the land in which a place lies owns that, and did nothing there."""
        clauses = self._clauses
        if actor.kind != "land" or not actor.possessive or group.passive:
            return False
        place = actor.end
        town = clauses.actor_at.get(place)
        if town is not None:
            if town.kind not in ("town", "name") or town.country not in ("", actor.country) or town.possessive:
                return False
            place = town.end
        elif clauses.sentence.tokens[place].text[:1].isupper():
            place += 1  # *Gazze'nin **Refah** kentinde*
        elif group.form != ATTRIBUTIVE:
            return False
        if place >= group.start:
            return False
        spots = self._grammar.settlements | (frozenset() if place > actor.end else self._grammar.quarters)
        return any({"poss", "loc"} <= r.feats and r.lemma in spots for r in clauses.sentence.infos[place].readings)

    def _has_main_subject(self, group: VerbGroup) -> bool:
        """Whether the verb whose clause this one stands in names somebody else as its subject."""
        host = self._host(group)
        return host is not None and any(actor.end <= self.begin(group) for actor in self.arguments(host) if self._may_be(actor, host))

    def _owns_only(self, actor: Actor, group: VerbGroup) -> bool:
        """*Bakan, Bakü'nün talebini kabul **ettiklerini** söyledi*: several did it, so that the one who is named owns the object."""
        plural = "pl" in group.feats and "sg" not in group.feats and "acc" in group.feats
        if not plural or actor.plural or not actor.country or not actor.possessive or actor.end >= group.start:
            return False
        if self._clauses.with_partners(actor, -1)[1:] or actor.end in self._clauses.actor_at:
            return False
        nouns = [r.feats for r in self._clauses.sentence.infos[actor.end].readings if r.pos == "n"]
        return bool(nouns) and all("poss" in feats and feats & _ENDED for feats in nouns)

    def _owns_genitive(self, actor: Actor) -> bool:
        """***İsrail** uçaklarının bombaladığını*, ***Rus** topçusunun*: whose the thing is that acts."""
        if actor.kind not in ("land", "adjective") or actor.end >= len(self._clauses.lows) or actor.end in self._clauses.actor_at:
            return False
        readings = [r.feats for r in self._clauses.sentence.infos[actor.end].readings if r.pos == "n"]
        return bool(readings) and all({"gen", "poss"} <= feats for feats in readings)

    def _beside(self, group: VerbGroup) -> list[Actor]:
        """The nominative right before a converb's clause, which may be its subject and that of the verb that follows."""
        place = self.begin(group) - 1
        if place >= 0 and self._clauses.lows[place] == ",":
            place -= 1
        actor = self._clauses.actor_at.get(place)
        return self._clauses.with_partners(actor, -1) if actor is not None and self._may_be(actor, group) else []

    def _described(self, group: VerbGroup) -> list[Actor]:
        """The actor that a relative clause describes: the next one, if only words of its phrase stand between."""
        for place in range(group.end, min(group.end + _BEFORE_NOUN, len(self._clauses.lows))):
            actor = self._clauses.actor_at.get(place)
            if actor is not None:
                return [] if self._is_not_meant(actor) else self._clauses.with_partners(actor, 1)
            if place in self._clauses.group_at or not self._clauses.lows[place][:1].isalnum() or self._ends_phrase(place):
                return []
        return []

    def _ends_phrase(self, place: int) -> bool:
        """*bombaladığı KÖYÜ bakan ziyaret etti*: a noun with an ending is what the clause describes, whoever comes after it."""
        readings = self._clauses.sentence.infos[place].readings
        nouns = [r for r in readings if r.pos == "n"]
        if not nouns or len(nouns) < len(readings):
            return False
        ended = [r for r in nouns if r.feats & _ENDED]
        return len(ended) == len(nouns) or (bool(ended) and place - 1 in self._clauses.group_at)  # nobody is there whose *köyü* it is

    def _host(self, group: VerbGroup) -> VerbGroup | None:
        """The verb whose clause a clause stands in or beside."""
        for other in self._clauses.groups:
            if other.start >= group.end and self.begin(other) <= group.start and other.form != ATTRIBUTIVE:
                return other
        return None

    # -- objects of other clauses
    def raised(self, group: VerbGroup, subjects: bool) -> list[Actor]:
        """*Ankara'yı sözünü tutmamakla suçladı*: the object of a verb of speech may stand at the head of its complement.

        ``subjects``: so may the subject of the complement, of whom something is said: *Kosova'nın azınlığı sindirdiğini öne sürdü*.
        """
        own = set(self.arguments(group))
        for actor in self._clauses.actors:
            oblique = bool(actor.cases) and actor.cases <= {"acc", "dat", "nom"} and actor.cases != {"nom"}
            marked = oblique or (subjects and actor.possessive)
            first = max(self.begin(group), self.turned_at(group))
            if first <= actor.start < group.start and actor not in own and marked and not actor.prep:
                return self._clauses.with_partners(actor, 1)
        return []

    def described_object(self, group: VerbGroup) -> list[Actor]:
        """*Rusya'nın desteklediği ayrılıkçılar*: the noun after a relative clause with a subject of its own is its object."""
        if group.form != ATTRIBUTIVE or "nom" not in group.feats or not self.subject(group):
            return []
        return self._described(group)

    def host(self, group: VerbGroup) -> VerbGroup | None:
        """The verb whose clause a clause stands in or beside."""
        return self._host(group)

    # -- what is said
    def chain(self, end: int) -> int:
        """Where the row of nominal clauses begins that closes at a token; the token itself where none does."""
        clauses, grammar = self._clauses, self._grammar
        linking = grammar.postpositions | grammar.coordinators | grammar.adverbs | {","}
        start = end
        while start > 0:
            place = start - 1
            while place >= 0 and start - place <= 3 and clauses.lows[place] in linking and place not in clauses.group_at:
                place -= 1
            inner = clauses.group_at.get(place)
            if inner is None or inner.form != NOMINAL or self.begin(inner) >= start:
                break
            start = self.begin(inner)
        return start

    def complement(self, group: VerbGroup, start: int) -> int:
        """Where the complement of a verb begins that ends before the token ``start``: after the verb's own parties."""
        parties = [a for a in self.subject(group) if a.end <= start]
        begin = max([self.begin(group), *(a.end for a in parties)])
        for other in self._clauses.groups:
            beside = other.end < start or (other.end == start and bool(self.arguments(other)))  # *Kiev'i desteklerken uyardı*
            if other.form == CONVERB and begin <= other.start and beside and self._host(other) is group:
                begin = other.end
        while begin < start and not self._clauses.lows[begin][:1].isalnum():
            begin += 1
        return begin


def tells_fact(group: VerbGroup) -> bool:
    """Whether a verb can tell what happened: a finite one, or one whose clause stands for a finite one (*saldırdığını*, *saldırarak*)."""
    return group.finite or (group.form in (NOMINAL, CONVERB) and bool(group.feats & {"part", "ger"}))


def tells_past(group: VerbGroup) -> bool:
    """Whether such a verb is in the past tense, or a form that is used of what is past and present."""
    return "past" in group.feats or (bool(group.form) and "part" in group.feats and "fut" not in group.feats)


def _is_object(actor: Actor) -> bool:
    return not actor.prep and actor.cases == {"acc"}


def _left_open(texts: list[str]) -> int | None:
    """Where a quotation opens that goes on in the next sentence."""
    opened: list[int] = []
    for place, text in enumerate(texts):
        if text in _OPENING or (text in _STRAIGHT and not opened):
            opened.append(place)
        elif (text in _CLOSING or text in _STRAIGHT) and opened:
            opened.pop()
    return opened[0] if opened else None


def _quotations(texts: list[str]) -> dict[int, int]:
    """The token that closes a quotation: the one that opens it."""
    out: dict[int, int] = {}
    opened: list[int] = []
    for place, text in enumerate(texts):
        if text in _OPENING or (text in _STRAIGHT and not opened):
            opened.append(place)
        elif (text in _CLOSING or text in _STRAIGHT) and opened:
            out[place] = opened.pop()
    return out

"""Who is meant: surnames, pronouns, *the ministry*, *the two sides*, within one report."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence

from besa.books.grammar import Grammar
from besa.finding.actors import Actor
from besa.finding.words import Sentence

_NEARLY_ALL = 0.6
#: What sides of a conflict are, sooner than those whom it strikes.
_PARTIES = frozenset({"GOV", "MIL", "REB", "PTY", "LEG"})
_NO_STATES = frozenset({"EUR", "UNO", "NATO", "IGO", "NGO", "MNC", "IMG"})
_KEPT = 200
#: How much a report must name countries before one can say which it is about; and how many sentences tell as much if they name one.
_OFTEN = 8
#: A report of so many sentences is not about a country that weighs no more in it than this: it names it in passing.
_FULL = 8
_PASSING = 2
_LONG = 4
#: Among so many actors named last *their* looks for several people.
_LATELY = 4
#: A state that is one of all the parties has so much of the mentions of states.
_SHARE = 0.15
#: Those who serve where they are.
_LOCAL = frozenset({"COP"})
_RESIDENT = frozenset({"CVL", "MED", "EDU"})
#: Those who are of a town that opens a sentence: *In Yerevan, opposition supporters …*; ministers and soldiers may be guests.
_FOUND = frozenset({"CVL", "PTY", "COP", "JUD", "MED", "EDU", "LAB"})
#: Bodies that one may speak of as *the organisation*, *the movement*, *the group*.
_SOCIETIES = frozenset({"NGO", "REB", "PTY", "BUS", "LAB"})
#: Those whom a state or body has, and not a person.
STATELY = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
#: Fewer words than these describe what a possessive before it belongs to.
_DESCRIBED = 3
#: So many words may tell the duty of somebody between whose he is and his office.
_DUTY = 6
#: So many words may stand between people and the land they are in.
_DWELL = 4
#: An article has so few letters.
_ARTICLE = 2


class Memory:
    """What a report has said so far of its actors. One for each report; read from the first sentence to the last."""

    def __init__(self, home: str, sentences: int = 1, lands: frozenset[str] = frozenset()) -> None:
        self.countries: Counter[str] = Counter()
        self.home = home
        self.seat = ""  #: the country where the report was written, as far as it says so
        self.sentences = sentences
        self.lands = lands
        self._people: dict[str, Actor] = {}
        self._introduced: dict[str, Actor] = {}
        self._heads: dict[str, Actor] = {}
        self._last: list[Actor] = []
        self._pairs: list[tuple[Actor, Actor]] = []
        self.subject: list[Actor] = []
        self.subject_is_fresh = False
        self.subject_at = 0
        self.speaker: list[Actor] = []
        self.pair_is_fresh = False
        self._focus: tuple[int, str] | None = None
        self._topic: list[Actor] = []
        self._topic_word = ""
        self._spot = ""
        self._previous: list[Actor] = []

    def introduce(self, actors: Sequence[Actor], sentence: Sentence) -> None:
        """Takes note of who is named with a title or a country anywhere in the report, for headlines that give no more than a surname."""
        for actor in actors:
            if actor.plural or not actor.country or actor.kind != "actor":
                continue
            name = _name_in(actor)
            placed = all(part.kind == "name" for part in actor.parts)  # *Agim Lila, me shtetësi gjermane*
            titled = placed or any(part.kind == "role" for part in actor.parts)
            if name is not None and titled and all(part.kind not in ("body", "people") for part in actor.parts):
                self._introduced.setdefault(sentence.tokens[name].norm, actor)

    def focus(self) -> str:
        """The country that the report is about, as far as one can tell."""
        total = sum(self.countries.values())
        if self._focus is None or self._focus[0] != total:  # counts only grow
            real = [(n, c == self.home, -place, c) for place, (c, n) in enumerate(self.countries.items()) if _is_state(c)]
            heaviest = max(real) if real else (0, True, 0, self.home)
            abroad = bool(self.lands) and heaviest[3] not in self.lands  # at home nobody need be placed
            passing = 0 < heaviest[0] <= _PASSING and self.sentences >= _FULL and abroad
            self._focus = total, "" if passing else heaviest[3]
        return self._focus[1]

    def focus_beside(self, others: set[str]) -> str:
        """The country that the report is about after some others, or ""."""
        real = [(n, c == self.home, c) for c, n in self.countries.items() if _is_state(c) and c not in others]
        return max(real)[2] if real else ""

    def home_of_strangers(self, share: float = _NEARLY_ALL) -> str:
        """The country of people whom a report names without saying where they belong: the one it is nearly all about, or ""."""
        focus = self.focus()
        total = sum(self.countries.values()) - self.countries.get("", 0)
        return focus if total and self.countries[focus] >= share * total else ""

    def own_land(self) -> str:
        """The country that the report is about if its language is at home there: of it are those whom it need not place; else ""."""
        focus = self.focus()
        return focus if focus in self.lands else ""

    def only_country(self, share: float) -> str:
        """The one country of a report that names it often enough to be about it, or ""."""
        if sum(self.countries.values()) >= _OFTEN:
            return self.home_of_strangers(share)
        return self.home_of_strangers(1.0) if self.sentences >= _LONG else ""

    def resolve(self, actors: list[Actor], sentence: Sentence, grammar: Grammar, spot: str = "") -> list[Actor]:
        """Fills in what the report has said of each actor; unknown names that nothing explains stay as they are.

        ``spot``: the country in which the sentence's towns are, or "".
        """
        self.pair_is_fresh = False
        for number, actor in enumerate(actors):
            before = actors[:number]
            if actor.kind == "name":
                self._recall_name(actor, sentence)
            elif actor.kind == "pronoun":
                told = [a for a in before if not _speaks(a, actor, sentence)]
                owned = _owned(actor, actors, number, sentence, grammar)
                owner = self._owner_of(actor, owned, told, sentence, grammar) if actor.possessive and not actor.speaker else []
                if owner:
                    _mean(actor, owner)
                    if owned is not None and not owned.country:
                        owned.country = owner[0].country
                else:
                    self._recall_pronoun(actor, told, len(told) < len(before))
            elif actor.kind == "actor" and not actor.country:
                actor.country = _owner_before(actor, before, sentence, grammar)
                if not actor.country:
                    self._recall_body(actor, sentence, grammar)
                inner = _owner_within(actor, sentence, grammar)
                if not actor.country and inner:
                    actor.country = next((a.country for a in self._owner_of(None, actor, before, sentence, grammar)), "")
                if (
                    not actor.country
                    and actor.office
                    and _name_in(actor) is not None
                    and not grammar.noun_final
                    and not acts_for_another(actors, self.seat, sentence, grammar)
                ):
                    actor.country = self.seat  # *YEREVAN – … Foreign Minister Gagik Melkonyan said*
                if not actor.country and spot and actor.sector in _FOUND and not actor.unknown and _opens_with_place(before, grammar):
                    actor.country = spot
                if not actor.country and actor.sector in _RESIDENT and not actor.person:
                    actor.country = _land_behind(actor, actors[number + 1 :], sentence, grammar)
                if not before or before[-1].end != actor.start:  # *Serb protesters … in Zvečan*
                    self._place(actor, spot)
            self._keep(actor, sentence)
        self._spot = spot
        self._previous = list(actors)
        self._topic = [a for a in actors if a.kind in ("actor", "land") and a.country and not a.prep and not a.genitive][:1]
        self._topic_word = _word_of(self._topic[0], sentence) if self._topic else ""
        return actors

    def _owner_of(
        self, pronoun: Actor | None, owned: Actor | None, before: list[Actor], sentence: Sentence, grammar: Grammar
    ) -> list[Actor]:
        """Whose a body is that belongs to *it*: of the state or body named in the sentence, else of whoever acted last; [] for nobody.

        *Baku stopped the lorries. **Its** border service …*; *njoftoi për një sulm të dronëve **të tij***.
        """
        part = pronoun.parts[0].data if pronoun is not None and pronoun.parts else {}
        plural = pronoun is not None and pronoun.plural
        either = pronoun is None or part.get("either") or not pronoun.animate
        body = owned is not None and not owned.country and (owned.sector in STATELY or any(p.kind == "body" for p in owned.parts))
        if plural or not either or (owned is not None and not body):
            return []
        barred = {end for p in grammar.pronouns.values() if part.get("ends") and p.ends != part["ends"] for end in p.ends}
        near = [a for a in before if a is not owned and a.kind in ("actor", "land") and not a.prep and not a.genitive and a.country]
        near = [a for a in near if not _word_of(a, sentence).endswith(tuple(barred))]
        if near and (body or not (near[0].person or near[0].office)):
            return near[-1:] if body else near[:1]
        if not body:
            return []
        acted = self._topic or [a for a in self.subject if not a.prep]
        acted = [] if self._topic and self._topic_word.endswith(tuple(barred)) else acted
        return acted[:1] or next(([a] for a in reversed(self._last) if _is_state(a.country) and not a.genitive), [])

    def _lives_there(self, actor: Actor, spot: str) -> bool:
        """*residents of Kobani*, *the mayor*: people who are where the sentence is, and town halls where it was last."""
        return actor.office == "mayor" or (bool(spot) and actor.sector in _RESIDENT and not actor.person)

    def _place(self, actor: Actor, spot: str) -> None:
        """*shot at a policeman in Zvečan*: police whom no words say whose they are belong to where it was, or are those named last."""
        if actor.country or actor.unknown or (actor.sector not in _LOCAL and not self._lives_there(actor, spot)):
            return
        spot = spot or self._spot
        if spot and self.countries.get(spot):
            actor.country = spot
        elif any(part.kind in ("body", "role") for part in actor.parts):
            like = next((a for a in reversed(self._last) if a.country and a.sector == actor.sector and _is_state(a.country)), None)
            actor.country = like.country if like is not None else ""

    def sides(self, number: int, acting: Sequence[Actor] = (), later: Sequence[Actor] = ()) -> list[Actor]:
        """The parties that *the two sides* are: the last ones named together, else the last two countries or two parties of one.

        ``acting``: who does something to them and is none of them: *The OSCE called on both sides to …*. ``later``: who is named after
        them in their sentence: *The sides agreed to a truce through **Russian** mediation*.
        """
        doers = {(actor.country, actor.sector) for actor in acting}
        lands = {actor.country for actor in acting}
        pairs = [pair for pair in self._pairs if lands.isdisjoint(actor.country for actor in pair)]
        if pairs:  # *the envoy spoke with Kosovo's premier … he urged both sides*: a mediator is no side
            return list(next((p for p in reversed(pairs) if _NO_STATES.isdisjoint(a.country for a in p)), pairs[-1]))
        among = [pair for pair in self._pairs if all((a.country, a.sector) not in doers for a in pair)]
        if among:
            return list(among[-1])

        often = self._named_often(lands)
        often = often if len(often) >= number else set()  # *Germany offered to mediate. The two countries …* are those at odds

        def state(actor: Actor) -> bool:
            if _is_spot(actor) or (often and actor.country not in often) or any(actor is a for a in later):
                return False
            return actor.country not in _NO_STATES and (actor.country, actor.sector) not in doers

        states = self._latest(number, lambda actor: state(actor) and actor.kind != "town" and actor.sector in _PARTIES)
        if len(states) < number:
            states = self._latest(number, state)
        if len(states) < number:
            states = self._latest(number, state, by_sector=True)
        return states if len(states) == number else self._latest(number, lambda actor: (actor.country, actor.sector) not in doers)

    def everyone(self, acting: Sequence[Actor]) -> list[Actor]:
        """All parties, in a report about two states: those two; [] where it names more than two often."""
        lands = {actor.country for actor in acting}
        often = self._named_often(lands)
        return self._latest(2, lambda actor: actor.country in often) if len(often) == 2 else []

    def _named_often(self, others: set[str]) -> set[str]:
        """The states beside some ``others`` that have a good part of the mentions of states so far."""
        total = sum(n for country, n in self.countries.items() if _is_state(country))
        return {c for c, n in self.countries.items() if _is_state(c) and c not in others and n >= _SHARE * total}

    def _latest(self, number: int, fits: Callable[[Actor], bool], by_sector: bool = False) -> list[Actor]:
        """The last actors of so many different countries (``by_sector``: or sides of one), in the order of the text."""
        out: list[Actor] = []
        for actor in reversed(self._last):
            if actor.country and fits(actor) and all(_code(actor, by_sector) != _code(other, by_sector) for other in out):
                out.append(actor)
            if len(out) == number:
                break
        return list(reversed(out))

    def spoken_of(self, acting: list[Actor]) -> list[Actor]:
        """Whom an object that is not named may mean: the person named last who is not among those who act; [] for nobody."""
        codes = {(a.country, a.sector, a.ident) for a in acting}
        for actor in reversed(self._last):
            if actor.country and (actor.person or actor.office) and (actor.country, actor.sector, actor.ident) not in codes:
                return [actor]
        return []

    def state(self) -> tuple[list[Actor], bool, int, list[Actor]]:
        """Who acted last, and who has been named."""
        return self.subject, self.subject_is_fresh, self.subject_at, list(self._last)

    def go_back(self, state: tuple[list[Actor], bool, int, list[Actor]]) -> None:
        """Forgets who has acted and been named since."""
        self.subject, self.subject_is_fresh, self.subject_at, self._last = state

    def last_named(self) -> list[Actor]:
        """The person named last; [] for nobody."""
        return next(([actor] for actor in reversed(self._last) if actor.country and (actor.person or actor.office)), [])

    def tell_apart(self, pronoun: Actor, speaking: list[Actor]) -> None:
        """*“**Ai** i sulmoi serbët”, shtoi presidenti*: in what somebody says, *he* is somebody else."""
        if pronoun.plural or not any(_may_be_one(a, b) for a in pronoun.stands_for for b in speaking):
            return
        others = self.spoken_of([*speaking, *pronoun.stands_for])
        if others:
            _copy(others[0], pronoun)
            pronoun.kind = "pronoun"
            pronoun.stands_for = others

    def keep_subject(self, actors: list[Actor], number: int) -> None:
        """Leaves a sentence that tells an act: its first known subject is what the next one may mean by *he* or leave out."""
        self.subject_is_fresh = bool(actors)
        self.subject_at = number if actors else self.subject_at
        self.subject = actors or self.subject

    def keep_pair(self, actors: list[Actor]) -> None:
        """Remembers two parties that were named together."""
        known = [actor for actor in actors if actor.country]
        states = [actor for actor in known if actor.country not in _NO_STATES]
        known = states if len(known) == len(states) + 1 and len(states) == 2 else known  # *the envoy spoke to both presidents*
        one_body = len(known) == 2 and known[0].country == known[1].country and known[0].country in _NO_STATES  # NATO and its troops
        if len(known) == 2 and not one_body and (known[0].country, known[0].sector) != (known[1].country, known[1].sector):
            self._pairs.append((known[0], known[1]))
            self.pair_is_fresh = True

    def _recall_name(self, actor: Actor, sentence: Sentence) -> None:
        last = sentence.tokens[actor.end - 1].norm
        known = self._people.get(last) or self._people.get(_bare(last, self._people))
        known = known or self._introduced.get(last) or self._introduced.get(_bare(last, self._introduced))
        if known is not None:
            _copy(known, actor)
            actor.person = actor.person or known.person
        elif actor.end - actor.start > 1:
            actor.country = self.home_of_strangers()
            actor.person = sentence.tokens[actor.end - 1].text
            if actor.country:
                self._people[last] = actor

    def _recall_pronoun(self, actor: Actor, before: list[Actor], spoken: bool = False) -> None:
        """``spoken``: somebody named before a colon speaks here, so that those named with him may be meant: *X on Y: He …*."""
        near = [
            a
            for a in before
            if a.kind in ("actor", "land", "name") and (spoken or not a.prep) and not a.genitive and (a.country or a.sector or a.person)
        ]
        owns = actor.plural and actor.possessive
        several = [a for a in [*reversed(before), *reversed(self._last[-_LATELY:])] if a.plural and a.country] if owns else []
        sides = [a for a in before if a.kind == "sides"] if actor.plural and not (actor.speaker or actor.possessive) else []
        if sides and not (near and near[-1].plural and near[-1].start > sides[-1].start):
            actor.kind, actor.parts = "sides", sides[-1].parts  # *spoke with both leaders and urged **them** to …*
            return
        if actor.speaker:
            source = self.speaker[:1]
        elif several:
            source = several[:1]  # *apologised for the killing of two soldiers, … their families*
        elif near and (actor.plural or near[0].person or near[0].office or not actor.animate):
            source = near[:1]
        else:
            source = self.subject
            if not actor.plural:
                people = [a for a in reversed(self._last) if a.country and _may_be(actor, a)]
                # *Kurti u takua me Lajçakun. … tha ai*: of two who met, the one who is the subject
                alone = [a for a in self.subject if not a.prep] if len(self.subject) > 1 else self.subject
                fresh = [a for a in alone if self.subject_is_fresh and len(alone) == 1 and (a.person or a.office)]
                source = (fresh if actor.animate else []) or people[:1] or self.subject[:1]
        if actor.plural and not actor.speaker and not near and len(self.subject) > 1:
            source = self.subject
        if source and actor.animate and not (actor.speaker or actor.possessive) and _is_society(source[0]):
            source = self._people_beside(source, actor, near) or source
        if source:
            _mean(actor, source)

    def _people_beside(self, source: list[Actor], pronoun: Actor, near: list[Actor]) -> list[Actor]:
        """*The service detained a priest. It accused **him** of …*, *Policia arrestoi dy persona. **Ata** …*: people, and no body."""
        if pronoun.plural and (near or source[0].plural):
            return []
        lately = reversed(self._last[-_LATELY:])
        people = (a for a in lately if (a.country or a.plural) and a.plural == pronoun.plural and _is_individual(a))
        return list(itertools.islice(people, 1))

    def _recall_body(self, actor: Actor, sentence: Sentence, grammar: Grammar) -> None:
        known = self._of_topic(actor) or self._heads.get(actor.head)
        if known is not None and known.plural != actor.plural and (known.office or actor.office):
            known = None  # *the foreign ministers* are not the minister named before
        if known is None and actor.office and actor.sector and not actor.plural:
            same = (actor.office, actor.sector)
            known = next((a for a in reversed(self._last[-_LATELY:]) if a.person and (a.office, a.sector) == same), None)
        if known is not None and known.country:
            actor.country = known.country
            actor.sector = actor.sector or known.sector
            if _is_the_one(actor, sentence, grammar) and known.head == actor.head and not known.plural:
                actor.sector = known.sector or actor.sector  # *the SDF's commander … The commander*
            actor.ident = actor.ident or known.ident
        elif known is None and actor.sector in _SOCIETIES and _is_the_one(actor, sentence, grammar):
            like = next((a for a in reversed(self._last) if a.country and a.sector == actor.sector and a.kind == "actor"), None)
            if like is not None and not like.plural:  # *the Red Cross … The organisation*
                actor.country, actor.ident = like.country, like.ident

    def _of_topic(self, actor: Actor) -> Actor | None:
        """*The Israeli government denied it. **The army** …*: of bodies of one name, that of whom the sentence before speaks of.

        Not so if that sentence names one itself.
        """
        if actor.plural or not any(part.kind == "body" for part in actor.parts):
            return None
        if not self._topic or self._topic[0].kind != "actor" or self._topic[0].sector not in STATELY or self._topic[0].person:
            return None
        if any(a.head == actor.head for a in self._previous):
            return None
        like = (a for a in reversed(self._last) if a.head == actor.head and a.country == self._topic[0].country)
        return next((a for a in like if not a.plural and not a.person), None)

    def _keep(self, actor: Actor, sentence: Sentence) -> None:
        if actor.country and actor.kind != "name":
            self.countries[actor.country] += 2 if actor.kind in ("land", "adjective") else 1
        if actor.kind in ("pronoun", "sides"):
            return
        if actor.country and actor.head and actor.kind == "actor":
            self._heads[actor.head] = actor
        for word in _words_of_body(actor, sentence):
            self._heads[word] = actor
        named = _name_in(actor)
        if named is not None and actor.country:
            self._people[sentence.tokens[named].norm] = actor
        if actor.country or actor.kind == "actor":
            self._last.append(actor)
            if len(self._last) > _KEPT:
                del self._last[: _KEPT // 2]


def _is_society(actor: Actor) -> bool:
    """Whether somebody is a body or a group, and no person."""
    return (
        actor.kind == "actor" and not (actor.person or actor.office) and all(p.kind not in ("role", "people", "name") for p in actor.parts)
    )


def _may_be(pronoun: Actor, actor: Actor) -> bool:
    """*he* is a person, *it* none: *The army detained a priest. **It** accused him of …*."""
    return bool(actor.person or actor.office) if pronoun.animate else not _is_individual(actor)


def _is_individual(actor: Actor) -> bool:
    return actor.kind == "actor" and any(part.kind in ("role", "people", "person", "name") for part in actor.parts)


def _mean(pronoun: Actor, meant: list[Actor]) -> None:
    """Lets a pronoun stand for some who have been named."""
    _copy(meant[0], pronoun)
    pronoun.kind = "pronoun"
    pronoun.stands_for = list(meant)


def _owned(pronoun: Actor, actors: list[Actor], number: int, sentence: Sentence, grammar: Grammar) -> Actor | None:
    """The body or people that a possessive belongs to: ***Its** defence ministry*, *Shërbimi Kufitar **i tij***."""
    if not pronoun.possessive:
        return None
    before = actors[number - 1] if number else None
    if (
        before is not None
        and before.end < pronoun.start
        and all(low in grammar.genitive for low in sentence.lows[before.end : pronoun.start])
    ):
        return before
    after = actors[number + 1] if number + 1 < len(actors) else None
    if after is None or sentence.lows[pronoun.start] not in grammar.determiners:
        return None
    between = range(pronoun.end, after.start)
    readings = [sentence.infos[place].readings for place in between]
    return after if len(readings) < _DESCRIBED and all(any(r.pos == "a" for r in of) or not of for of in readings) else None


def _word_of(actor: Actor, sentence: Sentence) -> str:
    """The first noun of an actor, whose ending may tell its gender."""
    words = [sentence.tokens[place].low for place in range(actor.start, actor.end)]
    return next((word for word in words if len(word) > _ARTICLE), "")


def _owner_within(actor: Actor, sentence: Sentence, grammar: Grammar) -> bool:
    """*Ministrisë **së saj** të Mbrojtjes*: a possessive among the words of a body."""
    own = {place for part in actor.parts for place in range(part.start, part.end)}
    inside = (grammar.pronouns.get(sentence.lows[place]) for place in own)
    return any(p is not None and p.poss and p.num == "sg" and not p.speaker for p in inside)


def _is_the_one(actor: Actor, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a noun is known and single: *the commander*, *komandanti*, *organizata*."""
    if actor.plural or len(actor.parts) != 1:
        return False
    before = sentence.lows[actor.start - 1] if actor.start else ""
    if before in grammar.definite:
        return True
    nouns = [r for r in sentence.infos[actor.start].readings if r.pos == "n"]
    return any("def" in r.feats for r in nouns) and before not in grammar.indefinite


def _land_behind(actor: Actor, later: Sequence[Actor], sentence: Sentence, grammar: Grammar) -> str:
    """*killed 20 people **in Gaza***, where another clause of the sentence tells of another town."""
    other = next(iter(later), None)
    if other is None or other.kind != "land" or other.prep not in grammar.markers("in") or other.start - actor.end > _DWELL:
        return ""
    between = range(actor.end, other.start)
    parted = any(not sentence.lows[p][:1].isalnum() or (sentence.infos[p].verb and not sentence.infos[p].noun) for p in between)
    return "" if parted else other.country


def _opens_with_place(before: list[Actor], grammar: Grammar) -> bool:
    """*In Yerevan, opposition supporters …*: whether a place opens the sentence."""
    return bool(before) and before[0].kind in ("land", "town") and before[0].prep_at == 0 and before[0].prep in grammar.markers("in")


def _owner_before(actor: Actor, before: list[Actor], sentence: Sentence, grammar: Grammar) -> str:
    """*Moscow's **children's rights commissioner***: the country of whoever owns one whose duty stands between, or ""."""
    owner = next((a for a in reversed(before) if a.possessive and (a.kind == "land" or _begins_with_land(a))), None)
    if owner is None or grammar.noun_final or not any(part.kind == "role" for part in actor.parts):
        return ""
    between = range(owner.end, actor.start)
    if not 1 < len(between) <= _DUTY:
        return ""
    plain = all(low not in grammar.prepositions and low not in grammar.coordinators for low in sentence.lows[owner.end : actor.start])
    return owner.country if plain and all(sentence.lows[p][:1].isalpha() or sentence.lows[p] in grammar.possessive for p in between) else ""


def acts_for_another(actors: Sequence[Actor], home: str, sentence: Sentence, grammar: Grammar) -> bool:
    """*President Arslan announced that **Turkey** was …*: whether another country than ``home`` is the subject of a verb."""
    return any(
        a.kind == "land" and a.country != home and not (a.prep or a.genitive or a.possessive)
        and any(r.pos == "v" for r in sentence.infos[a.end].readings) and sentence.lows[a.end] not in grammar.prepositions
        for a in actors if a.end < len(sentence.infos)
    )  # fmt: skip


def _begins_with_land(actor: Actor) -> bool:
    """*Moscow's children*, of *Moscow's children's rights commissioner*."""
    return actor.sector == "CVL" and bool(actor.parts) and actor.parts[0].kind in ("country", "capital")


def _name_in(actor: Actor) -> int | None:
    """The token of the surname of somebody who is named with more than a name."""
    named = next((p for p in actor.parts if p.kind in ("person", "name")), None)
    return named.end - 1 if named is not None and actor.kind == "actor" else None


def _speaks(actor: Actor, pronoun: Actor, sentence: Sentence) -> bool:
    """*Vuçiqi për Kurtin: **Ai** gënjen*: whoever stands before a colon speaks, and not of himself."""
    return not pronoun.speaker and not actor.prep and ":" in sentence.lows[actor.end : pronoun.start]


def _may_be_one(left: Actor, right: Actor) -> bool:
    """Whether two mentions may be of one person: *Vuçiqi*, *presidenti serb*."""
    same = (left.country, left.sector) == (right.country, right.sector) and bool(left.country)
    return same and (left.ident == right.ident or not left.ident or not right.ident)


def _words_of_body(actor: Actor, sentence: Sentence) -> set[str]:
    """*Komisioni* after *Komisioni Evropian*, *the Commission*: the nouns at the ends of a body's full name, by which alone it is meant."""
    names = [p for p in actor.parts if p.kind in ("organisation", "alias", "body") and p.end - p.start > 1]
    if not names or not actor.country or any(part.kind in ("role", "person", "name") for part in actor.parts):
        return set()
    ends = {place for part in names for place in (part.start, part.end - 1)}
    return {r.lemma for place in ends for r in sentence.infos[place].readings if r.pos == "n" and "proper" not in r.feats}


def _is_state(country: str) -> bool:
    return len(country) == 3 and country not in _NO_STATES


def _is_spot(actor: Actor) -> bool:
    """*встретятся **в Вашингтоне***, *Washington'da*: a capital that says where."""
    return actor.kind == "land" and all(part.kind == "capital" for part in actor.parts) and bool(actor.prep or actor.cases == {"loc"})


def _code(actor: Actor, by_sector: bool) -> tuple[str, str]:
    return actor.country, actor.sector if by_sector else ""


def _bare(name: str, known: dict[str, Actor]) -> str:
    """The remembered name that this one is a longer or shorter case form of."""
    for other in known:
        if (
            len(other) > 3
            and abs(len(name) - len(other)) <= 3
            and name[: max(4, min(len(name), len(other)) - 1)] == other[: max(4, min(len(name), len(other)) - 1)]
        ):
            return other
    return ""


def stand_for(pronoun: Actor, person: Actor) -> None:
    """Lets a pronoun mean somebody."""
    _copy(person, pronoun)
    pronoun.stands_for = [person]


def _copy(source: Actor, target: Actor) -> None:
    target.country, target.sector, target.ident = source.country, source.sector, source.ident
    target.office = source.office
    if target.kind == "name" and source.kind != "name":
        target.kind = "actor"

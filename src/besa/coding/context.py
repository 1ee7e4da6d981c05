"""What a sentence leaves to its neighbours: dropped subjects, *both sides*, *during the call*, who was accused."""

from __future__ import annotations

from collections.abc import Sequence

from besa.coding.attribution import Saying
from besa.coding.bearing import borne_on, party_in
from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.coding.drafts import Draft
from besa.coding.dwelling import settle_residents
from besa.coding.implied import strikes_abroad
from besa.coding.report import Page
from besa.coding.verbs import VerbGroup
from besa.coding.voice import holds_object, object_follows
from besa.coding.writer import Sketch
from besa.finding.actors import Actor
from besa.finding.references import STATELY, Memory, acts_for_another
from besa.finding.times import Time
from besa.model import When

_RECENT = 4
_ANYBODYS = frozenset({"MIL", "REB", "REF"})
_OPENING_WORDS = 7
#: Acts against somebody, and how many sentences apart two words for one of them may stand.
_AGAINST = frozenset({"ACCUSE", "SANCTION", "COERCE", "ASSAULT"})
_SAME_STORY = 8
#: Acts that are nothing but words: who says them does them.
_SAID = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST"})
#: Words for those who have lost somebody.
_CONSOLING = frozenset({"condole", "regret", "apologise"})
#: What somebody says that he or his own side will do.
_VOWED = frozenset({"THREATEN", "AGREE"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "RETREAT", "AID"})
#: The share of all mentions of countries from which a report is about one country alone: whose people are there, and who is meant
#: where no words say who acts or bears an act.
ONE_COUNTRY = 0.7
MOSTLY_ONE = 0.67


class Context:
    """The acts told so far in one report."""

    def __init__(self) -> None:
        self._told: list[tuple[int, Draft, Sketch]] = []
        self._number = 0

    def complete(
        self, draft: Draft, cue: Cue, clauses: Clauses, memory: Memory, sayings: list[Saying], speaker: list[Actor],
        content: Content | None,
    ) -> None:  # fmt: skip
        """Fills the slots that the sentence leaves open, where the report fills them."""
        sources = [a for s in sayings for a in s.speakers if a.prep or s.at <= a.start < s.upto]  # *according to a Kremlin statement*
        draft.recipients = [a for a in draft.recipients if not any(a is source for source in sources)]
        said = cue.frame.content is None and any(s.start <= cue.head < s.end for s in sayings)
        if said and not draft.actors:
            draft.recipients = [a for a in draft.recipients if not _is_speaker(a, [*speaker, *(v for s in sayings for v in s.speakers)])]
        if content is not None and cue.frame.type == "THREATEN":
            within = [a for a in draft.recipients if content.start <= a.start < content.end]
            own = {(a.country, a.sector) for a in draft.actors if a.country}  # *президент предупредил, что **Белград** выйдет*
            draft.recipients = [a for a in draft.recipients if a not in within or (a.country, a.sector) not in own]
        self._say_sides(draft, memory, clauses)
        if not draft.actors and (_impersonal(draft, cue) or (cue.frame.joint and cue.pos == "v" and cue.words > 1)):
            draft.actors = self._parties_of_the_talk(cue, clauses, memory)
        if not draft.actors and cue.frame.joint and cue.pos == "n" and draft.type == "CONSULT" and clauses.grammar.drops_subject:
            draft.actors = self._met_before()
        if not draft.actors and (cue.frame.spoken or _is_judged(draft, cue) or _is_bidden(cue) or _is_told_of(cue, clauses)):
            voice = _voice_of(cue, sayings, speaker, memory)
            draft.actors = [a for a in voice if not any(a is other for other in draft.recipients)]
        if not draft.actors and not cue.frame.spoken and cue.pos == "v" and not draft.passive:
            draft.actors = self._dropped_subject(draft, cue, clauses, memory, sayings, speaker)
        if _is_met(draft, cue, clauses):
            missing = self._dropped_subject(draft, cue, clauses, memory, sayings, speaker)
            draft.actors = [a for a in missing if _codes_of([a]).isdisjoint(_codes_of(draft.actors))] + draft.actors
        if not draft.recipients and _is_resumed(draft, cue, clauses):
            draft.recipients = memory.spoken_of(draft.actors)
        _other_party(draft, memory)
        focus = memory.seat or memory.focus()  # *ANKARA (AA) – Savunma Bakanı …*: of the country where it is written
        if cue.frame.id == "condole":
            self._bereaved(draft)
        _speak_of_own(draft, cue, [*(v for s in sayings if s.start <= cue.head < s.end for v in s.speakers), *speaker])
        _nationalise(draft.actors, draft.recipients, clauses, memory, focus)
        for actor in draft.actors:
            if actor.kind == "name" and (cue.frame.spoken or any(actor in s.speakers for s in sayings)):
                actor.country = actor.country or memory.own_land()
        if cue.frame.id in _CONSOLING:
            self._mourn(draft)
        # *12 people killed in a Russian strike* are not therefore Russians
        home = memory.home_of_strangers(ONE_COUNTRY) if draft.type == "ASSAULT" else focus
        home = "" if strikes_abroad(draft, home) else home
        home = _served(draft, focus) or home
        settle_residents(draft.recipients, clauses)
        _nationalise(draft.recipients, draft.actors, clauses, memory, home)
        bound = len(draft.actors) == 1 or (len(draft.actors) > 1 and not cue.frame.joint)
        if not draft.recipients and bound and content is not None and content.kind in ("commitment", "threat"):
            named = party_in(content, draft.actors, clauses)  # several who agree *in the Brussels Agreement* owe it to each other
            draft.recipients = named if len(draft.actors) == 1 else [actor for actor in named if not actor.prep]
        if not draft.recipients and cue.frame.type == "REQUEST" and not cue.frame.spoken and content is not None:
            draft.recipients = self._asked(content, draft, clauses, memory)
        if not draft.recipients and draft.actors and (not cue.frame.joint or (cue.frame.type == "AGREE" and len(draft.actors) == 1)):
            borne = self._counterparty(draft, cue, clauses, memory) or borne_on(cue, content, draft.actors, clauses)
            draft.recipients = [a for a in borne if not any(a is source for source in sources)]
        retold = not _is_means(cue, clauses)
        retold = retold and bool(draft.actors or draft.recipients or cue.group is None or cue.group.finite)
        if not draft.recipients and draft.type in _AGAINST and not cue.frame.joint and retold:
            struck = self._named_before(draft, "recipients", "actors", memory.home_of_strangers(ONE_COUNTRY))
            itself = _codes(struck) <= _codes(draft.actors) and memory.home_of_strangers(ONE_COUNTRY) not in _codes(struck)
            draft.recipients = [] if itself else struck
        if not draft.actors and cue.pos == "n":
            draft.actors = _own_deed(cue, clauses)
        if not draft.actors and draft.type in _AGAINST and cue.pos == "n" and retold:
            draft.actors = self._named_before(draft, "actors", "recipients", memory.home_of_strangers(ONE_COUNTRY))
        if not strikes_abroad(draft, memory.home_of_strangers(ONE_COUNTRY)):
            _settle(draft.recipients, memory)
        if cue.frame.type in _VOWED and not memory.only_country(MOSTLY_ONE):
            draft.recipients = [a for a in draft.recipients if not _is_own_side(a, draft.actors)]
        if cue.frame.joint or len(draft.actors) > 1:
            memory.keep_pair(draft.actors)

    def keep(self, draft: Draft, act: Sketch, number: int) -> None:
        """Remembers an act."""
        self._told.append((number, draft, act))
        self._number = number

    def inherited(self, draft: Draft, time: Time | None, page: Page, clauses: Clauses) -> When | None:
        """The time of the act that *during the call* or *they also* points back to."""
        if time is not None and time.period is not None:
            return None
        pointing = self._pointing(clauses)
        for number, other, act in reversed(self._told):
            if self._number - number > _RECENT or act.when.basis == "publication":
                continue
            nouns = clauses.grammar.anaphors.get(act.type, ())
            points = bool(pointing.intersection(nouns))
            goes_on = (
                bool(draft.actors)
                and (_points_back(draft.actors[0], page) or draft.actors[0].pointed)
                and _codes(draft.actors) <= _codes(other.actors)
            )
            if points or goes_on:
                return When(start=act.when.start, end=act.when.end, precision=act.when.precision, basis="relative")
        return None

    def _say_sides(self, draft: Draft, memory: Memory, clauses: Clauses) -> None:
        if not clauses.names_sides and not any([a.pointed or len(a.stands_for) > 1 for a in (*draft.actors, *draft.recipients)]):
            return
        for name in ("actors", "recipients"):
            actors: list[Actor] = getattr(draft, name)
            out: list[Actor] = []
            for actor in self._of_both(actors, clauses, memory):
                doers = draft.actors if name == "recipients" else ()
                parties = (
                    _sides(actor, doers, memory, clauses)
                    if actor.kind == "sides"
                    else actor.stands_for
                    if len(actor.stands_for) > 1
                    else []
                )
                out.extend([_standing_for(actor, party) for party in parties] or [actor])
            known: set[tuple[str, str]] = set()
            kept = []
            for actor in out:
                code = (actor.country, actor.sector)
                if actor.kind == "actor" and actor.pointed and code in known:
                    continue
                known.add(code)
                kept.append(actor)
            setattr(draft, name, kept)

    def _mourn(self, draft: Draft) -> None:
        """*offered condolences to the families*: of those whom the violence told last has struck."""
        for actor in draft.recipients:
            if actor.country or actor.sector not in ("CVL", "") or actor.pointed or actor.unknown or actor.kind != "actor":
                continue
            for number, told, _ in reversed(self._told):
                lands = {a.country for a in told.recipients if a.country}
                if told.type == "ASSAULT" and self._number - number <= _SAME_STORY and len(lands) == 1:
                    actor.country = lands.pop()
                    break

    def _of_both(self, actors: list[Actor], clauses: Clauses, memory: Memory) -> list[Actor]:
        """*the prosecutors of the two countries*: one actor for each."""
        out: list[Actor] = []
        spent: list[Actor] = []
        belonging = clauses.grammar.genitive | clauses.grammar.markers("from")
        for actor in actors:
            owner = next((a for p in range(actor.end, actor.end + 3) if (a := clauses.actor_at.get(p)) is not None), None)
            linked = owner is not None and (clauses.lows[actor.end] in belonging or (owner.start == actor.end and "gen" in owner.cases))
            if clauses.grammar.noun_final:
                owner = clauses.actor_at.get(actor.left - 1)
                linked = owner is not None and owner.possessive
            owned = owner is not None and owner.kind == "sides" and linked
            parties = memory.sides(2) if owned and actor.kind == "actor" and not actor.country else []
            for party in parties:
                shared = _standing_for(actor, party)
                shared.sector = actor.sector or party.sector
                shared.ident = None
                shared.pointed = False
                out.append(shared)
            if owner is not None and parties:
                spent.append(owner)
            if not parties and actor not in spent:  # *the envoy spoke with **both leaders*** names them; *of both countries* is told
                out.append(actor)
        return out

    def _parties_of_the_talk(self, cue: Cue, clauses: Clauses, memory: Memory) -> list[Actor]:
        """*It was agreed in the call*, *gjatë takimit u diskutua*: the parties are those of the talk that is pointed to."""
        pair = memory.sides(2)
        if len(pair) < 2 or not (self._pointing(clauses) or memory.pair_is_fresh or self._talk_in(clauses)):
            return []
        return [_pointed(party, clauses, cue) for party in pair]

    def _talk_in(self, clauses: Clauses) -> bool:
        nouns = set(clauses.grammar.anaphors.get("CONSULT", ()))
        return any(r.pos == "n" and r.lemma in nouns for info in clauses.sentence.infos for r in info.readings)

    def _dropped_subject(
        self, draft: Draft, cue: Cue, clauses: Clauses, memory: Memory, sayings: list[Saying], speaker: list[Actor]
    ) -> list[Actor]:
        group = cue.group
        if group is None or (clauses.embedding is not None and clauses.subject(group) and not draft.actors):
            return []  # *altı kişi hayatını kaybetti* has a subject, who did nothing
        if group.second_person and cue.frame.type in _DEEDS:
            return []  # *ju e sulmuat*: done by whoever is spoken to; but *më falni* is said by the one who is sorry
        if group.first_person:
            spoken = [a for s in sayings for a in s.speakers] or speaker or memory.speaker
            return spoken[:1]
        if {**cue.frame.roles, **cue.roles}.get("subj", "actor") != "actor" and cue.frame.type in _DEEDS:
            return []  # *mbetën të vrarë dy ushtarë*: of whom the verb tells it has done nothing
        if clauses.grammar.drops_subject and group.finite and _leads(clauses, group.start):
            inner = [a for s in sayings if s.end <= group.start or s.at < group.start for a in s.speakers]
            return [] if _is_of_others(inner or memory.subject, group, clauses) else (inner or memory.subject)[:2]
        return []

    def _asked(self, content: Content, draft: Draft, clauses: Clauses, memory: Memory) -> list[Actor]:
        """*demanded that both sides respect …*: the subject of what is demanded is the one asked."""
        first = next((g for g in clauses.groups if content.start <= g.start < content.end), None)
        asked = [a for a in clauses.subject(first) if content.start <= a.start] if first is not None and first.finite else []
        out: list[Actor] = []
        for actor in asked:
            parties = memory.sides(2) if actor.kind == "sides" else []
            out.extend([_standing_for(actor, party) for party in parties] or [actor])
        return [a for a in out if a not in draft.actors and (a.country or a.sector)]

    def _counterparty(self, draft: Draft, cue: Cue, clauses: Clauses, memory: Memory) -> list[Actor]:
        """A denial answers the one who accused; a pledge under an agreement is owed to its other party."""
        codes = {a.country for a in draft.actors if a.country}
        exact = {(a.country, a.sector) for a in draft.actors}
        if cue.frame.type == "REJECT":
            asking = [
                other for number, other, act in reversed(self._told)
                if act.type in ("ACCUSE", "REQUEST", "THREATEN") and self._number - number <= _RECENT
                and codes & {a.country for a in other.recipients}
            ]  # fmt: skip
            others = [other for other in asking if codes.isdisjoint(a.country for a in other.actors)]
            for other in others or asking:  # a state answers other states rather than its own courts
                return [a for a in other.actors if (a.country, a.sector) not in exact]
        if cue.frame.type in ("AGREE", "REJECT") and cue.frame.content == "commitment" and cue.pos == "v" and draft.status != "historical":
            pair = memory.sides(2)
            if len(pair) == 2 and self._pointing(clauses) and any((p.country, p.sector) in exact for p in pair):
                return [p for p in pair if (p.country, p.sector) not in exact]
        return []

    def _bereaved(self, draft: Draft) -> None:
        """*condoled with the families of the dead*: of the country of those struck last, else of whoever condoles."""
        struck = next((told for _, told, _ in reversed(self._told) if told.type == "ASSAULT" and _codes(told.recipients)), None)
        lands = _codes(struck.recipients) if struck is not None else set()
        lands = lands if len(lands) == 1 else _codes(draft.actors)
        for actor in draft.recipients:
            if not actor.country and actor.kind == "actor" and actor.sector in ("CVL", "MIL", "COP") and len(lands) == 1:
                actor.country = next(iter(lands))

    def _met_before(self) -> list[Actor]:
        """*this meeting*, *the talks*: those who met in the act told last, if it was a meeting of a few sentences ago."""
        for number, told, _ in reversed(self._told):
            if self._number - number > _RECENT:
                return []
            if told.frame.joint and len(_codes(told.actors)) > 1:
                return list(told.actors)
        return []

    def _named_before(self, draft: Draft, slot: str, other_slot: str, home: str) -> list[Actor]:
        """*the investigation*, *the attack*: an act told again, of which an earlier sentence named who did it and to whom.

        ``home``: the country of a report about one country, in which the same people are meant whatever the day.
        """
        known = _codes(getattr(draft, other_slot))
        exact = _parties(getattr(draft, other_slot)) if draft.type == "ACCUSE" else set()
        for number, told, act in reversed(self._told):
            if self._number - number > _SAME_STORY:
                return []
            named: list[Actor] = getattr(told, slot)
            if draft.status == "historical" and act.status != "historical" and _codes(named) != {home}:
                continue  # what was done long ago is not what was done today
            theirs = _codes(getattr(told, other_slot))
            if exact and not exact & _parties(getattr(told, other_slot)):
                continue  # in one country the opposition and the government blame different people
            if told.type == draft.type and _codes(named) and (not known or not theirs or known & theirs):
                return list(named)
        return []

    def _pointing(self, clauses: Clauses) -> set[str]:
        """The nouns by which the sentence's opening points back: *during the call*, *under the declaration*."""
        nouns = clauses.syntax.pointing
        out: set[str] = set()
        marked = False
        if clauses.embedding is not None:
            return _pointing_back(clauses, nouns)
        for place, low in enumerate(clauses.lows[:_OPENING_WORDS]):
            marked = marked or (low in clauses.grammar.anaphor_marks and low in clauses.grammar.prepositions)
            if marked:
                out |= {r.lemma for r in clauses.sentence.infos[place].readings if r.pos == "n"} & nouns
        return out


_HOME = frozenset({"GOV", "COP", "JUD", "LEG", "MIL", "CVL", "CRM", "PTY", "MED", "EDU", "SPY", "LAB", "JRN", "ELI", "REF", "BUS"})


def _is_judged(draft: Draft, cue: Cue) -> bool:
    """*bears all the guilt*, *is a liar*, *is good news*: of whom the verb tells it is not who says so."""
    if cue.pos != "v":
        return draft.type == "SUPPORT"  # *thanks!*, *condolences*
    subject = cue.roles.get("subj")
    acted_on = subject == cue.roles.get("obj") == "recipient"  # *akuzohem*
    return subject in ("recipient", "theme") and not acted_on and not draft.passive and draft.type in _SAID


def _is_met(draft: Draft, cue: Cue, clauses: Clauses) -> bool:
    """*u takova me ambasadorin*: of those who meet, the verb names only the one with whom; who met them is left out."""
    group = cue.group
    if cue.pos != "v" or group is None or not draft.actors or clauses.subject(group):
        return False
    if not cue.frame.joint and not group.first_person:
        return False
    return all(actor.prep in clauses.grammar.markers("with") for actor in draft.actors)


def _is_speaker(actor: Actor, speakers: list[Actor]) -> bool:
    """*“They have betrayed us,” he said*: whoever speaks of *them* is none of them."""
    if actor.kind != "pronoun" or actor.speaker or actor.possessive or not actor.plural:
        return False
    return (actor.country, actor.sector) in {(a.country, a.sector) for a in speakers}


def _is_resumed(draft: Draft, cue: Cue, clauses: Clauses) -> bool:
    """*Kryeministri e kritikoi*: a clitic stands for the one acted on, and no noun after the verb says who that is."""
    group = cue.group
    if group is None or not group.resumes or draft.passive or cue.frame.joint or cue.pos != "v":
        return False
    function = {**cue.frame.roles, **cue.roles}.get("obj", "recipient")
    inner = range(group.end, cue.end)  # *e përshkroi **bisedën** si konstruktive*
    if any(clauses.sentence.infos[p].noun and "acc" in _cases(p, clauses) and clauses.lows[p] not in clauses.grammar.closed for p in inner):
        return False
    return function == "recipient" and not holds_object(cue, clauses) and not object_follows(cue, clauses, [])


def _cases(place: int, clauses: Clauses) -> set[str]:
    return {feat for r in clauses.sentence.infos[place].readings if r.pos == "n" for feat in r.feats}


def _other_party(draft: Draft, memory: Memory) -> None:
    """*the next meeting of the ministers*: of several with one role, those of the other party are meant."""
    codes = {a.country for a in draft.actors if a.country}
    meant = [a for a in draft.recipients if _is_bare_role(a) and (not a.country or a.country in codes)]
    if not meant or not codes:
        return
    pair = memory.sides(2)
    others = [party for party in pair if party.country not in codes]
    if len(pair) == 2 and len(others) == 1:
        for actor in meant:
            actor.country = others[0].country


def _is_bare_role(actor: Actor) -> bool:
    return actor.kind == "actor" and actor.plural and actor.sector == "GOV" and all(part.kind == "role" for part in actor.parts)


def _owner(actor: Actor, clauses: Clauses) -> Actor | None:
    """*their* of *their families*, *tyre* of *familjet e tyre*."""
    beside = clauses.actor_at.get(actor.start - 1) or clauses.actor_at.get(actor.end + 1)
    owns = beside is not None and beside.kind == "pronoun" and beside.possessive and bool(beside.country)
    linked = beside is not None and (beside.start < actor.start or clauses.lows[actor.end] in clauses.grammar.genitive)
    return beside if owns and linked else None


def _settle(actors: list[Actor], memory: Memory) -> None:
    """*the suspect*, *anyone*: of whom nothing else is known, in a report that is nearly all about one country."""
    for actor in actors:
        if not (actor.country or actor.pointed or actor.unknown) and actor.kind == "actor" and actor.sector in _HOME - _ANYBODYS:
            actor.country = memory.home_of_strangers(ONE_COUNTRY)


def _nationalise(actors: list[Actor], others: list[Actor], clauses: Clauses, memory: Memory, home: str) -> None:
    """*the police*: of the country of their like in the sentence, if that is not the other side; else of ``home``.

    Whose unnamed soldiers and refugees are, only the sentence can say.
    """
    for actor in actors:
        if actor.country or actor.pointed or actor.unknown:
            continue
        if actor.kind == "name":
            nearly = memory.home_of_strangers()
            goal = actor.prep in clauses.grammar.markers("in") | clauses.grammar.markers("to")
            if goal and not actor.person and nearly in {other.country for other in others}:
                continue  # *Турция ввела войска в Африн*: what a country does to an unknown place it hardly does to itself
            actor.country = nearly if home or nearly not in {other.country for other in others} else ""
            continue
        if actor.kind not in ("actor", "pronoun") or actor.sector not in _HOME:
            continue
        if actor.stands_for and home not in memory.lands and not clauses.grammar.noun_final and _is_unplaced(actor.stands_for[0]):
            continue  # *President Arslan … Turkey … **He** will not talk*
        owner = _owner(actor, clauses)
        if owner is not None:
            actor.country = owner.country
            continue
        like = next((a for a in clauses.actors if a.country and a.sector == actor.sector and a.kind == "actor" and a not in others), None)
        if like is not None:
            actor.country = like.country
        elif actor.sector not in _ANYBODYS and not _is_elsewhere(actor, others, home, memory):
            titled = _is_unplaced(actor) and home not in memory.lands and not clauses.grammar.noun_final
            actor.country = "" if titled and acts_for_another(clauses.actors, home, clauses.sentence, clauses.grammar) else home


def _speak_of_own(draft: Draft, cue: Cue, voices: Sequence[Actor]) -> None:
    """*“The police will arrest them,” Chad's minister said*: of whose police an official tells what they are to do, or that they fought
    rebels, he need not say that they are his own state's."""
    voice = next((v for v in voices if v.country and v.kind == "actor" and v.sector in STATELY), None)
    if voice is None or cue.group is None or not draft.actors:
        return
    outlaws = [a for a in draft.recipients if a.sector in ("REB", "CRM")]
    coming = bool({"future", "obligation"} & cue.group.gives)
    if not coming and not (outlaws and all(not a.country for a in outlaws)):
        return
    for actor in (*draft.actors, *(outlaws if not coming else ())):
        bare = not actor.country and actor.kind == "actor" and not actor.person and not actor.pointed and not actor.unknown
        if bare and (actor.sector in STATELY or actor in outlaws):
            actor.country = voice.country


def _is_unplaced(actor: Actor) -> bool:
    """Somebody named with a title of whom the report has not said where he belongs."""
    return actor.kind == "actor" and not actor.country and any(part.kind == "name" for part in actor.parts)


def _is_rule(actor: Actor) -> bool:
    """*армянское руководство*: a government as a whole."""
    return actor.kind == "actor" and actor.sector == "GOV" and not actor.office and not actor.person


def _served(draft: Draft, focus: str) -> str:
    """*Ереван: полиция Армении задержала двоих*: whom the police take, and against whom a crowd marches, is of their own country; or ""."""
    lands = {actor.country for actor in draft.actors}
    near = all(actor.sector in ("COP", "JUD") for actor in draft.actors) if draft.type in ("COERCE", "RETREAT") else draft.type == "PROTEST"
    land = next(iter(lands)) if len(lands) == 1 and near else ""
    return land if len(land) == 3 and land != focus else ""


def _is_elsewhere(actor: Actor, others: list[Actor], home: str, memory: Memory) -> bool:
    """*The minister who accused Serbia* is hardly Serbia's; and of somebody who is named, only a report about one country tells it."""
    accuses = actor.sector in ("GOV", "LEG", "MIL") and any(o.country == home and (o.kind == "land" or _is_rule(o)) for o in others)
    return accuses or (bool(actor.person) and home != memory.home_of_strangers(ONE_COUNTRY))


def _is_bidden(cue: Cue) -> bool:
    """*Tërhiqni trupat!*: whoever says so is the one who asks."""
    return cue.frame.type == "REQUEST" and cue.group is not None and cue.group.second_person


def _is_told_of(cue: Cue, clauses: Clauses) -> bool:
    """*Vuçiqi gënjen*: whoever says so of the subject is the one who accuses it. Not so *akuzohet*: by whom is left open."""
    active = cue.group is not None and not cue.group.passive and "pass" not in cue.group.feats and not clauses.grammar.is_middle(cue.lemma)
    return active and cue.frame.type == "ACCUSE" and cue.roles.get("subj") == "recipient"


def _own_deed(cue: Cue, clauses: Clauses) -> list[Actor]:
    """*сообщил об ударе **своих** дронов*, *о выводе войск **объявила** Москва*: whoever makes it known did it."""
    grammar = clauses.grammar
    own = any(low in grammar.reflexives for low in clauses.lows[max(0, cue.start - 1) : cue.end])
    topics = grammar.markers("about")
    about = cue.start > 0 and clauses.lows[cue.start - 1] in topics
    for group in clauses.groups:
        known = about and any(r.lemma in grammar.announcing for r in clauses.sentence.infos[group.head].readings)
        if group.finite and not group.passive and (known or own) and cue.head not in range(group.start, group.end):
            found = [a for a in clauses.subject(group) if a.country and not cue.start <= a.start < cue.end]
            if found:
                return found
    return []


def _voice_of(cue: Cue, sayings: list[Saying], speaker: list[Actor], memory: Memory) -> list[Actor]:
    """*should*, *must*: the one who says so demands it."""
    for saying in sayings:
        if saying.start <= cue.head < saying.end and saying.speakers:
            return list(saying.speakers)
    return speaker[:1]


def _impersonal(draft: Draft, cue: Cue) -> bool:
    return draft.passive and (cue.frame.joint or cue.frame.type in ("AGREE", "CONSULT")) and not draft.recipients


def _is_own_side(actor: Actor, acting: Sequence[Actor]) -> bool:
    """*The president of **Serbia** threatened that **Serbia** would …*: a state bears no threat or promise of its own."""
    bare = actor.kind in ("land", "adjective") or (actor.kind == "actor" and not actor.person and actor.sector in ("MIL", "GOV"))
    return bare and bool(acting) and all(a.country == actor.country and a.sector in ("GOV", "MIL") for a in acting)


def _is_means(cue: Cue, clauses: Clauses) -> bool:
    """*was wounded **by mortar fire***, *u vra **nga zjarri***: by what another deed of the sentence was done, and none told before."""
    if cue.pos != "n" or not any(group.end <= cue.start and group.passive for group in clauses.groups):
        return False
    place = cue.start - 1
    while place >= 0 and (clauses.lows[place] in clauses.grammar.determiners or clauses.lows[place] in clauses.grammar.genitive):
        place -= 1
    by = clauses.grammar.markers("agent")
    return place >= 0 and clauses.lows[place] in by


def _sides(actor: Actor, doers: Sequence[Actor], memory: Memory, clauses: Clauses) -> list[Actor]:
    """The parties that a definite description means: *the two sides*, *all parties*."""
    data = actor.parts[0].data if actor.parts else {}
    later = [a for a in clauses.actors if a.start > actor.start] if clauses.embedding is None else []
    return memory.everyone(doers) if data.get("all") else memory.sides(2, doers, later)


def _pointed(party: Actor, clauses: Clauses, cue: Cue) -> Actor:
    """A party that the sentence means without naming it; quoted where the report named it."""
    actor = Actor("actor", cue.start, cue.end)
    actor.country, actor.sector, actor.ident, actor.office = party.country, party.sector, party.ident, party.office
    actor.first, actor.last = party.first, party.last
    actor.pointed = True
    return actor


def _codes(actors: list[Actor]) -> set[str]:
    return {a.country for a in actors if a.country}


def _codes_of(actors: list[Actor]) -> set[tuple[str, str, str | None]]:
    return {(a.country, a.sector, a.ident) for a in actors}


def _parties(actors: list[Actor]) -> set[tuple[str, str]]:
    return {(a.country, a.sector) for a in actors if a.country and a.sector}


def _points_back(actor: Actor, page: Page) -> bool:
    """A pronoun whose antecedent is in an earlier sentence, not in its own (*Aliyev said he was ready*)."""
    return actor.kind == "pronoun" and not any(other in actor.stands_for for other in page.actors)


def _standing_for(sides: Actor, party: Actor) -> Actor:
    """A party, quoted by the words that point to it."""
    actor = Actor("actor", sides.start, sides.end)
    actor.country, actor.sector, actor.ident, actor.office = party.country, party.sector, party.ident, party.office
    actor.first, actor.last, actor.left = sides.first, sides.last, sides.left
    actor.prep, actor.cases = sides.prep, sides.cases
    actor.pointed = True
    return actor


def _pointing_back(clauses: Clauses, nouns: frozenset[str]) -> set[str]:
    """The same where nouns carry endings and words that follow: *görüşmede*, *bildiri uyarınca*."""
    out: set[str] = set()
    for place, info in enumerate(clauses.sentence.infos[:_OPENING_WORDS]):
        after = clauses.lows[place + 1] if place + 1 < len(clauses.lows) else ""
        for reading in info.readings:
            if reading.lemma in nouns and reading.pos == "n" and ("loc" in reading.feats or after in clauses.grammar.anaphor_marks):
                out.add(reading.lemma)
    return out


def _is_of_others(subject: list[Actor], group: VerbGroup, clauses: Clauses) -> bool:
    """Whether a verb without a subject is in the plural, and the one who acted last is one person: *kishin sulmuar*."""
    infos = clauses.sentence.infos
    finite = [infos[p].verb_feats for p in range(group.start, group.end) if infos[p].verb and infos[p].verb_feats & {"sg", "pl"}]
    several = bool(finite) and all("pl" in feats and "sg" not in feats for feats in finite)
    return several and len(subject) == 1 and not subject[0].plural and bool(subject[0].person or subject[0].office)


def _is_count(place: int, clauses: Clauses) -> bool:
    low = clauses.lows[place] if place < len(clauses.lows) else ""
    return low.replace(".", "").isdigit() or low in clauses.grammar.determiners


def _leads(clauses: Clauses, start: int) -> bool:
    """Whether nothing but adverbs, conjunctions and clitics stands before a verb in its clause."""
    if clauses.embedding is not None:
        return True
    place = start - 1
    while place >= 0:
        low = clauses.lows[place]
        opens = low in clauses.grammar.subordinators or low in clauses.grammar.contrast or low in clauses.grammar.coordinators
        if (opens and low not in clauses.grammar.prepositions) or low == ",":
            return True
        if not (low in clauses.grammar.adverbs or low in clauses.grammar.clitics or not low[:1].isalpha()):
            return _only_a_phrase(clauses, place)
        place -= 1
    return True


def _only_a_phrase(clauses: Clauses, end: int) -> bool:
    """Whether what stands before a verb in its clause is a phrase with a preposition: *se gjatë kësaj vizite kanë dorëzuar*."""
    for place in range(end, max(-1, end - 7), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.prepositions:
            if low in clauses.grammar.determiners and _is_count(place + 1, clauses):
                return False  # *rreth dy mijë veta protestuan*
            before = clauses.lows[place - 1] if place else ""
            return place == 0 or before == "," or before in clauses.grammar.subordinators or before in clauses.grammar.contrast
        if place in clauses.group_at or low in ",;:":
            return False
    return False

"""Claims in the making: one for each cue, joined where one act is told in several words."""

from __future__ import annotations

from collections.abc import Collection

from besa.books.codebook import Frame
from besa.coding.cues import Cue
from besa.coding.slots import Slots
from besa.finding.actors import Actor
from besa.model import Status


class Draft:
    """A cue with its slots before the claim is written.

    ``main``: the cue that names the act best; ``frame`` and ``type``: its meaning, or the promise that a future act amounts to;
    ``nobody``: it bears on nobody that is known: *condemned the attack*.
    """

    __slots__ = ("actors", "cues", "frame", "inside", "main", "nobody", "passive", "promised", "recipients", "status", "type")

    def __init__(self, cue: Cue, slots: Slots, status: Status) -> None:
        self.cues = [cue]
        self.main = cue
        self.frame = cue.frame
        self.type = cue.frame.type
        self.actors = list(slots.actors)
        self.recipients = list(slots.recipients)
        self.passive = slots.passive
        self.status: Status = status
        self.inside = ""
        self.nobody = False
        self.promised: Frame | None = None

    def promise(self, frame: Frame | None) -> None:
        """Makes it a promise, a refusal or a denial of the act; None: the act itself again."""
        self.promised = frame
        self.frame = frame or self.main.frame
        self.type = self.frame.type

    def add(self, cues: list[Cue]) -> None:
        """More words for the same act. More of them name it better, then a mode of their own, then those that come first."""
        self.cues.extend(cues)
        self.main = max(self.cues, key=lambda c: (c.pos == "v", c.words, c.frame.mode is not None, -c.start))
        self.promise(self.promised)


def means_otherwise(cue: Cue, slots: Slots) -> bool:
    """*u dënua nga OKB-ja për pushtimin*: who acts says what a word means: a court sentences, others condemn; states are not sentenced."""
    if cue.otherwise is None:
        return False
    acting = [actor for actor in slots.actors if actor.country or actor.sector]
    if any(actor.sector == cue.frame.agent for actor in acting):
        return False
    states = bool(slots.recipients) and all(actor.kind == "land" for actor in slots.recipients)
    return states or bool(acting and not any(actor.sector in cue.by for actor in acting))


_DISTINCT = frozenset({"AGREE", "REQUEST"})  # two promises are two promises


def is_by(draft: Draft, codes: tuple[str, ...]) -> bool:
    """Whether one who acts is of one of these sectors, or one of these bodies of several states (``EUR`` ...)."""
    return any(actor.sector in codes or actor.country in codes for actor in draft.actors)


#: Deeds of those in power, which are done by the state in whose land they are done.
MEASURES = frozenset({"SANCTION", "COERCE"})


def spare_critics(drafts: list[Draft]) -> None:
    """*Tbilisi condemned the sanctions*: who blames or rejects a measure did not take it."""
    critics = [draft for draft in drafts if draft.type in ("ACCUSE", "REJECT") and draft.main.pos == "v"]
    for deed in drafts:
        if deed.type in MEASURES and deed.main.pos == "n":
            deed.actors = [a for a in deed.actors if not any(a is critic for draft in critics for critic in draft.actors)]


def join(drafts: list[Draft], answers: Collection[int] = ()) -> list[Draft]:
    """Drafts of one sentence, those that tell one act joined, in the order of the text.

    ``answers``: the places of words after which another's deed is named, to which the act before them is the answer.
    """
    out: list[Draft] = []
    for draft in drafts:
        for other in out:
            if _same_act(other, draft) and not _is_answer(other, draft, answers) and not _have_own_subjects(other, draft):
                _merge(other, draft)
                break
        else:
            out.append(draft)
    return out


def _same_act(left: Draft, right: Draft) -> bool:
    if left.type != right.type or left.status != right.status:
        return False
    both_verbs = left.main.pos == right.main.pos == "v"
    both_promised = left.promised is not None and right.promised is not None
    if left.type in _DISTINCT and left.frame.id != right.frame.id and (both_verbs or both_promised):
        return False
    return _agree(left.actors, right.actors) and (_agree(left.recipients, right.recipients) or left.type == "ASSAULT")


def _is_answer(left: Draft, right: Draft, answers: Collection[int]) -> bool:
    """*bombed the port in **revenge** for an ambush*: what is answered is a deed of others."""
    if left.type != "ASSAULT" or right.main.pos != "n":
        return False
    return any(left.main.start < place < right.main.start for place in answers)


def _have_own_subjects(left: Draft, right: Draft) -> bool:
    """*herders killed ten villagers, while two gunmen shot a guard*: two finite verbs in the active, each with a subject of its own."""
    return left.type == "ASSAULT" and all(acts_itself(draft) for draft in (left, right)) and not _shared(left.actors, right.actors)


def acts_itself(draft: Draft) -> bool:
    """Whether an act is told by a finite verb in the active with a subject that stands before it."""
    group = draft.main.group
    before = [actor for actor in draft.actors if actor.kind not in ("pronoun", "name") and 0 <= actor.start < draft.main.head]
    return draft.main.pos == "v" and group is not None and group.finite and not draft.passive and bool(before)


def _shared(left: list[Actor], right: list[Actor]) -> bool:
    spans = {(actor.start, actor.end) for actor in left}
    return any((actor.start, actor.end) in spans for actor in right)


def _agree(left: list[Actor], right: list[Actor]) -> bool:
    """Whether two lists of actors may name the same parties: one says nothing, or they share a country and sector."""
    known_left, known_right = _codes(left), _codes(right)
    return not known_left or not known_right or bool(known_left & known_right)


def _codes(actors: list[Actor]) -> set[tuple[str, str]]:
    return {(a.country, a.sector) for a in actors if a.country or (a.sector and not a.unknown)}


def _merge(left: Draft, right: Draft) -> None:
    left.add(right.cues)
    codes = _codes(left.actors)
    if not codes or len(_codes(right.actors)) > len(codes):
        left.actors = right.actors or left.actors
    have = {(a.start, a.end) for a in left.recipients}
    fresh = [a for a in right.recipients if (a.start, a.end) not in have]
    if left.type == "ASSAULT" or not left.recipients:
        known = _codes(left.recipients)
        own = {a.country for a in left.actors if a.country}  # *killed a foreign rebel, prompting fire on its own towns*
        own = own if any(country not in own for country, _ in known) else set()
        left.recipients.extend(a for a in fresh if not known or ((a.country, a.sector) not in known and a.country not in own))
    left.recipients = [r for r in left.recipients if all((r.start, r.end) != (a.start, a.end) for a in left.actors)]

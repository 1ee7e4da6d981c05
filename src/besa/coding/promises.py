"""A future act that its own side announces is a promise: AGREE, with the act as its content."""

from __future__ import annotations

from besa.books.codebook import Frame
from besa.coding.attribution import Saying
from besa.coding.clauses import Clauses
from besa.coding.content import Content, clause_end
from besa.coding.cues import Cue
from besa.coding.drafts import Draft

_PLANS = {
    "CONSULT": "plan-meeting", "AID": "pledge-aid", "COOPERATE": "pledge-cooperation", "SUPPORT": "plan-act",
    "RETREAT": "pledge-peace",
}  # fmt: skip
#: Of these, what is done by somebody or not at all: talks may be told to come without those who hold them.
_DONE_BY_SOMEBODY = frozenset(_PLANS) - {"CONSULT"}
_REFUSAL = "announce-refusal"
_MEETING = "meet"
_DENIAL = "say-untrue"
_HOSTILE = ("ASSAULT", "COERCE")
_PLEDGES = {"ACCUSE": "pledge-investigation", "SANCTION": "pledge-punishment"}


#: What an act that its own side says it will do, unless others do as it wants, threatens with.
_THREATS = {
    "ASSAULT": "threaten-violence", "COERCE": "threaten-restrict", "SANCTION": "threaten-sanctions", "MOBILIZE": "threaten",
}  # fmt: skip


def promise(draft: Draft, cue: Cue, sayings: list[Saying], frames: dict[str, Frame], clauses: Clauses) -> None:
    """Turns a future act into the promise of it. *would* counts as future in reported speech."""
    speaking = [s for s in sayings if s.start <= cue.head < s.end and any(a.country for a in s.speakers)]
    if draft.status == "negated":
        _refuse(draft, cue, frames)
        _deny(draft, cue, sayings, frames)
        return
    future = draft.status == "future" and not _is_foreseen(cue)
    if not future and cue.group is not None and draft.status == "hypothetical":
        future = "conditional" in cue.group.gives and bool(speaking)
    if cue.frame.type == "AGREE" and speaking and (future or not draft.actors):
        draft.status = "actual" if future else draft.status
        draft.actors = draft.actors or list(speaking[-1].speakers)
    if not future or cue.frame.type == "AGREE":
        return
    kind = _PLANS.get(cue.frame.type) or _threat(draft, cue, speaking, clauses)
    if kind is None and speaking and not draft.actors:
        kind = _PLEDGES.get(cue.frame.type)
        if kind is not None and (cue.frame.type != "ACCUSE" or cue.frame.id == "investigate"):
            draft.actors = list(speaking[-1].speakers)
            draft.recipients = []
        else:
            kind = None
    if kind is not None and kind in frames:
        draft.promise(frames[kind])
        draft.status = "actual"


def _threat(draft: Draft, cue: Cue, speaking: list[Saying], clauses: Clauses) -> str | None:
    """*If Kosovo does not lift the ban, **Serbia will block** its exports, Vučić said*: the frame of a threat that hangs on a condition.

    Its own side has to say so; of what the condition asks of others they bear the threat, where nobody else is named.
    """
    kind = _THREATS.get(cue.frame.type)
    group, grammar = cue.group, clauses.grammar
    if kind is None or group is None or draft.passive or "future" not in group.gives or cue.frame.content is not None:
        return None
    voices = {a.country for s in speaking for a in s.speakers}
    own = {actor.country for actor in draft.actors if actor.country}
    condition = next((p for p, low in enumerate(clauses.lows) if grammar.subordinators.get(low) == "condition"), None)
    if condition is None or not own or not own <= voices:
        return None
    asked = next((g for g in clauses.groups if g.start > condition and g.finite), None)
    if not draft.recipients and asked is not None and asked is not group:
        draft.recipients = [a for a in clauses.subject(asked) if a.country and a.country not in own]
    return kind


def is_nobodys(draft: Draft, cue: Cue) -> bool:
    """*The deal will show support*: a thing will do it, so that nobody promises anything and nothing has been done."""
    ahead = cue.group is not None and "future" in cue.group.gives and draft.status in ("future", "actual")
    return ahead and cue.frame.type in _DONE_BY_SOMEBODY and not draft.actors and not draft.passive and not draft.frame.spoken


def _is_foreseen(cue: Cue) -> bool:
    """*is expected to release*: what others foresee of somebody is no promise of his, though a plan to meet is one."""
    group = cue.group
    return group is not None and "infinitive" in group.gives and "future" not in group.gives and cue.frame.type != "CONSULT"


def _refuse(draft: Draft, cue: Cue, frames: dict[str, Frame]) -> None:
    """*is not ready*, *will not visit*: a promise or an act to come that its own side says no to is a refusal."""
    if cue.group is None or draft.passive or not draft.actors or _REFUSAL not in frames:  # *nuk do të ftohet* refuses nothing itself
        return
    if _is_no_meeting(draft, cue):
        draft.promise(None if cue.frame.type == "CONSULT" else frames.get(_MEETING))
        return
    coming = "future" in cue.group.gives and cue.frame.type in _PLANS
    told = "past" in cue.group.feats or cue.group.gives & {"perfect", "pluperfect"}  # what was not done is no refusal
    if coming or (cue.frame.type == "AGREE" and ("future" in cue.group.gives or not (cue.frame.joint or told))):
        draft.promise(frames[_REFUSAL])
        draft.status = "actual"


def _is_no_meeting(draft: Draft, cue: Cue) -> bool:
    """*takimi nuk do të mbahet*, *there will be no meeting*: the talks themselves are the subject, and nobody refuses them."""
    group = cue.group
    if group is None or (cue.frame.type != "CONSULT" and cue.frame.id != _PLANS["CONSULT"]):
        return False
    if cue.places[0] < group.start:
        return True
    return cue.frame.type == "CONSULT" and not group.subject and all(a.start > group.head for a in draft.actors)


def _deny(draft: Draft, cue: Cue, sayings: list[Saying], frames: dict[str, Frame]) -> None:
    """*the army said it did not shell the town*, *we never attacked them*: who says that it did no such thing denies it."""
    group = cue.group
    if group is None or not draft.actors or draft.promised is not None or cue.frame.type not in _HOSTILE or _DENIAL not in frames:
        return
    if group.gives & {"future", "conditional", "hypothetical", "obligation"}:
        return
    voices = {(a.country, a.sector) for s in sayings if s.start <= cue.head < s.end for a in s.speakers}
    own = group.first_person or any(actor.speaker for actor in draft.actors)
    if own or any((actor.country, actor.sector) in voices for actor in draft.actors if actor.country):
        draft.promise(frames[_DENIAL])
        draft.status = "actual"


def promised_content(cue: Cue, clauses: Clauses) -> Content:
    """The words of a future act, as the content of the promise."""
    if clauses.embedding is not None:
        return Content(clauses.embedding.begin(cue.group) if cue.group is not None else cue.start, cue.end, "commitment")
    start = cue.group.start if cue.group is not None else cue.start
    return Content(min(start, cue.start), max(cue.end, clause_end(cue.end, clauses)), "commitment")

"""A component of claims becomes events: a pure function, so that a record can be made anew to the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from besa.model import Attachment, Event, FollowUp, Judgement, Pair
from besa.record.filed import Filed, age, telling, voices
from besa.record.grading import grade
from besa.record.merging import most, parties, place, promise, tally, time, union
from besa.record.partition import partition


def fold_events(
    members: Sequence[Filed],
    judgements: Sequence[Judgement] = (),
    attachments: Sequence[Attachment] = (),
    aligned: Sequence[Pair] = (),
) -> tuple[Event, ...]:
    """The events of one component, in the order of their ids.

    ``judgements`` about any member, ``attachments`` whose claim or incident is a member, ``aligned`` pairs of which both
    are members; others do no harm.
    """
    filed = {one.claim.id: one for one in members}
    groups = partition([one.features for one in members], judgements, aligned)
    events = [_event([filed[one] for one in group], attachments) for group in groups]
    return tuple(sorted(events, key=lambda event: event.id))


def _event(group: Sequence[Filed], attachments: Sequence[Attachment]) -> Event:
    members = sorted(group, key=age)
    ids = {one.claim.id for one in members}
    ups = _follow([(a.claim, a) for a in attachments if a.incident in ids and a.claim not in ids])
    belongs = _follow([(a.incident, a) for a in attachments if a.claim in ids and a.incident not in ids])
    origins = voices(members)
    kind = most([one.claim.type for one in members])
    surest = min((one for one in members if one.claim.type == kind), key=lambda one: (-one.claim.confidence, *age(one)))
    return Event(
        id=f"e-{hashlib.blake2b(members[0].claim.id.encode(), digest_size=8).hexdigest()}",
        type=kind, frame=surest.claim.frame, modes=union(members, lambda c: c.modes),
        contexts=union(members, lambda c: c.contexts), status=most([one.claim.status for one in members]),
        actors=parties(members, lambda c: c.actors), recipients=parties(members, lambda c: c.recipients),
        when=time(members), where=place(members), dead=tally(members, lambda c: c.dead),
        injured=tally(members, lambda c: c.injured), captured=tally(members, lambda c: c.captured),
        agreements=union(members, lambda c: c.agreements), issues=union(members, lambda c: c.issues),
        commitment=promise(members), claims=tuple(one.claim.id for one in members),
        tellings=tuple(telling(one) for one in members), origins=origins,
        reports=len({one.claim.report for one in members}),
        grade=grade(members, origins, min((up.why for up in ups if up.kind == "denial"), default="")), follow_ups=ups, follows=belongs,
        confidence=max(one.claim.confidence for one in members),
    )  # fmt: skip


def _follow(found: Sequence[tuple[str, Attachment]]) -> tuple[FollowUp, ...]:
    rows: Mapping[tuple[str, str], str] = {(a.kind, claim): a.why for claim, a in sorted(found, key=lambda row: (row[0], row[1].kind))}
    return tuple(FollowUp(kind=kind, claim=claim, why=why) for (kind, claim), why in sorted(rows.items()))  # type: ignore[arg-type]

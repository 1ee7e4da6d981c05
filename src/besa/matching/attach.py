"""What follows an incident in its report: investigation, apology, condolence, aid, punishment, accusation, denial."""

from __future__ import annotations

from collections.abc import Sequence

from besa.matching.conflict import countries
from besa.matching.features import Features
from besa.model import Attachment, FollowKind

#: The frames of each kind of follow-up.
KINDS: dict[str, FollowKind] = {
    "investigate": "investigation", "pledge-investigation": "investigation", "audit": "investigation",
    "suspect": "investigation", "demand-investigation": "demand", "demand-ceasefire": "demand", "call-on": "demand",
    "demand": "demand", "urge": "demand",
    "pledge-punishment": "punishment", "charge": "punishment", "indict": "punishment", "prosecute": "punishment",
    "trial": "punishment", "convict": "punishment", "sentence": "punishment", "arrest": "punishment",
    "detain": "punishment", "jail": "punishment", "dismiss": "punishment",
    "apologise": "apology", "regret": "apology", "admit": "apology",
    "condole": "condolence", "express-solidarity": "condolence", "commemorate": "condolence",
    "compensate": "compensation", "pledge-aid": "compensation",
    "aid": "aid", "aid-economic": "aid", "donate": "aid", "aid-humanitarian": "aid",
    "treat-wounded": "aid", "rescue": "aid", "evacuate": "aid",
    "accuse": "accusation", "blame": "accusation", "allege": "accusation", "condemn": "accusation",
    "denounce": "accusation", "implicate": "accusation",
    "deny": "denial", "dispute": "denial",
}  # fmt: skip
INCIDENTS = frozenset({"ASSAULT"})
#: What is a follow-up already as a promise.
_PROMISED = frozenset({"investigation", "punishment", "compensation", "aid"})
_VOWS = frozenset({
    "pledge", "ready", "offer", "announce-act", "plan-act", "commit-funds", "pledge-investigation", "pledge-punishment", "pledge-aid",
})  # fmt: skip
_DONE = frozenset({"actual", "historical"})


def attach(features: Sequence[Features]) -> tuple[Attachment, ...]:
    """The follow-ups among the claims of one report, each to the nearest incident before it whose parties it shares."""
    ordered = sorted(features, key=lambda f: (f.at, f.id))
    incidents = [f for f in ordered if is_incident(f)]
    found = [(one, kind, chosen) for one in ordered if (kind := kind_of(one)) and (chosen := _nearest(one, incidents))]
    out = []
    for one, kind, incident in found:
        charges = [other for other, its, same in found if its == "accusation" and same.id == incident.id]
        why = _denied(one, charges) if kind == "denial" else _told(kind, one, incident)
        out.append(Attachment(claim=one.id, incident=incident.id, kind=kind, why=why))
    return tuple(sorted(out, key=lambda a: (a.claim, a.incident)))


def _nearest(one: Features, incidents: Sequence[Features]) -> Features | None:
    """The nearest incident before a follow-up whose parties it shares; where there is none, the first after it."""
    fitting = [incident for incident in incidents if shares_party(one, incident)]
    before = [incident for incident in fitting if incident.at <= one.at]
    return before[-1] if before else fitting[0] if fitting else None


def _told(kind: FollowKind, one: Features, incident: Features) -> str:
    return f"{kind} told {'after' if incident.at <= one.at else 'before'} the incident"


def _denied(one: Features, charges: Sequence[Features]) -> str:
    """What a denial denies: a charge, where its party is accused and does not say that the act was not done."""
    mine = countries(one.actors)
    accused = any(mine & countries(charge.recipients) for charge in charges)
    return "the party that is accused denies the charge" if accused and one.type not in INCIDENTS else "it is denied"


def is_incident(one: Features) -> bool:
    return one.type in INCIDENTS and one.status in _DONE


def kind_of(one: Features) -> FollowKind | None:
    """Which kind of follow-up a claim may be; none of those for what is no follow-up."""
    if one.type in INCIDENTS:
        return "denial" if one.status == "negated" else None
    if one.status in ("negated", "hypothetical"):
        return None
    promised = KINDS.get(one.act)
    return promised if promised in _PROMISED and one.frame in _VOWS else KINDS.get(one.frame)


def shares_party(one: Features, incident: Features) -> bool:
    """Whether a follow-up is of a party of the incident, or of the country in which it happened."""
    mine = countries(one.actors) | countries(one.recipients)
    its = countries(incident.actors) | countries(incident.recipients) | ({incident.country} - {""})
    return bool(mine & its) or not mine or not its

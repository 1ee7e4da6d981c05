"""Which deed keeps a promise, which is a step towards it, and which goes against it: by frames of the codebook."""

from __future__ import annotations

_TALKS = frozenset({
    "meet", "talk", "phone", "video-call", "visit", "host", "receive-visitor", "negotiate", "summit", "conference",
    "discuss", "dialogue", "resume-talks", "truce-talks", "session",
})  # fmt: skip
#: Of those, what is a meeting or call between the parties and not a debate about them.
_MEETINGS = _TALKS - {"discuss", "dialogue", "conference", "session"}
_HELP = frozenset({
    "aid", "aid-economic", "aid-humanitarian", "aid-military", "donate", "compensate", "rebuild", "commit-funds", "train-equip",
})  # fmt: skip
_OPENING = frozenset({
    "allow-access", "open-crossing", "open-route", "lift-blockade", "lift-ban", "ease-restrictions", "lift-sanctions", "lift-curfew",
})  # fmt: skip
_FREEING = frozenset({"release", "exchange-prisoners", "hand-over", "return-people"})
_INQUIRY = frozenset({"investigate", "audit", "hearing", "testify"})
_JUSTICE = frozenset({"arrest", "detain", "charge", "indict", "prosecute", "trial"})
_VERDICT = frozenset({"convict", "sentence", "jail"})
_LEAVING = frozenset({"withdraw-troops", "disarm", "demobilise", "hand-over"})
_FAMILIES = (
    _HELP, _OPENING, _FREEING, _LEAVING, _VERDICT | _JUSTICE, frozenset({"sign", "ratify"}), frozenset({"ceasefire"}),
    frozenset({"search-missing", "return-remains"}), frozenset({"recognise", "establish-relations"}),
)  # fmt: skip

#: What a promise by its own frame is about, where the words of the promise name no deed.
ACT_OF = {
    "plan-meeting": "meet", "invite": "meet", "pledge-investigation": "investigate", "pledge-punishment": "sentence",
    "pledge-aid": "aid", "pledge-peace": "ceasefire", "pledge-reform": "reform", "commit-funds": "commit-funds",
}  # fmt: skip
#: Frames that state a promise anew.
AGAIN = frozenset({"reaffirm", "pledge", "agree", "ready", "accept-proposal", "reach-agreement", "plan-act", "announce-act"})
#: Frames of what binds: a promise, an offer, an agreement.
BINDING = frozenset({
    "pledge", "agree", "ready", "offer", "accept-proposal", "reach-agreement", "pledge-investigation", "pledge-punishment",
    "pledge-aid", "pledge-peace", "pledge-cooperation", "pledge-reform", "intend-cooperate", "reaffirm",
})  # fmt: skip
#: Frames of what lies ahead. It binds only whoever says so of himself; what is foretold, scheduled or expected is an announcement.
PLANNED = frozenset({"plan-meeting", "plan-act", "announce-act"})
#: Frames by which a party takes a promise back.
TAKEN_BACK = frozenset({
    "renege", "withdraw-support", "halt-agreement", "halt-cooperation", "leave-organisation", "break-relations",
    "withdraw-recognition", "announce-refusal", "refuse", "rule-out",
})  # fmt: skip
#: Frames by which a meeting or talks are called off.
CALLED_OFF = frozenset({"cancel-meeting", "refuse-talks", "suspend-talks", "postpone-meeting"})
#: Frames by which a party goes against an agreement.
BREACH = frozenset({"violate-agreement", "violate-ceasefire", "withhold", "blockade", "close-border"})
_CLOSING = frozenset({"blockade", "close-border", "restrict", "ban"})
#: Frames by which others say that a promise was broken.
CHARGED = frozenset({"accuse", "blame", "allege", "denounce", "complain", "condemn", "protest-note"})
VIOLENCE = frozenset({
    "open-fire", "shell", "attack", "offensive", "airstrike", "missile-strike", "drone-strike", "invade", "exchange-fire",
})  # fmt: skip


def keeps(act: str, frame: str) -> bool:
    """Whether a deed of ``frame`` is what a promise of ``act`` speaks of."""
    if act in _TALKS:
        return frame in _MEETINGS
    if act in _INQUIRY:
        return frame in _VERDICT or frame in {"charge", "indict"}
    if act in _JUSTICE or act in _VERDICT:
        return frame in _VERDICT or (act == frame and act in {"arrest", "charge", "indict"})
    if frame in BINDING or frame in PLANNED:
        return False  # to promise it, or to speak of it, is not to do it
    return bool(act) and (act == frame or any(act in family and frame in family for family in _FAMILIES))


def advances(act: str, frame: str) -> bool:
    """Whether a deed of ``frame`` is a step towards what is promised, but not yet that."""
    if act in _INQUIRY:
        return frame in _INQUIRY or frame in {"arrest", "detain", "suspect"}
    return act in _VERDICT and frame in (_INQUIRY | _JUSTICE)


def breaks(act: str, frame: str) -> bool:
    """Whether a deed of ``frame`` goes against a promise of ``act``."""
    if frame in _CLOSING:
        return act in _OPENING
    if frame in VIOLENCE or frame == "violate-ceasefire":
        return act == "ceasefire"
    return frame == "violate-agreement" or (frame == "withhold" and act in _HELP | _FREEING)


def is_talk(act: str) -> bool:
    """Whether what is promised is to meet or talk."""
    return act in _TALKS


def concerns(act: str, frame: str) -> bool:
    """Whether an event of ``frame`` may be a step in the life of a promise of ``act``."""
    if frame in AGAIN or frame in TAKEN_BACK or (frame in CALLED_OFF and is_talk(act)):
        return True
    return keeps(act, frame) or advances(act, frame) or breaks(act, frame)

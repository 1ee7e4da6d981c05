"""Is one act told twice in one report? Claims of one report are different acts unless it is plain that they are not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from besa.matching.conflict import DEEDS, conflict, countries, distance
from besa.matching.features import Features
from besa.matching.keys import polarity
from besa.matching.likeness import points
from besa.model import Pair

#: What is told again by naming its parties and its day: deeds, meetings, signatures. Of what is only said, the words count.
_PLAIN = DEEDS | {"CONSULT"}
_MEETINGS = frozenset({"meet", "talk", "receive-visitor", "negotiate", "discuss", "dialogue", "summit"})
_PLAIN_FRAMES = frozenset({"sign", "ratify", "apologise", "condole"})
#: A report words an act anew when it tells it again, and calls its parties by other names.
_WORDED = frozenset({"base", "names", "other names", "frame", "other frame"})
_ENOUGH = 1.0
#: Share of the shorter sentence's words that must come again, by what kind of act is told.
_WORDS, _WORDS_OF_DEEDS, _WORDS_OF_VIOLENCE = 0.55, 0.3, 0.1
#: From this share on, of at least so many words, an act of one frame is told again whatever the coder read of its parties.
_ECHOED, _FEWEST = 0.6, 4
#: Two triggers of the same sentence are not farther apart than this (characters).
_SENTENCE = 1000
#: Two names of places not farther apart than this (kilometres) may mean one: a village and its quarter.
_ONE_PLACE = 5.0
#: The score of such a pair: more than any likeness.
ECHO = 10.0


def retold(features: Sequence[Features]) -> tuple[Pair, ...]:
    """Pairs of claims of one report that tell one act twice."""
    ordered = sorted(features, key=lambda f: f.id)
    return tuple(pair for a, b in combinations(ordered, 2) if (pair := retells(a, b)).decision == "same")


def retells(a: Features, b: Features) -> Pair:
    """Whether two claims of one report tell one act twice."""
    a, b = sorted((a, b), key=lambda f: f.id)
    if a.words == b.words and abs(a.at - b.at) < _SENTENCE:
        return Pair(a=a.id, b=b.id, decision="different", score=0.0, why=("two acts of one sentence",))
    if _elsewhere(a, b):
        return Pair(a=a.id, b=b.id, decision="different", score=0.0, why=("at another place",))
    if echoes(a, b):
        return Pair(a=a.id, b=b.id, decision="same", score=ECHO + round(_share(a, b), 2), why=("the same words again",))
    against = conflict(a, b) or _against(a, b)
    if against:
        return Pair(a=a.id, b=b.id, decision="different", score=0.0, why=(against,))
    plain = a.type in _PLAIN or (a.frame == b.frame and a.frame in _PLAIN_FRAMES)
    found = [point for point in points(a, b, facts_only=True) if point.about not in (_WORDED if plain else ("base",))]
    score = round(sum(p.weight for p in found), 2)
    why = tuple(f"{p.weight:+.1f} {p.why}" for p in found)
    enough = score >= _ENOUGH and _share(a, b) >= _least(a, b, plain)
    return Pair(a=a.id, b=b.id, decision="same" if enough else "different", score=score, why=why)


def echoes(a: Features, b: Features) -> bool:
    """Whether a headline or a second sentence says the same words of the same act: then a party or day read otherwise is no matter."""
    if a.type != b.type or a.frame != b.frame or polarity(a.status) != polarity(b.status) or min(len(a.words), len(b.words)) < _FEWEST:
        return False
    if (a.due and b.due and a.due != b.due) or (a.dead and b.dead and a.dead != b.dead):
        return False
    return _share(a, b) >= _ECHOED


def _elsewhere(a: Features, b: Features) -> bool:
    """One report that names two towns for deeds tells of two, though they may be neighbours."""
    exact = {a.place_precision, b.place_precision} <= {"point", "town"}
    return a.type in DEEDS and exact and bool(a.place and b.place) and a.place != b.place and (distance(a, b) or 0.0) > _ONE_PLACE


def _against(a: Features, b: Features) -> str:
    """Within one report, other parties or another manner mean another act."""
    if countries(a.actors) != countries(b.actors) and countries(a.actors) and countries(b.actors):
        return "other actors"
    if a.modes and b.modes and not set(a.modes) & set(b.modes):
        return "another manner"
    if a.type == "ASSAULT" and not (set(a.recipients) & set(b.recipients)) and a.recipients and b.recipients:
        return "other victims"
    other = a.type in _PLAIN and a.type != "ASSAULT" and a.frame != b.frame and not set(a.modes) & set(b.modes)
    if other and not _one_table(a, b):
        return "acts of other kinds"
    return ""


def _one_table(a: Features, b: Features) -> bool:
    """*met*, *held talks*, *received*: one meeting of the same parties of two countries."""
    met = {a.frame, b.frame} <= _MEETINGS and not a.modes and not b.modes
    return met and a.actors == b.actors and len(countries(a.actors)) > 1


def _share(a: Features, b: Features) -> float:
    return len(set(a.words) & set(b.words)) / max(1, min(len(a.words), len(b.words)))


def _least(a: Features, b: Features, plain: bool) -> float:
    """Two attacks on one party in one report are rare, two arrests or bans are not; *met* and *discussed* may be two occasions."""
    if a.type == "ASSAULT" or (a.type == "CONSULT" and a.frame == b.frame):
        return _WORDS_OF_VIOLENCE
    return _WORDS_OF_DEEDS if plain else _WORDS

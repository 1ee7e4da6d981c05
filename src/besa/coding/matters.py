"""What an act is about: the agreements and issues that its own clause names, not those of the other acts of its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from besa.books.codebook import NO_EVENT, Codebook
from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.finding.calendar import Period
from besa.finding.times import Time
from besa.finding.words import Hit
from besa.model import When

_Span = tuple[int, int]
#: Acts that speak of agreements, and make none.
_ABOUT = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST"})


def agreements_of(
    cue: Cue, content: Content | None, clauses: Clauses, codebook: Codebook, moment: When, told: Period | None
) -> tuple[str, ...]:
    """Ids of the agreements that a claim names; of a name that several bear, those of the year beside it, and none made later."""
    hits = sorted(own(clauses.sentence.of("agreement"), cue, content, clauses, codebook), key=lambda hit: hit.start - hit.end)
    if not hits:
        return ()
    out: dict[str, None] = {}
    taken: set[int] = set()
    end = moment.end if moment.basis != "publication" else None
    latest = min(filter(None, (end, told.last.isoformat() if told else None)), default="9999")
    for hit in hits:
        if not taken.isdisjoint(hit.places):
            continue
        taken.update(hit.places)
        years = _years(hit, clauses)
        for ident, made in zip(hit.entry.data["ids"], hit.entry.data["dates"], strict=True):
            if made[: len(latest)] <= latest and (not years or made[:4] in years):
                out[ident] = None
    return tuple(out)


def own(hits: Sequence[Hit], cue: Cue, content: Content | None, clauses: Clauses, codebook: Codebook) -> list[Hit]:
    """Those that stand in what is promised or said, or in the clause of the cue; all where the sentence tells one act."""
    if not hits:
        return []
    mine = (cue.group.start, cue.group.end) if cue.group is not None else (cue.start, cue.end)
    verbs = sorted({mine, *_rivals(cue, clauses, codebook)})
    return [
        hit
        for hit in hits
        if not set(hit.places).isdisjoint(cue.places)
        or (content is not None and content.kind == "commitment" and content.start <= hit.start < content.end)
        or _owner(hit.start, verbs, clauses) == mine
    ]


def _rivals(cue: Cue, clauses: Clauses, codebook: Codebook) -> set[_Span]:
    """The finite verbs of other acts in the sentence."""
    found: set[_Span] = set()
    for hit in clauses.sentence.of("unit"):
        group = clauses.group_at.get(hit.head)
        frame = codebook.frames.get(str(hit.entry.data["frame"]))
        act = hit.entry.data["pos"] == "v" and frame is not None and frame.type != NO_EVENT
        if act and group is not None and group.finite and group is not cue.group and hit.head not in cue.places:
            found.add((group.start, group.end))
    return found


def _owner(place: int, verbs: Sequence[_Span], clauses: Clauses) -> _Span:
    """The verb in whose clause a place stands: what follows a verb is its own as far as the next clause opens."""
    left = next((verb for verb in reversed(verbs) if verb[0] <= place), None)
    right = next((verb for verb in verbs if verb[0] > place), None)
    if left is None or right is None:
        return left or right or verbs[0]
    opened, closed = _parted(left[1], place, clauses), _parted(place, right[0], clauses)
    if opened == closed:
        return right if clauses.grammar.verb_final else left
    return right if opened else left


def _parted(start: int, end: int, clauses: Clauses) -> bool:
    grammar = clauses.grammar
    return any(
        low in ",;:" or low in grammar.relatives or low in grammar.contrast or low in grammar.coordinators
        or (low in grammar.subordinators and low not in grammar.prepositions)
        for low in clauses.lows[start:end]
    )  # fmt: skip


def _years(hit: Hit, clauses: Clauses) -> frozenset[str]:
    """Years that belong to a name: *the 2020 statement*, *2020 tarihli bildiri*, *the statement of 9 November 2020*."""
    found = (clauses.lows[place] for place in _dating(hit, clauses))
    return frozenset(word for word in found if len(word) == 4 and word.isdigit() and word[0] in "12")


def _dating(hit: Hit, clauses: Clauses) -> range:
    """The places beside a name that may date it."""
    lows, grammar = clauses.lows, clauses.grammar
    linking = grammar.genitive | grammar.genitive_prepositions | grammar.calendar | grammar.determiners | {","}
    end = hit.end
    while end < len(lows) and (lows[end] in linking or lows[end].isdigit() or _before_year(end, clauses)):
        end += 1
    return range(max(0, hit.start - 2), end)


def _before_year(place: int, clauses: Clauses) -> bool:
    """*të vitit 2020*: a noun right before a year."""
    after = clauses.lows[place + 1 : place + 2]
    idle = place not in clauses.group_at and place not in clauses.actor_at and clauses.lows[place] not in clauses.grammar.prepositions
    return idle and clauses.lows[place].isalpha() and any(len(word) == 4 and word.isdigit() for word in after)


def undated(cue: Cue, times: list[Time], clauses: Clauses) -> list[Time]:
    """The times that may be those of an act: who complains of a breach of *the statement of 2020* does not do so in 2020."""
    if cue.frame.type not in _ABOUT:
        return times
    named = {place for hit in clauses.sentence.of("agreement") for place in _dating(hit, clauses)}
    return [time for time in times if time.start not in named]

"""Who says so: the chain from the outlet over the agency to the person or institution quoted."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from besa.coding.acts import Acts
from besa.coding.agreement import speaks_within, within_or
from besa.coding.clauses import Clauses
from besa.coding.report import Page
from besa.coding.syntax import Syntax
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor
from besa.finding.words import Hit, Sentence

_BEFORE_SAYING = frozenset({",", "”", '"', "“", "»", "–", "—", "-", "'", "’"})
OPENING, _CLOSING = "“„«", "”»"
_MARKS = frozenset(OPENING + _CLOSING + '"')


class Saying(msgspec.Struct, frozen=True, gc=False):
    """A speaker and the tokens that the speaker answers for. ``hit`` tokens ``[at, upto)`` are the words of saying."""

    speakers: tuple[Actor, ...]
    start: int
    end: int
    at: int
    upto: int
    statement: bool
    trailing: bool
    dropped: bool = False


def find_sayings(sentence: Sentence, clauses: Clauses) -> list[Saying]:
    """Every *X said that …*, *…, X said*, *according to X* and *citing X* of a sentence."""
    out: list[Saying] = []
    stated = sentence.of("statement")
    statements = {place for hit in stated for place in hit.places}
    for hit in sorted(sentence.of("say"), key=lambda h: (h.start, h.start - h.end)):
        group = clauses.group_at.get(hit.head)
        if group is None or any(s.at <= hit.head < s.upto for s in out):
            continue
        statement = bool(statements & set(hit.places)) or _opens_statement(hit, sentence, clauses.embedding is not None)
        saying = (_said_last if clauses.embedding is not None else _said)(hit, group, clauses, statement)
        if saying is not None:
            out.append(saying)
    headline = _before_colon(clauses)
    if headline is not None and not any(saying.speakers for saying in out):
        out.append(headline)
    for hit in sentence.of("according", "citing"):
        actor = _actor_before(hit.start, clauses) if clauses.embedding is not None else _next_actor(hit.end, clauses)
        if actor is not None:
            end = len(clauses.lows)
            upto = max(actor.end, hit.end) if clauses.embedding is not None else actor.end
            out.append(Saying((actor,), 0, end, hit.start, upto, False, hit.start > 2))
    for hit in stated:
        if _is_refused(hit, clauses):
            continue
        if not any(s.speakers and (s.at <= hit.head < s.upto or s.statement) for s in out):
            inside = [a for a in clauses.actors if hit.start <= a.start < hit.end or a.start == hit.end or a.end == hit.start]
            if inside:
                out.append(Saying((inside[-1],), 0, len(clauses.lows), hit.start, hit.end, True, hit.start > 4))
    return out


def _is_refused(hit: Hit, clauses: Clauses) -> bool:
    """*dismissed as false **a statement by** Baku*: a statement that is the object of a refusal speaks for nobody else."""
    verb = next((g for g in reversed(clauses.groups) if g.end <= hit.start), None)
    before = hit.start - 1
    while before >= 0 and clauses.lows[before] in clauses.grammar.determiners:
        before -= 1
    governed = before >= 0 and clauses.lows[before] in clauses.grammar.prepositions
    return verb is not None and verb.head in clauses.acts.refusing and not verb.passive and not governed


def _before_colon(clauses: Clauses) -> Saying | None:
    """*Haziri: No meeting without us*: whoever stands before the colon of a headline says what follows."""
    lows = clauses.lows
    place = lows.index(":") if ":" in lows[:14] else len(lows)
    if place + 2 >= len(lows):
        return None
    named = [a for a in clauses.actors if a.end <= place and not a.prep and not a.genitive and a.kind in ("actor", "name", "land")]
    return Saying((named[0],), place + 1, len(lows), place, place + 1, False, False) if named else None


def _said(hit: Hit, group: VerbGroup, clauses: Clauses, statement: bool) -> Saying | None:
    if not group.finite and "gerund" not in group.gives and "ger" not in group.feats:
        return None
    grammar = clauses.grammar
    named_middle = grammar.is_middle(hit.entry.elements[hit.entry.head].keys[0])
    passive, middle = group.passive and not named_middle, named_middle or grammar.is_middle(clauses.lows[hit.head])
    speakers = [] if passive else [a for a in clauses.subject(group) if a.kind != "adjective"]
    after = _speaker_after(group, clauses, middle) or speaks_within(group, clauses, ahead=True)
    speakers = speakers if passive else within_or(speakers, group, clauses) if not after else speakers
    if after and group.start and clauses.lows[group.start - 1] in _BEFORE_SAYING and not aside_speaker(speakers, group, clauses):
        speakers = []
    trailing = _trails(group, hit, speakers, clauses)
    aside = group.start > 0 and clauses.lows[group.start - 1] == ","
    adjacent = any(a.end == group.start or (aside and a.start < group.start) for a in speakers)
    if after and (not speakers or (trailing and not adjacent)):
        speakers = after
    size = len(clauses.lows)
    if trailing:
        begin = min([group.start, *(a.left for a in speakers)])
        return Saying(tuple(speakers), 0, begin, begin, max([hit.end, *(a.end for a in speakers)]), statement, True)
    return Saying(tuple(speakers), hit.end, size, group.start, hit.end, statement, False) if speakers or passive else None


def aside_speaker(speakers: list[Actor], group: VerbGroup, clauses: Clauses) -> bool:
    """Whether the subject stands right before *said*, or before an aside that ends there: *a diplomat, who …, said*."""
    words = clauses.lows[max((a.end for a in speakers), default=group.start) : group.start]
    return bool(speakers) and (not words or (words[0] == "," and words[-1] == "," and len(words) > 2))


def _speaker_after(group: VerbGroup, clauses: Clauses, middle: bool = False) -> list[Actor]:
    """…, said the minister: the speaker follows the verb."""
    place = group.end
    while place < len(clauses.lows) and place - group.end < 4:
        actor = clauses.actor_at.get(place)
        if actor is not None:
            if not _may_speak(actor) and not (middle and "gen" in actor.cases):  # *сказал журналистам министр*
                place = actor.end
                continue
            following = clauses.actor_at.get(actor.end) or clauses.actor_at.get(actor.end + 1)
            parted = clauses.lows[actor.end] in clauses.grammar.determiners if actor.end < len(clauses.lows) else False
            if following is None and clauses.lows[actor.end : actor.end + 1] and clauses.lows[actor.end] in _CLOSING:
                following = next((clauses.actor_at[p] for p in range(actor.end + 1, actor.end + 4) if p in clauses.actor_at), None)
                parted = following is not None and clauses.only_describes(actor.end + 1, following.start)
            told_next = following is not None and (parted or following.start == actor.end) and _may_speak(following)
            if following is not None and told_next and not following.prep and not following.genitive:
                actor = following  # *i tha Kura News një ligjvënës*: the one told, then the one who tells
            return clauses.with_partners(actor, 1) if not actor.prep and actor.kind != "adjective" else []
        if place in clauses.group_at or clauses.lows[place] in clauses.grammar.subordinators or clauses.lows[place] in ",.;:":
            return []
        place += 1
    return []


def _may_speak(actor: Actor) -> bool:
    """Not so one in an oblique case: *сказал он журналистам*; but *говорится в заявлении двух правительств* (``middle``)."""
    return not actor.cases or "nom" in actor.cases or bool(actor.prep) or actor.genitive


def _trails(group: VerbGroup, hit: Hit, speakers: list[Actor], clauses: Clauses) -> bool:
    """Whether the words of saying follow what was said: a comma or quotation mark stands before them and no clause after."""
    begin = min([group.start, *(a.left for a in speakers if a.start < group.start)])
    before = clauses.lows[begin - 1] if begin else ""
    if before not in _BEFORE_SAYING:
        return False
    if not any(g.finite for g in clauses.groups if g.end <= begin) and begin < 4:
        return False
    rest = [g for g in clauses.groups if g.start >= hit.end and g.finite]
    if rest and clauses.lows[hit.end : hit.end + 1] and clauses.lows[hit.end] in clauses.grammar.subordinators:
        return False
    return not (rest and rest[0].start - hit.end < 3 and hit.end < len(clauses.lows) and clauses.lows[hit.end] not in ",.")


def _said_last(hit: Hit, group: VerbGroup, clauses: Clauses, statement: bool) -> Saying | None:
    """*Bakan, ateşkesin bozulduğunu söyledi*: what is said stands before the verb of saying, after the speaker."""
    assert clauses.embedding is not None
    passive = group.passive and not clauses.grammar.is_middle(hit.entry.elements[hit.entry.head].keys[0])
    speakers = [] if passive else [a for a in clauses.subject(group) if a.kind != "adjective"]
    at = min(hit.start, group.start)
    start = clauses.embedding.complement(group, at)
    dropped = not speakers and not passive and group.finite and clauses.grammar.drops_subject
    if not speakers and not passive and not dropped:
        return None
    return Saying(tuple(speakers), start, at, at, max(hit.end, group.end), statement, False, dropped)


def _opens_statement(hit: Hit, sentence: Sentence, verb_final: bool) -> bool:
    if verb_final:
        return any(other.end <= hit.end for other in sentence.of("statement"))
    return any(other.start <= hit.end + 4 and other.end >= hit.start for other in sentence.of("statement"))


def _actor_before(place: int, clauses: Clauses) -> Actor | None:
    """*AA muhabirinin edindiği bilgiye göre*: the owner of what stands before, else the actor right before."""
    near: Actor | None = None
    for index in range(place - 1, max(-1, place - 9), -1):
        actor = clauses.actor_at.get(index)
        if actor is not None and (actor.possessive or index == place - 1):
            return actor
        near = near or actor
        if clauses.lows[index] == ",":
            break
    return near if near is not None and near.end >= place - 2 else None


def _next_actor(place: int, clauses: Clauses) -> Actor | None:
    for index in range(place, min(place + 5, len(clauses.lows))):
        if index in clauses.actor_at:
            return clauses.actor_at[index]
        if index in clauses.group_at or clauses.lows[index] == ",":
            return None
    return None


class Quotation:
    """Whether a text is inside quotation marks, followed from sentence to sentence."""

    def __init__(self) -> None:
        self.open = False

    def feed(self, sentence: Sentence) -> bool:
        """Reads one sentence; returns whether most of it is inside quotation marks."""
        if not self.open and _MARKS.isdisjoint(sentence.lows):
            return False
        inside = 0
        words = 0
        state = self.open
        for token in sentence.tokens:
            if token.text in OPENING:
                state = not (token.text == "“" and state)
            elif token.text in _CLOSING:
                state = False
            elif token.text == '"':
                state = not state
            else:
                words += 1
                inside += state
        self.open = state
        return inside * 2 > words


def is_quoting(sentence: Sentence) -> bool:
    """Whether a sentence has a mark of quotation."""
    return not _MARKS.isdisjoint(sentence.lows)


#: The name of an author or speaker stands so near to the words that announce a text.
_NAMED_NEAR = 9


class Announced(msgspec.Struct, frozen=True, gc=False):
    """Words that hand a report over to somebody: *The full statement of the minister: …*, *Written by: …*.

    ``speakers``: who is named there, [] for the one spoken of last; ``at``: the token from which the text is theirs.
    """

    speakers: tuple[Actor, ...]
    at: int


def announced_text(sentence: Sentence, actors: Sequence[Actor]) -> Announced | None:
    """The text that a sentence announces, None where there is none or it stands in quotation marks, which show its end."""
    lows = sentence.lows
    for hit in sentence.of("byline", "verbatim"):
        colon = next((place for place in range(hit.end, min(hit.end + _NAMED_NEAR, len(lows))) if lows[place] == ":"), None)
        if colon is None:
            continue
        if hit.kind == "byline":
            author = next((a for a in actors if colon < a.start <= colon + 2 and a.kind in ("name", "actor")), None)
            if author is not None and colon == hit.end:
                return Announced((author,), author.end)
            continue
        if colon + 1 < len(lows) and lows[colon + 1] in OPENING + '"':
            return None
        named = tuple(a for a in actors if hit.end <= a.start < colon and a.kind in ("name", "actor"))
        return Announced(named[:1], colon + 1)
    return None


#: So many sentences of one quotation are read on to find who says it.
QUOTED = 12


def voice_ahead(pages: Sequence[Page], syntax: Syntax) -> list[Actor]:
    """Who speaks a quotation that begins in the first of these sentences, where only a later one of it says so.

    *“We were not asked. We will go to Belgrade,” said the envoy.* Nobody, if the first one says so itself.
    """
    quotation = Quotation()
    for place, page in enumerate(pages):
        sentence = page.sentence
        if place and not quotation.open and sentence.tokens[0].text not in OPENING + '"':
            return []
        quotation.feed(sentence)
        says = sentence.of("say")
        if not says:
            continue
        if not place:
            return []
        clauses = Clauses(sentence, page.actors, syntax, Acts(heads=frozenset(hit.head for hit in says)))
        named = (saying.speakers for saying in find_sayings(sentence, clauses))
        return next((list(speakers) for speakers in named if any(a.country or a.person for a in speakers)), [])
    return []

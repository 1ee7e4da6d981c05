"""The chain of those who answer for a claim, followed through a report."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

import regex
from anyascii import anyascii

from besa.books.codebook import Codebook
from besa.books.folding import Folding
from besa.coding.attribution import OPENING, Saying
from besa.coding.cues import Cue
from besa.coding.dateline import dateline
from besa.coding.report import Page, Reading
from besa.finding.actors import Actor
from besa.finding.references import Memory
from besa.model import Entity, Report

#: After so many sentences without a word of theirs a pronoun means no speaker any more.
_GOES_ON = 6
#: How alike two spellings of one name are at least, from 0 to 1.
_ALIKE = 0.7


class Outlets(NamedTuple):
    """Outlets by folded name, and the country of each by the letters of its name alone."""

    names: dict[str, str]
    countries: dict[str, str]


def outlets_of(codebook: Codebook, folding: Folding) -> Outlets:
    """All outlets that the packs know."""
    names: dict[str, str] = {}
    countries: dict[str, str] = {}
    for row in codebook.outlets:
        for name in _names(row):
            names.setdefault(folding.norm(name), row["id"])
            countries.setdefault(_letters(folding.norm(name)), str(row.get("country") or ""))
    return Outlets(names, countries)


#: Spellings that two scripts have for one sound, vowels left out: *Ситница Ньюс*, Sitnica News.
_SOUNDS = (("sch", "s"), ("sh", "s"), ("ch", "s"), ("ts", "c"), ("kh", "h"), ("ks", "x"), ("k", "c"), ("q", "c"), ("w", "v"), ("ph", "f"))
_VOWELS = frozenset("aeiouyj")


def _sounds_like(name: str, source: str) -> bool:
    """Whether two names of an outlet, perhaps in two scripts, are one: *Адрия Пресс*, Adria Press; a part of the name will do."""
    left, right = (_letters(anyascii(text).casefold()) for text in (name, source))
    if SequenceMatcher(None, left, right).ratio() >= _ALIKE:
        return True
    first = _letters(anyascii(source.split()[0]).casefold()) if source.split() else ""
    sounds = (_skeleton(left), _skeleton(right))
    alike = SequenceMatcher(None, *sounds).ratio() >= _ALIKE + 0.1 and min(map(len, sounds)) > 3
    return alike or (len(first) > 3 and left == first)


def _skeleton(letters: str) -> str:
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    return "".join(c for c in letters if c not in _VOWELS)


#: The name of an outlet in quotation marks, as far as it may be long.
_QUOTED = regex.compile(r"[«„“]\s*(?P<name>\p{Lu}[^«»„“”\"\n]{1,40})[»“”]")
#: So many characters of a report's beginning may name whose it is.
_OPENING = 500


class Sources:
    """The outlet, the agencies relayed, and who is speaking, sentence by sentence."""

    def __init__(self, report: Report, outlets: Outlets, folding: Folding) -> None:
        self._report = report
        self._folding = folding
        self._outlets = outlets.names
        self._known = outlets
        self.home = self._home()
        self._outlet: list[Entity] = []
        self._relayed: dict[int, list[Entity]] = {}
        self._statement: Saying | None = None
        self._speaker: tuple[Actor, ...] = ()
        self._spoke = -1

    def _home(self) -> str:
        if not self._report.source:
            return ""
        wanted = _letters(
            self._folding.norm(
                self._report.source.removeprefix("www.").split(".")[0] if "." in self._report.source else self._report.source
            )
        )
        return self._known.countries.get(wanted, "")

    def scan(self, reading: Reading) -> None:
        """Finds the outlet and the agencies that the report names as its sources."""
        self._outlet = []
        source = self._report.source
        if source:
            at = self._report.text.find(source)
            if at >= 0:
                self._outlet.append(
                    Entity(
                        sector="JRN",
                        name=source,
                        id=self._outlets.get(self._folding.norm(source)),
                        start=at,
                        end=at + len(source),
                    )
                )
        line = dateline(self._report.text)
        if line is not None and not self._outlet:
            name = self._report.text[line.start : line.end]
            if line.sure or (source and _sounds_like(name, source)):
                ident = self._outlets.get(self._folding.norm(name)) or self._outlets.get(self._folding.norm(source or ""))
                self._outlet.append(Entity(sector="JRN", name=name, id=ident, start=line.start, end=line.end))
        if source and not self._outlet:
            for found in _QUOTED.finditer(self._report.text, 0, _OPENING):
                if _sounds_like(found["name"], source):
                    first, last = found.span("name")
                    self._outlet.append(Entity(sector="JRN", name=found["name"], start=first, end=last))
                    break
        for number, page in enumerate(reading.pages):
            self._relayed[number] = self._named_by_relay(page)
            for entity in self._agencies(page):
                if all(entity.name != other.name and (entity.id is None or entity.id != other.id) for other in self._outlet):
                    self._outlet.append(entity)

    def _agencies(self, page: Page) -> list[Entity]:
        sentence = page.sentence
        for hit in sentence.of("relay"):
            for size in (4, 3, 2, 1):
                for start in (*range(hit.end, hit.end + 3), *range(hit.start - size - 1, hit.start - size + 1)):
                    end = start + size
                    if start < 0 or end > len(sentence.tokens) or (start < hit.end and end > hit.start):
                        continue
                    name = " ".join(token.norm for token in sentence.tokens[start:end])
                    ident = self._outlets.get(name)
                    if ident and sentence.tokens[start].text[0].isupper():
                        first, last = sentence.offsets(start, end)
                        return [Entity(sector="JRN", name=self._report.text[first:last], id=ident, start=first, end=last)]
        return []

    def _named_by_relay(self, page: Page) -> list[Entity]:
        """*…, передаёт «Радио Ибри»*: an outlet that no pack knows, by its quotation marks; it answers for its sentence."""
        tokens = page.sentence.tokens
        for hit in page.sentence.of("relay"):
            if not hit.start or tokens[hit.start - 1].text not in ",»”":
                continue
            for start in range(hit.end, min(hit.end + 3, len(tokens) - 2)):
                if tokens[start].text in OPENING and tokens[start + 1].text[0].isupper():
                    found = _QUOTED.match(self._report.text, tokens[start].start)
                    if found is not None:
                        return [Entity(sector="JRN", name=found["name"], start=found.start("name"), end=found.end("name"))]
                if not tokens[start].text[0].isalpha():
                    break
        return []

    def enter(self, number: int, inside: bool, sayings: list[Saying], memory: Memory) -> None:
        """Takes note of who speaks in a sentence, before its acts are coded."""
        for saying in sayings:
            if not saying.speakers:
                continue
            if saying.statement and not saying.trailing:
                self._statement = saying
            elif self._statement is not None and not saying.trailing and _is_another(saying.speakers, self._statement.speakers):
                self._statement = None
            if any(actor.country or actor.person or actor.kind == "name" for actor in saying.speakers):
                self._speaker = saying.speakers
                self._spoke = number

    def state(self) -> tuple[tuple[Actor, ...], int]:
        """Who spoke last, and where."""
        return self._speaker, self._spoke

    def go_back(self, state: tuple[tuple[Actor, ...], int]) -> None:
        """Forgets who has spoken since."""
        self._speaker, self._spoke = state

    def goes_on(self, number: int, memory: Memory) -> Actor | None:
        """Whom *…, he added* after a quotation means: whoever spoke last, or acted last since; never somebody whom the quotation names."""
        acted = memory.subject[0] if memory.subject_is_fresh and len(memory.subject) == 1 else None
        if acted is not None and memory.subject_at > self._spoke and (acted.person or acted.office):
            return acted
        lone = len(self._speaker) == 1 and not self._speaker[0].plural and number - self._spoke <= _GOES_ON
        return self._speaker[0] if lone and self._speaker[0].country else None

    def answered(self, actors: list[Actor]) -> None:
        """*Baku denied this*: whoever of another country answers what was said ends the statement that said it."""
        if self._statement is None or not actors or not all(actor.country for actor in actors):
            return
        if {a.country for a in actors}.isdisjoint({a.country for a in self._statement.speakers}):
            self._statement = None

    def lend(self, speakers: list[Actor]) -> None:
        """Takes it from elsewhere who speaks next."""
        self._speaker = tuple(speakers) or self._speaker

    def speaker(self, number: int, inside: bool) -> list[Actor]:
        return list(self._speaker) if inside else []

    def current_speaker(self, sayings: list[Saying], inside: bool) -> list[Actor]:
        """Who says *I* and *we* in this sentence."""
        for saying in sayings:
            if saying.speakers and not all(actor.speaker for actor in saying.speakers):  # *“We told them so,” said the minister*
                return list(saying.speakers)
        return list(self._speaker)

    def chain(self, number: int, cue: Cue, actors: list[Actor], sayings: list[Saying], inside: bool) -> tuple[Entity, ...]:
        """Those who answer for the act of a cue, outermost first."""
        chain = [*self._outlet, *(e for e in self._relayed.get(number, ()) if all(e.start != o.start for o in self._outlet))]
        own = [s for s in sayings if s.start <= cue.head < s.end and not s.at <= cue.head < s.upto]
        if self._statement is not None and not any(s.statement for s in own):
            chain.extend(self._entity(actor) for actor in self._statement.speakers)
        for saying in sorted(own, key=lambda s: (not s.statement, s.at)):
            for actor in saying.speakers[:2]:
                if not any(_is_the_same(actor, other) for other in actors):
                    chain.append(self._entity(actor))
        if inside and not own and self._speaker:
            chain.extend(self._entity(actor) for actor in self._speaker[:1] if actor not in actors)
        out: list[Entity] = []
        for entity in chain:
            if all(entity.name != e.name for e in out):
                out.append(entity)
        return tuple(out)

    def _entity(self, actor: Actor) -> Entity:
        name = self._report.text[actor.first : actor.last]
        return Entity(country=actor.country, sector=actor.sector, name=name, id=actor.ident, start=actor.first, end=actor.last)


def _letters(name: str) -> str:
    return "".join(c for c in name if c.isalnum())


def _is_the_same(speaker: Actor, actor: Actor) -> bool:
    """Whether a speaker is the one who acts: *Aliyev said he was ready*."""
    if speaker is actor or speaker.start == actor.start:
        return True
    return speaker.ident is not None and speaker.ident == actor.ident and bool(actor.pointed or actor.kind == "pronoun" or speaker.person)


def _is_side(actor: Actor) -> bool:
    """*the Azerbaijani side*: a party to what is told, not a source of its own."""
    return any(part.data.get("party") for part in actor.parts)


def _is_another(speakers: tuple[Actor, ...], before: tuple[Actor, ...]) -> bool:
    """Whether an institution speaks that is not the one whose statement is being reported."""
    body = any(part.kind == "body" and not _is_side(actor) for actor in speakers for part in actor.parts)
    return body and not _same(speakers, before)


def _same(left: tuple[Actor, ...], right: tuple[Actor, ...]) -> bool:
    return {(a.country, a.sector) for a in left} == {(a.country, a.sector) for a in right}


def _names(row: dict[str, object]) -> list[str]:
    out: list[str] = []
    for key in ("name", "names", "aliases"):
        value = row.get(key)
        if isinstance(value, str):
            out.append(value)
        elif isinstance(value, list):
            out.extend(str(v) for v in value)
        elif isinstance(value, dict):
            for inner in value.values():
                out.extend([str(inner)] if isinstance(inner, str) else [str(v) for v in inner])
    return out

"""From a report's sentences to claims: the order in which the parts of coding are applied."""

from __future__ import annotations

import msgspec

from besa.books.codebook import NO_EVENT, Codebook
from besa.books.grammar import Grammar
from besa.books.shelf import Books
from besa.coding.acts import acts_of
from besa.coding.attribution import QUOTED, Quotation, Saying, announced_text, find_sayings, is_quoting, voice_ahead
from besa.coding.blame import spare_victims
from besa.coding.casualties import Counted, counts_for, find_counts
from besa.coding.circumstances import dates_a_deed, deadline_of, next_weekday, next_year, time_of, when, where
from besa.coding.clauses import Clauses
from besa.coding.confidence import ConfidenceBook, judge
from besa.coding.content import Content, content_of
from besa.coding.context import MOSTLY_ONE, Context
from besa.coding.cues import Cue, chosen_hits, make_cues
from besa.coding.culprits import name_culprits
from besa.coding.drafts import Draft, acts_itself, is_by, join, means_otherwise, spare_critics
from besa.coding.evidence import describe, describe_report, describe_sentence
from besa.coding.gist import gist_of, sound, words_of
from besa.coding.manner import Vow, vow_of
from besa.coding.matters import undated
from besa.coding.promises import is_nobodys, promise, promised_content
from besa.coding.remembered import is_long_past, is_remembered
from besa.coding.report import Page, Reading, read_report
from besa.coding.roles import fill
from besa.coding.slots import Slots
from besa.coding.sources import Outlets, Sources, outlets_of
from besa.coding.status import (
    find_status,
    is_bidden,
    is_disbelieved,
    is_itself_denied,
    is_no_reproach,
    is_of_another_clause,
    is_on_trial,
    is_tried,
    own_time,
)
from besa.coding.syntax import Syntax
from besa.coding.themes import is_among_words, is_invited_to, is_named, is_only_said, is_pointer, is_theme, is_told_false, only_reports
from besa.coding.wording import WORDS, Scale
from besa.coding.writer import Sketch, Writer
from besa.finding.actors import Actor
from besa.finding.calendar import parse_published
from besa.finding.numbers import find_numbers
from besa.finding.references import Memory, stand_for
from besa.finding.times import Time
from besa.model import Claim, Report, Where
from besa.text.tools import LanguageTools

#: Words that say who says something.
_SPEECH = frozenset({"say", "according", "statement", "citing"})
#: What lies ahead of those who plan it.
_PLANNED = frozenset({"plan-meeting", "plan-act"})


class Coder:
    """Codes one report, or the passages of one that are in one language.

    ``view``: the text to read, where that is not the whole report: as long as it, with the passages of other languages
    blanked out. ``host``: who coded the rest of the report; it knows who speaks in a passage, and of which countries.
    """

    def __init__(
        self, report: Report, lang: str, tools: LanguageTools, books: Books, model: ConfidenceBook,
        view: str | None = None, host: Coder | None = None,
    ) -> None:  # fmt: skip
        self._report = report
        self._codebook: Codebook = books.codebook
        self._model = model
        self._scale = _scale(tools)
        self._gist = tools.book.gist
        read = report if view is None else msgspec.structs.replace(report, text=view)
        self._reading: Reading = read_report(read, tools, self._codebook, books.gazetteer)
        self._syntax = _syntax(tools, self._reading.grammar)
        self._about = describe_report(self._reading)
        self._sources = Sources(report, _outlets(tools, self._codebook), tools.folding)
        self._memory = Memory(self._sources.home or _heaviest(self._reading), len(self._reading.pages), tools.book.lands)
        self._memory.countries.update(self._reading.countries)
        self._memory.seat = self._reading.seat
        self._host = host
        self._heard: list[tuple[int, int, list[Actor]]] = []
        if host is not None:
            self._memory.countries.update(host._memory.countries)
        self._published = parse_published(report.published)
        self._lang = lang
        self._writer = Writer(report, lang, self._codebook, self._published)
        self._context = Context()
        self._quotation = Quotation()
        self._past = False
        self._handed_over = False
        self.features: list[dict[str, float]] = []

    def claims(self, keep_all: bool = False) -> list[Claim]:
        """The claims of the report, in the order of their triggers. ``keep_all``: also those below the threshold."""
        self._sources.scan(self._reading)
        pages = self._reading.pages
        for page in pages:
            self._memory.introduce(page.actors, page.sentence)
        told = [(number, *row) for number, page in enumerate(pages) for row in self._line(number, page)]
        judged = judge([(number, sketch.type, features) for number, sketch, features in told], len(pages), self._model)
        least = self._model.least(len(pages), self._lang)
        frames = self._codebook.frames
        courts = sum(frames[sketch.frame].agent == "JUD" for (_, sketch, _), sure in zip(told, judged, strict=True) if sure >= least)
        out: list[Claim] = []
        for (_, sketch, features), sure in zip(told, judged, strict=True):
            if keep_all or sure >= least:
                tried = is_tried(sketch.type, sketch.status, sketch.when, courts, self._published)
                out.append(self._writer.write(sketch, sure, "historical" if tried else sketch.status))
                self.features.append(features)
        return out

    def speakers_at(self, place: int) -> list[Actor]:
        """Who speaks in the sentence at a place of the text, if it names somebody who says something."""
        return next((speakers for start, end, speakers in self._heard if start <= place < end), [])

    def _line(self, number: int, page: Page) -> list[tuple[Sketch, dict[str, float]]]:
        """The claims of a sentence. One that links to another report leaves no trace: nobody in it is spoken of after it."""
        if all(hit.start for hit in page.sentence.of("related")):
            return self._sentence(number, page)
        spoken, named = self._sources.state(), self._memory.state()
        rows = self._sentence(number, page)
        self._sources.go_back(spoken)
        self._memory.go_back(named)
        return rows

    def _sentence(self, number: int, page: Page) -> list[tuple[Sketch, dict[str, float]]]:
        sentence, grammar = page.sentence, self._reading.grammar
        self._memory.resolve(page.actors, sentence, grammar, page.spot())
        voice = self._host.speakers_at(sentence.span.start) if self._host is not None else []
        begins = not self._quotation.open
        inside = self._quotation.feed(sentence) or bool(voice) or self._handed_over
        text = announced_text(sentence, page.actors)
        if text is not None:
            self._sources.lend(list(text.speakers) or self._memory.last_named())
            self._handed_over = True
            inside = inside or text.at * 2 < len(sentence.tokens)
        if inside and begins and not voice:
            voice = voice_ahead(self._reading.pages[number : number + QUOTED], self._syntax)
        self._sources.lend(voice)
        hits = chosen_hits(sentence, grammar, page.actors, self._codebook.frames)
        if not hits and _SPEECH.isdisjoint(sentence.hits):
            return []
        clauses = Clauses(sentence, page.actors, self._syntax, acts_of(sentence, hits, self._codebook.frames, self._syntax.complement))
        sayings = [
            msgspec.structs.replace(s, speakers=tuple(self._memory.subject[:1])) if s.dropped else s
            for s in find_sayings(sentence, clauses)
        ]
        if inside or not begins or is_quoting(sentence):
            self._let_speaker_go_on(number, sayings)
        self._sources.enter(number, inside, sayings, self._memory)
        self._heard.append((sentence.span.start, sentence.span.end, self._sources.current_speaker(sayings, inside)))
        self._speak_for_first_persons(page, sayings, inside)
        cues = make_cues(hits, clauses, self._codebook.frames)
        if not cues:
            return []
        return self._code(number, page, clauses, cues, sayings, inside)

    def _code(
        self, number: int, page: Page, clauses: Clauses, cues: list[Cue], sayings: list[Saying], inside: bool
    ) -> list[tuple[Sketch, dict[str, float]]]:
        times = self._reading.times.find(page.sentence)
        deeds = clauses.acts.deeds if times else frozenset()
        contents = {cue: content_of(cue, clauses) for cue in cues}
        speaker, only = self._sources.speaker(number, inside), self._memory.only_country(MOSTLY_ONE)
        told = self._told(cues, contents, clauses)
        kept = [cue for cue, _, _ in told]
        if only and _only_speaks(only, page, sayings):
            only = ""  # *…, the US said*: so far nothing is told of it
        drafts = self._drafts(told, times, contents, clauses, sayings, speaker, inside)
        name_culprits(drafts, contents, clauses)
        spare_victims(drafts, clauses)
        spare_critics(drafts)
        for draft in drafts if not inside else ():
            if draft.frame.id == "deny":
                self._sources.answered(draft.actors)
        joined = join(drafts, [p for p, low in enumerate(clauses.lows) if low in clauses.grammar.answers])
        counted = (
            find_counts(page.sentence, clauses, find_numbers(page.sentence, self._reading.numbers), self._report.text)
            if any(c.frame.victim or c.frame.type in ("ASSAULT", "COERCE") for d in joined for c in d.cues)
            else []
        )
        about = describe_sentence(page, self._about)
        heard = sound(words_of(self._report.text, page.sentence.span.start, page.sentence.span.end), self._gist) if joined else {}
        out = []
        for draft in joined:
            cue = draft.main
            content = promised_content(cue, clauses) if draft.promised else contents[cue]
            time = self._time(cue, times, kept, clauses, content, deeds)
            time = time or self._nearest(draft, times, kept, clauses, contents, deeds)
            time = own_time(draft.status, cue, time, clauses, self._published)
            if time is not None and (draft.promised is not None or draft.status == "future" or _announced(cue)):
                time = next_weekday(time, self._published)
            if time is not None and draft.frame.id in _PLANNED:
                time = next_year(time, self._published)
            chain = self._sources.chain(number, cue, draft.actors, sayings, inside)
            roles = [*draft.actors, *draft.recipients]
            spot = where(cue, page, clauses, roles, self._report.text, sayings, content)
            moment = self._context.inherited(draft, time, page, clauses) or when(time, self._published, page)
            due = deadline_of(times, content.start, content.end) if content else None
            features = describe(draft, page, clauses, about, content, inside, number, time)
            home = self._home_of(draft, spot, page)
            vow = vow_of(draft, content, clauses, sayings, speaker, dated=due is not None) if content else Vow()
            counts = counts_for(*_words_of(draft, joined, counted, clauses), counted)
            sketch = self._writer.sketch(draft, page, clauses, moment, spot, chain, counts, content, due, vow, home, only)
            features.update(gist_of(draft.type, heard))
            features[WORDS] = self._scale.weigh(self._report.text, sketch.trigger, sketch.evidence, sketch.frame, sketch.type)
            out.append((sketch, features))
            self._context.keep(draft, sketch, number)
        if not inside:
            acting = sorted(joined, key=lambda d: d.main.pos != "v")  # *нападение осудил премьер*: he acts, not whoever attacked
            self._memory.keep_subject(next((d.actors for d in acting if any(a.country for a in d.actors)), []), number)
        return out

    def _drafts(
        self, told: list[tuple[Cue, Slots, Content | None]], times: list[Time], contents: dict[Cue, Content | None], clauses: Clauses,
        sayings: list[Saying], speaker: list[Actor], inside: bool,
    ) -> list[Draft]:  # fmt: skip
        """The acts that a sentence tells, each with its parties and its status."""
        deeds = clauses.acts.deeds if times else frozenset()
        memorials = self._reading.times.memorials(clauses.lows)
        kept = [cue for cue, _, _ in told]
        judges = any(a.sector == "JUD" for _, slots, _ in told for a in slots.actors)
        past = self._past and not times
        if times:
            self._past = is_long_past(times, self._published)
        drafts: list[Draft] = []
        for cue, slots, around in told:
            content = contents[cue]
            time = self._time(cue, times, kept, clauses, content, deeds)
            reported = inside or any(s.start <= cue.head < s.end for s in sayings)
            free = [
                t for t in times
                if not dates_a_deed(t, cue, clauses, self._published, deeds) and not is_of_another_clause(t, cue, clauses)
            ]  # fmt: skip
            status = find_status(cue, clauses, time, self._published, reported, past, is_long_past(free, self._published))
            if is_no_reproach(cue, status) or is_bidden(cue, clauses):
                continue
            if status in ("actual", "future") and is_disbelieved(cue, kept, sayings, clauses):
                status = "hypothetical"
            if status == "actual" and (
                is_remembered(cue, kept, clauses, memorials, time, self._published) or is_on_trial(cue, kept, time, judges)
            ):
                status = "historical"
            elif status == "actual" and is_itself_denied(cue, kept, clauses):
                status = "negated"
            draft = Draft(cue, slots, status)
            self._context.complete(draft, cue, clauses, self._memory, sayings, speaker, content)
            promise(draft, cue, sayings, self._codebook.frames, clauses)
            if is_nobodys(draft, cue):
                continue
            if cue.by and cue.otherwise is None and not is_by(draft, cue.by):
                continue
            draft.inside = around.kind if around is not None else ""
            drafts.append(draft)
        return drafts

    def _told(self, cues: list[Cue], contents: dict[Cue, Content | None], clauses: Clauses) -> list[tuple[Cue, Slots, Content | None]]:
        """The cues that tell an act of their own, with its parties and the complement each stands in."""
        out = []
        for cue in cues:
            around = _content_around(cue, contents)
            if cue.frame.type == NO_EVENT or (around is not None and is_only_said(cue, around, clauses)) or is_theme(cue, cues, clauses):
                continue
            if is_named(cue, cues, clauses) or is_told_false(cue, cues, clauses):
                continue
            if only_reports(cue, clauses) or is_invited_to(cue, cues, clauses) or is_among_words(cue, cues, clauses):
                continue
            slots = fill(cue, clauses, cues)
            if cue.otherwise is not None and means_otherwise(cue, slots):
                cue = msgspec.structs.replace(cue, frame=cue.otherwise)
                contents[cue] = content_of(cue, clauses)
            if is_pointer(cue, slots, clauses) or (cue.needs and not any(a.sector in cue.needs for a in slots.recipients)):
                continue
            out.append((cue, slots, around))
        return out

    def _home_of(self, draft: Draft, spot: Where | None, page: Page) -> str:
        """The country whose police, courts or government an act implies: where it was, else whom it met, else the report's own.

        Not so where that country stands in the sentence for something else: *the leader, under house arrest, criticised France*.
        """
        if spot is not None and spot.country:
            return spot.country
        met = [a.country for a in draft.recipients if a.country and a.sector not in ("", "CVL", "CRM")]
        focus = self._memory.focus()
        foreign = {a.country for a in draft.recipients if a.sector in ("CVL", "CRM") and any(p.kind == "country" for p in a.parts)}
        if not met and focus in foreign:  # *two citizens of Albania were held*: not by Albania's police, or it would go without saying
            return self._memory.focus_beside(foreign) or focus
        elsewhere = (
            draft.type == "COERCE" and draft.main.pos == "n" and not draft.recipients and any(a.country == focus for a in page.actors)
        )
        return met[0] if met else "" if elsewhere else focus

    def _time(
        self, cue: Cue, times: list[Time], cues: list[Cue], clauses: Clauses, content: Content | None, deeds: frozenset[int]
    ) -> Time | None:
        if not times:
            return None
        span = (content.start, content.end) if content and content.kind == "commitment" else None
        return time_of(cue, undated(cue, times, clauses), cues, clauses, span, self._published, deeds)

    def _nearest(
        self, draft: Draft, times: list[Time], cues: list[Cue], clauses: Clauses, contents: dict[Cue, Content | None],
        deeds: frozenset[int],
    ) -> Time | None:  # fmt: skip
        """A time that stands with another cue of the same act."""
        for cue in draft.cues:
            found = self._time(cue, times, cues, clauses, contents[cue], deeds)
            if found is not None:
                return found
        return None

    def _let_speaker_go_on(self, number: int, sayings: list[Saying]) -> None:
        """*“…”, he added*: the pronoun after a quotation is none of those named in it."""
        for saying in sayings:
            lone = saying.speakers[0] if saying.trailing and len(saying.speakers) == 1 else None
            if lone is not None and lone.kind == "pronoun" and lone.animate and not (lone.plural or lone.possessive or lone.speaker):
                meant = self._sources.goes_on(number, self._memory)
                if meant is not None:
                    stand_for(lone, meant)

    def _speak_for_first_persons(self, page: Page, sayings: list[Saying], inside: bool) -> None:
        speaker = self._sources.current_speaker(sayings, inside)
        self._memory.speaker = speaker
        quoted = [s for s in sayings if s.trailing and s.speakers]
        for actor in page.actors:
            if actor.kind == "pronoun" and not actor.speaker and not actor.possessive and any(actor.end <= s.at for s in quoted):
                self._memory.tell_apart(actor, list(quoted[0].speakers))
        for actor in page.actors:
            if actor.kind == "pronoun" and actor.speaker and speaker:
                source: Actor = speaker[0]
                actor.country, actor.sector, actor.ident, actor.office = (
                    source.country,
                    source.sector,
                    source.ident,
                    source.office,
                )


def _outlets(tools: LanguageTools, codebook: Codebook) -> Outlets:
    made = tools.made.get("outlets")
    if not isinstance(made, Outlets):
        made = tools.made["outlets"] = outlets_of(codebook, tools.folding)
    return made


def _scale(tools: LanguageTools) -> Scale:
    made = tools.made.get("scale")
    if not isinstance(made, Scale):
        made = tools.made["scale"] = Scale(tools.book.wording)
    return made


def _syntax(tools: LanguageTools, grammar: Grammar) -> Syntax:
    name = "syntax" if grammar is tools.book.grammar else "plain syntax"  # of texts typed without diacritics
    made = tools.made.get(name)
    if not isinstance(made, Syntax):
        made = tools.made[name] = Syntax(grammar)
    return made


def _heaviest(reading: Reading) -> str:
    return reading.countries.most_common(1)[0][0] if reading.countries else ""


def _words_of(draft: Draft, drafts: list[Draft], counted: list[Counted], clauses: Clauses) -> tuple[set[int], set[int]]:
    """The tokens that tell an act, and those of the other deeds in its sentence whose victims are not its own.

    They are not if it counts its own, or if others did the other deed: *rebels killed ten soldiers and the army bombed a camp*.
    """
    own = {place for cue in draft.cues for place in cue.places}
    if clauses.embedding is not None:
        return own, set()
    codes = {(a.country, a.sector) for a in draft.actors if not a.unknown}
    counting = any(row.head in own for row in counted)
    apart: set[int] = set()
    for other in drafts:
        theirs = {(a.country, a.sector) for a in other.actors if not a.unknown}
        if (
            other is not draft
            and other.type == "ASSAULT"
            and acts_itself(other)
            and (counting or (codes and theirs and codes.isdisjoint(theirs)))
        ):
            apart |= {place for cue in other.cues for place in cue.places}
    return own, apart - own


def _content_around(cue: Cue, contents: dict[Cue, Content | None]) -> Content | None:
    """What another cue promises, demands, threatens or claims, if this one stands in it."""
    for other, content in contents.items():
        if other is cue or other.alone or other.frame.type == NO_EVENT:
            continue  # what *will* announces is told by the other words for themselves
        if content is not None and content.start <= cue.head < content.end:
            return content
    return None


def _only_speaks(country: str, page: Page, sayings: list[Saying]) -> bool:
    """Whether a sentence names a country only as who says so, and others for what they do."""
    speakers = [actor for saying in sayings for actor in saying.speakers]
    theirs = [actor for actor in page.actors if actor.country == country]
    others = any(actor.country not in ("", country) for actor in page.actors)
    return bool(theirs) and others and all(any(actor is speaker for speaker in speakers) for actor in theirs)


def _announced(cue: Cue) -> bool:
    """*will meet*: the verb itself is in the future."""
    return cue.group is not None and "future" in cue.group.gives

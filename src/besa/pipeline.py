"""The one place that knows the order of the stages: a report goes in, its claims come out."""

from __future__ import annotations

import gc

from besa.books import Books
from besa.books.errors import PackError
from besa.books.files import PACKS
from besa.coding.coder import Coder
from besa.coding.confidence import ConfidenceBook, read_confidence
from besa.model import Claim, Coded, Problem, Report, Severity
from besa.text.identify import UNDETERMINED, glance, identify, read_as
from besa.text.mixed import foreign_stretches, only, without
from besa.text.tools import tools_for

#: So sure and so long must a text be to be told apart from what it is declared to be; less than doubtful is a guess.
_SURE = 0.75
_LONG = 100
_DOUBTFUL = 0.5
#: After so many reports what has been made is settled; later no more, since the tables of words are emptied when they are full.
_SETTLES = frozenset({1, 10, 100, 1000})


def code(report: Report, books: Books, explain: bool = False) -> Coded:
    """The claims of one report; what stood in the way is among the problems. Never raises on any text.

    ``explain``: keep claims of any confidence, and give the features of each beside it.
    """
    if not report.text.strip():
        problem = Problem(where=report.id, what="the report has no text")
        return Coded(report=report, lang=report.lang or UNDETERMINED, problems=(problem,))
    lang = report.lang or UNDETERMINED
    try:
        lang, pack, problems = choose_language(report, books)
        if pack is None:
            return Coded(report=report, lang=lang, problems=tuple(problems))
        coders = _coders(report, lang, pack, books, problems)
    except PackError as error:
        problem = Problem(where=report.id, what=f"{error.file}: {error.what}", todo=error.todo)
        return Coded(report=report, lang=lang, problems=(problem,))
    rows: list[tuple[Claim, dict[str, float]]] = []
    for coder in coders:
        claims = coder.claims(keep_all=explain)
        rows.extend(zip(claims, coder.features, strict=True))
    rows.sort(key=lambda row: _place(row[0]))
    _settle(pack, books)
    return Coded(
        report=report, lang=lang, claims=tuple(claim for claim, _ in rows), problems=tuple(problems),
        features=tuple(features for _, features in rows) if explain else (),
    )  # fmt: skip


def _settle(pack: str, books: Books) -> None:
    """After the first report in a language most that reading it needs is made, and lives as long as the process: the collector,
    which takes a tenth of the time otherwise, need not go through it again and again. So do the words met since, after ten
    reports, a hundred, and so on."""
    seen = books.made[f"seen:{pack}"] = books.made.get(f"seen:{pack}", 0) + 1
    if seen in _SETTLES:
        gc.freeze()


def _coders(report: Report, lang: str, pack: str, books: Books, problems: list[Problem]) -> list[Coder]:
    """Who codes a report: one coder for its own language, then one for each language of a passage that has a pack."""
    tools, model = tools_for(books, pack), _model(books)
    strange = foreign_stretches(report.text, pack, tools.splitter.sentences(report.text))
    if not strange:
        return [Coder(report, lang, tools, books, model)]
    host = Coder(report, lang, tools, books, model, view=without(report.text, strange))
    coders = [host]
    for other in dict.fromkeys(stretch.lang for stretch in strange):
        theirs = [stretch for stretch in strange if stretch.lang == other]
        reader = _pack_for(other, other, books)
        if reader is None:
            what = f"a passage in “{other}” is not read: “{report.text[theirs[0].start : theirs[0].end][:40]}…”"
            problems.append(Problem(where=report.id, what=what, todo="", severity="note"))
        else:
            coders.append(Coder(report, lang, tools_for(books, reader), books, model, view=only(report.text, theirs), host=host))
    return coders


def choose_language(report: Report, books: Books) -> tuple[str, str | None, list[Problem]]:
    """A report's language, declared or identified; the pack that reads it, if any; what is doubtful in that."""
    found, probability = (glance(report.text) or (UNDETERMINED, 0.0)) if report.lang else identify(report.text)
    lang = report.lang or found
    pack = _pack_for(lang, found, books)
    problems: list[Problem] = []

    def tell(what: str, todo: str, severity: Severity) -> None:
        problems.append(Problem(where=report.id, what=what, todo=todo, severity=severity))

    if lang == UNDETERMINED:
        tell("no language can be made out", "name it: --lang, or lang: in the report", "error")
    elif pack is None:
        whose = "the report is declared to be" if report.lang else "the report seems to be"
        todo = f"there are packs for {', '.join(books.tags)}"
        tell(f"{whose} in “{lang}”, for which there is no language pack", todo, "error")
    elif _base(pack) != _base(lang):
        tell(f"read as “{pack}”: there is no pack for “{lang}”", "", "note")
    elif report.lang and probability >= _SURE and len(report.text) >= _LONG and _pack_for(found, found, books) != pack:
        todo = "if so, mend the declared language"
        tell(f"declared to be in “{lang}”, but the text looks like “{found}”", todo, "note")
    elif not report.lang and probability < _DOUBTFUL:
        tell(f"the language was guessed: “{lang}”", "if that is wrong, name it: --lang, or lang: in the report", "note")
    return lang, pack, problems


def _pack_for(lang: str, found: str, books: Books) -> str | None:
    """The pack for a tag, by the script of the text where the tag names none; a near language's where it has none."""
    if found in books.tags and _base(found) == lang:
        return found
    near = read_as(lang)
    return books.pack_for(lang) or (books.pack_for(near) if near else None)


def _base(tag: str) -> str:
    return tag.split("-")[0]


def _place(claim: Claim) -> tuple[int, int]:
    return claim.trigger.start, claim.trigger.end


def _model(books: Books) -> ConfidenceBook:
    model = books.made.get("confidence")
    if not isinstance(model, ConfidenceBook):
        model = books.made["confidence"] = read_confidence(PACKS / "codebook" / "confidence.json")
    return model

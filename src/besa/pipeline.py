"""The one place that knows the order of the stages: a report goes in, its claims come out."""

from __future__ import annotations

from besa.books import Books
from besa.books.files import PACKS, read_yaml
from besa.coding.coder import Coder
from besa.coding.confidence import ConfidenceBook, compile_confidence
from besa.model import Coded, Problem, Report, Claim


def code(report: Report, books: Books, explain: bool = False) -> Coded:
    """The claims of one report; what stood in the way is among the problems. Never raises on any text.

    ``explain``: keep claims of any confidence, and give the features of each beside it.
    """
    if not report.text.strip():
        return Coded(report=report, lang=report.lang or "und", problems=(Problem(where=report.id, what="the report has no text"),))
    lang = report.lang or "en"
    pack = books.pack_for(lang)
    problems: list[Problem] = []
    if pack is None:
        problems.append(Problem(where=report.id, what=f"there is no language pack for “{lang}”", todo="see docs/languages.md for the languages that besa reads"))
        return Coded(report=report, lang=lang, problems=tuple(problems))
    coder = Coder(report, lang, books.language(pack), books, _model(books))
    claims = coder.claims(keep_all=explain)
    return Coded(report=report, lang=lang, claims=tuple(sorted(claims, key=_place)), problems=tuple(problems), features=tuple(coder.features) if explain else ())


def _place(claim: Claim) -> tuple[int, int]:
    return claim.trigger.start, claim.trigger.end


def _model(books: Books) -> ConfidenceBook:
    model = books.made.get("confidence")
    if not isinstance(model, ConfidenceBook):
        model = books.made["confidence"] = compile_confidence(read_yaml(PACKS / "codebook" / "confidence.yaml"))
    return model

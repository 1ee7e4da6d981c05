"""Claims as one self-contained page: the report's words, each claim marked where it stands and explained beside it.

The page asks for nothing from anywhere, reads without JavaScript, and shows every word from outside escaped.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TextIO

from besa.model import Claim, Coded, Problem, Report
from besa.views.spans import Piece, cut_pieces
from besa.views.visible import show, show_line
from besa.views.wording import (
    QUARTER_OF,
    QUARTERS,
    cut_evidence,
    describe,
    head_claim,
    head_report,
    say_none,
    say_problem,
)

ORDER = [name for names in QUARTERS.values() for name in names]
_PARAGRAPH = re.compile(r"(?:\r?\n[ \t]*)+|\r")


def write_page(items: Iterable[Coded | Problem], out: TextIO) -> None:
    """The whole page; reports stream into it, the key of types and the problems stand at its end."""
    style, script = _load("page.css"), _load("page.js")
    out.write(_head(style, script))
    problems: list[Problem] = []
    counts: Counter[str] = Counter()
    reports = 0
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        reports += 1
        problems.extend(item.problems)
        counts.update(claim.type for claim in item.claims)
        out.writelines(_report(item, reports))
    if not reports:
        out.write("<p>No report could be read.</p>\n")
    out.write("</main>\n")
    out.writelines(_problems(problems))
    out.writelines(_key(counts))
    out.write(f"<script>{script}</script>\n</body>\n</html>\n")


def _load(name: str) -> str:
    return files("besa.views").joinpath(name).read_text(encoding="utf-8")


def digest(content: str) -> str:
    """A style or script as a page's content policy names it."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"


def _head(style: str, script: str) -> str:
    policy = f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; "
    policy += "base-uri 'none'; form-action 'none'"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>besa: claims</title>
<style>{style}</style>
</head>
<body>
<header class="top">
<h1>Claims</h1>
<p>What each report says, marked where it says it. A number leads from the words to their claim and back.</p>
</header>
<main>
"""


def _escape(text: str) -> str:
    return html.escape(show_line(text))


def _report(coded: Coded, number: int) -> Iterator[str]:
    report = coded.report
    key = f"r{number}"
    yield f'<section class="report" id="{key}" aria-labelledby="{key}-title">\n'
    yield f'<h2 id="{key}-title">{_escape(report.id)}</h2>\n<p class="meta">'
    yield " · ".join(map(html.escape, head_report(report, coded.lang, len(coded.claims))))
    yield "".join(_link(report)) + "</p>\n"
    lang = _escape(coded.lang)
    yield f'<div class="sides">\n<div class="words" lang="{lang}" dir="auto">\n'
    yield from _text(coded, key)
    yield f'</div>\n<div class="cards" aria-label="Claims of {_escape(report.id)}" role="group">\n'
    for place, claim in enumerate(coded.claims):
        yield from _card(claim, report, key, place, lang)
    if not coded.claims:
        yield f"<p>{say_none(coded)}</p>\n"
    yield "</div>\n</div>\n</section>\n"


def _link(report: Report) -> Iterator[str]:
    if report.url and re.match(r"https?://", report.url, re.I):
        yield f' · <a href="{_escape(report.url)}" rel="noreferrer">published here</a>'


def _text(coded: Coded, key: str) -> Iterator[str]:
    """The report's words in paragraphs, each stretch in the tags of the claims that rest on it."""
    text = coded.report.text
    yield "<p>"
    for piece in cut_pieces(len(text), coded.claims):
        position = piece.start
        for gap in _PARAGRAPH.finditer(text, piece.start, piece.end):
            yield _tag(text[position : gap.start()], piece, coded, key)
            yield "</p>\n<p>"
            position = gap.end()
        yield _tag(text[position : piece.end], piece, coded, key)
        for place in piece.closes:
            label = f"claim {place + 1}: {_escape(head_claim(coded.claims[place]))}"
            yield f'<a class="ref" href="#{key}-c{place + 1}" id="{key}-w{place + 1}" title="{label}">{place + 1}</a>'
    yield "</p>\n"


def _tag(words: str, piece: Piece, coded: Coded, key: str) -> str:
    shown = html.escape(show(words))
    covering = sorted({*piece.evidence, *piece.triggers})
    if not shown or not covering:
        return shown
    claims = _ids(covering, key)
    if piece.triggers:
        quarter = _class(coded.claims[piece.triggers[0]].type)
        own = _ids(piece.triggers, key)
        return f'<mark class="{quarter}" data-claims="{claims}" data-own="{own}">{shown}</mark>'
    return f'<span class="ev" data-claims="{claims}">{shown}</span>'


def _ids(places: Iterable[int], key: str) -> str:
    return " ".join(f"{key}-c{place + 1}" for place in places)


def _class(kind: str) -> str:
    return QUARTER_OF.get(kind, "other").replace(" ", "-")


def _card(claim: Claim, report: Report, key: str, place: int, lang: str) -> Iterator[str]:
    label = f"{key}-c{place + 1}"
    yield f'<article class="card {_class(claim.type)}" id="{label}" tabindex="-1" '
    yield f'data-type="{_escape(claim.type)}">\n'
    yield f'<h3><a href="#{key}-w{place + 1}" title="to its words">{place + 1}</a> {_escape(head_claim(claim))}'
    if claim.status != "actual":
        yield f' <span class="status">{_escape(claim.status)}</span>'
    passage = cut_evidence(claim)
    parts = [html.escape(show(part)) for part in (passage.before, passage.trigger, passage.after)]
    yield f'</h3>\n<blockquote lang="{lang}" dir="auto">{parts[0]}<b>{parts[1]}</b>{parts[2]}</blockquote>\n<dl>\n'
    for row in describe(claim, report):
        yield f"<div><dt>{row.label}</dt><dd><bdi>{html.escape(row.value)}</bdi></dd></div>\n"
    yield f'</dl>\n<p class="id">{_escape(claim.id)}</p>\n</article>\n'


def _problems(problems: list[Problem]) -> Iterator[str]:
    if problems:
        yield '<section class="problems">\n<h2>What could not be read or was changed</h2>\n<ul>\n'
        for problem in problems:
            yield f"<li>{html.escape(say_problem(problem))}</li>\n"
        yield "</ul>\n</section>\n"


def _key(counts: Counter[str]) -> Iterator[str]:
    """The types that occur. The script moves this to the top and makes each a switch."""
    if not counts:
        return
    yield '<section class="key" aria-label="Types of claims">\n<h2>Types</h2>\n<ul>\n'
    for kind in sorted(counts, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER)):
        shown = _escape(kind)
        yield f'<li class="{_class(kind)}" data-type="{shown}"><span>{shown}</span> {counts[kind]}</li>\n'
    yield "</ul>\n</section>\n"

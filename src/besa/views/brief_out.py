"""A brief as Markdown and as one self-contained page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import TextIO

from besa.model import Grade
from besa.views.brief import Brief, Section, Sentence
from besa.views.entries import Source, say_source
from besa.views.markdown import escape
from besa.views.page import digest
from besa.views.visible import show, show_line


def write_md(brief: Brief, out: TextIO) -> None:
    """Markdown: a list a section, each sentence with its quotation and report."""
    out.write(f"# Situation brief, {escape(brief.since)} to {escape(brief.until)}\n\n")
    if brief.about:
        out.write(f"{escape(brief.about)}\n\n")
    for section in brief.sections:
        out.write(f"## {section.title}\n\n")
        for sentence in section.sentences:
            out.writelines(_md(sentence, ""))
        out.write("\n" if section.sentences else "Nothing in the record.\n\n")
        if section.left_out:
            out.write(f"*({section.left_out} more in the record)*\n\n")


def _md(sentence: Sentence, indent: str) -> Iterator[str]:
    grade = f" *{escape(_grade(sentence.grade))}*" if sentence.grade else ""
    yield f"{indent}- {escape(sentence.text)}{grade} — “{escape(sentence.source.words)}” ({_md_place(sentence)})\n"
    for below in sentence.under:
        yield from _md(below, indent + "  ")


def _grade(grade: Grade) -> str:
    """The level; of what is contested also why, as that may be a charge and not the event."""
    return f"{grade.level}: {grade.why}" if grade.level == "contested" else grade.level


def _md_place(sentence: Sentence) -> str:
    place = ", ".join(map(escape, say_source(sentence.source)))
    if _is_web(sentence.source.url):
        place = f"[{place}](<{sentence.source.url.translate(_URL)}>)"
    return place + _more(sentence)


def write_html(brief: Brief, out: TextIO) -> None:
    """One page that needs nothing else and reads without scripts."""
    style = files("besa.views").joinpath("brief.css").read_text(encoding="utf-8")
    title = f"Situation brief, {html.escape(brief.since)} to {html.escape(brief.until)}"
    out.write(f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {digest(style)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class="about">{_text(brief.about)}</p>
</header>
<main>
""")
    for section in brief.sections:
        out.writelines(_section(section))
    out.write("</main>\n</body>\n</html>\n")


def _section(section: Section) -> Iterator[str]:
    yield f"<section>\n<h2>{_text(section.title)}</h2>\n"
    if section.sentences:
        yield "<ul>\n"
        for sentence in section.sentences:
            yield from _html(sentence)
        yield "</ul>\n"
    else:
        yield '<p class="none">Nothing in the record.</p>\n'
    if section.left_out:
        yield f'<p class="none">{section.left_out} more in the record.</p>\n'
    yield "</section>\n"


def _html(sentence: Sentence) -> Iterator[str]:
    grade = ""
    if sentence.grade:
        grade = f' <span class="grade {sentence.grade.level}" title="{_text(sentence.grade.why)}">{_text(_grade(sentence.grade))}</span>'
    source = sentence.source
    yield f'<li><p>{_text(sentence.text)}{grade}</p>\n<p class="source">'
    yield f'<q lang="{_text(source.lang)}" dir="auto">{_text(source.words)}</q> '
    yield f"<cite>{_link(source)}{_more(sentence)}</cite></p>\n"
    if sentence.under:
        yield "<ul>\n"
        for below in sentence.under:
            yield from _html(below)
        yield "</ul>\n"
    yield "</li>\n"


def _link(source: Source) -> str:
    place = html.escape(", ".join(say_source(source)))
    return f'<a href="{html.escape(source.url)}" rel="noreferrer">{place}</a>' if _is_web(source.url) else place


def _more(sentence: Sentence) -> str:
    return f", and {sentence.more} more" if sentence.more else ""


def _is_web(url: str) -> bool:
    return bool(re.match(r"https?://[^\s]+$", url, re.I)) and show(url) == url


#: Characters that would end a link in Markdown.
_URL = {ord("<"): "%3C", ord(">"): "%3E", ord("\\"): "%5C"}


def _text(words: str) -> str:
    return html.escape(show_line(words))

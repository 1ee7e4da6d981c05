"""From the fields of one input to a Report: what is missing, wrong or too long becomes a problem."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Mapping

import msgspec
import regex

from besa.model import Problem, Report
from besa.reading.limits import Limits

DATE = regex.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
TIMESTAMP = regex.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:?\d{2}.*")
TAG = regex.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
SURROGATE = regex.compile(r"[\ud800-\udfff]")
#: Fields of a report that hold words, all optional.
WORDS = ("title", "url", "source")
#: Longer than any honest title, address or name.
LONGEST_FIELD = 10_000


class Defaults(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller says of reports that do not say it themselves."""

    lang: str | None = None
    published: str | None = None
    source: str | None = None


def is_date(value: str) -> bool:
    """Whether `value` is YYYY, YYYY-MM, YYYY-MM-DD or a full timestamp of a day that exists."""
    if match := DATE.fullmatch(value):
        year, month, day = (int(part or 1) for part in match.groups())
        try:
            datetime.date(year, month, day)
        except ValueError:
            return False
        return True
    if not TIMESTAMP.fullmatch(value):
        return False
    try:
        datetime.datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def tidy_tag(value: str) -> str | None:
    """A language tag as BCP 47 writes it, or None where it is none."""
    tag = value.strip().replace("_", "-")
    if not TAG.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    shaped = [part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part.lower() for part in rest]
    return "-".join([first.lower(), *shaped])


def make_report(
    fields: Mapping[str, object], where: str, name: str | None, defaults: Defaults, limits: Limits
) -> Iterator[Report | Problem]:
    """One report, after the problems found with its fields; or the one problem that left it out."""
    text = fields.get("text")
    if not isinstance(text, str):
        kind = "is missing" if text is None else f"is {_name_type(text)}, not a text"
        yield Problem(where=where, what=f"the field “text” {kind}", todo="give every report its words as “text”")
        return
    if not text.strip():
        yield Problem(where=where, what="the report has no text", todo="leave it out, or give the words it should have")
        return
    if len(text) > limits.text:
        yield Problem(
            where=where,
            what=f"the text is longer than {limits.text:,} characters: the rest was not read",
            todo="split it into its reports",
            severity="warning",
        )
        text = text[: limits.text]
    text, problem = _mend(text, where)
    if problem:
        yield problem
    kept: dict[str, str | None] = {"lang": defaults.lang, "published": defaults.published, "source": defaults.source}
    for key in (*WORDS, "lang", "published"):
        value, problem = _check(key, _take(fields, key), where)
        if problem:
            yield problem
        if value:
            kept[key] = value
    label, problem = _check_id(fields.get("id"), where)
    if problem:
        yield problem
    yield Report(id=label or name or make_id(text, kept), text=text, **kept)


def make_id(text: str, fields: Mapping[str, str | None]) -> str:
    """An id from the content, for reports that come without a name."""
    parts = [text, *(fields.get(key) or "" for key in ("title", "url", "source", "published"))]
    return "r-" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _take(fields: Mapping[str, object], key: str) -> object:
    """The value of a field; `published` is `date` in the header of a text."""
    return fields.get("date") if key == "published" and fields.get(key) is None else fields.get(key)


def _check(key: str, value: object, where: str) -> tuple[str | None, Problem | None]:
    if value is None:
        return None, None
    if not isinstance(value, str):
        return None, _drop(where, f"“{key}” is {_name_type(value)}, not a text", "write it in quotation marks")
    if len(value) > LONGEST_FIELD:
        return None, _drop(where, f"“{key}” is {len(value):,} characters long", "give a short one")
    value = SURROGATE.sub("\ufffd", value.strip())
    if key == "published" and value and not is_date(value):
        todo = "write it YYYY-MM-DD, YYYY-MM or YYYY"
        return None, _drop(where, f"the date “{value[:40]}” is none: the report counts as undated", todo)
    if key == "lang" and value:
        tag = tidy_tag(value)
        if tag is None:
            todo = "write a tag such as sq, en or sr-Latn"
            return None, _drop(where, f"“{value[:40]}” is no language tag: the language is identified instead", todo)
        return tag, None
    return value or None, None


def _check_id(value: object, where: str) -> tuple[str | None, Problem | None]:
    if value is None or value == "":
        return None, None
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return _check("id", value, where)


def _drop(where: str, what: str, todo: str) -> Problem:
    return Problem(where=where, what=what, todo=todo, severity="warning")


def _mend(text: str, where: str) -> tuple[str, Problem | None]:
    """Half characters (lone surrogates) cannot be written anywhere: each becomes one U+FFFD, so offsets hold."""
    mended, count = SURROGATE.subn("\ufffd", text)
    if not count:
        return text, None
    return mended, Problem(where=where, what=f"{count} broken characters (lone surrogates) replaced by U+FFFD", severity="note")


def _name_type(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "something else")

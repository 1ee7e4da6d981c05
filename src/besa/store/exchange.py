"""Judgements as JSON lines: from one record to another, and from one reviewer to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from besa.model import Judgement, Problem
from besa.record import amend_problems, judgement_id

#: Longer lines hold no judgement.
_LONGEST = 1_000_000
_PAIRS = ("same", "different")


def read_judgements(lines: Iterable[bytes], where: str) -> Iterator[Judgement | Problem]:
    """The judgements of a file, and a problem for every line that holds none. Blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read(line, f"{where}:{number}")


def _read(line: bytes, where: str) -> Judgement | Problem:
    if len(line) > _LONGEST:
        return Problem(where=where, what="the line is too long for a judgement")
    try:
        told = msgspec.json.decode(line)
        made = msgspec.convert({"id": "", **told} if isinstance(told, dict) else told, Judgement)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Problem(where=where, what=f"no judgement: {error}", todo="see docs/record.md for its fields")
    if wrong := _find_fault(made):
        return Problem(where=where, what=f"no judgement: {wrong}", todo="see docs/record.md for its fields")
    # The id is made of what is judged: whoever writes another is not believed.
    ids = tuple(sorted(set(made.ids))) if made.kind in _PAIRS else made.ids
    ident = judgement_id(made.kind, made.subject, ids, made.by, made.at)
    return msgspec.structs.replace(made, id=ident, ids=ids)


def _find_fault(made: Judgement) -> str:
    text = "".join((*made.ids, made.by, made.at, made.reason))
    if not made.by.strip():
        return "nobody's name"
    if not made.at[:4].isdigit():
        return "no time"
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        return "characters that cannot be kept"
    if made.kind in _PAIRS:
        return "" if len(set(made.ids)) > 1 else "two ids are wanted"
    if made.subject != "claim" or len(made.ids) != 1:
        return "one claim is wanted"
    return "; ".join(amend_problems(made)) if made.kind == "amend" else ""

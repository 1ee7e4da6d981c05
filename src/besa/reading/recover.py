"""Decode an input and tell what it took."""

from __future__ import annotations

from collections.abc import Generator

from besa.model import Problem
from besa.reading.decode import Decoded, decode, name_binary


def recover(data: bytes, where: str, declared: str | None = None) -> Generator[Problem, None, Decoded | None]:
    """Decode, telling of everything that was not plain UTF-8. The generator's value is the text, if any."""
    if not data.strip():
        yield Problem(where=where, what="the file is empty", todo="leave it out")
        return None
    decoded = decode(data, declared)
    if decoded is None:
        kind = name_binary(data) or "no text in any encoding that besa knows"
        yield Problem(where=where, what=f"this is {kind}", todo="save its words as plain text (UTF-8)")
        return None
    if decoded.encoding != "utf-8":
        what = f"recovered as {decoded.encoding}: the file is not UTF-8"
        yield Problem(where=where, what=what, todo="check its letters, or save it as UTF-8", severity="note")
    if decoded.replaced:
        what = f"{decoded.replaced} broken characters in {decoded.encoding} replaced by U+FFFD"
        yield Problem(where=where, what=what, todo="save the file again as UTF-8", severity="warning")
    return decoded

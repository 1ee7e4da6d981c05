"""How much of an input is read at most, so that no file can take all memory or all night."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds on one input."""

    #: Characters of one report's text; what is beyond is left out, with a problem.
    text: int = 2_000_000
    #: Bytes of one plain text or page (four for each character of a text, and its header).
    file: int = 8_100_000
    #: Bytes of one line of JSON lines; escapes take six for a character.
    line: int = 16_000_000
    #: Compressed files: give up when more than `expanded` bytes came out of less than `expanded / ratio`.
    expanded: int = 100_000_000
    ratio: int = 200


LIMITS = Limits()

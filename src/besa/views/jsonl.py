"""Claims as JSON: the shapes of the published contract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

import msgspec

from besa.model import Claim, Coded, Problem


def write_jsonl(items: Iterable[Coded | Problem], out: TextIO) -> None:
    """One claim a line, as soon as it is known."""
    for claim in _claims(items):
        out.write(encode(claim) + "\n")


def write_json(items: Iterable[Coded | Problem], out: TextIO) -> None:
    """One array of all claims."""
    out.write("[")
    for number, claim in enumerate(_claims(items)):
        out.write((",\n" if number else "\n") + encode(claim))
    out.write("\n]\n")


#: Legal inside JSON, but taken for commands by terminals or for line ends by readers of lines.
ESCAPES = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}


def _claims(items: Iterable[Coded | Problem]) -> Iterator[Claim]:
    for item in items:
        if isinstance(item, Coded):
            yield from item.claims


def encode(record: msgspec.Struct) -> str:
    """A record as one line of JSON that any terminal and any reader of lines can take."""
    return msgspec.json.encode(record).decode("utf-8").translate(ESCAPES)

"""Words cut short behind an apostrophe, read as what they stand for: *it's not true* is *it is not true*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from besa.books.folding import Folding
from besa.books.grammar import Shortened
from besa.text.tokens import Token


def written_out(tokens: Sequence[Token], lows: Sequence[str], shortened: Mapping[str, Shortened], folding: Folding) -> list[Token]:
    """The tokens, short forms looked up as the words they stand for; their places and what is written stay.

    ``shortened``: by the short form as written in lower case, the whole word and beside which words it stands for it.
    """
    out = list(tokens)
    for place, low in enumerate(lows):
        row = shortened.get(low)
        if row is None:
            continue
        before, after = lows[place - 1] if place else "", lows[place + 1] if place + 1 < len(lows) else ""
        if (not row.after or before in row.after) and (not row.before or after in row.before):
            out[place] = msgspec.structs.replace(tokens[place], norm=folding.norm(row.reads), low=folding.low(row.reads))
    return out

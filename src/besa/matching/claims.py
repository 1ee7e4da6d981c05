"""Which claims of a block belong to one happening."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from besa.matching.blocks import join
from besa.matching.compare import compare
from besa.matching.features import Features, wording
from besa.model import Pair


def join_claims(blocks: Mapping[str, Sequence[Features]], new: Collection[str]) -> tuple[Pair, ...]:
    """Claims of one happening, or perhaps so, among those that share a key. ``blocks``: key -> all that have it."""
    return join(blocks, new, wording, compare)

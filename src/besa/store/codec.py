"""Records as JSON text and back; what cannot be read back is a damaged record, not a crash."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import Any

import msgspec

from besa.store.errors import StoreError

_encoder = msgspec.json.Encoder()


def encode(value: object) -> str:
    """JSON text; the same value gives the same text."""
    return _encoder.encode(value).decode("utf-8")


@lru_cache(maxsize=64)
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def decode(text: str, kind: Any, what: str) -> Any:
    """A value of ``kind``. ``what`` names it for people. Raises StoreError."""
    try:
        return _decoder(kind).decode(text)
    except (msgspec.DecodeError, UnicodeError, TypeError) as error:
        raise StoreError(what, f"cannot be read: {error}", "the record is damaged, or of a newer besa") from None

"""Streams of bytes: plain files and gzip, never more than their bounds."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from typing import IO, cast

from besa.reading.limits import Limits

CHUNK = 1 << 16
GZIP = b"\x1f\x8b"


class Torn(Exception):
    """The stream ended badly. Caught in this package, where it becomes a problem."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what)
        self.todo = todo


def iterate(stream: IO[bytes], limits: Limits) -> Iterator[bytes]:
    """Chunks of a stream, unpacked where it is gzip; raises Torn where it is broken or a bomb."""
    first = stream.read(CHUNK)
    if first.startswith(GZIP):
        yield from _inflate(first, stream, limits)
        return
    while first:
        yield first
        first = stream.read(CHUNK)


def gather(chunks: Iterable[bytes], most: int) -> tuple[bytes, bool]:
    """At most `most` bytes of a stream, and whether there were more."""
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > most:
            return bytes(data[:most]), True
    return bytes(data), False


def _inflate(first: bytes, stream: IO[bytes], limits: Limits) -> Iterator[bytes]:
    source = _Counted(first, stream)
    unpacked = 0
    try:
        with gzip.GzipFile(fileobj=cast(IO[bytes], source)) as packed:
            while chunk := packed.read(CHUNK):
                unpacked += len(chunk)
                if unpacked > limits.expanded and unpacked > limits.ratio * source.taken:
                    what = f"the file unpacks to more than {limits.ratio} times its size: given up"
                    raise Torn(what, "unpack it yourself if you trust it")
                yield chunk
    except EOFError:
        raise Torn("the gzip file ends too early", "fetch it again") from None
    except (OSError, zlib.error) as error:
        raise Torn(f"the gzip file is broken ({error})", "fetch it again") from None


class _Counted:
    """A stream with its first bytes put back, which counts what was taken from it."""

    def __init__(self, first: bytes, stream: IO[bytes]) -> None:
        self._first = first
        self._stream = stream
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        if self._first:
            piece = self._first if size < 0 else self._first[:size]
            self._first = self._first[len(piece) :]
        else:
            piece = self._stream.read(size)
        self.taken += len(piece)
        return piece

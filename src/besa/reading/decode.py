"""Bytes to text: byte-order marks, UTF-8 first, then the old code pages of the region, each result weighed.

The answer is always the file's own characters: nothing is normalised, control characters stay, so that offsets hold.
"""

from __future__ import annotations

import codecs

import msgspec

from besa.reading.codepages import find_page

#: First bytes of what is no text, and what to call it.
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .odt)"),
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"{\\rtf", "a rich text document (.rtf)"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
#: Browsers read these names as the Windows pages that contain them.
WINDOWS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254"}
#: Enough of a long text to tell its code page by.
SAMPLE = 200_000


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """A text, the encoding it was read by, and how it was found."""

    text: str
    encoding: str
    #: True where the bytes themselves say so (a byte-order mark, or valid UTF-8).
    certain: bool = True
    #: How many characters had to be replaced by U+FFFD.
    replaced: int = 0


def name_binary(data: bytes) -> str | None:
    """What kind of binary file this is, or None where it looks like text."""
    for magic, name in MAGIC:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "an image, sound or film"
    return None


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of `data`, or None where it is no text. `declared` is a hint, as a page's own charset."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _decode_marked(data[len(bom) :], encoding)
    if name_binary(data):
        return None
    text = _try(data, "utf-8")
    if text is not None and not _has_strange_controls(text[:SAMPLE]):
        return Decoded(text=text, encoding="utf-8")
    wide = _decode_wide(data)
    if wide is not None:
        return wide
    if data.count(0) * 200 > len(data):
        return None
    if text is not None:
        return None if _is_mostly_control(text[:SAMPLE]) else Decoded(text=text, encoding="utf-8")
    return _decode_declared(data, declared) or _decode_damaged(data) or _decode_page(data)


def _decode_marked(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, errors="replace")
    if _is_mostly_control(text[:SAMPLE]):
        return None
    replaced = text.count("\ufffd") - data.count("\ufffd".encode(encoding)) if encoding == "utf-8" else 0
    return Decoded(text=text, encoding=encoding, replaced=max(replaced, 0))


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _has_strange_controls(text: str) -> bool:
    return any(ch in text for ch in "\x00\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17")


def _is_mostly_control(text: str) -> bool:
    odd = sum(1 for ch in text if (ch < " " and ch not in "\t\n\r\f\v\x1c\x1d\x1e\x1f\x1b\x07\x08") or ch == "\x7f")
    return odd * 20 > len(text)


def _decode_wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark, recognised by what it spells."""
    sample = data[: 4 * 2_000]
    for encoding in WIDE:
        width = 4 if encoding.startswith("utf-32") else 2
        text = _try(sample[: len(sample) // width * width], encoding)
        if text and _spells_words(text):
            whole = data.decode(encoding, errors="replace")
            return Decoded(text=whole, encoding=encoding, certain=False)
    return None


def _spells_words(text: str) -> bool:
    """Letters and spaces of few scripts, as in writing; random pairs of bytes spell rare ideographs instead."""
    if "\x00" in text:
        return False
    # Latin, Greek, Cyrillic, Armenian; Georgian; dashes, quotes and currencies. Written out: this runs over whole files.
    usual = sum(1 for ch in text if ch in "\t\r\n" or " " <= ch < "\u0600" or "\u10a0" <= ch < "\u1100" or "‐" <= ch <= "₿")
    letters = sum(1 for ch in text if ch.isalpha())
    return usual >= 0.95 * len(text) and letters * 2 >= len(text)


def _decode_declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    # Browsers read these two names as the Windows pages that contain them.
    label = declared.strip().lower()
    label = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254"}.get(label, label)
    try:
        if codecs.lookup(label).name in ("utf-8", "utf-7", "idna", "punycode"):
            return None
    except LookupError:
        return None
    try:
        return Decoded(text=data.decode(label), encoding=label, certain=False)
    except (UnicodeError, LookupError, AssertionError):  # LookupError: hex, rot13 and others that give no text
        return None


def _decode_damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: most of what is beyond ASCII still reads as UTF-8."""
    text = data.decode("utf-8", errors="replace")
    replaced = text.count("\ufffd")
    good = sum(1 for ch in text[:SAMPLE] if ch > "\x7f" and ch != "\ufffd")
    if good > 4 * text[:SAMPLE].count("\ufffd"):
        return Decoded(text=text, encoding="utf-8", certain=False, replaced=replaced)
    return None


def _decode_page(data: bytes) -> Decoded | None:
    """The code page that makes the best words; what reads badly in all of ours is left to charset-normalizer."""
    page = find_page(data[:SAMPLE])
    if page is None:
        return _guess(data)
    text = _try(data, page)
    return Decoded(text=text, encoding=page, certain=False) if text is not None else _replace(data, page)


def _replace(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text=text, encoding=encoding, certain=False, replaced=text.count("\ufffd"))


def _guess(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    match = from_bytes(data[:SAMPLE]).best()
    if match is None:
        return None
    found = _replace(data, match.encoding)
    return None if _is_mostly_control(found.text[:SAMPLE]) else found

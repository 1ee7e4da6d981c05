"""Words from outside, made safe to show: no control character reaches a terminal or a page."""

from __future__ import annotations

#: C0 controls and DEL have pictures of their own; C1 controls and changes of direction have none.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_PICTURES |= {0x7F: 0x2421}
_PICTURES |= dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)


def show(text: str) -> str:
    """The text with every control character made visible: one character for one, so that offsets hold."""
    return text.translate(_PICTURES)


def show_line(text: str) -> str:
    """The same on one line."""
    return " ".join(show(text.replace("\r", " ")).split())

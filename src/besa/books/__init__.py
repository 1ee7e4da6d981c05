"""The packs, compiled: load once, ask for a language, code as many reports as you like."""

from __future__ import annotations

from besa.books.shelf import Books, load_books

__all__ = ["Books", "load_books"]

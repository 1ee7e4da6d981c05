"""The packs, compiled: load once, ask for a language, code as many reports as you like."""

from __future__ import annotations

from besa.books.shelf import Books, LanguageTools, load_books

__all__ = ["Books", "LanguageTools", "load_books"]

"""What the stages need to cut a language's text into sentences and words."""

from __future__ import annotations

from typing import Any

from besa.books.folding import Folding
from besa.books.language import LanguageBook
from besa.books.shelf import Books
from besa.text.sentences import Splitter
from besa.text.tokens import Tokeniser


class LanguageTools:
    """What the stages need of one language, ready for use."""

    def __init__(self, book: LanguageBook) -> None:
        self.book = book
        self.folding = Folding(book.fold)
        self.tokeniser = Tokeniser(self.folding, book.elisions, book.inner_apostrophe, book.endings)
        self.splitter = Splitter(book.sentence_end, book.abbreviations, book.caseless)
        self.made: dict[str, Any] = {}  # what finding and coding build from this book, by their own names


def tools_for(books: Books, tag: str) -> LanguageTools:
    """The tools of a language, made at the first call. Raises KeyError for a language without a pack."""
    made = books.made.get(f"tools:{tag}")
    if not isinstance(made, LanguageTools):
        made = books.made[f"tools:{tag}"] = LanguageTools(books.language(tag))
    return made

"""All compiled packs behind one door."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from besa.books.cache import cache_folder, kept, packs_key
from besa.books.codebook import Codebook, compile_codebook
from besa.books.files import language_tags
from besa.books.gazetteer import Gazetteer, compile_gazetteer, load_gazetteer
from besa.books.language import LanguageBook, compile_language


class Books:
    """The shelf: languages are taken down when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._languages: dict[str, LanguageBook] = {}
        self._codebook: Codebook | None = None
        self._gazetteer: Gazetteer | None = None
        self.made: dict[str, Any] = {}

    @cached_property
    def tags(self) -> list[str]:
        """Languages that have a pack."""
        return language_tags()

    @property
    def codebook(self) -> Codebook:
        if self._codebook is None:
            self._codebook = kept(self._folder, "codebook", Codebook, compile_codebook)
        return self._codebook

    @property
    def gazetteer(self) -> Gazetteer:
        if self._gazetteer is None:
            path = self._folder / "places.marisa"
            if not path.exists():
                compile_gazetteer(path)
            self._gazetteer = load_gazetteer(path)
        return self._gazetteer

    def language(self, tag: str) -> LanguageBook:
        """Raises KeyError for a language without a pack."""
        if tag not in self._languages:
            if tag not in self.tags:
                raise KeyError(tag)
            book = kept(self._folder, f"language-{tag}", LanguageBook, lambda: compile_language(tag))
            self._languages[tag] = book
        return self._languages[tag]

    def pack_for(self, tag: str) -> str | None:
        """The pack that reads a BCP 47 tag: the tag itself, its language, or a pack of that language in a script."""
        tags = self.tags
        if tag in tags:
            return tag
        base = tag.split("-")[0]
        if base in tags:
            return base
        return next((t for t in tags if t.split("-")[0] == base), None)


def load_books(cache: Path | None = None) -> Books:
    """The packs that ship with the program, compiled into ``cache`` (default: the user's cache folder)."""
    base = cache or cache_folder()
    folder = base / f"packs-{packs_key()}"
    folder.mkdir(parents=True, exist_ok=True)
    return Books(folder)

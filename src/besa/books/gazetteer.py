"""Towns of the world and the places of the process packs, by every name they have."""

from __future__ import annotations

import gzip
import os
import tempfile
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

import marisa_trie
import msgspec

from besa.books.cache import write_whole
from besa.books.files import PACKS, process_slugs, read_yaml

_FORMAT = "<I3sffIB"  # id, country, latitude, longitude, people, from a process pack


class Place(msgspec.Struct, frozen=True, gc=False):
    """A place that a name may stand for. ``people`` is 0 where unknown; ``precision`` as in the contract."""

    id: str
    country: str
    lat: float | None
    lon: float | None
    people: int
    precision: str
    local: bool


class Gazetteer:
    """Looks names up; the table of the world is a file that is mapped, not read."""

    def __init__(self, trie: marisa_trie.RecordTrie, local: dict[int, dict[str, Any]]) -> None:
        self._trie = trie
        self._local = local
        self.find = lru_cache(maxsize=16384)(self._find)

    def _find(self, name: str) -> tuple[Place, ...]:
        """All places of that name (any case, with or without diacritics), the most likely first."""
        key = place_key(name)
        rows = self._trie.get(key) if len(key) > 2 and "\0" not in key else None  # a trie takes a zero for the end of the word
        if not rows:
            return ()
        places = [self._place(row) for row in rows]
        return tuple(sorted(places, key=lambda p: (not p.local, -p.people)))

    def _place(self, row: tuple[Any, ...]) -> Place:
        number, country, lat, lon, people, local = row
        if local:
            body = self._local[number]
            return Place(
                body["id"],
                body["country"],
                body.get("lat"),
                body.get("lon"),
                people,
                body.get("precision", "town"),
                True,
            )
        return Place(f"geonames:{number}", country.decode(), round(lat, 4), round(lon, 4), people, "town", False)


def _key(name: str) -> str:
    """A name without case, diacritics and hyphens."""
    if name.isascii():
        return name.casefold().replace("-", " ").strip()
    plain = unicodedata.normalize("NFD", name.casefold().replace("ı", "i").replace("đ", "d").replace("ə", "a").replace("ł", "l"))
    return (
        "".join(c for c in plain if not unicodedata.combining(c) and not "\ud800" <= c <= "\udfff")
        .replace("-", " ")
        .replace("’", "'")
        .strip()
    )


#: Many towns share their names: what the gazetteer is compiled from has each several times.
place_key = lru_cache(maxsize=65536)(_key)


def process_places() -> list[dict[str, Any]]:
    """The places of all process packs, with every name of each in ``all_names``."""
    out = []
    for slug in process_slugs():
        data = read_yaml(PACKS / "processes" / slug / "places.yaml")
        for row in data.get("places", []) if isinstance(data, dict) else data:
            out.append({**row, "all_names": _names(row)})
    return out


def _names(row: dict[str, Any]) -> list[str]:
    found: dict[str, None] = {}

    def collect(value: Any) -> None:
        if isinstance(value, str):
            found[value] = None
        elif isinstance(value, dict):
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    for key in ("name", "names", "aliases"):
        collect(row.get(key))
    return list(found)


def compile_gazetteer(target: Path) -> None:
    """Writes the trie of all names to ``target``."""
    rows: list[tuple[str, tuple[Any, ...]]] = []
    with gzip.open(PACKS / "gazetteer" / "places.tsv.gz", "rt", encoding="utf-8") as handle:
        for line in handle:
            ident, country, lat, lon, people, names = line.rstrip("\n").split("\t")
            record = (int(ident), country.encode(), float(lat), float(lon), int(people), 0)
            rows.extend((key, record) for key in {place_key(name) for name in names.split("|")} if len(key) > 2)
    for number, place in enumerate(process_places()):
        record = (number, str(place["country"]).encode()[:3], 0.0, 0.0, 0, 1)
        rows.extend((key, record) for key in {place_key(name) for name in place["all_names"]} if len(key) > 2)
    trie = marisa_trie.RecordTrie(_FORMAT, rows)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    os.close(descriptor)
    trie.save(temporary)
    os.replace(temporary, target)


def load_gazetteer(path: Path) -> Gazetteer:
    """Opens a compiled gazetteer."""
    trie = marisa_trie.RecordTrie(_FORMAT)
    trie.mmap(str(path))
    return Gazetteer(trie, dict(enumerate(process_places_cached(path))))


def process_places_cached(path: Path) -> list[dict[str, Any]]:
    """The places of the process packs, as the compiled file numbers them."""
    cache = path.with_suffix(".local")
    if cache.exists():
        return list(msgspec.msgpack.decode(cache.read_bytes()))
    places = process_places()
    write_whole(cache, msgspec.msgpack.encode(places))
    return places

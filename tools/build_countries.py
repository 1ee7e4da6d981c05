"""Write languages/<tag>/countries.tsv (code, kind, pattern) from CLDR.

    python tools/build_countries.py [TAG ...]

Names come from Babel's CLDR territories, codes from pycountry. Babel 2.18 leaks
one locale's data into another, so every locale is read in a process of its own.
Demonyms, capitals and other spellings stand in the hand-written countries.yaml.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

LANGUAGES = Path(__file__).parents[1] / "src" / "besa" / "packs" / "languages"
LOCALES = {
    "en": "en", "sq": "sq", "ru": "ru", "tr": "tr", "az": "az", "hy": "hy", "uk": "uk",
    "sr-Latn": "sr_Latn", "sr-Cyrl": "sr_Cyrl", "ka": "ka",
}  # fmt: skip
# Codes that ISO 3166 lacks or that stand for a part of a country.
CODES = {
    "XK": "XKX", "EU": "EUR", "UN": "UNO", "EA": "ESP", "IC": "ESP", "HK": "CHN", "MO": "CHN",
    "AC": "SHN", "TA": "SHN", "DG": "IOT",
}  # fmt: skip
NO_COUNTRY = {"QO", "ZZ", "XA", "XB", "EZ", "CP", "CQ"}
# "Hong Kong SAR (China)": what stands in brackets is another country, not another name.
BRACKETS_NAME_ANOTHER = {"HK", "MO", "MF", "SX", "FK", "UM", "VI", "VG", "AS"}
# The word that CLDR's "&" stands for.
AND = {"en": "and"}
READ_LOCALE = "import json, sys, babel;print(json.dumps(dict(babel.Locale.parse(sys.argv[1]).territories)))"


def read_territories(locale: str) -> dict[str, str]:
    """Return CLDR's territory names, read in a fresh process."""
    done = subprocess.run([sys.executable, "-c", READ_LOCALE, locale], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def find_code(territory: str) -> str | None:
    """Return the three-letter code of a CLDR territory, None for what is no country."""
    import pycountry

    if territory in NO_COUNTRY or not re.fullmatch("[A-Z]{2}", territory):
        return None
    if territory in CODES:
        return CODES[territory]
    country = pycountry.countries.get(alpha_2=territory)
    return country.alpha_3 if country else None


def split_name(name: str, territory: str, tag: str) -> list[str]:
    """Make patterns of one CLDR name: brackets, ampersands and dashes have no place in them."""
    name = name.replace("’", "'").replace("ʼ", "'").replace(" - ", "-").replace("&", AND.get(tag, "&"))
    name = name.split(", ")[0] if territory in BRACKETS_NAME_ANOTHER else name
    bracket = re.search(r"\(([^)]*)\)$", name)
    names = [" ".join(re.sub(r"\([^)]*\)|,", "", name).split())]
    if bracket and territory not in BRACKETS_NAME_ANOTHER:
        names.append(bracket.group(1))
    if tag == "en":
        names += [re.sub(r"^St\. ", "Saint ", n) for n in names if n.startswith("St. ")]
    return names


def english_names(code: str) -> list[str]:
    """Return ISO's other English names: the common one and the official one."""
    import pycountry

    country = pycountry.countries.get(alpha_3=code)
    found = [getattr(country, key, "") for key in ("name", "common_name", "official_name")]
    return [n.replace("’", "'").removeprefix("the ") for n in found if n and not re.search(r"[,(&\[]", n)]


def build_rows(tag: str) -> list[tuple[str, str, str]]:
    """Return the sorted rows of one language."""
    rows = set()
    for territory, name in read_territories(LOCALES[tag]).items():
        code = find_code(territory)
        if code is None:
            continue
        names = split_name(name, territory, tag)
        names += english_names(code) if tag == "en" and territory not in CODES else []
        rows.update((code, "name", n) for n in names)
    return sorted(rows)


def main(tags: list[str]) -> int:
    unknown = set(tags) - set(LOCALES)
    if unknown:
        print(f"no locale for {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    for tag in tags or LOCALES:
        rows = build_rows(tag)
        path = LANGUAGES / tag / "countries.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = ["code\tkind\tpattern", *("\t".join(row) for row in rows)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{path}: {len(rows)} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

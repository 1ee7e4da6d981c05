"""The process packs, countries and persons: whole, consistent, plausible."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

PACKS = Path(__file__).parents[2] / "src" / "besa" / "packs"
PROCESSES = sorted(p for p in (PACKS / "processes").iterdir() if (p / "process.yaml").exists())
SUPPLEMENTS = sorted((PACKS / "languages").glob("*/countries.yaml"))
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
BODIES = {"UNO", "EUR", "NATO", "IGO", "NGO", "MNC", "IMG"}
KINDS = {"agency", "newspaper", "portal", "broadcaster"}
# Rough boxes: south, north, west, east.
BOXES = {
    "AZE": (38.3, 41.95, 44.7, 50.7), "ARM": (38.8, 41.35, 43.4, 46.7),
    "XKX": (41.8, 43.3, 20.0, 21.85), "SRB": (42.2, 46.2, 18.8, 23.1),
    "ALB": (39.6, 42.7, 19.2, 21.1), "MKD": (40.8, 42.4, 20.4, 23.1),
    "GEO": (41.0, 43.6, 39.9, 46.8), "FRA": (41.3, 51.2, -5.2, 9.7),
    "MNE": (41.8, 43.6, 18.4, 20.4), "BIH": (42.5, 45.3, 15.7, 19.7),
}  # fmt: skip


class Strict(yaml.SafeLoader):
    """A loader that takes no key twice."""


def build_mapping(loader: Strict, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    twice = {key for key in keys if keys.count(key) > 1}
    assert not twice, f"{node.start_mark}: {twice}"
    return dict(zip(keys, (loader.construct_object(v, deep=True) for _, v in node.value), strict=True))


Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, build_mapping)


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Strict)


def known_codes() -> set[str]:
    lines = (PACKS / "languages" / "en" / "countries.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0] for line in lines[1:]} | BODIES


def check_unique(entries: list[dict[str, Any]]) -> None:
    ids = [entry["id"] for entry in entries]
    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)


def strings(value: Any) -> Iterator[str]:
    """Yield every pattern of `{language: [pattern]}`."""
    for patterns in value.values():
        yield from patterns


@pytest.fixture(params=PROCESSES, ids=lambda p: p.name)
def process(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_process_names_its_countries(process: Path) -> None:
    found = read(process / "process.yaml")
    assert found["slug"] == process.name
    named = {*found["countries"], *found["parties"], *found["third_parties"]}
    assert named <= known_codes()


def test_agreements_are_whole(process: Path) -> None:
    found = read(process / "agreements.yaml")
    issues = {issue["id"] for issue in read(process / "issues.yaml")["issues"]}
    check_unique(found["agreements"])
    check_unique([p for a in found["agreements"] for p in a["provisions"]])
    for agreement in found["agreements"]:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", agreement["date"])
        assert set(agreement["parties"]) <= known_codes()
        assert agreement["names"]["en"] and agreement["names"]["sq"]
        assert agreement["patterns"]["en"] and agreement["patterns"]["sq"]
        assert all(isinstance(p, str) for p in strings(agreement["patterns"]))
        for provision in agreement["provisions"]:
            assert provision["issue"] in issues, provision
            assert set(provision["owes"]) <= known_codes(), provision
            assert DATE.fullmatch(provision.get("due", "2000")), provision


def test_groups_point_to_agreements(process: Path) -> None:
    found = read(process / "agreements.yaml")
    ids = {agreement["id"] for agreement in found["agreements"]}
    for name, group in found["groups"].items():
        assert name not in ids
        assert set(group["members"]) <= ids
        assert group["patterns"]["en"] and group["patterns"]["sq"]


def test_issues_have_patterns(process: Path) -> None:
    issues = read(process / "issues.yaml")["issues"]
    check_unique(issues)
    for issue in issues:
        assert issue["definition"]
        for tag in ("en", "sq"):
            patterns = issue["patterns"][tag]
            assert all(isinstance(p, str) for p in patterns), (issue["id"], tag)
            assert 6 <= len(patterns) <= 20, (issue["id"], tag, len(patterns))
            assert len(patterns) == len(set(patterns)), (issue["id"], tag)


def test_places_are_plausible(process: Path) -> None:
    places = read(process / "places.yaml")["places"]
    check_unique(places)
    assert len(places) >= 80
    for place in places:
        south, north, west, east = BOXES[place["country"]]
        assert south <= place["lat"] <= north and west <= place["lon"] <= east, place["id"]
        assert place["precision"] in {"point", "town", "district", "region"}
        assert place["names"]["en"] and place["names"]["sq"]


def test_outlets_have_kinds(process: Path) -> None:
    outlets = read(process / "outlets.yaml")["outlets"]
    check_unique(outlets)
    for outlet in outlets:
        assert outlet["kind"] in KINDS
        assert outlet["country"] in known_codes()
        assert all(isinstance(alias, str) for alias in outlet["aliases"])


def test_actors_are_coded(process: Path) -> None:
    actors = read(process / "actors.yaml")["actors"]
    check_unique(actors)
    for actor in actors:
        assert actor["country"] in known_codes()
        assert actor["patterns"]["en"] and actor["patterns"]["sq"]


def test_outlets_of_two_processes_do_not_clash() -> None:
    check_unique([o for p in PROCESSES for o in read(p / "outlets.yaml")["outlets"]])


@pytest.mark.parametrize("path", SUPPLEMENTS, ids=lambda p: p.parent.name)
def test_countries_agree_on_their_codes(path: Path) -> None:
    found = read(path)
    for part in ("demonyms", "names", "capitals", "subdivisions"):
        assert set(found.get(part, {})) <= known_codes(), set(found.get(part, {})) - known_codes()
    for region in found.get("regions", []):
        assert region["country"] in known_codes() | {""}
        assert region["kind"] in {"territory", "people"}


def test_persons_have_offices_in_order() -> None:
    persons = read(PACKS / "codebook" / "registry" / "persons.yaml")["persons"]
    check_unique(persons)
    assert len(persons) >= 400
    for person in persons:
        assert person["id"].startswith("per:") and person["gender"] in {"m", "f"}
        for office in person["offices"]:
            start, end = office["from"], office["to"]
            assert office["country"] in known_codes(), person["id"]
            assert all(d is None or DATE.fullmatch(d) for d in (start, end)), person["id"]
            assert not (start and end) or start[: len(end)] <= end, (person["id"], office)

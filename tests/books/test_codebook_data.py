"""The codebook's data agree with themselves: types, modes, contexts, frames and the CAMEO crosswalk."""

from pathlib import Path

import pytest
import yaml

PACKS = Path(__file__).resolve().parents[2] / "src" / "besa" / "packs"
CODEBOOK = PACKS / "codebook"
TYPES = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
QUADS = {"VC": 1, "MC": 2, "VX": 3, "MX": 4}
DOMAINS = {"sport", "weather", "showbiz", "business", "science", "history", "health", "lifestyle"}
FRAME_FIELDS = {
    "type",
    "mode",
    "with",
    "content",
    "open",
    "victim",
    "def",
    "cameo",
    "contexts",
    "roles",
    "agent",
    "spoken",
}


class StrictLoader(yaml.SafeLoader):
    """Refuses a key that stands twice in one mapping; plain YAML keeps the last and says nothing."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"keys twice: {twice}", node.start_mark)
        return super().construct_mapping(node, deep)


def load(path):
    return yaml.load(path.read_text(encoding="utf-8"), StrictLoader)


@pytest.fixture(scope="module")
def plover():
    return load(CODEBOOK / "plover.yaml")


@pytest.fixture(scope="module")
def cameo():
    return load(CODEBOOK / "cameo.yaml")


@pytest.fixture(scope="module")
def frames():
    return load(CODEBOOK / "frames.yaml")["frames"]


def test_there_are_the_sixteen_types_with_their_quads(plover):
    assert list(plover["types"]) == TYPES
    for name, kind in plover["types"].items():
        assert kind["number"] == QUADS[kind["quad"]], name
        assert kind["definition"].strip(), name


def test_intensities_stand_on_the_right_side_of_zero(plover):
    for name, kind in plover["types"].items():
        scores = [kind["intensity"], *(mode["intensity"] for mode in kind["modes"].values())]
        sign = 1 if kind["quad"] in ("VC", "MC") else -1
        assert all(0 < sign * score <= 10 for score in scores), name


def test_every_mode_context_status_and_sector_is_defined(plover):
    modes = [mode for kind in plover["types"].values() for mode in kind["modes"].values()]
    texts = [mode["definition"] for mode in modes]
    for part in ("contexts", "statuses", "sectors", "international"):
        texts += plover[part].values()
    assert all(isinstance(text, str) and text.strip() for text in texts)
    assert set(plover["statuses"]) == {"actual", "future", "hypothetical", "negated", "historical"}


def test_every_frame_has_a_known_type_and_mode(plover, frames):
    for name, frame in frames.items():
        if frame["type"] == "none":
            assert "mode" not in frame, name
            continue
        assert frame["type"] in plover["types"], name
        assert frame.get("mode") in {None, *plover["types"][frame["type"]]["modes"]}, name


def test_every_frame_has_a_definition_of_its_own(frames):
    texts = [frame["def"].strip() for frame in frames.values()]
    assert all(text.endswith(".") for text in texts)
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


def test_every_frame_crosses_to_a_known_cameo_code(cameo, frames):
    for name, frame in frames.items():
        if frame["type"] != "none":
            assert isinstance(frame["cameo"], str), name
            assert frame["cameo"] in cameo["codes"], name


def test_frames_hold_known_fields_and_values_only(frames):
    allowed = {
        "with": {None, "joint"},
        "content": {None, "commitment", "demand", "claim", "threat"},
        "victim": {None, "dead", "injured", "captured"},
        "open": {None, True},
    }
    for name, frame in frames.items():
        assert set(frame) <= FRAME_FIELDS, name
        for field, values in allowed.items():
            assert frame.get(field) in values, (name, field)


def test_every_context_that_is_used_is_known(plover, cameo, frames):
    used = {context for row in (*frames.values(), *cameo["codes"].values()) for context in row.get("contexts", [])}
    assert used <= set(plover["contexts"])


def test_every_type_has_frames(plover, frames):
    assert {frame["type"] for frame in frames.values()} == {*plover["types"], "none"}


def test_cameo_codes_hang_on_their_roots_and_read_as_plover(plover, cameo):
    codes = cameo["codes"]
    assert [code for code in codes if len(code) == 2] == [f"{n:02}" for n in range(1, 21)]
    for code, row in codes.items():
        assert code[:-1] in codes or len(code) == 2, code
        assert row["quad"] == codes[code[:2]]["quad"], code
        assert -10 <= row["goldstein"] <= 10, code
        if row["type"] == "none":
            assert code.startswith("01"), code
            continue
        assert row.get("mode") in {None, *plover["types"][row["type"]]["modes"]}, code


def test_every_type_and_mode_crosses_to_cameo(plover, cameo):
    assert list(cameo["plover"]) == TYPES
    for name, row in cameo["plover"].items():
        assert set(row["modes"]) == set(plover["types"][name]["modes"]), name
        assert {row["code"], *row["modes"].values()} <= set(cameo["codes"]), name


def test_sectors_cross_both_ways(plover, cameo):
    assert set(cameo["sectors"]["to_cameo"]) == set(plover["sectors"])
    assert set(cameo["sectors"]["from_cameo"].values()) <= set(plover["sectors"])


@pytest.mark.parametrize("path", sorted(PACKS.glob("languages/*/contexts.yaml")), ids=lambda path: path.parent.name)
def test_a_language_names_known_contexts(plover, path):
    book = load(path)
    assert set(book) <= set(plover["contexts"])
    check_patterns(book)


@pytest.mark.parametrize("path", sorted(PACKS.glob("languages/*/domains.yaml")), ids=lambda path: path.parent.name)
def test_a_language_names_known_domains(path):
    book = load(path)
    assert set(book) <= DOMAINS
    check_patterns(book)


def test_the_glossary_names_every_code(plover):
    glossary = (PACKS.parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")
    for part in ("quads", "types", "contexts", "statuses", "sectors", "international"):
        assert [code for code in plover[part] if f"| `{code}` |" not in glossary] == [], part


def check_patterns(book):
    for key, patterns in book.items():
        assert all(isinstance(pattern, str) and pattern.strip() for pattern in patterns), key
        assert sorted({pattern for pattern in patterns if patterns.count(pattern) > 1}) == [], key

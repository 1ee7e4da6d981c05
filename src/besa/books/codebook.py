"""The codebook, compiled: event types, frames and registries."""

from __future__ import annotations

from typing import Any

import msgspec

from besa.books.files import PACKS, process_slugs, read_yaml

NO_EVENT = "none"


class Frame(msgspec.Struct, frozen=True):
    """A meaning shared by all languages. ``joint``: a partner is an actor too. ``content``: what a complement of it is."""

    id: str
    type: str
    mode: str | None = None
    joint: bool = False
    content: str | None = None
    victim: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    roles: dict[str, str] = {}
    agent: str | None = None
    spoken: bool = False


class Codebook(msgspec.Struct, frozen=True):
    """``registry``: id -> what is known of it; ``outlets``: folded name -> registry row."""

    frames: dict[str, Frame]
    types: dict[str, dict[str, Any]]
    registry: dict[str, dict[str, Any]]
    outlets: list[dict[str, Any]]
    agreements: dict[str, dict[str, Any]]


def compile_codebook() -> Codebook:
    """Reads the shared packs."""
    folder = PACKS / "codebook"
    frames = {}
    for ident, row in read_yaml(folder / "frames.yaml")["frames"].items():
        frames[ident] = Frame(
            ident, row["type"], row.get("mode"), row.get("with") == "joint", row.get("content"), row.get("victim"),
            tuple(row.get("contexts") or ()), str(row["cameo"]) if row.get("cameo") else None, dict(row.get("roles") or {}),
            row.get("agent"), bool(row.get("spoken")),
        )  # fmt: skip
    return Codebook(frames, read_yaml(folder / "plover.yaml").get("types") or {}, _registry(), _outlets(), _agreements())


def _registry() -> dict[str, dict[str, Any]]:
    out: dict[str, dict[str, Any]] = {}
    for path in sorted((PACKS / "codebook" / "registry").glob("*.yaml")):
        data = read_yaml(path)
        for key, value in data.items() if isinstance(data, dict) else [(path.stem, data)]:
            if isinstance(value, list):
                out.update({row["id"]: row for row in value if isinstance(row, dict) and "id" in row})
            elif isinstance(value, dict) and any(isinstance(inner, dict) for inner in value.values()):
                out.update({ident: {"id": ident, **row} for ident, row in value.items() if isinstance(row, dict)})
            elif isinstance(value, dict):
                out[str(key)] = {"id": str(key), **value}
    for slug in process_slugs():
        data = read_yaml(PACKS / "processes" / slug / "actors.yaml")
        for row in data.get("actors", []) if isinstance(data, dict) else data:
            if isinstance(row, dict) and "id" in row:
                out.setdefault(row["id"], row)
    return out


def _outlets() -> list[dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for slug in process_slugs():
        data = read_yaml(PACKS / "processes" / slug / "outlets.yaml")
        for row in data.get("outlets", []) if isinstance(data, dict) else data:
            rows.setdefault(row["id"], row)
    return list(rows.values())


def _agreements() -> dict[str, dict[str, Any]]:
    out = {}
    for slug in process_slugs():
        data = read_yaml(PACKS / "processes" / slug / "agreements.yaml")
        for row in data.get("agreements", []) if isinstance(data, dict) else data:
            out[row["id"]] = {key: row[key] for key in ("id", "date", "parties") if key in row} | {"process": slug}
    return out

"""Where pack files are, and how they are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

PACKS = Path(__file__).resolve().parent.parent / "packs"


class _StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Refuses a key that stands twice, and knows no booleans but ``true`` and ``false`` (*no*, *on* are words)."""


def _mapping(loader: Any, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
    out: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in out:
            line = key_node.start_mark.line + 1
            raise yaml.YAMLError(f"line {line}: “{key}” stands twice")
        out[key] = loader.construct_object(value_node, deep=True)
    return out


def _boolean(loader: Any, node: yaml.ScalarNode) -> bool | str:
    return node.value == "true" if node.value in ("true", "false") else str(node.value)


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_StrictLoader.add_constructor("tag:yaml.org,2002:bool", _boolean)
_StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: node.value)


def read_yaml(path: Path) -> Any:
    """The file's content, or {} where there is no such file. Dates stay strings. Raises yaml.YAMLError."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8") as handle:
        return yaml.load(handle, Loader=_StrictLoader) or {}


def language_tags() -> list[str]:
    """Tags of all languages that have a pack, sorted: a folder with a ``pack.yaml``."""
    return sorted(path.parent.name for path in (PACKS / "languages").glob("*/pack.yaml"))


def process_slugs() -> list[str]:
    """All processes that have a pack, sorted."""
    return sorted(path.parent.name for path in (PACKS / "processes").glob("*/process.yaml"))

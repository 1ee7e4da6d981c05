"""The forms of words, from a pack's table of forms or its suffix rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

ENCLITIC = re.compile(r"^['’-]")


class Form(NamedTuple):
    """A written form with its dictionary form, part of speech and features."""

    form: str
    lemma: str
    pos: str
    feats: frozenset[str]


class Rule(NamedTuple):
    ends: re.Pattern[str]
    cut: int
    add: str
    feats: frozenset[str]


class Morphology:
    """Expands dictionary forms. The table wins over irregular forms, irregular forms over rules.

    ``only_verbs``: words that no noun looks like, wherever in a pattern they stand: *urge … to (resign|quit)* makes no noun *resigns*.
    """

    def __init__(
        self, table: dict[str, list[Form]], rules: dict[str, list[Rule]], irregular: dict[str, list[Form]],
        only_verbs: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        self._table = table
        self._rules = rules
        self._irregular = irregular
        self._only_verbs = only_verbs

    def forms(self, lemma: str, paradigm: str) -> list[Form]:
        """All forms of ``lemma`` by ``paradigm`` (verb, noun, adjective, name), its citation form among them."""
        paradigm = "verb" if paradigm == "noun" and lemma in self._only_verbs else paradigm
        pos = {"verb": "v", "noun": "n", "adjective": "a"}.get(paradigm, "n")
        known = [] if paradigm == "name" else self._table.get(lemma, [])
        listed = [form for form in known if form.pos == pos] or known
        if listed and (pos != "a" or any(form.pos == "a" for form in listed)):
            return listed
        citation = Form(lemma, lemma, pos, frozenset({"inf", "pres"} if pos == "v" else set()))
        irregular = [form for form in self._irregular.get(lemma, []) if form.pos == pos]
        if irregular:
            return [citation, *irregular]
        out = [citation, *listed]
        for rule in self._rules.get(paradigm, []):
            if rule.ends.search(lemma):
                stem = lemma[: len(lemma) - rule.cut] if rule.cut else lemma
                out.append(Form(stem + rule.add, lemma, pos, rule.feats))
        return out

    def all_forms(self) -> Iterable[Form]:
        """Every form of the table."""
        for forms in self._table.values():
            yield from forms


def load_morphology(folder: Path, data: dict[str, Any]) -> Morphology:
    """Reads ``forms.tsv`` beside ``morphology.yaml`` (already loaded as ``data``)."""
    rules = {
        name: [
            Rule(
                re.compile(row.get("ends", "$")),
                int(row.get("cut", 0)),
                str(row.get("add", "")),
                _feats(row.get("feats")),
            )
            for row in rows or []
        ]
        for name, rows in (data.get("paradigms") or {}).items()
    }
    only_verbs = frozenset(str(data.get("only_verbs") or "").split())
    return Morphology(_table(folder / "forms.tsv"), rules, _irregular(data.get("irregular") or {}), only_verbs)


def _feats(raw: Any) -> frozenset[str]:
    if raw is None:
        return frozenset()
    return frozenset(raw if isinstance(raw, list) else str(raw).split())


def _table(path: Path) -> dict[str, list[Form]]:
    table: dict[str, list[Form]] = defaultdict(list)
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#") and line.count("\t") >= 2:
                form, lemma, pos, *feats = line.split("\t")
                if form != "form":
                    table[lemma].append(Form(form, lemma, pos, _feats(feats[0] if feats else "")))
    return dict(table)


def _irregular(raw: dict[str, Any]) -> dict[str, list[Form]]:
    verbal = {"pres", "past", "part", "ger", "inf", "imp", "fut"}
    out: dict[str, list[Form]] = {}
    for lemma, forms in raw.items():
        rows: list[Form] = []
        pairs = forms.items() if isinstance(forms, dict) else (pair for row in forms for pair in row.items())
        for form, feats in pairs:
            for alternative in feats if isinstance(feats, list) else [feats]:
                marks = _feats(alternative)
                rows.append(Form(str(form), str(lemma), "v" if marks & verbal else "n", marks))
        out[str(lemma)] = rows
    return out

"""The claims that the confidence is fitted on, each with whether it is right: what calibrate.py reads.

A claim is right when the scorer pairs it with a gold event of its type in its sentence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import evalsets
from besa.coding.confidence import confidence, read_confidence
from besa.coding.gist import words_of
from besa.coding.wording import wording_of
from besa.text.tools import tools_for
from evalsets import DataSet, in_half, scorer
from evaluate import paired

MODEL = evalsets.ROOT / "src" / "besa" / "packs" / "codebook" / "confidence.json"
#: Claims of the parallel reports are few, and the ones that besa exists for.
PARALLEL_WEIGHT = 20.0
#: Likewise of the made-up agency reports.
AGENCY_WEIGHT = 3.0
#: Sets of tools/judged that the fit leaves out: units were written from all of this one's sentences, so its claims say too much for them.
LEFT_OUT = ("invented-world.sq",)
#: How much of an event that one reader in two may leave out is taken for one.
SHARE = 0.6


class Scored(NamedTuple):
    """One claim: its features, whether it is right, where it comes from, the keys of its wording, and the words of its sentence."""

    features: dict[str, float]
    right: bool
    report: str
    claim: dict[str, Any]
    weight: float = 1.0
    keys: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @property
    def lang(self) -> str:
        return str(self.claim["lang"])


class Told(NamedTuple):
    """One judged sentence: the beginnings of its words, the types of the acts it tells, and those it tells for some readers only."""

    lang: str
    report: str
    words: frozenset[str]
    types: frozenset[str]
    doubtful: frozenset[str]


def judged_sentences(sets: list[DataSet]) -> list[Told]:
    """The judged sentences of some sets; those of the evaluation data only where they may be fitted on."""
    out = []
    for data in sets:
        texts = {report.id: report.text for report in data.reports}
        for row in data.gold:
            if data.name.startswith("judged") or in_half(row["report"], "tune"):
                sure = frozenset(kind for event in row["events"] if event["tier"] != "optional" for kind in _types(event))
                doubtful = frozenset(kind for event in row["events"] for kind in _types(event)) - sure
                words = words_of(texts[row["report"]], row["start"], row["end"])
                out.append(Told(data.lang, row["report"], words, sure, doubtful))
    return out


def _types(event: dict[str, Any]) -> list[str]:
    kinds = event["type"]
    return kinds if isinstance(kinds, list) else [kinds]


def labelled(name: str, lang: str) -> bool:
    """The sets whose sentences carry gold events, in languages that have a pack."""
    return name in ("albnews", "ntrex") and evalsets.has_pack(lang)


def code_sets(books: Any, langs: list[str]) -> list[DataSet]:
    """The labelled sets coded with features and without a threshold."""
    wanted = [data for data in evalsets.load_sets(lambda n, lang: labelled(n, lang) and (not langs or lang in langs))]
    return [code_with_features(data, books) for data in wanted]


def judged_sets(books: Any) -> list[DataSet]:
    """The sentences of tools/judged, for fitting only: see the README there."""
    out = []
    for path in sorted((Path(__file__).parent / "judged").glob("*.jsonl")):
        name, lang = path.stem.split(".")
        if path.stem in LEFT_OUT:
            continue
        texts = evalsets.judged_texts(name)
        rows = [row for row in evalsets.rows_of(path) if row["report"] in texts]
        gold = [
            {"report": row["report"], "start": start, "end": end,
             "events": _events(types, "required") + _events(more[0] if more else [], "optional")}
            for row in rows for start, end, types, *more in row["sentences"]
        ]  # fmt: skip
        reports = [texts[row["report"]] for row in rows]
        out.append(code_with_features(DataSet(f"judged-{name}", lang, reports, gold), books))
    return out


def _events(types: list[str], tier: str) -> list[dict[str, Any]]:
    return [{"type": kind, "tier": tier, "status": [], "codings": []} for kind in types]


def parallel_rows(books: Any) -> list[Scored]:
    """The claims of the parallel reports: right where a gold claim of the paragraph has that type and is not taken yet."""
    module = scorer("score_reports")
    out = []
    fitted = [name for name in evalsets.PARALLEL if name != "wires"]
    for data in evalsets.load_sets(lambda n, lang: n in fitted and evalsets.has_pack(lang)):
        code_with_features(data, books)
        for path in (path for path in data.files if path.suffix == ".txt"):
            name = path.name.removesuffix(".txt")
            gold = json.loads((path.parent / f"{name.rsplit('.', 1)[0]}.gold.json").read_text(encoding="utf-8"))
            spans = module.paragraphs(module.body(path))
            left = list(gold)
            for claim in sorted((c for c in data.claims if c["report"] == name), key=lambda c: c["trigger"]["start"]):
                at = claim["trigger"]["start"]
                fit = [
                    g for g in left
                    if claim["type"] in module.right_types(g) and spans[g["paragraph"] - 1][0] <= at < spans[g["paragraph"] - 1][1]
                ]  # fmt: skip
                if fit:
                    left.remove(fit[0])
                weight = AGENCY_WEIGHT if data.name in evalsets.INVENTED else PARALLEL_WEIGHT
                out.append(Scored(claim["features"], bool(fit), name, claim, weight, claim["keys"], claim["words"]))
    return out


def relation_rows(books: Any) -> list[Scored]:
    """The claims that link source and target in the sentences of the tune half of plv that nobody judged: right where the type is."""
    module = scorer("score_relations")
    seen = {row["report"] for row in evalsets.rows_of(Path(__file__).parent / "judged" / "plv.en.jsonl")}
    out = []
    for data in evalsets.load_sets(lambda name, lang: name == "plv"):
        gold = {row["id"]: row for row in data.gold if in_half(row["id"], "tune") and row["id"] not in seen}
        data.reports = [report for report in data.reports if report.id in gold]
        for claim in code_with_features(data, books).claims:
            row = gold[claim["report"]]
            source, target = ((begin := row["sentence"].find(row[end]), begin + len(row[end])) for end in ("source", "target"))
            on = [*(claim["recipients"] or ()), *(claim["actors"] or ())]
            if module.inside(claim["actors"], source) and module.inside(on, target):
                right = module.root(claim["type"]) == row["root"]
                out.append(Scored(claim["features"], right, claim["report"], claim, 1.0, claim["keys"], claim["words"]))
    return out


def code_with_features(data: DataSet, books: Any) -> DataSet:
    """Codes a set and gives every claim (as a dict) its ``features``, the ``keys`` of its wording and the ``words`` of its sentence."""
    evalsets.code_set(data, books, explain=True)
    features = [row for done in data.coded.values() for row in done.features]
    texts = {report.id: report.text for report in data.reports}
    split = tools_for(books, data.lang).splitter.sentences
    sentences = {report.id: [(span.start, span.end) for span in split(report.text)] for report in data.reports}
    for claim, row in zip(data.claims, features, strict=True):
        at = claim["trigger"]["start"]
        claim["words"] = next((words_of(texts[claim["report"]], a, b) for a, b in sentences[claim["report"]] if a <= at < b), frozenset())
        claim["features"] = {str(key): float(value) for key, value in row.items()}
        places = (_ends(claim["trigger"]), _ends(claim["evidence"]))
        claim["keys"] = wording_of(texts[claim["report"]], *places, claim["frame"], claim["type"])
    _check_order(data)
    return data


def _ends(span: dict[str, Any]) -> tuple[int, int]:
    return span["start"], span["end"]


def _check_order(data: DataSet) -> None:
    """Says so where a claim's confidence is not that of the features beside it: the two stand in different orders."""
    if not MODEL.exists():
        return
    model = read_confidence(MODEL)
    apart = sum(abs(confidence(claim["features"], model) - claim["confidence"]) > 0.011 for claim in data.claims)
    if apart:
        print(f"CAUTION {data.title}: {apart} of {len(data.claims)} claims have not the confidence of their features")


def scored(sets: list[DataSet]) -> list[Scored]:
    """The claims in sentences that carry gold, right or wrong. Where readers may differ about an event, its claim is both, by shares."""
    out = []
    for claim, event in (pair for data in sets for pair in paired(data.gold, data.claims)):
        row = Scored(claim["features"], event is not None, claim["report"], claim, 1.0, claim["keys"], claim["words"])
        doubtful = event is not None and event["tier"] == "optional"
        out += [row._replace(weight=SHARE), row._replace(right=False, weight=1 - SHARE)] if doubtful else [row]
    return out

"""Fits the confidence model on the evaluation data: `python tools/calibrate.py`.

A claim is right when the scorer pairs it with a gold event of its type in its sentence. Boosted trees are grown on the
tune half, on tools/judged and on the parallel reports; what they say of a claim is put straight, and the threshold
chosen, on the tune half by trees that have not seen the claim's report; the held half only tells how well that went.
Writes src/besa/packs/codebook/confidence.json, which the engine reads without scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import evalsets
from besa.coding.confidence import ConfidenceBook, Node, Trees, confidence, log_odds, read_confidence, sigmoid
from besa.coding.neighbours import NUMBER, Row, neighbourhood
from besa.coding.wording import WORDS, weight_of, wording_of
from evalsets import DataSet, in_half, scorer
from evaluate import BINS, calibration_error, judged

TARGET = evalsets.ROOT / "src" / "besa" / "packs" / "codebook" / "confidence.json"
#: How the trees of either look are grown: found by cross-validation over reports; figures near these do as well.
FIRST = {
    "max_iter": 90, "learning_rate": 0.1, "max_leaf_nodes": 10, "min_samples_leaf": 20, "l2_regularization": 5.0, "max_features": 0.3,
}  # fmt: skip
SECOND = {
    "max_iter": 50, "learning_rate": 0.1, "max_leaf_nodes": 6, "min_samples_leaf": 40, "l2_regularization": 5.0, "max_features": 0.6,
}  # fmt: skip
#: False events in 100 empty sentences of the tune half, over all labelled sets together and cross-validated, that a threshold may
#: let through. The tune half is the harder one: on all reports this keeps the three of a hundred that are asked for English.
LIMIT = 3.8
FOLDS = 5
#: Claims of the parallel reports are few, and the ones that besa exists for.
PARALLEL_WEIGHT = 3.0
#: Sets of tools/judged whose reports are unlike what besa is given: twice as many sentences of them tell an act.
SET_WEIGHTS = {"judged-lee": 0.3}
#: A feature that fewer claims have says more of those claims than of claims.
RARE = 10
#: The same of a word; the penalty of words' weights (scikit-learn's C), found by cross-validation; and weights too light to keep.
RARE_WORD = 3
WORD_PENALTY = 0.3
LIGHT = 0.02
#: A sentence handed in alone is asked what it tells, and has no neighbours to speak for it: less is enough.
LONE = 0.25


class Scored(NamedTuple):
    """One claim: its features, whether it is right, where it comes from, and the keys of its wording."""

    features: dict[str, float]
    right: bool
    report: str
    claim: dict[str, Any]
    weight: float = 1.0
    keys: frozenset[str] = frozenset()

    @property
    def lang(self) -> str:
        return str(self.claim["lang"])


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
    for data in evalsets.load_sets(lambda n, lang: n in ("karabakh", "r1-r3") and evalsets.has_pack(lang)):
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
                out.append(Scored(claim["features"], bool(fit), name, claim, PARALLEL_WEIGHT, claim["keys"]))
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
                out.append(Scored(claim["features"], right, claim["report"], claim, 1.0, claim["keys"]))
    return out


def code_with_features(data: DataSet, books: Any) -> DataSet:
    """Codes a set and gives every claim (as a dict) its features under ``features``, those of its wording under ``keys``."""
    evalsets.code_set(data, books, explain=True)
    features = [row for done in data.coded.values() for row in done.features]
    texts = {report.id: report.text for report in data.reports}
    for claim, row in zip(data.claims, features, strict=True):
        claim["features"] = {str(key): float(value) for key, value in row.items()}
        claim["keys"] = wording_of(texts[claim["report"]], _ends(claim["trigger"]), _ends(claim["evidence"]), claim["frame"])
    _check_order(data)
    return data


def _ends(span: dict[str, Any]) -> tuple[int, int]:
    return span["start"], span["end"]


def _check_order(data: DataSet) -> None:
    """Says so where a claim's confidence is not that of the features beside it: the two stand in different orders."""
    if not TARGET.exists():
        return
    model = read_confidence(TARGET)
    apart = sum(abs(confidence(claim["features"], model) - claim["confidence"]) > 0.011 for claim in data.claims)
    if apart:
        print(f"CAUTION {data.title}: {apart} of {len(data.claims)} claims have not the confidence of their features")


def iter_scored(books: Any, langs: list[str] | None = None) -> Iterator[tuple[dict[str, float], bool, str]]:
    """(features, right, report id) of every claim in a labelled sentence."""
    for row in scored(code_sets(books, langs or [])):
        yield row.features, row.right, row.report


def scored(sets: list[DataSet]) -> list[Scored]:
    return [
        Scored(claim["features"], right, claim["report"], claim, SET_WEIGHTS.get(data.name, 1.0), claim["keys"])
        for data in sets for claim, right in judged(data.gold, data.claims)
    ]  # fmt: skip


# ---- the trees


def names_of(rows: list[Scored]) -> list[str]:
    """Features that vary and are not rare, sorted."""
    seen: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        for name, value in row.features.items():
            if value and name not in (NUMBER, WORDS):
                seen[name].append(value)
    varied = (name for name, values in seen.items() if len(values) < len(rows) or len(set(values)) > 1)
    return sorted(name for name in varied if len(seen[name]) >= RARE)


def grow(rows: list[Scored], growth: dict[str, Any]) -> Trees:
    """Trees for these claims; the same claims give the same trees."""
    names = names_of(rows)
    table = np.array([[row.features.get(name, 0.0) for name in names] for row in rows])
    model = HistGradientBoostingClassifier(**growth, random_state=0).fit(
        table, [row.right for row in rows], sample_weight=[row.weight for row in rows]
    )
    trees = tuple(_nested(stage[0].nodes) for stage in model._predictors)
    return Trees(bias=round(float(model._baseline_prediction.ravel()[0]), 5), features=tuple(names), trees=trees)


def _nested(rows: Any, number: int = 0) -> Node:
    """A tree of scikit-learn, from a node on; it keeps the leaves of its trees to itself, and has no other way to hand them out."""
    row = rows[number]
    if row["is_leaf"]:
        return round(float(row["value"]), 5)
    below, above = _nested(rows, int(row["left"])), _nested(rows, int(row["right"]))
    return [int(row["feature_idx"]), round(float(row["num_threshold"]), 6), below, above]


def odds(rows: list[Scored], model: Trees) -> list[float]:
    return [log_odds(row.features, model) for row in rows]


def alone(rows: list[Scored]) -> list[Scored]:
    """The claims without what is around them: what the first look sees."""
    return [row._replace(features={k: v for k, v in row.features.items() if not k.startswith("near:")}) for row in rows]


def around(rows: list[Scored], first: list[float]) -> list[Scored]:
    """What the second look sees: each claim's neighbourhood, as the first look (log-odds) judged it."""
    reports: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        reports[row.report, row.claim["lang"]].append(i)
    out = list(rows)
    for mine in reports.values():
        told = [Row(int(rows[i].features[NUMBER]), rows[i].claim["type"], sigmoid(first[i])) for i in mine]
        for i, near in zip(mine, neighbourhood(told, int(rows[mine[0]].features["near:size"])), strict=True):
            out[i] = rows[i]._replace(features=near | {WORDS: rows[i].features[WORDS]})
    return out


def cross_validated(rows: list[Scored], growth: dict[str, Any]) -> list[float]:
    """The log-odds of each claim by trees that have not seen its report (in any language)."""

    def by_trees(seen: list[Scored], unseen: list[Scored]) -> list[float]:
        return odds(unseen, grow(seen, growth))

    return _crossed(rows, by_trees)


def worded(rows: list[Scored]) -> list[Scored]:
    """The claims with what their wording weighs by weights that have not seen their report."""

    def by_words(seen: list[Scored], unseen: list[Scored]) -> list[float]:
        weights = weigh(seen)
        return [weight_of(row.keys, weights.get(row.lang, {})) for row in unseen]

    found = _crossed(rows, by_words)
    return [row._replace(features=row.features | {WORDS: value}) for row, value in zip(rows, found, strict=True)]


def _crossed(rows: list[Scored], judged_by: Callable[[list[Scored], list[Scored]], list[float]]) -> list[float]:
    order = sorted({row.report for row in rows}, key=lambda ident: (len(ident), ident[::-1]))
    fold = {ident: i % FOLDS for i, ident in enumerate(order)}
    out = [0.0] * len(rows)
    for number in range(FOLDS):
        mine = [i for i, row in enumerate(rows) if fold[row.report] == number]
        others = [row for row in rows if fold[row.report] != number]
        for i, value in zip(mine, judged_by(others, [rows[i] for i in mine]), strict=True):
            out[i] = value
    return out


# ---- the wording


def weigh(rows: list[Scored]) -> dict[str, dict[str, float]]:
    """What the keys of each language weigh. A frame weighs something in all languages and something more in each."""
    table = DictVectorizer()
    told = [{f"{row.lang} {key}": 1.0 for key in row.keys} | {key: 1.0 for key in row.keys if key.startswith("f:")} for row in rows]
    count = Counter(key for row in told for key in row)
    told = [{key: _size(key) for key in row if count[key] >= RARE_WORD} for row in told]
    model = LogisticRegression(C=WORD_PENALTY, max_iter=1000).fit(
        table.fit_transform(told), [row.right for row in rows], sample_weight=[row.weight for row in rows]
    )
    found = {key: float(weight) * _size(key) for key, weight in zip(table.get_feature_names_out(), model.coef_[0], strict=True)}
    out: dict[str, dict[str, float]] = {lang: {} for lang in sorted({row.lang for row in rows})}
    for name in sorted(found):
        lang, _, key = name.rpartition(" ")
        for tag in [lang] if lang else out:
            out[tag][key] = out[tag].get(key, 0.0) + found[name]
    return {tag: {key: round(value, 3) for key, value in mine.items() if abs(value) >= LIGHT} for tag, mine in out.items()}


def _size(key: str) -> float:
    """A word somewhere in the clause says half as much as one at the trigger."""
    return 0.5 if key.rpartition(" ")[2].startswith("s:") else 1.0


def write_weights(tag: str, weights: dict[str, float]) -> None:
    rows = [f"{key}\t{value:.3f}" for key, value in sorted(weights.items())]
    head = "# What the words of a claim weigh (coding/wording.py): made by tools/calibrate.py, never edited."
    target = evalsets.ROOT / "src" / "besa" / "packs" / "languages" / tag / "wording.tsv"
    target.write_text("\n".join([head, *rows, ""]), encoding="utf-8")


def straightened(model: ConfidenceBook, crossed: list[float], rows: list[Scored]) -> ConfidenceBook:
    """Slopes and intercept that make of log-odds and wording the share that is right (Platt), on the labelled sets alone."""
    table = np.array([[value, row.features[WORDS]] for value, row in zip(crossed, rows, strict=True)])
    line = LogisticRegression(C=1e6).fit(table, [row.right for row in rows])
    slope, words = (round(float(value), 4) for value in line.coef_[0])
    return msgspec.structs.replace(model, slope=slope, words=words, intercept=round(float(line.intercept_[0]), 4))


def probability(value: float, row: Scored, model: ConfidenceBook) -> float:
    return sigmoid(model.intercept + model.slope * value + model.words * row.features[WORDS])


# ---- the threshold


def choose_threshold(sets: list[DataSet], sure: dict[int, float]) -> tuple[float, list[str]]:
    """The threshold with the best type F1 over all sets that keeps the limit of false events (tune half).

    ``sure``: the cross-validated probability of each claim, by its identity.
    """
    best: tuple[float, float, float] | None = None
    table = []
    for threshold in np.arange(0.2, 0.8, 0.01):
        f1, false, shown = _at(sets, sure, float(threshold))
        table.append(f"  {threshold:.2f}  F1 {f1:.3f}  false {false:.2f}  {shown}")
        row = (-max(0.0, false - LIMIT), f1, -float(threshold))
        best = row if best is None or row > best else best
    assert best is not None
    return round(-best[2], 2), table


def _at(sets: list[DataSet], sure: dict[int, float], threshold: float) -> tuple[float, float, str]:
    tp = fp = fn = 0
    false = empty = 0.0
    shown = []
    for data in sets:
        gold = [row for row in data.gold if in_half(row["report"], "tune")]
        kept = [claim for claim in data.claims if sure.get(id(claim), 0.0) >= threshold]
        result, _, _ = scorer("score").score(gold, kept)
        counts = result["type"]
        tp, fp, fn = tp + counts["tp"], fp + counts["fp"], fn + counts["fn"]
        bare = sum(not row["events"] for row in gold)
        false, empty = false + result["false_per_100_empty_sentences"] * bare, empty + bare
        shown.append(f"{data.title} {counts['f1']:.3f}/{result['false_per_100_empty_sentences']:.1f}")
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0, false / empty if empty else 0.0, "  ".join(shown)


# ---- what is printed and written


def reliability(pairs: list[tuple[float, bool]]) -> str:
    """Claims by confidence: how many, how sure, how often right."""
    lines = ["  bin        claims   said  right"]
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        rows = [(p, r) for p, r in pairs if min(BINS - 1, int(p * BINS)) == number]
        if rows:
            said, right = (sum(row[i] for row in rows) / len(rows) for i in (0, 1))
            lines.append(f"  {low:.1f}–{high:.1f}  {len(rows):9d}  {said:.2f}   {right:.2f}")
    return "\n".join(lines)


def write_model(path: Path, model: ConfidenceBook) -> None:
    """The model as JSON, a tree a line, so that a change can be read."""
    bare = msgspec.structs.replace(model, first=Trees(), second=Trees())
    head = msgspec.json.encode(bare).decode().split(',"first"')[0]
    looks = ",\n".join(f'"{name}":{_written(getattr(model, name))}' for name in ("first", "second"))
    path.write_text(f"{head},\n{looks}}}\n", encoding="utf-8")


def _written(look: Trees) -> str:
    head = msgspec.json.encode(msgspec.structs.replace(look, trees=())).decode()
    trees = ",\n".join(msgspec.json.encode(tree).decode() for tree in look.trees)
    return head.replace('"trees":[]', f'"trees":[\n{trees}\n]')


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lang", nargs="+", default=[], help="only these languages (default: all that have a pack)")
    parser.add_argument("--dry", action="store_true", help="print, and write nothing")
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    args = parser.parse_args(argv)
    if evalsets.folder() is None:
        print(evalsets.absent())
        return 0
    from besa.books import load_books

    books = load_books()
    sets = code_sets(books, args.lang)
    for line in [line for data in sets for line in data.failed][:5]:
        print("THE ENGINE FAILED:", line)
    rows = scored(sets)
    tune = [row for row in rows if in_half(row.report, "tune")]
    more = scored(judged_sets(books)) + parallel_rows(books) + relation_rows(books) if not args.lang else []
    if len({row.report for row in tune}) < FOLDS or len({row.right for row in tune}) < 2:
        print(f"too little to fit: {len(tune)} claims in the tune half, {sum(row.right for row in tune)} of them right")
        return 1
    every = worded(tune + more)
    tune = every[: len(tune)]
    weights = weigh(every)
    single = alone(every)
    near = around(every, cross_validated(single, FIRST))
    crossed = cross_validated(near, SECOND)[: len(tune)]
    model = straightened(ConfidenceBook(first=grow(single, FIRST), second=grow(near, SECOND)), crossed, tune)
    sure = {id(row.claim): probability(value, row, model) for row, value in zip(tune, crossed, strict=True)}
    threshold, thresholds = choose_threshold(sets, sure)
    remark = f"fitted by tools/calibrate.py on {date.today().isoformat()} on {len(tune) + len(more)} claims; made, not written"
    model = msgspec.structs.replace(model, threshold=threshold, lone=min(threshold, LONE), remark=remark)
    _tell("tune, cross-validated", [(sure[id(row.claim)], row.right) for row in tune])
    held = [
        row._replace(features=row.features | {WORDS: weight_of(row.keys, weights.get(row.lang, {}))})
        for row in rows if in_half(row.report, "held")
    ]  # fmt: skip
    held_near = around(held, odds(alone(held), model.first))
    _tell("held", [(probability(value, row, model), row.right) for value, row in zip(odds(held_near, model.second), held, strict=True)])
    print("thresholds (tune half):", *thresholds[::3], f"chosen: {threshold}", sep="\n")
    if not args.dry:
        write_model(args.output, model)
        for tag, mine in weights.items():
            write_weights(tag, mine)
        print(f"written: {args.output}")
    return 0


def _tell(title: str, pairs: list[tuple[float, bool]]) -> None:
    print(f"{title}: {len(pairs)} claims, {sum(right for _, right in pairs)} of them right")
    print(f"calibration error {calibration_error(pairs):.3f}", reliability(pairs), sep="\n")


if __name__ == "__main__":
    sys.exit(main())

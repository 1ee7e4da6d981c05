"""Fits the confidence model on the evaluation data: `python tools/calibrate.py`.

A claim is right when the scorer pairs it with a gold event of its type in its sentence. The weights, the strength of
the penalty (by cross-validation over reports) and the threshold are chosen on the tune half; the held half only tells
how well that went. Writes src/besa/packs/codebook/confidence.yaml, which the engine reads without numpy.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import evalsets
from besa.books.files import read_yaml
from besa.coding.confidence import compile_confidence, confidence
from evalsets import DataSet, in_half, scorer
from evaluate import BINS, calibration_error, floor_of, judged

TARGET = evalsets.ROOT / "src" / "besa" / "packs" / "codebook" / "confidence.yaml"
PENALTIES = (0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0)
FOLDS = 5
#: A feature that fewer claims have says more of those claims than of claims.
RARE = 5


class Scored(NamedTuple):
    """One claim: its features, whether it is right, and where it comes from."""

    features: dict[str, float]
    right: bool
    report: str
    lang: str
    printed: float


class Model(NamedTuple):
    """Weights of raw (unscaled) features, as the engine uses them."""

    bias: float
    weights: dict[str, float]

    def probability(self, features: dict[str, float]) -> float:
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return float(1.0 / (1.0 + np.exp(-np.clip(total, -30.0, 30.0))))


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
             "events": [{"type": kind, "tier": "required", "status": [], "codings": []} for kind in types]}
            for row in rows for start, end, types in row["sentences"]
        ]  # fmt: skip
        reports = [texts[row["report"]] for row in rows]
        out.append(code_with_features(DataSet(f"judged-{name}", lang, reports, gold), books))
    return out


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
                out.append(Scored(claim["features"], bool(fit), name, data.lang, claim["confidence"]))
    return out


def code_with_features(data: DataSet, books: Any) -> DataSet:
    """Codes a set and gives every claim (as a dict) its features under ``features``."""
    evalsets.code_set(data, books, explain=True)
    features = [row for done in data.coded.values() for row in done.features]
    for claim, row in zip(data.claims, features, strict=True):
        claim["features"] = {str(key): float(value) for key, value in row.items()}
    _check_order(data)
    return data


def _check_order(data: DataSet) -> None:
    """Says so where a claim's confidence is not that of the features beside it: the two stand in different orders."""
    model = compile_confidence(read_yaml(TARGET))
    apart = sum(abs(confidence(claim["features"], model) - claim["confidence"]) > 0.011 for claim in data.claims)
    if apart:
        print(f"CAUTION {data.title}: {apart} of {len(data.claims)} claims have not the confidence of their features")


def iter_scored(books: Any, langs: list[str] | None = None) -> Iterator[tuple[dict[str, float], bool, str]]:
    """(features, right, report id) of every claim in a labelled sentence."""
    for row in scored(code_sets(books, langs or [])):
        yield row.features, row.right, row.report


def scored(sets: list[DataSet]) -> list[Scored]:
    return [
        Scored(claim["features"], right, claim["report"], data.lang, claim["confidence"])
        for data in sets
        for claim, right in judged(data.gold, data.claims)
    ]


# ---- logistic regression


def names_of(rows: list[Scored]) -> list[str]:
    """Features that vary and are not rare, sorted."""
    seen: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        for name, value in row.features.items():
            if value:
                seen[name].append(value)
    varied = (name for name, values in seen.items() if len(values) < len(rows) or len(set(values)) > 1)
    return sorted(name for name in varied if len(seen[name]) >= RARE)


def fit(rows: list[Scored], names: list[str], penalty: float) -> Model:
    """L2-penalised logistic regression by Newton's method on scaled features; the bias goes free."""
    raw = np.array([[row.features.get(name, 0.0) for name in names] for row in rows]).reshape(len(rows), len(names))
    y = np.array([float(row.right) for row in rows])
    middle, spread = raw.mean(axis=0), raw.std(axis=0)
    spread[spread == 0] = 1.0
    x = np.hstack([np.ones((len(rows), 1)), (raw - middle) / spread])
    ridge = np.diag([1e-6] + [penalty] * len(names))
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + ridge @ w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if float(np.abs(step).max()) < 1e-8:
            break
    weights = w[1:] / spread
    return Model(float(w[0] - weights @ middle), {name: float(v) for name, v in zip(names, weights, strict=True)})


def cross_validated(rows: list[Scored], penalty: float) -> list[float]:
    """The probability of each claim by a model that has not seen its report (in any language)."""
    order = sorted({row.report for row in rows}, key=lambda ident: (len(ident), ident[::-1]))
    fold = {ident: i % FOLDS for i, ident in enumerate(order)}
    out = [0.0] * len(rows)
    for number in range(FOLDS):
        known = [row for row in rows if fold[row.report] != number]
        model = fit(known, names_of(known), penalty)
        for i, row in enumerate(rows):
            if fold[row.report] == number:
                out[i] = model.probability(row.features)
    return out


def log_loss(probabilities: list[float], rows: list[Scored]) -> float:
    p = np.clip(np.array(probabilities), 1e-6, 1 - 1e-6)
    y = np.array([float(row.right) for row in rows])
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean())


# ---- the threshold


def choose_threshold(sets: list[DataSet], model: Model) -> tuple[float, list[str]]:
    """The threshold with the best type F1 over all sets of which every set keeps its limit of false events (tune half).

    Where no threshold keeps all limits, the one that breaks them least.
    """
    best: tuple[float, float, float] | None = None
    table = []
    for threshold in np.arange(0.0, 0.92, 0.02):
        f1, excess, shown = _at(sets, model, float(threshold))
        table.append(f"  {threshold:.2f}  F1 {f1:.3f}  {shown}")
        row = (-excess, f1, -float(threshold))
        best = row if best is None or row > best else best
    assert best is not None
    return round(-best[2], 2), table


def _at(sets: list[DataSet], model: Model, threshold: float) -> tuple[float, float, str]:
    tp = fp = fn = 0
    excess, shown = 0.0, []
    for data in sets:
        gold = [row for row in data.gold if in_half(row["report"], "tune")]
        mine = (claim for claim in data.claims if in_half(claim["report"], "tune"))
        kept = [claim for claim in mine if model.probability(claim["features"]) >= threshold]
        result, _, _ = scorer("score").score(gold, kept)
        counts = result["type"]
        tp, fp, fn = tp + counts["tp"], fp + counts["fp"], fn + counts["fn"]
        false = result["false_per_100_empty_sentences"]
        limit = floor_of(data.name, data.lang, "false per 100 empty")
        excess += max(0.0, false - limit.value) if limit else 0.0
        shown.append(f"{data.title} F1 {counts['f1']:.3f} false {false:.2f}")
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0, excess, "  ".join(shown)


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


def write_model(path: Path, model: Model, threshold: float, remark: str) -> None:
    """The model as YAML, features in order."""
    lines = [
        f"# Fitted by tools/calibrate.py on {date.today().isoformat()}: {remark}",
        "# Made, not written: fit it anew instead of mending it.",
    ]
    lines += [f"bias: {model.bias:.4f}", f"threshold: {threshold:.2f}", "weights:"]
    lines += [f"  {name}: {weight:.4f}" for name, weight in sorted(model.weights.items())] or ["  {}"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lang", nargs="+", default=[], help="only these languages (default: all that have a pack)")
    parser.add_argument("--penalty", type=float, help="strength of the L2 penalty (default: by cross-validation)")
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
    more = scored(judged_sets(books)) + parallel_rows(books) if not args.lang else []
    tune = [row for row in rows if in_half(row.report, "tune")] + more
    held = [row for row in rows if in_half(row.report, "held")]
    if len({row.report for row in tune}) < FOLDS or len({row.right for row in tune}) < 2:
        print(f"too little to fit: {len(tune)} claims in the tune half, {sum(row.right for row in tune)} of them right")
        return 1
    losses = {penalty: log_loss(cross_validated(tune, penalty), tune) for penalty in PENALTIES}
    penalty = args.penalty or min(losses, key=lambda key: losses[key])
    model = fit(tune, names_of(tune), penalty)
    _tell(tune, held, model, penalty, losses)
    threshold, thresholds = choose_threshold(sets, model)
    print("thresholds (tune half):", *thresholds[:: max(1, len(thresholds) // 23)], f"chosen: {threshold}", sep="\n")
    if not args.dry:
        write_model(args.output, model, threshold, f"{len(tune)} claims, penalty {penalty:g}")
        print(f"written: {args.output}")
    return 0


def _tell(tune: list[Scored], held: list[Scored], model: Model, penalty: float, losses: dict[float, float]) -> None:
    for title, rows in (("tune", tune), ("held", held)):
        print(f"{title}: {len(rows)} claims, {sum(row.right for row in rows)} of them right")
    print("log loss by penalty:", ", ".join(f"{key:g} {value:.4f}" for key, value in losses.items()), f"-> {penalty:g}")
    for name, weight in sorted(model.weights.items(), key=lambda item: -abs(item[1])):
        print(f"  {weight:+8.3f}  {name}")
    for title, rows in (("tune", tune), ("held", held)):
        before = calibration_error((row.printed, row.right) for row in rows)
        after = [(model.probability(row.features), row.right) for row in rows]
        print(f"{title}: calibration error before {before:.3f}, after {calibration_error(after):.3f}")
        if title == "tune":
            crossed = list(zip(cross_validated(rows, penalty), (row.right for row in rows), strict=True))
            print(f"      cross-validated by report {calibration_error(crossed):.3f}")
        print(reliability(after))


if __name__ == "__main__":
    sys.exit(main())

"""Fits the confidence model on the evaluation data: `python tools/calibrate.py`.

Boosted trees are grown, and the words about a claim weighed, on the tune halves, on tools/judged and on the parallel
reports (labelled.py); what they say of a claim is put straight, and the threshold chosen, on the tune half by trees and
weights that have not seen the claim's report; the held half only tells how well that went. Writes
src/besa/packs/codebook/confidence.json and wording.tsv and gist.tsv of every language, which the engine reads without scikit-learn.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

import evalsets
from besa.coding.confidence import ConfidenceBook, sigmoid
from besa.coding.gist import gist_of, sound
from besa.coding.neighbours import NUMBER, Row, neighbourhood
from besa.coding.trees import Node, Trees, log_odds
from besa.coding.wording import WORDS, weight_of
from evalsets import DataSet, in_half
from evaluate import BINS, by_sentence, calibration_error, paired
from labelled import MODEL, Scored, Told, code_sets, judged_sentences, judged_sets, parallel_rows, relation_rows, scored
from weigh_gist import Weights, weigh_gist, write_gist
from weigh_words import weigh, write_weights

#: How the trees of either look are grown: found by cross-validation over reports; figures near these do as well.
FIRST = {
    "max_iter": 60, "learning_rate": 0.15, "max_leaf_nodes": 10, "min_samples_leaf": 20, "l2_regularization": 5.0, "max_features": 0.3,
}  # fmt: skip
SECOND = {
    "max_iter": 30, "learning_rate": 0.15, "max_leaf_nodes": 6, "min_samples_leaf": 40, "l2_regularization": 5.0, "max_features": 0.6,
}  # fmt: skip
#: Kinds of texts, each with a language, its labelled sets, and the false events in 100 empty sentences that a threshold may let
#: through there, cross-validated: what is asked of the kind, or less where one set of its texts differs much from the next.
#: The tune half of albnews has 92 empty sentences, too few to tell: the portals of all readers are one kind; albnews, which is nearly
#: all politics, tells three to four times as much in vain as they do, and 4 are asked there.
KINDS = (
    ("sq", ("albnews", "judged-albnews", "judged-desk", "judged-gazette", "judged-kiosk", "judged-portals", "judged-shelf"), 0.95),
    ("sq", ("ntrex",), 3.0),
    ("sq", ("judged-invented-daily",), 4.0),
    ("en", ("ntrex",), 3.0),
    ("en", ("judged-invented-daily",), 4.0),
    ("ru", ("ntrex",), 3.5),
    ("ru", ("judged-invented-daily",), 4.0),
    ("tr", ("ntrex",), 3.0),
    ("tr", ("judged-invented-daily",), 4.0),
)
FOLDS = 5
#: A feature that fewer claims have says more of those claims than of claims.
RARE = 10
#: Over how many thresholds F1 is averaged where one is chosen.
SMOOTH = 9
#: A sentence handed in alone is asked what it tells, and has no neighbours to speak for it: less is enough.
LONE = 0.25

Found = TypeVar("Found")


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


def heard(rows: list[Scored], sentences: list[Told]) -> list[Scored]:
    """The claims with what their sentence sounds like by weights that have not seen their report."""

    def by_ear(seen: list[Scored], unseen: list[Scored]) -> list[dict[str, float]]:
        theirs = {row.report for row in unseen}
        return [row.features for row in sounded(unseen, weigh_gist([told for told in sentences if told.report not in theirs]))]

    found = _crossed(rows, by_ear)
    return [row._replace(features=features) for row, features in zip(rows, found, strict=True)]


def sounded(rows: list[Scored], weights: dict[str, Weights]) -> list[Scored]:
    """The claims with what these weights say of their sentences."""
    return [
        row._replace(features=row.features | gist_of(row.claim["type"], sound(row.words, weights.get(row.lang, {})))) for row in rows
    ]  # fmt: skip


def _crossed(rows: list[Scored], judged_by: Callable[[list[Scored], list[Scored]], list[Found]]) -> list[Found]:
    order = sorted({row.report for row in rows}, key=lambda ident: (len(ident), ident[::-1]))
    fold = {ident: i % FOLDS for i, ident in enumerate(order)}
    out: dict[int, Found] = {}
    for number in range(FOLDS):
        mine = [i for i, row in enumerate(rows) if fold[row.report] == number]
        others = [row for row in rows if fold[row.report] != number]
        for i, value in zip(mine, judged_by(others, [rows[i] for i in mine]), strict=True):
            out[i] = value
    return [out[i] for i in range(len(rows))]


def straightened(model: ConfidenceBook, crossed: list[float], rows: list[Scored]) -> ConfidenceBook:
    """Slopes and intercept that make of log-odds and wording the share that is right (Platt), on the labelled sets alone."""
    table = np.array([[value, row.features[WORDS]] for value, row in zip(crossed, rows, strict=True)])
    line = LogisticRegression(C=1e6).fit(table, [row.right for row in rows])
    slope, words = (round(float(value), 4) for value in line.coef_[0])
    return msgspec.structs.replace(model, slope=slope, words=words, intercept=round(float(line.intercept_[0]), 4))


def probability(value: float, row: Scored, model: ConfidenceBook) -> float:
    return sigmoid(model.intercept + model.slope * value + model.words * row.features[WORDS])


# ---- the threshold


class Marked(NamedTuple):
    """The claims of one kind of texts: how sure each is and what became of it, with how many events were asked for and how many
    sentences are empty. ``kind``: ``right``, ``optional``, ``wrong``, or ``vain`` in a sentence that tells nothing."""

    claims: list[tuple[float, str]]
    events: int
    empty: int

    def at(self, threshold: float) -> Counter[str]:
        return Counter(kind for value, kind in self.claims if value >= threshold)


def marked(sets: list[DataSet], sure: dict[int, float]) -> Marked:
    """``sure``: the cross-validated probability of each claim that is to count, by its identity."""
    claims: list[tuple[float, str]] = []
    events = empty = 0
    for data in sets:
        gold = [row for row in data.gold if data.name.startswith("judged") or in_half(row["report"], "tune")]
        events += sum(event["tier"] != "optional" for row in gold for event in row["events"])
        empty += sum(not row["events"] for row in gold)
        for row, told in by_sentence(gold, data.claims):
            for claim, event in paired([row], told):
                kind = (
                    ("optional" if event["tier"] == "optional" else "right") if event is not None else "wrong" if row["events"] else "vain"
                )
                claims.append((sure.get(id(claim), 0.0), kind))
    return Marked(claims, events, empty)


def choose_thresholds(sets: list[DataSet], sure: dict[int, float]) -> tuple[dict[str, float], list[str]]:
    """For each language the threshold with the best type F1 over its kinds of texts that keeps their limits of false events.

    F1 is nearly the same over wide stretches, and its highest point there is chance: the mean over neighbouring thresholds decides.
    """
    chosen: dict[str, float] = {}
    table = []
    for lang in sorted({data.lang for data in sets}):
        kinds = [
            (marked([d for d in sets if d.lang == lang and d.name in names], sure), limit) for tag, names, limit in KINDS if tag == lang
        ]
        tried = [(float(threshold), *_at(kinds, float(threshold))) for threshold in np.arange(0.2, 0.8, 0.01)]
        table += [f"  {threshold:.2f}  {lang}  F1 {f1:.3f}  {shown}" for threshold, f1, _, shown in tried]
        smooth = np.convolve([f1 for _, f1, _, _ in tried], np.ones(SMOOTH) / SMOOTH, mode="same")
        rows = [(-over, mean, -threshold) for (threshold, _, over, _), mean in zip(tried, smooth.tolist(), strict=True)]
        chosen[lang] = round(-max(rows)[2], 2)
    return chosen, table


def _at(kinds: list[tuple[Marked, float]], threshold: float) -> tuple[float, float, str]:
    """The mean type F1 of some kinds of texts, how far their false events are over the limits, and both kind by kind."""
    scores, over, shown = [], 0.0, []
    for kind, limit in kinds:
        told = kind.at(threshold)
        asked = kind.events + told["right"] + told["wrong"] + told["vain"]
        scores.append(2 * told["right"] / asked if asked else 0.0)
        vain = 100 * told["vain"] / kind.empty if kind.empty else 0.0
        over += max(0.0, vain - limit)
        shown.append(f"{scores[-1]:.3f}/{vain:.1f}")
    return sum(scores) / len(scores) if scores else 0.0, over, "  ".join(shown)


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
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
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
    judged = judged_sets(books) if not args.lang else []
    more = scored(judged) + parallel_rows(books) + relation_rows(books) if not args.lang else []
    if len({row.report for row in tune}) < FOLDS or len({row.right for row in tune}) < 2:
        print(f"too little to fit: {len(tune)} claims in the tune half, {sum(row.right for row in tune)} of them right")
        return 1
    sentences = judged_sentences(sets + judged)
    every = heard(worded(tune + more), sentences)
    tune = every[: len(tune)]
    weights, gists = weigh(every), weigh_gist(sentences)
    single = alone(every)
    near = around(every, cross_validated(single, FIRST))
    crossed = cross_validated(near, SECOND)
    model = straightened(ConfidenceBook(first=grow(single, FIRST), second=grow(near, SECOND)), crossed[: len(tune)], tune)
    sure = {id(row.claim): probability(value, row, model) for row, value in zip(every, crossed, strict=True)}
    chosen, thresholds = choose_thresholds(sets + judged, sure)
    highest = max(chosen.values())
    remark = f"fitted by tools/calibrate.py on {date.today().isoformat()} on {len(tune) + len(more)} claims; made, not written"
    model = msgspec.structs.replace(model, threshold=highest, thresholds=chosen, lone=min(highest, LONE), remark=remark)
    _tell("tune, cross-validated", [(sure[id(row.claim)], row.right) for row in tune])
    held = [
        row._replace(features=row.features | {WORDS: weight_of(row.keys, weights.get(row.lang, {}))})
        for row in sounded([row for row in rows if in_half(row.report, "held")], gists)
    ]
    held_near = around(held, odds(alone(held), model.first))
    _tell("held", [(probability(value, row, model), row.right) for value, row in zip(odds(held_near, model.second), held, strict=True)])
    print("thresholds (type F1 and false events of each kind of texts, cross-validated):", *thresholds[::3], f"chosen: {chosen}", sep="\n")
    if not args.dry:
        write_model(args.output, model)
        for tag, mine in weights.items():
            write_weights(tag, mine)
        for tag, heavy in gists.items():
            write_gist(tag, heavy)
        print(f"written: {args.output}")
    return 0


def _tell(title: str, pairs: list[tuple[float, bool]]) -> None:
    print(f"{title}: {len(pairs)} claims, {sum(right for _, right in pairs)} of them right")
    print(f"calibration error {calibration_error(pairs):.3f}", reliability(pairs), sep="\n")


if __name__ == "__main__":
    sys.exit(main())

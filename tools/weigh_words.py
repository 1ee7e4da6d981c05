"""What the words of claims weigh, fitted by a linear model on judged claims: a part of calibrate.py, which calls it."""

from __future__ import annotations

from collections import Counter

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import evalsets
from labelled import Scored

#: A key that fewer claims have says more of those claims than of claims.
RARE = 4
#: The penalty of the weights (scikit-learn's C), found by cross-validation; and weights too light to keep.
PENALTY = 0.15
LIGHT = 0.02


def weigh(rows: list[Scored]) -> dict[str, dict[str, float]]:
    """What the keys of each language weigh. A frame weighs something in all languages and something more in each."""
    table = DictVectorizer()
    told = [{f"{row.lang} {key}": 1.0 for key in row.keys} | {key: 1.0 for key in row.keys if key.startswith("f:")} for row in rows]
    count = Counter(key for row in told for key in row)
    told = [{key: _size(key) for key in row if count[key] >= RARE} for row in told]
    model = LogisticRegression(C=PENALTY, max_iter=1000).fit(
        table.fit_transform(told), [row.right for row in rows], sample_weight=[row.weight for row in rows]
    )
    found = {key: float(weight) * _size(key) for key, weight in zip(table.get_feature_names_out(), model.coef_[0], strict=True)}
    out: dict[str, dict[str, float]] = {lang: {} for lang in sorted({row.lang for row in rows})}
    for name in sorted(found):
        lang, _, key = name.rpartition(" ")
        for tag in [lang] if lang else out:
            out[tag][key] = out[tag].get(key, 0.0) + found[name]
    return {tag: {key: round(value, 3) for key, value in mine.items() if abs(value) >= LIGHT} for tag, mine in out.items()}


#: A word somewhere in the clause says less than one at the trigger, unless it goes with the type of the claim (found by cross-validation).
SIZES = {"s": 0.5, "c": 1.4}


def _size(key: str) -> float:
    """How lightly the fit may give a key its weight."""
    return SIZES.get(key.rpartition(" ")[2][:1], 1.0)


def write_weights(tag: str, weights: dict[str, float]) -> None:
    rows = [f"{key}\t{value:.3f}" for key, value in sorted(weights.items())]
    head = "# What the words of a claim weigh (coding/wording.py): made by tools/calibrate.py, never edited."
    target = evalsets.ROOT / "src" / "besa" / "packs" / "languages" / tag / "wording.tsv"
    target.write_text("\n".join([head, *rows, ""]), encoding="utf-8")

"""What the words of sentences weigh for each type of act, fitted by linear models on judged sentences: a part of calibrate.py.

Unlike the weights of weigh_words.py these are learnt from sentences, not from claims: also from those in which the program
finds nothing, and those in which it takes one act for another.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import evalsets
from besa.coding.gist import BIAS, HEAD, UNIT
from labelled import Told

#: A word of fewer sentences says more of those sentences than of sentences; a type of fewer is not learnt.
RARE = 4
FEW = 15
#: The penalty of the weights (scikit-learn's C), and weights too light to keep: figures near these do as well.
PENALTY = 10.0
LIGHT = 0.5

Weights = dict[str, dict[str, int]]


def weigh_gist(sentences: list[Told]) -> dict[str, Weights]:
    """For each language: by word, then by type, whole thousandths of log-odds, as ``coding/gist.py`` adds them up."""
    return {lang: _weigh([told for told in sentences if told.lang == lang]) for lang in sorted({told.lang for told in sentences})}


def _weigh(sentences: list[Told]) -> Weights:
    count = Counter(word for told in sentences for word in told.words)
    number = {word: i for i, word in enumerate(sorted(word for word, n in count.items() if n >= RARE))}
    cells = [(row, number[word], len(told.words) ** -0.5) for row, told in enumerate(sentences) for word in told.words if word in number]
    rows, columns, sizes = zip(*cells, strict=True) if cells else ((), (), ())
    table = csr_matrix((sizes, (rows, columns)), shape=(len(sentences), len(number)))
    out: Weights = {word: {} for word in (BIAS, *number)}
    words = list(number)
    for kind in sorted({kind for told in sentences for kind in told.types}):
        clear = [row for row, told in enumerate(sentences) if kind not in told.doubtful]
        tells = [kind in sentences[row].types for row in clear]
        if FEW <= sum(tells) < len(tells):
            model = LogisticRegression(C=PENALTY, max_iter=1000).fit(table[clear], tells)
            out[BIAS][kind] = round(float(model.intercept_[0]) * UNIT)
            for i in np.flatnonzero(np.abs(model.coef_[0]) >= LIGHT).tolist():
                out[words[i]][kind] = round(float(model.coef_[0][i]) * UNIT)
    return {word: mine for word, mine in out.items() if mine}


def write_gist(tag: str, weights: Weights) -> None:
    kinds = sorted(weights[BIAS])
    rows = ["\t".join([word, *(str(mine.get(kind, "")) for kind in kinds)]) for word, mine in sorted(weights.items())]
    remark = "# What the words of a sentence weigh (coding/gist.py), in thousandths: made by tools/calibrate.py, never edited."
    target = evalsets.ROOT / "src" / "besa" / "packs" / "languages" / tag / "gist.tsv"
    target.write_text("\n".join([remark, "\t".join([HEAD, *kinds]), *rows, ""]), encoding="utf-8")

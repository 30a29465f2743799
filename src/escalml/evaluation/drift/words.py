"""Words: whether a program that learned from half of the texts tells the two files apart, and by which words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix, csr_matrix
from scipy.stats import norm

from escalml.data.views import lower_case
from escalml.evaluation.drift.distances import Distance
from escalml.evaluation.drift.record import Word
from escalml.evaluation.drift.sample import Sample
from escalml.evaluation.metrics import review_curve, roc_auc
from escalml.models.ngrams import TOKEN

_MOST_TEXTS = 4_000  # of each file: enough, and it takes seconds
_MIN_TEXTS = 10  # conversations; a word that stands in fewer may be somebody's name
_FOLDS = 2
_SHOWN_WORDS = 12


def words_distance(reference: Sample, current: Sample, *, seed: int) -> tuple[Distance, list[Word]]:
    """How well a classifier tells the files apart by single words, on conversations that it did not learn from.

    Parameters
    ----------
    reference
        One file.
    current
        The other.
    seed
        Draws the texts, where there are many, and the halves.

    Returns
    -------
    `auc`, 0.5 where they cannot be told apart, and the words whose frequency changed most beyond chance.

    References
    ----------
    Lopez-Paz & Oquab (2017), Revisiting Classifier Two-Sample Tests.
    """
    from sklearn.feature_extraction.text import CountVectorizer

    random = np.random.default_rng(seed)
    drawn = [_draw(side, random) for side in (reference, current)]
    texts = [
        lower_case(side.texts[row]) for side, rows in zip((reference, current), drawn, strict=True) for row in rows
    ]
    groups = [side.groups[row] for side, rows in zip((reference, current), drawn, strict=True) for row in rows]
    later = np.repeat([0.0, 1.0], [len(rows) for rows in drawn])
    vectorizer = CountVectorizer(token_pattern=TOKEN.pattern, lowercase=False, binary=True, min_df=_MIN_TEXTS)
    try:
        X = vectorizer.fit_transform(texts)
    except ValueError:  # no word stands in so many texts
        return Distance({"auc": 0.5}, 1.0), []
    auc, p_value = _told_apart(X, later, groups, random)
    return Distance({"auc": auc}, p_value), _changed(X, later, groups, list(vectorizer.get_feature_names_out()))


def _draw(side: Sample, random: np.random.Generator) -> list[int]:
    order = random.permutation(len(side))[:_MOST_TEXTS]
    return sorted(order.tolist())


def _told_apart(
    X: csr_matrix, later: NDArray[np.float64], groups: Sequence[str], random: np.random.Generator
) -> tuple[float, float]:
    """AUC over held-out halves, and its chance where the files are alike (Mann & Whitney 1947)."""
    from sklearn.linear_model import LogisticRegression

    numbers = np.unique(np.array(groups), return_inverse=True)[1]
    fold = random.permutation(int(numbers.max()) + 1)[numbers] % _FOLDS
    aucs, variance = [], 0.0
    for held in range(_FOLDS):
        rest, asked = fold != held, fold == held
        if len(set(later[rest])) < 2 or len(set(later[asked])) < 2:
            continue
        model = LogisticRegression(C=0.1, solver="liblinear", class_weight="balanced", random_state=0)
        scores = model.fit(X[rest], later[rest]).decision_function(X[asked])
        aucs.append(float(roc_auc(review_curve(later[asked], scores, np.ones((1, int(asked.sum())))))[0]))
        n_later = len(set(numbers[asked & (later == 1)]))
        n_earlier = len(set(numbers[asked & (later == 0)]))
        variance += (n_later + n_earlier + 1) / (12 * n_later * n_earlier)
    if not aucs:
        return 0.5, 1.0
    auc = float(np.mean(aucs))
    return auc, float(norm.sf((auc - 0.5) * len(aucs) / np.sqrt(variance)))


def _changed(X: csr_matrix, later: NDArray[np.float64], groups: Sequence[str], names: Sequence[str]) -> list[Word]:
    """Words whose share of texts changed most, in standard errors; a word that only a few wrote is left out."""
    shares = [np.asarray(X[later == side].mean(axis=0)).ravel() for side in (0, 1)]
    n_earlier, n_later = int((later == 0).sum()), int((later == 1).sum())
    pooled = (shares[0] * n_earlier + shares[1] * n_later) / (n_earlier + n_later)
    errors = np.sqrt(pooled * (1 - pooled) * (1 / n_earlier + 1 / n_later)) + 1e-9
    columns = csc_matrix(X)
    found: list[Word] = []
    for place in np.argsort(-np.abs(shares[1] - shares[0]) / errors, kind="stable").tolist():
        rows = columns.indices[columns.indptr[place] : columns.indptr[place + 1]]
        if len({groups[row] for row in rows.tolist()}) >= _MIN_TEXTS:
            before, after = (1000 * float(share[place]) for share in shares)
            found.append(Word(word=names[place], reference=before, current=after))
        if len(found) == _SHOWN_WORDS:
            break
    return found

"""Fits heads: logistic regressions on what a champion makes of own messages and on their n-grams.

How much a head may leave what is known, its penalty, is chosen field by field on folds of whole conversations; a field
whose heads are not better there, beyond chance, than the champion keeps the champion.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView
from escalml.models.classifier import Look
from escalml.models.encoder import n_cores
from escalml.models.head import NEW, Heads
from escalml.models.ngrams import Vectorizer, weigh

Folds = Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]]
# A weaker one, 30, took 1.1 s a fit where 3 took 0.07 (1,000 messages of the corpus).
INVERSE_PENALTIES = (0.03, 0.3, 3.0)
N_COMPONENTS = 128  # of the vectors: as good as all of them for so few labels, and a tenth of the time
FREE = 10.0  # scale of a target's own log-odds of the champion: hardly penalised, a head leaves them only for a reason


@dataclass(frozen=True)
class Known:
    """What is known of own messages before a label is read.

    `own` are the champion's log-odds of each target with its alarms, shape (n, n_targets), 0 where the target is new to
    it; `columns` its column of each target, or `NEW`.
    """

    views: Sequence[MessageView]
    groups: Sequence[str]
    look: Look
    own: FloatArray
    columns: NDArray[np.int64]


@dataclass(frozen=True)
class FittedHeads:
    """Heads, their n-grams, and what they say of the own rows out of fold.

    `log_odds` has shape (n, n_heads). `from_own` is what each head makes of the champion's log-odds of its own target,
    shape (n_heads,), at least 0: an alarm counts in that unit.
    """

    heads: Heads
    vectorizers: Sequence[Vectorizer]
    log_odds: FloatArray
    from_own: FloatArray

    def with_constants(self, log_odds: Mapping[int, float]) -> "FittedHeads":
        """With heads for more columns, each of which says the same of every message."""
        n_more, old = len(log_odds), self.heads
        heads = Heads(
            columns=np.append(old.columns, list(log_odds)).astype(np.int64),
            log_odds=_wider(old.log_odds, n_more),
            vectors=_wider(old.vectors, n_more),
            terms=_wider(old.terms, n_more),
            intercepts=np.append(old.intercepts, list(log_odds.values())),
        )
        said = np.hstack([self.log_odds, np.tile(list(log_odds.values()), (len(self.log_odds), 1))])
        return FittedHeads(heads, self.vectorizers, said, np.append(self.from_own, np.zeros(n_more)))


def _wider(weights: FloatArray, n_more: int) -> FloatArray:
    """Weights with columns of zeros added."""
    return np.hstack([weights, np.zeros((len(weights), n_more))])


@dataclass(frozen=True)
class _Inputs:
    """What all heads read, scaled so that one penalty suits every part, and the way back to what a model gives.

    The dense part is (raw - centre) @ turn, `raw` being log-odds and vectors side by side; terms are divided by
    `term_norm`.
    """

    matrix: csr_matrix
    centre: FloatArray
    turn: FloatArray
    term_norm: float


@dataclass(frozen=True)
class _Fit:
    """One head by the scaled inputs; `own` is its weight on the champion's log-odds of its own target, unscaled."""

    own: float
    weights: FloatArray
    intercept: float


def fit_heads(
    known: Known,
    targets: FloatArray,
    fields: Sequence[Sequence[int]],
    vectorizers: Sequence[Vectorizer],
    *,
    n_folds: int,
    seed: int,
) -> FittedHeads:
    """Fit the heads of some fields, as far as they are better than the champion.

    Parameters
    ----------
    known
        What is known of the rows.
    targets
        Shape (n, n_targets), in {0, 1, NaN}.
    fields
        Columns of each field that may have heads; each has observed positives and negatives in several groups.
    vectorizers
        N-grams of the own messages; may be empty.
    n_folds
        Of the rows, by group.
    seed
        Of the folds.

    Returns
    -------
    The heads. A column that is new to the champion always has one.
    """
    inputs = _inputs_of(known.look, vectorizers, known.views)
    folder = GroupKFold(min(n_folds, len(set(known.groups))), shuffle=True, random_state=seed)
    folds = list(folder.split(known.views, groups=known.groups))
    heads: list[tuple[int, float]] = []
    out_of_fold: list[FloatArray] = []
    for field in fields:
        penalty, scores = _best_penalty(inputs, known, targets, field, folds)
        better = _is_better(known, targets, field, scores, folds)
        for column, of_column in zip(field, scores.T, strict=True):
            if better or known.columns[column] == NEW:
                heads.append((column, penalty))
                out_of_fold.append(of_column)
    fits = [_fit(inputs, known, targets, column, penalty, np.arange(len(targets))) for column, penalty in heads]
    return FittedHeads(
        heads=_for_serving(inputs, known, fits, [column for column, _ in heads]),
        vectorizers=vectorizers,
        log_odds=np.array(out_of_fold).reshape(len(heads), len(targets)).T,
        from_own=np.array([fit.own for fit in fits]),
    )


def _inputs_of(look: Look, vectorizers: Sequence[Vectorizer], views: Sequence[MessageView]) -> _Inputs:
    """Scale what is known: each part of a row is about of length one."""
    raw = np.hstack([look.log_odds, look.vectors])
    centre = raw.mean(axis=0)
    n_known = look.log_odds.shape[1]
    spread = np.maximum(look.log_odds.std(axis=0), 1e-6)
    centred = look.vectors - look.vectors.mean(axis=0)
    components = np.linalg.svd(centred, full_matrices=False)[2][:N_COMPONENTS].T
    length = max(float(np.sqrt(np.mean(np.sum(centred**2, axis=1)))), 1e-6)
    turn = np.zeros((raw.shape[1], n_known + components.shape[1]))
    turn[:n_known, :n_known] = np.diag(1 / (spread * np.sqrt(n_known)))
    turn[n_known:, n_known:] = components / length
    dense = csr_matrix((raw - centre) @ turn)
    term_norm = float(np.sqrt(max(len(vectorizers), 1)))
    if not vectorizers:
        return _Inputs(dense, centre, turn, term_norm)
    terms = weigh(vectorizers, views)
    shape = (len(views), sum(len(vectorizer.vocabulary) for vectorizer in vectorizers))
    matrix = csr_matrix((terms.tfidf / term_norm, terms.columns, terms.starts), shape=shape)
    return _Inputs(csr_matrix(hstack([dense, matrix])), centre, turn, term_norm)


def _best_penalty(
    inputs: _Inputs, known: Known, targets: FloatArray, field: Sequence[int], folds: Folds
) -> tuple[float, FloatArray]:
    """The penalty by which a field's heads do best out of fold, and their log-odds. Shape (n, n_columns)."""
    work = list(product(INVERSE_PENALTIES, field, folds))
    scores = {penalty: np.zeros((len(targets), len(field))) for penalty in INVERSE_PENALTIES}
    with ThreadPoolExecutor(n_cores()) as pool:
        fits = list(pool.map(lambda one: _fit(inputs, known, targets, one[1], one[0], one[2][0]), work))
    for (penalty, column, (_, rows)), fit in zip(work, fits, strict=True):
        scores[penalty][rows, list(field).index(column)] = _score(inputs, known, column, fit, rows)
    losses = {penalty: float(np.nansum(_losses(score, targets[:, field]))) for penalty, score in scores.items()}
    best = min(losses, key=losses.__getitem__)  # of equals the one that leaves least
    return best, scores[best]


def _is_better(known: Known, targets: FloatArray, field: Sequence[int], scores: FloatArray, folds: Folds) -> bool:
    """Whether heads are better than the champion's own log-odds, fitted to the same rows, beyond chance.

    That is by more than a standard error of the sum over conversations.
    """
    old = [column for column in field if known.columns[column] != NEW]
    champion = np.zeros((len(targets), len(old)))
    for fit_rows, rows in folds:
        for place, column in enumerate(old):
            curve = _regress(csr_matrix(known.own[:, [column]]), targets[:, column], fit_rows, 1.0)
            champion[rows, place] = known.own[rows, column] * curve.weights[0] + curve.intercept
    heads = scores[:, [list(field).index(column) for column in old]]
    gains = np.nansum(_losses(champion, targets[:, old]) - _losses(heads, targets[:, old]), axis=1)
    _, group = np.unique(np.array(known.groups), return_inverse=True)
    by_group = np.bincount(group, gains)
    return bool(by_group.sum() > np.sqrt(np.sum(by_group**2)))


def _losses(log_odds: FloatArray, targets: FloatArray) -> FloatArray:
    """Logarithmic loss of each row and column; NaN where there is no label."""
    losses: FloatArray = np.logaddexp(0.0, log_odds) - targets * log_odds
    return losses


def _with_own(inputs: _Inputs, known: Known, column: int, rows: NDArray[np.int64]) -> csr_matrix:
    """The inputs of one target's head on some rows: first the champion's log-odds of the target."""
    own = (known.own[:, column] - known.own[:, column].mean()) * _own_scale(known, column)
    return csr_matrix(hstack([csr_matrix(own[rows, None]), inputs.matrix[rows]]))


def _own_scale(known: Known, column: int) -> float:
    """By what the champion's log-odds of the target itself are multiplied; 0 where the target is new to it."""
    return 0.0 if known.columns[column] == NEW else FREE / max(float(known.own[:, column].std()), 1e-6)


def _fit(
    inputs: _Inputs, known: Known, targets: FloatArray, column: int, penalty: float, rows: NDArray[np.int64]
) -> _Fit:
    """Fit the head of one target on some rows."""
    every = np.arange(len(targets))
    fit = _regress(_with_own(inputs, known, column, every), targets[:, column], rows, penalty)
    if fit.weights[0] < 0:  # own labels contradict the champion: an alarm must not count against what it warns of
        rest = _regress(inputs.matrix, targets[:, column], rows, penalty)
        return _Fit(0.0, rest.weights, rest.intercept)
    own = float(fit.weights[0]) * _own_scale(known, column)
    return _Fit(own, fit.weights[1:], fit.intercept - own * float(known.own[:, column].mean()))


def _regress(matrix: csr_matrix, targets: FloatArray, rows: NDArray[np.int64], penalty: float) -> _Fit:
    """A logistic regression on the observed ones of some rows; where all are alike, their smoothed rate."""
    rows = rows[~np.isnan(targets[rows])]
    labels = targets[rows]
    if labels.min(initial=1.0) == labels.max(initial=0.0) or not len(rows):
        return _Fit(0.0, np.zeros(matrix.shape[1]), float(np.log((labels.sum() + 0.5) / ((1 - labels).sum() + 0.5))))
    # liblinear: deterministic, and the fastest on sparse text of this size. It penalises the intercept, too.
    regression = LogisticRegression(C=penalty, solver="liblinear", intercept_scaling=FREE, random_state=0)
    regression.fit(matrix[rows], labels)
    return _Fit(0.0, regression.coef_[0], float(regression.intercept_[0]))


def _score(inputs: _Inputs, known: Known, column: int, fit: _Fit, rows: NDArray[np.int64]) -> FloatArray:
    """Log-odds of some rows by a head."""
    scores: FloatArray = inputs.matrix[rows] @ fit.weights + fit.own * known.own[rows, column] + fit.intercept
    return scores


def _for_serving(inputs: _Inputs, known: Known, fits: Sequence[_Fit], columns: Sequence[int]) -> Heads:
    """Heads that read what the champion gives as it is."""
    n_dense, n_raw = inputs.turn.shape[1], len(inputs.turn)
    weights = np.array([fit.weights for fit in fits]).reshape(len(fits), inputs.matrix.shape[1]).T
    raw = inputs.turn @ weights[:n_dense]
    intercepts = np.array([fit.intercept for fit in fits]) - inputs.centre @ raw
    for place, (column, fit) in enumerate(zip(columns, fits, strict=True)):
        if known.columns[column] != NEW:
            raw[known.columns[column], place] += fit.own
    n_known = known.look.log_odds.shape[1]
    # Rounded as they are stored, so that a saved model scores exactly as the fitted one.
    terms = (weights[n_dense:] / inputs.term_norm).astype(np.float32).astype(np.float64)
    numbers = np.array(columns, dtype=np.int64)
    return Heads(numbers, raw[:n_known], raw[n_known:n_raw], terms, intercepts)

"""Metrics as functions of row weights: a bootstrap replicate is one row of a weight matrix.

`targets` and `probabilities` are one column's observed rows, shape (n_rows,). `weights` has shape (n_replicates,
n_rows), at least 0: how often a replicate drew the row; a single row of ones gives the plain metric. Every metric has
shape (n_replicates,) and is NaN where it is undefined: never 0, never a warning.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray

IntArray = NDArray[np.int64]

# 0.55 * 100 is a hair above 55 in floating point; without slack the search would run on to the 56th positive.
_SLACK = 1e-9


def ratio(numerator: FloatArray, denominator: FloatArray) -> FloatArray:
    """Quotient, NaN where the denominator is 0. Shapes broadcast."""
    quotient = np.full(np.broadcast_shapes(numerator.shape, denominator.shape), np.nan)
    np.divide(numerator, denominator, out=quotient, where=denominator > 0)
    return quotient


@dataclass(frozen=True)
class ReviewCurve:
    """What reviewing from the highest probability down finds: weight so far at each distinct score.

    Equal scores are one step, so a metric read off the curve is its expected value over every order of the ties.
    Both arrays have shape (n_replicates, n_distinct_scores + 1), begin with 0 and never fall along a row.
    """

    reviewed: FloatArray
    positives: FloatArray


def review_curve(targets: FloatArray, probabilities: FloatArray, weights: FloatArray) -> ReviewCurve:
    """Sort once for every metric that depends on the order alone; `probabilities` may be any score."""
    order = np.argsort(-probabilities, kind="stable")
    ends = np.flatnonzero(np.diff(probabilities[order], append=np.nan) != 0)
    sorted_weights = weights[:, order]
    start = ((0, 0), (1, 0))
    return ReviewCurve(
        reviewed=np.pad(np.cumsum(sorted_weights, axis=1)[:, ends], start),
        positives=np.pad(np.cumsum(sorted_weights * targets[order], axis=1)[:, ends], start),
    )


def average_precision(curve: ReviewCurve) -> FloatArray:
    """Mean precision over the positives; undefined without positives."""
    found = np.diff(curve.positives, axis=1)
    reviewed = curve.reviewed[:, 1:]
    precision = np.divide(curve.positives[:, 1:], reviewed, out=np.zeros_like(reviewed), where=reviewed > 0)
    return ratio((found * precision).sum(axis=1), curve.positives[:, -1])


def roc_auc(curve: ReviewCurve) -> FloatArray:
    """Probability that a positive scores above a negative, ties counting one half; undefined for one class."""
    negatives = curve.reviewed - curve.positives
    mean_height = (curve.positives[:, 1:] + curve.positives[:, :-1]) / 2
    area = (np.diff(negatives, axis=1) * mean_height).sum(axis=1)
    return ratio(area, curve.positives[:, -1] * negatives[:, -1])


def recall_at_capacity(curve: ReviewCurve, capacity: float) -> FloatArray:
    """Share of the positives among the rows of highest probability that a team can review.

    Parameters
    ----------
    curve
        From `review_curve`.
    capacity
        Share of all rows, in (0, 1). The last row may count in part, and so do ties: a constant score has recall
        equal to the capacity.

    Returns
    -------
    Shape (n_replicates,), in [0, 1]; NaN without positives.
    """
    found = _read_off(curve.positives, curve.reviewed, capacity * curve.reviewed[:, -1])
    return ratio(found, curve.positives[:, -1])


def work_saved(curve: ReviewCurve, recall: float) -> FloatArray:
    """Work saved over sampling: (TN + FN) / N - (1 - recall), at the point where `recall` is reached.

    Parameters
    ----------
    curve
        From `review_curve`.
    recall
        Share of the positives to be found, in (0, 1). A part of a positive, or of a tie, counts as that part.

    Returns
    -------
    Share of the rows that nobody needs to read, beyond what reading at random saves. Shape (n_replicates,);
    0 for a constant score; NaN without positives.

    References
    ----------
    Cohen et al. (2006), Reducing Workload in Systematic Review Preparation Using Automated Citation Classification.
    """
    positives = curve.positives[:, -1]
    reviewed = _read_off(curve.reviewed, curve.positives, recall * positives)
    saved = recall - ratio(reviewed, curve.reviewed[:, -1])
    return np.where(positives > 0, saved, np.nan)


def _read_off(heights: FloatArray, steps: FloatArray, at: FloatArray) -> FloatArray:
    """Height where `steps` first reaches `at`, linear between two steps. All share their first axis."""
    rows = np.arange(len(steps))
    after = np.clip(np.count_nonzero(steps < at[:, None] - _SLACK, axis=1), 1, steps.shape[1] - 1)
    before = after - 1
    width = steps[rows, after] - steps[rows, before]
    part = np.divide(at - steps[rows, before], width, out=np.zeros_like(at), where=width > 0)
    height: FloatArray = heights[rows, before] + part * (heights[rows, after] - heights[rows, before])
    return height


@dataclass(frozen=True)
class Counts:
    """Weight of what is true, what is predicted, and both. Each of shape (n_replicates, n_labels)."""

    both: FloatArray
    true: FloatArray
    predicted: FloatArray


def count_labels(targets: FloatArray, predicted: FloatArray, weights: FloatArray) -> Counts:
    """Counts of each label; `targets` and `predicted` have shape (n_rows, n_labels), in {0, 1}."""
    return Counts(both=weights @ (targets * predicted), true=weights @ targets, predicted=weights @ predicted)


def precision(counts: Counts) -> FloatArray:
    """Precision of each label, undefined where it is never predicted. Shape (n_replicates, n_labels)."""
    return ratio(counts.both, counts.predicted)


def recall(counts: Counts) -> FloatArray:
    """Recall of each label, undefined where it never holds; the miss rate is the rest to 1."""
    return ratio(counts.both, counts.true)


def micro_f1(counts: Counts) -> FloatArray:
    """F1 of all labels pooled; undefined where none holds."""
    true = counts.true.sum(axis=1)
    f1 = ratio(2 * counts.both.sum(axis=1), true + counts.predicted.sum(axis=1))
    return np.where(true > 0, f1, np.nan)


def macro_f1(counts: Counts) -> FloatArray:
    """Mean F1 of the labels that hold at least once; a label that never holds has none and is left out."""
    holds = counts.true > 0
    f1 = np.where(holds, ratio(2 * counts.both, counts.true + counts.predicted), 0.0)
    return ratio(f1.sum(axis=1), np.count_nonzero(holds, axis=1).astype(float))


def confusion(true: IntArray, predicted: IntArray, n_levels: int, weights: FloatArray) -> FloatArray:
    """Weight of each pair of levels, true by predicted. Shape (n_replicates, n_levels, n_levels)."""
    pair = (true * n_levels + predicted)[:, None] == np.arange(n_levels**2)
    matrix: FloatArray = weights @ pair.astype(float)
    return matrix.reshape(-1, n_levels, n_levels)


def count_levels(matrix: FloatArray) -> Counts:
    """Counts of each level, from `confusion`."""
    return Counts(both=np.diagonal(matrix, axis1=1, axis2=2), true=matrix.sum(axis=2), predicted=matrix.sum(axis=1))


def quadratic_weighted_kappa(matrix: FloatArray) -> FloatArray:
    """Agreement of two ratings beyond chance, errors weighing by their square; undefined for one level in both."""
    penalty = _distance(matrix) ** 2
    by_chance = matrix.sum(axis=2)[:, :, None] * matrix.sum(axis=1)[:, None, :]
    disagreement = (matrix * penalty).sum(axis=(1, 2)) * matrix.sum(axis=(1, 2))
    kappa: FloatArray = 1 - ratio(disagreement, (by_chance * penalty).sum(axis=(1, 2)))
    return kappa


def mean_absolute_error(matrix: FloatArray) -> FloatArray:
    """Mean distance of predicted and true level, in levels."""
    return ratio((matrix * np.abs(_distance(matrix))).sum(axis=(1, 2)), matrix.sum(axis=(1, 2)))


def under_triage_rate(matrix: FloatArray, level: int) -> FloatArray:
    """Share of the messages of this true level that are predicted lower; undefined where the level never holds."""
    return ratio(matrix[:, level, :level].sum(axis=1), matrix[:, level].sum(axis=1))


def _distance(matrix: FloatArray) -> FloatArray:
    """Predicted minus true level of each cell."""
    levels = np.arange(matrix.shape[1], dtype=float)
    return levels[None, :] - levels[:, None]

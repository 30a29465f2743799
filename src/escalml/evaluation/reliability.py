"""How far probabilities can be taken at their word: calibration and prediction sets, as functions of row weights.

Shapes as in `metrics`: one column's observed rows, a replicate per row of `weights`, NaN where a figure is undefined.
"""

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray
from escalml.evaluation.metrics import IntArray, ratio

# Enough that an end of the 95 % interval of the calibration error moves by a few per cent of itself with the seed.
N_DRAWS = 1_000


def brier(targets: FloatArray, probabilities: FloatArray, weights: FloatArray) -> FloatArray:
    """Mean squared difference of probability and target; arguments as for `review_curve`."""
    return ratio(weights @ (probabilities - targets) ** 2, weights.sum(axis=1))


def equal_mass_bins(probabilities: FloatArray, n_bins: int) -> IntArray:
    """Bin of each row, by rank.

    Parameters
    ----------
    probabilities
        Shape (n_rows,).
    n_bins
        Number of bins of about the same number of rows.

    Returns
    -------
    Shape (n_rows,), in 0..n_bins - 1. Equal probabilities share a bin, so bins may be uneven or empty.
    """
    rank = np.searchsorted(np.sort(probabilities), probabilities, side="left")
    return (rank * n_bins // max(len(probabilities), 1)).astype(np.int64)


def expected_calibration_error(
    targets: FloatArray, probabilities: FloatArray, weights: FloatArray, *, n_bins: int
) -> FloatArray:
    """Mean difference of probability and observed share over equal-mass bins, each by its weight.

    Parameters
    ----------
    targets
        Shape (n_rows,), in {0, 1}.
    probabilities
        Shape (n_rows,), in [0, 1].
    weights
        Shape (n_replicates, n_rows), at least 0.
    n_bins
        Number of bins. They are cut once, on the unweighted rows.

    Returns
    -------
    Shape (n_replicates,), in [0, 1].
    """
    member = equal_mass_bins(probabilities, n_bins)[:, None] == np.arange(n_bins)
    surplus = weights @ (member * (probabilities - targets)[:, None])
    return ratio(np.abs(surplus).sum(axis=1), weights.sum(axis=1))


def error_if_calibrated(probabilities: FloatArray, *, n_bins: int, seed: int, n_draws: int = N_DRAWS) -> FloatArray:
    """Calibration error that a model whose probabilities are all true would show on so many rows, by luck alone.

    Labels are drawn from the probabilities themselves, each row for itself. A model is as well calibrated as these
    rows can tell if its own error lies among the draws; few rows hide much.

    Parameters
    ----------
    probabilities
        Shape (n_rows,), in [0, 1].
    n_bins
        As for `expected_calibration_error`.
    seed
        Of the labels drawn.
    n_draws
        How often all labels are drawn.

    Returns
    -------
    Shape (n_draws,), in [0, 1]; NaN without rows.
    """
    drawn = np.random.default_rng(seed).random((n_draws, len(probabilities))) < probabilities
    member = (equal_mass_bins(probabilities, n_bins)[:, None] == np.arange(n_bins)).astype(float)
    surplus = (probabilities - drawn) @ member
    return ratio(np.abs(surplus).sum(axis=1), np.full(n_draws, float(len(probabilities))))


def set_coverage(targets: FloatArray, sets: NDArray[np.bool_], weights: FloatArray) -> FloatArray:
    """Share of the rows whose prediction set holds their label; `sets` of shape (n_rows, 2), for *no* and *yes*."""
    covered = np.where(targets == 1, sets[:, 1], sets[:, 0])
    return ratio(weights @ covered, weights.sum(axis=1))


def review_share(sets: NDArray[np.bool_], weights: FloatArray) -> FloatArray:
    """Share of the rows whose prediction set is not exactly one label: those that a person should look at."""
    return ratio(weights @ (sets[:, 0] == sets[:, 1]), weights.sum(axis=1))

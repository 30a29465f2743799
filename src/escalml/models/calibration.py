"""Calibration: log-odds in, probabilities that mean what they say out.

One logistic curve per target (Platt scaling), fitted on out-of-fold predictions.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from escalml.data.labels import FloatArray


@dataclass(frozen=True)
class Calibration:
    """P = 1 / (1 + exp(-(slope * log-odds + intercept))), one pair per target; slopes are never negative."""

    slopes: FloatArray
    intercepts: FloatArray

    def apply(self, log_odds: FloatArray) -> FloatArray:
        """Calibrated probabilities.

        Parameters
        ----------
        log_odds
            Shape (n, n_targets).

        Returns
        -------
        Same shape, in [0, 1]; never reorders the rows of a column.
        """
        calibrated = log_odds * self.slopes + self.intercepts
        # One by one: a value never depends on its place in the array, as SIMD tails may.
        return np.array([_logistic(value) for value in calibrated.ravel().tolist()]).reshape(calibrated.shape)

    def score_of(self, column: int, probability: float) -> float | None:
        """The log-odds that a column's curve makes a probability of, in [0, 1]; None where its curve is flat."""
        slope = float(self.slopes[column])
        probability = min(max(probability, _LEAST), 1 - _LEAST)  # a steep curve rounds to 0 or 1 what it makes
        return (logit(probability) - float(self.intercepts[column])) / slope if slope else None

    def probability_of(self, column: int, log_odds: float) -> float:
        """What a column's curve makes of log-odds."""
        return _logistic(float(self.slopes[column]) * log_odds + float(self.intercepts[column]))

    def with_columns(self, columns: Sequence[int], other: "Calibration") -> "Calibration":
        """A copy whose curves at `columns` are those of `other`, which has as many."""
        slopes, intercepts = self.slopes.copy(), self.intercepts.copy()
        slopes[list(columns)], intercepts[list(columns)] = other.slopes, other.intercepts
        return Calibration(slopes, intercepts)


_LEAST = 1e-12
NOBODY_SAID = 0.001  # rate of a label that no message has or lacks


def fit_calibration(log_odds: FloatArray, targets: FloatArray, weights: FloatArray | None = None) -> Calibration:
    """Fit one logistic curve per target.

    Parameters
    ----------
    log_odds
        Out-of-fold log-odds: no row scored by a model that was trained on it. Shape (n, n_targets).
    targets
        Same shape, in {0, 1, NaN}; each column has observed positives and negatives, or no label at all: such a target
        gets the rate `NOBODY_SAID`, whatever its log-odds.
    weights
        How many rows each row stands for, where it was drawn from more. Shape (n,), at least 0; default all alike.

    Returns
    -------
    The calibration.

    References
    ----------
    Platt (1999), Probabilistic Outputs for Support Vector Machines and Comparisons to Regularized Likelihood Methods.
    """
    from sklearn.linear_model import LogisticRegression

    weights = np.ones(len(targets)) if weights is None else weights
    slopes, intercepts = np.zeros(targets.shape[1]), np.zeros(targets.shape[1])
    for column in range(targets.shape[1]):
        observed = ~np.isnan(targets[:, column])
        if not observed.any():
            intercepts[column] = logit(NOBODY_SAID)
            continue
        # A weak penalty keeps the curve finite where a rare target is separated perfectly.
        curve = LogisticRegression(C=100.0, solver="lbfgs").fit(
            log_odds[observed, column, None], targets[observed, column], sample_weight=weights[observed]
        )
        # A negative slope would mean a model worse than chance: then only the base rate is to be trusted.
        slopes[column] = max(float(curve.coef_[0, 0]), 0.0)
        intercepts[column] = (
            float(curve.intercept_[0])
            if slopes[column]
            else logit(float(np.average(targets[observed, column], weights=weights[observed])))
        )
    return Calibration(slopes, intercepts)


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(min(-log_odds, 709.0)))  # the exponential of 710 is more than a float holds


def logit(probability: float) -> float:
    """Log-odds of a probability, in (0, 1)."""
    return math.log(probability / (1 - probability))


def prior_shift(old_rate: float, new_rate: float) -> float:
    """What a change of the base rate adds to every log-odds.

    Parameters
    ----------
    old_rate
        Share of the rows that the probabilities were fitted on, in (0, 1).
    new_rate
        Share where they are to hold, in (0, 1).

    Returns
    -------
    Difference of the log-odds of both rates. Right as far as messages with a label look alike at both rates and only
    their number differs.

    References
    ----------
    Saerens, Latinne & Decaestecker (2002), Adjusting the Outputs of a Classifier to New a Priori Probabilities.
    """
    return logit(new_rate) - logit(old_rate)

"""Fits the head that hears who may be in danger by their own hand, to an encoder's vectors of invented messages.

Labelled messages of that kind are very rare. Those of `data/corpus/farewells.jsonl` were written for it, with
look-alikes; labelled messages of all kinds stand against them, and say from where on the head speaks up.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from escalml.data.labels import FloatArray
from escalml.models.danger_head import DangerHead

FALSE_SHARE = 0.01  # of ordinary messages: so many are looked at by a person for nothing
N_FOLDS = 5
_SHRINK = 0.05  # brings the scaled vector, thousands of numbers, to the size that the regression's penalty expects


def fit_danger_head(
    telling: FloatArray, look_alikes: FloatArray, ordinary: FloatArray, *, encoder: str, seed: int
) -> DangerHead:
    """Fit the head.

    Parameters
    ----------
    telling
        Vectors of messages whose writers may be in danger. Shape (n, width).
    look_alikes
        Vectors of harmless messages with similar words. Shape (n, width).
    ordinary
        Vectors of messages that chance picked, of all kinds. Shape (n, width).
    encoder
        SHA-256 of the encoder's file.
    seed
        Of the folds.

    Returns
    -------
    The head, whose `least` the share `FALSE_SHARE` of ordinary messages reaches out of fold.
    """
    means, scales = ordinary.mean(axis=0), ordinary.std(axis=0) + 1e-9
    told, alike, others = ((some - means) / scales * _SHRINK for some in (telling, look_alikes, ordinary))
    heard = np.zeros(len(others))
    for fitted, judged in KFold(N_FOLDS, shuffle=True, random_state=seed).split(others):
        heard[judged] = _fit(told, np.vstack([alike, others[fitted]])).decision_function(others[judged])
    model = _fit(told, np.vstack([alike, others]))
    weights = model.coef_[0] * _SHRINK / scales
    intercept = float(model.intercept_[0] - weights @ means)
    return DangerHead(weights, intercept, float(np.quantile(heard, 1 - FALSE_SHARE)), encoder)


def _fit(told: FloatArray, others: FloatArray) -> LogisticRegression:
    """One regression, in which the few count as much as the many."""
    labels = np.r_[np.ones(len(told)), np.zeros(len(others))]
    return LogisticRegression(C=1.0, max_iter=5_000, class_weight="balanced").fit(np.vstack([told, others]), labels)

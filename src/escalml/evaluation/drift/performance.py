"""What performance is to be expected without labels: each probability counts as that part of a positive.

Where a probability is calibrated, of all messages with 0.3 three in ten have the label; so the numbers of true and
false positives, and with them every figure, have an expectation. It holds while only what comes in changes. Where the
same words come to mean something else, probabilities no longer hold, and nothing without labels can tell.

References
----------
Białek, Kuberski, Perrakis & Bifet (2024), Estimating Model Performance Under Covariate Shift Without Labels,
arXiv:2401.08348: confidence-based performance estimation (CBPE).
"""

from collections.abc import Iterator

import numpy as np
from scipy.stats import norm

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.evaluation.bootstrap import Estimate, estimate, resamples
from escalml.evaluation.drift.sample import Sample
from escalml.evaluation.metrics import ratio, recall_at_capacity, review_curve, roc_auc
from escalml.models.abstention import ESCALATED

_READ = 0.2  # of the messages, of which recall at capacity is expected
_LIKELY = "likely to escalate"


def expected_figures(side: Sample, config: EvaluationConfig, *, seed: int) -> dict[str, FloatArray]:
    """What is to be expected of the probability to escalate.

    Parameters
    ----------
    side
        A file whose model has the target `escalated`.
    config
        Number of replicates.
    seed
        Of the bootstrap over groups.

    Returns
    -------
    Figure -> values of shape (1 + n_replicates,), the sample itself first; empty without the target.
    """
    if ESCALATED not in side.probabilities:
        return {}
    probabilities, likely = side.probabilities[ESCALATED], side.flags[_LIKELY]
    found: dict[str, list[FloatArray]] = {}
    for weights in resamples(side.groups, config.n_bootstrap, seed):
        for name, values in _figures(probabilities, likely, weights):
            found.setdefault(name, []).append(values)
    return {name: np.concatenate(values) for name, values in found.items()}


def _figures(probabilities: FloatArray, likely: FloatArray, weights: FloatArray) -> Iterator[tuple[str, FloatArray]]:
    """Expected figures: the probabilities stand in for the labels."""
    curve = review_curve(probabilities, probabilities, weights)
    yield "AUC", roc_auc(curve)
    yield "recall at 20 % read", recall_at_capacity(curve, _READ)
    found = weights @ (probabilities * likely)
    yield "precision of “likely to escalate”", ratio(found, weights @ likely)
    yield "recall of “likely to escalate”", ratio(found, weights @ probabilities)


def change_of(reference: FloatArray, current: FloatArray, share: float) -> tuple[Estimate, float]:
    """The change of a figure with its interval, and how often chance alone would make it; draws are independent."""
    values = current - reference
    e = estimate(values, share)
    defined = values[1:][~np.isnan(values[1:])]
    if e.value is None or len(defined) < 2 or not (spread := float(defined.std())):
        return e, 1.0
    return e, float(2 * norm.sf(abs(e.value) / spread))

"""Abstention: when is the model too unsure of `escalated` to be left alone with it?

The prediction set of a message holds each label that is not too unlikely for it; where that is not exactly one label, a
person should look.

Split-conformal and label by label: of the messages that escalate, at least the wanted share has *escalates* in its
set, of the others at least the same share *does not*; so over all messages too, whatever their base rate. It holds on
average over the messages of a label and not for each message or source, and as long as messages are exchangeable with
those the quantiles were fitted on. Out-of-fold probabilities stand in for those of rows held out whole, which makes it
approximate by as much as the models of the folds differ from the one that serves.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray, TargetTable
from escalml.models.manifest import LabelQuantiles
from escalml.models.thresholds import move

ESCALATED = "escalated"
HIGH = "severity_ge_high"
CRITICAL = "severity_ge_critical"


def fit_quantile(scores: FloatArray, coverage: float) -> float:
    """Score that a share `coverage` of new scores stays at or below.

    Parameters
    ----------
    scores
        1 - P(true label) of rows that the model was not fitted on. Shape (n,), in [0, 1].
    coverage
        In (0, 1).

    Returns
    -------
    The ceil((n + 1) * coverage)-th smallest score, in [0, 1]; 1, which leaves nothing out, where `n` is too small to
    promise so much.

    References
    ----------
    Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World; Angelopoulos & Bates (2021), A Gentle
    Introduction to Conformal Prediction and Distribution-Free Uncertainty Quantification.
    """
    rank = int(np.ceil(round((len(scores) + 1) * coverage, 9)))  # 100 * 0.55 is a hair above 55
    return float(np.sort(scores)[rank - 1]) if rank <= len(scores) else 1.0


def fit_quantiles(probabilities: FloatArray, targets: FloatArray, coverage: float) -> LabelQuantiles:
    """One quantile per label (Mondrian by label: Vovk et al. 2005, section 4.5).

    Parameters
    ----------
    probabilities
        Calibrated, as they are served, of rows that the model was not fitted on. Shape (n,), in [0, 1].
    targets
        Shape (n,), in {0, 1, NaN}.
    coverage
        Wanted of each label, in (0, 1).

    Returns
    -------
    The quantiles.
    """
    return LabelQuantiles(
        no=fit_quantile(probabilities[targets == 0], coverage),
        yes=fit_quantile(1.0 - probabilities[targets == 1], coverage),
    )


def fit_review(
    probabilities: FloatArray, targets: FloatArray, table: TargetTable, coverage: float
) -> LabelQuantiles | None:
    """The quantiles of `escalated` in a matrix, as `fit_quantiles`; None where the model has no such target."""
    if ESCALATED not in table.columns:
        return None
    column = table.index(ESCALATED)
    return fit_quantiles(probabilities[:, column], targets[:, column], coverage)


def fit_critical_limit(
    probabilities: FloatArray, targets: FloatArray, thresholds: Mapping[str, float], table: TargetTable, share: float
) -> float | None:
    """Probability of being critical from which a person looks at a message that would wait.

    A message waits that is neither taken for grave (`high` or above) nor for likely to escalate.

    Parameters
    ----------
    probabilities
        Calibrated, of rows that the model was not fitted on. Shape (n, n_targets), in [0, 1].
    targets
        Same shape, in {0, 1, NaN}.
    thresholds
        Of each target.
    table
        Names of the targets.
    share
        Of all rows, so many are to reach the limit and would wait, in (0, 1).

    Returns
    -------
    The limit, in [0, 1]; where fewer wait than the share, that of the lowest of them, so that each is looked at. None
    where severity has no such levels, none waits, or no row is known to be critical.
    """
    if not {HIGH, CRITICAL} <= set(table.columns) or not np.nansum(targets[:, table.index(CRITICAL)]):
        return None
    waits = np.ones(len(probabilities), dtype=bool)
    for name in {HIGH, CRITICAL, ESCALATED} & set(table.columns):
        waits &= probabilities[:, table.index(name)] < thresholds[name]
    highest_first = np.sort(probabilities[waits, table.index(CRITICAL)])[::-1]
    n_wanted = min(round(share * len(probabilities)), len(highest_first))
    return float(highest_first[n_wanted - 1]) if n_wanted else None


def prediction_sets(probabilities: FloatArray, quantiles: LabelQuantiles) -> NDArray[np.bool_]:
    """Which labels are in the prediction set of each message.

    Parameters
    ----------
    probabilities
        Shape (n,), in [0, 1].
    quantiles
        From `fit_quantiles`.

    Returns
    -------
    Shape (n, 2): whether *no* and whether *yes* is in it. Both: too close to call. None: like nothing in the rows
    that the quantiles were fitted on.
    """
    return np.column_stack([probabilities <= quantiles.no, 1.0 - probabilities <= quantiles.yes])


def abstains(probabilities: FloatArray, quantiles: LabelQuantiles) -> NDArray[np.bool_]:
    """Whether the prediction set is not exactly one label. `probabilities`: shape (n,), in [0, 1]."""
    sets = prediction_sets(probabilities, quantiles)
    unsure: NDArray[np.bool_] = sets[:, 0] == sets[:, 1]
    return unsure


def move_quantiles(quantiles: LabelQuantiles, shift: float) -> LabelQuantiles:
    """Quantiles after `shift` was added to every log-odds: the same messages abstain.

    The base rate is no part of what they promise, since each label has its own: where messages of a label look alike
    at both rates, which is what prior correction takes for granted, their coverage holds after it.
    """
    return LabelQuantiles(no=move(quantiles.no, shift), yes=1.0 - move(1.0 - quantiles.yes, shift))

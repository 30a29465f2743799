"""Alarms as features of the model: what a rule finds moves the log-odds, by as much as labelled messages bear out.

So probabilities stay calibrated where a rule knows more than the model, and severity follows.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import MessageView
from escalml.scoring.alarms import find_alarms

AlarmWeights = Mapping[str, Mapping[str, float]]  # alarm -> target -> what it adds to the log-odds
MIN_RAISED = 10  # messages that raise an alarm, below which its worth cannot be told


def alarms_of(views: Sequence[MessageView]) -> list[frozenset[str]]:
    """Names of the alarms that subject and text of each message raise; none where a program wrote it."""
    return [
        frozenset()
        if view.automatic
        else frozenset(alarm.name for text in (view.subject, view.text.text) for alarm in find_alarms(text))
        for view in views
    ]


def add_alarms(
    log_odds: FloatArray, alarms: Sequence[frozenset[str]], weights: AlarmWeights, table: TargetTable
) -> FloatArray:
    """Log-odds moved by what alarms are worth.

    Parameters
    ----------
    log_odds
        Of a model. Shape (n, n_targets).
    alarms
        Of each message.
    weights
        What each alarm adds to which target.
    table
        Names of the targets.

    Returns
    -------
    Same shape, a new array; no value is lower than before.
    """
    moved = log_odds.copy()
    for row, names in zip(moved, alarms, strict=True):
        for name in sorted(names):
            for target, weight in weights.get(name, {}).items():
                row[table.index(target)] += weight
    return moved


def fit_alarm_weights(
    log_odds: FloatArray, alarms: Sequence[frozenset[str]], targets: FloatArray, table: TargetTable
) -> dict[str, dict[str, float]]:
    """What each alarm adds to each target, beside what the model says already.

    Parameters
    ----------
    log_odds
        Out of fold. Shape (n, n_targets).
    alarms
        Of each message.
    targets
        Shape (n, n_targets), in {0, 1, NaN}; each column has observed positives and negatives, or no label at all.
    table
        Names of the targets.

    Returns
    -------
    Alarm -> target -> weight above 0: an alarm raises, and never lowers. Weights are in units of the log-odds that
    come in. Alarms that fewer than `MIN_RAISED` messages raise are left out.
    """
    raised = {name: np.array([name in names for names in alarms]) for name in sorted(frozenset().union(*alarms))}
    raised = {name: column for name, column in raised.items() if column.sum() >= MIN_RAISED}
    weights: dict[str, dict[str, float]] = {}
    for column, target in enumerate(table.columns):
        observed = ~np.isnan(targets[:, column])
        if not observed.any():
            continue
        for name, weight in _worth(log_odds[observed, column], raised, observed, targets[observed, column]).items():
            weights.setdefault(name, {})[target] = weight
    return weights


def _worth(
    log_odds: FloatArray, raised: Mapping[str, FloatArray], observed: FloatArray, labels: FloatArray
) -> dict[str, float]:
    """What alarms add to one target: a logistic regression, less those alarms that would lower it."""
    from sklearn.linear_model import LogisticRegression

    names = list(raised)
    while names:
        columns = np.column_stack([log_odds, *(raised[name][observed] for name in names)])
        fitted = LogisticRegression(C=1.0).fit(columns, labels).coef_[0]
        slope, parts = float(fitted[0]), fitted[1:]
        if slope <= 0:  # the model says nothing of this target: there is no unit to count in
            return {}
        if (parts > 0).all():
            return {name: round(float(part) / slope, 4) for name, part in zip(names, parts, strict=True)}
        names = [name for name, part in zip(names, parts, strict=True) if part > 0]
    return {}

"""Thresholds: from a probability to yes or no, by what a mistake costs or what a team can read.

The policy may override any of them.
"""

import math
from collections.abc import Mapping

import numpy as np

from escalml.config import ThresholdRule, ThresholdsConfig
from escalml.data.labels import FloatArray, TargetTable
from escalml.errors import EscalmlError


def threshold_for_cost(missed_per_false_alarm: float) -> float:
    """Threshold that minimises expected cost, for calibrated probabilities: 1 / (1 + c) (Elkan 2001)."""
    return 1.0 / (1.0 + missed_per_false_alarm)


def threshold_for_capacity(probabilities: FloatArray, capacity: float) -> float:
    """Threshold that flags about a share `capacity` of the messages. `probabilities`: shape (n,)."""
    return float(np.quantile(probabilities, 1.0 - capacity, method="higher"))


def threshold_for_recall(probabilities: FloatArray, targets: FloatArray, recall: float) -> float:
    """Highest threshold that still finds a share `recall` of the positives.

    Parameters
    ----------
    probabilities
        Shape (n,), in [0, 1].
    targets
        Shape (n,), in {0, 1}, with at least one positive.
    recall
        Share of the positives to find, in (0, 1].

    Returns
    -------
    The threshold, in [0, 1].
    """
    positives = np.sort(probabilities[targets == 1])[::-1]
    return float(positives[max(int(np.ceil(recall * len(positives))), 1) - 1])


def threshold_for_f1(probabilities: FloatArray, targets: FloatArray) -> float:
    """Threshold with the highest F1; the lowest such threshold on ties.

    Parameters
    ----------
    probabilities
        Shape (n,), in [0, 1].
    targets
        Shape (n,), in {0, 1}, with at least one positive.

    Returns
    -------
    The threshold, in [0, 1].
    """
    candidates, first = np.unique(np.sort(probabilities), return_index=True)
    hits_below = np.concatenate([[0], np.cumsum(targets[np.argsort(probabilities)])])[first]
    hits = targets.sum() - hits_below
    flagged = len(probabilities) - first
    return float(candidates[np.argmax(2 * hits / (flagged + targets.sum()))])


def fit_thresholds(
    probabilities: FloatArray, targets: FloatArray, table: TargetTable, config: ThresholdsConfig
) -> dict[str, float]:
    """Choose the default threshold of every target.

    Parameters
    ----------
    probabilities
        Calibrated out-of-fold probabilities. Shape (n, n_targets).
    targets
        Same shape, in {0, 1, NaN}.
    table
        Names of the targets.
    config
        Rules by target or field; the most specific holds.

    Returns
    -------
    Target name -> threshold in [0, 1].

    Raises
    ------
    EscalmlError
        If a rule names neither a target nor a field.
    """
    _check_names(config.rules, table)
    thresholds = {}
    for column, name in enumerate(table.columns):
        thresholds[name] = threshold_by(rule_of(name, table, config), probabilities[:, column], targets[:, column])
    return thresholds


def rule_of(name: str, table: TargetTable, config: ThresholdsConfig) -> ThresholdRule:
    """The rule of a target: its own, else its field's, else the default."""
    return config.rules.get(name) or config.rules.get(table.block_of(name).field) or config.default


def threshold_by(rule: ThresholdRule, probabilities: FloatArray, targets: FloatArray) -> float:
    """Threshold of one target by its rule.

    Parameters
    ----------
    rule
        By what to choose.
    probabilities
        Calibrated. Shape (n,), in [0, 1].
    targets
        Shape (n,), in {0, 1, NaN}.

    Returns
    -------
    The threshold, in [0, 1]; one half where a rule other than cost finds no positive to go by.
    """
    observed = ~np.isnan(targets)
    probabilities, targets = probabilities[observed], targets[observed]
    if rule.by == "cost":
        return threshold_for_cost(rule.value or 0.0)
    if not targets.any():
        return 0.5
    if rule.by == "capacity":
        return threshold_for_capacity(probabilities, rule.value or 0.0)
    if rule.by == "recall":
        return threshold_for_recall(probabilities, targets, rule.value or 0.0)
    return threshold_for_f1(probabilities, targets)


def move(probability: float, shift: float) -> float:
    """Where a probability, such as a threshold, stands after `shift` was added to all log-odds; 0 and 1 stay."""
    towards = probability * math.exp(shift)
    return towards / (towards + (1.0 - probability))


def _check_names(rules: Mapping[str, ThresholdRule], table: TargetTable) -> None:
    unknown = sorted(set(rules) - set(table.columns) - set(table.blocks))
    if unknown:
        raise EscalmlError(
            f"thresholds.rules: {', '.join(unknown)} is neither a field nor a target; "
            f"fields are {', '.join(table.blocks)}, targets are {', '.join(table.columns)}."
        )

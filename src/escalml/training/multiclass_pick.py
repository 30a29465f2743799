"""Which label of a multiclass field a model names: the likeliest, or the one furthest past its threshold.

Curves for single labels, fitted apart, leave a rare label likeliest hardly ever, so that it is never named. Which way
gives the better macro-F1 is found on own rows, each half by the curves and thresholds of the other.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from sklearn.model_selection import GroupKFold

from escalml.config import TargetConfig, ThresholdsConfig
from escalml.data.labels import FloatArray, TargetTable, predict_labels
from escalml.evaluation.metrics import count_labels, macro_f1
from escalml.models.calibration import fit_calibration
from escalml.models.thresholds import rule_of, threshold_by


def with_picks(
    log_odds: FloatArray,
    targets: FloatArray,
    groups: Sequence[str],
    table: TargetTable,
    fields: Sequence[str],
    rules: ThresholdsConfig,
    *,
    seed: int,
) -> dict[str, TargetConfig]:
    """Choose for some fields how their label is picked.

    Parameters
    ----------
    log_odds
        Out of fold. Shape (n, n_targets).
    targets
        Same shape, in {0, 1, NaN}.
    groups
        Group of each row.
    table
        The fields.
    fields
        Those to choose for; what is not multiclass is left alone.
    rules
        How thresholds are chosen.
    seed
        Of the halves.

    Returns
    -------
    All fields of the table.
    """
    chosen: Mapping[str, TargetConfig] = table.targets
    for field in fields:
        if table.targets[field].kind == "multiclass" and len(set(groups)) > 1:
            by_pick = _macro_f1_by_pick(log_odds, targets, groups, table, field, rules, seed)
            if by_pick and by_pick["past_threshold"] > by_pick["likeliest"]:
                chosen = {**chosen, field: table.targets[field].model_copy(update={"pick": "past_threshold"})}
    return dict(chosen)


def _macro_f1_by_pick(
    log_odds: FloatArray,
    targets: FloatArray,
    groups: Sequence[str],
    table: TargetTable,
    field: str,
    rules: ThresholdsConfig,
    seed: int,
) -> dict[str, float]:
    """Macro-F1 by either way, over the labels that both halves have; empty where there are none."""
    block = table.blocks[field]
    rows = np.flatnonzero(~np.isnan(targets[:, block.span]).any(axis=1))
    halves = list(GroupKFold(2, shuffle=True, random_state=seed).split(rows, groups=np.array(groups)[rows]))
    of_field = targets[rows, block.span]
    fits = [of_field[fit] for fit, _ in halves]
    columns = np.flatnonzero(np.all([part.any(axis=0) & (part == 0).any(axis=0) for part in fits], axis=0))
    if not len(columns):
        return {}
    given, scores = of_field[:, columns], log_odds[rows, block.span][:, columns]
    names = [block.columns[column] for column in columns]
    picked = {pick: np.zeros(given.shape) for pick in ("likeliest", "past_threshold")}
    for fit, held_out in halves:
        curves = fit_calibration(scores[fit], given[fit])
        fitted = curves.apply(scores[fit])
        thresholds = np.array(
            [
                threshold_by(rule_of(name, table, rules), fitted[:, column], given[fit, column])
                for column, name in enumerate(names)
            ]
        )
        for pick, answers in picked.items():
            labels = tuple(block.config.labels[column] for column in columns)
            config = block.config.model_copy(update={"pick": pick, "labels": labels})
            own = TargetTable({field: config}).blocks[field]
            answers[held_out] = predict_labels(own, curves.apply(scores[held_out]), thresholds)
    once = np.ones((1, len(rows)))
    return {pick: float(macro_f1(count_labels(given, answers, once))[0]) for pick, answers in picked.items()}

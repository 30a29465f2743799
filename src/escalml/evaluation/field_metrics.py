"""The metrics of one labelled field and of its columns, by name.

Names derive from the target table: `severity/qwk`, `escalated/recall_at_10`, `privacy_billing/miss_rate`. Only labelled
rows count, and every measure says how many they were.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.evaluation.fields import FieldRows
from escalml.evaluation.metrics import (
    Counts,
    average_precision,
    confusion,
    count_labels,
    count_levels,
    macro_f1,
    mean_absolute_error,
    micro_f1,
    precision,
    quadratic_weighted_kappa,
    recall,
    recall_at_capacity,
    review_curve,
    roc_auc,
    under_triage_rate,
    work_saved,
)
from escalml.evaluation.reliability import (
    brier,
    equal_mass_bins,
    expected_calibration_error,
    review_share,
    set_coverage,
)
from escalml.records import Record

# One figure or two that sum a field up; slices show these alone.
HEADLINES = frozenset({"qwk", "roc_auc", "average_precision", "micro_f1"})
WORK_SAVED_RECALL = 0.8


@dataclass(frozen=True)
class Measure:
    """A metric of every replicate, shape (n_replicates,), and the labelled and positive rows it rests on."""

    values: FloatArray
    n: int
    n_positive: int | None = None


class ReliabilityBin(Record):
    """Rows of similar probability: what was predicted and what was the case."""

    mean_predicted: float
    observed_share: float
    n: int


def measure_field(field: FieldRows, weights: FloatArray, config: EvaluationConfig) -> dict[str, Measure]:
    """The metrics of a field as a whole.

    Parameters
    ----------
    field
        From `labelled_fields`.
    weights
        Shape (n_replicates, n_messages): all messages, labelled or not.
    config
        Review capacities and number of calibration bins.

    Returns
    -------
    `<field>/<metric>` -> measure.
    """
    own = weights[:, field.rows]
    if field.block.config.kind == "binary":
        measures = _measure_binary(field, own, config)
    elif field.block.config.kind == "ordinal":
        measures = _measure_ordinal(field, own)
    else:
        measures = _measure_labels(field, own)
    return {f"{field.block.field}/{name}": measure for name, measure in measures.items()}


def measure_columns(field: FieldRows, weights: FloatArray, config: EvaluationConfig) -> dict[str, Measure]:
    """The metrics of each column of a field; none for a binary field, whose only column is the field.

    Parameters
    ----------
    field
        From `labelled_fields`.
    weights
        Shape (n_replicates, n_messages): all messages, labelled or not.
    config
        Number of calibration bins.

    Returns
    -------
    `<column>/<metric>` -> measure.
    """
    kind = field.block.config.kind
    if kind == "binary":
        return {}
    own = weights[:, field.rows]
    missed = 1 - recall(count_labels(field.targets, field.predicted, own))
    measures: dict[str, Measure] = {}
    for index, column in enumerate(field.block.columns):
        targets, probabilities = field.targets[:, index], field.probabilities[:, index]
        values = {"average_precision": average_precision(review_curve(targets, probabilities, own))}
        if kind == "ordinal":
            values |= _calibration(targets, probabilities, own, config)
        else:
            values["miss_rate"] = missed[:, index]
        measures |= _named(values, targets, prefix=f"{column}/")
    return measures


def reliability(field: FieldRows, n_bins: int) -> dict[str, tuple[ReliabilityBin, ...]]:
    """Equal-mass bins of each column, lowest probability first; a bin without rows is left out."""
    diagrams = {}
    for index, column in enumerate(field.block.columns):
        diagrams[column] = reliability_bins(field.targets[:, index], field.probabilities[:, index], n_bins)
    return diagrams


def reliability_bins(targets: FloatArray, probabilities: FloatArray, n_bins: int) -> tuple[ReliabilityBin, ...]:
    """Equal-mass bins of one column, as `reliability`; both of shape (n_rows,)."""
    bins = equal_mass_bins(probabilities, n_bins)
    return tuple(
        ReliabilityBin(
            mean_predicted=float(probabilities[bins == b].mean()),
            observed_share=float(targets[bins == b].mean()),
            n=int(np.count_nonzero(bins == b)),
        )
        for b in np.unique(bins)
    )


def level_confusion(field: FieldRows, weights: FloatArray) -> FloatArray:
    """Weight of each pair of levels of an ordinal field, true by predicted.

    Parameters
    ----------
    field
        From `labelled_fields`.
    weights
        Of its labelled rows. Shape (n_replicates, n_labelled).

    Returns
    -------
    Shape (n_replicates, n_levels, n_levels).
    """
    true, predicted = (columns.sum(axis=1).astype(np.int64) for columns in (field.targets, field.predicted))
    return confusion(true, predicted, len(field.block.config.labels), weights)


def _measure_ordinal(field: FieldRows, weights: FloatArray) -> dict[str, Measure]:
    """Agreement of levels, and under-triage of every level above the lowest."""
    labels = field.block.config.labels
    levels = field.targets.sum(axis=1)
    matrix = level_confusion(field, weights)
    measures = {
        name: Measure(values, len(levels))
        for name, values in {
            "qwk": quadratic_weighted_kappa(matrix),
            "macro_f1": macro_f1(count_levels(matrix)),
            "mae": mean_absolute_error(matrix),
        }.items()
    }
    for level, label in enumerate(labels[1:], start=1):
        n_level = int(np.count_nonzero(levels == level))
        measures[f"under_triage_{label}"] = Measure(under_triage_rate(matrix, level), len(levels), n_level)
    return measures


def _measure_binary(field: FieldRows, weights: FloatArray, config: EvaluationConfig) -> dict[str, Measure]:
    """Order, calibration, what a team of limited capacity finds, and the decision at the threshold."""
    targets, probabilities = field.targets[:, 0], field.probabilities[:, 0]
    curve = review_curve(targets, probabilities, weights)
    counts = count_labels(field.targets, field.predicted, weights)
    values = {
        "roc_auc": roc_auc(curve),
        "average_precision": average_precision(curve),
        **_calibration(targets, probabilities, weights, config),
        **{f"recall_at_{100 * c:g}": recall_at_capacity(curve, c) for c in config.review_capacities},
        f"work_saved_at_{100 * WORK_SAVED_RECALL:g}": work_saved(curve, WORK_SAVED_RECALL),
        "precision": precision(counts)[:, 0],
        "recall": recall(counts)[:, 0],
    }
    return _named(values, targets) | _measure_sets(field, weights)


def _measure_sets(field: FieldRows, weights: FloatArray) -> dict[str, Measure]:
    """What abstention promises, over all rows and over the positives, and what it costs."""
    if field.sets is None:
        return {}
    targets, sets = field.targets[:, 0], field.sets
    values = {
        "set_coverage": set_coverage(targets, sets, weights),
        "set_coverage_positives": set_coverage(targets, sets, weights * targets),
        "review_share": review_share(sets, weights),
    }
    return _named(values, targets)


def _measure_labels(field: FieldRows, weights: FloatArray) -> dict[str, Measure]:
    """F1 over the labels of a multilabel or multiclass field."""
    counts: Counts = count_labels(field.targets, field.predicted, weights)
    return _named({"micro_f1": micro_f1(counts), "macro_f1": macro_f1(counts)}, field.targets)


def _calibration(
    targets: FloatArray, probabilities: FloatArray, weights: FloatArray, config: EvaluationConfig
) -> dict[str, FloatArray]:
    """How far probabilities can be taken at their word."""
    return {
        "brier": brier(targets, probabilities, weights),
        "ece": expected_calibration_error(targets, probabilities, weights, n_bins=config.n_bins),
    }


def _named(values: Mapping[str, FloatArray], targets: FloatArray, *, prefix: str = "") -> dict[str, Measure]:
    """Measures with the rows they rest on; `targets` of shape (n_labelled, ...)."""
    n_positive = int(targets.sum())
    return {f"{prefix}{name}": Measure(value, len(targets), n_positive) for name, value in values.items()}

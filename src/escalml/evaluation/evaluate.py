"""How good predictions are: every metric with its interval and its number of labels, beside the baselines.

Intervals come from a bootstrap over groups, since near-duplicates and turns of one thread are no independent evidence.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray, TargetTable
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.field_metrics import (
    HEADLINES,
    Measure,
    ReliabilityBin,
    level_confusion,
    measure_columns,
    measure_field,
    reliability,
)
from escalml.evaluation.fields import FieldRows, labelled_fields
from escalml.evaluation.reliability import error_if_calibrated
from escalml.evaluation.rows import EvaluationSet
from escalml.models.abstention import ESCALATED
from escalml.models.manifest import LabelQuantiles
from escalml.records import Record

# Fields whose probabilities are read as such, column by column.
CALIBRATED_KINDS = ("ordinal", "binary")


class Metric(Record):
    """One figure; `value` is None where it is undefined on these labels, which number `n`."""

    value: float | None
    low: float | None
    high: float | None
    n: int
    n_positive: int | None


class Evaluation(Record):
    """What was measured, on what; `models` holds the model under test first, then the baselines.

    `reliability` (by column) and `confusion` (by ordinal field; true level by predicted level, counts) are those of
    the model under test.
    """

    dataset: str
    split: str
    n_messages: int
    n_groups: int
    n_bootstrap: int
    interval: float
    coverage: dict[str, int]
    models: dict[str, dict[str, Metric]]
    slices: dict[str, dict[str, dict[str, Metric]]]
    reliability: dict[str, tuple[ReliabilityBin, ...]]
    confusion: dict[str, tuple[tuple[int, ...], ...]]


def evaluate(
    data: EvaluationSet,
    predictions: Mapping[str, FloatArray],
    table: TargetTable,
    thresholds: Mapping[str, FloatArray],
    config: EvaluationConfig,
    *,
    seed: int,
    quantiles: Mapping[str, LabelQuantiles | None] = MappingProxyType({}),
) -> Evaluation:
    """Measure a model and its baselines on the same messages and the same bootstrap replicates.

    Parameters
    ----------
    data
        What to measure on.
    predictions
        Name -> probabilities of shape (n_messages, n_targets), in [0, 1]. The first is the model under test.
    table
        The columns.
    thresholds
        Name -> thresholds of shape (n_targets,), chosen for each model by the same rules, and not on these messages.
    config
        Replicates, interval, review capacities, bins.
    seed
        Of the bootstrap, and of the labels drawn to judge the calibration error.
    quantiles
        Name -> quantiles of abstention, not fitted on these messages either; for every model or for none.

    Returns
    -------
    The evaluation; only labelled rows count, metric by metric.
    """
    tested = next(iter(predictions))
    fields = labelled_fields(table, data.targets, predictions[tested], thresholds[tested])

    def measure(rows: NDArray[np.bool_], *, headlines: bool) -> dict[str, dict[str, Metric]]:
        """Metrics of every model on some of the messages."""
        part = data.select(rows)
        return {
            model: _metrics(
                labelled_fields(table, part.targets, probabilities[rows], thresholds[model], quantiles.get(model)),
                part.groups,
                config,
                seed=seed,
                headlines=headlines,
            )
            for model, probabilities in predictions.items()
        }

    return Evaluation(
        dataset=data.name,
        split=data.split,
        n_messages=len(data),
        n_groups=len(set(data.groups)),
        n_bootstrap=config.n_bootstrap,
        interval=config.interval,
        coverage=dict(zip(table.columns, np.count_nonzero(~np.isnan(data.targets), axis=0).tolist(), strict=True)),
        models=measure(np.ones(len(data), dtype=bool), headlines=False),
        slices={name: measure(rows, headlines=True) for name, rows in (data.slices() | _all_but(data, table)).items()},
        reliability=_diagrams(fields, config.n_bins),
        confusion=_confusion(fields),
    )


def _all_but(data: EvaluationSet, table: TargetTable) -> dict[str, NDArray[np.bool_]]:
    """Rows of the sources in which somebody said whether messages escalate, by the names of the others.

    Where all messages come from is what a model could learn of such a source: `cfpb` is complaints filed with a
    regulator. Empty where it would be no slice of its own.
    """
    if ESCALATED not in table.columns:
        return {}
    sources = np.array(data.sources)
    told = set(sources[~np.isnan(data.targets[:, table.index(ESCALATED)])].tolist())
    others = sorted(set(data.sources) - told)
    return {f"source=all but {', '.join(others)}": np.isin(sources, list(told))} if others and len(told) > 1 else {}


def _metrics(
    fields: Sequence[FieldRows], groups: Sequence[str], config: EvaluationConfig, *, seed: int, headlines: bool
) -> dict[str, Metric]:
    """Every metric of one model, or its headlines alone, with intervals."""
    batches = [_measures(fields, weights, config, headlines) for weights in resamples(groups, config.n_bootstrap, seed)]
    metrics = {}
    for name, sample in batches[0].items():
        values = np.concatenate([batch[name].values for batch in batches])
        e = estimate(values, config.interval, recentre=name.endswith("/ece"))
        metrics[name] = Metric(value=e.value, low=e.low, high=e.high, n=sample.n, n_positive=sample.n_positive)
    return metrics if headlines else metrics | _luck(fields, config, seed)


def _luck(fields: Sequence[FieldRows], config: EvaluationConfig, seed: int) -> dict[str, Metric]:
    """Calibration error of a perfectly calibrated model: its mean, and the interval that a reader compares with."""
    metrics = {}
    for field in fields:
        if field.block.config.kind not in CALIBRATED_KINDS:
            continue
        for index, column in enumerate(field.block.columns):
            drawn = error_if_calibrated(field.probabilities[:, index], n_bins=config.n_bins, seed=seed)
            e = estimate(np.append(drawn.mean(), drawn), config.interval)
            n, n_positive = len(field.targets), int(field.targets[:, index].sum())
            metrics[f"{column}/ece_if_calibrated"] = Metric(
                value=e.value, low=e.low, high=e.high, n=n, n_positive=n_positive
            )
    return metrics


def _measures(
    fields: Sequence[FieldRows], weights: FloatArray, config: EvaluationConfig, headlines: bool
) -> dict[str, Measure]:
    """Measures of one batch of replicates."""
    measures: dict[str, Measure] = {}
    for field in fields:
        measures |= measure_field(field, weights, config)
        if not headlines:
            measures |= measure_columns(field, weights, config)
    return {name: m for name, m in measures.items() if not headlines or name.rsplit("/")[-1] in HEADLINES}


def _diagrams(fields: Sequence[FieldRows], n_bins: int) -> dict[str, tuple[ReliabilityBin, ...]]:
    """Reliability of the columns whose probability is read as one: those of ordinal and binary fields."""
    diagrams: dict[str, tuple[ReliabilityBin, ...]] = {}
    for field in fields:
        if field.block.config.kind in CALIBRATED_KINDS:
            diagrams |= reliability(field, n_bins)
    return diagrams


def _confusion(fields: Sequence[FieldRows]) -> dict[str, tuple[tuple[int, ...], ...]]:
    """Counts of true by predicted level of each ordinal field."""
    return {
        field.block.field: tuple(
            tuple(int(count) for count in row) for row in level_confusion(field, np.ones((1, len(field.targets))))[0]
        )
        for field in fields
        if field.block.config.kind == "ordinal"
    }

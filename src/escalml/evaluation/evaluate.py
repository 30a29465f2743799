"""How good predictions are: every metric with its interval and its number of labels, beside the baselines.

Intervals come from a bootstrap over groups, since near-duplicates and turns of one thread are no independent
evidence. Knows nothing of how predictions came about; stands on `field_metrics`, `fields`, `bootstrap`,
`targets`, `schema` and `config`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.errors import EscalmlError
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
from escalml.schema import LabelledMessage, Record
from escalml.targets import FloatArray, TargetTable

# About a third of the corpus each; 280 characters are one post.
LENGTH_EDGES = (120, 280)


@dataclass(frozen=True)
class EvaluationSet:
    """Labelled messages without their texts.

    `targets` has shape (n_messages, n_targets), in {0, 1, NaN}; `lengths` counts characters of text; the other
    columns have one entry per message.
    """

    name: str
    split: str
    targets: FloatArray
    groups: tuple[str, ...]
    sources: tuple[str, ...]
    channels: tuple[str, ...]
    lengths: NDArray[np.int64]

    def __len__(self) -> int:
        """Number of messages."""
        return len(self.targets)

    def select(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> "EvaluationSet":
        """The messages that `rows` marks, a mask of shape (n_messages,), or whose positions it lists."""
        kept = np.arange(len(self))[rows]
        return replace(
            self,
            targets=self.targets[kept],
            groups=tuple(self.groups[row] for row in kept),
            sources=tuple(self.sources[row] for row in kept),
            channels=tuple(self.channels[row] for row in kept),
            lengths=self.lengths[kept],
        )

    def slices(self) -> dict[str, NDArray[np.bool_]]:
        """Rows of each slice, by a name such as `source=xci`, `channel=email` or `length=121-280`."""
        low, high = LENGTH_EDGES
        names = np.array([f"1-{low}", f"{low + 1}-{high}", f"{high + 1}+"])
        facets = {
            "source": np.array(self.sources),
            "channel": np.array(self.channels),
            "length": names[np.searchsorted(LENGTH_EDGES, self.lengths)],
        }
        return {f"{facet}={value}": column == value for facet, column in facets.items() for value in np.unique(column)}


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


def evaluation_set(name: str, split: str, rows: Sequence[LabelledMessage], table: TargetTable) -> EvaluationSet:
    """Keep of labelled messages what an evaluation needs.

    Parameters
    ----------
    name
        What the report calls the data set.
    split
        Which split the rows are.
    rows
        The labelled messages.
    table
        The columns.

    Returns
    -------
    The evaluation set, in the order of `rows`.

    Raises
    ------
    EscalmlError
        If there are no rows.
    """
    if not rows:
        raise EscalmlError(f"{name} has no messages of split {split!r}; choose another in evaluation.split.")
    return EvaluationSet(
        name=name,
        split=split,
        targets=table.encode([row.labels for row in rows]),
        groups=tuple(row.group for row in rows),
        sources=tuple(row.source for row in rows),
        channels=tuple(row.message.channel for row in rows),
        lengths=np.array([len(row.message.text) for row in rows], dtype=np.int64),
    )


def evaluate(
    data: EvaluationSet,
    predictions: Mapping[str, FloatArray],
    table: TargetTable,
    thresholds: Mapping[str, FloatArray],
    config: EvaluationConfig,
    *,
    seed: int,
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
        Of the bootstrap.

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
                labelled_fields(table, part.targets, probabilities[rows], thresholds[model]),
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
        slices={name: measure(rows, headlines=True) for name, rows in data.slices().items()},
        reliability=_diagrams(fields, config.n_bins),
        confusion=_confusion(fields),
    )


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
        if field.block.config.kind in ("ordinal", "binary"):
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

"""What a model is worth on messages of a source that it never learned from: the nearest thing to another desk.

Two models are compared on the same messages and the same bootstrap replicates: one that learned from all sources, one
that did without some.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray, TargetTable
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.field_metrics import measure_field
from escalml.evaluation.fields import labelled_fields
from escalml.evaluation.rows import EvaluationSet
from escalml.evaluation.table_cells import arrow, figure, markdown_table, rounded, support
from escalml.records import Record

METRICS = ("severity/qwk", "escalated/average_precision", "escalated/roc_auc", "privacy/micro_f1")
FEW = 5  # positives below which a cell shows a dash, as in the tables of slices


class Change(Record):
    """One figure of either model, and by how much the one that did without is higher, replicate by replicate."""

    seen: Metric
    unseen: Metric
    difference: Metric


class LeftOut(Record):
    """What was left out, and what that changed on its own messages and on those of all other sources."""

    name: str
    sources: tuple[str, ...]
    n_learned: int  # messages that the model without them learned from
    n_own: int
    own: dict[str, Change]
    n_others: int
    others: dict[str, Change]


class LeaveOneSourceOut(Record):
    """What was trained and measured; `fields` are the only heads that these models have."""

    kind: str
    fields: tuple[str, ...]
    splits: tuple[str, ...]
    n_learned: int
    data_sha256: str
    n_bootstrap: int
    interval: float
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class Scores:
    """A model's probabilities, shape (n_messages, n_targets), and its thresholds, shape (n_targets,)."""

    probabilities: FloatArray
    thresholds: FloatArray

    def select(self, rows: NDArray[np.bool_]) -> "Scores":
        """Those of some of the messages. `rows`: shape (n_messages,)."""
        return Scores(self.probabilities[rows], self.thresholds)


def changes(
    data: EvaluationSet,
    seen: Scores,
    unseen: Scores,
    table: TargetTable,
    config: EvaluationConfig,
    *,
    seed: int,
    metrics: Sequence[str] = METRICS,
) -> dict[str, Change]:
    """Compare two models on the same messages.

    Parameters
    ----------
    data
        What to measure on.
    seen
        Of the model that learned from all sources.
    unseen
        Of the model that did without some.
    table
        The columns.
    config
        Replicates and interval.
    seed
        Of the bootstrap.
    metrics
        Which to compare.

    Returns
    -------
    Metric -> change, of those of `metrics` that the table has; none without messages.
    """
    if not len(data):
        return {}
    fields = [labelled_fields(table, data.targets, s.probabilities, s.thresholds) for s in (seen, unseen)]
    measured = [
        [{name: m for field in part for name, m in measure_field(field, weights, config).items()} for part in fields]
        for weights in resamples(data.groups, config.n_bootstrap, seed)
    ]
    found = {}
    for name in metrics:
        if name not in measured[0][0]:
            continue
        first, second = (np.concatenate([batch[model][name].values for batch in measured]) for model in (0, 1))
        sample = measured[0][0][name]
        figures = []
        for values in (first, second, second - first):
            e = estimate(values, config.interval)
            figures.append(Metric(value=e.value, low=e.low, high=e.high, n=sample.n, n_positive=sample.n_positive))
        found[name] = Change(seen=figures[0], unseen=figures[1], difference=figures[2])
    return found


def leave_one_source_out_section(measured: LeaveOneSourceOut) -> str:
    """The comparison as a section of Markdown: on what was left out, and on everything else."""
    lines = [
        "## Sources it has not seen",
        f"Models of kind `{measured.kind}` with heads for {', '.join(measured.fields)} alone, trained on the `train` "
        f"split with all sources ({measured.n_learned:,} messages) and again without some, measured on the splits "
        f"{' and '.join(measured.splits)}, never on test; calibration and thresholds are each model's own. A cell: "
        "with the source → without it (difference [paired "
        f"{100 * measured.interval:g} % interval, {measured.n_bootstrap:,} bootstrap replicates over groups]), n "
        f"labelled (positive). A dash: fewer than {FEW} positives.",
        "On messages of what was left out, which stand for another desk's:",
        _table([(left, left.n_own, left.own) for left in measured.left_out]),
        "On messages of all other sources, which show what it was worth to them:",
        _table([(left, left.n_others, left.others) for left in measured.left_out]),
    ]
    return "\n\n".join(lines)


def _table(rows: Sequence[tuple[LeftOut, int, dict[str, Change]]]) -> str:
    """A row per left-out source, a column per metric."""
    columns = [name for name in METRICS if any(name in found for _, _, found in rows)]
    header = ["left out", "learned from", "messages", *(f"`{name}` {arrow(name)}" for name in columns)]
    cells = [
        [f"`{left.name}`", f"{left.n_learned:,}", f"{n:,}", *(_cell(found.get(name)) for name in columns)]
        for left, n, found in rows
    ]
    return markdown_table(header, cells)


def _cell(change: Change | None) -> str:
    """Such as `0.70 → 0.60 (-0.10 [-0.20, -0.01]), n 150 (19)`."""
    if change is None or change.seen.value is None or change.unseen.value is None:
        return "–"
    if change.seen.n_positive is not None and change.seen.n_positive < FEW:
        return "–"
    values = f"{rounded(change.seen.value)} → {rounded(change.unseen.value)}"
    return f"{values} ({figure(change.difference)}), n {support(change.seen)}"

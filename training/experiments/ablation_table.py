"""The ablation in figures: each variant with its interval, and how far it is from another on the same resamples."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from scipy.special import expit

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray, TargetTable
from escalml.evaluation import EvaluationSet, Metric
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.field_metrics import Measure, measure_field
from escalml.evaluation.fields import labelled_fields
from escalml.evaluation.table_cells import figure, markdown_table
from escalml.records import Record

METRICS = ("severity/qwk", "escalated/average_precision", "escalated/roc_auc", "privacy/micro_f1", "topic/micro_f1")
THRESHOLD = 0.5
Measures = Mapping[str, Measure]  # metric -> its value on the sample itself, then on each resample


class Line(Record):
    """One variant: its figures, and what these are more than those of the variant it is compared with."""

    figures: dict[str, Metric]
    compared_with: str | None
    differences: dict[str, Metric]


class Part(Record):
    """Variants on the same messages."""

    name: str
    n_messages: int
    n_groups: int
    lines: dict[str, Line]


class Ablation(Record):
    """The whole table, and what it was measured with; `learned_from` counts messages, `seconds` a variant's work."""

    data_sha256: str
    split: str
    n_bootstrap: int
    interval: float
    learned_from: dict[str, int]
    seconds: dict[str, float]
    parts: tuple[Part, ...]


def measure_variant(
    data: EvaluationSet, log_odds: FloatArray, table: TargetTable, config: EvaluationConfig, *, seed: int
) -> Measures:
    """Metrics of one variant on the sample and on each resample.

    Parameters
    ----------
    data
        What to measure on.
    log_odds
        Shape (n_messages, n_targets).
    table
        The columns.
    config
        Number of resamples.
    seed
        The same for all variants, so that they meet the same resamples.

    Returns
    -------
    Those of `METRICS` that the table has a field for.
    """
    thresholds = np.full(len(table), THRESHOLD)
    wanted = {name.split("/")[0] for name in METRICS}
    fields = labelled_fields(table, data.targets, expit(log_odds), thresholds)
    fields = [field for field in fields if field.block.field in wanted]
    batches: list[dict[str, Measure]] = []
    for weights in resamples(data.groups, config.n_bootstrap, seed):
        batches.append({})
        for field in fields:
            batches[-1] |= measure_field(field, weights, config)
    return {
        name: replace(batches[0][name], values=np.concatenate([batch[name].values for batch in batches]))
        for name in METRICS
        if name in batches[0]
    }


def part_of(
    data: EvaluationSet, measured: Mapping[str, Measures], references: Mapping[str, str | None], share: float
) -> Part:
    """Figures of all variants on some messages.

    Parameters
    ----------
    data
        The messages.
    measured
        Variant -> what `measure_variant` returned.
    references
        Variant -> what it is compared with, if that was measured too.
    share
        Of the resamples in an interval.

    Returns
    -------
    The part of the table.
    """
    lines = {}
    for name, measures in measured.items():
        other = references.get(name)
        compared = measured.get(other or "", {})
        lines[name] = Line(
            figures={metric: _metric(measure, share) for metric, measure in measures.items()},
            compared_with=other if compared else None,
            differences={
                metric: _metric(replace(measures[metric], values=measures[metric].values - base.values), share)
                for metric, base in compared.items()
            },
        )
    return Part(name=data.name, n_messages=len(data), n_groups=len(set(data.groups)), lines=lines)


def _metric(measure: Measure, share: float) -> Metric:
    found = estimate(measure.values, share)
    return Metric(value=found.value, low=found.low, high=found.high, n=measure.n, n_positive=measure.n_positive)


def render(ablation: Ablation) -> str:
    """The table for people.

    Parameters
    ----------
    ablation
        What was measured.

    Returns
    -------
    Markdown: how it was measured, then for each part its figures and the differences.
    """
    percent = f"{100 * ablation.interval:g} %"
    sections = [
        "# Ablation",
        f"Learned on train, measured on {ablation.split}; test took no part. Labels at a probability of {THRESHOLD:g} "
        "of uncalibrated log-odds; the blend is the plain mean of its two members' log-odds, each scaled by one factor "
        f"per field that was fitted on gate. [{percent} interval, {ablation.n_bootstrap:,} bootstrap replicates over "
        "groups]; differences are paired, replicate by replicate. Every figure is of one fit with one seed: what "
        "another seed would change is in no interval.",
    ]
    for part in ablation.parts:
        sections.append(f"## {part.name}: {part.n_messages:,} messages in {part.n_groups:,} groups")
        sections.append(_figures(part, ablation))
        if any(line.differences for line in part.lines.values()):
            sections.append(_differences(part))
    return "\n\n".join(sections) + "\n"


def _figures(part: Part, ablation: Ablation) -> str:
    support = next(iter(part.lines.values())).figures
    header = ["variant", "learned from", *(f"`{name}` (n {metric.n:,})" for name, metric in support.items())]
    return markdown_table(
        header,
        [
            [name, f"{ablation.learned_from[name]:,}", *(figure(line.figures[metric]) for metric in support)]
            for name, line in part.lines.items()
        ],
    )


def _differences(part: Part) -> str:
    compared = {name: line for name, line in part.lines.items() if line.differences}
    metrics = list(next(iter(compared.values())).differences)
    rows = [
        [name, str(line.compared_with), *(_difference(line.differences[metric]) for metric in metrics)]
        for name, line in compared.items()
    ]
    return markdown_table(["variant", "less", *(f"`{metric}`" for metric in metrics)], rows)


def _difference(metric: Metric) -> str:
    """With its sign, such as `+0.012 [-0.004, +0.031]`; a dash where it is undefined."""
    if metric.value is None or metric.low is None or metric.high is None:
        return "–"
    return f"{metric.value:+.3f} [{metric.low:+.3f}, {metric.high:+.3f}]"

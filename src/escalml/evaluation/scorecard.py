"""Evaluations as Markdown tables, for the README and the model card.

Knows nothing of how a figure is measured; imports only `evaluation`.
"""

from collections.abc import Sequence

from escalml.evaluation.evaluate import Evaluation, Metric

HEADLINES = (
    "severity/qwk",
    "severity/macro_f1",
    "severity/mae",
    "severity/under_triage_high",
    "severity/under_triage_critical",
    "escalated/roc_auc",
    "escalated/average_precision",
    "escalated/brier",
    "escalated/ece",
    "escalated/recall_at_5",
    "escalated/recall_at_10",
    "escalated/recall_at_20",
    "escalated/recall_at_30",
    "escalated/work_saved_at_80",
    "reasons/micro_f1",
    "reasons/macro_f1",
    "privacy/micro_f1",
    "privacy/macro_f1",
    "topic/micro_f1",
    "topic/macro_f1",
)
FEW = 5  # positives below which a slice shows a dash: one message more or less would turn the figure around
_LOWER_IS_BETTER = ("mae", "brier", "ece", "miss_rate", "under_triage")


def results_table(evaluations: Sequence[Evaluation], *, metrics: Sequence[str] = HEADLINES) -> str:
    """One Markdown table per evaluation: a row per metric, a column per model.

    Parameters
    ----------
    evaluations
        In the order they are to stand in.
    metrics
        Rows, in order; a metric that an evaluation lacks is left out there.

    Returns
    -------
    The tables, each under a caption with data set, split, size and interval. A cell is the value with its interval;
    a dash stands for a figure that these labels leave undefined.
    """
    return "\n\n".join(_table(evaluation, metrics) for evaluation in evaluations)


def _headlines(evaluation: Evaluation) -> list[str]:
    """The headlines, and those of every yes-or-no head that a user added."""
    tested = next(iter(evaluation.models.values()))
    own = [name.removesuffix("/roc_auc") for name in tested if name.endswith("/roc_auc") and name not in HEADLINES]
    return [*HEADLINES, *(f"{name}/{metric}" for name in own for metric in ("roc_auc", "average_precision"))]


def report(evaluations: Sequence[Evaluation]) -> str:
    """Everything a reader of one model needs: headlines, every category, every slice, as Markdown.

    Parameters
    ----------
    evaluations
        In the order they are to stand in.

    Returns
    -------
    For each evaluation a heading and three tables.
    """
    parts = []
    for evaluation in evaluations:
        parts += [
            f"## {evaluation.dataset}, split {evaluation.split}",
            _table(evaluation, _headlines(evaluation)),
            "### By category",
            _categories(evaluation),
            "### By slice",
            _slices(evaluation),
        ]
    return "\n\n".join(parts)


def _categories(evaluation: Evaluation) -> str:
    """What the model misses and finds of each category."""
    tested = next(iter(evaluation.models.values()))
    names = [name.removesuffix("/miss_rate") for name in tested if name.endswith("/miss_rate")]
    rows = []
    for name in names:
        precision, missed = tested[f"{name}/average_precision"], tested[f"{name}/miss_rate"]
        rows.append([f"`{name}`", _figure(precision), _figure(missed), *_support(missed)])
    return _markdown(["category", "average precision ↑", "miss rate ↓", "labelled (positive)"], rows)


def _slices(evaluation: Evaluation) -> str:
    """Headlines of the model on each part of the data."""
    slices = {name: next(iter(models.values())) for name, models in evaluation.slices.items()}
    metrics = [metric for metric in HEADLINES if any(metric in figures for figures in slices.values())]
    rows = []
    for name, figures in slices.items():
        rows.append([f"`{name}`", *(_slice_cell(figures.get(metric)) for metric in metrics)])
    return _markdown(["slice", *(f"`{metric}` {_arrow(metric)}" for metric in metrics)], rows)


def _slice_cell(metric: Metric | None) -> str:
    """A figure and its labels; a dash where it would rest on fewer positives than `FEW`."""
    if metric is None or (metric.n_positive is not None and metric.n_positive < FEW):
        return "–"
    return f"{_figure(metric)}, n {_support(metric)[0]}"


def _support(metric: Metric) -> list[str]:
    """How many labels a figure rests on."""
    return [f"{metric.n:,}" if metric.n_positive is None else f"{metric.n:,} ({metric.n_positive:,})"]


def _markdown(header: list[str], rows: Sequence[list[str]]) -> str:
    """A table in GitHub's Markdown."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [header, ["---"] * len(header), *rows])


def _table(evaluation: Evaluation, metrics: Sequence[str]) -> str:
    """Caption and table of one evaluation."""
    caption = (
        f"**{evaluation.dataset}**, split {evaluation.split}: {evaluation.n_messages:,} messages in "
        f"{evaluation.n_groups:,} groups; [{100 * evaluation.interval:g} % interval, {evaluation.n_bootstrap:,} "
        "bootstrap replicates over groups]; ↑ higher is better, ↓ lower is better."
    )
    tested = next(iter(evaluation.models.values()))
    rows = [[f"`{name}` {_arrow(name)}", *_cells(evaluation, name)] for name in metrics if name in tested]
    header = ["metric", *evaluation.models, "labelled (positive)"]
    return f"{caption}\n\n{_markdown(header, rows)}"


def _cells(evaluation: Evaluation, name: str) -> list[str]:
    """One metric of every model, and the labels it rests on."""
    figures = [metrics[name] for metrics in evaluation.models.values()]
    return [*map(_figure, figures), *_support(figures[0])]


def _figure(metric: Metric) -> str:
    """Value and interval, such as `0.61 [0.55, 0.66]`."""
    if metric.value is None:
        return "–"
    if metric.low is None or metric.high is None:
        return _rounded(metric.value)
    return f"{_rounded(metric.value)} [{_rounded(metric.low)}, {_rounded(metric.high)}]"


def _rounded(value: float) -> str:
    """Two decimals, never `-0.00`."""
    return f"{round(value, 2) + 0.0:.2f}"


def _arrow(name: str) -> str:
    """Which way is better."""
    return "↓" if name.rsplit("/")[-1].startswith(_LOWER_IS_BETTER) else "↑"

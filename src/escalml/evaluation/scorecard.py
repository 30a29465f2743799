"""Evaluations as Markdown tables, for the README and the model card."""

from collections.abc import Sequence

from escalml.evaluation.deletion import DeletionTest, deletion_section
from escalml.evaluation.evaluate import Evaluation, Metric
from escalml.evaluation.identifier_spans import IdentifierSpans, identifier_section
from escalml.evaluation.lead_time import LeadTime
from escalml.evaluation.prior_shift import PriorShift, prior_shift_section
from escalml.evaluation.table_cells import arrow, figure, markdown_table, support

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
    "escalated/ece_if_calibrated",
    "escalated/recall_at_5",
    "escalated/recall_at_10",
    "escalated/recall_at_20",
    "escalated/recall_at_30",
    "escalated/work_saved_at_80",
    "escalated/set_coverage",
    "escalated/set_coverage_positives",
    "escalated/review_share",
    "reasons/micro_f1",
    "reasons/macro_f1",
    "privacy/micro_f1",
    "privacy/macro_f1",
    "topic/micro_f1",
    "topic/macro_f1",
)
_VULNERABLE = ("vulnerable/roc_auc", "vulnerable/average_precision")
# What is shown of a field, by the metric that tells its kind.
_BY_FIRST = {
    "roc_auc": ("roc_auc", "average_precision"),
    "qwk": ("qwk", "macro_f1"),
    "micro_f1": ("micro_f1", "macro_f1"),
}
FEW = 5  # positives below which a slice shows a dash: one message more or less would turn the figure around


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


def own_headlines(evaluation: Evaluation) -> list[str]:
    """Headlines of the fields that a user added.

    Parameters
    ----------
    evaluation
        Of one data set.

    Returns
    -------
    Names of metrics, by the kind of each field; `requested_level` and `vulnerable`, which are ours, are none of them.
    """
    tested = next(iter(evaluation.models.values()))
    ours = {name.partition("/")[0] for name in (*HEADLINES, *_VULNERABLE)} | {"requested_level"}
    return [
        f"{field}/{metric}"
        for field, _, first in (name.partition("/") for name in tested)
        if field not in ours
        for metric in _BY_FIRST.get(first, ())
    ]


def report(
    evaluations: Sequence[Evaluation],
    lead_time: LeadTime | None = None,
    prior_shift: PriorShift | None = None,
    deletion: DeletionTest | None = None,
    identifiers: IdentifierSpans | None = None,
) -> str:
    """Everything a reader of one model needs: headlines, every category, every slice, as Markdown.

    Parameters
    ----------
    evaluations
        In the order they are to stand in.
    lead_time
        What was measured along whole conversations, if anything was.
    prior_shift
        What was measured at another base rate, if anything was.
    deletion
        What cutting phrases did, if it was tried.
    identifiers
        How well literal identifiers are found, if that was measured.

    Returns
    -------
    For each evaluation a heading and three tables; last, of what was measured, sections on lead time, the base
    rate, explanations and identifiers.
    """
    parts = []
    for evaluation in evaluations:
        own = own_headlines(evaluation)
        parts += [
            f"## {evaluation.dataset}, split {evaluation.split}",
            _table(evaluation, [*HEADLINES, *_VULNERABLE, *own]),
            "### By category",
            categories_table(evaluation),
            "### By slice",
            slices_table(evaluation, metrics=[*HEADLINES, *own]),
        ]
    if lead_time:
        parts.append(lead_time_section(lead_time))
    if prior_shift:
        parts.append(prior_shift_section(prior_shift))
    if deletion:
        parts.append(deletion_section(deletion))
    if identifiers:
        parts.append(identifier_section(identifiers))
    return "\n\n".join(parts)


def lead_time_section(measured: LeadTime) -> str:
    """What a team sees coming of whole conversations, as a Markdown section.

    Parameters
    ----------
    measured
        From `evaluate_lead_time`.

    Returns
    -------
    A heading, a caption that says how it was measured, and a table with a row per review capacity.
    """
    order = measured.metrics["turns/average_precision"]
    caption = (
        f"**{measured.n_conversations:,} conversations**, split {measured.split}: {measured.n_escalating:,} of them "
        f"escalate; scored after each of their {measured.n_turns:,} customer turns; [{100 * measured.interval:g} % "
        f"interval, {measured.n_bootstrap:,} bootstrap replicates over conversations]. The team looks at the customer "
        "turns of highest probability, equal ones first come, first served. *Caught*: it looks at a turn no later than "
        "the one at which the conversation escalates; *early*: at one before, of those that do not escalate with their "
        "first message. *False alarms*: conversations that do not escalate, and have a turn looked at. *Lead*: from "
        "the first turn looked at to the escalation, median and range of those caught. Average precision of the label "
        f"after each turn: {figure(order)}, {support(order)} labelled (positive)."
    )
    header = ["capacity", "turns looked at", "caught ↑", "early ↑", "false alarms ↓", "lead in turns ↑", "in hours ↑"]
    rows = [_at_capacity(measured, f"{100 * capacity:g}") for capacity in measured.capacities]
    return f"## Along the thread, split {measured.split}\n\n{caption}\n\n{markdown_table(header, rows)}"


def _at_capacity(measured: LeadTime, percent: str) -> list[str]:
    """One row: shares as counts too, since they rest on few conversations."""
    reviewed = measured.metrics[f"reviewed_at_{percent}"]
    shares = [measured.metrics[f"{name}_at_{percent}"] for name in ("recall", "early_recall", "false_alarm_rate")]
    leads = [f"{name}_at_{percent}" for name in ("lead_turns", "lead_hours")]
    return [
        f"{percent} %",
        _count(reviewed),
        *(f"{figure(share)}, {_count(share)}" for share in shares),
        *(_lead(measured.metrics[name], measured.ranges.get(name)) for name in leads),
    ]


def _count(share: Metric) -> str:
    """A share as a count, such as `5 of 13`."""
    return f"{round((share.value or 0) * share.n)} of {share.n}"


def _lead(metric: Metric, ends: tuple[float, float] | None) -> str:
    """Median and range, such as `1.00 [0.00, 2.00], 0 to 2`; a dash where nothing is caught."""
    return f"{figure(metric)}, {ends[0]:.4g} to {ends[1]:.4g}" if ends else "–"


def categories_table(evaluation: Evaluation, names: Sequence[str] = ()) -> str:
    """What the model finds and misses of each category, as a Markdown table.

    Parameters
    ----------
    evaluation
        Whose categories to show.
    names
        Of the targets to show; all by default.

    Returns
    -------
    A row per category that was measured.
    """
    tested = next(iter(evaluation.models.values()))
    rows = []
    for name in [key.removesuffix("/miss_rate") for key in tested if key.endswith("/miss_rate")]:
        precision, missed = tested[f"{name}/average_precision"], tested[f"{name}/miss_rate"]
        if not names or name in names:
            rows.append([f"`{name}`", figure(precision), figure(missed), support(missed)])
    return markdown_table(["category", "average precision ↑", "miss rate ↓", "labelled (positive)"], rows)


def slices_table(evaluation: Evaluation, *, metrics: Sequence[str] = HEADLINES, facet: str = "") -> str:
    """Figures of the model on each part of the data, as a Markdown table.

    Parameters
    ----------
    evaluation
        Whose slices to show.
    metrics
        Columns, in order; a metric that no slice has is left out.
    facet
        Which slices to show, such as `source`; all of them by default.

    Returns
    -------
    A row per slice. A dash stands for a figure that would rest on fewer positives than `FEW`.
    """
    shown = {name: next(iter(models.values())) for name, models in evaluation.slices.items() if name.startswith(facet)}
    columns = [metric for metric in metrics if any(metric in figures for figures in shown.values())]
    rows = [[f"`{name}`", *(slice_cell(figures.get(metric)) for metric in columns)] for name, figures in shown.items()]
    return markdown_table(["slice", *(f"`{metric}` {arrow(metric)}" for metric in columns)], rows)


def slice_cell(metric: Metric | None) -> str:
    """A figure and its labels; a dash where it would rest on fewer positives than `FEW`."""
    if metric is None or (metric.n_positive is not None and metric.n_positive < FEW):
        return "–"
    return f"{figure(metric)}, n {support(metric)}"


def _table(evaluation: Evaluation, metrics: Sequence[str]) -> str:
    """Caption and table of one evaluation."""
    caption = (
        f"**{evaluation.dataset}**, split {evaluation.split}: {evaluation.n_messages:,} messages in "
        f"{evaluation.n_groups:,} groups; [{100 * evaluation.interval:g} % interval, {evaluation.n_bootstrap:,} "
        "bootstrap replicates over groups]; ↑ higher is better, ↓ lower is better."
    )
    tested = next(iter(evaluation.models.values()))
    rows = [[f"`{name}` {arrow(name)}".rstrip(), *_cells(evaluation, name)] for name in metrics if name in tested]
    header = ["metric", *evaluation.models, "labelled (positive)"]
    return f"{caption}\n\n{markdown_table(header, rows)}"


def _cells(evaluation: Evaluation, name: str) -> list[str]:
    """One metric of every model, and the labels it rests on."""
    figures = [metrics[name] for metrics in evaluation.models.values()]
    return [*map(figure, figures), support(figures[0])]

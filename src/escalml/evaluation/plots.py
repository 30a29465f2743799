"""Four pictures of an evaluation: confusion, reliability, precision against recall, recall against capacity.

Draws on figures of its own, never on pyplot's global state, and imports matplotlib only to draw.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import numpy as np

from escalml.data.labels import Block, FloatArray, TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation.evaluate import Evaluation
from escalml.evaluation.metrics import ReviewCurve, review_curve
from escalml.evaluation.rows import EvaluationSet

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Panel = Callable[["Axes"], None]


class Look(TypedDict):
    """What tells one line from the next."""

    color: str
    linestyle: str


# Okabe & Ito (2008): told apart with any colour vision. The line style tells them apart in print.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9")
_STYLES = ("-", "--", "-.", ":")
_GREY = "#767676"
_PANEL_INCHES = (5.0, 4.6)
_MAX_COLUMNS = 3


def draw_plots(
    data: EvaluationSet,
    predictions: Mapping[str, FloatArray],
    evaluation: Evaluation,
    table: TargetTable,
    directory: Path,
) -> list[Path]:
    """Draw an evaluation as PNG files; without matplotlib an EscalmlError says how to install it.

    Parameters
    ----------
    data
        What was measured on.
    predictions
        As given to `evaluate`: the model under test first, then the baselines.
    evaluation
        Its result.
    table
        The columns.
    directory
        Existing folder for `confusion.png`, `reliability.png`, `precision_recall.png`, `recall_at_capacity.png`.

    Returns
    -------
    The files written; a picture whose fields have no labels is not among them.
    """
    panels = {
        "confusion": _confusion_panels(evaluation, table),
        "reliability": _reliability_panels(evaluation),
        "precision_recall": _precision_recall_panels(data, next(iter(predictions.values())), evaluation, table),
        "recall_at_capacity": _capacity_panels(data, predictions, evaluation, table),
    }
    caption = f"{evaluation.dataset}, split {evaluation.split}, n = {evaluation.n_messages:,} messages"
    return [_save(drawn, caption, directory / f"{name}.png") for name, drawn in panels.items() if drawn]


def _confusion_panels(evaluation: Evaluation, table: TargetTable) -> list[Panel]:
    """One panel per ordinal field with labels."""
    return [
        partial(_draw_confusion, block=table.blocks[field].lower(len(counts) - 1), counts=np.array(counts))
        for field, counts in evaluation.confusion.items()
        if np.any(counts)
    ]


def _reliability_panels(evaluation: Evaluation) -> list[Panel]:
    """One panel per column of an ordinal or binary field with labels."""
    return [
        partial(_draw_reliability, evaluation=evaluation, column=column)
        for column, bins in evaluation.reliability.items()
        if bins
    ]


def _precision_recall_panels(
    data: EvaluationSet, probabilities: FloatArray, evaluation: Evaluation, table: TargetTable
) -> list[Panel]:
    """One panel per binary or multilabel field with positives."""
    panels: list[Panel] = []
    for block in table.blocks.values():
        curves = _curves(data, probabilities, block)
        if curves and block.config.kind in ("binary", "multilabel"):
            panels.append(partial(_draw_precision_recall, field=block.field, curves=curves, evaluation=evaluation))
    return panels


def _capacity_panels(
    data: EvaluationSet, predictions: Mapping[str, FloatArray], evaluation: Evaluation, table: TargetTable
) -> list[Panel]:
    """One panel per binary field with positives, with the curves of every model."""
    panels: list[Panel] = []
    for block in table.blocks.values():
        curves = {model: _curves(data, p, block).get(block.field) for model, p in predictions.items()}
        drawn = {model: curve for model, curve in curves.items() if curve}
        if drawn and block.config.kind == "binary":
            panels.append(
                partial(_draw_capacity, field=block.field, curves=drawn, labels=_labels(evaluation, block.field))
            )
    return panels


def _curves(data: EvaluationSet, probabilities: FloatArray, block: Block) -> dict[str, ReviewCurve]:
    """Review curve of each column that has a positive among its labels."""
    curves = {}
    for index, column in enumerate(block.columns, start=block.start):
        labelled = ~np.isnan(data.targets[:, index])
        targets = data.targets[labelled, index]
        if targets.any():
            curves[column] = review_curve(targets, probabilities[labelled, index], np.ones((1, len(targets))))
    return curves


def _labels(evaluation: Evaluation, column: str) -> str:
    """Labels and positives of a column, for a title."""
    metric = next(iter(evaluation.models.values()))[f"{column}/average_precision"]
    return f"n = {metric.n:,} labelled, {metric.n_positive or 0:,} positive"


def _save(panels: Sequence[Panel], caption: str, path: Path) -> Path:
    """Draw panels side by side into a file."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise EscalmlError("plots need matplotlib; pip install 'escalml[track]'.") from None
    n_columns = min(len(panels), _MAX_COLUMNS) if len(panels) != 4 else 2
    n_rows = -(-len(panels) // n_columns)
    figure = Figure(figsize=(n_columns * _PANEL_INCHES[0], n_rows * _PANEL_INCHES[1] + 0.4), layout="constrained")
    axes = figure.subplots(n_rows, n_columns, squeeze=False).ravel()
    for ax, draw in zip(axes, panels, strict=False):
        draw(ax)
    for ax in axes[len(panels) :]:
        ax.set_axis_off()
    figure.suptitle(caption, fontsize=11, fontweight="bold")
    figure.savefig(path, dpi=130)
    return path


def _draw_confusion(ax: Axes, *, block: Block, counts: FloatArray) -> None:
    """Counts of true by predicted level; the shade is the share of the true level."""
    labels = block.config.labels
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    ax.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for (true, predicted), share in np.ndenumerate(shares):
        colour = "white" if share > 0.6 else "black"
        text = f"{int(counts[true, predicted]):,}\n{share:.0%}"
        ax.text(predicted, true, text, ha="center", va="center", color=colour)
    ax.set_xticks(range(len(labels)), labels)
    ax.set_yticks(
        range(len(labels)), [f"{label}\n(n = {n:,})" for label, n in zip(labels, counts.sum(axis=1), strict=True)]
    )
    ax.set(xlabel=f"predicted {block.field}", ylabel=f"true {block.field}")
    ax.set_title(f"{block.field}: count, share of the true level\nn = {int(counts.sum()):,} labelled", fontsize=10)


def _draw_reliability(ax: Axes, *, evaluation: Evaluation, column: str) -> None:
    """Observed share against mean probability of each bin, with its 95 % interval."""
    bins = evaluation.reliability[column]
    predicted, observed = (np.array([getattr(b, name) for b in bins]) for name in ("mean_predicted", "observed_share"))
    n = np.array([b.n for b in bins])
    low, high = _wilson(observed, n)
    ax.plot([0, 1], [0, 1], color=_GREY, linestyle="--", linewidth=1, label="perfectly calibrated")
    ax.errorbar(
        predicted,
        observed,
        yerr=np.clip([observed - low, high - observed], 0, None),
        color=_COLOURS[0],
        marker="o",
        capsize=2,
        linewidth=1,
        label=f"{len(bins)} bins of {_range(n)} messages, 95 % interval",
    )
    ax.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), xlabel="mean predicted probability", ylabel="observed share")
    ax.set_title(f"{column}\n{_labels(evaluation, column)}", fontsize=10)
    ax.legend(loc="upper left", fontsize=8, frameon=False)


def _wilson(share: FloatArray, n: FloatArray) -> tuple[FloatArray, FloatArray]:
    """95 % interval of a share (Wilson 1927), which has a width at 0 and 1 too."""
    z = 1.96
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return centre - half, centre + half


def _range(counts: FloatArray) -> str:
    """`15` or `15-16`."""
    low, high = int(counts.min()), int(counts.max())
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"


def _draw_precision_recall(ax: Axes, *, field: str, curves: Mapping[str, ReviewCurve], evaluation: Evaluation) -> None:
    """Precision against recall of each column; the thin line of its colour is its base rate."""
    tested = next(iter(evaluation.models.values()))
    for index, (column, curve) in enumerate(curves.items()):
        look = _look(index)
        metric = tested[f"{column}/average_precision"]
        found, reviewed = curve.positives[0], curve.reviewed[0]
        steps = np.flatnonzero(np.diff(found)) + 1
        recall, precision = found[steps] / found[-1], found[steps] / reviewed[steps]
        base_rate = found[-1] / reviewed[-1]
        label = f"{column}: AP {metric.value:.2f}, base rate {base_rate:.2f} ({metric.n_positive:,} positive)"
        ax.step(np.append(0, recall), np.append(precision[0], precision), where="pre", label=label, **look)
        ax.axhline(base_rate, linewidth=0.7, alpha=0.6, **look)
    ax.set(xlim=(0, 1.01), ylim=(0, 1.03), xlabel="recall", ylabel="precision")
    ax.set_title(f"{field}: precision against recall\nn = {metric.n:,} labelled; thin lines: base rate", fontsize=10)
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), fontsize=8, frameon=False)


def _draw_capacity(ax: Axes, *, field: str, curves: Mapping[str, ReviewCurve], labels: str) -> None:
    """Share of the positives found against the share of the messages reviewed, of every model."""
    for index, (model, curve) in enumerate(curves.items()):
        reviewed, found = (100 * line[0] / line[0, -1] for line in (curve.reviewed, curve.positives))
        ax.plot(reviewed, found, linewidth=1.2 if index else 2, label=model, **_look(index))
    ax.set(xlim=(0, 100), ylim=(0, 101), xlabel="messages reviewed, likeliest first (%)", ylabel="positives found (%)")
    ax.set_title(f"{field}: recall at review capacity\n{labels}", fontsize=10)
    ax.grid(alpha=0.3)
    ax.legend(loc="lower right", fontsize=9)


def _look(index: int) -> Look:
    """Colour and line style of the nth line."""
    return {"color": _COLOURS[index % len(_COLOURS)], "linestyle": _STYLES[index % len(_STYLES)]}

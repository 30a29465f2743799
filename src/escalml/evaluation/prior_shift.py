"""What a model's probabilities are worth at a desk where far fewer messages escalate, before and after correction.

Such a desk is made by leaving out most positives of a split, drawn anew many times.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray
from escalml.evaluation.reliability import brier, expected_calibration_error
from escalml.records import Record

RATE = 0.03
N_DRAWS = 100


class ShiftFigures(Record):
    """Means over the draws; `flagged` is the share of messages at or above the threshold."""

    mean_probability: float
    ece: float
    brier: float
    flagged: float


class PriorShift(Record):
    """What was drawn, and how well the probabilities of `escalated` fit it."""

    split: str
    base_rate: float  # of the whole split
    n_messages: int  # of each draw, and how many of them escalate
    n_positive: int
    n_draws: int
    before: ShiftFigures
    after: ShiftFigures


def thinned(targets: FloatArray, rate: float, n_draws: int, seed: int) -> Iterator[NDArray[np.int64]]:
    """Leave out positives until a share `rate` is left.

    Parameters
    ----------
    targets
        Shape (n,), in {0, 1}.
    rate
        Wanted share of positives, in (0, 1); at most the share there is.
    n_draws
        How often to draw.
    seed
        Of the draws.

    Yields
    ------
    Positions of the rows kept: all negatives and, drawn without replacement, as many positives as come nearest.
    """
    random = np.random.default_rng(seed)
    positives, negatives = np.flatnonzero(targets == 1), np.flatnonzero(targets == 0)
    n_kept = round(rate / (1 - rate) * len(negatives))
    for _ in range(n_draws):
        yield np.concatenate([negatives, random.choice(positives, size=n_kept, replace=False)])


def evaluate_prior_shift(
    targets: FloatArray,
    before: FloatArray,
    after: FloatArray,
    threshold: float,
    *,
    split: str,
    n_bins: int,
    seed: int,
) -> PriorShift | None:
    """Compare two probabilities on a split whose positives are thinned to `RATE`.

    Parameters
    ----------
    targets
        Shape (n,), in {0, 1}.
    before
        As the model gives them. Shape (n,), in [0, 1].
    after
        Corrected for `RATE`. Shape (n,), in [0, 1].
    threshold
        From which a message is flagged, the same for both, as it is where it follows from costs.
    split
        For the report.
    n_bins
        Of the calibration error.
    seed
        Of the draws.

    Returns
    -------
    Means over `N_DRAWS` draws; None where the split has no positive to leave out, or would have none left.
    """
    n_kept = round(RATE / (1 - RATE) * np.count_nonzero(targets == 0))
    if not 0 < n_kept < np.count_nonzero(targets == 1):
        return None
    draws = list(thinned(targets, RATE, N_DRAWS, seed))
    return PriorShift(
        split=split,
        base_rate=float(targets.mean()),
        n_messages=len(draws[0]),
        n_positive=n_kept,
        n_draws=N_DRAWS,
        before=_figures(targets, before, threshold, draws, n_bins),
        after=_figures(targets, after, threshold, draws, n_bins),
    )


def _figures(
    targets: FloatArray, probabilities: FloatArray, threshold: float, draws: list[NDArray[np.int64]], n_bins: int
) -> ShiftFigures:
    """Means of one probability's figures over the draws."""
    figures = []
    for rows in draws:
        y, p, once = targets[rows], probabilities[rows], np.ones((1, len(rows)))
        ece = expected_calibration_error(y, p, once, n_bins=n_bins)[0]
        figures.append([p.mean(), ece, brier(y, p, once)[0], (p >= threshold).mean()])
    mean_probability, ece, brier_score, flagged = np.mean(figures, axis=0).tolist()
    return ShiftFigures(mean_probability=mean_probability, ece=ece, brier=brier_score, flagged=flagged)


def prior_shift_section(shift: PriorShift) -> str:
    """The comparison as a section of Markdown."""
    rate = shift.n_positive / shift.n_messages
    lines = [
        f"## At another base rate, split {shift.split}",
        "",
        f"Of the messages with a label of `escalated` {100 * shift.base_rate:.0f} % escalate; here positives are left "
        f"out until {100 * rate:.1f} % do ({shift.n_positive} of {shift.n_messages:,}; means over {shift.n_draws} "
        f"draws). *Corrected*: `escalml calibrate --base-rate {RATE:g}`, which sees no label.",
        "",
        "| | mean probability (observed) | ece ↓ | brier ↓ | flagged |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, figures in {"as trained": shift.before, "corrected": shift.after}.items():
        lines.append(
            f"| {name} | {figures.mean_probability:.3f} ({rate:.3f}) | {figures.ece:.3f} | {figures.brier:.3f} "
            f"| {100 * figures.flagged:.1f} % |"
        )
    return "\n".join(lines)

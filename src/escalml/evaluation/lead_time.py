"""Lead time: how many conversations that escalate a team sees coming, how long before, and at what price.

The team looks at the customer turns of highest probability, as many as its capacity allows; a conversation is caught by
the first of its turns that it looks at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan, nan
from statistics import median

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.errors import EscalmlError
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.conversations import ScoredConversation, first_come_first_served
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.metrics import average_precision, review_curve
from escalml.models.thresholds import threshold_for_capacity
from escalml.records import Record


class LeadTime(Record):
    """What was measured, on what. A metric `<name>_at_<capacity in %>` is of what a team of that capacity looks at.

    `reviewed`: share of the customer turns that it looks at: the capacity in whole turns. `recall`: of the
    conversations that escalate, those caught before or at the turn at which they do. `early_recall`: of those that
    escalate after their first customer turn, those caught before. `false_alarm_rate`: of the conversations that do not
    escalate, those with a turn looked at. `lead_turns` and `lead_hours`: from the first turn looked at to the turn at
    which it escalates, median over those caught, with the shortest and the longest in `ranges`.
    `turns/average_precision`: against the label of each turn.
    """

    split: str
    n_conversations: int
    n_escalating: int
    n_turns: int
    n_bootstrap: int
    interval: float
    capacities: tuple[float, ...]
    metrics: dict[str, Metric]
    ranges: dict[str, tuple[float, float]]


@dataclass(frozen=True)
class _Figure:
    """A figure of one sample, what it rests on, and of a median the least and the greatest value."""

    value: float
    n: int
    n_positive: int | None = None
    range: tuple[float, float] | None = None


def evaluate_lead_time(
    conversations: Sequence[ScoredConversation], config: EvaluationConfig, *, split: str, seed: int
) -> LeadTime:
    """Measure at each review capacity, with intervals from a bootstrap over conversations.

    Parameters
    ----------
    conversations
        What to measure on.
    config
        Review capacities, replicates, interval.
    split
        Which split the conversations are.
    seed
        Of the bootstrap.

    Returns
    -------
    The figures. The threshold of a capacity is chosen anew in each replicate: that it has to be chosen is part of
    what is uncertain.

    Raises
    ------
    EscalmlError
        If there are no conversations.
    """
    if not conversations:
        raise EscalmlError(f"no conversation belongs to split {split!r}; choose another in evaluation.split.")
    weights = np.vstack(list(resamples([c.id for c in conversations], config.n_bootstrap, seed)))
    queue = first_come_first_served(conversations)
    draws = [np.repeat(np.arange(len(conversations)), times.astype(int)).tolist() for times in weights]
    figures = [
        {"turns/average_precision": _average_precision([conversations[i] for i in drawn])}
        | _figures([queue[i] for i in drawn], config.review_capacities)
        for drawn in draws
    ]
    return LeadTime(
        split=split,
        n_conversations=len(conversations),
        n_escalating=sum(c.escalates_at is not None for c in conversations),
        n_turns=sum(len(c.probabilities) for c in conversations),
        n_bootstrap=config.n_bootstrap,
        interval=config.interval,
        capacities=config.review_capacities,
        metrics={name: _metric([found[name] for found in figures], config.interval) for name in figures[0]},
        ranges={name: figure.range for name, figure in figures[0].items() if figure.range},
    )


def _metric(figures: Sequence[_Figure], interval: float) -> Metric:
    """Figure of the sample, first, with the interval of its replicates."""
    e = estimate(np.array([figure.value for figure in figures]), interval)
    return Metric(value=e.value, low=e.low, high=e.high, n=figures[0].n, n_positive=figures[0].n_positive)


def _figures(sample: Sequence[ScoredConversation], capacities: Sequence[float]) -> dict[str, _Figure]:
    """Every figure at each capacity."""
    probabilities = np.array([p for c in sample for p in c.probabilities])
    figures: dict[str, _Figure] = {}
    for capacity in capacities:
        threshold = threshold_for_capacity(probabilities, capacity)
        found = {"reviewed": _share(probabilities >= threshold)} | _figures_at(sample, threshold)
        figures |= {f"{name}_at_{100 * capacity:g}": figure for name, figure in found.items()}
    return figures


def _average_precision(sample: Sequence[ScoredConversation]) -> _Figure:
    """Order of the labelled turns."""
    labels = np.array([label for c in sample for label in c.escalated], dtype=float)
    probabilities = np.array([p for c in sample for p in c.probabilities])
    known = ~np.isnan(labels)
    n, n_positive = int(known.sum()), int(labels[known].sum())
    curve = review_curve(labels[known], probabilities[known], np.ones((1, n)))
    return _Figure(float(average_precision(curve)[0]), n, n_positive)


def _figures_at(sample: Sequence[ScoredConversation], threshold: float) -> dict[str, _Figure]:
    """What is caught, how early, and at what price, where every turn that reaches the threshold is looked at."""
    calm = [c for c in sample if c.escalates_at is None]
    leads = [(c, c.lead(threshold)) for c in sample if c.escalates_at is not None]
    return {
        "recall": _share([lead.turns >= 0 for _, lead in leads]),
        # What escalates with its first message nobody can see coming: it counts neither way.
        "early_recall": _share([lead.turns > 0 for c, lead in leads if c.escalates_at]),
        "false_alarm_rate": _share([c.first_alarm(threshold) is not None for c in calm]),
        "lead_turns": _median([lead.turns for _, lead in leads]),
        "lead_hours": _median([lead.hours for _, lead in leads]),
    }


def _share(flags: Sequence[bool] | NDArray[np.bool_]) -> _Figure:
    """Share of the flags that hold, NaN where there are none."""
    return _Figure(float(np.count_nonzero(flags) / len(flags)) if len(flags) else nan, len(flags))


def _median(values: Sequence[float]) -> _Figure:
    """Median of the values that are no NaN, with their range; NaN where there are none."""
    known = [value for value in values if not isnan(value)]
    if not known:
        return _Figure(nan, 0)
    return _Figure(median(known), len(known), range=(min(known), max(known)))

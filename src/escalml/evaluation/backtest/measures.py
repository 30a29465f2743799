"""Figures of a ranking, with intervals by bootstrap over customers and over weeks: the wider of both holds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.evaluation.backtest.rankings import Ranking
from escalml.evaluation.bootstrap import Estimate, estimate, resamples
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.field_metrics import WORK_SAVED_RECALL
from escalml.evaluation.metrics import (
    ReviewCurve,
    average_precision,
    ratio,
    recall_at_capacity,
    review_curve,
    roc_auc,
    work_saved,
)
from escalml.evaluation.reliability import expected_calibration_error

RECALL_AT_CAPACITY = "recall_at_capacity"
# How many messages somebody could read for what one missed outcome costs.
COST_RATIOS = (10, 30, 100, 300)


@dataclass(frozen=True)
class Rows:
    """The last part: outcomes in {0, 1}, how many messages each row stands for, customer, week and day. Shape (n,)."""

    outcomes: FloatArray
    weights: FloatArray
    groups: Sequence[str]
    weeks: Sequence[str]
    days: Sequence[str]


def name_of(share: float) -> str:
    """Name of the recall of a team that reads this share."""
    return f"recall_at_{100 * share:g}"


def cost_name(ratio: int) -> str:
    """Name of the least cost where a missed outcome costs as much as reading so many messages."""
    return f"least_cost_at_{ratio}"


def measure(
    rankings: Sequence[Ranking], rows: Rows, config: EvaluationConfig, *, capacity: int | None, seed: int
) -> dict[str, dict[str, FloatArray]]:
    """Every figure of every ranking, of the sample and of each resample.

    Parameters
    ----------
    rankings
        Scores of the rows.
    rows
        What they are measured on.
    config
        Shares that are read, replicates, bins.
    capacity
        Messages that the team reads a day, if that is known.
    seed
        Of the bootstrap.

    Returns
    -------
    Ranking -> metric -> values of shape (2, 1 + n_replicates): over customers, then over weeks; the sample itself
    first. The same resamples for every ranking, so that two can be compared one by one.
    """
    drawn: dict[str, dict[str, list[list[FloatArray]]]] = {ranking.name: {} for ranking in rankings}
    read = {ranking.name: read_each_day(ranking.scores, rows.days, capacity) for ranking in rankings if capacity}
    for kind, clusters in enumerate((rows.groups, rows.weeks)):
        for times in resamples(clusters, config.n_bootstrap, seed):
            weights = times * rows.weights
            for ranking in rankings:
                for name, values in _figures(ranking, rows.outcomes, weights, read.get(ranking.name), config):
                    drawn[ranking.name].setdefault(name, [[], []])[kind].append(values)
    return {
        ranking: {name: np.vstack([np.concatenate(part) for part in parts]) for name, parts in figures.items()}
        for ranking, figures in drawn.items()
    }


def _figures(
    ranking: Ranking,
    outcomes: FloatArray,
    weights: FloatArray,
    read: FloatArray | None,
    config: EvaluationConfig,
) -> Iterator[tuple[str, FloatArray]]:
    """Each metric of one ranking on a batch of resamples."""
    curve = review_curve(outcomes, ranking.scores, weights)
    yield "roc_auc", roc_auc(curve)
    yield "average_precision", average_precision(curve)
    for share in config.review_capacities:
        yield name_of(share), recall_at_capacity(curve, share)
    if read is not None:
        yield RECALL_AT_CAPACITY, ratio(weights @ (outcomes * read), weights @ outcomes)
    yield f"work_saved_at_{100 * WORK_SAVED_RECALL:g}", work_saved(curve, WORK_SAVED_RECALL)
    for ratio_of_costs in COST_RATIOS:
        yield cost_name(ratio_of_costs), least_cost(curve, ratio_of_costs)
    if ranking.is_probability:
        yield "mean_probability", ratio(weights @ ranking.scores, weights.sum(axis=1))
        yield "ece", expected_calibration_error(outcomes, ranking.scores, weights, n_bins=config.n_bins)


def least_cost(curve: ReviewCurve, missed: float) -> FloatArray:
    """Cost of each message, in readings, where as many are read as is cheapest.

    Parameters
    ----------
    curve
        From `review_curve`.
    missed
        What a missed outcome costs: so many readings.

    Returns
    -------
    Shape (n_replicates,), at most 1: reading everything costs one reading for each message.
    """
    costs = curve.reviewed + missed * (curve.positives[:, -1:] - curve.positives)
    return ratio(costs.min(axis=1), curve.reviewed[:, -1])


def read_each_day(scores: FloatArray, days: Sequence[str], capacity: int | None) -> FloatArray:
    """How likely each message is read where a team reads the first so many of each day.

    Parameters
    ----------
    scores
        Shape (n,).
    days
        Day of each message.
    capacity
        Messages a day.

    Returns
    -------
    Shape (n,), in [0, 1]: of messages with equal scores, of which not all can be read, each is read as likely.
    """
    read = np.zeros(len(scores))
    day_of = np.array(days)
    for day in np.unique(day_of):
        rows = np.flatnonzero(day_of == day)
        above = (scores[rows][None, :] > scores[rows][:, None]).sum(axis=1)
        alike = (scores[rows][None, :] == scores[rows][:, None]).sum(axis=1)
        read[rows] = np.clip(((capacity or 0) - above) / alike, 0, 1)
    return read


def as_metric(values: FloatArray, rows: Rows, config: EvaluationConfig, *, recentre: bool = False) -> Metric:
    """A figure with the wider of its two intervals, end by end; `values` as `measure` gives them."""
    both = [estimate(of_kind, config.interval, recentre=recentre) for of_kind in values]
    n = int((rows.weights > 0).sum())
    return Metric(
        value=both[0].value,
        low=_end(both, lambda found: found.low, min),
        high=_end(both, lambda found: found.high, max),
        n=n,
        n_positive=int(rows.outcomes[rows.weights > 0].sum()),
    )


def _end(
    both: Sequence[Estimate], end: Callable[[Estimate], float | None], farther: Callable[[Sequence[float]], float]
) -> float | None:
    ends = [value for found in both if (value := end(found)) is not None]
    return farther(ends) if ends else None


def found_by_share(scores: FloatArray, rows: Rows) -> tuple[float, ...]:
    """Share of the outcomes found when 0, 1 … 100 % of the messages are read, the highest scores first."""
    curve = review_curve(rows.outcomes, scores, rows.weights[None, :])
    inner = [float(recall_at_capacity(curve, percent / 100)[0]) for percent in range(1, 100)]
    return (0.0, *inner, 1.0)


def position_of(scores: FloatArray, weights: FloatArray) -> NDArray[np.float64]:
    """Share of all messages that come before each; shape (n,), in [0, 1)."""
    order = np.argsort(-scores, kind="stable")
    before = np.empty(len(scores))
    before[order] = np.cumsum(weights[order]) - weights[order]
    share: NDArray[np.float64] = before / weights.sum()
    return share

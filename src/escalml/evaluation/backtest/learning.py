"""Learning curve: what the head would have found with fewer recorded outcomes to learn from."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.evaluation.backtest.head import head
from escalml.evaluation.backtest.lesson import Lesson
from escalml.evaluation.backtest.measures import Rows, as_metric, measure, name_of
from escalml.evaluation.backtest.rankings import HEAD, Ranking
from escalml.evaluation.backtest.report import Learned

LEAST = 25  # outcomes; of fewer, five folds learn nothing
_LEAST_CUSTOMERS = 10  # with the outcome: fewer can all fall into one fold


def learning_curve(
    lesson: Lesson,
    log_odds: FloatArray,
    rows: Rows,
    scored: NDArray[np.int64],
    config: EvaluationConfig,
    *,
    share: float,
    seed: int,
) -> Iterator[Learned]:
    """Learn from 25, 50, 100 … outcomes, and measure each time on the last part.

    Parameters
    ----------
    lesson
        All that may be learned from.
    log_odds
        Of every target of the model. Shape (n, n_targets).
    rows
        What is measured on.
    scored
        Its places in the last part.
    config
        Of the measuring.
    share
        Of the messages, that the team reads.
    seed
        Of the customers that are drawn, and of the bootstrap.

    Yields
    ------
    One point each, the whole of the first part last. A larger draw holds the smaller ones, and as many messages without
    the outcome for each with it.
    """
    groups = np.array(lesson.past.groups)
    names = np.random.default_rng(seed).permutation(np.unique(groups[lesson.learned]))
    place = {name: number for number, name in enumerate(names.tolist())}
    order = np.array([place.get(group, len(names)) for group in groups])
    for n_groups in _sizes(order, lesson):
        part = replace(lesson, learned=lesson.learned & (order < n_groups))
        ranking = Ranking(HEAD, head(part, log_odds)[scored], is_probability=True)
        values = measure([ranking], rows, config, capacity=None, seed=seed)[HEAD]
        yield Learned(
            n_positive=int(lesson.past.outcomes[part.learned].sum()),
            n=int(part.learned.sum()),
            recall=as_metric(values[name_of(share)], rows, config),
            roc_auc=as_metric(values["roc_auc"], rows, config),
        )


def _sizes(order: NDArray[np.int64], lesson: Lesson) -> Iterator[int]:
    """Numbers of customers that bring 25, 50, 100 … outcomes, and of all."""
    positive = np.sort(order[lesson.learned & (lesson.past.outcomes == 1)])
    wanted = LEAST
    while wanted < 0.75 * len(positive):
        if len(np.unique(positive[:wanted])) >= _LEAST_CUSTOMERS:
            yield int(positive[wanted - 1]) + 1
        wanted *= 2
    yield int(order.max()) + 1

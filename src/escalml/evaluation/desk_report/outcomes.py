"""The probability to escalate against recorded outcomes: recall by capacity, reliability, lead time."""

from collections.abc import Sequence

import numpy as np

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.evaluation.backtest.measures import Rows, as_metric, found_by_share, measure
from escalml.evaluation.backtest.rankings import Ranking
from escalml.evaluation.desk_report.cases import Case
from escalml.evaluation.desk_report.record import Outcomes
from escalml.evaluation.field_metrics import reliability_bins
from escalml.evaluation.outcome_hours import ScoredMessage, lead_time

_NAME = "probability to escalate"
MIN_OUTCOMES = 20  # as for a backtest


def measure_outcomes(
    cases: Sequence[Case], outcome: str, config: EvaluationConfig, *, capacity: int | None, seed: int
) -> Outcomes:
    """Measure what is known.

    Parameters
    ----------
    cases
        Messages; those without a probability or a known outcome are left out.
    outcome
        What the report calls the outcome.
    config
        Shares read, replicates, interval, bins.
    capacity
        Messages that the team reads a day, if that is known.
    seed
        Of the bootstrap.

    Returns
    -------
    The figures.

    Raises
    ------
    EscalmlError
        If too few have the outcome, or too few have not; names the numbers.
    """
    known = [case for case in cases if case.known.outcome is not None and case.probability is not None]
    rows, probabilities = _rows(known)
    n_positive = int(rows.outcomes.sum())
    if min(n_positive, len(known) - n_positive) < MIN_OUTCOMES:
        raise EscalmlError(
            f"--outcome: {n_positive:,} messages have it and {len(known) - n_positive:,} have not; {MIN_OUTCOMES} of "
            "each are needed. Score a longer past, or leave --outcome out."
        )
    ranking = Ranking(_NAME, probabilities, is_probability=True)
    values = measure([ranking], rows, config, capacity=capacity, seed=seed)[_NAME]
    lead, n_untimed = lead_time(map(_scored, known), config, seed=seed)
    return Outcomes(
        outcome=outcome,
        n=len(known),
        n_positive=n_positive,
        capacity=capacity,
        interval=config.interval,
        metrics={name: as_metric(found, rows, config, recentre=name == "ece") for name, found in values.items()},
        found=found_by_share(probabilities, rows),
        bins=reliability_bins(rows.outcomes, probabilities, config.n_bins),
        lead=lead,
        n_untimed=n_untimed,
    )


def _rows(cases: Sequence[Case]) -> tuple[Rows, FloatArray]:
    rows = Rows(
        outcomes=np.array([case.known.outcome for case in cases], dtype=float),
        weights=np.ones(len(cases)),
        groups=[case.known.customer for case in cases],
        weeks=[f"{case.when.isocalendar()[:2]}" for case in cases],
        days=[case.day for case in cases],
    )
    return rows, np.array([case.probability for case in cases], dtype=float)


def _scored(case: Case) -> ScoredMessage:
    return ScoredMessage(
        conversation=case.known.conversation,
        sent_at=case.when,
        probability=case.probability or 0.0,
        outcome=bool(case.known.outcome),
        came_at=case.known.came_at,
    )

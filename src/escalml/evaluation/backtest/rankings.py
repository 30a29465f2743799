"""What is compared: three candidates with the model, and what a desk has today; each a score of every message.

Whatever learns learns from the first part of the past alone.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from escalml.data.column_names import normal, shown_column
from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.evaluation.backtest.arrival import lengths
from escalml.evaluation.backtest.head import WORDS, head, ngrams_of, regression
from escalml.evaluation.backtest.lesson import Lesson, TrainedHead
from escalml.evaluation.backtest.past import Past
from escalml.evaluation.baselines import Features, fit_baseline, keyword_features, sentiment_features
from escalml.models.calibration import fit_calibration

AS_IT_IS, CALIBRATED, HEAD = "the model as it is", "the model, calibrated", "the model, trained on your past"
ON_VECTORS = "the model, with a head on its encoder"
_PRIORITY = ("priority", "urgency", "ticketpriority", "severity", "impact", "prioritat", "priorite")
_PENALTY_OF_WORDS = 0.1  # chosen on the first part of Mozilla's questions alone, split by time once more
_NO_PROBABILITY = 1e-6


@dataclass(frozen=True)
class Ranking:
    """A score of every message of the last part: the higher, the earlier it is read. Shape (n_last,)."""

    name: str
    scores: FloatArray
    is_probability: bool = False


def candidates(
    lesson: Lesson, probabilities: FloatArray, escalated: int, on_vectors: TrainedHead | None = None
) -> list[Ranking]:
    """The candidates.

    Parameters
    ----------
    lesson
        What may be learned from.
    probabilities
        Of every target of the model. Shape (n, n_targets); rows of weight 0 are not looked at.
    escalated
        Column of the target whose probability ranks messages.
    on_vectors
        Trains a head on the encoder's vectors.

    Returns
    -------
    The model as it is, calibrated on the first part, with a head trained on the first part, and with one on the
    encoder's vectors where that is trained.
    """
    log_odds = log_odds_of(probabilities)
    own = log_odds[:, escalated]
    scored = lesson.learned & (lesson.weights > 0)
    curve = fit_calibration(own[scored, None], lesson.past.outcomes[scored, None], weights=lesson.weights[scored])
    return [
        Ranking(AS_IT_IS, probabilities[lesson.last, escalated], is_probability=True),
        Ranking(CALIBRATED, curve.apply(own[lesson.last, None])[:, 0], is_probability=True),
        Ranking(HEAD, head(lesson, log_odds), is_probability=True),
        *([Ranking(ON_VECTORS, on_vectors(lesson), is_probability=True)] if on_vectors else []),
    ]


def log_odds_of(probabilities: FloatArray) -> FloatArray:
    """Log-odds, also of what is certain."""
    found: FloatArray = logit(np.clip(probabilities, _NO_PROBABILITY, 1 - _NO_PROBABILITY))
    return found


def todays(
    lesson: Lesson, *, priority: str | None = None, without: Sequence[str] = ()
) -> tuple[list[Ranking], list[str]]:
    """What a desk has today.

    Parameters
    ----------
    lesson
        What may be learned from.
    priority
        Column of the desk's own priority; default one that is named so.
    without
        Columns that were written after the outcome.

    Returns
    -------
    Rankings, and what a person should know of those that are not among them.

    Raises
    ------
    EscalmlError
        If `priority` is no column of the export.
    """
    notes: list[str] = []
    found = []
    column = priority_column(lesson.past, priority)
    if column and shown_column(column) in without:
        notes.append(
            "the priority column was written after the outcome, as far as the export shows: it is not compared"
        )
    elif column:
        found.append(Ranking(f"your column {column}", _by_value(lesson, column)))
    found.append(Ranking("the longest first", lengths(lesson.past)[lesson.last]))
    for name, features in (("sentiment (VADER)", sentiment_features), ("a keyword list", keyword_features)):
        try:
            found.append(Ranking(name, _baseline(lesson, features)))
        except EscalmlError as error:
            notes.append(f"not compared: {name}; {error}")
    return [*found, Ranking("words of your own past", _by_words(lesson))], notes


def priority_column(past: Past, named: str | None) -> str | None:
    """The column of the desk's own priority, if there is one; an EscalmlError if the one that is named is not there."""
    by_normal = {normal(name): name for name in past.columns}
    if named:
        if normal(named) not in by_normal:
            raise EscalmlError("--priority: there is no such column beside the fields of a message; check its name.")
        return by_normal[normal(named)]
    return next((by_normal[name] for name in _PRIORITY if name in by_normal), None)


def _by_value(lesson: Lesson, column: str) -> FloatArray:
    """Share of the first part's messages with the outcome, by what stands in a column: its best order."""
    cells = [str(cell).strip().casefold() for cell in lesson.past.columns[column]]
    rows, positives = Counter[str](), defaultdict[str, float](float)
    for row in np.flatnonzero(lesson.learned):
        rows[cells[row]] += 1
        positives[cells[row]] += float(lesson.past.outcomes[row])
    rate = sum(positives.values()) / max(rows.total(), 1)
    shares: Mapping[str, float] = {value: (positives[value] + rate) / (rows[value] + 1) for value in rows}
    return np.array([shares.get(cell, rate) for cell in cells[lesson.last]])


def _by_words(lesson: Lesson) -> FloatArray:
    """Words and pairs of words alone; all alike where no term is frequent."""
    X = ngrams_of(WORDS, lesson.documents, lesson.learned)
    if X is None:
        return np.zeros(len(lesson.past) - lesson.past.n_first)
    learned = np.flatnonzero(lesson.learned)
    model = regression(C=_PENALTY_OF_WORDS, class_weight="balanced").fit(X[learned], lesson.past.outcomes[learned])
    found: FloatArray = expit(model.decision_function(X[lesson.past.n_first :]))
    return found


def _baseline(lesson: Lesson, features: Features) -> FloatArray:
    """Fitted on scored rows of the first part; rows that were not scored are not measured, and stay 0."""
    learned = np.flatnonzero(lesson.learned & (lesson.weights > 0)).tolist()
    baseline = fit_baseline(
        features, [lesson.past.messages[row] for row in learned], lesson.past.outcomes[learned, None]
    )
    scored = np.flatnonzero(lesson.weights[lesson.last] > 0).tolist()
    found = np.zeros(len(lesson.past) - lesson.past.n_first)
    messages = lesson.past.messages[lesson.last]
    found[scored] = baseline.predict_proba([messages[row] for row in scored])[:, 0]
    return found

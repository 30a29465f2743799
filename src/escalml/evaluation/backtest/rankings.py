"""What is compared: three candidates with the model, and what a desk has today; each a score of every message.

Whatever learns learns from the first part of the past alone.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit

from escalml.data.column_mapping import normal
from escalml.data.labels import FloatArray
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.evaluation.backtest.past import Past
from escalml.evaluation.baselines import Features, fit_baseline, keyword_features, sentiment_features
from escalml.models.calibration import fit_calibration
from escalml.models.ngrams import message_document

AS_IT_IS, CALIBRATED, HEAD = "the model as it is", "the model, calibrated", "the model, with a head of your own"
ON_VECTORS = "the model, with a head on its encoder"
_PRIORITY = ("priority", "urgency", "ticketpriority", "severity", "impact", "prioritat", "priorite")
_FOLDS = 5
WORDS, CHARACTERS = "words", "characters"
# Chosen on the first part of Mozilla's questions alone, split by time once more.
_PENALTY = {WORDS: 0.1, CHARACTERS: 0.1}
_NO_PROBABILITY = 1e-6


@dataclass(frozen=True)
class Ranking:
    """A score of every message of the last part: the higher, the earlier it is read. Shape (n_last,)."""

    name: str
    scores: FloatArray
    is_probability: bool = False


@dataclass(frozen=True)
class Lesson:
    """What may be learned from.

    `documents` are the texts of all messages as a model reads them; `learned` marks the rows of the first part, shape
    (n,); `weights` says how many messages each stands for, 0 where the model did not score it, shape (n,).
    """

    past: Past
    documents: Sequence[str]
    learned: NDArray[np.bool_]
    weights: FloatArray

    @property
    def last(self) -> slice:
        """The rows of the last part."""
        return slice(self.past.n_first, len(self.past))


def documents_of(past: Past, *, history_turns: int) -> list[str]:
    """Subject and text of each message as a model reads them: lower case, identifiers as placeholders."""
    views = (view_message(message, history_turns=history_turns) for message in past.messages)
    return [message_document(view) for view in views]


# Probability of the outcome for the last part, shape (n_last,), of a model that is trained on the first. Training
# stands above this room, so it comes from outside.
TrainedHead = Callable[[Lesson], FloatArray]


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


def head(lesson: Lesson, log_odds: FloatArray) -> FloatArray:
    """Probability of the outcome by a head on the model, learned from the first part.

    Parameters
    ----------
    lesson
        What may be learned from.
    log_odds
        Of every target of the model. Shape (n, n_targets).

    Returns
    -------
    Shape (n_last,). Three regressions, one on the model's log-odds of all targets and two on n-grams of words and of
    characters of the desk's own past, and a fourth that weighs what they say of rows that they did not learn from,
    beside the length of the text.

    References
    ----------
    Wolpert (1992), Stacked Generalization.
    """
    outcomes, scored = lesson.past.outcomes, np.flatnonzero(lesson.learned & (lesson.weights > 0))
    folds = _folds(lesson)
    lengths = _lengths(lesson.past)
    features = np.zeros((len(lesson.past), 4))
    features[:, 3] = lengths
    for fold in range(_FOLDS):
        held, rest = scored[folds[scored] == fold], lesson.learned & (folds != fold)
        features[held, 0] = _of_model(log_odds, outcomes, rest, lesson.weights, held)
        for place, kind in enumerate(_PENALTY, start=1):
            features[held, place] = _of_ngrams(kind, lesson.documents, outcomes, rest, held)
    last = np.arange(lesson.past.n_first, len(lesson.past))
    features[last, 0] = _of_model(log_odds, outcomes, lesson.learned, lesson.weights, last)
    for place, kind in enumerate(_PENALTY, start=1):
        features[last, place] = _of_ngrams(kind, lesson.documents, outcomes, lesson.learned, last)
    model = _regression(C=1.0)
    model.fit(features[scored], outcomes[scored], sample_weight=lesson.weights[scored])
    probabilities: FloatArray = model.predict_proba(features[last])[:, 1]
    return probabilities


def _folds(lesson: Lesson) -> NDArray[np.int64]:
    """Fold of each message; a customer's messages share one."""
    numbers = np.unique(np.array(lesson.past.groups), return_inverse=True)[1]
    order = np.random.default_rng(0).permutation(int(numbers.max()) + 1)
    folds: NDArray[np.int64] = order[numbers] % _FOLDS
    return folds


def _of_model(
    log_odds: FloatArray, outcomes: FloatArray, rows: NDArray[np.bool_], weights: FloatArray, asked: NDArray[np.int64]
) -> FloatArray:
    """Log-odds of the asked rows by a regression on the model's own."""
    rows = rows & (weights > 0)
    mean, spread = log_odds[rows].mean(axis=0), log_odds[rows].std(axis=0) + 1e-3
    scaled = (log_odds - mean) / spread
    # A strong penalty: there are dozens of targets, and often no more outcomes.
    model = _regression(C=0.01).fit(scaled[rows], outcomes[rows], sample_weight=weights[rows])
    found: FloatArray = model.decision_function(scaled[asked])
    return found


def _of_ngrams(
    kind: str, documents: Sequence[str], outcomes: FloatArray, rows: NDArray[np.bool_], asked: NDArray[np.int64]
) -> FloatArray:
    """Log-odds of the asked rows by a regression on n-grams of the rows; all 0 where no term is frequent."""
    learned = np.flatnonzero(rows).tolist()
    vectorizer = _vectorizer(kind)
    try:
        X = vectorizer.fit_transform([documents[row] for row in learned])
    except ValueError:  # no term stands in so many messages
        return np.zeros(len(asked))
    model = _regression(C=_PENALTY[kind], class_weight="balanced").fit(X, outcomes[learned])
    found: FloatArray = model.decision_function(vectorizer.transform([documents[row] for row in asked.tolist()]))
    return found


def _vectorizer(kind: str) -> Any:  # noqa: ANN401 - scikit-learn has no types
    from sklearn.feature_extraction.text import TfidfVectorizer

    from escalml.models.ngrams import TOKEN

    cut = {"ngram_range": (1, 2), "token_pattern": TOKEN.pattern, "max_features": 60_000, "min_df": 5}
    if kind != WORDS:
        cut = {"ngram_range": (2, 4), "analyzer": "char_wb", "max_features": 40_000, "min_df": 5}
    return TfidfVectorizer(lowercase=False, sublinear_tf=True, **cut)


def _regression(**options: object) -> Any:  # noqa: ANN401 - scikit-learn has no types
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(solver="liblinear", random_state=0, **options)


def log_odds_of(probabilities: FloatArray) -> FloatArray:
    """Log-odds, also of what is certain."""
    found: FloatArray = logit(np.clip(probabilities, _NO_PROBABILITY, 1 - _NO_PROBABILITY))
    return found


def _lengths(past: Past) -> FloatArray:
    return np.log1p([len(message.text) for message in past.messages])


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
    if column and column in without:
        notes.append(
            "the priority column was written after the outcome, as far as the export shows: it is not compared"
        )
    elif column:
        found.append(Ranking(f"your column {column}", _by_value(lesson, column)))
    found.append(Ranking("the longest first", _lengths(lesson.past)[lesson.last]))
    for name, features in (("sentiment (VADER)", sentiment_features), ("a keyword list", keyword_features)):
        try:
            found.append(Ranking(name, _baseline(lesson, features)))
        except EscalmlError as error:
            notes.append(f"not compared: {name}; {error}")
    last = np.arange(lesson.past.n_first, len(lesson.past))
    words = _of_ngrams(WORDS, lesson.documents, lesson.past.outcomes, lesson.learned, last)
    return [*found, Ranking("words of your own past", expit(words))], notes


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

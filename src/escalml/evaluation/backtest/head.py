"""A head of a desk's own: three regressions that learn from the first part of its past, and their mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray
from escalml.evaluation.backtest.arrival import arrival_facts
from escalml.evaluation.backtest.lesson import Lesson
from escalml.evaluation.backtest.past import sent

_FOLDS = 5
WORDS, CHARACTERS = "words", "characters"
# All settings were chosen on the first part of Mozilla's questions alone, split by time once more.
_PENALTY = 0.1
_PENALTY_OF_MODEL = 0.01  # stronger: there are dozens of targets, and often no more outcomes
_HALF_LIFE = 1 / 3  # of the time that may be learned from


@dataclass(frozen=True)
class _Member:
    """One regression.

    `X` is what it reads, shape (n, n_features); `weights` how much each row counts, 0 where it may not learn from it,
    shape (n,).
    """

    X: Any  # dense or sparse
    weights: FloatArray
    penalty: float


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
    Shape (n_last,). Three regressions: on the model's log-odds of all targets, on the words, and on the characters of
    the desk's own past, each beside what is known at arrival. Older messages count less. The head is the mean of the
    three, each scaled by what it says of rows that it did not learn from, and calibrated on those. Weights that
    are learned instead of a mean found less: some hundred outcomes are too few to weigh by.

    References
    ----------
    Clemen (1989), Combining forecasts: A review and annotated bibliography.
    """
    outcomes, last = lesson.past.outcomes, np.arange(lesson.past.n_first, len(lesson.past))
    scored = np.flatnonzero(lesson.learned & (lesson.weights > 0))
    folds, weights, everything = _folds(lesson), lesson.weights[scored], np.ones(len(lesson.past), dtype=bool)
    apart, total = np.zeros(len(scored)), np.zeros(len(last))
    for member in _members(lesson, log_odds):
        said = np.zeros(len(scored))
        for fold in range(_FOLDS):
            held = folds[scored] == fold
            said[held] = _fit(member, lesson, folds != fold).decision_function(member.X[scored[held]])
        mean = float(np.average(said, weights=weights))
        spread = float(np.sqrt(np.average((said - mean) ** 2, weights=weights))) + 1e-6
        apart += (said - mean) / spread
        total += (_fit(member, lesson, everything).decision_function(member.X[last]) - mean) / spread
    curve = regression(C=1.0).fit(apart[:, None], outcomes[scored], sample_weight=weights * _newness(lesson, scored))
    probabilities: FloatArray = curve.predict_proba(total[:, None])[:, 1]
    return probabilities


def _members(lesson: Lesson, log_odds: FloatArray) -> Iterator[_Member]:
    """The regressions; that on an n-gram is left out where no term is frequent."""
    from scipy.sparse import csr_matrix, hstack

    facts, weights = arrival_facts(lesson), lesson.weights * lesson.learned
    scored = weights > 0
    scaled = (log_odds - log_odds[scored].mean(axis=0)) / (log_odds[scored].std(axis=0) + 1e-3)
    yield _Member(np.hstack([scaled, facts]), weights, _PENALTY_OF_MODEL)
    for kind in (WORDS, CHARACTERS):
        X = ngrams_of(kind, lesson.documents, lesson.learned)
        if X is not None:
            # Words are there also where the model did not score: the whole past teaches them.
            yield _Member(hstack([X, csr_matrix(facts)]).tocsr(), lesson.learned.astype(float), _PENALTY)


def _fit(member: _Member, lesson: Lesson, rows: NDArray[np.bool_]) -> Any:  # noqa: ANN401 - scikit-learn has no types
    """A regression in which both outcomes weigh alike, and old messages less."""
    outcomes, places = lesson.past.outcomes, np.flatnonzero(rows & (member.weights > 0))
    weights = member.weights[places] * _newness(lesson, places)
    came = outcomes[places] == 1
    weights[came] *= weights[~came].sum() / weights[came].sum()
    model = regression(C=member.penalty)
    return model.fit(member.X[places], outcomes[places], sample_weight=weights / weights.mean())


def _newness(lesson: Lesson, places: NDArray[np.int64]) -> FloatArray:
    """How much each message counts by its age: 1 for the newest, a half after one half-life. Shape (n_places,)."""
    times = np.array([sent(lesson.past.messages[place]).timestamp() for place in places.tolist()])
    ages = (times.max() - times) / max(float(np.ptp(times)), 1.0)
    newness: FloatArray = 0.5 ** (ages / _HALF_LIFE)
    return newness


def _folds(lesson: Lesson) -> NDArray[np.int64]:
    """Fold of each message; a customer's messages share one."""
    numbers = np.unique(np.array(lesson.past.groups), return_inverse=True)[1]
    order = np.random.default_rng(0).permutation(int(numbers.max()) + 1)
    folds: NDArray[np.int64] = order[numbers] % _FOLDS
    return folds


def ngrams_of(kind: str, documents: Sequence[str], learned: NDArray[np.bool_]) -> Any:  # noqa: ANN401 - sparse
    """How often each frequent n-gram stands in each text, as TF-IDF.

    Parameters
    ----------
    kind
        `WORDS` or `CHARACTERS`.
    documents
        All texts.
    learned
        Rows of which terms and their frequencies are learned. Shape (n,).

    Returns
    -------
    Sparse, shape (n, n_terms); None where no term stands in enough texts.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    from escalml.models.ngrams import TOKEN

    cut = {"ngram_range": (1, 2), "token_pattern": TOKEN.pattern, "max_features": 60_000, "min_df": 5}
    if kind != WORDS:
        cut = {"ngram_range": (3, 5), "analyzer": "char_wb", "max_features": 60_000, "min_df": 5}
    vectorizer = TfidfVectorizer(lowercase=False, sublinear_tf=True, **cut)
    try:
        vectorizer.fit([documents[row] for row in np.flatnonzero(learned).tolist()])
    except ValueError:  # no term stands in so many texts
        return None
    return vectorizer.transform(documents)


def regression(**options: object) -> Any:  # noqa: ANN401 - scikit-learn has no types
    """A logistic regression that gives the same answer every time."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(solver="liblinear", random_state=0, **options)

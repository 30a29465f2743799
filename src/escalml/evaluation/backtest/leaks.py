"""Leak check: what of an export was written after the outcome, and so would make any backtest look good."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from escalml.data.column_mapping import normal, shown
from escalml.data.labels import FloatArray
from escalml.data.outcomes import Outcome
from escalml.data.views import lower_case
from escalml.evaluation.backtest.past import Past
from escalml.evaluation.metrics import average_precision, review_curve
from escalml.models.ngrams import TOKEN
from escalml.records import Record

# A column or phrase that was there before the outcome hardly ever says it so surely. Both numbers are ours: of the
# corpus' phrases none comes near, and a column that merely says the outcome again reaches 1.
_SURE, _FOUND = 0.9, 0.2
_MIN_ROWS = 10
_LATE = re.compile(r"resol|solution|clos|latest|last|internal|note|outcome|answer", re.IGNORECASE)
_MOST_VALUES = 200


class Leak(Record):
    """One sign that something was written after the outcome.

    `where` names a column or field. `certain`: so sure that a backtest would mean nothing with it. `ids`: messages to
    look at.
    """

    where: str
    kind: Literal["column", "phrase", "outcome word", "name of a column"]
    says: str
    certain: bool
    ids: tuple[str, ...] = ()


def find_leaks(past: Past, outcome: Outcome, sources: Mapping[str, Sequence[str]]) -> list[Leak]:
    """Look for what was written after the outcome.

    Parameters
    ----------
    past
        The whole past.
    outcome
        What was asked.
    sources
        Columns of the export by the field that they give.

    Returns
    -------
    What was found; no text of a message is in it.
    """
    texts = [lower_case("\n".join(message.texts)) for message in past.messages]
    return [*_columns(past), *_phrases(past, texts), *_outcome_words(past, texts, outcome), *late_columns(sources)]


def _ids(past: Past, rows: NDArray[np.int64]) -> tuple[str, ...]:
    """Ids of the first three."""
    return tuple(str(past.messages[row].id) for row in rows[:3].tolist())


def _rarer(past: Past) -> tuple[FloatArray, str]:
    """Marks of the rarer side, and its name: that a frequent side is told surely is no sign of anything."""
    outcomes = past.outcomes
    return (outcomes, "with") if outcomes.mean() <= 0.5 else (1 - outcomes, "without")


def _columns(past: Past) -> Iterator[Leak]:
    """Columns of which a value, or that they are filled at all, says the outcome."""
    marks, side = _rarer(past)
    for name, cells in past.columns.items():
        sure = max(_of_values(cells, marks, side), _of_order(cells, marks), key=lambda found: found[0])
        if sure[0] >= _SURE:
            yield Leak(where=shown(name), kind="column", says=sure[1], certain=True)


def _of_values(cells: Sequence[object], outcomes: FloatArray, side: str) -> tuple[float, str]:
    """How surely the surest value tells the outcome, among those that stand beside a fifth of all outcomes."""
    folded = np.array(["" if cell in (None, [], {}) else str(cell).strip().casefold()[:200] for cell in cells])
    values, codes = np.unique(folded, return_inverse=True)
    marks = [folded != ""]
    if len(values) <= _MOST_VALUES:
        marks += [codes == code for code in range(len(values))]
    best = (0.0, "")
    for mark in marks:
        n, n_positive = int(mark.sum()), int(outcomes[mark].sum())
        if n_positive >= max(_MIN_ROWS, _FOUND * outcomes.sum()) and n < len(outcomes):
            says = f"of the {n:,} messages with one of its values {n_positive:,} are {side} the outcome"
            best = max(best, (n_positive / n, says))
    return best


def _of_order(cells: Sequence[object], outcomes: FloatArray) -> tuple[float, str]:
    """Average precision of a column of numbers, whichever way it is ordered."""
    try:
        numbers = np.array([np.nan if cell in (None, "") else float(str(cell)) for cell in cells])
    except ValueError:
        return 0.0, ""
    if np.isnan(numbers).all():
        return 0.0, ""
    found = 0.0
    for sign in (1, -1):
        scores = np.where(np.isnan(numbers), -np.inf, sign * numbers)
        curve = review_curve(outcomes, np.nan_to_num(scores, neginf=-1e300), np.ones((1, len(outcomes))))
        found = max(found, float(average_precision(curve)[0]))
    return found, f"its order alone predicts the outcome with an average precision of {found:.2f}"


def _phrases(past: Past, texts: Sequence[str]) -> Iterator[Leak]:
    """Words or pairs of words that stand in texts with the outcome, and in hardly any other."""
    from sklearn.feature_extraction.text import CountVectorizer

    outcomes, side = _rarer(past)
    vectorizer = CountVectorizer(
        ngram_range=(1, 2), token_pattern=TOKEN.pattern, lowercase=False, binary=True, min_df=_MIN_ROWS
    )
    try:
        # Only terms of texts with the outcome can be sure of it, and these are few.
        vectorizer.fit([text for text, came in zip(texts, outcomes, strict=True) if came])
    except ValueError:
        return
    X = vectorizer.transform(texts)
    n = np.asarray(X.sum(axis=0)).ravel()
    n_positive = np.asarray(X[outcomes == 1].sum(axis=0)).ravel()
    sure = (n_positive >= np.maximum(_MIN_ROWS, _FOUND * outcomes.sum())) & (n_positive >= _SURE * n)
    if sure.any():
        term = int(np.argmax(np.where(sure, n_positive, 0)))
        rows = np.flatnonzero(np.asarray(X[:, term].todense()).ravel())
        yield Leak(
            where="text",
            kind="phrase",
            says=f"{int(sure.sum())} words or pairs of words tell the outcome; the most frequent stands in "
            f"{int(n_positive[term]):,} of the {int(outcomes.sum()):,} messages {side} the outcome and in "
            f"{int(n[term] - n_positive[term]):,} others",
            certain=True,
            ids=_ids(past, rows),
        )


def _outcome_words(past: Past, texts: Sequence[str], outcome: Outcome) -> Iterator[Leak]:
    """The outcome's own word, which a customer may write, and an agent afterwards."""
    word = re.sub(r"(ed|ion|es|e|s)$", "", lower_case(outcome.value or outcome.column))
    if outcome.operator not in ("=", "contains", "yes", "filled") or not re.fullmatch(r"[^\W\d_]{5,}", word):
        return
    has = np.array([word in text for text in texts])
    with_it, without = (float(has[past.outcomes == side].mean()) for side in (1, 0))
    if has[past.outcomes == 1].sum() >= _MIN_ROWS and with_it >= 3 * without:
        yield Leak(
            where="text",
            kind="outcome word",
            says=f"the outcome's own word stands in {100 * with_it:.1f} % of the texts with the outcome and in "
            f"{100 * without:.1f} % of the others; look whether customers wrote it, or agents afterwards",
            certain=False,
            ids=_ids(past, np.flatnonzero(has & (past.outcomes == 1))),
        )


def late_columns(sources: Mapping[str, Sequence[str]]) -> Iterator[Leak]:
    """Columns that, as they are named, are written late, and give what a model reads.

    Parameters
    ----------
    sources
        Columns of an export by the field that they give.

    Yields
    ------
    One for each such column; none is certain.
    """
    for target in ("text", "subject", "thread"):
        for name in sources.get(target, ())[:1]:
            if _LATE.search(name) and normal(name) != normal(target):
                says = f"the column {shown(name)}, as it is named, is written when a matter is under way or closed"
                yield Leak(where=target, kind="name of a column", says=says, certain=False)

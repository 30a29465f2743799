"""Leak check: what of an export was written after the outcome, and so would make any backtest look good."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from escalml.data.column_names import normal, shown, shown_column
from escalml.data.labels import FloatArray
from escalml.data.outcomes import Outcome
from escalml.data.views import lower_case
from escalml.evaluation.backtest.leak_columns import (
    FEW,
    FOUND,
    MIN_ROWS,
    SURE,
    order_sign,
    surest_sign,
    surest_value,
    told_together,
)
from escalml.evaluation.backtest.past import Past, sent
from escalml.models.ngrams import TOKEN
from escalml.records import Record

_LATE = re.compile(r"resol|solution|clos|latest|last|internal|note|outcome|answer", re.IGNORECASE)
# What a model does not read, and a program or an agent may have set: `***`, `>>`, `#esc`.
_MARK = re.compile(r"(?<!\S)[^\w\s]{2,}(?!\S)|(?<!\S)#\w+")


class Leak(Record):
    """One sign that something was written after the outcome.

    `where` names a column or field. `certain`: so sure that a backtest would mean nothing with it. `ids`: messages to
    look at.
    """

    where: str
    kind: Literal["column", "phrase", "measure", "outcome word", "name of a column"]
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
    return [
        *_columns(past),
        *_measures(past),
        *_phrases(past, texts),
        *_outcome_words(past, texts, outcome),
        *late_columns(sources),
    ]


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
    times, first = [sent(message) for message in past.messages], _half_of_customers(past)
    for name, cells in past.columns.items():
        sign = surest_sign(cells, times, marks, side, first)
        if sign.share >= SURE:
            yield Leak(where=shown_column(name), kind="column", says=sign.says, certain=True)


def _half_of_customers(past: Past) -> NDArray[np.bool_]:
    """A random half: what is always said by the same customers is no sign of an agent. Shape (n,)."""
    numbers = np.unique(np.array(past.groups), return_inverse=True)[1]
    half: NDArray[np.bool_] = (np.random.default_rng(0).random(int(numbers.max()) + 1) < 0.5)[numbers]
    return half


def _measures(past: Past) -> Iterator[Leak]:
    """What is counted of a message, or read from its clock, tells the outcome: whole threads, or times of a program."""
    marks, side = _rarer(past)
    messages = past.messages
    lengths, turns = [len(message.text) for message in messages], [len(message.thread) for message in messages]
    signs = [
        ("text", order_sign(np.array(lengths, dtype=float), marks, "its length")),
        ("thread", order_sign(np.array(turns, dtype=float), marks, "the number of its turns")),
    ]
    if all(message.sent_at for message in messages):  # own labels may have no times
        signs.append(("sent_at", surest_value([sent(message).strftime("%H:%M") for message in messages], marks, side)))
    for where, sign in signs:
        if sign.share >= SURE:
            yield Leak(where=where, kind="measure", says=sign.says, certain=True)


def _phrases(past: Past, texts: Sequence[str]) -> Iterator[Leak]:
    """Words or pairs of words that stand in texts with the outcome, and hardly any other, one by one or together."""
    from sklearn.feature_extraction.text import CountVectorizer

    outcomes, side = _rarer(past)
    vectorizer = CountVectorizer(analyzer=_terms_of, binary=True, min_df=FEW)
    try:
        # Only terms of texts with the outcome can be sure of it, and these are few.
        vectorizer.fit([text for text, came in zip(texts, outcomes, strict=True) if came])
    except ValueError:
        return
    X = vectorizer.transform(texts)
    n = np.asarray(X.sum(axis=0)).ravel()
    n_positive = np.asarray(X[outcomes == 1].sum(axis=0)).ravel()
    sure = (n_positive >= np.maximum(MIN_ROWS, FOUND * outcomes.sum())) & (n_positive >= SURE * n)
    if sure.any():
        term = int(np.argmax(np.where(sure, n_positive, 0)))
        rows, counted = np.flatnonzero(np.asarray(X[:, term].todense()).ravel()), outcomes
        says = f"{int(sure.sum())} words or pairs of words tell the outcome; the most frequent stands in "
    else:
        chosen_on = _half_of_customers(past)
        rows, counted = told_together(X, outcomes, chosen_on), outcomes[~chosen_on]
        says = (
            "rare words tell the outcome together; of half the customers, of whom they were not chosen, they stand in "
        )
    if len(rows):
        n_told = int(outcomes[rows].sum())
        n_others = len(rows) - n_told
        says += f"{n_told:,} of {int(counted.sum()):,} messages {side} the outcome and in {n_others:,} others"
        yield Leak(where="text", kind="phrase", says=says, certain=True, ids=_ids(past, rows))


def _terms_of(text: str) -> list[str]:
    """Words, pairs of words, and marks that are no words."""
    words = TOKEN.findall(text)
    return [*words, *(f"{one} {two}" for one, two in pairwise(words)), *_MARK.findall(text)]


def _outcome_words(past: Past, texts: Sequence[str], outcome: Outcome) -> Iterator[Leak]:
    """The outcome's own word, which a customer may write, and an agent afterwards."""
    word = re.sub(r"(ed|ion|es|e|s)$", "", lower_case(outcome.value or outcome.column))
    if outcome.operator not in ("=", "contains", "yes", "filled") or not re.fullmatch(r"[^\W\d_]{5,}", word):
        return
    has = np.array([word in text for text in texts])
    with_it, without = (float(has[past.outcomes == side].mean()) for side in (1, 0))
    if has[past.outcomes == 1].sum() >= MIN_ROWS and with_it >= 3 * without:
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

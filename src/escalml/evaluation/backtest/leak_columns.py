"""How surely a column of an export tells the outcome: by its values, parts of them, their order, or times."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray
from escalml.evaluation.metrics import average_precision, review_curve

# A column or phrase that was there before the outcome hardly ever says it so surely. Both numbers are ours: of the
# corpus' phrases none comes near, and a column that merely says the outcome again reaches 1.
SURE, FOUND = 0.9, 0.2
MIN_ROWS = 10
_MOST_PARTS = 2_000
FEW = 3  # rows with a value in one half, of which something is said about the other
_PARTS = re.compile(r"[^,;|\[\]\"'{}]+")  # elements of a list, however it is written
_HEAD = re.compile(r"[^\W\d_]+(?=[\W_]*\d)|^\d(?=\d*$)")  # ESC of ESC-1234

Texts = NDArray[np.str_]


@dataclass(frozen=True)
class Sign:
    """How surely something tells the outcome, in [0, 1], and in words without any value."""

    share: float
    says: str


def surest_sign(
    cells: Sequence[object], sent: Sequence[datetime], outcomes: FloatArray, side: str, first: NDArray[np.bool_]
) -> Sign:
    """The surest sign that a column gives of the outcome.

    Parameters
    ----------
    cells
        One for each message.
    sent
        When each message was sent.
    outcomes
        Marks of the rarer side. Shape (n,).
    side
        Its name, "with" or "without".
    first
        Marks of one half of the customers. Shape (n,).

    Returns
    -------
    The share of the surest value that stands beside a fifth of all outcomes, or the average precision of an order.
    """
    folded = np.array(["" if cell in (None, [], {}) else str(cell).strip().casefold()[:200] for cell in cells])
    signs = [Sign(0.0, ""), *_of_values(folded, outcomes, side), *_of_parts(folded, outcomes, side)]
    signs += [
        *_of_groups(folded, outcomes, side, first),
        *_of_numbers(cells, outcomes),
        *_of_times(cells, sent, outcomes),
    ]
    return max(signs, key=lambda sign: sign.share)


def surest_value(cells: Sequence[str], outcomes: FloatArray, side: str) -> Sign:
    """The surest sign that single values give; as `surest_sign`."""
    return max([Sign(0.0, ""), *_of_values(np.array(cells), outcomes, side)], key=lambda sign: sign.share)


def enough(n_positive: float, outcomes: FloatArray) -> bool:
    """Whether so many outcomes are a fifth of all, and not just a few."""
    return bool(n_positive >= max(MIN_ROWS, FOUND * outcomes.sum()))


def order_sign(numbers: FloatArray, outcomes: FloatArray, what: str = "its order") -> Sign:
    """Average precision of numbers, whichever way they are ordered; NaN comes last."""
    found = 0.0
    for sign in (1, -1):
        scores = np.where(np.isnan(numbers), -1e300, sign * numbers)
        curve = review_curve(outcomes, scores, np.ones((1, len(outcomes))))
        found = max(found, float(average_precision(curve)[0]))
    return Sign(found, f"{what} alone predicts the outcome with an average precision of {found:.2f}")


def _of_values(folded: Texts, outcomes: FloatArray, side: str) -> Iterator[Sign]:
    """Each value, and that anything stands there at all."""
    codes = np.unique(folded, return_inverse=True)[1]
    counts = [(int((folded != "").sum()), int(outcomes[folded != ""].sum()))]
    counts += zip(np.bincount(codes).tolist(), np.bincount(codes, weights=outcomes).astype(int).tolist(), strict=True)
    for n, n_positive in counts:
        if enough(n_positive, outcomes) and n < len(outcomes):
            yield Sign(n_positive / n, _says(n, n_positive, side, "one of its values"))


def _of_parts(folded: Texts, outcomes: FloatArray, side: str) -> Iterator[Sign]:
    """Each element of a list, and the letters before a number, such as those of a ticket's number."""
    rows_of: dict[str, list[int]] = {}
    for row, cell in enumerate(folded.tolist()):
        parts = [*(part.strip() for part in _PARTS.findall(cell)), *_HEAD.findall(cell)[:1]]
        for part in dict.fromkeys(parts):  # in the same order each time: only so many are looked at
            if part in rows_of or len(rows_of) < _MOST_PARTS:
                rows_of.setdefault(part, []).append(row)
    for rows in rows_of.values():
        n, n_positive = len(rows), int(outcomes[rows].sum())
        if enough(n_positive, outcomes) and n < len(outcomes):
            yield Sign(n_positive / n, _says(n, n_positive, side, "a part of one of its values"))


def _of_groups(folded: Texts, outcomes: FloatArray, side: str, first: NDArray[np.bool_]) -> Iterator[Sign]:
    """Values that are rare one by one, such as the names of the second line."""
    from scipy.sparse import csr_matrix

    values, codes = np.unique(folded, return_inverse=True)
    X = csr_matrix((np.ones(len(codes)), (np.arange(len(codes)), codes)), shape=(len(codes), len(values)))
    rows = told_together(X, outcomes, first)
    if len(rows):
        n_positive = int(outcomes[rows].sum())
        yield Sign(n_positive / len(rows), _says(len(rows), n_positive, side, "some of its values"))


def told_together(X: Any, outcomes: FloatArray, first: NDArray[np.bool_]) -> NDArray[np.int64]:  # noqa: ANN401 - sparse
    """Rows of one half that are told surely by terms that are sure in the other half.

    Parameters
    ----------
    X
        Sparse, shape (n, n_terms): other than 0 where a term stands.
    outcomes
        Shape (n,), in {0, 1}.
    first
        Marks of the half that the terms are chosen on. Shape (n,).

    Returns
    -------
    The rows; none where the terms are not sure of them, or where these rows are not a fifth of the outcomes. What is
    sure in one half by chance is not sure in the other.
    """
    n = np.asarray(X[first].sum(axis=0)).ravel()
    n_positive = np.asarray(X[first & (outcomes == 1)].sum(axis=0)).ravel()
    sure = (n >= FEW) & (n_positive >= SURE * n)
    told = np.flatnonzero((np.asarray(X[:, sure].sum(axis=1)).ravel() > 0) & ~first)
    came = outcomes[told].sum()
    return told if enough(2 * came, outcomes) and came >= SURE * len(told) else told[:0]


def _of_numbers(cells: Sequence[object], outcomes: FloatArray) -> Iterator[Sign]:
    """The order of a column of numbers."""
    try:
        numbers = np.array([np.nan if cell in (None, "") else float(str(cell)) for cell in cells])
    except ValueError:
        return
    if not np.isnan(numbers).all():
        yield order_sign(numbers, outcomes)


def _of_times(cells: Sequence[object], sent: Sequence[datetime], outcomes: FloatArray) -> Iterator[Sign]:
    """How long after its message each time of a column is."""
    hours = np.full(len(cells), np.nan)
    for row, (cell, start) in enumerate(zip(cells, sent, strict=True)):
        if cell in (None, ""):
            continue
        try:
            at = cell if isinstance(cell, datetime) else datetime.fromisoformat(str(cell).strip())
        except ValueError:
            return
        hours[row] = ((at if at.tzinfo else at.replace(tzinfo=start.tzinfo)) - start) / timedelta(hours=1)
    if not np.isnan(hours).all():
        yield order_sign(hours, outcomes, "the time from the message to what stands in it")


def _says(n: int, n_positive: int, side: str, what: str) -> str:
    return f"of the {n:,} messages with {what} {n_positive:,} are {side} the outcome"

"""One labelled field and its binary columns: labels to columns, probabilities back to levels and labels."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.config import TargetConfig
from escalml.errors import EscalmlError

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Block:
    """The columns `start:stop` that one labelled field makes."""

    field: str
    config: TargetConfig
    start: int
    columns: tuple[str, ...]

    @property
    def stop(self) -> int:
        """One past the last column."""
        return self.start + len(self.columns)

    @property
    def span(self) -> slice:
        """The block's columns of a matrix."""
        return slice(self.start, self.stop)

    @property
    def values(self) -> tuple[str, ...]:
        """Values the field may take; for a multilabel field, what its list may hold."""
        none = (self.config.none,) if self.config.none is not None else ()
        return none + self.config.labels

    def encode(self, label: object) -> FloatArray:
        """Binary targets of one label. Shape (n_columns,), in {0, 1, NaN}; NaN where the label is None."""
        if label is None:
            return np.full(len(self.columns), np.nan)
        kind = self.config.kind
        if kind == "binary":
            if not isinstance(label, bool | np.bool_):
                raise EscalmlError(f"{self.field} is {_kind(label)}; expected true, false, or null for unlabelled")
            return np.array([float(label)])
        given = self._given(label)
        if kind == "ordinal":
            return (np.arange(1, len(self.config.labels)) <= self.config.labels.index(given[0])).astype(float)
        return np.array([float(value in given) for value in self.config.labels])

    def _given(self, label: object) -> list[str]:
        """The label as a list of allowed values."""
        if isinstance(label, float) and label.is_integer():
            label = int(label)  # a table with gaps holds its whole numbers as 3.0
        if self.config.kind == "multilabel":
            if not isinstance(label, list | tuple):
                raise EscalmlError(f"{self.field} is {_kind(label)}; expected a list, empty for *looked, found none*")
            given = [str(value) for value in label]
        else:
            given = [str(label)]
        if not set(given) <= set(self.values):
            raise EscalmlError(
                f"{self.field} has a value that is not allowed ({_kind(label)}); expected {', '.join(self.values)}, "
                "or null for unlabelled"
            )
        return given


def _kind(value: object) -> str:
    """What a value is, without showing it: a misaligned column would show a customer's text."""
    if isinstance(value, str):
        return f"a text of {len(value)} characters"
    return f"a list of {len(value)}" if isinstance(value, list | tuple) else type(value).__name__


def cumulative_minimum(exceedances: FloatArray) -> FloatArray:
    """Make P(level >= k) fall with k, since independently trained columns may cross.

    Parameters
    ----------
    exceedances
        P(level >= k) for each level k above the lowest. Shape (n, n_levels - 1), in [0, 1].

    Returns
    -------
    Same shape, not increasing along a row.
    """
    return np.minimum.accumulate(exceedances, axis=1)


def level_probabilities(exceedances: FloatArray) -> FloatArray:
    """Probability of each level, by difference.

    Parameters
    ----------
    exceedances
        P(level >= k), as for `cumulative_minimum`. Shape (n, n_levels - 1), in [0, 1].

    Returns
    -------
    Shape (n, n_levels), rows sum to 1.
    """
    falling = cumulative_minimum(exceedances)
    padded = np.hstack([np.ones((len(falling), 1)), falling, np.zeros((len(falling), 1))])
    return padded[:, :-1] - padded[:, 1:]


def decode_levels(exceedances: FloatArray, thresholds: FloatArray) -> NDArray[np.int64]:
    """Level of each row: the highest one whose threshold is reached.

    Parameters
    ----------
    exceedances
        P(level >= k), as for `cumulative_minimum`. Shape (n, n_levels - 1), in [0, 1].
    thresholds
        Of each level above the lowest. Shape (n_levels - 1,). One half throughout gives the median level; less for a
        grave level says that missing it costs more than a false alarm.

    Returns
    -------
    Level index, 0 = lowest. Shape (n,).

    References
    ----------
    Frank & Hall (2001), A Simple Approach to Ordinal Classification; thresholds by cost: Elkan (2001), The Foundations
    of Cost-Sensitive Learning.
    """
    reached = cumulative_minimum(exceedances) >= thresholds
    levels: NDArray[np.int64] = np.max(reached * np.arange(1, reached.shape[1] + 1), axis=1, initial=0)
    return levels


def predict_labels(block: Block, probabilities: FloatArray, thresholds: FloatArray) -> FloatArray:
    """Labels that probabilities and thresholds stand for.

    Parameters
    ----------
    block
        The field.
    probabilities
        Its columns. Shape (n_rows, n_columns), in [0, 1].
    thresholds
        Shape (n_columns,). An ordinal field takes the highest level that reaches its threshold; a multiclass field its
        likeliest label, which has to reach its threshold only where the field has a value for none.

    Returns
    -------
    Shape (n_rows, n_columns), in {0, 1}.
    """
    if block.config.kind == "ordinal":
        levels = decode_levels(probabilities, thresholds)
        return (levels[:, None] > np.arange(len(block.columns))).astype(float)
    predicted: NDArray[np.bool_] = probabilities >= thresholds
    if block.config.kind == "multiclass":
        likeliest = np.argmax(probabilities, axis=1)[:, None] == np.arange(len(block.columns))
        predicted = likeliest if block.config.none is None else likeliest & predicted
    return predicted.astype(float)

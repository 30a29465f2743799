"""The target matrix: every task is a set of binary columns in {0, 1, NaN}; labels to columns and back.

A label that nobody gave is NaN in its block; an empty list means *looked, found none* and is zeros. Each later concept
(model, calibration, metric, threshold, CSV column, policy condition) is written once, for a column, and uses the
column's name.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from escalml.config import TargetConfig
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage

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

    def lower(self, n_columns: int) -> "Block":
        """An ordinal block without the levels above its first `n_columns` columns."""
        config = self.config.model_copy(update={"labels": self.config.labels[: n_columns + 1]})
        return replace(self, config=config, columns=self.columns[:n_columns])

    def as_known(self, targets: FloatArray) -> "Block":
        """An ordinal block without the top levels that nobody could choose: a scale of three levels of our four.

        Parameters
        ----------
        targets
            Of some rows. Shape (n, n_columns), in {0, 1, NaN}.

        Returns
        -------
        The block; shorter where no row has a top level, and some row of the level below says nothing of it.
        """
        if self.config.kind != "ordinal":
            return self
        labelled = targets[~np.isnan(targets[:, 0])]
        n_known = len(self.columns)
        while n_known > 1 and np.isnan(labelled[:, n_known - 1]).any() and not np.any(labelled[:, n_known - 1] == 1):
            n_known -= 1
        return self if n_known == len(self.columns) else self.lower(n_known)

    def encode(self, label: object, looked_for: Collection[str] | None = None) -> FloatArray:
        """Binary targets of one label.

        Parameters
        ----------
        label
            What the reader gave; None: nothing.
        looked_for
            The values that the reader could choose from. A value added to the field later is not among them, and its
            column is NaN: nobody said no to it. None: all values that the field has now.

        Returns
        -------
        Shape (n_columns,), in {0, 1, NaN}.

        Raises
        ------
        EscalmlError
            If the label is not allowed.
        """
        targets = self._encode(label)
        if looked_for is not None and self.config.kind != "binary":
            targets[self._unknown(targets, looked_for)] = np.nan
        return targets

    def _unknown(self, targets: FloatArray, looked_for: Collection[str]) -> NDArray[np.bool_]:
        """Columns whose 0 nobody gave: their value was not looked for. A 1 is always known."""
        labels = self.config.labels
        if self.config.kind != "ordinal":
            added = np.array([value not in looked_for for value in labels], dtype=np.bool_)
            unknown: NDArray[np.bool_] = added & (targets != 1)
            return unknown
        # A level's column says "at least this": a reader who chose the level below, without knowing this one,
        # may have meant either. One who could have chosen a level between the two meant the lower one.
        unknown = np.zeros(len(targets), dtype=np.bool_)
        for column in range(int(np.sum(targets == 1)), len(targets)):
            if labels[column + 1] in looked_for:
                break
            unknown[column] = True
        return unknown

    def _encode(self, label: object) -> FloatArray:
        """The targets of a reader who could choose from all values."""
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


def finite_log_odds(probabilities: FloatArray) -> FloatArray:
    """Log-odds of probabilities, finite also where they are 0 or 1. Any shape, in [0, 1] -> same shape."""
    clipped = np.clip(probabilities, 1e-9, 1 - 1e-9)
    log_odds: FloatArray = np.log(clipped / (1 - clipped))
    return log_odds


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
        likeliest label, or the one furthest past its threshold (`TargetConfig.pick`), which has to reach its threshold
        only where the field has a value for none.

    Returns
    -------
    Shape (n_rows, n_columns), in {0, 1}.
    """
    if block.config.kind == "ordinal":
        levels = decode_levels(probabilities, thresholds)
        return (levels[:, None] > np.arange(len(block.columns))).astype(float)
    predicted: NDArray[np.bool_] = probabilities >= thresholds
    if block.config.kind == "multiclass":
        strength = probabilities
        if block.config.pick == "past_threshold":
            strength = finite_log_odds(probabilities) - finite_log_odds(thresholds)
        likeliest = np.argmax(strength, axis=1)[:, None] == np.arange(len(block.columns))
        predicted = likeliest if block.config.none is None else likeliest & predicted
    return predicted.astype(float)


class TargetTable:
    """The columns of the target matrix, in order, and the blocks they form.

    Parameters
    ----------
    targets
        The `targets` section of params.yaml: field name -> kind and labels.

    Raises
    ------
    EscalmlError
        If two fields make a column of the same name.
    """

    def __init__(self, targets: Mapping[str, TargetConfig]) -> None:
        self.targets = dict(targets)
        self.blocks: dict[str, Block] = {}
        names: list[str] = []
        for field, config in targets.items():
            columns = config.columns(field)
            self.blocks[field] = Block(field, config, len(names), columns)
            names.extend(columns)
        repeated = sorted({name for name in names if names.count(name) > 1})
        if repeated:
            raise EscalmlError(f"targets: {', '.join(repeated)} is made by two fields; give one of them a prefix.")
        self.columns = tuple(names)

    def __len__(self) -> int:
        """Number of columns."""
        return len(self.columns)

    def index(self, column: str) -> int:
        """Position of a column; an unknown name raises EscalmlError with the names there are."""
        if column not in self.columns:
            raise EscalmlError(f"no target is named {column!r}; the targets are {', '.join(self.columns)}.")
        return self.columns.index(column)

    def row(self, values: Mapping[str, float]) -> FloatArray:
        """Values by column name as one row of the matrix. Shape (n_targets,)."""
        return np.array([values[name] for name in self.columns])

    def of_field(self, field: str, values: Mapping[str, float]) -> dict[str, float]:
        """Values of one field's columns by label; empty where the table has no such field."""
        block = self.blocks.get(field)
        return {label: values[c] for label, c in zip(block.config.labels, block.columns, strict=True)} if block else {}

    def predict(self, probabilities: FloatArray, thresholds: FloatArray) -> FloatArray:
        """Labels of every field, by `predict_labels`. Shapes (n, n_targets) and (n_targets,) -> (n, n_targets)."""
        blocks = self.blocks.values()
        return np.hstack([predict_labels(b, probabilities[:, b.span], thresholds[b.span]) for b in blocks])

    def block_of(self, column: str) -> Block:
        """The block that a column belongs to."""
        position = self.index(column)
        return next(block for block in self.blocks.values() if block.start <= position < block.stop)

    def encode_rows(self, rows: Sequence[LabelledMessage]) -> FloatArray:
        """Target matrix of labelled messages; what their readers did not look for is NaN. As `encode`."""
        return self.encode([row.labels for row in rows], [row.looked_for for row in rows])

    def encode(
        self, labels: Sequence[Mapping[str, Any]], looked_for: Sequence[Mapping[str, Sequence[str]]] | None = None
    ) -> FloatArray:
        """Target matrix of labelled rows.

        Parameters
        ----------
        labels
            One mapping per row: field -> label. A field that is absent or None is unlabelled.
        looked_for
            One mapping per row: field -> the values that its reader could choose from; a field that is absent had the
            values that it has now. None: so it was for all rows.

        Returns
        -------
        Shape (n_rows, n_targets), in {0, 1, NaN}.

        Raises
        ------
        EscalmlError
            If a label is not allowed; names the row (counted from 1), the field and what is allowed.
        """
        matrix = np.full((len(labels), len(self)), np.nan)
        for row, fields in enumerate(labels):
            for block in self.blocks.values():
                try:
                    choices = looked_for[row].get(block.field) if looked_for else None
                    matrix[row, block.span] = block.encode(fields.get(block.field), choices)
                except EscalmlError as error:
                    raise EscalmlError(f"row {row + 1}: {error}.") from None
        return matrix


def levels_nobody_has(targets: FloatArray, table: TargetTable) -> list[int]:
    """Columns of the top levels of ordinal fields that no row has, while rows have a level below.

    Parameters
    ----------
    targets
        Shape (n, n_targets), in {0, 1, NaN}.
    table
        Names of the targets.

    Returns
    -------
    The columns, in order.
    """
    has = np.any(targets == 1, axis=0)
    return [
        column
        for block in table.blocks.values()
        if block.config.kind == "ordinal" and has[block.start]
        for column in range(block.start + 1, block.stop)
        if not has[column]
    ]

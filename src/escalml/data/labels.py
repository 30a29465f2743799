"""The target matrix: every task is a set of binary columns in {0, 1, NaN}.

A label that nobody gave is NaN in its block; an empty list means *looked, found none* and is zeros. Each later concept
(model, calibration, metric, threshold, CSV column, policy condition) is written once, for a column, and uses the
column's name.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from escalml.config import TargetConfig
from escalml.data.blocks import (
    Block,
    FloatArray,
    cumulative_minimum,
    decode_levels,
    level_probabilities,
    predict_labels,
)
from escalml.errors import EscalmlError

__all__ = [
    "Block",
    "FloatArray",
    "TargetTable",
    "cumulative_minimum",
    "decode_levels",
    "level_probabilities",
    "predict_labels",
]


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

    def encode(self, labels: Sequence[Mapping[str, Any]]) -> FloatArray:
        """Target matrix of labelled rows.

        Parameters
        ----------
        labels
            One mapping per row: field -> label. A field that is absent or None is unlabelled.

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
                    matrix[row, block.span] = block.encode(fields.get(block.field))
                except EscalmlError as error:
                    raise EscalmlError(f"row {row + 1}: {error}.") from None
        return matrix

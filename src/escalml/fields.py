"""A target matrix cut into fields, each with its labelled rows and its predicted labels.

Knows nothing of metrics; imports only `targets`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.targets import Block, FloatArray, TargetTable, decode_levels


@dataclass(frozen=True)
class FieldRows:
    """The labelled rows of one field.

    `rows` marks them among all messages, shape (n_messages,); the matrices have shape (n_labelled, n_columns).
    """

    block: Block
    rows: NDArray[np.bool_]
    targets: FloatArray
    probabilities: FloatArray
    predicted: FloatArray


def predict_labels(block: Block, probabilities: FloatArray, thresholds: FloatArray) -> FloatArray:
    """Labels that probabilities and thresholds stand for.

    Parameters
    ----------
    block
        The field.
    probabilities
        Its columns. Shape (n_rows, n_columns), in [0, 1].
    thresholds
        Shape (n_columns,). An ordinal field takes its median level instead; a multiclass field its likeliest label,
        which has to reach its threshold only where the field has a value for none.

    Returns
    -------
    Shape (n_rows, n_columns), in {0, 1}.
    """
    if block.config.kind == "ordinal":
        levels = decode_levels(probabilities)
        return (levels[:, None] > np.arange(len(block.columns))).astype(float)
    predicted: NDArray[np.bool_] = probabilities >= thresholds
    if block.config.kind == "multiclass":
        likeliest = np.argmax(probabilities, axis=1)[:, None] == np.arange(len(block.columns))
        predicted = likeliest if block.config.none is None else likeliest & predicted
    return predicted.astype(float)


def labelled_fields(
    table: TargetTable, targets: FloatArray, probabilities: FloatArray, thresholds: FloatArray
) -> list[FieldRows]:
    """Cut a matrix into fields, each with its labelled rows.

    Parameters
    ----------
    table
        The columns.
    targets
        Shape (n_messages, n_targets), in {0, 1, NaN}. A row is labelled in a field if no column of it is NaN.
    probabilities
        Shape (n_messages, n_targets), in [0, 1].
    thresholds
        Shape (n_targets,).

    Returns
    -------
    The fields, in the table's order.
    """
    fields = []
    for block in table.blocks.values():
        rows = np.asarray(~np.isnan(targets[:, block.span]).any(axis=1))
        given = probabilities[rows, block.span]
        predicted = predict_labels(block, given, thresholds[block.span])
        fields.append(FieldRows(block, rows, targets[rows, block.span], given, predicted))
    return fields

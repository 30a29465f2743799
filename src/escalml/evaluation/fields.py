"""A target matrix cut into fields, each with its labelled rows and its predicted labels."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import Block, FloatArray, TargetTable, predict_labels
from escalml.models.abstention import ESCALATED, prediction_sets
from escalml.models.manifest import LabelQuantiles


@dataclass(frozen=True)
class FieldRows:
    """The labelled rows of one field.

    `rows` marks them among all messages, shape (n_messages,); the matrices have shape (n_labelled, n_columns). `sets`
    has shape (n_labelled, 2): whether *no* and *yes* are in the prediction set; None for all fields but `escalated`.
    """

    block: Block
    rows: NDArray[np.bool_]
    targets: FloatArray
    probabilities: FloatArray
    predicted: FloatArray
    sets: NDArray[np.bool_] | None = None


def labelled_fields(
    table: TargetTable,
    targets: FloatArray,
    probabilities: FloatArray,
    thresholds: FloatArray,
    quantiles: LabelQuantiles | None = None,
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
    quantiles
        Of abstention; without them there are no prediction sets.

    Returns
    -------
    The fields, in the table's order; an ordinal one without the top levels that nobody could choose (`Block.as_known`),
    so that a prediction of such a level counts as one of the level below.
    """
    fields = []
    for whole in table.blocks.values():
        block = whole.as_known(targets[:, whole.span])
        rows = np.asarray(~np.isnan(targets[:, block.span]).any(axis=1))
        given = probabilities[rows, block.span]
        predicted = predict_labels(block, given, thresholds[block.span])
        sets = prediction_sets(given[:, 0], quantiles) if quantiles and block.field == ESCALATED else None
        fields.append(FieldRows(block, rows, targets[rows, block.span], given, predicted, sets))
    return fields

"""The model as MLflow serves it: a table of messages in, flat columns out.

MLflow runs this file as a script when it loads a registered model (models from code), so it holds no state of its own.
Only `registry` names it.
"""

import json
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from mlflow.models import set_model
from mlflow.pyfunc.model import PythonModel, PythonModelContext

from escalml.batch.workers import told
from escalml.data.optional_cells import CellReader, ReadingCounts
from escalml.data.reading import nested
from escalml.errors import EscalmlError
from escalml.records import Message, Prediction
from escalml.records.columns import flat_prediction
from escalml.registry.frames import EXAMPLE, FAULT, faulty, typed
from escalml.scoring.cascade import load_scorer

# Else MLflow quotes the table, texts and all, where a column has the wrong type.
os.environ["MLFLOW_DISABLE_SCHEMA_DETAILS"] = "true"


def _withhold_columns(record: logging.LogRecord) -> bool:
    """Let MLflow warn of columns that the model does not know, but not name them: a misread header is a message."""
    if record.getMessage().startswith("Found extra inputs"):
        record.msg, record.args = "The table has columns that messages do not have; they are ignored.", ()
    return True


logging.getLogger("mlflow.models.utils").addFilter(_withhold_columns)


class ScoringModel(PythonModel):
    """Scores messages given as rows with the columns of the contract (`text` required, others optional).

    Its configuration may say `fast`, `encoder_above` and `whole_text`, as the options of `escalml score` do, and
    `one_core`; and `column`, the one column to answer with, as `mlflow.models.evaluate` wants it of a classifier.
    """

    def load_context(self, context: PythonModelContext) -> None:
        """Load the model directory that was logged."""
        config = context.model_config or {}
        self.scorer = load_scorer(
            Path(context.artifacts["model"]),
            fast=bool(config.get("fast")),
            whole_text=bool(config.get("whole_text")),
            encoder_above=config.get("encoder_above"),
        )
        self.column = str(config.get("column") or "")
        if config.get("one_core"):  # where many such models work on one machine
            self.scorer.use_cores(1)

    def predict(
        self,
        context: PythonModelContext,  # noqa: ARG002 - the signature is MLflow's
        model_input: pd.DataFrame,
        params: dict[str, Any] | None = None,
    ) -> pd.DataFrame | pd.Series:
        """Score messages.

        Parameters
        ----------
        context
            Unused: the model was loaded before.
        model_input
            One message per row; a column that is absent or empty is as a missing field. Optional cells that cannot be
            read are left out, as they are of a file.
        params
            `as_json`: the whole prediction as JSON in one column. `explain`: with the phrases that moved it.

        Returns
        -------
        One row per message, in order: flat columns, lists as lists and yes or no as booleans. `fault` says why a row
        is no message, and is empty for all others. Of a model that is to answer with one column, that column.

        Raises
        ------
        EscalmlError
            If there is no such column; names those that there are.
        """
        params = params or {}
        cells = model_input.astype(object).where(model_input.notna(), None).to_dict(orient="records")
        rows = [_read({str(name): _plain(cell) for name, cell in row.items()}) for row in cells]
        messages = [row for row in rows if isinstance(row, Message)]
        predictions = iter(self._predicted(messages, explain=bool(params.get("explain"))))
        answers = [row if isinstance(row, str) else next(predictions) for row in rows]
        written = [_as_json(answer) for answer in answers] if params.get("as_json") else self._flat(answers)
        table = pd.DataFrame(written, index=model_input.index)
        if not self.column:
            return table
        if self.column not in table.columns:
            raise EscalmlError(f"model_config: column is none of {', '.join(table.columns)}.")
        return table[self.column]

    def _predicted(self, messages: Sequence[Message], *, explain: bool = False) -> list[Prediction]:
        """Predictions; a bug's own words may quote a message, and Spark would log them."""
        try:
            return self.scorer.predict(messages, explain=explain)
        except Exception as error:
            raise told(error) from None

    def _flat(self, answers: Sequence[Prediction | str]) -> list[dict[str, Any]]:
        """Flat rows; those of faults have the same columns."""
        example = typed(flat_prediction(self._predicted([Message(text=EXAMPLE)])[0]))
        return [
            faulty(example, answer) if isinstance(answer, str) else typed(flat_prediction(answer)) for answer in answers
        ]


def _plain(cell: object) -> object:
    """A cell without the arrays in which Spark and Parquet hold lists."""
    return cell.tolist() if isinstance(cell, np.ndarray) else cell


def _read(row: dict[str, Any]) -> Message | str:
    """A row as a message, or what is wrong with it."""
    try:
        return CellReader(ReadingCounts()).read(nested(row, lenient=True))
    except EscalmlError as error:
        return str(error).removeprefix("row: ")


def _as_json(answer: Prediction | str) -> dict[str, str]:
    """A row of one column: the prediction, or the fault in its place."""
    return {"json": json.dumps({FAULT: answer}) if isinstance(answer, str) else answer.model_dump_json()}


set_model(ScoringModel())

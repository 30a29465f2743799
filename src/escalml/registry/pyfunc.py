"""The model as MLflow serves it: a table of messages in, flat columns out.

MLflow runs this file as a script when it loads a registered model (models from code), so it holds no state of its own.
Only `registry` names it.
"""

import logging
import os
from pathlib import Path
from typing import Any

import pandas as pd
from mlflow.models import set_model
from mlflow.pyfunc.model import PythonModel, PythonModelContext

from escalml.data.reading import nested
from escalml.errors import EscalmlError
from escalml.records import Message, parse_message
from escalml.records.columns import csv_cells, flat_prediction
from escalml.scoring.scorer import Scorer

# Else MLflow quotes the table, texts and all, where a column has the wrong type.
os.environ["MLFLOW_DISABLE_SCHEMA_DETAILS"] = "true"


def _withhold_columns(record: logging.LogRecord) -> bool:
    """Let MLflow warn of columns that the model does not know, but not name them: a misread header is a message."""
    if record.getMessage().startswith("Found extra inputs"):
        record.msg, record.args = "The table has columns that messages do not have; they are ignored.", ()
    return True


logging.getLogger("mlflow.models.utils").addFilter(_withhold_columns)


class ScoringModel(PythonModel):
    """Scores messages given as rows with the columns of the contract (`text` required, others optional)."""

    def load_context(self, context: PythonModelContext) -> None:
        """Load the model directory that was logged."""
        self.scorer = Scorer.load(Path(context.artifacts["model"]))

    def predict(
        self,
        context: PythonModelContext,  # noqa: ARG002 - the signature is MLflow's
        model_input: pd.DataFrame,
        params: dict[str, Any] | None = None,  # noqa: ARG002
    ) -> pd.DataFrame:
        """Score messages.

        Parameters
        ----------
        context
            Unused: the model was loaded before.
        model_input
            One message per row; a column that is absent or empty is as a missing field.
        params
            Unused.

        Returns
        -------
        One row per message, in order: flat columns with lists as JSON.

        Raises
        ------
        EscalmlError
            At the first row that is no valid message; names its number.
        """
        cells = model_input.astype(object).where(model_input.notna(), None).to_dict(orient="records")
        fields = [{str(name): cell for name, cell in row.items()} for row in cells]
        messages = [_message(row, number) for number, row in enumerate(fields, start=1)]
        rows = [csv_cells(flat_prediction(prediction)) for prediction in self.scorer.predict(messages)]
        return pd.DataFrame(rows, index=model_input.index)


def _message(row: dict[str, Any], number: int) -> Message:
    try:
        return parse_message(nested(row), where="message")
    except EscalmlError as error:
        raise EscalmlError(f"row {number}: {error}") from None


set_model(ScoringModel())

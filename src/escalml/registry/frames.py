"""The table that the registered model answers with: for its signature and for the model itself.

A column holds one type in every row. MLflow hands a table to Spark by casting each column: a text that is missing would
become the word "nan" there, and a yes or no that is missing a no.
"""

from collections.abc import Mapping
from typing import Any

EXAMPLE = "I was charged twice and nobody answers."
FAULT = "fault"  # the column that says why a row is no message; else it is an empty text
_TEXTS = frozenset(("id", "severity", "topic", "redacted_text", "language", "model_version", FAULT))


def typed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A flat row as a table holds it: whole numbers are floats, and a text that is missing is empty."""
    return {name: _typed(name, cell) for name, cell in row.items()} | {FAULT: ""}


def faulty(example: Mapping[str, Any], fault: str) -> dict[str, Any]:
    """The row of what is no message.

    Parameters
    ----------
    example
        The typed row of a message.
    fault
        Why it is none.

    Returns
    -------
    Empty texts and lists, no numbers, no for yes or no; but a person should look at it.
    """
    empty = {str: "", list: [], bool: False}
    return {name: empty.get(type(cell)) for name, cell in example.items()} | {"review": True, FAULT: fault}


def _typed(name: str, cell: object) -> object:
    if cell is None and name in _TEXTS:
        return ""
    return float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell

"""The table that the registered model answers with: for its signature and for the model itself."""

from collections.abc import Mapping
from typing import Any

EXAMPLE = "I was charged twice and nobody answers."
FAULT = "fault"  # the column that says why a row is no message


def typed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A flat row as tables hold it: a whole number is a float, of which some may miss."""
    return {
        name: float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell
        for name, cell in row.items()
    }

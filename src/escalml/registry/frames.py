"""The table that the registered model answers with: for its signature and for the model itself."""

from collections.abc import Mapping
from typing import Any

EXAMPLE = "I was charged twice and nobody answers."
FAULT = "fault"  # the column that says why a row is no message


def typed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A flat row as a table holds it: whole numbers are floats, since a row with a fault has none."""
    return {
        name: float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell
        for name, cell in row.items()
    }

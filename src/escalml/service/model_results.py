"""How good the served model was on messages it had not seen, as its directory says.

`service` gives it to `pages`.
"""

import json
from pathlib import Path
from typing import Any

from escalml.errors import EscalmlError

FILE = "evaluation.json"
_SHOWN = ("dataset", "split", "n_messages", "interval", "models", "reliability", "confusion")


def results_of(model: Path) -> dict[str, Any]:
    """What was measured of a model, without its slices.

    Parameters
    ----------
    model
        A model directory.

    Returns
    -------
    `{"evaluations": [...]}`, in the order of the file.

    Raises
    ------
    EscalmlError
        If the directory holds no such file.
    """
    try:
        measured = json.loads((model / FILE).read_bytes())
    except (OSError, ValueError):
        raise EscalmlError(
            f"this model comes without {FILE}: how good it is was not measured here; training/evaluate.py measures it."
        ) from None
    return {"evaluations": [{name: evaluation[name] for name in _SHOWN} for evaluation in measured]}

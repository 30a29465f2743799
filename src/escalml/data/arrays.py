"""Arrays on disk: one safetensors file, the same bytes for the same arrays, never pickle."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from escalml.errors import EscalmlError

Array = NDArray[Any]


def write_arrays(path: Path, arrays: Mapping[str, Array]) -> None:
    """Write named arrays.

    Parameters
    ----------
    path
        The file; by custom its suffix is `.safetensors`.
    arrays
        Name -> array of numbers.
    """
    path.write_bytes(save({name: np.asarray(array, order="C") for name, array in arrays.items()}))


def read_arrays(path: Path) -> dict[str, Array]:
    """Read named arrays.

    Parameters
    ----------
    path
        A file that `write_arrays` wrote.

    Returns
    -------
    Name -> array, equal to what was written.

    Raises
    ------
    EscalmlError
        If the file is missing or damaged, or holds no arrays.
    """
    try:
        return load(path.read_bytes())
    except (OSError, SafetensorError) as error:
        raise EscalmlError(f"{path}: cannot be loaded ({type(error).__name__}); train or copy it again.") from None

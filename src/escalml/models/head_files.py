"""Files of the small heads on an encoder's vector, each of which belongs to one encoder."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from escalml.data.arrays import read_arrays, write_arrays
from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.models.manifest import Manifest

ENCODER = "encoder.onnx"


def write_head(path: Path, arrays: Mapping[str, FloatArray], encoder: str) -> None:
    """Write a head and the SHA-256 of the encoder that it was fitted to."""
    write_arrays(path, {**arrays, "encoder": np.frombuffer(bytes.fromhex(encoder), dtype=np.uint8)})


def read_head(path: Path, names: tuple[str, ...], manifest: Manifest, *, kind: str, stage: str) -> list[FloatArray]:
    """Read what `write_head` wrote.

    Parameters
    ----------
    path
        The head's file.
    names
        Names of its arrays.
    manifest
        Of the model that the head lies beside.
    kind
        What the head is for, for messages.
    stage
        The script of `training/` that fits it anew.

    Returns
    -------
    The arrays, in the order of the names.

    Raises
    ------
    EscalmlError
        If the file is damaged, or was fitted to another encoder.
    """
    arrays = read_arrays(path)
    try:
        found = [arrays[name] for name in names]
        encoder = arrays["encoder"].tobytes().hex()
    except KeyError:
        raise EscalmlError(f"{path}: is no head for {kind}; fit it again.") from None
    if not all(array.size for array in found):
        raise EscalmlError(f"{path}: is no head for {kind}; fit it again.")
    if encoder != manifest.files.get(ENCODER):
        raise EscalmlError(
            f"{path}: was fitted to another encoder; fit it again: python training/{stage}.py --model {path.parent}"
        )
    return found

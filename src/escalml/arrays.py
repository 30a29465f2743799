"""Arrays on disk: one skops file, the same bytes for the same arrays, never pickle.

Knows nothing of what the arrays mean; imports only `errors`.
"""

import json
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

from escalml.errors import EscalmlError

Array = NDArray[Any]
_IDS = re.compile(r'"__id__": (\d+)')


def write_arrays(path: Path, arrays: Mapping[str, Array]) -> None:
    """Write named arrays.

    Parameters
    ----------
    path
        The file; by custom its suffix is `.skops`.
    arrays
        Name -> array of numbers.
    """
    from skops.io import dumps

    with ZipFile(BytesIO(dumps(dict(arrays)))) as dumped, ZipFile(path, "w", ZIP_DEFLATED) as file:
        # skops names things by their address in memory, and a zip entry holds the time: both would make two equal
        # models differ. Order of appearance and a fixed date stand in.
        schema = dumped.read("schema.json").decode()
        order = {address: str(number) for number, address in enumerate(dict.fromkeys(_IDS.findall(schema)))}
        for address, number in order.items():
            schema = re.sub(rf"\b{address}\b", number, schema)
        file.writestr(ZipInfo("schema.json"), schema, ZIP_DEFLATED)
        for name in sorted(set(dumped.namelist()) - {"schema.json"}, key=lambda name: int(order[Path(name).stem])):
            file.writestr(ZipInfo(f"{order[Path(name).stem]}.npy"), dumped.read(name), ZIP_DEFLATED)


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
        If the file is missing, damaged, or holds anything but arrays of numbers.
    """
    from skops.io import get_untrusted_types, load

    try:
        foreign = get_untrusted_types(file=path)
        arrays = {} if foreign else load(path, trusted=[])
    except (OSError, ValueError, KeyError, BadZipFile, json.JSONDecodeError) as error:
        raise EscalmlError(f"{path}: cannot be loaded ({type(error).__name__}); train or copy it again.") from None
    if foreign or not all(isinstance(array, np.ndarray) for array in arrays.values()):
        raise EscalmlError(f"{path}: holds more than arrays of numbers; not written by escalml, so not loaded.")
    return dict(arrays)

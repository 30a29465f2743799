from pathlib import PurePosixPath

import numpy as np
import pytest

from escalml.arrays import read_arrays, write_arrays
from escalml.errors import EscalmlError

ARRAYS = {"weights": np.arange(6, dtype=np.float32).reshape(2, 3), "intercepts": np.array([0.1, -2.5])}


def test_arrays_come_back_as_they_were(tmp_path):
    write_arrays(tmp_path / "a.skops", ARRAYS)
    back = read_arrays(tmp_path / "a.skops")
    assert list(back) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert back[name].dtype == array.dtype
        assert np.array_equal(back[name], array)


def test_equal_arrays_make_equal_bytes(tmp_path):
    for name in ("one", "two"):
        write_arrays(tmp_path / name, {key: array.copy() for key, array in ARRAYS.items()})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("content", [b"", b"not an archive"])
def test_a_damaged_file_is_refused(tmp_path, content):
    (tmp_path / "a.skops").write_bytes(content)
    with pytest.raises(EscalmlError, match=r"a.skops: cannot be loaded .*train or copy it again"):
        read_arrays(tmp_path / "a.skops")


@pytest.mark.parametrize("foreign", [PurePosixPath("x"), "text"])
def test_anything_but_arrays_is_not_loaded(tmp_path, foreign):
    from skops.io import dump

    dump({"weights": foreign}, tmp_path / "a.skops")
    with pytest.raises(EscalmlError, match="holds more than arrays of numbers; not written by escalml"):
        read_arrays(tmp_path / "a.skops")

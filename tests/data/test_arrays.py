import pickle

import numpy as np
import pytest

from escalml.data.arrays import read_arrays, write_arrays
from escalml.errors import EscalmlError

ARRAYS = {
    "weights": np.arange(6, dtype=np.float32).reshape(2, 3),
    "intercepts": np.array([0.1, -2.5]),
    "seconds": np.array(3.5),
}


def test_arrays_come_back_as_they_were(tmp_path):
    write_arrays(tmp_path / "a.safetensors", ARRAYS)
    back = read_arrays(tmp_path / "a.safetensors")
    assert back.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert (back[name].dtype, back[name].shape) == (array.dtype, array.shape)
        assert np.array_equal(back[name], array)


def test_equal_arrays_make_equal_bytes(tmp_path):
    for name in ("one", "two"):
        write_arrays(tmp_path / name, {key: array.copy() for key, array in ARRAYS.items()})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("content", [b"", b"no arrays", b"\xff" * 64])
def test_a_damaged_file_is_refused(tmp_path, content):
    (tmp_path / "a.safetensors").write_bytes(content)
    with pytest.raises(EscalmlError, match=r"a.safetensors: cannot be loaded .*train or copy it again"):
        read_arrays(tmp_path / "a.safetensors")


def test_columns_of_another_array_come_back_as_they_were(tmp_path):
    write_arrays(tmp_path / "a", {"columns": ARRAYS["weights"][:, ::2]})
    assert read_arrays(tmp_path / "a")["columns"].tolist() == [[0, 2], [3, 5]]


def test_a_pickle_is_not_loaded(tmp_path):
    (tmp_path / "a").write_bytes(pickle.dumps(ARRAYS))
    with pytest.raises(EscalmlError, match="cannot be loaded"):
        read_arrays(tmp_path / "a")

"""Files out: whole or not at all."""

from collections.abc import Iterator

import pytest
from pyarrow.parquet import read_table

from escalml.data import writing
from escalml.data.reading import read_rows
from escalml.data.writing import chunks, report_disk_faults, require_apart, write_atomically, write_rows
from escalml.errors import EscalmlError
from message_files import FORMATS


def rows_that_fail(error: BaseException) -> Iterator[dict[str, str]]:
    yield {"id": "1"}
    raise error


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("error", [EscalmlError("row 2"), OSError("full"), KeyboardInterrupt("stop")], ids=type)
def test_a_write_that_fails_leaves_nothing(tmp_path, suffix, error):
    with pytest.raises(type(error), match=r"row 2|full|stop"):
        write_rows(tmp_path / f"out.{suffix}", rows_that_fail(error))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_write_that_fails_leaves_the_earlier_file_as_it_was(tmp_path, suffix):
    path = tmp_path / f"out.{suffix}"
    path.write_bytes(b"earlier")
    with pytest.raises(EscalmlError, match="row 2"):
        write_rows(path, rows_that_fail(EscalmlError("row 2")))
    assert path.read_bytes() == b"earlier"


def test_a_file_has_its_name_only_when_it_is_whole(tmp_path):
    path = tmp_path / "out.bin"
    with write_atomically(path) as file:
        file.write(b"half")
        assert not path.exists()
    assert path.read_bytes() == b"half"
    assert list(tmp_path.iterdir()) == [path]


def test_an_earlier_file_is_replaced_whole(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("longer than what comes\n" * 9, encoding="utf-8")
    write_rows(path, [{"id": "é"}])
    assert path.read_text(encoding="utf-8") == '{"id": "é"}\n'


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_without_rows_still_opens(tmp_path, suffix):
    path = tmp_path / f"out.{suffix}"
    write_rows(path, [], column_types={"public": "boolean"})
    if suffix == "parquet":
        assert read_table(path).num_rows == 0
    else:
        assert path.read_text(encoding="utf-8") == {"csv": "id\n", "jsonl": ""}[suffix]


def test_what_stands_in_a_csv_cell_comes_back(tmp_path):
    texts = ['a,"b"', "two\nlines", "two\r\nlines", "lone\rreturn", "nul\x00", "😀 اين", " spaces ", "'=1+1"]
    write_rows(tmp_path / "out.csv", [{"id": str(n), "text": text} for n, text in enumerate(texts)])
    assert [row.fields["text"] for row in read_rows(tmp_path / "out.csv")] == texts


def test_a_parquet_column_has_the_type_of_its_cells(tmp_path):
    row = {"a": True, "b": 1, "c": 0.5, "d": ["x"], "e": "y", "f": None}
    write_rows(tmp_path / "out.parquet", [row, row | {"d": [], "f": "late"}])
    table = read_table(tmp_path / "out.parquet")
    assert [str(kind) for kind in table.schema.types] == [
        "bool",
        "int64",
        "double",
        "list<element: string>",
        *["string"] * 2,
    ]
    assert table.to_pylist() == [row, row | {"d": [], "f": "late"}]


def test_a_parquet_cell_that_the_first_row_lacks_keeps_its_type(tmp_path):
    types = {"public": "boolean", "count": "double", "elsewhere": "double"}
    rows = [{"id": "1", "public": None, "count": None}, {"id": "2", "public": True, "count": 3}]
    write_rows(tmp_path / "out.parquet", rows, column_types=types)
    assert read_table(tmp_path / "out.parquet").to_pylist() == rows


def test_a_parquet_file_of_many_pieces_keeps_the_order(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "_PARQUET_ROWS", 2)
    write_rows(tmp_path / "out.parquet", ({"id": n} for n in range(5)))
    assert read_table(tmp_path / "out.parquet")["id"].to_pylist() == [0, 1, 2, 3, 4]


def test_chunks_keep_order_and_lose_nothing():
    assert list(chunks(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(chunks([], 2)) == []


def test_a_missing_folder_is_told_in_one_line(tmp_path):
    path = tmp_path / "none" / "out.csv"
    with (
        pytest.raises(EscalmlError, match=r"out\.csv: cannot be written \(No such file or directory\); choose another"),
        report_disk_faults(path),
    ):
        write_rows(path, [{"id": "1"}])


def test_the_input_is_never_written_over_by_whatever_name(tmp_path):
    source, link = tmp_path / "in.csv", tmp_path / "link.csv"
    source.touch()
    link.symlink_to(source)
    for path in (source, link, tmp_path / "folder" / ".." / "in.csv"):
        with pytest.raises(EscalmlError, match="is the input itself; choose another --out"):
            require_apart(source, [tmp_path / "out.csv", path])
    require_apart(source, [tmp_path / "out.csv"])

"""Files out: whole or not at all, in the format of their suffix.

Knows nothing of messages or models; stands on `flat` for the look of a CSV cell.
"""

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any, TypeVar

from escalml.errors import EscalmlError
from escalml.flat import csv_cells

_PARQUET_ROWS = 5_000


@contextmanager
def disk_faults_are_the_users(path: Path) -> Iterator[None]:
    """Say in one line what the disk refused: full, read-only, not allowed, no such folder."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EscalmlError(f"{path}: cannot be written ({reason}); choose another --out or free the disk.") from None


@contextmanager
def write_atomically(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that appears under its name only when it is whole.

    Parameters
    ----------
    path
        The final name; an existing file is replaced.

    Yields
    ------
    A binary file.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows as CSV, JSONL or Parquet, by suffix; whole or not at all.

    Parameters
    ----------
    path
        The file.
    rows
        Rows of the same columns in the same order: texts, numbers, yes/no, lists of texts. A row of a JSONL file
        may be nested.
    """
    with write_atomically(path) as file:
        {".csv": _write_csv, ".jsonl": _write_jsonl, ".parquet": _write_parquet}[path.suffix.lower()](file, rows)


def _write_jsonl(file: IO[bytes], rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def _write_csv(file: IO[bytes], rows: Iterable[Mapping[str, Any]]) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(text, list(row))
            writer.writeheader()
        writer.writerow(csv_cells(row))
    if writer is None:
        text.write("id\n")  # every row was rejected: still a table that opens
    text.detach()


def _write_parquet(file: IO[bytes], rows: Iterable[Mapping[str, Any]]) -> None:
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    writer = None
    for chunk in chunks(rows, _PARQUET_ROWS):
        if writer is None:
            writer = ParquetWriter(file, pyarrow.schema([(name, _arrow_type(cell)) for name, cell in chunk[0].items()]))
        writer.write_table(pyarrow.Table.from_pylist(list(chunk), schema=writer.schema))
    (writer or ParquetWriter(file, pyarrow.schema([("id", pyarrow.string())]))).close()


def _arrow_type(cell: object) -> Any:  # noqa: ANN401 - pyarrow has no types
    """Column type by the first row's cell; a cell that is absent there is a text wherever it is present."""
    import pyarrow

    types = {
        bool: pyarrow.bool_(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        list: pyarrow.list_(pyarrow.string()),
    }
    return types.get(type(cell), pyarrow.string())


T = TypeVar("T")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut a stream into lists of `size`, the last one shorter."""
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk

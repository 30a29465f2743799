"""Files out: whole or not at all, in the format of their suffix."""

import csv
import gzip
import io
import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, TypeVar, cast

from escalml.data.formulas import guard_cell
from escalml.data.reading import check_suffix
from escalml.data.text_files import packed_suffix
from escalml.errors import EscalmlError
from escalml.records.columns import csv_cells

_PARQUET_ROWS = 5_000
PART_NAMES = "part-*.parquet"


@contextmanager
def report_disk_faults(path: Path) -> Iterator[None]:
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
        The final name; an existing file is replaced. Who may have company holds its lock: `lock_outputs`.

    Yields
    ------
    A binary file.

    Raises
    ------
    EscalmlError
        If something else than a file that a killed run left stands at the name of the half-written one.
    """
    partial = path.with_name(f".{path.name}.partial")
    file = _open_new(partial)
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def _open_new(path: Path) -> IO[bytes]:
    """A new file: never what a link set there leads to, nor a file that somebody else holds open."""
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(path.lstat().st_mode):
            raise EscalmlError(f"{path}: is a link or no file where a half-written output belongs; remove it.")
        path.unlink()  # what a killed run left
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o666), "wb")


def check_target(path: Path) -> None:
    """Refuse what could not become the output; a folder would be noticed only when all the work is done."""
    check_suffix(path)
    with report_disk_faults(path):
        if path.is_dir():
            raise EscalmlError(f"{path}: is a folder; give the name of a file as --out.")


def is_folder(path: Path) -> bool:
    """Whether an output is to be a folder of Parquet files: its name has no suffix."""
    return not path.suffix


def require_apart(source: Path, outputs: Iterable[Path]) -> None:
    """Refuse to write over the input: what was rejected or left out would be lost."""
    for path in outputs:
        if path.resolve() == source.resolve():
            raise EscalmlError(f"{path}: is the input itself; choose another --out.")


def write_rows(
    path: Path,
    rows: Iterable[Mapping[str, Any]],
    *,
    column_types: Mapping[str, str] = MappingProxyType({}),
    raw_cells: bool = False,
) -> None:
    """Write rows as CSV, JSONL or Parquet, by suffix; whole or not at all.

    Parameters
    ----------
    path
        The file.
    rows
        Rows of the same columns in the same order: texts, numbers, yes/no, lists of texts. A row of a JSONL file
        may be nested.
    column_types
        `string`, `boolean` or `double` of the Parquet columns that the first row may lack; the first row says the
        others.
    raw_cells
        Write texts to a CSV as they are. Else a `'` stands before those that a spreadsheet program would run as a
        formula.
    """
    suffix, packing = packed_suffix(path)
    with write_atomically(path) as file, _packed(file, packing) as packed:
        if suffix == ".parquet":
            _write_parquet(packed, rows, column_types)
        elif suffix == ".csv":
            _write_csv(packed, rows if raw_cells else map(_guarded, rows))
        else:
            write_jsonl(packed, rows)


@contextmanager
def _packed(file: IO[bytes], packing: str) -> Iterator[IO[bytes]]:
    """A stream into a file, packed as the file's suffix says; the same bytes at any hour."""
    if packing == ".gz":
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0, compresslevel=6) as packed:
            yield cast("IO[bytes]", packed)
    elif packing == ".zst":
        import pyarrow

        with pyarrow.CompressedOutputStream(pyarrow.PythonFile(_StaysOpen(file), mode="w"), "zstd") as stream:
            yield cast("IO[bytes]", stream)
    else:
        yield file


class _StaysOpen(io.RawIOBase):
    """A file that is not closed with the packing around it: it is still to be synced."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def writable(self) -> bool:
        """As the file is."""
        return True

    def write(self, data: Any) -> int:  # noqa: ANN401 - any buffer
        """Write into the file."""
        return self._file.write(data)


def is_flat(path: Path) -> bool:
    """Whether a file's format has columns, and so no nested rows."""
    return packed_suffix(path)[0] != ".jsonl"


def write_parts(folder: Path, rows: Iterable[Mapping[str, Any]], *, n_rows: int) -> None:
    """Write rows as Parquet files `part-00000.parquet` and so on, each whole or not at all, all of the same columns.

    Parameters
    ----------
    folder
        A folder; its other files of such a name are removed.
    rows
        As of `write_rows`.
    n_rows
        How many rows a file has.
    """
    stream, number = iter(rows), 0
    first, types = next(stream, None), dict[str, Any]()
    while first is not None or not number:  # where every row was rejected: still a table
        with write_atomically(folder / part_name(number)) as file:
            piece = chain([] if first is None else [first], islice(stream, n_rows - 1))
            types = _write_parquet(file, piece, {}, types)
        first, number = next(stream, None), number + 1
    for path in folder.glob(PART_NAMES):
        if path.name >= part_name(number):
            path.unlink()


def part_name(number: int) -> str:
    """Name of a file of a folder of results."""
    return f"part-{number:05d}.parquet"


def _guarded(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row whose texts no spreadsheet program runs; numbers stay numbers."""
    return {name: guard_cell(cell) if isinstance(cell, str) else cell for name, cell in row.items()}


def write_jsonl(file: IO[bytes], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows as lines of JSON."""
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


def _write_parquet(
    file: IO[bytes],
    rows: Iterable[Mapping[str, Any]],
    column_types: Mapping[str, str],
    types: Mapping[str, Any] = MappingProxyType({}),
) -> dict[str, Any]:
    """Write a table; returns the types of its columns, which are those of the first row where none are given."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    pieces = chunks(rows, _PARQUET_ROWS)
    first = next(pieces, [])
    found = dict(types) or {name: _arrow_type(cell) for name, cell in (first[0] if first else {"id": None}).items()}
    found |= {name: pyarrow.type_for_alias(column_types[name]) for name in found if name in column_types}
    with ParquetWriter(file, pyarrow.schema(found.items())) as writer:
        for piece in chain([first], pieces):
            writer.write_table(pyarrow.Table.from_pylist(piece, schema=writer.schema))
    return found


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

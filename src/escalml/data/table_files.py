"""Reads tables that are no text: Parquet and Excel sheets."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import Any

from escalml.data.csv_files import Cells, Table
from escalml.data.row import FileFacts
from escalml.errors import EscalmlError

MAX_SHEET_BYTES = 200 << 20  # a sheet has to be held whole
_BATCH_ROWS = 1_000


@contextmanager
def open_parquet(path: Path, facts: FileFacts) -> Iterator[Table]:
    """Open a Parquet file as a table.

    Parameters
    ----------
    path
        The file.
    facts
        Gets how much has been read.

    Yields
    ------
    Its table, read batch by batch; the index columns of pandas are left out.

    Raises
    ------
    EscalmlError
        If it is no Parquet file.
    """
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            names = list(file.schema_arrow.names)
            kept = [place for place, name in enumerate(names) if not name.startswith("__index_level_")]
            yield Table([names[place] for place in kept], _parquet_records(file, kept, facts))
    except ArrowInvalid:
        raise EscalmlError(f"{path}: is not a Parquet file.") from None


def _parquet_records(
    file: Any,  # noqa: ANN401 - pyarrow has no types
    kept: Sequence[int],
    facts: FileFacts,
) -> Iterator[Cells]:
    n_rows, n_read = max(file.metadata.num_rows, 1), 0
    facts.share = lambda: n_read / n_rows
    for batch in file.iter_batches(batch_size=_BATCH_ROWS):
        n_read += batch.num_rows
        columns = [_values(batch.column(place)) for place in kept]
        yield from zip(*columns, strict=True) if columns else ()


def _values(column: Any) -> list[object]:  # noqa: ANN401 - pyarrow has no types
    """Cells of a column as plain values; nanoseconds, which Python's times do not have, are cut."""
    import pyarrow
    from pyarrow import types

    if types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pyarrow.timestamp("us", column.type.tz), safe=False)
    cells: list[object] = column.to_pylist()
    if types.is_string(column.type) or types.is_large_string(column.type) or types.is_boolean(column.type):
        return cells
    return [plain_value(cell) for cell in cells]


def plain_value(cell: object) -> object:
    """A cell as JSON would have it: NaN is absent, bytes are text, a decimal is a number."""
    if isinstance(cell, float):
        return cell if isfinite(cell) else None
    if isinstance(cell, bytes):
        return cell.decode(errors="replace")
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    if isinstance(cell, list):
        return [plain_value(item) for item in cell]
    if isinstance(cell, Mapping):
        return {name: plain_value(item) for name, item in cell.items()}
    return cell


def read_sheet(path: Path, facts: FileFacts) -> Table:
    """Read the first sheet of an Excel or OpenDocument workbook.

    Parameters
    ----------
    path
        The file.
    facts
        Gets the name of the sheet and how many there are.

    Returns
    -------
    The table; the first row that holds something is its header.

    Raises
    ------
    EscalmlError
        If the reader is not installed, the file is too big, or it is no workbook.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        raise EscalmlError(
            f'{path}: reading Excel files needs a small extra; pip install "escalml[xlsx]", or save the sheet as CSV.'
        ) from None
    if path.stat().st_size > MAX_SHEET_BYTES:
        raise EscalmlError(f"{path}: is over {MAX_SHEET_BYTES >> 20} MB, too big for a sheet; save it as CSV.")
    try:
        book = CalamineWorkbook.from_path(path)
        facts.n_sheets, facts.sheet = len(book.sheet_names), book.sheet_names[0]
        rows = book.get_sheet_by_index(0).iter_rows()
        names = [str(cell) for cell in next(rows, [])]
    except (CalamineError, IndexError, UnicodeDecodeError):
        raise EscalmlError(f"{path}: is no Excel file that can be read; save the sheet as CSV.") from None
    return Table(names, ([_sheet_value(cell) for cell in row] for row in rows if any(cell != "" for cell in row)))


def _sheet_value(cell: object) -> object:
    """A cell of a sheet: a whole number without its `.0`, a day as a moment, and no cell as an empty text."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return datetime.combine(cell, time())
    return cell

"""Files of records, row by row: CSV, JSONL and Parquet alike, and flat rows in their nested form.

A row that cannot be read says why and loses nothing else.
"""

import csv
import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from escalml.errors import EscalmlError

SUFFIXES = (".csv", ".jsonl", ".parquet")
MAX_FIELD = 10_000_000
_JSON_COLUMNS = ("thread", "state", "customer")


@dataclass(frozen=True)
class Row:
    """One record of a file: its fields, or why they cannot be read."""

    number: int  # counted from 1, the header of a CSV apart
    fields: Mapping[str, Any] = field(default_factory=dict)
    fault: str | None = None


def check_suffix(path: Path) -> str:
    """Suffix of a message file, lower case; an EscalmlError names the formats there are."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise EscalmlError(f"{path}: unknown format {suffix or '(no suffix)'}; use {', '.join(SUFFIXES)}.")
    return suffix


def check_source(path: Path) -> str:
    """Suffix of a message file that is there and holds something; an EscalmlError says what is amiss."""
    suffix = check_suffix(path)
    try:
        if not path.is_file():
            raise EscalmlError(f"{path}: {'is a folder' if path.is_dir() else 'no such file'}; give one message file.")
        with path.open("rb") as file:
            if not file.read(1):
                raise EscalmlError(f"{path}: is empty; expected at least one message.")
    except OSError as error:
        raise EscalmlError(f"{path}: cannot be read ({error.strerror}); give one message file.") from None
    return suffix


def read_rows(path: Path, *, required: str = "text") -> Iterator[Row]:
    """Stream the records of a message file, or of a file of results.

    Parameters
    ----------
    path
        A CSV, JSONL or Parquet file, by suffix.
    required
        The column that a table must have: `text` of messages, `id` of results.

    Yields
    ------
    Each record in order; blank JSONL lines are skipped but numbered.

    Raises
    ------
    EscalmlError
        If the file cannot be read at all, is empty, or is a table without the required column.
    """
    suffix = check_source(path)
    try:
        if suffix == ".jsonl":
            yield from _jsonl_rows(path)
        else:
            yield from {".csv": _csv_rows, ".parquet": _parquet_rows}[suffix](path, required)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise EscalmlError(f"{path}: cannot be read as {suffix[1:]} ({type(error).__name__}).") from None


def _csv_rows(path: Path, required: str) -> Iterator[Row]:
    csv.field_size_limit(MAX_FIELD)  # the default of 128 kB would end the file at one long cell
    # A byte that is no UTF-8 becomes a lone surrogate, which validation refuses for that row alone.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        # Strict: a quote that is never closed would else swallow all rows after it, unseen, into one message.
        reader = csv.DictReader(file, strict=True)
        _require_column(required, path, reader.fieldnames or ())
        lines_of = reader.reader  # the DictReader's own count stops at a fault
        for number in count(1):
            first_line = lines_of.line_num + 1
            try:
                fields = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                lines = (
                    f"line {first_line}"
                    if lines_of.line_num <= first_line
                    else f"lines {first_line}-{lines_of.line_num}"
                )
                yield Row(
                    number,
                    fault=f"{lines} of the file: not valid CSV ({error}), so not read; double the quotes in a cell",
                )
                continue
            if None in fields:
                yield Row(number, fault="has more cells than the header; quote cells that hold a comma")
            else:
                yield Row(number, fields)


def _jsonl_rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                fields = json.loads(line.decode("utf-8-sig"))
            except UnicodeDecodeError:
                yield Row(number, fault="is not UTF-8")
            except (ValueError, RecursionError) as error:
                # Not every fault is a JSONDecodeError: so is a number of 5,000 digits.
                yield Row(number, fault=f"is not valid JSON ({getattr(error, 'msg', 'too long or nested too deeply')})")
            else:
                yield _json_row(number, fields)


def _json_row(number: int, fields: object) -> Row:
    if isinstance(fields, dict):
        return Row(number, fields)
    return Row(number, fault=f"expected an object with at least a field 'text', found {type(fields).__name__}")


def _parquet_rows(path: Path, required: str) -> Iterator[Row]:
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            _require_column(required, path, file.schema_arrow.names)
            number = 0
            for batch in file.iter_batches(batch_size=1_000):
                for fields in batch.to_pylist():
                    number += 1
                    yield Row(number, fields)
    except ArrowInvalid:
        raise EscalmlError(f"{path}: is not a Parquet file.") from None


def _require_column(required: str, path: Path, names: Collection[str]) -> None:
    """Refuse a table without a column; the names found stay unsaid: without a header they are a message."""
    if required not in names:
        remedy = (
            "Give the column of messages that name; a CSV needs a header line"
            if required == "text"
            else "Give a file that `escalml score` wrote"
        )
        raise EscalmlError(f"{path}: none of its {len(names)} columns is named {required!r}. {remedy}.")


def nested(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a flat row in the nested form of the contract.

    Parameters
    ----------
    fields
        Dotted columns (`customer.vip`), JSON strings (`thread`, `state`, lists of labels), empty cells. Nested
        fields pass unchanged.

    Returns
    -------
    Nested fields; an empty cell is absent.

    Raises
    ------
    EscalmlError
        If a JSON column does not hold JSON.
    """
    result: dict[str, Any] = {}
    for name, value in fields.items():
        if value is None or (value == "" and name != "text"):  # an empty text is a fault, and says so
            continue
        outer, dot, inner = str(name).partition(".")
        if dot and inner:
            part = result.setdefault(outer, {})
            if isinstance(part, dict):
                part[inner] = value
        elif outer in _JSON_COLUMNS and isinstance(value, str):
            result[outer] = parse_json(outer, value)
        else:
            result[name] = value
    return result


def parse_json(name: str, value: str) -> object:
    """What a JSON cell holds; an EscalmlError names the column."""
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise EscalmlError(
            f"{name}: is a text that is not valid JSON; write it as JSON, or leave the cell empty"
        ) from None


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

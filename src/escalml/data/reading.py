"""Files of records, row by row: delimited text, JSON, Parquet and Excel alike, and flat rows in their nested form.

A row that cannot be read says why and loses nothing else. A CSV cell that begins with `'` and a formula's sign is read
without the `'`: so are they written by whatever keeps spreadsheets safe, escalml too.
"""

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

from escalml.data.column_mapping import Columns, map_columns
from escalml.data.column_names import TARGETS, is_known_name, normal
from escalml.data.csv_files import BrokenRecord, Table, read_table
from escalml.data.json_files import read_json
from escalml.data.key_mapping import KeyMapper, check_keys
from escalml.data.read_options import Reading
from escalml.data.row import FileFacts, Row
from escalml.data.table_files import open_parquet, read_sheet
from escalml.data.text_files import PACKED, open_lines, packed_suffix
from escalml.errors import EscalmlError

SUFFIXES = (".csv", ".jsonl", ".parquet")  # that can be written; more can be read
_TABLES = (".csv", ".tsv")
_JSON = (".jsonl", ".ndjson", ".json")
_SHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_READABLE = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet", ".xlsx")
_JSON_COLUMNS = ("thread", "state", "customer")
_FIRST_RECORDS = 100


def check_suffix(path: Path) -> str:
    """Suffix of a file to be written, lower case, packing apart; an EscalmlError names the formats there are."""
    suffix, packing = packed_suffix(path)
    if suffix not in SUFFIXES:
        raise EscalmlError(f"{path}: unknown format {suffix or '(no suffix)'}; use {', '.join(SUFFIXES)}.")
    if packing and suffix == ".parquet":
        raise EscalmlError(f"{path}: a .parquet file is packed already; leave {packing} out.")
    return suffix


def is_readable(path: Path) -> bool:
    """Whether a file's name is that of one which can be read."""
    return packed_suffix(path)[0] in (*_TABLES, *_JSON, *_SHEETS, ".parquet")


def check_source(path: Path) -> str:
    """Suffix of a message file that is there and holds something; an EscalmlError says what is amiss."""
    suffix, packing = packed_suffix(path)
    if not is_readable(path):
        found = f"{suffix or '(no suffix)'}{packing}"
        raise EscalmlError(
            f"{path}: unknown format {found}; use {', '.join(_READABLE)}, also with {' or '.join(PACKED)} behind it."
        )
    if packing and suffix not in (*_TABLES, *_JSON):
        raise EscalmlError(f"{path}: a {suffix} file is packed already; unpack the {packing} and give that file.")
    try:
        if not path.is_file():
            raise EscalmlError(f"{path}: {'is a folder' if path.is_dir() else 'no such file'}; give one message file.")
        with path.open("rb") as file:
            start = file.read(4)
    except OSError as error:
        raise EscalmlError(f"{path}: cannot be read ({error.strerror}); give one message file.") from None
    if not start:
        raise EscalmlError(f"{path}: is empty; expected at least one message.")
    _check_start(path, suffix, start)
    return suffix


def _check_start(path: Path, suffix: str, start: bytes) -> None:
    """Refuse a workbook or a Parquet file under the name of a text."""
    if suffix in (*_TABLES, *_JSON):
        real = {b"PK\x03\x04": ".xlsx", b"\xd0\xcf\x11\xe0": ".xls", b"PAR1": ".parquet"}.get(start)
        if real:
            raise EscalmlError(f"{path}: is not {suffix[1:]} but {real[1:]} under another name; name it {real}.")


def read_rows(
    path: Path, *, required: str | None = "text", reading: Reading | None = None, facts: FileFacts | None = None
) -> Iterator[Row]:
    """Stream the records of a message file, or of a file of results.

    Parameters
    ----------
    path
        A delimited text, JSON, Parquet or Excel file, by suffix; text and JSON also packed.
    required
        The field that must be there: `text` of messages, `id` of results; None takes every field as it is named.
    reading
        How its columns are to be read; default by their names alone.
    facts
        Gets what is found out about the file.

    Yields
    ------
    Each record in order, under the contract's names; of a JSONL file blank lines are skipped but numbered.

    Raises
    ------
    EscalmlError
        If the file cannot be read at all, is empty, or lacks the required field.
    """
    suffix = check_source(path)
    reading, facts = reading or Reading(), facts or FileFacts()
    try:
        if suffix == ".parquet":
            with open_parquet(path, facts) as table:
                yield from _table_rows(table, path, required, reading)
        elif suffix in _SHEETS:
            yield from map(_with_text, _table_rows(read_sheet(path, facts), path, required, reading))
        else:
            with open_lines(path, facts, reading.encoding) as lines:
                if suffix in _JSON:
                    yield from _json_rows(read_json(path, lines, facts), path, required, reading)
                else:
                    yield from _table_rows(read_table(lines, facts, _looked_for(reading)), path, required, reading)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise EscalmlError(f"{path}: cannot be read as {suffix[1:]} ({type(error).__name__}).") from None


def _looked_for(reading: Reading) -> Callable[[str], bool]:
    """Whether a column is one that is met in exports, or that the user named."""
    named = {normal(name) for names in reading.sources().values() for name in names}
    return lambda name: normal(name) in named or is_known_name(name)


def _table_rows(table: Table, path: Path, required: str | None, reading: Reading) -> Iterator[Row]:
    if required is None:
        columns = Columns(list(table.names))
    else:
        columns = map_columns(table.names, reading, required=required, where=path)
    for number, cells in enumerate(table.records, start=1):
        if isinstance(cells, BrokenRecord):
            yield Row(number, fault=cells.fault)
            continue
        fields = dict(zip(columns.targets, cells, strict=False))  # a short row lacks its last fields
        for target, others in columns.fallbacks:
            _fill(fields, target, others)
        yield Row(number, fields)


def _with_text(row: Row) -> Row:
    """A row of a sheet, where a message that is but a number is kept as a number."""
    text = row.fields.get("text")
    return Row(row.number, {**row.fields, "text": str(text)}) if isinstance(text, int | float) else row


def _fill(fields: dict[str, Any], target: str, others: tuple[str, ...]) -> None:
    """Give a field the first of its columns that holds something."""
    values = [fields.get(name) if name in TARGETS else fields.pop(name, None) for name in others]
    if fields.get(target) in (None, ""):
        fields[target] = next((value for value in values if value not in (None, "")), fields.get(target))


def _json_rows(rows: Iterator[Row], path: Path, required: str | None, reading: Reading) -> Iterator[Row]:
    if required is None:
        yield from rows
        return
    mapper = KeyMapper(reading)
    mapped = (row if row.fault else Row(row.number, mapper.map(row.fields)) for row in rows)
    first = list(islice(mapped, _FIRST_RECORDS))
    check_keys((row.fields for row in first if not row.fault), required, path)
    yield from chain(first, mapped)


def nested(fields: Mapping[str, Any], *, lenient: bool = False) -> dict[str, Any]:
    """Fields of a flat row in the nested form of the contract.

    Parameters
    ----------
    fields
        Dotted columns (`customer.vip`), JSON strings (`thread`, `state`, lists of labels), empty cells. Nested
        fields pass unchanged.
    lenient
        Leave a JSON column that holds no JSON as it is.

    Returns
    -------
    Nested fields; an empty cell is absent.

    Raises
    ------
    EscalmlError
        If a JSON column does not hold JSON, and `lenient` is false.
    """
    result: dict[str, Any] = {}
    for name, value in fields.items():
        if value is None or (value == "" and name != "text"):  # an empty text is a fault, and says so
            continue
        if name in _JSON_COLUMNS and isinstance(value, str):
            result[name] = parse_json(name, value, lenient=lenient)
        elif "." in name and not name.startswith(".") and not name.endswith("."):
            outer, _, inner = name.partition(".")
            part = result.setdefault(outer, {})
            if isinstance(part, dict):
                part[inner] = value
        else:
            result[name] = value
    return result


def parse_json(name: str, value: str, *, lenient: bool = False) -> object:
    """What a JSON cell holds; an EscalmlError names the column, and a lenient reading leaves the cell as it is."""
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        if lenient:
            return value
        raise EscalmlError(
            f"{name}: is a text that is not valid JSON; write it as JSON, or leave the cell empty"
        ) from None


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

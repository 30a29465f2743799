"""Files of messages: read row by row, validate, group and split.

CSV, JSONL and Parquet give the same messages in the same order. A bad row is reported with its number, field and
reason, and loses nothing else. Knows nothing of models or policies; stands on `features`, `targets` and `schema`.
"""

import csv
import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from escalml.errors import EscalmlError
from escalml.features import view_text
from escalml.schema import Customer, LabelledMessage, Message, State, describe, parse_message

SUFFIXES = (".csv", ".jsonl", ".parquet")
MAX_FIELD = 10_000_000
_JSON_COLUMNS = ("thread", "state", "customer")
_PLAIN_NAME = re.compile(r"[\w.\-]{1,40}", re.ASCII)
# Shares of the corpus: most to learn from, a gate for promotion, a test split that is touched once per reported model.
_SPLITS = (("train", 65), ("validation", 75), ("gate", 82), ("test", 100))


@dataclass(frozen=True)
class Row:
    """One record of a file: its fields, or why they cannot be read."""

    number: int  # counted from 1, the header of a CSV apart
    fields: Mapping[str, Any] = field(default_factory=dict)
    fault: str | None = None


@dataclass(frozen=True)
class Reject:
    """A row that was not used."""

    row: int
    field: str
    reason: str


def check_suffix(path: Path) -> str:
    """Suffix of a message file, lower case; an EscalmlError names the formats there are."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise EscalmlError(f"{path}: unknown format {suffix or '(no suffix)'}; use {', '.join(SUFFIXES)}.")
    return suffix


def check_source(path: Path) -> str:
    """Suffix of a message file that is there and holds something; an EscalmlError says what is amiss."""
    suffix = check_suffix(path)
    if not path.is_file():
        raise EscalmlError(f"{path}: {'is a folder' if path.is_dir() else 'no such file'}; give one message file.")
    if path.stat().st_size == 0:
        raise EscalmlError(f"{path}: is empty; expected at least one message.")
    return suffix


def read_rows(path: Path) -> Iterator[Row]:
    """Stream the records of a message file.

    Parameters
    ----------
    path
        A CSV, JSONL or Parquet file, by suffix.

    Yields
    ------
    Each record in order; blank JSONL lines are skipped but numbered.

    Raises
    ------
    EscalmlError
        If the file cannot be read at all, is empty, or has no column `text`.
    """
    suffix = check_source(path)
    try:
        yield from {".csv": _csv_rows, ".jsonl": _jsonl_rows, ".parquet": _parquet_rows}[suffix](path)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise EscalmlError(f"{path}: cannot be read as {suffix[1:]} ({type(error).__name__}).") from None


def _csv_rows(path: Path) -> Iterator[Row]:
    csv.field_size_limit(MAX_FIELD)  # the default of 128 kB would end the file at one long cell
    # A byte that is no UTF-8 becomes a lone surrogate, which validation refuses for that row alone.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        # Strict: a quote that is never closed would else swallow all rows after it, unseen, into one message.
        reader = csv.DictReader(file, strict=True)
        _require_text(path, reader.fieldnames or ())
        for number in count(1):
            try:
                fields = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Row(number, fault=f"is not valid CSV ({error}); double the quotes inside a quoted cell")
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


def _parquet_rows(path: Path) -> Iterator[Row]:
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            _require_text(path, file.schema_arrow.names)
            number = 0
            for batch in file.iter_batches(batch_size=1_000):
                for fields in batch.to_pylist():
                    number += 1
                    yield Row(number, fields)
    except ArrowInvalid:
        raise EscalmlError(f"{path}: is not a Parquet file.") from None


def _require_text(path: Path, names: Collection[str]) -> None:
    """Refuse a table without a text column; the names found stay unsaid: without a header they are a message."""
    if "text" not in names:
        raise EscalmlError(
            f"{path}: none of its {len(names)} columns is named 'text'. Give the column of messages that name; "
            "a CSV needs a header line."
        )


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
        if value is None or value == "":
            continue
        outer, dot, inner = str(name).partition(".")
        if dot and inner:
            part = result.setdefault(outer, {})
            if isinstance(part, dict):
                part[inner] = value
        elif outer in _JSON_COLUMNS and isinstance(value, str):
            result[outer] = _parse_json(outer, value)
        else:
            result[name] = value
    return result


def _parse_json(name: str, value: str) -> object:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise EscalmlError(
            f"{name}: is a text that is not valid JSON; write it as JSON, or leave the cell empty"
        ) from None


class MessageReader:
    """Reads the messages of one file; keeps its rejects and what it did not know.

    Parameters
    ----------
    path
        A CSV, JSONL or Parquet file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.unknown_fields: Counter[str] = Counter()
        self._first_row: dict[str, int] = {}

    def __iter__(self) -> Iterator[Message | Reject]:
        """Each row as a message with an id, or as a reject; in order."""
        for row in read_rows(self.path):
            yield self._message(row)

    def _message(self, row: Row) -> Message | Reject:
        if row.fault:
            return Reject(row.number, "row", row.fault)
        try:
            fields = nested(row.fields)
            message = parse_message(fields, where="row")
        except EscalmlError as error:
            name, _, reason = str(error).removeprefix("row: ").removesuffix(".").partition(": ")
            return Reject(row.number, name, reason) if reason else Reject(row.number, "row", name)
        self.unknown_fields.update(_unknown_fields(fields))
        message = message if message.id else message.model_copy(update={"id": f"row-{row.number}"})
        first = self._first_row.setdefault(str(message.id), row.number)
        if first != row.number:
            return Reject(row.number, "id", f"the same id stands in row {first}; ids are unique within a file")
        return message


def _unknown_fields(fields: Mapping[str, Any]) -> Iterator[str]:
    """Fields that the contract does not have: one misspelt under `customer` would change the routing unseen."""
    yield from (_shown(name) for name in fields if name not in Message.model_fields)
    for outer, known in (("customer", Customer.model_fields), ("state", State.model_fields)):
        yield from (f"{outer}.{_shown(name)}" for name in fields.get(outer) or () if name not in known)


def _shown(name: object) -> str:
    """A field name as far as it may be printed: a misread header line can hold a customer's words."""
    return name if isinstance(name, str) and _PLAIN_NAME.fullmatch(name) else "(not a plain name)"


def read_labelled(path: Path, label_fields: Collection[str], *, source: str | None = None) -> list[LabelledMessage]:
    """Read labelled messages.

    Parameters
    ----------
    path
        A message file with label columns; `group` and `split` are made where they are absent.
    label_fields
        Names of the labelled fields.
    source
        Name of the data set where a row has none; default the file's name.

    Returns
    -------
    One record per row.

    Raises
    ------
    EscalmlError
        At the first row that is not valid: training data must be whole.
    """
    rows = []
    for row in read_rows(path):
        where = f"{path}: row {row.number}"
        if row.fault:
            raise EscalmlError(f"{where}: {row.fault}.")
        rows.append(labelled_message(row.fields, label_fields, where=where, source=source or path.stem))
    return rows


def labelled_message(
    fields: Mapping[str, Any], label_fields: Collection[str], *, where: str, source: str
) -> LabelledMessage:
    """Validate one labelled message.

    Parameters
    ----------
    fields
        Flat or nested fields of the message, its labels, `group`, `split` and `source`.
    label_fields
        Names of the labelled fields; a field that is absent is unlabelled.
    where
        What the user would call this row; it opens the error.
    source
        Name of the data set where the row has none.

    Returns
    -------
    The record; `group` and `split` are made where they are absent.

    Raises
    ------
    EscalmlError
        If a field of the message or the split is not allowed.
    """
    try:
        fields = nested(fields)
        labels = {name: _label(name, fields.get(name)) for name in label_fields}
    except EscalmlError as error:
        raise EscalmlError(f"{where}: {error}.") from None
    message = parse_message(fields, where=where)
    group = str(fields.get("group") or group_of(message))
    try:
        return LabelledMessage.model_validate(
            {
                "message": message,
                "labels": labels,
                "group": group,
                "split": fields.get("split") or split_of(group),
                "source": str(fields.get("source") or source),
            }
        )
    except ValidationError as error:
        raise EscalmlError(f"{where}: {describe(error)}.") from None


def _label(name: str, value: object) -> object:
    """A label as the matrix takes it: a CSV writes a list as JSON and yes or no as true or false."""
    if isinstance(value, str) and (value.startswith("[") or value.lower() in ("true", "false")):
        return _parse_json(name, value.lower() if value[0] != "[" else value)
    return value


def labelled_fields_of(row: LabelledMessage) -> dict[str, Any]:
    """The nested fields that `labelled_message` reads back as the same record."""
    message = row.message.model_dump(mode="json", exclude_unset=True)
    return message | dict(row.labels) | {"group": row.group, "split": row.split, "source": row.source}


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def group_of(message: Message) -> str:
    """Group of a message: its conversation, else its text without case, punctuation and identifiers.

    Messages of a group share a split, so that nothing learned from one of them is measured on another.
    """
    key = message.conversation_id or re.sub(r"\W+", " ", view_text(message.text).text.lower()).strip()
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def split_of(group: str) -> str:
    """Split of a group, by hash: the same for ever, whatever else is in the data."""
    share = int(hashlib.sha256(group.encode()).hexdigest(), 16) % 100
    return next(name for name, below in _SPLITS if share < below)

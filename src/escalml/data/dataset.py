"""Messages from files: validated, and for training labelled, grouped and split.

A bad row is reported with its number, field and reason.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from escalml.data.column_names import shown
from escalml.data.known_ids import KnownIds, Place
from escalml.data.optional_cells import CellReader, ReadingCounts
from escalml.data.read_options import Reading
from escalml.data.reading import nested, parse_json, read_rows
from escalml.data.row import FileFacts, Row
from escalml.data.views import lower_case, view_text
from escalml.errors import EscalmlError
from escalml.records import (
    LABEL_FIELDS,
    RANDOM,
    Customer,
    Identifier,
    Input,
    LabelledMessage,
    Message,
    State,
    describe,
    parse_message,
)

# Sources end up in models, reports and folder names: no sentence, no path, and no number as long as a card's.
SOURCE_NAME = re.compile(r"(?!.*\d(?:[ .-]?\d){8})\w[\w .-]{0,39}")
# Shares of the corpus: most to learn from, a gate for promotion, a test split that is touched once per reported model.
SPLITS = (("train", 65), ("validation", 75), ("gate", 82), ("test", 100))
_MOST_UNKNOWN = 200  # names of fields: a file may have other ones in every row
_NAME = re.compile(r"[^\W\d_]{4,}")  # shorter ones (Mr, Jo) are nobody's alone


@dataclass(frozen=True)
class Reject:
    """A row that was not used."""

    row: int
    field: str
    reason: str
    file: str | None = None  # where several files are read

    def fields(self) -> dict[str, Any]:
        """What of it there is to be written."""
        return {name: value for name, value in asdict(self).items() if value is not None}


_KNOWN_FIELDS = frozenset((*Message.model_fields, *LABEL_FIELDS))
_INNER_FIELDS = (("customer", frozenset(Customer.model_fields)), ("state", frozenset(State.model_fields)))


class MessageReader:
    """Reads the messages of one file; keeps what it did not know and what it could not take as it stood.

    Parameters
    ----------
    path
        A delimited text, JSON, Parquet or Excel file.
    reading
        How its columns, days and letters are to be read; default by their names alone.
    known_ids
        Ids of files that were read before and belong together with this one.
    number
        Which of these files it is, from 1; None where it is read for itself.
    """

    def __init__(
        self,
        path: Path,
        reading: Reading | None = None,
        *,
        known_ids: KnownIds | None = None,
        number: int | None = None,
    ) -> None:
        self.path = path
        self._number = number
        self.reading = reading or Reading()
        self.unknown_fields: Counter[str] = Counter()
        self._facts = FileFacts()
        self._counts = ReadingCounts()
        self._cells = CellReader(self._counts, self.reading.dates, self.reading.preset)
        self._known_ids = known_ids or KnownIds()

    def __iter__(self) -> Iterator[Message | Reject]:
        """Each row as a message with an id, or as a reject; in order."""
        for _, item in self.with_rows():
            yield item

    def with_rows(self) -> Iterator[tuple[Row, Message | Reject]]:
        """Each row as it stands, columns that are no field of a message included, and what became of it."""
        for row in read_rows(self.path, reading=self.reading, facts=self._facts):
            yield row, self._message(row)

    @property
    def share(self) -> float:
        """How much of the file has been read, in [0, 1]."""
        return self._facts.share()

    def notes(self) -> list[str]:
        """What a person should know of how the rows read so far were read; empty where all was as it should be."""
        return [*self._facts.sentences(), *self._counts.sentences()]

    def _message(self, row: Row) -> Message | Reject:
        if row.fault:
            return self._rejected(row.number, "row", row.fault)
        fields = nested(row.fields, lenient=True)
        try:
            message = self._cells.read(fields)
        except EscalmlError as error:
            return self._faulty(row.number, error)
        if any(fields[outer].keys() - known for outer, known in _INNER_FIELDS if outer in fields) or (
            fields.keys() - _KNOWN_FIELDS
        ):
            self._count_unknown(fields)
        message = message if message.id else message.model_copy(update={"id": self._made_id(row.number)})
        here = Place(self._number or 1, row.number)
        first = self._known_ids.first(str(message.id), here)
        if first != here:
            where = f"row {first.row}" if first.file == here.file else f"row {first.row} of file {first.file}"
            return self._rejected(
                row.number,
                "id",
                f"the same id stands in {where}; ids are unique within a file. If it is the ticket's, give "
                "--column conversation_id=ID and leave id out",
            )
        return message

    def _count_unknown(self, fields: Mapping[str, Any]) -> None:
        counts = self.unknown_fields
        for name in _unknown_fields(fields):
            counts[name if name in counts or len(counts) < _MOST_UNKNOWN else "other fields"] += 1

    def _made_id(self, row: int) -> str:
        """Id of a message that has none."""
        return f"row-{row}" if self._number is None else f"file-{self._number}-row-{row}"

    def _rejected(self, row: int, field: str, reason: str) -> Reject:
        return Reject(row, field, reason, None if self._number is None else str(self.path))

    def reject(self, message: Message, error: EscalmlError) -> Reject:
        """Reject a message that was read, for a fault that `parse_message` found in what became of it."""
        return self._faulty(self._known_ids.place_of(str(message.id)).row, error)

    def _faulty(self, row: int, error: EscalmlError) -> Reject:
        """The reject that a fault of a row makes."""
        found = reject_of(row, error)
        return self._rejected(row, found.field, found.reason)


def reject_of(number: int, error: EscalmlError) -> Reject:
    """Make a reject of a row's fault.

    Parameters
    ----------
    number
        Of the row.
    error
        The fault, as `row: field: reason` or `field: reason`.

    Returns
    -------
    The reject.
    """
    name, _, reason = str(error).removeprefix("row: ").removesuffix(".").partition(": ")
    return Reject(number, name, reason) if reason else Reject(number, "row", name)


def _unknown_fields(fields: Mapping[str, Any]) -> Iterator[str]:
    """Fields that the contract does not have: one misspelt under `customer` would change the routing unseen."""
    yield from (shown(name) for name in fields if name not in _KNOWN_FIELDS)
    for outer, known in _INNER_FIELDS:
        yield from (f"{outer}.{shown(name)}" for name in fields.get(outer) or () if name not in known)


def read_labelled(
    path: Path, label_fields: Collection[str], *, source: str | None = None, reading: Reading | None = None
) -> list[LabelledMessage]:
    """Read labelled messages.

    Parameters
    ----------
    path
        A message file with label columns; `group` and `split` are made where they are absent.
    label_fields
        Names of the labelled fields.
    source
        Name of the data set where a row has none; default the file's name.
    reading
        How its columns, days and letters are to be read; default by their names alone.

    Returns
    -------
    One record per row.

    Raises
    ------
    EscalmlError
        At the first row that is not valid: training data must be whole.
    """
    rows = []
    reading = reading or Reading()
    cells = CellReader(ReadingCounts(), reading.dates, reading.preset)
    for row in read_rows(path, reading=reading):
        where = f"{path}: row {row.number}"
        if row.fault:
            raise EscalmlError(f"{where}: {row.fault}.")
        fields = row.fields if reading == Reading() else _mended(row.fields, cells, where)
        rows.append(labelled_message(fields, label_fields, where=where, source=source or path.stem))
    return rows


def _mended(fields: Mapping[str, Any], cells: CellReader, where: str) -> dict[str, Any]:
    """The fields of an export, nested, without the optional cells that cannot be read."""
    try:
        result = nested(fields)
        cells.read(result)
    except EscalmlError as error:
        raise EscalmlError(f"{where}: {str(error).removeprefix('row: ')}") from None
    return result


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
        labels = {name: _label(name, fields.get(name)) for name in (*label_fields, "identifiers")}
        choices = fields.get("looked_for")
        choices = parse_json("looked_for", choices) if isinstance(choices, str) else choices
    except EscalmlError as error:
        raise EscalmlError(f"{where}: {error}.") from None
    message = parse_message(fields, where=where)
    group = str(fields.get("group") or group_of(message))
    try:
        return LabelledMessage.model_validate(
            {
                "message": message,
                "person_words": fields.get("person_words") or _Marked.model_validate(fields | labels).person_words(),
                "found_words": fields.get("found_words"),
                "labels": {name: labels[name] for name in label_fields},
                "looked_for": choices or {},
                "group": group,
                "split": fields.get("split") or split_of(group),
                "source": str(fields.get("source") or source),
                "sampling": str(fields.get("sampling") or RANDOM),
            }
        )
    except ValidationError as error:
        raise EscalmlError(f"{where}: {describe(error)}.") from None


def _label(name: str, value: object) -> object:
    """A label as the matrix takes it: a CSV writes a list as JSON and yes or no as true or false."""
    if isinstance(value, str) and (value.startswith("[") or value.lower() in ("true", "false")):
        return parse_json(name, value.lower() if value[0] != "[" else value)
    return value


class _Marked(Input):
    """A text, and its earlier turns, with the identifiers that a reader marked."""

    text: str
    identifiers: tuple[Identifier, ...] = ()
    thread: tuple["_Marked", ...] = ()

    def person_words(self) -> frozenset[str]:
        """Words of the names in it, lower case."""
        names = (self.text[span.start : span.end] for span in self.identifiers if span.type == "PERSON")
        own = frozenset(_NAME.findall(lower_case(" ".join(names))))
        return own.union(*(turn.person_words() for turn in self.thread))


def labelled_fields_of(row: LabelledMessage) -> dict[str, Any]:
    """The nested fields that `labelled_message` reads back as the same record."""
    message = row.message.model_dump(mode="json", exclude_unset=True)
    facts: dict[str, Any] = {
        "person_words": sorted(row.person_words),
        "group": row.group,
        "split": row.split,
        "source": row.source,
    }
    if row.found_words is not None:
        facts["found_words"] = sorted(row.found_words)
    if not row.at_random:
        facts["sampling"] = row.sampling
    if row.looked_for:
        facts["looked_for"] = dict(row.looked_for)
    return message | dict(row.labels) | facts


def group_of(message: Message) -> str:
    """Group of a message: its conversation, else its text without case, punctuation and identifiers.

    Messages of a group share a split, so that nothing learned from one of them is measured on another.
    """
    key = message.conversation_id or re.sub(r"\W+", " ", view_text(message.text).text.lower()).strip()
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def split_of(group: str) -> str:
    """Split of a group, by hash: the same for ever, whatever else is in the data."""
    share = int(hashlib.sha256(group.encode()).hexdigest(), 16) % 100
    return next(name for name, below in SPLITS if share < below)


def names_among(rows: Sequence[LabelledMessage], least: int) -> frozenset[str]:
    """Words that stand for people and, as far as the data show, for nothing else.

    Most rows are not searched for names, so a word that was marked in one row counts as a name in all of them. Mark
    and Miss are words as well: people write them small.

    Parameters
    ----------
    rows
        Labelled messages.
    least
        A word that is written small, and not marked, in so many groups is no mere name.

    Returns
    -------
    The words, lower case.
    """
    # Of the words that a model found the shorter ones are left out here; in their own message no term is made of them.
    names = frozenset(word for row in rows for word in row.named_words if _NAME.fullmatch(word))
    groups: dict[str, set[str]] = {name: set() for name in names}
    for row in rows:
        texts = (row.message.subject or "", row.message.text, *(turn.text for turn in row.message.thread))
        for word in names.intersection(_NAME.findall("\n".join(texts))) - row.named_words:
            groups[word].add(row.group)
    return frozenset(name for name in names if len(groups[name]) < least)

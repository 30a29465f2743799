"""Reads an own labelled file: forgiving as `escalml score` is, every fault with its row, every label counted."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from escalml.config import OwnFile
from escalml.data.column_names import is_known_field, normal, shown_column
from escalml.data.dataset import SOURCE_NAME, MessageReader, Reject, labelled_message, reject_of
from escalml.data.label_cells import LabelReader, label_readers
from escalml.data.labels import TargetTable
from escalml.data.read_options import reading_of
from escalml.data.reading import nested
from escalml.data.row import Row
from escalml.data.text_files import PACKED
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage, Message

# What a prepared or written file says of a row beside its labels. Of an export only what the user mapped: the `Group`
# of a helpdesk is a team, and its `Source` a channel.
_FACTS = ("group", "split", "source")
_OWN_FACTS = ("person_words", "found_words", "looked_for", "sampling", "identifiers")
# Columns that are likely labels, for a proposal.
_LIKELY_LABELS = {
    "severity": ("severity", "priority", "urgency", "ticket priority", "case priority", "impact", "priorität"),
    "escalated": ("escalated", "is_escalated", "isescalated", "escalation", "escalated_at", "escalation status"),
}
_MOST_FAULTY = 0.5


@dataclass(frozen=True)
class OwnRow:
    """A row of an own file: its number there, and whether the file itself gave it group and split."""

    row: LabelledMessage
    number: int
    file: Path
    has_group: bool = False
    has_split: bool = False

    def with_place(self, group: str, split: str) -> "OwnRow":
        """The row with another group and split."""
        return replace(self, row=self.row.model_copy(update={"group": group, "split": split}))


@dataclass
class OwnRead:
    """What became of an own file."""

    path: Path
    file: OwnFile
    rows: list[OwnRow] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    readers: Sequence[LabelReader] = ()
    unread: Counter[str] = field(default_factory=Counter)  # columns that nothing was made of
    notes: tuple[str, ...] = ()

    @property
    def named(self) -> frozenset[str]:
        """Fields whose labels' column or outcome the user named."""
        return frozenset(name for name, entry in self.file.labels.items() if entry is not None)


def read_own_file(
    path: Path, file: OwnFile, table: TargetTable, *, on_row: Callable[[int], None] = lambda _: None
) -> OwnRead:
    """Read an own labelled file.

    Parameters
    ----------
    path
        Where it is.
    file
        Its entry under `prepare.own_files`.
    table
        The labelled fields.
    on_row
        Called with 1 for each row.

    Returns
    -------
    The rows that can be learned from, and what became of the others; `require_usable` says whether that will do.

    Raises
    ------
    EscalmlError
        If the file cannot be read at all, or its entry names what there is not.
    """
    reading = reading_of(file)
    reader = MessageReader(path, reading)
    read = OwnRead(path, file, readers=label_readers(file, table.targets, reading))
    columns: Counter[str] = Counter()
    for row, item in reader.with_rows():
        on_row(1)
        columns.update(name for name in row.fields if not is_known_field(name))
        try:
            if isinstance(item, Reject):
                read.rejects.append(item)
            else:
                read.rows.append(_own_row(row, item, read, table))
        except EscalmlError as error:
            read.rejects.append(reject_of(row.number, error))
    used = {name for label in read.readers for name in label.columns} | {normal(name) for name in _OWN_FACTS}
    for name, count in columns.items():
        if normal(name) not in used:
            read.unread[shown_column(name)] += count
    read.notes = tuple(reader.notes())
    _leave_open_what_nobody_could_choose(read)
    return read


def _own_row(row: Row, message: Message, read: OwnRead, table: TargetTable) -> OwnRow:
    """A row with its labels."""
    labels = {reader.field: reader.read(row.fields) for reader in read.readers}
    flat = nested(row.fields, lenient=True)
    plain = not read.file.labels and read.file.preset is None  # in the form of the contract
    facts = {name: flat[name] for name in _OWN_FACTS if name in flat}
    facts |= {name: str(flat[name]) for name in _FACTS if name in flat and (plain or name in read.file.columns)}
    if read.file.source:
        facts["source"] = read.file.source
    fields = message.model_dump(mode="json", exclude_unset=True) | facts | labels
    if fields.get("id") == f"row-{row.number}" and "id" not in flat:
        del fields["id"]
    own = labelled_message(fields, tuple(table.blocks), where="row", source=_stem(read.path))
    if not SOURCE_NAME.fullmatch(own.source):
        raise EscalmlError(
            f"source: is a text of {len(own.source)} characters; expected the name of a data set: at most 40 letters, "
            "digits, spaces, dots and dashes, and no long number"
        )
    return OwnRow(own, row.number, read.path, has_group="group" in facts, has_split="split" in facts)


def _stem(path: Path) -> str:
    """Name of a file without its suffixes: `desk` of `desk.csv.gz`."""
    return Path(path.stem).stem if path.suffix.lower() in PACKED else path.stem


def require_usable(reads: Sequence[OwnRead]) -> None:
    """Refuse own files that are faulty beyond what a few rows may be.

    Parameters
    ----------
    reads
        What became of each own file.

    Raises
    ------
    EscalmlError
        If more than half of the rows of a file are faulty, for then its mapping is wrong, or no row of it has a label;
        says how to mend each file.
    """
    faults = [fault for read in reads if (fault := _mostly_faulty(read) or _without_labels(read))]
    if faults:
        raise EscalmlError("\n".join(faults))


def _mostly_faulty(read: OwnRead) -> str | None:
    n = len(read.rows) + len(read.rejects)
    if len(read.rejects) <= _MOST_FAULTY * n:
        return None
    first = read.rejects[0]
    hint = unknown_values(read) or "escalml prepare --help says how columns and labels are named."
    return (
        f"{read.path}: {len(read.rejects):,} of {n:,} rows cannot be learned from. row {first.row}: {first.field}: "
        f"{first.reason}. {hint}"
    )


def unknown_values(read: OwnRead) -> str:
    """Values of label columns that no label is known for, as far as they may be printed, and how to map them."""
    said = []
    for reader in read.readers:
        if reader.unknown:
            values = ", ".join(f"{value} ({count:,})" for value, count in frequent(reader.unknown))
            said.append(f"labels.{reader.field}.values maps none of {values or 'its many values'}")
    return "; ".join(said) + ". Map them, or write null to leave the column out." if said else ""


def frequent(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The values that are many rows', most frequent first: of a column that was taken for labels by mistake, none."""
    often = sorted(((v, n) for v, n in counts.items() if n >= _OFTEN), key=lambda item: (-item[1], item[0]))
    return often[:_MOST_SHOWN]


_OFTEN, _MOST_SHOWN = 3, 20


def _without_labels(read: OwnRead) -> str | None:
    if any(label is not None for own in read.rows for label in own.row.labels.values()):
        return None
    fields = ", ".join(reader.field for reader in read.readers)
    likely = {
        name: column
        for name, known in _LIKELY_LABELS.items()
        for column in read.unread
        if normal(column) in map(normal, known)
    }
    hint = f"Likely meant: labels: {{{', '.join(f'{n}: {c}' for n, c in likely.items())}}}. " if likely else ""
    columns = ", ".join(sorted(read.unread)) or "none"
    return (
        f"{read.path}: no own label used: no row has a label of {fields}. {hint}Name the column of a label "
        f"(--label severity=Priority) or the outcome (--outcome 'tags contains escalate'). Columns that were not read: "
        f"{columns}."
    )


def _leave_open_what_nobody_could_choose(read: OwnRead) -> None:
    """Mark the levels that a column's scale does not have: what it says of them is nothing."""
    choices = {
        reader.field: some
        for reader in read.readers
        if (some := reader.looked_for(named=reader.field in read.named)) is not None
    }
    if choices:
        read.rows = [
            replace(own, row=own.row.model_copy(update={"looked_for": choices | dict(own.row.looked_for)}))
            for own in read.rows
        ]

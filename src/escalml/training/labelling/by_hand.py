"""A list that one reader labels: what is to be labelled, what is labelled so far, saved after each label."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from escalml.data.dataset import MessageReader, Reject, labelled_message
from escalml.data.labels import TargetTable
from escalml.data.reading import read_rows
from escalml.data.writing import check_target, report_disk_faults, write_rows
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage
from escalml.training.labelling.agreement import Agreement, agreement

_READER = re.compile(r"[A-Za-z0-9_-]{1,40}")
_REPLICATES = 200  # of an interval that somebody waits for
Label = str | bool | list[str] | None


@dataclass(frozen=True)
class ToLabel:
    """A message to label, in its file's own words; `sampling` says why it was chosen, where anything does."""

    id: str
    text: str
    subject: str | None
    channel: str
    sent_at: str | None
    sampling: str | None

    def fields(self) -> dict[str, object]:
        """What a labelled file holds of it."""
        return {name: value for name, value in self.__dict__.items() if value is not None}


class Sheet:
    """What one reader has labelled of a list; each label is on the disk before the next one is given.

    Parameters
    ----------
    source
        The list, as `escalml label suggest` writes it: messages with ids.
    reader
        Who labels: letters, digits, `-` and `_`; it stands in the name of the file.
    table
        The fields to label.

    Raises
    ------
    EscalmlError
        If the list holds a row that cannot be read, or the name is no such one.
    """

    def __init__(self, source: Path, reader: str, table: TargetTable) -> None:
        if not _READER.fullmatch(reader):
            raise EscalmlError("--reader: give up to 40 letters, digits, - and _; it becomes part of a file's name.")
        self.reader, self.table, self._source = reader, table, source
        self.path = source.with_name(f"{source.stem}.{reader}.jsonl")
        check_target(self.path)
        self.messages = _messages(source)
        self.labels: dict[str, dict[str, Label]] = _labels(self.path, table) if self.path.exists() else {}

    def give(self, id_: str, field: str, label: Label) -> None:
        """Keep a label and save all.

        Parameters
        ----------
        id_
            The message.
        field
            The field.
        label
            As in training data; None: the reader cannot tell.

        Raises
        ------
        EscalmlError
            If there is no such message or field, the label is not allowed, or the disk does not take it.
        """
        if field not in self.table.blocks:
            raise EscalmlError(f"field: expected one of {', '.join(self.table.blocks)}.")
        if all(message.id != id_ for message in self.messages):
            raise EscalmlError("id: the list holds no such message.")
        self.table.blocks[field].encode(label)
        given = {**self.labels, id_: {**self.labels.get(id_, {}), field: label}}
        with report_disk_faults(self.path):
            write_rows(self.path, [m.fields() | given[m.id] for m in self.messages if m.id in given])
        self.labels = given

    def others(self) -> dict[str, list[Agreement]]:
        """How far each other reader of the same list, whose file lies beside this one, agrees with this one."""
        mine = self._labelled(self.labels)
        found = {}
        for path in sorted(self.path.parent.glob(f"{self._source.stem}.*.jsonl")):
            if path != self.path:
                theirs = self._labelled(_labels(path, self.table))
                name = path.name.removeprefix(f"{self._source.stem}.").removesuffix(".jsonl")
                found[name] = agreement(mine, theirs, self.table, n_bootstrap=_REPLICATES)
        return found

    def _labelled(self, labels: dict[str, dict[str, Label]]) -> dict[str, LabelledMessage]:
        fields = tuple(self.table.blocks)
        return {
            m.id: labelled_message({"id": m.id, "text": m.text, **labels[m.id]}, fields, where="label", source="label")
            for m in self.messages
            if m.id in labels
        }


def _messages(source: Path) -> Sequence[ToLabel]:
    """The messages of a list."""
    found = []
    for row, item in MessageReader(source).with_rows():
        if isinstance(item, Reject):
            raise EscalmlError(
                f"{source}: row {item.row}: {item.field}: {item.reason}; mend the list, or leave it out."
            )
        sampling = row.fields.get("sampling")
        sent_at = item.sent_at.isoformat() if item.sent_at else None
        said = str(sampling) if sampling else None
        found.append(ToLabel(str(item.id), item.text, item.subject, item.channel, sent_at, said))
    if not found:
        raise EscalmlError(f"{source}: holds no message; escalml label suggest makes a list.")
    return found


def _labels(path: Path, table: TargetTable) -> dict[str, dict[str, Label]]:
    """What a reader's file holds; a field that nobody has come to is not in it."""
    found: dict[str, dict[str, Label]] = {}
    for row in read_rows(path, required=None):
        if row.fault or "id" not in row.fields:
            raise EscalmlError(
                f"{path}: row {row.number}: {row.fault or 'lacks an id'}; move the file away to start anew."
            )
        given = {name: row.fields[name] for name in table.blocks if name in row.fields}
        for name, label in given.items():
            try:
                table.blocks[name].encode(label)
            except EscalmlError as error:
                raise EscalmlError(f"{path}: row {row.number}: {error}.") from None
        found[str(row.fields["id"])] = json.loads(json.dumps(given))
    return found

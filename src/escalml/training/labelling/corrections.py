"""Corrected labels: what a person wrote into the list that an audit made, put in the place of what was given."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from escalml.data.labels import Block, TargetTable
from escalml.data.outcomes import folded, is_blank, yes_or_no
from escalml.data.reading import read_rows
from escalml.data.views import lower_case
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage

KEY, FIELD, CORRECT = "key", "field", "correct"
Corrections = Mapping[str, Mapping[str, object]]  # key of a message -> target or field -> label


def key_of(row: LabelledMessage) -> str:
    """What a correction calls a message: its id, else a hash of its text."""
    if row.message.id is not None:
        return str(row.message.id)
    text = " ".join(lower_case("\n".join(row.message.texts)).split())
    return f"text:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def read_corrections(path: Path, table: TargetTable) -> dict[str, dict[str, object]]:
    """Read corrected labels.

    Parameters
    ----------
    path
        A file with the columns `key`, `field` and `correct`, such as `escalml label audit` writes; where `correct` is
        empty nothing is corrected.
    table
        The labelled fields.

    Returns
    -------
    Message -> field, or target of a field with several labels -> label.

    Raises
    ------
    EscalmlError
        If a field or label is not known; names the row.
    """
    found: dict[str, dict[str, object]] = {}
    for row in read_rows(path, required=None):
        value, where = row.fields.get(CORRECT), f"{path}: row {row.number}"
        if row.fault or not {KEY, FIELD, CORRECT} <= row.fields.keys():
            raise EscalmlError(f"{where}: {row.fault or 'lacks key, field or correct'}; see escalml label audit.")
        if not is_blank(value):
            field = str(row.fields[FIELD])
            found.setdefault(str(row.fields[KEY]), {})[field] = _label(field, value, table, where)
    return found


def _label(field: str, value: object, table: TargetTable, where: str) -> object:
    """The label that a cell of a field or target means."""
    if field not in table.columns and field not in table.blocks:
        raise EscalmlError(f"{where}: field is none of {', '.join((*table.blocks, *table.columns))}.")
    block = table.blocks.get(field) or table.block_of(field)
    if block.config.kind in ("binary", "multilabel"):
        try:
            return yes_or_no(value, CORRECT)
        except EscalmlError:
            raise EscalmlError(f"{where}: correct: expected yes or no, or nothing where the label is right.") from None
    known = {folded(name): name for name in block.values}
    if folded(value) not in known:
        raise EscalmlError(f"{where}: correct: expected one of {', '.join(block.values)}, or nothing.")
    return known[folded(value)]


def correct(rows: Sequence[LabelledMessage], corrections: Corrections, table: TargetTable) -> list[LabelledMessage]:
    """Put corrected labels in the place of those that were given.

    Parameters
    ----------
    rows
        Labelled messages.
    corrections
        What `read_corrections` gives.
    table
        The labelled fields.

    Returns
    -------
    The rows in their order.
    """
    return [
        row.model_copy(update={"labels": _corrected(row, corrections[key], table)})
        if (key := key_of(row)) in corrections
        else row
        for row in rows
    ]


def _corrected(row: LabelledMessage, by_name: Mapping[str, object], table: TargetTable) -> dict[str, object]:
    labels: dict[str, object] = dict(row.labels)
    for name, label in by_name.items():
        block = table.blocks.get(name) or table.block_of(name)
        if block.config.kind == "multilabel":
            labels[block.field] = _with_or_without(block, name, labels.get(block.field), has=bool(label))
        else:
            labels[block.field] = label
    return labels


def _with_or_without(block: Block, column: str, given: object, *, has: bool) -> list[str]:
    """The labels of a list with one of them added or taken out."""
    label = block.config.labels[block.columns.index(column)]
    others = [value for value in (given if isinstance(given, list | tuple) else ()) if value != label]
    return [*others, label] if has else others

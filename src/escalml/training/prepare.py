"""Prepare: the labelled messages to learn from, gathered and checked."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from escalml.config import OwnFile, PrepareConfig
from escalml.data.column_mapping import reading_of
from escalml.data.dataset import SOURCE_NAME, labelled_fields_of, labelled_message, read_labelled
from escalml.data.labels import TargetTable
from escalml.data.reading import read_rows
from escalml.data.writing import write_rows
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage

CORPUS = "corpus"


def prepare(config: PrepareConfig, table: TargetTable, root: Path, public_texts: Path | None) -> list[LabelledMessage]:
    """Gather the labelled messages.

    Parameters
    ----------
    config
        Which data to use.
    table
        The labelled fields.
    root
        Folder that the paths of `config` count from.
    public_texts
        A JSONL of `id`, `text` and, where there is one, `thread`: the user's own copy of the public data sets, whose
        labels we ship and whose texts we may not. Without it, corpus and own files only.

    Returns
    -------
    Messages with labels, group, split and source.

    Raises
    ------
    EscalmlError
        If a file is missing, a row or its source is not valid, or a group stands in two splits.
    """
    fields = tuple(table.blocks)
    rows = _checked(root / config.corpus, read_labelled(root / config.corpus, fields, source=CORPUS), table)
    for entry in config.own_files:
        own = OwnFile(file=entry) if isinstance(entry, str) else entry
        path = root / own.file
        rows += _checked(path, read_labelled(path, fields, reading=reading_of(own)), table)
    if public_texts:
        labels = root / config.public_labels
        rows += _checked(labels, _public_messages(config, fields, labels, public_texts), table)
    _require_apart(rows)
    return rows


def _checked(path: Path, rows: list[LabelledMessage], table: TargetTable) -> list[LabelledMessage]:
    """The rows, if every source and label in them is allowed: what is not stops here and not in training."""
    for number, row in enumerate(rows, start=1):
        if not SOURCE_NAME.fullmatch(row.source):
            raise EscalmlError(
                f"{path}: message {number}: source is a text of {len(row.source)} characters; expected the name of a "
                "data set: at most 40 letters, digits, spaces, dots and dashes, and no long number."
            )
    try:
        table.encode([row.labels for row in rows])
    except EscalmlError as error:
        raise EscalmlError(f"{path}: {error}") from None
    return rows


def _public_messages(config: PrepareConfig, fields: Sequence[str], labels: Path, texts: Path) -> list[LabelledMessage]:
    """Our labels joined by id with the texts that a user has."""
    found = {row.fields["id"]: row.fields for row in read_rows(texts, required="id") if "id" in row.fields}
    rows = []
    for label in read_rows(labels, required=None):
        text = found.get(label.fields["id"])
        if text and label.fields["source"] in config.public_sources:
            own = {name: text[name] for name in ("text", "thread") if text.get(name)}
            where = f"{texts}: id {label.fields['id']}"
            rows.append(labelled_message({**label.fields, **own}, fields, where=where, source=labels.stem))
    if not rows:
        raise EscalmlError(f"{texts}: none of its ids stands in {labels}; expected a JSONL of id and text.")
    return rows


def _require_apart(rows: Sequence[LabelledMessage]) -> None:
    """Refuse data whose splits share a group: what was learned would be measured."""
    splits: dict[str, str] = {}
    for row in rows:
        if splits.setdefault(row.group, row.split) != row.split:
            raise EscalmlError(
                f"{_shown_group(row.group)} of source {row.source} stands in the splits {splits[row.group]} and "
                f"{row.split}; give all its messages one split."
            )


def _shown_group(group: str) -> str:
    """A group as far as it may be printed: one that a user gave may be a customer's number or name."""
    return f"group {group}" if SOURCE_NAME.fullmatch(group) and " " not in group else "a group (not a plain name)"


def describe_data(rows: Sequence[LabelledMessage], table: TargetTable) -> dict[str, Any]:
    """Count what the data hold: messages by source and split, labels by target and split.

    Parameters
    ----------
    rows
        What `prepare` returned.
    table
        The labelled fields.

    Returns
    -------
    `messages`: source -> split -> count; `labels`: target -> split -> observed and positive.
    """
    targets = table.encode([row.labels for row in rows])
    splits = np.array([row.split for row in rows])
    messages: dict[str, Counter[str]] = {}
    for row in rows:
        messages.setdefault(row.source, Counter())[row.split] += 1
    labels = {
        name: {
            split: {
                "observed": int(np.sum(~np.isnan(targets[splits == split, column]))),
                "positive": int(np.nansum(targets[splits == split, column])),
            }
            for split in sorted(set(splits))
        }
        for column, name in enumerate(table.columns)
    }
    return {"n_messages": len(rows), "messages": messages, "labels": labels}


def write_labelled(path: Path, rows: Sequence[LabelledMessage]) -> None:
    """Write labelled messages as JSONL, making the folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_rows(path, map(labelled_fields_of, rows))

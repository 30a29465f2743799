"""Prepare: the labelled messages to learn from, gathered and checked."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from escalml.assets import asset
from escalml.config import FeaturesConfig, OwnFile, PrepareConfig
from escalml.data.dataset import SOURCE_NAME, labelled_fields_of, labelled_message, read_labelled
from escalml.data.labels import TargetTable
from escalml.data.reading import read_rows
from escalml.data.sources import ROUNDS, SOURCES, read_rounds, read_sources
from escalml.data.writing import write_rows
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage
from escalml.training.labelling.corrections import correct, read_corrections
from escalml.training.own_data import OwnRead, OwnReport, check_own, group_and_split, read_own_file, require_usable
from escalml.training.own_names import name_finder, read_names

# Our own, by the names of their files: read for names, free to copy.
CORPORA = frozenset(("corpus", "corpus2", "corpus3", "corpus4"))


@dataclass(frozen=True)
class Prepared:
    """The labelled messages, and what is to be known of the own ones among them; None where there are none."""

    rows: list[LabelledMessage]
    own: OwnReport | None = None
    n_rejected: int = 0


def prepare(
    config: PrepareConfig,
    table: TargetTable,
    root: Path,
    public_texts: Path | None,
    *,
    features: FeaturesConfig | None = None,
    names_model: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> list[LabelledMessage]:
    """Gather the labelled messages, as `gather` does, without its report."""
    return gather(
        config, table, root, public_texts, features=features or FeaturesConfig(), names_model=names_model, say=say
    ).rows


def gather(
    config: PrepareConfig,
    table: TargetTable,
    root: Path,
    public_texts: Path | None,
    *,
    features: FeaturesConfig,
    names_model: Path | None = None,
    least: int = 8,
    accept_leaks: bool = False,
    on_own: Callable[[Sequence[OwnRead]], None] = lambda _: None,
    say: Callable[[str], None] = lambda _: None,
) -> Prepared:
    """Gather the labelled messages; look the own ones over and read them for names and addresses.

    Parameters
    ----------
    config
        Which data to use.
    table
        The labelled fields.
    root
        Folder that the paths of `config` count from.
    public_texts
        A JSONL of `id`, `text` and, where there are any, `subject` and `thread`: the user's own copy of the public data
        sets, whose labels we ship and whose texts we may not. Without it, corpus and own files only.
    features
        What of a message a model will see, and so what is read for names.
    names_model
        The model whose head finds names in own messages; default the shipped champion.
    least
        Conversations with and without a target from which it is learned.
    accept_leaks
        Go on where texts of own files tell the outcome.
    on_own
        Gets what became of each own file, before anything is refused.
    say
        Told how far the reading is, and where there is no head for names.

    Returns
    -------
    Messages with labels, group, split and source, and the report on own ones.

    Raises
    ------
    EscalmlError
        If a file is missing, a shipped row or a source is not valid, own files are faulty or tell the outcome, a group
        stands in two splits, or own rows alone are too few to learn from.
    """
    fields = tuple(table.blocks)
    shipped: list[LabelledMessage] = []
    for corpus in config.corpus:
        _require_corpus(root / corpus)
        shipped += _checked(root / corpus, _with_choices(read_labelled(root / corpus, fields)), table)
    public: list[LabelledMessage] = []
    if public_texts:
        labels = root / config.public_labels
        public = _checked(labels, _with_choices(_public_messages(config, fields, labels, public_texts)), table)
    entries = [OwnFile(file=entry) if isinstance(entry, str) else entry for entry in config.own_files]
    reads = [read_own_file(root / entry.file, entry, table) for entry in entries]
    if not reads:
        rows = shipped + public
        _require_apart(rows)
        return Prepared(rows)
    on_own(reads)
    require_usable(reads)
    _correct(reads, config, root, table)
    asked = {str(read.path): read.file.split_by for read in reads}
    found, copies, split_by = group_and_split([row for read in reads for row in read.rows], [*shipped, *public], asked)
    own = [item.row for item in found]
    _require_apart([*shipped, *own, *public])
    report = check_own(reads, found, copies, split_by, table, least=least)
    _require_lessons(report, alone=not shipped, least=least, accept_leaks=accept_leaks)
    rows = [*shipped, *_read_for_names(own, features, names_model, say), *public]
    return Prepared(rows, report, sum(len(read.rejects) for read in reads))


def _require_corpus(path: Path) -> None:
    """Say what to do where our corpora are not, as in a folder that is no checkout."""
    if not path.exists():
        raise EscalmlError(
            f"{path}: no such file. Our corpora are part of a checkout (git clone): go there, or name it with --root. "
            "To learn from your own files alone, without them: --own-only, or prepare.corpus: [] in params.yaml."
        )


def _correct(reads: Sequence[OwnRead], config: PrepareConfig, root: Path, table: TargetTable) -> None:
    """Put corrected labels in the place of those of own files."""
    for name in config.corrections:
        corrections = read_corrections(root / name, table)
        for read in reads:
            rows = correct([item.row for item in read.rows], corrections, table)
            read.rows = [replace(item, row=row) for item, row in zip(read.rows, rows, strict=True)]


def _require_lessons(report: OwnReport, *, alone: bool, least: int, accept_leaks: bool) -> None:
    """Refuse own rows whose texts tell the outcome, and, where nothing else is learned from, too few of them."""
    if report.certain_leaks and not accept_leaks:
        raise EscalmlError(
            f"the texts tell the outcome: {'; '.join(report.certain_leaks)}. They seem to have been written, or added "
            "to, after it: export what the customer wrote first; --accept-leaks goes on."
        )
    if alone and not report.teaches:
        best = max(report.counts, key=lambda name: min(report.counts[name]["train"]))
        with_, without = report.counts[best]["train"]
        raise EscalmlError(
            f"too little to learn from: of no target {least} conversations with and {least} without it are in the "
            f"split train. The nearest is {best} with {with_} and {without}: about "
            f"{math.ceil(max(least - with_, least - without, 0) / 0.65)} more of the rarer kind would do. Label more "
            "(escalml label suggest), export a longer past, or learn together with the corpora (prepare.corpus)."
        )


def _with_choices(rows: Sequence[LabelledMessage]) -> list[LabelledMessage]:
    """Rows of the shipped sources, each with what its readers looked for: a label added since is missing there."""
    sources, rounds = read_sources(asset(SOURCES)), read_rounds(asset(ROUNDS))
    choices = {name: rounds[source.round] for name, source in sources.items() if source.round}
    return [
        row if row.looked_for else row.model_copy(update={"looked_for": choices.get(row.source, {})}) for row in rows
    ]


def _read_for_names(
    own: list[LabelledMessage], features: FeaturesConfig, model: Path | None, say: Callable[[str], None]
) -> list[LabelledMessage]:
    """Own messages with the words of the names and addresses in them, as far as something is there that finds any."""
    find = name_finder(model)
    if find is None:
        say(
            f"names: nobody reads the {len(own)} own messages for names, as the shipped model is not there or has no "
            "head for them: a name that readers did not mark and five customers wrote becomes a term of the model. "
            "--names-model names a model that has such a head."
        )
        return own
    n_read = 0

    def on_read(n: int, n_all: int) -> None:
        nonlocal n_read
        n_read += n
        say(f"names: read {n_read} of {n_all} own texts")

    return read_names(own, find, history_turns=features.history_turns, on_read=on_read)


def _checked(path: Path, rows: list[LabelledMessage], table: TargetTable) -> list[LabelledMessage]:
    """The rows, if every source and label in them is allowed: what is not stops here and not in training."""
    for number, row in enumerate(rows, start=1):
        if not SOURCE_NAME.fullmatch(row.source):
            raise EscalmlError(
                f"{path}: message {number}: source is a text of {len(row.source)} characters; expected the name of a "
                "data set: at most 40 letters, digits, spaces, dots and dashes, and no long number."
            )
    try:
        table.encode_rows(rows)
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
            own = {name: text[name] for name in ("text", "subject", "thread") if text.get(name)}
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
    targets = table.encode_rows(rows)
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

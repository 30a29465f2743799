"""Looks own rows over before a model learns from them: labels, copies, contradictions, leaks, times; one report."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

import numpy as np

from escalml.data.column_names import shown
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.outcomes import Outcome
from escalml.data.read_options import reading_of
from escalml.data.views import lower_case
from escalml.evaluation.backtest.leaks import find_leaks, late_columns
from escalml.evaluation.backtest.past import Past
from escalml.evaluation.metrics import average_precision, review_curve
from escalml.evaluation.table_cells import markdown_table
from escalml.records import Record
from escalml.training.own_data.grouping import Copies, SplitBy
from escalml.training.own_data.reading import OwnRead, OwnRow, frequent, unknown_values

SPLITS = ("train", "validation", "gate", "test")
# Of fewer, with or without a label, a figure's interval is as wide as what it could tell.
MEASURABLE = 20
_LEAST_FOR_LEAKS = 30
_TOO_GOOD = 0.995  # average precision that no text of a customer gives
_MOST_TERMS = 20_000
_SHOWN_ROWS = 5


class FileReport(Record):
    """What became of one own file."""

    file: str
    source: str
    n_used: int
    n_rejected: int
    rejected_for: dict[str, int]
    labels: dict[str, dict[str, int]]  # `field, from column` -> `value -> label` -> rows
    unread: dict[str, int]
    notes: tuple[str, ...]
    scales: tuple[str, ...] = ()  # levels that a column never holds, and what becomes of them


class OwnReport(Record):
    """What a person should know of the own rows.

    `counts`: target -> split -> with and without; conversations count. `certain_leaks` are signs that texts were
    written after the outcome; `hints` is what else to look at.
    """

    files: tuple[FileReport, ...]
    n_rows: int
    split_by: SplitBy
    span: tuple[str, str] | None
    copies: dict[str, int]
    counts: dict[str, dict[str, tuple[int, int]]]
    contradicted: dict[str, int]
    certain_leaks: tuple[str, ...]
    hints: tuple[str, ...]
    teaches: bool  # some target has labels enough to learn from

    def lines(self) -> Iterator[str]:
        """The report, for a person.

        Yields
        ------
        Its lines.
        """
        for file in self.files:
            yield from _file_lines(file)
        yield from self._rows_lines()
        yield from (f"  look at: {hint}" for hint in (*self.certain_leaks, *self.hints))
        header = ["target", *SPLITS]
        rows = [
            [target, *(f"{with_:,} / {without:,}" for with_, without in (splits[name] for name in SPLITS))]
            for target, splits in self.counts.items()
        ]
        yield "conversations with / without each label, own rows:"
        yield markdown_table(header, rows)

    def _rows_lines(self) -> Iterator[str]:
        span = f", {self.span[0]} to {self.span[1]}" if self.span else ""
        how = {
            "time": "by time: the latest messages measure",
            "chance": "by chance, conversation by conversation",
            "as given": "as the files say",
        }[self.split_by]
        yield f"own rows: {self.n_rows:,}{span}; split {how}"
        said = {
            "n_same": "have the text of an earlier own row: they share its split",
            "n_near": "are near-copies of one another: each group has one split",
            "n_shipped": "are copies of shipped messages: they have the split that those have",
            "n_apart": "are learned from while a copy of them is measured on, as the file splits them: figures flatter",
            "n_template": "come from one template; near-copies of it stand on both sides, so figures flatter",
        }
        yield from (f"  {self.copies[name]:,} {what}" for name, what in said.items() if self.copies[name])
        for field, n in self.contradicted.items():
            yield f"  {field}: {n:,} texts stand there with more than one label; escalml label audit lists them"


def _file_lines(file: FileReport) -> Iterator[str]:
    yield f"{file.file}: {file.n_used:,} rows used, {file.n_rejected:,} rejected"
    yield from (f"  {reason}: {n:,} rows" for reason, n in file.rejected_for.items())
    for where, values in file.labels.items():
        told = ", ".join(f"{value} = {n:,}" for value, n in values.items())
        yield f"  {where}: {told or 'many values'}"
    yield from (f"  {scale}" for scale in file.scales)
    if file.unread:
        yield f"  columns not read: {', '.join(file.unread)}"
    yield from (f"  input: {note}" for note in file.notes)


def check_own(
    reads: Sequence[OwnRead],
    own: Sequence[OwnRow],
    copies: Copies,
    split_by: SplitBy,
    table: TargetTable,
    *,
    least: int,
) -> OwnReport:
    """Look own rows over.

    Parameters
    ----------
    reads
        What became of each own file.
    own
        Their rows, with groups and splits.
    copies
        What of them is copied.
    split_by
        What they are split by.
    table
        The labelled fields.
    least
        Conversations with and without a target from which it is learned.

    Returns
    -------
    The report.
    """
    rows = [item.row for item in own]
    targets = table.encode_rows(rows)
    counts = _counts(own, targets, table)
    outcomes = {label.field for read in reads for label in read.readers if label.is_outcome}
    certain, hints = _leaks(own, targets, table, outcomes)
    times = sorted(row.message.sent_at for row in rows if row.message.sent_at is not None)
    return OwnReport(
        files=tuple(map(_file_report, reads)),
        n_rows=len(own),
        split_by=split_by,
        span=(times[0].date().isoformat(), times[-1].date().isoformat()) if times else None,
        copies=asdict(copies),
        counts=counts,
        contradicted=_contradicted(own, table),
        certain_leaks=tuple(certain),
        hints=(*hints, *_late_columns(reads), *_repeated_ids(own), *_scarce(counts, least)),
        teaches=any(min(splits["train"]) >= least for splits in counts.values()),
    )


def _file_report(read: OwnRead) -> FileReport:
    labels = {}
    for reader in read.readers:
        if reader.counts:
            values = {f"{value} -> {label}": n for (value, label), n in _often(reader.counts)}
            labels[f"{reader.field}, from {reader.rule}"] = values
    faults = Counter(f"{reject.field} {reject.reason}" for reject in read.rejects)
    unknown = unknown_values(read)
    sources = sorted({own.row.source for own in read.rows})
    return FileReport(
        file=read.path.name,
        source=", ".join(sources[:_SHOWN_ROWS]),
        n_used=len(read.rows),
        n_rejected=len(read.rejects),
        rejected_for=dict(faults.most_common(10)) | ({unknown: sum(faults.values())} if unknown else {}),
        labels=labels,
        unread={name: read.unread[name] for name in sorted(read.unread)},
        notes=read.notes,
        scales=tuple(_scales(read)),
    )


def _scales(read: OwnRead) -> Iterator[str]:
    """Of each column of levels that lacks some: which, what that means, and how to say otherwise."""
    for reader in read.readers:
        held = reader.looked_for(named=reader.field in read.named)
        lacking = [level for level in reader.levels if held is not None and level not in held]
        if lacking:
            never = " or ".join(lacking)
            yield (
                f"{reader.field}: {reader.rule} never holds {never}, so these rows say nothing of it. Heads on a "
                f"champion keep what it knows of {never}; a model of these rows alone never says it. To map a value "
                f"of yours to it: labels.{reader.field}.values. To keep your scale: a field of its own under targets."
            )


def _often(counts: Mapping[tuple[str, str], int]) -> list[tuple[tuple[str, str], int]]:
    """The values that are many rows' with their labels; fewer could be somebody's words."""
    shown_values = {value for value, _ in frequent({value: n for (value, _), n in counts.items()})}
    return sorted(((key, n) for key, n in counts.items() if key[0] in shown_values), key=lambda item: -item[1])


def _counts(own: Sequence[OwnRow], targets: FloatArray, table: TargetTable) -> dict[str, dict[str, tuple[int, int]]]:
    """Conversations with and without each target that own rows label, by split."""
    counts = {}
    for column, name in enumerate(table.columns):
        if np.isnan(targets[:, column]).all():
            continue
        groups: dict[tuple[str, float], set[str]] = defaultdict(set)
        for item, given in zip(own, targets[:, column].tolist(), strict=True):
            groups[item.row.split, given].add(item.row.group)
        counts[name] = {split: (len(groups[split, 1.0]), len(groups[split, 0.0])) for split in SPLITS}
    return counts


def _contradicted(own: Sequence[OwnRow], table: TargetTable) -> dict[str, int]:
    """How many texts stand there with more than one label of a field."""
    labels: dict[tuple[str, str], set[str]] = defaultdict(set)
    for item in own:
        text = " ".join(lower_case("\n".join(item.row.message.texts)).split())
        for field, label in item.row.labels.items():
            if label is not None:
                told = sorted(map(str, label)) if isinstance(label, list | tuple) else label
                labels[field, text].add(str(told))
    found = Counter(field for (field, _), given in labels.items() if len(given) > 1)
    return {field: found[field] for field in table.blocks if found[field]}


def _leaks(
    own: Sequence[OwnRow], targets: FloatArray, table: TargetTable, outcomes: set[str]
) -> tuple[list[str], list[str]]:
    """Signs that a text tells its label: certain ones of outcomes, and others to look at."""
    certain: list[str] = []
    hints: list[str] = []
    for column, name in enumerate(table.columns):
        seen = ~np.isnan(targets[:, column])
        n_with = int(np.nansum(targets[:, column]))
        if min(n_with, int(seen.sum()) - n_with) < _LEAST_FOR_LEAKS:
            continue
        block = table.block_of(name)
        label = block.config.labels[-len(block.columns) :][column - block.start] if block.config.labels else ""
        past = Past(
            outcome=name,
            messages=tuple(item.row.message for item, is_seen in zip(own, seen, strict=True) if is_seen),
            outcomes=targets[seen, column],
        )
        for leak in find_leaks(past, Outcome(block.field, "=" if label else "yes", label), {}):
            is_outcome = block.field in outcomes
            if leak.kind == "phrase" and not is_outcome:
                continue  # that most invoices are billing is no leak
            ids = f" (ids: {', '.join(map(_shown_id, leak.ids))})" if leak.ids else ""
            says = leak.says if is_outcome else leak.says.replace("outcome", "label")
            (certain if leak.certain and is_outcome else hints).append(f"{name}: {says}{ids}")
        found = _held_out_precision(own, targets[:, column], seen)
        if found is not None and found >= _TOO_GOOD:
            hints.append(
                f"{name}: a plain model orders messages that it never saw with an average precision of {found:.3f}; "
                "no customer's words are so sure, so the texts may hold the label, or notes of agents"
            )
    return certain, hints


def _shown_id(id_: str) -> str:
    return shown(id_) if not id_.replace("-", "").isdigit() else id_[:20]


def _held_out_precision(own: Sequence[OwnRow], labels: FloatArray, seen: np.ndarray) -> float | None:
    """Average precision of a plain model of words, learned from the train split and measured on the others."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    learn = np.array([item.row.split == "train" for item in own]) & seen
    held = ~learn & seen
    if (
        min(labels[learn].sum(), (1 - labels[learn]).sum()) < 10
        or min(labels[held].sum(), (1 - labels[held]).sum()) < 5
    ):
        return None
    texts = [lower_case("\n".join(item.row.message.texts)) for item in own]
    vectorizer = TfidfVectorizer(max_features=_MOST_TERMS, min_df=2)
    try:
        X = vectorizer.fit_transform([text for text, used in zip(texts, learn, strict=True) if used])
    except ValueError:  # no word stands in two texts
        return None
    model = LogisticRegression(C=10, class_weight="balanced", solver="liblinear")
    model.fit(X, labels[learn])
    scores = model.decision_function(
        vectorizer.transform([text for text, used in zip(texts, held, strict=True) if used])
    )
    return float(average_precision(review_curve(labels[held], scores, np.ones((1, int(held.sum())))))[0])


def _late_columns(reads: Sequence[OwnRead]) -> Iterator[str]:
    """Columns of the text that, as they are named, were written late."""
    for read in reads:
        for leak in late_columns(reading_of(read.file).sources()):
            yield f"{read.path.name}: {leak.says}; export what the customer wrote first"


def _repeated_ids(own: Sequence[OwnRow]) -> Iterator[str]:
    """Ids that stand in several own files, with other texts."""
    texts: dict[str, set[str]] = defaultdict(set)
    for item in own:
        if item.row.message.id is not None:
            texts[item.row.message.id].add(item.row.message.text)
    n = sum(len(found) > 1 for found in texts.values())
    if n:
        yield f"{n:,} ids stand in more than one own file with another text; give each file ids of its own"


def _scarce(counts: Mapping[str, Mapping[str, tuple[int, int]]], least: int) -> Iterator[str]:
    """Targets with too few labels to learn from, or to measure."""
    few = {
        name: f"{splits['train'][0]} with, {splits['train'][1]} without"
        for name, splits in counts.items()
        if min(splits["train"]) < least
    }
    if few:
        told = "; ".join(f"{name}: {said}" for name, said in few.items())
        yield f"too few to learn from ({least} conversations with and {least} without, in `train`): {told}"
    blunt = [name for name, splits in counts.items() if name not in few and _measurable(splits) < MEASURABLE]
    if blunt:
        yield (
            f"too few in `validation` or `gate` to tell a better model from a worse one ({MEASURABLE} with and "
            f"{MEASURABLE} without in each): {', '.join(blunt)}"
        )


def _measurable(splits: Mapping[str, tuple[int, int]]) -> int:
    return min(*splits["validation"], *splits["gate"])

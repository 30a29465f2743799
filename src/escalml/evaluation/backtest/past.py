"""A company's past: messages in order of time, whether the outcome came, and the other columns of the export."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import cast

import numpy as np

from escalml.data.column_names import normal
from escalml.data.dataset import MessageReader, Reject, group_of
from escalml.data.labels import FloatArray
from escalml.data.outcomes import Outcome, missing_column, outcome_cell
from escalml.data.read_options import Reading, places_of
from escalml.data.row import Row
from escalml.errors import EscalmlError
from escalml.records import LABEL_FIELDS, Message

FIRST_PART = 0.7
# With 20 positives the 95 % interval of a recall of one half is 22 points to either side; with fewer it says nothing.
MIN_POSITIVES = 20
_OWN_FIELDS = frozenset((*Message.model_fields, *LABEL_FIELDS))


@dataclass(frozen=True)
class Past:
    """Messages in order of time. `outcomes` in {0, 1} and the columns have one entry per message.

    `columns` holds what the export has beside the fields of a message, the outcome's own column left out; `came_at` the
    hour of each outcome where its column holds that, and is empty where nothing is known of hours.
    """

    outcome: str
    messages: tuple[Message, ...]
    outcomes: FloatArray
    columns: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    came_at: tuple[datetime | None, ...] = ()
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Number of messages."""
        return len(self.messages)

    @property
    def n_first(self) -> int:
        """How many messages the first part has, which may be learned from."""
        return int(FIRST_PART * len(self))

    @cached_property
    def conversations(self) -> tuple[str, ...]:
        """Conversation of each message, else its text without case and identifiers."""
        return tuple(group_of(message) for message in self.messages)

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """Customer of each message, else its conversation or text."""
        return tuple(
            f"customer {message.customer.id}" if message.customer.id else conversation
            for message, conversation in zip(self.messages, self.conversations, strict=True)
        )

    @property
    def weeks(self) -> tuple[str, ...]:
        """Week of each message."""
        return tuple(f"{sent(message).isocalendar()[:2]}" for message in self.messages)

    @property
    def days(self) -> tuple[str, ...]:
        """Day of each message."""
        return tuple(sent(message).date().isoformat() for message in self.messages)


def sent(message: Message) -> datetime:
    """Time of a message of a past, which has one."""
    return cast(datetime, message.sent_at)


@dataclass(frozen=True)
class _Kept:
    """A row that is used."""

    message: Message
    came: bool
    hour: datetime | None
    row: Row


@dataclass
class _Left:
    """Rows that were left out, and earlier turns that came later."""

    rejected: int = 0
    untimed: int = 0
    unknown: int = 0
    late_turns: int = 0

    def sentences(self) -> list[str]:
        """What a person should know of it."""
        found = [
            (self.rejected, f"left out {self.rejected:,} rows that are no message; `escalml score` names each"),
            (self.untimed, f"left out {self.untimed:,} messages without sent_at"),
            (self.unknown, f"left out {self.unknown:,} messages whose outcome is blank"),
            (self.late_turns, f"left out {self.late_turns:,} turns of threads that were written after their message"),
        ]
        return [sentence for count, sentence in found if count]


def read_past(
    source: Path,
    outcome: Outcome,
    reading: Reading | None = None,
    *,
    on_progress: Callable[[int], None] = lambda _: None,
) -> Past:
    """Read an export with recorded outcomes.

    Parameters
    ----------
    source
        Delimited text, JSON, Parquet or Excel, by suffix.
    outcome
        What says that a message escalated.
    reading
        How the columns are to be read; default by their names alone.
    on_progress
        Called with the number of rows read since the last call.

    Returns
    -------
    The messages that have a time and an outcome, in order of time; each as of its own time: turns of its thread that
    were written later are left out.

    Raises
    ------
    EscalmlError
        If the file cannot be read, the outcome's column is missing or of another kind, no message has a time, or there
        are too few positives to measure; says how many are needed.
    """
    reader, left = MessageReader(source, reading), _Left()
    places = places_of(outcome.column, reader.reading)
    kept: list[_Kept] = []
    names: Counter[str] = Counter()
    n_filled = 0
    for row, item in reader.with_rows():
        on_progress(1)
        names.update(row.fields.keys())
        cell = outcome_cell(row.fields, outcome, places)
        n_filled += cell is not None
        if isinstance(item, Reject):
            left.rejected += 1
        elif item.sent_at is None:
            left.untimed += 1
        elif (came := _outcome_of(outcome, cell, row)) is None:
            left.unknown += 1
        else:
            hour = outcome.hour_of(cell, reader.reading.dates) if came else None
            kept.append(_Kept(_as_of_its_time(item, left), came, hour, row))
    if not n_filled:
        raise _no_column(outcome.column, names)
    if not kept:
        raise EscalmlError(f"{source}: {_why_none(left)}")
    kept.sort(key=lambda entry: sent(entry.message))
    past = Past(
        outcome=str(outcome),
        messages=tuple(entry.message for entry in kept),
        outcomes=np.array([entry.came for entry in kept], dtype=float),
        columns=_other_columns([entry.row for entry in kept], {normal(place) for place in places}),
        came_at=tuple(entry.hour for entry in kept),
        notes=(*reader.notes(), *left.sentences()),
    )
    require_outcomes(past)
    return past


def _outcome_of(outcome: Outcome, cell: object, row: Row) -> bool | None:
    try:
        return outcome.of_row(cell)
    except EscalmlError as error:
        raise EscalmlError(f"--outcome: row {row.number}, {error}") from None


def _no_column(column: str, names: Mapping[str, int]) -> EscalmlError:
    if normal(column) in map(normal, names):
        return EscalmlError("--outcome: its column is empty in every row; export it filled, or name another column.")
    return missing_column(column, list(names))


def _why_none(left: _Left) -> str:
    if left.untimed:
        return (
            "no message has a time, and a past is split by time; name the column: --column sent_at=NAME, for days such "
            "as 03/11/25 with --dates DMY or MDY."
        )
    return f"no message can be used: {'; '.join(left.sentences()) or 'the file has none'}."


def _as_of_its_time(message: Message, left: _Left) -> Message:
    """The message with what had been written by then: a turn that came later would tell the outcome."""
    written = sent(message)
    thread = tuple(turn for turn in message.thread if turn.sent_at is None or turn.sent_at <= written)
    left.late_turns += len(message.thread) - len(thread)
    return message if len(thread) == len(message.thread) else message.model_copy(update={"thread": thread})


def _other_columns(rows: Sequence[Row], outcome: set[str]) -> dict[str, tuple[object, ...]]:
    """What stands beside the fields of a message, by column."""
    names = dict.fromkeys(name for row in rows for name in row.fields)
    others = [name for name in names if name.partition(".")[0] not in _OWN_FIELDS and normal(name) not in outcome]
    return {name: tuple(row.fields.get(name) for row in rows) for name in others}


def require_outcomes(past: Past) -> None:
    """Refuse a past with too few positives or negatives on either side of the split.

    Parameters
    ----------
    past
        The past.

    Raises
    ------
    EscalmlError
        Names the counts and how many are needed.
    """
    if past.outcomes.all():
        raise EscalmlError(
            "--outcome: it holds for every row that says anything; a column that is filled only where the outcome came "
            "is asked with `COLUMN is filled`, and the export has to hold the other messages, too."
        )
    parts = {"first 70 %": past.outcomes[: past.n_first], "last 30 %": past.outcomes[past.n_first :]}
    for name, part in parts.items():
        for kind, found in (("with", int(part.sum())), ("without", int(len(part) - part.sum()))):
            if found < MIN_POSITIVES:
                raise EscalmlError(
                    f"--outcome: the {name} of the export hold {found} messages {kind} the outcome, of {len(part):,}; "
                    f"{MIN_POSITIVES} are needed to measure anything. {_how_to_get_more(past, kind)}"
                )


def _how_to_get_more(past: Past, kind: str) -> str:
    n = int(past.outcomes.sum()) if kind == "with" else int(len(past) - past.outcomes.sum())
    needed = int(np.ceil(MIN_POSITIVES / (1 - FIRST_PART)))
    return (
        f"Export a longer past: about {needed} messages {kind} the outcome in all, where there are {n}; or choose an "
        "outcome that is less rare."
    )

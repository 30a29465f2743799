"""The messages' own file: channel and brand of each, when it was answered, and what became of it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from escalml.data.column_names import shown
from escalml.data.dataset import MessageReader, Reject, group_of
from escalml.data.outcomes import Outcome, find_cell, missing_column
from escalml.data.read_options import Reading, places_of
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.records.times import read_time
from escalml.routing.said import UNKNOWN_TEXT

_ANSWERS = ("agent", "supervisor")


@dataclass(frozen=True, slots=True)
class Known:
    """What the file says of a message; None where it says nothing.

    `came_at` is the hour of the outcome, where its column holds it.
    """

    conversation: str = ""
    customer: str = ""
    has_time: bool = False
    answered: datetime | None = None
    outcome: bool | None = None
    came_at: datetime | None = None


@dataclass(frozen=True)
class Export:
    """Messages without their texts, and what is known of each, by id."""

    messages: Mapping[str, Message]
    known: Mapping[str, Known]
    notes: tuple[str, ...]


def read_export(
    path: Path,
    reading: Reading | None = None,
    *,
    outcome: Outcome | None = None,
    answered: str | None = None,
    on_progress: Callable[[int], None] = lambda _: None,
) -> Export:
    """Read the messages that were scored.

    Parameters
    ----------
    path
        The export.
    reading
        How its columns are to be read, as when it was scored.
    outcome
        What says that a message escalated.
    answered
        Column with the time of the first answer. Without it an answer is known where a later message of the
        conversation has it in its thread, with its time.
    on_progress
        Called with the number of rows read since the last call.

    Returns
    -------
    What it says. A row that is no message is left out: it was not scored either.

    Raises
    ------
    EscalmlError
        If the file cannot be read, or a column that was named is not there or of another kind.
    """
    reader = MessageReader(path, reading)
    columns = _Columns(reader.reading, outcome, answered)
    messages: dict[str, Message] = {}
    known: dict[str, Known] = {}
    answers: dict[str, set[datetime]] = defaultdict(set)
    for row, item in reader.with_rows():
        on_progress(1)
        columns.see(row.fields)
        if isinstance(item, Reject):
            continue
        said = columns.read(row.fields, row.number)
        conversation = group_of(item)
        customer = item.customer.id or conversation
        known[str(item.id)] = replace(
            said, conversation=conversation, customer=customer, has_time=item.sent_at is not None
        )
        answers[conversation].update(
            turn.sent_at for turn in item.thread if turn.role in _ANSWERS and turn.sent_at is not None
        )
        messages[str(item.id)] = item.model_copy(update={"text": UNKNOWN_TEXT, "subject": None, "thread": ()})
    columns.require_seen()
    if answered is None:
        known = _with_answers(messages, known, answers)
    return Export(messages, known, tuple(reader.notes()))


def _with_answers(
    messages: Mapping[str, Message], known: Mapping[str, Known], answers: Mapping[str, set[datetime]]
) -> dict[str, Known]:
    """The first answer after each message, of those that stand in the threads of its conversation."""
    in_order = {conversation: sorted(times) for conversation, times in answers.items()}
    found = {}
    for name, message in messages.items():
        said, times = known[name], in_order[known[name].conversation]
        place = bisect_right(times, message.sent_at) if message.sent_at else len(times)
        found[name] = replace(said, answered=times[place]) if place < len(times) else said
    return found


class _Columns:
    """The columns beside the fields of a message that were named, and whether any row had them."""

    def __init__(self, reading: Reading, outcome: Outcome | None, answered: str | None) -> None:
        self._outcome, self._answered, self._dates = outcome, answered, reading.dates
        self._places = {
            column: places_of(column, reading) for column in (outcome and outcome.column, answered) if column
        }
        self._names: dict[str, None] = {}
        self._seen: set[str] = set()

    def see(self, fields: Mapping[str, Any]) -> None:
        """Note the names of a row."""
        self._names.update(dict.fromkeys(fields))

    def read(self, fields: Mapping[str, Any], number: int) -> Known:
        """Answer and outcome of a row."""
        try:
            answered = self._time(fields, self._answered) if self._answered else None
            if not self._outcome:
                return Known(answered=answered)
            cell = self._cell(fields, self._outcome.column)
            came = self._outcome.of_row(cell)
            hour = self._outcome.hour_of(cell, self._dates) if came else None
            return Known(answered=answered, outcome=came, came_at=hour)
        except EscalmlError as error:
            raise EscalmlError(f"row {number}: {error}") from None

    def require_seen(self) -> None:
        """Refuse a name that no row has."""
        for column in self._places.keys() - self._seen:
            raise missing_column(column, list(self._names))

    def _cell(self, fields: Mapping[str, Any], column: str) -> object:
        cells = (find_cell(fields, place) for place in self._places[column])
        cell = next((cell for cell in cells if cell not in (None, "")), None)
        if cell is not None:
            self._seen.add(column)
        return cell

    def _time(self, fields: Mapping[str, Any], column: str) -> datetime | None:
        cell = self._cell(fields, column)
        if cell is None:
            return None
        try:
            return _in_utc(read_time(cell, self._dates))
        except ValueError as error:
            raise EscalmlError(f"column {shown(column)}: {error}.") from None


def _in_utc(time: datetime) -> datetime:
    return time if time.tzinfo else time.replace(tzinfo=UTC)

"""How long a customer has waited, and when the reply is due."""

from datetime import UTC, datetime, timedelta

from escalml.records import Message, Turn
from escalml.routing.hours import ALWAYS, Calendar

ANSWERS = frozenset({"agent", "supervisor"})  # a bot's turn is no answer


def waiting_since(message: Message) -> datetime | None:
    """Since when the customer waits for a person's word.

    Parameters
    ----------
    message
        The message, with its thread and state.

    Returns
    -------
    The time of the oldest word that nobody has answered: of this message, of an earlier turn of the customer after the
    last reply or, where nobody has ever replied, of the opening of the case. None where none of these is known.
    """
    replied = message.state.last_reply_at
    turns = _unanswered(message.thread)
    times = [turn.sent_at for turn in turns if turn.role == "customer"]
    if replied is None and len(turns) == len(message.thread):
        times.append(message.state.opened_at)
    since = [time for time in times if time is not None and (replied is None or time > replied)]
    return min([*since, message.sent_at] if message.sent_at else since, default=None)


def _unanswered(thread: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The turns after the last one of a person at the company."""
    last = max((index for index, turn in enumerate(thread) if turn.role in ANSWERS), default=-1)
    return thread[last + 1 :]


def last_word_of_desk(message: Message) -> datetime | None:
    """When a person at the company last wrote, as far as turns and state tell; None where neither does."""
    turns = [turn.sent_at for turn in message.thread if turn.role in ANSWERS and turn.sent_at is not None]
    known = [*turns, message.state.last_reply_at] if message.state.last_reply_at else turns
    return max(known, default=None)


def n_unanswered(message: Message) -> int:
    """How many messages in a row the customer has written since a person's last word; this one is among them."""
    return 1 + sum(turn.role == "customer" for turn in _unanswered(message.thread))


def due(since: datetime | None, now: datetime, hours: float, calendar: Calendar = ALWAYS) -> datetime:
    """When the reply is due.

    Parameters
    ----------
    since
        Since when the hours count; None: since `now`.
    now
        The hour of the decision; it counts, too, where the calendar ends before the reply is due.
    hours
        The time to reply.
    calendar
        In whose working hours to count.

    Returns
    -------
    The moment, in UTC.
    """
    start = since or now
    try:
        return start.astimezone(UTC) + timedelta(hours=hours) if calendar is ALWAYS else calendar.after(start, hours)
    except (OverflowError, ValueError):
        return now.astimezone(UTC) + timedelta(hours=hours)


def hours_between(earlier: datetime | None, now: datetime) -> float | None:
    """Hours from one time to the hour of the decision, 0 if it is still to come; None where it is not known."""
    return None if earlier is None else max(0.0, (now - earlier).total_seconds() / 3600)

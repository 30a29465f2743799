"""Says when messages came: as real conversations did where their times are known, else an invented year for each seed.

The invented one has weeks, days, a busy season and growth. Both have an invented flood.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from escalml.cli.demo.real_times import RealTime, last_year_of
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage, Message

BRAND = "Example"
_DAYS = 365
_WEEK = (1.3, 1.2, 1.1, 1.0, 1.0, 0.6, 0.5)  # Monday to Sunday
_HOURS = (1, 1, 1, 1, 1, 2, 4, 8, 12, 14, 14, 13, 12, 13, 13, 12, 11, 10, 9, 8, 7, 5, 3, 2)
_SEASON = (11, 12)  # months of which more is written
_FLOOD_TOPIC, _MOST_IN_FLOOD = "outage", 30
_FLOOD_DAYS_AGO, _FLOOD_HOURS = 12, 3.0
_GRAVE = ("high", "critical")
_ANSWERED = 0.85
# Hours to the first answer, a median: the graver, the sooner. By the shipped policy some of them are too late.
_HOURS_TO_ANSWER = {"critical": 0.3, "high": 0.5, "medium": 4.0, "low": 10.0}
# Of these splits the model has not learned; the test split stays untouched.
_HELD_OUT = ("validation", "gate")


@dataclass(frozen=True)
class Event:
    """A message with its invented time, its invented first answer, and, where that may be shown, its label."""

    message: Message
    answered: datetime | None
    escalated: bool | None


def invent_year(
    rows: Sequence[LabelledMessage], *, until: datetime, n: int, seed: int, real: Sequence[RealTime] = ()
) -> list[Event]:
    """Give messages the times of a year.

    Parameters
    ----------
    rows
        Labelled messages; those in English are drawn from, each at most once.
    until
        The year's end: no message comes later.
    n
        How many messages.
    seed
        Of everything that is drawn.
    real
        Times of real conversations, which the messages get then, those of the flood apart.

    Returns
    -------
    The messages in order of time.

    Raises
    ------
    EscalmlError
        If there are not so many rows, or real times.
    """
    english = [row for row in rows if row.language == "en"]
    if n > len(english):
        raise EscalmlError(f"--messages: the shipped corpus has {len(english):,} in English; ask for at most so many.")
    draw = random.Random(seed)
    draw.shuffle(english)
    flood = _of_flood(english)
    in_flood = {row.message.id for row in flood}
    drawn = [*flood, *(row for row in english if row.message.id not in in_flood)][:n]
    n_others = n - len(flood)
    events = [
        _event(draw, row, when, until) for row, when in zip(flood, _flood_times(draw, until, len(flood)), strict=True)
    ]
    others = drawn[len(flood) :]
    if real:
        times = last_year_of(real, until=until, n=n_others, draw=draw)
        events += [_real_event(row, time, until) for row, time in zip(others, times, strict=True)]
    else:
        invented = _times(draw, until, n_others)
        events += [_event(draw, row, when, until) for row, when in zip(others, invented, strict=True)]
    return sorted(events, key=lambda event: (event.message.sent_at or until, event.message.id or ""))


def _of_flood(rows: Sequence[LabelledMessage]) -> list[LabelledMessage]:
    """Grave public messages about one topic."""
    grave = (row for row in rows if row.message.is_public and row.labels["severity"] in _GRAVE)
    return [row for row in grave if row.labels["topic"] == _FLOOD_TOPIC][:_MOST_IN_FLOOD]


def _flood_times(draw: random.Random, until: datetime, n: int) -> Iterator[datetime]:
    start = (until - timedelta(days=_FLOOD_DAYS_AGO)).replace(hour=9, minute=0, second=0, microsecond=0)
    for _ in range(n):
        yield start + timedelta(hours=_FLOOD_HOURS * draw.random())


def _times(draw: random.Random, until: datetime, n: int) -> Iterator[datetime]:
    """Times by weekday, hour, season and growth, none later than the end."""
    first = until.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=_DAYS - 1)
    days = [first + timedelta(days=day) for day in range(_DAYS)]
    weights = [
        _WEEK[day.weekday()] * (1.5 if day.month in _SEASON else 1.0) * (1 + number / _DAYS)
        for number, day in enumerate(days)
    ]
    for day in draw.choices(days, weights, k=n):
        (hour,) = draw.choices(range(24), _HOURS)
        when = day + timedelta(hours=hour, seconds=draw.randrange(3600))
        yield when if when <= until else until - timedelta(seconds=draw.randrange(3600))


def _event(draw: random.Random, row: LabelledMessage, when: datetime, until: datetime) -> Event:
    """An event whose answer is invented."""
    hours = _HOURS_TO_ANSWER.get(str(row.labels["severity"]), 18.0) * draw.lognormvariate(0, 1)
    return _told(row, when, timedelta(hours=hours) if draw.random() < _ANSWERED else None, until)


def _real_event(row: LabelledMessage, time: RealTime, until: datetime) -> Event:
    """An event that was answered as the real conversation was."""
    return _told(row, time.asked, time.answered_after, until)


def _told(row: LabelledMessage, when: datetime, answered_after: timedelta | None, until: datetime) -> Event:
    answer = None if answered_after is None else when + answered_after
    return Event(
        message=row.message.model_copy(update={"sent_at": when.astimezone(UTC), "brand": BRAND}),
        answered=answer if answer is not None and answer <= until else None,
        escalated=row.labels["escalated"] if row.split in _HELD_OUT else None,
    )

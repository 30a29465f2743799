"""Times of real conversations, where they are at hand: when the customer asked, and how long the first answer took.

Their texts are skipped: nothing else of a conversation is kept.
"""

import gzip
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from escalml.errors import EscalmlError

VARIABLE, FILE = "ESCALML_SHARED", Path("data/public/threads.jsonl.gz")
_YEAR, _WEEK = timedelta(days=365), timedelta(weeks=1)


@dataclass(frozen=True)
class RealTime:
    """When a customer asked, and how long the first answer took; None where there was none."""

    asked: datetime
    answered_after: timedelta | None


def find_real_times(environment: Mapping[str, str]) -> list[RealTime]:
    """Times of the conversations that `ESCALML_SHARED` leads to.

    Parameters
    ----------
    environment
        Such as `os.environ`.

    Returns
    -------
    One entry for each conversation whose first turn is the customer's and has a time; empty where there is no such
    file.

    Raises
    ------
    EscalmlError
        If the file is there and cannot be read.
    """
    folder = environment.get(VARIABLE)
    path = Path(folder) / FILE if folder else None
    if path is None or not path.exists():
        return []
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = [_of(json.loads(line)["turns"]) for line in lines]
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        raise EscalmlError(
            f"{path}: is no file of conversations with times; mend it, or leave the variable {VARIABLE} unset."
        ) from None
    return [time for time in found if time is not None]


def _of(turns: Sequence[Mapping[str, str | None]]) -> RealTime | None:
    first = turns[0]
    if first["role"] != "customer" or not first["sent_at"]:
        return None
    asked = _time(first["sent_at"])
    answers = (_time(str(turn["sent_at"])) for turn in turns if turn["role"] == "agent" and turn["sent_at"])
    after = next((answer - asked for answer in answers), None)
    return RealTime(asked, after if after is not None and after > timedelta(0) else None)


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)


def last_year_of(times: Iterable[RealTime], *, until: datetime, n: int, draw: random.Random) -> list[RealTime]:
    """Draw times of the last year that is known, moved to another one.

    Parameters
    ----------
    times
        Of conversations.
    until
        The end of the year that is wanted.
    n
        How many.
    draw
        Draws.

    Returns
    -------
    So many times. All are moved by the same whole number of weeks, so hours and days of the week stay as they were.

    Raises
    ------
    EscalmlError
        If that year has not so many.
    """
    known = sorted(times, key=lambda time: time.asked)
    weeks = -((known[-1].asked - until) // _WEEK)  # rounded up: what then lies beyond the end is left out
    moved = [RealTime(time.asked + weeks * _WEEK, time.answered_after) for time in known]
    year = [time for time in moved if until - _YEAR < time.asked <= until]
    if n > len(year):
        raise EscalmlError(
            f"--messages: times of {len(year):,} real conversations are known; ask for at most so many, "
            f"or leave the variable {VARIABLE} unset."
        )
    return draw.sample(year, n)

"""Deletes what is too old, but not by a clock that has jumped ahead: a wrong clock must not empty the store.

The hour of each deletion is kept, and the next one is expected soon after it. Where the store has no such hour, its
newest row stands for it. A jump counts as real when the clock has gone on from there for a day and messages have come,
or when whoever runs the service says so (`escalml store confirm-clock`).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from escalml.store.database import Database
from escalml.store.faults import ClockError
from escalml.store.tables import ABOUT_MESSAGES, MENTIONS, UPKEEP, seconds_of

MAX_JUMP = timedelta(days=7)  # a service may rest over holidays; at most the days that rows are kept
PROOF = timedelta(days=1)
_PURGED, _JUMPED, _SEEN = "purged", "jumped", "seen"  # last deletion; first and last hour of a jump not yet believed


def purge(database: Database, now: datetime, keep_days: int) -> int:
    """Delete every row that was written too many days ago.

    Parameters
    ----------
    database
        Where they are.
    now
        The hour.
    keep_days
        How many.

    Returns
    -------
    How many rows there were.

    Raises
    ------
    ClockError
        If the clock has jumped ahead; nothing is deleted.
    StoreError
        If the store cannot be written.
    """
    hour, longest = seconds_of(now), min(MAX_JUMP, timedelta(days=keep_days)).total_seconds()
    with database.transaction() as connection:
        database.lock_others_out(connection)
        hours = {row.name: row.time for row in connection.execute(select(UPKEEP))}
        newest = _newest(connection)
        last = hours.get(_PURGED, hour if newest is None else newest)
        jump = hour - last
        if jump <= longest or _is_real(connection, hours, hour, longest):
            _note(database, connection, {_PURGED: hour})
            too_old = hour - timedelta(days=keep_days).total_seconds()
            deletions = [table.delete().where(table.c.at < too_old) for table in (*ABOUT_MESSAGES, MENTIONS)]
            return sum(connection.execute(deletion).rowcount for deletion in deletions)
        since = hours[_JUMPED] if _goes_on(hours, hour, longest) else hour
        _note(database, connection, {_PURGED: last, _JUMPED: since, _SEEN: hour})
    raise ClockError(
        f"the clock is {jump / 86_400:.0f} days ahead of the last time that old rows were deleted, so none are now; "
        "if the clock is wrong, mend it; if it is right, say `escalml store confirm-clock`, or wait a day."
    )


def confirm_clock(database: Database, now: datetime) -> None:
    """Take the hour for right, whatever the last one was."""
    with database.transaction() as connection:
        database.lock_others_out(connection)
        _note(database, connection, {_PURGED: seconds_of(now)})


def _is_real(connection: Connection, hours: Mapping[str, float], hour: float, longest: float) -> bool:
    """Whether the clock has gone on from the end of its jump for a day, and a message has come in that time."""
    if not _goes_on(hours, hour, longest) or hour - hours[_JUMPED] < PROOF.total_seconds():
        return False
    newest = _newest(connection)
    return newest is not None and newest >= hours[_JUMPED]


def _goes_on(hours: Mapping[str, float], hour: float, longest: float) -> bool:
    """Whether the clock has neither been set back nor jumped again since it was first seen to have jumped."""
    return _JUMPED in hours and hours[_JUMPED] <= hour <= hours[_SEEN] + longest


def _newest(connection: Connection) -> float | None:
    """When the newest row was written; None where there is none."""
    newest = [connection.execute(select(func.max(table.c.at))).scalar() for table in ABOUT_MESSAGES]
    return max((time for time in newest if time is not None), default=None)


def _note(database: Database, connection: Connection, hours: Mapping[str, float]) -> None:
    """Keep these hours, and no others."""
    connection.execute(UPKEEP.delete())
    database.insert(connection, UPKEEP, [{"name": name, "time": time} for name, time in hours.items()])

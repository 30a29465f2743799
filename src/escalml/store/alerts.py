"""The alerts that managers have had, counted once for all workers that share a store."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from sys import maxsize
from threading import Lock
from time import monotonic
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from escalml.store.database import Database
from escalml.store.faults import StoreError
from escalml.store.settings import Clock, utc_now
from escalml.store.tables import ALERTS, key_of, seconds_of

_ASK_AGAIN_SECONDS = 10.0  # an alert that a like case has made needless is given back, by any process
_ASK_AGAIN_WHEN_FULL_SECONDS = 1.0  # what a flood has used up and given back is free for other alerts at once
_BACK_OFF_SECONDS = 30.0  # no decision waits for a store that has just failed


class _Listed(NamedTuple):
    """The messages of a day's alerts, of all processes: the day and how many there were, and when they were read."""

    state: tuple[date, int]
    messages: frozenset[str]
    read: float


class SharedAlerts:
    """Alerts by day. While the store is out of order this process counts for itself, and decisions go on.

    Whoever decides asks for `given` each time and the database only where there is an alert to take: at most
    `capacity` times a day.

    Parameters
    ----------
    database
        Where they are.
    clock
        The hour at which an alert is taken: by it, not by its day, its row grows old.
    """

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock
        self._counting = Lock()  # what is known of a day is read and written by one thread at a time
        self._known: Counter[date] = Counter()
        self._capacity = maxsize  # as it was last told: when the day's alerts reach it, it is asked more often
        self._alone: set[date] = set()  # days of which this process has counted some for itself
        self._own: set[str] = set()  # messages of the day that this process has taken alerts for
        self._listed: _Listed | None = None
        self._next_try = monotonic()
        self._asked = monotonic()

    def given(self, day: date) -> int:
        """How many alerts there were on a day, as far as this process knows.

        Parameters
        ----------
        day
            The day, in UTC.

        Returns
        -------
        As many as there were some seconds ago: others may have taken some since, or given some back.
        """
        if day not in self._known:
            self._known.clear()  # of days gone by
            self._own.clear()
            self._known[day] = self._ask(day)
        elif day not in self._alone and self._is_in_order():
            full = self._known[day] >= self._capacity
            if monotonic() - self._asked > (_ASK_AGAIN_WHEN_FULL_SECONDS if full else _ASK_AGAIN_SECONDS):
                self._known[day] = self._ask(day)
        return self._known[day]

    def has(self, message_id: str, day: date) -> bool:
        """Whether one of a day's alerts is about a message: a message that is scored again takes no second one.

        Parameters
        ----------
        message_id
            Its id; an empty one is nobody's.
        day
            The day, in UTC.

        Returns
        -------
        True if it is, as far as this process knows, which is as of some seconds ago: once the day's capacity is used
        up, this is asked of every message. While the store is out of order only this process' own alerts are known.
        """
        if message_id in self._own or not (message_id and self._is_in_order()):
            return message_id in self._own
        state = day, self.given(day)
        listed = self._listed  # once: another thread may forget or change it
        if listed is None or listed.state != state or monotonic() - listed.read > _ASK_AGAIN_SECONDS:
            its = select(ALERTS.c.message_id).where(ALERTS.c.day == day.isoformat())
            try:
                with self._database.transaction() as connection:
                    listed = _Listed(state, frozenset(connection.execute(its).scalars()), monotonic())
            except StoreError:
                self._next_try = monotonic() + _BACK_OFF_SECONDS
                return False
            self._listed = listed
        return key_of(message_id) in listed.messages

    def take(self, message_id: str, day: date, capacity: int) -> bool:
        """Count one more alert, unless there is one about this message or there were as many as managers take.

        Parameters
        ----------
        message_id
            Id of the message that it is about, by which `forget` finds the row.
        day
            The day, in UTC.
        capacity
            Alerts that managers take on a day.

        Returns
        -------
        Whether it is among them; it is on the disk then, unless the store is out of order.
        """
        self._capacity = capacity
        n_given = self.given(day)
        if message_id in self._own:
            return True
        if not self._is_in_order() and n_given >= capacity:
            return False
        try:
            number = self._first_free(message_id, day, capacity) if self._is_in_order() else self._count_alone(day)
        except StoreError:
            self._next_try = monotonic() + _BACK_OFF_SECONDS
            number = self._count_alone(day)
        if number is None:
            return True
        with self._counting:  # another thread may have taken a higher number meanwhile
            self._known[day] = max(self._known[day], min(number, capacity))
        if number <= capacity and message_id:
            self._own.add(message_id)
        return number <= capacity

    def _count_alone(self, day: date) -> int:
        with self._counting:
            self._alone.add(day)
            self._known[day] += 1
            return self._known[day]

    def _is_in_order(self) -> bool:
        return monotonic() >= self._next_try

    def _ask(self, day: date) -> int:
        """The last number of a day; what was known where the store cannot say."""
        self._asked = monotonic()
        self._listed = None
        try:
            with self._database.transaction() as connection:
                last = select(func.max(ALERTS.c.number)).where(ALERTS.c.day == day.isoformat())
                return connection.execute(last).scalar() or 0
        except StoreError:
            self._next_try = monotonic() + _BACK_OFF_SECONDS
            return self._known[day]

    def _first_free(self, message_id: str, day: date, capacity: int) -> int | None:
        """Take the first number that is free from the last known on; above the capacity where none is.

        None where one of the day's alerts is about this message, also one that another process has just taken.
        """
        of_day, key = day.isoformat(), key_of(message_id)
        its = select(ALERTS.c.number).where(ALERTS.c.message_id == key, ALERTS.c.day == of_day)
        row = {"day": of_day, "message_id": key, "at": seconds_of(self._clock())}
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)  # else two that decide it at once both find none, and take two
            if message_id and connection.execute(its).first() is not None:
                return None
            for number in range(self._known[day] + 1, capacity + 1):
                if self._database.insert_new(connection, ALERTS, row | {"number": number}):
                    return number
        return capacity + 1


def give_back(connection: Connection, message_ids: Sequence[str]) -> None:
    """Give the alerts of messages back to the capacity of their days: no manager is told of them.

    Parameters
    ----------
    connection
        In a transaction that locks others out.
    message_ids
        Whose.
    """
    for found in connection.execute(select(ALERTS).where(ALERTS.c.message_id.in_(message_ids))).all():
        of_day = ALERTS.c.day == found.day
        connection.execute(ALERTS.delete().where(of_day, ALERTS.c.message_id == found.message_id))
        # The last one takes its number, so that the numbers go on saying how many there are.
        last = connection.execute(select(func.max(ALERTS.c.number)).where(of_day)).scalar() or 0
        free = (
            connection.execute(select(ALERTS.c.number).where(of_day, ALERTS.c.number == found.number)).first() is None
        )
        if free and last > found.number:
            connection.execute(ALERTS.update().where(of_day, ALERTS.c.number == last).values(number=found.number))

"""What helpdesks have delivered, so that a delivery that comes twice is worked on once; and a challenger's scores.

A delivery is held with all that is needed to work on it, claimed by a worker, and finished, which deletes what was
held. A worker that is killed leaves a claim that lapses, at once where the others see that its process is gone.
"""

import os
import socket
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias

from sqlalchemy import Column, ColumnElement, Connection, func, or_, select

from escalml.store.database import Database
from escalml.store.tables import DELIVERIES, key_of, seconds_of, time_of

LEASE_SECONDS = 120.0  # twice what a worker gives itself; see `webhooks`
DeliveryState: TypeAlias = Literal["begun", "in work", "finished"]


@dataclass(frozen=True)
class Held:
    """A delivery to hold: `key` is alike whenever it comes again, those of a `ticket` are worked on in order."""

    key: str
    ticket: str
    payload: str
    message_id: str | None = None


@dataclass(frozen=True)
class Claimed:
    """A delivery in a worker's hands, held since `at`, claimed at `begun`, tried so many times before."""

    helpdesk: str
    key: str
    payload: str
    at: datetime
    begun: datetime
    tries: int


class Deliveries:
    """The deliveries of the last days, by helpdesk and the key that it gives each.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(
        self, helpdesk: str, key: str, now: datetime, *, message_id: str | None = None, ticket: str | None = None
    ) -> DeliveryState:
        """Claim a delivery, if it is new or whoever had it in work is out of time; on the disk when this returns.

        Parameters
        ----------
        helpdesk
            Name of the system.
        key
            What it calls the delivery, alike whenever it tries again.
        now
            The hour, by which `finish` and `withdraw` know the claim.
        message_id
            Id of the message in it, by which `forget` finds the row.
        ticket
            What it belongs to, for `tickets`.

        Returns
        -------
        `begun` where it is the caller's to work on; else whether somebody has it in work, or has finished it.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        at = seconds_of(now)
        row: dict[str, object] = {
            "helpdesk": helpdesk,
            "key": key_of(key),
            "at": at,
            "in_work_until": at + LEASE_SECONDS,
        }
        row |= {"message_id": message_id and key_of(message_id), "owner": this_process()}
        row |= {"ticket": ticket and key_of(ticket)}
        until = DELIVERIES.c.in_work_until
        with self._database.transaction() as connection:
            if self._database.insert_or_replace(
                connection, DELIVERIES, row, (until <= at) & DELIVERIES.c.payload.is_(None)
            ):
                return "begun"
            found = connection.execute(select(until).where(*_its(helpdesk, key))).one_or_none()
        return "finished" if found is not None and found.in_work_until is None else "in work"

    def tickets(self, helpdesk: str, beginnings: Sequence[str]) -> dict[str, str]:
        """The tickets of deliveries, by how their keys begin.

        Parameters
        ----------
        helpdesk
            Name of the system.
        beginnings
            Each up to the first full stop of a key.

        Returns
        -------
        Beginning -> ticket, of those that are known.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        if not beginnings:
            return {}
        cells = DELIVERIES.c
        starts = or_(*(cells.key.startswith(f"{one}.", autoescape=True) for one in beginnings))
        query = select(cells.key, cells.ticket).where(cells.helpdesk == helpdesk, cells.ticket.is_not(None), starts)
        with self._database.transaction() as connection:
            return {row.key.partition(".")[0]: row.ticket for row in connection.execute(query)}

    def finish(self, helpdesk: str, key: str, begun: datetime) -> None:
        """Note that a delivery is worked on to its end: from now on it counts as delivered before.

        Parameters
        ----------
        helpdesk
            Name of the system.
        key
            What it calls the delivery.
        begun
            The hour given to `begin`; where somebody else has taken the delivery over since, nothing is done.

        Raises
        ------
        StoreError
            If the store cannot be written; the delivery may then be taken over when its time is up.
        """
        ours = (*_its(helpdesk, key), DELIVERIES.c.at == seconds_of(begun))
        with self._database.transaction() as connection:
            connection.execute(DELIVERIES.update().where(*ours).values(in_work_until=None, owner=None))

    def ticket_of(self, message_id: str) -> tuple[str, str] | None:
        """Helpdesk and ticket that a message was delivered from.

        Parameters
        ----------
        message_id
            Its id, which its helpdesk's form has made: `<helpdesk>-<ticket>-<part>`.

        Returns
        -------
        Name of the helpdesk and the system's id of the ticket; None where no delivery held the message.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        key = key_of(message_id)
        its = select(DELIVERIES.c.helpdesk, DELIVERIES.c.ticket).where(DELIVERIES.c.message_id == key)
        with self._database.transaction() as connection:
            found = connection.execute(its.order_by(DELIVERIES.c.ticket.is_(None)).limit(1)).one_or_none()
        if found is None or not key.startswith(f"{found.helpdesk}-"):
            return None
        of_message = key.removeprefix(f"{found.helpdesk}-").rpartition("-")[0]
        ticket = found.ticket.removeprefix(f"{found.helpdesk}-") if found.ticket else of_message
        return (found.helpdesk, ticket) if ticket else None

    def withdraw(self, helpdesk: str, key: str, begun: datetime) -> None:
        """Forget a delivery that could not be worked on, so that the next try counts as the first.

        Parameters
        ----------
        helpdesk
            Name of the system.
        key
            What it calls the delivery.
        begun
            As for `finish`.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        ours = (*_its(helpdesk, key), DELIVERIES.c.at == seconds_of(begun))
        with self._database.transaction() as connection:
            connection.execute(DELIVERIES.delete().where(*ours))

    def hold(self, helpdesk: str, deliveries: Sequence[Held], now: datetime) -> list[bool]:
        """Hold deliveries until they are worked on, all or none; they are on the disk when this returns.

        Parameters
        ----------
        helpdesk
            Name of the system.
        deliveries
            Any number.
        now
            The hour.

        Returns
        -------
        For each whether it is new: not held, in work or finished before.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        rows = self._rows(helpdesk, deliveries, now)
        with self._database.transaction() as connection:  # a repeated batch waits for nobody who writes
            known = _known(connection, helpdesk, rows, now)
        if len(known) < len({row["key"] for row in rows}):
            with self._database.transaction() as connection:
                self._database.lock_others_out(connection)
                known = _known(connection, helpdesk, rows, now)
                new = {row["key"]: row for row in reversed(rows) if row["key"] not in known}
                if new:
                    self._database.upsert(connection, DELIVERIES, sorted(new.values(), key=lambda row: row["number"]))
        are_new = []
        for row in rows:
            are_new.append(row["key"] not in known)
            known.add(row["key"])  # the second of two alike in a batch is none
        return are_new

    def _rows(self, helpdesk: str, deliveries: Sequence[Held], now: datetime) -> list[dict[str, Any]]:
        number = time.time_ns() // 1000
        return [
            {
                "helpdesk": helpdesk,
                "key": key_of(one.key),
                "message_id": one.message_id and key_of(one.message_id),
                "at": seconds_of(now),
                "in_work_until": 0.0,
                "payload": one.payload,
                "ticket": key_of(one.ticket),
                "number": number + place,
                "owner": None,
                "tries": 0,
            }
            for place, one in enumerate(deliveries)
        ]

    def claim(self, now: datetime) -> Claimed | None:
        """Take the oldest delivery that waits, and of whose ticket none is before it.

        Parameters
        ----------
        now
            The hour.

        Returns
        -------
        The delivery; None where none waits.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        at, older = seconds_of(now), DELIVERIES.alias("older")
        is_next = ~(
            select(older.c.key)
            .where(
                older.c.helpdesk == DELIVERIES.c.helpdesk,
                older.c.ticket == DELIVERIES.c.ticket,
                older.c.payload.is_not(None),
                older.c.number < DELIVERIES.c.number,
            )
            .exists()
        )
        waits = (DELIVERIES.c.in_work_until <= at, DELIVERIES.c.payload.is_not(None), is_next)
        query = select(DELIVERIES).where(*waits).order_by(DELIVERIES.c.number).limit(1)
        with self._database.transaction() as connection:
            if connection.execute(query).first() is None:  # nobody is kept waiting to learn that there is nothing
                return None
        with self._database.transaction() as connection:
            self._database.lock_others_out(connection)
            row = connection.execute(query).first()
            if row is None:
                return None
            taken = {"in_work_until": at + LEASE_SECONDS, "owner": this_process()}
            its = (DELIVERIES.c.helpdesk == row.helpdesk, DELIVERIES.c.key == row.key)
            connection.execute(DELIVERIES.update().where(*its).values(**taken))
        return Claimed(row.helpdesk, row.key, row.payload, time_of(row.at), now, row.tries or 0)

    def settle(self, claimed: Claimed) -> None:
        """Note that a claimed delivery is worked on to its end, and delete what was held of it."""
        self._update(claimed, in_work_until=None, payload=None, owner=None)

    def postpone(self, claimed: Claimed, until: datetime) -> None:
        """Give a claimed delivery back, to be tried again at an hour."""
        self._update(claimed, in_work_until=seconds_of(until), owner=None, tries=claimed.tries + 1)

    def _update(self, claimed: Claimed, **cells: object) -> None:
        its = (*_its(claimed.helpdesk, claimed.key), DELIVERIES.c.owner == this_process())
        lease = DELIVERIES.c.in_work_until == seconds_of(claimed.begun) + LEASE_SECONDS
        with self._database.transaction() as connection:
            connection.execute(DELIVERIES.update().where(*its, lease).values(**cells))

    def free_orphans(self) -> int:
        """Give back what processes of this machine had in work that are no more; how much it was."""
        owner = DELIVERIES.c.owner
        with self._database.transaction() as connection:
            gone = gone_owners(connection, owner)
            if not gone:
                return 0
            freed = DELIVERIES.update().where(owner.in_(gone)).values(in_work_until=0.0, owner=None)
            return connection.execute(freed).rowcount

    def count_waiting(self) -> dict[str, int]:
        """How many deliveries of each helpdesk are held."""
        query = select(DELIVERIES.c.helpdesk, func.count().label("n")).where(DELIVERIES.c.payload.is_not(None))
        with self._database.transaction() as connection:
            rows = connection.execute(query.group_by(DELIVERIES.c.helpdesk)).all()
        return {row.helpdesk: row.n for row in rows}


def this_process() -> str:
    """Names this process among all of all machines, also after another has got its number."""
    return f"{socket.gethostname()}/{os.getpid()}/{_started(os.getpid())}"


def _started(number: int) -> str:
    """When a process began, as Linux counts it; empty where the system does not say, or there is none."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def gone_owners(connection: Connection, owner: Column[Any]) -> list[str]:
    """Processes of this machine that own rows, by a column that names them, and are no more."""
    owners = connection.execute(select(owner).where(owner.is_not(None)).distinct()).scalars()
    return [one for one in owners if one is not None and _is_gone(one)]


def _is_gone(owner: str) -> bool:
    """Whether a process of this machine has ended."""
    host, _, rest = owner.rpartition("/")[0].rpartition("/")
    started = owner.rpartition("/")[2]
    if host != socket.gethostname() or not rest.isdecimal():
        return False
    return bool(started) and _started(int(rest)) != started


def _known(connection: Connection, helpdesk: str, rows: Sequence[Mapping[str, Any]], now: datetime) -> set[str]:
    """Keys of those deliveries that came before; not of claims that have lapsed and hold nothing."""
    cells = DELIVERIES.c
    keys = (cells.helpdesk == helpdesk, cells.key.in_([row["key"] for row in rows]))
    is_lapsed = cells.in_work_until.is_not(None) & (cells.in_work_until <= seconds_of(now)) & cells.payload.is_(None)
    return set(connection.execute(select(cells.key).where(*keys, ~is_lapsed)).scalars())


def _its(helpdesk: str, key: str) -> Sequence[ColumnElement[bool]]:
    return (DELIVERIES.c.helpdesk == helpdesk, DELIVERIES.c.key == key_of(key))

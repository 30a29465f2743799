"""What helpdesks have delivered, so that a delivery that comes twice is worked on once; and a challenger's scores.

A delivery is claimed before it is worked on and finished afterwards. A worker that is killed in between leaves a claim
that lapses, so that the helpdesk's next try is worked on.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

from sqlalchemy import ColumnElement, select

from escalml.store.database import Database
from escalml.store.tables import DELIVERIES, key_of, seconds_of

LEASE_SECONDS = 120.0  # twice what a worker gives itself; see `webhooks`
DeliveryState: TypeAlias = Literal["begun", "in work", "finished"]


class Deliveries:
    """The deliveries of the last days, by helpdesk and the key that it gives each.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, helpdesk: str, key: str, now: datetime, *, message_id: str | None = None) -> DeliveryState:
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

        Returns
        -------
        `begun` where it is the caller's to work on; else whether somebody has it in work, or has finished it.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        at = seconds_of(now)
        row = {"helpdesk": helpdesk, "key": key_of(key), "at": at, "in_work_until": at + LEASE_SECONDS}
        row["message_id"] = message_id and key_of(message_id)
        until = DELIVERIES.c.in_work_until
        with self._database.transaction() as connection:
            if self._database.insert_or_replace(connection, DELIVERIES, row, until <= at):
                return "begun"
            found = connection.execute(select(until).where(*_its(helpdesk, key))).one_or_none()
        return "finished" if found is not None and found.in_work_until is None else "in work"

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
            connection.execute(DELIVERIES.update().where(*ours).values(in_work_until=None))

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


def _its(helpdesk: str, key: str) -> Sequence[ColumnElement[bool]]:
    return (DELIVERIES.c.helpdesk == helpdesk, DELIVERIES.c.key == key_of(key))

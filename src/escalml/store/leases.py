"""Who does what only one worker may do: a lease in the database, which all workers and replicas share."""

from datetime import datetime

from sqlalchemy import or_

from escalml.store.database import Database
from escalml.store.tables import LEASES, seconds_of


class Leases:
    """The leases there are.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def hold(self, name: str, holder: str, now: datetime, seconds: float) -> bool:
        """Take a lease, or keep it; whoever lets it lapse loses it to the next who asks.

        Parameters
        ----------
        name
            What it is about.
        holder
            Who asks, by a name that no other process has.
        now
            The hour. Clocks of several machines should agree to a few seconds.
        seconds
            For how long.

        Returns
        -------
        Whether the holder has it now.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        hour = seconds_of(now)
        row = {"name": name, "holder": holder, "until": hour + seconds}
        free = or_(LEASES.c.holder == holder, LEASES.c.until < hour)
        with self._database.transaction() as connection:
            return self._database.insert_or_replace(connection, LEASES, row, free)

    def release(self, name: str, holder: str) -> None:
        """Let go of a lease, so that the next who asks need not wait for it to lapse."""
        with self._database.transaction() as connection:
            connection.execute(LEASES.delete().where(LEASES.c.name == name, LEASES.c.holder == holder))

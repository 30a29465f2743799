"""How far a mailbox has been worked on: the number of the last mail before which nothing is left to do."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from escalml.store.database import Database
from escalml.store.tables import MAILBOX_PLACES, seconds_of, time_of


@dataclass(frozen=True)
class Place:
    """The last mail's number, in which numbering of the server it counts, and when this was noted."""

    uid_validity: int
    uid: int
    at: datetime


class MailboxPlaces:
    """The places of all mailboxes; they are never too old.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, name: str) -> Place | None:
        """The place in a mailbox; None where nobody has worked on it yet."""
        with self._database.transaction() as connection:
            row = connection.execute(select(MAILBOX_PLACES).where(MAILBOX_PLACES.c.name == name)).one_or_none()
        return None if row is None else Place(row.uid_validity, row.uid, time_of(row.time))

    def note(self, name: str, place: Place) -> None:
        """Note the place; it is on the disk when this returns.

        Parameters
        ----------
        name
            Of the mailbox.
        place
            Where it is from now on.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        row = {"name": name, "uid_validity": place.uid_validity, "uid": place.uid, "time": seconds_of(place.at)}
        with self._database.transaction() as connection:
            self._database.upsert(connection, MAILBOX_PLACES, [row])

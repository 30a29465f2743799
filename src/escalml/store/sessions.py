"""Sessions of people who have signed in with an API key: hashes of secrets, and of the keys that started them.

A session is over when its hours are, when somebody ends it, and when its key expires or is revoked. All workers and
replicas share a store, and so its sessions.
"""

import hashlib
import secrets
from datetime import datetime
from threading import Lock

from sqlalchemy import and_, select

from escalml.store.database import Database
from escalml.store.tables import SESSIONS, seconds_of

MAX_REMEMBERED = 10_000


class SessionTable:
    """Sessions in the store.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, key_sha256: str, now: datetime, until: datetime) -> str:
        """Start a session, and forget those that are over.

        Parameters
        ----------
        key_sha256
            Hash of the key that starts it.
        now
            The hour.
        until
            When it is over.

        Returns
        -------
        Its secret, which is kept nowhere.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        secret = secrets.token_urlsafe(32)
        row = {"sha256": _hash(secret), "key_sha256": key_sha256, "until": seconds_of(until)}
        with self._database.transaction() as connection:
            connection.execute(SESSIONS.delete().where(SESSIONS.c.until <= seconds_of(now)))
            self._database.insert(connection, SESSIONS, [row])
        return secret

    def find(self, secret: str, now: datetime) -> str | None:
        """Hash of the key of a session; None where there is none, or it is over."""
        its = and_(SESSIONS.c.sha256 == _hash(secret), SESSIONS.c.until > seconds_of(now))
        with self._database.transaction() as connection:
            return connection.execute(select(SESSIONS.c.key_sha256).where(its)).scalar_one_or_none()

    def end(self, secret: str) -> None:
        """End a session, if there is one."""
        with self._database.transaction() as connection:
            connection.execute(SESSIONS.delete().where(SESSIONS.c.sha256 == _hash(secret)))


class RememberedSessions:
    """Sessions in memory, for one worker without a store: the latest 10,000."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, datetime]] = {}
        self._lock = Lock()

    def begin(self, key_sha256: str, now: datetime, until: datetime) -> str:
        """Start one; see `SessionTable.begin`."""
        secret = secrets.token_urlsafe(32)
        with self._lock:
            self._kept[_hash(secret)] = key_sha256, until
            while len(self._kept) > MAX_REMEMBERED or next(iter(self._kept.values()))[1] <= now:
                del self._kept[next(iter(self._kept))]
        return secret

    def find(self, secret: str, now: datetime) -> str | None:
        """Hash of the key of a session; None where there is none, or it is over."""
        key, until = self._kept.get(_hash(secret), ("", now))
        return key if until > now else None

    def end(self, secret: str) -> None:
        """End a session, if there is one."""
        with self._lock:
            self._kept.pop(_hash(secret), None)


def _hash(secret: str) -> str:
    # No slow hash: nobody guesses 256 random bits, and every call pays for it.
    return hashlib.sha256(secret.encode(errors="surrogateescape")).hexdigest()

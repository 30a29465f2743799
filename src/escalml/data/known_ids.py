"""The ids of the rows so far, on disk and not in memory: files may have any number of rows."""

import hashlib
import os
import sqlite3
from typing import NamedTuple

from escalml.errors import EscalmlError

_CACHE_KILOBYTES = 8_000  # so few ids that they fit in here never reach the disk


class Place(NamedTuple):
    """Where an id stands: in which of several files, counted from 1, and in which of its rows."""

    file: int
    row: int


class KnownIds:
    """Says of each id where it stood first.

    They are kept in a file of SQLite's that has no name and is gone with this object; it holds hashes with a random
    key, so that nobody can read an id out of it.
    """

    def __init__(self) -> None:
        self._key = os.urandom(16)
        # No name: a temporary file.
        self._rows = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._rows.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
        self._rows.execute("PRAGMA journal_mode = OFF")
        self._rows.execute("CREATE TABLE ids (id BLOB PRIMARY KEY, file INTEGER, number INTEGER) WITHOUT ROWID")
        self._rows.execute("BEGIN")  # one transaction, never ended: else each id would be one of its own

    def first(self, id_: str, here: Place) -> Place:
        """Where an id stood first.

        Parameters
        ----------
        id_
            The id.
        here
            Where it stands now.

        Returns
        -------
        The place that was given with the id the first time; `here` where it is new.

        Raises
        ------
        EscalmlError
            If the folder for temporary files is full.
        """
        key = self._hashed(id_)
        try:
            added = self._rows.execute("INSERT OR IGNORE INTO ids VALUES (?, ?, ?)", (key, *here)).rowcount
            return here if added else self._place(key)
        except sqlite3.OperationalError as error:
            raise EscalmlError(
                f"the ids of the rows so far cannot be kept in the folder for temporary files ({error}); free it, or "
                "set SQLITE_TMPDIR to another one."
            ) from None

    def place_of(self, id_: str) -> Place:
        """Where an id stood first that `first` was told of."""
        return self._place(self._hashed(id_))

    def _place(self, key: bytes) -> Place:
        return Place(*self._rows.execute("SELECT file, number FROM ids WHERE id = ?", (key,)).fetchone())

    def _hashed(self, id_: str) -> bytes:
        return hashlib.blake2b(id_.encode(), digest_size=16, key=self._key).digest()

    def __del__(self) -> None:
        if rows := getattr(self, "_rows", None):
            rows.close()

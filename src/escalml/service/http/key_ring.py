"""The keys of a service that runs: one that is made, revoked or has expired counts from the next call on."""

import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from escalml.errors import EscalmlError
from escalml.store.api_keys import Key, find_key, read_keys

log = logging.getLogger("escalml.keys")


class KeyRing:
    """Looks callers up in a file of keys, which it reads anew when it has changed.

    Parameters
    ----------
    path
        The file. Where it is not there, or is broken, nobody has a key.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int, int] | None = None
        self._keys: Sequence[Key] = ()

    def find(self, secret: str, now: datetime) -> Key | None:
        """Look a caller up.

        Parameters
        ----------
        secret
            What the caller sent.
        now
            The time; it has a zone.

        Returns
        -------
        The caller's key; None where there is none, or where it has expired.

        Raises
        ------
        EscalmlError
            If there is no file of keys, or it cannot be read.
        """
        self._read_what_is_new()
        key = find_key(self._keys, secret)
        return key if key and key.is_valid(now) else None

    def of_hash(self, sha256: str, now: datetime) -> Key | None:
        """Look the key of a session up, by the hash that is kept of it; as `find`."""
        self._read_what_is_new()
        key = next((key for key in self._keys if key.sha256 == sha256), None)
        return key if key and key.is_valid(now) else None

    def _read_what_is_new(self) -> None:
        """Look at the file; before it is read, so that what changes meanwhile is seen at the next call."""
        try:
            found = self._path.stat()
        except OSError as error:
            raise EscalmlError(f"{self._path}: cannot be read ({error.strerror}).") from None
        seen = found.st_mtime_ns, found.st_size, found.st_ino
        if seen != self._seen:
            self._keys = read_keys(self._path)
            self._seen = seen
            log.info("keys that are known now: %d", len(self._keys))

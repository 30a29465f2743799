"""Closes drafts of replies up with a key that stands in a file of its own, so that a copy of the database shows none.

The file is made at the first draft, readable by its owner alone. Who loses it loses the drafts that wait, no more:
their redacted texts are in the database.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from cryptography.fernet import Fernet, InvalidToken

from escalml.store.faults import StoreError

_MODE = 0o600


class Seal:
    """Closes texts up and opens them again.

    Parameters
    ----------
    file
        Of the key; it is made when the first text is closed up. Several replicas share one.
    """

    def __init__(self, file: Path) -> None:
        self.file = file

    def close_up(self, text: str) -> str:
        """A text as nobody without the key can read it.

        Parameters
        ----------
        text
            Any text.

        Returns
        -------
        Its sealed form.

        Raises
        ------
        StoreError
            If the key can be neither read nor made, or others may read it.
        """
        return self._key(make=True).encrypt(text.encode()).decode("ascii")

    def open(self, sealed: str) -> str | None:
        """Open what `close_up` has closed up.

        Parameters
        ----------
        sealed
            The sealed form of a text.

        Returns
        -------
        The text; None where it was closed up with another key.

        Raises
        ------
        StoreError
            If the key cannot be read, or others may read it.
        """
        try:
            return self._key(make=False).decrypt(sealed.encode()).decode()
        except InvalidToken:
            return None

    def _key(self, *, make: bool) -> Fernet:
        try:
            if make and not self.file.exists():
                _make(self.file)
            mode = stat.S_IMODE(self.file.stat().st_mode)
            if mode & ~_MODE and os.name == "posix":
                raise StoreError(f"{self.file}: others may read the key of drafts (mode {mode:o}); chmod 600 it.")
            return Fernet(self.file.read_bytes().strip())
        except OSError as error:
            raise StoreError(
                f"{self.file}: the key of drafts cannot be read or made ({type(error).__name__}); give the service a "
                "folder of its own, or name another file by ESCALML_DRAFT_KEY."
            ) from None
        except ValueError:
            raise StoreError(f"{self.file}: is no key of drafts; move it away, and a new one is made.") from None


def _make(file: Path) -> None:
    """Make a key, whole at once: of several workers the first one's stands."""
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = mkstemp(dir=file.parent, prefix=f".{file.name}.")  # its mode is 0600
    try:
        with os.fdopen(descriptor, "wb") as made:
            made.write(Fernet.generate_key())
            made.flush()
            os.fsync(made.fileno())
        with suppress(FileExistsError):
            os.link(name, file)
    finally:
        Path(name).unlink()

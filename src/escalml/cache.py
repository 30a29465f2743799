"""The user's folder for what can be made anew, which nobody else on the machine reads or writes."""

import os
import stat
from pathlib import Path

from escalml.errors import EscalmlError


def cache_folder() -> Path:
    """The folder of escalml in the user's cache (`XDG_CACHE_HOME`, else ~/.cache); see `private_folder`."""
    return private_folder(Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "escalml")


def private_folder(folder: Path) -> Path:
    """Make a folder that only this user can open, or check that it is one.

    Parameters
    ----------
    folder
        Its path; folders above it are made if need be.

    Returns
    -------
    The folder, absolute, with mode 0700.

    Raises
    ------
    EscalmlError
        If there is a link or a file, it belongs to another user, or it cannot be made.
    """
    folder = folder.absolute()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        facts = folder.lstat()
        if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.geteuid():
            raise EscalmlError(
                f"{folder}: is a link or belongs to another user, who could put a model there; remove it, "
                "or name another cache by XDG_CACHE_HOME."
            )
        if stat.S_IMODE(facts.st_mode) != 0o700:  # of an older version of escalml, or a lax umask's
            folder.chmod(0o700)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EscalmlError(f"{folder}: {reason}; name another cache by XDG_CACHE_HOME.") from None
    return folder

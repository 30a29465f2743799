"""Says that a service has a store's file in use: a lock beside it, which the kernel releases however its holder ends.

On NFS it holds only where the server knows locks. Where the system has no such locks, nobody holds anything.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import IO


def hold(file: Path, *, alone: bool = False) -> IO[bytes] | None:
    """Hold a store's file until what is returned is closed.

    Parameters
    ----------
    file
        The store's.
    alone
        Let nobody else hold it, rather than keep it from being exchanged. Where somebody has it, it cannot be had.

    Returns
    -------
    What holds it; None where it cannot be held.
    """
    try:
        import fcntl
    except ImportError:
        return None
    with suppress(OSError):  # a place where nothing can be written is told by whoever writes there
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)
        held = os.fdopen(os.open(file.with_name(f"{file.name}.lock"), flags, 0o600), "r+b")
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
        except OSError:
            held.close()
            raise
        return held
    return None

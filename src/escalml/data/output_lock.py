"""One run per output: a second one is refused, and a lock whose holder died is free."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from escalml.data.writing import report_disk_faults
from escalml.errors import EscalmlError


class _Taken(Exception):  # noqa: N818 - it leaves this file as an EscalmlError
    """Another process holds the lock."""


@contextmanager
def lock_outputs(*paths: Path) -> Iterator[None]:
    """Keep other runs from the same outputs.

    Each output has a lock file beside it, `.NAME.lock`, which goes with the run. What counts is the kernel's lock on it
    (flock), which ends with the process, killed or not: a file that a killed run left holds nobody up. On NFS the lock
    holds between machines only where the server keeps locks (NFSv4, or lockd) and the mount has no `nolock` or
    `local_lock=flock`; else it holds between the processes of one machine.

    Parameters
    ----------
    *paths
        What the run writes.

    Raises
    ------
    EscalmlError
        If another run holds one of them, or there can be no lock: no such folder, not allowed, a link in its place.
    """
    with ExitStack() as held:
        for path in paths:
            held.enter_context(_locked(path))
        yield


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """The lock of one output."""
    lock = path.with_name(f".{path.name}.lock")
    try:
        with report_disk_faults(path):
            descriptor = _acquire(lock)
    except _Taken:
        raise EscalmlError(
            f"{path}: another run is writing it; wait until that has ended, or choose another --out."
        ) from None
    try:
        yield
    finally:
        try:
            lock.unlink(missing_ok=True)  # while it is held: whoever has opened it sees that it is gone
        finally:
            os.close(descriptor)


def _acquire(lock: Path) -> int:
    """Descriptor of the lock file, locked."""
    if lock.is_symlink():
        raise EscalmlError(f"{lock}: is a link where a run keeps its lock; remove it, or choose another --out.")
    while True:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(descriptor), os.lstat(lock)):
                return descriptor
        except FileNotFoundError:
            pass  # removed by its holder between our opening and our locking it
        except BlockingIOError:
            os.close(descriptor)
            raise _Taken from None
        except OSError:
            os.close(descriptor)
            raise
        os.close(descriptor)

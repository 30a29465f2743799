"""Copies of a store in SQLite: taken while a service goes on, and put back while none has the store in use.

A store in PostgreSQL is copied by PostgreSQL's own programs.
"""

import os
import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL

from escalml.errors import EscalmlError
from escalml.store.database import Database, fault_of
from escalml.store.holding import hold
from escalml.store.tables import DECISIONS

_JOURNALS = ("-wal", "-shm", "-journal")


def back_up(location: str, target: Path, *, overwrite: bool = False) -> int:
    """Copy a store into one file, as it is at this moment; a service may write to it meanwhile.

    Parameters
    ----------
    location
        The store: a file or URL.
    target
        The copy; appears only when it is whole, readable by its owner alone.
    overwrite
        Replace an existing copy.

    Returns
    -------
    How many decisions the copy holds.

    Raises
    ------
    EscalmlError
        If the store is not in SQLite, not there or damaged, or the copy cannot be written.
    """
    source = _file_of(location, f"pg_dump --format=custom --file={shlex.quote(str(target))}")
    if not source.exists():
        raise EscalmlError(f"{source}: no store is there; name it with --store or ESCALML_STORE.")
    if target.exists() and (not overwrite or target.samefile(source)):
        raise EscalmlError(f"{target}: exists; give another name, or --overwrite for an older backup.")
    with _faults_of(source, target), _made_whole(source, target) as (partial, n_decisions):
        partial.replace(target)
        _sync_folder(target.parent)
    return n_decisions


def restore(location: str, backup: Path, now: datetime) -> Path | None:
    """Put a backup in the place of a store. What was there is kept beside it and can be restored likewise.

    Parameters
    ----------
    location
        The store: a file or URL.
    backup
        A file from `back_up`, or one that was replaced by an earlier `restore`.
    now
        The hour, for the name of the replaced file.

    Returns
    -------
    The replaced file; None where there was none.

    Raises
    ------
    EscalmlError
        If the store is not in SQLite or in use, or the backup is none or damaged. Then nothing has changed.
    """
    file = _file_of(location, f"pg_restore --clean --if-exists --single-transaction {shlex.quote(str(backup))}")
    if not backup.is_file():
        raise EscalmlError(f"{backup}: no such file; give one that `escalml store backup` has written.")
    if file.exists() and file.samefile(backup):
        raise EscalmlError(f"{backup}: is the store itself; give a file that `escalml store backup` has written.")
    with _faults_of(backup, file):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _made_whole(backup, file) as (partial, _), _alone(file):
            owner = (file if file.exists() else file.parent).stat()
            if os.geteuid() == 0:  # the service runs as its own user, who has to be able to open it
                os.chown(partial, owner.st_uid, owner.st_gid)
            replaced = _put_aside(file, now) if file.exists() else None
            partial.replace(file)
            _sync_folder(file.parent)
    return replaced


def _file_of(location: str, command: str) -> Path:
    """The store's file; where it is a server's, an error that says what to do instead."""
    database = Database(location)
    try:
        if database.file:
            return database.file
        its = database.url
        server = URL.create(
            "postgresql", its.username, None, its.host, its.port, its.database
        )  # no password, no options
        url = server.render_as_string()
        raise EscalmlError(
            f"the store is in PostgreSQL, whose own programs copy it; say: {command} --dbname={shlex.quote(url)} "
            "(its password goes by PGPASSWORD or ~/.pgpass)"
        )
    finally:
        database.close()


@contextmanager
def _faults_of(source: Path, target: Path) -> Iterator[None]:
    """Say in one line what SQLite or the disk refused."""
    try:
        yield
    except sqlite3.Error as error:
        raise EscalmlError(f"{source}: cannot be copied ({fault_of(error)}); it may be no store, or damaged.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EscalmlError(f"{target}: cannot be written ({reason}); free the disk, or give another place.") from None


@contextmanager
def _made_whole(source: Path, target: Path) -> Iterator[tuple[Path, int]]:
    """A checked copy beside the target, and how many decisions it holds; gone afterwards unless it was renamed."""
    partial = target.with_name(f".{target.name}.partial-{os.getpid()}")
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        # In one step: a reader of SQLite's journal sees one moment, and keeps no writer waiting.
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as old,
            closing(sqlite3.connect(partial)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")  # so that the copy is one file
            n_decisions = _n_decisions(new, source)
        with partial.open("rb") as file:
            os.fsync(file.fileno())
        yield partial, n_decisions
    finally:
        for name in ("", *_JOURNALS):
            partial.with_name(partial.name + name).unlink(missing_ok=True)


def _n_decisions(copy: sqlite3.Connection, source: Path) -> int:
    """How many decisions a copy holds, once it has been found to be a whole store."""
    ((said,), *_) = copy.execute("PRAGMA integrity_check(1)")
    if said != "ok":
        raise EscalmlError(f"{source}: is damaged, as SQLite's integrity check says; take an older backup.")
    tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if DECISIONS.name not in tables:
        raise EscalmlError(f"{source}: is no store of escalml; give its file, or one of its backups.")
    ((n_decisions,),) = copy.execute(f"SELECT count(*) FROM {DECISIONS.name}")  # noqa: S608 - our own table's name
    return int(n_decisions)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Have a store's file to oneself, with nothing left in its journal."""
    in_use = EscalmlError(f"{file}: a service has it in use; stop the service first, and start it again afterwards.")
    held = hold(file, alone=True)
    if held is None and file.with_name(f"{file.name}.lock").exists():
        raise in_use
    try:
        if file.exists():
            with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(file, timeout=0)) as store:
                try:  # refused while anybody else has it open
                    ((mode,),) = store.execute("PRAGMA journal_mode=DELETE")
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                        raise in_use from None
                    raise
                if mode == "wal":
                    raise in_use
        yield
    finally:
        if held:
            held.close()


def _put_aside(file: Path, now: datetime) -> Path:
    """Give a store's file a second name; a damaged one takes its journals along."""
    replaced = file.with_name(f"{file.name}.replaced-{now:%Y%m%dT%H%M%S}")
    while replaced.exists():
        replaced = replaced.with_name(f"{replaced.name}-again")
    os.link(file, replaced)
    for name in _JOURNALS:
        with suppress(FileNotFoundError):
            file.with_name(file.name + name).rename(replaced.with_name(replaced.name + name))
    return replaced


def _sync_folder(folder: Path) -> None:
    """Have a new name outlive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

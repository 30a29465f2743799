"""The database behind the store: SQLite in one file by default, PostgreSQL by URL.

SQLAlchemy's own errors end here, since they may quote what was to be written.
"""

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, ColumnElement, Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from escalml.errors import EscalmlError
from escalml.store.faults import StoreError
from escalml.store.upgrade import make_missing

WAIT_SECONDS = 5.0  # for a lock, or for a server to answer
_TRIES = 3  # of making the tables, which several workers may do at once
_ROWS_AT_ONCE = 100  # of 14 cells each: a statement takes at most 32,767
# WAL: readers do not wait for writers. FULL: what was committed outlives a power cut. What is deleted is overwritten.
_LOCK = 7_301_926_110_416  # PostgreSQL names a lock by a number; not the one of `upgrade`
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")


class Database:
    """A database whose tables are made at the first use, so that a server may come later than we.

    Parameters
    ----------
    location
        Path of a SQLite file, which is made if need be, or a URL: `postgresql://user@host/name`, `sqlite:///file`.

    Raises
    ------
    EscalmlError
        If it is a URL of another kind, or its driver is not installed.
    """

    def __init__(self, location: str) -> None:
        self.url = _url(location)
        self._engine = _engine(self.url)
        self._made = threading.Lock()
        self._writing = threading.Lock()
        self._writer: int | None = None  # the thread of this process that locks others out
        self._has_tables = False

    @property
    def name(self) -> str:
        """File, or URL without its password."""
        return str(self.file) if self.file else self.url.render_as_string(hide_password=True)

    @property
    def file(self) -> Path | None:
        """The SQLite file; None where it is a server."""
        return Path(str(self.url.database)) if self.url.get_backend_name() == "sqlite" else None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All or nothing; what is done here is on the disk afterwards.

        Yields
        ------
        A connection.

        Raises
        ------
        StoreError
            If the database cannot be reached, read or written.
        """
        try:
            self._make_tables()
            with self._engine.begin() as connection:
                yield connection
        except (SQLAlchemyError, OSError) as error:
            raise StoreError(
                f"the store cannot be read or written now ({fault_of(error)}); scoring goes on without it."
            ) from None
        finally:
            if self._writer == threading.get_ident():
                self._writer = None
                self._writing.release()

    def lock_others_out(self, connection: Connection) -> None:
        """Let no other transaction that asks for this write before this one ends; the first thing that it does."""
        self.wait_for_turn()
        connection.exec_driver_sql("BEGIN IMMEDIATE" if self.file else f"SELECT pg_advisory_xact_lock({_LOCK})")

    def wait_for_turn(self) -> None:
        """Wait in a transaction that will write, before it does, until no other thread of this process writes.

        SQLite alone looks for a free lock at ever longer intervals, of up to 100 ms. A server needs no such turns.
        """
        if self.file and self._writing.acquire(timeout=WAIT_SECONDS):
            self._writer = threading.get_ident()

    def insert(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows."""
        connection.execute(table.insert(), rows)

    def insert_numbered(self, connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
        """Add a row that the database numbers; its number."""
        inserted = connection.execute(table.insert(), row)
        return int(inserted.inserted_primary_key[0])  # type: ignore[index]  # an insert has one

    def insert_new(self, connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
        """Add a row unless there is one of its key; whether it was new."""
        statement = self._dialect.insert(table).values(row).on_conflict_do_nothing()
        return connection.execute(statement).rowcount == 1

    def insert_or_replace(
        self, connection: Connection, table: Table, row: Mapping[str, Any], replaceable: ColumnElement[bool]
    ) -> bool:
        """Add a row, or put it in the place of a `replaceable` one of its key; whether it is there now."""
        cells = {name: cell for name, cell in row.items() if not table.c[name].primary_key}
        statement = self._dialect.insert(table).values(row)
        keys = list(table.primary_key)
        changed = connection.execute(
            statement.on_conflict_do_update(index_elements=keys, set_=cells, where=replaceable)
        )
        return bool(changed.rowcount == 1)

    def upsert(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows, or replace those of their key."""
        if self.file:
            connection.execute(_sqlite_upsert(table), rows)
            return
        # A server is asked once for many rows: its driver would ask once for each.
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            many = postgresql.insert(table).values(rows[start : start + _ROWS_AT_ONCE])
            keys, cells = list(table.primary_key), _replacing(postgresql.insert, table)
            connection.execute(many.on_conflict_do_update(index_elements=keys, set_=cells))

    def overwrite_deleted(self) -> None:
        """Let go of what was deleted, also in SQLite's journal, as far as nobody is reading it."""
        self._checkpoint("TRUNCATE")

    def move_journal(self) -> None:
        """Move what is in SQLite's journal into its file, as far as nobody is reading it, and wait for nobody."""
        self._checkpoint("PASSIVE")

    def _checkpoint(self, how: str) -> None:
        if self.file:
            with self.transaction() as connection:
                connection.exec_driver_sql(f"PRAGMA wal_checkpoint({how})")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @property
    def _dialect(self) -> Any:  # noqa: ANN401 - two modules of the same names
        return sqlite if self.file else postgresql

    def _make_tables(self) -> None:
        """Make what tables there are not yet."""
        with self._made:
            for attempt in range(_TRIES if not self._has_tables else 0):
                try:
                    self._make_all()
                except DBAPIError:
                    if attempt == _TRIES - 1:
                        raise
                else:
                    self._has_tables = True
                    break

    def _make_all(self) -> None:
        if self.file:
            _make_private(self.file)
        with self._engine.begin() as connection:
            make_missing(connection)


def fault_of(error: BaseException) -> str:
    """What failed, in a word or two and without the words of the database, which may quote what was to be written."""
    cause = (error.orig if isinstance(error, DBAPIError) else None) or error
    if isinstance(cause, OSError):
        return cause.strerror or type(cause).__name__
    return str(getattr(cause, "sqlite_errorname", type(cause).__name__))


def _url(location: str) -> URL:
    """The URL of a location, with the drivers that we use."""
    if "://" not in location:
        return URL.create("sqlite", database=str(Path(location).expanduser()))
    try:
        url = make_url(location)
    except ArgumentError:
        url = URL.create("unknown")
    if url.get_backend_name() == "postgresql" and url.username:  # without one the driver raises a TypeError
        return url.set(drivername="postgresql+pg8000")
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        raise EscalmlError("the store: expected a file, postgresql://user@host/name or sqlite:///file.")
    return url.set(drivername="sqlite")


def _engine(url: URL) -> Engine:
    """An engine whose errors never hold what was to be written."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": WAIT_SECONDS})
        event.listen(engine, "connect", _configure)
        return engine
    try:
        return create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args={"timeout": WAIT_SECONDS})
    except ModuleNotFoundError:
        raise EscalmlError("a store in PostgreSQL needs its driver: pip install 'escalml[postgres]'.") from None


def _configure(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's
    """Set a new SQLite connection up."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _make_private(file: Path) -> None:
    """Make file and folder, readable by their owner alone; SQLite gives its journal the rights of the file."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):  # then it is left alone: to close it here would drop SQLite's own locks on it
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


@cache  # SQLAlchemy copies the table for it: half the time of a small transaction
def _replacing(insert: Callable[[Table], Any], table: Table) -> dict[str, Any]:
    """What an upsert puts in the place of a row's cells."""
    excluded = insert(table).excluded
    return {name: cell for name, cell in excluded.items() if not table.c[name].primary_key}


@cache  # to word it anew took a third of a small transaction
def _sqlite_upsert(table: Table) -> Any:  # noqa: ANN401 - SQLAlchemy's
    """An insert that replaces the rows of its keys."""
    cells = _replacing(sqlite.insert, table)
    return sqlite.insert(table).on_conflict_do_update(index_elements=list(table.primary_key), set_=cells)

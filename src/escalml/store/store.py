"""The store: all that a desk keeps, in one database, redacted and for some days.

Feedback, approvals and deliveries are on the disk before their call returns. Decisions are written behind the answer
(see `writer`).
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from escalml.errors import EscalmlError
from escalml.privacy import Finder, find_by_patterns
from escalml.records import Correction, KeptDecision, Message, Result
from escalml.records.desk import Status
from escalml.store.alerts import SharedAlerts
from escalml.store.approvals import PendingReplies
from escalml.store.database import Database
from escalml.store.decisions import Decisions, unknown_id
from escalml.store.deliveries import Deliveries
from escalml.store.faults import StoreError, UnknownIdError
from escalml.store.feedback import Feedback
from escalml.store.redacted_rows import Scored, fingerprint
from escalml.store.settings import Clock, StoreSettings, utc_now
from escalml.store.shadow import ShadowScores
from escalml.store.tables import DECISIONS, FEEDBACK, METADATA, key_of, seconds_of
from escalml.store.writer import Event, Writer

_FLUSH_SECONDS = 2.0
_CLOSE_SECONDS = 10.0


def _ignore(_: Event, __: int) -> None:
    """Nobody counts."""


class Store:
    """What a desk keeps: `decisions`, `feedback`, `approvals`, `deliveries`, `alerts`, `shadow`.

    Nothing is read or written before it is asked for, so a store that is out of order does not keep a service from
    starting.

    Parameters
    ----------
    settings
        Where, and for how long.
    on_event
        Told what becomes of the decisions given to `keep`; see `Writer`.
    find
        Finds identifiers in texts: a scorer's finds names too. Asked behind the answer, for earlier turns and subjects.
    clock
        The hour, by which rows grow old.

    Raises
    ------
    EscalmlError
        If there is no such kind of store, or its driver is not installed.
    """

    def __init__(
        self,
        settings: StoreSettings,
        on_event: Callable[[Event, int], None] = _ignore,
        find: Finder = find_by_patterns,
        clock: Clock = utc_now,
    ) -> None:
        self.settings = settings
        self._database = Database(settings.location)
        self.decisions = Decisions(self._database, find)
        self.feedback = Feedback(self._database)
        self.approvals = PendingReplies(self._database)
        self.deliveries = Deliveries(self._database)
        self.alerts = SharedAlerts(self._database, clock)
        self.shadow = ShadowScores(self._database)
        self._writer = Writer(self.decisions.save, lambda: self.purge(clock()), on_event)

    @property
    def name(self) -> str:
        """Its file, or its URL without the password."""
        return self._database.name

    @property
    def file(self) -> Path | None:
        """Its file; None where it is a server's."""
        return self._database.file

    def start(self) -> None:
        """Delete what is too old, now and every hour, and be ready to keep."""
        self._writer.put([])

    def keep(self, messages: Sequence[Message], results: Sequence[Result], now: datetime) -> None:
        """Have decisions kept, without waiting for it. It never fails: what cannot be kept is counted.

        Parameters
        ----------
        messages
            As sent.
        results
            Theirs, in the same order.
        now
            When they were scored.
        """
        self._writer.put([Scored(*pair, now) for pair in zip(messages, results, strict=True)])

    def correct(self, correction: Correction, now: datetime) -> dict[str, Any]:
        """Keep a correction of a decision, also of one that was answered a moment ago.

        Parameters
        ----------
        correction
            Labels that have been found to be allowed.
        now
            The hour.

        Returns
        -------
        All corrections of this message as one.

        Raises
        ------
        UnknownIdError
            If no decision is kept under the id.
        StoreError
            If the store cannot be written; the correction is not kept.
        """
        labels = self.feedback.add(correction, now)
        if labels is None:
            self.flush()
            labels = self.feedback.add(correction, now)
        if labels is None:
            raise unknown_id()
        return labels

    def decision(self, message_id: str) -> KeptDecision:
        """One decision, also one that was answered a moment ago; see `Decisions.find`."""
        try:
            return self.decisions.find(message_id)
        except UnknownIdError:
            self.flush()
            return self.decisions.find(message_id)

    def mark(self, message_id: str, status: Status) -> None:
        """Mark a case as done or open, also one that was answered a moment ago; see `Decisions.mark`."""
        try:
            self.decisions.mark(message_id, status)
        except UnknownIdError:
            self.flush()
            self.decisions.mark(message_id, status)

    def flush(self) -> None:
        """Wait until all decisions given to `keep` are on the disk.

        Raises
        ------
        StoreError
            If they are not within two seconds: the store is out of order.
        """
        if not self._writer.flush(_FLUSH_SECONDS):
            raise StoreError("the store is out of order, and decisions wait to be kept; try again in a minute.")

    def purge(self, now: datetime) -> int:
        """Delete every row that was written too many days ago.

        Parameters
        ----------
        now
            The hour.

        Returns
        -------
        How many there were.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        last = seconds_of(now - timedelta(days=self.settings.keep_days))
        with self._database.transaction() as connection:
            tables = METADATA.sorted_tables
            return sum(connection.execute(table.delete().where(table.c.at < last)).rowcount for table in tables)

    def forget(self, *, message_id: str | None = None, customer: str | None = None) -> dict[str, int]:
        """Delete all that is kept of a message, or of every message of a customer.

        Parameters
        ----------
        message_id
            The message's id.
        customer
            The customer's id (`customer.id` of their messages).

        Returns
        -------
        Table -> number of rows deleted.

        Raises
        ------
        EscalmlError
            If neither is given.
        StoreError
            If the store cannot be written; then nothing is deleted.
        """
        if message_id is None and customer is None:
            raise EscalmlError("give the id of a message or of a customer.")
        keys = set() if message_id is None else {key_of(message_id)}
        with self._database.transaction() as connection:
            for table in (DECISIONS, FEEDBACK) if customer is not None else ():
                its = table.c.customer == fingerprint(str(customer))
                keys.update(connection.execute(select(table.c.message_id).where(its)).scalars())
            tables = METADATA.sorted_tables
            statements = {table.name: table.delete().where(table.c.message_id.in_(keys)) for table in tables}
            deleted = {name: connection.execute(statement).rowcount for name, statement in statements.items()}
        self._database.overwrite_deleted()
        return deleted

    def check(self) -> None:
        """Make what tables there are not yet, so that a bad location shows now.

        Raises
        ------
        StoreError
            If the database cannot be reached or written.
        """
        with self._database.transaction():
            pass

    def close(self) -> bool:
        """Write what waits and close; whether all was written within ten seconds."""
        saved = self._writer.close(_CLOSE_SECONDS)
        self._database.close()
        return saved

"""The store: all that a desk keeps, in one database, redacted and for some days.

Feedback, approvals and deliveries are on the disk before their call returns. Decisions are written behind the answer
(see `writer`), and their subjects and earlier turns behind them (see `completer`).
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import IO, Any, TypeVar

from sqlalchemy import select

from escalml.errors import EscalmlError
from escalml.privacy import Finder, find_by_patterns
from escalml.records import Correction, KeptDecision, Message, Result
from escalml.records.desk import Status
from escalml.store.alerts import SharedAlerts
from escalml.store.alike import LikeRules
from escalml.store.approvals import PendingReplies
from escalml.store.case_folding import adopt_orphans, forget_cases
from escalml.store.case_notes import Actor
from escalml.store.cases import CaseTable
from escalml.store.changes import ChangeTable
from escalml.store.completer import Completer
from escalml.store.database import Database
from escalml.store.decisions import Decisions
from escalml.store.deliveries import Deliveries
from escalml.store.faults import ClockError, StoreError, UnknownIdError, unknown_id
from escalml.store.feedback import Feedback
from escalml.store.floods import EXCHANGE_SECONDS, SharedFloods
from escalml.store.helpdesk_events import HelpdeskEvents
from escalml.store.holding import hold
from escalml.store.kept_rows import Scored, fingerprint, scored, whole_message
from escalml.store.known import Known
from escalml.store.leases import Leases
from escalml.store.mailbox_places import MailboxPlaces
from escalml.store.outgoing_alerts import OutgoingAlerts
from escalml.store.past import Past
from escalml.store.problems import Problems
from escalml.store.recent import RecentScores
from escalml.store.reports import ReportTable
from escalml.store.retention import confirm_clock, purge
from escalml.store.sealing import Seal
from escalml.store.search import Search
from escalml.store.sessions import SessionTable
from escalml.store.settings import Clock, StoreSettings, utc_now
from escalml.store.shadow import ShadowScores
from escalml.store.suggestions import SuggestionTable
from escalml.store.tables import ABOUT_MESSAGES, DECISIONS, FEEDBACK, VERSIONS, key_of, seconds_of
from escalml.store.views import ViewTable
from escalml.store.writer import Chore, StoreEvent, Writer

_FLUSH_SECONDS = 2.0
_LOOK_AGAIN_SECONDS = 0.1
_CLOSE_SECONDS = 10.0
_PURGE_SECONDS = 3600.0
_JOURNAL_SECONDS = 5.0  # then the file itself holds what was kept: a copy of it alone is of use, if not as a backup

log = logging.getLogger("escalml.store")
T = TypeVar("T")


def _ignore(_: StoreEvent, __: int) -> None:
    """Nobody counts."""


class Store:
    """What a desk keeps: `decisions`, `feedback`, `approvals`, `deliveries`, `alerts`, `floods`, `shadow`.

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
    like
        When cases are of one problem; None: none are linked.

    Raises
    ------
    EscalmlError
        If there is no such kind of store, or its driver is not installed.
    """

    def __init__(
        self,
        settings: StoreSettings,
        on_event: Callable[[StoreEvent, int], None] = _ignore,
        find: Finder = find_by_patterns,
        clock: Clock = utc_now,
        like: LikeRules | None = LikeRules(),  # noqa: B008 - frozen
    ) -> None:
        self.settings = settings
        self._database = Database(settings.location)
        self._find = find
        self._clock = clock
        self._is_shared = settings.shared or self._database.file is None
        self._held: IO[bytes] | None = None
        self._has_told_of_jump = False
        self.problems = Problems(self._database, like)
        self.decisions = Decisions(self._database, self.problems)
        self.recent = RecentScores(self._database)
        self.cases = CaseTable(self._database, self.problems)
        self.search = Search(self._database)
        self.views = ViewTable(self._database)
        self.changes = ChangeTable(self._database)
        self.known = Known(self._database)
        self.past = Past(self._database)
        self.reports = ReportTable(self._database)
        self.suggestions = SuggestionTable(self._database)
        self.leases = Leases(self._database)
        self.sessions = SessionTable(self._database)
        self.feedback = Feedback(self._database)
        self.approvals = PendingReplies(self._database, Seal(settings.key_file))
        self.deliveries = Deliveries(self._database)
        self.helpdesk_events = HelpdeskEvents(self._database)
        self.mailbox_places = MailboxPlaces(self._database)
        self.alerts = SharedAlerts(self._database, clock)
        self.outgoing_alerts = OutgoingAlerts(self._database)
        self.floods = SharedFloods(self._database, clock)
        self.shadow = ShadowScores(self._database)
        self._completer = Completer(self._complete, on_event)
        chores = (
            Chore(EXCHANGE_SECONDS, self.floods.exchange),  # first: until then a restarted service knows of no flood
            Chore(_PURGE_SECONDS, self._keep_up),
            Chore(_JOURNAL_SECONDS, self._database.move_journal),
            Chore(_PURGE_SECONDS, lambda: adopt_orphans(self._database)),
            Chore(_PURGE_SECONDS, lambda: self.problems.learn(seconds_of(self._clock()))),
            Chore(_PURGE_SECONDS, self.search.look_again),
            Chore(_JOURNAL_SECONDS, self.search.take_some),
        )
        self._writer = Writer(self._save, chores, on_event)

    @property
    def name(self) -> str:
        """Its file, or its URL without the password."""
        return self._database.name

    @property
    def file(self) -> Path | None:
        """Its file; None where it is a server's."""
        return self._database.file

    def start(self) -> None:
        """Delete what is too old, now and every hour, and be ready to keep; nobody exchanges the file from now on."""
        if self.file and self._held is None:
            self._held = hold(self.file)
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
        self._writer.put([scored(*pair, now) for pair in zip(messages, results, strict=True)])

    def _save(self, batch: Sequence[Scored]) -> None:
        self.decisions.save(batch)
        self._completer.put([one for one in batch if one.has_more])

    def _complete(self, one: Scored) -> None:
        self.decisions.complete(one, whole_message(one, self._find))

    def correct(self, correction: Correction, now: datetime, *, key_name: str | None = None) -> dict[str, Any]:
        """Keep a correction of a decision, also of one that was answered a moment ago.

        Parameters
        ----------
        correction
            Labels that have been found to be allowed.
        now
            The hour.
        key_name
            Name of the API key that gave it.

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

        def add() -> dict[str, Any]:
            labels = self.feedback.add(correction, now, key_name=key_name)
            if labels is None:
                raise unknown_id()
            return labels

        return self.soon(add)

    def decision(self, message_id: str) -> KeptDecision:
        """One decision, also one that was answered a moment ago; see `Decisions.find`."""

        def find() -> KeptDecision:
            self._completer.wait_for(message_id, _FLUSH_SECONDS)
            return self.decisions.find(message_id)

        return self.soon(find)

    def mark(self, message_id: str, status: Status, actor: Actor | None = None) -> None:
        """Mark a case as done or open, with all its messages, also one that was answered a moment ago.

        Parameters
        ----------
        message_id
            Of any of its messages.
        status
            What it is from now on.
        actor
            Who says so.

        Raises
        ------
        UnknownIdError
            If no decision is kept under the id.
        StoreError
            If the store cannot be written.
        """
        now, who = self._clock(), actor or Actor()
        self.soon(lambda: self.cases.change(message_id, status, now, {"status": status}, actor=who))

    def soon(self, ask: Callable[[], T]) -> T:
        """What the store answers, also about a message that was answered a moment ago.

        Parameters
        ----------
        ask
            Asks the store.

        Returns
        -------
        What that gives, at once or after what waits was written, here and by others who share the store.

        Raises
        ------
        UnknownIdError
            If it raises that after what waits was written, too.
        StoreError
            If the store is out of order.
        """
        try:
            return ask()
        except UnknownIdError:
            self.flush()
        until = monotonic() + (_FLUSH_SECONDS if self._is_shared else 0.0)
        while True:  # another replica, which may have answered it, writes behind its answers, too
            try:
                return ask()
            except UnknownIdError:
                if monotonic() >= until:
                    raise
            sleep(_LOOK_AGAIN_SECONDS)

    def flush(self) -> None:
        """Wait until all decisions given to `keep` are on the disk.

        Raises
        ------
        StoreError
            If the store is out of order, and they are not within two seconds; or if it takes ten seconds more.
        """
        if not self._writer.flush(_FLUSH_SECONDS, _CLOSE_SECONDS):
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
        ClockError
            If the clock has jumped ahead; nothing is deleted. See `retention`.
        StoreError
            If the store cannot be written.
        """
        n_deleted = purge(self._database, now, self.settings.keep_days)
        if n_deleted:
            self.search.tidy()
        return n_deleted

    def confirm_clock(self) -> None:
        """Take the clock for right from now on, also where it has jumped."""
        confirm_clock(self._database, self._clock())

    def _keep_up(self) -> None:
        """Delete what is too old; of a jump of the clock tell once."""
        try:
            self.purge(self._clock())
        except ClockError as error:
            if not self._has_told_of_jump:
                log.error("%s", error)
            self._has_told_of_jump = True
        else:
            self._has_told_of_jump = False

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
            for table in (DECISIONS, FEEDBACK, VERSIONS) if customer is not None else ():
                its = table.c.customer == fingerprint(str(customer))
                keys.update(connection.execute(select(table.c.message_id).where(its)).scalars())
            statements = {table.name: table.delete().where(table.c.message_id.in_(keys)) for table in ABOUT_MESSAGES}
            # First: they hold the ids of messages, and what is left of a case finds another.
            of_cases = forget_cases(connection, keys)
            deleted = {name: connection.execute(statement).rowcount for name, statement in statements.items()}
        self.problems.forget(keys)
        adopt_orphans(self._database)
        self.search.tidy()
        self._database.overwrite_deleted()
        return deleted | of_cases

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
        until = monotonic() + _CLOSE_SECONDS
        saved = self._writer.close(_CLOSE_SECONDS)
        completed = self._completer.close(max(0.0, until - monotonic()))
        self._database.close()
        if self._held:
            self._held.close()
            self._held = None
        return saved and completed

"""Watches reply-by times: what becomes overdue goes up by rule when it happens, not when the next message comes.

Every worker of every replica runs one; the store's lease lets one of them act. Where that one ends, another takes over
within a minute.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread
from uuid import uuid4

from escalml.service.desk.rerouting import Rerouting
from escalml.store import Store, StoreError
from escalml.store.settings import utc_now

log = logging.getLogger("escalml.clock")
LOOK_SECONDS = 15.0
LEASE_SECONDS = 45.0
_LEASE = "clock"
_AT_ONCE = 100


class DeskClock:
    """Looks at the cases every few seconds, and at the moment when the next one falls due.

    Parameters
    ----------
    store
        Where the cases are.
    rerouting
        Decides them anew.
    on_late
        Told how many cases were found overdue.
    clock
        The hour.
    """

    def __init__(
        self,
        store: Store,
        rerouting: Rerouting,
        on_late: Callable[[int], None] = lambda _: None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._rerouting = rerouting
        self._on_late = on_late
        self._clock = clock
        self._holder = uuid4().hex
        self._closing = Event()
        self._thread = Thread(target=self._watch, name="escalml-clock", daemon=True)
        self._is_in_order = True

    def start(self) -> None:
        """Watch from now on."""
        self._thread.start()

    def close(self) -> None:
        """Watch no longer, and let another worker take over at once."""
        self._closing.set()
        if self._thread.ident is None:
            return
        self._thread.join(LOOK_SECONDS)
        try:
            self._store.leases.release(_LEASE, self._holder)
        except StoreError as error:
            log.warning("the clock's lease is left to lapse: %s", error)

    def look(self) -> int:
        """Have every case that is overdue now go up by rule, once for each reply-by time.

        Returns
        -------
        How many this worker found; 0 where another one watches.

        Raises
        ------
        StoreError
            If the store cannot be read or written.
        """
        n_late = 0
        while self._store.leases.hold(_LEASE, self._holder, self._clock(), LEASE_SECONDS):
            n_seen, n_raised = raise_late(self._store, self._rerouting, self._clock())
            n_late += n_raised
            if n_seen < _AT_ONCE or self._closing.is_set():
                break
        if n_late:
            log.info("%d cases became overdue and were decided anew", n_late)
            self._on_late(n_late)
        return n_late

    def _watch(self) -> None:
        wait = 0.0
        while not self._closing.wait(wait):
            wait = LOOK_SECONDS
            try:
                self.look()
                wait = self._seconds_until_next()
            except StoreError as error:
                if self._is_in_order:
                    log.error("reply-by times are not watched: %s", error)
                self._is_in_order = False
            except Exception:  # a fault of ours with one case must not end the watch over all others
                log.exception("reply-by times were not watched to the end")
            else:
                self._is_in_order = True

    def _seconds_until_next(self) -> float:
        """Seconds until the next case falls due, at most until the next look."""
        now = self._clock()
        due = self._store.cases.next_due(now)
        return LOOK_SECONDS if due is None else min(LOOK_SECONDS, max(0.1, (due - now).total_seconds() + 0.1))


def raise_late(store: Store, rerouting: Rerouting, now: datetime) -> tuple[int, int]:
    """Have cases that are overdue go up by rule, the longest overdue first, some at a time.

    Parameters
    ----------
    store
        Where the cases are.
    rerouting
        Decides them anew.
    now
        The hour.

    Returns
    -------
    How many were looked at, and for how many of them this was the first to note it.

    Raises
    ------
    StoreError
        If the store cannot be read or written.
    """
    late = store.cases.late(now, _AT_ONCE)
    n_raised = 0
    for standing in late:
        labels = store.decisions.find(standing.result.id).labels
        n_raised += store.cases.go_up(standing, rerouting.anew(standing, labels, now, overdue=True), now)
    return len(late), n_raised

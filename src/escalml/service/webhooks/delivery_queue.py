"""Deliveries that wait: held on the disk, acknowledged at once, and worked on afterwards, each ticket's in order.

A request waits for a moment, so that a quick answer still holds the decision. What cannot be done now is tried again,
ever more rarely, for a day.
"""

import json
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from datetime import datetime, timedelta
from functools import partial
from threading import Condition, Lock, Thread
from time import monotonic
from typing import TypeAlias
from uuid import uuid4

from pydantic import TypeAdapter

from escalml.errors import EscalmlError, without_words
from escalml.service.webhooks.helpdesks import HELPDESKS, Arrived, FetchRequired, Helpdesk, HelpdeskError
from escalml.service.webhooks.outcomes import Journal, Outcome
from escalml.service.webhooks.working import repeated
from escalml.store import Claimed, Deliveries, Held, StoreError

log = logging.getLogger("escalml.webhooks")
# A helpdesk that calls is answered within a second: Chatwoot and HubSpot wait five, and many count what is slow.
WAIT_SECONDS = 0.7
MAX_AWAITED = 4  # events of a delivery: more are not done in time
MAX_WAITING = 4  # requests that wait for their outcome: each keeps a thread from the others
N_WORKERS = 4  # most of their time they wait for a helpdesk's API
PATIENCE = timedelta(hours=24)
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=2), timedelta(minutes=5)
_POLL_SECONDS = 1.0
_ORPHANS_SECONDS = 10.0
_NOTES_SECONDS = 1.0

Readable: TypeAlias = Arrived | FetchRequired
Work: TypeAlias = Callable[[Helpdesk, Readable], Outcome]
_EVENTS: TypeAdapter[Readable] = TypeAdapter(Arrived | FetchRequired)


class DeliveryQueue:
    """Deliveries that are held, and the threads that work on them.

    Parameters
    ----------
    held
        Holds them.
    work
        Works on one to its end; raises EscalmlError or HelpdeskError where that may go better later.
    journal
        Told what became of each.
    clock
        The hour.
    """

    def __init__(self, held: Deliveries, work: Work, journal: Journal, clock: Callable[[], datetime]) -> None:
        self._held = held
        self._work = work
        self._journal = journal
        self._clock = clock
        self._changed = Condition()
        self._holding = Lock()  # one after another: of many that wait for SQLite's own lock some never get it
        self._awaited: dict[tuple[str, str], Future[Outcome]] = {}
        self._n_waiting = 0
        self._n_put = 0
        self._closing = False
        self._threads: list[Thread] = []

    def start(self) -> None:
        """Work on what is held from now on."""
        with self._changed:
            if self._threads or self._closing:
                return
            self._threads = [
                Thread(target=self._run, args=(place == 0,), name=f"escalml-delivery-{place}", daemon=True)
                for place in range(N_WORKERS)
            ]
        for thread in self._threads:
            thread.start()

    def close(self, timeout_seconds: float = 5.0) -> None:
        """Begin nothing more; what is held is worked on by whoever comes next."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        until = monotonic() + timeout_seconds
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))
        self._journal.flush()

    def count_waiting(self) -> dict[str, int]:
        """How many deliveries of each helpdesk are held."""
        return self._held.count_waiting()

    def put(self, helpdesk: Helpdesk, events: Sequence[Readable]) -> list[Outcome]:
        """Hold events, and say what became of them within a moment.

        Parameters
        ----------
        helpdesk
            Whose events they are.
        events
            Any number.

        Returns
        -------
        What became of each, in the same order; `queued` where that is not known yet.

        Raises
        ------
        StoreError
            If they could not be held; then none is.
        """
        until = monotonic() + (WAIT_SECONDS if len(events) <= MAX_AWAITED else 0.0)
        held = [_held(helpdesk, event) for event in events]
        awaited = {one.key: Future[Outcome]() for one in held}
        with self._changed:
            self._awaited |= {(helpdesk.name, key): future for key, future in awaited.items()}
        try:
            with self._holding:
                are_new = self._held.hold(helpdesk.name, held, self._clock())
            self.start()
            with self._changed:
                self._n_put += 1
                self._changed.notify_all()
            before = [repeated(event.event, one.message_id) for event, one in zip(events, held, strict=True)]
            self._journal.note(helpdesk.name, [was for was, is_new in zip(before, are_new, strict=True) if not is_new])
            waiting = self._wait_for([awaited[one.key] for one in held], are_new, until)
        finally:
            with self._changed:
                for key in awaited:
                    self._awaited.pop((helpdesk.name, key), None)
        return [
            (done or _queued(event)) if is_new else was
            for event, is_new, was, done in zip(events, are_new, before, waiting, strict=True)
        ]

    def _wait_for(
        self, futures: Sequence[Future[Outcome]], are_new: Sequence[bool], until: float
    ) -> list[Outcome | None]:
        """The outcomes that are known in time; where many wait already, those that are known now."""
        with self._changed:
            if self._n_waiting >= MAX_WAITING:
                until = monotonic()
            self._n_waiting += 1
        try:
            return [_result(future, until) if new else None for future, new in zip(futures, are_new, strict=True)]
        finally:
            with self._changed:
                self._n_waiting -= 1

    def _run(self, polls: bool) -> None:
        """Work on one delivery after another; one of the threads also looks for what other processes have left."""
        orphans_due = notes_due = 0.0
        while True:
            with self._changed:
                if self._closing:
                    return
                seen = self._n_put
            try:
                if polls and monotonic() >= orphans_due:
                    orphans_due = monotonic() + _ORPHANS_SECONDS
                    self._held.free_orphans()
                if polls and monotonic() >= notes_due:
                    notes_due = monotonic() + _NOTES_SECONDS
                    self._journal.flush()
                claimed = self._held.claim(self._clock())
            except StoreError as error:
                log.warning("%s", error)
                claimed = None
            if claimed is not None:
                if polls:
                    with self._changed:  # there may be more, of which nobody has told the others
                        self._n_put += 1
                        self._changed.notify_all()
                self._finish(claimed)
                continue
            with self._changed:
                wait = _POLL_SECONDS if polls else None
                self._changed.wait_for(partial(self._is_changed, seen), wait)

    def _is_changed(self, seen: int) -> bool:
        return self._closing or self._n_put != seen

    def _finish(self, claimed: Claimed) -> None:
        """Work on a delivery to its end, or give it back."""
        outcome = self._worked_on(claimed)
        try:
            if outcome.outcome == "queued":
                pause = min(_FIRST_PAUSE * 2 ** min(claimed.tries, 10), _LONGEST_PAUSE)
                self._held.postpone(claimed, self._clock() + pause)
            else:
                self._held.settle(claimed)
        except StoreError as error:  # it lapses, and is worked on again: what was written is then found there
            log.warning("%s", error)
        with self._changed:
            future = self._awaited.get((claimed.helpdesk, claimed.key))
            self._n_put += 1  # another of the same ticket may be next
            self._changed.notify_all()
        if outcome.outcome != "queued" or claimed.tries == 0:
            self._journal.note(claimed.helpdesk, [outcome])
        if future is not None:
            future.set_result(outcome)

    def _worked_on(self, claimed: Claimed) -> Outcome:
        event = _EVENTS.validate_python(json.loads(claimed.payload))
        desk = claimed.helpdesk
        try:
            return self._work(HELPDESKS[desk], event)
        except StoreError as error:
            why = Outcome(event.event, "queued", "store", f"{error} It is held, and worked on later.")
        except HelpdeskError as error:
            reason = f"{desk} could not be asked, or not be told all ({error}); it is held, and tried again"
            why = Outcome(event.event, "queued", "unreachable", reason)
        except EscalmlError:
            why = Outcome(event.event, "queued", "repeated", "another delivery of it is in work; it is held")
        except Exception as error:
            log.error("%s: a delivery could not be worked on: %s", desk, without_words(error))
            why = Outcome(event.event, "queued", "store", "it could not be worked on; the server's log says why")
        if self._clock() - claimed.at < PATIENCE:
            return why
        return Outcome(event.event, "failed", why.code, f"given up after a day: {why.reason}")


def _held(helpdesk: Helpdesk, event: Readable) -> Held:
    """An event as it is held."""
    payload = json.dumps(_EVENTS.dump_python(event, mode="json"))
    if isinstance(event, Arrived):
        message_id = str(event.message.id)
        return Held(message_id, f"{helpdesk.name}-{event.ticket.id}", payload, message_id)
    return Held(event.key or uuid4().hex, f"{helpdesk.name}-{event.id}", payload)


def _queued(event: Readable) -> Outcome:
    return Outcome(event.event, "queued", "", "it is held, and worked on in a moment")


def _result(future: Future[Outcome], until: float) -> Outcome | None:
    try:
        return future.result(max(0.0, until - monotonic()))
    except FutureTimeoutError:
        return None

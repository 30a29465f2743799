"""Writing behind the answers: a thread that saves what was scored, many answers in one transaction.

An answer never waits for the disk. A process that is killed (kill -9) loses at most the answers of its last
`PROMISED_SECONDS`, whatever it was asked, while the store is in order: nothing here takes longer for one message than
for another. While the store is out of order decisions wait here, up to a bound, and are tried again.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import Literal

from escalml.errors import without_words
from escalml.store.faults import StoreError
from escalml.store.kept_rows import Scored

StoreEvent = Literal["saved", "fault", "dropped", "turns_dropped"]
PROMISED_SECONDS = 1.0  # measured by tests/benchmarks/bench_store_kill.py

MAX_WAITING = 10_000  # decisions; of some kilobytes each
MAX_CHARACTERS = 50_000_000  # of all their texts: a few hundred megabytes, while the store is out of order
_MAX_AT_ONCE = 500
_GATHER_SECONDS = 0.25  # a transaction for each answer took a sixth of the time of a single message
_BACK_OFF_SECONDS = 1.0

log = logging.getLogger("escalml.store")  # of the service, whose log it goes to


@dataclass
class Chore:
    """What the thread also does: at its start, and then again and again."""

    every_seconds: float
    do: Callable[[], object]
    due: float = 0.0


class Writer:
    """Saves decisions in a thread of its own, which starts with the first of them.

    Parameters
    ----------
    save
        Writes decisions, all or none.
    chores
        What else is done.
    on_event
        Told what becomes of how many decisions: `saved`, `dropped` for want of room or at the end, or `fault` (1) for
        each failed try.
    """

    def __init__(
        self,
        save: Callable[[Sequence[Scored]], None],
        chores: Sequence[Chore],
        on_event: Callable[[StoreEvent, int], None],
    ) -> None:
        self._save = save
        self._chores = chores
        self._on_event = on_event
        self._changed = threading.Condition()
        self._waiting: deque[Scored] = deque()
        self._n_put = 0
        self._n_characters = 0
        self._closing = False
        self._n_flushing = 0
        self._n_alone = 0  # of those that wait, this many are written one by one
        self._is_out_of_order = False
        self._thread = threading.Thread(target=self._run, name="escalml-store", daemon=True)

    def put(self, scored: Sequence[Scored]) -> None:
        """Have decisions saved soon, without waiting for it; where there is no room they are dropped and counted."""
        with self._changed:
            if self._thread.ident is None:
                self._thread.start()
            n_characters = self._n_characters + sum(one.n_characters for one in scored)
            if self._closing or len(self._waiting) + len(scored) > MAX_WAITING or n_characters > MAX_CHARACTERS:
                self._on_event("dropped", len(scored))
                return
            is_asleep = not self._waiting
            self._waiting.extend(scored)
            self._n_characters = n_characters
            self._n_put += len(scored)
            if is_asleep or len(self._waiting) >= _MAX_AT_ONCE:
                self._changed.notify_all()

    def flush(self, timeout_seconds: float, patience_seconds: float = 0.0) -> bool:
        """Wait until all that has been put is saved, not what is put meanwhile; whether it is.

        After `timeout_seconds` it waits `patience_seconds` more where no try has failed: a busy machine is only slow.
        """
        with self._changed:
            last = self._n_put
            self._n_flushing += 1
            self._changed.notify_all()

            def is_saved() -> bool:
                return self._n_put - len(self._waiting) >= last

            try:
                if self._changed.wait_for(is_saved, timeout_seconds):
                    return True
                self._changed.wait_for(lambda: self._is_out_of_order or is_saved(), patience_seconds)
                return is_saved()
            finally:
                self._n_flushing -= 1

    def close(self, timeout_seconds: float) -> bool:
        """Save what waits and end; what cannot be saved in time is dropped and counted. Whether all was saved."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(timeout_seconds)
        with self._changed:
            if self._waiting:
                self._on_event("dropped", len(self._waiting))
                log.error("%d decisions could not be kept", len(self._waiting))
            return not self._waiting

    def _run(self) -> None:
        while True:
            self._keep_up()
            with self._changed:
                batch = self._gather()
                if self._closing and (not batch or self._is_out_of_order):
                    return
            if batch:
                self._write(batch)

    def _gather(self) -> list[Scored]:
        """Decisions to write together; none when a chore is due or the end has come."""
        due = min(chore.due for chore in self._chores)
        self._changed.wait_for(lambda: self._waiting or self._closing, due - monotonic())
        if self._waiting:
            self._changed.wait_for(self._is_hurried, _GATHER_SECONDS)
        return list(islice(self._waiting, 1 if self._n_alone else _MAX_AT_ONCE))

    def _is_hurried(self) -> bool:
        return self._closing or self._n_flushing > 0 or self._n_alone > 0 or len(self._waiting) >= _MAX_AT_ONCE

    def _write(self, batch: list[Scored]) -> None:
        """Save decisions; they wait on where the store is out of order."""
        try:
            self._save(batch)
        except StoreError as error:
            self._tell_fault(str(error))
            with self._changed:
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._closing, _BACK_OFF_SECONDS)
            return
        except BaseException as error:  # ours, or a panic of a library; another try would end likewise
            if len(batch) > 1:  # the fault of one is no other's
                self._n_alone = len(batch)
                return
            log.error("a decision could not be kept: %s", without_words(error))
            self._on_event("dropped", 1)
        else:
            self._on_event("saved", len(batch))
            if self._is_out_of_order:
                log.warning("the store is in order again")
                self._is_out_of_order = False
        with self._changed:
            self._n_alone = max(0, self._n_alone - 1)
            for _ in batch:
                self._n_characters -= self._waiting.popleft().n_characters
            self._changed.notify_all()

    def _keep_up(self) -> None:
        """Do the chores that are due; they come round again, so a fault in one waits till then."""
        for chore in self._chores:
            if monotonic() < chore.due:
                continue
            chore.due = monotonic() + chore.every_seconds
            try:
                chore.do()
            except StoreError as error:
                self._tell_fault(str(error))
            except Exception as error:
                log.error("the store's upkeep failed: %s", without_words(error))

    def _tell_fault(self, words: str) -> None:
        """Count a fault, and log the first of a row of them."""
        self._on_event("fault", 1)
        if not self._is_out_of_order:
            log.error("%s", words)
            self._is_out_of_order = True

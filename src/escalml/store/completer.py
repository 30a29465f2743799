"""Looks for names in subjects and earlier turns, and completes the decisions that were kept without them.

That takes a model, and so its time; it has a thread of its own that gives way to the answers. Short ones come first.
What is not done when the process is killed, or for want of room, is not kept: the decision itself is.
"""

import heapq
import logging
import os
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from time import monotonic

from escalml.errors import without_words
from escalml.store.faults import StoreError
from escalml.store.kept_rows import Scored
from escalml.store.writer import StoreEvent

MAX_WAITING_CHARACTERS = 5_000_000  # some minutes' work of a processor
_BACK_OFF_SECONDS = 1.0
_NICENESS = 10  # where cores are short it gives way to the answers

log = logging.getLogger("escalml.store")
_Waiting = tuple[int, int, Scored]  # characters, then the order of arrival


class Completer:
    """Completes decisions in a thread of its own, which starts with the first of them.

    Parameters
    ----------
    complete
        Looks for names and writes what was missing.
    on_event
        Told of how many decisions the subject and turns are `turns_dropped`.
    """

    def __init__(self, complete: Callable[[Scored], None], on_event: Callable[[StoreEvent, int], None]) -> None:
        self._complete = complete
        self._on_event = on_event
        self._changed = threading.Condition()
        self._waiting: list[_Waiting] = []
        self._n_characters = 0
        self._order = count()
        self._ids: Counter[str] = Counter()  # of those that wait or are in work
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="escalml-store-names", daemon=True)

    def put(self, scored: Sequence[Scored]) -> None:
        """Have decisions completed, without waiting for it; where there is no room the longest ones are dropped."""
        if not scored:
            return
        with self._changed:
            if self._thread.ident is None:
                self._thread.start()
            for one in scored:
                heapq.heappush(self._waiting, (one.n_characters, next(self._order), one))
                self._n_characters += one.n_characters
                self._ids[one.result.id] += 1
            while self._n_characters > MAX_WAITING_CHARACTERS:
                longest = max(self._waiting)
                self._waiting.remove(longest)
                heapq.heapify(self._waiting)
                self._drop(longest)
            self._changed.notify_all()

    def wait_for(self, message_id: str, timeout_seconds: float) -> bool:
        """Wait until a message is completed, if it is to be; whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._ids[message_id], timeout_seconds)

    def close(self, timeout_seconds: float) -> bool:
        """Complete what waits and end; what cannot be completed in time is dropped. Whether all was completed."""
        until = monotonic() + timeout_seconds
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(until - monotonic())
        with self._changed:
            n_left, self._waiting = self._ids.total(), []
            if n_left:
                self._on_event("turns_dropped", n_left)
                log.warning("%d decisions are kept without their subjects and earlier turns", n_left)
            return not n_left

    def _run(self) -> None:
        with suppress(AttributeError, OSError):  # of one thread, which not every system knows
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closing)
                if not self._waiting:
                    return
                first = heapq.heappop(self._waiting)
            is_done = self._try(first[2])
            with self._changed:
                if is_done:
                    self._n_characters -= first[0]
                    self._ids -= Counter([first[2].result.id])
                    self._changed.notify_all()
                    continue
                heapq.heappush(self._waiting, first)
                if self._closing:
                    return
                self._changed.wait_for(lambda: self._closing, _BACK_OFF_SECONDS)

    def _try(self, one: Scored) -> bool:
        """Complete one decision; False where the store is out of order, of which its writer tells."""
        try:
            self._complete(one)
        except StoreError:
            return False
        except BaseException as error:  # ours, or a panic of a library; another try would end likewise
            log.error("a decision is kept without its subject and earlier turns: %s", without_words(error))
            self._on_event("turns_dropped", 1)
        return True

    def _drop(self, one: _Waiting) -> None:
        self._n_characters -= one[0]
        self._ids -= Counter([one[2].result.id])
        self._on_event("turns_dropped", 1)

"""A challenger that scores beside the champion: behind the answers, when there is time; its scores are kept, not given.

Where it cannot keep up, messages pass it by and are counted.
"""

import logging
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, Full, Queue
from typing import Literal

from escalml.errors import without_words
from escalml.records import Message, Prediction
from escalml.scoring.scorer import Scorer
from escalml.store import StoreError

log = logging.getLogger("escalml.shadow")
ShadowEvent = Literal["scored", "passed_by", "fault"]
MAX_WAITING = 1_000
_SAVED_AT_ONCE = 50
_NICENESS = 10  # where cores are short it gives way to the answers

Save = Callable[[Sequence[Prediction], datetime], None]


class Shadow:
    """A challenger at work in a thread of its own.

    Parameters
    ----------
    model
        Its directory.
    save
        Keeps its predictions.
    on_event
        Told how many messages were `scored` or `passed_by`, and of each `fault`.

    Raises
    ------
    EscalmlError
        If the model cannot be used.
    """

    def __init__(
        self, model: Path, save: Save, on_event: Callable[[ShadowEvent, int], None] = lambda _event, _n: None
    ) -> None:
        self._scorer = Scorer.load(model)
        self._save = save
        self._on_event = on_event
        self._waiting: Queue[Message] = Queue(MAX_WAITING)
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="escalml-shadow", daemon=True)

    @property
    def model(self) -> str:
        """Name and version of the challenger."""
        return f"{self._scorer.manifest.name} {self._scorer.manifest.version}"

    def start(self) -> None:
        """Score from now on."""
        self._thread.start()

    def put(self, messages: Iterable[Message]) -> None:
        """Have messages scored some time, without waiting for it; every message has an id."""
        for message in messages:
            try:
                self._waiting.put_nowait(message)
            except Full:
                self._on_event("passed_by", 1)

    def close(self) -> None:
        """Score no more; what waits passes it by."""
        self._closing.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        with suppress(AttributeError, OSError):  # of one thread, which not every system knows
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
        while not self._closing.is_set():
            with suppress(Empty):
                self._work(self._waiting.get(timeout=0.5))
        self._on_event("passed_by", self._waiting.qsize())

    def _work(self, first: Message) -> None:
        """Score a message and what waits behind it, one by one: a list would take all cores; keep them at once."""
        try:
            predictions = self._scorer.predict([first])
            while len(predictions) < _SAVED_AT_ONCE and not self._waiting.empty() and not self._closing.is_set():
                predictions += self._scorer.predict([self._waiting.get_nowait()])
            self._save(predictions, datetime.now(UTC))
        except StoreError as error:
            self._tell_fault(str(error))
        except BaseException as error:  # of a challenger: it must not end the thread, and nobody waits for an answer
            self._tell_fault(without_words(error))
        else:
            self._on_event("scored", len(predictions))

    def _tell_fault(self, words: str) -> None:
        self._on_event("fault", 1)
        log.error("scores of the challenger are lost: %s", words)

"""What becomes of each delivery: one log line, one counter and one row each, so that nothing is lost in silence."""

import logging
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any, Literal, Protocol, TypeAlias

from escalml.service.webhooks.helpdesks import ReasonCode
from escalml.store import HelpdeskOutcome, StoreError

log = logging.getLogger("escalml.webhooks")
# `queued`: held, and tried again; `refused`: answered by a 4xx, for whoever set the helpdesk up to mend.
OutcomeName: TypeAlias = Literal["scored", "repeated", "ignored", "queued", "failed", "refused"]
Count: TypeAlias = Callable[[str, str, str, str], None]
MAX_REMEMBERED = 200
_MAX_UNWRITTEN = 10_000
_REFUSED_EVERY_SECONDS = 60.0  # of what strangers can send as often as they like, one row


@dataclass(frozen=True)
class Outcome:
    """What became of one event: `code` is why in a word, `reason` in a sentence, `answer` what the helpdesk is told."""

    event: str
    outcome: OutcomeName
    code: ReasonCode = ""
    reason: str = ""
    message_id: str | None = None
    write_back: str | None = None
    answer: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """What is answered."""
        said: dict[str, Any] = {"event": self.event, "outcome": self.outcome}
        if self.reason:
            said |= {"reason": self.reason, "code": self.code}
        if self.outcome in ("ignored", "repeated"):
            said["ignored"] = self.reason
        return {**said, **self.answer}


class KeptOutcomes(Protocol):
    """Keeps outcomes; `escalml.store` has one on the disk."""

    def add(self, outcomes: Sequence[HelpdeskOutcome]) -> None:
        """Keep outcomes."""
        ...

    def newest(self, helpdesk: str, n: int) -> Sequence[HelpdeskOutcome]:
        """The newest of a helpdesk, newest first."""
        ...

    def counts(self, since: datetime) -> Mapping[tuple[str, str], int]:
        """How many there were since an hour, by helpdesk and outcome."""
        ...


class RememberedOutcomes:
    """Outcomes in memory, for a service without a store: the last 200 of each helpdesk."""

    def __init__(self) -> None:
        self._kept: dict[str, deque[HelpdeskOutcome]] = {}
        self._lock = Lock()

    def add(self, outcomes: Sequence[HelpdeskOutcome]) -> None:
        """Keep outcomes."""
        with self._lock:
            for one in outcomes:
                self._kept.setdefault(one.helpdesk, deque(maxlen=MAX_REMEMBERED)).appendleft(one)

    def newest(self, helpdesk: str, n: int) -> Sequence[HelpdeskOutcome]:
        """The newest of a helpdesk, newest first."""
        with self._lock:
            return list(self._kept.get(helpdesk, ()))[:n]

    def counts(self, since: datetime) -> Mapping[tuple[str, str], int]:
        """How many there were since an hour, by helpdesk and outcome."""
        with self._lock:
            kept = [one for rows in self._kept.values() for one in rows]
        return Counter((one.helpdesk, one.outcome) for one in kept if one.at >= since)


class Journal:
    """Notes what becomes of deliveries.

    Parameters
    ----------
    kept
        Where.
    count
        Told helpdesk, event, outcome and reason of each.
    clock
        The hour.
    """

    def __init__(self, kept: KeptOutcomes, count: Count, clock: Callable[[], datetime]) -> None:
        self.kept = kept
        self._count = count
        self._clock = clock
        self._refused: dict[tuple[str, str], datetime] = {}
        self._unwritten: list[HelpdeskOutcome] = []
        self._lock = Lock()

    def note(self, helpdesk: str, outcomes: Sequence[Outcome]) -> None:
        """Log and count outcomes, and have them kept by the next `flush`. It never fails.

        Parameters
        ----------
        helpdesk
            Name of the system.
        outcomes
            What became of its events.
        """
        now = self._clock()
        for one in outcomes:
            level = logging.WARNING if one.outcome in ("failed", "refused", "queued") else logging.INFO
            why = f" ({one.code})" if one.code else ""
            written = f", write_back: {one.write_back}" if one.write_back else ""
            log.log(level, "%s: %s: %s%s%s", helpdesk, one.event, one.outcome, why, written)
            self._count(helpdesk, one.event, one.outcome, one.code)
        kept = [one for one in outcomes if one.outcome != "refused" or self._is_news(helpdesk, one.code, now)]
        rows = [
            HelpdeskOutcome(helpdesk, one.event, one.outcome, one.code, now, one.write_back, one.message_id)
            for one in kept
        ]
        with self._lock:
            self._unwritten = [*self._unwritten, *rows][-_MAX_UNWRITTEN:]

    def flush(self) -> None:
        """Write down what was noted: not on the way of an answer, which would wait for whoever writes."""
        with self._lock:
            rows, self._unwritten = self._unwritten, []
        try:
            self.kept.add(rows)
        except StoreError as error:
            log.warning("%s", error)

    def _is_news(self, helpdesk: str, code: str, now: datetime) -> bool:
        """Whether a refusal is the first of its kind for a minute: anybody may cause as many as they like."""
        last = self._refused.get((helpdesk, code))
        if last is not None and 0 <= (now - last).total_seconds() < _REFUSED_EVERY_SECONDS:
            return False
        self._refused[helpdesk, code] = now
        return True

"""Callers of a service: what they sent, what was answered when, and what of the acknowledged is not in the store."""

import http.client
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from helpdesk_payloads import DJANGO_HELPDESK

HEADERS = {"Content-Type": "application/json"}
TEXT = "Third time I write: you charged me twice and nobody answers. Please let a manager call me."
NO_ANSWER = 0  # instead of a status: refused, reset, or out of time
REDELIVERIES = 60


class Service(Protocol):
    """What can be called, and whose store can be read."""

    def connection(self, timeout: float = 60.0) -> http.client.HTTPConnection:
        """A new connection, not yet open."""
        ...

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What its store says, read by somebody else."""
        ...


@dataclass(frozen=True)
class Call:
    """One call: of which kind, when it was sent and answered, and its status."""

    kind: str
    sent: float
    answered: float
    status: int

    @property
    def milliseconds(self) -> float:
        """Time until its answer."""
        return 1000 * (self.answered - self.sent)


@dataclass
class Tally:
    """All calls, and what was acknowledged, by kind: id -> when."""

    calls: list[Call] = field(default_factory=list)
    acknowledged: dict[str, dict[str, float]] = field(
        default_factory=lambda: {kind: {} for kind in ("decision", "feedback", "approval", "delivery")}
    )

    def between(self, start: float, end: float, kind: str | None = None) -> list[Call]:
        """Calls sent within a time."""
        return [one for one in list(self.calls) if start <= one.sent < end and kind in (None, one.kind)]

    @property
    def failed(self) -> list[Call]:
        """Calls without a good answer."""
        return [one for one in self.calls if one.status != 200]

    def missing(self, server: Service, kind: str) -> dict[str, float]:
        """What was acknowledged and is not in the store."""
        query = {
            "decision": "SELECT message_id FROM decisions",
            "feedback": "SELECT message_id FROM feedback",
            "approval": "SELECT id FROM approvals",
            "delivery": "SELECT message_id FROM decisions",
        }[kind]
        there = {row[0] for row in server.rows(query)}
        return {key: at for key, at in self.acknowledged[kind].items() if key not in there}

    def lost(self, server: Service) -> int:
        """How much of what was acknowledged to be kept is not."""
        return sum(len(self.missing(server, kind)) for kind in ("feedback", "approval", "delivery"))

    @property
    def n_acknowledged(self) -> int:
        """How much was acknowledged to be kept."""
        return sum(len(self.acknowledged[kind]) for kind in ("feedback", "approval", "delivery"))


class Caller:
    """One caller with one connection, which is opened anew after a failure."""

    def __init__(self, server: Service, tally: Tally, name: str) -> None:
        self._server, self._tally, self.name = server, tally, name
        self._connection = server.connection()

    def call(self, kind: str, path: str, body: Any = None) -> Any:
        """Ask, and note it; the JSON of a good answer, else None."""
        sent, status, content = time.monotonic(), NO_ANSWER, b""
        try:
            method = "GET" if body is None else "POST"
            self._connection.request(method, path, None if body is None else json.dumps(body), HEADERS)
            response = self._connection.getresponse()
            content, status = response.read(), response.status
        except (OSError, http.client.HTTPException):
            self._connection.close()
        self._tally.calls.append(Call(kind, sent, time.monotonic(), status))
        if status != 200:
            time.sleep(0.02)  # of a service that refuses at once, else thousands of refusals were counted
        return json.loads(content) if status == 200 else None

    def score(self, key: str, n: int = 1, *, explain: bool = False) -> bool:
        """Have messages scored; whether they were."""
        messages = [{"id": key if n == 1 else f"{key}.{i}", "text": f"{TEXT} ({key})"} for i in range(n)]
        answer = self.call("score", "/v1/score", {"messages": messages, "explain": explain})
        if answer:
            now = time.monotonic()
            self._tally.acknowledged["decision"].update({one["id"]: now for one in answer["results"]})
        return answer is not None

    def correct(self, key: str) -> None:
        """Correct a decision."""
        if self.call("feedback", "/v1/feedback", {"id": key, "labels": {"severity": "high"}}):
            self._tally.acknowledged["feedback"][key] = time.monotonic()

    def ask_approval(self, key: str) -> None:
        """Let a reply wait."""
        if answer := self.call("approval", "/v1/approvals", {"reply": "We are sorry.", "message_id": key}):
            self._tally.acknowledged["approval"][answer["id"]] = time.monotonic()

    def deliver(self, number: int, *, again: bool = False) -> None:
        """Deliver a ticket as a helpdesk does; `again`: until it is taken."""
        payload: Any = deepcopy(DJANGO_HELPDESK)
        payload["ticket"]["id"] = payload["ticket"]["followup_set"][0]["id"] = number
        for _ in range(REDELIVERIES if again else 1):
            answer = self.call("delivery", "/v1/webhooks/django-helpdesk", payload)
            if answer is not None:
                break
            time.sleep(0.5)
        if answer and "result" in answer:
            self._tally.acknowledged["delivery"][answer["result"]["id"]] = time.monotonic()

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


Work = Callable[[Caller, int], None]


def scoring(caller: Caller, i: int) -> None:
    """A message at a time."""
    caller.score(f"{caller.name}-{i}")


def keeping(caller: Caller, i: int) -> None:
    """Messages, and what is acknowledged to be kept."""
    key = f"{caller.name}-{i}"
    if caller.score(key) and i % 2 == 0:
        caller.correct(key)
    if i % 5 == 0:
        caller.ask_approval(key)
    if i % 10 == 0:
        caller.deliver(int(caller.name.rpartition("c")[2]) * 1_000_000 + i)


@contextmanager
def load(
    server: Service, work: Work, n_callers: int = 8, name: str = "", tally: Tally | None = None
) -> Iterator[Tally]:
    """Callers at work until the block ends; they may share a tally with others."""
    tally, is_over = tally or Tally(), threading.Event()

    def run(number: int) -> None:
        caller = Caller(server, tally, f"{name}c{number}")
        for i in count():
            if is_over.is_set():
                break
            work(caller, i)
        caller.close()

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(1, n_callers + 1)]
    for thread in threads:
        thread.start()
    try:
        yield tally
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def measured(server: Service, work: Work, seconds: float, n_callers: int = 8, name: str = "") -> Tally:
    """What a load of so many seconds came to."""
    with load(server, work, n_callers, name) as tally:
        time.sleep(seconds)
    return tally


def times(calls: Sequence[Call]) -> str:
    """The 50th and 99th percentile of the times of good answers."""
    good = sorted(one.milliseconds for one in calls if one.status == 200)
    if not good:
        return "none answered"
    return f"p50 {good[len(good) // 2]:.0f} p99 {good[int(len(good) * 0.99)]:.0f} ms"


def statuses(calls: Collection[Call]) -> str:
    """How many answers there were of each status."""
    counts = Counter(one.status or "none" for one in calls)
    return " ".join(f"{n} x {status}" for status, n in sorted(counts.items(), key=str)) or "no calls"

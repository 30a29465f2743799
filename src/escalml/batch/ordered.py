"""Chunks of rows: predicted while later ones are read, routed in their order, as one decision counts for the next."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from escalml.batch.once import Once, Predict
from escalml.data.dataset import Reject
from escalml.records import Message, Prediction, Result
from escalml.routing import Policy, RunningContext
from escalml.scoring.answer import arrival, route

CHUNK_ROWS = 1_000
EXPLAINED_CHUNK_ROWS = 50  # an explanation takes many times as long: a kill costs seconds all the same

_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Chunk:
    """Rows that were read together, and what waits for their predictions; None where nobody needs them."""

    rows: Sequence[Message | Reject]
    predictions: Callable[[], list[Prediction]] | None = None

    @property
    def messages(self) -> list[Message]:
        """The rows that are messages."""
        return [row for row in self.rows if isinstance(row, Message)]

    @property
    def rejects(self) -> list[Reject]:
        """The rows that are none."""
        return [row for row in self.rows if isinstance(row, Reject)]


class Answers:
    """Answers chunk after chunk; floods and the managers' alerts are counted along.

    Parameters
    ----------
    predict
        Begins to predict messages.
    policy
        The rules.
    now
        When the run was begun: the hour of messages without one.
    """

    def __init__(self, predict: Predict, policy: Policy, now: datetime) -> None:
        self._predict = Once(predict).predict
        self._policy = policy
        self._running = RunningContext(policy, present=now)
        self._now = now

    def begin(self, rows: Sequence[Message | Reject]) -> Chunk:
        """A chunk whose predictions are under way."""
        return Chunk(rows, self._predict(Chunk(rows).messages))

    def finish(self, chunk: Chunk) -> list[Result]:
        """Results of a chunk that was begun, once those of all before it are there."""
        predictions = chunk.predictions() if chunk.predictions else []
        return route(self._policy, chunk.messages, predictions, now=self._now, on_arrival=True, running=self._running)

    def go_on_from(self, chunk: Chunk, part: Path) -> int:
        """Take an earlier run's decisions on a chunk into account; returns how many there are."""
        results = map(Result.model_validate, json.loads(part.read_bytes())["results"])
        messages = chunk.messages
        for message, result in zip(messages, results, strict=True):
            self._running.record(message, result, result.route, arrival(message, self._now))
        return len(messages)


def ahead(items: Iterable[_Item], n: int) -> Iterator[_Item]:
    """The items, each once `n` more of them have been begun."""
    begun: deque[_Item] = deque()
    for item in items:
        begun.append(item)
        if len(begun) > n:
            yield begun.popleft()
    yield from begun

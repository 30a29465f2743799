"""Calls that come together are scored together: a list takes half the time of its messages one by one.

Nobody waits for company: who comes first scores its own messages, and hands on to one of those that have come
meanwhile, who scores for all of them. What takes long has a lane of its own. A score never depends on what it is scored
with, so a caller notices nothing but the time. Knows nothing of models and of HTTP; `service` asks it.
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock

from escalml.schema import Message, Result

MAX_TOGETHER = 32  # messages: more would gain little, and let the first of them wait

Answer = Callable[[Sequence[Message], bool], list[Result]]


class Batcher:
    """Answers calls, several at once where they come at once; the callers' own threads do the work.

    Parameters
    ----------
    answer
        Results of messages, and whether they are to be explained.
    """

    def __init__(self, answer: Answer) -> None:
        self._short, self._long = _Lane(answer), _Lane(answer)

    def answer(self, messages: Sequence[Message], *, explain: bool = False) -> list[Result]:
        """Results of a caller's messages, in order.

        Parameters
        ----------
        messages
            Any number of messages.
        explain
            Also name the phrases that moved each flagged target.

        Returns
        -------
        One result per message.
        """
        takes_long = explain or len(messages) > MAX_TOGETHER
        return (self._long if takes_long else self._short).answer(_Call(messages, explain))


@dataclass(frozen=True)
class _Call:
    """A caller's messages, and what it waits for: its results, or None when it is its turn to score."""

    messages: Sequence[Message]
    explain: bool
    told: "Future[list[Result] | None]" = field(default_factory=Future)


class _Lane:
    """Calls of which one at a time is scoring, for itself and for those that it finds waiting."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._waiting: deque[_Call] = deque()
        self._is_busy = False
        self._lock = Lock()

    def answer(self, call: _Call) -> list[Result]:
        """Results of one call."""
        if not self._enters(call):
            results = call.told.result()
            if results is not None:
                return results
        try:
            return self._score(self._together())
        finally:
            self._hand_on()

    def _enters(self, call: _Call) -> bool:
        """Queue up; whether it is this call's turn already."""
        with self._lock:
            self._waiting.append(call)
            is_first, self._is_busy = not self._is_busy, True
            return is_first

    def _together(self) -> list[_Call]:
        """The call whose turn it is, and those behind it that go with it."""
        with self._lock:
            together = [self._waiting.popleft()]
            n_messages = len(together[0].messages)
            while self._waiting and not (together[0].explain or self._waiting[0].explain):
                n_messages += len(self._waiting[0].messages)
                if n_messages > MAX_TOGETHER:
                    break
                together.append(self._waiting.popleft())
            return together

    def _score(self, calls: Sequence[_Call]) -> list[Result]:
        """Answer the first call, and tell the others theirs."""
        first, *others = calls
        try:
            results = iter(self._answer([m for call in calls for m in call.messages], first.explain))
        except Exception:
            if not others:
                raise
            self._score_one_by_one(others)  # so that one caller's fault is no other's
            return self._score([first])
        own = [next(results) for _ in first.messages]
        for call in others:
            call.told.set_result([next(results) for _ in call.messages])
        return own

    def _score_one_by_one(self, calls: Sequence[_Call]) -> None:
        for call in calls:
            try:
                call.told.set_result(self._score([call]))
            except Exception as error:
                call.told.set_exception(error)

    def _hand_on(self) -> None:
        """Let the call that has waited longest score next."""
        with self._lock:
            if self._waiting:
                self._waiting[0].told.set_result(None)
            else:
                self._is_busy = False

"""Scores calls that come at the same time together: a list takes half the time of its messages one by one.

As many calls as there are cores score at once. Calls that come meanwhile wait; as soon as one is done, one of them
scores the first few of them together. Calls that take long wait in a lane of their own. A score never depends on what
it is scored with, so a caller notices nothing but the time. Whatever goes wrong, no call waits for ever.
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from escalml.errors import EscalmlError
from escalml.records import Message, Result

MAX_TOGETHER = 32  # messages of a call that takes its turn with the short ones
# Of calls that join another: all of them wait for the last of the list. On a quiet machine, with 32 callers, lists of 4
# answered a tenth fewer messages than lists of 8, and these as many as lists of 32 (docs/results.md).
MAX_JOINED = 8
MAX_CHARACTERS = 40_000  # likewise, turns and subjects included: a few seconds at most
PATIENCE_SECONDS = 60.0  # then the caller has been told that it took too long

Answer = Callable[[Sequence[Message], bool], list[Result]]


class ScoringQueue:
    """Answers calls, several at once where they come at once; the callers' own threads do the work.

    Parameters
    ----------
    answer
        Results of messages, and whether they are to be explained.
    clock
        Seconds that never go back.
    at_once
        How many short calls score at the same time. Each message of a model keeps one core busy, so one for each core
        leaves none idle while a list comes to its end. Calls that take long go one at a time.
    """

    def __init__(self, answer: Answer, clock: Callable[[], float] = monotonic, *, at_once: int = 1) -> None:
        self._clock = clock
        self._short, self._long = _Lane(answer, clock, at_once), _Lane(answer, clock, 1)

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

        Raises
        ------
        EscalmlError
            If its turn has not come for so long that nobody waits for it any more.
        """
        call = _Call(messages, explain, _n_characters(messages), self._clock() + PATIENCE_SECONDS)
        takes_long = explain or len(messages) > MAX_TOGETHER or call.n_characters > MAX_CHARACTERS
        return (self._long if takes_long else self._short).answer(call)


def _n_characters(messages: Sequence[Message]) -> int:
    """How much there is to read."""
    return sum(message.n_characters for message in messages)


@dataclass(frozen=True)
class _Call:
    """A caller's messages, and what it waits for: its results, or None when it is its turn to score."""

    messages: Sequence[Message]
    explain: bool
    n_characters: int
    until: float  # then nobody waits for it any more
    told: "Future[list[Result] | None]" = field(default_factory=Future)


class _Lane:
    """Calls of which some at a time are scoring, each for itself and for those that it finds waiting."""

    def __init__(self, answer: Answer, clock: Callable[[], float], at_once: int) -> None:
        self._answer = answer
        self._clock = clock
        self._waiting: deque[_Call] = deque()
        self._n_free = at_once
        self._lock = Lock()

    def answer(self, call: _Call) -> list[Result]:
        """Results of one call."""
        if not self._enters(call):
            results = call.told.result()
            if results is not None:
                return results
        try:
            return self._score(self._together(call))
        finally:
            self._hand_on()

    def _enters(self, call: _Call) -> bool:
        """Whether it is this call's turn already; if not, it waits."""
        with self._lock:
            if self._n_free:
                self._n_free -= 1
                return True
            self._waiting.append(call)
            return False

    def _together(self, first: _Call) -> list[_Call]:
        """The call whose turn it is, and those that wait and go with it."""
        with self._lock:
            together = [first]
            n_messages, n_characters = len(together[0].messages), together[0].n_characters
            while self._waiting and not (together[0].explain or self._waiting[0].explain):
                n_messages += len(self._waiting[0].messages)
                n_characters += self._waiting[0].n_characters
                if n_messages > MAX_JOINED or n_characters > MAX_CHARACTERS:
                    break
                together.append(self._waiting.popleft())
            return together

    def _score(self, calls: Sequence[_Call]) -> list[Result]:
        """Answer the first call, and tell the others theirs."""
        first, *others = calls
        try:
            results = iter(self._answer([m for call in calls for m in call.messages], first.explain))
            own, *theirs = [[next(results) for _ in call.messages] for call in calls]
        except BaseException:  # a panic of the tokenizers is no Exception
            if not others:
                raise
            self._score_one_by_one(others)  # so that one caller's fault is no other's
            return self._score([first])
        for call, its in zip(others, theirs, strict=True):
            call.told.set_result(its)
        return own

    def _score_one_by_one(self, calls: Sequence[_Call]) -> None:
        for call in calls:
            try:
                call.told.set_result(self._score([call]))
            except BaseException as error:
                call.told.set_exception(error)

    def _hand_on(self) -> None:
        """Let the call that has waited longest score next; those that nobody waits for would keep others waiting."""
        with self._lock:
            while self._waiting and self._waiting[0].until < self._clock():
                self._waiting.popleft().told.set_exception(EscalmlError("it took too long; try again in a minute."))
            if self._waiting:
                self._waiting.popleft().told.set_result(None)
            else:
                self._n_free += 1

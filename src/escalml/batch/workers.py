"""Predictions of many messages in processes of their own, one for each core.

Threads help an encoder, which computes outside of Python; all else of a prediction is Python, of which one thread runs
at a time.
"""

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Protocol, Self

from escalml.errors import EscalmlError, without_words
from escalml.records import Message, Prediction
from escalml.scoring.cascade import load_scorer
from escalml.scoring.scorer import Scorer

_AHEAD = 2  # batches: while one is routed and written, the next are predicted
_MESSAGES = 50  # that a worker gets at a time: few enough that all end at nearly the same moment


@dataclass(frozen=True)
class Recipe:
    """All that a process needs to make the same predictions as another one."""

    model: Path
    fast: bool = False
    whole_text: bool = False
    explain: bool = False
    encoder_above: float | None = None

    def load(self) -> Scorer:
        """The scorer."""
        return load_scorer(self.model, fast=self.fast, whole_text=self.whole_text, encoder_above=self.encoder_above)


class Workers:
    """Processes that predict; a context manager, which ends them.

    They end by themselves where this process is killed: each waits at a pipe whose other end is here alone.

    Parameters
    ----------
    recipe
        What they load.
    n
        How many there are.
    """

    def __init__(self, recipe: Recipe, n: int) -> None:
        spawning = multiprocessing.get_context("spawn")  # a fork would copy threads' locks in whatever state they are
        self._processes: list[SpawnProcess] = []
        self._idle: SimpleQueue[Connection] = SimpleQueue()
        for _ in range(n):
            here, there = spawning.Pipe()
            process = spawning.Process(target=_work, args=(there, recipe), daemon=True)
            process.start()
            there.close()
            self._processes.append(process)
            self._idle.put(here)
        self._askers = ThreadPoolExecutor(n)

    def predict(self, messages: Sequence[Message]) -> Callable[[], list[Prediction]]:
        """Begin to predict.

        Parameters
        ----------
        messages
            Any number of messages with ids.

        Returns
        -------
        Waits for the predictions, in order; raises an EscalmlError if a worker has ended.
        """
        parts = [messages[first : first + _MESSAGES] for first in range(0, len(messages), _MESSAGES)]
        asked: list[Future[list[Prediction]]] = [self._askers.submit(self._ask, part) for part in parts]
        return lambda: [prediction for answer in asked for prediction in answer.result()]

    def _ask(self, messages: Sequence[Message]) -> list[Prediction]:
        worker = self._idle.get()
        try:
            with suppress(BrokenPipeError):  # one that could not load its model has said so, and gone
                worker.send(messages)
            answer = worker.recv()
        except (EOFError, OSError):
            raise EscalmlError(
                "a process that scores has ended, likely for want of memory; the same command goes on where this one "
                "stopped, with --processes 1 in less memory."
            ) from None
        finally:
            self._idle.put(worker)
        if isinstance(answer, BaseException):
            raise answer
        predictions: list[Prediction] = answer
        return predictions

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._processes:
            process.terminate()
        self._askers.shutdown(cancel_futures=True)
        for process in self._processes:
            process.join()


class Predicting(Protocol):
    """Whoever predicts; a context manager."""

    @property
    def n_ahead(self) -> int:
        """How many batches are to be begun before the first of them is waited for."""
        ...

    def predict(self, messages: Sequence[Message]) -> Callable[[], list[Prediction]]:
        """Begin to predict messages with ids; what is returned waits for the predictions, in order."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


# Of a recipe, the scorer loaded from it here, and how many processes there may be.
Engine = Callable[[Recipe, Scorer, int], Predicting]


class Crew:
    """Whoever predicts: this process, and beside it, where there is more than one batch of messages, workers.

    Parameters
    ----------
    recipe
        What workers load.
    scorer
        The same, loaded here.
    processes
        How many workers there may be; fewer than two: none.
    """

    def __init__(self, recipe: Recipe, scorer: Scorer, processes: int) -> None:
        self._recipe = recipe
        self._scorer = scorer
        self._n = processes if processes > 1 else 0
        self._is_first = True
        self._held = ExitStack()
        self._workers: Workers | None = None

    @property
    def n_ahead(self) -> int:
        """How many batches are to be begun before the first of them is waited for."""
        return _AHEAD if self._n else 0

    def predict(self, messages: Sequence[Message]) -> Callable[[], list[Prediction]]:
        """Begin to predict messages with ids; what is returned waits for the predictions, in order."""
        if self._is_first or not self._n:  # a small file is done before a worker has loaded its model
            self._is_first = False
            return lambda: self._scorer.predict(messages, explain=self._recipe.explain)
        if self._workers is None:
            self._workers = self._held.enter_context(Workers(self._recipe, self._n))
        return self._workers.predict(messages)

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()


class WorkerFault(Exception):  # noqa: N818 - a bug of ours, told by another process
    """What a worker ran into: where it happened, not what it says."""


def _work(pipe: Connection, recipe: Recipe) -> None:
    """Predict what comes in until nobody is there any more."""
    try:
        scorer = recipe.load()
        scorer.classifier.use_cores(1)
    except Exception as error:
        pipe.send(told(error))
        return
    while True:
        try:
            messages = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            answer: object = scorer.predict(messages, explain=recipe.explain)
        except Exception as error:
            answer = told(error)
        except KeyboardInterrupt:
            return
        pipe.send(answer)


def told(error: Exception) -> Exception:
    """A fault as another process may be told of it: a traceback does not travel, and words may quote a customer.

    Parameters
    ----------
    error
        What was raised.

    Returns
    -------
    An EscalmlError as it is; of any other error its kind, and the line that it comes from.
    """
    if isinstance(error, EscalmlError):
        return error
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "a worker"
    return WorkerFault(f"{where}: {without_words(error)}")

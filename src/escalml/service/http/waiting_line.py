"""Lets a bounded number in at once; some others wait for their turn, the first to come first."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class LineLimits:
    """How many are let in at once, and how many wait, with how much, and for how long."""

    calls: int = 16  # each holds a thread
    waiting: int = 256  # helpdesks send up to a hundred at once
    held_bytes: int = 64 * 1024 * 1024  # of all together
    seconds: float = 30.0  # by then most callers have gone


class FullLineError(Exception):
    """There is no room in the line, or the wait was too long."""


class WaitingLine:
    """A line before something that takes a bounded number at once.

    Parameters
    ----------
    limits
        How many, with how much, and for how long.
    """

    def __init__(self, limits: LineLimits) -> None:
        self._limits = limits
        self._turns = asyncio.Semaphore(limits.calls)
        self._waiting = 0
        self._held = 0

    @asynccontextmanager
    async def turn(self, n_bytes: int) -> AsyncIterator[None]:
        """Wait for a turn, and have it.

        Parameters
        ----------
        n_bytes
            That are held meanwhile.

        Raises
        ------
        FullLineError
            If there is no room, or no turn in time.
        """
        if self._waiting >= self._limits.waiting or self._held + n_bytes > self._limits.held_bytes:
            raise FullLineError
        self._held += n_bytes
        try:
            await self._wait()
            try:
                yield
            finally:
                self._turns.release()
        finally:
            self._held -= n_bytes

    async def _wait(self) -> None:
        self._waiting += 1
        try:
            async with asyncio.timeout(self._limits.seconds):
                await self._turns.acquire()
        except TimeoutError:
            raise FullLineError from None
        finally:
            self._waiting -= 1

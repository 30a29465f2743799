"""Tells open pages of the console that something has changed: server-sent events.

Every worker looks into the store once a second, as long as a page listens, however many do. So a page hears of what
any worker of any replica has kept. It hears which cases changed, and no word of them: what they are now it asks for.
"""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from time import monotonic

from starlette.concurrency import run_in_threadpool

from escalml.service.http.connections import is_ending
from escalml.store import StoreError
from escalml.store.changes import Changes

LOOK_SECONDS = 1.0
BEAT_SECONDS = 10.0  # a proxy ends a connection on which nothing comes for a minute, as a rule
# Then the browser asks anew, and whoever may no longer see cases is refused: a role that a proxy has taken away too.
LIFE_SECONDS = 60.0
MAX_OF_ONE, MAX_OF_ALL = 12, 500  # pages that listen at a worker: of one person or key, and of everybody
_RETRY_MILLISECONDS = 2_000


class Live:
    """The pages that listen at this worker.

    Parameters
    ----------
    since
        Tells how the store stands, and what has changed since a mark.
    clock
        Seconds that only go on.
    pause
        Waits for so many seconds.
    """

    def __init__(
        self,
        since: Callable[[str | None], Changes],
        *,
        clock: Callable[[], float] = monotonic,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._since = since
        self._clock = clock
        self._pause = pause
        self._listening: Counter[str] = Counter()
        self._looked = float("-inf")
        self._last: dict[str | None, Changes] = {}  # mark -> what has changed since, at the latest look
        self._one_at_a_time = asyncio.Lock()

    def has_room(self, who: str) -> bool:
        """Whether one more page of somebody may listen."""
        return self._listening[who] < MAX_OF_ONE and self._listening.total() < MAX_OF_ALL

    async def listen(self, who: str, mark: str | None, is_in: Callable[[], Awaitable[bool]]) -> AsyncIterator[bytes]:
        """What one page hears, until it closes, its time is over, or whoever listens has signed out.

        Parameters
        ----------
        who
            Name of the person or key.
        mark
            The last one that the page has heard of; None: it has read what there is.
        is_in
            Whether they may still listen.

        Yields
        ------
        Events as a browser reads them; comments in between.
        """
        self._listening[who] += 1
        try:
            yield f"retry: {_RETRY_MILLISECONDS}\n\n".encode()
            begun = beat = self._clock()
            if mark is None:
                mark = (await self._look(None)).mark
            yield _event("begun", Changes(mark, ()))
            while self._clock() - begun < LIFE_SECONDS and not is_ending():
                found = await self._look(mark)
                if found.mark != mark:
                    mark = found.mark
                    yield _event("change", found)
                elif self._clock() - beat >= BEAT_SECONDS:
                    beat = self._clock()
                    if not await is_in():
                        return
                    yield b": still here\n\n"
                await self._pause(LOOK_SECONDS)
        except StoreError:
            return  # the browser comes back, and meanwhile looks by itself
        finally:
            self._listening[who] -= 1

    async def _look(self, mark: str | None) -> Changes:
        """What has changed since a mark, as it was within the last second: asked of the store once for all pages."""
        async with self._one_at_a_time:
            if self._clock() - self._looked >= LOOK_SECONDS * 0.9:
                self._last.clear()
                self._looked = self._clock()
            if mark not in self._last:
                self._last[mark] = await run_in_threadpool(self._since, mark)
            return self._last[mark]


def _event(name: str, changes: Changes) -> bytes:
    data = json.dumps({"cases": changes.cases})
    return f"event: {name}\nid: {changes.mark}\ndata: {data}\n\n".encode()

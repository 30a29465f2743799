"""Ends connections whose callers take too long to send a request, which uvicorn would keep for ever."""

import asyncio
import os
from typing import Any, Literal

import h11
import uvicorn.config
from uvicorn.protocols.http.h11_impl import H11Protocol

from escalml.service.http.limits import Limits

ANSWER_SECONDS = 30.0  # that an answer may wait for its caller to read on
Phase = Literal["headers", "body", "rest"]
# For the line of a request and its headers, from the connection's beginning or the last answer; for the body, a little
# more than `Limiter` takes, so that it is the one to answer; for what is left of a body that has been answered unread.
SECONDS: dict[Phase, float] = {"headers": 10.0, "body": Limits.body_seconds + 5.0, "rest": 5.0}
# Of connections that send no body to be read; beyond them the one that has waited longest is ended. A caller who means
# it sends headers in milliseconds, so only strangers are ever the oldest of so many.
MAX_WAITING = 512


class LimitedProtocol(H11Protocol):
    """uvicorn's HTTP/1.1 with an end to every wait for a caller."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - uvicorn's own
        super().__init__(*args, **options)
        self._awaited: tuple[Phase | None, object] = None, None
        self._deadline: asyncio.TimerHandle | None = None
        self._unread: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take what has come, and see what is awaited now."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """See what is awaited after an answer."""
        super().on_response_complete()
        self._watch()

    def shutdown(self) -> None:
        """End the connection, or have its last answer end: the server ends."""
        _ENDING.append(self)
        super().shutdown()

    def pause_writing(self) -> None:
        """Give a caller who does not read the answer some time to do so."""
        super().pause_writing()
        self._unread = self._unread or self.loop.call_later(ANSWER_SECONDS, self._end)

    def resume_writing(self) -> None:
        """The caller reads on."""
        super().resume_writing()
        self._read_on()

    def _read_on(self) -> None:
        if self._unread:
            self._unread.cancel()
            self._unread = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._read_on()
        self._await(None)
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Set a deadline for what is awaited, unless it has one."""
        phase = self._phase()
        if (phase, self.cycle) != self._awaited:
            self._await(phase)

    def _phase(self) -> Phase | None:
        """What the caller has to send next; None where it is our turn."""
        if self.transport.is_closing():
            return None
        if self.conn.their_state is h11.IDLE:
            return "headers"
        if self.conn.their_state is h11.SEND_BODY:
            return "rest" if self.conn.our_state is h11.DONE else "body"
        return None

    def _await(self, phase: Phase | None) -> None:
        """Give the caller time for a phase, and room among those who wait."""
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None
        self._awaited = phase, self.cycle
        _WAITING.pop(self, None)
        if phase is None:
            return
        self._deadline = self.loop.call_later(SECONDS[phase], self._end)
        if phase != "body":
            _WAITING[self] = None
            if len(_WAITING) > MAX_WAITING:
                next(iter(_WAITING))._end()

    def _end(self) -> None:
        """End the connection, whatever is still to be sent."""
        self._await(None)
        self.transport.abort()


_WAITING: dict[LimitedProtocol, None] = {}  # of this worker, the oldest first


_ENDING: list[LimitedProtocol] = []  # of a server that ends: each connection is told


def is_ending() -> bool:
    """Whether the server that this worker runs has begun to end, so that no answer may go on for long."""
    return bool(_ENDING)


def limit_connections() -> None:
    """Have the uvicorn that BentoML starts in this process use the limits; BentoML has no option for them."""
    protocols: dict[str, Any] = uvicorn.config.HTTP_PROTOCOLS  # of names, says its type; it takes classes, too
    protocols["auto"] = LimitedProtocol


def see_real_callers() -> None:
    """Have that uvicorn tell who has opened the connection, whatever `X-Forwarded-For` says."""
    os.environ["FORWARDED_ALLOW_IPS"] = ""  # read when it starts; BentoML has no option for it

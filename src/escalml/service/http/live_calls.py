"""Handler of the call on which open pages hear of changes."""

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from escalml.service.desk.live import Live
from escalml.service.sign_in.callers import Caller, Sessions, secret_of_session
from escalml.store import StoreError
from escalml.store.settings import Clock, utc_now

# nginx would gather events until it has a page of them.
HEADERS = {"X-Accel-Buffering": "no"}
KIND = "text/event-stream"
TOO_MANY = "too many pages of yours listen for changes; close some"


@dataclass(frozen=True)
class LiveCalls:
    """The call, over the pages that listen and the sessions of people."""

    live: Live | None
    sessions: Sessions | None
    clock: Clock = utc_now

    def listen(self, request: Request) -> Response:
        """Events, one for each change, until the page closes."""
        if self.live is None:
            raise StoreError("this service keeps nothing (--no-store); start it without, to hear of changes.")
        caller: Caller | None = request.scope.get("caller")
        who = (caller.name if caller else None) or ""
        if not self.live.has_room(who):
            return JSONResponse({"error": TOO_MANY}, 429, {"Retry-After": "60"})
        if request.method == "HEAD":
            return Response(media_type=KIND, headers=HEADERS)

        async def is_in() -> bool:
            secret = secret_of_session(request.scope) if caller and caller.by == "session" else None
            if secret is None or self.sessions is None:
                return True
            return await run_in_threadpool(self.sessions.find, secret, self.clock()) is not None

        stream = self.live.listen(who, request.headers.get("last-event-id") or None, is_in)
        return StreamingResponse(stream, media_type=KIND, headers=HEADERS)

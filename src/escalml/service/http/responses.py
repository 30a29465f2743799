"""How every answer leaves the service: counted, logged, with its id and security headers, errors as one line of JSON.

BentoML words its errors in four shapes; a caller gets one: `{"error": "messages[3].channel: ..."}`, naming the field
and what is allowed, never a value.
"""

import asyncio
import json
import logging
from collections.abc import Collection, Mapping, Sequence
from http import HTTPStatus
from time import perf_counter
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from escalml.service.http.paths import Paths
from escalml.service.logs import REQUEST_ID, Served, enter_request, log_request
from escalml.service.metrics import Metrics

log = logging.getLogger("escalml")
MAX_FAULTS = 5  # of a call's faults are named; the caller mends these and tries again
KNOWN_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",  # another site's page cannot have it loaded, as a script or an image
    "Cache-Control": "no-store",  # an answer holds what a customer wrote
}


class PlainResponses:
    """ASGI middleware around everything that answers.

    Parameters
    ----------
    app
        The application behind it.
    paths
        Templates of the paths that are counted under their own name; the rest are counted as `other`.
    metrics
        Where answers are counted.
    unlogged
        Those of the templates whose requests would drown the others in the log.
    """

    def __init__(self, app: ASGIApp, paths: Collection[str], metrics: Metrics, unlogged: Collection[str] = ()) -> None:
        self._app = app
        self._paths = Paths(paths)
        self._metrics = metrics
        self._unlogged = frozenset(unlogged)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = perf_counter()
        path = self._paths.template_of(scope["path"]) or "other"
        answer = _Answer(send, enter_request(scope["headers"]))
        try:
            await self._app(scope, receive, answer.send)
        except (asyncio.CancelledError, KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # a panic of the tokenizers is no Exception, and would be answered by silence
            log.exception("failed on %s", path)
            if answer.start is None:
                await JSONResponse({"error": sentence(500, b"")}, 500)(scope, receive, answer.send)
        finally:
            seconds = perf_counter() - started
            self._metrics.count_request(path, answer.status, seconds)
            if path not in self._unlogged:
                milliseconds = round(seconds * 1000, 1)
                log_request(Served(_method(scope), path, answer.status, milliseconds, scope.get("key")))


class _Answer:
    """One answer on its way out; an error is held back until it is whole, and then worded anew."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self._body = bytearray()
        self.start: Message | None = None

    @property
    def status(self) -> int:
        """Status of the answer; 504 where there was none, since BentoML's timeout then answers."""
        return int(self.start["status"]) if self.start else HTTPStatus.GATEWAY_TIMEOUT

    async def send(self, event: Message) -> None:
        """Pass one event of the answer on, or hold it back."""
        if event["type"] == "http.response.start":
            self.start = event
            MutableHeaders(scope=event).update(HEADERS | {REQUEST_ID: self._request_id})
            if self.status < 400:
                await self._send(event)
        elif self.status < 400:
            await self._send(event)
        else:
            self._body += event.get("body", b"")
            if not event.get("more_body", False):
                await self._send_error()

    async def _send_error(self) -> None:
        """Send the error held back, as one line of JSON under the status and headers it had."""
        body = json.dumps({"error": sentence(self.status, bytes(self._body))}).encode()
        headers = MutableHeaders(scope=self.start)
        headers["Content-Type"] = "application/json"
        headers["Content-Length"] = str(len(body))
        await self._send(dict(self.start or {}))
        await self._send({"type": "http.response.body", "body": body})


def _method(scope: Scope) -> str:
    """Method of a request; what is none may be a text of any caller's."""
    return scope["method"] if scope["method"] in KNOWN_METHODS else "other"


def sentence(status: int, body: bytes) -> str:
    """What an error of BentoML, Starlette or ours says, in one line.

    Parameters
    ----------
    status
        HTTP status, 400 or above.
    body
        The error as it was worded.

    Returns
    -------
    The line. Of an internal error it says nothing but that.
    """
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        return "internal error; the server's log has the traceback"
    try:
        content = json.loads(body)
    except ValueError:
        return HTTPStatus(status).phrase.lower()
    if isinstance(content, list) and content:
        content = content[0]
    if not isinstance(content, Mapping):
        return HTTPStatus(status).phrase.lower()
    return describe(content["detail"]) if "detail" in content else str(content["error"])


def describe(faults: Sequence[Mapping[str, Any]]) -> str:
    """Say what is wrong with a call: index, field and what is allowed of the first faults."""
    lines = [f"{_field(fault['loc'])}: {fault['msg'].removeprefix('Value error, ')}" for fault in faults[:MAX_FAULTS]]
    if len(faults) > MAX_FAULTS:
        lines.append(f"and {len(faults) - MAX_FAULTS} more")
    return "; ".join(lines)


def _field(location: Sequence[str | int]) -> str:
    """A place in the body as a caller would write it: `messages[3].customer.vip`."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in location]
    return "".join(parts).removeprefix(".") or "body"

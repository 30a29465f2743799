"""What is refused before BentoML reads it: unknown paths, wrong methods, big bodies, other formats, a full queue.

BentoML reads a body of any size, takes forms as well as JSON, and lets calls pile up until they time out; a caller who
trickles a body in keeps their connection, even then. Requiring JSON, or for some paths `text/xml`, also keeps other web
pages out: a browser does not send these across origins without asking.
"""

import asyncio
import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from escalml.service.http.json_bodies import mend_json
from escalml.service.http.paths import Paths
from escalml.service.http.waiting_line import FullLineError, LineLimits, WaitingLine

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """How much one worker takes at a time."""

    body_bytes: int = 16 * MEGABYTE  # 256 messages of 20,000 characters, most of them one byte each, fit three times
    body_seconds: float = 30.0  # from its first byte to its last; the biggest then comes at 4.5 Mbit/s
    held_bytes: int = 128 * MEGABYTE  # of all bodies together, also of those still coming in, whoever sends them
    readers: int = 1_024  # bodies that are coming in; each holds a connection
    calls: int = 32  # each holds a thread; those of single messages are scored together


# Of callers whom nothing but the body can prove, such as helpdesks, which sign it. What strangers hold or leave
# half-sent takes nothing from the others. A helpdesk's event is rarely over 200 kB.
UNPROVEN = Limits(body_bytes=4 * MEGABYTE, body_seconds=10.0, held_bytes=16 * MEGABYTE, readers=256, calls=8)
# Of those whom their body has proven: a helpdesk sends what a hundred customers wrote at once.
PROVEN = LineLimits()
# Of two, this service would take one, and a proxy before it perhaps the other.
_SINGLE = (b"authorization", b"content-encoding", b"content-length", b"content-type", b"host", b"origin")


_PACKED = {b"gzip": 16 + zlib.MAX_WBITS, b"x-gzip": 16 + zlib.MAX_WBITS, b"deflate": zlib.MAX_WBITS}
_CLOSE = {"Connection": "close"}


class RefusalError(Exception):
    """A request that is answered without being looked at."""

    def __init__(self, status: int, error: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(error)
        self.response = JSONResponse({"error": error}, status, headers)


def check_headers(scope: Scope) -> None:
    """Refuse a request whose headers say two things.

    Parameters
    ----------
    scope
        Of the request.

    Raises
    ------
    RefusalError
        If a header that can have one value stands twice, or the body's length is said in two ways.
    """
    names = [name for name, _ in scope["headers"]]
    twice = next((name for name in _SINGLE if names.count(name) > 1), None)
    if twice:
        raise RefusalError(400, f"the header {twice.decode().title()} stands twice; send it once", _CLOSE)
    if names.count(b"transfer-encoding") + names.count(b"content-length") > 1:
        raise RefusalError(400, "the body's length is said twice; send Content-Length or Transfer-Encoding", _CLOSE)


@dataclass
class _Room:
    """What is taken of some limits."""

    limits: Limits
    held: int = 0  # bytes
    readers: int = 0
    calls: int = 0


class Limiter:
    """ASGI middleware that lets through only what the API can answer.

    Parameters
    ----------
    app
        The application behind it.
    methods
        Every path there is, as a template, and its methods: `GET, POST`. HEAD goes where GET goes.
    limits
        How much one worker takes at a time of callers who are known: `scope["known"]`, which `Auth` sets.
    unproven
        How much of all others.
    count
        Told the change whenever a call is let in (1) or has ended (-1).
    xml_paths
        Paths whose calls may also come as `text/xml`.
    mended_paths
        Paths whose JSON is mended, so that half a character in one text does not cost the others of the call; the rest
        get each byte as it was sent, since a helpdesk signs them.
    check_sender
        Raises RefusalError for a call of which the headers say enough; its body is not read then.
    prove
        Whether a call's body proves who sent it, such as by a signature; raises RefusalError where it has to and does
        not. Who is proven waits for a turn rather than being refused, and is marked: `scope["proven"]`.
    proven
        How many of those have their turn at once, and how many wait.
    """

    def __init__(
        self,
        app: ASGIApp,
        methods: Mapping[str, str],
        limits: Limits,
        *,
        unproven: Limits = UNPROVEN,
        count: Callable[[int], None] = lambda _: None,
        xml_paths: Collection[str] = (),
        mended_paths: Collection[str] = (),
        check_sender: Callable[[Scope], None] = lambda _: None,
        prove: Callable[[Scope, bytes], bool] = lambda *_: False,
        proven: LineLimits = PROVEN,
    ) -> None:
        self._app = app
        self._methods = methods
        self._paths = Paths(methods)
        self._known = _Room(limits)
        self._unproven = _Room(unproven)
        self._count = count
        self._xml_paths = xml_paths
        self._mended_paths = mended_paths
        self._check_sender = check_sender
        self._prove = prove
        self._proven = WaitingLine(proven)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or hand it on with its body read."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._check_path(scope)
            if scope["method"] == "POST":
                await self._call(scope, receive, send)
            else:
                await self._app(scope, receive, send)
        except RefusalError as refusal:
            await refusal.response(scope, receive, send)

    def _check_path(self, scope: Scope) -> None:
        """Refuse paths and methods that do not exist."""
        template = self._paths.template_of(scope["path"])
        if template is None:
            raise RefusalError(404, "no such path; /docs.json lists them")
        allowed, method = self._methods[template], "GET" if scope["method"] == "HEAD" else scope["method"]
        if method not in allowed.split(", "):
            raise RefusalError(405, f"this path takes {allowed}", {"Allow": allowed})

    async def _call(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a call of the API whose body is JSON, not too big, and for which there is room."""
        headers = dict(scope["headers"])
        self._check_sender(scope)
        kind = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
        if kind != b"application/json" and not (kind == b"text/xml" and scope["path"] in self._xml_paths):
            raise RefusalError(415, "the body has to be JSON; send Content-Type: application/json")
        room = self._known if scope.get("known") else self._unproven
        if room.readers >= room.limits.readers:
            raise _too_many()
        room.readers += 1
        try:
            async with asyncio.timeout(room.limits.body_seconds):
                body = await _read(receive, headers.get(b"content-length"), room)
        except TimeoutError:
            raise RefusalError(408, "the body came too slowly; send it at once", _CLOSE) from None
        finally:
            room.readers -= 1
        try:
            scope, given = self._plain(scope, body, room)
            if not self._prove(scope, given):
                await self._let_in(scope, _replay(given, receive), send, room)
                return
        finally:
            room.held -= len(body)
        await self._let_in_turn({**scope, "proven": True}, given, receive, send)

    def _plain(self, scope: Scope, body: bytes, room: _Room) -> tuple[Scope, bytes]:
        """A call with its body unpacked and mended."""
        encoding = dict(scope["headers"]).get(b"content-encoding", b"")
        given = unpacked(body, encoding, room.limits.body_bytes)
        given = mend_json(given) if scope["path"] in self._mended_paths else given
        if given is body:
            return scope, body
        # What is behind reads as many bytes as it is told.
        kept = [pair for pair in scope["headers"] if pair[0] not in (b"content-encoding", b"content-length")]
        return {**scope, "headers": [*kept, (b"content-length", str(len(given)).encode())]}, given

    async def _let_in_turn(self, scope: Scope, body: bytes, receive: Receive, send: Send) -> None:
        """Hand on a call of somebody who is proven, when it is its turn."""
        try:
            async with self._proven.turn(len(body)):
                await self._hand_on(scope, _replay(body, receive), send)
        except FullLineError:
            raise _too_many() from None

    async def _let_in(self, scope: Scope, receive: Receive, send: Send, room: _Room) -> None:
        """Hand on a call whose body has been read, if there is room."""
        if room.calls >= room.limits.calls:
            raise _too_many()
        room.calls += 1
        try:
            await self._hand_on(scope, receive, send)
        finally:
            room.calls -= 1

    async def _hand_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._count(1)
        try:
            await self._app(scope, receive, send)
        finally:
            self._count(-1)


def unpacked(body: bytes, encoding: bytes, limit: int) -> bytes:
    """A body as it was before it was packed.

    Parameters
    ----------
    body
        As sent.
    encoding
        Its `Content-Encoding`: gzip, deflate, or none.
    limit
        The most bytes that it may have unpacked.

    Returns
    -------
    The body.

    Raises
    ------
    RefusalError
        If it is packed in another way, is broken, or is bigger than the limit.
    """
    kind = encoding.strip().lower()
    if kind in (b"", b"identity"):
        return body
    if kind not in _PACKED:
        raise RefusalError(415, "Content-Encoding has to be gzip, deflate, or left out")
    unpacker = zlib.decompressobj(_PACKED[kind])
    try:
        plain = unpacker.decompress(body, limit + 1)
    except zlib.error:
        raise RefusalError(400, f"the body is no {kind.decode()}, as its Content-Encoding says") from None
    if len(plain) > limit:
        raise RefusalError(413, f"the body is over {limit // MEGABYTE} MB unpacked; send fewer messages in a call")
    if not unpacker.eof:
        raise RefusalError(400, f"the body is no whole {kind.decode()}, as its Content-Encoding says")
    return plain


async def _read(receive: Receive, announced: bytes | None, room: _Room) -> bytes:
    """The whole body, refused as soon as it is known to be over the limit, announced or not; its bytes are held."""
    limit = room.limits.body_bytes
    too_big = RefusalError(413, f"the body is over {limit // MEGABYTE} MB; send fewer messages in a call")
    if announced is not None and announced.isdigit() and int(announced) > limit:
        raise too_big
    body = bytearray()
    try:
        while True:
            event = await receive()
            body += event.get("body", b"")
            room.held += len(event.get("body", b""))
            if len(body) > limit:
                raise too_big
            if room.held > room.limits.held_bytes:
                raise _too_many()
            if not event.get("more_body", False):  # also the event of a caller who has gone
                return bytes(body)
    except BaseException:
        room.held -= len(body)
        raise


def _too_many() -> RefusalError:
    return RefusalError(429, "too many calls are waiting; try again in a second", {"Retry-After": "1"})


def _replay(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives a body already read, then whatever comes after it."""
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay

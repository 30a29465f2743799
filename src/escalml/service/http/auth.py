"""Checks who may call what: by API key, session or trusted proxy, or, where there are none, from this machine alone.

It stands before `Limiter`, so that nothing is read of a caller who may not call.
"""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from escalml.errors import EscalmlError
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.limits import RefusalError, check_headers
from escalml.service.http.paths import Paths
from escalml.service.sign_in.callers import (
    KEY_PREFIX,
    ON_THIS_MACHINE,
    SESSION,
    SESSION_END,
    Caller,
    Sessions,
    check_origin,
    in_session,
    named_by_proxy,
    secret_of_session,
    with_key,
)
from escalml.service.sign_in.settings import SignInSettings
from escalml.service.webhooks.helpdesks import is_loopback
from escalml.store import StoreError
from escalml.store.api_keys import SCOPES

log = logging.getLogger("escalml.auth")
# Starlette's TrustedHostMiddleware cuts a host at its first colon, and so knows no [::1].
_LOOPBACK = re.compile(rb"(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?", re.IGNORECASE)
_RANKS = ("open", *SCOPES)
NO_KEY = (
    "this call needs an API key: send the header `Authorization: Bearer escalml_...`; whoever runs the service makes "
    "one with `escalml keys create NAME --scope {scope}`"
)
SESSION_OVER = "this session is over; sign in again"
NO_ROLE = (
    "you are signed in as {name}, but none of your groups may use this service; whoever runs it says which may, in the "
    "file of --sign-in"
)
KEYS_UNREADABLE = "the service's API keys cannot be read; its log says why"
UNKNOWN_KEY = "this API key is not known, has expired or was revoked; ask whoever runs the service for another"
# Headers that proxies, load balancers and tunnels add.
_PROXYS = re.compile(
    rb"forwarded|via|max-forwards|cdn-loop|x-(forwarded|original|envoy|amzn|amz-cf|azure|arr|appengine|akamai|varnish|vercel"
    rb"|traefik|proxy|cluster|client-ip|real-ip|host|scheme|request-start|ssl|tls).*"
    rb"|(cf|true-client|fastly|fly|akamai|ngrok|tailscale|proxy|ali|incap)-.*"
)
PROXIED = (
    "this call came through a proxy, so it may be anybody's, and this service has no API keys; start it with `escalml "
    "serve --behind-proxy --keys FILE` and a key from `escalml keys create`"
)
STRANGER = (
    "this service has no API keys, and so answers this machine alone; start it with `escalml serve --keys FILE` and a "
    "key from `escalml keys create`"
)
WRONG_HOST = "without API keys the Host has to be 127.0.0.1, localhost or [::1]: other names may be another site's"
WRONG_ORIGIN = "without API keys only the service's own pages may call it; use a key to call it from other pages"


class Auth:
    """ASGI middleware that lets through only those who may call.

    Parameters
    ----------
    app
        The application behind it.
    scopes
        Method and path template of every endpoint, and the least scope of a key that may call it; `open`: no key.
    keys
        The callers; None: every caller on this machine, and no other.
    behind_proxy
        Whether a proxy stands before the service. Then nobody counts as a caller on this machine.
    sign_in
        Which proxies may say who somebody is, and what people may do then.
    sessions
        Gives the sessions of people who have signed in with a key; None: there are none.
    clock
        The hour, by which keys expire.
    """

    def __init__(
        self,
        app: ASGIApp,
        scopes: Mapping[tuple[str, str], str],
        keys: KeyRing | None,
        *,
        behind_proxy: bool = False,
        sign_in: SignInSettings | None = None,
        sessions: Callable[[], Sessions | None] = lambda: None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._app = app
        self._scopes = scopes
        self._paths = Paths(dict.fromkeys(path for _, path in scopes))
        self._keys = keys
        self._behind_proxy = behind_proxy
        self._sign_in = sign_in or SignInSettings()
        self._sessions = sessions
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it.

        Name and scope of its caller are left in `scope["key"]` and `scope["key_scope"]`, the caller in
        `scope["caller"]`; in `scope["known"]`, whether they are known before the body is read.
        """
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        try:
            check_headers(scope)
            if self._keys is not None or self._sign_in.trusted_proxies:
                await self._check_caller(scope)
            elif self._behind_proxy:
                raise RefusalError(403, PROXIED)
            else:
                check_local(scope)
                scope["known"], scope["caller"] = True, ON_THIS_MACHINE
        except RefusalError as refusal:
            await refusal.response(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _check_caller(self, scope: Scope) -> None:
        """Refuse a caller who is not known, or may not do this."""
        path = self._paths.template_of(scope["path"])
        if path is None:  # `Limiter` says that there is no such path
            return
        needed = self._scope_needed(scope.get("method", ""), path)
        if needed == "open" and path not in (SESSION, SESSION_END):
            return
        caller = await self._caller(scope, needed)
        if caller is None:
            return
        scope["key"], scope["key_scope"], scope["caller"] = caller.name, caller.scope, caller
        if needed != "open" and not caller.may(needed):
            raise RefusalError(403, _too_little(caller, needed))
        scope["known"] = True

    async def _caller(self, scope: Scope, needed: str) -> Caller | None:
        """Who calls; of what needs no key perhaps nobody."""
        kind, _, secret = _headers(scope).get(b"authorization", b"").decode("latin-1").partition(" ")
        # What else a proxy may put there, such as its own token, is no key of ours.
        if secret.strip().startswith(KEY_PREFIX):
            return self._with_key(kind, secret, needed)
        named = named_by_proxy(scope, self._sign_in)
        if named is not None:
            check_origin(scope)
            return named
        if needed == "open":
            check_origin(scope)
            return await self._in_session(scope)
        if kind:
            return self._with_key(kind, secret, needed)
        caller = await self._in_session(scope)
        if caller is None:
            had_one = secret_of_session(scope) is not None
            raise _unauthorized(SESSION_OVER if had_one else NO_KEY.format(scope=needed))
        check_origin(scope)
        return caller

    async def _in_session(self, scope: Scope) -> Caller | None:
        """Who is in the session that a cookie names."""
        secret, sessions, now = secret_of_session(scope), self._sessions(), self._clock()
        if secret is None or sessions is None:
            return None
        try:
            # In a thread: a locked database must not keep the others waiting.
            found = await run_in_threadpool(sessions.find, secret, now)
            return in_session(found, self._keys, now)
        except StoreError as error:
            raise RefusalError(503, str(error)) from None
        except EscalmlError as error:
            raise _unreadable(error) from None

    def _scope_needed(self, method: str, path: str) -> str:
        """Scope that a call needs; of a method that the path does not take, the highest: `Limiter` refuses it then."""
        named = self._scopes.get(("GET" if method == "HEAD" else method, path))
        return named or max((scope for (_, of), scope in self._scopes.items() if of == path), key=_RANKS.index)

    def _with_key(self, kind: str, secret: str, needed: str) -> Caller:
        """Who has the key that a header holds."""
        if kind.lower() != "bearer" or not secret:
            raise _unauthorized(NO_KEY.format(scope=needed))
        try:
            key = self._keys.find(secret.strip(), self._clock()) if self._keys else None
        except EscalmlError as error:
            raise _unreadable(error) from None
        if key is None:
            raise _unauthorized(UNKNOWN_KEY)
        return with_key(key, "key")


def _too_little(caller: Caller, needed: str) -> str:
    """Why somebody who is known may not do this."""
    if caller.by == "key":
        return f"this call needs a key of scope {needed}; the scope of this one is {caller.scope}"
    if caller.scope is None:
        return NO_ROLE.format(name=caller.shown)
    return f"this needs the role {needed}; yours is {caller.scope}"


def _unreadable(error: EscalmlError) -> RefusalError:
    log.error("no key is accepted: %s", error)
    return RefusalError(503, KEYS_UNREADABLE)


def check_local(scope: Scope) -> None:
    """Refuse a request that does not come from a program, or a page of ours, on this machine.

    A page of another site that has its name point to 127.0.0.1 (DNS rebinding) sends that name as Host.

    Parameters
    ----------
    scope
        Of the request.

    Raises
    ------
    RefusalError
        If the caller is elsewhere, a proxy may have passed the request on, the Host is another name, or a page of
        another site calls.
    """
    headers = _headers(scope)
    client = scope.get("client")
    if client is None or not is_loopback(client[0]):
        raise RefusalError(403, STRANGER)
    # nginx, as it comes, adds no header, and passes a request on as HTTP/1.0.
    if scope.get("http_version") == "1.0" or any(_PROXYS.fullmatch(name) for name in headers):
        raise RefusalError(403, PROXIED)
    host = headers.get(b"host", b"")
    if not _LOOPBACK.fullmatch(host):
        raise RefusalError(421, WRONG_HOST)
    origin = headers.get(b"origin")
    if origin is not None and origin.partition(b"://")[2] != host:
        raise RefusalError(403, WRONG_ORIGIN)


def _headers(scope: Scope) -> dict[bytes, bytes]:
    """Headers by their names in lower case; of several the last."""
    return dict(scope["headers"])


def _unauthorized(error: str) -> RefusalError:
    return RefusalError(401, error, {"WWW-Authenticate": "Bearer"})

"""Who calls: a program or a person with an API key, a person in a session, or a person whom a trusted proxy names.

A browser adds a session's cookie, and a proxy its headers, to whatever any page asks for. So what changes something has
to come from a page of ours.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from starlette.requests import cookie_parser
from starlette.types import Scope

from escalml.service.http.key_ring import KeyRing
from escalml.service.http.limits import RefusalError
from escalml.service.sign_in.settings import SignInSettings
from escalml.store.api_keys import SCOPES, Key

COOKIE, SECURE_COOKIE = "escalml", "__Host-escalml"
SESSION = "/v1/session"
SESSION_END = "/v1/session/end"
KEY_PREFIX = "escalml_"
OTHER_SITE = "a page of another site sent this call, so it is refused; open the console at its own address"
UNREADABLE_NAME = "the proxy's header says no name that can be used: 1 to 200 letters, digits and . _ @ + - are allowed"
_NAME = re.compile(r"[\w.@+-]{1,200}")
_MAX_GROUPS = 500


@dataclass(frozen=True)
class Caller:
    """Somebody who is known, and what they may do.

    Parameters
    ----------
    name
        Of their key, or their address or account at the proxy: nobody can make it up. None where nobody needs a key.
    shown
        What people call them.
    scope
        What they may do; None: nothing.
    by
        How they are known.
    """

    name: str | None
    shown: str | None
    scope: str | None
    by: Literal["key", "session", "proxy", "machine"]

    def may(self, needed: str) -> bool:
        """Whether they may do what needs a scope."""
        return self.scope is not None and SCOPES.index(self.scope) >= SCOPES.index(needed)


ON_THIS_MACHINE = Caller(None, None, "admin", "machine")


class Sessions(Protocol):
    """Where sessions are kept: in the store, or in memory."""

    def begin(self, key_sha256: str, now: datetime, until: datetime) -> str:
        """Start one; see `escalml.store.sessions`."""
        ...

    def find(self, secret: str, now: datetime) -> str | None:
        """The key of a session."""
        ...

    def end(self, secret: str) -> None:
        """End one."""
        ...


def header_of(scope: Scope, name: bytes) -> str:
    """A header as text, the last of several; empty where there is none."""
    headers: dict[bytes, bytes] = dict(scope["headers"])
    return headers.get(name, b"").decode("latin-1")


def is_encrypted(scope: Scope) -> bool:
    """Whether the browser speaks TLS, to us or to a proxy that says so."""
    return scope.get("scheme") == "https" or header_of(scope, b"x-forwarded-proto").lower() == "https"


def secret_of_session(scope: Scope) -> str | None:
    """What a browser's cookie holds.

    With TLS only the cookie counts that no other host of the same domain, and no page without TLS, can have set.
    """
    cookies = cookie_parser(header_of(scope, b"cookie"))
    return cookies.get(SECURE_COOKIE if is_encrypted(scope) else COOKIE) or None


def named_by_proxy(scope: Scope, settings: SignInSettings) -> Caller | None:
    """Whom a trusted proxy names.

    Parameters
    ----------
    scope
        Of the request.
    settings
        Which proxies are trusted, and what they call their headers.

    Returns
    -------
    The person; None where the call comes from elsewhere, or the proxy names nobody.

    Raises
    ------
    RefusalError
        If a header stands twice, so that the caller may have added one, or holds no name.
    """
    client = scope.get("client")
    if client is None or not settings.trusts(client[0]):
        return None
    said = _said_once(scope, settings.headers.all)
    email, user = said.get(settings.headers.email, ""), said.get(settings.headers.user, "")
    identity = email or user
    if not identity:
        return None
    if not _NAME.fullmatch(identity):
        raise RefusalError(403, UNREADABLE_NAME)
    groups = said.get(settings.headers.groups, "").split(",")[:_MAX_GROUPS]
    scope_of = settings.scope_of(tuple(group.strip() for group in groups))
    preferred = said.get(settings.headers.name, "")
    shown = (preferred if _NAME.fullmatch(preferred) else identity).partition("@")[0]
    # No API key is called like that: keys have no @ in their names.
    return Caller(identity if "@" in identity else f"{identity}@proxy", shown, scope_of, "proxy")


def _said_once(scope: Scope, names: tuple[str, ...]) -> Mapping[str, str]:
    """Headers of these names."""
    said: dict[str, str] = {}
    for raw, value in scope["headers"]:
        name = raw.decode("latin-1")
        if name in names:
            if name in said:
                raise RefusalError(400, f"the header {name.title()} stands twice; the proxy has to replace it")
            said[name] = value.decode("utf-8", "replace").strip()
    return said


def in_session(key_sha256: str | None, keys: KeyRing | None, now: datetime) -> Caller | None:
    """Who is in a session; nobody once its key has expired or was revoked.

    Parameters
    ----------
    key_sha256
        Hash of the key with which it was started; None: there is no such session.
    keys
        The keys that there are.
    now
        The time.

    Returns
    -------
    The person; None where the session is over.

    Raises
    ------
    EscalmlError
        If the file of keys cannot be read.
    """
    key = keys.of_hash(key_sha256, now) if key_sha256 and keys else None
    return with_key(key, "session") if key else None


def with_key(key: Key, by: Literal["key", "session"]) -> Caller:
    """Who has a key."""
    return Caller(key.name, key.name, key.scope, by)


def check_origin(scope: Scope) -> None:
    """Refuse what a page of another site sends.

    Parameters
    ----------
    scope
        Of a request that a browser may have added a cookie, or a proxy a name, to.

    Raises
    ------
    RefusalError
        If another site's page sends it, by what the browser says of that.

    References
    ----------
    Filippo Valsorda (2025), Cross-Site Request Forgery: `Sec-Fetch-Site` first, which pages cannot set; then `Origin`
    against `Host`, for pages without TLS; a request with neither is no browser's. Go's CrossOriginProtection does so.
    """
    if scope.get("method") in ("GET", "HEAD"):
        return
    site = header_of(scope, b"sec-fetch-site")
    if site:
        if site not in ("same-origin", "none"):
            raise RefusalError(403, OTHER_SITE)
        return
    origin = header_of(scope, b"origin")
    if origin and origin.partition("://")[2] != header_of(scope, b"host"):
        raise RefusalError(403, OTHER_SITE)

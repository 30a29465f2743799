"""Handlers of signing in and out, and of the question who one is here."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from escalml.records.sessions import RoleName, Session, SignIn
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.request_parts import read_body
from escalml.service.sign_in.callers import (
    COOKIE,
    SECURE_COOKIE,
    Caller,
    Sessions,
    is_encrypted,
    secret_of_session,
    with_key,
)
from escalml.service.sign_in.settings import SignInSettings
from escalml.store.settings import Clock, utc_now

UNKNOWN = "this key is not known, has expired or was revoked"
NO_KEYS = "this service has no API keys, so there is nothing to sign in with"
SEVERAL_WORKERS = (
    "a service with several workers that keeps nothing (--no-store) has no sessions; start it with one worker, or with "
    "a store"
)


@dataclass(frozen=True)
class SignInCalls:
    """The calls, over what they need of the service."""

    keys: KeyRing | None
    settings: SignInSettings
    sessions: Sessions | None
    four_eyes: bool = True
    clock: Clock = field(default=utc_now)

    def show(self, request: Request) -> Session:
        """Who one is here."""
        return self._told(request.scope, request.scope.get("caller"))

    def begin(self, body: bytes, request: Request) -> Response:
        """Start a session with a key."""
        given = read_body(SignIn, body)
        if self.keys is None:
            return JSONResponse({"error": NO_KEYS}, 409)
        if self.sessions is None:
            return JSONResponse({"error": SEVERAL_WORKERS}, 409)
        now = self.clock()
        key = self.keys.find(given.key.strip(), now)
        if key is None:
            return JSONResponse({"error": UNKNOWN}, 401)
        until = self._until(now, key.expires)
        self._end(request)  # whoever signs in anew leaves the session before
        secret = self.sessions.begin(key.sha256, now, until)
        answer = self._answer(request, with_key(key, "session"))
        self._set_cookie(answer, request, secret, until - now)
        return answer

    def end(self, _: bytes, request: Request) -> Response:
        """End the session, for all its tabs."""
        self._end(request)
        caller: Caller | None = request.scope.get("caller")
        answer = self._answer(request, None if caller and caller.by == "session" else caller)
        self._set_cookie(answer, request, "", timedelta(0))
        return answer

    def _until(self, now: datetime, key_expires: datetime | None) -> datetime:
        until = now + timedelta(hours=self.settings.session_hours)
        return min(until, key_expires) if key_expires else until

    def _end(self, request: Request) -> None:
        secret = secret_of_session(request.scope)
        if secret and self.sessions is not None:
            self.sessions.end(secret)

    def _answer(self, request: Request, caller: Caller | None) -> Response:
        content = self._told(request.scope, caller).model_dump_json()
        return Response(content, media_type="application/json")

    def _set_cookie(self, answer: Response, request: Request, secret: str, age: timedelta) -> None:
        """Strict: no other site's page or link sends it; the console's own calls do."""
        is_secure = is_encrypted(request.scope)
        answer.set_cookie(
            SECURE_COOKIE if is_secure else COOKIE,
            secret,
            max_age=int(age.total_seconds()),
            path="/",
            secure=is_secure,
            httponly=True,
            samesite="strict",
        )

    def _told(self, scope: Scope, caller: Caller | None) -> Session:
        client = scope.get("client")
        by_proxy = client is not None and self.settings.trusts(client[0]) and self.keys is None
        how: Literal["key", "proxy"] | None = None if caller else "proxy" if by_proxy or self.keys is None else "key"
        if caller is None:
            return Session(signed_in=False, sign_in=how, four_eyes=self.four_eyes)
        return Session(
            signed_in=True,
            name=caller.shown,
            key_name=caller.name,
            scope=cast("RoleName | None", caller.scope),
            by=caller.by,
            sign_out=self.settings.sign_out if caller.by == "proxy" else None,
            four_eyes=self.four_eyes,
        )

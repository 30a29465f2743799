"""Calls to sign in and out."""

from escalml.records.sessions import Session, SignIn
from escalml.service.endpoints.form import Endpoint
from escalml.service.sign_in.callers import SESSION, SESSION_END

SIGN_IN_ENDPOINTS = (
    Endpoint(
        "GET",
        SESSION,
        "open",
        "Who calls, what they may do, and how one signs in here.",
        lambda backend, request, _: backend.engine.sign_in().show(request),
        answer=Session,
        refusals=(400, 503),
    ),
    Endpoint(
        "POST",
        SESSION,
        "open",
        "Sign in with an API key: start a session, kept in a cookie that scripts cannot read.",
        lambda backend, request, body: backend.engine.sign_in().begin(body, request),
        body=SignIn,
        answer=Session,
        refusals=(401, 409, 503),
    ),
    Endpoint(
        "POST",
        SESSION_END,
        "open",
        "Sign out: end the session, in every tab.",
        lambda backend, request, body: backend.engine.sign_in().end(body, request),
        answer=Session,
        refusals=(503,),
    ),
)

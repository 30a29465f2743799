"""Calls that take messages and keep nothing: score, redact, check a reply. BentoML answers them."""

from escalml.service.endpoints.form import Endpoint
from escalml.service.http.payloads import (
    RedactRequest,
    RedactResponse,
    ReplyRequest,
    ReplyResponse,
    ScoreRequest,
    ScoreResponse,
)

_TIMED_OUT = 504

SCORE = Endpoint(
    "POST",
    "/v1/score",
    "score",
    "Score and route messages.",
    body=ScoreRequest,
    answer=ScoreResponse,
    refusals=(_TIMED_OUT,),
    mended=True,
)
REDACT = Endpoint(
    "POST",
    "/v1/redact",
    "score",
    "Find literal identifiers and replace them.",
    body=RedactRequest,
    answer=RedactResponse,
    refusals=(_TIMED_OUT,),
    mended=True,
)
REPLY_CHECK = Endpoint(
    "POST",
    "/v1/reply-check",
    "agent",
    "Go through the checklist of a draft reply.",
    body=ReplyRequest,
    answer=ReplyResponse,
    refusals=(_TIMED_OUT,),
    mended=True,
)

MESSAGE_ENDPOINTS = (SCORE, REDACT, REPLY_CHECK)

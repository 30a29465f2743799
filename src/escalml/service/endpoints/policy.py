"""Calls about the policy in use, drafts of it, and suggested changes."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request

from escalml.records.policies import (
    PolicyTrial,
    PolicyTried,
    RouteAgain,
    RoutedAgain,
    Suggestion,
    SuggestionRequest,
    Suggestions,
    SuggestionsQuery,
    SuggestionVerdict,
)
from escalml.service.endpoints.form import NEEDS_STORE, Endpoint, Handler
from escalml.service.http.policy_calls import PolicyCalls


def _policy(call: Callable[[PolicyCalls, bytes, Request], Any]) -> Handler:
    """A handler of what is done with policies."""
    return lambda backend, request, body: call(backend.engine.policies(), body, request)


POLICY_ENDPOINTS = (
    Endpoint(
        "GET",
        "/v1/policy/map",
        "agent",
        "The response map of the policy, on one page.",
        lambda backend, _, __: backend.engine.policy_map(),
        media_type="text/html",
    ),
    Endpoint(
        "POST",
        "/v1/policy/try",
        "agent",
        "Decide a message by the policy in use and by a draft, with the log of every rule; nothing is kept.",
        _policy(PolicyCalls.try_draft),
        body=PolicyTrial,
        answer=PolicyTried,
    ),
    Endpoint(
        "POST",
        "/v1/policy/route-again",
        "approver",
        "Have open cases that another policy routed follow the one in use; a dry run says what would change.",
        _policy(PolicyCalls.route_again),
        body=RouteAgain,
        answer=RoutedAgain,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/policy/suggestions",
        "agent",
        "Changes of the policy that people suggest.",
        _policy(PolicyCalls.list),
        answer=Suggestions,
        query=SuggestionsQuery,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/policy/suggestions",
        "agent",
        "Suggest a change of a rule, with the case that gave rise to it.",
        _policy(PolicyCalls.suggest),
        body=SuggestionRequest,
        answer=Suggestion,
        refusals=(*NEEDS_STORE, 404),
    ),
    Endpoint(
        "POST",
        "/v1/policy/suggestions/{id}",
        "approver",
        "Take or decline a suggested change.",
        _policy(PolicyCalls.decide),
        body=SuggestionVerdict,
        answer=Suggestion,
        refusals=(*NEEDS_STORE, 404, 409),
    ),
)

"""Calls about cases, one case for each conversation, and about saved views of them."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request

from escalml.records.cases import (
    Assignment,
    BulkAct,
    BulkDone,
    Case,
    CaseAct,
    CaseDone,
    Cases,
    CasesQuery,
    RouteByHand,
    SameProblem,
    Snooze,
    Undo,
)
from escalml.records.views import NewView, View, Views
from escalml.service.endpoints.form import NEEDS_STORE, Endpoint, Handler
from escalml.service.http.case_calls import CaseCalls
from escalml.service.http.view_calls import ViewCalls


def _cases(call: Callable[[CaseCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks for cases."""
    return lambda backend, request, body: call(backend.engine.cases(), body, request)


def _views(call: Callable[[ViewCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks for saved views."""
    return lambda backend, request, body: call(backend.engine.views(), body, request)


# An id may hold a slash: `/v1/cases/{id:path}` stands behind what begins so.
CASE_ENDPOINTS = (
    Endpoint(
        "GET",
        "/v1/cases",
        "agent",
        "Cases, one for each conversation: those that a search and filters find, in the order that is asked for.",
        _cases(CaseCalls.list),
        answer=Cases,
        query=CasesQuery,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/cases",
        "agent",
        "Do one thing with several cases.",
        _cases(CaseCalls.act_on_many),
        body=BulkAct,
        answer=BulkDone,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/views",
        "agent",
        "Saved views of the cases, and what there is to filter by.",
        _views(ViewCalls.list),
        answer=Views,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/views",
        "agent",
        "Save a view of the cases: filters and an order under a name.",
        _views(ViewCalls.add),
        body=NewView,
        answer=View,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/views/{id}/remove",
        "agent",
        "Remove a view of one's own.",
        _views(ViewCalls.remove),
        refusals=(*NEEDS_STORE, 404),
    ),
    *(
        Endpoint(
            "POST",
            f"/v1/cases/{{id:path}}/{act}",
            "agent",
            summary,
            _cases(call),
            body=body,
            answer=CaseDone,
            refusals=(*NEEDS_STORE, 404, *((409,) if act == "undo" else ())),
        )
        for act, summary, call, body in (
            ("route", "Set level, team or reply-by of a case by hand.", CaseCalls.route, RouteByHand),
            ("assign", "Say who works on a case.", CaseCalls.assign, Assignment),
            ("snooze", "Put a case out of the way until a time, or its reply-by time.", CaseCalls.snooze, Snooze),
            ("acknowledge", "Take a case as an active escalation.", CaseCalls.acknowledge, CaseAct),
            ("disagree", "Say that a case is no escalation, and route it anew.", CaseCalls.disagree, CaseAct),
            ("done", "Mark a case as done.", CaseCalls.finish, CaseAct),
            ("open", "Mark a case as open again.", CaseCalls.reopen, CaseAct),
            ("part", "Take a case out of the problem that it shares with like cases.", CaseCalls.part, CaseAct),
            (
                "link",
                "Say that a case has the same problem as another one; of two problems it goes to that of the other.",
                CaseCalls.link,
                SameProblem,
            ),
            ("undo", "Take back the last thing that somebody did with a case.", CaseCalls.undo, Undo),
        )
    ),
    Endpoint(
        "GET",
        "/v1/cases/{id:path}",
        "agent",
        "One case: its decision, its whole thread and its history.",
        _cases(CaseCalls.show),
        answer=Case,
        refusals=(*NEEDS_STORE, 404),
    ),
)

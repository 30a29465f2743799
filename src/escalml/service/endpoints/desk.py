"""Calls of the desk: the queue of decisions, each decision, right labels for it, and replies that wait for approval."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request

from escalml.records import (
    Approval,
    ApprovalRequest,
    Approvals,
    ApprovalsQuery,
    ApprovalVerdict,
    Approved,
    Correction,
    Draft,
    KeptDecision,
    Queue,
    QueueQuery,
)
from escalml.scoring.trajectory import Trajectory
from escalml.service.endpoints.form import NEEDS_STORE, Endpoint, Handler
from escalml.service.http.desk_calls import DeskCalls


def _desk(call: Callable[[DeskCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks the desk."""
    return lambda backend, request, body: call(backend.engine.desk(), body, request)


# An id may hold a slash: `/v1/decisions/{id:path}` stands behind what begins so.
DESK_ENDPOINTS = (
    Endpoint(
        "POST",
        "/v1/feedback",
        "agent",
        "Keep right labels of a message, for retraining.",
        _desk(DeskCalls.give_feedback),
        body=Correction,
        refusals=(*NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/queue",
        "agent",
        "Recent decisions, overdue ones first.",
        _desk(DeskCalls.show_queue),
        answer=Queue,
        query=QueueQuery,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/decisions/{id:path}/done",
        "agent",
        "Mark a case as done.",
        _desk(DeskCalls.finish),
        refusals=(*NEEDS_STORE, 404),
    ),
    Endpoint(
        "POST",
        "/v1/decisions/{id:path}/open",
        "agent",
        "Mark a case as open again.",
        _desk(DeskCalls.reopen),
        refusals=(*NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/decisions/{id:path}/risk",
        "agent",
        "Risk of escalation after each customer turn of a case.",
        _desk(DeskCalls.show_risk),
        answer=Trajectory,
        refusals=(*NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/decisions/{id:path}",
        "agent",
        "One case, redacted.",
        _desk(DeskCalls.show_decision),
        answer=KeptDecision,
        refusals=(*NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/approvals",
        "agent",
        "Replies that wait for approval; with status=all also the others.",
        _desk(DeskCalls.show_approvals),
        answer=Approvals,
        query=ApprovalsQuery,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/approvals",
        "agent",
        "Let a reply wait for approval.",
        _desk(DeskCalls.ask_approval),
        body=ApprovalRequest,
        answer=Approval,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/approvals/{id}/draft",
        "approver",
        "A reply that waits, as it was written, for whoever decides.",
        _desk(DeskCalls.show_draft),
        answer=Draft,
        refusals=(*NEEDS_STORE, 404, 409),
    ),
    Endpoint(
        "POST",
        "/v1/approvals/{id}",
        "approver",
        "Approve, return or edit a reply.",
        _desk(DeskCalls.approve),
        body=ApprovalVerdict,
        answer=Approved,
        refusals=(*NEEDS_STORE, 403, 404, 409),
    ),
)

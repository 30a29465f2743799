"""Every endpoint of the service, once: its path and scope, what it takes and answers, and what handles it.

Routes, scopes, limits, what is logged and the OpenAPI description all derive from `ENDPOINTS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from pydantic import BaseModel
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
from escalml.records.alerts import Alerts, AlertsQuery
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
from escalml.records.reports import Reports, ReportsQuery
from escalml.records.sessions import Session, SignIn
from escalml.records.views import NewView, View, Views
from escalml.scoring.trajectory import Trajectory
from escalml.service.http.alert_calls import AlertCalls
from escalml.service.http.case_calls import CaseCalls
from escalml.service.http.desk_calls import DeskCalls
from escalml.service.http.pages import show_console, show_metrics, show_results
from escalml.service.http.payloads import (
    RedactRequest,
    RedactResponse,
    ReplyRequest,
    ReplyResponse,
    ScoreRequest,
    ScoreResponse,
)
from escalml.service.http.policy_calls import PolicyCalls
from escalml.service.http.report_calls import download_reports, show_reports
from escalml.service.http.view_calls import ViewCalls
from escalml.service.sign_in.callers import SESSION, SESSION_END
from escalml.service.webhooks.deliveries import WEBHOOKS, answer_check, answer_delivery
from escalml.service.webhooks.helpdesks import HELPDESKS
from escalml.service.webhooks.overview import Helpdesks, show_helpdesks

if TYPE_CHECKING:
    from escalml.service.engine import Engine

# `open` needs no key: there is nothing to see, or, as with webhooks, a signature says who calls. Each of the others
# may do what those before it may; they are those of `escalml keys`.
Scope = Literal["open", "score", "agent", "approver", "admin"]


@dataclass(frozen=True)
class Backend:
    """What handlers need of this process.

    Its engine, all it has counted in Prometheus' format, and its OpenAPI description.
    """

    engine: "Engine"
    exposition: Callable[[], bytes]
    description: Callable[[], dict[str, Any]]


# What it gives is answered as JSON; a string as HTML; a response as it is.
Handler: TypeAlias = Callable[[Backend, Request, bytes], Any]


@dataclass(frozen=True)
class Endpoint:
    """One call: `path` is a template of Starlette's, such as `/v1/decisions/{id:path}`.

    Parameters
    ----------
    method
        Of HTTP. HEAD goes where GET goes.
    path
        Template of its path.
    scope
        The least scope of a key that may call it.
    summary
        What it does, for the OpenAPI description.
    handler
        Answers it; None: BentoML does.
    body
        Record that its body is read as; None: any JSON.
    answer
        Record that it answers; None: any JSON object.
    query
        Record of its query parameters.
    refusals
        Statuses that it can be refused with, beside those that all calls of its method and scope can.
    media_type
        Of its answer.
    path_values
        For each parameter of its path that only takes some values: those.
    xml_paths
        Paths of this template whose bodies may also come as `text/xml`.
    mended
        Whether JSON that is slightly broken is mended; a body that somebody signed stays as it is.
    logged
        Whether its requests stand in the log; those of probes would drown the others.
    described
        Whether it stands in the OpenAPI description.

    Raises
    ------
    ValueError
        If there is no such scope.
    """

    method: Literal["GET", "POST"]
    path: str
    scope: Scope
    summary: str
    handler: Handler | None = None
    body: type[BaseModel] | None = None
    answer: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    refusals: tuple[int, ...] = ()
    media_type: str = "application/json"
    path_values: Mapping[str, tuple[str, ...]] | None = None
    xml_paths: tuple[str, ...] = ()
    mended: bool = False
    logged: bool = True
    described: bool = True

    def __post_init__(self) -> None:
        if self.scope not in get_args(Scope):
            raise ValueError(
                f"{self.method} {self.path}: scope is {self.scope!r}; expected one of {', '.join(get_args(Scope))}."
            )


def _desk(call: Callable[[DeskCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks the desk."""
    return lambda backend, request, body: call(backend.engine.desk(), body, request)


def _policy(call: Callable[[PolicyCalls, bytes, Request], Any]) -> Handler:
    """A handler of what is done with policies."""
    return lambda backend, request, body: call(backend.engine.policies(), body, request)


def _cases(call: Callable[[CaseCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks for cases."""
    return lambda backend, request, body: call(backend.engine.cases(), body, request)


def _alerts(call: Callable[[AlertCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks for alerts."""
    return lambda backend, request, body: call(backend.engine.alerts(), body, request)


def _views(call: Callable[[ViewCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks for saved views."""
    return lambda backend, request, body: call(backend.engine.views(), body, request)


_NEEDS_STORE = (400, 500, 503)
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

# A path is looked up from the top: an id may hold a slash, so `/v1/decisions/{id:path}` stands behind what begins so.
ENDPOINTS = (
    SCORE,
    REDACT,
    REPLY_CHECK,
    Endpoint(
        "POST",
        "/v1/feedback",
        "agent",
        "Keep right labels of a message, for retraining.",
        _desk(DeskCalls.give_feedback),
        body=Correction,
        refusals=(*_NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/queue",
        "agent",
        "Recent decisions, overdue ones first.",
        _desk(DeskCalls.show_queue),
        answer=Queue,
        query=QueueQuery,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/decisions/{id:path}/done",
        "agent",
        "Mark a case as done.",
        _desk(DeskCalls.finish),
        refusals=(*_NEEDS_STORE, 404),
    ),
    Endpoint(
        "POST",
        "/v1/decisions/{id:path}/open",
        "agent",
        "Mark a case as open again.",
        _desk(DeskCalls.reopen),
        refusals=(*_NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/decisions/{id:path}/risk",
        "agent",
        "Risk of escalation after each customer turn of a case.",
        _desk(DeskCalls.show_risk),
        answer=Trajectory,
        refusals=(*_NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/decisions/{id:path}",
        "agent",
        "One case, redacted.",
        _desk(DeskCalls.show_decision),
        answer=KeptDecision,
        refusals=(*_NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/cases",
        "agent",
        "Cases, one for each conversation: those that a search and filters find, in the order that is asked for.",
        _cases(CaseCalls.list),
        answer=Cases,
        query=CasesQuery,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/cases",
        "agent",
        "Do one thing with several cases.",
        _cases(CaseCalls.act_on_many),
        body=BulkAct,
        answer=BulkDone,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/views",
        "agent",
        "Saved views of the cases, and what there is to filter by.",
        _views(ViewCalls.list),
        answer=Views,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/views",
        "agent",
        "Save a view of the cases: filters and an order under a name.",
        _views(ViewCalls.add),
        body=NewView,
        answer=View,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/views/{id}/remove",
        "agent",
        "Remove a view of one's own.",
        _views(ViewCalls.remove),
        refusals=(*_NEEDS_STORE, 404),
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
            refusals=(*_NEEDS_STORE, 404, *((409,) if act == "undo" else ())),
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
        refusals=(*_NEEDS_STORE, 404),
    ),
    Endpoint(
        "GET",
        "/v1/alerts",
        "agent",
        "Alerts of managers, newest first: which case, why, and who got each.",
        _alerts(AlertCalls.list),
        answer=Alerts,
        query=AlertsQuery,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/reports",
        "agent",
        "Figures for a lead, by week and team: volume, levels, lateness, answers, corrections, alarms.",
        lambda backend, request, _: show_reports(backend.engine.store, request),
        answer=Reports,
        query=ReportsQuery,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/reports.csv",
        "agent",
        "The same figures as a table for a spreadsheet.",
        lambda backend, request, _: download_reports(backend.engine.store, request),
        query=ReportsQuery,
        media_type="text/csv",
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/approvals",
        "agent",
        "Replies that wait for approval; with status=all also the others.",
        _desk(DeskCalls.show_approvals),
        answer=Approvals,
        query=ApprovalsQuery,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/approvals",
        "agent",
        "Let a reply wait for approval.",
        _desk(DeskCalls.ask_approval),
        body=ApprovalRequest,
        answer=Approval,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/approvals/{id}/draft",
        "approver",
        "A reply that waits, as it was written, for whoever decides.",
        _desk(DeskCalls.show_draft),
        answer=Draft,
        refusals=(*_NEEDS_STORE, 404, 409),
    ),
    Endpoint(
        "POST",
        "/v1/approvals/{id}",
        "approver",
        "Approve, return or edit a reply.",
        _desk(DeskCalls.approve),
        body=ApprovalVerdict,
        answer=Approved,
        refusals=(*_NEEDS_STORE, 403, 404, 409),
    ),
    Endpoint(
        "POST",
        f"{WEBHOOKS}{{helpdesk}}",
        "open",
        "A helpdesk's own payload in; the decision, its own update and what became of it out.",
        lambda backend, request, body: answer_delivery(backend.engine.intake, request, body),
        refusals=(401, 404, 422, 503),
        path_values={"helpdesk": tuple(HELPDESKS)},
        xml_paths=tuple(f"{WEBHOOKS}{name}" for name, helpdesk in HELPDESKS.items() if helpdesk.xml),
    ),
    Endpoint(
        "GET",
        f"{WEBHOOKS}{{helpdesk}}",
        "open",
        "Whether a helpdesk's deliveries are taken here; helpdesks look by HEAD.",
        lambda _, request, __: answer_check(request),
        refusals=(404,),
        path_values={"helpdesk": tuple(HELPDESKS)},
    ),
    Endpoint(
        "GET",
        "/v1/helpdesks",
        "agent",
        "What became of each helpdesk's deliveries, and whether signature and write-back work.",
        lambda backend, _, __: show_helpdesks(backend.engine.intake),
        answer=Helpdesks,
        refusals=(503,),
    ),
    Endpoint(
        "GET",
        "/v1/model",
        "score",
        "What the model says of itself, and the policy's version.",
        lambda backend, _, __: backend.engine.facts(),
    ),
    Endpoint(
        "GET",
        "/v1/model/results",
        "score",
        "How good the model was on unseen messages.",
        lambda backend, _, __: show_results(backend.engine.results),
        refusals=(404,),
    ),
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
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/policy/suggestions",
        "agent",
        "Changes of the policy that people suggest.",
        _policy(PolicyCalls.list),
        answer=Suggestions,
        query=SuggestionsQuery,
        refusals=_NEEDS_STORE,
    ),
    Endpoint(
        "POST",
        "/v1/policy/suggestions",
        "agent",
        "Suggest a change of a rule, with the case that gave rise to it.",
        _policy(PolicyCalls.suggest),
        body=SuggestionRequest,
        answer=Suggestion,
        refusals=(*_NEEDS_STORE, 404),
    ),
    Endpoint(
        "POST",
        "/v1/policy/suggestions/{id}",
        "approver",
        "Take or decline a suggested change.",
        _policy(PolicyCalls.decide),
        body=SuggestionVerdict,
        answer=Suggestion,
        refusals=(*_NEEDS_STORE, 404, 409),
    ),
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
    Endpoint(
        "GET",
        "/v1/live",
        "agent",
        "Server-sent events: which cases have changed, as long as the page is open.",
        lambda backend, request, _: backend.engine.live().listen(request),
        media_type="text/event-stream",
        logged=False,
        described=False,  # it goes on for a minute, which those who try out every call do not expect
    ),
    Endpoint("GET", "/docs.json", "open", "This description.", lambda backend, _, __: backend.description()),
    Endpoint(
        "GET",
        "/",
        "open",
        "The console: queue, cases, approvals, model and policy.",
        lambda _, request, __: show_console(request),
        media_type="text/html",
        logged=False,
    ),
    Endpoint(
        "GET",
        "/console/{file}",
        "open",
        "A file of the console.",
        lambda _, request, __: show_console(request),
        logged=False,
        described=False,
    ),
    Endpoint(
        "GET",
        "/metrics",
        "score",
        "What the service has counted, for Prometheus.",
        lambda backend, _, __: show_metrics(backend.engine.refresh_drift, backend.exposition),
        media_type="text/plain",
        logged=False,
    ),
    *(
        Endpoint("GET", path, "open", "Whether the service is there and ready.", logged=False)
        for path in ("/readyz", "/livez", "/healthz")
    ),
)
SCOPES: Mapping[tuple[str, str], Scope] = {(endpoint.method, endpoint.path): endpoint.scope for endpoint in ENDPOINTS}
METHODS = {path: ", ".join(method for method, of in SCOPES if of == path) for _, path in SCOPES}
UNLOGGED = tuple(endpoint.path for endpoint in ENDPOINTS if not endpoint.logged)
MENDED_PATHS = tuple(endpoint.path for endpoint in ENDPOINTS if endpoint.mended)
XML_PATHS = tuple(path for endpoint in ENDPOINTS for path in endpoint.xml_paths)

"""`POST /v1/webhooks/{helpdesk}`: a helpdesk's own payload in, the decision and its own update out.

Checks who sent it, drops what came before, scores, and writes back where the settings say so. Knows no model and no
system; stands on `helpdesks`. `service` mounts it beside `pages`.
"""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, TypeAlias

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from escalml.errors import EscalmlError
from escalml.schema import Result
from helpdesks import (
    HELPDESKS,
    Arrived,
    Call,
    ConflictError,
    Delivery,
    Event,
    FetchRequired,
    Helpdesk,
    HelpdeskError,
    HelpdeskSettings,
    Ignored,
    Sender,
    Ticket,
    change_for,
    informed,
    is_loopback,
)
from intake import Intake

log = logging.getLogger("bentoml.escalml.webhooks")
METHODS = {"/v1/webhooks/{helpdesk}": "POST"}
KNOWN = ", ".join(HELPDESKS)
_TRIES_AFTER_CONFLICT = 3
Answer: TypeAlias = dict[str, Any]


def webhooks(intake: Callable[[], Intake]) -> Starlette:
    """Application for the webhooks of all helpdesks.

    Parameters
    ----------
    intake
        Gives what they need, once the model is loaded.

    Returns
    -------
    The application.
    """

    async def answer(request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(_answer, intake(), request, body)

    return Starlette(routes=[Route(path, answer, methods=[method]) for path, method in METHODS.items()])


def _answer(intake: Intake, request: Request, body: bytes) -> Response:
    """One delivery, from its first byte to its answer."""
    name = request.path_params["helpdesk"]
    helpdesk = HELPDESKS.get(name)
    if helpdesk is None:
        return _refuse(404, f"no such helpdesk; expected one of {KNOWN}")
    if why := _why_refused(intake, helpdesk, request, body):
        return _refuse(401, why)
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        return _refuse(400, "the body is not JSON")
    try:
        answers = [_work(intake, helpdesk, event) for event in helpdesk.read(payload)]
    except EscalmlError as error:
        return _refuse(503, str(error))
    except HelpdeskError as error:
        return _refuse(503, f"{name} could not be asked for the text ({error}); deliver it again")
    return JSONResponse({"events": answers} if isinstance(payload, list) else answers[0])


def _refuse(status: int, error: str) -> Response:
    return JSONResponse({"error": error}, status)


def _why_refused(intake: Intake, helpdesk: Helpdesk, request: Request, body: bytes) -> str | None:
    """Why a delivery is not believed; None where it is."""
    secret = intake.secret(helpdesk.name)
    if not secret:
        if _is_local(request):
            return None
        variable = intake.variable(helpdesk.name, "SECRET")
        return f"no secret is configured for {helpdesk.name}; set {variable} where the service runs"
    headers = {name.lower(): value for name, value in request.headers.items()}
    url = intake.settings[helpdesk.name].public_url or str(request.url)
    if helpdesk.signature(secret, Delivery(body, headers, url, datetime.now(UTC))):
        return None
    return "the signature does not fit, or is older than five minutes"


def _is_local(request: Request) -> bool:
    """Whether a request comes from this machine itself, not through a proxy on it."""
    proxied = any(name in request.headers for name in ("forwarded", "x-forwarded-for", "x-real-ip"))
    return request.client is not None and is_loopback(request.client.host) and not proxied


def _work(intake: Intake, helpdesk: Helpdesk, event: Event) -> Answer:
    """Answer one event."""
    sender = intake.senders.get(helpdesk.name)
    if isinstance(event, FetchRequired):
        if sender is None or helpdesk.fetched is None:
            needed = intake.variable(helpdesk.name, "TOKEN")
            return {"ignored": f"needs its text fetched: set write_back, base_url and {needed}"}
        settings = intake.settings[helpdesk.name]
        event = helpdesk.fetched(sender.send(helpdesk.look(event.id, settings)), settings)
    if not isinstance(event, Arrived):
        return {"ignored": event.reason if isinstance(event, Ignored) else "its text cannot be fetched"}
    key = str(event.message.id)
    if not intake.deliveries.first(helpdesk.name, key, datetime.now(UTC), message_id=key):
        return {"ignored": "it was delivered before"}
    try:
        return _decide(intake, helpdesk, event, sender)
    except BaseException:
        intake.deliveries.withdraw(helpdesk.name, key)
        raise


def _decide(intake: Intake, helpdesk: Helpdesk, event: Arrived, sender: Sender | None) -> Answer:
    """Score a message, and change its ticket as the settings say."""
    settings = intake.settings[helpdesk.name]
    (result,) = intake.score([informed(event, settings)])
    outcome = settings.write_back
    calls: Sequence[Call] = ()
    try:
        if sender is None:
            calls = _calls(helpdesk, event.ticket, result, settings)
            status = "off"
        else:
            calls = _write(helpdesk, event.ticket.id, result, settings, sender)
            status = "sent" if outcome == "on" else outcome
    except HelpdeskError as error:
        log.warning("%s: nothing or not all was written back: %s", helpdesk.name, error)
        intake.deliveries.withdraw(helpdesk.name, str(event.message.id))  # delivered again, it is written
        status = "failed"
    shown = [{name: value for name, value in asdict(call).items() if name != "repeatable"} for call in calls]
    return {"result": json.loads(result.model_dump_json()), "update": shown, "write_back": status}


def _calls(helpdesk: Helpdesk, ticket: Ticket, result: Result, settings: HelpdeskSettings) -> Sequence[Call]:
    """What would change a ticket as it is."""
    change = change_for(helpdesk, ticket, result, settings)
    return helpdesk.update(ticket, change, settings) if change else ()


def _write(
    helpdesk: Helpdesk, ticket_id: str, result: Result, settings: HelpdeskSettings, sender: Sender
) -> Sequence[Call]:
    """Read the ticket as it is now and change it; where somebody is faster, again."""
    for attempt in range(1, _TRIES_AFTER_CONFLICT + 1):
        ticket = helpdesk.ticket(sender.send(helpdesk.look(ticket_id, settings)), settings)
        calls = _calls(helpdesk, ticket, result, settings)
        if settings.write_back == "dry_run":
            return calls
        try:
            sender.send(calls)
        except ConflictError:
            if attempt == _TRIES_AFTER_CONFLICT:
                raise
        else:
            return calls
    return ()

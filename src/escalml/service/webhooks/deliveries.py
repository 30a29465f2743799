"""`POST /v1/webhooks/{helpdesk}`: a helpdesk's own payload in, the decision and its own update out.

Checks who sent it, drops what came before, scores, and writes back where the settings say so. Whatever cannot be done
to its end is answered with 503, so that the helpdesk delivers it again.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import timedelta
from typing import Any, TypeAlias

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from escalml.errors import EscalmlError
from escalml.service.http.auth import check_local
from escalml.service.http.limits import RefusalError
from escalml.service.webhooks.helpdesks import (
    HELPDESKS,
    Arrived,
    Delivery,
    FetchRequired,
    Helpdesk,
    HelpdeskError,
    HelpdeskEvent,
    Ignored,
    informed,
)
from escalml.service.webhooks.helpdesks.signatures import SIGNED_BY
from escalml.service.webhooks.helpdesks.soap import MEDIA_TYPE
from escalml.service.webhooks.intake import Intake
from escalml.service.webhooks.write_back import WriteBack, calls_for
from escalml.store import StoreError

log = logging.getLogger("escalml.webhooks")
WEBHOOKS = "/v1/webhooks/"
KNOWN = ", ".join(HELPDESKS)
# Half of a claim's lease: a call that is begun at the last moment has ended before anybody else may begin.
_WORK = timedelta(seconds=60)
_BAD_SIGNATURE = "the signature does not fit, or is older than five minutes"
_LATER = {"Retry-After": "30"}
Answer: TypeAlias = dict[str, Any]


def refuse_unsigned(intake: Callable[[], Intake]) -> Callable[[Scope], None]:
    """What tells from the headers alone, before a body is read, that a delivery cannot be believed.

    Parameters
    ----------
    intake
        Gives what the webhooks need, once the model is loaded.

    Returns
    -------
    A check of a request's scope; it raises RefusalError. Requests of other paths pass.
    """

    def check(scope: Scope) -> None:
        name = scope["path"].removeprefix(WEBHOOKS)
        if name == scope["path"]:
            return
        helpdesk = HELPDESKS.get(name)
        if helpdesk is None:
            raise RefusalError(404, f"no such helpdesk; expected one of {KNOWN}")
        if why := _why_unsigned(intake(), helpdesk, Request(scope)):
            raise RefusalError(401, why)

    return check


def answer_delivery(intake: Intake, request: Request, body: bytes) -> Response:
    """Answer one delivery, from its first byte on.

    Parameters
    ----------
    intake
        What it takes to work on it.
    request
        The delivery; its path names the helpdesk.
    body
        Its body, as it was sent.

    Returns
    -------
    What became of it, or why it is refused.
    """
    name = request.path_params["helpdesk"]
    helpdesk = HELPDESKS.get(name)
    if helpdesk is None:
        return _refuse(404, f"no such helpdesk; expected one of {KNOWN}")
    if why := _why_refused(intake, helpdesk, request, body):
        return _refuse(401, why)
    xml = helpdesk.xml if _is_xml(request) else None
    try:
        payload = xml.read(body) if xml else json.loads(body)
    except (ValueError, RecursionError):
        return _refuse(400, f"the body is not {'the XML' if xml else 'JSON'} that {name} sends")
    answers, fault = _work_all(intake, helpdesk, helpdesk.read(payload))
    if fault:
        return _refuse(503, fault, _LATER)
    if xml:
        return Response(xml.answer, media_type=MEDIA_TYPE)
    return JSONResponse({"events": answers} if isinstance(payload, list) else answers[0])


def _is_xml(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == MEDIA_TYPE


def _refuse(status: int, error: str, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"error": error}, status, headers)


def _work_all(intake: Intake, helpdesk: Helpdesk, events: Sequence[HelpdeskEvent]) -> tuple[list[Answer], str | None]:
    """Answer every event, also after one that cannot be answered now; with the last fault, if there was any."""
    answers: list[Answer] = []
    fault = None
    for event in events:
        try:
            answers.append(_work(intake, helpdesk, event))
        except StoreError as error:
            return answers, str(error)  # the ones after it need the store, too
        except EscalmlError as error:
            fault = str(error)
        except HelpdeskError as error:
            log.warning("%s: nothing, or not all, was read and written: %s", helpdesk.name, error)
            fault = f"{helpdesk.name} could not be asked, or not be told all ({error}); deliver it again"
    return answers, fault


def _why_refused(intake: Intake, helpdesk: Helpdesk, request: Request, body: bytes) -> str | None:
    """Why a delivery is not believed; None where it is."""
    if why := _why_unsigned(intake, helpdesk, request):
        return why
    if not (secret := intake.secret(helpdesk.name)):
        return None  # it comes from this machine
    headers = {name.lower(): value for name, value in request.headers.items()}
    url = intake.settings[helpdesk.name].public_url or str(request.url)
    if helpdesk.signature(secret, Delivery(body, headers, url, intake.clock())):
        return None
    return _BAD_SIGNATURE


def _why_unsigned(intake: Intake, helpdesk: Helpdesk, request: Request) -> str | None:
    """Why a delivery cannot be believed whatever its body; None where it can."""
    if intake.secret(helpdesk.name):
        return _BAD_SIGNATURE if SIGNED_BY.isdisjoint(request.headers.keys()) else None
    if intake.trusts_this_machine and _is_local(request):
        return None
    variable = intake.variable(helpdesk.name, "SECRET")
    return f"no secret is configured for {helpdesk.name}; set {variable} where the service runs"


def _is_local(request: Request) -> bool:
    """Whether a request comes from a program on this machine itself, not through a proxy or browser on it."""
    try:
        check_local(request.scope)
    except RefusalError:
        return False
    return True


def _work(intake: Intake, helpdesk: Helpdesk, event: HelpdeskEvent) -> Answer:
    """Answer one event."""
    settings, begun = intake.settings[helpdesk.name], intake.clock()
    sender = intake.senders.get(helpdesk.name)
    back = WriteBack(helpdesk, settings, sender, intake.clock, begun + _WORK) if sender else None
    if isinstance(event, FetchRequired):
        if back is None or helpdesk.fetched is None:
            needed = intake.variable(helpdesk.name, "TOKEN")
            log.warning("%s: an event was ignored: it needs its text fetched", helpdesk.name)
            return {"ignored": f"needs its text fetched: set write_back, base_url and {needed}"}
        event = helpdesk.fetched(back.look(event.id), settings)
    if not isinstance(event, Arrived):
        return {"ignored": event.reason if isinstance(event, Ignored) else "its text cannot be fetched"}
    key = str(event.message.id)
    state = intake.deliveries.begin(helpdesk.name, key, begun, message_id=key)
    if state == "finished":
        return {"ignored": "it was delivered before"}
    if state == "in work":
        raise EscalmlError("it has been in work since a moment ago; deliver it again.")
    try:
        answer = _decide(intake, helpdesk, event, back)
    except BaseException:
        with suppress(StoreError):  # the claim lapses by itself
            intake.deliveries.withdraw(helpdesk.name, key, begun)
        raise
    intake.deliveries.finish(helpdesk.name, key, begun)
    return answer


def _decide(intake: Intake, helpdesk: Helpdesk, event: Arrived, back: WriteBack | None) -> Answer:
    """Score a message, and change its ticket as the settings say."""
    settings = intake.settings[helpdesk.name]
    (result,) = intake.score([informed(event, settings)])
    if back is None:
        calls = calls_for(helpdesk, event.ticket, result, settings, intake.clock())
    else:
        calls = back.write(event.ticket.id, result)
    shown = [{name: value for name, value in asdict(call).items() if name != "repeatable"} for call in calls]
    status = "sent" if settings.write_back == "on" else settings.write_back
    return {"result": json.loads(result.model_dump_json()), "update": shown, "write_back": status}

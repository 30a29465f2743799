"""`POST /v1/webhooks/{helpdesk}`: a helpdesk's own payload in; what became of it, and its own update, out.

Checks who sent it and hands it on. Whatever is neither done nor held is answered with 503, so that the helpdesk
delivers it again; what is no delivery, with a sentence that says what to set up there.
"""

import json
import logging
import re
from collections.abc import Callable, Mapping
from json import JSONDecodeError
from typing import Any, TypeAlias

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from escalml.service.http.auth import check_local
from escalml.service.http.limits import RefusalError
from escalml.service.webhooks.helpdesks import HELPDESKS, Delivery, Helpdesk
from escalml.service.webhooks.helpdesks.signatures import SIGNED_BY
from escalml.service.webhooks.helpdesks.soap import MEDIA_TYPE
from escalml.service.webhooks.intake import Intake
from escalml.service.webhooks.outcomes import Outcome

log = logging.getLogger("escalml.webhooks")
WEBHOOKS = "/v1/webhooks/"
KNOWN = ", ".join(HELPDESKS)
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
        if scope.get("method") in ("GET", "HEAD"):
            return
        _check_kind(intake(), helpdesk, Request(scope))
        if why := _why_unsigned(intake(), helpdesk, Request(scope)):
            _note_refusal(intake(), name, why)
            raise RefusalError(401, why)

    return check


def prove_sender(intake: Callable[[], Intake]) -> Callable[[Scope, bytes], bool]:
    """What tells from a delivery's body whether it can be believed, before it has a turn.

    Parameters
    ----------
    intake
        Gives what the webhooks need, once the model is loaded.

    Returns
    -------
    A check of a request's scope and whole body; True of a delivery, False of other paths; it raises RefusalError.
    """

    def prove(scope: Scope, body: bytes) -> bool:
        helpdesk = HELPDESKS.get(scope["path"].removeprefix(WEBHOOKS))
        if helpdesk is None:
            return False
        if why := _why_refused(intake(), helpdesk, Request(scope), body):
            _note_refusal(intake(), helpdesk.name, why)
            raise RefusalError(401, why)
        return True

    return prove


def _check_kind(intake: Intake, helpdesk: Helpdesk, request: Request) -> None:
    """Refuse a body that is a form: many systems send one unless somebody chooses JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in ("", "application/json", MEDIA_TYPE):
        return
    _note(intake, helpdesk.name, Outcome("other", "refused", "bad_body"))
    raise RefusalError(415, _with_set_up("the body has to be JSON; send Content-Type: application/json", helpdesk))


def _with_set_up(why: str, helpdesk: Helpdesk) -> str:
    return f"{why}. {helpdesk.set_up[:1].upper()}{helpdesk.set_up[1:]}" if helpdesk.set_up else why


def answer_check(request: Request) -> Response:
    """Answer a helpdesk, or a person, who looks whether there is anything at a webhook's address.

    Parameters
    ----------
    request
        Its path names the helpdesk.

    Returns
    -------
    What to send there, and what to set up.
    """
    name = request.path_params["helpdesk"]
    helpdesk = HELPDESKS.get(name)
    if helpdesk is None:
        return _refuse(404, f"no such helpdesk; expected one of {KNOWN}")
    return JSONResponse({"helpdesk": name, "send": f"POST {WEBHOOKS}{name}", "set_up": helpdesk.set_up})


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
        _note_refusal(intake, name, why)
        return _refuse(401, why)
    xml = helpdesk.xml if _is_xml(request) else None
    try:
        payload = xml.read(body) if xml else json.loads(body)
    except (ValueError, RecursionError) as error:
        _note(intake, name, Outcome("other", "refused", "bad_body"))
        return _refuse(400, _why_unreadable(helpdesk, error, is_xml=xml is not None))
    outcomes, fault = intake.take(helpdesk, helpdesk.read(payload))
    if fault:
        return _refuse(503, fault, _LATER)
    if xml:
        return Response(xml.answer, media_type=MEDIA_TYPE)
    refused = [one for one in outcomes if one.outcome == "refused"]
    if refused and len(refused) == len(outcomes):
        return _refuse(422, refused[0].reason)
    return JSONResponse(_answer(outcomes, is_list=isinstance(payload, list)))


def _answer(outcomes: list[Outcome], *, is_list: bool) -> Answer:
    """What became of a delivery; of several parts in one, what became of the one that was scored, and of each."""
    each = [one.as_json() for one in outcomes]
    if is_list:
        return {"events": each}
    first = next((one for one in outcomes if one.outcome == "scored"), outcomes[0])
    return first.as_json() | ({"events": each} if len(each) > 1 else {})


_NAMED = re.compile(r'"([a-z_]{1,60})"\s*:')


def _why_unreadable(helpdesk: Helpdesk, error: Exception, *, is_xml: bool) -> str:
    """What is wrong with a body, as far as that can be said without quoting it, and what to set up."""
    why = f"the body is not {'the XML' if is_xml else 'JSON'} that {helpdesk.name} sends"
    if isinstance(error, JSONDecodeError):
        before = [name for name in _NAMED.findall(error.doc[: error.pos]) if name in helpdesk.fields]
        if before:
            why += f"; the value of {before[-1]} breaks it, perhaps by a quotation mark that is not escaped"
    return _with_set_up(why, helpdesk)


def _note(intake: Intake, name: str, outcome: Outcome) -> None:
    intake.journal.note(name, [outcome])


def _note_refusal(intake: Intake, name: str, why: str) -> None:
    """Note that a delivery is not believed."""
    _note(intake, name, Outcome("other", "refused", "bad_signature", why))


def _is_xml(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == MEDIA_TYPE


def _refuse(status: int, error: str, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"error": error}, status, headers)


def _why_refused(intake: Intake, helpdesk: Helpdesk, request: Request, body: bytes) -> str | None:
    """Why a delivery is not believed; None where it is."""
    if request.scope.get("proven"):
        return None
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

"""Calls of the helpdesks, and the overview of what became of them."""

from escalml.service.endpoints.form import Endpoint
from escalml.service.webhooks.deliveries import WEBHOOKS, answer_check, answer_delivery
from escalml.service.webhooks.helpdesks import HELPDESKS
from escalml.service.webhooks.overview import Helpdesks, show_helpdesks

HELPDESK_ENDPOINTS = (
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
)

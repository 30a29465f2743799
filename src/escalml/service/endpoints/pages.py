"""Pages and probes: the console and its live events, the OpenAPI description, metrics, health."""

from escalml.service.endpoints.form import Endpoint
from escalml.service.http.pages import show_console, show_metrics

PAGE_ENDPOINTS = (
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

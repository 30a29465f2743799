"""What the service answers to a browser or a monitor: console, model facts, API description, metrics.

Knows nothing of scoring; `service` mounts it at `/`, where it goes before BentoML's own page, which would load a
third party's tracker.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

CONSOLE = {
    "/": "index.html",
    "/console.css": "console.css",
    "/console.js": "console.js",
    "/console.svg": "console.svg",
}
PATHS = (*CONSOLE, "/v1/model", "/docs.json", "/metrics")


def pages(
    console: Path, documents: Mapping[str, Callable[[], dict[str, Any]]], exposition: Callable[[], bytes]
) -> Starlette:
    """Application for everything that is not a call of the API.

    Parameters
    ----------
    console
        Folder of the console's files.
    documents
        Path -> what gives its JSON, once the model is loaded.
    exposition
        Gives what the service has counted, in Prometheus' text format.

    Returns
    -------
    The application. It answers GET.
    """

    def show(request: Request) -> Response:
        return FileResponse(console / CONSOLE[request.url.path])

    def document(request: Request) -> Response:
        return JSONResponse(documents[request.url.path]())

    def metrics(_: Request) -> Response:
        return Response(exposition(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return Starlette(
        routes=[
            *(Route(path, show) for path in CONSOLE),
            *(Route(path, document) for path in documents),
            Route("/metrics", metrics),
        ]
    )

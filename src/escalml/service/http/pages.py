"""What the service answers to a browser or a monitor: console, facts of model and policy, API description, metrics.

`service` mounts it at `/`, where it goes before BentoML's own page, which would load a third party's tracker.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from escalml.errors import EscalmlError

FILES = "/console/{file}"
DOCUMENTS = ("/v1/model", "/v1/model/results", "/v1/policy/map", "/docs.json")
PATHS = ("/", FILES, *DOCUMENTS, "/metrics")


def pages(
    console: Sequence[Path],
    documents: Mapping[str, Callable[[], dict[str, Any] | str]],
    exposition: Callable[[], bytes],
) -> Starlette:
    """Application for everything that is not a call of the API.

    Parameters
    ----------
    console
        The console's files, `index.html` among them.
    documents
        Path -> what gives its JSON, or HTML as a string, once the model is loaded; an EscalmlError is answered by 404.
    exposition
        Gives what the service has counted, in Prometheus' text format.

    Returns
    -------
    The application. It answers GET.
    """
    files = {path.name: path for path in console}

    def show(request: Request) -> Response:
        path = files.get(request.path_params.get("file", "index.html"))
        return FileResponse(path) if path else JSONResponse({"error": "the console has no such file"}, 404)

    def document(request: Request) -> Response:
        try:
            given = documents[request.url.path]()
        except EscalmlError as error:
            return JSONResponse({"error": str(error)}, 404)
        return HTMLResponse(given) if isinstance(given, str) else JSONResponse(given)

    def metrics(_: Request) -> Response:
        return Response(exposition(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return Starlette(
        routes=[
            Route("/", show),
            Route(FILES, show),
            *(Route(path, document) for path in documents),
            Route("/metrics", metrics),
        ]
    )

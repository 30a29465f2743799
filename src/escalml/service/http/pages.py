"""Handlers of what a browser or a monitor asks for: the console's files, the model's results, metrics.

They go before BentoML's own page at `/`, which would load a third party's tracker.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from escalml.errors import EscalmlError
from escalml.routing.draw import STYLE

_CONSOLE = {path.name: path for path in (*(Path(__file__).parents[1] / "console").iterdir(), STYLE)}


def show_console(request: Request) -> Response:
    """A file of the console, by its name in the path; without one its page."""
    path = _CONSOLE.get(request.path_params.get("file", "index.html"))
    return FileResponse(path) if path else JSONResponse({"error": "the console has no such file"}, 404)


def show_results(results: Callable[[], dict[str, Any]]) -> Response:
    """What was measured of the model; 404 where nothing was."""
    try:
        return JSONResponse(results())
    except EscalmlError as error:
        return JSONResponse({"error": str(error)}, 404)


def show_metrics(refresh: Callable[[], None], exposition: Callable[[], bytes]) -> Response:
    """What the service has counted, in Prometheus' text format, after what is measured only then."""
    refresh()
    return Response(exposition(), headers={"Content-Type": CONTENT_TYPE_LATEST})

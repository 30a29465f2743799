"""The application that answers every endpoint which BentoML does not."""

from collections.abc import Callable

from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from escalml.errors import EscalmlError
from escalml.service.endpoints import ENDPOINTS
from escalml.service.endpoints.form import Backend, Endpoint, Handler
from escalml.store import AlreadyDecidedError, NothingToUndoError, OwnRequestError, StoreError, UnknownIdError

_STATUS = {
    OwnRequestError: 403,
    UnknownIdError: 404,
    AlreadyDecidedError: 409,
    NothingToUndoError: 409,
    StoreError: 503,
}


def routes(backend: Callable[[], Backend]) -> Starlette:
    """Application for the endpoints that have a handler.

    Parameters
    ----------
    backend
        Gives what handlers need, once the model is loaded.

    Returns
    -------
    The application.
    """
    return Starlette(
        routes=[
            Route(endpoint.path, _answers(endpoint, endpoint.handler, backend), methods=[endpoint.method])
            for endpoint in ENDPOINTS
            if endpoint.handler
        ]
    )


def _answers(endpoint: Endpoint, handler: Handler, backend: Callable[[], Backend]) -> Callable[[Request], object]:
    """A handler as Starlette calls one."""

    async def answer(request: Request) -> Response:
        # In a thread: a locked database must not keep the others waiting.
        body = await request.body() if endpoint.method == "POST" else b""  # `Limiter` limits no other
        return await run_in_threadpool(_answer, handler, backend(), request, body)

    return answer


def _answer(handler: Handler, backend: Backend, request: Request, body: bytes) -> Response:
    """What a handler gives, or what is wrong with the call in one line."""
    try:
        given = handler(backend, request, body)
    except EscalmlError as error:
        return JSONResponse({"error": str(error)}, _STATUS.get(type(error), 400))
    if isinstance(given, Response):
        return given
    if isinstance(given, BaseModel):
        return Response(given.model_dump_json(), media_type="application/json")
    return HTMLResponse(given) if isinstance(given, str) else JSONResponse(given)

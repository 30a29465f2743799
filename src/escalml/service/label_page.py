"""The page on which a person labels a list by keys: a server of its own, for this machine alone."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from escalml.errors import EscalmlError

if TYPE_CHECKING:
    from escalml.training.labelling.by_hand import Sheet

_CONSOLE = Path(__file__).with_name("console")
_MOST_BYTES = 10_000  # of a label
_ONLY_OURS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


def label_page(sheet: "Sheet") -> Starlette:
    """The page of one reader's list.

    Parameters
    ----------
    sheet
        What is labelled, and where it is saved.

    Returns
    -------
    An application of ASGI. It answers those who call it by a name of this machine, so that no page of another site
    gets at the texts by a name that it points here, and takes labels as JSON alone, which no other site may send.
    """

    def page(_: Request) -> Response:
        return FileResponse(_CONSOLE / "label.html", headers=_ONLY_OURS)

    def show(_: Request) -> Response:
        return JSONResponse(_shown(sheet), headers=_ONLY_OURS)

    def agree(_: Request) -> Response:
        found = {name: [one.model_dump() for one in rows] for name, rows in sheet.others().items()}
        return JSONResponse(found, headers=_ONLY_OURS)

    async def give(request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return JSONResponse({"error": "send application/json"}, 415)
        body = await request.body()
        try:
            if len(body) > _MOST_BYTES:
                raise EscalmlError(f"a label has at most {_MOST_BYTES} bytes.")
            given = _given(body)
            sheet.give(given["id"], given["field"], given["label"])
        except EscalmlError as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse({"saved": True})

    return Starlette(
        routes=[
            Route("/", page),
            Route("/labels", show),
            Route("/labels", give, methods=["POST"]),
            Route("/agreement", agree),
            *[Route(f"/console/{path.name}", _file(path)) for path in _CONSOLE.iterdir()],
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"], www_redirect=False)],
    )


def _file(path: Path) -> Any:  # noqa: ANN401 - an endpoint of Starlette
    def send(_: Request) -> Response:
        return FileResponse(path)

    return send


def _shown(sheet: "Sheet") -> dict[str, Any]:
    """The whole list with what is labelled of it."""
    return {
        "reader": sheet.reader,
        "saved_in": sheet.path.name,
        "fields": {
            name: {"kind": block.config.kind, "labels": block.config.labels, "none": block.config.none}
            for name, block in sheet.table.blocks.items()
        },
        "messages": [
            {
                "id": message.id,
                "channel": message.channel,
                "sent_at": message.sent_at,
                "subject": message.subject,
                "text": message.text,
                "labels": sheet.labels.get(message.id, {}),
            }
            for message in sheet.messages
        ],
    }


def _given(body: bytes) -> dict[str, Any]:
    """A label as it was sent."""
    try:
        given = json.loads(body)
    except ValueError:
        raise EscalmlError("the body is no JSON.") from None
    if not isinstance(given, dict) or not {"id", "field", "label"} <= given.keys():
        raise EscalmlError("expected an object with id, field and label.")
    if not isinstance(given["id"], str) or not isinstance(given["field"], str):
        raise EscalmlError("id and field are texts.")
    return given

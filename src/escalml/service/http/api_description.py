"""The service's own OpenAPI description: BentoML's schemas, without what is not so here.

BentoML derives the schemas of requests and results from `payloads`; around them it writes its own contact, errors of
another shape than ours, and no path but its own. `service` gives it to `pages`.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from escalml.data.labels import Block
from escalml.service.http.auth import SCOPES
from escalml.service.http.desk_description import desk_paths, desk_schemas
from escalml.service.webhooks.helpdesks import HELPDESKS

ERROR = {
    "title": "Error",
    "type": "object",
    "required": ["error"],
    "properties": {"error": {"type": "string", "description": "what field, what is allowed; never the text"}},
}
KEY = {
    "type": "http",
    "scheme": "bearer",
    "description": "An API key, as `escalml keys create` prints it. A service without keys asks for none.",
}
# What answers GET beside BentoML's own infrastructure: path -> what it is, and of which kind.
DOCUMENTS = {
    "/": ("The console: queue, cases, approvals, model and policy.", "text/html", {"type": "string"}),
    "/docs.json": ("This description.", "application/json", {"type": "object"}),
    "/v1/model": ("What the model says of itself, and the policy's version.", "application/json", {"type": "object"}),
    "/v1/model/results": ("How good the model was on unseen messages.", "application/json", {"type": "object"}),
    "/v1/policy/map": ("The response map of the policy, on one page.", "text/html", {"type": "string"}),
}
NOT_OURS = ("TaskStatusResponse", "InvalidArgument", "NotFound", "InternalServerError")
REFUSALS = (400, 408, 413, 415, 429, 500, 504)


def describe_api(
    generated: dict[str, Any], version: str, blocks: Mapping[str, Block], *, has_keys: bool
) -> dict[str, Any]:
    """Description of the API as it is.

    Parameters
    ----------
    generated
        What BentoML generates.
    version
        Version of escalml.
    blocks
        Fields that the model has, and so an agent may correct.
    has_keys
        Whether callers need a key.

    Returns
    -------
    An OpenAPI 3.1 description; 3.1 because pydantic's schemas say `null` as JSON Schema 2020 does.
    """
    schemas = {name: schema for name, schema in generated["components"]["schemas"].items() if name not in NOT_OURS}
    paths = generated["paths"] | {path: _document(*document) for path, document in DOCUMENTS.items()}
    for operations in paths.values():
        if call := operations.get("post"):
            call["requestBody"]["required"] = True
            call["responses"] = {"200": call["responses"][200]} | {str(status): _error(status) for status in REFUSALS}
    paths |= desk_paths()
    paths["/v1/model/results"]["get"]["responses"]["404"] = _error(404)
    paths |= {"/v1/webhooks/{helpdesk}": {"post": _webhook()}}
    _say_who_may_call(paths, has_keys=has_keys)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "escalml",
            "version": version,
            "description": "Severity, escalation, privacy and topic of customer messages, and the route a policy makes "
            "of them.",
        },
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {"schemas": {**desk_schemas(blocks), **schemas, "Error": ERROR}, "securitySchemes": {"key": KEY}},
    }


def _say_who_may_call(paths: dict[str, Any], *, has_keys: bool) -> None:
    """Add to every operation the scope of the key that it needs, and how a caller without one is refused."""
    callers: list[dict[str, list[str]]] = [{"key": []}] if has_keys else [{"key": []}, {}]  # a key, or nothing
    for template, scope in SCOPES.items():
        for operation in paths.get(template.replace(":path", ""), {}).values():
            refusals = (401, 403, 421, 503) if scope else (403, 421)
            operation["responses"] |= {str(status): _error(status) for status in refusals}
            operation["security"] = callers if scope else []
            if scope:
                operation["description"] = f"{operation.get('description', '')} Scope: {scope}.".strip()


def _webhook() -> dict[str, Any]:
    """Operation of the helpdesks' webhooks, whose bodies are the helpdesks' own."""
    summary = "A helpdesk's own payload in; the decision, its own update and what became of it out."
    answer = {"description": "OK", "content": {"application/json": {"schema": {"type": "object"}}}}
    return {
        "summary": summary,
        "description": summary,
        "parameters": [{"name": "helpdesk", "in": "path", "required": True, "schema": {"enum": list(HELPDESKS)}}],
        "requestBody": {"required": True, "content": {"application/json": {"schema": {}}}},
        "responses": {"200": answer} | {str(s): _error(s) for s in (400, 401, 404, 408, 413, 415, 429, 500, 503)},
    }


def _document(description: str, media_type: str, schema: dict[str, str]) -> dict[str, Any]:
    """Operations of a path that answers GET."""
    answer = {"description": "OK", "content": {media_type: {"schema": schema}}}
    return {"get": {"description": description, "responses": {"200": answer}}}


def _error(status: int) -> dict[str, Any]:
    """Response of one status."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {"description": HTTPStatus(status).phrase, "content": content}

"""The service's own OpenAPI description: every endpoint of the table, and BentoML's schemas for those that it answers.

BentoML derives these from `payloads`. Around them it writes its own contact, errors of another shape than ours, and no
endpoint but its own.
"""

import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from starlette.routing import compile_path

from escalml.data.labels import Block
from escalml.service.endpoints import ENDPOINTS
from escalml.service.endpoints.form import Endpoint
from escalml.service.webhooks.deliveries import WEBHOOKS

COMPONENTS = "#/components/schemas/"
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
NOT_OURS = ("TaskStatusResponse", "InvalidArgument", "NotFound", "InternalServerError")
REFUSALS_OF_A_BODY = (400, 408, 413, 415, 429, 500)


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
    described = [endpoint for endpoint in ENDPOINTS if endpoint.described]
    paths: dict[str, Any] = {}
    for endpoint in described:
        path, method = endpoint.path.replace(":path", ""), endpoint.method.lower()
        operation = generated["paths"].get(path, {}).get(method)
        operation = _mended(endpoint, operation) if operation else _operation(endpoint)
        for name in ("tags", "x-bentoml-name"):  # generated clients would sort their calls by BentoML's own words
            operation.pop(name, None)
        operation["operationId"] = name_of(endpoint.method, endpoint.path)
        _say_who_may_call(operation, endpoint, has_keys=has_keys)
        paths.setdefault(path, {})[method] = operation
    schemas = {name: schema for name, schema in generated["components"]["schemas"].items() if name not in NOT_OURS}
    ours = _schemas((endpoint for endpoint in described if endpoint.handler), blocks)
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
        "components": {"schemas": {**ours, **schemas, "Error": ERROR}, "securitySchemes": {"key": KEY}},
    }


def name_of(method: str, path: str) -> str:
    """What generated clients call an operation: `post_score`, `get_decisions_id_risk`.

    Parameters
    ----------
    method
        Of HTTP.
    path
        Template of its path.

    Returns
    -------
    A name in snake case, another for each operation.
    """
    words = re.findall(r"[a-z]+", path.removeprefix("/v1").replace(":path", "").lower())
    return "_".join([method.lower(), *(words or ["console"])])


def _mended(endpoint: Endpoint, operation: dict[str, Any]) -> dict[str, Any]:
    """An operation as BentoML describes it, with our refusals; it names none of those of a probe."""
    if endpoint.method == "POST":
        operation["requestBody"]["required"] = True
        operation["responses"] = {"200": operation["responses"][200]} | _refusals(endpoint)
    return operation


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    """An operation as the table describes it."""
    operation: dict[str, Any] = {
        "summary": endpoint.summary,
        "description": endpoint.summary,
        "parameters": _parameters(endpoint),
        "responses": {"200": {"description": "OK", "content": _answer(endpoint)}} | _refusals(endpoint),
    }
    if endpoint.method == "POST":
        body = _reference(endpoint.body) if endpoint.body else {}  # any: a helpdesk's own, or nobody looks at it
        is_needed = endpoint.body is not None or endpoint.path.startswith(WEBHOOKS)
        operation["requestBody"] = {"required": is_needed, "content": {"application/json": {"schema": body}}}
    return operation


def _say_who_may_call(operation: dict[str, Any], endpoint: Endpoint, *, has_keys: bool) -> None:
    """Add the scope of the key that an operation needs, and how a caller without one is refused."""
    is_open = endpoint.scope == "open"
    callers: list[dict[str, list[str]]] = [{"key": []}] if has_keys else [{"key": []}, {}]  # a key, or nothing
    refusals = (403, 421) if is_open else (401, 403, 421, 503)
    operation["responses"] |= {str(status): _error(status) for status in refusals}
    operation["security"] = [] if is_open else callers
    if not is_open:
        operation["description"] = f"{operation.get('description', '')} Scope: {endpoint.scope}.".strip()


def _schemas(endpoints: Iterable[Endpoint], blocks: Mapping[str, Block]) -> dict[str, Any]:
    """Schemas of the records that endpoints take and answer; labels of a correction are those of the model's fields."""
    ours = list(endpoints)
    answers = {endpoint.answer: "serialization" for endpoint in ours if endpoint.answer}
    bodies = {endpoint.body: "validation" for endpoint in ours if endpoint.body}
    models: Any = [*answers.items(), *bodies.items()]
    schemas: dict[str, Any] = models_json_schema(models, ref_template=COMPONENTS + "{model}")[1]["$defs"]
    fields = {name: _label(block) for name, block in blocks.items()}
    schemas["Correction"]["properties"]["labels"] |= {"properties": fields, "additionalProperties": False}
    return schemas


def _label(block: Block) -> dict[str, Any]:
    """What `Block.encode` takes: a value or a list of them, a number also as a number; null takes one back."""
    if block.config.kind == "binary":
        return {"type": ["boolean", "null"]}
    # A number is also taken as a number, but an enum of texts and numbers is more than most generated clients can say.
    values = list(block.values)
    if block.config.kind == "multilabel":
        return {"type": ["array", "null"], "items": {"type": "string", "enum": values}}
    return {"type": ["string", "null"], "enum": [*values, None]}


def _parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    """Of path and query."""
    found: list[dict[str, Any]] = []
    for name in compile_path(endpoint.path)[2]:
        values = (endpoint.path_values or {}).get(name)
        schema = {"enum": list(values)} if values else {"type": "string"}
        found.append({"name": name, "in": "path", "required": True, "schema": schema})
    if endpoint.query:
        fields = endpoint.query.model_json_schema()["properties"]
        found += [{"name": name, "in": "query", "required": False, "schema": field} for name, field in fields.items()]
    return found


def _answer(endpoint: Endpoint) -> dict[str, Any]:
    """Content of the answer."""
    if endpoint.media_type != "application/json":
        return {endpoint.media_type: {"schema": {"type": "string"}}}
    return {"application/json": {"schema": _reference(endpoint.answer) if endpoint.answer else {"type": "object"}}}


def _reference(record: type[BaseModel]) -> dict[str, Any]:
    return {"$ref": COMPONENTS + record.__name__}


def _refusals(endpoint: Endpoint) -> dict[str, Any]:
    """Responses that say no, whoever calls."""
    statuses = {*endpoint.refusals, *(REFUSALS_OF_A_BODY if endpoint.method == "POST" else ())}
    return {str(status): _error(status) for status in sorted(statuses)}


def _error(status: int) -> dict[str, Any]:
    """Response of one status."""
    content = {"application/json": {"schema": {"$ref": COMPONENTS + "Error"}}}
    return {"description": HTTPStatus(status).phrase, "content": content}

"""OpenAPI of the calls of the desk: what each takes and answers.

`api_description` puts it beside what BentoML says of the others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from escalml.data.labels import Block
from escalml.records import (
    Approval,
    ApprovalRequest,
    Approvals,
    ApprovalsQuery,
    ApprovalVerdict,
    Correction,
    KeptDecision,
    Queue,
    QueueQuery,
)
from escalml.scoring.trajectory import Trajectory

COMPONENTS = "#/components/schemas/"
OBJECT = {"type": "object"}


@dataclass(frozen=True)
class Call:
    """One call: what it is, what it takes and answers, how it can be refused."""

    path: str
    method: str
    summary: str
    answer: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    refusals: tuple[int, ...] = ()


CALLS = (
    Call("/v1/feedback", "post", "Keep right labels of a message, for retraining.", body=Correction, refusals=(404,)),
    Call("/v1/queue", "get", "Recent decisions, overdue ones first.", answer=Queue, query=QueueQuery),
    Call("/v1/decisions/{id}", "get", "One case, redacted.", answer=KeptDecision, refusals=(404,)),
    Call("/v1/decisions/{id}/done", "post", "Mark a case as done.", refusals=(404,)),
    Call("/v1/decisions/{id}/open", "post", "Mark a case as open again.", refusals=(404,)),
    Call(
        "/v1/decisions/{id}/risk",
        "get",
        "Risk of escalation after each customer turn of a case.",
        answer=Trajectory,
        refusals=(404,),
    ),
    Call(
        "/v1/approvals",
        "get",
        "Replies that wait for approval; with status=all also the others.",
        answer=Approvals,
        query=ApprovalsQuery,
    ),
    Call("/v1/approvals", "post", "Let a reply wait for approval.", answer=Approval, body=ApprovalRequest),
    Call(
        "/v1/approvals/{id}",
        "post",
        "Approve, return or edit a reply.",
        answer=Approval,
        body=ApprovalVerdict,
        refusals=(403, 404, 409),
    ),
)
ALWAYS_POSSIBLE = (400, 500, 503)
POSSIBLE_FOR_A_BODY = (408, 413, 415, 429)


def desk_paths() -> dict[str, Any]:
    """Paths of the desk's calls, by their OpenAPI templates."""
    paths: dict[str, Any] = {}
    for call in CALLS:
        paths.setdefault(call.path, {})[call.method] = _operation(call)
    return paths


def desk_schemas(blocks: Mapping[str, Block]) -> dict[str, Any]:
    """Schemas of the records in them; labels of a correction are those of the model's fields."""
    answers = {call.answer: "serialization" for call in CALLS if call.answer}
    bodies = {call.body: "validation" for call in CALLS if call.body}
    models: Any = [*answers.items(), *bodies.items()]
    schemas: dict[str, Any] = models_json_schema(models, ref_template=COMPONENTS + "{model}")[1]["$defs"]
    fields = {name: _label(block) for name, block in blocks.items()}
    schemas["Correction"]["properties"]["labels"] |= {"properties": fields, "additionalProperties": False}
    return schemas


def _label(block: Block) -> dict[str, Any]:
    """What `Block.encode` takes: a value or a list of them, a number also as a number; null takes one back."""
    if block.config.kind == "binary":
        return {"type": ["boolean", "null"]}
    values = [*block.values, *(int(value) for value in block.values if value.isdecimal())]
    if block.config.kind == "multilabel":
        return {"type": ["array", "null"], "items": {"enum": values}}
    return {"enum": [*values, None]}


def _operation(call: Call) -> dict[str, Any]:
    statuses = ALWAYS_POSSIBLE + call.refusals + (POSSIBLE_FOR_A_BODY if call.method == "post" else ())
    operation: dict[str, Any] = {
        "summary": call.summary,
        "description": call.summary,
        "parameters": _parameters(call),
        "responses": {
            "200": {"description": "OK", "content": _json(_reference(call.answer))},
            **{str(status): _refusal(status) for status in sorted(statuses)},
        },
    }
    if call.method == "post":
        body = _reference(call.body) if call.body else {}  # nobody looks at it
        operation["requestBody"] = {"required": True, "content": _json(body)}
    return operation


def _parameters(call: Call) -> list[dict[str, Any]]:
    """Of path and query."""
    found: list[dict[str, Any]] = []
    if "{id}" in call.path:
        found.append({"name": "id", "in": "path", "required": True, "schema": {"type": "string"}})
    if call.query:
        fields = call.query.model_json_schema()["properties"]
        found += [{"name": name, "in": "query", "required": False, "schema": field} for name, field in fields.items()]
    return found


def _reference(record: type[BaseModel] | None) -> dict[str, Any]:
    return {"$ref": COMPONENTS + record.__name__} if record else OBJECT


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _refusal(status: int) -> dict[str, Any]:
    return {"description": HTTPStatus(status).phrase, "content": _json({"$ref": COMPONENTS + "Error"})}

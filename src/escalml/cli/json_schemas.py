"""The contract for programs that are not Python: message, result and policy as JSON Schema.

`schemas/` holds what `write_schemas` makes of the records, and a test compares the two. After a change of a record:
`make schemas`.
"""

import json
from pathlib import Path
from typing import Any

from escalml.assets import asset
from escalml.config import read_params
from escalml.records import (
    Approval,
    Approved,
    Correction,
    Draft,
    DraftReply,
    KeptDecision,
    Message,
    Queue,
    ReplyCheck,
    Result,
)
from escalml.records.alerts import Alerts
from escalml.records.cases import BulkDone, Case, Cases
from escalml.records.policies import PolicyTried, RoutedAgain, Suggestions
from escalml.records.reports import Reports
from escalml.records.sessions import Session
from escalml.records.views import Views
from escalml.routing import Policy
from escalml.routing.editor_schema import CONDITION, condition_schemas
from escalml.routing.facts import vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schemas by name, of what comes in as it may come, of what goes out as it goes, and of a policy's file."""
    return {
        "message": {"$schema": DIALECT} | Message.model_json_schema(),
        "result": {"$schema": DIALECT} | Result.model_json_schema(mode="serialization"),
        "reply": {"$schema": DIALECT} | DraftReply.model_json_schema(),
        "reply_check": {"$schema": DIALECT} | ReplyCheck.model_json_schema(mode="serialization"),
        "policy": {"$schema": DIALECT} | _policy_schema(),
        "feedback": {"$schema": DIALECT} | Correction.model_json_schema(),
        "queue": {"$schema": DIALECT} | Queue.model_json_schema(mode="serialization"),
        "decision": {"$schema": DIALECT} | KeptDecision.model_json_schema(mode="serialization"),
        "cases": {"$schema": DIALECT} | Cases.model_json_schema(mode="serialization"),
        "case": {"$schema": DIALECT} | Case.model_json_schema(mode="serialization"),
        "alerts": {"$schema": DIALECT} | Alerts.model_json_schema(mode="serialization"),
        "policy_tried": {"$schema": DIALECT} | PolicyTried.model_json_schema(mode="serialization"),
        "suggestions": {"$schema": DIALECT} | Suggestions.model_json_schema(mode="serialization"),
        "routed_again": {"$schema": DIALECT} | RoutedAgain.model_json_schema(mode="serialization"),
        "approved": {"$schema": DIALECT} | Approved.model_json_schema(mode="serialization"),
        "draft": {"$schema": DIALECT} | Draft.model_json_schema(mode="serialization"),
        "reports": {"$schema": DIALECT} | Reports.model_json_schema(mode="serialization"),
        "bulk_done": {"$schema": DIALECT} | BulkDone.model_json_schema(mode="serialization"),
        "views": {"$schema": DIALECT} | Views.model_json_schema(mode="serialization"),
        "session": {"$schema": DIALECT} | Session.model_json_schema(mode="serialization"),
        "approval": {"$schema": DIALECT} | Approval.model_json_schema(mode="serialization"),
    }


def _policy_schema() -> dict[str, Any]:
    """The policy's schema; conditions know the facts and words of the shipped model."""
    schema = Policy.model_json_schema()
    schema["$defs"]["Rule"]["properties"]["when"] = CONDITION
    schema["$defs"] |= condition_schemas(vocabulary(read_params(asset("params.yaml")).targets))
    return schema


def write_schemas(directory: Path) -> None:
    """Write each schema as `<name>.json` into an existing directory."""
    for name, schema in json_schemas().items():
        (directory / f"{name}.json").write_text(json.dumps(schema, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path("schemas"))

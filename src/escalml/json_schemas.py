"""The contract for programs that are not Python: message, result and policy as JSON Schema.

`schemas/` holds what `write_schemas` makes of the records, and a test compares the two. Knows nothing of models;
stands on `routing` and `schema`. After a change of a record: `make schemas`.
"""

import json
from pathlib import Path
from typing import Any

from escalml.routing import Policy
from escalml.schema import Message, Result

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schemas by name: `message` as it may come in, `result` as it goes out, `policy` as its file is written."""
    return {
        "message": {"$schema": DIALECT} | Message.model_json_schema(),
        "result": {"$schema": DIALECT} | Result.model_json_schema(mode="serialization"),
        "policy": {"$schema": DIALECT} | Policy.model_json_schema(),
    }


def write_schemas(directory: Path) -> None:
    """Write each schema as `<name>.json` into an existing directory."""
    for name, schema in json_schemas().items():
        (directory / f"{name}.json").write_text(json.dumps(schema, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path("schemas"))

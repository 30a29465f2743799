"""Writes answers.d.ts for tsc: the records of schemas/ that the console reads, and the elements of the pages by id."""

import json
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGES = [ROOT / "src/escalml/service/console" / name for name in ("index.html", "label.html")]
READ = (
    "decision",
    "queue",
    "case",
    "cases",
    "approval",
    "reply_check",
    "policy_tried",
    "suggestions",
    "routed_again",
    "approved",
    "draft",
    "alerts",
    "reports",
    "session",
    "views",
    "bulk_done",
)
SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def type_of(schema):
    """The TypeScript type of a JSON Schema."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "enum" in schema:
        return " | ".join(map(json.dumps, schema["enum"]))
    if "anyOf" in schema:
        return " | ".join(map(type_of, schema["anyOf"]))
    if schema.get("type") == "array":
        return f"Array<{type_of(schema.get('items', {}))}>"
    if schema.get("type") == "object":
        values = schema.get("additionalProperties")
        return f"Record<string, {type_of(values) if isinstance(values, dict) else 'any'}>"
    return SIMPLE.get(schema.get("type"), "any")


def interface(name, schema):
    """An answer holds every field of its record, those with a default, too."""
    fields = "".join(f"    {field}: {type_of(of)};\n" for field, of in schema["properties"].items())
    return f"  interface {name} {{\n{fields}  }}\n"


def answers():
    """The records that the console reads and what they are made of, in a namespace of their own."""
    found = {}
    for name in READ:
        schema = json.loads((ROOT / f"schemas/{name}.json").read_bytes())
        found |= schema.get("$defs", {}) | {schema["title"]: schema}
    return f"declare namespace Api {{\n{''.join(interface(*record) for record in found.items())}}}\n"


class Ids(HTMLParser):
    """The tag of each element that has an id."""

    def __init__(self, text):
        super().__init__()
        self.tags = {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if name := dict(attrs).get("id"):
            self.tags[name] = tag


def elements():
    """Id of an element of a page -> its type."""
    tags = {id_: tag for page in PAGES for id_, tag in Ids(page.read_text(encoding="utf-8")).tags.items()}
    return (
        "interface Ids {\n"
        + "".join(f'  "{name}": HTMLElementTagNameMap["{tag}"];\n' for name, tag in tags.items())
        + "}\n"
    )


if __name__ == "__main__":
    (HERE / "answers.d.ts").write_text(answers() + elements(), encoding="utf-8")

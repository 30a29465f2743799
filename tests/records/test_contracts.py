"""What other programs rely on is what we do: JSON Schemas, the description of the API, the columns of a scored file."""

import json
import re

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator, ValidationError

from escalml.assets import asset
from escalml.cli.json_schemas import json_schemas, write_schemas
from escalml.records import Decision, parse_message
from escalml.records.columns import flat_result
from message_files import MESSAGES
from places import ROOT
from schema_strategies import values_of

COMPONENTS = "#/components/schemas/"
BODIES = ("/v1/score", "/v1/redact")


def committed(name):
    return json.loads(asset(f"schemas/{name}.json").read_text(encoding="utf-8"))


def check(name, value):
    """Raise jsonschema's error where a value is not what a committed schema says."""
    Draft202012Validator(committed(name)).validate(value)


def policy_fields():
    """The shipped policy as JSON would hold it: keys are texts."""
    return json.loads(json.dumps(yaml.safe_load(asset("serving/policy.yaml").read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def description(client):
    return client.get("/docs.json").json()


def test_the_committed_schemas_are_those_of_the_code(tmp_path):
    write_schemas(tmp_path)
    written = {path.name: path.read_text() for path in tmp_path.iterdir()}
    there = {path.name: path.read_text() for path in (ROOT / "schemas").iterdir()}
    assert there == written, "a record has changed: run `make schemas`, and tell users in CHANGELOG.md"


@pytest.mark.parametrize("name", ["message", "result", "policy"])
def test_a_schema_is_valid_and_says_what_it_describes(name):
    schema = committed(name)
    Draft202012Validator.check_schema(schema)
    assert "$id" not in schema
    assert all(record.keys() >= {"title", "description"} for record in [schema, *schema["$defs"].values()])


def test_the_shipped_tickets_are_messages():
    lines = asset("data/samples/tickets.jsonl").read_text(encoding="utf-8").splitlines()
    for fields in [*map(json.loads, lines), *MESSAGES]:
        check("message", fields)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(values_of(json_schemas()["message"]))
def test_whatever_the_schema_calls_a_message_is_taken_and_given_back_as_one(fields):
    check("message", fields)
    check("message", parse_message(fields, where="it").model_dump(mode="json"))


def test_results_are_what_their_schema_says(results):
    for result in results:
        check("result", result.model_dump(mode="json"))


def test_the_shipped_policy_is_a_policy():
    check("policy", policy_fields())


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": " \n"},
        {"text": "a" * 20_001},
        {"text": "a", "channel": "fax"},
        {"text": "a", "customer": {"followers": -1}},
        {"text": "a", "state": {"level": 5}},
        {"text": "a", "thread": [{"role": "robot", "text": "b"}]},
    ],
)
def test_what_is_no_message_is_none_by_its_schema(fields):
    with pytest.raises(ValidationError, match=r"required|match|too long|not one of|not valid under any"):
        check("message", fields)


@pytest.mark.parametrize(
    ("fault", "word"),
    [
        ({"tiems": []}, "tiems"),
        ({"default": {"level": 1}}, "tier"),
        ({"thresholds": {"escalated": 1.5}}, "maximum"),
        ({"rules": [{"name": "a", "owner": "b", "when": {}, "then": {}}]}, "non-empty"),
        ({"rules": [{"name": "a", "owner": "b", "when": {"public": True}, "then": {"levl": 1}}]}, "levl"),
        ({"rules": [{"name": "a", "owner": "b", "when": {"public": True}, "then": {"actions": ["Si ng"]}}]}, "Si ng"),
    ],
)
def test_a_slip_in_a_policy_shows_in_an_editor_that_knows_the_schema(fault, word):
    with pytest.raises(ValidationError, match=word):
        check("policy", policy_fields() | fault)


@pytest.mark.parametrize(
    "when",
    [
        {"sevrity": "high"},
        {"severity": "hihg"},
        {"severity": {"gee": "high"}},
        {"customer.vip": "yes"},
        {"any": {"public": True}},
        {"escalated": "high"},
        {"channel": ["email", "fax"]},
    ],
)
def test_a_slip_in_a_condition_shows_in_an_editor_too(when):
    with pytest.raises(ValidationError, match=r"is not valid under any of|is not of type"):
        check("policy", policy_fields() | {"rules": [{"name": "a", "owner": "sales", "when": when, "then": {}}]})


def test_an_editor_takes_what_a_model_of_one_s_own_can_say():
    when = {"our_head": {"ge": 0.3}, "topic": "kudos", "not": {"reasons": ["own"]}, "customer.owner": None}
    check("policy", policy_fields() | {"rules": [{"name": "a", "owner": "sales", "when": when, "then": {}}]})


def test_the_shipped_policy_tells_an_editor_where_its_schema_is():
    path = asset("serving/policy.yaml")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
    assert (path.parent / named[1]).resolve() == asset("schemas/policy.json").resolve()


@pytest.mark.parametrize(
    ("change", "word"),
    [({"review": "no"}, "boolean"), ({"targets": {"escalated": 1.5}}, "maximum"), ({"route": {}}, "'level' is")],
)
def test_what_is_no_result_is_none_by_its_schema(results, change, word):
    with pytest.raises(ValidationError, match=word):
        check("result", results[0].model_dump(mode="json") | change)


@pytest.mark.parametrize("name", ["message", "result"])
def test_the_api_describes_messages_and_results_as_the_schemas_do(description, name):
    schema = json.loads(json.dumps(committed(name)).replace("#/$defs/", COMPONENTS))
    parts = {**schema.pop("$defs"), schema["title"]: {key: schema[key] for key in schema if key != "$schema"}}
    described = description["components"]["schemas"]
    assert {part: described[part] for part in parts} == parts


def test_a_call_to_score_takes_messages_and_gives_results(description):
    call = description["paths"]["/v1/score"]["post"]
    taken = call["requestBody"]["content"]["application/json"]["schema"]["properties"]
    given_back = call["responses"]["200"]["content"]["application/json"]["schema"]["properties"]
    assert taken["messages"]["items"] == {"$ref": f"{COMPONENTS}Message"}
    assert given_back["results"]["items"] == {"$ref": f"{COMPONENTS}Result"}
    assert call["requestBody"]["required"]


def test_what_the_service_answers_is_what_it_describes(client, description):
    body = {"messages": list(MESSAGES), "explain": True}
    response = client.post("/v1/score", json=body).json()
    schema = description["paths"]["/v1/score"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator(schema | {"components": description["components"]}).validate(response)


def test_every_path_that_is_answered_is_described_and_no_other(client, description):
    from escalml.service.endpoints import METHODS

    ours = {path: methods for path, methods in METHODS.items() if path not in ("/console/{file}", "/v1/live")}
    answered = {path.replace(":path", ""): set(methods.lower().split(", ")) for path, methods in ours.items()}
    assert {path: set(operations) for path, operations in description["paths"].items()} == answered


def test_every_described_page_answers_in_the_kind_it_is_described(client, description):
    for path, operations in description["paths"].items():
        if "get" in operations and "{" not in path:
            response = client.get(path)
            # The test's model was never measured; all else is answered as its first response says.
            status = "404" if path == "/v1/model/results" else next(iter(operations["get"]["responses"]))
            kinds = operations["get"]["responses"][status].get("content", {"": {}})
            assert (path, response.status_code) == (path, int(status))
            assert response.headers.get("content-type", "").startswith(tuple(kinds))


@pytest.mark.parametrize("path", BODIES)
@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        (200, "application/json", b'{"messages": [], "texts": []}'),
        (400, "application/json", b"{}"),
        (413, "application/json", b" " * (16 * 1024 * 1024 + 1)),
        (415, "text/plain", b"{}"),
    ],
)
def test_a_call_is_answered_with_a_described_status_and_body(client, description, path, status, kind, body):
    response = client.post(path, content=body, headers={"Content-Type": kind})
    described = description["paths"][path]["post"]["responses"]
    assert response.status_code == status
    schema = described[str(status)]["content"]["application/json"]["schema"]
    Draft202012Validator(schema | {"components": description["components"]}).validate(response.json())


def documented_columns(targets):
    """Column -> kind, from the table in data/README.md."""
    card = (ROOT / "data/README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.+?) \| (.+?) \|", card.split("<!-- scored:")[1].split("<!-- /scored")[0], re.MULTILINE)
    names = [(name, kind) for cell, kind in rows for name in re.findall(r"`(.+?)`", cell) if name != "field_<name>"]
    return {
        column: kind
        for name, kind in names
        for column in ([f"p_{target}" for target in targets] if name == "p_<target>" else [name])
    }


def test_the_columns_of_a_scored_file_are_those_of_the_data_card(results, table):
    assert list(flat_result(results[0])) == list(documented_columns(table.columns))


def test_a_column_holds_the_kind_of_value_that_the_data_card_says(results, table):
    kinds = {str: "text", int: "number", float: "number", bool: "yes/no", list: "list"}
    rows = [flat_result(result) for result in results]
    for name, kind in documented_columns(table.columns).items():
        assert {kinds[type(row[name])] for row in rows if row[name] is not None} <= {kind}, name


def test_every_target_and_every_field_of_a_decision_has_its_column_and_no_other(results, table):
    columns = list(flat_result(results[0]))
    route = [f"route_{name}" for name in Decision.model_fields if name not in ("say", "policy_version")]
    say = ["route_say_handover", "route_say_eta", "route_say_refer_down"]
    assert [name for name in columns if name.startswith("p_")] == [f"p_{name}" for name in table.columns]
    assert [name for name in columns if name.startswith("route_")] == route + say

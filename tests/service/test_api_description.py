"""`/docs.json` says what the calls of this very service take; `test_schemathesis` asks them."""

import json
import re

import jsonschema
import pytest

from escalml.records import ApprovalVerdict
from escalml.service.endpoints import ENDPOINTS
from escalml.service.http.api_description import describe_api

NOTHING = {"paths": {}, "components": {"schemas": {}}}


def test_the_description_says_what_a_message_may_hold(client):
    description = client.get("/docs.json").json()
    schemas = description["components"]["schemas"]
    assert schemas["ScoreRequest"]["properties"]["messages"]["items"] == {"$ref": "#/components/schemas/Message"}
    assert schemas["ScoreRequest"]["properties"]["messages"]["maxItems"] == 256
    assert schemas["Message"]["required"] == ["text"]
    assert {"/v1/score", "/v1/redact", "/v1/model", "/readyz", "/metrics"} <= description["paths"].keys()
    responses = description["paths"]["/v1/score"]["post"]["responses"]
    assert responses["413"]["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Error"}


def test_every_reference_of_the_description_leads_somewhere(client):
    text = client.get("/docs.json").text
    schemas = json.loads(text)["components"]["schemas"]
    assert set(re.findall(r"#/components/schemas/(\w+)", text)) <= schemas.keys()


def test_the_description_has_every_endpoint_but_the_consoles_files_and_its_endless_events(client):
    described = {(m.upper(), p) for p, of in client.get("/docs.json").json()["paths"].items() for m in of}
    there = {(endpoint.method, endpoint.path.replace(":path", "")) for endpoint in ENDPOINTS}
    assert there - described == {("GET", "/console/{file}"), ("GET", "/v1/live")}
    assert described <= there


def test_a_correction_needs_an_id_and_labels(client):
    description = client.get("/docs.json").json()
    assert description["components"]["schemas"]["Correction"]["required"] == ["id", "labels"]


def test_the_description_says_which_labels_a_correction_may_give(client):
    labels = client.get("/docs.json").json()["components"]["schemas"]["Correction"]["properties"]["labels"]
    assert labels["additionalProperties"] is False
    assert labels["properties"]["severity"]["enum"] == ["low", "medium", "high", "critical", None]
    assert labels["properties"]["requested_level"] == {"type": ["string", "null"], "enum": ["0", "3", "4", None]}
    assert labels["properties"]["escalated"] == {"type": ["boolean", "null"]}
    assert "health" in labels["properties"]["privacy"]["items"]["enum"]


@pytest.mark.parametrize(
    ("verdict", "is_valid"),
    [
        ({"decision": "edit", "reply": "Hello"}, True),
        ({"decision": "approve", "reply": None}, True),
        ({"decision": "edit"}, False),
        ({"decision": "return", "reply": "Hello"}, False),
    ],
)
def test_the_schema_of_a_verdict_says_when_a_reply_comes_with_it(verdict, is_valid):
    validator = jsonschema.Draft202012Validator(ApprovalVerdict.model_json_schema())
    assert validator.is_valid(verdict) is is_valid


@pytest.mark.parametrize(("has_keys", "callers"), [(True, [{"key": []}]), (False, [{"key": []}, {}])])
def test_the_description_says_whether_callers_need_a_key(table, has_keys, callers):
    paths = describe_api(NOTHING, "1", table.blocks, has_keys=has_keys)["paths"]
    assert paths["/v1/queue"]["get"]["security"] == callers
    assert paths["/v1/webhooks/{helpdesk}"]["post"]["security"] == []


def test_the_description_names_the_helpdesks(table):
    paths = describe_api(NOTHING, "1", table.blocks, has_keys=False)["paths"]
    (helpdesk,) = paths["/v1/webhooks/{helpdesk}"]["post"]["parameters"]
    assert {"zendesk", "zammad"} < set(helpdesk["schema"]["enum"])

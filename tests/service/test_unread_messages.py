"""A message of a call that cannot be read is named in `errors`, and costs the others nothing (issue 18)."""

import json

import pytest
from pydantic import ValidationError

from escalml.service.http.payloads import ScoreRequest
from escalml.service.http.unread_messages import errors_of, read_ones

SECRET = "hunter2-SECRET"
FINE = {"id": "t-1", "text": "Where is my parcel?"}


def read(*messages, **options):
    """Ids of the messages that can be read, and what is wrong with the others, as a call is read."""
    request = ScoreRequest.model_validate_json(json.dumps({"messages": messages, **options}))
    return [one.id for one in read_ones(request.messages)], errors_of(request.messages)


@pytest.mark.parametrize(
    ("bad", "field", "kind", "fix"),
    [
        ({"id": "t-2"}, "text", "missing", "add it; it is required"),
        ({"id": "t-2", "text": " "}, "text", "text", "is blank; a message needs at least one visible character"),
        ({"id": "t-2", "text": 17}, "text", "number", "has to be a valid string"),
        ({"id": "t-2", "text": "a" * 20_001}, "text", "text", "String should have at most 20000 characters"),
        ({"id": "t-2", "text": "a", "thread": [{"role": "customer", "text": []}]}, "thread[0].text", "list", "string"),
        ({"id": "t-2", "text": "a", "channel": SECRET}, "channel", "text", "has to be 'email', 'chat'"),
        ({"id": "t-2", "text": "a", "customer": {"vip": SECRET}}, "customer.vip", "text", "has to be a valid boolean"),
    ],
)
def test_a_bad_message_is_named_by_index_id_field_kind_and_fix(bad, field, kind, fix):
    ids, (error,) = read(FINE, bad, FINE | {"id": "t-3"})
    assert ids == ["t-1", "t-3"]
    assert (error.index, error.id, error.field, error.kind) == (1, "t-2", field, kind)
    assert fix in error.fix
    assert SECRET not in error.model_dump_json()


@pytest.mark.parametrize("bad", [SECRET, 17, None, [SECRET]])
def test_what_is_no_message_at_all_is_named_by_its_index(bad):
    _, (error,) = read(FINE, bad)
    assert (error.index, error.id, error.field) == (1, None, "message")
    assert "an object with at least a field `text`" in error.fix


def test_an_id_that_is_none_is_not_given_back():
    _, errors = read(FINE, {"id": {"a": SECRET}, "text": "a"}, {"id": 17})
    assert [(one.index, one.id, one.field) for one in errors] == [(1, None, "id"), (2, "17", "text")]


def test_of_one_message_at_most_five_faults_are_named():
    _, errors = read(FINE, {"text": "a", "thread": [{"role": "nobody", "text": "a"}] * 9})
    assert [one.field for one in errors] == [f"thread[{n}].role" for n in range(5)]


def test_a_strict_call_is_refused_for_one_message():
    with pytest.raises(ValidationError, match=r"messages\.1\.text"):
        read(FINE, {}, strict=True)


def test_a_call_of_which_no_message_can_be_read_is_refused():
    with pytest.raises(ValidationError, match=r"messages\.1\.text"):
        read({}, {"text": ""})


def test_a_list_that_is_too_long_is_refused_whatever_its_messages():
    with pytest.raises(ValidationError, match="at most 256 items"):
        read(*[FINE] * 256, {})


def test_what_is_unread_counts_for_no_limit():
    ids, errors = read(*[{"text": "a" * 20_000}] * 50, {"text": "a" * 20_001})
    assert (len(ids), len(errors)) == (50, 1)


def test_the_service_scores_the_others_and_names_the_bad_one(client):
    answer = client.post("/v1/score", json={"messages": [FINE, {"id": "t-2", "text": "a", "channel": SECRET}, FINE]})
    assert answer.status_code == 200
    assert [result["id"] for result in answer.json()["results"]] == ["t-1", "t-1"]
    (error,) = answer.json()["errors"]
    assert (error["index"], error["id"], error["field"], error["kind"]) == (1, "t-2", "channel", "text")
    assert "escalml_messages_unread_total 0" not in client.get("/metrics").text


def test_a_call_without_faults_has_no_errors(client):
    assert client.post("/v1/score", json={"messages": [FINE]}).json()["errors"] == []


def test_a_strict_call_is_refused_in_one_line(client):
    refused = client.post("/v1/score", json={"messages": [FINE, {}], "strict": True})
    assert (refused.status_code, refused.json()) == (400, {"error": "messages[1].text: Field required"})

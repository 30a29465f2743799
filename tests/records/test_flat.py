"""Flat columns: those of the contract, the same for every message, back and forth without a loss."""

import json

import pytest

from escalml.data.reading import nested
from escalml.records import Decision, Message, Result
from escalml.records.columns import csv_cells, flat_message, flat_message_columns, flat_prediction, flat_result
from message_files import MESSAGES
from routing_cases import a_message, a_prediction, route

# contract.md, section 3
CONTRACT = ["id", "severity", "escalation_probability", "escalation_likely", "requested_level", "topic"]
CONTRACT += ["privacy_sensitive", "privacy_categories", "identifiers", "redacted_text", "review"]
CONTRACT += ["model_version", "policy_version"]


def test_every_column_of_the_contract_is_there(results, table):
    row = flat_result(results[0])
    assert set(CONTRACT) <= set(row)
    assert {f"p_{name}" for name in table.columns} <= set(row)
    assert {f"route_{name}" for name in Decision.model_fields} - set(row) == {"route_say", "route_policy_version"}
    assert {"route_say_handover", "route_say_eta"} <= set(row)


def test_every_message_has_the_same_columns_in_the_same_order(results):
    assert len({tuple(flat_result(result)) for result in results}) == 1


def test_a_row_says_what_the_result_says(results):
    result = results[3]
    row = flat_result(result)
    assert (row["id"], row["severity"], row["topic"]) == ("d", result.severity.level, result.topic.label)
    assert row["escalation_probability"] == result.escalation.probability == row["p_escalated"]
    assert [json.loads(item)["type"] for item in row["identifiers"]] == ["CARD"]
    assert row["redacted_text"] == "Charged twice, card [CARD_1]"
    assert row["route_reply_by"] == result.route.reply_by.isoformat().replace("+00:00", "Z")


def test_explanations_have_a_column_only_where_they_were_asked_for(results):
    assert "explanation" in flat_result(results[1])
    assert "explanation" not in flat_result(results[1].model_copy(update={"explanation": None}))


def test_a_section_that_the_model_does_not_have_is_empty():
    prediction = a_prediction(severity=None, escalated=None, topic=None)
    row = flat_result(Result(**dict(prediction), route=route(a_message(), prediction)))
    absent = ["severity", "escalation_probability", "escalation_likely", "requested_level", "topic"]
    assert [row[name] for name in absent] == [None] * 5
    assert set(CONTRACT) <= set(row)


def test_a_prediction_alone_has_no_routing_columns():
    assert not [name for name in flat_prediction(a_prediction()) if name.startswith(("route_", "policy_"))]


def test_csv_cells_hold_lists_as_json_and_yes_or_no_in_small_letters():
    row = {"list": ["é", 'a "b"'], "none": [], "yes": True, "no": False, "number": 0.5, "absent": None, "text": "True"}
    cells = csv_cells(row)
    assert json.loads(cells["list"]) == row["list"]
    assert "é" in cells["list"]
    assert list(cells.values())[1:] == ["[]", "true", "false", 0.5, None, "True"]


def test_columns_of_a_message_have_the_type_of_their_field():
    columns = flat_message_columns()
    kinds = dict.fromkeys(("public", "automatic", "customer.vip", "customer.verified"), "boolean")
    counts = ("followers", "previous_contacts", "previous_escalations", "open_tickets")
    kinds |= {f"customer.{name}": "double" for name in counts}
    assert {name: kind for name, kind in columns.items() if kind != "string"} == kinds
    assert {"text", "sent_at", "thread", "state", "customer.owner"} <= set(columns)


@pytest.mark.parametrize("fields", MESSAGES, ids=lambda fields: fields["id"])
def test_a_flat_message_reads_back_as_itself(fields):
    message = Message.model_validate(fields)
    row = flat_message(message)
    assert list(row) == list(flat_message_columns())
    assert Message.model_validate(nested(row)) == message
    assert Message.model_validate(nested(csv_cells(row))) == message


def test_no_thread_and_no_state_are_empty_cells():
    row = flat_message(Message(text="a"))
    assert (row["thread"], row["state"], row["public"], row["sent_at"]) == (None, None, None, None)

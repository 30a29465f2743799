"""Outcome expressions: what they mean, and what their errors say and never say."""

import pytest

from escalml.data.outcomes import Outcome, find_cell, missing_column, outcome_cell, parse_outcome
from escalml.errors import EscalmlError


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("status=escalated", Outcome("status", "=", "escalated")),
        ("Ticket status == 'On hold'", Outcome("Ticket status", "=", "On hold")),
        ("status is escalated", Outcome("status", "=", "escalated")),
        ("status != solved", Outcome("status", "!=", "solved")),
        ("tags contains escalate", Outcome("tags", "contains", "escalate")),
        ("status became escalated", Outcome("status", "became", "escalated")),
        ("tier>1", Outcome("tier", ">", "1")),
        ("tier >= 1.5", Outcome("tier", ">=", "1.5")),
        ("escalated_at is filled", Outcome("escalated_at", "filled")),
        ("Was escalated", Outcome("Was escalated", "yes")),
    ],
)
def test_an_expression_is_read_as_people_write_it(text, outcome):
    assert parse_outcome(text) == outcome


@pytest.mark.parametrize(
    ("text", "cell", "holds"),
    [
        ("status=escalated", " Escalated ", True),
        ("status=escalated", "solved", False),
        ("status=escalated", "", None),
        ("tier=2", 2.0, True),
        ("status!=solved", "open", True),
        ("status!=solved", None, None),
        ("tier>1", "2", True),
        ("tier>1", 1, False),
        ("tier>1", "n/a", None),
        ("tags contains escalate", "vip escalate", True),
        ("tags contains escalate", "vip,escalate;de", True),
        ("tags contains escalate", "de-escalate escalated no_escalate", False),
        ("tags contains escalate", ["vip", "Escalate"], True),
        ("tags contains escalate", '["vip", "escalated"]', False),
        ("tags contains escalate", [{"name": "escalate"}], True),
        ("tags contains escalate", None, False),
        ("status became escalated", "open > Escalated > solved", True),
        ("status became escalated", ["open", "solved"], False),
        ("status became on hold, late", "On hold, late", True),
        ("status became escalated", "", None),
        ("escalated_at is filled", "2026-01-02", True),
        ("escalated_at is filled", "", False),
        ("escalated", True, True),
        ("escalated", "No", False),
        ("escalated", 1, True),
        ("escalated", float("nan"), None),
    ],
)
def test_a_cell_says_yes_no_or_nothing(text, cell, holds):
    assert parse_outcome(text).of_row(cell) is holds


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", r"--outcome: is empty; write `status=escalated`"),
        ("status=", r"nothing stands behind '='"),
        ("status is ", r"nothing stands behind 'is'"),
        ("tier>high", r"'>' compares numbers, and a text stands behind it"),
    ],
)
def test_what_cannot_be_read_is_refused(text, said):
    with pytest.raises(EscalmlError, match=said):
        parse_outcome(text)


@pytest.mark.parametrize(
    ("text", "cell", "said"),
    [
        ("tier>1", "my card is stolen", r"column tier: holds a text where a number is expected"),
        ("tier>1", True, r"column tier: holds yes or no where a number"),
        ("escalated", "my card is stolen", r"column escalated: holds a text that is neither yes nor no"),
        ("escalated", 7, r"column escalated: holds a number that is neither yes nor no"),
        ("tags=vip", ["my card is stolen"], r"column tags: holds a list; write `tags contains VALUE`"),
    ],
)
def test_an_error_names_the_column_and_the_kind_and_never_the_value(text, cell, said):
    with pytest.raises(EscalmlError, match=said) as error:
        parse_outcome(text).of_row(cell)
    assert "stolen" not in str(error.value)


def test_a_column_is_found_in_any_spelling_and_within_objects():
    fields = {"Ticket Status": "open", "fields": {"Resolution-Code": "x"}}
    assert find_cell(fields, "ticket_status") == "open"
    assert find_cell(fields, "fields.resolution_code") == "x"
    assert find_cell(fields, "status.inner") is None


def test_a_missing_column_names_those_that_there_are_as_far_as_they_are_names():
    said = str(missing_column("statsu", ["status", "Dear sirs, my card 4111 1111"]))
    assert "there is no column statsu; found: status." in said
    assert "Dear" not in said


CHANGES = {
    "zendesk": {"audits": [{"events": [{"type": "Change", "field_name": "status", "value": "escalated"}]}]},
    "jira": {"changelog": {"histories": [{"items": [{"field": "status", "to": "3", "toString": "Escalated"}]}]}},
    "zammad": {"history": '[{"attribute": "status", "value_from": "open", "value_to": "escalated"}]'},
}


@pytest.mark.parametrize("helpdesk", CHANGES)
def test_what_a_column_became_stands_in_the_history_of_a_ticket(helpdesk):
    outcome = parse_outcome("status became escalated")
    fields = {"status": "solved"} | CHANGES[helpdesk]
    assert outcome.of_row(outcome_cell(fields, outcome, ["status"])) is True
    assert outcome.of_row(outcome_cell({"status": "solved"}, outcome, ["status"])) is False
    other = parse_outcome("group became escalated")
    assert other.of_row(outcome_cell(fields, other, ["group"])) is None

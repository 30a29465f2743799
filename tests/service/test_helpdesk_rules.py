"""What holds of every helpdesk: anything is read, no update of ours comes back, nothing is undone in any order."""

from itertools import permutations

import pytest

from escalml.service.webhooks.helpdesks import HELPDESKS, Arrived, HelpdeskSettings, Ignored, Ticket, change_for
from escalml.service.webhooks.helpdesks.changes import marks_of
from escalml.service.webhooks.helpdesks.form import Change
from helpdesk_payloads import HUBSPOT, HUBSPOT_TICKET, PAYLOADS, TEXT, changed
from kept import scored
from routing_cases import NOW

GROUPS = HelpdeskSettings(groups={"billing_experts": 3, "supervisors": 2}, marks_field="marks")
ODD = (None, True, 5, -1.5, "x", "../..", [], [1], ["x"], {}, {"id": "x"}, {"content": 5}, [{"type": 1}, None])
CHANGE = Change("high", ("escalml",), 2, "note", NOW)


def paths(payload, before=""):
    """Every dotted path in a payload."""
    for name, value in payload.items():
        yield before + name
        if isinstance(value, dict):
            yield from paths(value, f"{before}{name}.")


def decided(level, team):
    """A decision of a level."""
    result = scored(severity="high", escalated=True).result
    priority = {1: "normal", 2: "high", 3: "urgent"}[level]
    return result.model_copy(
        update={"route": result.route.model_copy(update={"level": level, "team": team, "priority": priority})}
    )


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_payload_with_anything_anywhere_is_read_and_a_ticket_of_it_can_be_changed(name):
    desk = HELPDESKS[name]
    for path in paths(PAYLOADS[name]):
        for odd in ODD:
            for event in desk.read(changed(PAYLOADS[name], path, odd)):
                assert not isinstance(event, Arrived) or desk.update(event.ticket, CHANGE, GROUPS)


@pytest.mark.parametrize("name", HELPDESKS)
@pytest.mark.parametrize("answer", ODD)
def test_an_answer_that_is_no_ticket_is_none_and_has_no_id(name, answer):
    desk = HELPDESKS[name]
    answers = [answer] * len(desk.look("17", GROUPS))
    ticket = desk.ticket(answers, GROUPS)
    assert not ticket.id or not ticket.knows_tags or answer == {"id": "x"}
    assert desk.fetched is None or isinstance(desk.fetched(answers, GROUPS, None), Ignored)


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("zendesk", "type", "zen:event-type:ticket.tags_changed"),
        ("zammad", "article", {"id": 6, "body": "n", "sender": "Agent", "type": "note", "internal": True}),
        ("freshdesk", "freshdesk_webhook.triggered_event", "{priority:{from:1,to:4}}"),
        ("intercom", "topic", "conversation.admin.noted"),
        ("chatwoot", "message_type", "outgoing"),
        ("jira", "changelog", {"items": [{"field": "labels"}, {"field": "priority"}]}),
        ("freescout", "_embedded.threads", [{"id": 13, "type": "note", "body": "n"}]),
    ],
)
def test_our_own_update_comes_back_and_is_ignored(name, path, value):
    payload = changed(changed(PAYLOADS[name], "webhookEvent", "jira:issue_updated"), path, value)
    assert all(isinstance(event, Ignored) for event in HELPDESKS[name].read(payload))


def test_our_own_note_is_a_comment_of_staff_in_zendesk_and_a_changed_property_in_hubspot():
    by_staff = {"comment": {"id": 1, "body": "n", "is_public": False, "author": {"is_staff": True}}}
    payload = {**PAYLOADS["zendesk"], "type": "zen:event-type:ticket.comment_added", "event": by_staff}
    change = {**HUBSPOT[0], "subscriptionType": "ticket.propertyChange", "propertyName": "hs_ticket_priority"}
    assert isinstance(HELPDESKS["zendesk"].read(payload)[0], Ignored)
    assert isinstance(HELPDESKS["hubspot"].read([change])[0], Ignored)


@pytest.mark.parametrize(
    ("author", "reporter", "is_read"),
    [
        ({"accountId": "9"}, {"accountId": "9"}, True),
        ({"accountId": "8"}, {"accountId": "9"}, False),
        ({"accountId": "8", "accountType": "customer"}, None, True),
        (None, None, False),
    ],
)
def test_in_jira_a_comment_is_a_customers_when_a_customer_of_the_portal_or_the_reporter_wrote_it(
    author, reporter, is_read
):
    payload = changed(changed(PAYLOADS["jira"], "issue.fields.reporter", reporter), "webhookEvent", "comment_created")
    (event,) = HELPDESKS["jira"].read({**payload, "comment": {"id": "1", "body": TEXT, "author": author}})
    assert isinstance(event, Arrived) == is_read


@pytest.mark.parametrize("name", HELPDESKS)
def test_decisions_of_one_ticket_in_any_order_end_in_the_same_ticket(name):
    desk, ends = HELPDESKS[name], set()
    results = [decided(1, "front_line"), decided(2, "billing_experts"), decided(3, "supervisors")]
    for order in permutations([*results, results[0]]):
        ticket = Ticket("17", desk.untouched[0])
        for result in order:
            if change := change_for(desk, ticket, result, GROUPS, NOW):
                group = str(change.group) if change.group else ticket.group
                ticket = Ticket("17", change.priority or ticket.priority, ticket.tags + change.tags, group)
        ends.add((ticket.priority, ticket.group, marks_of(ticket.tags).level))
    assert ends == {(desk.priorities["urgent"], "2", 3)}


@pytest.mark.parametrize("name", ["salesforce", "hubspot"])
def test_without_a_field_for_marks_a_priority_is_set_once_with_a_note_and_no_ticket_is_moved(name):
    desk, unmarked = HELPDESKS[name], HelpdeskSettings(groups={"supervisors": 2})
    first, note = desk.update(Ticket("17"), CHANGE, unmarked)
    assert list(first.json.get("properties", first.json).values()) == ["high"]
    assert "note" in str(note.json)
    again = change_for(desk, Ticket("17", "HIGH"), decided(3, "supervisors"), unmarked, NOW)
    assert desk.update(Ticket("17", "HIGH"), again, unmarked) == []


@pytest.mark.parametrize(
    ("name", "owned"),
    [
        ("jira", {"key": "SD-17", "fields": {"assignee": {"accountId": "5"}}}),
        ("hubspot", {"id": "17", "properties": {"hubspot_owner_id": "5"}}),
        ("salesforce", {"Id": "17", "OwnerId": "005X"}),
    ],
)
def test_where_the_owner_is_the_group_a_persons_ticket_moves_from_level_3_on_only(name, owned):
    ticket = HELPDESKS[name].ticket([owned], GROUPS)
    groups = [
        change_for(HELPDESKS[name], ticket, decided(level, team), GROUPS, NOW).group
        for level, team in ((2, "billing_experts"), (3, "supervisors"))
    ]
    assert groups == [None, 2]


def test_a_case_in_a_queue_of_salesforce_is_in_nobodys_hands():
    assert HELPDESKS["salesforce"].ticket([{"Id": "17", "OwnerId": "00GX"}], GROUPS).assignee is None


def test_tags_that_a_payload_does_not_name_are_left_alone():
    (event,) = HELPDESKS["freshdesk"].read(changed(PAYLOADS["freshdesk"], "freshdesk_webhook.ticket_tags", None))
    calls = HELPDESKS["freshdesk"].update(event.ticket, CHANGE, GROUPS)
    assert "tags" not in calls[0].json


def test_hubspot_keeps_the_decision_as_a_note_of_the_ticket():
    ticket = HELPDESKS["hubspot"].ticket([HUBSPOT_TICKET], GROUPS)
    *_, note = HELPDESKS["hubspot"].update(ticket, CHANGE, GROUPS)
    assert (note.method, note.path, note.repeatable) == ("POST", "/crm/v3/objects/notes", False)
    assert note.json == {
        "properties": {"hs_timestamp": "2026-11-22T09:00:00+00:00", "hs_note_body": "note"},
        "associations": [
            {"to": {"id": "17"}, "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 228}]}
        ],
    }

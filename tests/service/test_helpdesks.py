"""Each helpdesk's form: what it reads, what it ignores, and what it never undoes."""

import pytest

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from escalml.service.webhooks.helpdesks import (
    HELPDESKS,
    Arrived,
    FetchRequired,
    HelpdeskSettings,
    Ignored,
    Ticket,
    change_for,
    informed,
    read_helpdesks,
)
from helpdesk_payloads import DELIVERIES, HUBSPOT, HUBSPOT_TICKET, PAYLOADS, TEXT, ZENDESK, changed
from routing_cases import NOW

GROUPS = HelpdeskSettings(groups={"supervisors": 2, "billing_experts": 3}, marks_field="marks")


@pytest.fixture(scope="module")
def champion():
    return Scorer.load(asset("models/champion"))


@pytest.fixture(scope="module")
def urgent(champion, policy):
    return answer(champion, policy, [Message(id="1", text=TEXT)], now=NOW)[0]


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_customers_message_is_read_without_its_quotes(name):
    (event,) = HELPDESKS[name].read(PAYLOADS[name])
    assert isinstance(event, Arrived)
    assert event.message.text == TEXT
    assert event.message.subject == (None if name == "chatwoot" else "Order")  # a chat has none
    assert event.message.id.startswith(f"{name}-{event.ticket.id}-")


@pytest.mark.parametrize("name", HELPDESKS)
def test_the_same_delivery_again_is_the_same_message(name):
    events = HELPDESKS[name].read(DELIVERIES[name])
    assert not any(isinstance(event, Ignored) for event in events)
    assert events == HELPDESKS[name].read(DELIVERIES[name])


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("zendesk", "detail.is_public", False),
        ("zendesk", "type", "zen:event-type:ticket.priority_changed"),
        ("zammad", "article.internal", True),
        ("zammad", "article.sender", "Agent"),
        ("zammad", "ticket.state", "merged"),
        ("freshdesk", "freshdesk_webhook.triggered_event", "{note_type:private}"),
        ("intercom", "data.item.conversation_message.author.type", "admin"),
        ("intercom", "topic", "conversation.priority.updated"),
        ("jira", "webhookEvent", "jira:issue_deleted"),
        ("chatwoot", "private", True),
        ("chatwoot", "message_type", "outgoing"),
        ("chatwoot", "event", "conversation_updated"),
        ("zendesk", "detail.id", "../../users"),
        ("salesforce", "Id", ".."),
    ],
)
def test_what_no_customer_wrote_is_ignored(name, path, value):
    (event,) = HELPDESKS[name].read(changed(PAYLOADS[name], path, value))
    assert isinstance(event, Ignored)


@pytest.mark.parametrize("name", HELPDESKS)
@pytest.mark.parametrize("payload", [None, 1, "x", [], {}, {"detail": [], "ticket": 1, "data": {"item": None}}, [1]])
def test_any_json_is_read_or_ignored_but_never_an_error(name, payload):
    assert all(isinstance(event, Ignored) for event in HELPDESKS[name].read(payload))


def test_staff_and_internal_follow_ups_of_django_helpdesk_are_ignored():
    desk, payload = HELPDESKS["django-helpdesk"], {**PAYLOADS["django-helpdesk"], "followup_id": 4}
    for followup in ({"user": 1, "public": True}, {"user": None, "public": False}):
        written = changed(payload, "ticket.followup_set", [{"id": 4, "comment": "x", **followup}])
        assert isinstance(desk.read(written)[0], Ignored)


def test_thin_events_have_their_text_fetched():
    hubspot = HELPDESKS["hubspot"]
    assert hubspot.read(HUBSPOT) == [FetchRequired("17", "ticket.creation", "creation-17")]
    event = hubspot.fetched([HUBSPOT_TICKET], GROUPS, None)
    assert event.message.text == TEXT
    assert [one.id for one in HELPDESKS["salesforce"].read({"Id": "500X"})] == ["500X"]


def test_tags_say_who_is_very_important_and_where_the_case_stands():
    (event,) = HELPDESKS["zendesk"].read(changed(ZENDESK, "detail.tags", ["vip", "escalml-level-3"]))
    message = informed(event, GROUPS)
    assert (message.customer.vip, message.state.level) == (True, 3)


@pytest.mark.parametrize("name", HELPDESKS)
def test_an_untouched_ticket_is_raised_and_moved_and_then_left_alone(name, urgent):
    desk = HELPDESKS[name]
    change = change_for(desk, Ticket("17", desk.untouched[0]), urgent, GROUPS, NOW)
    assert (change.priority, change.group) == (desk.priorities["urgent"], 2)
    done = Ticket("17", change.priority, change.tags, str(change.group))
    assert change_for(desk, done, urgent, GROUPS, NOW) is None


@pytest.mark.parametrize("name", HELPDESKS)
def test_a_priority_that_a_person_set_is_kept(name, urgent):
    desk = HELPDESKS[name]
    assert change_for(desk, Ticket("17", "a person's"), urgent, GROUPS, NOW).priority is None
    ours = ("escalml", "escalml-level-2", "escalml-priority-high")
    lowered = Ticket("17", desk.untouched[0], ours)
    assert change_for(desk, lowered, urgent, GROUPS, NOW).priority is None


@pytest.mark.parametrize("name", ["zendesk", "freshdesk", "chatwoot", "salesforce", "intercom", "hubspot"])
def test_systems_that_replace_tags_get_the_old_ones_too(name, urgent):
    desk = HELPDESKS[name]
    ticket = Ticket("17", desk.untouched[0], ("kept-by-us",))
    calls = desk.update(ticket, change_for(desk, ticket, urgent, GROUPS, NOW), GROUPS)
    assert "kept-by-us" in str([call.json for call in calls])


@pytest.mark.parametrize("name", HELPDESKS)
def test_no_note_quotes_the_customer(name, urgent):
    desk = HELPDESKS[name]
    ticket = Ticket("17", desk.untouched[0])
    assert "charged" not in str(desk.update(ticket, change_for(desk, ticket, urgent, GROUPS, NOW), GROUPS))


def test_a_ticket_in_a_persons_hands_moves_from_level_3_on_only(urgent):
    desk, ticket = HELPDESKS["zendesk"], Ticket("17", assignee="5")
    assert change_for(desk, ticket, urgent, GROUPS, NOW).group == 2
    second = urgent.model_copy(
        update={"route": urgent.route.model_copy(update={"level": 2, "team": "billing_experts"})}
    )
    assert change_for(desk, ticket, second, GROUPS, NOW).group is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("zendesq: {}", "'zendesq' is no helpdesk we know; expected zendesk, zammad"),
        ("zendesk: {write_back: on}", "zendesk: record: write_back needs base_url"),
        ("zendesk: {base_url: http://x.example}", "base_url: has to begin with https://"),
        ("zendesk: {token: abc}", "zendesk: token: Extra inputs are not permitted"),
        ("- zendesk", "expected helpdesks and their settings, found list"),
    ],
)
def test_a_fault_in_the_settings_is_named(tmp_path, text, why):
    (tmp_path / "h.yaml").write_text(text)
    with pytest.raises(EscalmlError, match=why):
        read_helpdesks(tmp_path / "h.yaml", tuple(HELPDESKS))

"""Which deliveries are scored, and why the others are not: one of each kind that helpdesks send."""

import pytest

from escalml.service.webhooks.helpdesks import HELPDESKS, Arrived, FetchRequired, HelpdeskSettings, Ignored
from escalml.service.webhooks.helpdesks.form import Change
from helpdesk_payloads import (
    CHATWOOT,
    FREESCOUT,
    FRESHDESK,
    HUBSPOT,
    INTERCOM,
    JIRA,
    PAYLOADS,
    REQUEST_TRACKER,
    REQUEST_TRACKER_TEXT,
    REQUEST_TRACKER_TICKET,
    TEXT,
    ZAMMAD,
    ZENDESK,
    changed,
)

NONE = HelpdeskSettings()


def read(name, payload, **changes):
    """The one event of a payload, changed at dotted paths that have `__` for a dot."""
    for path, value in changes.items():
        payload = changed(payload, path.replace("__", "."), value)
    (event,) = HELPDESKS[name].read(payload)
    return event


def code(event):
    return "scored" if isinstance(event, Arrived) else event.code


# Subjects

OPENINGS = [
    ("zendesk", "detail.description"),
    ("zammad", "article.body"),
    ("jira", "issue.fields.description"),
    ("intercom", "data.item.conversation_message.body"),
    ("django-helpdesk", "ticket.description"),
]


@pytest.mark.parametrize(("name", "path"), OPENINGS)
@pytest.mark.parametrize("nothing", ["", None, "no visible content", "Not given."])
def test_where_a_ticket_opens_without_a_text_its_subject_is_what_the_customer_says(name, path, nothing):
    event = read(name, changed(PAYLOADS[name], path, nothing))
    assert (event.message.text, event.message.subject) == ("Order", None)


@pytest.mark.parametrize("nothing", ["", None])
def test_where_a_freshdesk_ticket_opens_without_a_description_its_subject_is_the_text(nothing):
    event = read("freshdesk", changed(FRESHDESK, "freshdesk_webhook.ticket_description", nothing))
    assert (event.message.text, event.message.subject) == ("Order", None)


@pytest.mark.parametrize("nothing", ["Not given.", "<div>Not given.</div>"])
def test_a_placeholder_for_a_description_of_freshdesk_is_named_and_the_ticket_asked_for_its_text(nothing):
    event = read("freshdesk", changed(FRESHDESK, "freshdesk_webhook.ticket_description", nothing))
    assert isinstance(event, FetchRequired)
    assert (event.otherwise.code, "ticket_description" in event.otherwise.reason) == ("no_text", True)
    fetch = HELPDESKS["freshdesk"].fetched
    ticket = {"id": 15, "subject": "Order", "description": TEXT, "tags": []}
    assert fetch([ticket], NONE, None).message.text == TEXT
    assert fetch([ticket | {"description": nothing}], NONE, None).message.text == "Order"


@pytest.mark.parametrize(("name", "path"), OPENINGS[:2])
def test_a_placeholder_for_an_empty_text_is_named_as_left_out(name, path):
    event = read(name, changed(PAYLOADS[name], path, "Not given."))
    assert next(iter(event.left_out)) in path


def test_a_subject_that_says_that_there_is_none_is_no_text():
    assert read("zendesk", ZENDESK, detail__description="", detail__subject="(no subject)").code == "no_text"


def test_a_reply_without_a_text_is_not_read_by_its_tickets_subject():
    assert read("zammad", ZAMMAD, article__body="", ticket__article_count=4).code == "no_text"


# Automatic replies

AUTOMATIC = [
    ("zammad", "article.preferences", {"is-auto-response": True}),
    ("zammad", "article.headers", {"Auto-Submitted": "auto-replied"}),
    ("zendesk", "detail.headers", [{"name": "Precedence", "value": "auto_reply"}]),
    ("chatwoot", "content_attributes", {"email": {"auto_reply": True}}),
    ("freshdesk", "freshdesk_webhook.headers", "X-Autoreply: yes\r\nTo: us"),
    ("salesforce", "Headers", "From: a@b.example\nAuto-Submitted: auto-generated (vacation)\n"),
]


@pytest.mark.parametrize(("name", "path", "value"), AUTOMATIC)
def test_a_mail_whose_headers_say_that_a_program_sent_it_arrives_as_such(name, path, value):
    assert read(name, PAYLOADS[name]).message.automatic is None
    assert read(name, changed(PAYLOADS[name], path, value)).message.automatic is True


# Zendesk

COMMENT = {
    **changed(ZENDESK, "type", "zen:event-type:ticket.comment_added"),
    "event": {"comment": {"id": "8", "body": TEXT, "is_public": True, "author": {"id": "9", "is_staff": False}}},
}
MESSAGE = {
    "type": "zen:event-type:messaging_ticket.message_added",
    "detail": {"id": "17"},
    "event": {"actor": {"id": "9", "type": "end_user"}, "message": {"id": "m1", "body": TEXT}},
}
TRIGGER = {"ticket_id": "17", "comment": TEXT, "author_role": "end-user", "subject": "Order", "tags": "vip web"}


@pytest.mark.parametrize(
    ("payload", "path", "value", "why"),
    [
        (ZENDESK, "detail.submitter_id", "9", "scored"),
        (ZENDESK, "detail.submitter_id", "77", "by_agent"),
        (COMMENT, "event.comment.author.is_staff", True, "by_agent"),
        (COMMENT, "event.comment.author", {"id": "9"}, "scored"),
        (COMMENT, "event.comment.author", {"id": "-1", "is_staff": False}, "by_bot"),
        (COMMENT, "event.comment.is_public", False, "internal"),
        (MESSAGE, "event.actor.type", "end_user", "scored"),
        (MESSAGE, "event.actor.type", "agent", "by_agent"),
        (MESSAGE, "event.actor.type", "bot", "by_bot"),
        (TRIGGER, "tags", [], "scored"),
        (TRIGGER, "author_role", "Agent", "by_agent"),
        (TRIGGER, "author_role", None, "bad_body"),
        (TRIGGER, "ticket_id", None, "bad_body"),
        (TRIGGER, "is_public", "false", "internal"),
    ],
)
def test_in_zendesk_only_an_end_users_words_are_scored(payload, path, value, why):
    assert code(read("zendesk", changed(payload, path, value))) == why


@pytest.mark.parametrize(
    ("channel", "text", "why"),
    [
        ("native_messaging", "Conversation with Ann Lee", "boilerplate"),
        ("whatsapp", "Order", "boilerplate"),
        ("voice", "Call from: +49 170 000 at 10:00", "boilerplate"),
        ("email", "Conversation with your colleague led to nothing.", "scored"),
        ("native_messaging", TEXT, "scored"),
    ],
)
def test_a_line_that_zendesk_itself_wrote_is_not_the_customers(channel, text, why):
    assert code(read("zendesk", ZENDESK, detail__via={"channel": channel}, detail__description=text)) == why


def test_the_opening_message_of_a_zendesk_ticket_is_one_message_however_often_it_is_delivered():
    created, echo = read("zendesk", ZENDESK), read("zendesk", COMMENT)
    later = read("zendesk", COMMENT, time="2026-11-23T10:00:00Z")
    assert created.message.id == echo.message.id != later.message.id == "zendesk-17-8"


# Jira

BY = {"name": "ann", "displayName": "Ann"}
SERVER = {
    **changed(JIRA, "issue.fields.reporter", BY),
    "webhookEvent": "jira:issue_updated",
    "issue_event_type_name": "issue_commented",
    "user": BY,
    "comment": {"id": "5", "author": BY, "body": TEXT},
}


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("comment.body", TEXT, "scored"),
        ("comment.author", {"name": "jo"}, "by_agent"),
        ("comment.author", {"accountType": "app", "accountId": "1"}, "by_bot"),
        ("comment.visibility", {"type": "role", "value": "Agents"}, "internal"),
        ("comment.properties", [{"key": "sd.public.comment", "value": {"internal": True}}], "internal"),
        ("issue_event_type_name", "issue_comment_edited", "other_event"),
        ("comment.body", "!shot-1.png|width=300!", "no_text"),
    ],
)
def test_on_jira_server_a_customers_comment_comes_with_the_issues_update(path, value, why):
    assert code(read("jira", changed(SERVER, path, value))) == why


def test_a_comment_is_the_same_message_by_whichever_event_it_comes():
    again = changed(SERVER, "webhookEvent", "comment_created")
    assert read("jira", SERVER).message.id == read("jira", again).message.id == "jira-SD-17-5"


@pytest.mark.parametrize(
    ("reporter", "why"), [({"name": "ann"}, "scored"), ({"name": "jo"}, "by_agent"), (None, "by_agent")]
)
def test_a_comment_without_its_issues_reporter_has_it_looked_up(reporter, why):
    event = read("jira", SERVER, webhookEvent="comment_created", issue__fields__reporter=None)
    assert isinstance(event, FetchRequired)
    assert event.otherwise.code == "unknown_author"
    assert code(HELPDESKS["jira"].fetched([{"fields": {"reporter": reporter}}], NONE, event.payload)) == why


def test_an_agent_who_mends_a_description_is_not_the_customer():
    edited = changed(JIRA, "webhookEvent", "jira:issue_updated") | {"changelog": {"items": [{"field": "description"}]}}
    assert code(read("jira", edited, user={"accountId": "9"})) == "scored"
    assert code(read("jira", edited, user={"accountId": "1"})) == "by_agent"


def test_a_document_of_atlassians_is_read_whole():
    words = [
        {"type": "text", "text": "Hi "},
        {"type": "mention", "attrs": {"text": "@Jo"}},
        {"type": "emoji", "attrs": {"shortName": ":rage:", "text": "😡"}},
        {"type": "hardBreak"},
        {"type": "inlineCard", "attrs": {"url": "https://x.example/1"}},
    ]
    document = {"type": "doc", "content": [{"type": "paragraph", "content": words}, {"type": "mediaSingle"}]}
    assert read("jira", JIRA, issue__fields__description=document).message.text == "Hi @Jo😡\nhttps://x.example/1"


def test_an_automations_body_is_known_by_its_shape():
    assert code(read("jira", {"issue": JIRA["issue"]})) == "scored"
    assert read("jira", {"issue": {"key": "SD-17"}}).is_refused


# Intercom


def test_of_several_parts_each_is_taken_for_its_own_author():
    parts = [
        {"id": "1", "part_type": "comment", "body": f"<p>{TEXT}</p>", "author": {"type": "user"}},
        {"id": "2", "part_type": "comment", "body": "<p>Let me see</p>", "author": {"type": "bot"}},
        {"id": "3", "part_type": "assignment", "body": None, "author": {"type": "user"}},
        {
            "id": "4",
            "part_type": "comment",
            "body": "<p><i>This message was deleted</i></p>",
            "author": {"type": "user"},
        },
        {"id": "5", "part_type": "comment", "body": "<img src=x>", "author": {"type": "lead"}},
    ]
    replied = changed(INTERCOM, "data.item.conversation_parts.conversation_parts", parts)
    events = HELPDESKS["intercom"].read({**replied, "topic": "conversation.user.replied"})
    assert [code(event) for event in events] == ["scored", "by_bot", "other_event", "deleted", "no_text"]


def test_tickets_of_intercom_are_read_and_written_to_as_tickets():
    ticket = {
        "type": "ticket",
        "id": "17",
        "ticket_attributes": {"_default_title_": "Lift", "_default_description_": TEXT},
    }
    created = read("intercom", {"topic": "ticket.created", "data": {"item": ticket}})
    part = {"id": "7", "part_type": "comment", "body": "<p>Still stuck</p>", "author": {"type": "user"}}
    item = {"type": "ticket_part", "ticket": ticket, "ticket_part": part}
    replied = read("intercom", {"topic": "ticket.contact.replied", "data": {"item": item}})
    assert (created.message.text, created.message.subject, replied.message.text) == (TEXT, "Lift", "Still stuck")
    assert HELPDESKS["intercom"].look(replied.ticket.id, NONE)[0].path == "/tickets/17"
    assert HELPDESKS["intercom"].ticket([ticket], NONE).id == replied.ticket.id


# HubSpot


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"subscriptionType": "object.creation", "objectTypeId": "0-5"}, "17"),
        ({"subscriptionType": "object.creation", "objectTypeId": "0-1"}, "other_event"),
        ({"subscriptionType": "object.propertyChange", "objectTypeId": "0-5", "propertyName": "content"}, "17"),
        ({"subscriptionType": "object.propertyChange", "objectTypeId": "0-5", "propertyName": "x"}, "other_event"),
        ({"subscriptionType": "conversation.newMessage"}, "unsupported"),
    ],
)
def test_hubspots_generic_events_of_tickets_are_those_of_tickets(changes, found):
    (event,) = HELPDESKS["hubspot"].read([{**HUBSPOT[0], **changes}])
    assert (event.id if isinstance(event, FetchRequired) else event.code) == found


def test_a_retry_of_hubspot_has_the_key_of_its_first_try():
    first, retry = HELPDESKS["hubspot"].read([HUBSPOT[0], {**HUBSPOT[0], "attemptNumber": 1, "occurredAt": 5}])
    assert first.key == retry.key


# Freshdesk

REPLY = {
    "triggered_event": "{reply_sent:sent}",
    "ticket_id": 17,
    "ticket_latest_public_comment": f"Ann Lee : <div dir='ltr'>{TEXT}</div>",
    "ticket_description": "<div>Where is it?</div>",
    "ticket_subject": "Order",
}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, "scored"),
        ({"requester_name": "Ann Lee"}, "scored"),
        ({"requester_name": "Ann"}, "scored"),
        ({"requester_name": "Bob Ray"}, "by_agent"),
        ({"ticket_agent_name": "Ann Lee"}, "by_agent"),
        ({"ticket_latest_public_comment": ""}, "by_agent"),
        ({"triggered_event": "{note_type:private}"}, "internal"),
    ],
)
def test_in_freshdesk_a_reply_goes_before_the_old_description_and_its_author_is_compared(changes, why):
    simple, advanced = (read("freshdesk", body) for body in ({"freshdesk_webhook": REPLY | changes}, REPLY | changes))
    assert code(simple) == code(advanced) == why
    assert why != "scored" or simple.message.text == TEXT


def test_a_ticket_of_freshservice_is_changed_by_its_number():
    event = read("freshdesk", FRESHDESK, freshdesk_webhook__ticket_id="INC-14")
    assert HELPDESKS["freshdesk"].look(event.ticket.id, NONE)[0].path == "/api/v2/tickets/14"


# Salesforce

UNDER = {"ParentId": "500X", "Id": "02sX"}


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ({**UNDER, "TextBody": TEXT, "Incoming": True}, "scored"),
        ({**UNDER, "HtmlBody": f"<p>{TEXT}</p>", "Incoming": "true"}, "scored"),
        ({**UNDER, "TextBody": TEXT, "Incoming": "false"}, "by_agent"),
        ({**UNDER, "CommentBody": TEXT, "IsPublished": "true"}, "scored"),
        ({**UNDER, "CommentBody": TEXT, "IsPublished": False}, "internal"),
        ({**UNDER, "CommentBody": TEXT, "CreatedBy": {"UserType": "Standard"}}, "by_agent"),
        ({"attributes": {"type": "Lead"}, "Id": "00QX"}, "other_event"),
    ],
)
def test_mails_and_comments_of_salesforce_are_scored_under_their_case(record, why):
    event = read("salesforce", record)
    event = event.otherwise if isinstance(event, FetchRequired) else event
    assert code(event) == why
    assert why != "scored" or (event.ticket.id, event.message.text) == ("500X", TEXT)


@pytest.mark.parametrize(
    ("entity", "change", "fields", "why"),
    [
        ("Case", "CREATE", {"Description": TEXT}, "scored"),
        ("Case", "UPDATE", {"Description": TEXT}, "scored"),
        ("Case", "UPDATE", {"Priority": "High"}, "other_event"),
        ("Case", "DELETE", {}, "other_event"),
        ("Account", "CREATE", {}, "other_event"),
        ("CaseComment", "CREATE", {"CommentBody": TEXT, "ParentId": "500X"}, "scored"),
    ],
)
def test_change_data_of_salesforce_is_read(entity, change, fields, why):
    header = {"entityName": entity, "recordIds": ["500X"], "changeType": change}
    event = read("salesforce", {"data": {"payload": {"ChangeEventHeader": header, **fields}}})
    assert code(event.otherwise if isinstance(event, FetchRequired) else event) == why


@pytest.mark.parametrize(
    ("record", "path"),
    [
        ({"Id": "00aX"}, "/services/data/v62.0/sobjects/CaseComment/00aX/CreatedBy?fields=UserType"),
        ({"CreatedById": "005X"}, "/services/data/v62.0/sobjects/User/005X?fields=UserType"),
    ],
)
@pytest.mark.parametrize(
    ("author", "why"),
    [({"UserType": "Standard"}, "by_agent"), ({"UserType": "CspLitePortal"}, "scored"), (None, "scored")],
)
def test_who_wrote_a_comment_of_salesforce_is_looked_up(record, path, author, why):
    event = read("salesforce", {"ParentId": "500X", "CommentBody": TEXT, **record})
    assert [call.path for call in event.asks] == [path]
    case = {"Id": "500X", "Priority": "High"}
    found = HELPDESKS["salesforce"].fetched([case, author], NONE, event.payload)
    assert code(found) == why
    assert why != "scored" or (found.ticket.priority, found.message.id) == ("High", event.otherwise.message.id)


def test_the_mark_that_salesforce_adds_to_mails_is_left_out():
    case = {"Id": "500X", "Description": f"{TEXT}\n\n[ ref:_00Dx._500x:ref ]"}
    assert read("salesforce", case).message.text == TEXT


# Chatwoot and Zammad


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("message_type", 0, "scored"),
        ("message_type", 1, "by_agent"),
        ("sender.type", "agent_bot", "by_bot"),
        ("content", None, "no_text"),
        ("content_attributes", {"deleted": True}, "deleted"),
        ("content", "my card \ud83d", "scored"),
    ],
)
def test_in_chatwoot_a_contacts_words_are_scored(path, value, why):
    assert code(read("chatwoot", changed(CHATWOOT, path, value))) == why


def test_a_mails_subject_comes_with_it_in_chatwoot_and_stands_for_an_empty_mail_that_is_no_reply():
    mail = changed(CHATWOOT, "conversation.additional_attributes", {"mail_subject": "My lamp burns"})
    assert read("chatwoot", mail).message.subject == "My lamp burns"
    assert read("chatwoot", mail, content="").message.text == "My lamp burns"
    assert read("chatwoot", mail, content="", content_attributes={"email": {"in_reply_to": "x"}}).code == "no_text"


@pytest.mark.parametrize(
    "vip", [{"ticket__organization": {"vip": True}}, {"ticket__customer__organization": {"vip": "true"}}]
)
def test_a_customer_of_a_very_important_organisation_is_very_important_in_zammad(vip):
    plain = changed(ZAMMAD, "ticket.customer.vip", False)
    assert (read("zammad", plain).message.customer.vip, read("zammad", plain, **vip).message.customer.vip) == (
        False,
        True,
    )


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"article__sender": "System"}, "by_bot"),
        ({"ticket__state": {"name": "merged"}}, "merged"),
        ({"article": {}}, "no_text"),
        ({"ticket": "17"}, "bad_body"),
    ],
)
def test_what_zammad_sends_beside_customers_articles_has_its_reason(changes, why):
    event = read("zammad", ZAMMAD, **changes)
    assert isinstance(event, Ignored)
    assert event.code == why


# FreeScout


def said(thread_id, kind, text, **fields):
    at = {"createdAt": f"2026-11-22T10:00:{thread_id:02}Z"}
    return {"id": thread_id, "type": kind, "state": "published", "body": text, **at, **fields}


@pytest.mark.parametrize(
    ("threads", "why"),
    [
        ([said(12, "customer", TEXT)], "scored"),
        ([said(14, "lineitem", ""), said(13, "customer", TEXT), said(12, "message", "How can I help?")], "scored"),
        ([said(12, "message", "How can I help?"), said(13, "customer", TEXT)], "scored"),
        ([said(13, "message", "Done."), said(12, "customer", TEXT)], "by_agent"),
        ([said(13, "note", "vip"), said(12, "customer", TEXT)], "internal"),
        ([said(13, "message", "Dra", state="draft"), said(12, "customer", TEXT)], "scored"),
        ([], "no_text"),
    ],
)
def test_the_newest_that_was_said_in_a_conversation_of_freescout_counts(threads, why):
    event = read("freescout", FREESCOUT, _embedded__threads=threads)
    assert code(event) == why
    assert why != "scored" or event.message.text == TEXT


def test_what_was_said_before_in_freescout_is_the_thread():
    threads = [said(13, "customer", TEXT), said(12, "message", "<p>How can I help?</p>"), said(11, "note", "vip")]
    event = read("freescout", FREESCOUT, _embedded__threads=threads)
    assert [(turn.role, turn.text) for turn in event.message.thread] == [("agent", "How can I help?")]


def test_a_conversation_of_freescout_that_opens_without_a_text_has_its_subject_and_a_deleted_one_none():
    empty = [said(12, "customer", "")]
    assert read("freescout", FREESCOUT, _embedded__threads=empty).message.text == "Order"
    assert read("freescout", FREESCOUT, state="deleted").code == "deleted"
    assert read("freescout", {"id": 17}).is_refused


def test_tags_of_freescout_go_along_and_a_note_has_an_author():
    ticket = HELPDESKS["freescout"].ticket([FREESCOUT], NONE)
    calls = HELPDESKS["freescout"].update(ticket, Change(tags=("escalml",), note="n"), HelpdeskSettings(account="1"))
    assert [(call.method, call.path, call.json) for call in calls] == [
        ("PUT", "/api/conversations/17/tags", {"tags": ["web", "escalml"]}),
        ("POST", "/api/conversations/17/threads", {"type": "note", "text": "n", "user": "1"}),
    ]


# Request Tracker


def fetched(author, *, ticket=REQUEST_TRACKER_TICKET, text=REQUEST_TRACKER_TEXT, **changes):
    event = read("request-tracker", REQUEST_TRACKER, **changes)
    return HELPDESKS["request-tracker"].fetched(
        [ticket, text, author], HelpdeskSettings(marks_field="marks"), event.payload
    )


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"type": "Comment"}, "internal"),
        ({"type": "Status"}, "other_event"),
        ({"creator": "RT_System"}, "by_bot"),
        ({"creator": None}, "unknown_author"),
        ({"transaction_id": "x"}, "bad_body"),
    ],
)
def test_of_request_tracker_only_what_somebody_said_is_fetched(changes, why):
    assert code(read("request-tracker", REQUEST_TRACKER, **changes)) == why


def test_a_delivery_of_request_tracker_has_text_and_author_fetched():
    event = read("request-tracker", REQUEST_TRACKER, creator="a b/../c")
    assert [call.path.partition("?")[0] for call in event.asks] == [
        "/REST/2.0/transaction/40/attachments",
        "/REST/2.0/user/a%20b%2F..%2Fc",
    ]
    found = fetched({"Privileged": 0})
    assert (found.message.text, found.message.channel, found.ticket.priority) == (TEXT, "email", 0)


@pytest.mark.parametrize(
    ("author", "requestors", "why"),
    [
        ({"Privileged": 0}, [], "scored"),
        ({"Privileged": 1}, [{"id": "other@x.example"}], "by_agent"),
        ({"Privileged": 1}, [{"id": "j@x.example"}], "scored"),
        (None, [], "unknown_author"),
    ],
)
def test_in_request_tracker_a_privileged_user_is_an_agent_unless_he_asks_for_himself(author, requestors, why):
    assert code(fetched(author, ticket={**REQUEST_TRACKER_TICKET, "Requestor": requestors})) == why


def test_an_automatic_reply_in_request_tracker_is_told_by_its_mails_headers():
    parts = [{"ContentType": "text/plain", "Content": TEXT, "Headers": "Auto-Submitted: auto-replied\nX: y"}]
    assert fetched({"Privileged": 0}, text={"items": parts}).message.automatic is True


def test_a_transaction_of_request_tracker_without_a_text_has_its_tickets_subject_only_where_it_opens_it():
    assert fetched({"Privileged": 0}, text={"items": []}).message.text == "Order"
    assert fetched({"Privileged": 0}, text={"items": []}, type="Correspond").code == "no_text"


def test_marks_in_request_tracker_stand_in_a_custom_field():
    settings = HelpdeskSettings(marks_field="marks")
    custom = [{"name": "marks", "values": ["escalml escalml-level-2"]}]
    ticket = HELPDESKS["request-tracker"].ticket([{**REQUEST_TRACKER_TICKET, "CustomFields": custom}], settings)
    assert ticket.tags == ("escalml", "escalml-level-2")
    change = Change(100, ("escalml-level-3",), 3, "n", outdated=("escalml-level-2",))
    put, comment = HELPDESKS["request-tracker"].update(ticket, change, settings)
    assert put.json == {"Priority": 100, "Queue": 3, "CustomFields": {"marks": "escalml escalml-level-3"}}
    assert [one.json for one in put.instead] == [
        {"Priority": 100},
        {"CustomFields": put.json["CustomFields"]},
        {"Queue": 3},
    ]
    assert (comment.path, comment.repeatable) == ("/REST/2.0/ticket/17/comment", False)

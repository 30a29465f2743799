"""Invented deliveries of every helpdesk, all of the same customer's message, in the shapes that each documents."""

TEXT = "I was charged twice. I want to speak to your manager now."
HTML = f"<p>{TEXT}</p><blockquote type='cite'>old words</blockquote>"

ZENDESK = {
    "type": "zen:event-type:ticket.created",
    "id": "01J",
    "time": "2026-11-22T10:00:00Z",
    "zendesk_event_version": "2022-11-06",
    "subject": "zen:ticket:17",
    "detail": {
        "id": "17",
        "subject": "Order",
        "description": TEXT,
        "requester_id": "9",
        "priority": None,
        "tags": ["vip", "web"],
        "group_id": "1",
        "assignee_id": None,
        "is_public": True,
        "via": {"channel": "email"},
        "created_at": "2026-11-22T10:00:00Z",
        "updated_at": "2026-11-22T10:00:00Z",
    },
    "event": {},
}
ZAMMAD = {
    "ticket": {
        "id": 17,
        "title": "Order",
        "priority": {"id": 2, "name": "2 normal"},
        "group": {"name": "Users"},
        "owner_id": 1,
        "customer": {"id": 9, "vip": True},
        "created_at": "2026-11-22T10:00:00Z",
    },
    "article": {
        "id": 5,
        "body": HTML,
        "content_type": "text/html",
        "type": "email",
        "sender": "Customer",
        "internal": False,
        "created_at": "2026-11-22T10:00:00Z",
    },
}
DJANGO_HELPDESK = {
    "ticket": {
        "id": 17,
        "queue": 1,
        "title": "Order",
        "description": TEXT,
        "submitter_email": "j@x.example",
        "assigned_to": None,
        "status": 1,
        "priority": 3,
        "followup_set": [{"id": 3, "user": None, "comment": TEXT, "public": True, "date": "2026-11-22T10:00:00Z"}],
    },
    "queue_slug": "front",
}
FRESHDESK = {
    "freshdesk_webhook": {
        "triggered_event": "{ticket_action:created}",
        "ticket_id": "17",
        "ticket_subject": "Order",
        "ticket_description": HTML,
        "ticket_priority": "Low",
        "ticket_tags": "vip, web",
        "requester_email": "j@x.example",
    }
}
SALESFORCE = {"Id": "17", "Subject": "Order", "Description": TEXT, "Priority": "Medium", "Origin": "Email"}
INTERCOM = {
    "type": "notification_event",
    "topic": "conversation.user.created",
    "data": {
        "item": {
            "type": "conversation",
            "id": "17",
            "user": {"id": "9"},
            "conversation_message": {"id": "4", "subject": "<p>Order</p>", "body": HTML, "author": {"type": "user"}},
            "conversation_parts": {"conversation_parts": []},
        }
    },
}
HUBSPOT = [{"eventId": 1, "subscriptionType": "ticket.creation", "objectId": 17, "occurredAt": 1_795_341_600_000}]
HUBSPOT_TICKET = {"id": "17", "properties": {"subject": "Order", "content": TEXT, "hs_ticket_priority": None}}
JIRA = {
    "webhookEvent": "jira:issue_created",
    "issue": {
        "key": "SD-17",
        "fields": {
            "summary": "Order",
            "description": {
                "type": "doc",
                "content": [{"type": "paragraph", "content": [{"type": "text", "text": TEXT}]}],
            },
            "priority": {"name": "Medium"},
            "labels": ["web"],
            "reporter": {"accountId": "9"},
            "created": "2026-11-22T10:00:00.000+0000",
        },
    },
}
CHATWOOT = {
    "event": "message_created",
    "id": 5,
    "content": TEXT,
    "created_at": "2026-11-22T10:00:00Z",
    "message_type": "incoming",
    "private": False,
    "sender": {"id": 9, "type": "contact"},
    "conversation": {"id": 17, "priority": None, "labels": ["web"], "channel": "Channel::WebWidget", "meta": {}},
    "account": {"id": 1},
}
# After freescout.net/module/api-webhooks: the conversation with all that was said in it, the newest first.
FREESCOUT = {
    "id": 17,
    "number": 3,
    "type": "email",
    "status": "active",
    "state": "published",
    "subject": "Order",
    "customer": {"id": 9, "type": "customer", "email": "j@x.example"},
    "createdAt": "2026-11-22T10:00:00Z",
    "_embedded": {
        "threads": [
            {
                "id": 12,
                "type": "customer",
                "state": "published",
                "body": HTML,
                "customer": {"id": 9},
                "createdAt": "2026-11-22T10:00:00Z",
            },
        ],
        "tags": [{"id": 1, "name": "web"}],
    },
}
REQUEST_TRACKER = {"ticket_id": 17, "transaction_id": 40, "type": "Create", "creator": "j@x.example"}
# As Request Tracker 5.0.3 answers them.
REQUEST_TRACKER_TICKET = {
    "id": 17,
    "Subject": "Order",
    "Priority": "0",
    "Owner": {"id": "Nobody", "type": "user"},
    "Queue": {"id": "1", "type": "queue"},
    "Requestor": [{"id": "j@x.example", "type": "user"}],
    "CustomFields": [{"id": "2", "name": "marks", "type": "customfield", "values": []}],
    "Created": "2026-11-22T10:00:00Z",
}
REQUEST_TRACKER_TEXT = {
    "items": [
        {"id": "1", "ContentType": "multipart/mixed", "Content": "", "Filename": "", "Headers": "Subject: Order"},
        {"id": "2", "ContentType": "text/plain", "Content": "a file", "Filename": "a.txt", "Headers": ""},
        {"id": "3", "ContentType": "text/html", "Content": HTML, "Filename": "", "Headers": ""},
    ]
}


class Payloads(dict):
    """One payload for each of some helpdesks; a missing one is a sentence."""

    def __missing__(self, name):
        raise LookupError(f"{__file__}: has no payload of {name}; add what is delivered of its new ticket")


# Of those whose webhook brings the text.
PAYLOADS = Payloads(
    {
        "zendesk": ZENDESK,
        "zammad": ZAMMAD,
        "django-helpdesk": DJANGO_HELPDESK,
        "freshdesk": FRESHDESK,
        "salesforce": SALESFORCE,
        "intercom": INTERCOM,
        "jira": JIRA,
        "chatwoot": CHATWOOT,
        "freescout": FREESCOUT,
    }
)
# Also of those whose delivery brings no text, which is fetched: by a webhook that says little, or by the poller.
DELIVERIES = Payloads({**PAYLOADS, "hubspot": HUBSPOT, "request-tracker": REQUEST_TRACKER})


def changed(payload, path, value):
    """A payload with another value at a dotted path."""
    first, _, rest = path.partition(".")
    return {**payload, first: changed(payload.get(first) or {}, rest, value) if rest else value}

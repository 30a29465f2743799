"""Intercom: what users write in conversations, in the older and the newer shape, and in tickets.

A conversation has no levels of priority: ours and our marks are custom attributes, `escalml_priority` and
`escalml_marks`; make them first. `account` is the admin in whose name is written.
"""

import re
from collections.abc import Sequence
from typing import Literal

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    BY_BOT,
    DELETED,
    NO_TEXT,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    called,
    one_by_one,
    united,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, flag, identity, says_automatic, word
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import hub_signature

_CUSTOMERS = ("user", "lead", "contact")
_BOTS = ("bot", "fin", "operator", "system", "workflow", "custom_bot")
_CHANNELS: dict[str | None, Channel] = {"email": "email", "twitter": "social", "phone_call": "phone"}
_TICKET = "ticket-"  # before the id of a ticket, which the API keeps apart from conversations
_DELETED = ("This message was deleted", "message was deleted")
_SPOKEN_PARTS = (None, "comment", "open", "conversation_part", "ticket_part")
# Topic -> whether it opens its conversation or ticket.
_TOPICS = {
    "conversation.user.created": True,
    "conversation.contact.created": True,
    "conversation.user.replied": False,
    "conversation.contact.replied": False,
    "ticket.created": True,
    "ticket.contact.replied": False,
}


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """Each part of a conversation or ticket that a delivery brings: a bot's answer may stand behind the customer's."""
    topic, item = word(payload, "topic"), at(payload, "data.item")
    if topic == "ping":
        return called("ping", Ignored("it is Intercom's test of this address", "other_event"))
    if topic == "conversation_part.redacted":
        return called("conversation_part.redacted", DELETED)
    if topic not in _TOPICS:
        return [Ignored(f"only {', '.join(_TOPICS)} hold a customer's text")]
    kind: Literal["conversation", "ticket"] = "ticket" if topic.startswith("ticket.") else "conversation"
    holder = (at(item, "ticket") or item) if kind == "ticket" else item
    ticket = _ticket_of(holder, _TICKET if kind == "ticket" else "")
    if not ticket.id:
        return called(topic, NO_TICKET)
    if _TOPICS[topic]:
        return called(topic, _said(payload, holder, ticket, _opening(holder, kind), opens=True))
    parts = _parts(item, holder)
    events = [_said(payload, holder, ticket, part, opens=False) for part in parts]
    return called(topic, *(events or [NO_TEXT]))


def _opening(holder: Json, kind: str) -> Json:
    """What opens a conversation or ticket, as one of its parts."""
    if kind == "conversation":
        return at(holder, "source") or at(holder, "conversation_message")
    body = at(holder, "ticket_attributes._default_description_")
    parts = at(holder, "ticket_parts.ticket_parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    return {"body": body or at(first, "body"), "author": at(holder, "author") or at(first, "author"), "id": "0"}


def _parts(item: Json, holder: Json) -> list[Json]:
    """Parts of a delivery, oldest first."""
    if (one := at(item, "ticket_part")) is not None:
        return [one]
    for path in ("conversation_parts.conversation_parts", "ticket_parts.ticket_parts"):
        if isinstance(found := at(holder, path), list):
            return found
    return []


def _said(payload: Json, holder: Json, ticket: Ticket, part: Json, *, opens: bool) -> HelpdeskEvent:
    """What one part says, where a customer wrote it."""
    author = word(part, "author.type")
    if author in _BOTS or flag(part, "author.from_ai_agent") or flag(part, "author.is_ai_answer"):
        return BY_BOT
    if author is not None and author not in _CUSTOMERS:
        return BY_AGENT
    if not opens and word(part, "part_type") not in _SPOKEN_PARTS:
        return Ignored("it says nothing: it is a change of the conversation", "other_event")
    body = at(part, "body")
    if flag(part, "redacted") or (isinstance(body, str) and _bare(body) in _DELETED):
        return DELETED
    subjects = ("source.subject", "conversation_message.subject", "ticket_attributes._default_title_", "title")
    return arrived(
        "intercom",
        ticket,
        body,
        part=word(part, "id"),
        html=True,
        subject=_plain(next((found for path in subjects if (found := at(holder, path))), None)),
        opens=opens,
        field_name="body",
        automatic=says_automatic(part, at(part, "metadata"), at(holder, "source")),
        channel=_CHANNELS.get(word(holder, "source.type"), "chat"),
        sent_at=at(part, "created_at") or at(payload, "created_at"),
        opened_at=at(holder, "created_at"),
        customer={"id": word(holder, "user.id") or word(part, "author.id") or _first_contact(holder)},
    )


def _first_contact(holder: Json) -> str | None:
    contacts = at(holder, "contacts.contacts")
    return word(contacts[0], "id") if isinstance(contacts, list) and contacts else None


def _bare(body: str) -> str:
    return re.sub(r"<[^<>]{0,200}>", "", body).strip().rstrip(".")


def _plain(subject: Json) -> str | None:
    """A subject comes as a paragraph of HTML."""
    return subject.removeprefix("<p>").removesuffix("</p>") if isinstance(subject, str) else None


def _ticket_of(conversation: Json, before: str = "") -> Ticket:
    """A conversation, or a ticket, whose attributes have another name."""
    own_id, fields = identity(conversation, "id"), "ticket_attributes" if before else "custom_attributes"
    return Ticket(
        id=f"{before}{own_id}" if own_id else "",
        priority=word(conversation, f"{fields}.escalml_priority"),
        tags=tuple((word(conversation, f"{fields}.escalml_marks") or "").split()),
        group=word(conversation, "team_assignee_id"),
        assignee=word(conversation, "admin_assignee_id"),
    )


def _path(ticket_id: str) -> str:
    is_ticket = ticket_id.startswith(_TICKET)
    return f"/tickets/{ticket_id.removeprefix(_TICKET)}" if is_ticket else f"/conversations/{ticket_id}"


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    path, tags, is_ticket = _path(ticket.id), united(ticket, change), ticket.id.startswith(_TICKET)
    attributes = without_nones(escalml_priority=change.priority, escalml_marks=" ".join(tags) if tags else None)
    calls = []
    if attributes:
        name = "ticket_attributes" if is_ticket else "custom_attributes"
        put = ApiCall("PUT", path, {name: attributes})
        calls.append(one_by_one(put, lambda some: {name: some}, attributes))
    by = {"type": "admin", "admin_id": settings.account}
    if change.group is not None and is_ticket:
        moved = {"assignment": {"admin_id": settings.account, "assignee_id": str(change.group)}}
        calls.append(ApiCall("PUT", path, moved))
    elif change.group is not None:
        move = {"message_type": "assignment", "assignee_id": str(change.group), **by, "type": "team"}
        calls.append(ApiCall("POST", f"{path}/parts", move))
    note = {"message_type": "note", "body": change.note, **by}
    return [*calls, ApiCall("POST", f"{path}/reply", note, repeatable=False)]


INTERCOM = Helpdesk(
    name="intercom",
    priorities={"low": "low", "normal": "normal", "high": "high", "urgent": "urgent"},
    untouched=(None,),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", _path(ticket_id))],
    ticket=lambda answers, _: _ticket_of(answers[0], _TICKET if at(answers[0], "type") == "ticket" else ""),
    update=_update,
    set_up=f"subscribe this address to the topics {', '.join(_TOPICS)}",
    signature=hub_signature("sha1"),
)

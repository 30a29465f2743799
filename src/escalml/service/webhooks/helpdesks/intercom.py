"""Intercom: conversation.user.created and conversation.user.replied, in the older and the newer shape.

An Intercom conversation has no levels of priority: ours and our marks are custom attributes, `escalml_priority` and
`escalml_marks`; make them first. `account` is the admin in whose name is written.
"""

from collections.abc import Sequence

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    united,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, identity, word
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import hub_signature

_CUSTOMERS = ("user", "lead", "contact")
_CHANNELS: dict[str | None, Channel] = {"email": "email", "twitter": "social", "phone_call": "phone"}


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    topic, item = word(payload, "topic"), at(payload, "data.item")
    if topic not in ("conversation.user.created", "conversation.user.replied"):
        return [Ignored("only conversation.user.created and conversation.user.replied hold a customer's text")]
    if identity(item, "id") is None:
        return [NO_TICKET]
    said = at(item, "source") or at(item, "conversation_message")
    if topic == "conversation.user.replied":
        parts = at(item, "conversation_parts.conversation_parts")
        said = parts[-1] if isinstance(parts, list) and parts else None
    author = word(said, "author.type")
    if author is not None and author not in _CUSTOMERS:
        return [BY_AGENT]
    return [
        arrived(
            "intercom",
            _ticket_of(item),
            at(said, "body"),
            part=word(said, "id"),
            html=True,
            subject=_plain(at(item, "source.subject") or at(item, "conversation_message.subject")),
            channel=_CHANNELS.get(word(item, "source.type"), "chat"),
            sent_at=at(said, "created_at") or at(payload, "created_at"),
            opened_at=at(item, "created_at"),
            customer={"id": word(item, "user.id") or word(said, "author.id")},
        )
    ]


def _plain(subject: Json) -> str | None:
    """A subject comes as a paragraph of HTML."""
    return subject.removeprefix("<p>").removesuffix("</p>") if isinstance(subject, str) else None


def _ticket_of(conversation: Json) -> Ticket:
    return Ticket(
        id=identity(conversation, "id") or "",
        priority=word(conversation, "custom_attributes.escalml_priority"),
        tags=tuple((word(conversation, "custom_attributes.escalml_marks") or "").split()),
        group=word(conversation, "team_assignee_id"),
        assignee=word(conversation, "admin_assignee_id"),
    )


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    path, tags = f"/conversations/{ticket.id}", united(ticket, change)
    attributes = without_nones(escalml_priority=change.priority, escalml_marks=" ".join(tags) if tags else None)
    calls = [ApiCall("PUT", path, {"custom_attributes": attributes})] if attributes else []
    by = {"type": "admin", "admin_id": settings.account}
    if change.group is not None:
        moved = {"message_type": "assignment", "assignee_id": str(change.group), **by, "type": "team"}
        calls.append(ApiCall("POST", f"{path}/parts", moved))
    note = {"message_type": "note", "body": change.note, **by}
    return [*calls, ApiCall("POST", f"{path}/reply", note, repeatable=False)]


INTERCOM = Helpdesk(
    name="intercom",
    priorities={"low": "low", "normal": "normal", "high": "high", "urgent": "urgent"},
    untouched=(None,),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"/conversations/{ticket_id}")],
    ticket=lambda answers, _: _ticket_of(answers[0]),
    update=_update,
    signature=hub_signature("sha1"),
)

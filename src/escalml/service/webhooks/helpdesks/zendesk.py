"""Zendesk: event webhooks (version 2022-11-06) of new tickets, comments and messages, and one body of a trigger.

A ticket's opening message comes as `ticket.created` and often as `ticket.comment_added` too: the first minutes of a
ticket go by what is said, later comments by their id.

A change is one call, guarded by the ticket's stamp (`safe_update`): where a person was faster it is refused, read anew
and worked out again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    BY_BOT,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Arrived,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    called,
    misshapen,
    united,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import (
    Json,
    at,
    flag,
    has_list,
    identity,
    is_soon_after,
    says_automatic,
    word,
    words,
)
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import zendesk_signature

_CHANNELS: dict[str | None, Channel] = {
    "email": "email",
    "web": "web_form",
    "web_form": "web_form",
    "chat": "chat",
    "native_messaging": "chat",
    "whatsapp": "chat",
    "line": "chat",
    "messenger": "chat",
    "facebook_messenger": "chat",
    "instagram_dm": "chat",
    "twitter_dm": "chat",
    "sunshine_conversations_api": "chat",
    "phone": "phone",
    "api": "web_form",
    "voice": "phone",
    "sms": "sms",
    "twitter": "social",
    "facebook": "social",
}
_SPOKEN = ("chat", "phone", "sms")  # kinds of channels whose tickets open with a line that Zendesk itself writes
_BOILERPLATE = re.compile(
    r"(?:conversation|chat|unterhaltung|gespräch|chatten|conversación|conversa|conversazione|gesprek)"
    r" (?:with|started|mit|avec|con|com|met)\b"
    r"|(?:inbound |outbound |incoming |missed |answered |abandoned |phone )*call (?:from|with|to)\b"
    r"|voicemail from\b|appel (?:de|à)\b|anruf von\b|llamada de\b",
    re.IGNORECASE,
)
_OPENING_ECHOES = timedelta(minutes=10)
_CREATED, _COMMENT, _MESSAGE = "ticket.created", "ticket.comment_added", "messaging_ticket.message_added"
_TRIGGER = "trigger"
_FIELDS = ("ticket_id", "comment_id", "subject", "comment", "requester_id", "author_role", "priority", "tags")
SET_UP = (
    "point an event webhook at this address (ticket.created, ticket.comment_added, messaging_ticket.message_added), or "
    "give the trigger's webhook the JSON body that docs/helpdesks.md shows for Zendesk (request format JSON)"
)


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """A ticket that begins, a comment on it, a message of a conversation, or what a trigger sends."""
    kind = (word(payload, "type") or "").removeprefix("zen:event-type:")
    if not kind:
        return called(_TRIGGER, _triggered(payload))
    if kind not in (_CREATED, _COMMENT, _MESSAGE):
        return [Ignored(f"only {_CREATED}, {_COMMENT} and {_MESSAGE} hold a customer's text")]
    if identity(payload, "detail.id") is None:
        return called(kind, NO_TICKET)
    return called(kind, {_CREATED: _created, _COMMENT: _commented, _MESSAGE: _sent}[kind](payload))


def _created(payload: Json) -> HelpdeskEvent:
    """A ticket that begins; its submitter is the author of what it says."""
    detail = at(payload, "detail")
    if at(detail, "is_public") is False:
        return INTERNAL
    submitter, requester = word(detail, "submitter_id"), word(detail, "requester_id")
    if submitter and requester and submitter != requester:
        return BY_AGENT
    if _is_boilerplate(detail):
        return Ignored("Zendesk itself wrote it; the customer's words come as messages", "boilerplate")
    return _of_detail(payload, at(detail, "description"), None, opens=True)


def _is_boilerplate(detail: Json) -> bool:
    """Whether a conversation's or call's ticket opens with nothing but the line that Zendesk gives it."""
    channel = _CHANNELS.get(word(detail, "via.channel"), "other")
    text, subject = at(detail, "description"), at(detail, "subject")
    if channel not in _SPOKEN or not isinstance(text, str):
        return False
    return bool(_BOILERPLATE.match(text.strip())) or (isinstance(subject, str) and text.strip() == subject.strip())


def _commented(payload: Json) -> HelpdeskEvent:
    """A comment; the one that repeats the opening message goes by its words, as that does."""
    detail, comment = at(payload, "detail"), at(payload, "event.comment")
    author = word(comment, "author.id")
    if author == "-1":
        return BY_BOT
    is_staff = at(comment, "author.is_staff")
    if is_staff is not False and (is_staff is not None or author is None or author != word(detail, "requester_id")):
        return BY_AGENT
    if at(comment, "is_public") is False:
        return INTERNAL
    said_at = word(comment, "created_at") or word(payload, "time")
    is_opening = is_soon_after(word(detail, "created_at"), said_at, _OPENING_ECHOES)
    return _of_detail(payload, at(comment, "body"), None if is_opening else word(comment, "id"), opens=False)


def _of_detail(payload: Json, text: Json, part: str | None, *, opens: bool) -> Arrived | Ignored:
    detail = at(payload, "detail")
    return arrived(
        "zendesk",
        _ticket_of(detail),
        text,
        part=part,
        subject=at(detail, "subject"),
        opens=opens,
        field_name="description" if opens else "comment.body",
        automatic=says_automatic(detail, at(payload, "event.comment"), at(payload, "event.comment.metadata")),
        channel=_CHANNELS.get(word(detail, "via.channel"), "other"),
        sent_at=at(payload, "time"),
        opened_at=at(detail, "created_at"),
        customer={"id": word(detail, "requester_id")},
    )


def _sent(payload: Json) -> HelpdeskEvent:
    """A message of a conversation, by an end user."""
    actor = word(payload, "event.actor.type")
    if actor in ("bot", "system", "answer_bot", "ai_agent"):
        return BY_BOT
    if actor not in ("end_user", "user", "customer"):
        return BY_AGENT
    return arrived(
        "zendesk",
        _ticket_of(at(payload, "detail")),
        at(payload, "event.message.body"),
        part=word(payload, "event.message.id"),
        subject=at(payload, "detail.subject"),
        channel=_CHANNELS.get(word(payload, "detail.via.channel"), "chat"),
        sent_at=at(payload, "time"),
        opened_at=at(payload, "detail.created_at"),
        customer={"id": word(payload, "event.actor.id")},
    )


def _triggered(payload: Json) -> HelpdeskEvent:
    """The body of a trigger, in the one form that says who wrote."""
    if identity(payload, "ticket_id") is None or not isinstance(at(payload, "comment"), str):
        return misshapen(f"the body is not one that is read; {SET_UP}")
    role = (word(payload, "author_role") or "").lower().replace("-", "").replace("_", "").replace(" ", "")
    if not role:
        return misshapen(f"author_role is missing, so nobody can tell whether a customer wrote it; {SET_UP}")
    if role != "enduser":
        return BY_AGENT
    if at(payload, "is_public") is not None and not flag(payload, "is_public"):
        return INTERNAL
    tags = at(payload, "tags")
    priority = (word(payload, "priority") or "").lower()
    ticket = Ticket(
        id=identity(payload, "ticket_id") or "",
        priority=priority if priority in ("low", "normal", "high", "urgent") else None,
        tags=tuple(tags.split()) if isinstance(tags, str) else words(payload, "tags"),
        knows_tags=isinstance(tags, str | list),
    )
    channel = (word(payload, "channel") or "").lower().replace(" ", "_")
    return arrived(
        "zendesk",
        ticket,
        at(payload, "comment"),
        part=None,
        subject=at(payload, "subject"),
        opens=True,
        field_name="comment",
        automatic=says_automatic(payload),
        channel="email" if channel == "mail" else _CHANNELS.get(channel, "other"),
        customer={"id": word(payload, "requester_id")},
    )


def _ticket_of(fields: Json) -> Ticket:
    return Ticket(
        id=identity(fields, "id") or "",
        priority=word(fields, "priority"),
        tags=words(fields, "tags"),
        group=word(fields, "group_id"),
        assignee=word(fields, "assignee_id"),
        stamp=word(fields, "updated_at"),
        knows_tags=has_list(fields, "tags"),
    )


def _update(ticket: Ticket, change: Change, _: HelpdeskSettings) -> Sequence[ApiCall]:
    """One guarded call: all of it, or nothing."""
    fields = without_nones(priority=change.priority, group_id=change.group, tags=united(ticket, change))
    fields["comment"] = {"body": change.note, "public": False}
    guard = {"safe_update": True, "updated_stamp": ticket.stamp} if ticket.stamp else {}
    # Without the guard: the first of several would change the stamp.
    parts = tuple(
        ApiCall("PUT", _path(ticket.id), {"ticket": {name: value}}, repeatable=name != "comment")
        for name, value in fields.items()
    )
    whole = ApiCall("PUT", _path(ticket.id), {"ticket": fields | guard}, repeatable=ticket.stamp is not None)
    return [replace(whole, instead=parts) if len(parts) > 1 else whole]


def _path(ticket_id: str) -> str:
    return f"/api/v2/tickets/{ticket_id}.json"


ZENDESK = Helpdesk(
    name="zendesk",
    page="{base}/agent/tickets/{id}",
    priorities={"low": "low", "normal": "normal", "high": "high", "urgent": "urgent"},
    untouched=(None,),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", _path(ticket_id))],
    ticket=lambda answers, _: _ticket_of(at(answers[0], "ticket")),
    update=_update,
    set_up=SET_UP,
    fields=_FIELDS,
    signature=zendesk_signature,
)

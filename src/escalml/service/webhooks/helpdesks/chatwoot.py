"""Chatwoot: message_created of incoming messages that are not private. `account` has to be set to write back.

Chatwoot replaces labels: those there are go along. It delivers once and waits five seconds for the answer
(github.com/chatwoot/chatwoot/issues/15920). Where it signs nothing, put the secret into the webhook's address, as HTTP
Basic.
"""

from collections.abc import Sequence

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    united,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, has_list, identity, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import chatwoot_signature

_CHANNELS: dict[str | None, Channel] = {
    "Channel::Email": "email",
    "Channel::WebWidget": "chat",
    "Channel::Whatsapp": "chat",
    "Channel::Telegram": "chat",
    "Channel::Sms": "sms",
    "Channel::TwilioSms": "sms",
    "Channel::FacebookPage": "chat",
    "Channel::TwitterProfile": "social",
}


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    conversation = at(payload, "conversation")
    if word(payload, "event") != "message_created":
        return [Ignored("only message_created holds a customer's text")]
    if identity(conversation, "id") is None:
        return [NO_TICKET]
    if at(payload, "private") is True:
        return [INTERNAL]
    if word(payload, "message_type") != "incoming":
        return [BY_AGENT]
    channel = _CHANNELS.get(word(conversation, "channel"), "other")
    return [
        arrived(
            "chatwoot",
            _ticket_of(conversation),
            at(payload, "content"),
            part=word(payload, "id"),
            html=channel == "email" and word(payload, "content_type") == "incoming_email",
            channel=channel,
            sent_at=at(payload, "created_at"),
            customer={"id": word(payload, "sender.id")},
        )
    ]


def _ticket_of(conversation: Json) -> Ticket:
    return Ticket(
        id=identity(conversation, "id") or "",
        priority=word(conversation, "priority"),
        tags=words(conversation, "labels"),
        group=word(conversation, "meta.team.id"),
        assignee=word(conversation, "meta.assignee.id"),
        knows_tags=has_list(conversation, "labels"),
    )


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    path = _path(ticket.id, settings)
    note = {"content": change.note, "message_type": "outgoing", "private": True}
    calls = [ApiCall("POST", f"{path}/toggle_priority", {"priority": change.priority})] if change.priority else []
    if labels := united(ticket, change):
        calls.append(ApiCall("POST", f"{path}/labels", {"labels": labels}))
    if change.group is not None:
        calls.append(ApiCall("POST", f"{path}/assignments", {"team_id": change.group}))
    return [*calls, ApiCall("POST", f"{path}/messages", note, repeatable=False)]


def _path(ticket_id: str, settings: HelpdeskSettings) -> str:
    return f"/api/v1/accounts/{settings.account or 1}/conversations/{ticket_id}"


CHATWOOT = Helpdesk(
    name="chatwoot",
    priorities={"low": "low", "normal": "medium", "high": "high", "urgent": "urgent"},
    untouched=(None, "none"),
    read=_read,
    look=lambda ticket_id, settings: [ApiCall("GET", _path(ticket_id, settings))],
    ticket=lambda answers, _: _ticket_of(answers[0]),
    update=_update,
    signature=chatwoot_signature,
    token_header="api_access_token",  # noqa: S106 - a name
)

"""Chatwoot: message_created of incoming messages that are not private. `account` has to be set to write back.

Chatwoot replaces labels: those there are go along. It delivers once and waits five seconds for the answer
(github.com/chatwoot/chatwoot/issues/15920). Where it signs nothing, put the secret into the webhook's address, as HTTP
Basic.
"""

from collections.abc import Sequence

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    BY_BOT,
    DELETED,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    called,
    united,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, flag, has_list, identity, says_automatic, word, words
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


_CREATED = "message_created"
_INCOMING = ("incoming", "0")  # older versions number the kinds
_SUBJECTS = ("content_attributes.email.subject", "conversation.additional_attributes.mail_subject")


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    if word(payload, "event") != _CREATED:
        return [Ignored("only message_created holds a customer's text")]
    return called(_CREATED, _said(payload))


def _said(payload: Json) -> HelpdeskEvent:
    conversation = at(payload, "conversation")
    if identity(conversation, "id") is None:
        return NO_TICKET
    if at(payload, "private") is True:
        return INTERNAL
    if word(payload, "sender.type") in ("agent_bot", "AgentBot", "captain_assistant"):
        return BY_BOT
    if word(payload, "message_type") not in _INCOMING or word(payload, "sender.type") in ("user", "User"):
        return BY_AGENT
    if flag(payload, "content_attributes.deleted"):
        return DELETED
    channel, mail = _CHANNELS.get(word(conversation, "channel"), "other"), at(payload, "content_attributes.email")
    return arrived(
        "chatwoot",
        _ticket_of(conversation),
        at(payload, "content"),
        part=word(payload, "id"),
        html=channel == "email" and word(payload, "content_type") == "incoming_email",
        subject=next((found for path in _SUBJECTS if (found := at(payload, path))), None),
        opens=not at(mail, "in_reply_to"),
        field_name="content",
        automatic=says_automatic(payload, at(payload, "content_attributes"), mail),
        channel=channel,
        sent_at=at(payload, "created_at"),
        customer={"id": word(payload, "sender.id")},
    )


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
    page="{base}/app/accounts/{account}/conversations/{id}",
    priorities={"low": "low", "normal": "medium", "high": "high", "urgent": "urgent"},
    untouched=(None, "none"),
    read=_read,
    look=lambda ticket_id, settings: [ApiCall("GET", _path(ticket_id, settings))],
    ticket=lambda answers, _: _ticket_of(answers[0]),
    update=_update,
    set_up="Settings > Integrations > Webhooks: this address, event message_created",
    signature=chatwoot_signature,
    token_header="api_access_token",  # noqa: S106 - a name
)

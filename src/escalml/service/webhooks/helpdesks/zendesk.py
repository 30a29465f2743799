"""Zendesk: event webhooks (version 2022-11-06) of ticket.created and ticket.comment_added.

A change is one call, guarded by the ticket's stamp (`safe_update`): where a person was faster it is refused, read anew
and worked out again.
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
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, has_list, identity, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import zendesk_signature

_CHANNELS: dict[str | None, Channel] = {
    "email": "email",
    "web": "web_form",
    "web_form": "web_form",
    "chat": "chat",
    "native_messaging": "chat",
    "voice": "phone",
    "sms": "sms",
    "twitter": "social",
    "facebook": "social",
}


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """A ticket that begins, or a comment on it."""
    ticket_id, detail = identity(payload, "detail.id"), at(payload, "detail")
    kind = (word(payload, "type") or "").removeprefix("zen:event-type:")
    if kind not in ("ticket.created", "ticket.comment_added"):
        return [Ignored("only ticket.created and ticket.comment_added hold a customer's text")]
    if ticket_id is None:
        return [NO_TICKET]
    comment = at(payload, "event.comment")
    if kind == "ticket.comment_added" and at(comment, "author.is_staff") is not False:
        return [BY_AGENT]
    if at(comment if comment else detail, "is_public") is False:
        return [INTERNAL]
    return [
        arrived(
            "zendesk",
            _ticket_of(detail),
            at(comment, "body") if comment else at(detail, "description"),
            part=word(comment, "id") if comment else "0",
            subject=at(detail, "subject"),
            channel=_CHANNELS.get(word(detail, "via.channel"), "other"),
            sent_at=at(payload, "time"),
            opened_at=at(detail, "created_at"),
            customer={"id": word(detail, "requester_id")},
        )
    ]


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
    if ticket.stamp:
        fields |= {"safe_update": True, "updated_stamp": ticket.stamp}
    return [ApiCall("PUT", _path(ticket.id), {"ticket": fields}, repeatable=ticket.stamp is not None)]


def _path(ticket_id: str) -> str:
    return f"/api/v2/tickets/{ticket_id}.json"


ZENDESK = Helpdesk(
    name="zendesk",
    priorities={"low": "low", "normal": "normal", "high": "high", "urgent": "urgent"},
    untouched=(None,),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", _path(ticket_id))],
    ticket=lambda answers, _: _ticket_of(at(answers[0], "ticket")),
    update=_update,
    signature=zendesk_signature,
)

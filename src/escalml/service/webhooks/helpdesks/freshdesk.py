"""Freshdesk: an automation's webhook whose keys are those of its placeholders, under `freshdesk_webhook`.

The same words twice in one ticket are one message: the payload has no id of a reply. Give a customer's reply the key
`ticket_customer_reply`. Freshdesk replaces tags: those there are go along.
"""

from collections.abc import Sequence

from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    NO_TICKET,
    ApiCall,
    Change,
    Helpdesk,
    HelpdeskEvent,
    Ticket,
    arrived,
    united,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, has_list, identity, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings

_PRIORITIES = {"Low": 1, "Medium": 2, "High": 3, "Urgent": 4}
_AGENTS = ("note_type", "reply_sent", "{priority:")  # a changed priority may be our own doing


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """A ticket, or a customer's reply to it."""
    fields = at(payload, "freshdesk_webhook")
    ticket_id = identity(fields, "ticket_id")
    if ticket_id is None:
        return [NO_TICKET]
    if any(word_ in (word(fields, "triggered_event") or "") for word_ in _AGENTS):
        return [BY_AGENT]
    priority = at(fields, "ticket_priority")
    tags = tuple(tag.strip() for tag in (word(fields, "ticket_tags") or "").split(",") if tag.strip())
    return [
        arrived(
            "freshdesk",
            Ticket(
                ticket_id,
                _PRIORITIES.get(str(priority), priority),
                tags,
                knows_tags=at(fields, "ticket_tags") is not None,
            ),
            at(fields, "ticket_customer_reply") or at(fields, "ticket_description"),
            html=True,
            subject=at(fields, "ticket_subject"),
            channel="email",
            customer={"id": word(fields, "requester_email") or word(fields, "ticket_contact_email")},
        )
    ]


def _ticket(answers: Sequence[Json], _: HelpdeskSettings) -> Ticket:
    return Ticket(
        id=identity(answers[0], "id") or "",
        priority=at(answers[0], "priority"),
        tags=words(answers[0], "tags"),
        group=word(answers[0], "group_id"),
        assignee=word(answers[0], "responder_id"),
        knows_tags=has_list(answers[0], "tags"),
    )


def _update(ticket: Ticket, change: Change, _: HelpdeskSettings) -> Sequence[ApiCall]:
    fields = without_nones(priority=change.priority, group_id=change.group, tags=united(ticket, change))
    note = {"body": change.note, "private": True}
    path = f"/api/v2/tickets/{ticket.id}"
    return [ApiCall("PUT", path, fields), ApiCall("POST", f"{path}/notes", note, repeatable=False)]


FRESHDESK = Helpdesk(
    name="freshdesk",
    priorities={"low": 1, "normal": 2, "high": 3, "urgent": 4},
    untouched=(1, None),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"/api/v2/tickets/{ticket_id}")],
    ticket=_ticket,
    update=_update,
)

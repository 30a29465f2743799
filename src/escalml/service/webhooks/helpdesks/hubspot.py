"""HubSpot: subscriptions to ticket.creation and to changes of a ticket's content; the text is always fetched.

Our marks stand in the text property that `marks_field` names, else only a priority that nobody has set is ever changed.
A note is a record of its own, bound to the ticket.
"""

from collections.abc import Sequence

from escalml.service.webhooks.helpdesks.form import (
    NO_TICKET,
    ApiCall,
    Change,
    FetchRequired,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    marked,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, identity, word
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import hubspot_signature

_PROPERTIES = ("subject", "content", "createdate", "hs_ticket_priority", "hubspot_owner_id")
# A note's properties: developers.hubspot.com/docs/api-reference/crm-notes-v3/guide. The number is HubSpot's own for
# the association of a note with a ticket; its guide shows those of other records, public clients of its API this one.
_NOTES = "/crm/v3/objects/notes"
_NOTE_OF_TICKET = {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 228}
_MAX_EVENTS = 100  # HubSpot's own limit of a delivery


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """Events come as a list."""
    return [_event(item) for item in payload[:_MAX_EVENTS]] if isinstance(payload, list) else [NO_TICKET]


def _event(event: Json) -> HelpdeskEvent:
    ticket_id, kind = identity(event, "objectId"), word(event, "subscriptionType")
    if ticket_id is None:
        return NO_TICKET
    if kind == "ticket.creation" or (kind == "ticket.propertyChange" and word(event, "propertyName") == "content"):
        return FetchRequired(ticket_id)
    return Ignored("only ticket.creation and changes of content hold a customer's text")


def _look(ticket_id: str, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    properties = [*_PROPERTIES, *([settings.marks_field] if settings.marks_field else [])]
    return [ApiCall("GET", f"{_path(ticket_id)}?properties={','.join(properties)}")]


def _fetched(answers: Sequence[Json], settings: HelpdeskSettings) -> HelpdeskEvent:
    fields = at(answers[0], "properties")
    return arrived(
        "hubspot",
        _ticket(answers, settings),
        at(fields, "content"),
        subject=at(fields, "subject"),
        sent_at=at(fields, "createdate"),
    )


def _ticket(answers: Sequence[Json], settings: HelpdeskSettings) -> Ticket:
    fields = at(answers[0], "properties")
    return Ticket(
        id=identity(answers[0], "id") or "",
        priority=word(fields, "hs_ticket_priority"),
        tags=tuple((word(fields, settings.marks_field) or "").split()) if settings.marks_field else (),
        group=word(fields, "hubspot_owner_id"),
        assignee=word(fields, "hubspot_owner_id"),
    )


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    fields = without_nones(hs_ticket_priority=change.priority, **marked(ticket, change, settings, "hubspot_owner_id"))
    if not fields:
        return []
    note = {
        "properties": {"hs_timestamp": change.at.isoformat(), "hs_note_body": change.note},
        "associations": [{"to": {"id": ticket.id}, "types": [_NOTE_OF_TICKET]}],
    }
    return [
        ApiCall("PATCH", _path(ticket.id), {"properties": fields}),
        ApiCall("POST", _NOTES, note, repeatable=False),
    ]


def _path(ticket_id: str) -> str:
    return f"/crm/v3/objects/tickets/{ticket_id}"


HUBSPOT = Helpdesk(
    name="hubspot",
    priorities={"low": "LOW", "normal": "MEDIUM", "high": "HIGH", "urgent": "URGENT"},
    untouched=(None,),
    read=_read,
    look=_look,
    ticket=_ticket,
    update=_update,
    fetched=_fetched,
    signature=hubspot_signature,
)

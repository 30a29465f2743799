"""HubSpot: subscriptions to new tickets and to changes of their content; the text is always fetched.

They are called `ticket.creation` or, in the newer generic form, `object.creation` of the type 0-5.

Our marks stand in the text property that `marks_field` names, else only a priority that nobody has set is ever changed.
A note is a record of its own, bound to the ticket.
"""

import hashlib
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
    one_by_one,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, each, identity, says_automatic, word
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import hubspot_signature

_PROPERTIES = ("subject", "content", "createdate", "hs_ticket_priority", "hubspot_owner_id")
# A note's properties: developers.hubspot.com/docs/api-reference/crm-notes-v3/guide. The number is HubSpot's own for
# the association of a note with a ticket; its guide shows those of other records, public clients of its API this one.
_NOTES = "/crm/v3/objects/notes"
_NOTE_OF_TICKET = {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 228}
_TICKETS = ("0-5", "TICKET", "ticket")  # the type of tickets among HubSpot's objects
_MAX_EVENTS = 100  # HubSpot's own limit of a delivery


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """Events come as a list; a tool that tests an address may send one alone."""
    items = payload if isinstance(payload, list) else [payload]
    return [_event(item) for item in items[:_MAX_EVENTS]]


def _event(event: Json) -> HelpdeskEvent:
    ticket_id, kind = identity(event, "objectId"), word(event, "subscriptionType") or ""
    subject, _, what = kind.partition(".")
    if subject == "conversation":
        sentence = "HubSpot's conversations are not read; subscribe to ticket.creation and to changes of content"
        return Ignored(sentence, "unsupported", "conversation")
    is_ticket = subject == "ticket" or (subject == "object" and word(event, "objectTypeId") in _TICKETS)
    if ticket_id is None:
        return NO_TICKET
    if is_ticket and what == "creation":
        return FetchRequired(ticket_id, "ticket.creation", f"creation-{ticket_id}")
    if is_ticket and what == "propertyChange" and word(event, "propertyName") == "content":
        said = hashlib.sha256(repr(at(event, "propertyValue")).encode(errors="replace")).hexdigest()[:16]
        return FetchRequired(ticket_id, "ticket.propertyChange", f"{ticket_id}-{word(event, 'eventId')}-{said}")
    return Ignored("only new tickets and changes of their content hold a customer's text")


def _look(ticket_id: str, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    properties = [*_PROPERTIES, *([settings.marks_field] if settings.marks_field else [])]
    return [ApiCall("GET", f"{_path(ticket_id)}?properties={','.join(properties)}")]


def _fetched(answers: Sequence[Json], settings: HelpdeskSettings, _: Json) -> HelpdeskEvent:
    fields = at(answers[0], "properties")
    return arrived(
        "hubspot",
        _ticket(answers, settings),
        at(fields, "content"),
        subject=at(fields, "subject"),
        opens=True,
        automatic=says_automatic(fields),
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
        one_by_one(
            ApiCall("PATCH", _path(ticket.id), {"properties": fields}), lambda some: {"properties": some}, fields
        ),
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
    known_priorities=(
        ApiCall("GET", "/crm/v3/properties/tickets/hs_ticket_priority"),
        lambda answer: each(at(answer, "options"), "value"),
    ),
    set_up="subscribe the app to ticket.creation and to changes of the ticket's property content",
    fetched=_fetched,
    signature=hubspot_signature,
)

"""Salesforce: a flow's HTTP call or an outbound message (SOAP) with Cases' fields; of an Id alone the text is fetched.

A Case has no tags: our marks stand in the text field that `marks_field` names, else only a priority that nobody has set
is ever changed. An outbound message has no header of ours: let the proxy that checks Salesforce's certificate add the
secret.
"""

from collections.abc import Sequence

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    NO_TICKET,
    ApiCall,
    Change,
    FetchRequired,
    Helpdesk,
    HelpdeskEvent,
    Ticket,
    Xml,
    arrived,
    marked,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, identity, word
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.soap import ACKNOWLEDGEMENT, records_of

_CASES = "/services/data/v62.0/sobjects/Case"
_USER = "005"  # the ids of users begin so; those of queues, which may own a Case too, with 00G
_CHANNELS: dict[str | None, Channel] = {"Email": "email", "Phone": "phone", "Web": "web_form", "Chat": "chat"}


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """One Case, or all of an outbound message."""
    return [_one(case) for case in payload] if isinstance(payload, list) else [_one(payload)]


def _one(payload: Json) -> HelpdeskEvent:
    ticket_id = identity(payload, "Id")
    if ticket_id is None:
        return NO_TICKET
    return _event(payload, HelpdeskSettings()) if at(payload, "Description") else FetchRequired(ticket_id)


def _event(case: Json, settings: HelpdeskSettings) -> HelpdeskEvent:
    return arrived(
        "salesforce",
        _ticket_of(case, settings),
        at(case, "Description"),
        subject=at(case, "Subject"),
        channel=_CHANNELS.get(word(case, "Origin"), "other"),
        sent_at=at(case, "CreatedDate"),
        customer={"id": word(case, "ContactId") or word(case, "SuppliedEmail")},
    )


def _ticket_of(case: Json, settings: HelpdeskSettings) -> Ticket:
    owner = word(case, "OwnerId")
    return Ticket(
        id=identity(case, "Id") or "",
        priority=word(case, "Priority"),
        tags=tuple((word(case, settings.marks_field) or "").split()) if settings.marks_field else (),
        group=owner,
        assignee=owner if owner and owner.startswith(_USER) else None,
    )


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    fields = without_nones(Priority=change.priority, **marked(ticket, change, settings, "OwnerId"))
    if not fields:
        return []
    note = {"ParentId": ticket.id, "CommentBody": change.note, "IsPublished": False}
    return [
        ApiCall("PATCH", f"{_CASES}/{ticket.id}", fields),
        ApiCall("POST", f"{_CASES}Comment", note, repeatable=False),
    ]


SALESFORCE = Helpdesk(
    name="salesforce",
    priorities={"low": "Low", "normal": "Medium", "high": "High", "urgent": "High"},
    untouched=(None, "Medium"),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"{_CASES}/{ticket_id}")],
    ticket=lambda answers, settings: _ticket_of(answers[0], settings),
    update=_update,
    fetched=lambda answers, settings: _event(answers[0], settings),
    xml=Xml(lambda body: records_of(body, "Case"), ACKNOWLEDGEMENT),
)

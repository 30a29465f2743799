"""Salesforce: a flow's HTTP call with a Case's Id, or with its fields. The Id alone has the text fetched.

A Case has no tags: our marks stand in the text field that `marks_field` names, else only a priority that nobody has
set is ever changed. Stands on `form`.
"""

from collections.abc import Sequence

from escalml.schema import Channel
from helpdesks.form import (
    NO_TICKET,
    Call,
    Change,
    Event,
    FetchRequired,
    Helpdesk,
    Json,
    Ticket,
    arrived,
    at,
    identity,
    united,
    without_nones,
    word,
)
from helpdesks.settings import HelpdeskSettings

_CASES = "/services/data/v62.0/sobjects/Case"
_CHANNELS: dict[str | None, Channel] = {"Email": "email", "Phone": "phone", "Web": "web_form", "Chat": "chat"}


def _read(payload: Json) -> Sequence[Event]:
    ticket_id = identity(payload, "Id")
    if ticket_id is None:
        return [NO_TICKET]
    return [_event(payload, HelpdeskSettings())] if at(payload, "Description") else [FetchRequired(ticket_id)]


def _event(case: Json, settings: HelpdeskSettings) -> Event:
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
    return Ticket(
        id=identity(case, "Id") or "",
        priority=word(case, "Priority"),
        tags=tuple((word(case, settings.marks_field) or "").split()) if settings.marks_field else (),
        group=word(case, "OwnerId"),
    )


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[Call]:
    fields = without_nones(Priority=change.priority, OwnerId=change.group)
    if settings.marks_field and (tags := united(ticket, change)):
        fields[settings.marks_field] = " ".join(tags)
    note = {"ParentId": ticket.id, "CommentBody": change.note, "IsPublished": False}
    return [
        *([Call("PATCH", f"{_CASES}/{ticket.id}", fields)] if fields else []),
        Call("POST", f"{_CASES}Comment", note, repeatable=False),
    ]


SALESFORCE = Helpdesk(
    name="salesforce",
    priorities={"low": "Low", "normal": "Medium", "high": "High", "urgent": "High"},
    untouched=(None, "Medium"),
    read=_read,
    look=lambda ticket_id, _: [Call("GET", f"{_CASES}/{ticket_id}")],
    ticket=lambda answers, settings: _ticket_of(answers[0], settings),
    update=_update,
    fetched=lambda answers, settings: _event(answers[0], settings),
)

"""Salesforce: a flow's HTTP call, an outbound message (SOAP) or change data, of Cases, mails and comments.

Of a Case without a text its text is fetched; of a comment that does not say whether its author is an agent, the author.

A Case has no tags: our marks stand in the text field that `marks_field` names, else only a priority that nobody has set
is ever changed. An outbound message has no header of ours: let the proxy that checks Salesforce's certificate add the
secret.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    INTERNAL,
    NO_TICKET,
    ApiCall,
    Arrived,
    Change,
    FetchRequired,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    Xml,
    arrived,
    called,
    marked,
    one_by_one,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, each, flag, identity, says_automatic, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.soap import ACKNOWLEDGEMENT, records_of

_RECORDS = "/services/data/v62.0/sobjects"
_CASES = f"{_RECORDS}/Case"
_OUR_USERS = ("Standard", "AutomatedProcess", "CsnOnly")  # kinds of users; customers are of portals, or guests
_USER = "005"  # the ids of users begin so; those of queues, which may own a Case too, with 00G
_CHANNELS: dict[str | None, Channel] = {"Email": "email", "Phone": "phone", "Web": "web_form", "Chat": "chat"}


_KINDS = ("Case", "EmailMessage", "CaseComment")
_REFERENCE = re.compile(r"\[?\s*(?:thread::|ref:)[\w.!:-]{5,80}(?:::|:ref)\s*\]?")  # what Salesforce adds to its mails
_NO_CASE = Ignored("only cases, their mails and their comments hold a customer's text", "other_event")


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """One record, all of an outbound message, or change data."""
    records = payload if isinstance(payload, list) else [payload]
    return [event for record in records for event in _one(record)]


def _one(payload: Json) -> Sequence[HelpdeskEvent]:
    change = at(payload, "data.payload") or at(payload, "payload") or payload
    if header := at(change, "ChangeEventHeader"):
        return _changed(header, change)
    kind = _kind_of(payload)
    if kind not in _KINDS:
        return [_NO_CASE]
    return called(kind, _of_kind(kind, payload))


def _kind_of(record: Json) -> str:
    """Type of a record: as Salesforce says it, else as its fields show it."""
    if named := word(record, "attributes.type"):
        return named
    if at(record, "CommentBody") is not None:
        return "CaseComment"
    is_mail = any(at(record, name) is not None for name in ("TextBody", "HtmlBody", "Incoming", "FromAddress"))
    return "EmailMessage" if is_mail else "Case"


def _changed(header: Json, change: Json) -> Sequence[HelpdeskEvent]:
    """Change data: each record that is new, or whose words changed."""
    kind, what = word(header, "entityName") or "", word(header, "changeType") or ""
    if kind not in _KINDS:
        return [_NO_CASE]
    if what == "UPDATE" and at(change, "Description") is None:
        return called(kind, Ignored("what the customer wrote did not change", "other_event"))
    if what not in ("CREATE", "UPDATE", "GAP_CREATE"):
        return called(kind, Ignored("only new records hold a customer's text", "other_event"))
    fields = change if isinstance(change, Mapping) else {}
    return called(kind, *(_of_kind(kind, {**fields, "Id": one}) for one in words(header, "recordIds")))


def _of_kind(kind: str, record: Json) -> HelpdeskEvent:
    if kind == "EmailMessage":
        return _mail(record)
    return _comment(record) if kind == "CaseComment" else _case(record)


def _case(case: Json) -> HelpdeskEvent:
    """A Case; where it brings no text, what stands in Salesforce."""
    ticket_id = identity(case, "Id")
    if ticket_id is None:
        return NO_TICKET
    event = _event(case, HelpdeskSettings())
    if at(case, "Description"):
        return event
    subject_alone = event if isinstance(event, Arrived) else None
    number = word(case, "attributes.notification")
    return FetchRequired(ticket_id, key=number and f"{ticket_id}-{number}", otherwise=subject_alone)


def _mail(mail: Json) -> HelpdeskEvent:
    """A mail that came in, under its Case."""
    if at(mail, "Incoming") is not None and not flag(mail, "Incoming"):
        return BY_AGENT
    text = at(mail, "TextBody")
    is_html = not text
    return _under_case(
        mail,
        at(mail, "HtmlBody") if is_html else text,
        html=is_html,
        subject=at(mail, "Subject"),
        channel="email",
        sent_at=at(mail, "MessageDate"),
        automatic=says_automatic(mail) or flag(mail, "IsBounced"),
        customer={"id": word(mail, "FromAddress")},
    )


def _comment(comment: Json) -> HelpdeskEvent:
    """A comment on a Case that the customer can see; our own notes are none.

    What does not say whether its author is an agent counts as the customer's only where the author cannot be asked for.
    """
    if at(comment, "IsPublished") is not None and not flag(comment, "IsPublished"):
        return INTERNAL
    event = _commented(comment, word(comment, "CreatedBy.UserType"))
    ask = _author_of(comment)
    if at(comment, "CreatedBy.UserType") is not None or ask is None or not isinstance(event, Arrived):
        return event
    key = f"author-{event.message.id}"
    return FetchRequired(event.ticket.id, key=key, payload=comment, otherwise=event, asks=(ask,))


def _commented(comment: Json, user_type: str | None) -> Arrived | Ignored:
    """A comment of a user of some kind."""
    if user_type in _OUR_USERS:
        return BY_AGENT
    return _under_case(comment, at(comment, "CommentBody"), channel="web_form", sent_at=at(comment, "CreatedDate"))


def _author_of(comment: Json) -> ApiCall | None:
    """What asks for the author of a comment; None where nothing names either."""
    if comment_id := identity(comment, "Id"):
        return ApiCall("GET", f"{_RECORDS}/CaseComment/{comment_id}/CreatedBy?fields=UserType")
    if user_id := identity(comment, "CreatedById"):
        return ApiCall("GET", f"{_RECORDS}/User/{user_id}?fields=UserType")
    return None


def _fetched(answers: Sequence[Json], settings: HelpdeskSettings, comment: Json) -> HelpdeskEvent:
    """A Case with its text, or a comment under its Case whose author is known."""
    if comment is None:
        return _event(answers[0], settings)
    event = _commented(comment, word(answers[-1], "UserType"))
    return replace(event, ticket=_ticket_of(answers[0], settings)) if isinstance(event, Arrived) else event


def _under_case(record: Json, text: Json, **options: Json) -> Arrived | Ignored:
    """What belongs to a Case, of which nothing but its id is known: so its marks are not."""
    case_id = identity(record, "ParentId")
    if case_id is None:
        return NO_TICKET
    ticket = Ticket(case_id, knows_tags=False)
    return arrived("salesforce", ticket, _without_reference(text), part=word(record, "Id"), **options)


def _without_reference(text: Json) -> Json:
    return _REFERENCE.sub("", text) if isinstance(text, str) else text


def _event(case: Json, settings: HelpdeskSettings) -> Arrived | Ignored:
    return arrived(
        "salesforce",
        _ticket_of(case, settings),
        _without_reference(at(case, "Description")),
        subject=at(case, "Subject"),
        opens=True,
        field_name="Description",
        automatic=says_automatic(case),
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
        one_by_one(ApiCall("PATCH", f"{_CASES}/{ticket.id}", fields), lambda some: some, fields),
        ApiCall("POST", f"{_CASES}Comment", note, repeatable=False),
    ]


def _picklist(answer: Json) -> Sequence[str]:
    """Values of the picklist Priority in what Salesforce says of cases."""
    fields = at(answer, "fields")
    named = [one for one in fields if word(one, "name") == "Priority"] if isinstance(fields, list) else []
    return each(at(named[0], "picklistValues"), "value") if named else ()


SALESFORCE = Helpdesk(
    name="salesforce",
    page="{base}/lightning/r/Case/{id}/view",
    priorities={"low": "Low", "normal": "Medium", "high": "High", "urgent": "High"},
    untouched=(None, "Medium"),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"{_CASES}/{ticket_id}")],
    ticket=lambda answers, settings: _ticket_of(answers[0], settings),
    update=_update,
    fetched=_fetched,
    known_priorities=(ApiCall("GET", f"{_CASES}/describe"), _picklist),
    set_up="send the record's fields as JSON, Id among them, or an outbound message as Salesforce writes it",
    xml=Xml(records_of, ACKNOWLEDGEMENT),
)

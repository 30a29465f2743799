"""Freshdesk and Freshservice: an automation's webhook whose keys are those of its placeholders.

Simple content stands under `freshdesk_webhook`; an advanced body may stand there or alone. The same words twice in one
ticket are one message: the payload has no id of a reply. A comment begins with its author's name, which is compared
with those of requester and agent. Freshdesk replaces tags: those there are go along.
"""

import re
from collections.abc import Sequence

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    INTERNAL,
    ApiCall,
    Change,
    FetchRequired,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    Ticket,
    arrived,
    called,
    is_placeholder,
    misshapen,
    one_by_one,
    united,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, has_list, identity, says_automatic, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings

_PRIORITIES = {"Low": 1, "Medium": 2, "High": 3, "Urgent": 4}
_CHANNELS: dict[str, Channel] = {
    "portal": "web_form",
    "phone": "phone",
    "chat": "chat",
    "whatsapp": "chat",
    "twitter": "social",
    "facebook": "social",
    "feedback widget": "web_form",
}
_AUTHOR = re.compile(r"\s*(?P<name>[^<>:\n]{1,80}?)\s+:\s(?P<text>.*)", re.DOTALL)
_PREFIX = re.compile(r"[A-Z]{1,8}-(?=\d+\Z)")  # Freshservice calls ticket 14 INC-14 or SR-14
_BY_US = ("priority", "group", "tag")  # changes that may be our own doing
_FIELDS = (
    "ticket_id",
    "ticket_subject",
    "ticket_description",
    "ticket_latest_public_comment",
    "ticket_customer_reply",
    "ticket_priority",
    "ticket_tags",
    "triggered_event",
    "requester_name",
    "requester_email",
)
# The automation may fill the field before Freshdesk has the text, so only Freshdesk knows whether there is none.
_NOT_GIVEN = Ignored("ticket_description holds a placeholder of Freshdesk's instead of a text", "no_text")
SET_UP = (
    "choose simple content in the automation's webhook, with the ticket's id, subject, description, latest public "
    "comment, requester's name and triggered event: an advanced body breaks where a customer writes a quotation mark"
)


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """A ticket, or a customer's reply to it."""
    fields = at(payload, "freshdesk_webhook") or payload
    ticket_id = identity(fields, "ticket_id")
    if ticket_id is None:
        return [misshapen(f"ticket_id is missing, or no id; {SET_UP}")]
    event = word(fields, "triggered_event") or ""
    if "note_type:private" in event:
        return called("note", INTERNAL)
    if any(event.startswith(f"{{{name}:") for name in _BY_US):
        return called("ticket_changed", Ignored("it may be our own change of the ticket", "other_event"))
    kind = next((f"ticket_{word}" for word in ("created", "updated") if word in event), "reply")
    return called(kind, _said(fields, _PREFIX.sub("", ticket_id), event))


def _said(fields: Json, ticket_id: str, event: str) -> HelpdeskEvent:
    """The newest of what the customer says: a reply before the description, which stays as it was."""
    name, text = "ticket_customer_reply", at(fields, "ticket_customer_reply")
    if not text:
        name, text = "ticket_latest_public_comment", at(fields, "ticket_latest_public_comment")
        author, text = _split(text)
        if text and _is_agents(author, fields):
            return BY_AGENT
    is_reply = bool(text)
    if not is_reply:
        if "reply_sent" in event or "note_type" in event:
            return BY_AGENT
        name, text = "ticket_description", at(fields, "ticket_description")
        if is_placeholder(text, html=True):
            return FetchRequired(ticket_id, key=f"freshdesk-{ticket_id}-opening", otherwise=_NOT_GIVEN)
    priority = at(fields, "ticket_priority")
    tags = tuple(tag.strip() for tag in (word(fields, "ticket_tags") or "").split(",") if tag.strip())
    ticket = Ticket(
        ticket_id, _PRIORITIES.get(str(priority), priority), tags, knows_tags=at(fields, "ticket_tags") is not None
    )
    return arrived(
        "freshdesk",
        ticket,
        text,
        html=True,
        subject=at(fields, "ticket_subject"),
        opens=not is_reply,
        field_name=name,
        automatic=says_automatic(fields),
        channel=_CHANNELS.get((word(fields, "ticket_source") or "").lower(), "email"),
        customer={"id": word(fields, "requester_email") or word(fields, "ticket_contact_email")},
    )


def _fetched(answers: Sequence[Json], settings: HelpdeskSettings, _: Json) -> HelpdeskEvent:
    """A ticket's opening as Freshdesk keeps it; where that is empty too, its subject is what the customer says."""
    return arrived(
        "freshdesk",
        _ticket(answers, settings),
        at(answers[0], "description"),
        html=True,
        subject=at(answers[0], "subject"),
        opens=True,
        field_name="ticket_description",
        channel="email",
        sent_at=at(answers[0], "created_at"),
        customer={"id": word(answers[0], "requester_id")},
    )


def _split(comment: Json) -> tuple[str, Json]:
    """Author and text of a comment, which Freshdesk gives as `Name : text`."""
    found = _AUTHOR.fullmatch(comment) if isinstance(comment, str) else None
    return (found["name"].strip(), found["text"]) if found else ("", comment)


def _is_agents(author: str, fields: Json) -> bool:
    """Whether a comment's author is another than the customer, as far as the delivery says who is who."""
    customers = [word(fields, key) for key in ("requester_name", "ticket_requester_name", "ticket_contact_name")]
    agents = [word(fields, key) for key in ("ticket_agent_name", "agent_name", "responder_name", "triggered_by")]
    if not author or _same(author, customers):
        return False
    return _same(author, agents) or any(customers)


def _same(author: str, names: Sequence[str | None]) -> bool:
    """Whether a name is one of these; a first name alone counts as the whole."""
    given = author.casefold().split()
    others = [name.casefold().split() for name in names if name]
    return any(given == other or given[:1] == other or given == other[:1] for other in others)


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
    put = [one_by_one(ApiCall("PUT", path, fields), lambda some: some, fields)] if fields else []
    return [*put, ApiCall("POST", f"{path}/notes", note, repeatable=False)]


FRESHDESK = Helpdesk(
    name="freshdesk",
    page="{base}/a/tickets/{id}",
    priorities={"low": 1, "normal": 2, "high": 3, "urgent": 4},
    untouched=(1, None),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"/api/v2/tickets/{ticket_id}")],
    ticket=_ticket,
    fetched=_fetched,
    update=_update,
    set_up=SET_UP,
    fields=_FIELDS,
)

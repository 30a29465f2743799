"""Request Tracker: transactions, which `escalml helpdesk poll` finds through its REST2 API or a scrip of yours sends.

A delivery names ticket, transaction and author alone; text and ticket are fetched. Tickets have no tags: our marks
stand in the custom field that `marks_field` names, else only a priority that nobody has set is ever changed.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import quote

from escalml.records import Channel
from escalml.service.webhooks.helpdesks.form import (
    BY_AGENT,
    BY_BOT,
    INTERNAL,
    NO_TEXT,
    ApiCall,
    Change,
    FetchRequired,
    Helpdesk,
    HelpdeskEvent,
    Ignored,
    News,
    NewsItem,
    Ticket,
    arrived,
    called,
    marked,
    misshapen,
    one_by_one,
    time_of,
    without_nones,
)
from escalml.service.webhooks.helpdesks.reading import Json, at, each, flag, number, says_automatic, word, words
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings

API = "/REST/2.0"
SAID = ("Create", "Correspond")  # transactions in which somebody says something to the other side
_FIELDS = "ContentType,Content,Headers,Filename"
_NOBODY, _SYSTEM = "Nobody", "RT_System"  # users of Request Tracker's own
_CHANNELS: dict[str | None, Channel] = {"Email": "email", "Web": "web_form"}
SET_UP = (
    "run `escalml helpdesk poll request-tracker` beside the service; or let a scrip send ticket_id, transaction_id, "
    "type and creator as JSON"
)


def _read(payload: Json) -> Sequence[HelpdeskEvent]:
    """A transaction of a ticket."""
    ticket_id, transaction_id = number(payload, "ticket_id"), number(payload, "transaction_id")
    if ticket_id is None or transaction_id is None:
        return [misshapen(f"ticket_id or transaction_id is missing, or no number; {SET_UP}")]
    kind, creator = word(payload, "type") or "", word(payload, "creator")
    if kind == "Comment":
        return called("Comment", INTERNAL)
    if kind not in SAID:
        return [Ignored("only transactions of type Create and Correspond hold a customer's text")]
    if creator is None:
        return called(kind, Ignored("creator is missing, so nobody can tell who wrote it", "unknown_author"))
    if creator == _SYSTEM:
        return called(kind, BY_BOT)
    asks = (
        ApiCall("GET", f"{API}/transaction/{transaction_id}/attachments?per_page=100&fields={_FIELDS}"),
        ApiCall("GET", f"{API}/user/{quote(creator, safe='@')}"),
    )
    known = {"transaction_id": transaction_id, "type": kind, "creator": creator, "created": word(payload, "created")}
    return [FetchRequired(ticket_id, kind, f"transaction-{transaction_id}", known, asks=asks)]


def _fetched(answers: Sequence[Json], settings: HelpdeskSettings, transaction: Json) -> HelpdeskEvent:
    """A transaction with its text, its ticket and its author."""
    ticket, attachments, author = (*answers, None, None)[:3]
    creator = word(transaction, "creator")
    if at(author, "Privileged") is None:
        return Ignored("nobody can tell who wrote it: its author cannot be read", "unknown_author")
    # Who asks for himself is a customer, also where colleagues ask colleagues and all are privileged.
    if flag(author, "Privileged") and creator not in each(at(ticket, "Requestor"), "id"):
        return BY_AGENT
    parts = at(attachments, "items")
    said = _said(parts if isinstance(parts, list) else [])
    if said is None and word(transaction, "type") != "Create":
        return NO_TEXT
    heads = [{"headers": at(part, "Headers")} for part in parts] if isinstance(parts, list) else []
    return arrived(
        "request-tracker",
        _ticket_of(ticket, settings),
        at(said, "Content"),
        part=word(transaction, "transaction_id"),
        html=word(said, "ContentType") == "text/html",
        subject=at(ticket, "Subject"),
        opens=word(transaction, "type") == "Create",
        field_name="Content",
        automatic=says_automatic(*heads),
        channel=_channel(heads),
        sent_at=at(transaction, "created"),
        opened_at=at(ticket, "Created"),
        customer={"id": creator},
    )


def _said(parts: Sequence[Json]) -> Json:
    """The part of a message that holds its text, plain before HTML; None where there is none."""
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if word(part, "ContentType") == kind and not word(part, "Filename"):
                return part
    return None


def _channel(heads: Sequence[Json]) -> Channel:
    """How a message came: Request Tracker writes it among the headers of what did not come by mail."""
    lines = [line for head in heads for line in str(at(head, "headers")).splitlines()]
    ways = [line.partition(":")[2].strip() for line in lines if line.startswith("X-RT-Interface:")]
    return _CHANNELS.get(ways[0], "other") if ways else "email"


def _ticket_of(fields: Json, settings: HelpdeskSettings) -> Ticket:
    priority, owner = word(fields, "Priority"), word(fields, "Owner.id")
    return Ticket(
        id=number(fields, "id") or "",
        priority=int(priority) if priority and priority.lstrip("-").isdecimal() else priority,
        tags=_marks(fields, settings.marks_field) if settings.marks_field else (),
        group=word(fields, "Queue.id"),
        assignee=None if owner == _NOBODY else owner,
    )


def _marks(fields: Json, name: str) -> tuple[str, ...]:
    custom = at(fields, "CustomFields")
    ours = [one for one in custom if word(one, "name") == name] if isinstance(custom, list) else []
    return tuple(mark for one in ours for value in words(one, "values") for mark in value.split())


def _update(ticket: Ticket, change: Change, settings: HelpdeskSettings) -> Sequence[ApiCall]:
    """The ticket, and a comment that the requestor does not see."""
    fields = without_nones(Priority=change.priority, **marked(ticket, change, settings, "Queue"))
    if not fields:
        return []
    path = f"{API}/ticket/{ticket.id}"

    def as_sent(some: dict[str, Json]) -> Json:
        marks = {name: value for name, value in some.items() if name == settings.marks_field}
        return {name: value for name, value in some.items() if name not in marks} | (
            {"CustomFields": marks} if marks else {}
        )

    return [
        one_by_one(ApiCall("PUT", path, as_sent(fields)), as_sent, fields),
        ApiCall("POST", f"{path}/comment", {"Content": change.note, "ContentType": "text/plain"}, repeatable=False),
    ]


def _ask_news(after: int, since: datetime) -> ApiCall:
    """What was said in tickets; a search that changes nothing, although it is a POST."""
    query = [
        {"field": "id", "operator": ">", "value": after},
        {"field": "Created", "operator": ">=", "value": since.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")},
        {"field": "ObjectType", "value": "RT::Ticket"},
        *({"field": "Type", "value": kind, "entry_aggregator": "OR"} for kind in SAID),
    ]
    return ApiCall("POST", f"{API}/transactions?per_page=100&orderby=id&fields=Type,Created,Creator,ObjectId", query)


def _read_news(answer: Json) -> Sequence[NewsItem]:
    """The transactions of an answer."""
    items = at(answer, "items")
    found = []
    for item in items if isinstance(items, list) else []:
        transaction_id, created = number(item, "id"), at(item, "Created")
        if transaction_id is None:
            continue
        delivery = {
            "ticket_id": word(item, "ObjectId"),
            "transaction_id": transaction_id,
            "type": word(item, "Type"),
            "creator": word(item, "Creator.id"),
            "created": created,
        }
        found.append(NewsItem(int(transaction_id), time_of(created), delivery))
    return sorted(found, key=lambda one: one.number)


REQUEST_TRACKER = Helpdesk(
    name="request-tracker",
    priorities={"low": 0, "normal": 50, "high": 100, "urgent": 100},
    untouched=(0, None),
    read=_read,
    look=lambda ticket_id, _: [ApiCall("GET", f"{API}/ticket/{ticket_id}")],
    ticket=lambda answers, settings: _ticket_of(answers[0], settings),
    update=_update,
    fetched=_fetched,
    set_up=SET_UP,
    news=News(_ask_news, _read_news),
)

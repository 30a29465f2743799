"""The mapping form that every helpdesk fills in: how its deliveries are read, and how its tickets are changed."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from pydantic import TypeAdapter, ValidationError

from escalml.records import MAX_TEXT, Channel, Message, Priority, Turn
from escalml.service.webhooks.helpdesks.cleaning import clean
from escalml.service.webhooks.helpdesks.reading import Json
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings
from escalml.service.webhooks.helpdesks.signatures import Signature, shared_secret

MAX_SUBJECT = 2_000


@dataclass(frozen=True)
class Ticket:
    """What has to be known of a ticket to change it without undoing what others did."""

    id: str
    priority: Json = None  # in the system's own words
    tags: tuple[str, ...] = ()
    group: str | None = None
    assignee: str | None = None
    stamp: str | None = None  # of its last change, where the system refuses changes of an older one
    knows_tags: bool = True  # False where what we read does not say which it has


@dataclass(frozen=True)
class Change:
    """What to change of a ticket, and when; None and empty leave it. `tags` are new ones, `note` is for agents only."""

    priority: Json = None
    tags: tuple[str, ...] = ()
    group: str | int | None = None
    note: str = ""
    at: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    outdated: tuple[str, ...] = ()  # tags of ours that the new ones replace


@dataclass(frozen=True)
class ApiCall:
    """One call of a helpdesk's API. A note would stand there twice if its call were repeated blindly.

    `instead`: smaller calls that together do the same, for where it refuses one field and with it all the others.
    """

    method: Literal["GET", "PUT", "POST", "PATCH", "DELETE"]
    path: str
    json: Json = None
    repeatable: bool = True
    instead: "tuple[ApiCall, ...]" = ()


# Why nothing is scored, in a word: label of a counter, so the list is closed.
ReasonCode: TypeAlias = Literal[
    "automatic_text",
    "bad_body",
    "bad_signature",
    "boilerplate",
    "bounced",
    "by_agent",
    "by_bot",
    "deleted",
    "internal",
    "loop",
    "merged",
    "needs_fetch",
    "no_text",
    "no_ticket",
    "not_allowed",
    "other_event",
    "repeated",
    "store",
    "unknown_author",
    "unreachable",
    "unsupported",
    "wrong_token",
    "",
]
OTHER_EVENT = "other"


@dataclass(frozen=True)
class Arrived:
    """A customer has written: the message, its text cleaned, and the ticket it stands in.

    `event` is the helpdesk's name of what happened, out of those that its module names; `left_out` says which fields of
    the delivery were there and not read, and why.
    """

    message: Message
    ticket: Ticket
    event: str = OTHER_EVENT
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ignored:
    """Nothing to score, and why. `is_refused`: whoever set the helpdesk up has to mend it, so it is told by a 4xx."""

    reason: str
    code: ReasonCode = "other_event"
    event: str = OTHER_EVENT
    is_refused: bool = False


@dataclass(frozen=True)
class FetchRequired:
    """The event names a ticket and does not hold all that is needed.

    `key` is alike whenever the event is delivered again; `payload` is what it does hold; `asks` are made beside the
    calls for its ticket, and their answers follow those (None of one that is refused); `otherwise` stands for it where
    nothing can be fetched.
    """

    id: str
    event: str = OTHER_EVENT
    key: str | None = None
    payload: Json = None
    otherwise: Arrived | Ignored | None = None
    asks: tuple[ApiCall, ...] = ()


HelpdeskEvent: TypeAlias = Arrived | Ignored | FetchRequired


NO_TICKET = Ignored("it names no ticket", "no_ticket")
BY_AGENT = Ignored("it was not written by the customer", "by_agent")
BY_BOT = Ignored("a bot or the system wrote it", "by_bot")
INTERNAL = Ignored("it is internal", "internal")
DELETED = Ignored("it was deleted", "deleted")
NO_TEXT = Ignored("it holds no text of a customer", "no_text")
# What systems put where a customer left the text empty.
_EMPTY = re.compile(
    r"[(\[<*\s]*(?:no visible content|not given|no (?:description|content|message|text|body)"
    r"(?: (?:given|provided|available))?|null|none|empty|kein inhalt|no subject|kein betreff|sans objet)[)\]>*.\s]*",
    re.IGNORECASE,
)
PLACEHOLDER = "a placeholder of the helpdesk for an empty text"


def called(event: str, *events: HelpdeskEvent) -> list[HelpdeskEvent]:
    """What was read, under the helpdesk's own name of it."""
    return [replace(one, event=event) for one in events]


def misshapen(reason: str) -> Ignored:
    """What is no delivery of this helpdesk as it has to be set up; `reason` says how."""
    return Ignored(reason, "bad_body", is_refused=True)


@dataclass(frozen=True)
class Xml:
    """XML that a system delivers beside JSON: how it is read, and the answer it waits for. What is none: ValueError."""

    read: Callable[[bytes], Json]
    answer: str


@dataclass(frozen=True)
class NewsItem:
    """One thing that is new, by its number, which only rises; `delivery` is what a webhook would send of it."""

    number: int
    at: datetime | None
    delivery: Json


@dataclass(frozen=True)
class News:
    """How a system without webhooks is asked what is new after a number and since a time, the smallest number first."""

    ask: Callable[[int, datetime], ApiCall]
    read: Callable[[Json], Sequence[NewsItem]]


@dataclass(frozen=True)
class Helpdesk:
    """One system's form. `ticket` reads what the calls of `look` get; so does `fetched`, with an event's payload."""

    name: str
    priorities: Mapping[Priority, Json]  # None: this priority cannot be said there
    untouched: tuple[Json, ...]  # priorities that a ticket has before a person sets one
    read: Callable[[Json], Sequence[HelpdeskEvent]]
    look: Callable[[str, HelpdeskSettings], Sequence[ApiCall]]
    ticket: Callable[[Sequence[Json], HelpdeskSettings], Ticket]
    update: Callable[[Ticket, Change, HelpdeskSettings], Sequence[ApiCall]]
    fetched: Callable[[Sequence[Json], HelpdeskSettings, Json], HelpdeskEvent] | None = None
    set_up: str = ""  # what to click there so that bodies come as they are read; said where one cannot be read
    # What asks which priorities it has, and reads the answer; for those where an administrator may change them.
    known_priorities: tuple[ApiCall, Callable[[Json], Sequence[str]]] | None = None
    fields: tuple[str, ...] = ()  # of a body that an administrator writes: named where they break it
    signature: Signature = field(default=shared_secret)
    xml: Xml | None = None
    news: News | None = None
    token_header: str = "Authorization"  # noqa: S105 - a name
    # Where people look at a ticket; {base} is base_url. None: only `ticket_url` of the settings can tell.
    page: str | None = None


def arrived(
    helpdesk: str,
    ticket: Ticket,
    text: Json,
    *,
    part: str | None = None,
    html: bool = False,
    subject: Json = None,
    opens: bool = False,
    field_name: str = "",
    automatic: bool = False,
    channel: Channel = "other",
    sent_at: Json = None,
    opened_at: Json = None,
    customer: Mapping[str, Json] | None = None,
    thread: Sequence[Turn] = (),
) -> Arrived | Ignored:
    """A customer's message, cleaned; ignored where no text is left of it.

    Parameters
    ----------
    helpdesk
        Name of the system.
    ticket
        Where it stands.
    text
        What the system gives as its text; anything but a text counts as none.
    part
        The system's id of this message within the ticket. Without one its text is its identity: the same words come
        again are the same message.
    html
        Whether the text is HTML.
    subject
        Of the ticket.
    opens
        Whether the message opens the ticket: where it has no text, its subject is what the customer says.
    field_name
        Of the text in the delivery, to name it where it says nothing.
    automatic
        Whether the helpdesk says that a program sent it.
    channel
        It came by.
    sent_at
        Its time, as the system writes it; what is no time counts as none.
    opened_at
        The ticket's, likewise.
    customer
        Fields of `Customer`.
    thread
        Earlier turns.

    Returns
    -------
    `Arrived` or `Ignored`.
    """
    cleaned = _said(text, html=html)
    title = _subject(subject)
    if not cleaned and opens and _is_said(title or ""):
        cleaned, title = (title or "").strip(), None
    if not cleaned:
        return NO_TEXT
    part = part or hashlib.sha256(cleaned.encode(errors="replace")).hexdigest()[:16]
    fields = {
        "id": f"{helpdesk}-{ticket.id}-{part}"[:200],
        "conversation_id": f"{helpdesk}-{ticket.id}"[:200],
        "text": cleaned.encode(errors="replace").decode(),
        "subject": title,
        "channel": channel,
        "sent_at": time_of(sent_at),
        "customer": {name: value for name, value in (customer or {}).items() if value is not None},
        "state": {"opened_at": time_of(opened_at)},
        "thread": tuple(thread),
        "automatic": automatic or None,
    }
    try:
        message = Message.model_validate(fields)
    except ValidationError:
        return Ignored("its fields are not those of this helpdesk", "bad_body")
    left_out = {field_name: PLACEHOLDER} if field_name and is_placeholder(text, html=html) else {}
    return Arrived(message, ticket, left_out=left_out)


def text_key(text: Json, *, html: bool = False) -> str | None:
    """What two deliveries of the same words share, for systems that deliver an opening message twice; None of none."""
    cleaned = _said(text, html=html)
    return hashlib.sha256(cleaned.encode(errors="replace")).hexdigest()[:16] if cleaned else None


def is_placeholder(text: Json, *, html: bool = False) -> bool:
    """Whether a text is there, and says nothing: what systems put where a customer left it empty."""
    return isinstance(text, str) and bool(text.strip()) and not _said(text, html=html)


def _said(text: Json, *, html: bool) -> str:
    """What the customer wrote; empty where that is nothing."""
    cleaned = clean(text, html=html)[:MAX_TEXT].strip() if isinstance(text, str) else ""
    return cleaned if _is_said(cleaned) else ""


def _is_said(text: str) -> bool:
    """Whether a text says anything."""
    seen = any(character.isprintable() and not character.isspace() for character in text)
    return seen and not _EMPTY.fullmatch(text)


def without_nones(**fields: Json) -> dict[str, Json]:
    """What there is to say."""
    return {name: value for name, value in fields.items() if value is not None}


def united(ticket: Ticket, change: Change) -> list[str] | None:
    """All tags a ticket is to have, for systems that replace them; None where none are new, or some may be unknown."""
    if not change.tags or not ticket.knows_tags:
        return None
    return [*(tag for tag in ticket.tags if tag not in change.outdated), *change.tags]


def one_by_one(call: ApiCall, wrap: Callable[[dict[str, Json]], Json], fields: Mapping[str, Json]) -> ApiCall:
    """A call that sets several fields, with one call for each of them in its stead.

    Parameters
    ----------
    call
        The call.
    wrap
        Makes a call's body of fields.
    fields
        Those that it sets.

    Returns
    -------
    The call, which says what to do where it is refused.
    """
    if len(fields) < 2:
        return call
    parts = (replace(call, json=wrap({name: value})) for name, value in fields.items())
    return replace(call, instead=tuple(parts))


def marked(ticket: Ticket, change: Change, settings: HelpdeskSettings, group: str) -> dict[str, Json]:
    """Fields of a system without tags: our marks, and its field for a `group`.

    Without marks nothing tells a newer decision from an older one that comes late, so no ticket is moved.
    """
    if settings.marks_field is None:
        return {}
    tags = united(ticket, change)
    return without_nones(**{settings.marks_field: " ".join(tags) if tags else None, group: change.group})


def _subject(value: Json) -> str | None:
    """A subject that can be written, no longer than one may be."""
    return value.encode(errors="replace").decode()[:MAX_SUBJECT] if isinstance(value, str) else None


_TIMES = TypeAdapter(datetime)


def time_of(value: Json) -> datetime | None:
    """A time as ISO 8601 or as seconds or milliseconds since 1970; None where it is neither."""
    try:
        return _TIMES.validate_python(value)
    except ValidationError:
        return None

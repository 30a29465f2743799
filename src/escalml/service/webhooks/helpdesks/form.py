"""The mapping form that every helpdesk fills in: how its deliveries are read, and how its tickets are changed."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class ApiCall:
    """One call of a helpdesk's API. A note would stand there twice if its call were repeated blindly."""

    method: Literal["GET", "PUT", "POST", "PATCH"]
    path: str
    json: Json = None
    repeatable: bool = True


@dataclass(frozen=True)
class Arrived:
    """A customer has written: the message, its text cleaned, and the ticket it stands in."""

    message: Message
    ticket: Ticket


@dataclass(frozen=True)
class Ignored:
    """Nothing to score."""

    reason: str


@dataclass(frozen=True)
class FetchRequired:
    """The event names a ticket and does not hold its text."""

    id: str


HelpdeskEvent: TypeAlias = Arrived | Ignored | FetchRequired


NO_TICKET = Ignored("it names no ticket")
BY_AGENT = Ignored("it was not written by the customer")
INTERNAL = Ignored("it is internal")


@dataclass(frozen=True)
class Xml:
    """XML that a system delivers beside JSON: how it is read, and the answer it waits for. What is none: ValueError."""

    read: Callable[[bytes], Json]
    answer: str


@dataclass(frozen=True)
class Helpdesk:
    """One system's form. `ticket` reads what the calls of `look` get; so does `fetched`, where events hold no text."""

    name: str
    priorities: Mapping[Priority, Json]  # None: this priority cannot be said there
    untouched: tuple[Json, ...]  # priorities that a ticket has before a person sets one
    read: Callable[[Json], Sequence[HelpdeskEvent]]
    look: Callable[[str, HelpdeskSettings], Sequence[ApiCall]]
    ticket: Callable[[Sequence[Json], HelpdeskSettings], Ticket]
    update: Callable[[Ticket, Change, HelpdeskSettings], Sequence[ApiCall]]
    fetched: Callable[[Sequence[Json], HelpdeskSettings], HelpdeskEvent] | None = None
    signature: Signature = field(default=shared_secret)
    xml: Xml | None = None
    token_header: str = "Authorization"  # noqa: S105 - a name


def arrived(
    helpdesk: str,
    ticket: Ticket,
    text: Json,
    *,
    part: str | None = None,
    html: bool = False,
    subject: Json = None,
    channel: Channel = "other",
    sent_at: Json = None,
    opened_at: Json = None,
    customer: Mapping[str, Json] | None = None,
    thread: Sequence[Turn] = (),
) -> HelpdeskEvent:
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
    cleaned = clean(text, html=html)[:MAX_TEXT] if isinstance(text, str) else ""
    if not any(character.isprintable() and not character.isspace() for character in cleaned):
        return Ignored("it holds no text of a customer")
    part = part or hashlib.sha256(cleaned.encode(errors="replace")).hexdigest()[:16]
    fields = {
        "id": f"{helpdesk}-{ticket.id}-{part}"[:200],
        "conversation_id": f"{helpdesk}-{ticket.id}"[:200],
        "text": cleaned.encode(errors="replace").decode(),
        "subject": _subject(subject),
        "channel": channel,
        "sent_at": _time(sent_at),
        "customer": {name: value for name, value in (customer or {}).items() if value is not None},
        "state": {"opened_at": _time(opened_at)},
        "thread": tuple(thread),
    }
    try:
        return Arrived(Message.model_validate(fields), ticket)
    except ValidationError:
        return Ignored("its fields are not those of this helpdesk")


def without_nones(**fields: Json) -> dict[str, Json]:
    """What there is to say."""
    return {name: value for name, value in fields.items() if value is not None}


def united(ticket: Ticket, change: Change) -> list[str] | None:
    """All tags a ticket is to have, for systems that replace them; None where none are new, or some may be unknown."""
    return [*ticket.tags, *change.tags] if change.tags and ticket.knows_tags else None


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


def _time(value: Json) -> datetime | None:
    """A time as ISO 8601 or as seconds or milliseconds since 1970; None where it is neither."""
    try:
        return _TIMES.validate_python(value)
    except ValidationError:
        return None

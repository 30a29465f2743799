"""What comes in: messages, their threads, their labels."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator

from escalml.errors import EscalmlError
from escalml.records.record import Count, Level, Record, describe
from escalml.records.times import is_iso, read_time

MAX_TEXT = 20_000
MAX_SUBJECT = 2_000
MAX_TURNS = 500
MAX_THREAD = 60_000  # characters of a thread that are read: its latest ones; an old thread must not cost the message

Channel = Literal["email", "chat", "phone", "sms", "web_form", "social", "review", "other"]
Inbox = Literal["front_line", "escalations", "executive"]
Role = Literal["customer", "agent", "supervisor", "bot"]
SeverityLevel = Literal["low", "medium", "high", "critical"]
Origin = Literal["up", "down", "across"]
SEVERITY_LEVELS: tuple[SeverityLevel, ...] = ("low", "medium", "high", "critical")
# Labels that a message may carry in training data; params.yaml may name more.
LABEL_FIELDS = ("severity", "escalated", "reasons", "requested_level", "privacy", "topic", "vulnerable", "identifiers")
RANDOM = "random"  # a row that was labelled because chance picked it
PUBLIC_CHANNELS = frozenset({"social", "review"})


def _not_blank(text: str) -> str:
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise ValueError("is blank; a message needs at least one visible character")
    return text


def _number_to_string(value: object) -> object:
    """Ids are often numbers in a ticket export; 17 and "17" are the same id."""
    if isinstance(value, float) and value.is_integer():  # a table with gaps holds its whole numbers as 17.0
        value = int(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _assume_utc(time: datetime) -> datetime:
    """A time without a zone is taken as UTC, so that ages never depend on the server's zone."""
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def whole_characters(text: str) -> str:
    """A text in which half a character, such as half an emoji, is U+FFFD: it could be read, but never written."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _read_time(value: object) -> object:
    """A time in any form that has one reading; the usual form is left to pydantic."""
    if isinstance(value, str) and is_iso(value):
        return value
    return read_time(value) if isinstance(value, str | int | float) else value


Identity = Annotated[str, BeforeValidator(_number_to_string), Field(min_length=1, max_length=200)]
Text = Annotated[
    str,
    Field(max_length=MAX_TEXT, json_schema_extra={"pattern": r"\S"}),  # as near as JSON Schema comes to *not blank*
    AfterValidator(_not_blank),
]
Time = Annotated[datetime, BeforeValidator(_read_time), AfterValidator(_assume_utc)]


class Input(Record):
    """A record that callers send: null means absent, whatever the field, and half a character becomes U+FFFD."""

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent_and_texts_can_be_written(cls, fields: object) -> object:
        if isinstance(fields, dict) or isinstance(fields, Mapping):  # noqa: SIM101 - a dict is told far sooner
            return {
                key: value if not isinstance(value, str) or value.isascii() else whole_characters(value)
                for key, value in fields.items()
                if value is not None
            }
        return fields


class Turn(Input):
    """One earlier turn of the conversation."""

    role: Role
    text: Annotated[str, Field(max_length=MAX_TEXT)]
    sent_at: Time | None = None


class Customer(Input):
    """What the helpdesk knows about the sender. `group` serves fairness slices only."""

    id: Identity | None = None
    owner: str | None = None
    group: str | None = None
    vip: bool = False
    verified: bool = False
    followers: Count | None = None
    previous_contacts: Count = 0
    previous_escalations: Count = 0
    open_tickets: Count = 0


class State(Input):
    """Where the case stands before this message is routed."""

    level: Level | None = None
    opened_at: Time | None = None
    last_reply_at: Time | None = None
    expert_available: bool | None = None
    expert_tried: bool | None = None
    responders: Count | None = Field(default=None, description="how many people of the desk have had the case")
    reopened: Count | None = Field(default=None, description="how often it was done and came back")
    reassigned: Count | None = Field(default=None, description="how often it went from one person or team to another")


class Message(Input):
    """One customer message in the light of its thread. Only `text` is required; null means absent."""

    id: Identity | None = None
    conversation_id: Identity | None = None
    text: Text
    subject: Annotated[str, Field(max_length=MAX_SUBJECT)] | None = None
    channel: Channel = "other"
    public: bool | None = Field(default=None, description="visible to others; default true for social and review")
    inbox: Inbox = "front_line"
    sent_at: Time | None = None
    language: str | None = None
    brand: str | None = None
    customer: Customer = Customer()
    thread: Annotated[tuple[Turn, ...], Field(max_length=MAX_TURNS)] = ()
    state: State = State()
    origin: Origin | None = None
    automatic: bool | None = Field(
        default=None, description="the mail's headers say that a program sent it: an automatic reply, a failed delivery"
    )

    @property
    def is_public(self) -> bool:
        """Whether others can read the message; where unsaid, social posts and reviews are (the safe side)."""
        return self.channel in PUBLIC_CHANNELS if self.public is None else self.public

    @property
    def texts(self) -> tuple[str, ...]:
        """All that was written: each earlier turn, then the subject ("" where there is none), then the text."""
        return (*(turn.text for turn in self.thread), self.subject or "", self.text)

    @property
    def n_turns_read(self) -> int:
        """How many of the latest turns are read: as many as have `MAX_THREAD` characters together."""
        n_characters = 0
        for n_read, turn in enumerate(reversed(self.thread)):
            n_characters += len(turn.text)
            if n_characters > MAX_THREAD:
                return n_read
        return len(self.thread)

    @property
    def as_read(self) -> "Message":
        """The message without the older turns that nobody reads."""
        n_unread = len(self.thread) - self.n_turns_read
        return self.model_copy(update={"thread": self.thread[n_unread:]}) if n_unread else self

    @property
    def n_characters(self) -> int:
        """How much there is to read: text, subject and the turns that are read."""
        return sum(map(len, self.as_read.texts))

    def with_texts(self, texts: Sequence[str]) -> "Message":
        """The message with other `texts`, as many and in the same order; what it lacks it lacks still."""
        *turns, subject, text = texts
        changes: dict[str, Any] = {"text": text}
        if self.thread:
            pairs = zip(self.thread, turns, strict=True)
            changes["thread"] = tuple(turn.model_copy(update={"text": other}) for turn, other in pairs)
        if self.subject:
            changes["subject"] = subject
        return self.model_copy(update=changes)


class LabelledMessage(Record):
    """A message with its labels. A label that nobody gave is None; an empty list means *looked, found none*.

    `looked_for` says for a field which values its reader could choose from, where these are not all that it has now.
    """

    message: Message
    labels: Mapping[str, Any]
    looked_for: Mapping[str, tuple[str, ...]] = {}
    person_words: frozenset[str] = frozenset()  # of names that readers marked in text and turns; lower case
    found_words: frozenset[str] | None = None  # of names and addresses that a model found; None where none has looked
    group: str
    split: Literal["train", "validation", "gate", "test"]
    source: str
    sampling: str = RANDOM  # how it came to be labelled; `active:…`: a model was unsure of it; `written`: for training

    @property
    def at_random(self) -> bool:
        """Whether nobody picked it for what a model said of it: only such rows tell base rates and error rates."""
        return self.sampling == RANDOM

    @property
    def language(self) -> str:
        """Code of its language; English where nobody says otherwise."""
        return self.message.language or "en"

    @property
    def named_words(self) -> frozenset[str]:
        """Words of the names in it, whoever found them, and of the addresses that a model found."""
        return self.person_words | (self.found_words or frozenset())

    @property
    def writer(self) -> str:
        """Who wrote it, as far as that is known: the customer, else whoever wrote the messages of its group."""
        customer = self.message.customer.id
        return f"group {self.group}" if customer is None else f"customer {customer}"


def parse_message(fields: object, *, where: str) -> Message:
    """Validate one message.

    Parameters
    ----------
    fields
        A mapping with the fields of `Message`; anything else is an error.
    where
        What the user would call this message, such as `messages[3]` or `row 17`; it opens the error.

    Returns
    -------
    The message.

    Raises
    ------
    EscalmlError
        If a field is missing or has a value that is not allowed; names every such field, never a value.
    """
    if not isinstance(fields, Mapping):
        raise EscalmlError(f"{where}: expected an object with at least a field 'text', found {type(fields).__name__}.")
    try:
        return Message.model_validate(fields)
    except ValidationError as error:
        raise EscalmlError(f"{where}: {describe(error)}.") from None

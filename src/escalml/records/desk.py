"""What a desk keeps and does beside scoring: the queue, corrections of labels, replies that wait for approval.

All texts in these records are redacted.
"""

from datetime import datetime
from typing import Annotated, Any, Literal
from unicodedata import category

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from escalml.records.messages import Channel, Identity, Input, Message, Text
from escalml.records.record import Count, Level, Probability, Record
from escalml.records.results import AlarmName, Priority, Result, ReviewReason, Visibility

Status = Literal["open", "done"]
ApprovalStatus = Literal["pending", "approved", "returned", "edited"]
VERDICTS: dict[str, ApprovalStatus] = {"approve": "approved", "return": "returned", "edit": "edited"}
MAX_PAGE = 200

Note = Annotated[str, Field(max_length=2_000)]


def _is_a_name(text: str) -> str:
    # No bracket, colon or line break: nothing that could read like a key's name or another field.
    if not any(map(str.isalnum, text)) or not all(category(sign)[0] in "LMN" or sign in " .,'’@+-_" for sign in text):
        raise ValueError("is no name or number; letters, digits, spaces and . , ' @ + - _ are allowed")
    return text


Who = Annotated[
    str,
    Field(min_length=1, max_length=80, description="who did it, as the caller says: an agent's name or number"),
    AfterValidator(_is_a_name),
]
KeyName = Annotated[str | None, Field(description="the API key with which it was done; null where none was needed")]


class Correction(Input):
    """An agent's word on a decision: right or wrong, with the right labels."""

    id: Identity = Field(description="of a message that was scored")
    labels: Annotated[dict[str, Any], Field(min_length=1)] = Field(
        description="right labels by field, as in training data; null takes an earlier correction back"
    )
    by: Who | None = None


class KeptCorrection(Record):
    """A correction as it was given."""

    at: datetime
    by: str | None
    key_name: KeyName = None
    labels: dict[str, Any]


class QueueQuery(Input):
    """Which decisions of the queue to show."""

    level: Level | None = None
    team: Annotated[str, Field(max_length=200)] | None = None
    status: Literal["open", "done", "all"] = "open"
    q: Annotated[str, Field(max_length=200)] | None = Field(default=None, description="a part of the message's id")
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 50
    offset: Annotated[int, Field(ge=0, le=10**9)] = 0


class QueueItem(Record):
    """One decision in the queue. `text` is the beginning of the redacted text."""

    id: str
    scored_at: datetime
    status: Status
    text: str
    channel: Channel
    severity: str | None
    topic: str | None
    escalation_probability: Probability | None
    review: bool
    review_reasons: tuple[ReviewReason, ...] = ()
    alarms: tuple[AlarmName, ...] = Field(default=(), description="a rule found them, not the model")
    vulnerable: bool | None = Field(default=None, description="may need extra care; null where no model says so")
    level: Level
    role: str
    team: str
    owner: str | None
    priority: Priority
    visibility: Visibility
    reply_by: datetime | None
    overdue: bool
    queue_score: Probability
    needs_approval: bool


class Queue(Record):
    """Decisions of the last days: overdue ones first, then by falling queue score."""

    items: tuple[QueueItem, ...]
    total: Count = Field(description="how many there are, on all pages")
    limit: int
    offset: int
    as_of: datetime


class CaseVersion(Record):
    """What was answered when a case's id was posted."""

    scored_at: datetime
    stands: bool = Field(description="whether the case stands on it: the most urgent one")
    text: str = Field(description="redacted")
    severity: str | None
    level: Level
    team: str
    queue_score: Probability
    model: str
    policy_version: str


class KeptDecision(Record):
    """A decision with the redacted message, and what agents said of it."""

    id: str
    scored_at: datetime
    status: Status
    message: Message
    result: Result = Field(description="as answered; its offsets count in the text as sent, not in the redacted one")
    corrections: tuple[KeptCorrection, ...]
    labels: dict[str, Any] = Field(description="all corrections as one; the last of a field wins")
    turns_not_kept: Count = Field(default=0, description="oldest turns of the thread as sent that are not kept")
    versions: tuple[CaseVersion, ...] = Field(
        default=(), description="every answer under this id, newest first; of many the latest and the one that stands"
    )
    n_versions: Count = Field(default=1, description="how many there are")


class ApprovalRequest(Input):
    """A reply that a colleague has to see before it is sent."""

    reply: Text
    message_id: Identity | None = Field(default=None, description="id of the message that it answers")
    why: Note | None = Field(default=None, description="what whoever decides should know: why it has to be seen")
    by: Who | None = None


# What the validator below says, as JSON Schema says it.
_REPLY_WITH_EDIT_ALONE: dict[str, Any] = {
    "if": {"properties": {"decision": {"const": "edit"}}},
    "then": {"required": ["reply"], "properties": {"reply": {"type": "string"}}},
    "else": {"properties": {"reply": {"type": "null"}}},
}


class ApprovalVerdict(Input):
    """What a colleague decided: approve as it is, return for another try, or edit and approve."""

    model_config = ConfigDict(json_schema_extra=_REPLY_WITH_EDIT_ALONE)

    decision: Literal["approve", "return", "edit"]
    reply: Text | None = Field(default=None, description="the reply as it is to be sent; with `edit` alone")
    note: Note | None = Field(default=None, description="to the reply's author")
    send: bool = Field(
        default=False, description="write the approved reply into the helpdesk's ticket, as a note for agents alone"
    )
    by: Who | None = None

    @model_validator(mode="after")
    def _a_reply_comes_with_edit_alone(self) -> "ApprovalVerdict":
        if (self.decision == "edit") != (self.reply is not None):
            raise ValueError("reply: has to come with decision `edit`, and with no other")
        return self


class ApprovalsQuery(Input):
    """Which approvals to show."""

    status: Literal["pending", "decided", "all"] = "pending"
    message_id: Identity | None = Field(default=None, description="only replies to this message")
    order: Literal["oldest", "newest"] = Field(default="oldest", description="which come first")
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 50
    offset: Annotated[int, Field(ge=0, le=10**9)] = 0


class Approval(Record):
    """A reply that waits for approval, or what became of it."""

    id: str
    status: ApprovalStatus
    submitted_at: datetime
    by: str | None
    message_id: str | None
    reply: str
    why: str | None
    decided_at: datetime | None
    decided_by: str | None
    edited_reply: str | None
    note: str | None
    key_name: KeyName = None
    decided_key_name: KeyName = None
    has_draft: bool = Field(default=False, description="whether it can be seen as it was written")


class Draft(Record):
    """A reply that waits, as it was written; for whoever decides on it."""

    id: str
    reply: str
    message_id: str | None
    as_written: bool = Field(description="false: only the redacted text is kept")
    can_send: str | None = Field(default=None, description="the helpdesk into whose ticket it can be written")


class Approved(Approval):
    """What became of a reply, told once to whoever decided."""

    approved_reply: str | None = Field(description="as it is to be sent, to copy; it is kept nowhere")
    sent: str | None = Field(description="the helpdesk whose ticket has it as a note")
    not_sent: str | None = Field(description="why it is not there, where it should be")


class Approvals(Record):
    """A page of the replies that wait, or were decided."""

    items: tuple[Approval, ...]
    total: Count = Field(description="how many there are, on all pages")
    limit: int
    offset: int

"""Tickets: one for each conversation, with one decision that holds now, and all that was done with it.

All texts in these records are redacted.
"""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, model_validator

from escalml.records.desk import MAX_PAGE, KeptDecision, KeyName, QueueItem, Who
from escalml.records.messages import Channel, Identity, Input, Role
from escalml.records.record import Count, Level, Record
from escalml.records.results import AlarmName, Decision

Lane = Literal["likely", "requested", "active", "resolved", "none"]
Stance = Literal["acknowledged", "disagreed"]
EventKind = Literal[
    "opened",
    "message",
    "reopened",
    "done",
    "open",
    "route",
    "assign",
    "snooze",
    "acknowledge",
    "disagree",
    "corrected",
    "part",
    "link",
    "overdue",
    "rerouted",
    "undone",
]
Order = Literal["urgent", "due", "level", "risk", "newest"]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class CasesQuery(Input):
    """Which cases to show."""

    lane: Lane | None = None
    level: Level | None = None
    team: Name | None = None
    assignee: Name | None = None
    assigned: bool | None = Field(default=None, description="whether anybody works on it")
    severity: Literal["low", "medium", "high", "critical"] | None = None
    channel: Channel | None = None
    topic: Name | None = None
    reason: Name | None = Field(default=None, description="one of its reasons to escalate")
    alarm: AlarmName | None = None
    language: Name | None = Field(default=None, description="code of the language, such as de")
    review: bool | None = Field(default=None, description="whether the model asks for a person's eye")
    approval: Literal["needed", "waiting"] | None = Field(
        default=None, description="replies to it need approval, or one waits for it"
    )
    problem: Name | None = Field(default=None, description="only the cases of this problem")
    vip: bool | None = None
    vulnerable: bool | None = Field(default=None, description="whether the customer may need extra care")
    since: AwareDatetime | None = Field(default=None, description="its newest message came at this time or later")
    until: AwareDatetime | None = Field(default=None, description="its newest message came before this time")
    status: Literal["open", "snoozed", "done", "all"] = "open"
    q: Annotated[str, Field(max_length=200)] | None = Field(
        default=None,
        description='words of its messages: all of them, "a phrase", -none of this, the last one may be a beginning; '
        "or a part of its id",
    )
    order: Order = Field(
        default="urgent",
        description="overdue and pressing ones first; what falls due next; highest level; highest risk; newest message",
    )
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 50
    offset: Annotated[int, Field(ge=0, le=10**9)] = 0


class Why(Record):
    """Why a case stands where it stands: what its queue score is made of, as shares of 1."""

    band: Literal["critical", "extra_care", "others"] = Field(
        description="critical matters fill [0.75, 1], who may need extra care [0.625, 0.75], others what is below"
    )
    severity: float = Field(description="how grave it is likely to be")
    escalation: float = Field(description="how likely it is to escalate")
    time: float = Field(description="how near its reply-by time was when it was decided")
    customer: float = Field(description="VIP, reach, earlier contacts")
    base: float = Field(description="where its band begins")


class Problem(Record):
    """Cases that are alike and came within some hours: perhaps one problem, a major case."""

    id: str
    n_cases: Count
    n_open: Count
    since: datetime = Field(description="when the first of them was opened")


class CaseItem(QueueItem):
    """One case in the list: what was decided of its newest message, and what became of the case since."""

    message_id: str = Field(description="of its newest message, which `text` is of")
    lane: Lane
    n_messages: Count
    assignee: str | None
    snoozed_until: datetime | None
    opened_at: datetime
    sent_at: datetime | None = Field(description="when the newest message was sent, by the sender's clock")
    by_hand: tuple[str, ...] = Field(description="what somebody has set: level, team, reply_by")
    corrected: bool = Field(description="whether its route follows an agent's labels, not the model's")
    actions: tuple[str, ...]
    why: Why = Field(description="what `queue_score` is made of; an overdue case comes before all others")
    problem: Problem | None = Field(
        default=None, description="like cases, this one included; null where there are none"
    )


class CaseDone(CaseItem):
    """A case after something was done with it."""

    event: int | None = Field(
        description="number of the event in its history, by which it can be taken back; null where nothing has changed"
    )


class Cases(Record):
    """Cases in order."""

    items: tuple[CaseItem, ...]
    total: Count = Field(description="how many there are, on all pages")
    lanes: dict[Lane, int] = Field(description="how many cases each lane has, whatever the filters")
    overdue: Count = Field(description="how many of them are open and late")
    next_due: datetime | None = Field(description="when the next open one of them falls due")
    limit: int
    offset: int
    as_of: datetime


class CaseTurn(Record):
    """A turn of the conversation."""

    role: Role
    text: str
    sent_at: datetime | None
    message_id: str | None = Field(default=None, description="of a message that was scored; null of a turn in a thread")


class CaseEvent(Record):
    """Something that was done with a case, or that happened to it."""

    number: int
    at: datetime
    kind: EventKind
    by: str | None
    key_name: KeyName = None
    before: dict[str, Any] = Field(description="what changed, as it was")
    after: dict[str, Any] = Field(description="and as it is since")
    undone: bool = False


class TicketLink(Record):
    """The helpdesk's ticket that a case came from."""

    helpdesk: str
    id: str
    address: str | None = Field(description="of its page; null where the settings do not tell")


class Case(Record):
    """A conversation, the decision that holds now, and its history."""

    item: CaseItem
    route: Decision = Field(description="what holds now")
    decision: KeptDecision = Field(description="what was answered of its newest message")
    thread: tuple[CaseTurn, ...] = Field(description="the whole conversation as far as it is kept, oldest first")
    events: tuple[CaseEvent, ...] = Field(description="newest first")
    ticket: TicketLink | None = Field(default=None, description="null where no helpdesk has delivered it")
    can_undo: bool = Field(description="whether the last thing that somebody did can be taken back")


class CaseAct(Input):
    """Something done with a case, and who did it."""

    by: Who | None = None


class RouteByHand(CaseAct):
    """Level, team and reply-by as somebody sets them; what is not named stays."""

    level: Level | None = None
    team: Name | None = None
    reply_by: AwareDatetime | None = None

    @model_validator(mode="after")
    def _something_is_set(self) -> "RouteByHand":
        if self.level is None and self.team is None and self.reply_by is None:
            raise ValueError("level, team or reply_by has to be given")
        return self


class Assignment(CaseAct):
    """Who works on a case; null or absent: nobody."""

    assignee: Who | None = None


class Snooze(CaseAct):
    """Until when a case is out of the way; null or absent: no longer."""

    until: AwareDatetime | None = None


class Undo(CaseAct):
    """Take back the last thing that was done: whatever it was, or only one of these events."""

    events: Annotated[tuple[int, ...], Field(min_length=1, max_length=MAX_PAGE)] | None = Field(
        default=None, description="as the acts gave them; where another one came later, nothing is taken back"
    )


class SameProblem(CaseAct):
    """Another case that has the same problem: its id, or that of any of its messages."""

    like: Identity


class BulkAct(CaseAct):
    """One thing done with several cases; the fields of that act alone count."""

    ids: Annotated[tuple[Identity, ...], Field(min_length=1, max_length=MAX_PAGE)]
    act: Literal["route", "assign", "snooze", "acknowledge", "disagree", "done", "open", "part", "link", "undo"]
    like: Identity | None = None
    events: Annotated[tuple[int, ...], Field(min_length=1, max_length=MAX_PAGE)] | None = None
    assignee: Who | None = None
    until: AwareDatetime | None = None
    level: Level | None = None
    team: Name | None = None
    reply_by: AwareDatetime | None = None


class NotDone(Record):
    """A case with which it could not be done, and why."""

    id: str
    error: str


class BulkDone(Record):
    """What became of it."""

    items: tuple[CaseDone, ...] = Field(description="with which it was done, as they are now")
    errors: tuple[NotDone, ...]

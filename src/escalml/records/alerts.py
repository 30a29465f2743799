"""Alerts of managers, and what became of each on its channels. All texts are redacted."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from escalml.records.desk import MAX_PAGE
from escalml.records.messages import Input
from escalml.records.record import Count, Level, Record

# `growing`: managers know of it, and there are many more like cases now.
AlertCause = Literal["message", "corrected", "overdue", "growing"]
# `not_needed`: before it could be sent somebody had dealt with the case, or it was too old to be news.
SendState = Literal["waiting", "sending", "sent", "failed", "not_needed"]


class AlertsQuery(Input):
    """Which alerts to show."""

    after: Annotated[int, Field(ge=0, le=10**15)] = Field(default=0, description="only alerts with a higher number")
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 50
    waiting: bool = Field(default=False, description="only alerts of open cases that nobody has taken")


class AlertSend(Record):
    """What became of an alert on one channel."""

    channel: str
    state: SendState
    at: datetime | None = Field(description="since when it is so; null while it waits")
    tries: Count = Field(description="tries that came to nothing")
    reason: str | None = Field(description="why it failed, waits or was not needed")


class AlertItem(Record):
    """An alert: which case, why, and who got it."""

    number: int
    id: str = Field(description="by which receivers know it")
    at: datetime
    case_id: str
    cause: AlertCause
    level: Level = Field(description="of the case when the alert was made")
    team: str
    n_like: Count = Field(description="cases of its problem, this one included; 1: it stands alone")
    reply_by: datetime | None = Field(description="of the case as it stands now")
    is_open: bool = Field(description="whether nobody has closed the case since")
    is_taken: bool = Field(description="whether somebody has said whether it is an escalation")
    title: str
    why: tuple[str, str] = Field(description="what speaks for it, and the customer's words or why they are left out")
    sends: tuple[AlertSend, ...] = Field(description="by channel; none where no channel is set up for it")


class Alerts(Record):
    """The newest alerts, newest first."""

    items: tuple[AlertItem, ...]
    unseen: Count = Field(description="open cases with an alert that nobody has taken")
    newest: int = Field(description="number of the newest alert; ask for what comes after it")

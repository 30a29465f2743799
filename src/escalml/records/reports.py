"""What a lead looks at: cases by week and team, in figures."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from escalml.records.messages import Input
from escalml.records.record import Count, Record

MAX_WEEKS = 60


class ReportsQuery(Input):
    """Which weeks, and of which team."""

    weeks: Annotated[int, Field(ge=1, le=MAX_WEEKS)] = Field(default=5, description="this week and those before it")
    team: Annotated[str, Field(max_length=200)] | None = Field(default=None, description="cases of this team only")


class ReportRow(Record):
    """Cases that were opened in a week, as they stand now. A week begins on Monday at 0:00 UTC."""

    week: date | None = Field(description="its Monday; null: all weeks of the report")
    team: str | None = Field(description="whoever has the case now; null: all teams")
    cases: Count
    messages: Count
    level_1: Count
    level_2: Count
    level_3: Count
    level_4: Count
    up: Count = Field(description="brought by agents")
    down: Count = Field(description="brought by executives")
    across: Count = Field(description="brought by the press or the internet")
    no_origin: Count
    overdue: Count = Field(description="were late once, are now, or were closed after their reply-by time")
    answered: Count = Field(description="of which an answer is known")
    hours_to_answer: float | None = Field(description="median time to the first answer that is known")
    corrected: Count = Field(description="of which people gave labels")
    likely_judged: Count = Field(description="messages that the model called likely to escalate and people judged")
    likely_right: Count = Field(description="of these, people agreed")
    precision: float | None = Field(description="likely_right / likely_judged; null where nobody judged")
    precision_low: float | None = Field(description="of its 95 % interval, the lower end")
    precision_high: float | None = Field(description="the upper end")
    alarms: Count = Field(description="with an alarm in a message")
    review: Count = Field(description="of whose newest message the model was not sure")
    review_share: float


class Reports(Record):
    """Figures by week and team, by week, by team, and of all."""

    since: datetime
    as_of: datetime
    keep_days: int = Field(description="older cases are deleted: weeks before that are not whole")
    rows: tuple[ReportRow, ...] = Field(description="by week and team")
    weeks: tuple[ReportRow, ...] = Field(description="by week, of all teams; the oldest first")
    teams: tuple[ReportRow, ...] = Field(description="by team, of all weeks; the largest first")
    total: ReportRow

"""The record of a report: what programs read, and what the page is drawn from."""

from datetime import date, datetime
from typing import Literal

from escalml.evaluation.evaluate import Metric
from escalml.evaluation.field_metrics import ReliabilityBin
from escalml.evaluation.lead_time import LeadTime
from escalml.records import Record

NONE = "none"  # level or topic of a message where the model has no such target


class Period(Record):
    """What came in within an hour, day, week or month: numbers by severity, lowest first."""

    label: str
    severities: dict[str, int]


class Private(Record):
    """Matters raised where others can read them: messages by privacy category; one may have several."""

    n_public: int
    n_private: int
    categories: dict[str, int]
    n_answered_in_public: int


class Deadline(Record):
    """Reply-by times of a level: of `n_known` messages an answer is known, of these `n_kept` came in time.

    `n_at_once` are due at once, and not judged. `median_hours` is the time to the first answer of those known.
    """

    level: int
    n: int
    n_at_once: int
    n_known: int
    n_kept: int
    median_hours: float | None


class Risk(Record):
    """A message of high place in the queue, redacted and cut."""

    id: str
    when: datetime
    level: int
    team: str
    severity: str
    probability: float | None
    reasons: tuple[str, ...]
    text: str


class Load(Record):
    """What a team got: messages by level, a day on average, and on its busiest day; against its capacity if known."""

    team: str
    n: int
    levels: dict[int, int]
    a_day: float
    busiest: int
    busiest_day: date
    capacity: int | None
    n_days_above: int | None
    n_above: int | None


class Flood(Record):
    """Negative public messages about one topic of one brand that came in a flood."""

    brand: str
    topic: str
    since: datetime
    until: datetime
    n: int


class Outcomes(Record):
    """The probability to escalate against what became of the messages; metrics as in a backtest.

    `found` is the share of the outcomes found when 0, 1 … 100 % of the messages are read. `lead` is of conversations
    of which the hour of the outcome is known; `n_untimed` have an outcome of an unknown hour.
    """

    outcome: str
    n: int
    n_positive: int
    capacity: int | None
    interval: float
    metrics: dict[str, Metric]
    found: tuple[float, ...]
    bins: tuple[ReliabilityBin, ...]
    lead: LeadTime | None
    n_untimed: int


class DeskReport(Record):
    """All that a report holds. What only the messages can tell is None where they were not given.

    `risks` counts messages by tenth of their probability to escalate, the lowest first.
    """

    title: str
    banner: str = ""
    models: tuple[str, ...]
    policies: tuple[str, ...]
    since: datetime
    until: datetime
    n: int
    n_days: int
    n_likely: int
    n_review: int
    n_alarmed: int
    n_alerts: int
    period: Literal["hour", "day", "week", "month"]
    volume: tuple[Period, ...]
    risks: tuple[int, ...]
    topics: dict[str, dict[str, int]]
    private: Private | None
    deadlines: tuple[Deadline, ...] | None
    top: tuple[Risk, ...]
    teams: tuple[Load, ...]
    capacity: int | None
    n_days_above: int | None
    floods: tuple[Flood, ...] | None
    outcomes: Outcomes | None
    notes: tuple[str, ...]

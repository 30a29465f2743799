"""The record of a backtest: what programs read, and what the page is drawn from."""

from datetime import datetime

from escalml.evaluation.backtest.leaks import Leak
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.lead_time import LeadTime
from escalml.records import Record


class Part(Record):
    """A part of the past."""

    since: datetime
    until: datetime
    n: int
    n_positive: int
    n_days: int


class Measured(Record):
    """One ranking of the last part.

    Metrics: `roc_auc`, `average_precision`, `recall_at_<share in %>`, `recall_at_capacity` (the day's first N),
    `work_saved_at_80`, `least_cost_at_<N>` (readings a message at the cheapest share read, where a missed outcome costs
    N readings); of a probability also `mean_probability` and `ece` (expected calibration error). `found` is the
    share of the outcomes found when 0, 1 … 100 % of the messages are read.
    """

    name: str
    is_candidate: bool
    metrics: dict[str, Metric]
    found: tuple[float, ...]


class Case(Record):
    """A message that shows a mistake: redacted, and cut. `position`: share of all messages that come before it."""

    id: str
    sent_at: datetime
    position: float
    text: str


class Learned(Record):
    """What the head finds that learned from so many outcomes of the first part, drawn by customer."""

    n_positive: int
    n: int
    recall: Metric
    roc_auc: Metric


class Verdict(Record):
    """The head against the best of the other ways, `today`: `difference` of recall, of the same resamples."""

    candidate: str
    today: str
    metric: str
    difference: Metric
    says: str


class Backtest(Record):
    """All that a backtest found. `n_copies`: messages of the first part left out of learning, as copies of later ones.

    `lead` is of the head, None where no outcome of the last part has a known hour; `n_untimed` conversations have one
    of an unknown hour. `learning` is empty where it was not asked for.

    `n_scored` is smaller than the parts' numbers where only a random part was scored; each row then stands for several.
    """

    export: str
    outcome: str
    model: str
    first: Part
    last: Part
    n_scored: int
    n_copies: int
    n_customers: int
    n_weeks: int
    capacity: int | None
    shares: tuple[float, ...]
    interval: float
    n_bootstrap: int
    rankings: tuple[Measured, ...]
    verdict: Verdict
    learning: tuple[Learned, ...] = ()
    lead: LeadTime | None = None
    n_untimed: int = 0
    leaks: tuple[Leak, ...]
    missed: tuple[Case, ...]
    false_alarms: tuple[Case, ...]
    notes: tuple[str, ...]

    def candidate(self) -> Measured:
        """The ranking that the verdict and the shown cases are about."""
        return next(ranking for ranking in self.rankings if ranking.name == self.verdict.candidate)

"""The order of the queue: one score per message, critical matters on top; who has waited longest breaks ties."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from escalml.records import SEVERITY_LEVELS, Customer, Message, Prediction

# Severity weighs as much as all the rest together: it is the harm, the rest is the haste.
SEVERITY_WEIGHT, ESCALATION_WEIGHT, TIME_WEIGHT, CUSTOMER_WEIGHT = 0.50, 0.25, 0.15, 0.10
CRITICAL_FROM = 0.75  # critical matters fill [0.75, 1], all others [0, 0.75]
FIRST_FROM = 0.625  # who may need extra care fills [0.625, 0.75], which hardly another matter reaches
HALF_TIME_HOURS = 8.0  # a reply due in one working day is half as near as one due now
FAR_REACH = 10_000  # followers from which a post can become news; the default policy uses the same number
MANY_CONTACTS = 3  # the third contact about a matter counts in full
UNKNOWN = 0.5  # of a section the model does not have: neither up nor down


@dataclass(frozen=True, order=True)
class QueuePlace:
    """Place of a message in the queue; `sorted` puts the most pressing first. Made by `queue_place`."""

    falling_score: float
    sent_at: datetime
    id: str


def queue_place(score: float, sent_at: datetime | None, message_id: str) -> QueuePlace:
    """Where a message stands: highest score first; of equal ones the earliest sent; of these by id.

    Parameters
    ----------
    score
        Its `queue_score`.
    sent_at
        When it was sent, with its time zone; messages of unknown time come after all others of their score.
    message_id
        Its id, so that no two messages share a place.

    Returns
    -------
    The place: the same order whatever the order the messages came in.
    """
    return QueuePlace(-score, sent_at or datetime.max.replace(tzinfo=UTC), message_id)


def queue_score(
    message: Message, prediction: Prediction, *, critical: bool, first: bool = False, hours_left: float
) -> float:
    """How pressing a message is; `queue_place` puts messages in order by it.

    The score is 0.50 x expected severity + 0.25 x probability of escalation + 0.15 x nearness of the reply-by time
    + 0.10 x customer, squeezed into [0.75, 1] for critical matters, into [0.625, 0.75] for customers who may need extra
    care, and into [0, 0.75] for all others.
    Expected severity is the mean rank over the highest one; nearness is 1 when overdue and 1 / (1 + hours / 8) before;
    customer is half VIP, a quarter reach (verified, or 10,000 followers) and a quarter previous contacts (three count
    in full). What the model does not say counts 0.5.

    Parameters
    ----------
    message
        The message.
    prediction
        What the model says of it.
    critical
        Whether the policy takes it as critical.
    first
        Whether the customer may need extra care, and comes right after what is critical.
    hours_left
        Hours until the reply is due, negative when overdue.

    Returns
    -------
    The score, in [0, 1], rounded to six digits so that it reads the same on every road.
    """
    score = (
        SEVERITY_WEIGHT * _expected_severity(prediction)
        + ESCALATION_WEIGHT * (UNKNOWN if prediction.escalation is None else prediction.escalation.probability)
        + TIME_WEIGHT / (1 + max(0.0, hours_left) / HALF_TIME_HOURS)
        + CUSTOMER_WEIGHT * _customer(message.customer)
    )
    low, high = (CRITICAL_FROM, 1.0) if critical else (FIRST_FROM if first else 0.0, CRITICAL_FROM)
    return round(min(1.0, low + (high - low) * score), 6)


@dataclass(frozen=True)
class ScoreParts:
    """What a queue score is made of; `base` and the four parts add up to it."""

    base: float
    severity: float
    escalation: float
    time: float
    customer: float


def parts_of_score(
    score: float,
    *,
    severity: Mapping[str, float] | None,
    escalation: float | None,
    customer: Customer,
    first: bool,
) -> ScoreParts:
    """Take a queue score apart again, from what is kept of its message.

    Parameters
    ----------
    score
        The score, as `queue_score` gave it.
    severity
        Probabilities of the levels; None: the model does not say.
    escalation
        Probability of escalation; None likewise.
    customer
        What was known of the customer.
    first
        Whether the customer may need extra care.

    Returns
    -------
    The parts. How near the reply-by time was is what the others leave of the score; 0.15 at most.
    """
    low = CRITICAL_FROM if score >= CRITICAL_FROM else FIRST_FROM if first and score >= FIRST_FROM else 0.0
    share = (1.0 if low == CRITICAL_FROM else CRITICAL_FROM) - low
    parts = (
        SEVERITY_WEIGHT * share * (UNKNOWN if severity is None else _mean_rank(severity)),
        ESCALATION_WEIGHT * share * (UNKNOWN if escalation is None else escalation),
        CUSTOMER_WEIGHT * share * _customer(customer),
    )
    time = min(max(0.0, score - low - sum(parts)), TIME_WEIGHT * share)
    return ScoreParts(low, parts[0], parts[1], time, parts[2])


def _expected_severity(prediction: Prediction) -> float:
    """Mean rank of the severity over the highest rank, in [0, 1]."""
    if prediction.severity is None:
        return UNKNOWN
    return _mean_rank(prediction.severity.probabilities)


def _mean_rank(probabilities: Mapping[str, float]) -> float:
    mean = sum(rank * probabilities.get(level, 0.0) for rank, level in enumerate(SEVERITY_LEVELS))
    return min(1.0, mean / (len(SEVERITY_LEVELS) - 1))


def _customer(customer: Customer) -> float:
    """What is known of the customer, in [0, 1]."""
    reach = customer.verified or (customer.followers or 0) >= FAR_REACH
    return 0.5 * customer.vip + 0.25 * reach + 0.25 * min(1.0, customer.previous_contacts / MANY_CONTACTS)

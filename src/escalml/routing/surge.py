"""Surge: a flood of negative public mentions of a brand and topic, against their own usual rate.

The usual rate is learned by the Poisson-gamma model with discount of Harvey & Fernandes (1989): counts and the time
watched are forgotten at one rate, so that their ratio is an exponentially weighted mean. Under that model the count of
the next hours is negative binomial, which knows how little has been watched; the count there is stands against that
distribution's exact tail, as Höhle & Riebler (2005) do for outbreaks of disease (`algo.bayes`).

References
----------
Harvey & Fernandes (1989), Time Series Models for Count or Qualitative Observations, JBES 7(4).
Höhle & Riebler (2005), The R-Package 'surveillance', Discussion Paper 422, SFB 386, LMU München.
"""

import math
from collections import Counter, OrderedDict
from dataclasses import dataclass, field
from datetime import datetime

from escalml.records import Message, Prediction

BUCKET_SECONDS = 600
# The shortest for a sudden flood, the longest for one that is slow because the topic is seldom mentioned.
WINDOWS_HOURS = (1.0, 3.0, 6.0)
# Both leave room for a daily rhythm, which the rate does not know: a busy hour of an ordinary day has up to twice the
# mean, and is no flood. tests/benchmarks/bench_surge.py shows what they cost in delay and spare in false alarms.
TAIL = 1e-8
MIN_RATIO = 4.0
MIN_MENTIONS = 8  # fewer are no flood, however silent it was before
FORGET_HOURS = 40 * 24.0  # what happened 40 days ago counts 1 / e
BASELINE_HOURS = 24.0  # watched before a rate is called usual: a day has its busy and its silent hours
ABSURD_MENTIONS = 50  # in the shortest window: a flood whatever is usual, while no baseline is there
MAX_BRANDS = 1_000
MAX_NAME = 100  # characters of a brand's name that tell it from others
JEFFREYS = 0.5  # mentions added to those seen, so that a topic never mentioned has a distribution too

_LONGEST = round(max(WINDOWS_HOURS) * 3600) // BUCKET_SECONDS


@dataclass(slots=True)
class _Topic:
    """Negative mentions of one topic: those of the longest window by bucket, older ones as a discounted sum."""

    recent: Counter[int] = field(default_factory=Counter)
    older: float = 0.0


@dataclass(slots=True)
class _Brand:
    """What is kept of a brand: when it was first and last heard of, how long it was watched, discounted."""

    bucket: int
    hours: float = 0.0
    topics: dict[str | None, _Topic] = field(default_factory=dict)


class SurgeWatch:
    """Watches a stream of messages for floods; what it keeps is bounded by the number of brands.

    A brand's clock is its latest message. Messages may come out of order: within the longest window they count where
    they belong, older ones only toward the usual rate. Where more brands are watched than `max_brands`, the one not
    heard of for longest is forgotten.

    Parameters
    ----------
    max_brands
        How many brands to remember, at least 1.
    """

    def __init__(self, *, max_brands: int = MAX_BRANDS) -> None:
        self._max_brands = max_brands
        self._brands: OrderedDict[str, _Brand] = OrderedDict()

    def observe(self, message: Message, prediction: Prediction, when: datetime) -> bool:
        """Take in a message and say whether negative mentions of its brand and topic are coming in a flood.

        Parameters
        ----------
        message
            The message; without a brand it belongs to the one brand of a desk that names none.
        prediction
            What a model says of it.
        when
            When it came, with time zone: `sent_at`, at most the present, since a clock that runs ahead would end every
            window. In a file a message without `sent_at` is not to be observed.

        Returns
        -------
        Whether there is a flood now, this message included. A message that is itself not negative is told too; one
        older than the longest window is never in a flood.
        """
        topic = prediction.topic.label if prediction.topic else None
        return self.count(message.brand, topic, when, negative=is_negative_mention(message, prediction))

    def count(self, brand_name: str | None, topic: str | None, when: datetime, *, negative: bool) -> bool:
        """Count a message of which no more is known than brand, topic and whether it is negative; else as `observe`."""
        bucket = _bucket(when)
        brand = self._brand((brand_name or "").strip().casefold()[:MAX_NAME], bucket)
        late = bucket <= brand.bucket - _LONGEST
        if negative:
            counts = brand.topics.setdefault(topic, _Topic())
            if late:
                counts.older += 1
            else:
                counts.recent[bucket] += 1
        return not late and topic in brand.topics and _flooded(brand, brand.topics[topic])

    def _brand(self, name: str, bucket: int) -> _Brand:
        """A brand with its clock moved on to a bucket, where that is later than it was."""
        brand = self._brands.setdefault(name, _Brand(bucket))
        self._brands.move_to_end(name)
        if len(self._brands) > self._max_brands:
            self._brands.popitem(last=False)
        if bucket > brand.bucket:
            _move_on(brand, bucket)
        return brand


def is_negative_mention(message: Message, prediction: Prediction) -> bool:
    """Whether a message is public and likely to escalate, at least high in severity, or a call-out."""
    if not message.is_public:
        return False
    severity, escalation = prediction.severity, prediction.escalation
    grave = severity is not None and severity.level in ("high", "critical")
    return grave or (escalation is not None and (escalation.likely or "public_callout" in escalation.reasons))


def _bucket(when: datetime) -> int:
    """Number of the ten minutes that a time lies in."""
    return int(when.timestamp() // BUCKET_SECONDS)


def _move_on(brand: _Brand, bucket: int) -> None:
    """Discount what is old by the time that passed, and let what left the longest window join it."""
    hours = (bucket - brand.bucket) * BUCKET_SECONDS / 3600
    kept = math.exp(-hours / FORGET_HOURS)
    brand.bucket = bucket
    # Each hour joins with the weight it would have now: the integral of exp(-age / FORGET) over the time passed.
    brand.hours = brand.hours * kept + FORGET_HOURS * (1 - kept)
    for topic in brand.topics.values():
        topic.older *= kept
        for past in [past for past in topic.recent if past <= bucket - _LONGEST]:
            topic.older += topic.recent.pop(past)


def _flooded(brand: _Brand, topic: _Topic) -> bool:
    """Whether any window holds more than the usual rate explains."""
    watched = brand.hours - max(WINDOWS_HOURS)  # the window's own hours are no baseline
    counts = {hours: _within(topic, brand.bucket, hours) for hours in WINDOWS_HOURS}
    if watched < BASELINE_HOURS:
        return counts[min(WINDOWS_HOURS)] >= ABSURD_MENTIONS
    return any(_is_flood(count, topic.older + JEFFREYS, watched, hours) for hours, count in counts.items())


def _within(topic: _Topic, now: int, hours: float) -> int:
    """Mentions of the last hours."""
    first = now - round(hours * 3600) // BUCKET_SECONDS
    return sum(count for bucket, count in topic.recent.items() if bucket > first)


def _is_flood(count: int, mentions: float, watched: float, hours: float) -> bool:
    """Whether a count is large, a multiple of the usual, and too much for chance."""
    usual = mentions / watched * hours
    return (
        count >= MIN_MENTIONS and count >= MIN_RATIO * usual and predictive_tail(count, mentions, watched, hours) < TAIL
    )


def predictive_tail(count: int, mentions: float, watched: float, hours: float) -> float:
    """Probability of at least so many mentions at the usual rate, knowing it only from what was watched.

    Parameters
    ----------
    count
        Mentions in the window, above the number to expect: far below it the sum would start at nothing.
    mentions
        Mentions in the time watched, a prior's share included; > 0, need not be whole.
    watched
        Hours watched, > 0.
    hours
        Hours of the window, > 0.

    Returns
    -------
    P(N >= count) of the negative binomial with `mentions` successes of probability watched / (watched + hours):
    a Poisson count whose rate is gamma distributed.
    """
    share = hours / (watched + hours)
    log_first = (
        math.lgamma(mentions + count)
        - math.lgamma(mentions)
        - math.lgamma(count + 1)
        + mentions * math.log1p(-share)
        + count * math.log(share)
    )
    term = total = math.exp(log_first)
    while term > total * 1e-12:
        term *= (mentions + count) / (count + 1) * share
        count += 1
        total += term
    return min(1.0, total)

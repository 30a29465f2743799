"""Floods: seen soon, not seen where there is none, in bounded memory."""

import math
import random
from copy import deepcopy
from datetime import UTC, datetime, timedelta

import pytest

from escalml.routing.surge import SurgeWatch, is_negative_mention, predictive_tail
from routing_cases import a_message, a_post, a_prediction

pytestmark = pytest.mark.clock

START = datetime(2026, 1, 5, tzinfo=UTC)
ANGRY = a_prediction("high", "outage", True)
CALM = a_prediction("low", "outage")


def observe(watch, hour, prediction=ANGRY, brand="ours"):
    return watch.observe(a_post(brand=brand), prediction, START + timedelta(hours=hour))


def stream(watch, rate, first, last, seed=1):
    """Hours of a Poisson stream at which the watch sees a flood."""
    chance, hour, seen = random.Random(seed), first, []
    while (hour := hour + chance.expovariate(rate)) < last:
        seen += [hour] if observe(watch, hour) else []
    return seen


def learned(rate=4.0, days=14):
    watch = SurgeWatch()
    assert stream(watch, rate, 0, 24 * days) == []
    return watch


def test_the_usual_rate_is_no_flood_for_half_a_year():
    assert stream(SurgeWatch(), 4.0, 0, 24 * 180, seed=2) == []


def test_five_times_the_usual_rate_is_seen_in_two_hours_as_a_rule_and_four_at_worst():
    usual, start = learned(), 24 * 14
    floods = [stream(deepcopy(usual), 20.0, start, start + 6, seed=seed) for seed in range(10, 21)]
    delays = sorted(seen[0] - start for seen in floods)
    assert 0 < delays[5] < 2
    assert delays[-1] < 4


def test_a_slow_flood_of_a_topic_seldom_mentioned_is_seen_in_the_long_window():
    start = 24 * 28
    seen = stream(learned(rate=1.0, days=28), 5.0, start, start + 12, seed=4)
    assert 1 < seen[0] - start < 8


def test_a_flood_ends_when_the_mentions_do():
    watch, start = learned(), 24 * 14
    assert stream(watch, 40.0, start, start + 2)
    assert not observe(watch, start + 9)


def test_a_busy_hour_at_twice_the_usual_rate_is_no_flood():
    start = 24 * 14
    assert stream(learned(), 8.0, start, start + 12, seed=5) == []


def test_without_a_baseline_only_an_absurd_number_is_a_flood():
    watch = SurgeWatch()
    floods = [observe(watch, minute / 60) for minute in range(50)]
    assert floods == [False] * 49 + [True]


def test_another_topic_and_another_brand_have_no_part_in_a_flood():
    watch = SurgeWatch()
    assert [observe(watch, 0) for _ in range(50)][-1]
    assert not observe(watch, 0, a_prediction("high", "billing", True))
    assert not observe(watch, 0, brand="theirs")
    assert observe(watch, 0, brand=" OURS ")


def test_a_calm_message_in_a_flood_is_told_of_it_but_does_not_feed_it():
    watch = SurgeWatch()
    assert not any(observe(watch, 0, CALM) for _ in range(60))
    assert not any(observe(watch, 0) for _ in range(49))
    assert not observe(watch, 0, CALM)
    assert observe(watch, 0)
    assert observe(watch, 0, CALM)


def test_messages_out_of_order_count_where_they_belong():
    hours = [minute / 60 for minute in range(50)]
    random.Random(0).shuffle(hours)
    watch = SurgeWatch()
    assert [observe(watch, hour) for hour in hours][-1]


def test_a_message_older_than_the_window_is_in_no_flood_and_ends_none():
    watch = SurgeWatch()
    assert [observe(watch, 100) for _ in range(50)][-1]
    assert not observe(watch, 10)
    assert observe(watch, 100)


def test_a_topic_never_mentioned_before_is_compared_with_its_silence():
    watch = SurgeWatch()
    for day in range(14):
        observe(watch, 24 * day, CALM)
    assert [observe(watch, 24 * 14) for _ in range(8)] == [False] * 7 + [True]


def test_the_brand_not_heard_of_for_longest_is_forgotten():
    watch = SurgeWatch(max_brands=2)
    for brand in ("first", "second", "first", "third"):
        observe(watch, 0, brand=brand)
    assert set(watch._brands) == {"first", "third"}


def test_memory_of_a_brand_does_not_grow_with_its_messages():
    watch = SurgeWatch()
    stream(watch, 20.0, 0, 24 * 7)
    (topic,) = watch._brands["ours"].topics.values()
    assert len(topic.recent) <= 36  # six hours of ten minutes


@pytest.mark.parametrize(
    ("message", "prediction", "negative"),
    [
        (a_post(), a_prediction("high"), True),
        (a_post(), a_prediction("low", escalated=True), True),
        (a_post(), a_prediction("low", reasons=("public_callout",)), True),
        (a_post(), a_prediction("medium"), False),
        (a_message(), a_prediction("critical", escalated=True), False),
        (a_post(), a_prediction(None, None, None), False),
    ],
)
def test_what_is_public_and_grave_is_a_negative_mention(message, prediction, negative):
    assert is_negative_mention(message, prediction) is negative


def test_the_tail_is_that_of_a_geometric_distribution_for_one_mention():
    # One mention in 3 h, next hour: share 1/4, P(N >= 2) = (1/4)^2.
    assert predictive_tail(2, 1.0, 3.0, 1.0) == pytest.approx(1 / 16)


def test_the_tail_becomes_poisson_where_much_was_watched():
    poisson = 1 - sum(math.exp(-2) * 2**k / math.factorial(k) for k in range(9))
    assert predictive_tail(9, 2e6, 1e6, 1.0) == pytest.approx(poisson, rel=1e-3)

"""Since when a customer waits."""

from datetime import timedelta

import pytest

from escalml.routing.waiting import due, hours_between, waiting_since
from routing_cases import NOW, a_message

pytestmark = pytest.mark.clock


def hours_ago(hours: float):
    return NOW - timedelta(hours=hours)


def turn(role: str, hours: float | None):
    return {"role": role, "text": "words", "sent_at": None if hours is None else hours_ago(hours)}


@pytest.mark.parametrize(
    ("fields", "hours"),
    [
        ({"sent_at": hours_ago(1)}, 1),
        ({"sent_at": hours_ago(1), "thread": [turn("customer", 9)]}, 9),
        ({"sent_at": hours_ago(1), "thread": [turn("customer", 9), turn("agent", 8)]}, 1),
        ({"sent_at": hours_ago(1), "thread": [turn("customer", 9), turn("agent", 8), turn("customer", 7)]}, 7),
        ({"sent_at": hours_ago(1), "thread": [turn("customer", 9), turn("bot", 8)]}, 9),
        ({"sent_at": hours_ago(1), "thread": [turn("customer", None)]}, 1),
        ({"sent_at": hours_ago(1), "state": {"opened_at": hours_ago(30)}}, 30),
        ({"sent_at": hours_ago(1), "state": {"opened_at": hours_ago(30), "last_reply_at": hours_ago(20)}}, 1),
        ({"sent_at": hours_ago(1), "state": {"opened_at": hours_ago(30)}, "thread": [turn("supervisor", None)]}, 1),
        ({"sent_at": hours_ago(1), "state": {"last_reply_at": hours_ago(8)}, "thread": [turn("customer", 9)]}, 1),
        ({"thread": [turn("customer", 9)]}, 9),
    ],
)
def test_the_wait_begins_with_the_oldest_word_that_nobody_answered(fields, hours):
    assert waiting_since(a_message(**fields)) == hours_ago(hours)


def test_of_an_undated_message_nobody_knows_how_long_it_waits():
    assert waiting_since(a_message()) is None
    assert hours_between(None, NOW) is None
    assert due(None, NOW, 12) == NOW + timedelta(hours=12)


def test_what_is_still_to_come_is_no_hours_ago():
    assert hours_between(NOW + timedelta(hours=1), NOW) == 0

"""The order of the queue where scores are equal."""

from datetime import timedelta
from itertools import permutations

import pytest

from escalml.routing.ranking import queue_place
from routing_cases import NOW

pytestmark = pytest.mark.clock

PLACES = [
    queue_place(0.9, None, "z"),
    queue_place(0.5, NOW - timedelta(hours=1), "y"),
    queue_place(0.5, NOW, "a"),
    queue_place(0.5, NOW, "b"),
    queue_place(0.5, None, "a"),
    queue_place(0.1, NOW - timedelta(days=9), "a"),
]


def test_of_equal_scores_the_earliest_comes_first_then_the_id_and_the_undated_last():
    assert all(sorted(shuffled) == PLACES for shuffled in permutations(PLACES))


def test_no_two_messages_share_a_place():
    assert len(set(PLACES)) == len(PLACES)

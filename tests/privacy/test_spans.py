"""Spans: which wins an overlap, what a hole covers, where a known value is found again."""

import pytest

from escalml.privacy.spans import HOLE, KnownValues, cover, merge_spans
from escalml.records import Identifier, IdentifierType


def span(kind: IdentifierType, start: int, end: int, score: float = 0.5) -> Identifier:
    return Identifier(type=kind, start=start, end=end, score=score)


def test_the_higher_score_wins_an_overlap():
    low, high = span("PHONE", 0, 20, 0.6), span("CARD", 5, 9, 0.7)
    assert merge_spans([low, high]) == (high,)


def test_the_longer_span_wins_at_equal_score():
    short, long = span("PHONE", 0, 4), span("CARD", 2, 9)
    assert merge_spans([short, long]) == (long,)


def test_the_earlier_span_wins_at_equal_score_and_length():
    early, late = span("PHONE", 0, 4), span("CARD", 2, 6)
    assert merge_spans([late, early]) == (early,)


@pytest.mark.parametrize("scores", [(0.5, 0.9), (0.9, 0.5)])
def test_spans_that_only_touch_are_both_kept_in_order(scores):
    first, second = span("PHONE", 0, 4, scores[0]), span("CARD", 4, 8, scores[1])
    assert merge_spans([second, first]) == (first, second)


def test_a_span_inside_a_loser_survives_if_no_winner_covers_it():
    winner, loser, free = span("CARD", 8, 12, 0.9), span("PHONE", 0, 10, 0.8), span("PASSWORD", 1, 5, 0.4)
    assert merge_spans([free, loser, winner]) == (free, winner)


def test_a_text_with_holes_is_as_long_as_before():
    assert cover("😀 4921 é", [span("CARD", 2, 6)]) == f"😀 {HOLE * 4} é"


@pytest.fixture
def known():
    known = KnownValues()
    known.add("VT-883015 hunter2! 12", [span("ACCOUNT_ID", 0, 9, 0.9), span("PASSWORD", 10, 18), span("CARD", 19, 21)])
    return known


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("VT-883015", [(0, 9)]),
        ("(VT-883015), hunter2!?", [(1, 10), (13, 21)]),
        ("VT-8830151 VT-883015-2 AVT-883015 -VT-883015 VT-883015.50 vt-883015 883015", []),
        ("hunter2 hunter2!s", []),
        ("12", []),  # too short: it may be anything
        ("", []),
    ],
)
def test_a_known_value_is_found_where_it_stands_by_itself(known, text, places):
    assert [(found.start, found.end) for found in known.find(text)] == places


def test_a_value_found_again_keeps_its_type_and_score(known):
    assert list(known.find("no, VT-883015")) == [span("ACCOUNT_ID", 4, 13, 0.9)]


def test_who_knows_nothing_finds_nothing():
    assert list(KnownValues().find("4921")) == []

"""Levels decided against levels called for: every figure recomputed by hand on a few messages."""

import pytest

from escalml.config import EvaluationConfig
from escalml.evaluation.levels import (
    DecidedMessage,
    Levels,
    called_for,
    evaluate_levels,
    goes_over_our_heads,
    levels_section,
)

QUIET = {"severity": "low", "escalated": False, "requested_level": 0, "reasons": []}
CONFIG = EvaluationConfig(n_bootstrap=50)


def decided(level, risk=0.1, **labels):
    return DecidedMessage("g", QUIET | labels, level, risk)


@pytest.mark.parametrize(
    ("labels", "level"),
    [
        ({}, 1),
        ({"severity": "medium"}, 1),
        ({"severity": "high"}, 2),
        ({"severity": "critical"}, 3),
        ({"escalated": True}, 3),
        ({"escalated": True, "requested_level": 3}, 3),
        ({"requested_level": 4}, 4),
        ({"escalated": True, "requested_level": None}, None),
        ({"escalated": None}, None),
        ({"severity": None}, None),
    ],
)
def test_the_level_called_for_follows_the_rubric(labels, level):
    assert called_for(QUIET | labels) == level


@pytest.mark.parametrize(
    ("labels", "over"),
    [
        ({}, False),
        ({"requested_level": 3}, False),
        ({"requested_level": 4}, True),
        ({"reasons": ["churn", "outside_step"]}, True),
        ({"reasons": None}, None),
    ],
)
def test_over_our_heads_goes_who_asks_for_an_executive_or_steps_outside(labels, over):
    assert goes_over_our_heads(QUIET | labels) is over


@pytest.fixture
def measured():
    """Called for: 1, 2, 3, 3, 4, and one that nobody labelled; decided: 1, 3, 3, 1, 4, 2."""
    messages = [
        decided(1),
        decided(3, severity="high"),
        decided(3, risk=0.4, escalated=True, reasons=["outside_step"]),
        decided(1, escalated=True),
        decided(4, risk=0.9, escalated=True, requested_level=4),
        decided(2, risk=0.5, escalated=None),
    ]
    return evaluate_levels("invented", messages, CONFIG, seed=0)


def test_the_confusion_counts_labelled_messages_and_the_shares_all(measured):
    assert measured.confusion == ((1, 0, 0, 0), (0, 0, 1, 0), (1, 0, 1, 0), (0, 0, 0, 1))
    assert measured.decided == (2, 1, 2, 1)


@pytest.mark.parametrize(
    ("name", "value", "n", "n_positive"),
    [
        ("level_3_recall", 2 / 3, 3, 2),  # of two 3 and one 4: one 3 and the 4
        ("level_3_precision", 2 / 3, 3, 2),  # of the 3, 3, 4 decided: all but the one called for 2
        ("level_4_recall", 1.0, 1, 1),
        ("level_4_precision", 1.0, 1, 1),
        # Risks .9 (yes) .5 (no) .4 (yes): the unlabelled escalation has both labels that count here.
        ("level_4_risk/average_precision", (1 + 2 / 3) / 2, 6, 2),
    ],
)
def test_each_figure_is_what_a_hand_computes(measured, name, value, n, n_positive):
    metric = measured.metrics[name]
    assert metric.value == pytest.approx(value)
    assert (metric.n, metric.n_positive) == (n, n_positive)


def test_what_nobody_labelled_leaves_figures_undefined():
    unlabelled = evaluate_levels("blank", [DecidedMessage("g", {}, 1, None)], CONFIG, seed=0)
    assert unlabelled.confusion == ((0,) * 4,) * 4
    assert {metric.value for metric in unlabelled.metrics.values()} == {None}
    assert "level_4_risk/average_precision" not in unlabelled.metrics


def test_the_section_shows_shares_confusion_and_figures(measured):
    shown = levels_section(Levels(split="gate", policy_version="7", n_bootstrap=50, interval=0.95, sets=(measured,)))
    assert "**invented**, 6 messages: level 1 33.3 %, level 2 16.7 %, level 3 33.3 %, level 4 16.7 %." in shown
    assert "| 3 | 1 | 0 | 1 | 0 |" in shown
    assert "policy 7, split gate" in shown

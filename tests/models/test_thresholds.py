import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from escalml.config import TargetConfig, ThresholdRule, ThresholdsConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.models.thresholds import (
    fit_thresholds,
    move,
    threshold_by,
    threshold_for_capacity,
    threshold_for_cost,
    threshold_for_f1,
    threshold_for_recall,
)

P = np.array([0.1, 0.2, 0.3, 0.4, 0.5])
Y = np.array([0.0, 1.0, 0.0, 1.0, 1.0])
labelled = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=30).filter(
    lambda pairs: any(label for _, label in pairs)
)


def test_a_miss_that_costs_two_false_alarms_is_worth_an_alarm_from_one_third_on():
    assert threshold_for_cost(2) == pytest.approx(1 / 3)


def test_capacity_flags_at_most_that_share():
    assert (threshold_for_capacity(P, 0.4) <= P).sum() == 2


@pytest.mark.parametrize(("recall", "threshold"), [(1.0, 0.2), (0.66, 0.4), (0.1, 0.5)])
def test_recall_takes_the_highest_threshold_that_finds_enough(recall, threshold):
    # Positives lie at 0.5, 0.4, 0.2: two thirds of them are found from 0.4 on.
    assert threshold_for_recall(P, Y, recall) == threshold


@given(labelled)
def test_no_threshold_has_a_higher_f1(pairs):
    probabilities, labels = np.array([p for p, _ in pairs]), np.array([float(label) for _, label in pairs])

    def f1(threshold):
        flagged = probabilities >= threshold
        return 2 * (flagged * labels).sum() / (flagged.sum() + labels.sum())

    best = f1(threshold_for_f1(probabilities, labels))
    assert all(best >= f1(candidate) - 1e-12 for candidate in probabilities)


def test_the_most_specific_rule_holds():
    table = TargetTable({"privacy": TargetConfig(kind="multilabel", labels=("billing", "health"))})
    rules = {"privacy": ThresholdRule(by="cost", value=1), "privacy_health": ThresholdRule(by="cost", value=3)}
    chosen = fit_thresholds(np.zeros((2, 2)), np.array([[0.0, 1.0]] * 2), table, ThresholdsConfig(rules=rules))
    assert chosen == {"privacy_billing": 0.5, "privacy_health": 0.25}


def test_a_category_may_go_by_its_miss_rate_and_the_others_by_cost():
    table = TargetTable({"privacy": TargetConfig(kind="multilabel", labels=("billing", "health"))})
    rules = {"privacy": {"by": "cost", "value": 3}, "privacy_health": {"by": "recall", "value": 0.66}}
    config = ThresholdsConfig.model_validate({"rules": rules})
    # As above: two thirds of the positives are found from 0.4 on.
    chosen = fit_thresholds(np.column_stack([P, P]), np.column_stack([Y, Y]), table, config)
    assert chosen == {"privacy_billing": 0.25, "privacy_health": 0.4}


def test_a_rule_for_an_unknown_name_is_refused():
    table = TargetTable({"escalated": TargetConfig(kind="binary")})
    rules = {"escalates": ThresholdRule(by="f1")}
    with pytest.raises(EscalmlError, match=r"thresholds\.rules: escalates is neither a field nor a target"):
        fit_thresholds(P[:, None], Y[:, None], table, ThresholdsConfig(rules=rules))


@given(st.floats(0, 1), st.floats(-8, 8))
def test_a_threshold_that_moved_there_and_back_is_the_same(threshold, shift):
    assert move(move(threshold, shift), -shift) == pytest.approx(threshold, abs=1e-9)


def test_a_threshold_moves_by_its_odds():
    # Odds of 1 to 1, halved: 1 to 2.
    assert move(0.5, -np.log(2)) == pytest.approx(1 / 3)
    assert (move(0.0, 5.0), move(1.0, -5.0)) == (0, 1)


@pytest.mark.parametrize("rule", [ThresholdRule(by="f1"), ThresholdRule(by="recall", value=0.9)])
def test_without_a_positive_to_go_by_a_threshold_is_one_half(rule):
    assert threshold_by(rule, P, np.full(5, np.nan)) == 0.5
    assert threshold_by(rule, P, np.zeros(5)) == 0.5

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import expit

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.models.abstention import (
    abstains,
    fit_critical_limit,
    fit_quantile,
    fit_quantiles,
    fit_review,
    move_quantiles,
    prediction_sets,
)
from escalml.models.manifest import LabelQuantiles
from escalml.models.thresholds import move


def drawn(n, seed, *, shift=0.0):
    """Probabilities of a calibrated model, and labels that follow them."""
    random = np.random.default_rng(seed)
    p = expit(random.normal(-1 + shift, 2, n))
    return p, (random.random(n) < p).astype(float)


def test_the_quantile_counts_the_new_message_in():
    # Nine scores and a tenth to come: 0.8 of ten is the eighth smallest; without the tenth it would be the 7.2nd.
    assert fit_quantile(np.arange(1, 10) / 10, 0.8) == 0.8


def test_a_whole_rank_is_not_rounded_up_by_floating_point():
    # 100 * 0.55 = 55.00000000000001 in floating point.
    assert fit_quantile(np.arange(99) / 100, 0.55) == 0.54


def test_too_few_rows_leave_no_label_out():
    # Of eight rows and one to come, 0.9 is 8.1: more than there are.
    assert fit_quantile(np.zeros(8), 0.9) == 1.0
    assert fit_quantile(np.zeros(9), 0.9) == 0.0


@pytest.mark.parametrize("coverage", [0.8, 0.9])
def test_each_label_is_in_the_set_of_at_least_its_share_of_new_messages(coverage):
    p, labels = drawn(4_000, 0)
    quantiles = fit_quantiles(p, labels, coverage)
    new, truth = drawn(40_000, 1)
    sets = prediction_sets(new, quantiles)
    # Two standard errors of 800 or more calibration rows of the rarer label: 0.028 at most.
    assert sets[truth == 1, 1].mean() == pytest.approx(coverage, abs=0.028)
    assert sets[truth == 0, 0].mean() == pytest.approx(coverage, abs=0.028)


def test_unlabelled_rows_change_no_quantile():
    p, labels = drawn(200, 0)
    more = fit_quantiles(np.append(p, [0.0, 1.0]), np.append(labels, [np.nan, np.nan]), 0.9)
    assert more == fit_quantiles(p, labels, 0.9)


def test_between_two_limits_that_overlap_both_labels_are_possible():
    # *no* up to 0.6, *yes* from 0.3 on.
    sets = prediction_sets(np.array([0.2, 0.3, 0.6, 0.7]), LabelQuantiles(no=0.6, yes=0.7))
    assert sets.tolist() == [[True, False], [True, True], [True, True], [False, True]]


def test_between_two_limits_that_do_not_meet_no_label_is_possible():
    # *no* up to 0.3, *yes* from 0.6 on: 0.4 is like neither.
    quantiles = LabelQuantiles(no=0.3, yes=0.4)
    assert prediction_sets(np.array([0.4]), quantiles).tolist() == [[False, False]]
    assert abstains(np.array([0.2, 0.4, 0.7]), quantiles).tolist() == [False, True, False]


@given(st.floats(0.05, 0.95), st.floats(0.05, 0.95), st.floats(0.01, 0.99), st.floats(-4, 4))
def test_after_a_shift_of_all_log_odds_the_same_messages_abstain(no, yes, p, shift):
    quantiles = LabelQuantiles(no=no, yes=yes)
    if min(abs(p - no), abs(p - 1 + yes)) > 1e-9:
        moved = abstains(np.array([move(p, shift)]), move_quantiles(quantiles, shift))
        assert moved == abstains(np.array([p]), quantiles)


def test_a_model_without_the_target_has_no_quantiles():

    other = TargetTable({"angry": TargetConfig(kind="binary")})
    assert fit_review(np.zeros((3, 1)), np.ones((3, 1)), other, 0.9) is None


LEVELS = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high", "critical")),
        "escalated": TargetConfig(kind="binary"),
    }
)
HALF = dict.fromkeys(LEVELS.columns, 0.5)


def test_as_many_that_would_wait_are_for_a_person_as_wanted():
    rows = np.random.default_rng(0).uniform(0, 0.4, (200, 4))
    rows[:50, 1] = 0.9  # taken for grave
    rows[50:100, 3] = 0.9  # likely to escalate
    targets = (rows > 0.2).astype(float)
    limit = fit_critical_limit(rows, targets, HALF, LEVELS, 0.1)
    assert (rows[100:, 2] >= limit).sum() == 20


def test_where_fewer_wait_than_the_share_each_of_them_is_for_a_person():
    rows = np.full((100, 4), 0.9)
    rows[:5] = 0.1  # five would wait, ten are wanted
    assert fit_critical_limit(rows, np.ones((100, 4)), HALF, LEVELS, 0.1) == 0.1


def test_where_none_would_wait_or_none_is_critical_there_is_no_limit():
    rows = np.full((10, 4), 0.1)
    assert fit_critical_limit(np.full((10, 4), 0.9), np.ones((10, 4)), HALF, LEVELS, 0.1) is None
    assert fit_critical_limit(rows, np.zeros((10, 4)), HALF, LEVELS, 0.1) is None
    assert fit_critical_limit(rows, np.ones((10, 4)), HALF, LEVELS, 0.1) == 0.1

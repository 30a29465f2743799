import numpy as np
import pytest

from escalml.evaluation.bootstrap import Estimate, estimate, resamples

GROUPS = ("a", "b", "a", "c")


def test_first_weights_are_the_sample_itself():
    assert next(resamples(GROUPS, 10, seed=0)).tolist() == [[1, 1, 1, 1]]


def test_rows_of_a_group_are_drawn_together():
    weights = np.vstack(list(resamples(GROUPS, 50, seed=0)))
    assert (weights[:, 0] == weights[:, 2]).all()


def test_every_resample_draws_as_many_groups_as_there_are():
    weights = np.vstack(list(resamples(GROUPS, 50, seed=0)))
    assert weights.shape == (51, 4)
    assert (weights[:, [0, 1, 3]].sum(axis=1) == 3).all()


def test_same_seed_draws_the_same_resamples():
    first, second, other = (np.vstack(list(resamples(GROUPS, 50, seed=seed))) for seed in (1, 1, 2))
    assert (first == second).all()
    assert (first != other).any()


def test_number_of_resamples_does_not_depend_on_the_batches():
    # 60,000 rows make batches of one.
    assert sum(len(weights) for weights in resamples(["a"] * 60_000, 3, seed=0)) == 4


def test_interval_holds_its_share_of_the_replicates():
    # Replicates 0..100: 95 % lie between 2.5 and 97.5.
    values = np.concatenate([[50], np.arange(101.0)])
    found = estimate(values, 0.95)
    assert (found.value, found.low, found.high) == pytest.approx((50, 2.5, 97.5))


def test_undefined_replicates_are_left_out_of_the_interval():
    assert estimate(np.array([2.0, 1, np.nan, 1]), 0.9) == Estimate(2, 1, 1)


def test_undefined_figure_has_neither_value_nor_interval():
    assert estimate(np.array([np.nan, 1.0, 2.0]), 0.9) == Estimate(None, None, None)


def test_figure_that_no_resample_defines_has_no_interval():
    assert estimate(np.array([1.0, np.nan]), 0.9) == Estimate(1, None, None)


def test_recentred_interval_takes_out_what_resampling_adds_but_not_below_zero():
    # Replicates 0.2 .. 0.4 have a mean 0.2 above the sample's 0.1: 0.0 .. 0.2.
    recentred = estimate(np.array([0.1, 0.2, 0.3, 0.4]), 0.999, recentre=True)
    assert recentred.low == pytest.approx(0, abs=1e-3)
    assert recentred.high == pytest.approx(0.2, abs=1e-3)

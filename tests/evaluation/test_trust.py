import warnings

import numpy as np
import pytest
from sklearn.metrics import brier_score_loss

from escalml.evaluation import reliability as trust

SETS = np.array([[True, False], [False, True], [True, True], [False, False]])


def test_brier_agrees_with_sklearn():
    random = np.random.default_rng(0)
    targets, scores = random.integers(0, 2, 60).astype(float), random.random(60)
    weights = random.integers(0, 4, (5, 60)).astype(float)
    theirs = [brier_score_loss(targets, scores, sample_weight=w) for w in weights]
    assert trust.brier(targets, scores, weights) == pytest.approx(theirs, abs=1e-12)


def test_calibration_error_weighs_each_bin_by_its_rows():
    # Lower half: 0.1 predicted, none observed; upper half: 0.6 predicted, all observed: (0.1 + 0.4) / 2.
    targets, probabilities = np.array([0.0, 0, 1, 1]), np.array([0.1, 0.1, 0.6, 0.6])
    ece = trust.expected_calibration_error(targets, probabilities, np.ones((1, 4)), n_bins=2)
    assert ece == pytest.approx([0.25])


def test_equal_probabilities_share_a_bin():
    bins = trust.equal_mass_bins(np.array([0.2, 0.2, 0.2, 0.7]), 4)
    assert bins.tolist() == [0, 0, 0, 3]


def test_bins_hold_equally_many_distinct_probabilities():
    assert np.bincount(trust.equal_mass_bins(np.random.default_rng(0).random(50), 10)).tolist() == [5] * 10


def test_undefined_figures_do_not_warn():
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        undefined = trust.brier(np.array([]), np.array([]), np.ones((2, 0)))
    assert np.isnan(undefined).all()


def test_a_calibrated_model_lies_inside_the_interval_of_luck_and_an_overconfident_one_outside():
    random = np.random.default_rng(0)
    p = random.uniform(0.05, 0.95, 600)
    targets, once = (random.random(600) < p).astype(float), np.ones((1, 600))
    low, high = np.quantile(trust.error_if_calibrated(p, n_bins=10, seed=0), [0.025, 0.975])
    honest = trust.expected_calibration_error(targets, p, once, n_bins=10)[0]
    bold = trust.expected_calibration_error(targets, np.where(p > 0.5, 0.99, 0.01), once, n_bins=10)[0]
    assert low < honest < high < bold


def test_error_by_luck_shrinks_with_the_root_of_the_rows():
    # Four times the rows of the same probabilities: half the error.
    few, many = (np.tile(np.linspace(0.1, 0.9, 50), n) for n in (4, 16))
    by_luck = [trust.error_if_calibrated(p, n_bins=10, seed=0).mean() for p in (few, many)]
    assert by_luck[0] == pytest.approx(2 * by_luck[1], rel=0.05)


def test_probabilities_of_0_and_1_leave_nothing_to_luck():
    assert not trust.error_if_calibrated(np.array([0.0, 0, 1, 1]), n_bins=2, seed=0).any()


def test_error_by_luck_comes_from_the_seed_and_is_undefined_without_rows():
    p = np.linspace(0.1, 0.9, 20)
    first, again, other = (trust.error_if_calibrated(p, n_bins=5, seed=seed) for seed in (0, 0, 1))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert np.isnan(trust.error_if_calibrated(np.array([]), n_bins=5, seed=0)).all()


def test_a_set_covers_a_row_whose_label_is_in_it():
    # Sets {no}, {yes}, both, none: all *yes*, two are covered; all *no*, two; a weight of 0 leaves a row out.
    weights = np.array([[1.0, 1, 1, 1], [0, 1, 1, 0]])
    assert trust.set_coverage(np.ones(4), SETS, weights) == pytest.approx([0.5, 1.0])
    assert trust.set_coverage(np.zeros(4), SETS, weights) == pytest.approx([0.5, 0.5])


def test_both_labels_or_none_is_a_review():
    assert trust.review_share(SETS, np.array([[1.0, 1, 1, 1], [1, 0, 0, 3]])) == pytest.approx([0.5, 0.75])

import numpy as np
import pytest
from scipy.special import expit, logit

from escalml.models.calibration import Calibration, fit_calibration, prior_shift


def drawn(log_odds, seed=0):
    """Labels drawn from the probabilities that the log-odds mean, as a column."""
    return (np.random.default_rng(seed).random(len(log_odds)) < expit(log_odds)).astype(float)[:, None]


def test_overconfident_log_odds_are_shrunk_to_what_they_mean():
    true = np.random.default_rng(1).normal(size=20_000)
    calibration = fit_calibration(3 * true[:, None] + 1, drawn(true))
    # P = sigmoid(true) = sigmoid((z - 1) / 3): slope 1/3, intercept -1/3; 0.03 is over 3 standard errors here.
    assert np.allclose([calibration.slopes[0], calibration.intercepts[0]], [1 / 3, -1 / 3], atol=0.03)


def test_a_row_that_weighs_two_is_two_rows():
    true = np.random.default_rng(1).normal(size=500)
    labels, weights = drawn(true), np.repeat([1.0, 2.0], 250)
    twice = np.append(np.arange(500), np.arange(250, 500))
    weighted, repeated = (
        fit_calibration(true[:, None], labels, weights),
        fit_calibration(true[twice, None], labels[twice]),
    )
    assert np.allclose([weighted.slopes, weighted.intercepts], [repeated.slopes, repeated.intercepts], atol=1e-3)
    assert not np.allclose(weighted.slopes, fit_calibration(true[:, None], labels).slopes, atol=1e-3)


def test_unlabelled_rows_change_nothing():
    true = np.random.default_rng(1).normal(size=500)
    labels = drawn(true)
    padded = fit_calibration(np.append(true, [9.0] * 50)[:, None], np.vstack([labels, np.full((50, 1), np.nan)]))
    assert padded.slopes == fit_calibration(true[:, None], labels).slopes


def test_a_model_worse_than_chance_is_answered_with_the_base_rate():
    true = np.random.default_rng(1).normal(size=2_000)
    labels = drawn(true)
    calibration = fit_calibration(-true[:, None], labels)
    assert np.allclose(calibration.apply(np.array([[-5.0], [5.0]])), labels.mean())


def test_calibration_never_reorders_messages():
    calibration = Calibration(np.array([0.4]), np.array([-1.0]))
    probabilities = calibration.apply(np.linspace(-9, 9, 50)[:, None])
    assert (np.diff(probabilities[:, 0]) > 0).all()
    assert 0 < probabilities.min() < probabilities.max() < 1


def test_log_odds_of_any_size_are_a_probability():
    log_odds = np.array([[-np.inf, -1e4, -30.0, 0.0, 2.0, 1e4, np.inf]])
    probabilities = Calibration(np.ones(7), np.zeros(7)).apply(log_odds)
    assert np.allclose(probabilities, expit(log_odds), rtol=1e-15, atol=1e-300)


def test_columns_that_are_replaced_leave_the_others_and_the_old_calibration_alone():
    old = Calibration(np.array([1.0, 2.0, 3.0]), np.zeros(3))
    new = old.with_columns([0, 2], Calibration(np.array([8.0, 9.0]), np.array([5.0, 6.0])))
    assert (new.slopes.tolist(), new.intercepts.tolist()) == ([8, 2, 9], [5, 0, 6])
    assert old.slopes.tolist() == [1, 2, 3]


def test_a_shift_turns_the_old_base_rate_into_the_new_one():
    # Bayes: odds of 1/4 at a base rate of 0.2; at 0.03 the same message has odds of 3/97.
    assert expit(logit(0.2) + prior_shift(0.2, 0.03)) == pytest.approx(0.03)
    assert prior_shift(0.2, 0.2) == 0


def test_shifted_probabilities_are_calibrated_where_positives_are_rarer():
    true = np.random.default_rng(1).normal(size=200_000)
    labels = drawn(true)[:, 0]
    kept = (labels == 0) | (np.random.default_rng(2).random(len(labels)) < 0.1)
    rate, rarer = labels.mean(), labels[kept].mean()
    corrected = expit(true[kept] + prior_shift(rate, rarer))
    low = corrected < np.median(corrected)
    # Half of 110,000 rows each, of which 9 % or less are positive: a standard error of 0.0012.
    for half in (low, ~low):
        assert corrected[half].mean() == pytest.approx(labels[kept][half].mean(), abs=0.004)


@pytest.mark.parametrize("probability", [0.0, 1.0])
def test_the_score_of_a_certain_probability_is_finite(probability):
    calibration = Calibration(np.array([2.0]), np.array([0.5]))
    score = calibration.score_of(0, probability)
    assert np.isfinite(score)
    assert calibration.probability_of(0, score) == pytest.approx(probability, abs=1e-9)

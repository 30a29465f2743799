import numpy as np
from scipy.special import expit

from escalml.calibration import Calibration, fit_calibration


def drawn(log_odds, seed=0):
    """Labels drawn from the probabilities that the log-odds mean, as a column."""
    return (np.random.default_rng(seed).random(len(log_odds)) < expit(log_odds)).astype(float)[:, None]


def test_overconfident_log_odds_are_shrunk_to_what_they_mean():
    true = np.random.default_rng(1).normal(size=20_000)
    calibration = fit_calibration(3 * true[:, None] + 1, drawn(true))
    # P = sigmoid(true) = sigmoid((z - 1) / 3): slope 1/3, intercept -1/3; 0.03 is over 3 standard errors here.
    assert np.allclose([calibration.slopes[0], calibration.intercepts[0]], [1 / 3, -1 / 3], atol=0.03)


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

import numpy as np
import pytest
from scipy.special import expit, logit

from escalml.evaluation.prior_shift import RATE, evaluate_prior_shift, prior_shift_section, thinned


@pytest.fixture
def split():
    """Labels and the probabilities they were drawn from: 97 in 400 or so escalate."""
    random = np.random.default_rng(0)
    p = expit(random.normal(-1.5, 1.5, 400))
    return (random.random(400) < p).astype(float), p


def shift(split, after):
    return evaluate_prior_shift(*split, after, 1 / 3, split="validation", n_bins=10, seed=0)


def corrected(split):
    targets, p = split
    return expit(logit(p) + logit(RATE) - logit(targets.mean()))


def test_thinning_keeps_all_negatives_and_as_many_positives_as_make_the_rate():
    targets = np.array([1.0] * 30 + [0.0] * 60)
    draws = list(thinned(targets, 0.25, 5, seed=0))
    # 20 of 80 are a quarter.
    assert [targets[rows].sum() for rows in draws] == [20] * 5
    assert all(set(range(30, 90)) < set(rows) and len(set(rows)) == 80 for rows in draws)
    assert len({tuple(rows) for rows in draws}) == 5


def test_correction_brings_probabilities_down_to_what_is_left(split):
    found = shift(split, corrected(split))
    rate = found.n_positive / found.n_messages
    assert rate == pytest.approx(RATE, abs=0.002)
    assert found.after.mean_probability == pytest.approx(rate, abs=0.01)
    assert found.after.ece < found.before.ece / 4
    assert found.after.brier < found.before.brier
    assert found.after.flagged < found.before.flagged


def test_figures_before_and_after_are_those_of_the_same_draws(split):
    found = shift(split, split[1])
    assert found.before == found.after
    assert found == shift(split, split[1])


@pytest.mark.parametrize("targets", [[0.0] * 50, [1.0] + [0.0] * 99, [1.0, 0.0]])
def test_a_split_with_too_few_positives_or_rows_shows_nothing(targets):
    p = np.full(len(targets), 0.2)
    assert evaluate_prior_shift(np.array(targets), p, p, 0.5, split="gate", n_bins=10, seed=0) is None


def test_the_section_names_split_rates_and_both_rows(split):
    text = prior_shift_section(shift(split, corrected(split)))
    assert text.startswith("## At another base rate, split validation\n")
    assert "| as trained | 0." in text
    assert "| corrected | 0.0" in text
    assert "means over 100 draws" in text

import numpy as np
import pytest
from sklearn.metrics import (
    average_precision_score,
    cohen_kappa_score,
    confusion_matrix,
    f1_score,
    mean_absolute_error,
    precision_score,
    recall_score,
    roc_auc_score,
)

from escalml.evaluation import metrics

N_ROWS, N_REPLICATES = 60, 5


@pytest.fixture
def sample():
    """Targets, scores with many ties, and weights as a bootstrap makes them, zeros included."""
    random = np.random.default_rng(0)
    targets = random.integers(0, 2, N_ROWS).astype(float)
    scores = np.round(0.4 * targets + 0.6 * random.random(N_ROWS), 1)
    return targets, scores, random.integers(0, 4, (N_REPLICATES, N_ROWS)).astype(float)


@pytest.fixture
def labels():
    """True and predicted labels, three columns each, and weights."""
    random = np.random.default_rng(1)
    true, predicted = random.integers(0, 2, (2, N_ROWS, 3)).astype(float)
    return true, predicted, random.integers(0, 4, (N_REPLICATES, N_ROWS)).astype(float)


@pytest.fixture
def levels():
    """True and predicted levels of four, and weights."""
    random = np.random.default_rng(2)
    true, predicted = random.integers(0, 4, (2, N_ROWS))
    return true, predicted, random.integers(0, 4, (N_REPLICATES, N_ROWS)).astype(float)


def curve(targets, scores, weights=None):
    rows = np.ones((1, len(targets))) if weights is None else weights
    return metrics.review_curve(np.array(targets, float), np.array(scores, float), rows)


def check_agreement(ours, theirs, weights):
    assert ours == pytest.approx([theirs(w) for w in weights], abs=1e-12)


def test_average_precision_agrees_with_sklearn_on_ties_and_weights(sample):
    targets, scores, weights = sample
    ours = metrics.average_precision(curve(targets, scores, weights))
    check_agreement(ours, lambda w: average_precision_score(targets, scores, sample_weight=w), weights)


def test_roc_auc_agrees_with_sklearn_on_ties_and_weights(sample):
    targets, scores, weights = sample
    ours = metrics.roc_auc(curve(targets, scores, weights))
    check_agreement(ours, lambda w: roc_auc_score(targets, scores, sample_weight=w), weights)


@pytest.mark.parametrize(("ours", "average"), [(metrics.micro_f1, "micro"), (metrics.macro_f1, "macro")])
def test_f1_of_labels_agrees_with_sklearn(labels, ours, average):
    true, predicted, weights = labels
    f1 = ours(metrics.count_labels(true, predicted, weights))
    check_agreement(f1, lambda w: f1_score(true, predicted, average=average, sample_weight=w), weights)


@pytest.mark.parametrize(("ours", "theirs"), [(metrics.precision, precision_score), (metrics.recall, recall_score)])
def test_precision_and_recall_of_each_label_agree_with_sklearn(labels, ours, theirs):
    true, predicted, weights = labels
    share = ours(metrics.count_labels(true, predicted, weights))
    expected = [theirs(true, predicted, average=None, sample_weight=w) for w in weights]
    assert share == pytest.approx(np.array(expected))


def test_kappa_agrees_with_sklearn(levels):
    true, predicted, weights = levels
    ours = metrics.quadratic_weighted_kappa(metrics.confusion(true, predicted, 4, weights))
    check_agreement(ours, lambda w: cohen_kappa_score(true, predicted, weights="quadratic", sample_weight=w), weights)


def test_confusion_has_the_true_level_in_its_rows(levels):
    true, predicted, weights = levels
    ours = metrics.confusion(true, predicted, 4, weights)
    assert ours[0] == pytest.approx(confusion_matrix(true, predicted, sample_weight=weights[0]))


def test_mean_absolute_error_agrees_with_sklearn(levels):
    true, predicted, weights = levels
    ours = metrics.mean_absolute_error(metrics.confusion(true, predicted, 4, weights))
    check_agreement(ours, lambda w: mean_absolute_error(true, predicted, sample_weight=w), weights)


def test_macro_f1_of_levels_agrees_with_sklearn(levels):
    true, predicted, weights = levels
    ours = metrics.macro_f1(metrics.count_levels(metrics.confusion(true, predicted, 4, weights)))
    check_agreement(ours, lambda w: f1_score(true, predicted, average="macro", sample_weight=w), weights)


def test_weight_k_is_the_same_as_k_copies_of_the_row(sample):
    targets, scores, weights = sample
    times = weights[0].astype(int)
    copies = curve(np.repeat(targets, times), np.repeat(scores, times))
    assert metrics.recall_at_capacity(curve(targets, scores, weights[:1]), 0.2) == pytest.approx(
        metrics.recall_at_capacity(copies, 0.2)
    )


def test_recall_at_capacity_counts_the_positives_among_the_top():
    # Ten messages, positives at ranks 1 and 3: the top two hold one of two; half of the third adds a quarter.
    found = curve([1, 0, 1, 0, 0, 0, 0, 0, 0, 0], np.linspace(0.9, 0.1, 10))
    assert metrics.recall_at_capacity(found, 0.2) == pytest.approx([0.5])
    assert metrics.recall_at_capacity(found, 0.25) == pytest.approx([0.75])


@pytest.mark.parametrize("capacity", [0.05, 0.1, 0.2, 0.3])
def test_constant_score_finds_as_many_as_a_random_sample(capacity):
    found = curve([1, 0, 0, 1, 0], np.full(5, 0.3))
    assert metrics.recall_at_capacity(found, capacity) == pytest.approx([capacity])
    assert metrics.work_saved(found, 0.8) == pytest.approx([0])


def test_ties_do_not_depend_on_the_order_of_the_rows():
    first, last = (curve(targets, [0.9, 0.5, 0.5, 0.5]) for targets in ([0, 1, 0, 0], [0, 0, 0, 1]))
    # Half of four rows: the first, and one of three tied rows of which one is positive.
    assert metrics.recall_at_capacity(first, 0.5) == pytest.approx([1 / 3])
    assert metrics.recall_at_capacity(last, 0.5) == pytest.approx([1 / 3])


def test_work_saved_is_what_stays_unread_beyond_a_random_sample():
    # Four of five positives are found after five of ten messages: (TN + FN) / N - (1 - 0.8) = 0.5 - 0.2.
    targets = [1, 1, 1, 0, 1, 0, 0, 0, 1, 0]
    assert metrics.work_saved(curve(targets, np.linspace(0.9, 0.1, 10)), 0.8) == pytest.approx([0.3])


def test_work_saved_does_not_run_on_to_the_next_positive_by_rounding():
    # 0.55 * 100 = 55.00000000000001; the 55th positive is row 55, the 56th row 156 of 200.
    targets = [1.0] * 55 + [0.0] * 100 + [1.0] * 45
    assert metrics.work_saved(curve(targets, np.linspace(1, 0, 200)), 0.55) == pytest.approx([0.55 - 55 / 200])


def test_under_triage_counts_lower_predictions_only():
    # Of five messages of level 2, two are predicted lower, one higher.
    matrix = metrics.confusion(np.array([2, 2, 2, 2, 2, 0]), np.array([0, 1, 2, 2, 3, 3]), 4, np.ones((1, 6)))
    assert metrics.under_triage_rate(matrix, 2) == pytest.approx([0.4])


def test_label_that_never_holds_is_left_out_of_macro_f1():
    # Label 1 is perfect; label 2 never holds and is predicted once, which micro-F1 pays for: 2 / (1 + 2).
    counts = metrics.count_labels(np.array([[1.0, 0], [0, 0]]), np.array([[1.0, 1], [0, 0]]), np.ones((1, 2)))
    assert metrics.macro_f1(counts) == pytest.approx([1])
    assert metrics.micro_f1(counts) == pytest.approx([2 / 3])


@pytest.mark.parametrize("targets", [[], [0.0, 0.0]])
@pytest.mark.parametrize("metric", [metrics.average_precision, metrics.roc_auc])
def test_order_without_positives_is_undefined(targets, metric):
    assert np.isnan(metric(curve(targets, [0.5] * len(targets)))).all()


def test_roc_auc_without_negatives_is_undefined():
    assert np.isnan(metrics.roc_auc(curve([1, 1], [0.2, 0.7]))).all()


def test_recall_and_work_saved_without_positives_are_undefined():
    found = curve([0, 0], [0.2, 0.7])
    assert np.isnan(metrics.recall_at_capacity(found, 0.5)).all()
    assert np.isnan(metrics.work_saved(found, 0.8)).all()


def test_f1_without_positives_is_undefined():
    counts = metrics.count_labels(np.zeros((2, 1)), np.ones((2, 1)), np.ones((1, 2)))
    assert np.isnan(metrics.micro_f1(counts)).all()
    assert np.isnan(metrics.macro_f1(counts)).all()


def test_kappa_of_one_level_is_undefined():
    matrix = metrics.confusion(np.array([1, 1]), np.array([1, 1]), 3, np.ones((1, 2)))
    assert np.isnan(metrics.quadratic_weighted_kappa(matrix)).all()

import numpy as np
import pytest

from escalml.config import EvaluationConfig, TargetConfig
from escalml.data.labels import TargetTable
from escalml.evaluation.field_metrics import measure_columns, measure_field, reliability
from escalml.evaluation.fields import labelled_fields
from escalml.models.manifest import LabelQuantiles

CONFIG = EvaluationConfig(review_capacities=(0.05, 0.2), n_bins=2)
TABLE = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "high")),
        "escalated": TargetConfig(kind="binary"),
        "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
    }
)
LABELS = [
    {"severity": "high", "escalated": True, "privacy": ["billing"]},
    {"severity": "low", "escalated": False, "privacy": []},
    {"severity": "high", "escalated": None, "privacy": None},
]
PROBABILITIES = np.array([[0.9, 0.8, 0.7, 0.1], [0.2, 0.3, 0.6, 0.1], [0.4, 0.9, 0.9, 0.9]])


def measured(measure, *, labels=LABELS, weights=(1, 1, 1)):
    fields = labelled_fields(TABLE, TABLE.encode(labels), PROBABILITIES, np.full(len(TABLE), 0.5))
    rows = np.array([weights], dtype=float)
    return {name: m for field in fields for name, m in measure(field, rows, CONFIG).items()}


def test_metric_names_derive_from_fields():
    assert set(measured(measure_field)) == {
        *(f"severity/{name}" for name in ("qwk", "macro_f1", "mae", "under_triage_high")),
        *(f"escalated/{name}" for name in ("roc_auc", "average_precision", "brier", "ece", "precision", "recall")),
        *(f"escalated/{name}" for name in ("recall_at_5", "recall_at_20", "work_saved_at_80")),
        *(f"privacy/{name}" for name in ("micro_f1", "macro_f1")),
    }


def test_metric_names_derive_from_columns():
    assert set(measured(measure_columns)) == {
        *(f"severity_ge_high/{name}" for name in ("average_precision", "brier", "ece")),
        *(f"privacy_{label}/{name}" for label in ("billing", "health") for name in ("average_precision", "miss_rate")),
    }


def test_unlabelled_rows_count_neither_as_positive_nor_as_negative():
    # The third message, unlabelled and predicted 0.9, would break every one of these.
    measures = measured(measure_field)
    assert (measures["escalated/roc_auc"].n, measures["escalated/roc_auc"].n_positive) == (2, 1)
    assert measures["escalated/precision"].values == [1]
    assert measures["privacy/micro_f1"].values == pytest.approx([2 / 3])  # 1 right, 1 wrong, 0 missed


@pytest.mark.parametrize("measure", [measure_field, measure_columns])
def test_weights_stay_with_their_messages_where_labels_are_missing(measure):
    # The first message loses its labels: whatever it weighs, the figures of the other two stay.
    labels = [{}, LABELS[1], LABELS[0]]
    light, heavy = (measured(measure, labels=labels, weights=(weight, 1, 2)) for weight in (0, 5))
    equal = measured(measure, labels=labels)
    assert all(np.array_equal(light[m].values, heavy[m].values, equal_nan=True) for m in light)
    assert any(not np.array_equal(light[m].values, equal[m].values, equal_nan=True) for m in light)


def test_severity_figures_by_hand():
    # True high, low, high; predicted high, low, low.
    measures = measured(measure_field)
    assert measures["severity/under_triage_high"].values == [0.5]
    assert measures["severity/under_triage_high"].n_positive == 2
    assert measures["severity/mae"].values == pytest.approx([1 / 3])


def test_coverage_and_review_count_labelled_rows_by_weight():
    # Labelled: 0.8 escalates, 0.3 does not. *No* up to 0.2, *yes* from 0.7 on: {yes} is right, {} is left to a person.
    quantiles = LabelQuantiles(no=0.2, yes=0.3)
    field = labelled_fields(TABLE, TABLE.encode(LABELS), PROBABILITIES, np.full(len(TABLE), 0.5), quantiles)[1]
    measures = measure_field(field, np.array([[3.0, 1, 9]]), CONFIG)
    names = ("set_coverage", "set_coverage_positives", "review_share")
    assert [measures[f"escalated/{name}"].values for name in names] == [0.75, 1, 0.25]


def test_miss_rate_of_a_category_that_never_holds_is_undefined_with_its_number():
    health = measured(measure_columns)["privacy_health/miss_rate"]
    assert np.isnan(health.values).all()
    assert (health.n, health.n_positive) == (2, 0)


def test_miss_rate_is_the_share_of_positives_below_the_threshold():
    assert measured(measure_columns)["privacy_billing/miss_rate"].values == [0]


def test_reliability_compares_prediction_and_observation_bin_by_bin():
    severity = labelled_fields(TABLE, TABLE.encode(LABELS), PROBABILITIES, np.full(len(TABLE), 0.5))[0]
    low, high = reliability(severity, n_bins=2)["severity_ge_high"]
    # Ranks 0, 1 of three fall into the lower bin: 0.2 and 0.4 predicted, one of two high.
    assert (low.mean_predicted, low.observed_share, low.n) == (pytest.approx(0.3), 0.5, 2)
    assert (high.mean_predicted, high.observed_share, high.n) == (0.9, 1, 1)

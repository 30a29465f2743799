"""Fields that a user taught the model: in the answer, in a row, and after a correction, with their own labels."""

import json

import numpy as np
import pytest

from escalml.config import FeaturesConfig, TargetConfig, ThresholdsConfig
from escalml.data.labels import TargetTable
from escalml.models.manifest import CalibrationFacts, Manifest, TrainingFacts
from escalml.records import FieldResult
from escalml.records.columns import flat_prediction
from escalml.routing.corrected import corrected
from escalml.routing.own_fields import raised_own_targets
from escalml.routing.scored import _own_fields
from escalml.scoring.predictions import build_prediction

TARGETS = {
    "escalated": TargetConfig(kind="binary"),
    "queue": TargetConfig(kind="multiclass", labels=("Payments", "Shipping")),
    "urgency": TargetConfig(kind="ordinal", labels=("low", "medium", "high")),
    "parts": TargetConfig(kind="multilabel", labels=("lamp", "cable")),
    "went_up": TargetConfig(kind="binary"),
}
TABLE = TargetTable(TARGETS)
#          escalated, queue, urgency >= medium and >= high, parts, went_up
ROW = np.array([0.1, 0.3, 0.6, 0.7, 0.2, 0.8, 0.9, 0.4])


@pytest.fixture(scope="module")
def prediction():
    thresholds = dict.fromkeys(TABLE.columns, 0.5)
    manifest = Manifest(
        targets=TARGETS,
        features=FeaturesConfig(history_turns=6),
        calibration=CalibrationFacts(
            calibrated_on="a desk", slopes=(1,) * 8, intercepts=(0,) * 8, base_rates=(0.5,) * 8
        ),
        thresholds=thresholds,
        review_quantiles=None,
        threshold_rules=ThresholdsConfig(),
        trained_on=TrainingFacts(sources={"desk": 1}, n_messages=1, data_sha256="0" * 64),
    )
    return build_prediction("m", ["my lamp"], [()], ROW, TABLE, manifest)


def test_each_own_field_has_its_label_and_the_probabilities_of_its_labels(prediction):
    assert {name: field.label for name, field in prediction.fields.items()} == {
        "queue": "Shipping",
        "urgency": "medium",
        "parts": ("lamp", "cable"),
        "went_up": False,
    }
    shares = prediction.fields["queue"].probabilities
    assert list(shares) == ["Shipping", "Payments"]  # the likeliest first
    assert shares == pytest.approx({"Shipping": 2 / 3, "Payments": 1 / 3}, abs=1e-6)  # 0.6 and 0.3 of 0.9
    # P(low) = 1 - 0.7; P(medium) = 0.7 - 0.2; P(high) = 0.2
    assert prediction.fields["urgency"].probabilities == pytest.approx({"low": 0.3, "medium": 0.5, "high": 0.2})
    assert prediction.fields["went_up"].probabilities == {"true": 0.4}


def test_own_fields_have_a_column_each(prediction):
    row = flat_prediction(prediction)
    found = {name: row[name] for name in row if name.startswith("field_")}
    assert found == {
        "field_queue": "Shipping",
        "field_urgency": "medium",
        "field_parts": ["lamp", "cable"],
        "field_went_up": False,
    }


def test_a_corrected_own_field_is_certain_in_its_label_and_in_its_targets(prediction):
    right = corrected(prediction, {"queue": "Payments", "urgency": "high", "parts": ["cable"], "went_up": True})
    assert right.fields["queue"].probabilities == {"Payments": 1.0, "Shipping": 0.0}
    assert right.fields["parts"].label == ("cable",)
    settled = {name: right.targets[name] for name in TABLE.columns if name != "escalated"}
    assert settled == {
        "queue_Payments": 1.0,
        "queue_Shipping": 0.0,
        "urgency_ge_medium": 1.0,
        "urgency_ge_high": 1.0,
        "parts_lamp": 0.0,
        "parts_cable": 1.0,
        "went_up": 1.0,
    }


def test_a_correction_of_another_field_leaves_own_fields_as_they_are(prediction):
    assert corrected(prediction, {"escalated": True}).fields == prediction.fields


@pytest.mark.parametrize("as_csv", [False, True])
def test_a_scored_file_tells_the_same_labels_as_the_answer(prediction, as_csv):
    row = flat_prediction(prediction)
    if as_csv:
        row = {name: json.dumps(cell) if isinstance(cell, list) else str(cell) for name, cell in row.items()}
    fields = {name: FieldResult(**field) for name, field in _own_fields(row, prediction.targets).items()}
    reached = raised_own_targets(prediction.targets, fields)
    assert reached == raised_own_targets(prediction.targets, prediction.fields)
    assert reached == {"queue_Shipping", "urgency_ge_medium", "parts_lamp", "parts_cable"}


def test_of_two_fields_whose_names_begin_alike_each_has_its_own_targets():
    targets = {"queue_a": 0.9, "queue_b_a": 0.9, "queue_b_c": 0.1}
    fields = _own_fields({"field_queue_b": "c", "field_queue": "a"}, targets)
    assert raised_own_targets(targets, {name: FieldResult(**field) for name, field in fields.items()}) == {
        "queue_a",
        "queue_b_c",
    }


def test_a_field_with_a_prefix_says_what_its_targets_are_named_by(prediction):
    prefixed = prediction.fields["queue"].model_copy(update={"prefix": "team", "label": "Payments"})
    moved = prediction.model_copy(
        update={"fields": {"queue": prefixed}, "targets": {"team_Payments": 0.2, "team_Shipping": 0.8}}
    )
    assert raised_own_targets(moved.targets, moved.fields) == {"team_Payments"}
    right = corrected(moved, {"queue": "Shipping"})
    assert right.targets == {"team_Payments": 0.0, "team_Shipping": 1.0}
    assert right.fields["queue"].prefix == "team"

import numpy as np

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable, predict_labels
from escalml.evaluation.fields import labelled_fields

TABLE = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high")),
        "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
        "topic": TargetConfig(kind="multiclass", labels=("outage", "praise")),
        "asked": TargetConfig(kind="multiclass", labels=("3", "4"), none="0"),
    }
)


def predicted(field, probabilities, thresholds):
    return predict_labels(TABLE.blocks[field], np.array([probabilities]), np.array(thresholds)).tolist()


def test_severity_is_the_highest_level_whose_threshold_is_reached():
    assert predicted("severity", [0.6, 0.4], [0.5, 0.5]) == [[1, 0]]
    assert predicted("severity", [0.6, 0.4], [0.9, 0.4]) == [[1, 1]]


def test_multilabel_category_holds_from_its_threshold_on():
    assert predicted("privacy", [0.3, 0.3], [0.3, 0.31]) == [[1, 0]]


def test_topic_is_the_likeliest_whatever_its_threshold():
    assert predicted("topic", [0.2, 0.3], [0.1, 0.9]) == [[0, 1]]


def test_field_with_none_needs_its_likeliest_label_to_reach_the_threshold():
    assert predicted("asked", [0.6, 0.2], [0.5, 0.1]) == [[1, 0]]
    assert predicted("asked", [0.4, 0.2], [0.5, 0.1]) == [[0, 0]]


def test_only_labelled_rows_of_a_field_remain():
    targets = TABLE.encode([{"privacy": []}, {"topic": "praise"}])
    fields = labelled_fields(TABLE, targets, np.full(targets.shape, 0.5), np.full(len(TABLE), 0.5))
    assert {field.block.field: field.rows.tolist() for field in fields} == {
        "severity": [False, False],
        "privacy": [True, False],
        "topic": [False, True],
        "asked": [False, False],
    }


def test_row_with_a_column_missing_is_unlabelled_in_that_field():
    targets = np.tile([1.0, np.nan, 0, 0, 0, 1, 0, 0], (2, 1))
    severity, privacy, *_ = labelled_fields(TABLE, targets, np.full(targets.shape, 0.5), np.full(len(TABLE), 0.5))
    assert (len(severity.targets), len(privacy.targets)) == (0, 2)

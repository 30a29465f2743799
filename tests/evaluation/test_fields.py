import numpy as np
import pytest
from pydantic import ValidationError

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
    targets = np.array([[1.0, np.nan, 0, 0, 0, 1, 0, 0], [1, 1, 0, 0, 0, 1, 0, 0]])
    severity, privacy, *_ = labelled_fields(TABLE, targets, np.full(targets.shape, 0.5), np.full(len(TABLE), 0.5))
    assert (len(severity.targets), len(privacy.targets)) == (1, 2)


def test_a_scale_without_the_top_level_is_measured_by_the_levels_that_it_has():
    table = TargetTable({"severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high", "critical"))})
    asked = {"severity": ("low", "medium", "high")}
    targets = np.array([table.blocks["severity"].encode(level, asked["severity"]) for level in ("high", "low")])
    (severity,) = labelled_fields(table, targets, np.full((2, 3), 0.9), np.full(3, 0.5))
    assert severity.block.config.labels == ("low", "medium", "high")
    assert severity.targets.tolist() == [[1, 1], [0, 0]]
    assert severity.predicted.tolist() == [[1, 1], [1, 1]]  # critical counts as high


@pytest.mark.parametrize(("pick", "expected"), [("likeliest", [1.0, 0.0]), ("past_threshold", [0.0, 1.0])])
def test_a_label_of_a_multiclass_field_is_the_likeliest_or_the_one_furthest_past_its_threshold(pick, expected):
    block = TargetTable({"queue": TargetConfig(kind="multiclass", labels=("often", "seldom"), pick=pick)}).blocks[
        "queue"
    ]
    # 0.6 at a threshold of 0.7 falls short; 0.3 at one of 0.1 does not.
    assert predict_labels(block, np.array([[0.6, 0.3]]), np.array([0.7, 0.1])).tolist() == [expected]


def test_how_a_label_is_picked_is_written_only_where_it_is_new():
    plain, other = (
        TargetConfig(kind="multiclass", labels=("a",), pick=pick) for pick in ("likeliest", "past_threshold")
    )
    assert "pick" not in plain.model_dump(mode="json")
    assert TargetConfig.model_validate(other.model_dump(mode="json")) == other
    with pytest.raises(ValidationError, match="pick has no meaning but for multiclass"):
        TargetConfig(kind="binary", pick="past_threshold")

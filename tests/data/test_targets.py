import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable, decode_levels, level_probabilities
from escalml.errors import EscalmlError

TABLE = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high", "critical")),
        "escalated": TargetConfig(kind="binary"),
        "reasons": TargetConfig(kind="multilabel", prefix="reason", labels=("churn", "outside_step")),
        "requested_level": TargetConfig(kind="multiclass", prefix="requests_level", labels=("3", "4"), none="0"),
        "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
    }
)
exceedances = st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=1, max_size=5).map(np.array)


def encoded(**labels):
    row = TABLE.encode([labels])[0]
    return {name: value for name, value in zip(TABLE.columns, row.tolist(), strict=True) if not np.isnan(value)}


def test_columns_have_the_names_of_the_contract():
    assert TABLE.columns == (
        "severity_ge_medium",
        "severity_ge_high",
        "severity_ge_critical",
        "escalated",
        "reason_churn",
        "reason_outside_step",
        "requests_level_3",
        "requests_level_4",
        "privacy_billing",
        "privacy_health",
    )


def test_severity_becomes_cumulative_targets():
    assert encoded(severity="high") == {"severity_ge_medium": 1, "severity_ge_high": 1, "severity_ge_critical": 0}


def test_unlabelled_privacy_is_not_a_negative():
    assert encoded(privacy=None) == encoded() == {}


def test_privacy_looked_at_and_not_found_is_a_negative():
    assert encoded(privacy=[]) == {"privacy_billing": 0, "privacy_health": 0}


def test_a_request_for_no_level_is_a_label_and_not_a_missing_one():
    assert encoded(requested_level=0) == {"requests_level_3": 0, "requests_level_4": 0}
    assert encoded(requested_level=4) == {"requests_level_3": 0, "requests_level_4": 1}


def known(targets, **looked_for):
    """Columns that are not NaN, of one row whose reader had these choices."""
    row = TABLE.encode([targets], [looked_for])[0]
    return {name: value for name, value in zip(TABLE.columns, row.tolist(), strict=True) if not np.isnan(value)}


def test_a_label_added_after_the_reading_is_missing_and_not_a_no():
    assert known({"privacy": []}, privacy=["billing"]) == {"privacy_billing": 0}
    assert known({"privacy": ["health"]}, privacy=["billing"]) == {"privacy_billing": 0, "privacy_health": 1}


def test_a_class_added_after_the_reading_is_missing_and_not_a_no():
    assert known({"requested_level": 3}, requested_level=["0", "3"]) == {"requests_level_3": 1}
    assert known({"requested_level": 0}, requested_level=["0", "3"]) == {"requests_level_3": 0}


@pytest.mark.parametrize(
    ("given", "expected"),
    [  # critical was added: who chose high may have meant it; who chose medium had high to choose, and did not
        ("high", {"severity_ge_medium": 1, "severity_ge_high": 1}),
        ("medium", {"severity_ge_medium": 1, "severity_ge_high": 0, "severity_ge_critical": 0}),
        ("critical", {"severity_ge_medium": 1, "severity_ge_high": 1, "severity_ge_critical": 1}),
    ],
)
def test_a_level_added_after_the_reading_is_missing_where_the_level_below_was_chosen(given, expected):
    assert known({"severity": given}, severity=["low", "medium", "high"]) == expected


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ({"severity": "urgent"}, r"row 1: severity .*a text of 6 characters.* expected low, medium, high, critical"),
        ({"escalated": "yes"}, r"row 1: escalated is a text of 3 characters; expected true, false"),
        ({"privacy": "billing"}, r"row 1: privacy is a text of 7 characters; expected a list"),
        ({"privacy": ["card 4111"]}, r"row 1: privacy has a value .*\(a list of 1\); expected billing, health"),
        ({"requested_level": 2}, r"row 1: requested_level .*\(int\); expected 0, 3, 4"),
    ],
)
def test_a_label_that_is_not_allowed_names_row_field_and_what_is(labels, message):
    with pytest.raises(EscalmlError, match=message) as error:
        TABLE.encode([labels])
    assert "4111" not in str(error.value)


def test_two_fields_that_make_one_column_are_refused():
    with pytest.raises(EscalmlError, match="privacy_billing is made by two fields"):
        TargetTable(
            {
                "privacy": TargetConfig(kind="multilabel", labels=("billing",)),
                "privacy_billing": TargetConfig(kind="binary"),
            }
        )


def test_an_unknown_target_is_answered_with_the_known_ones():
    with pytest.raises(EscalmlError, match="no target is named 'escalates'; the targets are severity_ge_medium"):
        TABLE.index("escalates")


@given(exceedances)
def test_level_probabilities_sum_to_one_and_are_never_negative(matrix):
    shares = level_probabilities(matrix)
    assert np.allclose(shares.sum(axis=1), 1)
    assert (shares >= 0).all()


def test_level_probabilities_are_differences_of_falling_exceedances():
    # 0.9, min(0.9, 0.5) = 0.5, min(0.5, 0.6) = 0.5 -> 0.1, 0.4, 0.0, 0.5
    assert level_probabilities(np.array([[0.9, 0.5, 0.6]])) == pytest.approx(np.array([[0.1, 0.4, 0.0, 0.5]]))


@given(exceedances, st.lists(st.floats(0.05, 0.95), min_size=3, max_size=3).map(np.array))
def test_a_lower_threshold_never_lowers_the_level(matrix, thresholds):
    assert (decode_levels(matrix, thresholds / 2) >= decode_levels(matrix, thresholds)).all()


def test_the_level_is_the_highest_whose_threshold_is_reached():
    thresholds = np.array([0.5, 0.4, 0.3])
    levels = decode_levels(np.array([[0.4, 0.2, 0.1], [0.5, 0.2, 0.1], [0.9, 0.39, 0.3]]), thresholds)
    assert levels.tolist() == [0, 1, 3]

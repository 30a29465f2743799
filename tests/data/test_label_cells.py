"""Labels as exports write them: what a cell means, what is no label, and what nobody could choose."""

import pytest

from escalml.config import LabelColumn, OwnFile, TargetConfig
from escalml.data.label_cells import LabelReader, label_readers
from escalml.data.read_options import Reading
from escalml.errors import EscalmlError

LEVELS = TargetConfig(kind="ordinal", labels=("low", "medium", "high", "critical"))
YES_NO = TargetConfig(kind="binary")
SEVERAL = TargetConfig(kind="multilabel", labels=("billing", "account"))
ONE = TargetConfig(kind="multiclass", labels=("money", "goods"))
KINDS = {"severity": LEVELS, "escalated": YES_NO, "privacy": SEVERAL, "queue": ONE}


def reader(field, **entry):
    return LabelReader(field, KINDS[field], LabelColumn(**entry), Reading())


@pytest.mark.parametrize(
    ("field", "cell", "label"),
    [
        ("severity", " High ", "high"),
        ("severity", "P1", "critical"),
        ("severity", "Urgent", "critical"),
        ("severity", "Normal", "medium"),
        ("severity", "4 - Low", "low"),
        ("severity", "2 normal", "medium"),
        ("severity", "n/a", None),
        ("severity", None, None),
        ("escalated", "Yes", True),
        ("escalated", 0, False),
        ("escalated", "FALSE", False),
        ("privacy", "Billing; account", ["billing", "account"]),
        ("privacy", '["billing"]', ["billing"]),
        ("privacy", [], []),
        ("privacy", "[]", []),
        ("privacy", "", None),
        ("queue", "MONEY", "money"),
    ],
)
def test_a_cell_is_read_as_the_label_that_people_mean(field, cell, label):
    assert reader(field).read({field: cell}) == label


def test_a_number_is_no_level_until_somebody_says_which():
    with pytest.raises(EscalmlError, match="severity: is a number; expected low, medium, high, critical"):
        reader("severity").read({"severity": 1})
    assert reader("severity", values={1: "critical"}).read({"severity": 1.0}) == "critical"


def test_what_is_no_label_is_counted_and_never_quoted():
    queue = reader("queue", column="Team")
    with pytest.raises(EscalmlError, match="queue: is a text of 9 characters; expected money, goods") as raised:
        queue.read({"Team": "Ann Smith"})
    assert "Ann" not in str(raised.value)
    assert queue.unknown.total() == 1


def test_a_value_may_stand_for_several_labels_or_for_none():
    privacy = reader("privacy", values={"card": ("billing", "account"), "unsure": None})
    assert [privacy.read({"privacy": cell}) for cell in ("card", "unsure")] == [["billing", "account"], []]


def test_a_value_that_is_mapped_to_what_is_no_label_is_refused():
    with pytest.raises(EscalmlError, match=r"labels.queue.values: maps .* expected money, goods, or null"):
        reader("queue", values={"x": "moneys"})


@pytest.mark.parametrize(
    ("fields", "came"),
    [
        ({"status": "solved", "reopens": 1}, True),
        ({"status": "escalated", "reopens": 0}, True),
        ({"status": "solved", "reopens": 0}, False),
        ({"status": "solved", "reopens": ""}, None),  # the one that is open might have come
        ({"status": "escalated", "reopens": ""}, True),
    ],
)
def test_of_several_outcomes_one_suffices_and_what_is_open_is_no_no(fields, came):
    assert reader("escalated", any_of=("status=escalated", "reopens>0")).read(fields) is came


def test_an_outcome_is_asked_of_a_yes_no_field_alone():
    with pytest.raises(EscalmlError, match=r"labels.queue: any_of asks yes or no, and the field is multiclass"):
        reader("queue", any_of=("tier>1",))


def test_a_scale_of_three_levels_says_nothing_of_the_fourth():
    severity = reader("severity", column="Priority")
    for cell in ("Low", "High", "Normal"):
        severity.read({"Priority": cell})
    assert severity.looked_for(named=True) == ("low", "medium", "high")
    assert severity.looked_for(named=False) is None  # a column of the contract's own name has the contract's scale


def test_a_field_that_is_set_to_null_is_not_read():
    file = OwnFile(file="own.csv", labels={"severity": None, "escalated": "tier>1"})
    assert [one.field for one in label_readers(file, KINDS, Reading())] == ["escalated", "privacy", "queue"]


def test_a_field_that_there_is_not_is_named():
    with pytest.raises(EscalmlError, match=r"labels: sevrity is no labelled field; those of params.yaml .* severity"):
        label_readers(OwnFile(file="own.csv", labels={"sevrity": "Priority"}), KINDS, Reading())

"""Alarms as features: they raise what labelled messages bear out, by as much as the model did not know."""

import numpy as np
import pytest

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.data.views import view_message
from escalml.records import Message
from escalml.scoring.alarm_features import MIN_RAISED, add_alarms, alarms_of, fit_alarm_weights

TABLE = TargetTable({"escalated": TargetConfig(kind="binary"), "vulnerable": TargetConfig(kind="binary")})
FIRE = frozenset({"fire_or_gas"})
NONE: frozenset[str] = frozenset()


def labelled(n_raised: int, share_of_raised: float):
    """Messages of which the model knows nothing; one in five is escalated, of those with an alarm a share."""
    rng = np.random.default_rng(0)
    n = 400
    alarms = [FIRE if row < n_raised else NONE for row in range(n)]
    escalated = np.where(np.arange(n) < n_raised, rng.random(n) < share_of_raised, rng.random(n) < 0.2)
    log_odds = np.column_stack([escalated + rng.normal(size=n), rng.normal(size=n)])
    targets = np.column_stack([escalated, rng.random(n) < 0.5]).astype(float)
    return log_odds, alarms, targets


def test_an_alarm_that_labels_bear_out_raises_its_target():
    weights = fit_alarm_weights(*labelled(60, 0.9), TABLE)
    assert weights["fire_or_gas"]["escalated"] > 1


def test_an_alarm_that_would_lower_a_target_is_left_out():
    weights = fit_alarm_weights(*labelled(60, 0.0), TABLE)
    assert "escalated" not in weights.get("fire_or_gas", {})


def test_an_alarm_that_few_messages_raise_is_worth_nothing():
    assert fit_alarm_weights(*labelled(MIN_RAISED - 1, 1.0), TABLE) == {}
    assert fit_alarm_weights(*labelled(MIN_RAISED, 1.0), TABLE) != {}


def test_what_nobody_labelled_takes_no_part():
    log_odds, alarms, targets = labelled(60, 0.9)
    targets[:60, 0] = np.nan
    assert "escalated" not in fit_alarm_weights(log_odds, alarms, targets, TABLE).get("fire_or_gas", {})


def test_weights_move_the_rows_that_raise_the_alarm_alone():
    before = np.zeros((2, 2))
    after = add_alarms(before, [FIRE, NONE], {"fire_or_gas": {"escalated": 2.5}}, TABLE)
    assert after.tolist() == [[2.5, 0.0], [0.0, 0.0]]
    assert (before == 0).all()


@pytest.mark.parametrize("field", ["text", "subject"])
def test_alarms_of_subject_and_text_count(field):
    fields = {"text": "Please see the subject.", "subject": "A question"} | {field: "I smell gas in the kitchen"}
    assert alarms_of([view_message(Message(**fields), history_turns=0)]) == [FIRE]

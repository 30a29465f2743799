"""What stands behind the calls, made from an environment as `escalml serve` gives it."""

import logging

import pytest

from escalml.errors import EscalmlError
from escalml.service.engine import Engine
from escalml.service.metrics import Metrics


@pytest.fixture
def engine(tiny_model, tmp_path):
    """Engine over settings of a helpdesk, without a store."""
    made = []

    def make(helpdesks, **environment):
        (tmp_path / "desks.yaml").write_text(helpdesks)
        given = {"ESCALML_MODEL": str(tiny_model), "ESCALML_HELPDESKS": str(tmp_path / "desks.yaml")}
        made.append(Engine({"ESCALML_NO_STORE": "1"} | given | environment, Metrics()))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_a_group_that_no_team_of_the_policy_has_is_told_at_the_start(engine, caplog):
    engine("zammad: {groups: {supervisor: Escalations, fraud_desk: Fraud}}").start()
    warned = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert warned == ["zammad: groups: supervisor is no team of the policy; did you mean supervisors?"]


def test_without_a_store_nobody_scores_in_the_shadow(engine, tiny_model):
    facts = engine("{}", ESCALML_SHADOW=str(tiny_model)).facts()
    assert (facts["keeps_decisions"], facts["live"]["shadow"]) == (False, None)


@pytest.mark.parametrize(("said", "expected"), [("", True), ("1", True), ("yes", True), ("0", False), ("False", False)])
def test_four_eyes_can_be_switched_off(engine, said, expected):
    assert engine("{}", ESCALML_FOUR_EYES=said).desk().four_eyes is expected


def test_a_setting_of_four_eyes_that_says_neither_is_refused(engine):
    with pytest.raises(EscalmlError, match="ESCALML_FOUR_EYES is neither 1 nor 0; give 0 to let a key approve"):
        engine("{}", ESCALML_FOUR_EYES="off-ish")


def test_with_a_store_a_challenger_is_named(engine, tiny_model, tmp_path):
    kept = {"ESCALML_NO_STORE": "", "ESCALML_STORE": str(tmp_path / "s.db"), "ESCALML_SHADOW": str(tiny_model)}
    facts = engine("{}", **kept).facts()
    assert (facts["keeps_decisions"], facts["live"]["shadow"]) == (True, f"escalml {facts['version']}")

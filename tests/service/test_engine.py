"""What stands behind the calls, made from an environment as `escalml serve` gives it."""

import logging
from datetime import UTC, datetime

import pytest

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.service.engine import Engine
from escalml.service.metrics import Metrics
from escalml.store import Actor


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


def a_ticket(talk, message_id, text, **fields):
    """A helpdesk's message of the same customer."""
    its = {"id": message_id, "conversation_id": talk, "customer": {"id": "jo"}, "text": text}
    return Message.model_validate(its | fields)


def test_a_customer_who_comes_back_gets_whoever_had_the_last_escalated_case(engine, tmp_path):
    desk = engine("{}", ESCALML_NO_STORE="", ESCALML_STORE=str(tmp_path / "s.db"))
    (first,) = desk.answer_for_good([a_ticket("a", "a-1", "I want to speak to your manager right now.")])
    assert first.route.level == 3
    now = datetime.now(UTC)
    desk.store.cases.change("a-1", "assign", now, {"assignee": "Mia"}, actor=Actor())
    desk.store.cases.change("a-1", "done", now, {"status": "done"}, actor=Actor())
    (again,) = desk.answer_for_good([a_ticket("b", "b-1", "It is broken again.", inbox="escalations")])
    assert "known-case-comes-back" in again.route.rules
    assert (again.route.owner, desk.store.cases.find("b-1", now).assignee) == ("Mia", "Mia")


def test_facts_name_levels_and_teams_as_the_policy_does_and_teams_that_it_no_longer_has(engine, tmp_path):
    policy = asset("serving/policy.yaml").read_text(encoding="utf-8")
    policy = policy.replace("1: {team: front_line}", "1: {team: front_line, name: Counter}")
    (tmp_path / "p.yaml").write_text(policy.replace("# team_names: {", "team_names: {"), encoding="utf-8")
    where = {"ESCALML_STORE": str(tmp_path / "s.db"), "ESCALML_POLICY": str(tmp_path / "p.yaml")}
    desk = engine("{}", ESCALML_NO_STORE="", **where)
    desk.answer_for_good([a_ticket("a", "a-1", "How do I change the language?")])
    desk.store.cases.change("a-1", "route", datetime.now(UTC), {"team": "of_old"}, actor=Actor())
    facts = desk.facts()
    assert (facts["level_names"][1], facts["level_names"][4]) == ("Counter", "executives")
    assert (facts["team_names"]["front_line"], facts["team_names"]["fraud_desk"]) == ("First line", "fraud desk")
    assert facts["old_teams"] == ["of_old"]

"""Tests of a policy: invented cases and the decision that each expects."""

import json

import pytest

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.routing import read_policy
from escalml.routing.policy_tests import read_policy_tests, run_policy_tests
from routing_cases import POLICY

SHIPPED = asset("serving/policy.yaml")


def written(tmp_path, text):
    path = tmp_path / "policy.tests.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_policy_does_what_its_shipped_tests_expect():
    tests = read_policy_tests(asset("serving/policy.tests.yaml"))
    assert len(tests.cases) >= 20
    assert run_policy_tests(POLICY, tests) == []


def test_the_shipped_tests_hold_every_requirement_that_a_rule_can():
    cases = read_policy_tests(asset("serving/policy.tests.yaml")).cases
    numbers = {case.case.split()[0] for case in cases}
    # R15 is this file and the policy's own; R30 is who may need extra care.
    assert numbers == {f"R{number}" for number in (*range(6, 17), 30)} - {"R15"}


def test_the_shipped_tests_catch_each_rule_of_a_level_that_is_taken_away():
    tests = read_policy_tests(asset("serving/policy.tests.yaml"))
    for name in ("customer-asks-for-an-executive", "danger-to-people", "grave-legal-step", "wants-to-buy"):
        rules = tuple(rule for rule in POLICY.rules if rule.name != name)
        assert run_policy_tests(POLICY.model_copy(update={"rules": rules}), tests), name


def test_a_failure_names_case_field_expected_and_found(tmp_path):
    text = "cases: [{case: calm, facts: {severity: low}, expect: {level: 2, actions: [give_eta], no_actions: []}}]"
    failures = run_policy_tests(POLICY, read_policy_tests(written(tmp_path, text)))
    level, actions = failures
    assert (level.case, level.field, level.expected, level.found) == ("calm", "level", 2, 1)
    assert (actions.field, actions.expected, actions.found) == ("actions", ("give_eta",), ())


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("{severty: low}", r":1: .*'severty' is not a known fact; did you mean 'severity'"),
        ("{overdue: true}", "follows from other facts; give hours_waiting"),
        ("{customer.vip: 7}", "customer.vip: Input should be a valid boolean"),
        ("{earlier_turns: many}", "a number or a list is not one"),
        ("[severity]", "expected a mapping of facts"),
    ],
)
def test_a_slip_in_the_facts_of_a_case_is_told_with_its_line(tmp_path, facts, said):
    path = written(tmp_path, f"cases: [{{case: one, facts: {facts}, expect: {{level: 1}}}}]")
    with pytest.raises(EscalmlError, match=said):
        read_policy_tests(path)


def test_a_case_about_an_action_that_the_policy_does_not_have_is_refused(tmp_path):
    text = "cases: [{case: calm, facts: {severity: low}, expect: {no_actions: [ignor]}}]"
    with pytest.raises(EscalmlError, match=r"case 'calm': 'ignor' is not a known action; did you mean 'ignore'"):
        run_policy_tests(POLICY, read_policy_tests(written(tmp_path, text)))


def test_a_case_that_expects_nothing_is_refused(tmp_path):
    path = written(tmp_path, "cases:\n- {case: one, facts: {severity: low}, expect: {}}")
    with pytest.raises(EscalmlError, match=r":2: .*names nothing that has to hold, such as 'level: 3'"):
        read_policy_tests(path)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"severity_ge_high": True}, {"tier": 3}),
        ({"topic_opportunity": True}, {"team": "sales"}),
        ({"requests_level_3": True}, {"level": 3}),
        ({"reason_churn": True}, {"actions": ["retain_customer"]}),
        ({"state.level": 2, "hours_since_last_reply": 80, "severity": "medium"}, {"rules": ["open-case-without-word"]}),
        ({"earlier_turns": 2, "inbox": "escalations"}, {"no_actions": ["refer_down"]}),
    ],
)
def test_targets_and_times_make_the_case_they_name(tmp_path, facts, expected):
    case = {"case": "one", "facts": facts, "expect": expected}
    tests = read_policy_tests(written(tmp_path, json.dumps({"cases": [case]})))
    assert run_policy_tests(read_policy(SHIPPED), tests) == []

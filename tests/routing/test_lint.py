"""Warnings of rules that do nothing: never holding, or said before; none of a rule that may do something."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.routing import Context, decide
from escalml.routing.lint import warnings_of
from escalml.routing.policy import parse_policy
from escalml.routing.starter import starter_policy
from routing_cases import NOW, POLICY, TOPICS, a_message, a_prediction

HEAD = starter_policy("x", handles=["@acme"], zone="UTC").partition("rules:")[0]


def rules(*lines):
    """A policy with these rules, each `when | then`."""
    pairs = [line.split("|") for line in lines]
    text = "".join(
        f"  - {{name: r{place}, owner: safety, when: {{{when}}}, then: {{{then}}}}}\n"
        for place, (when, then) in enumerate(pairs)
    )
    return parse_policy(f"{HEAD}rules:\n{text}")


def warned(*lines):
    return [(one.position, one.said) for one in warnings_of(rules(*lines))]


@pytest.mark.parametrize(
    "when",
    [
        "severity: low, not: {severity: [low, medium]}",
        "all: [{severity: low}, {severity: {ge: high}}]",
        "customer.followers: {ge: 10, lt: 10}",
        "customer.followers: {lt: 0}",
        "escalated: {gt: 1}",
        "hours: {ge: 24.5}",
        "all: [{escalated: true}, {escalated: false}]",
        "all: [{vulnerable: true}, {not: {vulnerable: true}}]",
        "alarms: press, not: {alarms: [press, violence]}",
        "text.matches: [recall], not: {text.matches: [recall, notice]}",
        "public: true, not: {public: [true, false]}",
        "brand: acme, not: {brand: acme}",
        "any: [{public: true, not: {public: true}}, {severity: {gt: critical}}]",
        "leaders_sample: true",
    ],
)
def test_a_rule_that_can_never_hold_is_told(when):
    ((position, said),) = warned(f"{when}|level: 2")
    assert position == 0
    assert said.startswith("can never hold: ")


@pytest.mark.parametrize(
    "when",
    [
        "severity: [low, high], not: {severity: low}",
        "customer.followers: {gt: 0, lt: 1}",  # no whole number, but the language does not know that
        "customer.followers: {ge: 10, le: 10}",
        "not: {customer.followers: {ge: 0}}",  # where nobody knows
        "state.level: null",
        "alarms: [press, violence], not: {alarms: press}",
        "addressed: false",
        "brand: {not: acme}",
        "any: [{escalated: true}, {escalated: false}]",
    ],
)
def test_a_rule_that_may_hold_is_not_told(when):
    assert warned(f"{when}|level: 2") == []


def test_what_the_policy_lacks_is_named():
    policy = parse_policy(starter_policy("x", handles=[], zone="UTC"))
    ((said),) = [one.said for one in warnings_of(policy)]
    assert said == "can never hold: addressed is never so, since `handles:` names none of your own"


@pytest.mark.parametrize(
    "lines",
    [
        ("severity: {ge: high}|level: 3", "severity: critical|level: 4"),
        ("escalated: true|{}", "any: [{severity: high}, {topic: billing}]|level: 2", "severity: high|level: 3"),
        ("public: true|level: 2, actions: [apologise]", "public: true, severity: low|actions: [apologise]"),
        ("customer.followers: {ge: 10}|priority: high", "customer.followers: {ge: 100}|priority: low"),
        ("text.matches: [a, b]|level: 2", "text.matches: [a], public: true|level: 3"),
        ("alarms: [press, violence]|level: 3", "alarms: press|level: 2"),
        ("public: true|level: 3", "public: true|priority: low", "public: true|level: 2, priority: high"),
    ],
)
def test_a_rule_that_earlier_ones_leave_nothing_to_decide_is_told(lines):
    lines = [line.replace("|{}", "|priority: high") for line in lines]
    position, said = warned(*lines)[-1]
    assert position == len(lines) - 1
    assert "decides it all before" in said


@pytest.mark.parametrize(
    "lines",
    [
        ("severity: critical|level: 3", "severity: {ge: high}|level: 4"),
        ("severity: {ge: high}|level: 3", "severity: critical|level: 4, priority: high"),
        ("text.matches: [a]|level: 3", "text.matches: [a, b]|level: 2"),
        ("customer.followers: {ge: 100}|level: 3", "customer.followers: {ge: 10}|level: 2"),
        ("escalated: true|level: 3", "escalated: {ge: 0.1}|level: 2"),
        ("escalated: true|level: 3", "not: {escalated: false}|level: 2"),  # of a model without that target
    ],
)
def test_a_rule_that_decides_anything_yet_is_not_told(lines):
    assert warned(*lines) == []


def test_an_empty_rule_is_told():
    assert [said.partition(":")[0] for _, said in warned("public: true|")] == ["does nothing"]


def test_of_the_shipped_policy_only_the_rule_that_waits_for_handles_is_told():
    assert [one.rule for one in warnings_of(POLICY)] == ["vents-about-us"]


def test_where_there_is_no_time_to_look_nothing_is_claimed():
    policy = rules("severity: low, not: {severity: low}|level: 2", "public: true|level: 3", "public: true|level: 4")
    assert [one.position for one in warnings_of(policy)] == [0, 2]
    assert warnings_of(policy, budget=0) == []


FACTS = ("public: true", "customer.vip: true", "severity: {ge: high}", "severity: low", "topic: billing",
         "escalated: true", "customer.followers: {ge: 100}", "not: {customer.followers: {lt: 10}}")  # fmt: skip
WHEN = st.lists(st.sampled_from(FACTS), min_size=1, max_size=3, unique=True).map(
    lambda parts: f"all: [{', '.join(f'{{{part}}}' for part in parts)}]"
) | st.lists(st.sampled_from(FACTS), min_size=1, max_size=3, unique=True).map(
    lambda parts: f"any: [{', '.join(f'{{{part}}}' for part in parts)}]"
)
THEN = st.sampled_from(["level: 2", "level: 3, priority: high", "priority: urgent", "actions: [apologise]"])


@settings(max_examples=150, deadline=None)
@given(
    lines=st.lists(st.tuples(WHEN, THEN).map("|".join), min_size=2, max_size=4),
    public=st.booleans(),
    vip=st.booleans(),
    followers=st.sampled_from([None, 5, 50, 500]),
    severity=st.sampled_from([None, "low", "medium", "high"]),
    topic=st.sampled_from([None, *TOPICS[:2], "billing"]),
    escalated=st.sampled_from([None, True, False]),
)
def test_no_rule_that_is_told_of_ever_decides_anything(lines, public, vip, followers, severity, topic, escalated):
    policy = rules(*lines)
    told = {one.rule for one in warnings_of(policy)}
    message = a_message(public=public, customer={"vip": vip, "followers": followers})
    decision = decide(message, a_prediction(severity, topic, escalated), Context(policy, NOW))
    assert not told & set(decision.rules)

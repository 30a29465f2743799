"""What holds of every decision, whatever a policy says."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_cases import NOW, POLICY, TOPICS, a_message, a_post, a_prediction, route

from escalml.assets import asset
from escalml.config import read_params
from escalml.errors import EscalmlError
from escalml.routing import Context, Policy, decide
from escalml.routing.facts import vocabulary
from escalml.routing.policy import Rule
from escalml.schema import SEVERITY_LEVELS


def test_a_policy_without_rules_still_grants_the_level_asked_for():
    bare = POLICY.model_copy(update={"rules": ()})
    decision = decide(a_message(), a_prediction(asks_for=4), Context(bare, NOW))
    assert (decision.level, decision.team, decision.rules) == (4, "executive_office", ("level-floor",))
    assert decision.actions == ("apologise", "explain")


def a_policy_that(when: dict[str, object], then: dict[str, object]) -> Policy:
    words = vocabulary(read_params(asset("params.yaml")).targets)
    rule = Rule.model_validate({"name": "only", "owner": "sales", "when": when, "then": then}, context=words)
    return POLICY.model_copy(update={"rules": (rule,)})


def test_a_level_held_up_takes_the_team_of_that_level():
    to_sales = a_policy_that({"public": False}, {"level": 1, "team": "sales"})
    decision = decide(a_message(state={"level": 3}), a_prediction(), Context(to_sales, NOW))
    assert (decision.level, decision.role, decision.team) == (3, "supervisor", "supervisors")
    assert decision.rules == ("only", "level-floor")


def test_a_case_that_is_referred_down_may_fall_but_not_below_the_level_asked_for():
    down = Context(a_policy_that({"public": False}, {"level": 1, "actions": ["refer_down"]}), NOW)
    assert decide(a_message(state={"level": 3}), a_prediction(), down).level == 1
    assert decide(a_message(state={"level": 3}), a_prediction(asks_for=4), down).level == 4


@pytest.mark.parametrize(
    ("message", "prediction", "origin"),
    [
        (a_message(origin="down"), a_prediction("critical"), "down"),
        (a_message(inbox="executive"), a_prediction(), "down"),
        (a_post(), a_prediction("high", "conduct", True, ("public_callout",)), "across"),
        (a_message(), a_prediction("critical"), "up"),
        (a_message(), a_prediction(), None),
    ],
)
def test_the_origin_of_an_escalation_is_recorded(message, prediction, origin):
    assert route(message, prediction).origin == origin


def test_a_time_at_the_end_of_the_calendar_still_gets_a_deadline():
    assert route(a_message(sent_at=datetime.max), a_prediction("critical")).reply_by == NOW + timedelta(hours=1)


def test_deadlines_are_told_in_utc():
    assert route(a_post(sent_at="2026-11-22T07:00:00+02:00"), a_prediction()).reply_by.tzinfo is UTC


def test_no_threshold_of_a_policy_takes_back_a_request():
    strict = POLICY.model_copy(update={"thresholds": {"requests_level_4": 1.0}})
    asks = a_prediction(asks_for=4).model_copy(update={"targets": {"requests_level_4": 0.9}})
    assert decide(a_message(), asks, Context(strict, NOW)).level == 4


def test_a_threshold_of_the_policy_moves_every_fact_that_rests_on_it():
    cautious = POLICY.model_copy(update={"thresholds": {"severity_ge_critical": 0.05}})
    assert decide(a_message(), a_prediction("low"), Context(cautious, NOW)).rules[0] == "critical-matter"


def test_a_critical_matter_stands_above_an_overdue_escalating_vip():
    vip = {"vip": True, "verified": True, "previous_contacts": 9}
    overdue = route(a_message(customer=vip, sent_at="2026-01-01"), a_prediction("high", "billing", True))
    assert route(a_message(), a_prediction("critical")).queue_score > overdue.queue_score


def test_the_queue_score_is_the_documented_sum():
    # Shares .1 .7 .1 .1: mean rank 1.2 of 3 = .4. Due in 24 h: nearness 1 / (1 + 24 / 8) = .25. A VIP: .5.
    # .5 x .4 + .25 x .1 + .15 x .25 + .1 x .5 = .3125, times .75 for what is not critical = .234375.
    decision = route(a_post(customer={"vip": True}), a_prediction("medium", "delivery"))
    assert decision.queue_score == pytest.approx(0.234375)


def test_equal_arguments_give_equal_decisions_and_leave_them_untouched():
    message, prediction = a_post(customer={"owner": "A"}), a_prediction("high", "billing", True, privacy=("billing",))
    before = (message.model_dump(), prediction.model_dump(), POLICY.model_dump())
    assert route(message, prediction) == route(message, prediction)
    assert before == (message.model_dump(), prediction.model_dump(), POLICY.model_dump())


@given(
    severity=st.sampled_from([None, *SEVERITY_LEVELS]),
    topic=st.sampled_from([None, "a topic of our own", *TOPICS]),
    escalated=st.sampled_from([None, True, False]),
    asks_for=st.sampled_from([0, 3, 4]),
    state=st.fixed_dictionaries({}, optional={"level": st.integers(1, 4), "last_reply_at": st.datetimes()}),
    inbox=st.sampled_from(["front_line", "escalations", "executive"]),
    channel=st.sampled_from(["email", "social", "other"]),
    sent_at=st.none() | st.datetimes(),
    surge=st.booleans(),
)
def test_every_message_gets_a_decision_at_or_above_its_floor(
    severity, topic, escalated, asks_for, state, inbox, channel, sent_at, surge
):
    message = a_message(state=state, inbox=inbox, channel=channel, sent_at=sent_at)
    decision = route(message, a_prediction(severity, topic, escalated, asks_for=asks_for), surge=surge)
    requested = 0 if escalated is None else asks_for
    assert decision.level >= max(requested, state.get("level", 1), 3 if severity == "critical" else 1)
    assert decision.team in POLICY.teams
    assert (decision.queue_score >= 0.75) == (severity == "critical")


def test_a_clock_without_a_time_zone_is_refused():
    with pytest.raises(EscalmlError, match=r"now has no time zone.*datetime\.now\(UTC\)"):
        Context(POLICY, datetime(2026, 11, 22))

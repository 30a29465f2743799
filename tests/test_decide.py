"""What holds of every decision, whatever a policy says."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_cases import NOW, POLICY, TOPICS, a_message, a_post, a_prediction, route

from escalml.errors import EscalmlError
from escalml.routing import Context, decide
from escalml.schema import SEVERITY_LEVELS


def test_a_policy_without_rules_still_grants_the_level_asked_for():
    bare = POLICY.model_copy(update={"rules": ()})
    decision = decide(a_message(), a_prediction(asks_for=4), Context(bare, NOW))
    assert (decision.level, decision.team, decision.rules) == (4, "executive_office", ("level-floor",))
    assert decision.actions == ("apologise", "explain")


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

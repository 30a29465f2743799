"""What holds of every decision, whatever a policy says."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escalml.assets import asset
from escalml.config import read_params
from escalml.errors import EscalmlError
from escalml.records import SEVERITY_LEVELS
from escalml.records.results import AlarmResult
from escalml.routing import Context, Policy, decide
from escalml.routing.facts import vocabulary
from escalml.routing.parts import Desk, LeadersSample, Rule
from routing_cases import NOW, POLICY, TOPICS, a_message, a_post, a_prediction, route

pytestmark = pytest.mark.clock


def test_a_policy_without_rules_still_grants_the_level_asked_for():
    bare = POLICY.model_copy(update={"rules": ()})
    decision = decide(a_message(), a_prediction(asks_for=4), Context(bare, NOW))
    assert (decision.level, decision.team, decision.rules) == (4, "executive_office", ("level-floor",))
    assert decision.actions == ("apologise", "explain")


def a_policy_that(when: dict[str, object], then: dict[str, object]) -> Policy:
    words = vocabulary(read_params(asset("params.yaml")).targets)
    rule = Rule.model_validate({"name": "only", "owner": "sales", "when": when, "then": then}, context=words)
    return POLICY.model_copy(update={"rules": (rule,)})


OVERDUE = {"sent_at": NOW - timedelta(hours=49)}  # the default's promise is 48 h


def test_going_up_is_one_level_above_all_rules_and_not_above_the_one_named():
    up = Context(a_policy_that({"overdue": True}, {"up_to": 3}), NOW)
    cases = [a_message(state={"level": level}, **OVERDUE) for level in (1, 2, 3, 4)]
    assert [decide(case, a_prediction(), up).level for case in cases] == [2, 3, 3, 4]
    assert decide(a_message(), a_prediction(), up).level == 1


def test_who_goes_up_leaves_the_team_of_the_level_below():
    words = {"level": 1, "team": "sales", "up_to": 3}
    decision = decide(a_message(), a_prediction(topic="billing"), Context(a_policy_that({"public": False}, words), NOW))
    assert (decision.level, decision.role, decision.team) == (2, "expert", "billing_experts")


def test_a_reply_is_late_when_its_own_promise_is_past_and_not_a_second_before():
    late = a_policy_that({"overdue": True}, {"priority": "urgent"})
    message = a_message(sent_at=NOW)
    moments = [NOW + timedelta(hours=48), NOW + timedelta(hours=48, seconds=1)]
    found = [decide(message, a_prediction(), Context(late, moment)).priority for moment in moments]
    assert found == ["normal", "urgent"]


def test_a_level_s_latest_hour_holds_over_every_rule():
    slow = a_policy_that({"public": False}, {"level": 3, "reply_within_hours": 40})
    assert decide(a_message(), a_prediction(), Context(slow, NOW)).reply_within_hours == 1
    free = slow.model_copy(update={"levels": slow.levels | {3: Desk(team="supervisors")}})
    assert decide(a_message(), a_prediction(), Context(free, NOW)).reply_within_hours == 40


def test_the_leaders_sample_depends_on_the_id_and_the_seed_alone():
    def seen(seed: int) -> list[bool]:
        sample = {"leaders_sample": LeadersSample(share=0.5, seed=seed)}
        policy = a_policy_that({"leaders_sample": True}, {"actions": ["sample_for_leader"]}).model_copy(update=sample)
        cases = [a_prediction().model_copy(update={"id": f"t-{n}"}) for n in range(50)]
        return [bool(decide(a_message(), case, Context(policy, NOW)).actions) for case in cases]

    assert seen(1) == seen(1) != seen(2)
    assert 10 < sum(seen(1)) < 40


def test_the_risk_of_level_4_is_that_either_way_is_taken():
    both = a_prediction().model_copy(update={"targets": {"requests_level_4": 0.5, "reason_outside_step": 0.2}})
    assert route(a_message(), both).level_4_risk == pytest.approx(0.6)  # 1 - .5 x .8
    assert route(a_message(), a_prediction()).level_4_risk is None


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


def test_a_grave_alarm_that_the_model_takes_for_mild_stands_above_what_is_not_critical():
    alarm = AlarmResult(name="injury_or_illness", start=0, end=4)
    mild = a_prediction("low").model_copy(update={"alarms": (alarm,)})
    assert route(a_message(), mild).queue_score > route(a_message(), a_prediction("high")).queue_score


def test_a_critical_matter_stands_above_an_overdue_escalating_vip():
    vip = {"vip": True, "verified": True, "previous_contacts": 9}
    overdue = route(a_message(customer=vip, sent_at="2026-01-01"), a_prediction("high", "billing", True))
    assert route(a_message(), a_prediction("critical")).queue_score > overdue.queue_score


def test_the_queue_score_is_the_documented_sum():
    # Shares .1 .7 .1 .1: mean rank 1.2 of 3 = .4. Due in 12 h: nearness 1 / (1 + 12 / 8) = .4. A VIP: .5.
    # .5 x .4 + .25 x .1 + .15 x .4 + .1 x .5 = .335, times .75 for what is not critical = .25125.
    decision = route(a_post(customer={"vip": True}), a_prediction("medium", "delivery"))
    assert decision.queue_score == pytest.approx(0.25125)


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

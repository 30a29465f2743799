"""Scenarios of the shipped policy, requirement by requirement (R6 to R16)."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from escalml.records import SEVERITY_LEVELS
from routing_cases import NOW, TOPICS, a_message, a_post, a_prediction, route

pytestmark = pytest.mark.clock

# R6: four levels


def test_a_bug_report_of_medium_weight_stays_with_the_front_line():
    decision = route(a_message(), a_prediction("medium", "product"))
    assert (decision.level, decision.role, decision.team) == (1, "representative", "front_line")


EXPERTS = {"billing": "billing_experts", "outage": "technical_experts", "security": "fraud_desk"}


@pytest.mark.parametrize(("topic", "team"), EXPERTS.items())
def test_a_pressing_matter_goes_to_the_expert_of_its_topic_who_tells_an_eta(topic, team):
    decision = route(a_message(), a_prediction("high", topic))
    assert (decision.level, decision.role, decision.team) == (2, "expert", team)
    assert "give_eta" in decision.actions
    assert "within 8 h" in decision.say.eta


def test_a_critical_matter_reaches_a_supervisor_at_once_with_apology_and_explanation():
    decision = route(a_message(), a_prediction("critical", "outage"))
    assert (decision.level, decision.role, decision.team) == (3, "supervisor", "supervisors")
    assert {"apologise", "explain", "alert_manager"} <= set(decision.actions)
    assert (decision.priority, decision.reply_by) == ("urgent", NOW + timedelta(hours=1))


@pytest.mark.parametrize("state", [{"expert_tried": True}, {"expert_available": False}])
def test_where_no_expert_can_help_a_supervisor_takes_over(state):
    decision = route(a_message(state=state), a_prediction("high", "outage"))
    assert (decision.level, decision.team, decision.say.eta) == (3, "supervisors", None)


def test_a_missing_expert_does_not_send_a_question_to_a_supervisor():
    assert route(a_message(state={"expert_available": False}), a_prediction()).level == 1


@pytest.mark.parametrize(
    ("prediction", "team"),
    [
        (a_prediction("critical", "safety", True, ("grave_matter",)), "safety_desk"),
        (a_prediction("critical", "security", True, ("grave_matter",)), "fraud_desk"),
        (a_prediction("high", "billing", True, ("outside_step",)), "legal_compliance"),
        (a_prediction("medium", "billing", True, ("outside_step",)), "supervisors"),
    ],
)
def test_a_grave_matter_goes_to_the_desk_that_knows_it(prediction, team):
    decision = route(a_message(), prediction)
    assert (decision.level, decision.team) == (3, team)


def test_an_open_case_stays_at_the_level_it_has_reached():
    cases = [route(a_message(state={"level": level}), a_prediction(topic="praise")) for level in (1, 2, 3, 4)]
    assert [case.level for case in cases] == [1, 2, 3, 4]
    assert [case.reply_within_hours for case in cases] == [48, 24, 1, 12]
    assert "level-floor" not in {name for case in cases for name in case.rules}


def test_what_is_written_to_the_executives_stays_with_them():
    decision = route(a_message(inbox="executive"), a_prediction())
    assert (decision.level, decision.team, decision.reply_within_hours) == (4, "executive_office", 12)


# R7: the next level is granted over every model


def test_a_customer_who_asks_for_the_ceo_gets_level_4_whatever_the_model_says():
    for severity, topic, review in product(SEVERITY_LEVELS, TOPICS, (True, False)):
        decision = route(a_message(), a_prediction(severity, topic, asks_for=4, review=review))
        assert (decision.level, decision.role, decision.team) == (4, "executive", "executive_office")
        assert (decision.rules[0], decision.reply_within_hours) == ("customer-asks-for-an-executive", 1)


def test_a_customer_who_asks_for_a_manager_gets_a_supervisor_over_a_trifle():
    decision = route(a_message(), a_prediction("low", "question", asks_for=3))
    assert (decision.level, decision.team, decision.reply_within_hours) == (3, "supervisors", 1)
    assert decision.rules[0] == "customer-asks-for-next-level"


def test_a_troll_who_asks_for_a_manager_is_not_ignored():
    assert "ignore" not in route(a_post(), a_prediction("low", "abuse", asks_for=3)).actions


# R8 and R9: tiers and reply-by times


def test_the_three_tiers_are_saved_reply_own_answer_and_pressing():
    question = route(a_message(), a_prediction("low", "question"))
    wish = route(a_message(), a_prediction("medium", "delivery"))
    call_out = route(a_post(), a_prediction("medium", "conduct", True, ("public_callout",)))
    assert [d.tier for d in (question, wish, call_out)] == [1, 2, 3]
    assert "saved_reply" in question.actions
    assert "saved_reply" not in wish.actions


@pytest.mark.parametrize(
    ("message", "prediction", "hours"),
    [
        (a_message(inbox="escalations"), a_prediction("medium", "delivery"), 12),
        (a_post(), a_prediction("medium", "delivery"), 24),
        (a_message(channel="review"), a_prediction("low", "praise"), 24),
        (a_message(), a_prediction("low", "question", asks_for=3), 1),
        (a_message(), a_prediction("high", "conduct"), 12),
        (a_message(), a_prediction("medium"), 48),
    ],
)
def test_the_time_to_reply_is_the_one_promised_for_the_road(message, prediction, hours):
    assert route(message, prediction).reply_within_hours == hours


def test_the_clock_starts_when_the_message_was_sent():
    decision = route(a_post(sent_at="2026-11-22T07:00:00+02:00"), a_prediction("medium", "delivery"))
    assert decision.reply_by == datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # 05:00 UTC + 24 h


# R10: a private matter leaves the public eye


def test_a_private_matter_in_public_moves_to_a_private_channel_in_one_step():
    decision = route(a_post(), a_prediction("medium", "billing", privacy=("billing",)))
    assert decision.visibility == "private"
    assert "move_to_private" in decision.actions
    assert "tap Message on our profile" in decision.say.handover


def test_the_way_to_a_private_channel_fits_the_channel():
    private = a_prediction("medium", "billing", privacy=("billing",))
    texts = {route(a_message(channel=c, public=True), private).say.handover for c in ("social", "review", "other")}
    assert len(texts) == 3


def test_a_private_message_is_never_answered_in_public_and_needs_no_hand_over():
    decision = route(a_message(), a_prediction("medium", "billing", privacy=("billing",)))
    assert (decision.visibility, decision.say.handover) == ("private", None)
    assert "move_to_private" not in decision.actions


# R11: what could become a crisis


@pytest.mark.parametrize(
    ("customer", "reasons", "surge"),
    [
        ({"followers": 10_000}, (), False),
        ({"verified": True}, (), False),
        ({}, ("public_callout",), False),
        ({}, (), True),
    ],
)
def test_a_public_complaint_with_reach_or_in_a_flood_goes_to_the_press_office(customer, reasons, surge):
    decision = route(a_post(customer=customer), a_prediction("high", "conduct", True, reasons), surge=surge)
    assert (decision.level, decision.team, decision.needs_approval) == (3, "press_office", True)
    assert "hold_public_reply" in decision.actions


def test_the_same_complaint_without_reach_does_not_trouble_the_press_office():
    assert route(a_post(customer={"followers": 9_999}), a_prediction("high", "conduct", True)).team == "supervisors"


def test_the_gravest_public_matter_goes_straight_to_the_customer_service_manager():
    decision = route(a_post(customer={"verified": True}), a_prediction("critical", "safety", True))
    assert (decision.team, decision.priority) == ("customer_service_manager", "urgent")
    assert {"hold_public_reply", "alert_manager"} <= set(decision.actions)


def test_a_troll_is_told_from_a_legitimate_call_out():
    troll = route(a_post(customer={"followers": 50_000}), a_prediction("low", "abuse"), surge=True)
    assert (troll.team, troll.priority, "ignore" in troll.actions) == ("moderation", "low", True)
    with_a_case = route(a_post(), a_prediction("medium", "abuse", True, ("public_callout",)))
    assert (with_a_case.team, "ignore" in with_a_case.actions) == ("press_office", False)


def test_a_private_threat_to_go_to_the_press_reaches_the_press_office_before_the_press():
    decision = route(a_message(), a_prediction("medium", "billing", True, ("public_callout",)))
    assert (decision.level, decision.team, decision.needs_approval) == (3, "press_office", False)


# R12: the escalations desk


def test_a_first_contact_with_a_trifle_is_referred_down_from_the_escalations_address():
    decision = route(a_message(inbox="escalations"), a_prediction("low", "question"))
    assert (decision.level, decision.team) == (1, "front_line")
    assert "refer_down" in decision.actions


@pytest.mark.parametrize(
    ("fields", "prediction"),
    [
        ({"customer": {"previous_contacts": 1}}, a_prediction()),
        ({"thread": [{"role": "customer", "text": "hello"}]}, a_prediction()),
        ({}, a_prediction(review=True)),
        ({}, a_prediction("medium")),
        ({}, a_prediction(escalated=True)),
    ],
)
def test_what_is_no_trifle_or_no_first_contact_stays_with_the_escalations_desk(fields, prediction):
    decision = route(a_message(inbox="escalations", **fields), prediction)
    assert (decision.team, decision.reply_within_hours) == ("escalations_desk", 12)
    assert "refer_down" not in decision.actions


def test_a_repeat_customer_goes_back_to_the_person_who_knows_the_case():
    customer = {"previous_escalations": 1, "owner": "Agent 7"}
    assert route(a_message(customer=customer), a_prediction("medium", "delivery", True)).owner == "Agent 7"
    assert route(a_message(customer=customer), a_prediction("low", "praise")).owner is None


# R13, R16 and the customer's facts


def test_who_wants_to_buy_goes_to_sales_while_the_interest_lasts():
    decision = route(a_post(), a_prediction("low", "opportunity"))
    assert (decision.team, decision.reply_within_hours) == ("sales", 4)


def test_alerts_stop_when_managers_have_no_time_left_but_not_for_what_must_reach_them():
    pressing = a_prediction("high", "conduct", True)
    assert "alert_manager" in route(a_message(), pressing, capacity_left=1).actions
    without = route(a_message(), pressing, capacity_left=0)
    assert (without.team, "alert_manager" in without.actions) == ("escalations_desk", False)
    assert "alert_manager" in route(a_message(), a_prediction("critical"), capacity_left=0).actions


def test_a_vip_comes_first_among_equals_and_keeps_an_urgent_priority():
    vip = {"customer": {"vip": True}}
    assert route(a_message(**vip), a_prediction()).priority == "high"
    assert route(a_message(**vip), a_prediction("critical")).priority == "urgent"


def test_a_customer_who_may_leave_is_to_be_kept():
    assert "retain_customer" in route(a_message(), a_prediction("medium", "billing", True, ("churn",))).actions


@pytest.mark.parametrize("topic", ["praise", "question", "abuse"])
def test_where_the_model_abstains_nothing_is_lowered(topic):
    decision = route(a_message(), a_prediction("low", topic, review=True))
    assert (decision.priority, decision.tier, decision.actions) == ("normal", 2, ())

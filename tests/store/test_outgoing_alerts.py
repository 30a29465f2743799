"""Alerts that a case calls for: noted with the change of the case, once, and gone with it."""

from datetime import timedelta

import pytest

from alerting import alarming
from escalml.store import Actor
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

LATER = NOW + timedelta(hours=1)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path):
    store = a_store(tmp_path if request.param == "sqlite" else database_url(request))
    yield store
    store.close()


def told(store):
    """Case, level and cause of each alert, oldest first."""
    return [(alert.case_id, alert.level, alert.cause) for alert, *_ in reversed(store.outgoing_alerts.newest(50))]


def test_a_decision_that_calls_a_manager_is_an_alert_and_another_is_none(store):
    keep(store, alarming("t-1"), scored("t-2"))
    assert told(store) == [("t-1", 3, "message")]


def test_a_case_alerts_again_only_when_it_is_graver(store):
    first = alarming("t-1", conversation_id="c")
    again = alarming("t-2", "still on fire", conversation_id="c", at=LATER)
    graver = alarming("t-3", "it has burnt me", 4, conversation_id="c", at=LATER + timedelta(hours=1))
    keep(store, first)
    keep(store, again)
    keep(store, graver)
    assert told(store) == [("t-1", 3, "message"), ("t-1", 4, "message")]


def test_a_case_that_was_done_and_comes_back_alerts_anew(store):
    keep(store, alarming("t-1", conversation_id="c"))
    store.mark("t-1", "done")
    keep(store, alarming("t-2", "on fire again", conversation_id="c", at=LATER))
    assert told(store) == [("t-1", 3, "message")] * 2


def test_a_correction_to_and_fro_tells_nobody_twice(store):
    alarm, calm = alarming("t-1").result.route, scored("t-1").result.route
    keep(store, scored("t-1"))
    for route in (alarm, calm, alarm):
        store.cases.change("t-1", "corrected", LATER, {}, actor=Actor("ann"), route=route)
    assert told(store) == [("t-1", 3, "corrected")]


def test_who_raises_a_case_by_hand_needs_no_alert(store):
    keep(store, alarming("t-1"))
    store.cases.change("t-1", "route", LATER, {"level": 4, "by_hand": '["level"]'}, actor=Actor("ann"))
    assert told(store) == [("t-1", 3, "message")]


def test_a_case_that_becomes_overdue_alerts_when_the_rules_say_so(store):
    keep(store, scored("t-1"))
    late = store.cases.stands_on("t-1").reply_by + timedelta(minutes=1)
    [standing] = store.cases.late(late, 10)
    alarm = standing.route.model_copy(update={"actions": ("alert_manager",)})
    assert store.cases.go_up(standing, alarm, late)
    assert [cause for *_, cause in told(store)] == ["overdue"]


def test_decisions_that_find_a_case_again_alert_nobody(store):
    keep(store, alarming("t-1", conversation_id="c"), alarming("t-2", "more", conversation_id="c", at=LATER))
    store.forget(message_id="t-1")
    assert store.cases.find("t-2", LATER).id == "t-2"
    assert (told(store), store.outgoing_alerts.unplanned(10)) == ([], [])


def test_what_is_forgotten_takes_its_alerts_and_their_sends_along(store):
    keep(store, alarming("t-1"))
    [alert] = store.outgoing_alerts.unplanned(10)
    store.outgoing_alerts.plan(alert, {"duty": NOW})
    store.forget(message_id="t-1")
    assert store.outgoing_alerts.unplanned(10) == []
    assert store.outgoing_alerts.claim("duty", NOW, 10) == []


def test_only_one_worker_plans_an_alert_and_only_one_sends_it(store):
    keep(store, alarming("t-1"))
    [alert] = store.outgoing_alerts.unplanned(10)
    assert [store.outgoing_alerts.plan(alert, {"duty": NOW}) for _ in range(2)] == [True, False]
    assert [len(store.outgoing_alerts.claim("duty", NOW, 10)) for _ in range(2)] == [1, 0]


def test_a_claim_that_lapses_is_taken_by_another_and_its_first_owner_settles_nothing(store):
    keep(store, alarming("t-1"))
    [alert] = store.outgoing_alerts.unplanned(10)
    store.outgoing_alerts.plan(alert, {"duty": NOW})
    [first] = store.outgoing_alerts.claim("duty", NOW, 10)
    [second] = store.outgoing_alerts.claim("duty", LATER, 10)
    store.outgoing_alerts.settle(first, "failed", LATER)
    store.outgoing_alerts.settle(second, "sent", LATER)
    [(_, _, sends)] = store.outgoing_alerts.newest(10)
    assert [one.state for one in sends] == ["sent"]


def test_what_nobody_has_taken_is_counted_by_case(store):
    texts = ("my lamp is on fire", "the driver hit me", "you sold my address")
    keep(store, *(alarming(f"t-{n}", text) for n, text in enumerate(texts, 1)), scored("t-4"))
    store.mark("t-1", "done")
    store.cases.change("t-2", "acknowledge", LATER, {"stance": "acknowledged"}, actor=Actor("ann"))
    assert store.outgoing_alerts.count_unseen() == 1

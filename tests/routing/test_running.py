"""What decisions leave for the next: alerts of the day, floods under way."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

import pytest

from escalml.assets import asset
from escalml.batch import ordered
from escalml.batch import score_files as batch
from escalml.routing import RunningContext
from escalml.routing.desk_state import CountedAlerts
from escalml.routing.facts import vocabulary
from escalml.routing.parts import Capacity, Rule
from escalml.scoring.scorer import Scorer
from message_files import read_cells, write_messages
from routing_cases import NOW, POLICY, a_message, a_post, a_prediction

pytestmark = pytest.mark.clock

WAIT = 60

PRESSING = a_prediction("high", "conduct", True)  # alerts a manager, while managers have time
CRITICAL = a_prediction("critical", "outage", True)  # alerts one in any case


@pytest.fixture
def running():
    """A desk whose managers take two alerts a day."""

    def start(**options):
        return RunningContext(POLICY.model_copy(update={"capacity": Capacity(alerts_per_day=2)}), **options)

    return start


def alerts(running, messages, prediction=PRESSING):
    return ["alert_manager" in running.decide(m, prediction, m.sent_at or NOW).actions for m in messages]


def sent(hours: float):
    return a_message(sent_at=NOW + timedelta(hours=hours))


def test_managers_get_as_many_alerts_a_day_as_they_take(running):
    days = running()
    assert alerts(days, [sent(0), sent(1), sent(2), sent(24), sent(25), sent(26)]) == [True, True, False] * 2


def test_what_must_reach_a_manager_does_so_and_uses_the_time_up(running):
    day = running()
    assert alerts(day, [sent(0), sent(1), sent(2)], CRITICAL) == [True] * 3
    assert alerts(day, [sent(3)]) == [False]


def test_an_alert_that_somebody_else_took_meanwhile_is_not_given_twice(running):
    class TakenElsewhere(CountedAlerts):
        def take(self, message_id, day, capacity):
            return False

    assert alerts(running(alerts=TakenElsewhere()), [sent(0)]) == [False]
    assert alerts(running(alerts=TakenElsewhere()), [sent(0)], CRITICAL) == [True]


def test_no_other_decision_waits_for_an_alert_that_waits_for_its_store(running):
    is_asked, is_open = Event(), Event()

    class SlowStore(CountedAlerts):
        def take(self, message_id, day, capacity):
            is_asked.set()
            assert is_open.wait(WAIT)
            return super().take(message_id, day, capacity)

    day = running(alerts=SlowStore())
    with ThreadPoolExecutor() as callers:
        alert = callers.submit(day.decide, a_message(), PRESSING, NOW)
        assert is_asked.wait(WAIT)
        try:
            callers.submit(day.decide, a_message(), a_prediction("low", "product", False), NOW).result(WAIT)
        finally:
            is_open.set()
    assert "alert_manager" in alert.result(WAIT).actions


def test_a_message_that_is_decided_again_keeps_its_alert_and_takes_no_second(running):
    day, messages = running(), [a_message(id=name) for name in ("a", "a", "a", "b", "c", "a")]
    assert alerts(day, messages) == [True, True, True, True, False, True]


def test_under_other_rules_the_same_alerts_are_counted(running):
    before = running()
    after = before.under(POLICY.model_copy(update={"capacity": Capacity(alerts_per_day=3)}))
    assert alerts(before, [sent(0), sent(1)]) == [True, True]
    assert alerts(after, [sent(2), sent(3)]) == [True, False]


def test_without_a_capacity_nobody_counts():
    free = RunningContext(POLICY.model_copy(update={"capacity": None}))
    assert all(alerts(free, [sent(0)] * 60))


def test_who_goes_on_decides_as_if_it_had_never_stopped(running):
    messages = [sent(hours / 10) for hours in range(5)]
    whole, first, second = running(), running(), running()
    expected = [whole.decide(m, PRESSING, m.sent_at) for m in messages]
    for message in messages[:3]:
        second.record(message, PRESSING, first.decide(message, PRESSING, message.sent_at), message.sent_at)
    assert [second.decide(m, PRESSING, m.sent_at) for m in messages[3:]] == expected[3:]


@pytest.mark.parametrize("message", [a_message(), sent(100)], ids=["undated", "dated later than the run"])
def test_in_a_file_what_came_on_no_known_day_counts_toward_none(running, message):
    file = running(present=NOW)
    assert alerts(file, [message] * 3 + [sent(-1)] * 3) == [True] * 3 + [True, True, False]


def test_a_flood_of_call_outs_raises_the_later_ones_to_the_press_office(running):
    posts = [a_post(brand="acme", sent_at=NOW + timedelta(seconds=n)) for n in range(200)]
    watched = running()
    teams = [watched.decide(post, PRESSING, post.sent_at).team for post in posts]
    assert teams[0] != "press_office"
    assert teams[-1] == "press_office"


def test_a_call_out_long_ago_makes_no_flood_today(running):
    posts = [a_post(brand="acme", sent_at=NOW - timedelta(days=n)) for n in range(100, 0, -1)]
    watched = running(present=NOW)
    assert "press_office" not in {watched.decide(post, PRESSING, post.sent_at).team for post in posts}


@pytest.fixture
def score(monkeypatch, scorer, tiny_model, tmp_path):
    """Score six tickets of one day in chunks of two, by a policy whose only rule spends the managers' three alerts."""
    rule = {"name": "alert", "owner": "sales", "when": {"not": {"capacity_left": {"le": 0}}}}
    rule["then"] = {"actions": ["alert_manager"]}
    rules = (Rule.model_validate(rule, context=vocabulary()),)
    small = POLICY.model_copy(update={"capacity": Capacity(alerts_per_day=3), "rules": rules})
    monkeypatch.setattr(Scorer, "load", lambda directory, **options: scorer)
    monkeypatch.setattr(batch, "read_policy", lambda path, targets: small)
    monkeypatch.setattr(ordered, "CHUNK_ROWS", 2)
    ticket = {"text": "Where is it?", "sent_at": "2026-11-20"}
    source = write_messages(tmp_path / "in.jsonl", [ticket | {"id": str(n)} for n in range(6)])
    policy_file = asset("serving/policy.yaml")
    return lambda out, **options: batch.score_file(source, out, model=tiny_model, policy_file=policy_file, **options)


@pytest.mark.slow  # a model is trained for it
def test_a_file_that_is_gone_on_with_knows_the_alerts_that_managers_have_had(score, tmp_path):
    def pull_the_plug(n_rows: int) -> None:
        raise KeyboardInterrupt("plug")

    out, whole = tmp_path / "out.csv", tmp_path / "whole.csv"
    score(whole)
    with pytest.raises(KeyboardInterrupt, match="plug"):
        score(out, on_progress=pull_the_plug)
    score(out)
    assert out.read_bytes() == whole.read_bytes()
    assert ["alert_manager" in row["route_actions"] for row in read_cells(whole)] == [True] * 3 + [False] * 3

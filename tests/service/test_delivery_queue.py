"""Deliveries are held, acknowledged at once, worked on once and in order, and tried again with patience."""

from datetime import timedelta
from threading import Event, Lock
from time import sleep

import httpx
import pytest
from test_webhook_deliveries import an_intake, calls_to, deliver, grave, until

from desk_file import DeskFile
from escalml.service.webhooks import delivery_queue
from escalml.service.webhooks.helpdesks import HELPDESKS
from escalml.store import Held, StoreError
from helpdesk_payloads import HUBSPOT, TEXT, ZENDESK, changed
from kept import a_store
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

pytestmark = pytest.mark.clock
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """A request waits for its outcome however slow this machine is."""
    monkeypatch.setattr(delivery_queue, "WAIT_SECONDS", 60.0)


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def start(store):
    """Start what works on a store's deliveries, before an API that answers as told."""
    started = []

    def start(respond, **options):
        started.append(an_intake(store.deliveries, respond, **options))
        return started[-1]

    yield start
    for intake in started:
        intake.close()


class SlowHubSpot:
    """An API that takes 150 ms a call, and counts what was written to each ticket."""

    def __init__(self):
        self.written, self.n_asked, self._lock = {}, 0, Lock()

    def handle(self, request):
        sleep(0.15)
        with self._lock:
            self.n_asked += 1
        number = request.url.path.rpartition("/")[2]
        if request.method == "PATCH":
            with self._lock:
                self.written[number] = self.written.get(number, 0) + 1
        fields = {"subject": "Order", "content": f"{TEXT} {number}", "hs_ticket_priority": None}
        return httpx.Response(200, json={"id": number, "properties": fields})


def batch(n):
    return [{**HUBSPOT[0], "objectId": number} for number in range(1, n + 1)]


@pytest.mark.slow
def test_a_hundred_events_before_a_slow_api_are_acknowledged_at_once_and_each_is_written_once(store, start):
    api = SlowHubSpot()
    client = calls_to(start(api.handle))
    first = deliver(client, "hubspot", batch(100)).json()["events"]
    assert api.n_asked < 100  # of the 400 calls that it takes: nobody waited for them
    again = deliver(client, "hubspot", batch(100)).json()["events"]
    assert {one["outcome"] for one in first} <= {"queued", "scored"}
    assert [one["outcome"] for one in again] == ["repeated"] * 100
    until(lambda: not store.deliveries.count_waiting())
    assert api.written == {str(number): 1 for number in range(1, 101)}


def test_what_is_done_within_a_moment_is_answered_with_the_decision(tmp_path, start):
    desk = DeskFile(tmp_path / "desk.json")
    answer = deliver(calls_to(start(desk.handle))).json()
    assert (answer["outcome"], answer["write_back"], answer["event"]) == ("scored", "sent", "ticket.created")
    assert answer["result"]["route"]["level"] == 3


def test_deliveries_of_one_ticket_are_worked_on_in_the_order_in_which_they_came(start, tmp_path, monkeypatch):
    monkeypatch.setattr(delivery_queue, "WAIT_SECONDS", 0.2)
    seen, go_on = [], Event()

    def score(messages):
        seen.append(messages[0].text)
        go_on.wait(10)
        return grave(messages)

    intake = start(DeskFile(tmp_path / "desk.json").handle, score=score)
    client = calls_to(intake)
    for text in ("one thing", "two things", "three things"):
        deliver(client, payload=changed(ZENDESK, "detail.description", text))
    until(lambda: seen)
    assert seen == ["one thing"]  # four threads are there, and yet
    go_on.set()
    until(lambda: not intake.queue.count_waiting())
    assert seen == ["one thing", "two things", "three things"]


def test_what_cannot_be_written_now_is_acknowledged_and_tried_again_by_ourselves(store, start, tmp_path):
    desk, hours, is_down = DeskFile(tmp_path / "desk.json"), [NOW], [True]
    intake = start(lambda request: httpx.Response(502) if is_down[0] else desk.handle(request), clock=lambda: hours[0])
    answer = deliver(calls_to(intake))
    assert (answer.status_code, answer.json()["outcome"], answer.json()["code"]) == (200, "queued", "unreachable")
    is_down[0], hours[0] = False, NOW + 3 * SECOND
    until(lambda: not store.deliveries.count_waiting())
    assert desk.ticket["notes"] == 1


def test_after_a_day_it_is_given_up_and_told(store, start):
    hours = [NOW]
    intake = start(lambda request: httpx.Response(503), clock=lambda: hours[0])
    deliver(calls_to(intake))
    hours[0] = NOW + timedelta(days=1, seconds=3)

    def told():
        intake.journal.flush()
        return [one.outcome for one in intake.journal.kept.newest("zendesk", 9)]

    until(lambda: len(told()) == 2)  # what is settled is told a moment later
    assert told() == ["failed", "queued"]
    assert not store.deliveries.count_waiting()


def test_a_bug_keeps_the_delivery_and_quotes_no_customer(store, start, caplog):
    def fail(messages):
        raise ZeroDivisionError(messages[0].text)

    assert deliver(calls_to(start(lambda _: httpx.Response(200), score=fail))).json()["outcome"] == "queued"
    assert store.deliveries.count_waiting() == {"zendesk": 1}
    assert "ZeroDivisionError" in caplog.text
    assert "charged" not in caplog.text


def test_while_nothing_can_be_held_nothing_is_acknowledged(store, start, monkeypatch, tmp_path):
    def fail(*_):
        raise StoreError("the store cannot be written now.")

    intake = start(DeskFile(tmp_path / "desk.json").handle)
    monkeypatch.setattr(store.deliveries, "hold", fail)
    assert deliver(calls_to(intake)).status_code == 503


def test_where_many_wait_the_next_is_acknowledged_without_waiting(start, monkeypatch):
    monkeypatch.setattr(delivery_queue, "MAX_WAITING", 0)
    intake = start(lambda _: httpx.Response(502))
    monkeypatch.setattr(intake.queue, "start", lambda: None)
    assert deliver(calls_to(intake)).json()["outcome"] == "queued"


# The store behind it


@pytest.fixture(params=["sqlite", "postgres"])
def deliveries(request, tmp_path):
    store = a_store(tmp_path if request.param == "sqlite" else database_url(request))
    yield store.deliveries
    store.close()


def held(key, ticket="t"):
    return Held(key, ticket, "{}", key)


def test_what_is_held_is_claimed_once_and_deleted_when_it_is_settled(deliveries):
    assert deliveries.hold("zendesk", [held("a"), held("b", "u")], NOW) == [True, True]
    assert deliveries.hold("zendesk", [held("a"), held("c", "u"), held("c", "u")], NOW) == [False, True, False]
    first, second = deliveries.claim(NOW), deliveries.claim(NOW)
    assert (first.key, second.key, deliveries.claim(NOW)) == ("a", "b", None)  # c waits for b
    deliveries.settle(first)
    assert deliveries.count_waiting() == {"zendesk": 2}
    assert deliveries.hold("zendesk", [held("a")], NOW + 500 * SECOND) == [False]


def test_what_was_postponed_comes_when_its_hour_has_come_and_before_what_came_later(deliveries):
    deliveries.hold("zendesk", [held("a"), held("b")], NOW)
    deliveries.postpone(deliveries.claim(NOW), NOW + 5 * SECOND)
    assert deliveries.claim(NOW + 4 * SECOND) is None
    again = deliveries.claim(NOW + 5 * SECOND)
    assert (again.key, again.tries) == ("a", 1)


def test_whoever_is_out_of_time_settles_nothing_that_another_has_taken_over(deliveries):
    deliveries.hold("zendesk", [held("a")], NOW)
    late = deliveries.claim(NOW)
    deliveries.claim(NOW + 121 * SECOND)
    deliveries.settle(late)
    assert deliveries.count_waiting() == {"zendesk": 1}


def test_what_a_process_had_in_work_that_is_no_more_is_free_at_once(deliveries, monkeypatch):
    deliveries.hold("zendesk", [held("a")], NOW)
    assert deliveries.claim(NOW) is not None
    assert deliveries.free_orphans() == 0
    monkeypatch.setattr("escalml.store.deliveries._started", lambda number: "another")
    assert (deliveries.free_orphans(), deliveries.claim(NOW).key) == (1, "a")


def test_an_event_is_held_as_it_was():
    for name, payload in (("zendesk", ZENDESK), ("hubspot", HUBSPOT)):
        (event,) = HELPDESKS[name].read(payload)
        kept = delivery_queue._held(HELPDESKS[name], event)
        assert delivery_queue._EVENTS.validate_json(kept.payload) == event

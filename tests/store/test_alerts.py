"""Managers' alerts, counted once for all workers: two stores at one place stand for two workers."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from math import inf
from sys import getswitchinterval, setswitchinterval
from threading import Event

import pytest

from escalml.store import Store, StoreSettings, alerts, tables
from escalml.store.settings import utc_now
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

pytestmark = pytest.mark.clock

TODAY, TOMORROW = NOW.date(), NOW.date() + timedelta(days=1)


@pytest.fixture(params=["sqlite", "postgres"])
def workers(request, tmp_path):
    """Two workers with one store."""
    where = tmp_path if request.param == "sqlite" else database_url(request)
    stores = [a_store(where), a_store(where)]
    yield [store.alerts for store in stores]
    for store in stores:
        store.close()


@pytest.fixture
def switches():
    """Threads take turns as often as Python can."""
    before = getswitchinterval()
    setswitchinterval(1e-6)
    yield
    setswitchinterval(before)


def test_workers_together_take_no_more_than_managers_do(workers):
    def take(n):
        return workers[n % 2].take(f"t-{n}", TODAY, 7)

    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        taken = list(one.map(take, range(0, 20, 2))) + list(other.map(take, range(1, 20, 2)))
    assert sum(taken) == 7


def test_who_starts_later_knows_what_was_taken(workers):
    early, late = workers
    for n in range(3):
        early.take(f"t-{n}", TODAY, 50)
    assert (late.given(TODAY), late.given(TOMORROW)) == (3, 0)


def test_every_day_has_its_own_alerts(workers):
    assert [workers[0].take(f"t-{n}", day, 1) for n, day in enumerate((TODAY, TODAY, TOMORROW))] == [True, False, True]


def test_a_message_that_is_scored_again_takes_no_second_alert_whichever_worker_scores_it(workers):
    one, other = workers
    assert [worker.take("t-1", TODAY, 2) for worker in (one, other, one)] == [True] * 3
    assert other.take("t-2", TODAY, 2)
    assert not other.take("t-3", TODAY, 2)
    assert (one.has("t-2", TODAY), one.has("t-2", TOMORROW), one.has("t-3", TODAY)) == (True, False, False)


def test_two_workers_that_score_the_same_message_at_once_take_one_alert(workers, monkeypatch):
    one, other = workers
    assert [worker.given(TODAY) for worker in workers] == [0, 0]
    plain, is_asked = one._database.insert_new, Event()
    monkeypatch.setattr(other._database, "insert_new", lambda *its: is_asked.set() or plain(*its))

    def insert_new(*its):
        is_asked.wait(1)  # where both have asked whether there is one, both take one
        return plain(*its)

    monkeypatch.setattr(one._database, "insert_new", insert_new)
    with ThreadPoolExecutor(2) as pool:
        assert all(pool.map(lambda worker: worker.take("t-1", TODAY, 5), workers))
    assert one._ask(TODAY) == 1


def test_threads_take_no_more_than_managers_do_while_the_store_is_out_of_order(tmp_path, switches):
    alone = a_store(tmp_path).alerts
    assert alone.given(TODAY) == 0
    alone._next_try = inf
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda n: alone.take(f"t-{n}", TODAY, 1500), range(3000)))
    assert sum(taken) == 1500


def test_once_the_capacity_is_used_up_the_store_is_not_asked_for_every_message(workers, monkeypatch):
    one, other = workers
    assert one.take("t-1", TODAY, 1)
    assert other.has("t-1", TODAY)

    def nothing(_):
        raise AssertionError("the store is asked")

    monkeypatch.setattr(type(other._database), "transaction", nothing)
    assert [other.has(f"t-{n}", TODAY) for n in range(1, 4)] == [True, False, False]


def test_the_list_of_alerts_may_be_read_anew_while_another_thread_looks_into_it(workers, monkeypatch):
    one, other = workers
    assert one.take("t-1", TODAY, 1)
    assert other.has("t-1", TODAY)

    def key_of(message_id):
        other._ask(TODAY)  # as a second thread may at this point
        return tables.key_of(message_id)

    monkeypatch.setattr(alerts, "key_of", key_of)
    assert other.has("t-1", TODAY)


def test_who_counted_for_itself_still_hears_what_others_take_later(workers, monkeypatch):
    one, other = workers
    other._alone.add(TODAY)
    assert not other.has("t-1", TODAY)
    assert one.take("t-1", TODAY, 1)
    monkeypatch.setattr(alerts, "_ASK_AGAIN_SECONDS", -1.0)
    assert other.has("t-1", TODAY)


def test_what_a_flood_gives_back_is_there_for_others_while_the_capacity_is_used_up(workers, monkeypatch):
    one, other = workers
    assert [one.take(f"t-{n}", TODAY, 2) for n in range(3)] == [True, True, False]
    with other._database.transaction() as connection:
        other._database.wait_for_turn()
        alerts.give_back(connection, [tables.key_of("t-1")])
    monkeypatch.setattr(alerts, "_ASK_AGAIN_WHEN_FULL_SECONDS", -1.0)
    assert one.given(TODAY) == 1
    assert one.take("t-3", TODAY, 2)


def test_messages_without_an_id_are_not_one(workers):
    assert [workers[0].take("", TODAY, 2) for _ in range(3)] == [True, True, False]


def test_what_others_took_since_is_found_when_one_is_taken(workers):
    one, other = workers
    assert one.given(TODAY) == other.given(TODAY) == 0
    assert other.take("t-1", TODAY, 1)
    assert not one.take("t-2", TODAY, 1)
    assert one.given(TODAY) == 1


def test_without_its_store_a_worker_counts_for_itself(tmp_path, monkeypatch):
    (tmp_path / "store.db").mkdir()
    alone = a_store(tmp_path).alerts
    assert [alone.take(f"t-{n}", TODAY, 2) for n in range(3)] == [True, True, False]
    (tmp_path / "store.db").rmdir()
    monkeypatch.setattr(alerts, "monotonic", lambda: float("inf"))
    assert not alone.take("t-3", TODAY, 2)
    assert alone.take("t-3", TODAY, 3)
    assert a_store(tmp_path).alerts.given(TODAY) == 3


def test_a_message_that_is_forgotten_leaves_its_alert_nameless(tmp_path):
    store = a_store(tmp_path)
    store.alerts.take("t-1", TODAY, 5)
    assert store.forget(message_id="t-1")["alerts"] == 1
    store.close()


def test_by_the_machines_own_clock_what_is_kept_now_stays(tmp_path):
    store = Store(StoreSettings(str(tmp_path / "store.db"), keep_days=3))
    keep(store, scored(at=utc_now()))
    store.alerts.take("t-1", utc_now().date(), 5)
    assert store.purge(utc_now()) == 0
    assert store.purge(utc_now() + timedelta(days=2)) == 0
    assert store.purge(utc_now() + timedelta(days=4)) == 5  # a decision, its words, its case, how that came, an alert
    store.close()

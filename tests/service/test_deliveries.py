"""Deliveries are begun and finished: in memory, in SQLite, in PostgreSQL, and in a database of an older version."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import timedelta

import pytest

from escalml.records import ApprovalsQuery
from escalml.service.webhooks.intake import MAX_REMEMBERED, RememberedDeliveries
from escalml.store import database, upgrade
from kept import a_store
from old_store import make_old
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

pytestmark = pytest.mark.clock

SECOND = timedelta(seconds=1)
IN_TIME, OUT_OF_TIME = NOW + 119 * SECOND, NOW + 121 * SECOND  # of a lease of 120 s


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    """Where a store may be: a folder, or the URL of an empty database."""
    return tmp_path if request.param == "sqlite" else database_url(request)


@pytest.fixture
def open_store(place):
    """Opens stores in the same place, as the workers of a service do."""
    stores = []

    def open_store():
        stores.append(a_store(place))
        return stores[-1]

    yield open_store
    for store in stores:
        store.close()


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def deliveries(request, tmp_path):
    if request.param == "memory":
        yield RememberedDeliveries()
        return
    store = a_store(tmp_path if request.param == "sqlite" else database_url(request))
    yield store.deliveries
    store.close()


def test_a_delivery_is_begun_once_for_its_helpdesk_and_finished(deliveries):
    assert [deliveries.begin(desk, "k", NOW) for desk in ("zammad", "zendesk")] == ["begun", "begun"]
    assert deliveries.begin("zammad", "k", IN_TIME) == "in work"
    deliveries.finish("zammad", "k", NOW)
    assert [deliveries.begin("zammad", "k", at) for at in (NOW, OUT_OF_TIME)] == ["finished", "finished"]


def test_what_was_never_finished_is_begun_again_when_its_time_is_up(deliveries):
    deliveries.begin("zammad", "k", NOW)
    assert deliveries.begin("zammad", "k", OUT_OF_TIME) == "begun"
    assert deliveries.begin("zammad", "k", OUT_OF_TIME + 119 * SECOND) == "in work"


def test_whoever_is_out_of_time_neither_finishes_nor_withdraws_what_another_has_taken_over(deliveries):
    deliveries.begin("zammad", "k", NOW)
    deliveries.begin("zammad", "k", OUT_OF_TIME)
    deliveries.withdraw("zammad", "k", NOW)
    deliveries.finish("zammad", "k", NOW)
    assert deliveries.begin("zammad", "k", OUT_OF_TIME) == "in work"


def test_what_was_withdrawn_is_new(deliveries):
    deliveries.begin("zammad", "k", NOW)
    deliveries.withdraw("zammad", "k", NOW)
    assert deliveries.begin("zammad", "k", NOW) == "begun"


def test_of_workers_that_get_a_delivery_at_the_same_time_one_has_it(deliveries):
    with ThreadPoolExecutor(8) as pool:
        new = list(pool.map(lambda _: deliveries.begin("zammad", "k", NOW), range(8)))
        lapsed = list(pool.map(lambda _: deliveries.begin("zammad", "k", OUT_OF_TIME), range(8)))
    assert sorted(new) == sorted(lapsed) == ["begun"] + ["in work"] * 7


def test_memory_forgets_the_oldest_deliveries_and_holds_no_more_than_it_says():
    deliveries = RememberedDeliveries()
    for n in range(MAX_REMEMBERED + 1):
        deliveries.begin("zammad", str(n), NOW)
        deliveries.finish("zammad", str(n), NOW)
    assert [deliveries.begin("zammad", str(n), NOW) for n in (1, 0)] == ["finished", "begun"]
    assert len(deliveries._finished) <= len(deliveries._begun) == MAX_REMEMBERED


# A database of an older version


def test_a_database_of_an_older_version_goes_on_with_its_rows(open_store):
    make_old(open_store()._database._engine)
    store = open_store()
    assert store.deliveries.begin("zammad", "k", NOW) == "finished"
    assert [item.id for item in store.approvals.list(ApprovalsQuery()).items] == ["a"]
    assert store.deliveries.begin("zammad", "k2", NOW) == "begun"
    assert store.forget(message_id="zammad-17-5")["deliveries"] == 1


def test_an_older_version_goes_on_with_a_database_of_ours(open_store):
    store = open_store()
    store.check()
    make_old(store._database._engine)  # nothing is made that is there, and its rows fit
    assert store.deliveries.begin("zammad", "k", NOW) == "finished"


def test_many_workers_bring_a_database_up_to_date_at_the_same_time(open_store):
    make_old(open_store()._database._engine)
    stores = [open_store() for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        states = list(pool.map(lambda store: store.deliveries.begin("zammad", "k", NOW), stores))
    assert states == ["finished"] * 6


def is_locked(file):
    with closing(sqlite3.connect(file, timeout=0)) as other, suppress(sqlite3.OperationalError):
        other.execute("BEGIN IMMEDIATE")
        return False
    return True


def test_a_worker_makes_what_is_missing_while_no_other_can_and_looks_again_before(tmp_path, monkeypatch):
    looks, look = [], upgrade._columns_missing
    monkeypatch.setattr(database, "_TRIES", 1)
    monkeypatch.setattr(
        upgrade, "_columns_missing", lambda it: looks.append(is_locked(tmp_path / "store.db")) or look(it)
    )
    store = a_store(tmp_path)
    store.check()
    store.close()
    assert looks == [False, True]


def test_a_database_that_is_up_to_date_is_opened_while_somebody_writes_to_it(open_store, monkeypatch):
    monkeypatch.setattr("escalml.store.database.WAIT_SECONDS", 0.5)
    writer, reader = open_store(), open_store()
    with writer._database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM deliveries")
        assert reader.approvals.list(ApprovalsQuery()).items == ()

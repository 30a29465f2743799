"""Floods, counted together by all who share a store: two stores at one place stand for two replicas."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from escalml.routing.surge import ABSURD_MENTIONS
from escalml.store import StoreError
from escalml.store.tables import MENTIONS
from kept import a_store
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW, a_message, a_prediction

GRAVE = a_prediction(severity="critical", topic="outage")
HALF = ABSURD_MENTIONS // 2


@pytest.fixture(params=["sqlite", "postgres"])
def where(request, tmp_path):
    return tmp_path if request.param == "sqlite" else database_url(request)


@pytest.fixture
def another(where):
    """Opens one more store at the place."""
    stores = []

    def another(**options):
        stores.append(a_store(where, **options))
        return stores[-1]

    yield another
    for store in stores:
        store.close()


@pytest.fixture
def replicas(another):
    return [another().floods, another().floods]


def observe(floods, n=1, brand="Floodline", when=NOW):
    """Take in so many negative public mentions; what is said of the last of them."""
    return [floods.observe(a_message(channel="social", brand=brand), GRAVE, when) for _ in range(n)][-1]


def test_what_two_replicas_hear_is_one_flood_for_both(replicas):
    one, other = replicas
    assert not observe(one, HALF)
    assert not observe(other, HALF)
    one.exchange()
    other.exchange()  # has read what the first wrote
    one.exchange()
    assert [observe(floods) for floods in replicas] == [True, True]
    assert not observe(one, brand="Calmwater")


def test_no_mention_counts_twice_however_often_replicas_exchange(replicas):
    one, other = replicas
    observe(one, ABSURD_MENTIONS - 2)
    for _ in range(3):
        one.exchange()
        other.exchange()
    assert [observe(floods) for floods in replicas] == [False, False]  # 49 each
    assert [observe(floods) for floods in replicas] == [True, True]


def test_a_service_that_starts_again_knows_of_the_flood_under_way(another, replicas):
    observe(replicas[0], ABSURD_MENTIONS)
    replicas[0].exchange()
    restarted = another().floods
    observe(restarted)  # before it has asked the store
    restarted.exchange()
    assert observe(restarted)


def test_a_usual_rate_outlives_a_restart(another, replicas):
    days = [NOW + timedelta(hours=hour) for hour in range(48)]
    for when in days:
        observe(replicas[0], 3, when=when)
    replicas[0].exchange()
    restarted = another().floods
    restarted.exchange()
    later = days[-1] + timedelta(hours=1)
    # 40 within the hour are a flood where three are usual, and none where nothing is known: that takes 50.
    assert observe(restarted, 40, when=later)
    assert not observe(another().floods, 40, when=later)


def test_the_name_of_a_brand_is_not_kept(another):
    store = another()
    observe(store.floods, brand="Floodline Inc")
    store.floods.exchange()
    with store._database.transaction() as connection:
        (row,) = connection.execute(select(MENTIONS))
    assert "flood" not in str(row).lower()


def test_while_the_store_is_out_of_order_a_replica_counts_for_itself_and_tells_later(tmp_path):
    (tmp_path / "store.db").mkdir()
    alone = a_store(tmp_path)
    assert observe(alone.floods, ABSURD_MENTIONS)
    with pytest.raises(StoreError, match="cannot be read or written"):
        alone.floods.exchange()
    (tmp_path / "store.db").rmdir()
    alone.floods.exchange()
    assert observe(alone.floods)
    other = a_store(tmp_path)
    other.floods.exchange()
    assert observe(other.floods)
    alone.close()
    other.close()


def test_mentions_grow_old_like_all_that_is_kept(another):
    store = another(keep_days=3)
    observe(store.floods, 5)
    store.floods.exchange()
    assert store.purge(NOW + timedelta(days=2)) == 0
    assert store.purge(NOW + timedelta(days=4)) == 1  # five of one kind are one row

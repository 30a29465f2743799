"""How far a mailbox has been worked on, and which thread a mail belongs to; in a file and on a server."""

from datetime import timedelta

import pytest

from escalml.store import Place
from kept import a_store
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path):
    """An empty store of either kind."""
    where = tmp_path if request.param == "sqlite" else database_url(request)
    store = a_store(where)
    yield store
    store.close()


def test_a_place_is_the_last_one_noted_of_its_mailbox(store):
    assert store.mailbox_places.find("one") is None
    store.mailbox_places.note("one", Place(3_000_000_000, 7, NOW))
    store.mailbox_places.note("other", Place(5, 1, NOW))
    store.mailbox_places.note("one", Place(3_000_000_000, 4_294_967_295, NOW))
    assert store.mailbox_places.find("one") == Place(3_000_000_000, 4_294_967_295, NOW)


def test_a_place_never_grows_too_old(store):
    store.mailbox_places.note("one", Place(5, 1, NOW))
    store.deliveries.begin("mailbox", "a.1", NOW)
    store.purge(NOW)
    for days in (6, 12, 18, 24, 30, 36):
        store.purge(NOW + timedelta(days=days))
    assert store.deliveries.begin("mailbox", "a.1", NOW) == "begun"  # its row is gone
    assert store.mailbox_places.find("one") == Place(5, 1, NOW)


def test_the_ticket_of_a_delivery_is_found_by_how_its_key_begins(store):
    store.deliveries.begin("mailbox", "abc.1", NOW, ticket="thread-1")
    store.deliveries.begin("mailbox", "abcd.1", NOW, ticket="thread-2")
    store.deliveries.begin("mailbox", "a_c.1", NOW)
    store.deliveries.begin("zendesk", "other.1", NOW, ticket="thread-3")
    found = store.deliveries.tickets("mailbox", ["abc", "a_c", "other", "none", "ab"])
    assert found == {"abc": "thread-1"}
    assert store.deliveries.tickets("mailbox", []) == {}

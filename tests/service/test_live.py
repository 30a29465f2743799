"""Open pages hear which cases have changed: by the store, from whichever worker; until they may no longer."""

import asyncio
import json
from datetime import timedelta

import pytest
from starlette.requests import Request

from escalml.records import ApprovalRequest
from escalml.service.desk import live as module
from escalml.service.desk.live import BEAT_SECONDS, LIFE_SECONDS, MAX_OF_ONE, Live
from escalml.service.http.live_calls import LiveCalls
from escalml.service.sign_in.callers import COOKIE, Caller
from escalml.store import Actor, StoreError
from escalml.store.sessions import RememberedSessions
from kept import a_store, keep, scored
from postgres import database_url, postgres_server  # noqa: F401 - a fixture
from routing_cases import NOW

ANN = Actor("ann")


@pytest.fixture(params=["sqlite", "postgres"])
def stores(request, tmp_path):
    """Two replicas of one store."""
    where = tmp_path if request.param == "sqlite" else database_url(request)
    found = a_store(where), a_store(where)
    found[0].check()  # makes the tables, which takes a server its time
    yield found
    for store in found:
        store.close()


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


class Time:
    """Seconds that go on as far as somebody waits; at each wait the next act is done."""

    def __init__(self, *acts):
        self.now, self.acts = 0.0, list(acts)

    def __call__(self):
        return self.now

    async def pause(self, seconds):
        self.now += seconds
        if self.acts:
            self.acts.pop(0)()


async def yes():
    return True


def heard(store, *acts, mark=None, is_in=yes, who="ann"):
    """All that a page hears while acts are done, one in each second."""
    time = Time(*acts)
    page = Live(store.changes.since, clock=time, pause=time.pause)

    async def listen():
        return [piece.decode() async for piece in page.listen(who, mark, is_in)]

    return asyncio.run(listen()), time.now


def changes(pieces):
    """Cases of each change."""
    lines = [piece.split("\n") for piece in pieces if piece.startswith("event: change")]
    return [json.loads(line.removeprefix("data: "))["cases"] for _, _, line, *_ in lines]


def test_a_page_hears_which_cases_changed_whichever_replica_kept_them(stores):
    one, other = stores
    keep(one, scored("t-1"))
    pieces, _ = heard(
        one,
        lambda: keep(other, scored("t-2", "another matter")),
        lambda: None,
        lambda: other.cases.change("t-1", "assign", NOW, {"assignee": "Mia"}, actor=ANN),
    )
    assert changes(pieces) == [["t-2"], ["t-1"]]


def test_a_page_that_comes_back_hears_what_it_has_missed(store):
    keep(store, scored("t-1"))
    mark = store.changes.since(None).mark
    keep(store, scored("t-2", "another matter"))
    pieces, _ = heard(store, mark=mark)
    assert changes(pieces) == [["t-2"]]


@pytest.mark.parametrize("mark", ["", "x", "9" * 400, "-1.0.0", "99999.0.0", "1.1", "٣.0.0"])
def test_a_mark_that_is_none_of_ours_tells_that_any_case_may_have_changed(store, mark):
    keep(store, scored("t-1"))
    found = store.changes.since(mark)
    assert found.mark == store.changes.since(None).mark
    assert found.cases in (None, ("t-1",), ())


def test_a_reply_that_waits_is_a_change_too(store):
    before = store.changes.since(None).mark
    store.approvals.add(ApprovalRequest(reply="So sorry."), NOW)
    assert store.changes.since(before).mark != before


def test_a_connection_is_kept_awake_and_ends_after_a_minute(store):
    pieces, seconds = heard(store)
    assert sum(piece.startswith(":") for piece in pieces) == LIFE_SECONDS / BEAT_SECONDS - 1
    assert seconds == pytest.approx(LIFE_SECONDS)


def test_who_has_signed_out_hears_nothing_any_more(store):
    async def no():
        return False

    pieces, seconds = heard(store, is_in=no)
    assert seconds == pytest.approx(BEAT_SECONDS)
    assert not any(piece.startswith(":") for piece in pieces)


def test_a_server_that_ends_ends_its_pages_at_once(store, monkeypatch):
    monkeypatch.setattr(module, "is_ending", lambda: True)
    assert heard(store)[1] == 0


def test_a_store_that_is_out_of_order_ends_the_connection_without_a_fault():
    def broken(_):
        raise StoreError("the store is out of order")

    async def listen():
        return [piece async for piece in Live(broken).listen("ann", None, yes)]

    assert len(asyncio.run(listen())) == 1


def test_however_many_pages_listen_the_store_is_asked_once_a_second(store):
    asked, time = [], Time()

    def since(mark):
        asked.append(mark)
        return store.changes.since(mark)

    page = Live(since, clock=time, pause=time.pause)

    async def first_of(one):
        return [await anext(one) for _ in range(2)]

    async def listen():
        pages = [page.listen(f"p-{n}", "1.0.0", yes) for n in range(5)]
        return [await first_of(one) for one in pages], [await one.aclose() for one in pages]

    asyncio.run(listen())
    assert len(asked) <= 1


def call(pages, sessions=None, **scope):
    """What the call answers to ann."""
    caller = Caller("ann", "ann", "agent", "key")
    scope = {"type": "http", "method": "GET", "headers": [], "caller": caller} | scope
    return LiveCalls(pages, sessions, lambda: NOW).listen(Request(scope))


def test_one_person_has_no_more_pages_than_the_bound_and_another_one_still_may(store):
    pages = Live(store.changes.since)

    async def listen():
        open_pages = [pages.listen("ann", None, yes) for _ in range(MAX_OF_ONE)]
        for one in open_pages:
            await anext(one)
        refused = call(pages).status_code, pages.has_room("bob")
        await open_pages[0].aclose()
        taken = call(pages).status_code
        for one in open_pages:
            await one.aclose()
        return refused, taken

    assert asyncio.run(listen()) == ((429, True), 200)


def test_no_proxy_gathers_events(store):
    answer = call(Live(store.changes.since))
    assert (answer.headers["x-accel-buffering"], answer.media_type) == ("no", "text/event-stream")
    assert call(Live(store.changes.since), method="HEAD").body == b""


def test_a_session_that_is_over_ends_what_it_hears(store):
    sessions = RememberedSessions()
    secret = sessions.begin("hash", NOW, NOW + timedelta(hours=1))
    time = Time(lambda: sessions.end(secret))
    pages = Live(store.changes.since, clock=time, pause=time.pause)
    caller = Caller("ann", "ann", "agent", "session")
    answer = call(pages, sessions, headers=[(b"cookie", f"{COOKIE}={secret}".encode())], caller=caller)

    async def listen():
        return [piece async for piece in answer.body_iterator]

    asyncio.run(listen())
    assert time.now == pytest.approx(BEAT_SECONDS)

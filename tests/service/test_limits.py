"""The limiter before the API: what is refused without being looked at."""

import asyncio
import gzip
import zlib

import pytest
from starlette.testclient import TestClient

from escalml.service.http.limits import MEGABYTE, PROVEN, UNPROVEN, Limiter, Limits, RefusalError, check_headers
from escalml.service.http.waiting_line import LineLimits

JSON = (b"content-type", b"application/json; charset=utf-8")
HALF = (b"x" * 500,)
METHODS = {"/call": "POST", "/page": "GET"}


async def echo(scope, receive, send):
    """An application that answers with the body it got."""
    body = (await receive()).get("body", b"")
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": body})


def ask(path="/call", *, method="POST", headers=(JSON,), chunks=(b"{}",), limits=Limits()):  # noqa: B008
    """Status, headers and body of the limiter's answer."""
    sent, body = [], list(chunks)

    async def receive():
        return {"type": "http.request", "body": body.pop(0), "more_body": bool(body)}

    async def send(event):
        sent.append(event)

    scope = {"type": "http", "path": path, "method": method, "headers": list(headers), "known": True}
    asyncio.run(Limiter(echo, METHODS, limits)(scope, receive, send))
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


def test_a_call_reaches_the_application_with_its_whole_body():
    assert ask(chunks=[b'{"a"', b": 1", b"}"]) == (200, {}, b'{"a": 1}')


def test_an_unknown_path_is_refused():
    assert ask("/calls")[0] == 404


@pytest.mark.parametrize(("path", "method", "allowed"), [("/call", "GET", b"POST"), ("/page", "DELETE", b"GET")])
def test_a_wrong_method_is_refused_with_the_right_one(path, method, allowed):
    status, headers, _ = ask(path, method=method)
    assert (status, headers[b"allow"]) == (405, allowed)


def test_head_goes_where_get_goes():
    assert ask("/page", method="HEAD")[0] == 200


@pytest.mark.parametrize("kind", [b"text/plain", b"multipart/form-data", b"application/vnd.bentoml+pickle", b""])
def test_a_body_that_is_not_said_to_be_json_is_refused(kind):
    status, _, body = ask(headers=[(b"content-type", kind)])
    assert (status, b"application/json" in body) == (415, True)


def test_a_body_of_exactly_the_limit_is_taken():
    assert ask(chunks=[b"x" * 600, b"x" * 400], limits=Limits(body_bytes=1000))[0] == 200


def test_a_chunked_body_over_the_limit_is_refused_before_its_end():
    body = [b"x" * MEGABYTE] * 20
    status, _, answer = ask(chunks=body)
    assert (status, b"over 16 MB" in answer) == (413, True)


def test_a_body_announced_over_the_limit_is_refused_unread():
    assert ask(headers=[JSON, (b"content-length", b"16777217")], chunks=[])[0] == 413


def test_a_body_that_trickles_in_is_refused_and_its_caller_cut_off():
    sent = []

    async def receive():
        await asyncio.sleep(0)
        return {"type": "http.request", "body": b" ", "more_body": True}

    async def send(event):
        sent.append(event)

    scope = {"type": "http", "path": "/call", "method": "POST", "headers": [JSON], "known": True}
    asyncio.run(asyncio.wait_for(Limiter(echo, METHODS, Limits(body_seconds=0.01))(scope, receive, send), 10))
    assert (sent[0]["status"], dict(sent[0]["headers"])[b"connection"]) == (408, b"close")


def test_bodies_that_come_at_the_same_time_share_one_limit_and_leave_room_when_they_end():
    limiter, coming = Limiter(echo, METHODS, Limits(held_bytes=1000)), []

    async def call(*chunks):
        sent, body = [], list(chunks)

        async def receive():
            if not body:
                await asyncio.Event().wait()  # the rest never comes
            return {"type": "http.request", "body": body.pop(0), "more_body": bool(body) or chunks == HALF}

        async def send(event):
            sent.append(event.get("status"))

        await limiter(
            {"type": "http", "path": "/call", "method": "POST", "headers": [JSON], "known": True}, receive, send
        )
        return sent[0]

    async def run():
        coming.append(asyncio.create_task(call(*HALF)))
        await asyncio.sleep(0)
        refused, taken = await call(b"x" * 600), await call(b"x" * 400)
        coming[0].cancel()
        await asyncio.wait(coming)
        return refused, taken, await call(b"x" * 1000)

    assert asyncio.run(run()) == (429, 200, 200)


def test_a_call_beyond_the_queue_is_told_when_to_come_back():
    start = asyncio.run(first_answer_of_two_calls(Limits(calls=1)))
    assert (start["status"], dict(start["headers"])[b"retry-after"]) == (429, b"1")


def test_as_many_calls_as_the_limit_are_let_through():
    assert asyncio.run(first_answer_of_two_calls(Limits(calls=2))) is None


def test_a_call_that_has_ended_makes_room_for_the_next():
    limiter = Limiter(echo, METHODS, Limits(calls=1))
    scope = {"type": "http", "path": "/call", "method": "POST", "headers": [JSON], "known": True}
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"{}"}

    async def send(event):
        sent.append(event.get("status"))

    for _ in range(2):
        asyncio.run(limiter(scope, receive, send))
    assert sent == [200, None, 200, None]


async def first_answer_of_two_calls(limits):
    """The first event sent to either of two calls to an application that never answers."""

    async def wait(scope, receive, send):
        await asyncio.Event().wait()

    async def receive():
        return {"type": "http.request", "body": b"{}"}

    async def send(event):
        sent.append(event)

    sent = []
    limiter = Limiter(wait, METHODS, limits)
    scope = {"type": "http", "path": "/call", "method": "POST", "headers": [JSON], "known": True}
    calls = [asyncio.create_task(limiter(scope, receive, send)) for _ in range(2)]
    for _ in range(5):  # turns of the event loop, enough for both to reach the application or be refused
        await asyncio.sleep(0)
    for call in calls:
        call.cancel()
    return sent[0] if sent else None


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [("/a", "text/xml; charset=UTF-8", 200), ("/b", "text/xml", 415), ("/a", "text/plain", 415)],
)
def test_xml_is_taken_where_it_is_expected_and_nowhere_else(path, kind, status):
    client = TestClient(Limiter(echo, {"/a": "POST", "/b": "POST"}, Limits(), xml_paths=("/a",)))
    assert client.post(path, content=b"<a/>", headers={"Content-Type": kind}).status_code == status


# Callers whom nothing but the body can prove


def status_of(limiter, chunks, *, known, is_whole=True):
    """A task whose result is the status of a call that brings these chunks, of which the last may never come."""
    sent, body = [], list(chunks)

    async def receive():
        if not body:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": body.pop(0), "more_body": bool(body) or not is_whole}

    async def send(event):
        sent.append(event.get("status"))

    async def run():
        scope = {"type": "http", "path": "/call", "method": "POST", "headers": [JSON], "known": known}
        await limiter(scope, receive, send)
        return sent[0]

    return asyncio.create_task(run())


def test_half_sent_bodies_of_strangers_take_no_room_from_known_callers():
    async def run():
        limiter = Limiter(echo, METHODS, Limits(held_bytes=1000), unproven=Limits(held_bytes=1000))
        halves = [status_of(limiter, [b"x" * 250], known=False, is_whole=False) for _ in range(4)]
        await asyncio.sleep(0.01)
        answers = await status_of(limiter, [b"x"], known=False), await status_of(limiter, [b"x" * 1000], known=True)
        for half in halves:
            half.cancel()
        return answers

    assert asyncio.run(run()) == (429, 200)


def test_calls_of_strangers_take_no_turn_from_known_callers():
    async def run():
        release = asyncio.Event()

        async def slow(scope, receive, send):
            if not scope["known"]:
                await release.wait()
            await echo(scope, receive, send)

        limiter = Limiter(slow, METHODS, Limits(calls=1), unproven=Limits(calls=1))
        first = status_of(limiter, [b"x"], known=False)
        await asyncio.sleep(0.01)
        answers = await status_of(limiter, [b"x"], known=False), await status_of(limiter, [b"x"], known=True)
        release.set()
        return (*answers, await first)

    assert asyncio.run(run()) == (429, 200, 200)


def test_a_caller_who_is_not_known_sends_no_big_body():
    async def run():
        limiter = Limiter(echo, METHODS, Limits())
        body = [b"x" * MEGABYTE] * 5
        return await status_of(limiter, body, known=False), await status_of(limiter, body, known=True)

    assert UNPROVEN.body_bytes == 4 * MEGABYTE
    assert asyncio.run(run()) == (413, 200)


def test_where_the_headers_say_enough_the_body_is_not_read():
    def refuse(scope):
        raise RefusalError(401, "unsigned")

    async def run():
        return await status_of(Limiter(echo, METHODS, Limits(), check_sender=refuse), [], known=False)

    assert asyncio.run(asyncio.wait_for(run(), 10)) == 401


@pytest.mark.parametrize(
    "headers",
    [
        [JSON, (b"content-type", b"text/plain")],
        [(b"authorization", b"Bearer a"), (b"authorization", b"Bearer b")],
        [(b"host", b"a"), (b"host", b"b")],
        [(b"content-length", b"2"), (b"content-length", b"3")],
        [(b"content-length", b"2"), (b"transfer-encoding", b"chunked")],
        [(b"transfer-encoding", b"chunked"), (b"transfer-encoding", b"identity")],
    ],
)
def test_headers_that_say_two_things_are_refused(headers):
    with pytest.raises(RefusalError, match="twice; send"):
        check_headers({"headers": headers})


def test_headers_that_say_one_thing_each_pass():
    check_headers({"headers": [JSON, (b"transfer-encoding", b"chunked"), (b"cookie", b"a"), (b"cookie", b"b")]})


def test_strangers_who_half_send_bodies_are_bounded_in_number_and_none_stays_counted():
    async def run():
        limiter = Limiter(echo, METHODS, Limits(), unproven=Limits(readers=2, body_seconds=0.05))
        statuses = []

        async def never():
            await asyncio.Event().wait()

        async def send(event):
            if event["type"] == "http.response.start":
                statuses.append(event["status"])

        scope = {"type": "http", "path": "/call", "method": "POST", "headers": [JSON]}
        await asyncio.gather(*(limiter(dict(scope), never, send) for _ in range(3)))
        await limiter(dict(scope), never, send)
        return statuses

    assert asyncio.run(run()) == [429, 408, 408, 408]


# Callers whose body proves who they are


def proven_by(word):
    def prove(_, body):
        if body != word:
            raise RefusalError(401, "unsigned")
        return True

    return prove


def burst(n, body, *, proven, seconds=10.0):
    """Statuses of calls that come at once, and how many of them were worked on at the same time."""
    at_once, most = 0, 0

    async def slow(scope, receive, send):
        nonlocal at_once, most
        at_once, most = at_once + 1, max(most, at_once + 1)
        await asyncio.sleep(seconds / 1000)
        at_once -= 1
        await echo(scope, receive, send)

    async def run():
        limiter = Limiter(slow, METHODS, Limits(), prove=proven_by(b"signed"), proven=proven)
        tasks = [status_of(limiter, [body], known=False) for _ in range(n)]
        return await asyncio.gather(*tasks), await status_of(limiter, [b"signed"], known=False)

    statuses, after = asyncio.run(run())
    return statuses, most, after


def test_a_hundred_proven_calls_at_once_all_have_their_turn_and_few_at_a_time():
    statuses, most, _ = burst(100, b"signed", proven=PROVEN)
    assert (set(statuses), most) == ({200}, PROVEN.calls)


def test_a_call_that_proves_nothing_never_has_a_turn():
    statuses, most, after = burst(100, b"forged", proven=PROVEN)
    assert (set(statuses), most, after) == ({401}, 1, 200)


@pytest.mark.parametrize(
    ("line", "n_answered"),
    [
        (LineLimits(calls=1, waiting=2), 3),
        (LineLimits(calls=1, held_bytes=3 * len(b"signed")), 3),
        (LineLimits(calls=1, seconds=0), 1),
    ],
    ids=["number", "bytes", "time"],
)
def test_the_line_of_proven_calls_has_an_end_and_is_empty_after_it(line, n_answered):
    statuses, _, after = burst(5, b"signed", proven=line)
    assert (sorted(statuses), after) == ([200] * n_answered + [429] * (5 - n_answered), 200)


@pytest.mark.parametrize(
    ("kind", "pack"), [(b"gzip", gzip.compress), (b"deflate", zlib.compress), (b"identity", bytes)]
)
def test_a_packed_body_reaches_the_application_unpacked(kind, pack):
    assert ask(headers=[JSON, (b"content-encoding", kind)], chunks=[pack(b'{"a": 1}')])[::2] == (200, b'{"a": 1}')


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        (b"br", b"{}", 415),
        (b"gzip", b"{}", 400),
        (b"gzip", gzip.compress(b"{}", mtime=0)[:-6], 400),
        (b"gzip", gzip.compress(b"x" * 5_000, mtime=0), 413),
    ],
)
def test_a_body_that_cannot_be_unpacked_or_gets_too_big_is_refused(kind, body, status):
    assert ask(headers=[JSON, (b"content-encoding", kind)], chunks=[body], limits=Limits(body_bytes=1_000))[0] == status


def test_a_body_that_is_changed_on_the_way_says_its_own_length():
    sent = []

    async def application(scope, receive, send):
        sent.append((dict(scope["headers"]), (await receive())["body"]))

    async def receive():
        return {"type": "http.request", "body": b"\xef\xbb\xbf{}", "more_body": False}

    scope = {"type": "http", "path": "/call", "method": "POST", "headers": [JSON, (b"content-length", b"5")]}
    asyncio.run(Limiter(application, METHODS, Limits(), mended_paths=["/call"])(scope, receive, None))
    assert (sent[0][0][b"content-length"], sent[0][1]) == (b"2", b"{}")

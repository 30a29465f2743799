"""A connection ends when its caller does not send what is awaited."""

import asyncio

import pytest
import uvicorn
from uvicorn.server import ServerState

from escalml.service.http import connections
from escalml.service.http.connections import ANSWER_SECONDS, MAX_WAITING, SECONDS, LimitedProtocol, limit_connections

GET = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n"


class Clock:
    """A loop's timers, of which the test says when they are due."""

    def __init__(self):
        self.timers = []
        self.tasks = []

    def call_later(self, seconds, call):
        timer = Timer(self, seconds, call)
        self.timers.append(timer)
        return timer

    def create_task(self, coroutine, **_):
        self.tasks.append(coroutine)
        return Task()

    def seconds(self):
        return sorted(timer.seconds for timer in self.timers)

    def ring(self, seconds):
        for timer in [timer for timer in self.timers if timer.seconds <= seconds]:
            timer.call()


class Timer:
    def __init__(self, clock, seconds, call):
        self.clock, self.seconds, self.call = clock, seconds, call

    def cancel(self):
        if self in self.clock.timers:
            self.clock.timers.remove(self)


class Task:
    def add_done_callback(self, call):
        pass


class Transport(asyncio.Transport):
    """One end of a connection that goes nowhere."""

    def __init__(self):
        super().__init__()
        self.ended, self.written = False, b""

    def write(self, data):
        self.written += data

    def close(self):
        self.ended = True

    abort = close

    def is_closing(self):
        return self.ended

    def pause_reading(self):
        pass

    resume_reading = pause_reading


@pytest.fixture
def connect(monkeypatch):
    """Make connections whose requests an application answers once `answer` is called."""
    monkeypatch.setattr(connections, "_WAITING", {})

    def connect():
        clock, transport = Clock(), Transport()
        config = uvicorn.Config(answer, log_config=None, http=LimitedProtocol, lifespan="off")
        protocol = LimitedProtocol(config, ServerState(), {}, _loop=clock)
        protocol.connection_made(transport)
        return protocol, transport, clock

    return connect


async def answer(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


def run(clock):
    """Let the application answer the last request."""
    asyncio.run(clock.tasks.pop())


@pytest.mark.parametrize("sent", [b"", b"G", b"GET / HTTP/1.1\r\nX-A: b\r\n"])
def test_headers_that_do_not_come_end_the_connection_however_often_a_byte_comes(connect, sent):
    protocol, transport, clock = connect()
    for i in range(len(sent)):
        protocol.data_received(sent[i : i + 1])
    assert clock.seconds() == [SECONDS["headers"]]
    clock.ring(SECONDS["headers"])
    assert transport.ended


def test_a_body_that_does_not_come_ends_the_connection(connect):
    protocol, transport, clock = connect()
    protocol.data_received(POST)
    (timer,) = clock.timers
    protocol.data_received(b"12")
    assert clock.timers == [timer]
    timer.call()
    assert (timer.seconds, transport.ended) == (SECONDS["body"], True)
    clock.tasks.pop().close()


def test_the_rest_of_a_body_that_was_answered_unread_is_not_awaited_for_long(connect):
    protocol, transport, clock = connect()
    protocol.data_received(POST)
    run(clock)
    protocol.data_received(b"1")
    assert (clock.seconds(), transport.ended) == ([SECONDS["rest"]], False)
    clock.ring(SECONDS["rest"])
    assert transport.ended


def test_while_the_service_works_nothing_is_awaited_and_each_request_has_its_own_time(connect):
    protocol, transport, clock = connect()
    for _ in range(3):
        protocol.data_received(GET)
        assert clock.timers == []
        run(clock)
        assert clock.seconds() == [protocol.timeout_keep_alive, SECONDS["headers"]]
    assert not transport.ended
    protocol.connection_lost(None)
    assert clock.timers == []


def test_of_too_many_who_wait_the_oldest_is_ended(connect):
    made = [connect() for _ in range(MAX_WAITING + 2)]
    assert [transport.ended for _, transport, _ in made] == [True, True, *[False] * MAX_WAITING]
    assert len(connections._WAITING) == MAX_WAITING


def test_who_is_being_answered_is_not_ended_for_others_who_wait(connect):
    protocol, transport, clock = connect()
    protocol.data_received(GET)
    for _ in range(MAX_WAITING + 1):
        connect()
    assert not transport.ended
    clock.tasks.pop().close()


def test_the_server_that_bentoml_starts_has_the_limits(monkeypatch):
    monkeypatch.setattr(uvicorn.config, "HTTP_PROTOCOLS", dict(uvicorn.config.HTTP_PROTOCOLS))
    limit_connections()
    config = uvicorn.Config(answer, log_config=None)  # as _bentoml_impl.worker.service makes it
    config.load()
    assert config.http_protocol_class is LimitedProtocol


def test_the_service_asks_for_the_limits(client):
    assert uvicorn.config.HTTP_PROTOCOLS["auto"] is LimitedProtocol


def test_an_answer_that_nobody_reads_ends_the_connection_and_one_that_is_read_does_not(connect):
    protocol, transport, clock = connect()
    protocol.pause_writing()
    assert ANSWER_SECONDS in clock.seconds()
    protocol.resume_writing()
    assert ANSWER_SECONDS not in clock.seconds()
    protocol.pause_writing()
    clock.ring(ANSWER_SECONDS)
    assert transport.ended

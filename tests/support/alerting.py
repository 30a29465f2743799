"""Alerts on their way: decisions that call a manager, receivers that note what they got, and what sends in between."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from escalml.service.alerts.channels import Channels
from escalml.service.alerts.sending import AlertSending
from escalml.service.alerts.settings import AlertSettings
from escalml.store import Store
from escalml.store.kept_rows import Scored
from kept import a_store, keep, scored
from routing_cases import NOW

CHANNELS = {"chat": {"kind": "slack"}, "duty": {"kind": "json"}}


def alarming(message_id: str = "t-1", text: str = "my lamp is on fire", level: int = 3, **fields: Any) -> Scored:
    """A decision of which a manager has to hear."""
    route = {"actions": ("alert_manager",), "level": level, "team": "safety_desk"} | fields.pop("route", {})
    return scored(message_id, text, route=route, **fields)


def settings(**fields: Any) -> AlertSettings:
    """Two channels; everything goes to `duty`."""
    return AlertSettings.model_validate({"channels": CHANNELS, "others": "duty"} | fields)


@dataclass
class Noting:
    """Sends by noting what it was given; `fail` raises in its stead."""

    sent: list[tuple[str, str]] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)

    def send(self, channel, alert, case, now) -> None:
        if self.faults:
            raise self.faults.pop(0)
        self.sent.append((channel, alert.case_id))


@dataclass
class Clock:
    """The hour that a test gives."""

    now: Any = NOW

    def __call__(self):
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


def sending(store: Store, sender: Any, clock: Any = lambda: NOW, **fields: Any) -> AlertSending:
    """What sends the alerts of a store; it looks when it is told to."""
    return AlertSending(store, settings(**fields), sender, clock=clock)


def look(one: AlertSending) -> None:
    """Have alerts planned and sent, and wait for it."""
    one.look()
    one.wait()


def states(store: Store) -> dict[tuple[str, str], str]:
    """Case and channel -> what became of the alert there."""
    return {
        (alert.case_id, send.channel): send.state
        for alert, _, sends in store.outgoing_alerts.newest(200)
        for send in sends
    }


@dataclass
class Received:
    """What an HTTP receiver got; it answers with the statuses given, then with 200. `on_body` may act before."""

    posts: list[tuple[dict[str, str], Any]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    on_body: Any = lambda: None
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"


@contextmanager
def receiver() -> Iterator[Received]:
    """A real HTTP server on this machine."""
    got = Received()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            got.posts.append(({name.lower(): value for name, value in self.headers.items()}, raw))
            got.on_body()
            self.send_response(got.statuses.pop(0) if got.statuses else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    got.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield got
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def bodies(got: Received) -> list[Any]:
    """What was posted, as JSON."""
    return [json.loads(raw) for _, raw in got.posts]


def serve_until(folder: Path, url: str, death: str, minutes: float) -> None:
    """A service with one store and one receiver, some minutes later, that is killed with -9 where it is told to."""

    def die(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def clock() -> datetime:
        return NOW + timedelta(minutes=minutes)

    store = a_store(folder, clock=clock)
    found = settings(channels={"chat": {"kind": "json"}}, others="chat")
    channels = Channels(found, {"ESCALML_ALERTS_CHAT_URL": url})
    worker = AlertSending(store, found, channels, clock=clock)
    if death == "kept":
        keep(store, alarming("t-1"))
        die()
    if death == "planned":
        worker.plan()
        die()
    if death == "claimed":
        channels.send = die  # type: ignore[method-assign]
    if death == "posted":
        store.outgoing_alerts.settle = die  # type: ignore[method-assign]
    store.outgoing_alerts.free_orphans()
    look(worker)
    if death == "settled":
        die()

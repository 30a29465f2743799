"""Faults on the way of an alert: the mail server is down, the webhook's receiver is slow, the service is killed twice.

Takes a `Place` and returns an `Outcome`; `bench_faults` lists it.
"""

import json
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import yaml
from aiosmtpd.controller import Controller
from fault_cases import Outcome, Place
from fault_load import HEADERS, TEXT
from faulty_server import Server, serving

from alerting import receiver
from mail_servers import SentMails, free_port

N_ALERTS = 12
SLOW_SECONDS = 1.0  # that the receiver takes for each alert
SAVED_SECONDS = 2.0  # after which a decision is on the disk


def alerts(place: Place) -> Outcome:
    """SIGKILL to all processes, twice, while alerts go to a slow receiver and wait for a mail server."""
    port = free_port()
    with receiver() as hook:
        hook.on_body = lambda: time.sleep(SLOW_SECONDS)
        environment = {
            "ESCALML_ALERTS": str(write_settings(place.folder, port)),
            "ESCALML_ALERTS_HOOK_URL": hook.url,
        }
        with serving(place.model, place.folder, environment=environment) as server:
            sent = _post(server)
            time.sleep(SAVED_SECONDS)
            for _ in range(2):
                server.kill()
                server.start()
                time.sleep(2 * SLOW_SECONDS)
            with mail_server(port) as mails:
                took = server.until(lambda: _are_all_sent(server))
            return _outcome(sent, [headers["webhook-id"] for headers, _ in hook.posts], mails.ids(), took)


def write_settings(folder: Path, port: int) -> Path:
    """Alerts go to a webhook and by mail, each case by itself."""
    file = folder / "alerts.yaml"
    smtp = {"host": "127.0.0.1", "port": port, "security": "none", "sender": "robot@desk.example"}
    channels = {"hook": {"kind": "json"}, "mail": {"kind": "email", "to": "ann@desk.example"}}
    file.write_text(yaml.safe_dump({"channels": channels, "others": ["hook", "mail"], "smtp": smtp, "like": None}))
    return file


def _post(server: Server) -> int:
    """Have messages scored that call a manager; how many."""
    messages = [{"id": f"alert-{n}", "text": TEXT} for n in range(N_ALERTS)]
    with closing(server.connection()) as connection:
        connection.request("POST", "/v1/score", json.dumps({"messages": messages}), HEADERS)
        results = json.loads(connection.getresponse().read())["results"]
    return sum("alert_manager" in one["route"]["actions"] for one in results)


def _are_all_sent(server: Server) -> bool:
    with closing(server.connection()) as connection:
        connection.request("GET", "/v1/alerts?limit=200")
        items = json.loads(connection.getresponse().read())["items"]
    states = [send["state"] for item in items for send in item["sends"]]
    return len(states) >= 2 * N_ALERTS and set(states) == {"sent"}


@contextmanager
def mail_server(port: int) -> Iterator[SentMails]:
    """A mail server that is there until the block ends."""
    mails = SentMails(port=port)
    controller = Controller(mails, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield mails
    finally:
        controller.stop()


def _outcome(n_called: int, posts: list[str], mails: list[str], took: float) -> Outcome:
    counts = {"webhook": Counter(posts), "mail": Counter(mails)}
    words = [
        f"{name}: {len(by_id)} of {n_called} arrived, {by_id.total() - len(by_id)} of them again under the same id"
        for name, by_id in counts.items()
    ]
    lost = sum(n_called - len(by_id) for by_id in counts.values())
    return Outcome(f"{'; '.join(words)}; all sent {took:.1f} s after the mail server was there", lost)

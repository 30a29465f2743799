"""Faults of a desk of two replicas on one PostgreSQL: one of them is killed under load, or the database is.

Each takes a `Place` and returns an `Outcome`; `bench_faults` lists them. Meanwhile a webhook's receiver is slow and
the mail server is down. Counted are what was acknowledged and is gone, and what was done twice: alerts, deliveries, and
cases that went up because their reply was overdue.
"""

import http.client
import json
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fault_alerts import mail_server, write_settings
from fault_cases import Outcome, Place, kept, unsaved
from fault_load import Caller, Tally, load, statuses, times
from faulty_server import Server, in_database, serving

import postgres
from alerting import Received, receiver
from mail_servers import SentMails, free_port
from round_robin import balancing

QUIET_SECONDS = 5.0
HOOK_SECONDS = 0.1  # that the receiver takes for each alert
N_LATE = 20  # half of them posted before a kill, half after it
PATIENCE_SECONDS = 120.0


@dataclass
class Desk:
    """Two replicas, the proxy before them, their database, and who hears of alerts."""

    replicas: Sequence[Server]
    port: int
    url: str
    folder: Path
    hook: Received
    mail_port: int

    def connection(self, timeout: float = 60.0) -> http.client.HTTPConnection:
        """To the proxy, which takes turns."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What the database says."""
        return in_database(self.url, query)


def killed_replica(place: Place) -> Outcome:
    """SIGKILL to one of two replicas under load; later it starts again."""
    with _desk(place) as desk:
        victim = desk.replicas[0]  # which was there first, and watches the clock

        def kill() -> float:
            killed = time.monotonic()
            victim.kill()
            time.sleep(2 * QUIET_SECONDS)
            victim.start()
            return killed

        return _broken(desk, kill)


def killed_database(place: Place) -> Outcome:
    """SIGKILL to the database under two replicas, which then starts again."""
    with _desk(place) as desk:

        def kill() -> float:
            killed = time.monotonic()
            postgres.kill(desk.folder)
            time.sleep(QUIET_SECONDS)
            postgres.start(desk.folder, urlsplit(desk.url).port or 0)
            return killed

        return _broken(desk, kill)


@contextmanager
def _desk(place: Place) -> Iterator[Desk]:
    mail_port = free_port()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="escalml-postgres-")))
        url, hook = stack.enter_context(postgres.cluster(folder)), stack.enter_context(receiver())
        hook.on_body = lambda: time.sleep(HOOK_SECONDS)
        environment = {
            "ESCALML_ALERTS": str(write_settings(place.folder, mail_port)),
            "ESCALML_ALERTS_HOOK_URL": hook.url,
            "ESCALML_DRAFT_KEY": str(place.folder / "drafts.key"),
        }
        replicas = []
        for name in ("one", "other"):
            (place.folder / name).mkdir()
            started = serving(place.model, place.folder / name, environment=environment, database=url)
            replicas.append(stack.enter_context(started))
        port = stack.enter_context(balancing([one.port for one in replicas]))
        yield Desk(replicas, port, url, folder, hook, mail_port)


def working(caller: Caller, i: int) -> None:
    """Messages that call a manager, and what is acknowledged to be kept."""
    key = f"{caller.name}-{i}"
    if caller.score(key) and i % 2 == 0:
        caller.correct(key)
    if i % 5 == 0:
        caller.ask_approval(key)


def delivering(caller: Caller, i: int) -> None:
    """A helpdesk that delivers each ticket until it is heard."""
    caller.deliver(int(caller.name.rpartition("c")[2]) * 1_000_000 + i, again=True)
    time.sleep(0.2)


def _broken(desk: Desk, kill: Callable[[], float]) -> Outcome:
    """Load before, while and after something is killed; then the mail server comes, and everything is counted."""
    with load(desk, working, 6) as tally, load(desk, delivering, 2, "d", tally):
        time.sleep(QUIET_SECONDS)
        _post_late(desk, "before")
        killed = kill()
        back = time.monotonic()
        _post_late(desk, "after")
        time.sleep(QUIET_SECONDS)
    with mail_server(desk.mail_port) as mails:
        needed = _until(lambda: _is_settled(desk))
    doubles = _twice(desk, tally, mails)
    good = sorted(one.answered for one in tally.calls if one.status == 200)
    gap = max(after - before for before, after in pairwise(good))
    unheard = _unheard(desk, mails)
    words = ", ".join(f"{name} {n}" for name, n in (unheard | doubles).items())
    during = {
        kind: statuses(tally.between(killed, back, kind)) for kind in ("score", "feedback", "approval", "delivery")
    }
    return Outcome(
        f"longest time without a good answer {1000 * gap:.0f} ms; score before "
        f"{times(tally.between(0, killed, 'score'))}, while {times(tally.between(killed, back, 'score'))}; while: "
        f"{', '.join(f'{kind} {found}' for kind, found in during.items())}; {kept(desk, tally)}; "
        f"{unsaved(desk, tally, killed)}; {words}; all alerts told {needed:.0f} s after the mail server was there",
        tally.lost(desk) + sum(unheard.values()) + sum(doubles.values()),
    )


def _post_late(desk: Desk, when: str) -> None:
    """Messages whose replies are overdue as soon as a clock looks at them."""
    sent_at = (datetime.now(UTC) - timedelta(days=3)).isoformat()
    late = [{"id": f"late-{when}-{n}", "text": "Where is my parcel?", "sent_at": sent_at} for n in range(N_LATE // 2)]
    connection = desk.connection()
    connection.request("POST", "/v1/score", json.dumps({"messages": late}), {"Content-Type": "application/json"})
    assert connection.getresponse().status == 200
    connection.close()
    time.sleep(1.0)  # then it is in the store


def _until(is_so: Callable[[], bool]) -> float:
    began = time.monotonic()
    while not is_so() and time.monotonic() < began + PATIENCE_SECONDS:
        time.sleep(0.5)
    return time.monotonic() - began


def _is_settled(desk: Desk) -> bool:
    """Whether every alert has got where it should, and every late case was looked at."""
    [(n_open,)] = desk.rows(
        "SELECT (SELECT COUNT(*) FROM outgoing_alerts WHERE state = 'new')"
        " + (SELECT COUNT(*) FROM alert_sends WHERE state <> 'sent')"
    )
    return n_open == 0 and len(_late_events(desk)) >= N_LATE


def _late_events(desk: Desk) -> Counter[str]:
    rows = desk.rows("SELECT case_id FROM case_events WHERE kind = 'overdue' AND case_id LIKE 'late-%'")
    return Counter(case for (case,) in rows)


def _unheard(desk: Desk, mails: SentMails) -> dict[str, int]:
    """What should have been told and was not."""
    keys = {key for (key,) in desk.rows("SELECT key FROM outgoing_alerts")}
    posted = {headers["webhook-id"] for headers, _ in desk.hook.posts}
    mailed = {name for name in keys if any(name in one for one in mails.ids())}
    calling = desk.rows("SELECT id FROM cases WHERE route LIKE '%alert_manager%'")
    told = {case for (case,) in desk.rows("SELECT case_id FROM outgoing_alerts")}
    return {
        f"of {len(keys)} alerts not posted": len(keys - posted),
        "not mailed": len(keys - mailed),
        "cases that call a manager without an alert": len({case for (case,) in calling} - told),
        f"of {N_LATE} overdue cases not gone up": N_LATE - len(_late_events(desk)),
    }


def _twice(desk: Desk, tally: Tally, mails: SentMails) -> dict[str, int]:
    """What was done more often than once."""
    alerts = Counter(desk.rows("SELECT case_id, cause, level FROM outgoing_alerts"))
    delivered = "', '".join(tally.acknowledged["delivery"])
    [(n_versions,)] = desk.rows(f"SELECT COUNT(*) FROM versions WHERE message_id IN ('{delivered}')")
    posted = Counter(headers["webhook-id"] for headers, _ in desk.hook.posts)
    mailed = Counter(mails.ids())
    return {
        "twice: alerts": alerts.total() - len(alerts),
        "posts": posted.total() - len(posted),
        "mails": mailed.total() - len(mailed),
        "deliveries": n_versions,
        "gone up": _late_events(desk).total() - len(_late_events(desk)),
    }

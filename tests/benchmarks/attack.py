"""What the attacks share: connections that never send all of a request, and a keyed caller beside them."""

import http.client
import json
import select
import socket
import time
from collections import Counter
from contextlib import suppress

CALL = json.dumps({"messages": [{"text": "My parcel has not come."}]}).encode()


def connect(port: int, sent: bytes) -> socket.socket:
    """A connection to this machine that has sent something."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.settimeout(2)
    with suppress(OSError):  # it was cut off meanwhile, or takes no more; that is what we look for
        connection.sendall(sent)
    return connection


def ended(connections: list[socket.socket]) -> int:
    """How many of the connections the service has ended or answered."""
    return len(select.select(connections, [], [], 0)[0]) if connections else 0


def trickle(connections: list[socket.socket], piece: bytes) -> None:
    """Send a little more on each connection that still takes it."""
    for connection in connections:
        try:
            connection.send(piece)
        except OSError:
            continue


def score(port: int, key: str) -> tuple[int, float]:
    """Status and seconds of one keyed call."""
    started = time.perf_counter()
    caller = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key}"}
    try:
        caller.request("POST", "/v1/score", CALL, headers)
        status = caller.getresponse().status
    except OSError:
        status = 0
    finally:
        caller.close()
    return status, time.perf_counter() - started


def score_many(port: int, key: str, n: int) -> str:
    """Make keyed calls, one after another; their statuses and slowest time in a line."""
    answers = [score(port, key) for _ in range(n)]
    statuses = Counter(status for status, _ in answers)
    times = sorted(seconds for _, seconds in answers)
    median, slowest = times[len(times) // 2] * 1000, times[-1] * 1000
    return f"keyed calls {dict(statuses)}, median {median:.0f} ms, slowest {slowest:.0f} ms"

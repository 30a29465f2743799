"""Trickles headers on many connections, and prints how long they last and what becomes of callers with a key.

escalml serve --keys FILE --port 3971 &
python tests/benchmarks/attack_slow_headers.py 3971 KEY
"""

import socket
import sys
import time

from attack import connect, ended, score_many, trickle

KINDS = {
    "nothing sent": (b"", b""),
    "a header a second": (b"POST /v1/score HTTP/1.1\r\nHost: 127.0.0.1\r\n", b"X-A: b\r\n"),
    "a byte a second": (b"GET /", b"a"),
    "a body refused, then trickled": (
        b"POST /v1/score HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n",
        b" ",
    ),
}


def main(port: int, key: str, n_connections: int = 600, seconds: int = 30) -> None:
    """Attack with each kind in turn, for some seconds at most."""
    print(f"before: {score_many(port, key, 20)}")
    for kind, (first, piece) in KINDS.items():
        started = time.monotonic()
        connections = [connect(port, first) for _ in range(n_connections)]
        print(f"{kind}: {n_connections} connections; {score_many(port, key, 20)}", flush=True)
        time.sleep(1)
        early = ended(connections) if kind != "a body refused, then trickled" else 0
        while time.monotonic() - started < seconds:
            trickle(connections, piece)
            closed = sum(is_closed(connection) for connection in connections)
            if closed == n_connections:
                break
            time.sleep(1)
        print(f"  ended at once {early}; {closed} of {n_connections} after {time.monotonic() - started:.0f} s")
        for connection in connections:
            connection.close()
    print(f"after: {score_many(port, key, 20)}")


def is_closed(connection: socket.socket) -> bool:
    """Whether the service has ended a connection; what it has answered is read."""
    connection.setblocking(False)
    try:
        while connection.recv(65536):
            pass
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])

"""Leaves bodies half-sent without a key, and prints what becomes of callers who have one.

escalml serve --keys FILE --port 3971 &   (with ESCALML_HELPDESK_ZENDESK_SECRET set, so that its events are read)
python tests/benchmarks/attack_slow_bodies.py 3971 KEY
"""

import sys
import time

from attack import connect, ended, score_many, trickle

HEAD = (
    "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{more}"
    "Content-Length: {length}\r\n\r\n"
)
MEGABYTE = 1024 * 1024
# Of each kind: where to, more headers, and how much of how long a body is sent.
KINDS = {
    "no key": ("/v1/score", "", 15 * MEGABYTE, 16 * MEGABYTE),
    "a key that is none": ("/v1/score", "Authorization: Bearer x\r\n", 15 * MEGABYTE, 16 * MEGABYTE),
    "no signature": ("/v1/webhooks/zendesk", "", 15 * MEGABYTE, 16 * MEGABYTE),
    "false signature, too big": (
        "/v1/webhooks/zendesk",
        "X-Zendesk-Webhook-Signature: x\r\n",
        15 * MEGABYTE,
        16 * MEGABYTE,
    ),
    "false signature": ("/v1/webhooks/zendesk", "X-Zendesk-Webhook-Signature: x\r\n", 3 * MEGABYTE, 4 * MEGABYTE),
}


def main(port: int, key: str, n_connections: int = 40, seconds: int = 20) -> None:
    """Attack with each kind in turn, for some seconds at most."""
    print(f"before: {score_many(port, key, 20)}")
    for kind, (path, more, sent, length) in KINDS.items():
        head = HEAD.format(path=path, more=more, length=length).encode()
        connections = [connect(port, head + b" " * sent) for _ in range(n_connections)]
        print(f"{kind}: {n_connections} connections; {score_many(port, key, 20)}", flush=True)
        started = time.monotonic()
        while ended(connections) < n_connections and time.monotonic() - started < seconds:
            trickle(connections, b" ")
            time.sleep(1)
        print(f"  {ended(connections)} answered or ended after {time.monotonic() - started:.0f} s at most")
        for connection in connections:
            connection.close()
    print(f"after: {score_many(port, key, 20)}")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])

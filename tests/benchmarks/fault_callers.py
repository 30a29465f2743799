"""Faults of callers: bodies that trickle in, bad requests by the thousand, and minutes of mixed load on the memory.

Each takes a `Place` and returns an `Outcome`; `bench_faults` lists them.
"""

import random
import shutil
import socket
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle, islice
from statistics import linear_regression

from bad_requests import FOREIGN, Bad, bad_kinds
from fault_cases import Outcome, Place, kept, wait_for_writers
from fault_load import Caller, Work, load, measured, scoring, statuses, times
from faulty_server import Server, exchange_model, serving

from planted import leaks

N_SLOW, SLOW_SECONDS = 50, 100.0  # longer than a call may take
QUIET_SECONDS = 10.0
N_BAD, N_AT_ONCE = 10_000, 8
SAMPLE_SECONDS = 5.0
N_MIXED, CALLS_OF_MIXED = 4, 4.5  # callers, and calls of each round on average


@dataclass
class SlowCaller:
    """A caller whose body comes a byte a second."""

    connection: socket.socket
    is_chunked: bool
    begun: float = field(default_factory=time.monotonic)
    answered: float | None = None
    closed: float | None = None
    answer: bytes = b""

    def begin(self) -> None:
        """Send the headers."""
        length = "Transfer-Encoding: chunked" if self.is_chunked else "Content-Length: 1000000"
        head = f"POST /v1/score HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{length}\r\n\r\n"
        self.connection.sendall(head.encode())
        self.connection.setblocking(False)

    def trickle(self) -> None:
        """Send a byte, and see whether there is an answer."""
        if self.closed is not None:
            return
        now = time.monotonic() - self.begun
        try:
            self.connection.send(b"1\r\n \r\n" if self.is_chunked else b" ")
            got = self.connection.recv(65536)
            self.answer += got
            self.answered = self.answered or now
            if not got:
                self.closed = now
        except BlockingIOError:
            pass
        except OSError:
            self.closed = now


def slow_callers(place: Place) -> Outcome:
    """Fifty connections whose bodies trickle in, half of them chunked, beside two callers who want their answers."""
    with serving(place.model, place.folder) as server:
        measured(server, scoring, 2.0, 2, "warm-")
        before = measured(server, scoring, QUIET_SECONDS, 2)
        slow = [
            SlowCaller(socket.create_connection(("127.0.0.1", server.port)), is_chunked=bool(n % 2))
            for n in range(N_SLOW)
        ]
        for one in slow:
            one.begin()
        with load(server, scoring, 2, "beside-") as tally:
            until = time.monotonic() + SLOW_SECONDS
            while time.monotonic() < until and any(one.closed is None for one in slow):
                for one in slow:
                    one.trickle()
                time.sleep(1.0)
        for one in slow:
            one.connection.close()
        told = Counter(one.answer[9:12].decode() or "none" for one in slow)
        words = " ".join(f"{n} x {status}" for status, n in told.items())
        return Outcome(
            f"{words}, answered {span([one.answered for one in slow])}, cut off {span([one.closed for one in slow])}; "
            f"beside them {times(tally.calls)}, without {times(before.calls)}; {len(tally.failed)} failed",
            len(tally.failed),
        )


def span(moments: Sequence[float | None]) -> str:
    """The first and last of some moments, and how many never came."""
    there = sorted(one for one in moments if one is not None)
    never = f", {len(moments) - len(there)} never" if len(there) < len(moments) else ""
    return f"after {there[0]:.0f} to {there[-1]:.0f} s{never}" if there else f"never in {SLOW_SECONDS:.0f} s"


def send_bad(server: Server, bad: Bad) -> str:
    """First digit of the status, or what became of the connection instead."""
    given = {name.lower() for name, _ in bad.headers}
    lines = [f"{bad.method} {bad.path} HTTP/1.1"] if bad.method else []
    lines += [f"{name}: {value}" for name, value in bad.headers]
    defaults = (
        ("Host", "127.0.0.1"),
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(bad.body or b""))),
    )
    lines += [f"{name}: {value}" for name, value in defaults if name.lower() not in given]
    whole = "\r\n".join([*lines, "Connection: close", "", ""]).encode() + (bad.body or b"")
    answer = b""
    with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), timeout=70) as connection:
        with suppress(OSError):  # refused before the end: the answer is there all the same
            connection.sendall(whole)
        while got := connection.recv(65536):
            answer += got
            if b"\r\n\r\n" in answer:
                break
    return answer[9:12].decode() or "none"


def bad_requests(place: Place) -> Outcome:
    """Ten thousand bad requests, and a good one after them."""
    kinds = bad_kinds()
    with serving(place.model, place.folder) as server:
        measured(server, scoring, 2.0, name="warm-")
        before = server.megabytes()
        some = list(islice(cycle(kinds), N_BAD))
        random.Random(0).shuffle(some)
        with ThreadPoolExecutor(N_AT_ONCE) as pool:
            answers = list(pool.map(lambda bad: send_bad(server, bad), some))
        seen = Counter(zip((bad.name for bad in some), answers, strict=True))
        odd = {name: n for (name, status), n in seen.items() if status[0] != "4" and not name.startswith(FOREIGN)}
        internal = sum(n for (_, status), n in seen.items() if status.startswith("5"))
        after = measured(server, scoring, 2.0, name="after-")
        quoted = leaks(server.log.read_bytes())
        return Outcome(
            f"{N_BAD} of {len(kinds)} kinds: {dict(sorted(Counter(answers).items()))}; not refused with 4xx: {odd}; "
            f"in the log: {quoted or 'nothing of theirs'}; good ones afterwards {statuses(after.calls)}; "
            f"MB of each worker {shown(before)} -> {shown(server.megabytes())}",
            internal + len(quoted) + len(after.failed),
        )


def mixed(caller: Caller, i: int) -> None:
    """A bit of everything."""
    key = f"{caller.name}-{i}"
    caller.score(key)
    caller.correct(key)
    if i % 4 == 0:
        caller.score(f"{key}-many", 32)
    if i % 4 == 1:
        caller.score(f"{key}-why", explain=True)
    caller.call("queue", "/v1/queue?limit=50")
    caller.deliver(int(caller.name.rpartition("c")[2]) * 1_000_000 + i)


def at_rate(rate: float | None, n_callers: int) -> Work:
    """The same at so many calls a second of all callers; None: as fast as they are answered."""
    if rate is None:
        return mixed
    seconds = n_callers * CALLS_OF_MIXED / rate

    def paced(caller: Caller, i: int) -> None:
        began = time.monotonic()
        mixed(caller, i)
        caller.close()  # the server closes a connection that is idle for longer than five seconds
        time.sleep(max(0.0, began + seconds - time.monotonic()))

    return paced


def memory(place: Place) -> Outcome:
    """Minutes of mixed load with a new model every minute; resident memory of each worker."""
    with serving(place.model, place.folder) as server:
        measured(server, mixed, 10.0, N_MIXED, "warm-")
        started = time.monotonic()
        samples: list[tuple[float, list[float]]] = []
        with load(server, at_rate(place.rate, N_MIXED), N_MIXED) as tally:
            for minute in range(max(1, round(place.minutes))):
                samples.append((float(minute), server.megabytes()))
                time.sleep(max(0.0, started + 60 * (minute + 1) - time.monotonic()))
                exchange_model(server, f"minute-{minute}")
                shutil.rmtree(server.folder / f"minute-{minute - 2}", ignore_errors=True)  # a copy is 50 MB
            samples.append((float(minute + 1), server.megabytes()))
        wait_for_writers(server)
        series = zip(*(sizes for _, sizes in samples), strict=True)
        slopes = [linear_regression([at for at, _ in samples], sizes).slope for sizes in series]
        rows = " | ".join(f"min {at:.0f}: {shown(sizes)}" for at, sizes in samples)
        return Outcome(
            f"MB of each worker: {rows}; slope {' '.join(f'{slope:+.2f}' for slope in slopes)} MB/min; "
            f"{len(tally.calls)} calls, {statuses(tally.failed)} failed; {kept(server, tally)}",
            tally.lost(server),
        )


def shown(sizes: Sequence[float]) -> str:
    """Megabytes, one figure per worker."""
    return " ".join(f"{size:.0f}" for size in sizes)

"""Faults of the machine and of what is served: killed workers, a full disk, a locked store, broken files, exchanges.

Each takes a `Place` and returns an `Outcome`; `bench_faults` lists them.
"""

import os
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

import psutil
from fault_load import Service, Tally, keeping, load, measured, scoring, statuses, times
from faulty_server import MEGABYTE, N_WORKERS, Server, exchange_model, exchange_policy, serving

ORPHAN_SECONDS = 40.0  # calls under way get 30
QUIET_SECONDS = 3.0  # of load before a fault, and after it
DISK_MEGABYTES = 16
FOREVER = float("inf")
FULL_SECONDS, LOCKED_SECONDS, EXCHANGING_SECONDS = 15.0, 20.0, 60.0


@dataclass(frozen=True)
class Place:
    """What a fault may use: a model, an empty folder, minutes for what takes long, and calls a second in them."""

    model: Path
    folder: Path
    minutes: float
    rate: float | None = None


@dataclass(frozen=True)
class Outcome:
    """What a fault came to; `lost` counts the acknowledged that is gone, and answers that had to come and did not."""

    figures: str
    lost: int


def killed_worker(place: Place) -> Outcome:
    """SIGKILL to one of two workers under load."""
    with serving(place.model, place.folder) as server:
        with load(server, keeping) as tally:
            time.sleep(QUIET_SECONDS)
            killed = time.monotonic()
            victim = server.workers()[0]
            victim.kill()
            server.until(lambda: victim.pid not in [worker.pid for worker in server.workers()])
            back = server.until_all_answer()
            time.sleep(QUIET_SECONDS)
        wait_for_writers(server)
        good = sorted(one.answered for one in tally.calls if one.status == 200)
        gap = max(after - before for before, after in pairwise(good))
        return Outcome(
            f"both answer again after {back:.1f} s; longest time without a good answer {1000 * gap:.0f} ms; "
            f"{len(tally.failed)} of {len(tally.calls)} calls failed ({statuses(tally.failed)}); "
            f"{kept(server, tally)}; {unsaved(server, tally, killed)}",
            tally.lost(server),
        )


def killed_group(place: Place) -> Outcome:
    """SIGKILL to all processes at once, and a new start on the same store."""
    with serving(place.model, place.folder) as server:
        with load(server, keeping) as tally:
            time.sleep(QUIET_SECONDS)
            server.kill()
            killed = time.monotonic()
        started = server.start()
        after = measured(server, keeping, QUIET_SECONDS, name="again-")
        wait_for_writers(server)
        return Outcome(
            f"started anew in {started:.1f} s; {kept(server, tally)}; {unsaved(server, tally, killed)}; "
            f"afterwards {statuses(after.calls)}",
            tally.lost(server) + after.lost(server),
        )


def killed_server(place: Place) -> Outcome:
    """SIGKILL to the process that watches the workers, and a new start on the same port."""
    with serving(place.model, place.folder) as server:
        workers = server.workers()
        with load(server, keeping) as tally:
            time.sleep(QUIET_SECONDS)
            killed = time.monotonic()
            server.process.kill()
            left = psutil.wait_procs(workers, ORPHAN_SECONDS)[1]
            ended = time.monotonic() - killed
            for orphan in left:
                orphan.kill()
        server.start()
        return Outcome(
            f"{len(left)} of {len(workers)} workers went on without it for {ended:.1f} s; {kept(server, tally)}; "
            f"{unsaved(server, tally, killed)}",
            tally.lost(server) + len(left),
        )


def full_disk(place: Place) -> Outcome:
    """No room on the disk of the store."""
    if os.geteuid() != 0:
        return Outcome("not tried: a small disk can be mounted by root alone", 0)
    with small_disk(place.folder / "disk") as disk, serving(place.model, place.folder, disk) as server:
        filler = disk / "filler"

        def fill() -> None:
            with filler.open("wb", buffering=0) as file:
                try:
                    while file.write(b"x" * 4096):
                        pass
                except OSError:
                    pass

        return store_out_of_order(server, fill, filler.unlink, FULL_SECONDS)


def locked_store(place: Place) -> Outcome:
    """Another process writes to the store and takes its time."""
    with (
        serving(place.model, place.folder) as server,
        closing(sqlite3.connect(server.store, isolation_level=None, timeout=30)) as other,
    ):
        return store_out_of_order(
            server, lambda: other.execute("BEGIN EXCLUSIVE"), lambda: other.execute("ROLLBACK"), LOCKED_SECONDS
        )


def store_out_of_order(
    server: Server, begin: Callable[[], object], end: Callable[[], object], seconds: float
) -> Outcome:
    """Load before, while and after a store cannot be written."""
    with load(server, keeping) as tally:
        time.sleep(QUIET_SECONDS)
        begun = time.monotonic()
        begin()
        time.sleep(seconds)
        ended = time.monotonic()
        end()
        server.until(lambda: any(one.status == 200 for one in tally.between(ended, FOREVER, "feedback")))
        time.sleep(QUIET_SECONDS)
    wait_for_writers(server)
    recovered = min(one.answered for one in tally.between(ended, FOREVER, "feedback") if one.status == 200)
    during = {kind: tally.between(begun, ended, kind) for kind in ("score", "feedback", "approval", "delivery")}
    words = [f"{kind} {statuses(calls)}" for kind, calls in during.items()]
    unscored = [one for one in during["score"] if one.status != 200]
    return Outcome(
        f"before: score {times(tally.between(0, begun, 'score'))}; while: {', '.join(words)}, score "
        f"{times(during['score'])}; feedback again after {recovered - ended:.1f} s; {kept(server, tally)}; "
        f"decisions not kept {len(tally.missing(server, 'decision'))}",
        tally.lost(server) + len(unscored),
    )


def broken_files(place: Place) -> Outcome:
    """A broken model and a broken policy under load, and good ones after them."""
    with serving(place.model, place.folder) as server:
        with load(server, scoring, 4) as tally:
            seconds = {}
            for part, exchange in (("model", exchange_model), ("policy", exchange_policy)):
                exchange(server, f"broken-{part}", broken=True)
                seconds[f"broken {part} refused"] = server.until(partial(has_happened, server, part, "refused", 1))
                exchange(server, f"good-{part}")
                seconds[f"good {part} taken"] = server.until(partial(has_happened, server, part, "taken", 1))
        server.until(lambda: is_everywhere(server, "model", "good-") and is_everywhere(server, "policy", "good-"))
        taken = ", ".join(f"{what} after {needed:.1f} s" for what, needed in seconds.items())
        return Outcome(f"{taken}; {len(tally.failed)} of {len(tally.calls)} calls failed", len(tally.failed))


def exchanges(place: Place) -> Outcome:
    """Model and policy exchanged again and again under load, beside a time without exchanges."""
    with serving(place.model, place.folder) as server:
        measured(server, scoring, QUIET_SECONDS, name="warm-")
        without = measured(server, scoring, EXCHANGING_SECONDS / 2)
        n_exchanges, until = 0, time.monotonic() + EXCHANGING_SECONDS
        with load(server, scoring, name="x-") as tally:
            while time.monotonic() < until:
                n_exchanges += 1
                exchange_model(server, f"n{n_exchanges}-")
                exchange_policy(server, f"n{n_exchanges}")
                for part in ("model", "policy"):
                    server.until(partial(has_happened, server, part, "taken", n_exchanges))
        server.until(lambda: is_everywhere(server, "model", f"n{n_exchanges}-"))
        return Outcome(
            f"{n_exchanges} exchanges of both; {len(tally.failed)} of {len(tally.calls)} calls failed; "
            f"with them {times(tally.calls)}, without {times(without.calls)}",
            len(tally.failed) + len(without.failed),
        )


def has_happened(server: Server, part: str, event: str, n: int) -> bool:
    """Whether every worker has taken or refused a model or policy so many times; asking for versions would be load."""
    found = [line for line in server.metrics("escalml_exchanges_total") if f'"{part}"' in line and f'"{event}"' in line]
    return sum(float(line.rpartition(" ")[2]) for line in found) == n * N_WORKERS


def is_everywhere(server: Server, part: str, version: str) -> bool:
    """Whether every worker answers with a model or policy of that version."""
    name = "version" if part == "model" else "policy_version"
    answers = server.on_each_worker("/v1/model").values()
    return len(answers) == N_WORKERS and all(one[name].startswith(version) for one in answers)


def wait_for_writers(server: Server) -> None:
    """What was answered last is written down half a second later."""
    time.sleep(1.0)


def kept(server: Service, tally: Tally) -> str:
    """How much was acknowledged, and how much of it is gone."""
    return f"{tally.n_acknowledged} acknowledged, {tally.lost(server)} lost"


def unsaved(server: Service, tally: Tally, killed: float) -> str:
    """How many decisions were answered and not kept, and when the first of them was answered."""
    gone = tally.missing(server, "decision")
    if not gone:
        return "no decision lost"
    n_answered, age = len(tally.acknowledged["decision"]), 1000 * (killed - min(gone.values()))
    return f"{len(gone)} of {n_answered} decisions not kept, the first answered {age:.0f} ms before"


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of some megabytes."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_MEGABYTES * MEGABYTE}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)

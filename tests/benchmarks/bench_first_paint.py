"""How soon the queue is on the screen of an agent who opens the console, with many open cases.

It fills a store of its own with invented cases, starts the service over it with one worker, and opens the console in
Debian's Chromium, anew each time: the page, its scripts, the model's facts and the first fifty cases. Printed are the
milliseconds from the navigation to the first contentful paint and to the frame that shows the first row, and how long
`GET /v1/cases` takes alone. Not collected by pytest.
Run it as `PYTHONPATH=src:tests/support python tests/benchmarks/bench_first_paint.py MODEL [--cases N] [--loads N]`.
"""

import argparse
import os
import random
import shutil
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chromium import Page, browsing
from kept import a_store, scored
from served import ask, serving, until_ready

BATCH = 500
TEXTS = ("my parcel never came", "you charged me twice", "the router is dead again", "I want to speak to a manager")
# Runs before the page's own scripts: notes the frame behind the one in which the first row came.
_WATCH = """window.shown = new Promise((done) => {
  const look = () => document.querySelector(".queue li")
    ? requestAnimationFrame(() => done(performance.now()))
    : requestAnimationFrame(look);
  requestAnimationFrame(look);
})"""
_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


def fill(folder: Path, n_cases: int) -> None:
    """Keep as many open cases, each of a conversation of its own."""
    chance, now = random.Random(0), datetime.now(UTC)
    store = a_store(folder, clock=lambda: now)
    for begin in range(0, n_cases, BATCH):
        items = [
            scored(
                f"case-{number}",
                f"{chance.choice(TEXTS)}, number {number}",
                severity=chance.choice(("low", "medium", "high", "critical")),
                escalated=chance.random() < 0.2,
                conversation_id=f"talk-{number}",
                at=now,
                sent_at=now - timedelta(minutes=chance.randrange(600)),
            )
            for number in range(begin, min(begin + BATCH, n_cases))
        ]
        store.decisions.save(items)
    store.close()


def load(page: Page, address: str) -> tuple[float, float]:
    """Milliseconds to the first contentful paint, and to the frame that shows the first row."""
    page.open("about:blank")
    page.call("Network.clearBrowserCache")
    page.open(address)
    shown = page.run("window.shown")
    return page.run(_PAINTED), shown


def spread(times: list[float]) -> str:
    """Median and extremes."""
    return f"median {statistics.median(times):.0f} ms, from {min(times):.0f} to {max(times):.0f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--loads", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, given.cases)
        chromium = shutil.which("chromium") or "chromium"
        options = ("--store", str(folder / "store.db"), "--workers", "1")
        with serving(given.model, folder, *options) as served, browsing(chromium, folder / "profile") as page:
            until_ready(served)
            page.call("Page.addScriptToEvaluateOnNewDocument", source=_WATCH)
            address = f"http://127.0.0.1:{served.port}/"
            load(page, address)  # the first one also pays for what the service reads once
            loads = [load(page, address) for _ in range(given.loads)]
            calls = []
            for _ in range(given.loads):
                begin = time.perf_counter()
                ask(served.port, "/v1/cases?limit=50")
                calls.append((time.perf_counter() - begin) * 1000)
    cores, busy = os.cpu_count(), os.getloadavg()[0]
    print(f"{given.cases:,} open cases, {given.loads} loads, {cores} cores, load {busy:.1f}")
    print(f"first contentful paint: {spread([paint for paint, _ in loads])}")
    print(f"first row on the screen: {spread([row for _, row in loads])}")
    print(f"GET /v1/cases alone: {spread(calls)}")


if __name__ == "__main__":
    main()

"""How long a search takes with many open cases: words, filters and orders, as `GET /v1/cases` asks the store.

It fills a store of its own with invented cases, in SQLite or in a PostgreSQL server of its own, and asks each question
anew. Printed are the median and worst milliseconds of a page of fifty, by the clock and of the processor: on a busy
machine the clock counts the others' work, too. A server's own work is in the clock alone. Not collected by pytest.
Run it as `PYTHONPATH=src:tests/support python tests/benchmarks/bench_search.py [--cases N] [--times N] [--postgres]`.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from escalml.records.cases import CasesQuery
from kept import a_store, scored
from postgres import cluster
from routing_cases import NOW

BATCH = 500
THINGS = ("lamp", "kettle", "router", "fridge", "parcel", "invoice", "card", "account", "sofa", "charger")
TROUBLES = ("is broken", "never came", "was charged twice", "smells of smoke", "came in the wrong colour", "is locked")
ENDS = ("Get me a manager.", "Any news?", "I want a refund.", "Third time I ask!", "Thank you.", "What do I do now?")
QUESTIONS = (
    {},
    {"q": "lamp"},
    {"q": "lamp refund"},
    {"q": '"charged twice" -manager'},
    {"q": "refu"},
    {"q": "i"},  # a letter with which thousands of words begin
    {"q": "case-77"},
    {"q": "refund", "severity": "critical", "channel": "email"},
    {"channel": "chat", "vip": True},
    {"severity": "high", "order": "risk"},
    {"q": "refund", "order": "newest", "offset": 500},
    {"q": "lamp", "order": "level", "status": "all"},
)


@contextmanager
def place(*, postgres: bool) -> Iterator[str]:
    """Where the store is to be."""
    with tempfile.TemporaryDirectory(prefix="escalml-search-") as folder:
        if not postgres:
            yield f"{folder}/store.db"
        else:
            with cluster(Path(folder)) as url:
                yield url


def fill(store: object, n_cases: int) -> None:
    """Keep as many open cases, each of a conversation of its own."""
    chance = random.Random(0)
    for begin in range(0, n_cases, BATCH):
        items = [
            scored(
                f"case-{number}",
                f"My {chance.choice(THINGS)} {chance.choice(TROUBLES)}, order {number}. {chance.choice(ENDS)} "
                f"{' '.join(chance.choices(THINGS + ENDS, k=12))}",
                severity=chance.choice(("low", "medium", "high", "critical")),
                channel=chance.choice(("email", "chat", "social", "phone")),
                customer={"vip": chance.random() < 0.1},
                conversation_id=f"talk-{number}",
                at=NOW + timedelta(seconds=number),
                sent_at=NOW - timedelta(minutes=chance.randrange(600)),
            )
            for number in range(begin, min(begin + BATCH, n_cases))
        ]
        store.decisions.save(items)


def main() -> None:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--postgres", action="store_true")
    given = parser.parse_args()
    with place(postgres=given.postgres) as where:
        store = a_store(Path(where).parent if not given.postgres else where)
        started = time.perf_counter()
        fill(store, given.cases)
        print(f"{given.cases:,} cases kept in {time.perf_counter() - started:.0f} s")
        for question in QUESTIONS:
            by_clock, of_processor = [], []
            for _ in range(given.times):
                started, worked = time.perf_counter(), time.process_time()
                found = store.cases.list(CasesQuery(**question), NOW)
                by_clock.append(1000 * (time.perf_counter() - started))
                of_processor.append(1000 * (time.process_time() - worked))
            both = "; ".join(
                f"{name} {statistics.median(times):6.1f} ms, worst {max(times):6.1f}"
                for name, times in (("clock", by_clock), ("processor", of_processor))
            )
            print(f"{both}: {found.total:6,} found by {question or 'nothing'}", flush=True)
        store.close()


if __name__ == "__main__":
    main()

"""What a `kill -9` costs while legal calls with the longest threads keep a service busy: how old the oldest loss is.

    python tests/benchmarks/bench_store_kill.py [--model models/champion] [--rounds 10]

Each round starts what stands behind the calls (`escalml.service.engine`) in a process of its own, has one thread post
messages with six earlier turns of 20,000 characters, and another one short messages, some of them as webhooks do. The
process is killed at a random moment. Then every answer that had been acknowledged is looked up in the store. Exit code
1 where one is gone that was older than the store promises. Not collected by pytest.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "serving")]
WORD = "my order has not come and Marlin Quillfeather of your shop told me to wait "


def say(lines: str) -> None:
    """Say lines at once, so that two threads do not mix theirs."""
    os.write(1, lines.encode())


def work(model: Path, store: Path) -> None:
    """Answer for ever; say of each answer its kind, its id and how long it took."""
    from escalml.records import Message, Turn
    from escalml.service.engine import Engine
    from escalml.service.metrics import Metrics
    from escalml.store import StoreError

    engine = Engine({"ESCALML_MODEL": str(model), "ESCALML_STORE": str(store)}, Metrics())
    engine.start()
    turn = Turn(role="customer", text=(WORD * 300)[:20_000])

    def answer_long() -> None:
        for n in range(10**9):
            messages = [Message(id=f"long-{n}-{k}", text="Where is it?", thread=(turn,) * 6) for k in range(12)]
            engine.answer(messages)
            say("".join(f"long {message.id} 0\n" for message in messages))

    threading.Thread(target=answer_long, daemon=True).start()
    for n in range(10**9):
        message, began, is_webhook = Message(id=f"short-{n}", text="Where is it?"), time.monotonic(), n % 20 == 0
        try:
            (engine.answer_for_good if is_webhook else engine.answer)([message])
        except StoreError:
            say(f"refused short-{n} 0\n")
        else:
            say(f"{'webhook' if is_webhook else 'short'} short-{n} {time.monotonic() - began:.3f}\n")


def kill_once(model: Path, folder: Path) -> dict[str, float]:
    """One round; its figures."""
    store = folder / "store.db"
    command = [sys.executable, __file__, "--model", str(model), "--work", str(store)]
    acknowledged: list[tuple[float, str, str, float]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        until = None
        for line in process.stdout:
            kind, name, seconds = line.split()
            acknowledged.append((time.monotonic(), kind, name, float(seconds)))
            until = until or time.monotonic() + random.uniform(20, 40)
            if time.monotonic() > until:
                break
        killed = time.monotonic()
        process.kill()
    kept = ids_in(store)
    lost = [killed - at for at, kind, name, _ in acknowledged if kind != "refused" and name not in kept]
    waits = [seconds for _, kind, _, seconds in acknowledged if kind == "webhook"]
    return {
        "acknowledged": len(acknowledged),
        "long": sum(kind == "long" for _, kind, _, _ in acknowledged),
        "lost": len(lost),
        "oldest_lost_ms": 1000 * max(lost, default=0.0),
        "webhooks": len(waits),
        "webhooks_refused": sum(kind == "refused" for _, kind, _, _ in acknowledged),
        "webhook_max_ms": 1000 * max(waits, default=0.0),
    }


def ids_in(store: Path) -> set[str]:
    """Ids of the decisions that are kept, as the next service finds them."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(store)) as connection:
        return {key for (key,) in connection.execute("SELECT message_id FROM decisions")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=ROOT / "models/champion", help="model directory")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.work:
        work(arguments.model, arguments.work)
    worst = 0.0
    for number in range(arguments.rounds):
        with tempfile.TemporaryDirectory(prefix="escalml-kill-") as folder:
            figures = kill_once(arguments.model.resolve(), Path(folder))
        worst = max(worst, figures["oldest_lost_ms"])
        print(f"round {number}: " + ", ".join(f"{name} {value:.0f}" for name, value in figures.items()), flush=True)
    try:
        from escalml.store import PROMISED_SECONDS
    except ImportError:  # of a version that promised nothing
        sys.exit(1)
    print(f"oldest loss {worst:.0f} ms; promised {1000 * PROMISED_SECONDS:.0f} ms; {os.cpu_count()} cores")
    sys.exit(worst > 1000 * PROMISED_SECONDS)


if __name__ == "__main__":
    main()

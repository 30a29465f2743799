"""Precision and recall of the alarms on the labelled messages, and how often a random public message raises one.

There are no labels of alarms. By proxy an alarm is right if the message was labelled as grave as its kind must be:
`TOPICS` and `REASONS` say which topics and escalation reasons that is. Recall is the share of messages labelled as
present harm (critical, safety) that raise any alarm: harsher than it sounds, since many of them are told without a word
that stands out. Reads the folder that ESCALML_SHARED names (default ../shared/data); not collected by pytest.
Run it as `python tests/benchmarks/bench_alarms.py [--split validation gate] [--show]`.
"""

import argparse
import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from escalml.scoring.alarms import ALARM_NAMES, find_alarms

FILES = ("corpus/corpus.jsonl", "corpus/corpus2.jsonl", "public/messages.jsonl", "public/messages2.jsonl")
GRAVE = {"high", "critical"}
SAFETY = {"safety", "conduct", "security", "outage", "product", "account_access"}
MONEY = {"security", "billing", "account_access", "conduct"}
TOPICS = {
    "danger_to_life": SAFETY,
    "fire_or_gas": SAFETY,
    "injury_or_illness": SAFETY | {"delivery"},
    "foreign_matter": SAFETY | {"delivery"},
    "data_leak": MONEY,
    "fraud_under_way": MONEY,
    "discrimination": {"conduct", "security", "safety"},
    "violence": {"conduct", "security", "safety"},
}
REASONS = {"legal_step": {"outside_step", "grave_matter"}, "press": {"public_callout", "grave_matter"}}
SPEEDS = ("gas smell ", "my account ", "not a gas leak, ", "煤气", "someone else ")


def is_right(row: dict[str, Any], alarm: str) -> bool:
    """Whether the labels of a message bear an alarm out."""
    reasons = row.get("reasons")
    if alarm in REASONS:
        return row["severity"] in GRAVE if reasons is None else bool(REASONS[alarm] & set(reasons))
    grave = row["severity"] in GRAVE
    return grave and (row["topic"] in TOPICS[alarm] or "grave_matter" in (reasons or ()))


def is_danger(row: dict[str, Any]) -> bool:
    """Whether a message was labelled as present harm to people (RUBRIC 8: critical, topic safety)."""
    return row["severity"] == "critical" and row["topic"] == "safety"


def read_rows(shared: Path, splits: list[str]) -> Iterator[dict[str, Any]]:
    """Labelled messages of these splits."""
    for name in FILES:
        for line in (shared / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["split"] in splits:
                yield row | {"file": name}


def is_random_public(row: dict[str, Any]) -> bool:
    """Whether a message was drawn at random, or belongs to the first round of public messages and is `low`."""
    first_round = row["file"] == "public/messages.jsonl" and row["severity"] == "low"
    return row.get("sampling") == "random" or first_round


def text_of(row: dict[str, Any]) -> str:
    """Subject and text."""
    return f"{row.get('subject') or ''}\n\n{row['text']}".strip()


def print_alarms(rows: list[dict[str, Any]], raised: list[list[str]], *, show: bool) -> None:
    """How many alarms of each kind were raised, and how many are right by the proxy."""
    counts, right = Counter(), Counter()
    for row, names in zip(rows, raised, strict=True):
        for name in names:
            counts[name] += 1
            right[name] += is_right(row, name)
            if show and not is_right(row, name):
                print(f"  false {name}: {row['id']} {row['severity']} {row['topic']}")
    print(f"{'alarm':20s} {'raised':>7s} {'right':>6s} {'precision':>10s}")
    for name in (*ALARM_NAMES, "all"):
        n, r = (counts[name], right[name]) if name != "all" else (counts.total(), right.total())
        print(f"{name:20s} {n:7d} {r:6d} {r / n if n else float('nan'):10.3f}")


def print_shares(rows: list[dict[str, Any]], raised: list[list[str]]) -> None:
    """Recall by the proxy, per file and language; random public messages with an alarm, and with a false one."""
    grave: dict[str, list[bool]] = defaultdict(list)
    random = []
    for row, names in zip(rows, raised, strict=True):
        if is_danger(row):
            grave[f"{row['file']} {row.get('language', 'en')}"].append(bool(names))
        if is_random_public(row):
            random.append((bool(names), any(not is_right(row, name) for name in names)))
    for name, found in sorted(grave.items()):
        print(f"critical safety with an alarm, {name}: {sum(found)} of {len(found)}")
    n = len(random)
    print(f"random public messages: {n}; with an alarm {sum(a for a, _ in random)}, false {sum(f for _, f in random)}")


def print_speed(rows: list[dict[str, Any]]) -> None:
    """Processor time of real messages and of hostile ones, and its growth from half the length."""
    texts = [text_of(row) for row in rows[:1000]]
    start = time.process_time()
    for text in texts:
        find_alarms(text)
    words = sum(len(text.split()) for text in texts)
    print(f"{(time.process_time() - start) * 50e3 / words:.3f} ms per 50 words over {len(texts)} messages")
    for unit in SPEEDS:
        times = []
        for size in (10_000, 20_000):
            start = time.process_time()
            find_alarms((unit * size)[:size])
            times.append(time.process_time() - start)
        print(f"{unit!r:20} {times[1] * 1e3:6.1f} ms at 20000 characters, time 2n / n {times[1] / times[0]:.2f}")


def main() -> None:
    """Print precision, recall by proxy, false alarms on random public messages, and speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", nargs="+", default=["test"], help="splits to read")
    parser.add_argument("--show", action="store_true", help="name the ids of false alarms")
    options = parser.parse_args()
    shared = Path(os.environ.get("ESCALML_SHARED", "../shared/data"))
    rows = list(read_rows(shared, options.split))
    raised = [[span.name for span in find_alarms(text_of(row))] for row in rows]
    print_alarms(rows, raised, show=options.show)
    print_shares(rows, raised)
    print_speed(rows)


if __name__ == "__main__":
    main()

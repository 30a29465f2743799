"""How many of those who say in passing that they may end their life come to a person.

    python tests/benchmarks/bench_farewells.py [--model FOLDER]

With the shipped model and policy, of each set and of its look-alikes: messages, alarms, at level 3 or above, for
review, and below level 3 with nobody to look.
"""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path

from escalml.assets import asset
from escalml.records import Message
from escalml.routing import read_policy
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer

FAREWELLS = "data/corpus/farewells.jsonl"
SETS = {
    "cues and head learned from these": (True, False),
    "… their look-alikes": (False, False),
    "held out": (True, True),
    "… their look-alikes, held out": (False, True),
}
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, help="default the shipped champion")
    scorer = Scorer.load(parser.parse_args().model)
    rows = [json.loads(line) for line in asset(FAREWELLS).read_text(encoding="utf-8").splitlines()]
    policy = read_policy(asset("serving/policy.yaml"), targets=scorer.manifest.targets)
    print("| set | messages | alarm | level 3 or above | for review | unseen |\n| --- | --- | --- | --- | --- | --- |")
    for name, kind in SETS.items():
        texts = [row["text"] for row in rows if (row["farewell"], row["held_out"]) == kind]
        results = answer(scorer, policy, [Message(text=text) for text in texts], now=NOW)
        alarms = sum(any(alarm.name == "danger_to_life" for alarm in result.alarms) for result in results)
        high = sum(result.route.level >= 3 for result in results)
        review = sum(result.review for result in results)
        unseen = sum(result.route.level < 3 and not result.review for result in results)
        print(f"| {name} | {len(texts)} | {alarms} | {high} | {review} | {unseen} |")


if __name__ == "__main__":
    main()

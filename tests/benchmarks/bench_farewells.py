"""How many of those who say in passing that they may end their life come to a person.

    PYTHONPATH=src:tests/support python tests/benchmarks/bench_farewells.py

With the shipped model and policy, of each set and of its look-alikes: messages, alarms, at level 3 or above, for
review, and below level 3 with nobody to look.
"""

from datetime import UTC, datetime

from escalml.assets import asset
from escalml.records import Message
from escalml.routing import read_policy
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from farewell_tellings import HELD_OUT, HELD_OUT_LOOK_ALIKES, LOOK_ALIKES, TOLD

SETS = {
    "cues were written with these in view": TOLD,
    "… their look-alikes": LOOK_ALIKES,
    "held out": HELD_OUT,
    "… their look-alikes, held out": HELD_OUT_LOOK_ALIKES,
}
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def main() -> None:
    """Print the table."""
    scorer = Scorer.load()
    policy = read_policy(asset("serving/policy.yaml"), targets=scorer.manifest.targets)
    print("| set | messages | alarm | level 3 or above | for review | unseen |\n| --- | --- | --- | --- | --- | --- |")
    for name, of in SETS.items():
        texts = [line.strip() for block in of.values() for line in block.strip().splitlines()]
        results = answer(scorer, policy, [Message(text=text) for text in texts], now=NOW)
        alarms = sum(any(alarm.name == "danger_to_life" for alarm in result.alarms) for result in results)
        high = sum(result.route.level >= 3 for result in results)
        review = sum(result.review for result in results)
        unseen = sum(result.route.level < 3 and not result.review for result in results)
        print(f"| {name} | {len(texts)} | {alarms} | {high} | {review} | {unseen} |")


if __name__ == "__main__":
    main()

"""Answers of the shipped champion and the default policy, as tests/project/test_recorded_outputs.py compares them.

`python tests/support/record_outputs.py` writes them anew; needs `src` installed.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from escalml.assets import asset
from escalml.records import Message
from escalml.routing import read_policy
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer

RECORDED = Path(__file__).parents[1] / "project/recorded_outputs.jsonl"
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
EVERY = 8  # of the corpora, so that it takes seconds


def texts() -> dict[str, dict[str, Any]]:
    """Shipped messages by id: the samples, and some of both corpora."""
    found: dict[str, dict[str, Any]] = {}
    for name, step in (("samples/tickets", 1), ("corpus/corpus", EVERY), ("corpus/corpus2", EVERY)):
        lines = asset(f"data/{name}.jsonl").read_text(encoding="utf-8").splitlines()[::step]
        found |= {row["id"]: row for row in map(json.loads, lines)}
    return found


def recorded_now(ids: Sequence[str]) -> list[dict[str, Any]]:
    """What is answered to these messages now."""
    scorer = Scorer.load()
    policy = read_policy(targets=scorer.manifest.targets)
    known = texts()
    results = answer(scorer, policy, [Message.model_validate(known[id_]) for id_ in ids], now=NOW)
    return [
        {
            "id": result.id,
            "severity": result.severity.level,
            "topic": result.topic.label,
            "privacy": list(result.privacy.categories),
            "escalated": result.escalation.probability,
            "requested_level": result.escalation.requested_level,
            "route": result.route.model_dump(mode="json"),
        }
        for result in results
    ]


if __name__ == "__main__":
    rows = recorded_now(list(texts()))
    RECORDED.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(f"recorded {len(rows)} answers")

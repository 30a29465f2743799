"""What the champion and the default policy answered before the move into rooms (bdd94f7) is what they answer now."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from escalml.assets import asset
from escalml.records import Message
from escalml.routing import read_policy
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer

RECORDED = Path(__file__).with_name("recorded_bdd94f7.jsonl")
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
# The patterns for requests of the next level know more since: these ask for one, and nobody saw it then.
ASKS_SINCE = {"mix-0021"}
pytestmark = pytest.mark.slow


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def pairs():
    """Recorded answers with those of today, of the texts as they were sent: bdd94f7 set nothing aside."""
    recorded = rows(RECORDED)
    texts = {
        row["id"]: row for name in ("samples/tickets", "corpus/corpus") for row in rows(asset(f"data/{name}.jsonl"))
    }
    scorer = Scorer.load(whole_text=True)
    policy = read_policy(targets=scorer.manifest.targets)
    messages = [Message.model_validate(texts[row["id"]]) for row in recorded]
    return list(zip(recorded, answer(scorer, policy, messages, now=NOW), strict=True))


def test_every_score_is_as_it_was(pairs):
    for before, now in pairs:
        assert now.severity.level == before["severity"], now.id
        assert now.topic.label == before["topic"], now.id
        assert list(now.privacy.categories) == before["privacy"], now.id
        if now.id not in ASKS_SINCE:
            assert now.escalation.probability == pytest.approx(before["escalated"], abs=1e-3), now.id
            assert now.escalation.requested_level == before["requested_level"], now.id


def test_every_route_is_as_it_was_but_for_what_has_a_rule_since(pairs):
    for before, now in pairs:
        route = now.route.model_dump(mode="json", include=set(before["route"]))
        if now.id not in ASKS_SINCE and not now.alarms and not now.review:
            assert route == before["route"], now.id
        assert route["level"] >= before["route"]["level"], now.id

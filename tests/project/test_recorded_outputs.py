"""What the shipped champion and the default policy answer is what they answered when they were shipped.

A change that is not meant to change answers leaves this file green. One that is meant to records them anew:
`python tests/support/record_outputs.py`.
"""

import json
from pathlib import Path

import pytest

from record_outputs import RECORDED, recorded_now

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pairs():
    """Recorded answers with those of today."""
    recorded = [json.loads(line) for line in Path(RECORDED).read_text(encoding="utf-8").splitlines()]
    return list(zip(recorded, recorded_now([row["id"] for row in recorded]), strict=True))


def test_every_score_is_as_it_was(pairs):
    for before, now in pairs:
        assert now["escalated"] == pytest.approx(before["escalated"], abs=1e-3), now["id"]
        same = ("id", "severity", "topic", "privacy", "requested_level")
        assert {name: now[name] for name in same} == {name: before[name] for name in same}


def test_every_route_is_as_it_was(pairs):
    for before, now in pairs:
        assert now["route"] == before["route"], now["id"]

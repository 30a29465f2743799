"""Customers whom a matter may hit harder than others (`vulnerable`): the answer reaches files, rules and the queue."""

from datetime import UTC, datetime

import numpy as np
import pytest
from scipy.special import logit

from desk import MANIFEST, Given
from escalml.assets import asset
from escalml.config import TargetConfig
from escalml.data.writing import write_rows
from escalml.models.manifest import CalibrationFacts
from escalml.records import Message, Prediction, Result
from escalml.records.columns import csv_cells, flat_result
from escalml.routing import Context, decide, read_policy
from escalml.routing.scored import decide_anew, read_tickets
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from escalml.service.webhooks.helpdesks.notes import note_of
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
TARGETS = {
    "severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high", "critical")),
    "escalated": TargetConfig(kind="binary"),
    "vulnerable": TargetConfig(kind="binary"),
}
POST = Message(id="a", text="my parcel is late", channel="social")


def scorer_of(*probabilities, targets=TARGETS):
    """A small model that says this of every message, with a threshold of 0.2 for who is vulnerable."""
    n = len(probabilities)
    columns = ["severity_ge_medium", "severity_ge_high", "severity_ge_critical", "escalated", "vulnerable"][:n]
    facts = CalibrationFacts(calibrated_on="-", slopes=(1.0,) * n, intercepts=(0.0,) * n, base_rates=(0.5,) * n)
    thresholds = dict.fromkeys(columns, 0.5) | ({"vulnerable": 0.2} if n == 5 else {})
    update = {"targets": targets, "calibration": facts, "thresholds": thresholds, "review_quantiles": None}
    return Scorer(Given(np.tile(logit(probabilities), (9, 1))), MANIFEST.model_copy(update=update))


def answered(vulnerable, *, severity=(0.1, 0.1, 0.1), escalated=0.1, policy=None, message=POST):
    scorer = scorer_of(*severity, escalated, vulnerable)
    return answer(scorer, policy or read_policy(asset("serving/policy.yaml")), [message], now=NOW)[0]


@pytest.mark.parametrize(("probability", "said"), [(0.21, True), (0.19, False)])
def test_who_may_need_extra_care_is_said_from_the_threshold_on(probability, said):
    assert answered(probability).privacy.vulnerable is said


def test_a_model_without_the_target_does_not_know_and_its_messages_are_routed_as_ever():
    scorer = scorer_of(0.1, 0.1, 0.1, 0.1, targets={name: TARGETS[name] for name in ("severity", "escalated")})
    policy = read_policy(asset("serving/policy.yaml"), targets=scorer.manifest.targets)
    result = answer(scorer, policy, [POST], now=NOW)[0]
    assert (result.privacy.vulnerable, result.route.visibility) == (None, "public")
    assert result.route == answered(0.01).route


def test_who_may_need_extra_care_is_answered_in_private_soon_and_first():
    plain, care = answered(0.1).route, answered(0.9).route
    assert (plain.visibility, care.visibility) == ("public", "private")
    assert (care.team, care.level) == (plain.team, plain.level)
    assert {"extra_care", "move_to_private"} <= set(care.actions)
    assert care.say.handover


def test_the_queue_shows_extra_care_after_what_is_critical_and_before_what_is_not():
    pressing = {"severity": (0.9, 0.9, 0.1), "escalated": 0.9}
    critical = answered(0.1, severity=(0.9, 0.9, 0.9)).route.queue_score
    care, high = answered(0.9).route.queue_score, answered(0.1, **pressing).route.queue_score
    assert critical > care > high
    assert answered(0.9, **pressing).route.queue_score > care


def test_a_policy_may_set_its_own_threshold():
    policy = read_policy(asset("serving/policy.yaml"))
    strict = policy.model_copy(update={"thresholds": {"vulnerable": 0.8}})
    assert "extra_care" in answered(0.5).route.actions
    assert "extra_care" not in answered(0.5, policy=strict).route.actions


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_a_scored_file_says_it_and_is_decided_anew_alike(tmp_path, suffix):
    results = [answered(p).model_copy(update={"id": str(p)}) for p in (0.9, 0.1)]
    rows = [flat_result(result) for result in results]
    assert [row["vulnerable"] for row in rows] == [True, False]
    path = tmp_path / f"scored.{suffix}"
    write_rows(path, [csv_cells(row) for row in rows] if suffix == "csv" else rows)
    messages = {result.id: POST.model_copy(update={"id": result.id}) for result in results}
    again = decide_anew(read_policy(asset("serving/policy.yaml")), read_tickets(path, messages))
    assert ["extra_care" in decision.actions for _, decision in again] == [True, False]


def test_a_scored_file_of_an_earlier_version_does_not_know(tmp_path):
    row = flat_result(answered(0.9))
    del row["vulnerable"]
    write_rows(tmp_path / "scored.csv", [csv_cells(row)])
    assert next(read_tickets(tmp_path / "scored.csv")).prediction.privacy.vulnerable is None


def test_what_a_program_wrote_jumps_no_queue():
    plain = Prediction.model_validate(answered(0.1).model_dump(exclude={"route"}) | {"automatic": True})
    raised = plain.model_copy(update={"privacy": plain.privacy.model_copy(update={"vulnerable": True})})
    context = Context(read_policy(asset("serving/policy.yaml")), NOW)
    scores = [decide(POST, prediction, context).queue_score for prediction in (plain, raised)]
    assert scores[0] == scores[1]


def test_agents_read_what_to_do_and_no_label():
    note, plain = (note_of(answered(p), HelpdeskSettings()) for p in (0.9, 0.1))
    assert "\nThis customer may need extra care.\n" in note
    assert "care" not in plain
    assert "vulnerable" not in note


def test_the_answer_as_json_has_it():
    assert Result.model_validate_json(answered(0.9).model_dump_json()).privacy.vulnerable is True

"""When a message counts as sensitive, and when a privacy category is sure enough to be named."""

from types import SimpleNamespace

import numpy as np
import pytest

from escalml.config import FeaturesConfig, TargetConfig, ThresholdsConfig
from escalml.data.labels import TargetTable
from escalml.models.manifest import CalibrationFacts, Manifest, TrainingFacts
from escalml.routing import facts
from escalml.scoring.predictions import build_prediction

TARGETS = {"privacy": TargetConfig(kind="multilabel", labels=("billing", "health"))}
TABLE = TargetTable(TARGETS)


def _privacy(billing, health, costs):
    manifest = Manifest(
        targets=TARGETS,
        features=FeaturesConfig(history_turns=6),
        calibration=CalibrationFacts(calibrated_on="a desk", slopes=(1, 1), intercepts=(0, 0), base_rates=(0.5, 0.5)),
        thresholds={"privacy_billing": 0.4, "privacy_health": 0.3},
        review_quantiles=None,
        threshold_rules=ThresholdsConfig(sensitive=costs),
        trained_on=TrainingFacts(sources={"desk": 1}, n_messages=1, data_sha256="0" * 64),
    )
    return build_prediction("m", ["my leg"], [()], np.array([billing, health]), TABLE, manifest).privacy


@pytest.mark.parametrize(
    ("billing", "health", "sensitive", "categories"),
    [
        (0.1, 0.05, False, ()),
        (0.1, 0.1, True, ()),  # nine needless moves for one miss: from 1 / (1 + 9) on it pays
        (0.24, 0.09, False, ()),
        (0.25, 0.09, True, ()),  # three: from 1 / (1 + 3) on
        (0.1, 0.3, True, ("health",)),
        (0.5, 0.2, True, ("billing",)),
    ],
)
def test_a_message_is_sensitive_long_before_a_category_is_named(billing, health, sensitive, categories):
    privacy = _privacy(billing, health, {"billing": 3, "health": 9, "a category of another model": 9})
    assert (privacy.sensitive, privacy.categories) == (sensitive, categories)


def test_a_model_without_these_costs_is_sensitive_where_it_names_a_category():
    assert _privacy(0.39, 0.29, {}).sensitive is False
    assert _privacy(0.39, 0.3, {}).sensitive is True


@pytest.mark.parametrize("billing", [0.1, 0.5])
def test_a_named_category_that_a_policy_does_not_raise_takes_back_no_other_ground(billing):
    privacy = _privacy(billing, 0.15, {"billing": 3, "health": 9})
    case = SimpleNamespace(prediction=SimpleNamespace(privacy=privacy), raised=frozenset())
    assert facts._privacy_sensitive(case)

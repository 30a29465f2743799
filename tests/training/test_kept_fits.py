"""A change of thresholds does not train again; anything else does."""

import pytest

from escalml.config import ThresholdRule, ThresholdsConfig
from escalml.training import train
from escalml.training.stages.train import without_unlabelled

pytestmark = pytest.mark.slow  # `make quick` leaves it out


@pytest.fixture(scope="module")
def settings(params):
    targets = {"escalated": params.targets["escalated"], "severity": params.targets["severity"]}
    return params.model_copy(update={"targets": targets, "thresholds": ThresholdsConfig()})


def trained(corpus, params, fits, data_sha256="0" * 64):
    """The model, and how many fits it took."""
    done = []
    scorer = train(corpus, params, data_sha256=data_sha256, fits=fits, on_progress=done.append)
    return scorer, len(done)


def test_another_threshold_rule_needs_no_fit_and_other_settings_do(corpus, settings, tmp_path):
    part, fits = corpus[::3], tmp_path / "fits"
    first, n_fits = trained(part, settings, fits)
    assert n_fits == settings.n_folds + 1
    careful = ThresholdsConfig(rules={"escalated": ThresholdRule(by="cost", value=9)})
    changed, n_fits = trained(part, settings.model_copy(update={"thresholds": careful}), fits)
    assert n_fits == 0
    assert changed.manifest.thresholds["escalated"] < first.manifest.thresholds["escalated"]
    assert changed.manifest.calibration == first.manifest.calibration
    assert trained(part, settings.model_copy(update={"seed": 1}), fits)[1] > 0
    assert trained(part, settings.model_copy(update={"seed": 1}), fits, data_sha256="1" * 64)[1] > 0
    assert len(list(fits.iterdir())) == 1  # the last one


def test_a_field_that_nobody_labelled_is_left_out_and_told(corpus, params, capsys):
    rows = [row.model_copy(update={"labels": {**row.labels, "topic": None}}) for row in corpus[:50]]
    left = without_unlabelled(params, rows)
    assert "topic" not in left.targets
    assert "severity" in left.targets
    assert not any(name.startswith("topic") for name in left.thresholds.rules)
    assert "no training message has a label of topic" in capsys.readouterr().err
    assert without_unlabelled(left, rows) == left

"""Own labels of three levels: what nobody could choose is not learned, and is measured by nobody."""

import numpy as np
import pytest

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.models.blend import fit_weights
from escalml.models.calibration import NOBODY_SAID
from escalml.records import LabelledMessage, Message
from escalml.training import train
from escalml.training.heads import train_heads
from escalml.training.plain_rival import compare_with_plain
from escalml.training.stages.train import say_what_is_never_said
from tiny_encoder import tiny_config, write_base_model

pytestmark = pytest.mark.slow

THREE = ("low", "medium", "high")
SAID = {"low": "lovely shop thank you", "medium": "any news", "high": "get me your manager now"}
TARGETS = {
    "severity": TargetConfig(kind="ordinal", labels=(*THREE, "critical")),
    "escalated": TargetConfig(kind="binary"),
}


def row(number, level, split="train"):
    return LabelledMessage(
        message=Message(text=f"{SAID[level]} {'abcdefghijklmno'[number % 15]}"),
        labels={"severity": level, "escalated": level == "high"},
        group=str(number),
        split=split,
        source="desk",
        looked_for={"severity": THREE},
    )


ROWS = [row(number, THREE[number % 3]) for number in range(60)]
HELD_OUT = [row(number, THREE[number % 3], "validation") for number in range(100, 160)]


@pytest.fixture(scope="module")
def settings(params, tmp_path_factory):
    base = write_base_model(tmp_path_factory.mktemp("base"))
    small = params.tfidf.model_copy(update={"min_positives": 5})
    rules = params.thresholds.model_copy(update={"rules": {}})
    changes = {
        "targets": TARGETS,
        "encoder": tiny_config(base, n_folds=2, epochs=1),
        "tfidf": small,
        "thresholds": rules,
    }
    return params.model_copy(update=changes)


@pytest.mark.parametrize("kind", ["tfidf", "encoder"])
def test_a_model_of_three_levels_is_trained_and_never_says_the_fourth(settings, kind):
    if kind != "tfidf":
        pytest.importorskip("torch")
    scorer = train([*ROWS, *HELD_OUT], settings, data_sha256="3" * 64, kind=kind)
    said = scorer.probabilities([one.message for one in HELD_OUT])
    assert (said[:, scorer.table.index("severity_ge_critical")] <= NOBODY_SAID + 1e-9).all()
    severe = said[:, scorer.table.index("severity_ge_high")]
    if kind == "tfidf":  # an encoder of random weights learns nothing in one epoch
        is_high = np.array([one.labels["severity"] == "high" for one in HELD_OUT])
        assert severe[is_high].min() > severe[~is_high].max()
    assert {p.severity.level for p in scorer.predict([one.message for one in HELD_OUT])} <= set(THREE)
    assert scorer.manifest.calibration.base_rates == pytest.approx((2 / 3, 1 / 3, NOBODY_SAID, 1 / 3))


def test_members_of_a_blend_share_alike_where_nobody_said_anything():
    log_odds = np.array([[2.0, 1.0], [-2.0, 1.0], [2.0, -1.0], [-2.0, -1.0]])
    targets = np.array([[1.0, np.nan], [0.0, np.nan], [1.0, np.nan], [0.0, np.nan]])
    assert fit_weights([log_odds, log_odds], targets)[:, 1].tolist() == [1.0, 1.0]


def test_the_command_says_which_level_is_never_said(settings, capsys):
    say_what_is_never_said(settings, ROWS)
    assert "severity: no training message is critical, so this model never says critical. --kind head" in (
        capsys.readouterr().err
    )


def test_a_field_of_one_level_is_refused_as_before(settings):
    low = [one.model_copy(update={"labels": {**one.labels, "severity": "low"}}) for one in ROWS]
    with pytest.raises(EscalmlError, match=r"severity_ge_medium \(0 positive, 60 negative\)"):
        train(low, settings, data_sha256="3" * 64)


def test_heads_keep_what_the_champion_knows_of_the_fourth_level(settings, scorer):
    trained = train_heads(ROWS, settings, scorer, data_sha256="3" * 64)
    messages = [one.message for one in HELD_OUT]
    before, after = (
        one.classifier.log_odds(views)[:, one.table.index("severity_ge_critical")]
        for one in (scorer, trained.scorer)
        for views in [_views(messages)]
    )
    assert np.array_equal(before, after)
    assert "severity" in trained.headed


def test_messages_of_the_highest_level_that_there_is_are_measured(settings, scorer):
    trained = train_heads(ROWS, settings, scorer, data_sha256="3" * 64)
    (compared,) = compare_with_plain(trained.scorer, ROWS, HELD_OUT, ["severity"], settings)
    assert compared.n == len(HELD_OUT)  # those with the label high among them
    assert not np.isnan(TargetTable(TARGETS).encode_rows(HELD_OUT)[:, :2]).any()


def _views(messages):
    from escalml.data.views import view_message

    return [view_message(message, history_turns=6) for message in messages]

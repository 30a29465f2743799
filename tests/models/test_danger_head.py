"""The head that hears who may be in danger: such a message waits for nobody, and nothing else about it changes."""

import numpy as np
import pytest

from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.danger_head import DANGER, DangerHead
from escalml.models.head_files import ENCODER
from escalml.models.manifest import copy_model, read_manifest, write_manifest
from escalml.records import Message
from escalml.scoring.scorer import Scorer
from escalml.training.danger_head_fitting import FALSE_SHARE, fit_danger_head

SHA = "ab" * 32
CALM = Message(text="When do you open on Sunday?")


def test_it_speaks_up_from_its_least_log_odds_on():
    head = DangerHead(np.array([1.0, -2.0]), 0.5, 1.5, SHA)
    assert head.hears(np.array([[1.0, 0.0], [0.9, 0.0], [5.0, 2.0]])).tolist() == [True, False, True]


def test_a_fitted_head_hears_its_kind_and_few_others():
    rng = np.random.default_rng(0)
    telling, alike = rng.normal(size=(40, 8)) + 2.0, rng.normal(size=(40, 8)) - 2.0
    ordinary = rng.normal(size=(2_000, 8))
    head = fit_danger_head(telling, alike, ordinary, encoder=SHA, seed=0)
    unseen = rng.normal(size=(200, 8)) + 2.0, rng.normal(size=(4_000, 8))
    assert head.hears(unseen[0]).mean() > 0.9
    assert head.hears(unseen[1]).mean() == pytest.approx(FALSE_SHARE, abs=0.007)
    assert head.encoder == SHA


@pytest.fixture
def blend(blend_model, tmp_path):
    copy_model(blend_model, tmp_path / "model")
    return tmp_path / "model"


def with_head(folder, *, hears=True, encoder=None):
    """A model with a head that hears every message, or none, and a limit from which a person looks."""
    scorer = Scorer.load(folder)
    view = view_message(CALM, history_turns=2)
    width = scorer.classifier.look([view]).vectors.shape[1]
    own = encoder or read_manifest(folder).files[ENCODER]
    DangerHead(np.zeros(width), 0.0, -1.0 if hears else 1.0, own).save(folder)
    limit = 2 * float(scorer.probabilities([CALM])[0, scorer.table.index("severity_ge_critical")]) + 1e-6
    write_manifest(scorer.manifest.model_copy(update={"critical_limit": limit}), folder)
    return Scorer.load(folder)


def test_a_person_looks_at_what_it_hears_and_the_answer_stays(blend):
    silent = with_head(blend, hears=False).predict([CALM])[0]
    heard = with_head(blend).predict([CALM])[0]
    assert "may_be_critical" not in silent.review_reasons
    assert "may_be_critical" in heard.review_reasons
    assert (heard.severity.level, heard.topic.label) == (silent.severity.level, silent.topic.label)
    assert heard.escalation == silent.escalation
    assert heard.privacy == silent.privacy


def test_it_comes_along_wherever_the_model_goes(blend, tmp_path):
    scorer = with_head(blend)
    expected = scorer.predict([CALM])[0]
    scorer.save(tmp_path / "copy")
    assert Scorer.load(tmp_path / "copy").predict([CALM])[0] == expected
    assert scorer.remembering().predict([CALM])[0] == expected
    assert Scorer.load(blend, fast=True).danger is None  # n-grams have no such vector


def test_a_head_of_another_encoder_is_refused(blend):
    with pytest.raises(EscalmlError, match=rf"{DANGER}: was fitted to another encoder; fit it again: .*train_danger"):
        with_head(blend, encoder=SHA)


def test_a_damaged_head_is_refused(blend):
    scorer = with_head(blend)
    (blend / DANGER).write_bytes((blend / "blend.safetensors").read_bytes())
    write_manifest(scorer.manifest, blend)
    with pytest.raises(EscalmlError, match=r"is no head for danger; fit it again"):
        Scorer.load(blend)

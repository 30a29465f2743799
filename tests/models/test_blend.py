import numpy as np
import pytest

from escalml.data.arrays import write_arrays
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.blend import BlendClassifier, blended, fit_weights
from escalml.records import Message
from escalml.scoring.explain import explain

pytestmark = pytest.mark.slow  # `make quick` leaves it out


@pytest.fixture(scope="module")
def rng():
    return np.random.default_rng(0)


@pytest.fixture(scope="module")
def targets(rng):
    return (rng.random((400, 1)) < 0.3).astype(float)


def knowing(targets, rng, strength):
    """Log-odds that know the target as well as `strength` says."""
    return strength * (2 * targets - 1) + rng.normal(size=targets.shape)


def test_who_knows_more_weighs_more(targets, rng):
    weights = fit_weights([knowing(targets, rng, 0.2), knowing(targets, rng, 2.0)], targets)
    assert 0 <= weights[0, 0] < weights[1, 0] / 2


def test_two_that_err_apart_are_better_together(targets, rng):
    members = [knowing(targets, rng, 0.7), knowing(targets, rng, 0.7)]
    together = blended(members, fit_weights(members, targets))
    gap = [part[targets == 1].mean() - part[targets == 0].mean() for part in (members[0], together)]
    spread = [part[targets == 0].std() for part in (members[0], together)]
    assert gap[1] / spread[1] > gap[0] / spread[0]


def test_a_member_that_counts_against_a_target_has_no_say(targets, rng):
    good = knowing(targets, rng, 1.0)
    weights = fit_weights([good, -good + 0.1 * rng.normal(size=good.shape) - good], targets)
    assert weights[1, 0] == 0
    assert weights[0, 0] > 0


def test_where_all_count_against_a_target_they_share_alike(targets, rng):
    assert fit_weights([-knowing(targets, rng, 1.0), -knowing(targets, rng, 1.0)], targets)[:, 0].tolist() == [1, 1]


def test_a_row_without_a_label_is_not_a_negative(targets, rng):
    members = [knowing(targets, rng, 1.0), knowing(targets, rng, 0.5)]
    some = targets.copy()
    some[:100] = np.nan
    assert np.allclose(fit_weights(members, some), fit_weights([part[100:] for part in members], targets[100:]))


def test_a_blend_is_the_weighted_sum_of_its_members(blend_scorer):
    views = [view_message(Message(text=text), history_turns=6) for text in ("get me your manager", "lovely shop")]
    classifier = blend_scorer.classifier
    fast, deep = (member.log_odds(views) for member in classifier.members)
    expected = classifier.weights[0] * fast + classifier.weights[1] * deep
    assert np.allclose(classifier.log_odds(views), expected)
    assert (classifier.weights >= 0).all()


def test_a_saved_blend_scores_exactly_as_before(blend_scorer, tmp_path):
    blend_scorer.save(tmp_path)
    messages = [Message(text="third broken promise, get me your manager"), Message(text="thank you")]
    assert np.array_equal(
        type(blend_scorer).load(tmp_path).probabilities(messages), blend_scorer.probabilities(messages)
    )


def test_the_fast_part_of_a_blend_answers_alone_with_its_own_calibration(blend_scorer, tmp_path):
    blend_scorer.save(tmp_path)
    fast = type(blend_scorer).load(tmp_path, fast=True)
    views = [view_message(Message(text="get me your manager"), history_turns=6)]
    assert np.array_equal(fast.classifier.log_odds(views), blend_scorer.classifier.tfidf.log_odds(views))
    assert fast.manifest.calibration == blend_scorer.manifest.fast.calibration != blend_scorer.manifest.calibration
    messages = [Message(text="any news?"), Message(text="get me your manager")]
    assert not np.array_equal(fast.probabilities(messages), blend_scorer.probabilities(messages))


def test_a_blend_without_its_weights_is_refused(blend_scorer, tmp_path):
    blend_scorer.save(tmp_path)
    (tmp_path / "blend.safetensors").unlink()
    with pytest.raises(EscalmlError, match=r"blend.safetensors: cannot be loaded"):
        BlendClassifier.load(tmp_path)


def test_parts_of_different_models_are_refused(blend_scorer, tmp_path):
    blend_scorer.save(tmp_path)
    write_arrays(tmp_path / "blend.safetensors", {"weights": blend_scorer.classifier.weights[:, 1:]})
    with pytest.raises(EscalmlError, match="its parts are of different models"):
        BlendClassifier.load(tmp_path)


def test_phrases_of_a_blend_slice_back(blend_scorer):
    text = "Third broken promise, mail ann@example.org, get me your manager now"
    phrases = [
        span
        for found in explain(
            blend_scorer.classifier.log_odds,
            view_message(Message(text=text), history_turns=6),
            range(len(blend_scorer.table)),
        )
        for span in found.phrases
    ]
    assert phrases
    assert all(0 <= span.start < span.end <= len(text) and span.weight > 0 for span in phrases)

"""A champion with heads: saved, loaded and run in one pass, whatever champion it stands on."""

import numpy as np
import pytest

from escalml.data.arrays import read_arrays, write_arrays
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.encoder_input import tokens_of
from escalml.models.head import NEW, HeadClassifier, Heads
from escalml.models.ngrams import fit_vectorizers
from escalml.records import Message
from escalml.scoring.explain import explain

pytestmark = pytest.mark.slow  # `make quick` leaves it out

TEXTS = ["third broken promise, get me your manager", "lovely shop, thank you", "any news?", "nobody came"]
VIEWS = [view_message(Message(text=text), history_turns=6) for text in TEXTS]


def headed(champion, params, *, width, n_heads=2):
    """A champion of n targets with a head on its first target and one on a target that is new to it."""
    rng = np.random.default_rng(0)
    blocks = fit_vectorizers(VIEWS * 6, [f"g{n}" for n in range(24)], params.tfidf)
    n_terms = sum(len(block.vocabulary) for block in blocks)
    heads = Heads(
        columns=np.array([0, champion.n_targets]),
        log_odds=rng.normal(size=(champion.n_targets, n_heads)),
        vectors=rng.normal(size=(width, n_heads)),
        terms=rng.normal(size=(n_terms, n_heads)).astype(np.float32).astype(np.float64),
        intercepts=rng.normal(size=n_heads),
    )
    return HeadClassifier(champion, np.append(np.arange(champion.n_targets), NEW), blocks, heads)


@pytest.fixture(scope="module")
def on_blend(blend_scorer, params):
    return headed(blend_scorer.classifier, params, width=blend_scorer.classifier.encoder.width)


@pytest.fixture(scope="module")
def on_ngrams(scorer, params):
    return headed(scorer.classifier, params, width=0)


@pytest.mark.parametrize("name", ["on_blend", "on_ngrams"])
def test_saved_heads_score_exactly_as_before(name, request, tmp_path):
    classifier = request.getfixturevalue(name)
    classifier.save(tmp_path)
    assert np.array_equal(HeadClassifier.load(tmp_path).log_odds(VIEWS), classifier.log_odds(VIEWS))


@pytest.mark.parametrize("name", ["on_blend", "on_ngrams"])
def test_a_target_without_a_head_keeps_the_champions_log_odds(name, request):
    classifier = request.getfixturevalue(name)
    champions, own = classifier.champion.log_odds(VIEWS), classifier.log_odds(VIEWS)
    assert np.array_equal(own[:, 1:-1], champions[:, 1:])
    assert not np.allclose(own[:, 0], champions[:, 0])


def test_a_head_is_the_sum_of_what_log_odds_vector_and_terms_add(on_blend):
    look = on_blend.champion.look(VIEWS, for_names=False)
    heads = on_blend.heads
    without_terms = look.log_odds @ heads.log_odds + look.vectors @ heads.vectors + heads.intercepts
    terms = on_blend.log_odds(VIEWS)[:, [0, -1]] - without_terms
    for row, view in enumerate(VIEWS):
        first, expected = 0, np.zeros(2)
        for block in on_blend.vectorizers:  # by hand: idf-weighted logarithmic counts of length one
            columns, counts = np.unique(block.find(view), return_counts=True)
            weights = (1 + np.log(counts)) * block.idf[columns]
            expected += (weights / np.linalg.norm(weights)) @ heads.terms[first + columns]
            first += len(block.vocabulary)
        assert np.allclose(terms[row], expected)


def test_a_row_depends_on_its_own_view_alone(on_blend):
    together = on_blend.log_odds(VIEWS)
    assert np.array_equal(np.vstack([on_blend.log_odds([view]) for view in VIEWS]), together)
    assert on_blend.log_odds([]).shape == (0, on_blend.n_targets)


def test_the_vector_is_the_mean_of_the_layers_over_all_tokens(blend_scorer):
    encoder = blend_scorer.classifier.encoder
    tokens = np.array([tokens_of(VIEWS[2], encoder.tokenizer, encoder.max_tokens)])
    inputs = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
    layers = encoder.session.run(["layers"], inputs)[0][0].astype(float)
    assert layers.shape == (tokens.size, encoder.width)
    assert np.allclose(encoder.look(VIEWS[2:3]).vectors[0], layers.sum(axis=0) / tokens.size)


def test_one_pass_of_the_encoder_serves_champion_and_heads(on_blend, monkeypatch):
    encoder, runs = on_blend.champion.encoder, []

    class Counting:
        def run(self, outputs, inputs):
            runs.append(outputs)
            return session.run(outputs, inputs)

        def get_outputs(self):
            return session.get_outputs()

    session = encoder.session
    monkeypatch.setattr(encoder, "session", Counting())
    log_odds, names = on_blend.read(VIEWS)
    assert (len(runs), len(log_odds), len(names)) == (len(VIEWS),) * 3


def test_heads_of_another_champion_are_refused(on_blend, on_ngrams, tmp_path):
    on_blend.save(tmp_path)
    numbers = read_arrays(tmp_path / "head.safetensors")
    write_arrays(tmp_path / "head.safetensors", {**numbers, "vectors": numbers["vectors"][1:]})
    with pytest.raises(EscalmlError, match="the heads are another champion's"):
        HeadClassifier.load(tmp_path)


def test_phrases_of_a_head_slice_back(on_blend):
    text = "Third broken promise, mail ann@example.org, get me your manager now"
    view = view_message(Message(text=text), history_turns=6)
    phrases = [
        span for found in explain(on_blend.log_odds, view, [0, on_blend.n_targets - 1]) for span in found.phrases
    ]
    assert phrases
    assert all(0 <= span.start < span.end <= len(text) and span.weight > 0 for span in phrases)

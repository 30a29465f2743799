import json
import sys

import numpy as np
import pytest

from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.encoder import EncoderClassifier
from escalml.models.encoder_input import read_tokenizer, tokens_of
from escalml.records import Message, Turn
from escalml.training.encoder_training import fit_encoder
from tiny_encoder import tiny_config
from two_targets import TABLE, TARGETS, VIEWS, views_of

pytestmark = pytest.mark.slow  # `make quick` leaves it out


@pytest.fixture(scope="module")
def classifier(base_model):
    return fit_encoder(VIEWS, TARGETS, TABLE, tiny_config(base_model), seed=0)


@pytest.fixture(scope="module")
def tokenizer(base_model):
    return read_tokenizer(base_model)


def words_of(tokenizer, tokens):
    return [tokenizer.id_to_token(token) for token in tokens]


def view_of(text, *turns, subject=None):
    thread = tuple(Turn(role=role, text=words) for role, words in turns)
    return view_message(Message(text=text, subject=subject, thread=thread), history_turns=6)


def test_what_it_learned_it_knows(classifier):
    asks, praises = classifier.log_odds(views_of("your manager now", "lovely, thank you"))
    assert asks[0] > praises[0]
    assert asks[1] < praises[1]


def test_a_score_never_depends_on_the_batch(classifier):
    views = [*VIEWS[5:8], view_of("any news " * 20, ("customer", "nobody came"))]
    together = classifier.log_odds(views)
    assert np.array_equal(together, np.vstack([classifier.log_odds([view]) for view in views]))
    assert np.array_equal(classifier.log_odds(views[::-1]), together[::-1])


def test_an_empty_batch_has_no_rows(classifier):
    assert classifier.log_odds([]).shape == (0, 2)


def test_a_saved_model_scores_exactly_as_the_fitted_one(classifier, tmp_path):
    classifier.save(tmp_path)
    assert np.array_equal(EncoderClassifier.load(tmp_path).log_odds(VIEWS), classifier.log_odds(VIEWS))


@pytest.mark.parametrize("file", ["encoder.onnx", "tokenizer.json", "encoder.json"])
def test_a_damaged_file_is_refused(classifier, tmp_path, file):
    classifier.save(tmp_path)
    (tmp_path / file).write_text("{")
    with pytest.raises(EscalmlError, match=r"encoder.json cannot be loaded \(\w+\); train or copy the model again"):
        EncoderClassifier.load(tmp_path)


def test_the_settings_say_how_much_it_reads(classifier, tmp_path):
    classifier.save(tmp_path)
    assert json.loads((tmp_path / "encoder.json").read_text()) == {"max_tokens": 64, "n_targets": 2}


def test_history_comes_first_and_says_who_spoke(tokenizer):
    view = view_of("any news", ("customer", "nobody came"), ("agent", "thank you"), subject="manager")
    assert " ".join(words_of(tokenizer, tokens_of(view, tokenizer, 64))) == (
        "[CLS] customer : nobody came agent : thank you [SEP] manager any news [SEP]"
    )


def test_of_a_long_history_the_latest_part_is_kept(tokenizer):
    view = view_of("any news", ("customer", "lovely shop " * 20), ("customer", "nobody came now"))
    words = words_of(tokenizer, tokens_of(view, tokenizer, 32))
    assert len(words) == 32
    assert words[0] == "[CLS]"
    assert words[-7:] == ["nobody", "came", "now", "[SEP]", "any", "news", "[SEP]"]


def test_a_message_that_is_too_long_loses_its_middle_and_never_its_end(tokenizer):
    view = view_of("third " * 15 + "lovely " * 40 + "manager " * 15, ("customer", "nobody came"))
    words = words_of(tokenizer, tokens_of(view, tokenizer, 32))
    assert len(words) == 32
    # 32 less three marks leaves 29: 19 of the opening, 10 of the end, nothing of the history
    assert words == ["[CLS]", "[SEP]", *["third"] * 15, *["lovely"] * 4, *["manager"] * 10, "[SEP]"]


def test_a_package_that_is_missing_is_named(classifier, tmp_path, monkeypatch):
    classifier.save(tmp_path)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(EscalmlError, match=r"this model needs the package onnxruntime: pip install onnxruntime"):
        EncoderClassifier.load(tmp_path)

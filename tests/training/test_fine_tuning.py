"""Fine-tuning: a killed training goes on and ends where it would have; soft targets; layers that stay."""

import json

import numpy as np
import pytest
import torch

from escalml.errors import EscalmlError
from escalml.models.encoder_input import read_tokenizer
from escalml.training import fine_tuning
from escalml.training.encoder_network import load_network, save_network
from escalml.training.encoder_training import documents_of
from escalml.training.fine_tuning import Lesson, fine_tune, scores_of
from tiny_encoder import tiny_config
from two_targets import TABLE, TARGETS, VIEWS

pytestmark = pytest.mark.slow  # `make quick` leaves it out


class KilledError(Exception):
    """Stands for whatever ends a process."""


@pytest.fixture
def lesson(base_model):
    config = tiny_config(base_model)
    return Lesson(documents_of(VIEWS, read_tokenizer(base_model), config), TARGETS)


def network(base, config):
    torch.manual_seed(0)
    return load_network(str(base), TABLE, config)


def trained(base, lesson, config, **options):
    model = network(base, config)
    fine_tune(model, lesson, TABLE, config, seed=1, **options)
    return model


@pytest.mark.parametrize("killed_after", [1, 4, 6])
def test_a_killed_training_ends_where_it_would_have(base_model, lesson, tmp_path, monkeypatch, killed_after):
    monkeypatch.setattr(fine_tuning, "SECONDS_BETWEEN_CHECKPOINTS", -1.0)
    config = tiny_config(base_model, epochs=3, dropout=0.1)  # 12 messages in batches of 4: three steps an epoch
    steps = []

    def on_step(step):
        steps.append(step)
        if len(steps) == killed_after + 1:
            raise KilledError

    with pytest.raises(KilledError):
        trained(base_model, lesson, config, checkpoint=tmp_path / "state.pt", on_step=on_step)
    again = []
    resumed = trained(base_model, lesson, config, checkpoint=tmp_path / "state.pt", on_step=again.append)
    assert len(again) == 9 - killed_after
    whole = trained(base_model, lesson, config)
    assert np.array_equal(scores_of(resumed, lesson.documents), scores_of(whole, lesson.documents))


def test_a_training_that_ended_is_not_done_again(base_model, lesson, tmp_path):
    config = tiny_config(base_model, epochs=1)
    first = trained(base_model, lesson, config, checkpoint=tmp_path / "state.pt")
    steps = []
    second = trained(base_model, lesson, config, checkpoint=tmp_path / "state.pt", on_step=steps.append)
    assert steps == []
    assert np.array_equal(scores_of(first, lesson.documents), scores_of(second, lesson.documents))


def test_the_best_epoch_is_kept_over_a_kill(base_model, lesson, tmp_path):
    config = tiny_config(base_model, epochs=4)
    against = Lesson(lesson.documents, 1 - lesson.targets)  # every epoch makes it worse
    kept = trained(base_model, lesson, config, validation=against, checkpoint=tmp_path / "state.pt")
    again = trained(base_model, lesson, config, validation=against, checkpoint=tmp_path / "state.pt")
    assert np.array_equal(scores_of(kept, lesson.documents), scores_of(again, lesson.documents))
    one_epoch = tiny_config(base_model, epochs=4)
    assert not np.array_equal(
        scores_of(kept, lesson.documents), scores_of(trained(base_model, lesson, one_epoch), lesson.documents)
    )


def test_a_student_learns_how_sure_its_teacher_is(base_model, lesson):
    soft = np.full(lesson.targets.shape, 0.7)
    model = trained(base_model, Lesson(lesson.documents, soft), tiny_config(base_model, epochs=40))
    probabilities = 1 / (1 + np.exp(-scores_of(model, lesson.documents)))
    assert probabilities == pytest.approx(soft, abs=0.1)


def test_frozen_layers_stay_and_the_others_learn(base_model, lesson):
    config = tiny_config(base_model, epochs=1, frozen_layers=1)
    before = {name: weight.clone() for name, weight in network(base_model, config).state_dict().items()}
    changed = {
        name.split(".")[3]
        for name, weight in trained(base_model, lesson, config).state_dict().items()
        if name.startswith("body.encoder.layer") and not torch.equal(weight, before[name])
    }
    assert changed == {"1"}


def test_time_left_is_told(base_model, lesson):
    steps = []
    trained(base_model, lesson, tiny_config(base_model, epochs=2), on_step=steps.append)
    left = [step.seconds_left for step in steps]
    assert left[-1] == 0
    assert all(seconds > 0 for seconds in left[:-1])
    assert steps[0].describe().endswith("min left")


def test_a_model_keeps_the_layers_that_it_is_told_to(base_model):
    model = network(base_model, tiny_config(base_model, layers=(1,)))
    whole = network(base_model, tiny_config(base_model))
    assert len(model.body.encoder.layer) == 1
    kept, upper = model.body.encoder.layer[0].state_dict(), whole.body.encoder.layer[1].state_dict()
    assert all(torch.equal(kept[name], upper[name]) for name in upper)
    with pytest.raises(EscalmlError, match=r"encoder\.layers: there is no layer 2; these weights have the layers 0 to"):
        network(base_model, tiny_config(base_model, layers=(0, 2)))


def test_a_saved_network_is_a_base_with_its_head(base_model, lesson, tmp_path):
    config = tiny_config(base_model, epochs=1, layers=(1,))
    model = trained(base_model, lesson, config)
    save_network(model, read_tokenizer(base_model), TABLE, tmp_path / "student")
    loaded = network(tmp_path / "student", config)  # its one layer is not cut once more
    assert np.array_equal(scores_of(model, lesson.documents), scores_of(loaded, lesson.documents))
    (tmp_path / "student" / "targets.json").write_text(json.dumps(["other", "targets"]))
    other = network(tmp_path / "student", config)
    assert not np.array_equal(scores_of(model, lesson.documents), scores_of(other, lesson.documents))

"""The stage that adds the head for danger between the lines to a model."""

import json

import pytest

from escalml.errors import EscalmlError
from escalml.models.manifest import copy_model, model_sha256
from escalml.records import Message
from escalml.scoring.scorer import Scorer
from escalml.training.stages.train_danger import main, ordinary_among

pytestmark = pytest.mark.slow  # `make quick` leaves it out


@pytest.fixture
def labelled(tmp_path):
    rows = [
        {"id": f"{n}", "text": f"When do you open on day {n}?", "severity": "low", "split": "train", "source": "corpus"}
        for n in range(30)
    ]
    path = tmp_path / "messages.jsonl"
    path.write_text("".join(json.dumps({**row, "group": row["id"]}) + "\n" for row in rows), encoding="utf-8")
    return path


def fitted(blend_model, labelled, folder):
    copy_model(blend_model, folder)
    assert main(["--root", ".", "--model", str(folder), "--data", str(labelled)]) == 0
    return folder


def test_a_model_gets_the_same_head_each_time_and_stays_what_it_was_else(blend_model, labelled, tmp_path):
    first, second = (fitted(blend_model, labelled, tmp_path / name) for name in ("a", "b"))
    assert model_sha256(first) == model_sha256(second) != model_sha256(blend_model)
    scorer, before = Scorer.load(first), Scorer.load(blend_model)
    assert scorer.danger.weights.any()
    assert scorer.manifest.calibration == before.manifest.calibration
    files = dict(scorer.manifest.files)
    assert files.pop("danger.safetensors")
    assert files == before.manifest.files


def test_a_model_without_an_encoder_is_refused(tiny_model, labelled):
    with pytest.raises(EscalmlError, match="has no encoder"):
        main(["--model", str(tiny_model), "--data", str(labelled)])


def test_without_ordinary_messages_there_is_nothing_to_hear_others_against(blend_model, tmp_path):
    copy_model(blend_model, tmp_path / "model")
    data = tmp_path / "messages.jsonl"
    row = {"id": "1", "text": "Hello?", "severity": "low", "split": "test", "source": "corpus", "group": "1"}
    data.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with pytest.raises(EscalmlError, match="no message that chance picked"):
        main(["--root", ".", "--model", str(tmp_path / "model"), "--data", str(data)])


def test_what_raises_the_alarm_by_itself_is_no_ordinary_message():
    messages = [Message(text="I want to kill myself."), Message(text="Where is my parcel?")]
    assert [message.text for message in ordinary_among(messages, 0)] == ["Where is my parcel?"]

"""The stage that adds the head for requests for the next level to a model."""

import json

import pytest

from escalml.errors import EscalmlError
from escalml.models.manifest import copy_model, model_sha256
from escalml.scoring.scorer import Scorer
from escalml.training import request_head_fitting
from escalml.training.stages.train_requests import main

pytestmark = pytest.mark.slow  # `make quick` leaves it out

TEXTS = {0: "When do you open on day {}?", 3: "Your manager should read case {}.", 4: "Your CEO should read case {}."}


@pytest.fixture
def labelled(tmp_path):
    rows = [
        {"id": f"{level}-{n}", "text": text.format(n), "requested_level": level, "split": "train", "source": "corpus"}
        for level, text in TEXTS.items()
        for n in range(12)
    ]
    path = tmp_path / "messages.jsonl"
    path.write_text("".join(json.dumps({**row, "group": row["id"]}) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def few_invented(monkeypatch):
    for name in ("_N_ASKING", "_N_TELLING", "_N_PLAIN", "_N_REPEATS"):
        monkeypatch.setattr(request_head_fitting, name, 1)


def fitted(blend_model, labelled, folder):
    copy_model(blend_model, folder)
    assert main(["--root", ".", "--model", str(folder), "--data", str(labelled)]) == 0
    return folder


def test_a_model_gets_the_same_head_each_time_and_stays_what_it_was_else(blend_model, labelled, tmp_path):
    first, second = (fitted(blend_model, labelled, tmp_path / name) for name in ("a", "b"))
    assert model_sha256(first) == model_sha256(second) != model_sha256(blend_model)
    scorer, before = Scorer.load(first), Scorer.load(blend_model)
    assert 0 < scorer.requests.least < 1
    assert scorer.manifest.calibration == before.manifest.calibration
    assert {**scorer.manifest.files} == {
        **before.manifest.files,
        **{k: v for k, v in scorer.manifest.files.items() if k == "requests.safetensors"},
    }


def test_a_model_without_an_encoder_is_refused(tiny_model, labelled):
    with pytest.raises(EscalmlError, match="has no encoder"):
        main(["--model", str(tiny_model), "--data", str(labelled)])


def test_labels_of_one_level_alone_are_refused(blend_model, labelled, tmp_path):
    copy_model(blend_model, tmp_path / "model")
    kept = [line for line in labelled.read_text().splitlines() if json.loads(line)["requested_level"] != 4]
    labelled.write_text("\n".join(kept) + "\n", encoding="utf-8")
    with pytest.raises(EscalmlError, match="labelled requested_level 0, 3 and 4"):
        main(["--model", str(tmp_path / "model"), "--data", str(labelled)])

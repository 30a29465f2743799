"""The stage that adds a head for names and addresses to a model."""

import json
import shutil

import pytest
import yaml

from escalml.assets import asset
from escalml.models.manifest import read_manifest
from escalml.scoring.scorer import Scorer
from escalml.training.stages import train_names

pytestmark = pytest.mark.slow  # `make quick` leaves it out

ROWS = [
    {"text": "thank you Ann Lee", "identifiers": [{"type": "PERSON", "start": 10, "end": 17}], "split": "train"},
    {"text": "any news? nobody came", "identifiers": [], "split": "train"},
    {"text": "get me Bo", "identifiers": [{"type": "PERSON", "start": 7, "end": 9}], "split": "test"},
]


def small_root(folder):
    """A checkout of a few rows and fast settings."""
    params = yaml.safe_load(asset("params.yaml").read_text())
    params["prepare"]["corpus"] = ["corpus.jsonl"]
    params["names"] |= {"epochs": 1, "width": 32, "n_layers": 1}
    (folder / "params.yaml").write_text(yaml.safe_dump(params))
    (folder / "corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return folder


def test_the_head_is_added_and_its_sources_are_named(blend_model, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(train_names, "N_ALONE", 20)
    model = shutil.copytree(blend_model, tmp_path / "model")
    root = small_root(tmp_path)
    assert train_names.main(["--root", str(root), "--model", str(model), "--marked-texts", str(tmp_path)]) == 0
    assert read_manifest(model).trained_on.names == {"corpus": 4, "corpus, names varied": 4 + 2 + 20}
    assert Scorer.load(model).classifier.encoder.names is not None
    said = capsys.readouterr()
    assert "wnut17.jsonl: not there; names are learned without wnut17" in said.err
    assert "Ann" not in said.out + said.err


def test_marked_texts_at_hand_are_learned_from(tmp_path, params):
    folder = tmp_path / "tweets_ner"
    folder.mkdir()
    row = {"text": "Ann in Leeds", "spans": [{"start": 7, "end": 12, "label": "location"}]}
    (folder / "wnut17.jsonl").write_text(json.dumps(row))
    (text,) = train_names.texts_of_others(params, tmp_path, train_names.Inventor(0))
    assert text.spans == ((7, 12, "PLACE"),)
    assert text.tells_others

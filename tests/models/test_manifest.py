"""A model is the files that its manifest lists, all of them and no other, or it is refused."""

import json
import shutil
import subprocess
import sys

import pytest

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.models.manifest import MODEL_FILES, add_hashes, copy_model, read_manifest, require_whole, write_manifest
from escalml.models.names import NameFinder
from escalml.scoring.scorer import Scorer
from escalml.service.hot_reload import HotReload
from escalml.service.shadow import Shadow

CHAMPION = asset("models/champion")
POLICY = asset("serving/policy.yaml")


@pytest.fixture
def champion(tmp_path):
    """A copy of the shipped model."""
    copy_model(CHAMPION, tmp_path / "model")
    return tmp_path / "model"


@pytest.fixture
def tiny(tiny_model, tmp_path):
    copy_model(tiny_model, tmp_path / "model")
    return tmp_path / "model"


def half_copied(model, other):
    """Another model's n-grams over a model, which then has as many targets as before."""
    for name in ("tfidf.json", "tfidf.safetensors"):
        shutil.copyfile(other / name, model / name)


LOADERS = {
    "scorer": Scorer.load,
    "fast": lambda model: Scorer.load(model, fast=True),
    "service": lambda model: HotReload(model, POLICY),
    "shadow": lambda model: Shadow(model, lambda *_: None),
    "copy": lambda model: copy_model(model, model.with_name("copy")),
}


@pytest.mark.parametrize("load", LOADERS.values(), ids=LOADERS)
def test_another_models_n_grams_are_refused_on_every_road(champion, tiny_model, load):
    half_copied(champion, tiny_model)
    with pytest.raises(EscalmlError, match=r"tfidf\.json: is not the file that manifest\.json lists"):
        load(champion)
    assert not champion.with_name("copy").exists()


# Those of heads: tests/training/test_heads.py; the champion has none.
OPTIONAL = ("manifest", "head", "requests")


@pytest.mark.parametrize("name", [name for name in MODEL_FILES if not name.startswith(OPTIONAL)])
def test_a_missing_file_is_named_and_redaction_never_stops_unseen(champion, name):
    (champion / name).unlink()
    with pytest.raises(EscalmlError, match=rf"{name}: is missing, though manifest\.json lists it; copy the whole"):
        Scorer.load(champion)


@pytest.mark.parametrize("name", ["names.onnx", "encoder.json", "blend.safetensors"])
def test_a_file_that_the_manifest_does_not_list_is_another_models(tiny, name):
    (tiny / name).write_bytes(b"x")
    with pytest.raises(EscalmlError, match=rf"{name}: is not in manifest\.json, so it is another model's"):
        Scorer.load(tiny)


def test_one_changed_byte_is_seen(tiny):
    numbers = (tiny / "tfidf.safetensors").read_bytes()
    (tiny / "tfidf.safetensors").write_bytes(numbers[:-1] + bytes([numbers[-1] ^ 1]))
    with pytest.raises(EscalmlError, match=r"tfidf\.safetensors: is not the file that manifest\.json lists"):
        Scorer.load(tiny)


def test_card_and_figures_beside_a_model_are_not_of_it(tiny, scorer, messages):
    for name in ("card.md", "results.md", "evaluation.json"):
        (tiny / name).write_text("anything")
    assert Scorer.load(tiny).predict(messages) == scorer.predict(messages)


@pytest.fixture
def messages():
    from escalml.records import Message

    return [Message(id="1", text="Third time I ask. Get me your manager.")]


def test_a_service_keeps_its_model_where_the_new_one_is_half_copied(champion, tiny_model):
    live = HotReload(champion, POLICY)
    before = live.pair
    half_copied(champion, tiny_model)
    (champion / "names.onnx").unlink()
    live.look()
    live.look()
    assert live.pair is before
    assert "names.onnx: is missing" in live.facts()["model"]["refused"]


def test_a_folder_that_is_written_to_while_it_is_loaded_is_refused(champion, monkeypatch):
    load = NameFinder.load

    def load_late(directory):
        (champion / "tfidf.json").write_bytes((champion / "tfidf.json").read_bytes())
        return load(directory)

    monkeypatch.setattr(NameFinder, "load", load_late)
    with pytest.raises(EscalmlError, match="was written to while it was loaded"):
        Scorer.load(champion)


def edited(model, change):
    """Change a model's manifest as JSON, NaN and all."""
    fields = json.loads((model / "manifest.json").read_text())
    change(fields)
    (model / "manifest.json").write_text(json.dumps(fields))


PLACES = {
    "slope": lambda fields, number: fields["calibration"]["slopes"].__setitem__(3, number),
    "intercept": lambda fields, number: fields["calibration"]["intercepts"].__setitem__(0, number),
    "base rate": lambda fields, number: fields["calibration"]["base_rates"].__setitem__(0, number),
    "threshold": lambda fields, number: fields["thresholds"].__setitem__("escalated", number),
    "quantile": lambda fields, number: fields["review_quantiles"].__setitem__("no", number),
    "critical limit": lambda fields, number: fields.__setitem__("critical_limit", number),
    "fast slope": lambda fields, number: fields["fast"]["calibration"]["slopes"].__setitem__(3, number),
    "rule": lambda fields, number: fields["threshold_rules"]["rules"]["escalated"].__setitem__("value", number),
    "coverage": lambda fields, number: fields["threshold_rules"].__setitem__("review_coverage", number),
    "count": lambda fields, number: fields["trained_on"].__setitem__("n_messages", number),
}


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf"), "NaN", "-inf"])
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_number_that_is_none_is_refused_wherever_it_stands(champion, place, number):
    edited(champion, lambda fields: place(fields, number))
    with pytest.raises(EscalmlError, match=r"manifest\.json: .*; written by another version"):
        Scorer.load(champion)


def test_a_number_too_large_for_a_float_is_refused(champion):
    text = (champion / "manifest.json").read_text()
    first = text.index("0", text.index('"slopes"'))
    (champion / "manifest.json").write_text(text[: first - 2] + "1e999," + text[text.index(",", first) + 1 :])
    with pytest.raises(EscalmlError, match=r"calibration\.slopes\.0"):
        read_manifest(champion)


def test_a_model_of_an_earlier_version_is_refused_with_what_to_do(tiny, messages, scorer):
    edited(tiny, lambda fields: fields.pop("files"))
    with pytest.raises(EscalmlError, match=rf"lists no SHA-256 of the model's files.*python -m escalml\.\S+ {tiny}$"):
        Scorer.load(tiny)
    add_hashes(tiny)
    assert Scorer.load(tiny).predict(messages) == scorer.predict(messages)


def test_the_command_that_is_named_adds_the_hashes_and_takes_no_half_model_for_whole(tiny):
    edited(tiny, lambda fields: fields.pop("files"))
    with pytest.raises(EscalmlError) as caught:
        Scorer.load(tiny)
    line = [sys.executable, *str(caught.value).rpartition("python ")[2].split()]
    assert subprocess.run(line, check=False).returncode == 0
    (tiny / "tfidf.json").write_text("[]")
    ended = subprocess.run(line, check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "tfidf.json: is not the file" in ended.stderr


def test_hashes_are_not_added_to_a_model_that_lacks_a_file(tiny):
    edited(tiny, lambda fields: fields.pop("files"))
    (tiny / "tfidf.json").unlink()
    with pytest.raises(EscalmlError, match=r"tfidf\.json: is missing, and a model of its kind needs it"):
        add_hashes(tiny)
    assert read_manifest(tiny).files == {}


def test_a_manifest_can_lead_to_no_file_outside_the_folder(tiny, tmp_path):
    (tmp_path / "secret").write_text("x")
    edited(tiny, lambda fields: fields["files"].update({"../secret": "0" * 64}))
    with pytest.raises(EscalmlError, match="secret: is missing"):
        copy_model(tiny, tmp_path / "deep" / "copy")
    assert not (tmp_path / "deep").exists()


def test_a_model_that_is_saved_over_another_leaves_nothing_of_it(champion, scorer):
    scorer.save(champion)
    assert sorted(read_manifest(champion).files) == ["tfidf.json", "tfidf.safetensors"]
    assert {path.name for path in champion.iterdir()} == {"manifest.json", "tfidf.json", "tfidf.safetensors"}
    assert Scorer.load(champion).manifest.kind == "tfidf"


def test_a_copy_that_fails_midway_is_no_model(champion, tmp_path, monkeypatch):
    copied = shutil.copyfile

    def fail(source, target):
        if source.name == "names.onnx":
            raise OSError("full")
        copied(source, target)

    monkeypatch.setattr(shutil, "copyfile", fail)
    with pytest.raises(OSError, match="full"):
        copy_model(champion, tmp_path / "copy")
    with pytest.raises(EscalmlError, match=r"no manifest\.json there"):
        Scorer.load(tmp_path / "copy")


def test_the_shipped_model_lists_its_files(tmp_path):
    require_whole(CHAMPION, read_manifest(CHAMPION))
    copy_model(CHAMPION, tmp_path)
    write_manifest(read_manifest(tmp_path), tmp_path)
    assert (tmp_path / "manifest.json").read_bytes() == (CHAMPION / "manifest.json").read_bytes()

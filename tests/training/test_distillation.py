"""Distillation: what teachers say, by id and in their languages; a student that learns it; the stage as a whole."""

import json

import numpy as np
import pytest

from escalml.config import TeacherConfig, read_params
from escalml.data.dataset import labelled_fields_of
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.models.base_models import origin_of
from escalml.records import Message
from escalml.training.distillation import Labelled, SoftLabels, answers_of, mean_log_odds
from escalml.training.encoder_network import has_head, load_body
from escalml.training.stages.distil import apart, main, read_unlabelled
from places import ROOT
from tiny_encoder import tiny_config
from two_targets import TABLE, TARGETS, VIEWS

pytestmark = pytest.mark.slow  # `make quick` leaves it out

NAN = float("nan")


def teacher(base, **changes):
    return TeacherConfig(**tiny_config(base, epochs=1).model_dump() | changes)


def test_the_mean_is_over_those_who_answered():
    one, two = np.array([[1.0, 2.0], [NAN, NAN]]), np.array([[3.0, NAN], [NAN, 5.0]])
    mean = mean_log_odds([one, two])
    assert mean[0].tolist() == [2.0, 2.0]
    assert np.isnan(mean[1, 0])
    assert mean[1, 1] == 5.0


def test_a_teacher_is_asked_in_its_languages_alone(base_model, tmp_path):
    languages = ["en" if row % 3 else "de" for row in range(len(VIEWS))]
    data = Labelled(VIEWS, languages, TARGETS)
    answers = answers_of(teacher(base_model, languages=["en"]), data, data, TABLE, work=tmp_path, seed=0)
    asked = [bool(row) for row in ~np.isnan(answers).any(axis=1)]
    assert asked == [language == "en" for language in languages]


def test_answers_that_were_given_are_not_asked_for_again(base_model, tmp_path, monkeypatch):
    data = Labelled(VIEWS, ["en"] * len(VIEWS), TARGETS)
    first = answers_of(teacher(base_model), data, data, TABLE, work=tmp_path, seed=0)
    monkeypatch.setattr("escalml.training.distillation.scores_of", lambda *_: pytest.fail("asked again"))
    assert np.array_equal(answers_of(teacher(base_model), data, data, TABLE, work=tmp_path, seed=0), first)


def test_soft_labels_come_back_by_target_name(tmp_path):
    log_odds = np.array([[0.0, 2.0], [NAN, -2.0]])
    SoftLabels(["a-1", "b-2"], ["vulnerable", *TABLE.columns[:1]], log_odds).save(tmp_path / "soft.safetensors")
    loaded = SoftLabels.load(tmp_path / "soft.safetensors")
    assert loaded.ids == ["a-1", "b-2"]
    probabilities = loaded.probabilities(TABLE)
    assert probabilities[:, 0] == pytest.approx(1 / (1 + np.exp([-2.0, 2.0])), abs=1e-3)
    assert np.isnan(probabilities[:, 1]).all()


@pytest.fixture
def checkout(tmp_path, base_model, corpus):
    """A checkout whose teacher and student are tiny, with 40 labelled and 30 unlabelled messages."""
    import yaml

    params = yaml.safe_load((ROOT / "params.yaml").read_text())
    params["encoder"] |= {"base": str(base_model), "layers": [1], "max_tokens": 64}
    params["distil"] |= {
        "n_english": 20,
        "n_other": 5,
        "teachers": [{"base": str(base_model), "epochs": 1, "max_tokens": 64}],
    }
    (tmp_path / "params.yaml").write_text(yaml.safe_dump(params))
    data = tmp_path / "data/processed/messages.jsonl"
    data.parent.mkdir(parents=True)
    data.write_text("".join(json.dumps(labelled_fields_of(row)) + "\n" for row in corpus[:60]))
    rows = [
        {"id": f"u-{number}", "text": f"any news from {chr(97 + number)}?", "language": "de" if number % 3 else "en"}
        for number in range(26)
    ]
    (tmp_path / "more.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def test_the_stage_asks_the_teachers_and_writes_a_student(checkout, capsys):
    assert main(["--root", str(checkout), "--unlabelled", str(checkout / "more.jsonl")]) == 0
    assert "learned from 14 unlabelled messages" in capsys.readouterr().out
    soft = SoftLabels.load(checkout / "data/public/soft_labels.safetensors")
    assert len(soft.ids) == 14  # the nine in English, five of the others
    assert not np.isnan(soft.log_odds).any()
    assert b"any news" not in (checkout / "data/public/soft_labels.safetensors").read_bytes()
    assert (checkout / "models/student/head.safetensors").exists()


def test_soft_labels_that_are_there_need_no_teacher(checkout, params):
    columns = TargetTable(params.targets).columns
    soft = SoftLabels(["u-3", "elsewhere"], columns, np.zeros((2, len(columns))))
    soft.save(checkout / "data/public/soft_labels.safetensors")
    assert main(["--root", str(checkout), "--unlabelled", str(checkout / "more.jsonl")]) == 0
    assert not list((checkout / "models/teachers").glob("tiny*"))
    assert SoftLabels.load(checkout / "data/public/soft_labels.safetensors").ids == ["u-3", "elsewhere"]


def test_an_old_soft_label_of_a_message_that_is_labelled_by_now_is_not_learned_from(checkout, params, corpus, capsys):
    """A text of the test split could otherwise be learned from by what teachers said of it before it was labelled."""
    columns = TargetTable(params.targets).columns
    known = corpus[0].message
    SoftLabels(["u-3", str(known.id)], columns, np.zeros((2, len(columns)))).save(
        checkout / "data/public/soft_labels.safetensors"
    )
    with (checkout / "more.jsonl").open("a") as file:
        file.write(json.dumps({"id": known.id, "text": known.text}) + "\n")
    assert main(["--root", str(checkout), "--unlabelled", str(checkout / "more.jsonl")]) == 0
    assert "learned from 1 unlabelled messages" in capsys.readouterr().out


def test_files_that_hold_none_of_the_ids_are_refused(checkout, params):
    SoftLabels(["elsewhere"], ["escalated"], np.zeros((1, 1))).save(checkout / "data/public/soft_labels.safetensors")
    with pytest.raises(EscalmlError, match=r"none of its ids is among the unlabelled messages"):
        main(["--root", str(checkout), "--unlabelled", str(checkout / "more.jsonl")])


def test_without_files_the_variable_is_named(checkout, monkeypatch):
    monkeypatch.delenv("ESCALML_UNLABELLED", raising=False)
    with pytest.raises(EscalmlError, match=r"give --unlabelled FILES, or set ESCALML_UNLABELLED"):
        main(["--root", str(checkout)])


def test_a_row_without_id_is_passed_over(tmp_path):
    (tmp_path / "rows.jsonl").write_text('{"text": "no id"}\n{"id": "a", "text": "hello"}\n')
    assert list(read_unlabelled([tmp_path / "rows.jsonl"])) == ["a"]


def test_no_message_that_is_labelled_is_learned_from(corpus):
    row = corpus[0]
    labelled = {"same id": row.message.model_copy(update={"text": "Other words."}), "same text": row.message}
    messages = {
        str(row.message.id): labelled["same id"],
        "copy": labelled["same text"],
        "new": Message(text="Is the blue sofa there?"),
    }
    assert list(apart(messages, corpus)) == ["new"]


def test_a_student_of_labels_and_answers_starts_from_its_teacher(checkout, base_model):
    import yaml

    settings = yaml.safe_load((checkout / "params.yaml").read_text())
    settings["distil"]["together"] = {"n_english": 5, "n_other": 5, "epochs": 1, "learning_rate": 1e-12}
    (checkout / "params.yaml").write_text(yaml.safe_dump(settings))
    out = checkout / "models/taught"
    files = ["--unlabelled", str(checkout / "more.jsonl"), "--with-labels", str(out)]
    assert main(["--root", str(checkout), *files]) == 0
    taught, untaught = (load_body(str(folder)).encoder.layer for folder in (out, base_model))
    assert len(taught) == 1
    # The student itself learned next to nothing: what differs from the base is what its teacher learned.
    change = taught[0].output.dense.weight - untaught[1].output.dense.weight
    assert change.abs().max() > 1e-4
    assert has_head(out, TargetTable(read_params(checkout / "params.yaml").targets))
    assert origin_of(str(out)) == base_model.name


def test_a_student_with_labels_needs_a_teacher_of_its_kind(checkout):
    import yaml

    settings = yaml.safe_load((checkout / "params.yaml").read_text())
    columns = TargetTable(read_params(checkout / "params.yaml").targets).columns
    SoftLabels(["u-3"], columns, np.zeros((1, len(columns)))).save(checkout / "data/public/soft_labels.safetensors")
    settings["distil"]["teachers"] = []
    (checkout / "params.yaml").write_text(yaml.safe_dump(settings))
    with pytest.raises(EscalmlError, match=r"distil\.teachers: --with-labels needs one of the encoder's base"):
        main(["--root", str(checkout), "--unlabelled", str(checkout / "more.jsonl"), "--with-labels", "taught"])

"""The gate: a better challenger passes, any other is refused with its reasons; every step can be undone."""

import json
import random
import shutil

import pytest
import yaml

from escalml.data.dataset import labelled_fields_of
from escalml.errors import EscalmlError
from escalml.models.manifest import model_sha256, read_manifest
from escalml.registry import champion_version, default_tracking_uri
from escalml.scoring.scorer import Scorer
from escalml.training import train
from escalml.training.gate import judge
from escalml.training.stages import evaluate, register, rollback
from places import ROOT

pytestmark = [
    pytest.mark.slow,  # `make quick` leaves it out
    pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::FutureWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::UserWarning:mlflow"),
]

FIELDS = ("severity", "escalated", "privacy", "topic")


def small(params):
    """Parameters of the fields that the gate looks at."""
    targets = {name: params.targets[name] for name in FIELDS}
    rules = {name: rule for name, rule in params.thresholds.rules.items() if name.startswith(("severity", "escalated"))}
    thresholds = params.thresholds.model_copy(update={"rules": rules})
    return params.model_copy(update={"targets": targets, "thresholds": thresholds})


@pytest.fixture(scope="module")
def settings(params):
    return small(params)


@pytest.fixture(scope="module")
def shuffled(corpus):
    """The corpus whose labels are those of other messages of the same split."""
    rng = random.Random(0)
    rows = []
    for split in ("train", "validation", "gate", "test"):
        part = [row for row in corpus if row.split == split]
        others = rng.sample(part, len(part))
        rows += [row.model_copy(update={"labels": other.labels}) for row, other in zip(part, others, strict=True)]
    return rows


@pytest.fixture(scope="module")
def good(settings, corpus):
    return train(corpus, settings, data_sha256="0" * 64)


@pytest.fixture(scope="module")
def bad(settings, shuffled):
    return train(shuffled, settings, data_sha256="1" * 64)


def test_a_better_challenger_passes(bad, good, corpus, settings):
    verdict = judge(bad, good, corpus, settings)
    assert verdict.promoted, verdict.table()
    assert verdict.n_messages == sum(row.split == "gate" for row in corpus)


def test_a_worse_challenger_is_refused_with_what_became_worse(good, bad, corpus, settings):
    verdict = judge(good, bad, corpus, settings)
    assert not verdict.promoted
    assert {"severity/qwk", "escalated/roc_auc"} <= {check.metric for check in verdict.failed}
    assert verdict.table().splitlines()[2].startswith("| NO |")


def test_the_champion_itself_is_no_better_and_is_refused_for_that_alone(good, corpus, settings):
    verdict = judge(good, good, corpus, settings)
    assert [check.demand for check in verdict.failed] == ["one is better, its interval above 0"]


def test_labels_that_nothing_can_be_learned_from_are_refused(good, bad, shuffled, settings):
    assert not judge(good, bad, shuffled, settings).promoted


def test_rows_that_a_model_picked_do_not_count(good, bad, corpus, settings):
    picked = [row.model_copy(update={"sampling": "active:grave"}) for row in corpus]
    with pytest.raises(EscalmlError, match=r"no message belongs to the split 'gate'"):
        judge(bad, good, picked, settings)


def test_a_challenger_that_no_longer_finds_names_is_refused(good, bad, corpus, settings, monkeypatch):
    monkeypatch.setattr(type(bad.classifier), "finds_names", property(lambda self: self is bad.classifier))
    (failed,) = judge(bad, good, corpus, settings).failed
    assert (failed.metric, failed.challenger) == ("names and addresses", "not found")


@pytest.fixture
def checkout(tmp_path, corpus, good, bad, monkeypatch):
    """A checkout with data and two trained models, `good` and `bad`, and a registry of its own."""
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    params = yaml.safe_load((ROOT / "params.yaml").read_text())
    params["targets"] = {name: params["targets"][name] for name in FIELDS}
    rules = params["thresholds"]["rules"]
    params["thresholds"]["rules"] = {n: r for n, r in rules.items() if n.startswith(("severity", "escalated"))}
    params["evaluation"] |= {"n_bootstrap": 50}
    (tmp_path / "params.yaml").write_text(yaml.safe_dump(params))
    data = tmp_path / "data/processed/messages.jsonl"
    data.parent.mkdir(parents=True)
    data.write_text("".join(json.dumps(labelled_fields_of(row)) + "\n" for row in corpus))
    for name, scorer in (("good", good), ("bad", bad)):
        scorer.save(tmp_path / name)
    return tmp_path


def run(stage, checkout, *words):
    return stage.main(["--root", str(checkout), *words])


def registered(checkout, name, *words):
    """Evaluate a model and register it; the exit code."""
    model, figures = str(checkout / name), str(checkout / f"figures-{name}")
    assert run(evaluate, checkout, "--model", model, "--out", figures) == 0
    return run(register, checkout, "--model", model, "--evaluation", figures, *words)


def test_a_refused_model_changes_nothing_a_forced_one_says_why_and_can_be_undone(checkout, capsys):
    uri, export = default_tracking_uri(checkout), checkout / "models/champion"
    assert registered(checkout, "good") == 0
    first = model_sha256(export)
    assert champion_version(uri) == "1"

    assert registered(checkout, "bad") == register.REFUSED == 4
    said = capsys.readouterr().err
    assert "| NO |" in said
    assert "refused: " in said
    assert (champion_version(uri), model_sha256(export)) == ("1", first)

    assert registered(checkout, "bad", "--force", "a trial") == 0
    assert "(forced: a trial)" in capsys.readouterr().out
    assert champion_version(uri) == "2"
    assert model_sha256(export) != first
    assert (export / "card.md").exists()

    assert run(rollback, checkout) == 0
    assert (champion_version(uri), model_sha256(export)) == ("1", first)
    assert not (export / "card.md").exists()  # it was the other model's
    assert Scorer.load(export).manifest.trained_on.data_sha256 == "0" * 64


def test_a_champion_that_was_shipped_is_version_1(checkout):
    export = checkout / "models/champion"
    shutil.copytree(checkout / "bad", export)
    assert registered(checkout, "good") == 0
    assert champion_version(default_tracking_uri(checkout)) == "2"
    assert run(rollback, checkout, "1") == 0
    assert read_manifest(export).trained_on.data_sha256 == "1" * 64


def test_what_cannot_be_rolled_back_to_is_refused(checkout):
    assert registered(checkout, "good") == 0
    with pytest.raises(EscalmlError, match=r"the champion replaced no other version in .*; name one of those .*: 1\."):
        run(rollback, checkout)
    with pytest.raises(EscalmlError, match=r"there is no version 7 in "):
        run(rollback, checkout, "7")


def test_the_champion_is_not_registered_twice(checkout, capsys):
    assert registered(checkout, "good") == 0
    assert registered(checkout, "good") == 0
    assert "is the champion already" in capsys.readouterr().out
    assert champion_version(default_tracking_uri(checkout)) == "1"

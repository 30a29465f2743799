import io
import json
import re
from contextlib import redirect_stderr, redirect_stdout

import numpy as np
import optuna
import pytest
import yaml
from optuna.distributions import IntDistribution

import trials
import tune
from escalml.assets import asset
from escalml.config import Params, TargetConfig, TfidfConfig, read_params
from escalml.data.dataset import labelled_message
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.registry.store import EXPERIMENT, sqlite_uri, tracking
from tiny_encoder import tiny_config

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::FutureWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::UserWarning:mlflow"),
]
NAN = float("nan")
TARGETS = {"escalated": TargetConfig(kind="binary"), "topic": TargetConfig(kind="multilabel", labels=("a", "b"))}
TEXTS = {True: "get me your manager now", False: "lovely shop, thank you"}


def rows_of(split, *, n=8):
    """Fields of messages that are angry and escalate, or kind and do not."""
    for number in range(n):
        angry = number % 2 == 0
        labels = {"escalated": angry, "topic": ["a"] if angry else ["b"]}
        yield {"text": f"{TEXTS[angry]} {'!' * (number + 1)}", "group": f"{split} {number}", "split": split} | labels


def labelled(rows):
    return [labelled_message(row, tuple(TARGETS), where="row", source="toy") for row in rows]


@pytest.fixture
def toy():
    return Params(targets=TARGETS, tfidf=TfidfConfig(min_positives=2))


def values_tried(study, *, loss, n_trials, seed=0):
    ranges = {"x": IntDistribution(0, 1000), "y": IntDistribution(0, 1000)}
    tune.search(study, ranges, current={"x": 7, "y": 7}, loss=loss, n_trials=n_trials, seed=seed)
    return [tuple(trial.params.values()) for trial in tune.completed(study)]


def slope(values):
    return values["x"] + values["y"]


def test_the_loss_is_a_mean_over_fields_of_what_is_labelled():
    log_odds = np.array([[0.0, 0.0, 50.0], [50.0, 50.0, 50.0]])
    targets = np.array([[1.0, 0.0, NAN], [1.0, NAN, NAN]])
    # escalated: (log 2 + 0) / 2; topic: a costs log 2 on its one label, b has none; mean of the two fields
    expected = (np.log(2) / 2 + np.log(2)) / 2
    assert trials.mean_log_loss(log_odds, targets, TargetTable(TARGETS)) == pytest.approx(expected)


def test_a_number_of_a_pair_is_changed_by_its_place():
    section = trials.with_values(TfidfConfig(), {"char_ngrams.1": 5, "min_df": 6})
    assert (section.char_ngrams, section.min_df, section.word_ngrams) == ((2, 5), 6, (1, 2))
    assert trials.values_of(section, {"char_ngrams.1": None, "min_df": None}) == {"char_ngrams.1": 5, "min_df": 6}


@pytest.mark.parametrize("kind", list(trials.RANGES))
def test_the_numbers_in_use_lie_inside_what_is_searched(kind):
    params = read_params(asset("params.yaml"))
    ranges = trials.RANGES[kind]
    current = trials.values_of(trials.section_of(params, kind), ranges)
    assert all(ranges[name].low <= value <= ranges[name].high for name, value in current.items())


def test_a_search_tries_first_what_is_in_use():
    assert values_tried(tune.open_study("sqlite://", "s"), loss=slope, n_trials=2)[0] == (7, 7)


def test_the_same_seed_tries_the_same_values_and_another_tries_others():
    one, two, other = (
        values_tried(tune.open_study("sqlite://", "s"), loss=slope, n_trials=12, seed=seed) for seed in (3, 3, 4)
    )
    assert one == two
    assert one[1:] != other[1:]
    assert len(set(one)) > 8


def test_an_interrupted_search_goes_on_as_if_it_had_not_been(tmp_path):
    whole = values_tried(tune.open_study("sqlite://", "s"), loss=slope, n_trials=13)
    storage = f"sqlite:///{tmp_path / 'tune.db'}"

    left = iter([True] * 3)

    def stopped_at_four(values):
        if not next(left, False):
            raise KeyboardInterrupt
        return slope(values)

    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        values_tried(tune.open_study(storage, "s"), loss=stopped_at_four, n_trials=13)
    assert values_tried(tune.open_study(storage, "s"), loss=slope, n_trials=13) == whole


def test_gate_and_test_are_not_even_looked_at(toy):
    unseen = [row for split in ("gate", "test") for row in rows_of(split)]
    data = trials.searched_data(labelled([*rows_of("train"), *unseen, *rows_of("validation", n=2)]), toy)
    assert {row.split for row in data.rows} == {"train"}
    assert data.train.groups == [f"train {n}" for n in range(8)]
    assert data.validation.groups == ["validation 0", "validation 1"]


def test_a_search_without_validation_rows_is_refused(toy):
    with pytest.raises(EscalmlError, match=r"needs messages of the splits train and validation"):
        trials.searched_data(labelled(rows_of("train")), toy)


def test_weaker_regularisation_is_nearer_to_labels_that_are_plain(toy):
    data = trials.searched_data(labelled([*rows_of("train", n=16), *rows_of("validation", n=4)]), toy)
    strong, weak = (
        trials.validation_loss(trials.with_values(toy.tfidf, {"inverse_regularisation": c}), data, toy)
        for c in (0.25, 64.0)
    )
    assert weak < strong < np.log(2)


def test_an_encoder_is_judged_as_it_would_be_saved(toy, base_model):
    data = trials.searched_data(labelled([*rows_of("train", n=12), *rows_of("validation", n=4)]), toy)
    assert trials.validation_loss(tiny_config(base_model, epochs=4), data, toy) < np.log(2)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A checkout with toy data."""
    root = tmp_path_factory.mktemp("checkout")
    targets = {name: config.model_dump(exclude_defaults=True) for name, config in TARGETS.items()}
    params = {"targets": json.loads(json.dumps(targets)), "tfidf": {"min_positives": 2}}
    (root / "params.yaml").write_text(yaml.safe_dump(params))
    rows = [*rows_of("train", n=16), *rows_of("validation", n=4)]
    (root / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return root


@pytest.fixture(scope="module")
def said(root):
    """What a search of three trials said, at last in two sittings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("MLFLOW_TRACKING_URI", raising=False)
        for n_trials in ("2", "3"):
            said, errors = io.StringIO(), io.StringIO()
            with redirect_stdout(said), redirect_stderr(errors):
                assert tune.main(["--root", str(root), "--data", str(root / "data.jsonl"), "--trials", n_trials]) == 0
        assert errors.getvalue().startswith("trial 3 of 3: loss ")
    return said.getvalue()


def test_what_is_found_can_be_pasted_into_params(root, said):
    snippet = said.split("\n\n")[0]
    (root / "pasted.yaml").write_text((root / "params.yaml").read_text().split("tfidf:")[0] + snippet)
    words, characters = trials.RANGES["tfidf"]["word_ngrams.1"], trials.RANGES["tfidf"]["char_ngrams.1"]
    section = read_params(root / "pasted.yaml").tfidf
    assert words.low <= section.word_ngrams[1] <= words.high
    assert characters.low <= section.char_ngrams[1] <= characters.high
    assert "min_positives" not in snippet


def test_a_search_is_one_run_with_a_nested_run_per_trial(root, said):
    with tracking(sqlite_uri(root)) as mlflow:
        runs = mlflow.search_runs(experiment_names=[EXPERIMENT], output_format="list")
    outer = next(run for run in runs if run.info.run_id == re.search(r"logged run (\w+)", said)[1])
    nested = [run for run in runs if run.data.tags.get("mlflow.parentRunId") == outer.info.run_id]
    losses = [run.data.metrics["validation/log_loss"] for run in nested]
    assert len(nested) == 3
    assert outer.data.metrics["validation/log_loss"] == min(losses)
    assert set(outer.data.params) == set(trials.RANGES["tfidf"])


def test_no_message_reaches_the_study_or_the_store(root, said):
    held = [path for path in root.rglob("*") if path.is_file() and path.name != "data.jsonl"]
    assert {"tune.db", "mlflow.db"} <= {path.name for path in held}
    assert [path.name for path in held if b"your manager" in path.read_bytes()] == []
    assert "your manager" not in said


def test_a_search_of_no_trials_is_refused(root):
    with pytest.raises(EscalmlError, match=r"--trials is 0; give 1 or more"):
        tune.main(["--root", str(root), "--trials", "0"])


def test_trials_that_were_cut_off_do_not_count():
    study = optuna.create_study()
    study.ask({"x": IntDistribution(0, 1)})
    assert tune.completed(study) == []

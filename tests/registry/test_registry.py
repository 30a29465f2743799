"""MLflow for real, on a SQLite store in a temporary folder."""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from starlette.testclient import TestClient

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.evaluation import Evaluation
from escalml.models.manifest import copy_model, read_manifest
from escalml.records import Message, Turn
from escalml.records.columns import flat_prediction
from escalml.registry import default_tracking_uri, fetch_model, latest_run, log_run, register
from escalml.registry.follow import Follower
from escalml.registry.frames import typed
from escalml.registry.store import tracking
from escalml.training import draw_measurements, measure, measure_lead_time

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::FutureWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::UserWarning:mlflow"),
]
SECRET = "hunter2secret"


@pytest.fixture(scope="module")
def measurements(scorer, corpus, params):
    return measure(scorer, corpus, params)


@pytest.fixture(scope="module")
def store(tiny_model, scorer, params, measurements, tmp_path_factory):
    """Tracking URI, run and registration of the tiny model."""
    folder = tmp_path_factory.mktemp("store")
    uri = default_tracking_uri(folder)
    plots = draw_measurements(measurements, scorer, folder / "plots")
    evaluations: list[Evaluation] = [measured.evaluation for measured in measurements]
    lead_time = measure_lead_time(scorer, asset("data/corpus/threads.jsonl"), params)
    run_id = log_run(
        uri, model=tiny_model, params=params, evaluations=evaluations, plots=plots, name="test", lead_time=lead_time
    )
    return uri, run_id, register(uri, model=tiny_model, run_id=run_id), folder


def run_of(store):
    from mlflow import MlflowClient

    return MlflowClient(tracking_uri=store[0]).get_run(store[1]).data


def test_a_run_holds_parameters_hashes_and_metrics_with_intervals(store, scorer, measurements):
    run = run_of(store)
    metric = measurements[0].evaluation.models["model"]["escalated/average_precision"]
    assert run.params["tfidf.min_df"] == "5"
    assert run.tags["data_sha256"] == scorer.manifest.trained_on.data_sha256
    key = "escalml_corpus.validation/escalated/average_precision"
    assert run.metrics[key] == pytest.approx(metric.value)
    assert (run.metrics[f"{key}.low"], run.metrics[f"{key}.high"]) == pytest.approx((metric.low, metric.high))


def test_a_run_holds_what_its_model_was_trained_with_and_not_the_parameters_of_the_moment(tmp_path, tiny_model, params):
    uri = default_tracking_uri(tmp_path)
    now = params.model_copy(update={"tfidf": params.tfidf.model_copy(update={"min_df": 9}), "seed": 4})
    from mlflow import MlflowClient

    run_id = log_run(uri, model=tiny_model, params=now, evaluations=[], plots=[], name="later")
    run = MlflowClient(tracking_uri=uri).get_run(run_id)
    assert (run.data.params["tfidf.min_df"], run.data.params["seed"], run.data.params["kind"]) == ("5", "0", "tfidf")
    assert not any(name.startswith("encoder.") for name in run.data.params)  # no encoder was trained
    (given,) = run.inputs.dataset_inputs
    assert given.dataset.digest == read_manifest(tiny_model).trained_on.data_sha256[:36]


def test_a_run_holds_the_figures_of_whole_fields(store):
    named = {name.split("/")[1] for name in run_of(store).metrics if name.startswith("escalml_corpus")}
    assert {"severity", "escalated", "privacy", "topic"} <= named
    assert not named & {"severity_ge_high", "privacy_billing", "topic_billing"}


def test_a_version_says_what_it_is(store):
    from mlflow import MlflowClient

    version = MlflowClient(tracking_uri=store[0], registry_uri=store[0]).get_model_version("escalml", store[2].version)
    assert version.description.startswith("Kind tfidf; learned from 991 messages (corpus 991)")
    assert "Probabilities hold for: escalml corpus, base rate" in version.description
    assert version.tags["kind"] == "tfidf"


def test_a_run_holds_the_lead_time(store):
    from mlflow import MlflowClient

    assert 0 <= run_of(store).metrics["conversations.validation/recall_at_30"] <= 1
    held = {file.path for file in MlflowClient(tracking_uri=store[0]).list_artifacts(store[1], "evaluation")}
    assert "evaluation/lead_time.json" in held


def test_a_run_holds_the_plots(store):
    from mlflow import MlflowClient

    folders = MlflowClient(tracking_uri=store[0]).list_artifacts(store[1], "plots/escalml-corpus")
    names = {Path(plot.path).name for plot in folders}
    assert names == {"confusion.png", "precision_recall.png", "reliability.png", "recall_at_capacity.png"}


def test_the_champion_is_fetched_with_its_version(store, tiny_model, tmp_path):
    uri, _, registration, _ = store
    fetched = read_manifest(fetch_model(uri, "models:/escalml@champion", tmp_path))
    assert fetched.version == registration.version == "1"
    assert fetched.model_copy(update={"version": "0"}) == read_manifest(tiny_model)


def test_the_registered_model_answers_as_the_scorer_does(store, scorer, corpus):
    messages = [row.message for row in corpus if row.split == "validation" and row.message.thread][:5]
    with tracking(store[0]) as mlflow:
        model = mlflow.pyfunc.load_model("models:/escalml@champion")
    rows = [
        {"text": m.text, "subject": m.subject, "thread": "[" + ",".join(t.model_dump_json() for t in m.thread) + "]"}
        for m in messages
    ]
    answered = model.predict(pd.DataFrame(rows))
    plain = [Message(text=m.text, subject=m.subject, thread=m.thread) for m in messages]
    predictions = scorer.predict(plain)
    expected = pd.DataFrame([typed(flat_prediction(prediction)) for prediction in predictions])
    pd.testing.assert_frame_equal(
        answered.drop(columns="model_version"), expected.drop(columns="model_version"), check_exact=True
    )
    assert np.array_equal(model.predict(pd.DataFrame(rows[:1]))["p_escalated"], answered["p_escalated"][:1])


def test_mlflow_evaluates_a_column_of_the_registered_model_and_keeps_no_text(store, corpus):
    rows = [row for row in corpus if row.split == "validation" and row.labels["severity"]][:20]
    given = pd.DataFrame({"text": [r.message.text for r in rows], "given": [r.labels["severity"] for r in rows]})
    with tracking(store[0]) as mlflow:
        mlflow.set_experiment("evaluated")
        with mlflow.start_run() as run:
            result = mlflow.models.evaluate(
                "models:/escalml@champion",
                given,
                targets="given",
                model_type="classifier",
                model_config={"column": "severity"},
                evaluator_config={"log_explainer": False},
            )
        kept = mlflow.MlflowClient().list_artifacts(run.info.run_id)
        one = mlflow.pyfunc.load_model("models:/escalml@champion", model_config={"column": "severity"})
    said = one.predict(given[["text"]])
    assert result.metrics["accuracy_score"] == pytest.approx((said == given["given"]).mean())
    assert {file.path for file in kept} == {"confusion_matrix.png", "per_class_metrics.csv"}  # no table of the texts


def test_mlflow_serves_the_registered_model(store):
    from mlflow.pyfunc.scoring_server import init

    with tracking(store[0]) as mlflow:
        app = init(mlflow.pyfunc.load_model("models:/escalml@champion"))
    asked = {"dataframe_records": [{"text": "Get me your manager", "thread": [{"role": "customer", "text": "hello?"}]}]}
    (answer,) = TestClient(app).post("/invocations", json=asked).json()["predictions"]
    assert answer["asks_for_human"] is False
    assert answer["requested_level"] == 3.0


def test_a_measured_model_is_found_by_its_hash_and_no_other_is(store, tiny_model):
    from escalml.models.manifest import model_sha256

    assert latest_run(store[0], model_sha256(tiny_model)) == store[1]
    assert latest_run(store[0], "0" * 64) is None


def test_a_store_is_not_left_in_the_environment_where_the_next_call_would_take_it(store, monkeypatch):
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    latest_run(store[0], "0" * 64)
    assert "MLFLOW_TRACKING_URI" not in os.environ


def test_an_unknown_model_is_refused_in_one_line(store, tmp_path):
    with pytest.raises(EscalmlError, match=r"models:/escalml@nobody: not found in sqlite"):
        fetch_model(store[0], "models:/escalml@nobody", tmp_path)


def test_a_half_copied_model_is_not_registered(store, tiny_model, tmp_path):
    copy_model(tiny_model, tmp_path / "model")
    (tmp_path / "model/tfidf.json").write_text("[]")
    with pytest.raises(EscalmlError, match=r"tfidf\.json: is not the file that manifest\.json lists"):
        register(store[0], model=tmp_path / "model", run_id=store[1])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tfidf.json", lambda _: b"[]", r"tfidf\.json: is not the file"),
        ("names.onnx", lambda _: b"x", r"names\.onnx: is not in manifest"),
        ("manifest.json", lambda old: old.partition(b',\n "files"')[0] + b"}", "without the SHA-256 of its files"),
    ],
)
def test_a_model_that_was_changed_in_the_registry_is_not_fetched(store, tmp_path, name, content, said):
    fetch_model(store[0], "models:/escalml/1", tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (kept,) = (path for path in store[3].rglob("artifacts/model") if read_manifest(path).version == "1")
    old = (kept / name).read_bytes() if (kept / name).exists() else None
    (kept / name).write_bytes(content(old))
    try:
        with pytest.raises(EscalmlError, match=said):
            fetch_model(store[0], "models:/escalml/1", tmp_path)
    finally:
        (kept / name).write_bytes(old) if old else (kept / name).unlink()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_link_follows_the_champion(store, tiny_model, tmp_path):
    follower = Follower(store[0], "models:/escalml@champion", tmp_path / "followed")
    assert follower.look()
    assert not follower.look()
    first = read_manifest(follower.link).version
    second = register(store[0], model=tiny_model, run_id=store[1]).version
    assert follower.look()
    assert (first, read_manifest(follower.link).version) == ("1", second)
    assert {path.name for path in follower.link.parent.iterdir()} == {"1", second, "current"}


def test_an_alias_that_nobody_set_is_refused_in_one_line(store, tmp_path):
    with pytest.raises(EscalmlError, match=r"models:/escalml@nobody: not found in sqlite"):
        Follower(store[0], "models:/escalml@nobody", tmp_path).look()


def test_no_text_of_the_corpus_reaches_the_store(store, corpus):
    pieces = {row.message.text.encode()[:60] for row in corpus if len(row.message.text) > 80}
    files = [path for path in store[3].rglob("*") if path.is_file()]
    assert len(files) > 10
    held = [path.name for path in files for content in [path.read_bytes()] if any(p in content for p in pieces)]
    assert held == []


def test_a_thread_reaches_the_registered_model(scorer):
    turn = Turn(role="customer", text="nobody came, third broken promise, I complain again")
    assert (
        scorer.predict([Message(text="any news?", thread=(turn,))])[0].targets
        != scorer.predict([Message(text="any news?")])[0].targets
    )

import csv
import json

import numpy as np
import pytest

import cross_validation
from benchmark_complaint_severity import DATA, classes_of, main, read_tweets, score, tasks_of
from cross_validation import folds_of, out_of_fold
from escalml.config import ThresholdRule, ThresholdsConfig, read_params
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from places import ROOT
from tiny_encoder import tiny_config

SETTINGS = ROOT / "training" / "experiments" / "benchmark_complaint_severity.yaml"
LEVELS = ["no_explicit_reproach", "disapproval", "accusation", "blame"]
OPENINGS = {
    "non_complaint": "lovely shop, thank you",
    "no_explicit_reproach": "any news? nobody came",
    "disapproval": "third broken promise",
    "accusation": "you broke your promise",
    "blame": "get me your manager now",
}


@pytest.fixture
def params():
    shipped = read_params(SETTINGS)
    evaluation = shipped.evaluation.model_copy(update={"n_bootstrap": 50})
    return shipped.model_copy(update={"n_folds": 2, "evaluation": evaluation})


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """Twenty toy tweets of each severity, every other one annotated; the last two of each are near-duplicates."""
    path = tmp_path / "shared" / DATA
    path.parent.mkdir(parents=True)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", "complaint", "severity_name", "service_row"])
        for severity, opening in OPENINGS.items():
            for n in range(20):
                text = f"@shop{n} {opening} {'abcdefghijklmnopqrss'[n]}"
                writer.writerow([f"{severity}-{n}", text, int(severity != "non_complaint"), severity, n % 2])
    monkeypatch.setenv("ESCALML_SHARED", str(tmp_path / "shared"))
    return path


def test_the_shipped_settings_make_a_binary_and_an_ordinal_target(params):
    columns = TargetTable(params.targets).columns
    assert columns == ("complaint", *(f"reproach_ge_{level}" for level in LEVELS[1:]))


def test_reproach_of_what_is_no_complaint_is_unlabelled(shared, params):
    targets = read_tweets(shared, params).examples.targets
    assert np.isnan(targets[:20, 1:]).all()
    assert targets[20].tolist() == [1, 0, 0, 0]  # the first complaint, without explicit reproach
    assert targets[-1].tolist() == [1, 1, 1, 1]  # the last one blames


def test_near_duplicates_never_stand_in_two_folds(shared, params):
    examples = read_tweets(shared, params).examples
    folds = folds_of(examples, params)
    assert sorted(set(folds)) == [0, 1]
    assert len(set(examples.groups)) == 95  # the handle is a placeholder: 5 pairs are alike
    assert len({*zip(examples.groups, folds.tolist(), strict=True)}) == 95


def test_more_folds_than_rows_of_a_class_are_refused(shared, params):
    with pytest.raises(EscalmlError, match=r"n_folds is 21; expected 2 to 20, the rows of the rarest class"):
        folds_of(read_tweets(shared, params).examples, params.model_copy(update={"n_folds": 21}))


def test_a_finished_fold_is_not_fitted_again(shared, params, tmp_path, monkeypatch):
    examples = read_tweets(shared, params).examples
    folds = folds_of(examples, params)
    half = out_of_fold("tfidf", examples, folds, params, tmp_path, n_run=1)
    assert (np.isnan(half).all(axis=1) == (folds == 1)).all()
    whole = out_of_fold("tfidf", examples, folds, params, tmp_path, n_run=2)
    assert np.array_equal(half[folds == 0], whole[folds == 0])
    monkeypatch.delattr(cross_validation, "fit_tfidf")
    assert np.array_equal(whole, out_of_fold("tfidf", examples, folds, params, tmp_path, n_run=2))


def test_folds_of_other_settings_are_not_taken(shared, params, tmp_path):
    examples = read_tweets(shared, params).examples
    folds = folds_of(examples, params)
    other = params.model_copy(update={"tfidf": params.tfidf.model_copy(update={"inverse_regularisation": 0.1})})
    one, two = (out_of_fold("tfidf", examples, folds, each, tmp_path, n_run=2) for each in (params, other))
    assert not np.array_equal(one, two)


def test_a_fold_is_scored_by_a_model_that_did_not_see_it(shared, params, tmp_path):
    examples = read_tweets(shared, params).examples
    folds = folds_of(examples, params)
    turned = np.where(folds[:, None] == 0, 1 - examples.targets, examples.targets)
    one = out_of_fold("tfidf", examples, folds, params, tmp_path / "out", n_run=1)
    examples.targets[:] = turned
    two = out_of_fold("tfidf", examples, folds, params, tmp_path / "out", n_run=1)
    assert len(list((tmp_path / "out").iterdir())) == 2  # it was fitted anew
    assert np.array_equal(one, two, equal_nan=True)


@pytest.mark.slow
def test_a_blend_is_the_mean_of_both_models_log_odds(shared, params, tmp_path, base_model):
    small = params.model_copy(update={"encoder": tiny_config(base_model, epochs=1, batch_size=32)})
    examples = read_tweets(shared, small).examples
    folds = folds_of(examples, small)
    tfidf, encoder, blend = (
        out_of_fold(kind, examples, folds, small, tmp_path, n_run=1) for kind in ("tfidf", "encoder", "blend")
    )
    assert not np.allclose(tfidf, encoder, equal_nan=True)
    assert np.allclose(blend, (tfidf + encoder) / 2, equal_nan=True)


def test_macro_f1_is_that_of_each_fold_and_of_all_rows(shared, params):
    tweets = read_tweets(shared, params)
    log_odds = np.where(tweets.examples.targets == 1, 3.0, -3.0)
    log_odds[20:30, 0] = -3.0  # ten complaints are missed, all of fold 0
    folds = np.repeat([0, 1], [40, 60])
    result = score(tasks_of(tweets, folds, log_odds, params)[0], params)
    # fold 0: 10 of 20 complaints found, F1 2*10/(20+10) = 2/3; no complaint: 2*20/(20+30) = 4/5; mean 73.33. Fold 1 has
    # complaints alone, all found: 100. Pooled: 2*70/(80+70) = 14/15 and 4/5, mean 86.67.
    assert result.by_fold == pytest.approx([73.333, 100], abs=1e-3)
    assert (result.mean, result.deviation) == pytest.approx((86.667, 18.856), abs=1e-3)
    assert result.pooled.value == pytest.approx(86.667, abs=1e-3)
    assert result.pooled.low < result.pooled.value < result.pooled.high


def test_annotated_tweets_are_measured_apart(shared, params):
    tweets = read_tweets(shared, params)
    folds = np.zeros(100, dtype=int)
    tasks = tasks_of(tweets, folds, np.zeros((100, 4)), params)
    assert [(task.name, len(task.true)) for task in tasks] == [
        ("complaint", 100),
        ("complaint, annotated", 50),
        ("reproach", 80),
    ]


def test_a_fold_that_was_not_run_is_not_measured(shared, params):
    log_odds = np.zeros((100, 4))
    log_odds[50:] = np.nan
    tasks = tasks_of(read_tweets(shared, params), np.zeros(100, dtype=int), log_odds, params)
    assert [len(task.true) for task in tasks] == [50, 25, 30]


def test_a_threshold_that_would_look_at_scores_is_refused(shared, params):
    by_f1 = params.model_copy(update={"thresholds": ThresholdsConfig(default=ThresholdRule(by="f1"))})
    with pytest.raises(EscalmlError, match=r"complaint is by f1, which needs held-out scores; give it a cost"):
        tasks_of(read_tweets(shared, params), np.zeros(100, dtype=int), np.zeros((100, 4)), by_f1)


def test_the_likeliest_label_is_the_class_of_a_multiclass_field(params):
    config = params.targets["reproach"].model_copy(update={"kind": "multiclass"})
    block = TargetTable({"reproach": config}).blocks["reproach"]
    assert classes_of(block, np.eye(4)[[2, 0]]).tolist() == [2, 0]


def test_tweets_that_are_not_there_are_asked_for(tmp_path, monkeypatch):
    monkeypatch.setenv("ESCALML_SHARED", str(tmp_path))
    with pytest.raises(EscalmlError, match=r"no such file, and the tweets are not ours to ship; set ESCALML_SHARED"):
        main(["--root", str(tmp_path)])


def test_figures_stand_beside_the_published_ones(shared, tmp_path, capsys):
    assert main(["--root", str(tmp_path), "--folds", "2"]) == 0
    shown = capsys.readouterr().out
    assert "tfidf, 2 of 2 folds; macro-F1 in percent" in shown
    assert [line.split()[-1] for line in shown.splitlines()[2:5]] == ["88.2", "-", "55.7"]
    assert "published: Jin & Aletras (2021)" in shown
    figures = json.loads((tmp_path / "models/evaluation/complaint_severity/tfidf.json").read_text())
    assert (figures[0]["task"], figures[0]["n"]) == ("complaint", 100)


def test_settings_are_chosen_without_the_test_rows_of_the_first_fold(shared, tmp_path):
    main(["--root", str(tmp_path), "--folds", "4", "--inner"])
    figures = json.loads((tmp_path / "models/evaluation/complaint_severity/tfidf-inner.json").read_text())
    assert figures[0]["n"] == 75


def test_no_text_is_kept(shared, tmp_path):
    main(["--root", str(tmp_path), "--folds", "2"])
    kept = [path.read_text() for path in (tmp_path / "models").rglob("*") if path.is_file()]
    assert len(kept) == 3  # two folds and the figures
    assert not any(word in text for word in ("shop", "promise", "manager") for text in kept)

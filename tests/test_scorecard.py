import pytest

from escalml.evaluation import Evaluation, Metric
from escalml.evaluation.scorecard import report, results_table


@pytest.fixture
def evaluation():
    def metric(value, low=None, high=None):
        return Metric(value=value, low=low, high=high, n=1570, n_positive=46)

    return Evaluation(
        dataset="invented",
        split="test",
        n_messages=1600,
        n_groups=1200,
        n_bootstrap=1000,
        interval=0.95,
        coverage={},
        models={
            "model": {"severity/qwk": metric(0.614, 0.55, 0.66), "escalated/ece": metric(0.1)},
            "class prior": {"severity/qwk": metric(-0.001, -0.002, 0.0), "escalated/ece": metric(None)},
        },
        slices={},
        reliability={},
        confusion={},
    )


def test_caption_names_data_set_split_size_and_interval(evaluation):
    caption = results_table([evaluation]).splitlines()[0]
    assert "**invented**, split test: 1,600 messages in 1,200 groups" in caption
    assert "95 % interval, 1,000 bootstrap replicates" in caption


def test_rows_are_metrics_and_columns_are_models(evaluation):
    assert results_table([evaluation]).splitlines()[2:] == [
        "| metric | model | class prior | labelled (positive) |",
        "| --- | --- | --- | --- |",
        "| `severity/qwk` ↑ | 0.61 [0.55, 0.66] | 0.00 [0.00, 0.00] | 1,570 (46) |",
        "| `escalated/ece` ↓ | 0.10 | – | 1,570 (46) |",
    ]


def test_only_the_metrics_asked_for_are_rows(evaluation):
    table = results_table([evaluation], metrics=["escalated/ece", "unknown/metric"])
    assert [line.split(" | ")[0] for line in table.splitlines()[4:]] == ["| `escalated/ece` ↓"]


def test_every_evaluation_has_its_own_table(evaluation):
    assert results_table([evaluation, evaluation]).count("| metric |") == 2


def test_a_report_shows_every_category_and_slice_of_the_model(evaluation):
    missed = Metric(value=0.25, low=0.1, high=0.4, n=300, n_positive=20)
    model = {"privacy_health/miss_rate": missed, "privacy_health/average_precision": missed}
    slices = {"channel=chat": {"model": {"severity/qwk": missed}, "class prior": {}}}
    text = report([evaluation.model_copy(update={"models": {"model": model}, "slices": slices})])
    assert "| `privacy_health` | 0.25 [0.10, 0.40] | 0.25 [0.10, 0.40] | 300 (20) |" in text
    assert "| `channel=chat` | 0.25 [0.10, 0.40], n 300 (20) |" in text

import pytest

from escalml.evaluation import Evaluation, LeadTime, Metric
from escalml.evaluation.prior_shift import PriorShift, ShiftFigures, prior_shift_section
from escalml.evaluation.scorecard import lead_time_section, report, results_table


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


@pytest.mark.parametrize(
    ("first", "second"), [("micro_f1", "macro_f1"), ("qwk", "macro_f1"), ("roc_auc", "average_precision")]
)
def test_a_field_of_ones_own_stands_in_the_tables_whatever_its_kind(evaluation, first, second):
    figures = dict.fromkeys((f"queue/{first}", f"queue/{second}"), evaluation.models["model"]["severity/qwk"])
    slices = {"channel=email": {"model": {f"queue/{first}": evaluation.models["model"]["severity/qwk"]}}}
    told = report([evaluation.model_copy(update={"models": {"model": figures}, "slices": slices})])
    assert f"| `queue/{first}` ↑ | 0.61 [0.55, 0.66] |" in told
    assert f"| `queue/{second}` ↑ | 0.61 [0.55, 0.66] |" in told
    assert f"| slice | `queue/{first}` ↑ |" in told


def test_every_evaluation_has_its_own_table(evaluation):
    assert results_table([evaluation, evaluation]).count("| metric |") == 2


def test_a_report_shows_every_category_and_slice_of_the_model(evaluation):
    missed = Metric(value=0.25, low=0.1, high=0.4, n=300, n_positive=20)
    model = {"privacy_health/miss_rate": missed, "privacy_health/average_precision": missed}
    slices = {"channel=chat": {"model": {"severity/qwk": missed}, "class prior": {}}}
    text = report([evaluation.model_copy(update={"models": {"model": model}, "slices": slices})])
    assert "| `privacy_health` | 0.25 [0.10, 0.40] | 0.25 [0.10, 0.40] | 300 (20) |" in text
    assert "| `channel=chat` | 0.25 [0.10, 0.40], n 300 (20) |" in text


@pytest.fixture
def lead_time():
    def metric(value, n=13):
        return Metric(value=value, low=value and 0.1, high=value and 0.7, n=n, n_positive=None)

    names = ("recall", "early_recall", "false_alarm_rate", "lead_turns", "lead_hours")
    shares = {f"{name}_at_{capacity}": metric(5 / 13) for name in names for capacity in (5, 12.5)}
    return LeadTime(
        split="test",
        n_conversations=36,
        n_escalating=13,
        n_turns=1200,
        n_bootstrap=1000,
        interval=0.95,
        capacities=(0.05, 0.125),
        metrics=shares
        | {"lead_turns_at_5": metric(None, 0), "reviewed_at_5": metric(0.29, 100), "reviewed_at_12.5": metric(0.2, 10)}
        | {"turns/average_precision": Metric(value=0.8, low=0.7, high=0.9, n=1200, n_positive=60)},
        ranges={"lead_hours_at_5": (0, 541.26), "lead_turns_at_12.5": (0, 3), "lead_hours_at_12.5": (0, 2)},
    )


def test_lead_time_has_a_row_per_capacity_with_shares_as_counts(lead_time):
    share = "0.38 [0.10, 0.70], 5 of 13"
    assert lead_time_section(lead_time).splitlines()[6:] == [
        f"| 5 % | 29 of 100 | {share} | {share} | {share} | – | 0.38 [0.10, 0.70], 0 to 541.3 |",
        f"| 12.5 % | 2 of 10 | {share} | {share} | {share} | 0.38 [0.10, 0.70], 0 to 3 | 0.38 [0.10, 0.70], 0 to 2 |",
    ]


def test_lead_time_says_what_it_was_measured_on(lead_time):
    caption = lead_time_section(lead_time).splitlines()[2]
    assert "**36 conversations**, split test: 13 of them escalate; scored after each of their 1,200 customer" in caption
    assert "0.80 [0.70, 0.90], 1,200 (60) labelled (positive)" in caption


def test_lead_time_ends_a_report(evaluation, lead_time):
    assert report([evaluation], lead_time) == f"{report([evaluation])}\n\n{lead_time_section(lead_time)}"


def test_a_figure_that_is_there_to_compare_with_points_neither_way(evaluation):
    figure = next(iter(evaluation.models.values()))["severity/qwk"]
    named = dict.fromkeys(("escalated/ece_if_calibrated", "escalated/set_coverage", "escalated/review_share"), figure)
    table = results_table([evaluation.model_copy(update={"models": {"model": named}})])
    heads = [line.split(" | ")[0] for line in table.splitlines()[4:]]
    assert heads == ["| `escalated/ece_if_calibrated`", "| `escalated/set_coverage`", "| `escalated/review_share` ↓"]


def test_a_report_ends_with_what_another_base_rate_does(evaluation):
    figures = ShiftFigures(mean_probability=0.2, ece=0.1, brier=0.1, flagged=0.3)
    shift = PriorShift(
        split="test", base_rate=0.3, n_messages=100, n_positive=3, n_draws=9, before=figures, after=figures
    )
    assert report([evaluation], prior_shift=shift).endswith(prior_shift_section(shift))

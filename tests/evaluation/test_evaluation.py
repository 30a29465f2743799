from dataclasses import replace

import numpy as np
import pytest

from escalml.config import EvaluationConfig, TargetConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import Evaluation, EvaluationSet, evaluate, evaluation_set
from escalml.models.manifest import LabelQuantiles
from escalml.records import LabelledMessage, Message

TABLE = TargetTable(
    {
        "severity": TargetConfig(kind="ordinal", labels=("low", "medium", "high")),
        "escalated": TargetConfig(kind="binary"),
        "privacy": TargetConfig(kind="multilabel", labels=("billing", "health")),
    }
)
CONFIG = EvaluationConfig(n_bootstrap=50)
N = 40


@pytest.fixture
def data():
    """Messages of two sources; the second source has no label of escalation, nobody has health."""
    random = np.random.default_rng(0)
    levels = random.integers(0, 3, N)
    targets = np.column_stack([levels >= 1, levels >= 2, levels >= 1, random.random(N) < 0.3, np.zeros(N)]).astype(
        float
    )
    targets[N // 2 :, 2] = np.nan
    return EvaluationSet(
        name="invented",
        split="validation",
        targets=targets,
        groups=tuple(f"g{row // 2}" for row in range(N)),
        sources=("ours",) * (N // 2) + ("regulator",) * (N // 2),
        channels=("email", "chat") * (N // 2),
        lengths=np.linspace(1, 400, N).astype(np.int64),
        languages=("en", "de") * (N // 2),
    )


def run(data, *, seed=0, config=CONFIG, **probabilities):
    given = probabilities or {"model": np.where(np.isnan(data.targets), 0.5, 0.2 + 0.6 * np.nan_to_num(data.targets))}
    return evaluate(data, given, TABLE, dict.fromkeys(given, np.full(len(TABLE), 0.5)), config, seed=seed)


def test_coverage_counts_the_labels_of_each_column(data):
    assert run(data).coverage == {
        "severity_ge_medium": N,
        "severity_ge_high": N,
        "escalated": N // 2,
        "privacy_billing": N,
        "privacy_health": N,
    }


def test_perfect_model_has_perfect_figures(data):
    metrics = run(data).models["model"]
    assert [metrics[m].value for m in ("severity/qwk", "escalated/roc_auc", "privacy/micro_f1")] == [1, 1, 1]


def test_metric_counts_only_rows_with_a_label(data):
    escalated = run(data).models["model"]["escalated/roc_auc"]
    assert (escalated.n, escalated.n_positive) == (N // 2, int(np.nansum(data.targets[:, 2])))


def test_figure_without_positives_is_none_with_its_number(data):
    health = run(data).models["model"]["privacy_health/average_precision"]
    assert (health.value, health.low, health.high, health.n, health.n_positive) == (None, None, None, N, 0)


def test_slice_without_labels_is_none_not_zero(data):
    sliced = run(data).slices["source=regulator"]["model"]
    assert (sliced["escalated/roc_auc"].value, sliced["escalated/roc_auc"].n) == (None, 0)
    assert sliced["severity/qwk"].n == N // 2


def test_slices_show_headlines_of_sources_channels_lengths_and_languages(data):
    slices = run(data).slices
    assert set(slices) == {
        *("source=ours", "source=regulator", "channel=email", "channel=chat", "language=en", "language=de"),
        *("length=1-120", "length=121-280", "length=281+"),
    }
    headlines = {"severity/qwk", "escalated/roc_auc", "escalated/average_precision", "privacy/micro_f1"}
    assert set(slices["channel=chat"]["model"]) == headlines


def test_sources_that_say_nothing_of_escalation_are_also_left_out(data):
    apart = replace(data, sources=("ours",) * (N // 4) + ("theirs",) * (N // 4) + ("regulator",) * (N // 2))
    figures = run(apart).slices["source=all but regulator"]["model"]
    assert (figures["severity/qwk"].n, figures["escalated/roc_auc"].n) == (N // 2, N // 2)


def test_messages_in_one_language_have_no_slice_of_it(data):
    english = replace(data, languages=("en",) * N)
    assert not [name for name in english.slices() if name.startswith("language")]


def test_length_slices_include_their_upper_edge(data):
    edges = replace(data, lengths=np.array([120, 121, 280, 281] * (N // 4)))
    slices = edges.slices()
    assert set(edges.lengths[slices["length=1-120"]]) == {120}
    assert set(edges.lengths[slices["length=121-280"]]) == {121, 280}


def test_slice_is_measured_like_a_data_set_of_its_own(data):
    noise = np.random.default_rng(1).random((N, len(TABLE)))
    for name, rows in data.slices().items():
        own = run(data.select(rows), noise=noise[rows]).models["noise"]
        sliced = run(data, noise=noise).slices[name]["noise"]
        assert sliced == {metric: own[metric] for metric in sliced}


def test_every_message_is_in_one_slice_of_each_facet(data):
    slices = data.slices()
    for facet in ("source", "channel", "length"):
        assert (sum(rows.astype(int) for name, rows in slices.items() if name.startswith(facet)) == 1).all()


def test_selected_rows_keep_their_columns_aligned(data):
    part = data.select(np.arange(N) % 2 == 1)
    assert (set(part.channels), part.groups[1], part.sources[-1]) == ({"chat"}, "g1", "regulator")
    assert part.lengths.tolist() == data.lengths[1::2].tolist()
    assert np.array_equal(part.targets, data.targets[1::2], equal_nan=True)


def test_intervals_hold_the_figure_and_come_from_the_seed(data):
    noisy = np.random.default_rng(1).random((N, len(TABLE)))
    first, again, other = (run(data, seed=seed, noise=noisy).models["noise"] for seed in (0, 0, 1))
    assert first == again != other
    assert all(m.low <= m.value <= m.high for m in first.values() if m.value is not None)


def test_scatter_of_resampling_is_not_taken_for_miscalibration(data):
    # Each quarter is predicted its own observed share: the sample's error is 0, every resample's is above.
    shares = np.repeat(data.targets[:, 0].reshape(4, -1).mean(axis=1), N // 4)
    ece = run(data, model=np.tile(shares[:, None], len(TABLE))).models["model"]["severity_ge_medium/ece"]
    assert (ece.value, ece.low) == pytest.approx((0, 0), abs=1e-9)
    assert ece.high > 0.01


def test_copies_in_one_group_are_no_more_evidence_than_one(data):
    # Each message four times: as groups of their own they would halve the interval.
    positions = np.repeat(np.arange(N), 4)
    noise, config = np.random.default_rng(1).random((N, len(TABLE)))[positions], EvaluationConfig(n_bootstrap=500)
    grouped, apart = (
        run(replace(data.select(positions), groups=tuple(map(str, groups))), config=config, noise=noise)
        for groups in (positions, range(4 * N))
    )
    wide, narrow = (e.models["noise"]["severity/mae"] for e in (grouped, apart))
    assert wide.high - wide.low == pytest.approx(2 * (narrow.high - narrow.low), rel=0.15)


def test_calibration_error_stands_beside_what_luck_alone_would_make_of_it(data):
    # Nothing but 0 and 1 predicted: luck has no part in it, so any error at all lies outside.
    metrics = run(data, model=np.round(np.random.default_rng(1).random((N, len(TABLE))))).models["model"]
    for column in ("severity_ge_medium", "severity_ge_high", "escalated"):
        luck = metrics[f"{column}/ece_if_calibrated"]
        assert (luck.low, luck.value, luck.high, luck.n) == (0, 0, 0, metrics[f"{column}/ece"].n)
        assert metrics[f"{column}/ece"].value > 0
    assert "privacy_billing/ece_if_calibrated" not in metrics


def test_luck_is_drawn_from_the_seed_and_lies_in_its_interval(data):
    noisy = np.random.default_rng(1).random((N, len(TABLE)))
    first, again = (run(data, seed=3, noise=noisy).models["noise"]["escalated/ece_if_calibrated"] for _ in range(2))
    assert first == again
    assert 0 < first.low < first.value < first.high


def test_abstention_is_measured_where_quantiles_are_given(data):
    given = {"model": np.full((N, len(TABLE)), 0.5)}
    thresholds = {"model": np.full(len(TABLE), 0.5)}
    quantiles = {"model": LabelQuantiles(no=0.5, yes=0.5)}
    metrics = evaluate(data, given, TABLE, thresholds, CONFIG, seed=0, quantiles=quantiles).models["model"]
    names = ("escalated/set_coverage", "escalated/set_coverage_positives", "escalated/review_share")
    # Everything is possible everywhere: nothing is left out, and everything is left to a person.
    assert [(metrics[name].value, metrics[name].n) for name in names] == [(1, N // 2)] * 3
    assert not any(name in run(data).models["model"] for name in names)


def test_confusion_counts_true_by_predicted_level(data):
    always_medium = np.tile([0.9, 0.1, 0.5, 0.5, 0.5], (N, 1))
    confusion = np.array(run(data, model=always_medium).confusion["severity"])
    assert confusion[:, 1].sum() == N
    assert confusion[2, 1] == (data.targets[:, 1] == 1).sum()


def test_reliability_covers_ordinal_and_binary_columns_of_the_first_model(data):
    reliability = run(data).reliability
    assert set(reliability) == {"severity_ge_medium", "severity_ge_high", "escalated"}
    assert sum(b.n for b in reliability["escalated"]) == N // 2
    assert [(b.mean_predicted, b.observed_share) for b in reliability["escalated"]] == [
        (pytest.approx(0.2), 0),
        (pytest.approx(0.8), 1),
    ]


def test_evaluation_survives_json(data):
    evaluation = run(data)
    assert Evaluation.model_validate_json(evaluation.model_dump_json()) == evaluation


def test_all_labels_missing_is_no_crash(data):
    evaluation = run(replace(data, targets=np.full((N, len(TABLE)), np.nan)))
    assert all(m.value is None and m.n == 0 for m in evaluation.models["model"].values())
    assert evaluation.confusion["severity"] == ((0, 0, 0),) * 3


def test_evaluation_set_is_built_from_labelled_messages():
    message = Message(text="invented", channel="chat")
    row = LabelledMessage(message=message, labels={"escalated": True}, group="g", split="test", source="ours")
    built = evaluation_set("invented", "test", [row], TABLE)
    assert (built.groups, built.sources, built.channels, built.lengths.tolist()) == (("g",), ("ours",), ("chat",), [8])
    assert built.targets[0].tolist() == pytest.approx([np.nan, np.nan, 1, np.nan, np.nan], nan_ok=True)


def test_empty_split_names_the_data_set_and_the_split():
    with pytest.raises(EscalmlError, match=r"invented has no messages of split 'gate'.*evaluation\.split"):
        evaluation_set("invented", "gate", [], TABLE)

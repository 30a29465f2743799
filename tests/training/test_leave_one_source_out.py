import json

import numpy as np
import pytest
import yaml

from escalml.assets import asset
from escalml.config import EvaluationConfig, TargetConfig
from escalml.data.dataset import labelled_fields_of
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import EvaluationSet, Metric
from escalml.evaluation.leave_one_source_out import (
    Change,
    LeaveOneSourceOut,
    LeftOut,
    Scores,
    changes,
    leave_one_source_out_section,
)
from escalml.records import LabelledMessage, Message
from escalml.training import leave_one_source_out, leave_out
from leave_one_source_out import LEFT_OUT, main

pytestmark = pytest.mark.slow  # `make quick` leaves it out

TABLE = TargetTable({"escalated": TargetConfig(kind="binary")})
CONFIG = EvaluationConfig(n_bootstrap=50)
N = 40


@pytest.fixture
def data():
    """Every second message escalates."""
    return EvaluationSet(
        name="invented",
        split="gate",
        targets=np.tile([[0.0], [1.0]], (N // 2, 1)),
        groups=tuple(f"g{row}" for row in range(N)),
        sources=("xci",) * N,
        channels=("social",) * N,
        lengths=np.full(N, 9),
        languages=("en",) * N,
    )


def scores(probabilities):
    return Scores(np.asarray(probabilities, dtype=float).reshape(-1, 1), np.array([0.5]))


def test_a_change_is_the_figure_without_less_the_figure_with(data):
    # Perfect order has AUC 1, equal scores 0.5; average precision falls to the base rate, one half.
    found = changes(data, scores(data.targets), scores(np.full(N, 0.5)), TABLE, CONFIG, seed=0)
    auc, precision = found["escalated/roc_auc"], found["escalated/average_precision"]
    assert (auc.seen.value, auc.unseen.value, auc.difference.value) == (1, 0.5, -0.5)
    assert (precision.seen.value, precision.unseen.value, precision.difference.value) == (1, 0.5, -0.5)
    assert (auc.difference.low, auc.difference.high, auc.seen.n, auc.seen.n_positive) == (-0.5, -0.5, N, N // 2)


def test_differences_are_paired_replicate_by_replicate(data):
    noise = scores(np.random.default_rng(0).random(N))
    found = changes(data, noise, noise, TABLE, CONFIG, seed=0)["escalated/roc_auc"]
    assert found.seen == found.unseen
    assert found.seen.low < found.seen.high
    assert (found.difference.low, found.difference.value, found.difference.high) == (0, 0, 0)


def test_no_messages_are_no_figures(data):
    none = scores([])
    assert changes(data.select(np.zeros(N, dtype=bool)), none, none, TABLE, CONFIG, seed=0) == {}


# The section


def change(value=-0.1, n_positive=19, seen=0.7):
    given = {"n": 150, "n_positive": n_positive}
    return Change(
        seen=Metric(value=seen, low=0.6, high=0.8, **given),
        unseen=Metric(value=0.6, low=0.5, high=0.7, **given),
        difference=Metric(value=value, low=-0.2, high=-0.01, **given),
    )


def section(own):
    left = LeftOut(name="xci", sources=("xci",), n_learned=3014, n_own=248, own=own, n_others=1109, others={})
    facts = {"kind": "tfidf", "fields": ("severity",), "splits": ("validation", "gate"), "n_learned": 3821}
    return leave_one_source_out_section(
        LeaveOneSourceOut(**facts, data_sha256="", n_bootstrap=500, interval=0.95, left_out=(left,))
    )


def test_a_cell_shows_with_without_and_the_difference():
    rows = section({"escalated/roc_auc": change()}).splitlines()
    assert rows[6:9] == [
        "| left out | learned from | messages | `escalated/roc_auc` ↑ |",
        "| --- | --- | --- | --- |",
        "| `xci` | 3,014 | 248 | 0.70 → 0.60 (-0.10 [-0.20, -0.01]), n 150 (19) |",
    ]


@pytest.mark.parametrize("unclear", [change(n_positive=4), change(seen=None)])
def test_a_figure_on_few_positives_or_none_is_a_dash(unclear):
    own = {"escalated/roc_auc": unclear, "severity/qwk": change(n_positive=None)}
    assert section(own).splitlines()[8].endswith("| 0.70 → 0.60 (-0.10 [-0.20, -0.01]), n 150 | – |")


def test_the_section_says_what_was_trained_and_where_it_was_measured():
    text = section({})
    assert "Models of kind `tfidf` with heads for severity alone" in text
    assert "measured on the splits validation and gate, never on test" in text
    assert "95 % interval, 500 bootstrap replicates over groups" in text


# Training without a source


def row(number, source, split):
    labels = {"severity": "low", "escalated": bool(number % 2), "privacy": []}
    message = Message(text=f"invented {number}")
    return LabelledMessage(message=message, labels=labels, group=f"{source}{number}", split=split, source=source)


ROWS = [
    row(number, source, split)
    for source in ("corpus", "fincorp", "xci")
    for split in ("train", "validation", "gate", "test")
    for number in range(4)
]


class FakeScorer:
    """Gives every target 0.3, and remembers for how many messages."""

    thresholds = np.full(9, 0.5)
    asked = ()

    def probabilities(self, messages):
        FakeScorer.asked = messages
        return np.full((len(messages), 9), 0.3)


@pytest.fixture
def learned(monkeypatch):
    """What each model was given, in order."""
    given = []

    def train(rows, params, **options):
        given.append(({row.source for row in rows}, params, options["kind"]))
        return FakeScorer()

    monkeypatch.setattr(leave_out, "train", train)
    return given


def test_no_model_sees_what_it_is_measured_without(learned, params):
    measured = leave_one_source_out(ROWS, params, data_sha256="", together={"tweets": ["fincorp", "xci", "none"]})
    everything = {"corpus", "fincorp", "xci"}
    assert [left.name for left in measured.left_out] == ["corpus", "fincorp", "xci", "tweets"]
    assert [kept for kept, *_ in learned] == [
        everything,
        *(everything - set(left.sources) for left in measured.left_out),
    ]
    assert [left.n_learned for left in measured.left_out] == [8, 8, 8, 4]


def test_the_test_split_is_not_scored(learned, params):
    measured = leave_one_source_out(ROWS, params, data_sha256="")
    assert [message.text for message in FakeScorer.asked].count("invented 0") == 6  # 3 sources, validation and gate
    assert [(left.n_own, left.n_others) for left in measured.left_out] == [(8, 16)] * 3


def test_models_have_the_measured_heads_and_their_rules_alone(learned, params):
    measured = leave_one_source_out(ROWS, params, data_sha256="", kind="encoder")
    _, used, kind = learned[0]
    assert (measured.kind, kind, measured.fields) == ("encoder", "encoder", ("severity", "escalated", "privacy"))
    assert "requested_level" in params.thresholds.rules
    assert set(used.thresholds.rules) == set(params.thresholds.rules) - {"requested_level", "vulnerable"}


@pytest.mark.parametrize("names", [["xci"], ["corpus", "fincorp", "xci"], ["nowhere"]])
def test_what_is_one_source_all_or_none_is_not_left_out_twice(learned, params, names):
    assert len(leave_one_source_out(ROWS, params, data_sha256="", together={"some": names}).left_out) == 3


def test_one_source_alone_cannot_be_left_out(params):
    with pytest.raises(EscalmlError, match=r"training data have 1 source\(s\); leaving one out needs two"):
        leave_one_source_out([r for r in ROWS if r.source == "xci"], params, data_sha256="")


def test_what_cannot_be_learned_without_a_source_names_it(params):
    labelled = [r if r.source == "xci" else r.model_copy(update={"labels": {}}) for r in ROWS]
    with pytest.raises(EscalmlError, match=r"^without nothing: too few labelled examples to train severity_ge_medium"):
        leave_one_source_out(labelled, params, data_sha256="")


def test_the_command_writes_what_it_prints(tmp_path, corpus, capsys):
    params = yaml.safe_load(asset("params.yaml").read_text(encoding="utf-8"))
    params |= {"n_folds": 2, "evaluation": params["evaluation"] | {"n_bootstrap": 50}}
    params["tfidf"] |= {"char_ngrams": [2, 3], "max_features": 2000}
    (tmp_path / "params.yaml").write_text(yaml.safe_dump(params), encoding="utf-8")
    rows = [r.model_copy(update={"source": "own"} if n % 2 else {}) for n, r in enumerate(corpus)]
    lines = "".join(json.dumps(labelled_fields_of(r)) + "\n" for r in rows)
    (tmp_path / "data.jsonl").write_text(lines, encoding="utf-8")
    assert main(["--root", str(tmp_path), "--data", str(tmp_path / "data.jsonl")]) == 0
    measured = LeaveOneSourceOut.model_validate_json((tmp_path / LEFT_OUT).read_bytes())
    assert leave_one_source_out_section(measured) in capsys.readouterr().out
    assert 0.6 < measured.left_out[0].own["escalated/roc_auc"].unseen.value < 1

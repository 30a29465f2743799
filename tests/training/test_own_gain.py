"""Does it pay: champion and challenger on own messages, and what more labels would bring."""

import json

import pytest

from escalml.config import TargetConfig
from escalml.errors import EscalmlError
from escalml.scoring.scorer import Scorer
from escalml.training import train
from escalml.training.gate import judge
from escalml.training.heads import own_rows, train_heads
from escalml.training.learning_curve import CurvePoint, LearningCurve, learning_curves
from escalml.training.own_gain import compare_on_own
from escalml.training.prepare import write_labelled
from escalml.training.stages import compare as stage

pytestmark = pytest.mark.slow  # `make quick` leaves it out

QUEUES = ("money", "goods", "rest")
OF_TOPIC = {"billing": "money", "delivery": "goods", "product": "goods"}


def curve(*points):
    return LearningCurve(
        field="queue", metric="macro_f1", points=tuple(CurvePoint(n_labels=n, value=value) for n, value in points)
    )


def test_more_labels_bring_what_the_curve_says():
    # a - b / sqrt(n) through (100, 0.4) and (400, 0.5): b = 2, a = 0.6; at 1,600 it is 0.55.
    assert curve((100, 0.4), (400, 0.5)).expected_gain(1200) == pytest.approx(0.05)
    assert "about 400 more labels would add about 0.03" in curve((100, 0.4), (400, 0.5)).sentence()


def test_where_labels_have_not_helped_more_are_not_promised():
    assert curve((100, 0.5), (400, 0.4)).expected_gain(400) == 0
    assert "would hardly change it" in curve((100, 0.5), (400, 0.5)).sentence()
    assert "too few points" in curve((400, 0.5)).sentence()


@pytest.fixture(scope="module")
def settings(params):
    """Two fields, one of them unknown to the champion."""
    queue = TargetConfig(kind="multiclass", labels=QUEUES)
    keep = {"severity": params.targets["severity"], "escalated": params.targets["escalated"]}
    rules = {name: rule for name, rule in params.thresholds.rules.items() if name.startswith(("severity", "escalated"))}
    thresholds = params.thresholds.model_copy(update={"rules": rules})
    return params.model_copy(update={"targets": {**keep, "queue": queue}, "thresholds": thresholds})


@pytest.fixture(scope="module")
def champion(corpus, settings):
    fields = {name: config for name, config in settings.targets.items() if name != "queue"}
    return train(corpus, settings.model_copy(update={"targets": fields}), data_sha256="0" * 64)


@pytest.fixture(scope="module")
def desk(corpus):
    """Messages that the champion never saw, labelled at a desk of their own."""
    splits = ("train", "train", "validation", "test", "gate")
    return [
        row.model_copy(
            update={
                "source": "desk",
                "split": splits[number % len(splits)],
                "labels": {"escalated": row.labels["escalated"], "queue": OF_TOPIC.get(row.labels["topic"], "rest")},
            }
        )
        for number, row in enumerate(row for row in corpus if row.split != "train")
    ]


@pytest.fixture(scope="module")
def challenger(desk, settings, champion):
    return train_heads(desk, settings, champion, data_sha256="1" * 64).scorer


def test_a_new_field_is_compared_with_chance_and_an_old_one_with_the_champion(desk, settings, champion, challenger):
    own = own_rows(desk, champion, "validation")
    gain = compare_on_own(champion, challenger, own, settings, split="validation")
    fields = {found.field: found for found in gain.fields}
    assert set(fields) == {"escalated", "queue"}  # nobody labelled severity there
    assert fields["queue"].new
    assert fields["queue"].verdict == "better than chance"
    assert not fields["escalated"].new
    assert fields["escalated"].n == len(own)
    assert fields["escalated"].verdict == "no different, for all one can tell"
    assert gain.table().splitlines()[2].startswith("| escalated | average_precision |")


def test_few_messages_are_told_as_few(desk, settings, champion, challenger):
    gain = compare_on_own(champion, challenger, own_rows(desk, champion, "test")[:12], settings, split="test")
    assert {found.verdict for found in gain.fields} == {"not compared: 20 labelled messages are needed"}
    assert "queue_money" in gain.table()
    with pytest.raises(EscalmlError, match="no message of the split test is your own"):
        compare_on_own(champion, challenger, [], settings, split="test")


def test_a_curve_learns_from_growing_parts_of_the_own_rows(desk, settings, champion):
    curves = {found.field: found for found in learning_curves(desk, settings, champion)}
    n_own = len(own_rows(desk, champion))
    assert [point.n_labels for point in curves["escalated"].points][-1] == n_own
    assert curves["escalated"].points[0].n_labels < n_own / 2


def test_the_gate_lets_a_new_field_pass_where_all_else_is_as_before(desk, settings, champion, corpus):
    # Of the corpus' rows nothing is learned: a head that knows queues and leaves the rest as it is.
    only = [row.model_copy(update={"labels": {"queue": row.labels["queue"]}}) for row in desk]
    known = train_heads(only, settings, champion, data_sha256="1" * 64).scorer
    old = [row for row in corpus if row.split == "gate"]
    desk_gate = [row.model_copy(update={"split": "gate"}) for row in only if row.split in ("gate", "test")]
    verdict = judge(champion, known, [*old, *desk_gate], settings)
    assert verdict.promoted, verdict.table()
    assert any("queue/macro_f1" in check.difference and "(new)" in check.difference for check in verdict.checks)


def test_a_group_of_customers_is_a_slice_of_the_gate(champion, corpus, settings):
    def grouped(row, name):
        customer = row.message.customer.model_copy(update={"group": name})
        return row.model_copy(update={"message": row.message.model_copy(update={"customer": customer})})

    rows = [grouped(row, "students" if n % 2 else "retail") for n, row in enumerate(corpus) if row.split == "gate"]
    wide = [row.model_copy(update={"split": "gate"}) for row in corpus if row.split == "validation"]
    verdict = judge(champion, champion, [*rows, *(grouped(row, "students") for row in wide)], settings)
    assert any(check.messages == "customer group=students" for check in verdict.checks)


def test_the_command_prints_the_comparison_and_the_curve(desk, settings, champion, challenger, tmp_path, capsys):
    import yaml

    targets = {name: config.model_dump(mode="json", exclude_defaults=True) for name, config in settings.targets.items()}
    (tmp_path / "params.yaml").write_text(
        yaml.safe_dump({"targets": targets, "n_folds": 2, "evaluation": {"n_bootstrap": 50}})
    )
    write_labelled(tmp_path / "messages.jsonl", desk)
    for name, model in (("champion", champion), ("head", challenger)):
        model.save(tmp_path / name)
    words = ["--champion", "champion", "--model", "head", "--data", "messages.jsonl", "--json", "out.json"]
    paths = [word if word.startswith("--") else str(tmp_path / word) for word in words]
    assert stage.main(["--root", str(tmp_path), *paths]) == 0
    said = capsys.readouterr().out
    assert "| queue | macro_f1 |" in said
    assert {gain["field"] for gain in json.loads((tmp_path / "out.json").read_text())["gain"]["fields"]} == {
        "escalated",
        "queue",
    }
    assert Scorer.load(tmp_path / "head").manifest.built_on is not None

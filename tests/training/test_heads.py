"""Heads on a champion: own labels teach what they can, and all else stays as it was."""

import random
import re

import numpy as np
import pytest
import yaml

from escalml.config import TargetConfig, ThresholdsConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.leave_one_source_out import Change
from escalml.models.manifest import read_manifest
from escalml.records import Message
from escalml.scoring.scorer import Scorer
from escalml.training.gate import judge
from escalml.training.heads import own_rows, train_heads
from escalml.training.multiclass_pick import with_picks
from escalml.training.plain_rival import Comparison, compare_with_plain
from escalml.training.prepare import write_labelled
from escalml.training.stages import train as stage

pytestmark = pytest.mark.slow  # `make quick` leaves it out

QUEUES = ("money", "goods", "rest")
OF_TOPIC = {"billing": "money", "delivery": "goods", "product": "goods"}


@pytest.fixture(scope="module")
def settings(params):
    """Parameters with a field that the champion does not know."""
    queue = TargetConfig(kind="multiclass", labels=QUEUES)
    return params.model_copy(update={"targets": {**params.targets, "queue": queue}})


@pytest.fixture(scope="module")
def desk(corpus):
    """Messages that the champion never saw, labelled at a desk of their own: half to learn from, half to measure on."""
    rows = [row for row in corpus if row.split != "train"]
    return [
        row.model_copy(
            update={
                "source": "desk",
                "split": "validation" if number % 2 else "train",
                "labels": dict.fromkeys(row.labels)
                | {"escalated": row.labels["escalated"], "queue": OF_TOPIC.get(row.labels["topic"], "rest")},
            }
        )
        for number, row in enumerate(rows)
    ]


def shuffled(rows):
    """The same rows with the labels of others."""
    labels = [row.labels for row in rows]
    random.Random(0).shuffle(labels)
    return [row.model_copy(update={"labels": own}) for row, own in zip(rows, labels, strict=True)]


@pytest.fixture(scope="module")
def trained(desk, settings, scorer):
    return train_heads(desk, settings, scorer, data_sha256="2" * 64)


@pytest.fixture(scope="module")
def on_blend(desk, settings, blend_scorer):
    return train_heads(desk, settings, blend_scorer, data_sha256="2" * 64)


def messages(rows, n=20):
    return [row.message for row in rows[:n]]


@pytest.mark.parametrize("name", ["trained", "on_blend"])
def test_a_new_field_is_learned_and_served_with_its_name(name, request, desk, settings):
    heads = request.getfixturevalue(name)
    assert "queue" in heads.headed
    (prediction,) = heads.scorer.predict(messages(desk, 1))
    assert {"queue_money", "queue_goods", "queue_rest"} <= set(prediction.targets)
    assert prediction.fields["queue"].label in QUEUES
    learned, held_out = (own_rows(desk, heads.base, split) for split in ("train", "validation"))
    (found,) = compare_with_plain(heads.scorer, learned, held_out, ["queue"], settings)
    assert not found.untold_from_chance
    assert found.n == len(held_out)


@pytest.mark.parametrize("name", ["trained", "on_blend"])
def test_a_field_without_own_labels_answers_as_the_champion_did(name, request, desk):
    heads = request.getfixturevalue(name)
    old, new = heads.base, heads.scorer
    columns = [column for column in old.table.columns if not column.startswith("escalated")]
    before, after = (scorer.probabilities(messages(desk)) for scorer in (old, new))
    assert np.array_equal(
        before[:, [old.table.index(column) for column in columns]],
        after[:, [new.table.index(column) for column in columns]],
    )
    assert all(old.manifest.thresholds[column] == new.manifest.thresholds[column] for column in columns)


def test_probabilities_are_those_of_the_own_rows(trained, desk):
    own = own_rows(desk, trained.base)
    rate = np.mean([row.labels["escalated"] for row in own])
    said = trained.scorer.probabilities([row.message for row in own])[:, trained.scorer.table.index("escalated")]
    assert said.mean() == pytest.approx(rate, abs=0.1)
    assert trained.scorer.manifest.calibration.calibrated_on == f"desk, {len(own)} messages, base rate {rate:.2f}"


def test_a_saved_head_is_the_same_model_and_knows_what_it_stands_on(on_blend, desk, blend_model, tmp_path):
    on_blend.scorer.save(tmp_path)
    again = Scorer.load(tmp_path)
    assert np.array_equal(again.probabilities(messages(desk)), on_blend.scorer.probabilities(messages(desk)))
    assert again.manifest.built_on == read_manifest(blend_model)
    assert {"head.json", "head.safetensors", "encoder.onnx", "blend.safetensors"} <= set(again.manifest.files)


def test_a_head_without_its_weights_is_refused(trained, tmp_path):
    trained.scorer.save(tmp_path)
    (tmp_path / "head.safetensors").unlink()
    with pytest.raises(EscalmlError, match=r"head.safetensors: is missing"):
        Scorer.load(tmp_path)


def test_heads_on_an_encoder_have_no_fast_part_and_on_n_grams_are_fast(on_blend, trained, desk, tmp_path):
    on_blend.scorer.save(tmp_path)
    with pytest.raises(EscalmlError, match="they have no fast part; leave --fast out"):
        Scorer.load(tmp_path, fast=True)
    trained.scorer.save(tmp_path)
    fast = Scorer.load(tmp_path, fast=True)
    assert np.array_equal(fast.probabilities(messages(desk)), trained.scorer.probabilities(messages(desk)))


def test_new_heads_stand_on_what_the_old_ones_stood_on(trained, desk, settings):
    again = train_heads(desk, settings, trained.scorer, data_sha256="2" * 64)
    assert again.scorer.manifest == trained.scorer.manifest
    assert np.array_equal(again.scorer.probabilities(messages(desk)), trained.scorer.probabilities(messages(desk)))


def test_labels_of_other_messages_teach_nothing_and_that_is_said(desk, settings, scorer):
    rows = shuffled(desk)
    heads = train_heads(rows, settings, scorer, data_sha256="2" * 64)
    assert heads.kept == ("escalated",)
    learned, held_out = (own_rows(rows, heads.base, split) for split in ("train", "validation"))
    for found in compare_with_plain(heads.scorer, learned, held_out, ["queue", "escalated"], settings):
        assert found.untold_from_chance
        assert re.search(r"; better than chance by .*(it learned nothing|are too few to tell)", found.sentence())


def change(value, low, high, n=47):
    """By how much something is better, with its interval."""
    figures = [Metric(value=one, low=one, high=one, n=n, n_positive=None) for one in (0.2, 0.2 + value)]
    difference = Metric(value=value, low=low, high=high, n=n, n_positive=None)
    return Change(seen=figures[0], unseen=figures[1], difference=difference)


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (change(0.30, 0.05, 0.55), ""),
        (
            change(0.30, -0.02, 0.62),
            "; better than chance by 0.30 [-0.02, 0.62]: 47 messages are too few to tell whether it learned anything "
            "of this field",
        ),
        (change(0.01, -0.05, 0.07), "; better than chance by 0.01 [-0.05, 0.07]: it learned nothing of this field"),
    ],
)
def test_that_nothing_was_learned_is_said_only_where_the_messages_can_tell(chance, said):
    sentence = Comparison("severity", "qwk", 47, change(0.1, -0.1, 0.3), chance).sentence()
    assert sentence.endswith("difference 0.10 [-0.10, 0.30])" + said)


def test_an_alarm_adds_to_a_head_as_much_as_to_what_the_head_reads(trained):
    old, new = trained.base.manifest.alarm_weights, trained.scorer.manifest.alarm_weights
    units = {}
    for alarm, weights in old.items():
        for target, weight in weights.items():
            units.setdefault(target, set()).add(round(new[alarm].get(target, 0.0) / weight, 6))
    assert all(len(of_target) == 1 for of_target in units.values())  # in one unit, whichever the alarm
    assert all(of_target == {1.0} for target, of_target in units.items() if target not in trained.headed)
    assert min(units["escalated"]) >= 0


@pytest.fixture
def rarer(desk):
    """The desk, where three in ten of the messages that escalate elsewhere do not."""
    rng = random.Random(1)
    return [
        row.model_copy(update={"labels": {**row.labels, "escalated": row.labels["escalated"] and rng.random() < 0.7}})
        for row in desk
    ]


def test_who_asks_for_a_manager_keeps_the_rank_that_the_champion_gives(rarer, settings, scorer, monkeypatch):
    monkeypatch.setattr("escalml.training.head_fitting._is_better", lambda *_: False)
    heads = train_heads(rarer, settings, scorer, data_sha256="2" * 64)
    assert "escalated" in heads.kept
    asks = Message(text="Where is my parcel? I want to speak to a manager now.")
    many = [asks, *messages(rarer, 200)]
    old, new = (s.probabilities(many)[:, s.table.index("escalated")] for s in (heads.base, heads.scorer))
    assert old[0] == pytest.approx(0.95)
    assert (old > 0.95).any()
    assert new[0] < 0.95  # the desk's own rate
    assert np.array_equal(new[old < old[0]] < new[0], np.full((old < old[0]).sum(), True))
    assert np.array_equal(new[old > old[0]] > new[0], np.full((old > old[0]).sum(), True))


def test_who_asks_for_a_manager_stays_flagged_where_that_is_no_sign(desk, settings, scorer):
    rows = [row.model_copy(update={"labels": {**row.labels, "escalated": n % 9 == 0}}) for n, row in enumerate(desk)]
    heads = train_heads(rows, settings, scorer, data_sha256="2" * 64)
    (said,) = heads.scorer.predict([Message(text="Where is my parcel? I want to speak to a manager now.")])
    assert heads.scorer.manifest.request_probability == heads.scorer.manifest.thresholds["escalated"]
    assert said.escalation.likely
    assert said.escalation.requested_level == 3


def test_a_label_with_too_few_messages_is_told_and_never_named(desk, settings, scorer):
    queue = TargetConfig(kind="multiclass", labels=(*QUEUES, "moon"))
    wider = settings.model_copy(update={"targets": {**settings.targets, "queue": queue}})
    rows = [
        row.model_copy(update={"labels": {**row.labels, "queue": "moon"}}) if place in (2, 4) else row
        for place, row in enumerate(desk)
    ]
    heads = train_heads(rows, wider, scorer, data_sha256="2" * 64)
    assert heads.unlearned["queue_moon"].startswith("2 with")
    column = heads.scorer.table.index("queue_moon")
    said = heads.scorer.probabilities(messages(rows))
    assert np.allclose(said[:, column], 2.5 / (heads.n_own + 1))
    assert not heads.scorer.table.predict(said, heads.scorer.thresholds)[:, column].any()


def test_rows_that_the_champion_learned_from_are_not_own(corpus, settings, scorer):
    with pytest.raises(EscalmlError, match=r"no message of the train split is your own.*corpus"):
        train_heads(corpus, settings, scorer, data_sha256="2" * 64)


def test_too_few_labels_are_refused_with_their_counts(desk, settings, scorer):
    few = [row for row in desk if row.split == "train"][:6]
    with pytest.raises(EscalmlError, match=r"6 own messages teach no target: each needs 8.*escalated: \d with"):
        train_heads(few, settings, scorer, data_sha256="2" * 64)


def test_few_messages_are_not_compared(trained, desk, settings):
    learned, held_out = (own_rows(desk, trained.base, split) for split in ("train", "validation"))
    (found,) = compare_with_plain(trained.scorer, learned, held_out[:5], ["queue"], settings)
    assert found.sentence() == "queue: not compared; 5 own validation messages have a label, 20 are needed"


def test_the_gate_compares_a_head_with_its_champion(trained, corpus, settings):
    verdict = judge(trained.base, trained.scorer, corpus, settings)
    assert {"severity/qwk", "escalated/average_precision"} <= {check.metric for check in verdict.checks}
    names = {check.metric: check.difference for check in verdict.checks if check.messages == "all"}
    assert names["severity/qwk"].startswith("0.00 [0.00, 0.00]")


def test_a_champion_is_named_with_heads_alone():
    with pytest.raises(EscalmlError, match="--champion names what heads are built on"):
        stage.main(["--kind", "tfidf", "--champion", "somewhere"])


def test_the_command_says_what_each_field_is_worth(desk, settings, tiny_model, tmp_path, capsys):
    (tmp_path / "params.yaml").write_text(yaml.safe_dump(settings.model_dump(mode="json"), sort_keys=False))
    write_labelled(tmp_path / "data/processed/messages.jsonl", desk)
    assert stage.main(["--root", str(tmp_path), "--kind", "head", "--champion", str(tiny_model)]) == 0
    out = capsys.readouterr().out
    assert re.search(r"^queue: macro_f1 0\.\d\d on \d+ own validation messages, (better|worse|no better) ", out, re.M)
    assert "wrote" in out
    assert Scorer.load(tmp_path / "models/head").manifest.kind == "head"


def test_where_labels_are_uneven_the_better_way_to_name_one_is_chosen():
    table = TargetTable({"queue": TargetConfig(kind="multiclass", labels=("often", "seldom"))})
    seldom = np.arange(400) % 10 == 0
    hint = np.random.default_rng(0).normal(seldom * 1.5 - 2.5)  # seldom likelier than not
    targets = np.column_stack([~seldom, seldom]).astype(float)
    groups = [f"g{row}" for row in range(400)]
    log_odds = np.column_stack([-hint, hint])
    chosen = with_picks(log_odds, targets, groups, table, ["queue"], ThresholdsConfig(), seed=0)
    assert chosen["queue"].pick == "past_threshold"
    even = np.where(seldom, 3.0, -3.0)
    sure = with_picks(np.column_stack([-even, even]), targets, groups, table, ["queue"], ThresholdsConfig(), seed=0)
    assert sure["queue"].pick == "likeliest"

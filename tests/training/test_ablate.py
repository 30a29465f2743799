import json

import numpy as np
import pytest
import yaml
from scipy.special import expit
from test_tune import TARGETS, rows_of

import ablate
import variants
from ablation_table import measure_variant, part_of
from escalml.config import EvaluationConfig, Params, TargetConfig, TfidfConfig
from escalml.data.dataset import labelled_message
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation import evaluation_set
from frozen_encoder import embed, head_log_odds
from tiny_encoder import tiny_config
from variants import VARIANTS, Variant, blend_evenly, learn_and_score, scale_of, seen_by

pytestmark = pytest.mark.slow  # `make quick` leaves it out

NAN = float("nan")
TABLE = TargetTable(TARGETS)
PARAMS = Params(targets=TARGETS, tfidf=TfidfConfig(min_positives=2), evaluation=EvaluationConfig(n_bootstrap=50))


def labelled(*rows):
    return [labelled_message(row, tuple(TARGETS), where="row", source="toy") for row in rows]


TRAIN = labelled(*rows_of("train", n=12))
SCORED = labelled(*rows_of("validation", n=4), *rows_of("gate", n=4))
THREADED = {"text": "any news?", "subject": "Order", "channel": "social", "source": "xci"} | {
    "thread": [{"role": "customer", "text": "nobody came"}]
}


def test_a_message_without_its_thread_is_else_the_same():
    row = labelled(THREADED)[0]
    bare = seen_by("no-thread", [row], ())[0]
    assert bare.message == row.message.model_copy(update={"thread": ()}) != row.message
    assert (bare.labels, bare.group) == (row.labels, row.group)


def test_the_channel_opens_the_subject_and_is_what_a_model_reads():
    rows = labelled(THREADED, {"text": "any news?", "channel": "web_form"})
    assert [row.message.subject for row in seen_by("with-channel", rows, ())] == ["[social] Order", "[web_form] "]


def test_public_rows_are_measured_where_they_are_not_learned_from():
    rows = labelled(THREADED | {"split": "train"}, THREADED | {"split": "validation"}, *rows_of("train", n=1))
    assert [(row.source, row.split) for row in seen_by("no-public", rows, ["xci"])] == [
        ("xci", "validation"),
        ("toy", "train"),
    ]
    assert seen_by("whole", rows, ["xci"]) == rows


def test_every_variant_is_compared_with_one_that_differs_in_one_thing():
    references = {variant.name: variant.reference and variant.reference.name for variant in VARIANTS}
    assert len(references) == 16
    assert references["n-gram"] is None
    assert references["blend"] == "n-gram"
    assert references["fine-tuned,no-thread"] == "fine-tuned"


@pytest.mark.parametrize("model", ["n-gram", "frozen", "fine-tuned"])
def test_each_model_learns_the_toy(model, base_model):
    params = PARAMS.model_copy(update={"encoder": tiny_config(base_model)})
    log_odds = learn_and_score(Variant(model, "whole"), TRAIN, SCORED, params)
    angry = np.arange(len(SCORED)) % 2 == 0
    assert log_odds.shape == (8, len(TABLE))
    assert log_odds[angry, 0].min() > log_odds[~angry, 0].max()


def test_a_target_without_examples_is_refused_whatever_the_model():
    calm = labelled(*(row | {"escalated": False} for row in rows_of("train", n=12)))
    with pytest.raises(EscalmlError, match=r"too few labelled examples to train escalated \(0 positive, 12 negative\)"):
        learn_and_score(Variant("frozen", "whole"), calm, SCORED, PARAMS)


def test_a_frozen_vector_is_of_its_own_message(base_model):
    views = [variants.examples_of([row], TABLE, PARAMS).views[0] for row in SCORED[:3]]
    config = tiny_config(base_model)
    assert np.allclose(embed(views, config)[::-1], embed(views[::-1], config), atol=1e-5)
    assert not np.allclose(*embed(views[:2], config))


def test_a_row_without_a_label_teaches_a_head_nothing():
    rng = np.random.default_rng(0)
    vectors, targets = rng.normal(size=(40, 3)), rng.integers(0, 2, size=(40, 1)).astype(float)
    unlabelled = np.where(np.arange(40)[:, None] < 30, targets, NAN)
    expected = head_log_odds(vectors[:30], targets[:30], vectors)
    assert np.allclose(head_log_odds(vectors, unlabelled, vectors), expected)


def test_log_odds_that_say_thrice_too_much_are_scaled_to_a_third():
    rng = np.random.default_rng(0)
    log_odds = np.repeat(rng.normal(size=(20_000, 1)), 3, axis=1)
    targets = (rng.random(log_odds.shape) < expit(log_odds)).astype(float)
    assert scale_of(3 * log_odds, targets, TABLE) == pytest.approx([1 / 3] * 3, rel=0.1)


def test_a_field_without_both_labels_keeps_its_scale():
    targets = np.array([[1.0, NAN, NAN], [1.0, NAN, NAN]])
    assert scale_of(np.ones((2, 3)), targets, TABLE).tolist() == [1, 1, 1]


def test_a_member_that_shouts_counts_no_more_than_the_other():
    rng = np.random.default_rng(1)
    rows = labelled(*rows_of("gate", n=40))
    targets = TABLE.encode([row.labels for row in rows])
    one, two = (2 * targets - 1 + rng.normal(size=targets.shape) for _ in range(2))
    quiet, loud = (blend_evenly([one, factor * two], rows, slice(None), TABLE) for factor in (1, 50))
    assert np.allclose(quiet, loud, rtol=0.1, atol=0.05)


def test_a_blend_without_held_out_rows_is_refused():
    with pytest.raises(EscalmlError, match=r"a blend needs messages of the split gate"):
        blend_evenly([np.zeros((2, 3))], [], slice(None), TABLE)


def test_a_variant_differs_from_itself_by_nothing_and_from_its_opposite_by_all():
    rows = labelled(*rows_of("validation", n=20))
    data = evaluation_set("all", "validation", rows, TABLE)
    right = 2 * data.targets - 1
    known = {"a": right, "b": right, "c": -right}
    measured = {name: measure_variant(data, z, TABLE, PARAMS.evaluation, seed=0) for name, z in known.items()}
    lines = part_of(data, measured, {"b": "a", "c": "a"}, 0.95).lines
    assert lines["a"].differences == {}
    same, opposite = (lines[name].differences["escalated/roc_auc"] for name in "bc")
    assert (same.value, same.low, same.high) == (0, 0, 0)
    assert (opposite.value, opposite.low, opposite.high) == (-1, -1, -1)


@pytest.fixture
def root(tmp_path, base_model):
    """A checkout with toy data of two sources."""
    targets = {name: config.model_dump(mode="json", exclude_defaults=True) for name, config in TARGETS.items()}
    params = {"targets": targets, "tfidf": {"min_positives": 2}, "evaluation": {"n_bootstrap": 50}}
    params |= {"prepare": {"public_sources": ["xci"]}}
    params |= {"encoder": {**tiny_config(base_model, epochs=2).model_dump(mode="json")}}
    (tmp_path / "params.yaml").write_text(yaml.safe_dump(params))
    rows = [row for split in ("train", "validation", "gate", "test") for row in rows_of(split, n=24)]
    lines = [json.dumps(row | {"source": ("corpus", "xci")[n // 2 % 2]}) for n, row in enumerate(rows)]
    (tmp_path / "data.jsonl").write_text("\n".join(lines))
    return tmp_path


def run(root, *options):
    return ablate.main(["--root", str(root), "--data", str(root / "data.jsonl"), *options])


def written(root):
    return json.loads((root / "models/evaluation/ablation.json").read_text())


def test_the_fast_ablation_needs_no_torch_and_measures_every_view(root, monkeypatch, capsys):
    monkeypatch.setattr(ablate, "learn_and_score", fast_only(ablate.learn_and_score))
    assert run(root, "--fast") == 0
    table = (root / "models/evaluation/ablation.md").read_text()
    assert [part["name"] for part in written(root)["parts"]] == ["all", ablate.OURS, "public"]
    assert written(root)["learned_from"] == {"n-gram": 24, "n-gram,no-thread": 24} | {
        "n-gram,with-channel": 24,
        "n-gram,no-public": 12,
    }
    assert "| n-gram,no-public | n-gram | +0.000 [+0.000, +0.000] |" in table
    assert "your manager" not in table + "".join(capsys.readouterr())


def fast_only(learn):
    def learn_fast(variant, *args, **options):
        assert not variant.needs_torch
        return learn(variant, *args, **options)

    return learn_fast


def test_an_interrupted_ablation_learns_nothing_twice(root, monkeypatch):
    run(root, "--only", "n-gram")
    before = written(root)["parts"][0]["lines"]["n-gram"]
    learned = []

    def learn(variant, *args, **options):
        learned.append(variant.name)
        return learn_and_score(variant, *args, **options)

    monkeypatch.setattr(ablate, "learn_and_score", learn)
    run(root, "--only", "blend", "--only", "n-gram")
    assert learned == ["fine-tuned"]
    assert list(written(root)["learned_from"]) == ["n-gram", "fine-tuned", "blend"]
    assert written(root)["parts"][0]["lines"]["n-gram"] == before


def test_other_data_are_learned_anew(root):
    run(root, "--only", "n-gram")
    lines = (root / "data.jsonl").read_text().splitlines()
    (root / "data.jsonl").write_text("\n".join(lines[2:]))
    run(root, "--only", "n-gram")
    assert written(root)["learned_from"] == {"n-gram": 22}


def test_fast_and_only_that_leave_nothing_are_refused(root):
    with pytest.raises(EscalmlError, match=r"--fast leaves none of the variants that --only names"):
        run(root, "--fast", "--only", "blend")


def test_data_without_a_validation_split_are_refused(root):
    rows = "\n".join(json.dumps(row) for row in rows_of("train", n=4))
    (root / "data.jsonl").write_text(rows)
    with pytest.raises(EscalmlError, match=r"needs messages of the splits train and validation"):
        run(root, "--fast")


def test_a_figure_that_labels_leave_undefined_is_a_dash():
    rows = labelled(*(row | {"topic": None} for row in rows_of("validation", n=6)))
    table = TargetTable({"escalated": TargetConfig(kind="binary"), "topic": TARGETS["topic"]})
    data = evaluation_set("all", "validation", rows, table)
    measured = measure_variant(data, np.zeros((6, 3)), table, PARAMS.evaluation, seed=0)
    line = part_of(data, {"n-gram": measured}, {}, 0.95).lines["n-gram"]
    assert line.figures["topic/micro_f1"].value is None
    assert line.figures["escalated/roc_auc"].value == 0.5

import json

import numpy as np
import pytest

from escalml.assets import asset
from escalml.config import EvaluationConfig, PrepareConfig, TargetConfig
from escalml.data.dataset import read_labelled
from escalml.errors import EscalmlError
from escalml.models.manifest import read_manifest
from escalml.scoring.scorer import Scorer
from escalml.training import describe_data, measure, measure_lead_time, prepare, train, write_labelled

pytestmark = pytest.mark.slow  # `make quick` leaves it out

ROW = {"severity": "low", "escalated": False, "reasons": [], "privacy": [], "topic": "question", "requested_level": 0}


@pytest.fixture
def root(tmp_path):
    """A tiny checkout: two corpus messages, labels for one public message."""
    (tmp_path / "corpus.jsonl").write_text(
        "\n".join(
            json.dumps({"id": f"c-{n}", "text": f"Where is order {n}?", "group": f"g{n}", "split": "train"} | ROW)
            for n in range(2)
        )
    )
    label = {"id": "p-1", "source": "xci", "channel": "social", "group": "g9", "split": "validation"} | ROW
    (tmp_path / "labels.jsonl").write_text(json.dumps(label))
    return tmp_path


CONFIG = PrepareConfig(corpus=("corpus.jsonl",), public_labels="labels.jsonl", public_sources=("xci",))


def texts(root, *records):
    path = root / "texts.jsonl"
    path.write_text("\n".join(map(json.dumps, records)))
    return path


def test_without_public_texts_the_corpus_stands_alone(root, table):
    assert [row.source for row in prepare(CONFIG, table, root, None)] == ["corpus", "corpus"]


def test_public_labels_are_joined_with_the_users_texts_by_id(root, table):
    found = texts(root, {"id": "p-0", "text": "not ours"}, {"id": "p-1", "text": "any restock soon?"})
    public = prepare(CONFIG, table, root, found)[-1]
    assert (public.source, public.split, public.message.text) == ("xci", "validation", "any restock soon?")
    assert public.labels["topic"] == "question"


def test_a_source_that_params_leave_out_is_not_used(root, table):
    config = CONFIG.model_copy(update={"public_sources": ("cfpb",)})
    with pytest.raises(EscalmlError, match=r"none of its ids stands in .*labels.jsonl; expected a JSONL"):
        prepare(config, table, root, texts(root, {"id": "p-1", "text": "any restock soon?"}))


def test_own_files_get_group_split_and_source(root, table):
    (root / "tickets.csv").write_text("text,severity,escalated\nmy parcel is late,medium,\nmy parcel is late,medium,\n")
    own = prepare(CONFIG.model_copy(update={"own_files": ("tickets.csv",)}), table, root, None)[2:]
    assert {row.source for row in own} == {"tickets"}
    assert own[0].group == own[1].group
    assert own[0].labels == dict.fromkeys(table.blocks) | {"severity": "medium"}


def test_a_group_in_two_splits_is_refused(root, table):
    row = {"text": "again", "group": "g1", "split": "test"} | ROW
    (root / "own.jsonl").write_text(json.dumps(row))
    with pytest.raises(EscalmlError, match="group g1 of source own stands in the splits train and test"):
        prepare(CONFIG.model_copy(update={"own_files": ("own.jsonl",)}), table, root, None)


def test_a_wrong_label_stops_at_its_row(root, table):
    (root / "own.jsonl").write_text(json.dumps({"text": "hello", "severity": "soon"}))
    with pytest.raises(
        EscalmlError, match=r"own.jsonl: 1 of 1 rows .* row 1: severity: .* expected low, medium, high, crit"
    ):
        prepare(CONFIG.model_copy(update={"own_files": ("own.jsonl",)}), table, root, None)


def test_prepared_messages_are_read_back_as_they_were(corpus, table, tmp_path):
    rows = list(corpus[:200])
    write_labelled(tmp_path / "new" / "messages.jsonl", rows)
    assert read_labelled(tmp_path / "new" / "messages.jsonl", tuple(table.blocks)) == rows


def test_counts_of_labels_leave_out_what_nobody_labelled(root, table):
    labels = describe_data(prepare(CONFIG, table, root, None), table)["labels"]
    assert labels["privacy_billing"]["train"] == {"observed": 2, "positive": 0}


def test_training_uses_the_train_split_only(scorer, corpus):
    assert scorer.manifest.trained_on.n_messages == sum(row.split == "train" for row in corpus)


def test_training_twice_gives_the_same_model(scorer, corpus, params, tmp_path):
    again = train(corpus, params, data_sha256="0" * 64)
    again.save(tmp_path)
    assert read_manifest(tmp_path) == scorer.manifest  # the hashes of its files among all else
    messages = [row.message for row in corpus[:20]]
    assert np.array_equal(again.probabilities(messages), scorer.probabilities(messages))


def test_probabilities_mean_what_they_say_on_the_training_folds(scorer):
    assert scorer.manifest.calibration.calibrated_on == "escalml corpus, base rate 0.30"
    assert set(scorer.manifest.thresholds) == set(scorer.table.columns)


def test_the_model_beats_every_baseline_on_messages_it_never_saw(scorer, corpus, params):
    models = measure(scorer, corpus, params)[0].evaluation.models
    for name in ("severity/qwk", "escalated/average_precision", "privacy/micro_f1", "topic/macro_f1"):
        baselines = [metrics[name].value for model, metrics in models.items() if model != "model"]
        assert models["model"][name].value > max(baselines)


def test_a_split_without_messages_is_refused(scorer, corpus, params):
    params = params.model_copy(update={"evaluation": EvaluationConfig(split="gate", n_bootstrap=50)})
    with pytest.raises(EscalmlError, match=r"no message belongs to split 'gate'; choose another in params.yaml"):
        measure(scorer, [row for row in corpus if row.split == "train"], params)


def test_data_sets_are_measured_apart(tiny_model, corpus, params):
    part = [row for row in corpus if row.split in ("train", "validation")]
    renamed = [row.model_copy(update={"source": "xci"}) if n % 2 else row for n, row in enumerate(part)]
    names = [measured.data.name for measured in measure(Scorer.load(tiny_model), renamed, params)]
    assert sorted(names) == ["escalml corpus", "public messages"]


CONVERSATIONS = asset("data/corpus/threads.jsonl")


def test_lead_time_is_measured_on_the_conversations_of_the_split_alone(scorer, params):
    measured = measure_lead_time(scorer, CONVERSATIONS, params)
    assert (measured.split, measured.n_conversations) == ("validation", 24)
    assert measured.metrics["turns/average_precision"].n == measured.n_turns


def test_lead_time_of_a_split_without_conversations_is_none(scorer, params):
    params = params.model_copy(update={"evaluation": EvaluationConfig(split="gate", n_bootstrap=50)})
    assert measure_lead_time(scorer, CONVERSATIONS, params) is None


def test_lead_time_of_a_model_that_knows_no_escalation_is_none(scorer, params):
    manifest = scorer.manifest.model_copy(update={"targets": {"calm": TargetConfig(kind="binary")}})
    assert measure_lead_time(Scorer(scorer.classifier, manifest), CONVERSATIONS, params) is None

"""The n-gram part answers where it can rule out a grave matter; all else is what the whole blend says."""

import pytest

from escalml.assets import asset
from escalml.batch.score_files import score_file
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.scoring.cascade import GRAVE_TARGETS, Cascade, load_scorer
from escalml.scoring.scorer import Scorer
from message_files import write_messages

POLICY = asset("serving/policy.yaml")
SENT = "2026-11-01T09:00:00Z"  # of every row: else a decision is as of the run's start


@pytest.fixture(scope="module")
def parts(blend_model):
    """The n-gram part alone, and the blend."""
    return Scorer.load(blend_model, fast=True), Scorer.load(blend_model)


@pytest.fixture(scope="module")
def messages(corpus):
    return [row.message for row in corpus if row.split == "validation"][:40]


def risk(prediction):
    return max(prediction.targets[name] for name in GRAVE_TARGETS)


def test_a_message_is_read_by_the_part_that_its_risk_calls_for(parts, messages):
    fast, whole = (scorer.predict(messages) for scorer in parts)
    middle = sorted(map(risk, fast))[len(fast) // 2]
    found = Cascade(*parts, middle).predict(messages)
    by_whole = [risk(one) >= middle or bool(one.alarms) for one in fast]
    assert 0 < sum(by_whole) < len(messages)
    assert found == [two if asked else one for asked, one, two in zip(by_whole, fast, whole, strict=True)]


@pytest.mark.parametrize("explain", [False, True])
def test_at_zero_the_whole_blend_reads_everything_and_ids_are_kept(parts, messages, explain):
    nameless = [message.model_copy(update={"id": None}) for message in messages[:8]]
    found = Cascade(*parts, 0.0).predict(nameless, explain=explain)
    assert found == parts[1].predict(nameless, explain=explain)
    assert [prediction.id for prediction in found] == [f"message-{n}" for n in range(8)]


def test_an_alarm_and_a_language_of_the_blend_alone_are_reasons_to_ask_it(parts):
    fast, whole = parts
    whole = Scorer(whole.classifier, whole.manifest.model_copy(update={"languages": ("en", "es")}))
    cascade = Cascade(fast, whole, 1.0)
    alarming = Message(id="a", text="There is a strong smell of gas in our kitchen and we feel dizzy")
    spanish = Message(id="b", text="Buenos dias, quisiera saber cuando llega mi pedido, muchas gracias por todo")
    plain = Message(id="c", text="Good morning, I would like to know when my order arrives, many thanks")
    assert cascade.predict([alarming, spanish]) == whole.predict([alarming, spanish])
    assert cascade.predict([plain]) == fast.predict([plain]) != whole.predict([plain])


def test_without_fast_there_is_nothing_to_hand_on(blend_model):
    with pytest.raises(EscalmlError, match="--encoder-above: only --fast asks the encoder"):
        load_scorer(blend_model, encoder_above=0.2)


def test_a_file_is_scored_so_and_another_choice_is_another_job(blend_model, tmp_path, messages):
    source = write_messages(tmp_path / "in.jsonl", [{"id": m.id, "text": m.text, "sent_at": SENT} for m in messages])
    out = tmp_path / "out.jsonl"
    asked = {"model": blend_model, "policy_file": POLICY, "fast": True}
    score_file(source, out, encoder_above=0.0, **asked)
    by_cascade = out.read_bytes()
    score_file(source, tmp_path / "whole.jsonl", **asked | {"fast": False})
    assert by_cascade == (tmp_path / "whole.jsonl").read_bytes()
    with pytest.raises(EscalmlError, match="choice of --encoder-above"):
        score_file(source, out, encoder_above=0.9, **asked)

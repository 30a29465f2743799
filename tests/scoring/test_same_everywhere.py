"""The same numbers alone and in a batch, by one process or many, as a file, as a stream and as MLflow's model."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from escalml.assets import asset
from escalml.batch.score_files import score_file
from escalml.batch.score_stream import score_stream
from escalml.batch.workers import Recipe
from escalml.models.ngrams import _character_ngrams
from escalml.records import Message
from escalml.records.columns import flat_message, flat_prediction
from escalml.registry.frames import FAULT, typed
from escalml.registry.models import save_pyfunc
from escalml.scoring.alarms.find import _found, _index, find_alarms
from escalml.scoring.scorer import Scorer
from message_files import write_messages

POLICY = asset("serving/policy.yaml")
N_MESSAGES, N_DEEP, N_ALONE = 5_000, 40, 100
NOON = datetime(2026, 1, 7, 12, tzinfo=UTC)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def messages(corpus) -> list[Message]:
    """So many messages, all different: the corpus again and again, each time with another word at the end."""
    rows = [row.message for row in corpus]
    return [
        # Each is decided as of its own time, not as of the run's.
        message.model_copy(update={"id": f"m-{n}", "text": f"{message.text} {_word(n // len(rows))}", "sent_at": NOON})
        for n in range(N_MESSAGES)
        for message in [rows[n % len(rows)]]
    ]


def _word(n: int) -> str:
    return "abcdefghij"[n] * 3


@pytest.fixture(scope="module")
def written(messages, tiny_model, tmp_path_factory) -> tuple[Path, bytes]:
    """The messages as a file, and what one process makes of it."""
    folder = tmp_path_factory.mktemp("everywhere")
    rows = [message.model_dump(mode="json", exclude_unset=True) for message in messages]
    source, out = write_messages(folder / "in.jsonl", rows), folder / "out.jsonl"
    score_file(source, out, model=tiny_model, policy_file=POLICY)
    return source, out.read_bytes()


def test_many_processes_write_the_same_bytes(written, tiny_model, tmp_path):
    source, expected = written
    score_file(source, tmp_path / "out.jsonl", model=tiny_model, policy_file=POLICY, processes=2)
    assert (tmp_path / "out.jsonl").read_bytes() == expected


def test_a_stream_carries_the_same_bytes(written, tiny_model):
    stream = io.BytesIO()
    score_stream(written[0], stream, recipe=Recipe(tiny_model), policy_file=POLICY)
    assert stream.getvalue() == written[1]


def test_a_message_alone_has_the_numbers_of_the_file(written, messages, scorer):
    lines = written[1].splitlines()
    for place in range(0, N_MESSAGES, N_MESSAGES // N_ALONE):
        expected = json.loads(lines[place])
        alone = scorer.predict([messages[place]])[0].model_dump(mode="json")
        assert alone == {name: value for name, value in expected.items() if name != "route"}


@pytest.fixture(scope="module")
def pyfunc(tmp_path_factory):
    """Loads a model directory as MLflow serves it."""
    import mlflow

    def load(model: Path, **options: bool):
        folder = tmp_path_factory.mktemp("pyfunc") / "model"
        save_pyfunc(model, folder, **options)
        return mlflow.pyfunc.load_model(str(folder))

    return load


@pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow", "ignore::UserWarning:mlflow")
def test_the_pyfunc_has_the_numbers_of_the_file_and_no_bad_row_fails_it(
    written, messages, scorer, tiny_model, pyfunc, monkeypatch
):
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    some = messages[:: N_MESSAGES // 500]
    table = pd.DataFrame([flat_message(message) for message in some])
    table.loc[3, "text"] = " "
    answers = pyfunc(tiny_model).predict(table).to_dict(orient="records")
    bad = answers[3]
    assert bad[FAULT].startswith("text: is blank")
    assert {name for name, cell in bad.items() if cell is True or (isinstance(cell, str | list) and cell)} == {
        FAULT,
        "review",
    }
    for place, (row, message) in enumerate(zip(answers, some, strict=True)):
        if place != 3:
            expected = typed(flat_prediction(scorer.predict([message])[0]))
            assert {name: None if cell != cell else cell for name, cell in row.items()} == expected
            assert isinstance(row["review"], bool)
            assert isinstance(row["alarms"], list)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow", "ignore::UserWarning:mlflow")
def test_a_model_with_an_encoder_has_the_same_numbers_everywhere(blend_model, messages, pyfunc, tmp_path, monkeypatch):
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    monkeypatch.setattr("escalml.batch.ordered.CHUNK_ROWS", 10)
    some = messages[:: N_MESSAGES // N_DEEP]
    rows = [message.model_dump(mode="json", exclude_unset=True) for message in some]
    source = write_messages(tmp_path / "in.jsonl", rows)
    for processes in (1, 2):
        score_file(source, tmp_path / f"{processes}.jsonl", model=blend_model, policy_file=POLICY, processes=processes)
    lines = (tmp_path / "1.jsonl").read_bytes().splitlines()
    assert lines == (tmp_path / "2.jsonl").read_bytes().splitlines()
    scorer = Scorer.load(blend_model)
    predicted = [scorer.predict([message])[0].model_dump(mode="json") for message in some]
    assert [json.loads(line) | {"route": None} for line in lines] == [row | {"route": None} for row in predicted]
    table = pd.DataFrame([flat_message(message) for message in some])
    answers = pyfunc(blend_model).predict(table, params={"as_json": True})["json"]
    assert [json.loads(answer) for answer in answers] == predicted


def test_what_is_remembered_of_words_and_texts_changes_nothing(messages, scorer):
    """Each is asked twice, so that the second answer comes from memory, beside the plain way."""
    index, block = _index(), next(v for v in scorer.classifier.vectorizers if v.analyzer != "word")
    for message in messages[:: N_MESSAGES // 300]:
        text = message.text
        assert find_alarms(text) == find_alarms(text) == _found(text)
        words = text.lower().split()
        assert [index._known_entries(word) for word in words] == [index._entries(word) for word in words]
        for word in (*words, *words):
            ngrams = _character_ngrams(word, *block.ngrams)
            assert list(block._of_word(word)) == [block.vocabulary[n] for n in ngrams if n in block.vocabulary]


def test_a_cue_is_looked_for_only_where_its_first_group_stands_and_none_is_missed():
    index = _index()
    for present in (sum(1 << group for group in cue.groups) for _, cue in index._cues):
        plain = [cue for groups, cue in index._cues if groups & present == groups]
        assert index._complete(present) == plain
    assert index._complete(0) == []


def test_a_word_as_long_as_a_text_is_not_remembered(scorer):
    """So many of them would fill the memory."""
    index, block = _index(), next(v for v in scorer.classifier.vectorizers if v.analyzer != "word")
    long = "manager" * 500
    assert find_alarms(f"the {long} smells of gas") == _found(f"the {long} smells of gas")
    scorer.predict([Message(text=f"the {long} smells of gas")])
    assert "smells" in index._words
    assert "smells" in block._words
    assert not [word for memory in (index._words, block._words) for word in memory if len(word) > 40]

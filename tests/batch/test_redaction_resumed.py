"""`redact` goes on where it was stopped, says what it found, and lists what it is unsure of without a word of text."""

import json

import pytest

from escalml.batch.redact_files import redact_file
from escalml.errors import EscalmlError
from escalml.privacy import find_by_patterns
from message_files import write_messages

ROWS = [
    {"id": f"t-{number}", "text": f"order 1234{number}, my pin is 4921 and 9876543210{number}"} for number in range(150)
]


@pytest.fixture
def source(tmp_path):
    return write_messages(tmp_path / "in.jsonl", ROWS)


class Stopping:
    """Finds by patterns; stops at the second chunk unless told to go on."""

    def __init__(self, *, after):
        self.left = after
        self.n_texts = 0

    def __call__(self, texts):
        if self.left == 0:
            raise EscalmlError("stopped")
        self.left -= 1
        self.n_texts += len(texts)
        return find_by_patterns(texts)


def stopped(source, out):
    with pytest.raises(EscalmlError, match="stopped"):
        redact_file(source, out, find=Stopping(after=1), finder="model-1")


def test_an_interrupted_redaction_goes_on_and_ends_in_the_same_copy(source, tmp_path):
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    redact_file(source, whole)
    stopped(source, out)
    rest = Stopping(after=9)
    summary = redact_file(source, out, find=rest, finder="model-1")
    assert (summary.n_written, summary.n_resumed, rest.n_texts) == (150, 64, 2 * (150 - 64))
    assert out.read_bytes() == whole.read_bytes()
    assert not (tmp_path / "out.jsonl.parts").exists()


def test_what_another_model_found_is_not_gone_on_with(source, tmp_path):
    stopped(source, tmp_path / "out.jsonl")
    assert redact_file(source, tmp_path / "out.jsonl", finder="model-2").n_resumed == 0


def test_what_was_kept_of_another_input_is_not_gone_on_with(source, tmp_path):
    stopped(source, tmp_path / "out.jsonl")
    write_messages(source, [*ROWS, {"id": "new", "text": "hello"}])
    assert redact_file(source, tmp_path / "out.jsonl", finder="model-1").n_resumed == 0


def test_kept_parts_hold_no_text(source, tmp_path):
    stopped(source, tmp_path / "out.jsonl")
    kept = "".join(path.read_text() for path in (tmp_path / "out.jsonl.parts").iterdir())
    assert "PASSWORD" in kept
    assert "4921" not in kept


def test_parts_of_another_command_are_left_alone(source, tmp_path):
    parts = tmp_path / "out.jsonl.parts"
    parts.mkdir()
    (parts / "job.json").write_text("{}")
    with pytest.raises(
        EscalmlError, match=r"out\.jsonl\.parts: holds the work of another command; choose another --out"
    ):
        redact_file(source, tmp_path / "out.jsonl", finder="model-1")
    assert parts.exists()


def test_the_summary_counts_by_type(source, tmp_path):
    summary = redact_file(source, tmp_path / "out.jsonl")
    assert summary.n_by_type["PASSWORD"] == 150
    assert summary.n_by_type.total() == summary.n_identifiers


def test_the_review_lists_spans_of_a_low_score_by_place_and_type(tmp_path):
    text = "see 98765432109 please"
    source = write_messages(tmp_path / "in.jsonl", [{"id": "ann@example.org", "text": text, "subject": "pin is 4921"}])
    summary = redact_file(source, tmp_path / "out.jsonl", review=tmp_path / "review.jsonl")
    (line,) = (tmp_path / "review.jsonl").read_text().splitlines()
    at = text.index("98765432109")
    expected = {
        "row": 1,
        "id": "message-1",
        "part": "text",
        "start": at,
        "end": at + 11,
        "type": "ACCOUNT_ID",
        "score": 0.4,
    }
    assert json.loads(line) == expected
    assert summary.n_unsure == 1


def test_a_review_that_exists_is_not_written_over(source, tmp_path):
    (tmp_path / "review.jsonl").write_text("mine")
    with pytest.raises(EscalmlError, match=r"review\.jsonl: exists; choose another --review, or give --overwrite"):
        redact_file(source, tmp_path / "out.jsonl", review=tmp_path / "review.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


def test_an_answer_to_an_earlier_turn_is_redacted(tmp_path):
    rows = [{"text": "4921", "thread": [{"role": "agent", "text": "PIN?"}]}]
    redact_file(write_messages(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text())["text"] == "[PASSWORD_1]"

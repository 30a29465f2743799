import json

import pytest

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.evaluation.conversations import LabelledConversation, read_conversations

CONVERSATION = {
    "id": "c-1",
    "split": "validation",
    "channel": "chat",
    "turns": [
        {"role": "customer", "text": "My router is dead.", "sent_at": "2026-03-01T10:00:00Z"},
        {"role": "agent", "text": "Sorry!"},
        {"role": "customer", "text": "Still dead.", "sent_at": "2026-03-02T10:00:00Z"},
        {"role": "agent", "text": "We are on it."},
    ],
    "labels": [{"turn": 0, "escalated": False}, {"turn": 2, "escalated": True}],
    "escalates_at": 2,
}


@pytest.fixture
def read(tmp_path):
    """Reads a file of the given conversations."""

    def read(*conversations):
        path = tmp_path / "threads.jsonl"
        path.write_text("".join(json.dumps(conversation) + "\n" for conversation in conversations))
        return read_conversations(path)

    return read


def test_the_last_customer_turn_is_the_message_and_its_answer_is_left_out(read):
    message = read(CONVERSATION)[0].message
    assert (message.text, message.channel, message.sent_at.day) == ("Still dead.", "chat", 2)
    assert [turn.text for turn in message.thread] == ["My router is dead.", "Sorry!"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"escalates_at": 1},
        {"escalates_at": 4},
        {"labels": [{"turn": 3, "escalated": True}]},
        {"turns": [], "labels": [], "escalates_at": None},
    ],
)
def test_what_is_labelled_has_to_be_a_customer_turn(read, wrong):
    with pytest.raises(EscalmlError, match=r"threads.jsonl: row 2: record: labels and escalates_at must name customer"):
        read(CONVERSATION, CONVERSATION | wrong)


def test_a_fault_names_row_and_field_and_quotes_nobody(read):
    turn = {"role": "customer", "text": "My router is dead.", "sent_at": "hunter2"}
    with pytest.raises(EscalmlError, match=r"row 1: turns\.0\.sent_at") as error:
        read(CONVERSATION | {"turns": [turn]})
    assert "hunter2" not in str(error.value)


def test_a_line_that_is_no_json_names_its_row(tmp_path):
    (tmp_path / "threads.jsonl").write_text("{")
    with pytest.raises(EscalmlError, match=r"threads\.jsonl: row 1: is not valid JSON"):
        read_conversations(tmp_path / "threads.jsonl")


def test_the_shipped_conversations_can_be_read_and_scored():
    conversations = read_conversations(asset("data/corpus/threads.jsonl"))
    assert len(conversations) == 60
    for conversation in conversations:
        assert isinstance(conversation, LabelledConversation)
        assert len(conversation.labels) == len(conversation.customer_turns)
        assert conversation.message.text

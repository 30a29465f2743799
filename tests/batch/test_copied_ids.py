"""Ids of a redacted copy: alike where they were alike, and nobody's."""

import pytest

from escalml.batch.copied_ids import hashed, kept, numbered, with_ids
from escalml.batch.redact_files import redact_file
from escalml.data.dataset import MessageReader
from escalml.records import Message
from message_files import FORMATS, write_messages

KEY = b"0123456789abcdef0123456789abcdef"
WHO = {"id": "ana@example.org", "owner": "Mia Brown", "vip": True, "followers": 3}
ROWS = (
    {"id": "t-1", "conversation_id": "07700 900552", "text": "a", "customer": WHO},
    {"id": "t-2", "text": "b", "customer": {"id": "other", "owner": "Mia Brown"}},
    {"id": "t-3", "conversation_id": "07700 900552", "text": "c", "customer": {"id": "ana@example.org"}},
    {"text": "d"},
)


def ids(messages) -> list[tuple[str | None, ...]]:
    return [(m.id, m.conversation_id, m.customer.id, m.customer.owner) for m in messages]


@pytest.fixture
def copy(tmp_path):
    """Redact rows; returns the messages of the copy."""

    def copy(rows, suffix: str = "jsonl", style=None) -> list[Message]:
        out = tmp_path / f"out.{suffix}"
        redact_file(write_messages(tmp_path / "in.jsonl", rows), out, ids=style, overwrite=True)
        return [item for item in MessageReader(out) if isinstance(item, Message)]

    return copy


@pytest.mark.parametrize("suffix", FORMATS)
def test_ids_are_numbered_along_the_file_and_alike_where_they_were_alike(copy, suffix):
    assert ids(copy(ROWS, suffix)) == [
        ("message-1", "conversation-1", "customer-1", "owner-1"),
        ("message-2", None, "customer-2", "owner-1"),
        ("message-3", "conversation-1", "customer-1", None),
        ("message-4", None, None, None),
    ]


def test_nothing_else_of_a_customer_changes(copy):
    assert copy(ROWS)[0].customer.model_dump(exclude={"id", "owner"}) == Message.model_validate(
        ROWS[0]
    ).customer.model_dump(exclude={"id", "owner"})


def test_rows_that_were_rejected_take_no_number(copy):
    rows = [{"text": ""}, {"id": "x", "text": "a"}, {"id": "y", "text": "b"}]
    assert [message.id for message in copy(rows)] == ["message-1", "message-2"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("hash_", [False, True])
def test_a_copy_of_a_copy_has_the_same_ids(tmp_path, suffix, hash_):
    once, twice = tmp_path / f"once.{suffix}", tmp_path / f"twice.{suffix}"
    redact_file(write_messages(tmp_path / "in.jsonl", [{"text": ""}, *ROWS]), once, ids=hashed(KEY) if hash_ else None)
    redact_file(once, twice, ids=hashed(KEY) if hash_ else None)
    assert twice.read_bytes() == once.read_bytes()


def test_hashed_ids_join_files_with_one_key_and_no_other(copy):
    one, two = (ids(copy(rows, style=hashed(KEY))) for rows in (ROWS, ROWS[2:]))
    assert one[2] == two[0]
    assert one[0][2] == one[2][2]
    assert one[0][2] != ids(copy(ROWS, style=hashed(KEY[::-1])))[0][2]


def test_hashed_ids_that_differ_in_a_sign_or_in_case_stay_apart():
    style = hashed(KEY)
    assert len({style("message", value) for value in ("VT-1", "VT1", "vt-1")}) == 3
    assert style("message", "1")[-17:] != style("customer", "1")[-17:]


def test_ids_may_be_kept(copy):
    assert ids(copy(ROWS, style=kept))[0] == ("t-1", "07700 900552", "ana@example.org", "Mia Brown")


def test_a_message_without_ids_gets_none():
    assert with_ids(Message(text="a"), numbered()) == Message(text="a")

"""Redacted copies: nothing that identifies is left, the same value has the same number, twice is as good as once."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.batch.copied_ids import kept
from escalml.batch.redact_files import RedactionSummary, redact_file, redact_message
from escalml.data.dataset import MessageReader
from escalml.errors import EscalmlError
from escalml.privacy import Pseudonyms, find_by_patterns, find_identifiers
from escalml.records import Message, Turn
from message_files import FORMATS, MESSAGES, SECRET, read_rejects, write_messages

CARD, OTHER_CARD, MAIL = "4111 1111 1111 1111", "5500 0000 0000 0004", "ana@example.org"
CONVERSATION: tuple[dict[str, Any], ...] = (
    {"id": "1", "conversation_id": "c", "text": f"my card {CARD}"},
    {"id": "2", "conversation_id": "other", "text": f"my card {OTHER_CARD}"},
    {"id": "3", "conversation_id": "c", "text": f"{MAIL}, {OTHER_CARD} and {CARD.replace(' ', '-')}"},
    {"id": "4", "text": f"no conversation: {OTHER_CARD}"},
    {"id": "5", "text": f"none either: {CARD}"},
)


@pytest.fixture
def redact(tmp_path):
    """Redact rows given as nested fields; returns the messages of the copy and the summary."""

    def redact(rows, suffix: str = "jsonl") -> tuple[list[Message], RedactionSummary]:
        target = tmp_path / f"out.{suffix}"
        summary = redact_file(write_messages(tmp_path / "in.jsonl", rows), target, ids=kept)
        return [item for item in MessageReader(target) if isinstance(item, Message)], summary

    return redact


def test_a_value_has_one_number_along_its_conversation_and_numbers_start_anew_in_the_next(redact):
    messages, summary = redact(CONVERSATION)
    assert [message.text for message in messages] == [
        "my card [CARD_1]",
        "my card [CARD_1]",
        "[EMAIL_1], [CARD_2] and [CARD_1]",
        "no conversation: [CARD_1]",
        "none either: [CARD_1]",
    ]
    assert (summary.n_written, summary.n_rejected, summary.n_identifiers) == (5, 0, 7)


def test_earlier_turns_and_subject_are_redacted_too_and_numbered_first(redact):
    turns = [{"role": "customer", "text": f"it is {CARD}"}, {"role": "agent", "text": f"{CARD}, thanks"}]
    ((message,), summary) = redact([{"text": f"{OTHER_CARD}?", "subject": f"{MAIL} {CARD}", "thread": turns}])
    assert [turn.text for turn in message.thread] == ["it is [CARD_1]", "[CARD_1], thanks"]
    assert (message.subject, message.text) == ("[EMAIL_1] [CARD_1]", "[CARD_2]?")
    assert summary.n_identifiers == 5


@pytest.mark.parametrize("suffix", FORMATS)
def test_redacting_a_redacted_copy_changes_no_byte(tmp_path, suffix):
    once, twice = tmp_path / f"once.{suffix}", tmp_path / f"twice.{suffix}"
    redact_file(write_messages(tmp_path / "in.jsonl", [*MESSAGES, *CONVERSATION]), once)
    assert redact_file(once, twice).n_identifiers == 0
    assert twice.read_bytes() == once.read_bytes()


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_holds_the_same_messages(redact, suffix):
    messages, _ = redact(MESSAGES, suffix)
    expected = [Message.model_validate(fields) for fields in MESSAGES]
    changed = {"d": "Charged twice, card [CARD_1]"}
    assert messages == [item.model_copy(update={"text": changed.get(str(item.id), item.text)}) for item in expected]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_field_that_the_first_row_lacks_may_stand_in_any_other(redact, suffix):
    rows = [{"text": "a"}, {"text": "b", "public": True, "customer": {"followers": 3}, "state": {"level": 2}}]
    (_, message), _ = redact(rows, suffix)
    assert (message.public, message.customer.followers, message.state.level) == (True, 3, 2)


@pytest.mark.parametrize("suffix", FORMATS)
def test_fields_that_the_contract_does_not_know_are_left_out_and_counted(tmp_path, suffix):
    rows = [{"text": "a", "notes": SECRET, "customer": {"iban": SECRET}}, {"text": "b", "notes": SECRET}]
    out = tmp_path / f"out.{suffix}"
    summary = redact_file(write_messages(tmp_path / "in.jsonl", rows), out)
    assert summary.unknown_fields == {"notes": 2, "customer.iban": 1}
    assert b"hunter2" not in out.read_bytes()


def test_labels_are_not_carried_into_the_copy(tmp_path):
    out = tmp_path / "out.jsonl"
    redact_file(write_messages(tmp_path / "in.jsonl", [{"id": "1", "text": "a", "severity": "low"}]), out)
    assert json.loads(out.read_bytes()) == {"id": "message-1", "text": "a"}


def test_a_csv_copy_is_read_by_any_csv_reader(tmp_path):
    out = tmp_path / "out.csv"
    redact_file(write_messages(tmp_path / "in.jsonl", MESSAGES), out)
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"] for row in rows][:2] == [MESSAGES[0]["text"], MESSAGES[1]["text"]]
    assert [row["customer.vip"] for row in rows] == ["", "true", "", "", ""]


def test_bad_rows_are_told_without_what_they_hold(tmp_path):
    rows = [{"text": "a"}, {"text": " ", "channel": SECRET}, {"text": [SECRET]}, {"text": "c"}]
    out = tmp_path / "out.jsonl"
    summary = redact_file(write_messages(tmp_path / "in.jsonl", rows), out)
    assert (summary.n_written, summary.n_rejected) == (2, 2)
    assert [(row, field) for row, field, _ in read_rejects(out)] == [(2, "text"), (3, "text")]
    assert "hunter2" not in Path(f"{out}.rejects.jsonl").read_text(encoding="utf-8")


def test_rejects_of_an_earlier_run_do_not_stay(tmp_path):
    out = tmp_path / "out.jsonl"
    redact_file(write_messages(tmp_path / "in.jsonl", [{"text": ""}]), out)
    redact_file(write_messages(tmp_path / "in.jsonl", [{"text": "a"}]), out, overwrite=True)
    assert not Path(f"{out}.rejects.jsonl").exists()


def test_an_existing_copy_is_replaced_only_on_request(tmp_path):
    source, out = write_messages(tmp_path / "in.jsonl", [{"text": "a"}]), tmp_path / "out.jsonl"
    out.write_text("mine", encoding="utf-8")
    with pytest.raises(EscalmlError, match=r"out\.jsonl: exists; choose another --out, or give --overwrite"):
        redact_file(source, out)
    assert out.read_text(encoding="utf-8") == "mine"
    assert redact_file(source, out, overwrite=True).n_written == 1


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.rejects.jsonl"])
def test_the_original_is_never_written_over(tmp_path, name):
    source = write_messages(tmp_path / name, CONVERSATION)
    before = source.read_bytes()
    with pytest.raises(EscalmlError, match="is the input itself"):
        redact_file(source, tmp_path / "out.jsonl", overwrite=True)
    assert source.read_bytes() == before


def test_a_source_that_fails_midway_leaves_no_copy(tmp_path):
    out = tmp_path / "out.jsonl"
    (tmp_path / "in.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(EscalmlError, match=r"in\.parquet: is not a Parquet file"):
        redact_file(tmp_path / "in.parquet", out)
    with pytest.raises(RuntimeError, match="stop"):
        redact_file(write_messages(tmp_path / "in.jsonl", CONVERSATION), out, on_progress=_fail)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "in.parquet"]


def _fail(n: int) -> None:
    raise RuntimeError("stop")


def test_progress_counts_every_row(tmp_path):
    seen: list[int] = []
    rows = [{"text": "a"}, {"text": ""}, {"text": "b"}]
    redact_file(write_messages(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl", on_progress=seen.append)
    assert sum(seen) == 3


def redacted(message: Message) -> Message:
    """A message that is a conversation by itself, redacted."""
    return redact_message(message, find_by_patterns(message.texts), Pseudonyms())


def test_a_placeholder_in_the_text_keeps_its_number_to_itself():
    message = redacted(Message(text=f"[CARD_1] was wrong, it is {CARD}"))
    assert message.text == "[CARD_1] was wrong, it is [CARD_2]"


def together(*turns: str, text: str = "thanks", subject: str | None = None) -> list[str]:
    """Turns, subject and text of one message, redacted."""
    thread = tuple(Turn(role="customer", text=turn) for turn in turns)
    message = Message(text=text, subject=subject, thread=thread)
    copy = redacted(message)
    assert redacted(copy) == copy
    return [*(turn.text for turn in copy.thread), *([copy.subject] if copy.subject else []), copy.text]


def test_what_a_later_part_of_a_message_reveals_is_redacted_in_the_earlier_ones():
    assert together("4921", "why?", "my pin is 4921") == ["[PASSWORD_1]", "why?", "my pin is [PASSWORD_1]", "thanks"]
    assert together("12345?", subject="12345", text="order 12345") == [
        "[ACCOUNT_ID_1]?",
        "[ACCOUNT_ID_1]",
        "order [ACCOUNT_ID_1]",
    ]


def test_a_value_of_two_kinds_is_of_the_first_wherever_nothing_else_is_said():
    turns = together("4921", "card ending 4921", "my pin is 4921")
    assert turns[:3] == ["[CARD_1]", "card ending [CARD_1]", "my pin is [PASSWORD_1]"]


def test_a_placeholder_of_a_later_turn_keeps_its_number_to_itself():
    assert together(f"my card {CARD}", "[CARD_1] was wrong") == ["my card [CARD_2]", "[CARD_1] was wrong", "thanks"]


def test_a_value_that_another_hid_is_found_once_that_is_known():
    # Before a unit, 12345 is a quantity; that `unit-7` is a password, the second turn alone says.
    turns = together("order 12345 unit-7", "my password is unit-7")
    assert turns == ["order [ACCOUNT_ID_1] [PASSWORD_1]", "my password is [PASSWORD_1]", "thanks"]


PIECES = ["pin 4921", "4921", "card ending 4921", "order 12345", "12345", "my password is unit-7", "unit-7", "[CARD_1]"]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join), max_size=5))
def test_no_value_is_left_in_any_turn_whichever_turn_reveals_it(turns):
    found = {turn[span.start : span.end] for turn in turns for span in find_identifiers(turn)}
    left = " ".join(together(*turns)).split()
    assert found.isdisjoint(left)


def test_every_place_that_was_replaced_is_counted():
    pseudonyms, texts = Pseudonyms(), ["4921, yes 4921", "my pin is 4921"]
    pseudonyms.redact_all(texts, find_by_patterns(texts))
    assert pseudonyms.n_replaced == 3


def test_what_a_row_reveals_is_redacted_in_later_rows_of_its_conversation_alone(redact):
    texts = {"1": "4921?", "2": "my pin is 4921", "3": "4921!"}
    messages, _ = redact([{"id": number, "conversation_id": "c", "text": text} for number, text in texts.items()])
    # Row 1 was written when row 2 was read.
    assert [message.text for message in messages] == ["4921?", "my pin is [PASSWORD_1]", "[PASSWORD_1]!"]


@pytest.mark.parametrize("field", ["text", "subject", "thread.0.text"])
def test_a_row_that_placeholders_make_too_long_to_be_read_again_is_rejected(tmp_path, field):
    longest = 2_000 if field == "subject" else 20_000
    long = "my pin is 4921 ".ljust(longest, "x")
    parts = {"text": {"text": long}, "subject": {"subject": long}}
    fields = {"text": "a"} | parts.get(field, {"thread": [{"role": "customer", "text": long}]})
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(f'\n{json.dumps(fields)}\n{{"text": "b"}}\n', encoding="utf-8")
    assert redact_file(source, out).n_written == 1
    assert [item.text for item in MessageReader(out)] == ["b"]
    said = f"String should have at most {longest} characters once redacted; shorten it"
    assert read_rejects(out) == [(2, field, said)]


def test_the_message_itself_stays_as_it_was():
    message = Message(text=CARD, subject=MAIL)
    redacted(message)
    assert (message.text, message.subject) == (CARD, MAIL)

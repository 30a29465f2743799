"""Labelled messages in: missing is not *no*, and groups and splits stay as they are for ever."""

import hashlib
from collections import Counter

import numpy as np
import pytest

from escalml.data.dataset import group_of, labelled_fields_of, labelled_message, names_among, read_labelled, split_of
from escalml.errors import EscalmlError
from escalml.records import Message
from message_files import FORMATS, MESSAGES, write_messages

LABELS = ("severity", "escalated", "privacy", "reasons", "requested_level")
MARKED = {
    "text": "Ana Petrović, 1 Main Street",
    "identifiers": [{"type": "PERSON", "start": 0, "end": 12}, {"type": "ADDRESS", "start": 14, "end": 27}],
    "thread": [
        {"role": "agent", "text": "Hi MAUREEN!", "identifiers": [{"type": "PERSON", "start": 3, "end": 10}]},
        {"role": "customer", "text": "Hello Brand"},
    ],
}


@pytest.mark.parametrize("suffix", FORMATS)
def test_labels_read_alike_from_every_format(tmp_path, table, suffix):
    labels = {"severity": "low", "escalated": False, "privacy": ["billing"], "requested_level": "3"}
    rows = [{"text": "a"} | labels, {"text": "b", "severity": None, "escalated": True, "privacy": []}]
    first, second = read_labelled(write_messages(tmp_path / f"own.{suffix}", rows), LABELS)
    assert first.labels == labels | {"reasons": None}
    assert second.labels == {"escalated": True, "privacy": []} | dict.fromkeys(("severity", "reasons", LABELS[-1]))
    blocks = table.encode([second.labels])[0, table.blocks["privacy"].span], table.encode([{}])[0]
    assert not np.isnan(blocks[0]).any()
    assert np.isnan(blocks[1]).all()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"text": "a"}\n[1]\n', r"own\.jsonl: row 2: expected an object .* found list"),
        ('{"text": "a"}\n{"text": ""}\n', r"own\.jsonl: row 2: text: is blank"),
        ('{"text": "a", "reasons": "[no"}\n', r"own\.jsonl: row 1: reasons: is a text that is not valid JSON"),
        ('{"text": "a", "thread": "[no"}\n', r"own\.jsonl: row 1: thread: is a text that is not valid JSON"),
        ('{"text": "a", "split": "dev"}\n', r"own\.jsonl: row 1: split: Input should be 'train'"),
        ('{"text": "a", "identifiers": "Ann"}\n', r"own\.jsonl: row 1: identifiers: Input should be a valid tuple\.$"),
        ('{"text": "a", "identifiers": [{"type": "Ann"}]}\n', r"row 1: identifiers\.0\.type: Input should be 'PERSON'"),
    ],
)
def test_training_data_must_be_whole(tmp_path, content, said):
    path = tmp_path / "own.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EscalmlError, match=said):
        read_labelled(path, LABELS)


def test_a_labelled_message_reads_back_as_itself():
    fields = MESSAGES[1] | MARKED | {"severity": "high", "privacy": [], "source": "desk"}
    row = labelled_message(fields, LABELS, where="row 1", source="file")
    assert labelled_message(labelled_fields_of(row), LABELS, where="row 1", source="other") == row
    assert (row.source, row.person_words) == ("desk", {"maureen", "petrović"})


@pytest.mark.parametrize("suffix", FORMATS)
def test_names_are_read_from_text_and_turns_in_every_format(tmp_path, suffix):
    (row,) = read_labelled(write_messages(tmp_path / f"own.{suffix}", [MARKED]), LABELS)
    assert row.person_words == {"maureen", "petrović"}  # Ana has three letters, Main Street is nobody


def rows_of(*texts, named=()):
    """A row for each text, of a group of its own."""
    fields = ({"text": text, "person_words": named, "group": f"{text} {n}"} for n, text in enumerate(texts))
    return [labelled_message(row, LABELS, where="row", source="x") for row in fields]


def test_a_word_that_was_marked_once_is_a_name_in_every_row():
    rows = [*rows_of("Priya called", named=["priya"]), *rows_of(*["Hi Priya, thanks"] * 6)]
    assert names_among(rows, 5) == {"priya"}


@pytest.mark.parametrize(("n_groups", "names"), [(4, {"mark"}), (5, set())])
def test_a_name_that_enough_groups_write_small_is_a_word(n_groups, names):
    small = rows_of(*["there is a mark on it"] * n_groups)
    rows = [*rows_of("Mark put a mark on it", named=["mark"]), *small, *small]
    assert names_among(rows, 5) == names


def test_messages_of_a_conversation_share_a_group():
    assert group_of(Message(text="a", conversation_id="c")) == group_of(Message(text="b", conversation_id="c"))


@pytest.mark.parametrize("text", ["Card 4111 1111 1111 1111", "card [CARD_1]!", " card: 5500 0000 0000 0004."])
def test_case_punctuation_and_identifiers_make_no_other_group(text):
    assert group_of(Message(text=text)) == hashlib.sha256(b"card card").hexdigest()[:16]


def test_other_words_make_another_group():
    assert group_of(Message(text="my card")) != group_of(Message(text="my cards"))


def test_a_group_keeps_its_split_for_ever():
    # SHA-256 of the name, mod 100: 0, 64 | 65, 74 | 75, 81 | 82, 99
    groups = ("g12", "g44", "g112", "g230", "g13", "g16", "g79", "g10")
    expected = [*["train"] * 2, *["validation"] * 2, *["gate"] * 2, *["test"] * 2]
    assert [split_of(group) for group in groups] == expected


def test_splits_have_their_shares():
    # 65, 10, 7 and 18 %; of 20,000 draws the standard deviation of a share is at most 0.34 %
    counts = Counter(split_of(f"group {number}") for number in range(20_000))
    shares = [counts[name] / 20_000 for name in ("train", "validation", "gate", "test")]
    assert shares == pytest.approx([0.65, 0.10, 0.07, 0.18], abs=0.012)

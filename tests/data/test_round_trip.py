"""What is written to a file and read back is the same, whatever stands in it, in every format."""

import datetime as dt
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.batch.copied_ids import kept
from escalml.batch.redact_files import redact_file, redact_message
from escalml.data.dataset import MessageReader
from escalml.data.writing import write_rows
from escalml.privacy import Pseudonyms, find_by_patterns
from escalml.records import Channel, Inbox, Message, Origin, Role
from escalml.records.columns import flat_message, flat_message_columns
from message_files import FORMATS, write_messages

pytestmark = pytest.mark.slow  # `make quick` leaves it out

# What a table, a spreadsheet or JSON takes for something else, and what a redaction replaces.
AWKWARD = ["=1+1", "+1", "-1", "@x", '"', '""', "'", ",", ";", "\\", "\t", "\r", "\n", "\r\n", "\x00", "\x1a", "\ufeff"]
AWKWARD += ["\u2028", "\u202e", "null", "None", "NaN", "true", "17", "1e5", "[]", "{}", "اين", "👩\u200d👦", "[CARD_1]"]
AWKWARD += [" a@b.co ", "4111 1111 1111 1111"]
TEXTS = st.lists(st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs"])), max_size=4).map("".join)
FILLED = TEXTS.filter(bool)  # an empty cell is an absent field
VISIBLE = st.builds("{}x{}".format, TEXTS, TEXTS)
COUNTS = st.integers(0, 10**12)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
TIMES = st.datetimes(timezones=st.none() | ZONES).map(dt.datetime.isoformat)
TURNS = st.fixed_dictionaries({"role": st.sampled_from(get_args(Role)), "text": TEXTS}, optional={"sent_at": TIMES})
CUSTOMERS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(["id", "owner", "group"], FILLED.filter(lambda text: len(text) <= 200)),
        **dict.fromkeys(["vip", "verified"], st.booleans()),
        **dict.fromkeys(["followers", "previous_contacts", "previous_escalations", "open_tickets"], COUNTS),
    },
)
STATES = st.fixed_dictionaries(
    {},
    optional={
        "level": st.integers(1, 4),
        **dict.fromkeys(["opened_at", "last_reply_at"], TIMES),
        **dict.fromkeys(["expert_available", "expert_tried"], st.booleans()),
    },
)
MESSAGES = st.fixed_dictionaries(
    {"text": VISIBLE},
    optional={
        **dict.fromkeys(["subject", "language", "brand"], FILLED),
        "conversation_id": FILLED.filter(lambda text: len(text) <= 200),
        "channel": st.sampled_from(get_args(Channel)),
        "inbox": st.sampled_from(get_args(Inbox)),
        "origin": st.sampled_from(get_args(Origin)),
        "public": st.booleans(),
        "sent_at": TIMES,
        "customer": CUSTOMERS,
        "thread": st.lists(TURNS, max_size=2),
        "state": STATES,
    },
)
FILES = st.lists(MESSAGES, min_size=1, max_size=4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """One for all examples: each writes its files over those of the one before."""
    return tmp_path_factory.mktemp("round_trip")


@pytest.mark.parametrize("suffix", FORMATS)
@given(rows=FILES)
@settings(max_examples=100, deadline=None)
def test_messages_that_are_written_are_read_back_the_same(folder, suffix, rows):
    path = folder / f"in.{suffix}"
    messages = [Message.model_validate(fields | {"id": f"m{n}"}) for n, fields in enumerate(rows)]
    flat = suffix != "jsonl"
    fields = (flat_message(item) if flat else item.model_dump(mode="json") for item in messages)
    write_rows(path, fields, column_types=flat_message_columns())
    assert list(MessageReader(path)) == messages


@pytest.mark.parametrize("suffix", FORMATS)
@given(rows=FILES)
@settings(max_examples=100, deadline=None)
def test_a_redacted_copy_holds_every_message_with_its_texts_redacted(folder, suffix, rows):
    source, copy = write_messages(folder / "source.jsonl", rows), folder / f"copy.{suffix}"
    seen: dict[str | None, Pseudonyms] = {}
    expected = []
    for item in MessageReader(source):
        numbers = seen.setdefault(item.conversation_id, Pseudonyms()) if item.conversation_id else Pseudonyms()
        expected.append(redact_message(item, find_by_patterns(item.texts), numbers))
    assert redact_file(source, copy, ids=kept, overwrite=True).n_written == len(rows)
    assert list(MessageReader(copy)) == expected

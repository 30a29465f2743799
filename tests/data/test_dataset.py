"""Message files in: a bad row is told by number, field and reason, and loses nothing else."""

import json
from collections import Counter
from pathlib import Path

import pyarrow
import pytest
from pyarrow.parquet import write_table

from escalml.data.dataset import MessageReader, Reject
from escalml.data.reading import nested
from escalml.errors import EscalmlError
from escalml.records import Message
from message_files import FORMATS, MESSAGES, SECRET, write_messages


@pytest.fixture
def read(tmp_path: Path):
    """Write a file of this suffix and read it: ids of messages, and rejects, in order."""

    def read(suffix: str, content: str | bytes) -> list[Message | Reject]:
        path = tmp_path / f"messages.{suffix}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(MessageReader(path))

    return read


def texts(items: list[Message | Reject]) -> list[str]:
    return [item.text if isinstance(item, Message) else f"{item.row} {item.field}" for item in items]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_gives_the_same_messages_in_the_same_order(tmp_path, suffix):
    path = write_messages(tmp_path / f"messages.{suffix}", MESSAGES)
    assert list(MessageReader(path)) == [Message.model_validate(fields) for fields in MESSAGES]


def test_a_csv_uses_dotted_columns_and_json_cells(read):
    (message,) = read(
        "csv",
        "text,customer.vip,customer.followers,state.level,thread\n"
        'hello,yes,12,2,"[{""role"": ""bot"", ""text"": ""hi, you""}]"\n',
    )
    assert (message.customer.vip, message.customer.followers, message.state.level) == (True, 12, 2)
    assert message.thread[0].text == "hi, you"


def test_empty_cells_and_short_rows_are_absent_fields(read):
    assert read("csv", "id,text,channel,customer.vip\n1,a,,\n2,b\n") == [
        Message(id="1", text="a"),
        Message(id="2", text="b"),
    ]


@pytest.mark.parametrize(("suffix", "content"), [("csv", "text\na\nb\n"), ("jsonl", '{"text": "a"}\n{"text": "b"}\n')])
def test_byte_order_mark_and_windows_line_ends_change_nothing(read, suffix, content):
    assert texts(read(suffix, b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())) == ["a", "b"]


def test_quotes_commas_and_line_ends_inside_a_csv_cell_belong_to_the_text(read):
    assert texts(read("csv", 'text\r\n"say ""no"",\r\nplease"\r\nb\r\n')) == ['say "no",\r\nplease', "b"]


def test_a_nul_byte_is_a_character_like_any_other(read):
    assert texts(read("csv", b"text\na\x00b\nc\n")) == ["a\x00b", "c"]


@pytest.mark.parametrize("broken", ['{"text": "a"', '{"text": "a"}}', "text: a", "{'text': 'a'}", "[" * 100_000])
def test_a_broken_json_line_is_lost_alone(read, broken):
    first, fault, last = read("jsonl", f'{{"text": "a"}}\n{broken}\n{{"text": "c"}}\n')
    assert (first.id, last.id) == ("row-1", "row-3")
    assert (fault.row, fault.field) == (2, "row")
    assert fault.reason.startswith("is not valid JSON (")


@pytest.mark.parametrize("number", ["9" * 5_000, "-" + "9" * 5_000])
def test_a_number_too_long_for_python_is_a_broken_line_or_cell(read, number):
    assert texts(read("jsonl", f'{{"text": "a", "id": {number}}}\n{{"text": "b"}}\n')) == ["1 row", "b"]
    assert texts(read("csv", f"text,thread\na,{number}\nb,\n")) == ["a", "b"]


@pytest.mark.parametrize(("line", "kind"), [("[1]", "list"), ("3", "int"), ('"text"', "str"), ("null", "NoneType")])
def test_a_json_line_that_is_no_object_is_told_by_its_kind(read, line, kind):
    assert read("jsonl", line)[0].reason == f"expected an object with at least a field 'text', found {kind}"


def test_blank_json_lines_are_skipped_but_numbered(read):
    assert [item.id for item in read("jsonl", '\n{"text": "a"}\n  \n{"text": "b"}')] == ["row-2", "row-4"]


@pytest.mark.parametrize(("suffix", "head"), [("csv", b"text\n"), ("jsonl", b"")])
def test_a_line_that_is_no_utf8_is_read_as_cp1252_alone(read, suffix, head):
    row = b'{"text": "%s"}\n' if suffix == "jsonl" else b"%s\n"
    items = read(suffix, head + row % b"a" + row % b"caf\xe9" + row % "café".encode())
    assert texts(items) == ["a", "café", "café"]


def test_a_line_that_is_no_utf8_is_read_as_cp1252_in_any_column(read):
    assert read("csv", b"text,customer.owner\na,M\xfcller\nb,Mia\n")[0].customer.owner == "Müller"


def test_a_quote_that_is_never_closed_swallows_no_rows_unseen(read):
    first, fault = read("csv", 'text\na\n"b\nc\nd\n')
    assert first.text == "a"
    assert (fault.row, fault.reason.partition(" (")[0]) == (2, "lines 3-5 of the file: not valid CSV")


def test_a_quote_that_is_not_doubled_loses_its_own_row_only(read):
    assert texts(read("csv", 'text,id\n"he said "no", twice",1\nb,2\n')) == ["1 row", "b"]


def test_a_row_with_too_many_cells_is_refused_rather_than_cut(read):
    first, fault, last = read("csv", "id,text\n1,a\n2,b, and more\n3,c\n")
    assert fault == Reject(2, "row", "has more cells than the header; quote cells that hold a comma")
    assert (first.text, last.text) == ("a", "c")


@pytest.mark.parametrize(
    ("cells", "field", "reason"),
    [
        ({"text": " "}, "text", "is blank; a message needs at least one visible character"),
        ({"text": 5, "channel": "fax"}, "text", "is a number; expected the words of a customer"),
        ({"text": ["b"]}, "text", "is a list; expected the words of a customer"),
        ({"text": None}, "text", "is missing"),
    ],
)
def test_a_text_that_cannot_be_read_names_its_row_and_what_it_is(tmp_path, cells, field, reason):
    path = write_messages(tmp_path / "in.jsonl", [{"text": "a"}, {"text": "b"} | cells])
    _, fault = MessageReader(path)
    assert fault == Reject(2, field, reason)


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_id_stands_once_in_a_file(tmp_path, suffix):
    path = write_messages(tmp_path / f"in.{suffix}", [{"id": name, "text": "a"} for name in ("7", "8", "7")])
    _, _, fault = MessageReader(path)
    assert (fault.row, fault.field) == (3, "id")
    assert fault.reason.startswith("the same id stands in row 1; ids are unique within a file")


def test_a_made_up_id_gives_way_to_a_given_one(read):
    assert [getattr(item, "id", "rejected") for item in read("csv", "id,text\nrow-2,a\n,b\n")] == ["row-2", "rejected"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("in.csv", b"", "is empty; expected at least one message"),
        ("in.csv", b"a b,1\nc d,2\n", r"none of its 2 columns is named 'text'.*A CSV needs a header line"),
        (
            "in.csv",
            b"message,id\na,1\n",
            r"none of its 2 columns is named 'text'; found: message, id\.",
        ),
        ("in.csv", b"PAR1\0\0", r"is not csv but parquet under another name; name it \.parquet"),
        ("in.parquet", b"text\na\n", "is not a Parquet file"),
        ("in.xlsx", b"PK", "is no Excel file that can be read"),
        ("in.docx", b"PK", r"unknown format \.docx; use \.csv, \.tsv, \.jsonl.*\.xlsx, also with \.gz or \.zst"),
        ("in.parquet.gz", b"\x1f\x8b", r"a \.parquet file is packed already"),
        ("in", b"text\n", r"unknown format \(no suffix\)"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(EscalmlError, match=rf"{name}: {said}"):
        list(MessageReader(tmp_path / name))


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(EscalmlError, match=r"folder\.csv: is a folder; give one message file"):
        list(MessageReader(tmp_path / "folder.csv"))
    with pytest.raises(EscalmlError, match=r"none\.csv: no such file"):
        list(MessageReader(tmp_path / "none.csv"))


def test_a_damaged_text_in_parquet_is_told_in_one_line(tmp_path):
    offsets = pyarrow.array([0, 2], pyarrow.int32()).buffers()[1]
    damaged = pyarrow.Array.from_buffers(pyarrow.string(), 1, [None, offsets, pyarrow.py_buffer(b"\xff\xfe")])
    write_table(pyarrow.table({"text": damaged}), tmp_path / "in.parquet")
    with pytest.raises(EscalmlError, match=r"in\.parquet: cannot be read as parquet \(UnicodeDecodeError\)"):
        list(MessageReader(tmp_path / "in.parquet"))


def test_a_file_without_a_header_does_not_have_its_first_message_shown(tmp_path):
    (tmp_path / "in.csv").write_text(f"{SECRET}\n", encoding="utf-8")
    with pytest.raises(EscalmlError, match="none of its 1 columns") as caught:
        list(MessageReader(tmp_path / "in.csv"))
    assert "hunter2" not in str(caught.value)


def test_unknown_fields_are_counted_also_inside_customer_and_state(tmp_path):
    rows = [{"text": "a", "mood": 1, "customer": {"vpi": True}, "state": {"levle": 2}}, {"text": "b", "mood": 2}]
    reader = MessageReader(write_messages(tmp_path / "in.jsonl", rows))
    assert len(list(reader)) == 2
    assert reader.unknown_fields == Counter({"mood": 2, "customer.vpi": 1, "state.levle": 1})


def test_of_very_many_unknown_fields_the_first_are_named_and_the_others_counted_together(tmp_path, monkeypatch):
    monkeypatch.setattr("escalml.data.dataset._MOST_UNKNOWN", 2)
    rows = [{"text": "a", "mood": 1, "size": 1}, {"text": "b", "weight": 1, "mood": 1}, {"text": "c", "height": 1}]
    reader = MessageReader(write_messages(tmp_path / "in.jsonl", rows))
    list(reader)
    assert reader.unknown_fields == Counter({"mood": 2, "size": 1, "other fields": 2})


def test_a_field_name_that_may_be_a_customers_words_is_not_shown(tmp_path):
    rows = [{"text": "a", SECRET: 1, "customer": {SECRET: 1}}]
    reader = MessageReader(write_messages(tmp_path / "in.jsonl", rows))
    list(reader)
    assert reader.unknown_fields == Counter({"(not a plain name)": 1, "customer.(not a plain name)": 1})


@pytest.mark.parametrize("field", ["text", "channel", "public", "sent_at", "customer", "thread", "state", "inbox"])
def test_no_reject_shows_what_stood_in_the_row(read, field):
    value = [SECRET] if field == "text" else SECRET
    items = read("jsonl", f"{json.dumps({'text': SECRET, field: value})}\n{{{SECRET}\n{json.dumps(SECRET)}\n")
    rejects = [item for item in items if isinstance(item, Reject)]
    assert [item.row for item in rejects] == ([1, 2, 3] if field == "text" else [2, 3])
    assert "hunter2" not in str(rejects)
    assert "4111" not in str(rejects)


def test_a_dotted_column_never_overrides_another_field():
    assert nested({"text": "a", "text.b": "c", "customer": {"id": "1"}}) == {"text": "a", "customer": {"id": "1"}}

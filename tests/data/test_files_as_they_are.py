"""Files as people send them give the same messages, and it is said what they turned out to be (issue 15)."""

import json
import tracemalloc
from itertools import islice
from pathlib import Path

import pyarrow
import pytest
from pyarrow.parquet import write_table

from escalml.data import json_files, text_files
from escalml.data.dataset import MessageReader, Reject
from escalml.data.read_options import make_reading
from escalml.errors import EscalmlError
from escalml.records import MAX_TEXT, Message
from file_kinds import NAMES, ROWS, delimited, objects, pretty, variants, workbook
from message_files import SECRET

FILES = list(variants())


@pytest.fixture
def read(tmp_path: Path):
    """Write bytes under a name and read them: the messages and rejects, and what is said of the file."""

    def read(name: str, content: bytes | str, **options: object) -> tuple[list[Message | Reject], str]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        reader = MessageReader(path, make_reading(**options))  # type: ignore[arg-type]
        return list(reader), "; ".join(reader.notes())

    return read


def texts(items: list[Message | Reject]) -> list[str]:
    return [item.text if isinstance(item, Message) else f"{item.row} {item.field}" for item in items]


@pytest.mark.parametrize(("name", "content", "said"), FILES, ids=[f"{n}-{f[0]}" for n, f in enumerate(FILES)])
def test_every_form_of_a_file_gives_the_same_messages_and_says_what_it_is(read, name, content, said):
    items, notes = read(name, content)
    expected = [Message.model_validate(fields) for fields in objects()]
    assert [(m.id, m.text.replace("\r\n", "\n"), m.channel) for m in items] == [
        (m.id, m.text, m.channel) for m in expected
    ]
    assert said in notes
    assert bool(said) == bool(notes)


@pytest.mark.parametrize("size", [8, 9, 64])
def test_where_a_chunk_ends_changes_nothing(read, monkeypatch, size):
    monkeypatch.setattr(text_files, "_CHUNK", size)
    monkeypatch.setattr(text_files, "SAMPLE", size)
    monkeypatch.setattr(json_files, "_HEAD", size)
    expected = [row[1] for row in ROWS]
    for name, content, _ in (FILES[0], FILES[9], FILES[10], FILES[25], FILES[28]):
        assert [text.replace("\r\n", "\n") for text in texts(read(name, content)[0])] == expected


def test_lines_that_end_in_a_carriage_return_alone_are_lines(read, monkeypatch):
    monkeypatch.setattr(text_files, "_CHUNK", 4)
    assert texts(read("a.csv", "id,text\r1,a\r2,b\r")[0]) == ["a", "b"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Где моя посылка? Верните деньги"),
        ("cp1254", "Siparişim gelmedi, ışık yanmıyor, parayı geri istiyorum, değiştirin"),
        ("cp1253", "Πού είναι το δέμα μου;"),
        ("gb18030", "我的包裹在哪里？请退款。"),
        ("koi8_r", "Где моя посылка? Верните деньги"),
        ("cp1250", "Proszę o zwrot pieniędzy, żądam odpowiedzi, źle działa"),
        ("shift_jis", "注文した荷物が届きません。返金してください。"),
        ("mac_roman", "le café a brûlé, ça fume déjà"),
    ],
)
def test_another_encoding_is_refused_in_one_sentence_and_read_where_it_is_named(read, encoding, text):
    content = f'{{"text": "{text}"}}\n'.encode(encoding)
    with pytest.raises(EscalmlError, match=r"neither UTF-8 nor Western European.*--encoding") as caught:
        read("a.jsonl", content)
    assert "\n" not in str(caught.value)
    assert texts(read("a.jsonl", content, encoding=encoding)[0]) == [text]


WESTERN = [
    "für Löschung",
    "¿Dónde está? ¡Es el 3.º día!",
    "5 € — “gut”",
    "Ærlig øl på båd",
    "ÄRGER",
    "à côté, où l’été",
    "não há ligações",
    "perché è così… più",
    "Ça va « bien »",
    "kärryä ei näy, hyvää yötä",
    "it’s 20° – ok",
    "geïnteresseerd, één",
]


@pytest.mark.parametrize("text", WESTERN)
def test_western_european_text_is_read_without_being_told(read, text):
    items, notes = read("a.jsonl", f'{{"text": "{text}"}}\n'.encode("cp1252"))
    assert texts(items) == [text]
    assert "1 lines are not UTF-8" in notes


@pytest.mark.parametrize("text", ["für", "“gut”", "ça va – là", "€ 5"])
def test_text_that_was_misread_before_is_said(read, text):
    misread = text.encode().decode("cp1252", "replace")
    assert "1 texts look as if UTF-8 had been read as cp1252" in read("a.csv", f"text\n{misread}\n")[1]
    assert read("a.csv", f"text\n{text}\n")[1] == ""


def test_an_unknown_encoding_is_refused():
    with pytest.raises(EscalmlError, match="--encoding: is no encoding of text"):
        make_reading(encoding="base64")


@pytest.mark.parametrize("name", ["a.csv.gz", "a.jsonl.zst"])
def test_a_packed_file_that_ends_too_early_is_refused_in_one_line(read, name):
    content = next(content for file, content, _ in FILES if file == name)
    with pytest.raises(EscalmlError, match=r"is damaged or ends too early \((gzip|zstd)\)"):
        read(name, content[:-12])


def test_a_key_that_stands_twice_is_refused_by_name_and_costs_its_own_line_only(read):
    lines = '{"text": "a"}\n{"text": "b", "text": "c"}\n{"text": "d", "customer": {"id": 1, "id": 2}}\n{"text": "e"}\n'
    items, _ = read("a.jsonl", lines)
    assert texts(items) == ["a", "2 row", "3 row", "e"]
    assert [item.reason for item in items[1:3]] == [
        "is not valid JSON (the key 'text' stands twice)",
        "is not valid JSON (the key 'id' stands twice)",
    ]


@pytest.mark.parametrize("header", ["id,text,text", "id,text,text,text", "id,Text,TEXT", "id, text,text "])
def test_a_column_that_stands_twice_is_refused_by_name(read, header):
    with pytest.raises(EscalmlError, match=r"a\.csv: the column [Tt][Ee][Xx][Tt] stands [23] times; rename"):
        read("a.csv", f"{header}\n1,a,b,c\n")


def test_a_column_of_no_use_may_stand_twice_and_an_exact_name_goes_before_a_like_one(read):
    assert texts(read("a.csv", "id,Text,text,Label,Label\n1,a,b,c,d\n")[0]) == ["b"]


def test_a_column_of_parquet_that_stands_twice_is_refused(tmp_path):
    write_table(pyarrow.table([["a"], ["b"]], names=["text", "text"]), tmp_path / "a.parquet")
    with pytest.raises(EscalmlError, match="the column text stands 2 times"):
        list(MessageReader(tmp_path / "a.parquet"))


def test_parquet_as_pandas_writes_it(tmp_path):
    times = pyarrow.array([1_777_885_920_000_000_001, None], pyarrow.timestamp("ns", "UTC"))
    columns = {
        "text": pyarrow.array([b"a", b"b"]),
        "channel": pyarrow.array(["Email", None]).dictionary_encode(),
        "customer.followers": pyarrow.array([float("nan"), 3.0]),
        "sent_at": times,
        "__index_level_0__": [0, 1],
    }
    write_table(pyarrow.table(columns), tmp_path / "a.parquet")
    reader = MessageReader(tmp_path / "a.parquet")
    first, second = reader
    assert (first.text, first.channel, first.sent_at.year) == ("a", "email", 2026)
    assert (second.customer.followers, reader.notes(), reader.unknown_fields) == (3, [], {})


def test_a_sheet_keeps_numbers_as_they_look(read):
    rows = [("id", "text", "sent_at", "brand"), (41022.0, 17, 45964.5, 5), ("", "", "", ""), (7, "b", "", "")]
    (first, second), _ = read("a.xlsx", workbook(rows))
    assert (first.id, first.text, first.brand, str(first.sent_at)) == ("41022", "17", "5", "2025-11-03 12:00:00+00:00")
    assert second.id == "7"


def test_without_the_reader_of_sheets_the_remedy_is_said(read, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    with pytest.raises(EscalmlError, match=r'pip install "escalml\[xlsx\]"'):
        read("a.xlsx", b"PK")


@pytest.mark.parametrize(
    "broken", ['[{"text": "a"}, {"text": ]', '[{"text": "a"} {"text": "b"}]', '{"tickets": [{"text": "a"}']
)
def test_a_broken_list_is_refused_with_its_place_and_without_its_words(read, broken):
    with pytest.raises(EscalmlError, match=r"a\.json: is not valid JSON behind record 1 \("):
        read("a.json", broken)


def test_a_message_with_a_thread_is_no_wrapper(read):
    message = {"id": "1", "thread": [{"role": "bot", "text": "hi"}], "text": "a", "items": [{"sku": 1}]}
    for text in (json.dumps(message), pretty(message), pretty([message])):
        assert texts(read("a.json", text)[0]) == ["a"]


def test_nan_in_json_is_a_field_that_is_absent(read):
    items, _ = read("a.jsonl", '{"text": "a", "customer": {"followers": NaN}}\n{"text": NaN}\n')
    assert items == [Message(id="row-1", text="a"), Reject(2, "text", "is missing")]


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl"])
def test_a_long_file_is_read_at_constant_memory(tmp_path, name):
    path = tmp_path / name
    record = json.dumps({"text": "x" * 200}) if name != "a.csv" else "x" * 200
    frames = {"a.csv": ("text\n", "\n", "\n"), "a.json": ("[\n", ",\n", "\n]"), "a.jsonl": ("", "\n", "\n")}
    begin, between, end = frames[name]
    path.write_text(begin + between.join([record] * 40_000) + end)  # 8 MB
    tracemalloc.start()
    assert sum(1 for _ in json_or_csv_rows(path)) == 40_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000


def json_or_csv_rows(path: Path):
    from escalml.data.reading import read_rows

    return islice(read_rows(path), None)


OPTIONAL = [
    ("channel", "Email", "email", ""),
    ("channel", "E-Mail ", "email", ""),
    ("channel", "Web Form", "web_form", ""),
    ("channel", "Social media", "social", ""),
    ("channel", "carrier pigeon", "other", "channel, a text: 1"),
    ("customer.vip", "Yes", True, ""),
    ("customer.vip", "VIP", False, "customer.vip, a text: 1"),
    ("customer.previous_contacts", "3.0", 3, ""),
    ("customer.previous_contacts", "-1", 0, "customer.previous_contacts, a number as text: 1"),
    ("customer.followers", "1,200", None, "customer.followers, a number as text: 1"),
    ("customer.followers", "N/A", None, "customer.followers, a word for nothing: 1"),
    ("customer.followers", "nan", None, "customer.followers, a word for nothing: 1"),
    ("state.level", "9", None, "state.level, a number as text: 1"),
    ("public", "Public", None, "public, a text: 1"),
    ("sent_at", "yesterday", None, "sent_at, a text: 1"),
    ("sent_at", "03/11/25", None, "sent_at, a day with two readings: 1"),
    ("thread", SECRET, (), "thread, a text: 1"),
    ("thread", '[{"text": "a"}]', (), "thread, a turn whose role cannot be read: 1"),
    ("customer", "Ola", None, "customer, a text: 1"),
]


@pytest.mark.parametrize(("field", "cell", "value", "said"), OPTIONAL)
def test_an_optional_cell_never_costs_the_message(read, field, cell, value, said):
    quoted = cell.replace('"', '""')
    (message, other), notes = read("a.csv", f'text,{field}\na,"{quoted}"\nb,\n')
    for name in field.split("."):
        message = getattr(message, name)
    assert field == "customer" or message == value
    assert (said in notes, bool(said)) == (bool(said) or notes == "", bool(notes))
    assert other.text == "b"


def test_what_is_said_never_shows_what_stood_there(read):
    cells = {"channel": SECRET, "sent_at": SECRET, "thread": [SECRET], "customer": {"vip": SECRET}, "state": SECRET}
    assert "hunter2" not in read("a.jsonl", json.dumps({"text": "a"} | cells))[1]


def test_good_turns_of_a_thread_stay_beside_a_bad_one(read):
    thread = [{"role": "Customer", "text": "a", "sent_at": "soon"}, 5, {"role": "agent", "text": "b" * 20_001}]
    (message,), notes = read("a.jsonl", json.dumps({"text": "c", "thread": thread}))
    assert [(turn.role, len(turn.text), turn.sent_at) for turn in message.thread] == [
        ("customer", 1, None),
        ("agent", 20_000, None),
    ]
    assert "thread, a turn that is a number: 1, thread.sent_at, a text: 1" in notes


def test_what_is_over_the_limit_is_cut_and_counted(read):
    fields = {"text": "é" * (MAX_TEXT + 1), "subject": "s" * 2_001, "thread": [{"role": "bot", "text": "t"}] * 501}
    (message,), notes = read("a.jsonl", json.dumps(fields))
    assert (len(message.text), len(message.subject), len(message.thread)) == (20_000, 2_000, 500)
    assert notes == "cut 3 fields that were over the limit (subject: 1, text: 1, thread: 1)"


@pytest.mark.parametrize("half", [r"\ud83d", r"\ude00", r"\ud83d\ud83d"])
def test_half_an_emoji_costs_neither_its_message_nor_another(read, half):
    items, notes = read("a.jsonl", f'{{"text": "a{half}"}}\n{{"text": "b\\ud83d\\ude00"}}\n')
    assert [text.replace("\ufffd", "?").rstrip("?") for text in texts(items)] == ["a", "b😀"]
    assert "1 messages held half a character" in notes


def test_a_byte_order_mark_or_a_nul_costs_nothing(read):
    assert texts(read("a.jsonl", '\ufeff{"text": "a"}\n\ufeff{"text": "b\\u0000"}\n')[0]) == ["a", "b\0"]


def test_a_row_of_csv_that_is_broken_is_lost_alone_in_any_delimiter(read):
    for delimiter in ";\t|":
        text = delimited(delimiter).replace("T-3", '"T"-3')
        assert texts(read("a.csv", text)[0]) == [ROWS[0][1], ROWS[1][1], "3 row"]


def test_empty_cells_behind_the_last_name_are_no_fault(read):
    assert texts(read("a.csv", "id,text\n1,a,,\n2,b,c\n")[0]) == ["a", "2 row"]


def test_names_alone_make_no_message(read):
    assert read("a.csv", f"{','.join(NAMES)}\n") == ([], "")


def test_a_stray_byte_in_a_long_file_costs_its_own_line_alone(tmp_path):
    lines = [json.dumps({"text": f"where is order {number}?"}).encode() for number in range(40)]
    (tmp_path / "in.jsonl").write_bytes(b"\n".join([*lines, b'{"text": "late"}\xff']))
    items = list(MessageReader(tmp_path / "in.jsonl"))
    assert [isinstance(item, Reject) for item in items] == [False] * 40 + [True]

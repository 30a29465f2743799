"""Any number of messages: files as one, folders, pipes, packed, in parts, by many processes, equal ones once."""

import gzip
import io
import json
from pathlib import Path

import pytest

from escalml.assets import asset
from escalml.batch import ordered, score_files
from escalml.batch.inputs import FilesReader, find_files, spooled
from escalml.batch.once import Once, input_of
from escalml.batch.score_files import score_file
from escalml.batch.score_stream import score_stream
from escalml.batch.workers import Recipe, WorkerFault, Workers
from escalml.data.known_ids import KnownIds, Place
from escalml.errors import EscalmlError
from escalml.records import Message, parse_message
from escalml.scoring.scorer import Scorer
from message_files import MESSAGES, read_cells, read_rejects, write_messages

POLICY = asset("serving/policy.yaml")


@pytest.fixture
def two_files(tmp_path) -> Path:
    """A folder with the messages in two files, beside what is none of them."""
    folder = tmp_path / "in"
    (folder / "older").mkdir(parents=True)
    (folder / "_job").mkdir()
    write_messages(folder / "b.jsonl", MESSAGES[3:])
    write_messages(folder / "older" / "a.csv", MESSAGES[:3])
    write_messages(folder / "_job" / "c.jsonl", MESSAGES)
    (folder / "notes.txt").write_text("none", encoding="utf-8")
    (folder / "empty.csv").touch()
    return folder


def test_a_folder_a_pattern_and_a_list_stand_for_the_same_files(two_files):
    files = [two_files / "b.jsonl", two_files / "older" / "a.csv"]
    assert find_files(two_files) == files
    assert find_files([*files, files[0]]) == files
    assert find_files(f"{two_files}/*.jsonl") == files[:1]
    assert find_files([f"{two_files}/**/a.*", files[0]]) == files[::-1]


@pytest.mark.parametrize(
    ("name", "said"), [("in/*.tsv", r"in/\*\.tsv: is a pattern that no file matches"), ("in/_job/..", "in")]
)
def test_a_name_that_stands_for_no_file_is_refused(tmp_path, name, said):
    (tmp_path / "in" / "_job").mkdir(parents=True)
    with pytest.raises(EscalmlError, match=said):
        find_files(str(tmp_path / name))


def test_several_files_are_read_as_one(score, two_files, tmp_path):
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    summary = score([two_files / "older" / "a.csv", two_files / "b.jsonl"], out)
    score(write_messages(tmp_path / "in.jsonl", MESSAGES), whole)
    assert summary.n_scored == len(MESSAGES)
    assert out.read_bytes() == whole.read_bytes()


def test_an_id_stands_once_in_all_files_and_the_reject_names_both(score, tmp_path):
    files = [write_messages(tmp_path / f"{n}.jsonl", [{"id": "a", "text": "x"}, {"text": f"y {n}"}]) for n in (1, 2)]
    out = tmp_path / "out.csv"
    assert score(files, out).n_rejected == 1
    assert [row["id"] for row in read_cells(out)] == ["a", "file-1-row-2", "file-2-row-2"]
    (reject,) = read_rejects(out)
    assert reject[:2] == (1, "id")
    assert reject[2].startswith("the same id stands in row 1 of file 1;")
    assert json.loads(Path(f"{out}.rejects.jsonl").read_bytes())["file"] == str(files[1])


def test_known_ids_tell_where_an_id_stood_first():
    ids = KnownIds()
    assert ids.first("a", Place(1, 1)) == Place(1, 1)
    assert ids.first("b", Place(1, 2)) == Place(1, 2)
    assert ids.first("a", Place(2, 1)) == Place(1, 1)
    assert ids.place_of("b") == Place(1, 2)


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
@pytest.mark.parametrize("packing", ["gz", "zst"])
def test_packed_results_hold_what_unpacked_ones_do_and_are_the_same_at_any_hour(
    score, source, tmp_path, suffix, packing
):
    out, plain = tmp_path / f"out.{suffix}.{packing}", tmp_path / f"plain.{suffix}"
    score(source, out)
    score(source, plain)
    first = out.read_bytes()
    if packing == "gz":
        unpacked = gzip.decompress(first)
    else:
        import pyarrow

        unpacked = pyarrow.CompressedInputStream(pyarrow.BufferReader(first), "zstd").read()
    assert unpacked == plain.read_bytes()
    score(source, out, overwrite=True)
    assert out.read_bytes() == first
    assert b"in.jsonl" not in first[:100]
    assert len(read_rejects(out)) == 1


def test_a_packed_parquet_file_is_refused(score, source, tmp_path):
    with pytest.raises(EscalmlError, match=r"a \.parquet file is packed already; leave \.gz out"):
        score(source, tmp_path / "out.parquet.gz")


def test_a_folder_of_results_has_the_rows_of_one_file_in_parts_of_one_schema(score, source, tmp_path, monkeypatch):
    from pyarrow.parquet import read_schema, read_table

    monkeypatch.setattr(score_files, "PART_ROWS", 2)
    out, whole = tmp_path / "out", tmp_path / "whole.parquet"
    score(source, out)
    score(source, whole)
    parts = sorted(out.glob("part-*.parquet"))
    assert [len(read_table(part)) for part in parts] == [2, 2, 1]
    assert [row for part in parts for row in read_table(part).to_pylist()] == read_table(whole).to_pylist()
    assert {str(read_schema(part)) for part in parts} == {str(read_schema(whole))}
    assert {path.name for path in out.iterdir()} == {*(part.name for part in parts), "_job.json", "_rejects.jsonl"}


def test_a_folder_of_fewer_results_keeps_none_of_an_earlier_run(score, source, tmp_path, monkeypatch):
    monkeypatch.setattr(score_files, "PART_ROWS", 2)
    out = tmp_path / "out"
    score(source, out)
    other = write_messages(tmp_path / "other.jsonl", MESSAGES[:1])
    with pytest.raises(EscalmlError, match="holds the work of another input"):
        score(other, out)
    score(other, out, overwrite=True)
    assert [path.name for path in sorted(out.glob("part-*"))] == ["part-00000.parquet"]


def test_a_pipe_gets_what_a_file_gets_and_the_share_read_reaches_the_whole(score, source, tmp_path, tiny_model):
    out, stream = tmp_path / "out.jsonl", io.BytesIO()
    shares: list[float] = []
    rejects: list[object] = []
    score(source, out)
    with spooled(io.BytesIO(source.read_bytes())) as spool:
        assert spool.suffix == ".jsonl"
        summary = score_stream(
            spool,
            stream,
            recipe=Recipe(tiny_model),
            policy_file=POLICY,
            on_reject=rejects.append,
            on_share=shares.append,
        )
        kept = spool
    assert not kept.exists()
    assert stream.getvalue() == out.read_bytes()
    assert (summary.n_scored, summary.n_rejected, len(rejects)) == (5, 1, 1)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"text\nhi\n", ".csv"),
        (b'\xef\xbb\xbf [{"text": "hi"}]', ".jsonl"),
        (gzip.compress(b'{"text": "hi"}', mtime=0), ".jsonl"),
    ],
)
def test_standard_input_is_known_by_what_it_holds(content, suffix):
    with spooled(io.BytesIO(content)) as path:
        assert path.suffix == suffix
        assert [item.text for item in FilesReader([path]) if isinstance(item, Message)] == ["hi"]


def test_equal_messages_are_predicted_once_and_keep_their_ids(score, scorer, tmp_path, monkeypatch):
    texts = ["any news?", "thanks", "any news?", "any news?", "thanks", "a manager, now!"]
    rows = [{"text": text, "sent_at": f"2020-01-0{n}T08:00:00Z"} for n, text in enumerate(texts, start=1)]
    asked: list[str] = []
    predict = Scorer.predict
    monkeypatch.setattr(
        Scorer,
        "predict",
        lambda self, messages, **options: asked.extend(m.text for m in messages) or predict(self, messages, **options),
    )
    out = tmp_path / "out.jsonl"
    score(write_messages(tmp_path / "in.jsonl", rows), out)
    assert asked == ["any news?", "thanks", "a manager, now!"]
    lines = [json.loads(line) for line in out.read_bytes().splitlines()]
    alone = [scorer.predict([Message(id=f"row-{n}", text=text)])[0] for n, text in enumerate(texts, start=1)]
    assert [{**line, "route": None} for line in lines] == [
        {**prediction.model_dump(mode="json"), "route": None} for prediction in alone
    ]


CHANGES = {
    "conversation_id": "c-9",
    "channel": "social",
    "public": True,
    "inbox": "executive",
    "sent_at": "2020-11-20T08:00:00Z",
    "brand": "Acme",
    "customer": {"vip": True, "previous_contacts": 9, "owner": "Mia", "group": "g"},
    "state": {"level": 3},
    "origin": "down",
    "subject": "Refund",
    "language": "de",
    "automatic": True,
    "thread": [{"role": "bot", "text": "How can I help?"}],
}


@pytest.mark.parametrize("field", CHANGES)
def test_what_the_input_leaves_out_changes_no_prediction(scorer, field):
    plain = {"id": "a", "text": "Third time I ask, I want to speak to a human"}
    messages = [parse_message(fields, where="row") for fields in (plain, plain | {field: CHANGES[field]})]
    first, second = scorer.predict(messages, explain=True)
    if input_of(messages[0]) == input_of(messages[1]):
        assert first == second
    else:
        assert field in {"subject", "language", "automatic", "thread"}


def test_every_field_of_a_message_is_tried_above():
    assert {*CHANGES, "id", "text"} == set(Message.model_fields)


def test_predictions_are_forgotten_beyond_a_number(scorer, monkeypatch):
    monkeypatch.setattr("escalml.batch.once._MOST", 2)
    asked: list[str] = []

    def predict(messages):
        asked.extend(message.text for message in messages)
        return lambda: scorer.predict(messages)

    once = Once(predict)
    for text in ("a", "b", "c", "c", "a"):
        once.predict([Message(id=text, text=text)])()
    assert asked == ["a", "b", "c", "a"]
    assert once.n_spared == 1


@pytest.mark.slow
def test_many_processes_write_the_bytes_of_one(tiny_model, tmp_path, monkeypatch):
    monkeypatch.setattr(ordered, "CHUNK_ROWS", 3)
    rows = [{**row, "id": f"{n}-{row['id']}", "text": f"{row['text']} {n}"} for n in range(4) for row in MESSAGES]
    source = write_messages(tmp_path / "in.jsonl", [*rows, {"text": ""}])
    for explain in (False, True):
        outs = [tmp_path / f"{explain}-{n}.jsonl" for n in (1, 2)]
        for n, out in enumerate(outs, start=1):
            score_file(source, out, model=tiny_model, policy_file=POLICY, explain=explain, processes=n)
        assert outs[0].read_bytes() == outs[1].read_bytes()
        assert len(outs[0].read_bytes().splitlines()) == len(rows)


@pytest.mark.slow
def test_a_worker_that_is_gone_is_a_fault_that_names_the_remedy(tiny_model):
    with Workers(Recipe(tiny_model), 1) as workers:
        assert workers.predict([Message(id="a", text="hi")])()[0].id == "a"
        with pytest.raises(WorkerFault, match=r"its words are withheld"):
            workers.predict([None])()  # type: ignore[list-item]
        workers._processes[0].kill()
        with pytest.raises(EscalmlError, match="with --processes 1 in less memory"):
            workers.predict([Message(id="a", text="hi")])()


@pytest.mark.slow
def test_a_worker_that_cannot_load_its_model_says_why(tmp_path):
    with Workers(Recipe(tmp_path / "none"), 1) as workers, pytest.raises(EscalmlError, match="none"):
        workers.predict([Message(id="a", text="hi")])()

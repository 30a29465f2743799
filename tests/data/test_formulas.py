"""CSV cells that no spreadsheet program runs, and that are read back as they were."""

import csv
import json
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from escalml.batch.redact_files import redact_file
from escalml.data.dataset import MessageReader
from escalml.data.formulas import guard_cell, unguard_cell
from escalml.data.reading import read_rows
from escalml.data.writing import write_rows
from message_files import MESSAGES, read_cells, write_messages

RUN = [
    "=1+1",
    "+44 20",
    "-1 star",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "  =1",
    "\u00a0@x",
    "\u200b=1",
    "\ufeff-1",
    "\n=1",
    "\x00=1",
]
RUN += ["＝1", "＋1", "－1", "＠x", " ＝1", " \tx"]
PLAIN = ["", "a=1", "1-2", "mail a@b.example", "'quoted'", "'", "#1", "(=1)", " spaces ", "two\tcells", "\nline", "–1"]


@pytest.mark.parametrize("text", RUN)
def test_a_text_that_would_run_gets_an_apostrophe(text):
    assert guard_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", PLAIN)
def test_any_other_text_stays(text):
    assert guard_cell(text) == unguard_cell(text) == text


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="'=+-@ \t\r\nax＝\u200b", max_size=12))
@example("'=1")
@example("''=1")
def test_every_text_comes_back_and_none_that_is_written_runs(text):
    written = guard_cell(text)
    assert unguard_cell(written) == text
    assert not written.lstrip(" \n\u200b").startswith(tuple("=+-@\t\r＝"))


@pytest.mark.parametrize("begin", ["'", " ", "\u200b", "' "])
def test_a_long_hostile_text_takes_linear_time(begin):
    def seconds(n):
        started = time.process_time()
        assert guard_cell(begin * n + "x") == begin * n + "x"
        return time.process_time() - started

    assert seconds(200_000) < 2  # quadratic time would take hours


def test_a_csv_holds_guarded_texts_and_numbers_as_they_are(tmp_path):
    write_rows(tmp_path / "out.csv", [{"id": "=1", "p": -1.5, "n": -3, "yes": True, "list": ["=1"], "none": None}])
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row == {"id": "'=1", "p": "-1.5", "n": "-3", "yes": "true", "list": '["=1"]', "none": ""}


@pytest.mark.parametrize(("suffix", "raw"), [("csv", True), ("jsonl", False), ("parquet", False)])
def test_raw_cells_and_other_formats_hold_texts_as_they_are(tmp_path, suffix, raw):
    out = tmp_path / f"out.{suffix}"
    write_rows(out, [{"id": "=1", "text": "@x"}], raw_cells=raw)
    assert [dict(row.fields) for row in read_rows(out)] == [{"id": "=1", "text": "@x"}]
    assert b"'" not in out.read_bytes()


def test_what_is_written_is_read_back(tmp_path):
    texts = [*RUN, *PLAIN[1:], *(f"'{text}" for text in RUN)]
    write_rows(tmp_path / "out.csv", [{"text": text} for text in texts])
    assert [row.fields["text"] for row in read_rows(tmp_path / "out.csv")] == texts


@pytest.mark.parametrize("raw", [True, False])
def test_a_redacted_csv_is_safe_unless_raw_and_reads_back_as_its_jsonl(tmp_path, raw):
    rows = [{"id": "-7", "text": "=HYPERLINK(1)", "subject": "@home", "customer": {"id": "+1"}}]
    source, out = write_messages(tmp_path / "in.jsonl", rows), tmp_path / "out.csv"
    redact_file(source, out, ids=lambda _, value: value, raw_cells=raw)
    (cells,) = read_cells(out)
    assert [cells[name][:1] == "'" for name in ("id", "text", "subject", "customer.id")] == [not raw] * 4
    (message,) = MessageReader(out)
    assert (message.id, message.text, message.subject, message.customer.id) == ("-7", "=HYPERLINK(1)", "@home", "+1")


def test_a_scored_csv_is_safe_and_its_ids_still_meet_their_messages(tmp_path, score):
    from escalml.routing.scored import read_messages, read_tickets

    source = write_messages(tmp_path / "in.jsonl", [MESSAGES[0] | {"id": "=cmd|' /C calc'!A0"}])
    score(source, tmp_path / "out.csv")
    assert read_cells(tmp_path / "out.csv")[0]["id"].startswith("'=cmd")
    (ticket,) = read_tickets(tmp_path / "out.csv", read_messages(source))
    assert ticket.message.text == MESSAGES[0]["text"]


def test_a_run_with_another_choice_of_raw_cells_is_another_job_of_a_csv_alone(tmp_path, score, source):
    from escalml.errors import EscalmlError

    score(source, tmp_path / "out.csv")
    with pytest.raises(EscalmlError, match="holds the work of another choice of --raw-cells"):
        score(source, tmp_path / "out.csv", raw_cells=True)
    score(source, tmp_path / "out.jsonl")
    assert score(source, tmp_path / "out.jsonl", raw_cells=True).n_scored == len(MESSAGES)
    assert json.loads((tmp_path / "out.csv.job.json").read_bytes())["raw_cells"] is False

"""What is planted in a message comes out nowhere but in the output the user asked for; see also `test_serving`."""

import json
import logging
import sys

import pytest

from escalml.batch import score_files as batch
from escalml.errors import EscalmlError
from escalml.records import Message, parse_message
from escalml.scoring.scorer import Scorer
from escalml.service.logs import _QuietRecord
from message_files import write_messages
from planted import (
    BROKEN,
    CARD,
    ECHOED,
    FOUND_BY_SHAPE,
    INVALID,
    NAME,
    PASSWORD,
    TEXT,
    VALID,
    chain,
    invalid_messages,
    leaks,
    leaks_under,
)


@pytest.fixture
def run(run, monkeypatch, scorer):
    """Run a command line as `escalml` does with the small model; its exit code, stdout and stderr."""
    monkeypatch.setattr(Scorer, "load", lambda directory, **options: scorer)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return run


def lines(path, messages, *broken):
    """A JSONL file of messages, and of lines that are none."""
    path.write_bytes(b"\n".join([*(json.dumps(message).encode() for message in messages), *broken]))
    return path


# The search itself


def test_the_search_finds_what_is_planted(tmp_path):
    assert leaks(TEXT) == leaks(TEXT.upper().encode()) == {"card", "password", "name"}
    assert leaks("4929-1234-5678-9012 and 4929123456789012") == {"card"}
    (tmp_path / NAME).write_text("nothing")
    assert leaks_under(tmp_path) == {NAME: {"name"}}


def test_the_planted_secrets_are_new_to_the_corpus(corpus):
    assert not {secret for row in corpus for secret in leaks(row.model_dump_json())}


# Records


@pytest.mark.parametrize(("field", "fields"), INVALID, ids=[f"{n} {field}" for n, (field, _) in enumerate(INVALID)])
def test_a_refused_message_is_named_by_its_field_and_no_traceback_quotes_it(field, fields):
    with pytest.raises(EscalmlError, match=rf"messages\[3\]: {field}: ") as caught:
        parse_message({"text": "where is it?"} | fields, where="messages[3]")
    assert not leaks(chain(caught.value))


# Files


@pytest.mark.parametrize("command", ["score", "redact"])
def test_rejects_and_remarks_quote_no_row(run, tmp_path, command):
    source, out = lines(tmp_path / "in.jsonl", [*invalid_messages(), *VALID], *BROKEN), tmp_path / "out.csv"
    code, said, remarks = run(command, source, "--out", out)
    assert (code, said) == (3, "")
    n_without_text = sum(not isinstance(message["text"], str) for message in invalid_messages())
    assert len((tmp_path / "out.csv.rejects.jsonl").read_bytes().splitlines()) == n_without_text + len(BROKEN)
    assert "optional cells" in remarks  # all the other faults cost a cell and no message
    assert not leaks(remarks)
    assert leaks_under(tmp_path, besides=(source, out)) == {}


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_scored_files_hold_no_card_and_no_password(run, tmp_path, suffix):
    out = tmp_path / f"out.{suffix}"
    run("score", lines(tmp_path / "in.jsonl", VALID), "--out", out, "--explain")
    assert len(out.read_bytes().splitlines()) == len(VALID) + (suffix == "csv")
    assert not leaks(out.read_bytes()) & set(FOUND_BY_SHAPE)


def test_what_an_id_or_an_owner_holds_comes_out_in_the_results_alone(run, tmp_path):
    source, out = lines(tmp_path / "in.jsonl", [*ECHOED, *ECHOED]), tmp_path / "out.jsonl"
    code, said, remarks = run("score", source, "--out", out)
    assert code == 3  # the second id is a duplicate
    assert leaks(out.read_bytes()) == {"card", "password", "name"}
    assert not leaks(said + remarks)
    assert leaks_under(tmp_path, besides=(source, out)) == {}


def test_a_redacted_copy_has_neither_card_nor_password_in_any_text(run, tmp_path):
    out = tmp_path / "out.jsonl"
    run("redact", lines(tmp_path / "in.jsonl", VALID[:3]), "--out", out)
    assert leaks(out.read_bytes()) == set()


@pytest.mark.parametrize(
    "content",
    [
        f"{TEXT}\n{TEXT}\n",  # no header
        f"text,{TEXT}\nhello,{TEXT}\n",
        f'text,channel\n"{TEXT},email\n',  # a quote that is never closed
        f"text,channel\nhello,{TEXT}\n",
        f"text\n{TEXT},{TEXT}\n",
        f"text,thread,state\nhello,{TEXT},\nhello,,[{TEXT}\n",
        f"text,customer.vip,customer.followers\nhello,{TEXT},\nhello,,{TEXT}\n",
        f"text,customer.{TEXT},{CARD}\nhello,{TEXT},{NAME}\n",
    ],
)
@pytest.mark.parametrize("command", ["score", "redact"])
def test_a_table_that_is_out_of_order_is_not_quoted(run, tmp_path, command, content):
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(content, encoding="utf-8")
    assert not leaks("".join(run(command, source, "--out", out)[1:]))
    assert leaks_under(tmp_path, besides=(source, out)) == {}


def test_a_parquet_column_of_another_type_is_not_quoted(run, tmp_path):
    rows = [{"text": [TEXT], "thread": [[TEXT]], "channel": TEXT, "customer.vip": TEXT}]
    source, out = write_messages(tmp_path / "in.parquet", rows), tmp_path / "out.csv"
    code, said, remarks = run("score", source, "--out", out)
    assert (code, said) == (3, "")
    assert not leaks(remarks)
    assert leaks_under(tmp_path, besides=(source, out)) == {}


def test_an_interrupted_job_leaves_only_results_behind(run, tmp_path, monkeypatch, capfd):
    def stop(*_, **__):
        raise EscalmlError("stopped")

    monkeypatch.setattr(batch, "_assemble", stop)
    run("score", lines(tmp_path / "in.jsonl", [*invalid_messages(), *VALID]), "--out", tmp_path / "out.csv")
    assert sorted(path.name for path in (tmp_path / "out.csv.parts").iterdir()) == ["00000000.json", "job.json"]
    assert leaks_under(tmp_path / "out.csv.parts") == {}


# One message


@pytest.mark.parametrize("option", [("--json",), ("--no-explain",), ()])
def test_route_shows_no_card_no_password_and_says_nothing_aside(run, option):
    code, shown, remarks = run("route", TEXT, "--subject", TEXT, *option)
    assert (code, remarks) == (0, "")
    assert not leaks(shown) & set(FOUND_BY_SHAPE)


@pytest.mark.parametrize(
    "words",
    [
        (TEXT, "--channel", TEXT),
        TEXT.split(),  # the quotes forgotten
        ("hello", f"--{TEXT}"),
        (f"-{TEXT}", "x"),
        ("hello", f"-{PASSWORD}"),
        (TEXT * 400,),
    ],
)
def test_a_command_line_that_is_refused_is_not_quoted(run, words):
    code, said, remarks = run("route", *words)
    assert (code, said, remarks.count("\n")) == (2, "", 1)
    assert remarks.startswith("escalml: the message: ")
    assert not leaks(remarks)


@pytest.mark.parametrize("words", [(TEXT,), TEXT.split(), (f"--{TEXT}",), (f"-{TEXT}",), ("policy", TEXT)])
def test_a_message_without_a_command_is_not_quoted(run, words):
    code, said, remarks = run(*words)
    assert (code, said, remarks.count("\n")) == (2, "", 1)
    assert remarks.startswith("escalml: no such command or option; `escalml route TEXT` takes a message; ")
    assert not leaks(remarks)


def test_a_command_that_is_misspelt_is_told_which_one_is_meant(run):
    assert "did you mean `score`?" in run("scor")[2]


# Faults of our own


def fail(*arguments, **_):
    """A bug whose words, cause and context quote the message."""
    try:
        raise KeyError(TEXT)
    except KeyError as error:
        raise ValueError(f"cannot read {TEXT}") from error


@pytest.mark.parametrize("command", ["route", "score"])
def test_a_bug_on_the_command_line_has_a_traceback_without_words(run, tmp_path, monkeypatch, capfd, scorer, command):
    monkeypatch.setattr(scorer, "predict", fail)
    source = lines(tmp_path / "in.jsonl", VALID)
    with pytest.raises(ValueError, match="cannot read") as caught:
        run(*(("route", TEXT) if command == "route" else ("score", source, "--out", tmp_path / "out.csv")))
    sys.excepthook(caught.type, caught.value, caught.tb)
    said = "".join(capfd.readouterr())
    assert "in fail" in said
    assert "ValueError (its words are withheld" in said
    assert not leaks(said)
    assert leaks_under(tmp_path, besides=(source,)) == {}


def test_a_log_line_shows_neither_the_words_nor_the_cause_of_an_exception():
    with pytest.raises(ValueError, match="cannot read") as caught:
        fail()
    record = _QuietRecord("any", logging.ERROR, "any.py", 1, "failed", (), caught._excinfo)
    shown = logging.Formatter().format(record)
    assert "in fail" in shown
    assert not leaks(shown)


def test_a_record_shows_in_a_bug_report_what_it_holds_and_an_error_does_not():
    with pytest.raises(EscalmlError, match="channel") as caught:
        parse_message({"text": TEXT, "channel": TEXT, "customer": {"vip": TEXT}}, where="row 1")
    assert not leaks(repr(caught.value.__context__))
    assert leaks(repr(Message(text=TEXT)))  # why no error may ever show a record

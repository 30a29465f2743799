"""`escalml score` in a pipe and of many files, the bar it shows, and options that commands share."""

import io
import json
import sys

import pytest
from rich.progress import Progress
from typer.main import get_command

from escalml.cli import app, main
from escalml.cli.options import COLUMN_COMMANDS
from escalml.cli.progress import Count
from escalml.scoring.scorer import Scorer
from message_files import MESSAGES, SECRET, read_cells, write_messages


@pytest.fixture
def run(monkeypatch, capsys, scorer):
    """Run a command line in this process with the small model: its exit code, and what it said."""
    monkeypatch.setattr(Scorer, "load", lambda directory, **options: scorer)

    def run(*words: object, stdin: bytes = b"") -> tuple[object, str, str]:
        monkeypatch.setattr(sys, "argv", ["escalml", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as end:
            main()
        return (end.value.code, *capsys.readouterr())

    return run


def test_a_pipe_gets_json_lines_and_bad_rows_are_told_without_their_text(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    rows = [*MESSAGES, {"text": [SECRET]}]
    code, out, err = run("score", "-", "--out", "-", stdin="\n".join(map(json.dumps, rows)).encode())
    assert code == 3
    assert [json.loads(line)["id"] for line in out.splitlines()] == [row["id"] for row in MESSAGES]
    assert "row 6: text: " in err
    assert "wrote 5 results to standard output\n" in err
    assert "hunter2" not in err
    assert list(tmp_path.iterdir()) == []


def test_files_and_a_folder_are_scored_as_one(run, tmp_path):
    (tmp_path / "more").mkdir()
    first = write_messages(tmp_path / "a.csv", MESSAGES[:2])
    write_messages(tmp_path / "more" / "b.jsonl", MESSAGES[2:])
    code, _, err = run("score", first, tmp_path / "more", "--out", tmp_path / "out.csv", "--column", "text=text")
    assert (code, err) == (0, f"wrote 5 results to {tmp_path / 'out.csv'}\n")
    assert [row["id"] for row in read_cells(tmp_path / "out.csv")] == ["a", "b", "c", "d", "e"]


# `prepare` is a stage of training/, which reads its own options.
@pytest.mark.parametrize(
    "name",
    [
        *(name for name in COLUMN_COMMANDS if name not in ("prepare", "policy")),
        *("policy simulate", "policy diff", "policy explain"),
    ],
)
def test_each_command_that_reads_exports_has_the_same_options_for_it(name):
    def options(command: str) -> dict[str, str]:
        found = get_command(app)
        for word in command.split():
            found = found.commands[word]
        parameters = found.params
        shared = ("--column", "--from", "--columns", "--dates", "--encoding")
        return {p.opts[0]: p.help for p in parameters if p.opts[0] in shared}

    assert options(name) == options("score")
    assert len(options(name)) == 5


def test_a_long_run_tells_rate_share_and_time_left_once_a_minute(capsys):
    seconds = iter([0.0, 30.0, 30.0, 61.0, 61.0, 61.0, 90.0, 90.0])
    with Progress(disable=True) as progress:
        count = Count(progress, "messages", has_share=True, clock=lambda: next(seconds))
        for share in (0.1, 0.25, 0.5):
            count(1_000)
            count.share(share)
    assert capsys.readouterr().err.splitlines() == ["2,000 messages, 33/s, 25% read, 0:03:03 left"]

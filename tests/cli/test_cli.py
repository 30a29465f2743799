"""The command line: exit codes, one-line errors, results on stdout, and no message in anything that is said."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer

from escalml.assets import asset
from escalml.cli import app, main
from escalml.models.manifest import model_sha256
from escalml.records import Result
from escalml.scoring.scorer import Scorer
from message_files import MESSAGES, SECRET, read_cells, read_rejects, write_messages

TEXT = "Third time I ask. I want to speak to your manager, my card is 4111 1111 1111 1111"


class Ended:
    """How a command ended, and what it said."""

    def __init__(self, code: object, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(monkeypatch, capsys, scorer):
    """Run a command line in this process, as `escalml` does, with the small model."""
    monkeypatch.setattr(Scorer, "load", lambda directory, **options: scorer)

    def run(*words: object, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["escalml", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        try:
            main()
        except SystemExit as end:
            return Ended(end.code, *capsys.readouterr())
        raise AssertionError("a command always ends with an exit code")

    return run


def refused(ended: Ended, said: str) -> bool:
    """Whether a command ended with 2 and one line that says so."""
    return ended.code == 2 and ended.out == "" and ended.err.count("\n") == 1 and said in ended.err


def test_score_writes_results_says_so_on_stderr_and_ends_with_0(run, tmp_path):
    source, out = write_messages(tmp_path / "in.csv", MESSAGES), tmp_path / "out.jsonl"
    ended = run("score", source, "--out", out)
    assert (ended.code, ended.out, ended.err) == (0, "", f"wrote 5 results to {out}\n")
    assert [row["id"] for row in read_cells(out)] == ["a", "b", "c", "d", "e"]


def test_rejected_rows_end_with_3_and_are_told_by_number_only(run, tmp_path):
    rows = [{"text": "a", SECRET: 1}, {"text": " ", "channel": SECRET}, {"text": [SECRET]}]
    out = tmp_path / "out.csv"
    for command in (("score",), ("redact", "--overwrite")):
        ended = run(*command, write_messages(tmp_path / "in.jsonl", rows), "--out", out)
        assert ended.code == 3
        assert f"rejected 2 rows; row, field and reason are in {out}.rejects.jsonl" in ended.err
        assert [reject[:2] for reject in read_rejects(out)] == [(2, "text"), (3, "text")]
        assert "hunter2" not in ended.err + ended.out
        assert "4111" not in ended.err + ended.out
        out.unlink()


def test_a_second_run_with_other_input_ends_with_2_unless_overwrite_is_given(run, tmp_path):
    first, second = (write_messages(tmp_path / f"{n}.jsonl", MESSAGES[:n]) for n in (1, 2))
    out = tmp_path / "out.csv"
    assert run("score", first, "--out", out).code == 0
    assert refused(run("score", second, "--out", out), "give --overwrite")
    assert run("score", second, "--out", out, "--overwrite").code == 0
    assert len(read_cells(out)) == 2


def test_score_explains_on_request(run, tmp_path):
    out = tmp_path / "out.jsonl"
    run("score", write_messages(tmp_path / "in.jsonl", [{"text": TEXT}]), "--out", out, "--explain")
    assert json.loads(out.read_bytes())["explanation"]


@pytest.mark.parametrize("command", ["score", "redact"])
@pytest.mark.parametrize(
    ("source", "out", "said"),
    [
        ("none.csv", "out.csv", "none.csv: no such file; give one message file."),
        ("empty.csv", "out.csv", "empty.csv: is empty; expected at least one message."),
        ("secret.csv", "out.csv", "none of its 1 columns is named 'text'"),
        ("in.txt", "out.csv", "unknown format .txt; use .csv, .tsv, .jsonl"),
        ("good.csv", "out.xlsx", "unknown format .xlsx"),
        ("good.csv", "good.csv", "good.csv: "),
    ],
)
def test_a_file_that_cannot_be_used_ends_with_2_and_one_line(run, tmp_path, command, source, out, said):
    (tmp_path / "empty.csv").touch()
    (tmp_path / "secret.csv").write_text(f"{SECRET}\n", encoding="utf-8")
    (tmp_path / "good.csv").write_text("text\na\n", encoding="utf-8")
    ended = run(command, tmp_path / source, "--out", tmp_path / out)
    assert refused(ended, said)
    assert "hunter2" not in ended.err


def test_route_prints_a_result_of_the_contract_as_json(run):
    ended = run("route", TEXT, "--json", "--channel", "social", "--subject", "Card")
    result = Result.model_validate_json(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert result.route.level >= 3
    assert result.route.visibility == "private"
    assert result.privacy.redacted_text.endswith("my card is [CARD_1]")
    assert result.explanation


def test_route_takes_the_text_from_standard_input(run):
    piped = run("route", "-", "--json", "--no-explain", stdin=f"{TEXT} 😀".encode())
    typed = run("route", f"{TEXT} 😀", "--json", "--no-explain")
    assert json.loads(piped.out)["targets"] == json.loads(typed.out)["targets"]
    assert json.loads(piped.out)["explanation"] is None


def test_route_shows_a_person_what_to_do_and_why(run):
    ended = run("route", TEXT)
    rows = {line.split()[0]: line for line in ended.out.splitlines() if line.strip() and not line.startswith(" ")}
    assert {"severity", "escalation", "privacy", "identifiers", "topic", "level", "team", "answer"} <= set(rows)
    assert rows["identifiers"].split() == ["identifiers", "CARD"]
    assert "phrases" in rows
    assert "phrases" not in run("route", TEXT, "--no-explain").out


def test_public_is_what_the_channel_says_unless_told(run):
    private = run("route", "my card", "--json", "--channel", "social", "--no-public")
    assert json.loads(private.out)["route"]["visibility"] == "private"


def test_a_byte_that_is_no_utf8_does_not_keep_a_message_from_being_routed(run):
    assert run("route", "-", stdin=b"where is my parcel, caf\xe9").code == 0


@pytest.mark.parametrize(
    ("words", "stdin", "said"),
    [
        ((" ",), b"", "the message: text: is blank"),
        (("-",), b"", "the message: text: is blank"),
        ((SECRET, "--channel", "fax"), b"", "the message: channel: Input should be 'email'"),
        (("x" * 20_001,), b"", "the message: text: String should have at most 20000 characters"),
        ((SECRET, "--subject", SECRET * 100), b"", "the message: subject: String should have at most 2000 characters"),
        ((SECRET, "--policy", "none.yaml"), b"", "none.yaml: cannot be read (FileNotFoundError)"),
    ],
)
def test_a_message_that_cannot_be_routed_ends_with_2_and_one_line_without_its_text(run, words, stdin, said):
    ended = run("route", *words, stdin=stdin)
    assert refused(ended, said)
    assert "hunter2" not in ended.err


def test_redact_writes_a_copy_and_counts_what_it_replaced(run, tmp_path):
    out = tmp_path / "out.jsonl"
    ended = run("redact", write_messages(tmp_path / "in.jsonl", [{"id": "1", "text": TEXT}]), "--out", out)
    assert (ended.code, ended.out) == (0, "")
    wrote, found, not_found = ended.err.splitlines()
    assert wrote == f"wrote 1 redacted messages to {out}; 1 identifiers replaced, ids numbered anew"
    assert found == "found CARD 1"
    assert not_found.startswith("not found: nicknames and names that nothing around them shows")
    assert "4111" not in out.read_text(encoding="utf-8")


def test_unknown_fields_are_said_once(run, tmp_path):
    source = write_messages(tmp_path / "in.jsonl", [{"text": "a", "mood": 1}, {"text": "b", "mood": 1, "age": 2}])
    ended = run("redact", source, "--out", tmp_path / "out.csv")
    assert ended.code == 0
    assert "ignored fields that are not in the contract: age (1), mood (2)" in ended.err.splitlines()


def test_policy_check_passes_the_shipped_policy_and_names_file_and_line_of_a_slip(run, tmp_path):
    assert run("policy", "check").code == 0
    path = tmp_path / "policy.yaml"
    path.write_text(asset("serving/policy.yaml").read_text(encoding="utf-8") + "\nrulez: []\n", encoding="utf-8")
    ended = run("policy", "check", path)
    assert ended.code == 2
    assert ended.err.startswith(f"{path}:")
    assert "rulez" in ended.err


def test_a_bug_of_ours_keeps_its_traceback_without_the_message_in_it(run, monkeypatch, capsys):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("escalml.scoring.answer.answer", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError, match="division by zero") as caught:
        run("route", SECRET)
    sys.excepthook(caught.type, caught.value, caught.tb)
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "hunter2" not in said


def test_without_a_command_the_commands_are_listed(run):
    ended = run()
    assert all(name in ended.out + ended.err for name in ("quickstart", "score", "route", "redact", "serve", "policy"))


def commands(command: click.Command, path: str = "escalml") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{path} {name}")


@pytest.mark.parametrize(("path", "command"), list(commands(typer.main.get_command(app))))
def test_every_command_and_every_option_says_what_it_does(path, command, run):
    assert command.help
    assert [option.name for option in command.params if option.name != "help" and not getattr(option, "help", "")] == []
    ended = run(*path.split()[1:], "--help")
    assert ended.code == 0
    assert command.help.split()[0] in ended.out


def escalml(*words: object) -> subprocess.CompletedProcess[bytes]:
    """Run a command line in a process of its own; the last line of stdout names the heavy packages it loaded."""
    code = (
        "import atexit, sys; from escalml.cli import main;"
        "heavy = 'numpy scipy sklearn pandas pyarrow mlflow bentoml torch transformers matplotlib'.split();"
        "atexit.register(lambda: print([name for name in heavy if name in sys.modules])); main()"
    )
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    line = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.run(line, check=False, capture_output=True, env=environment)


@pytest.mark.parametrize("words", [["--help"], ["score", "--help"], ["policy", "check"]], ids=" ".join)
def test_what_scores_nothing_loads_nothing_heavy(words):
    ended = escalml(*words)
    assert ended.returncode == 0
    assert ended.stdout.splitlines()[-1] == b"[]"


def test_the_process_itself_ends_with_2_one_line_and_no_traceback(tmp_path):
    path = tmp_path / "none.yaml"
    ended = escalml("policy", "check", path)
    assert ended.returncode == 2
    assert ended.stderr.decode() == f"escalml: {path}: cannot be read (FileNotFoundError); give a readable YAML file.\n"


def test_the_process_itself_scores_with_the_model_it_is_given(tmp_path, tiny_model):
    source = write_messages(tmp_path / "in.jsonl", [{"text": SECRET}, {"text": [SECRET]}])
    ended = escalml("score", source, "--out", tmp_path / "out.csv", "--model", tiny_model)
    assert ended.returncode == 3
    assert len(ended.stderr.splitlines()) == 2
    job = json.loads((tmp_path / "out.csv.job.json").read_bytes())
    assert job["model_sha256"] == model_sha256(tiny_model)
    assert b"hunter2" not in ended.stdout + ended.stderr + Path(f"{tmp_path}/out.csv.rejects.jsonl").read_bytes()

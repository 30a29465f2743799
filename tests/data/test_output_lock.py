"""One run per output, and nothing is written through a link that somebody set."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from escalml.batch.redact_files import redact_file
from escalml.data.output_lock import lock_outputs
from escalml.data.writing import write_atomically
from escalml.errors import EscalmlError
from message_files import MESSAGES

TAKEN = r"out\.csv{}: another run is writing it; wait until that has ended, or choose another --out\."


@pytest.fixture(params=["score", "redact"])
def work(request, score):
    return score if request.param == "score" else redact_file


@pytest.mark.parametrize("held", ["", ".rejects.jsonl"])
def test_a_second_run_of_an_output_is_refused_and_leaves_the_first_alone(tmp_path, source, work, held):
    out = tmp_path / "out.csv"
    with lock_outputs(tmp_path / f"out.csv{held}"):
        before = sorted(tmp_path.iterdir())
        with pytest.raises(EscalmlError, match=TAKEN.format(held)):
            work(source, out, overwrite=True)
        assert sorted(tmp_path.iterdir()) == before
    work(source, out)
    assert not list(tmp_path.glob(".*"))


def test_a_second_run_while_the_first_scores_is_refused_and_the_first_ends_whole(tmp_path, source, score):
    out, refused = tmp_path / "out.csv", []

    def second(_):
        with pytest.raises(EscalmlError, match=TAKEN.format("")):
            score(source, out, overwrite=True)
        refused.append(True)

    assert score(source, out, on_progress=second).n_scored == len(MESSAGES)
    assert len(refused) == 3  # once in each chunk


def test_the_command_that_comes_second_ends_with_2_and_one_line(tmp_path, source):
    out = tmp_path / "out.csv"
    line = [sys.executable, "-c", "from escalml.cli import main; main()", "redact", source, "--fast", "--out", out]
    with lock_outputs(out):
        ended = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert "another run is writing it" in ended.stderr


def test_a_lock_whose_holder_was_killed_is_free(tmp_path):
    code = "import sys; from pathlib import Path; from escalml.data.output_lock import lock_outputs\n"
    code += "with lock_outputs(Path(sys.argv[1])): print(flush=True); sys.stdin.read()"
    out = tmp_path / "out.csv"
    with subprocess.Popen([sys.executable, "-c", code, out], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        holder.stdout.readline()
        with pytest.raises(EscalmlError, match="another run is writing it"), lock_outputs(out):
            pass
        holder.send_signal(signal.SIGKILL)
    assert (tmp_path / ".out.csv.lock").exists()
    with lock_outputs(out):
        pass
    assert list(tmp_path.iterdir()) == []


def test_who_opened_the_lock_file_of_a_run_that_has_ended_locks_the_new_one(tmp_path, monkeypatch):
    out, lock = tmp_path / "out.csv", tmp_path / ".out.csv.lock"
    lock.touch()
    opened = os.open

    def open_and_lose(path, *arguments):
        descriptor = opened(path, *arguments)
        if lock.exists() and lock.stat().st_mode & 0o777 != 0o600:
            lock.unlink()  # the holder before lets go just now
        return descriptor

    monkeypatch.setattr(os, "open", open_and_lose)
    with lock_outputs(out), pytest.raises(EscalmlError, match="another run"), lock_outputs(out):
        pass


@pytest.mark.parametrize("name", [".out.csv.lock", ".out.csv.partial", ".out.csv.rejects.jsonl.partial"])
def test_a_planted_link_is_refused_and_what_it_leads_to_stays(tmp_path, source, work, name):
    victim = tmp_path / "victim"
    victim.write_text("mine", encoding="utf-8")
    (tmp_path / name).symlink_to(victim)
    with pytest.raises(EscalmlError, match=rf"{name}: is a link .*; remove it"):
        work(source, tmp_path / "out.csv")
    assert victim.read_text(encoding="utf-8") == "mine"


def test_a_planted_folder_of_parts_is_refused(tmp_path, source, score):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out.csv.parts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EscalmlError, match=r"out\.csv\.parts: is a link where a run keeps its parts"):
        score(source, tmp_path / "out.csv", overwrite=True)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("plant", ["link", "hard link", "pipe", "folder"])
def test_nothing_that_somebody_else_knows_is_written_to(tmp_path, plant):
    victim, partial = tmp_path / "victim", tmp_path / ".out.partial"
    victim.write_bytes(b"mine")
    makers = {"link": partial.symlink_to, "hard link": partial.hardlink_to}
    makers.get(plant, lambda _: os.mkfifo(partial) if plant == "pipe" else partial.mkdir())(victim)
    try:
        with write_atomically(tmp_path / "out") as file:
            file.write(b"ours")
    except EscalmlError as error:
        assert "is a link or no file" in str(error)  # noqa: PT017 - a hard link is no fault: it is replaced
    assert victim.read_bytes() == b"mine"
    assert (tmp_path / "out").exists() == (plant == "hard link")


def test_a_link_that_is_set_in_the_last_moment_is_not_followed(tmp_path, monkeypatch):
    victim, partial, unlink = tmp_path / "victim", tmp_path / ".out.partial", Path.unlink
    victim.write_bytes(b"mine")
    partial.touch()

    def unlink_and_plant(path, **options):
        unlink(path, **options)
        path.symlink_to(victim)

    monkeypatch.setattr(Path, "unlink", unlink_and_plant)
    with pytest.raises(FileExistsError, match="File exists"), write_atomically(tmp_path / "out") as file:
        file.write(b"ours")
    assert victim.read_bytes() == b"mine"


def test_what_a_killed_run_left_is_replaced(tmp_path):
    (tmp_path / ".out.partial").write_bytes(b"half of a longer text")
    with write_atomically(tmp_path / "out") as file:
        file.write(b"ours")
    assert (tmp_path / "out").read_bytes() == b"ours"

"""What the disk refuses is told in one line, ends with 2, leaves nothing half done and loses nothing done."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from escalml.assets import asset
from escalml.batch import score_files as batch
from escalml.batch.redact_files import redact_file
from escalml.batch.score_files import score_file
from escalml.data import writing
from escalml.data.reading import check_source
from escalml.errors import EscalmlError
from message_files import FORMATS, MESSAGES, write_messages

POLICY = asset("serving/policy.yaml")
FULL = r"cannot be written \(No space left on device\); choose another --out or free the disk"


@pytest.fixture
def fill(monkeypatch) -> Callable[[Path], None]:
    """No space for a file, until somebody has met with that."""
    full: set[Path] = set()
    open_new = writing._open_new

    def open_full(path: Path) -> IO[bytes]:
        if path not in full:
            return open_new(path)
        full.remove(path)
        return Path("/dev/full").open("wb")

    monkeypatch.setattr(writing, "_open_new", open_full)
    return lambda path: full.add(path.with_name(f".{path.name}.partial"))


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("beside", ["", ".rejects.jsonl"], ids=["output", "rejects"])
def test_a_full_disk_at_the_end_keeps_what_was_scored(tmp_path, score, source, fill, suffix, beside):
    out, whole = tmp_path / f"out.{suffix}", tmp_path / f"whole.{suffix}"
    score(source, whole)
    fill(Path(f"{out}{beside}"))
    with pytest.raises(EscalmlError, match=rf"out\.{suffix}: {FULL}"):
        score(source, out)
    assert not out.exists()
    assert score(source, out).n_resumed == len(MESSAGES)
    assert out.read_bytes() == whole.read_bytes()


def test_a_full_disk_midway_keeps_the_chunks_before(tmp_path, score, source, fill):
    out = tmp_path / "out.csv"
    first = iter([out.with_name("out.csv.parts") / "00000001.json"])
    with pytest.raises(EscalmlError, match=rf"out\.csv: {FULL}"):
        score(source, out, on_progress=lambda _: [fill(path) for path in first])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.csv.parts"]
    assert score(source, out).n_resumed == 2


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("beside", ["", ".rejects.jsonl"], ids=["output", "rejects"])
def test_a_full_disk_leaves_no_redacted_copy_and_the_earlier_one_as_it_was(tmp_path, source, fill, suffix, beside):
    out = tmp_path / f"out.{suffix}"
    for earlier in (None, b"earlier"):
        if earlier:
            out.write_bytes(earlier)
        fill(Path(f"{out}{beside}"))
        with pytest.raises(EscalmlError, match=rf"out\.{suffix}: {FULL}"):
            redact_file(source, out, overwrite=True)
        assert (out.read_bytes() if out.exists() else None) == earlier


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_full_disk_leaves_the_output_that_was_to_be_replaced(tmp_path, score, source, fill, suffix):
    out = tmp_path / f"out.{suffix}"
    score(write_messages(tmp_path / "other.jsonl", MESSAGES[:1]), out)
    before = out.read_bytes()
    fill(out)
    with pytest.raises(EscalmlError, match=FULL):
        score(source, out, overwrite=True)
    assert out.read_bytes() == before


BAD_PLACES = {
    "folder.csv": r"folder\.csv: is a folder; give the name of a file as --out",
    "none/out.csv": r"none/out\.csv: cannot be written \(No such file or directory\); choose another --out",
    "in.jsonl/out.csv": r"in\.jsonl/out\.csv: cannot be written \(Not a directory\)",
    "x" * 300 + ".csv": r"x\.csv: cannot be written \(File name too long\)",
}


@pytest.mark.parametrize(("place", "said"), BAD_PLACES.items(), ids=["folder", "none", "file", "long"])
@pytest.mark.parametrize("work", ["score", "redact"])
@pytest.mark.parametrize("overwrite", [True, False])
def test_a_place_where_nothing_can_be_written_is_told_before_the_work(
    tmp_path, score, source, monkeypatch, work, place, said, overwrite
):
    (tmp_path / "folder.csv").mkdir()
    monkeypatch.setattr(batch, "Crew", None)
    with pytest.raises(EscalmlError, match=said):
        (score if work == "score" else redact_file)(source, tmp_path / place, overwrite=overwrite)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder.csv", "in.jsonl"]


def test_an_input_that_cannot_be_opened_says_why(tmp_path):
    with pytest.raises(EscalmlError, match=r"x\.csv: cannot be read \(File name too long\); give one message file"):
        check_source(tmp_path / ("x" * 300 + ".csv"))


def escalml(words: list[object], *, before: str) -> subprocess.CompletedProcess[str]:
    """Run a command line in a process that did something first."""
    code = f"import ctypes, os, resource, sys; {before}; os.execv(sys.executable, sys.argv[1:])"
    command = [sys.executable, "-c", "from escalml.cli import main; main()", *map(str, words)]
    return subprocess.run([sys.executable, "-c", code, *command], check=False, capture_output=True, text=True)


def refused(ended: subprocess.CompletedProcess[str], said: str) -> bool:
    """Whether a command ended with 2 and this one line."""
    return (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"escalml: {said}\n")


# Root reads and writes whatever the permission bits say, unless a process lets go of that for what it becomes.
AS_ANYBODY = "prctl = ctypes.CDLL(None).prctl; [prctl(24, capability, 0, 0, 0) for capability in (1, 2)]"


@pytest.mark.slow
def test_a_folder_that_may_not_be_written_and_a_file_that_may_not_be_read_end_in_one_line(tmp_path, source, tiny_model):
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o555)
    out = folder / "out.csv"
    said = f"{out}: cannot be written (Permission denied); choose another --out or free the disk."
    for words in (["score", source, "--model", tiny_model], ["redact", source]):
        assert refused(escalml([*words, "--out", out], before=AS_ANYBODY), said)
    assert list(folder.iterdir()) == []
    source.chmod(0)
    said = f"{source}: cannot be read (Permission denied); give one message file."
    assert refused(escalml(["redact", source, "--out", tmp_path / "out.csv"], before=AS_ANYBODY), said)


@pytest.mark.slow
def test_a_process_whose_disk_is_full_ends_in_one_line_and_resumes_when_it_is_not(tmp_path, tiny_model):
    # Their language is said: the limit would also hold for the file that its detector unpacks.
    rows = [{"text": f"order {n} is late", "language": "en"} for n in range(1_500)]
    source, out = write_messages(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl"
    # A result takes about 2.5 kB: there is space for the chunks of 1,000 and 500 rows, but for no file that holds both.
    limited = "resource.setrlimit(resource.RLIMIT_FSIZE, (3_300_000, 3_300_000))"
    ended = escalml(["score", source, "--out", out, "--model", tiny_model], before=limited)
    assert refused(ended, f"{out}: cannot be written (File too large); choose another --out or free the disk.")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl.parts"]
    assert score_file(source, out, model=tiny_model, policy_file=POLICY).n_resumed == 1_500

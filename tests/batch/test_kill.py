"""Killed at any moment, a second run ends in the bytes of a run that was let be, whatever the hour."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from escalml.assets import asset
from escalml.batch import score_files as batch
from escalml.batch.job import describe_job
from escalml.batch.redact_files import redact_file
from escalml.batch.score_files import score_file
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.scoring.answer import answer
from message_files import FORMATS, MESSAGES, write_messages

pytestmark = pytest.mark.slow  # `make quick` leaves it out

POLICY = asset("serving/policy.yaml")
# All that changes a disk, but the opening of a partial file, and each of those has its fsync.
STEPS = ("fsync", "mkdir", "replace", "rmdir", "unlink")
NOW = datetime.now(UTC)  # the real hour: a message of today is neither overdue nor far from it
N_ROWS, N_BAD, DEADLINE_SECONDS = 2_500, 25, 120  # three chunks


class Killed(BaseException):
    """As good as SIGKILL: from here on the run changes nothing on the disk, not even to clean up."""


@contextmanager
def dying_at(step: int) -> Iterator[None]:
    """Let a number of changes of the disk happen, and no more."""
    done, fsync = count(), os.fsync

    def mortal(change: Callable[..., None]) -> Callable[..., None]:
        def changed(*arguments, **options) -> None:
            if next(done) >= step:
                if change is fsync:  # of what is not synced, half may be there
                    os.truncate(arguments[0], os.fstat(arguments[0]).st_size // 2)
                raise Killed("plug pulled")
            change(*arguments, **options)

        return changed

    with pytest.MonkeyPatch.context() as patch:
        for name in STEPS:
            patch.setattr(os, name, mortal(getattr(os, name)))
        yield


def killed_everywhere(
    tmp_path: Path, name: str, work: Callable[[Path], object], before: Callable[[Path], object] = lambda _: None
) -> Iterator[Path]:
    """Outputs of work killed before its first change of the disk, before its second, and so on to its last."""
    for step in count():
        out = tmp_path / str(step) / name
        out.parent.mkdir()
        before(out)
        try:
            with dying_at(step):
                work(out)
        except Killed:
            yield out
        else:
            assert step >= 4  # two files, each of an fsync and a name: no work here changes less
            return


def written(out: Path) -> tuple[bytes, bytes | None]:
    """What the user asked for: the output, and its rejects where there are any."""
    rejects = Path(f"{out}.rejects.jsonl")
    return out.read_bytes(), rejects.read_bytes() if rejects.exists() else None


@pytest.mark.parametrize("suffix", FORMATS)
def test_scoring_killed_at_any_step_ends_in_the_same_bytes_and_leaves_no_litter(tmp_path, score, source, suffix):
    whole = tmp_path / f"whole.{suffix}"
    score(source, whole)
    for out in killed_everywhere(tmp_path, f"out.{suffix}", lambda out: score(source, out)):
        assert not out.exists() or written(out) == written(whole)
        score(source, out)
        assert written(out) == written(whole)
        assert {path.name.removeprefix(out.name) for path in out.parent.iterdir()} == {
            *("", ".job.json", ".rejects.jsonl")
        }


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_redacted_copy_never_stands_without_its_rejects(tmp_path, source, suffix):
    whole = tmp_path / f"whole.{suffix}"
    redact_file(source, whole)
    for out in killed_everywhere(tmp_path, f"out.{suffix}", lambda out: redact_file(source, out)):
        assert not out.exists() or written(out) == written(whole)
        redact_file(source, out, overwrite=True)
        assert written(out) == written(whole)


def test_an_output_half_replaced_is_never_taken_for_the_earlier_one(tmp_path, score, source):
    whole, earlier = tmp_path / "whole.csv", tmp_path / "earlier.csv"
    other = write_messages(tmp_path / "other.jsonl", [*MESSAGES[:3], {"channel": "chat"}])
    score(source, whole)
    score(other, earlier)
    works = [lambda out: score(source, out, overwrite=True), lambda out: score(other, out)]
    for out in killed_everywhere(tmp_path, "out.csv", *works):
        with suppress(EscalmlError):  # refused is as good
            score(other, out)
            assert written(out) == written(earlier)
        score(source, out, overwrite=True)
        assert written(out) == written(whole)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_hour_of_the_run_changes_no_byte_where_messages_tell_theirs(tmp_path, score, monkeypatch, suffix):
    state = {"last_reply_at": (NOW - timedelta(hours=3)).isoformat()}
    source = write_messages(tmp_path / "in.jsonl", [{"text": "any news?", "sent_at": NOW.isoformat(), "state": state}])
    outs = [tmp_path / f"{hours}.{suffix}" for hours in (0, 5, 5_000)]
    for out in outs:
        started = NOW + timedelta(hours=int(out.stem))
        monkeypatch.setattr(
            batch,
            "describe_job",
            lambda *job, started=started, **options: describe_job(*job, **options).model_copy(
                update={"started": started}
            ),
        )
        score(source, out)
    assert len({out.read_bytes() for out in outs}) == 1


def test_a_message_is_decided_as_it_came_in_only_on_request(scorer, policy):
    message = Message(text="Where is my parcel?", sent_at=NOW - timedelta(days=9))
    waiting, fresh = (answer(scorer, policy, [message], now=NOW, on_arrival=on)[0].route for on in (False, True))
    assert waiting.queue_score > fresh.queue_score
    assert waiting.reply_by == fresh.reply_by
    assert fresh == answer(scorer, policy, [message], now=NOW - timedelta(days=9))[0].route


@pytest.mark.parametrize("sent_at", [None, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"])
def test_a_message_without_a_usable_hour_is_decided_as_of_the_runs(scorer, policy, sent_at):
    message = Message(text="Where is my parcel?", sent_at=sent_at)
    now, on_arrival = (answer(scorer, policy, [message], now=NOW, on_arrival=on) for on in (False, True))
    assert now == on_arrival


@pytest.fixture(scope="module")
def history(tmp_path_factory) -> Path:
    """Messages of today, every hundredth of them bad."""
    rows = [
        {"id": f"t-{n}", "text": f"order {n} is late", "sent_at": (NOW - timedelta(minutes=n % 60)).isoformat()}
        | ({"text": ""} if n % 100 == 50 else {})
        for n in range(N_ROWS)
    ]
    return write_messages(tmp_path_factory.mktemp("history") / "in.jsonl", rows)


def started(source: Path, out: Path, model: Path) -> subprocess.Popen[bytes]:
    """`escalml score` in a process of its own, one that gives way to the test that watches it."""
    code = "from escalml.cli import main; main()"
    words = ["score", source, "--out", out, "--model", model]
    line = ["nice", "-n", "5", sys.executable, "-c", code, *map(str, words)]
    return subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def kill_once(reached: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """SIGKILL a process as soon as it has got that far."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    with process:
        try:
            while not reached():
                assert time.monotonic() < deadline, "never got that far"
                with suppress(subprocess.TimeoutExpired):
                    process.wait(0.002)
                    break
        finally:
            process.kill()
    assert process.returncode == -signal.SIGKILL, "ended before it was killed"


def size(path: Path) -> int:
    """Bytes of a file, -1 where there is none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return -1


@pytest.mark.slow
@pytest.mark.parametrize(("suffix", "n_parts", "share"), [("csv", 1, 0.5), ("jsonl", 2, 0.2), ("parquet", 2, 0.0)])
def test_a_process_killed_while_scoring_and_again_while_joining_ends_in_the_same_bytes(
    tmp_path, history, tiny_model, suffix, n_parts, share
):
    out, whole = tmp_path / f"out.{suffix}", tmp_path / f"whole.{suffix}"
    score_file(history, whole, model=tiny_model, policy_file=POLICY)
    kill_once(lambda: len(list(tmp_path.glob("out.*.parts/0*"))) >= n_parts, started(history, out, tiny_model))
    assert not out.exists()
    partial = tmp_path / f".out.{suffix}.partial"
    kill_once(lambda: size(partial) >= share * size(whole), started(history, out, tiny_model))
    assert not out.exists()
    last = started(history, out, tiny_model)
    assert f"{N_ROWS - N_BAD} of them by an earlier run" in last.communicate()[1].decode()
    assert (last.returncode, written(out)) == (3, written(whole))

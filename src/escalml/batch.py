"""Files in, scored and routed files out: streamed, in order, resumable, nothing lost.

Rows are scored in chunks; each chunk is one file under `OUT.parts/`, renamed into place when whole. Killed at any
moment, a second run keeps the whole chunks and ends in the same bytes. Stands on `scoring`, `routing`, `dataset`.
"""

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from escalml import __version__
from escalml.config import Section
from escalml.dataset import MessageReader, Reject
from escalml.errors import EscalmlError
from escalml.flat import flat_result
from escalml.manifest import model_sha256
from escalml.routing import Context, Policy, decide, read_policy
from escalml.rows import check_source, check_suffix, file_sha256
from escalml.schema import Message, Result
from escalml.scoring import Scorer
from escalml.writing import chunks, disk_faults_are_the_users, require_apart, write_atomically, write_rows

CHUNK_ROWS = 1_000
_PARTS = "[0-9]*.json"


@dataclass(frozen=True)
class BatchSummary:
    """What a batch did."""

    n_scored: int
    n_rejected: int
    n_resumed: int  # of the scored, how many an earlier run had done
    unknown_fields: Counter[str]


def answer(
    scorer: Scorer, policy: Policy, messages: Sequence[Message], *, now: datetime, explain: bool = False
) -> list[Result]:
    """Score and route messages: what service, batch and notebooks call.

    Parameters
    ----------
    scorer
        The model.
    policy
        The rules.
    messages
        Any number of messages.
    now
        The time that reply-by times count from where a message has no `sent_at`.
    explain
        Also name the phrases that moved each flagged target.

    Returns
    -------
    One result per message, in order; each depends on its own message alone.
    """
    context = Context(policy=policy, now=now)
    return [
        Result(**dict(prediction), route=decide(message, prediction, context))
        for message, prediction in zip(messages, scorer.predict(messages, explain=explain), strict=True)
    ]


class _Job(Section):
    """What must be the same for a run to continue an earlier one, when that one began, and how it ended."""

    escalml_version: str
    input_sha256: str
    model_sha256: str
    policy_sha256: str
    explain: bool
    started: datetime
    summary: BatchSummary | None = None

    def same_work(self, other: "_Job") -> bool:
        """Whether two runs give the same output."""
        apart = {"started", "summary"}
        return self.model_dump(exclude=apart) == other.model_dump(exclude=apart)


def score_file(
    source: Path,
    target: Path,
    *,
    model: Path,
    policy_file: Path,
    explain: bool = False,
    overwrite: bool = False,
    on_progress: Callable[[int], None] = lambda _: None,
) -> BatchSummary:
    """Score and route a file of messages.

    Parameters
    ----------
    source
        CSV, JSONL or Parquet, by suffix.
    target
        CSV, JSONL or Parquet, by suffix. Bad rows go to `<target>.rejects.jsonl`, the job's facts to
        `<target>.job.json`.
    model
        A model directory.
    policy_file
        A policy.
    explain
        Also name the phrases that moved each flagged target.
    overwrite
        Replace what an earlier run with other input, model or policy left.
    on_progress
        Called with the number of rows done since the last call.

    Returns
    -------
    Counts. A run that finds its work done does nothing and returns the counts of the run that did it.

    Raises
    ------
    EscalmlError
        If source or target cannot be used, or target belongs to another run and `overwrite` is false.
    """
    check_suffix(target)
    check_source(source)
    paths = _Paths(target)
    require_apart(source, (target, paths.rejects, paths.job))
    scorer, reader = Scorer.load(model), MessageReader(source)
    policy = read_policy(policy_file, targets=scorer.manifest.targets)
    with disk_faults_are_the_users(target):
        job = _claim(paths, _describe_job(source, model, policy_file, explain), overwrite)
        if job.summary:
            return job.summary
        n_resumed = 0
        for number, chunk in enumerate(chunks(reader, CHUNK_ROWS)):
            part = paths.parts / f"{number:08d}.json"
            if part.exists():
                n_resumed += sum(isinstance(item, Message) for item in chunk)
            else:
                with write_atomically(part) as file:
                    file.write(json.dumps(_score_chunk(chunk, scorer, policy, job.started, explain)).encode())
            on_progress(len(chunk))
        summary = _assemble(paths, n_resumed, reader.unknown_fields)
        _write_job(paths.job, job.model_copy(update={"summary": summary}))
        shutil.rmtree(paths.parts)
    return summary


class _Paths:
    """Where a job keeps what."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.parts = target.with_name(target.name + ".parts")
        self.rejects = target.with_name(target.name + ".rejects.jsonl")
        self.job = target.with_name(target.name + ".job.json")


def _describe_job(source: Path, model: Path, policy_file: Path, explain: bool) -> _Job:
    return _Job(
        escalml_version=__version__,
        input_sha256=file_sha256(source),
        model_sha256=model_sha256(model),
        policy_sha256=file_sha256(policy_file),
        explain=explain,
        started=datetime.now(UTC),
    )


def _claim(paths: _Paths, job: _Job, overwrite: bool) -> _Job:
    """The job to do: the earlier one where it is the same, else this one on a cleared place."""
    running, done = paths.parts / "job.json", paths.job
    for path in (running, done):
        earlier = _read_job(path) if path is running or paths.target.exists() else None
        if earlier and earlier.same_work(job) and not (overwrite and path is done):
            return earlier
    if not overwrite and (paths.target.exists() or any(paths.parts.glob(_PARTS))):
        raise EscalmlError(
            f"{paths.target}: exists and is not from this input, model, policy and options; "
            "choose another --out, or give --overwrite."
        )
    shutil.rmtree(paths.parts, ignore_errors=True)
    paths.parts.mkdir(parents=True)
    _write_job(running, job)
    return job


def _read_job(path: Path) -> _Job | None:
    """The job that a file tells of; None where there is none that this version can read."""
    try:
        return _Job.model_validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None


def _write_job(path: Path, job: _Job) -> None:
    with write_atomically(path) as file:
        file.write(job.model_dump_json(indent=1).encode() + b"\n")


def _score_chunk(
    chunk: Sequence[Message | Reject], scorer: Scorer, policy: Policy, now: datetime, explain: bool
) -> dict[str, list[Any]]:
    messages = [item for item in chunk if isinstance(item, Message)]
    results = answer(scorer, policy, messages, now=now, explain=explain)
    return {
        "results": [result.model_dump(mode="json") for result in results],
        "rejects": [asdict(item) for item in chunk if isinstance(item, Reject)],
    }


def _assemble(paths: _Paths, n_resumed: int, unknown_fields: Counter[str]) -> BatchSummary:
    """Join the parts: the rejects first, so that the output under its name means that all is there."""
    counts = {"results": 0, "rejects": 0}

    def rows(kind: str) -> Iterator[dict[str, Any]]:
        for part in sorted(paths.parts.glob(_PARTS)):
            found = json.loads(part.read_bytes())[kind]
            counts[kind] += len(found)
            yield from found

    flat = paths.target.suffix.lower() != ".jsonl"
    paths.rejects.unlink(missing_ok=True)
    write_rows(paths.rejects, rows("rejects"))
    if not counts["rejects"]:
        paths.rejects.unlink()
    write_rows(paths.target, map(_flat, rows("results")) if flat else rows("results"))
    return BatchSummary(counts["results"], counts["rejects"], n_resumed, unknown_fields)


def _flat(result: dict[str, Any]) -> dict[str, Any]:
    return flat_result(Result.model_validate(result))

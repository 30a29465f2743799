"""Files in, scored and routed files out: streamed, in order, resumable, nothing lost.

Rows are scored in chunks; each chunk is one file under `OUT.parts/`, renamed into place when whole. Killed at any
moment, a second run keeps the whole chunks and ends in the same bytes. `job` knows what may be continued.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import MAXYEAR, MINYEAR, datetime
from pathlib import Path
from typing import Any

from escalml.batch.job import BatchSummary, JobPaths, claim, describe_job, finish
from escalml.data.dataset import MessageReader, Reject
from escalml.data.reading import check_source
from escalml.data.writing import (
    check_target,
    chunks,
    disk_faults_are_the_users,
    require_apart,
    write_atomically,
    write_rows,
)
from escalml.records import Decision, Message, Prediction, Result
from escalml.records.columns import flat_result
from escalml.routing import Context, Policy, RunningContext, decide, read_policy
from escalml.scoring.scorer import Scorer

CHUNK_ROWS = 1_000
EXPLAINED_CHUNK_ROWS = 50  # an explanation takes sixteen times as long: a kill costs seconds all the same


def answer(
    scorer: Scorer,
    policy: Policy,
    messages: Sequence[Message],
    *,
    now: datetime,
    on_arrival: bool = False,
    explain: bool = False,
    running: RunningContext | None = None,
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
        The hour of the decisions; reply-by times count from it where a message has no `sent_at`.
    on_arrival
        Decide each message as of its own `sent_at` where it has one: the same answer at whatever hour it is asked.
    explain
        Also name the phrases that moved each flagged target.
    running
        What earlier decisions by the same rules left: floods and the managers' alerts count along. Without it nobody
        counts them.

    Returns
    -------
    One result per message, in order; without `running` each depends on its own message alone.
    """

    def route(message: Message, prediction: Prediction) -> Decision:
        hour = _arrival(message, now) if on_arrival else now
        if running:
            return running.decide(message, prediction, hour)
        return decide(message, prediction, Context(policy, hour))

    return [
        Result(**dict(prediction), route=route(message, prediction))
        for message, prediction in zip(messages, scorer.predict(messages, explain=explain), strict=True)
    ]


def _arrival(message: Message, now: datetime) -> datetime:
    """When a message came in; `now` where that is not known, or at an end of the calendar, where no deadline fits."""
    sent = message.sent_at
    return sent if sent and MINYEAR < sent.year < MAXYEAR else now


def score_file(
    source: Path,
    target: Path,
    *,
    model: Path,
    policy_file: Path,
    explain: bool = False,
    fast: bool = False,
    whole_text: bool = False,
    overwrite: bool = False,
    on_progress: Callable[[int], None] = lambda _: None,
) -> BatchSummary:
    """Score and route a file of messages, each as of its own `sent_at`; where it has none, as of the run's start.

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
    fast
        Score by the n-gram part of a blend alone.
    whole_text
        Read texts as they are sent, older mail, signatures and markup included.
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
    check_target(target)
    check_source(source)
    paths = JobPaths(target)
    require_apart(source, (target, paths.rejects, paths.done))
    scorer, reader = Scorer.load(model, fast=fast, whole_text=whole_text), MessageReader(source)
    policy = read_policy(policy_file, targets=scorer.manifest.targets)
    with disk_faults_are_the_users(target):
        job = describe_job(source, model, policy_file, explain=explain, fast=fast, whole_text=whole_text)
        job = claim(paths, job, overwrite=overwrite)
        if job.summary:
            return job.summary
        n_resumed, running = 0, RunningContext(policy, present=job.started)
        for number, chunk in enumerate(chunks(reader, EXPLAINED_CHUNK_ROWS if explain else CHUNK_ROWS)):
            part = paths.part(number)
            if part.exists():
                n_resumed += _go_on_from(part, chunk, running, job.started)
            else:
                with write_atomically(part) as file:
                    scored = _score_chunk(chunk, scorer, policy, running, now=job.started, explain=explain)
                    file.write(json.dumps(scored).encode())
            on_progress(len(chunk))
        summary = _assemble(paths, n_resumed, reader.unknown_fields)
        finish(paths, job, summary)
    return summary


def _score_chunk(
    chunk: Sequence[Message | Reject],
    scorer: Scorer,
    policy: Policy,
    running: RunningContext,
    *,
    now: datetime,
    explain: bool,
) -> dict[str, list[Any]]:
    messages = [item for item in chunk if isinstance(item, Message)]
    results = answer(scorer, policy, messages, now=now, on_arrival=True, explain=explain, running=running)
    return {
        "results": [result.model_dump(mode="json") for result in results],
        "rejects": [asdict(item) for item in chunk if isinstance(item, Reject)],
    }


def _go_on_from(part: Path, chunk: Sequence[Message | Reject], running: RunningContext, now: datetime) -> int:
    """Take an earlier run's decisions into account; returns how many there are."""
    messages = [item for item in chunk if isinstance(item, Message)]
    results = map(Result.model_validate, json.loads(part.read_bytes())["results"])
    for message, result in zip(messages, results, strict=True):
        running.record(message, result, result.route, _arrival(message, now))
    return len(messages)


def _assemble(paths: JobPaths, n_resumed: int, unknown_fields: Counter[str]) -> BatchSummary:
    """Join the parts: the rejects first, so that the output under its name means that all is there."""
    counts = {"results": 0, "rejects": 0}

    def rows(kind: str) -> Iterator[dict[str, Any]]:
        for part in paths.finished_parts():
            found = json.loads(part.read_bytes())[kind]
            counts[kind] += len(found)
            yield from found

    flat = paths.target.suffix.lower() != ".jsonl"
    paths.done.unlink(missing_ok=True)  # of an output that is about to be replaced
    write_rows(paths.rejects, rows("rejects"))
    if not counts["rejects"]:
        paths.rejects.unlink()
    write_rows(paths.target, map(_flat, rows("results")) if flat else rows("results"))
    return BatchSummary(counts["results"], counts["rejects"], n_resumed, unknown_fields)


def _flat(result: dict[str, Any]) -> dict[str, Any]:
    return flat_result(Result.model_validate(result))

"""Files in, scored and routed files out: streamed, in order, resumable, nothing lost.

Rows are scored in chunks; each chunk is one file under `OUT.parts/`, renamed into place when whole. Killed at any
moment, a second run keeps the whole chunks and ends in the same bytes. `job` knows what may be continued.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from escalml.batch.job import BatchSummary, Job, JobPaths, claim, describe_job, finish
from escalml.data.column_mapping import Reading
from escalml.data.dataset import MessageReader, Reject
from escalml.data.output_lock import lock_outputs
from escalml.data.reading import check_source
from escalml.data.writing import (
    check_target,
    chunks,
    report_disk_faults,
    require_apart,
    write_atomically,
    write_rows,
)
from escalml.records import Message, Result
from escalml.records.columns import flat_result
from escalml.routing import Policy, RunningContext, read_policy
from escalml.scoring.answer import answer, arrival
from escalml.scoring.scorer import Scorer

CHUNK_ROWS = 1_000
EXPLAINED_CHUNK_ROWS = 50  # an explanation takes up to 25 times as long: a kill costs seconds all the same


def score_file(
    source: Path,
    target: Path,
    *,
    model: Path,
    policy_file: Path,
    explain: bool = False,
    fast: bool = False,
    raw_cells: bool = False,
    reading: Reading | None = None,
    whole_text: bool = False,
    overwrite: bool = False,
    on_progress: Callable[[int], None] = lambda _: None,
) -> BatchSummary:
    """Score and route a file of messages, each as of its own `sent_at`; where it has none, as of the run's start.

    Parameters
    ----------
    source
        Delimited text, JSON, Parquet or Excel, by suffix.
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
    raw_cells
        Write texts to a CSV as they are, also those that a spreadsheet program would run as a formula.
    reading
        How the columns, days and letters of the source are to be read; default by their names alone.
    whole_text
        Read texts as they are sent, older mail, signatures and markup included.
    overwrite
        Replace what an earlier run with other input, model, policy or way of reading left.
    on_progress
        Called with the number of rows done since the last call.

    Returns
    -------
    Counts. A run that finds its work done does nothing and returns the counts of the run that did it.

    Raises
    ------
    EscalmlError
        If source or target cannot be used, another run is writing target, or target belongs to another run and
        `overwrite` is false.
    """
    check_target(target)
    check_source(source)
    paths = JobPaths(target)
    require_apart(source, (target, paths.rejects, paths.done))
    with lock_outputs(target, paths.rejects, paths.done):
        scorer, reader = Scorer.load(model, fast=fast, whole_text=whole_text), MessageReader(source, reading)
        policy = read_policy(policy_file, targets=scorer.manifest.targets)
        with report_disk_faults(target):
            raw = raw_cells and target.suffix.lower() == ".csv"  # of no other format does it change a byte
            job = describe_job(
                source,
                model,
                policy_file,
                explain=explain,
                fast=fast,
                reading=reader.reading,
                raw_cells=raw,
                whole_text=whole_text,
            )
            job = claim(paths, job, overwrite=overwrite)
            return job.summary or _finish_job(job, paths, reader, scorer, policy, on_progress)


def _finish_job(
    job: Job,
    paths: JobPaths,
    reader: MessageReader,
    scorer: Scorer,
    policy: Policy,
    on_progress: Callable[[int], None],
) -> BatchSummary:
    """Score what no earlier run has scored, and join it with what one has."""
    n_resumed, running = 0, RunningContext(policy, present=job.started)
    for number, chunk in enumerate(chunks(reader, EXPLAINED_CHUNK_ROWS if job.explain else CHUNK_ROWS)):
        part = paths.part(number)
        if part.exists():
            n_resumed += _go_on_from(part, chunk, running, job.started)
        else:
            with write_atomically(part) as file:
                scored = _score_chunk(chunk, scorer, policy, running, now=job.started, explain=job.explain)
                file.write(json.dumps(scored).encode())
        on_progress(len(chunk))
    summary = _assemble(paths, n_resumed, reader, raw_cells=job.raw_cells)
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
        running.record(message, result, result.route, arrival(message, now))
    return len(messages)


def _assemble(paths: JobPaths, n_resumed: int, reader: MessageReader, *, raw_cells: bool) -> BatchSummary:
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
    write_rows(paths.target, map(_flat, rows("results")) if flat else rows("results"), raw_cells=raw_cells)
    return BatchSummary(counts["results"], counts["rejects"], n_resumed, reader.unknown_fields, tuple(reader.notes()))


def _flat(result: dict[str, Any]) -> dict[str, Any]:
    return flat_result(Result.model_validate(result))

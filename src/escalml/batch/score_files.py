"""Files in, scored and routed files out: streamed, in order, resumable, nothing lost.

Rows are scored in chunks; each chunk is one file under `OUT.parts/`, renamed into place when whole. Killed at any
moment, a second run keeps the whole chunks and ends in the same bytes. `job` knows what may be continued.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from escalml.batch import ordered
from escalml.batch.inputs import FilesReader, find_files
from escalml.batch.job import BatchSummary, Job, JobPaths, claim, describe_job, finish
from escalml.batch.ordered import Answers, Chunk, ahead
from escalml.batch.workers import Crew, Engine, Recipe
from escalml.data.output_lock import lock_outputs
from escalml.data.read_options import Reading
from escalml.data.text_files import packed_suffix
from escalml.data.writing import (
    check_target,
    chunks,
    is_flat,
    is_folder,
    report_disk_faults,
    require_apart,
    write_atomically,
    write_parts,
    write_rows,
)
from escalml.records import Result
from escalml.records.columns import flat_result
from escalml.routing import read_policy

PART_ROWS = 50_000  # of a Parquet file in a folder of results

Source = Path | str | Sequence[Path | str]


def score_file(
    source: Source,
    target: Path,
    *,
    model: Path,
    policy_file: Path,
    explain: bool = False,
    fast: bool = False,
    encoder_above: float | None = None,
    raw_cells: bool = False,
    reading: Reading | None = None,
    whole_text: bool = False,
    overwrite: bool = False,
    processes: int = 1,
    engine: Engine = Crew,
    on_progress: Callable[[int], None] = lambda _: None,
    on_share: Callable[[float], None] = lambda _: None,
) -> BatchSummary:
    """Score and route messages of files, each as of its own `sent_at`; where it has none, as of the run's start.

    However many rows there are, memory stays the same: what is waiting and what is remembered is bounded.

    Parameters
    ----------
    source
        Delimited text, JSON, Parquet or Excel, by suffix; files, folders and patterns, read as one.
    target
        CSV or JSONL, packed or not, or Parquet, by suffix. Bad rows go to `<target>.rejects.jsonl`, the job's facts to
        `<target>.job.json`. Without a suffix: a folder of Parquet files, with `_rejects.jsonl` and `_job.json` in it.
    model
        A model directory.
    policy_file
        A policy.
    explain
        Also name the phrases that moved each flagged target.
    fast
        Score by the n-gram part of a blend alone.
    encoder_above
        With `fast`: probability of escalation or of high severity from which the whole blend is asked, too.
    raw_cells
        Write texts to a CSV as they are, also those that a spreadsheet program would run as a formula.
    reading
        How the columns, days and letters of the source are to be read; default by their names alone.
    whole_text
        Read texts as they are sent, older mail, signatures and markup included.
    overwrite
        Replace what an earlier run with other input, model, policy or way of reading left.
    processes
        How many processes predict where there is more than one chunk; the results are the same.
    engine
        What predicts; default this machine. The results are the same.
    on_progress
        Called with the number of rows done since the last call.
    on_share
        Called with the share of the source that has been read, in [0, 1].

    Returns
    -------
    Counts. A run that finds its work done does nothing and returns the counts of the run that did it.

    Raises
    ------
    EscalmlError
        If source or target cannot be used, another run is writing target, or target belongs to another run and
        `overwrite` is false.
    """
    files, paths = find_files(source), JobPaths(target)
    _check_outputs(paths, files)
    recipe = Recipe(model, fast=fast, whole_text=whole_text, explain=explain, encoder_above=encoder_above)
    with lock_outputs(*paths.locked):
        scorer, reader = recipe.load(), FilesReader(files, reading)
        policy = read_policy(policy_file, targets=scorer.manifest.targets)
        with report_disk_faults(target):
            raw = raw_cells and packed_suffix(target)[0] == ".csv"  # of no other format does it change a byte
            job = describe_job(
                files,
                model,
                policy_file,
                explain=explain,
                fast=fast,
                encoder_above=encoder_above,
                reading=reader.reading,
                raw_cells=raw,
                whole_text=whole_text,
            )
            job = claim(paths, job, overwrite=overwrite)
            if job.summary:
                return job.summary
            with engine(recipe, scorer, processes) as crew:
                answers = Answers(crew.predict, policy, job.started)
                n_resumed = 0
                for chunk, n_kept in _scored(job, paths, reader, answers, crew.n_ahead):
                    n_resumed += n_kept
                    on_progress(len(chunk.rows))
                    on_share(reader.share)
            summary = _assemble(paths, n_resumed, reader, raw_cells=job.raw_cells)
            finish(paths, job, summary)
            return summary


def _check_outputs(paths: JobPaths, files: Sequence[Path]) -> None:
    """Refuse a target that cannot be written, or is a source."""
    if not is_folder(paths.target):
        check_target(paths.target)
    for file in files:
        require_apart(file, (paths.target, paths.rejects, paths.done))


def _scored(
    job: Job, paths: JobPaths, reader: FilesReader, answers: Answers, n_ahead: int
) -> Iterator[tuple[Chunk, int]]:
    """Score what no earlier run has scored; yields each chunk, and how many results an earlier run had for it."""
    n_rows = ordered.EXPLAINED_CHUNK_ROWS if job.explain else ordered.CHUNK_ROWS
    parts = map(paths.part, count())
    begun = (
        (part, Chunk(rows) if part.exists() else answers.begin(rows))
        for rows, part in zip(chunks(reader, n_rows), parts, strict=False)
    )
    for part, chunk in ahead(begun, n_ahead):
        if chunk.predictions is None:
            yield chunk, answers.go_on_from(chunk, part)
            continue
        with write_atomically(part) as file:
            results = [result.model_dump(mode="json") for result in answers.finish(chunk)]
            rejects = [reject.fields() for reject in chunk.rejects]
            file.write(json.dumps({"results": results, "rejects": rejects}).encode())
        yield chunk, 0


def _assemble(paths: JobPaths, n_resumed: int, reader: FilesReader, *, raw_cells: bool) -> BatchSummary:
    """Join the parts: the rejects first, so that the output under its name means that all is there."""
    counts = {"results": 0, "rejects": 0}

    def rows(kind: str) -> Iterator[dict[str, Any]]:
        for part in paths.finished_parts():
            found = json.loads(part.read_bytes())[kind]
            counts[kind] += len(found)
            yield from found

    paths.done.unlink(missing_ok=True)  # of an output that is about to be replaced
    write_rows(paths.rejects, rows("rejects"))
    if not counts["rejects"]:
        paths.rejects.unlink()
    if is_folder(paths.target):
        write_parts(paths.target, map(_flat, rows("results")), n_rows=PART_ROWS)
    else:
        results = map(_flat, rows("results")) if is_flat(paths.target) else rows("results")
        write_rows(paths.target, results, raw_cells=raw_cells)
    return BatchSummary(counts["results"], counts["rejects"], n_resumed, reader.unknown_fields, tuple(reader.notes()))


def _flat(result: dict[str, Any]) -> dict[str, Any]:
    return flat_result(Result.model_validate(result))

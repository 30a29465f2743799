"""Files in, results out as a stream of JSON lines, for a pipe: nothing is kept, so nothing can be resumed."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from escalml.batch import ordered
from escalml.batch.inputs import FilesReader, find_files
from escalml.batch.job import BatchSummary
from escalml.batch.ordered import Answers, ahead
from escalml.batch.score_files import Source
from escalml.batch.workers import Crew, Engine, Recipe
from escalml.data.dataset import Reject
from escalml.data.read_options import Reading
from escalml.data.writing import chunks, write_jsonl
from escalml.routing import read_policy


def score_stream(
    source: Source,
    out: IO[bytes],
    *,
    recipe: Recipe,
    policy_file: Path,
    reading: Reading | None = None,
    processes: int = 1,
    engine: Engine = Crew,
    on_reject: Callable[[Reject], None] = lambda _: None,
    on_progress: Callable[[int], None] = lambda _: None,
    on_share: Callable[[float], None] = lambda _: None,
) -> BatchSummary:
    """Score and route messages as `score_file` does.

    Parameters
    ----------
    source
        As of `score_file`.
    out
        Gets the results, chunk by chunk.
    recipe
        Model and options.
    policy_file
        A policy.
    reading
        How the columns, days and letters of the source are to be read; default by their names alone.
    processes
        How many processes predict where there is more than one chunk.
    engine
        What predicts; default this machine.
    on_reject
        Called with each bad row.
    on_progress
        Called with the number of rows done since the last call.
    on_share
        Called with the share of the source that has been read, in [0, 1].

    Returns
    -------
    Counts.

    Raises
    ------
    EscalmlError
        If source, model or policy cannot be used.
    """
    scorer, reader = recipe.load(), FilesReader(find_files(source), reading)
    policy = read_policy(policy_file, targets=scorer.manifest.targets)
    n_rows = ordered.EXPLAINED_CHUNK_ROWS if recipe.explain else ordered.CHUNK_ROWS
    n_scored = n_rejected = 0
    with engine(recipe, scorer, processes) as crew:
        answers = Answers(crew.predict, policy, datetime.now(UTC))
        for chunk in ahead(map(answers.begin, chunks(reader, n_rows)), crew.n_ahead):
            write_jsonl(out, (result.model_dump(mode="json") for result in answers.finish(chunk)))
            out.flush()
            for reject in chunk.rejects:
                on_reject(reject)
            n_scored, n_rejected = n_scored + len(chunk.messages), n_rejected + len(chunk.rejects)
            on_progress(len(chunk.rows))
            on_share(reader.share)
    return BatchSummary(n_scored, n_rejected, 0, reader.unknown_fields, tuple(reader.notes()))

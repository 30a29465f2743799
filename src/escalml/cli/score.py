"""`escalml score`: messages of files in, routed scores out."""

import sys
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import (
    Fast,
    Model,
    Overwrite,
    Policy,
    RawCells,
    WholeText,
    model_directory,
    policy_file,
    with_reading,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from escalml.batch.workers import Engine
    from escalml.data.dataset import Reject
    from escalml.data.read_options import Reading

_MOST_TOLD = 20  # bad rows that are told one by one, where there is no file for them


class EngineName(StrEnum):
    """What may predict."""

    LOCAL = "local"
    SPARK = "spark"


@with_reading
def score(
    source: Annotated[
        list[str],
        typer.Argument(
            metavar="IN...",
            help="Messages: .csv, .tsv, .jsonl, .json, .parquet or .xlsx; also .gz, .zst. Files, folders, patterns, "
            "or - for standard input.",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            help="Results: .csv, .jsonl or .parquet, the first two also .gz or .zst; bad rows go to OUT.rejects.jsonl. "
            "Without a suffix a folder of Parquet files; - is standard output, as JSON lines.",
        ),
    ],
    model: Model = "champion",
    policy: Policy = None,
    explain: Annotated[bool, typer.Option(help="Also name the phrases that moved each flagged score; slower.")] = False,
    fast: Fast = False,
    encoder_above: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            help="With --fast: let the whole model read a message whose probability of escalation or of high severity "
            "is at least this, that raises an alarm, or is in a language that only it reads. 0.2 is a good start.",
        ),
    ] = None,
    raw_cells: RawCells = False,
    *,
    reading: "Reading",
    whole_text: WholeText = False,
    processes: Annotated[
        int | None, typer.Option(min=1, help="Processes that score; default one for each core. Each holds the model.")
    ] = None,
    engine: Annotated[
        EngineName, typer.Option(help="What predicts: this machine, or Spark (with escalml[spark]): the same results.")
    ] = EngineName.LOCAL,
    overwrite: Overwrite = False,
) -> None:
    """Score and route messages, however many there are.

    Each message is decided as of its own sent_at, else as of the run's start. Interrupted, the same command resumes
    where it stopped; OUT.job.json says what a result came from.
    Exit code 0: done; 2: you can mend it; 3: done, but rows were rejected.
    """
    from escalml.batch.inputs import STANDARD, spooled
    from escalml.batch.job import JobPaths
    from escalml.batch.score_files import score_file
    from escalml.batch.score_stream import score_stream
    from escalml.batch.workers import Recipe
    from escalml.cli.progress import counting, say, say_notes, say_rejects
    from escalml.models.encoder import n_cores

    directory, rules, n_processes = model_directory(model), policy_file(policy), processes or n_cores()
    recipe = Recipe(directory, fast=fast, whole_text=whole_text, explain=explain, encoder_above=encoder_above)
    with ExitStack() as held:
        files = [held.enter_context(spooled(sys.stdin.buffer)) if name == STANDARD else name for name in source]
        count = held.enter_context(counting("scoring", unit="messages", has_share=True))
        if str(out) == STANDARD:
            summary = score_stream(
                files,
                sys.stdout.buffer,
                recipe=recipe,
                policy_file=rules,
                reading=reading,
                processes=n_processes,
                engine=_engine(engine),
                on_reject=_tell(_MOST_TOLD),
                on_progress=count,
                on_share=count.share,
            )
        else:
            summary = score_file(
                files,
                out,
                model=directory,
                policy_file=rules,
                explain=explain,
                fast=fast,
                encoder_above=encoder_above,
                raw_cells=raw_cells,
                reading=reading,
                whole_text=whole_text,
                overwrite=overwrite,
                processes=n_processes,
                engine=_engine(engine),
                on_progress=count,
                on_share=count.share,
            )
    say_notes(summary.notes)
    resumed = f", {summary.n_resumed} of them by an earlier run" if summary.n_resumed else ""
    say(f"wrote {summary.n_scored} results to {'standard output' if str(out) == STANDARD else out}{resumed}")
    say_rejects(None if str(out) == STANDARD else JobPaths(out).rejects, summary.n_rejected, summary.unknown_fields)


def _engine(name: EngineName) -> "Engine":
    """What predicts."""
    if name is EngineName.SPARK:
        from escalml.registry.on_spark import SparkCrew

        return SparkCrew
    from escalml.batch.workers import Crew

    return Crew


def _tell(most: int) -> "Callable[[Reject], None]":
    """Tells of bad rows one by one, but of no more than so many."""
    from escalml.cli.progress import say

    left = iter(range(most))

    def tell(reject: "Reject") -> None:
        if next(left, None) is not None:
            where = f"{reject.file}: row" if reject.file else "row"
            say(f"{where} {reject.row}: {reject.field}: {reject.reason}")

    return tell

"""`escalml score`: a file of messages in, a file of routed scores out."""

from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.options import (
    Column,
    Columns,
    Dates,
    Encoding,
    From,
    Model,
    Overwrite,
    Policy,
    RawCells,
    Source,
    WholeText,
    model_directory,
    policy_file,
)


def score(
    source: Source,
    out: Annotated[Path, typer.Option(help="Results: .csv, .jsonl or .parquet; bad rows go to OUT.rejects.jsonl.")],
    model: Model = "champion",
    policy: Policy = None,
    explain: Annotated[bool, typer.Option(help="Also name the phrases that moved each flagged score; slower.")] = False,
    fast: Annotated[bool, typer.Option(help="Only the n-gram part of a blend: faster, and it knows less.")] = False,
    raw_cells: RawCells = False,
    column: Column = None,
    from_: From = None,
    columns: Columns = None,
    dates: Dates = None,
    encoding: Encoding = None,
    whole_text: WholeText = False,
    overwrite: Overwrite = False,
) -> None:
    """Score and route a file of messages.

    Each message is decided as of its own sent_at, else as of the run's start. Interrupted, the same command resumes
    where it stopped; OUT.job.json says what a result came from.
    Exit code 0: done; 2: you can mend it; 3: done, but rows were rejected.
    """
    from escalml.batch.score_files import score_file
    from escalml.cli.progress import counting, say, say_notes, say_rejects
    from escalml.data.column_mapping import make_reading

    reading = make_reading(columns=column or (), preset=from_, file=columns, dates=dates, encoding=encoding)
    with counting("scoring", unit="messages") as advance:
        summary = score_file(
            source,
            out,
            model=model_directory(model),
            policy_file=policy_file(policy),
            explain=explain,
            fast=fast,
            raw_cells=raw_cells,
            reading=reading,
            whole_text=whole_text,
            overwrite=overwrite,
            on_progress=advance,
        )
    say_notes(summary.notes)
    resumed = f", {summary.n_resumed} of them by an earlier run" if summary.n_resumed else ""
    say(f"wrote {summary.n_scored} results to {out}{resumed}")
    say_rejects(out, summary.n_rejected, summary.unknown_fields)

"""`escalml score`: a file of messages in, a file of routed scores out."""

from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.options import Model, Overwrite, Policy, model_directory, policy_file


def score(
    source: Annotated[Path, typer.Argument(metavar="IN", help="Messages: .csv, .jsonl or .parquet.")],
    out: Annotated[Path, typer.Option(help="Results: .csv, .jsonl or .parquet; bad rows go to OUT.rejects.jsonl.")],
    model: Model = "champion",
    policy: Policy = None,
    explain: Annotated[bool, typer.Option(help="Also name the phrases that moved each flagged score.")] = False,
    overwrite: Overwrite = False,
) -> None:
    """Score and route a file of messages. Interrupted, it resumes where it stopped."""
    from escalml.batch import score_file
    from escalml.cli.progress import counting, say, say_rejects

    with counting("scoring", unit="messages") as advance:
        summary = score_file(
            source,
            out,
            model=model_directory(model),
            policy_file=policy_file(policy),
            explain=explain,
            overwrite=overwrite,
            on_progress=advance,
        )
    resumed = f", {summary.n_resumed} of them by an earlier run" if summary.n_resumed else ""
    say(f"wrote {summary.n_scored} results to {out}{resumed}")
    say_rejects(out, summary.n_rejected, summary.unknown_fields)

"""`escalml redact`: a copy of a file of messages without its identifiers."""

from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.options import Overwrite


def redact(
    source: Annotated[Path, typer.Argument(metavar="IN", readable=False, help="Messages: .csv, .jsonl or .parquet.")],
    out: Annotated[Path, typer.Option(help="The redacted copy, by suffix; bad rows go to OUT.rejects.jsonl.")],
    overwrite: Overwrite = False,
) -> None:
    """Copy a file of messages with every identifier replaced by a placeholder such as [CARD_1]."""
    from escalml.cli.progress import counting, say, say_rejects
    from escalml.redaction import redact_file

    with counting("redacting", unit="messages") as advance:
        summary = redact_file(source, out, overwrite=overwrite, on_progress=advance)
    say(f"wrote {summary.n_written} redacted messages to {out}; {summary.n_identifiers} identifiers replaced")
    say_rejects(out, summary.n_rejected, summary.unknown_fields)

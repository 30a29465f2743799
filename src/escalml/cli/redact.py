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
    """Copy a file of messages with the identifiers that were found replaced, as [CARD_1].

    Found are e-mail, phone, card, bank account, IP address, account and order numbers, passwords, SSN and NINO, in
    subject, text and thread. Not found yet: names, addresses, dates of birth, plates. Ids and owner stay as they are;
    labels and unknown fields are left out.

    What any part of a message reveals ("my pin is 4921") is replaced in all of it, and in later rows of the same
    conversation_id; a bare 4921 in an earlier row stays.
    """
    from escalml.cli.progress import counting, say, say_rejects
    from escalml.redaction import redact_file

    with counting("redacting", unit="messages") as advance:
        summary = redact_file(source, out, overwrite=overwrite, on_progress=advance)
    say(f"wrote {summary.n_written} redacted messages to {out}; {summary.n_identifiers} identifiers replaced")
    say_rejects(out, summary.n_rejected, summary.unknown_fields)

"""`escalml store …`: a copy of what a service keeps, its way back, and its decisions as files.

Backup, export and confirm-clock work while the service runs; restore does not.
"""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.feedback import StoreOption, open_store
from escalml.cli.options import Overwrite

_Day = typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="As 2026-11-22; it begins at 0:00 UTC.")

app = typer.Typer()


@app.callback()
def store() -> None:
    """Back up what a service keeps, put it back, or write its decisions into files."""


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The copy: one file, readable by its owner alone.")],
    store: StoreOption = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an older copy.")] = False,
) -> None:
    """Copy the store into one file while the service goes on.

    It holds every decision that was answered before the command began.
    """
    from time import sleep

    from escalml.cli.progress import say
    from escalml.store import PROMISED_SECONDS, back_up, location_of

    sleep(PROMISED_SECONDS)  # until then a service may have answered what it has not yet written
    n_decisions = back_up(location_of(store), file, overwrite=overwrite)
    say(f"wrote {file}: {n_decisions} decisions, checked")
    say(f"next: to put it back, stop the service, then: escalml store restore {file}")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A copy that `escalml store backup` has written.")],
    store: StoreOption = None,
) -> None:
    """Put a copy in the place of the store, which no service may have in use; keep what was there.

    What was forgotten since the copy was made comes back: forget it again.
    """
    from datetime import UTC, datetime

    from escalml.cli.progress import say
    from escalml.store import location_of
    from escalml.store import restore as put_back

    location = location_of(store)
    replaced = put_back(location, file, datetime.now(UTC))
    say(f"restored {location} from {file}")
    if replaced:
        say(f"what was there is {replaced}; to go back: escalml store restore {replaced}")
    say("next: repeat every `escalml forget` that came after the copy, then start the service")


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Gets messages.jsonl and scored.jsonl.")],
    store: StoreOption = None,
    days: Annotated[
        int | None, typer.Option(min=1, help="Only the last so many days; default all that is kept.")
    ] = None,
    since: Annotated[datetime | None, _Day] = None,
    until: Annotated[datetime | None, _Day] = None,
    overwrite: Overwrite = False,
) -> None:
    """Write kept decisions, redacted as they are kept, as files that other commands take.

    scored.jsonl is what `escalml score` writes: policy simulate, diff and explain take it, and report. messages.jsonl
    has the messages with agents' labels and what became of each case: report and backtest take it.
    """
    from datetime import UTC, timedelta

    from escalml.cli.progress import say
    from escalml.errors import EscalmlError
    from escalml.store import export_past

    if days is not None and (since or until):
        raise EscalmlError("give --days, or --since and --until.")
    first = datetime.now(UTC) - timedelta(days=days) if days else since and since.replace(tzinfo=UTC)
    kept = open_store(store).past.between(first, until and until.replace(tzinfo=UTC))
    n_written = export_past(kept, folder, overwrite=overwrite)
    say(f"wrote {n_written:,} decisions to {folder}; the texts are redacted, but treat them as you treat tickets")
    say(f"next: escalml policy simulate NEW.yaml {folder}/scored.jsonl --messages {folder}/messages.jsonl")


@app.command("confirm-clock")
def confirm_clock(store: StoreOption = None) -> None:
    """Take this machine's clock for right, so that a service whose clock has jumped deletes what is too old again."""
    from escalml.cli.progress import say

    open_store(store).confirm_clock()
    say("the clock counts as right; the service deletes what is too old within the hour")

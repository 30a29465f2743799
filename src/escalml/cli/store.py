"""`escalml store …`: a copy of what a service keeps, and its way back.

Backup and confirm-clock work while the service runs; restore does not.
"""

from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.feedback import StoreOption, open_store

app = typer.Typer()


@app.callback()
def store() -> None:
    """Back up what a service keeps, and put it back."""


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


@app.command("confirm-clock")
def confirm_clock(store: StoreOption = None) -> None:
    """Take this machine's clock for right, so that a service whose clock has jumped deletes what is too old again."""
    from escalml.cli.progress import say

    open_store(store).confirm_clock()
    say("the clock counts as right; the service deletes what is too old within the hour")

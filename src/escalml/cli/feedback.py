"""`escalml feedback …` and `escalml forget`: what agents have corrected as training data, and what is kept of somebody.

Both work on the store of a service, which may be running.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, Overwrite, model_directory

if TYPE_CHECKING:
    from escalml.store import Store

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store", help="The service's store, a file or URL; default the variable ESCALML_STORE, else the user's own."
    ),
]
app = typer.Typer()


@app.callback()
def feedback() -> None:
    """Work with what agents have corrected."""


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="JSON lines: redacted texts with the corrected labels.")],
    store: StoreOption = None,
    keep_ids: Annotated[bool, typer.Option("--keep-ids", help="Write the messages' ids, too.")] = False,
    overwrite: Overwrite = False,
    model: Model = "champion",
) -> None:
    """Write corrected messages as training data, redacted, with the labels that were corrected and no others.

    Each row says which labels of `--model` the agents could choose from.
    """
    from escalml.cli.progress import say
    from escalml.data.labels import TargetTable
    from escalml.models.manifest import read_manifest
    from escalml.store import export_feedback

    blocks = TargetTable(read_manifest(model_directory(model)).targets).blocks
    choices = {name: block.values for name, block in blocks.items() if block.values}
    labelled = open_store(store).feedback.labelled()
    n_written = export_feedback(labelled, out, choices=choices, keep_ids=keep_ids, overwrite=overwrite)
    say(f"wrote {n_written} corrected messages to {out}")
    say(f"next: in a checkout, name {out.name} under prepare.own_files in params.yaml; then: dvc repro")


def forget(
    message_id: Annotated[str | None, typer.Option("--id", help="Id of a message.")] = None,
    customer: Annotated[str | None, typer.Option(help="Id of a customer: all messages that came with it.")] = None,
    store: StoreOption = None,
) -> None:
    """Delete all that the store keeps of a message, or of a customer; say how much it was.

    Files that were exported before are not touched. A copy of the database is not, either.
    """
    from escalml.cli.progress import say
    from escalml.errors import EscalmlError

    if not message_id and not customer:
        raise EscalmlError("give --id or --customer.")
    deleted = open_store(store).forget(message_id=message_id or None, customer=customer or None)
    found = ", ".join(f"{n} of {table.replace('_', ' ')}" for table, n in deleted.items() if n)
    say(f"deleted {sum(deleted.values())} rows" + (f": {found}" if found else "; nothing is kept under that id"))


def open_store(store: str | None) -> "Store":
    """The store, which has to be there already."""
    from escalml.errors import EscalmlError
    from escalml.store import Store, StoreSettings, location_of

    opened = Store(StoreSettings(location_of(store)))
    if opened.file and not opened.file.exists():
        raise EscalmlError(f"{opened.name}: no store is there; name it with --store or ESCALML_STORE.")
    return opened

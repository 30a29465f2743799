"""`escalml policy …`: work with routing policies."""

from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.commands import Commands
from escalml.cli.options import Model

app = typer.Typer(no_args_is_help=True, cls=Commands, context_settings={"ignore_unknown_options": True})


@app.callback()
def policies() -> None:
    """Work with routing policies."""


@app.command()
def check(
    policy: Annotated[Path | None, typer.Argument(help="A policy file; default the shipped one.")] = None,
    model: Model = "champion",
) -> None:
    """Check a policy: every word, team and threshold in it."""
    from escalml.cli.options import model_directory, policy_file
    from escalml.cli.progress import say
    from escalml.manifest import read_manifest
    from escalml.routing import read_policy

    path = policy_file(policy)
    checked = read_policy(path, targets=read_manifest(model_directory(model)).targets)
    say(f"{path}: policy {checked.version} is sound: {len(checked.rules)} rules, {len(checked.teams)} teams")

"""`escalml policy check`: is a policy sound?"""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from escalml.cli.options import Model
from escalml.cli.policy.inputs import PolicyFile

if TYPE_CHECKING:
    from escalml.routing import Policy


def check(policy: PolicyFile = None, model: Model = "champion") -> None:
    """Check a policy to the last word, one fault a line; warn of rules that can never do anything."""
    from escalml.cli.options import policy_file
    from escalml.cli.policy.inputs import read
    from escalml.cli.progress import say
    from escalml.routing.faults import PolicyError

    try:
        checked = read(policy, model)
    except PolicyError as error:
        for fault in error.faults:
            typer.echo(fault if fault.endswith("?") else f"{fault}.", err=True)
        raise typer.Exit(2) from None
    path = policy_file(policy)
    warned = _warnings(path, checked)
    for line in warned:
        typer.echo(line, err=True)
    say(
        f"{path}: policy {checked.version} is sound: {len(checked.rules)} rules, {len(checked.teams)} teams"
        + (f"; {len(warned)} rules to look at" if warned else "")
    )


def _warnings(path: Path, policy: "Policy") -> list[str]:
    """What is to be said of rules, each with file and line."""
    from escalml.routing.faults import line_of
    from escalml.routing.lint import warnings_of
    from escalml.yaml_files import read_yaml_file

    root = read_yaml_file(path).root
    return [
        f"{path}:{line_of(root, ('rules', one.position))}: warning: rule {one.rule!r} {one.said}."
        for one in warnings_of(policy)
    ]

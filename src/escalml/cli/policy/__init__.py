"""`escalml policy …`: work with routing policies, one module per command."""

import typer

from escalml.cli.commands import Commands
from escalml.cli.policy.check import check
from escalml.cli.policy.diff import diff
from escalml.cli.policy.draw import draw
from escalml.cli.policy.explain import explain
from escalml.cli.policy.new import new
from escalml.cli.policy.simulate import simulate
from escalml.cli.policy.tests import run_tests

app = typer.Typer(no_args_is_help=True, cls=Commands, context_settings={"ignore_unknown_options": True})
app.command()(new)
app.command()(check)
app.command("test")(run_tests)
app.command()(simulate)
app.command()(diff)
app.command()(explain)
app.command()(draw)


@app.callback()
def policies() -> None:
    """Work with routing policies."""

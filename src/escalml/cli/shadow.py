"""`escalml shadow`: what a challenger would have said, beside what the champion answered."""

from typing import TYPE_CHECKING

import typer

from escalml.cli.feedback import StoreOption, open_store

if TYPE_CHECKING:
    from escalml.store import Comparison


def shadow(
    store: StoreOption = None, as_json: bool = typer.Option(False, "--json", help="Print the counts as JSON.")
) -> None:
    """Compare a challenger with the model that answers, on the messages that both have scored (`serve --shadow`)."""
    import json

    from escalml.errors import EscalmlError

    pairs = open_store(store).shadow.compare()
    if not pairs:
        raise EscalmlError("no message was scored by a challenger yet; serve with --shadow MODEL for a while.")
    if as_json:
        typer.echo(json.dumps([vars(pair) for pair in pairs], indent=1))
    else:
        for pair in pairs:
            _show(pair)


def _show(pair: "Comparison") -> None:
    """One pair in a few lines."""
    typer.echo(f"{pair.challenger} beside {pair.champion}: {pair.n:,} messages scored by both")
    for name, moved in (("severity", pair.severity), ("likely to escalate", pair.likely)):
        if n := moved.total():
            shares = ", ".join(f"{move} {moved[move] / n:.1%}" for move in ("same", "higher", "lower"))
            typer.echo(f"  {name}: {shares}")
    typer.echo(f"  probability to escalate: {pair.mean_difference:+.3f} on average")
    for name, right in pair.right.items():
        said = ", ".join(f"{model} right on {right[model]}" for model in ("champion", "challenger"))
        typer.echo(f"  {name}, of {right['labelled']} messages that agents corrected: {said}")
    if pair.right:
        typer.echo("  Agents correct what the champion got wrong: these counts favour the challenger.")

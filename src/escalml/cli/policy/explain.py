"""`escalml policy explain`: why was a ticket decided as it was?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.feedback import StoreOption
from escalml.cli.options import Model, Policy, with_reading
from escalml.cli.policy.inputs import DEFAULT_DAYS, Days, Messages

if TYPE_CHECKING:
    from escalml.data.read_options import Reading
    from escalml.routing.trace import Trace


@with_reading
def explain(
    *,
    ticket: Annotated[str, typer.Argument(metavar="ID", help="Id of the ticket.")],
    scored: Annotated[
        Path | None,
        typer.Option(
            "--in", help="What `escalml score` wrote: .csv, .jsonl or .parquet. Default: what the service keeps."
        ),
    ] = None,
    messages: Messages = None,
    store: StoreOption = None,
    days: Days = DEFAULT_DAYS,
    policy: Policy = None,
    model: Model = "champion",
    reading: "Reading",
) -> None:
    """Say of every rule whether it holds for a ticket, what it settles, and what is missing."""
    from escalml.cli.policy.inputs import read, tickets_of
    from escalml.errors import EscalmlError
    from escalml.routing.trace import trace_ticket

    rules = read(policy, model)
    trace = trace_ticket(rules, tickets_of(scored, messages, reading, store, days), ticket)
    if trace is None:
        where = scored or f"the last {days} days of the store"
        raise EscalmlError(f"{where}: no ticket has this id; it is the column id of the scored file.")
    _show(trace)


def _show(trace: "Trace") -> None:
    from escalml.cli.policy.inputs import show
    from escalml.routing.plain_words import in_words, promise_in_words

    route = trace.decision
    typer.echo(
        f"level {route.level} ({route.role}), {route.team}, in {route.visibility}, "
        f"within {promise_in_words(route)}, priority {route.priority}, by policy {route.policy_version}"
    )
    rows = [(one.rule.name, in_words(one.rule.when), _settled(one.settled, one.added)) for one in trace.matches]
    show("Rules that hold, in order", ("rule", "because", "settles"), rows)
    if trace.held_up:
        typer.echo("The level was raised: the customer asked for it, or the case had reached it.")
    columns = ("rule", "would need", "found")
    near = [(one.rule.name, one.failed[0], one.found[0]) for one in trace.near]
    show("Rules that one condition kept away", columns, near)
    others = [(one.rule.name, "\n".join(one.failed), "\n".join(one.found)) for one in trace.others]
    show("All other rules", columns, others)


def _settled(settled: dict[str, object], added: tuple[str, ...]) -> str:
    """Fields and actions; a rule that came too late settles nothing."""
    fields = [f"{name} {value:g}" if isinstance(value, float) else f"{name} {value}" for name, value in settled.items()]
    return ", ".join([*fields, *added]) or "nothing: rules before it had"

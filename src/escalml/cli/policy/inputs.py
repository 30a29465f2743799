"""What several policy commands take, and how they show tables."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from escalml.data.read_options import Reading
    from escalml.routing import Policy
    from escalml.routing.compare import Difference
    from escalml.routing.scored import Ticket

PolicyFile = Annotated[Path | None, typer.Argument(metavar="[POLICY]", help="A policy; default the shipped one.")]
Scored = Annotated[
    Path | None,
    typer.Argument(
        readable=False, help="What `escalml score` wrote: .csv, .jsonl or .parquet. Default: what the service keeps."
    ),
]
Days = Annotated[int, typer.Option(min=1, help="Without SCORED: how many of the last days that the service keeps.")]
DEFAULT_DAYS = 7
Messages = Annotated[
    Path | None,
    typer.Option(help="The messages that were scored: without them channel, customer, thread and state are not known."),
]


def read(policy: Path | None, model: str) -> "Policy":
    """The policy of a file, else the shipped one, whose rules may ask about a model's targets."""
    from escalml.cli.options import model_directory, policy_file
    from escalml.models.manifest import read_manifest
    from escalml.routing import read_policy

    return read_policy(policy_file(policy), targets=read_manifest(model_directory(model)).targets)


def tickets_of(
    scored: Path | None, messages: Path | None, reading: "Reading", store: str | None = None, days: int = DEFAULT_DAYS
) -> Iterator["Ticket"]:
    """Tickets of a scored file, or of the last days of the store; says so where their messages are not given."""
    from escalml.cli.progress import say
    from escalml.errors import EscalmlError
    from escalml.routing.scored import read_messages, read_tickets

    if scored is None:
        if messages is not None:
            raise EscalmlError("--messages belongs to a scored file; name that file, too.")
        return _kept_tickets(store, days)
    if store is not None:
        raise EscalmlError("give a scored file or --store, not both.")
    if messages is None:
        say("without --messages every ticket counts as private, new and from an unknown customer")
    return read_tickets(scored, None if messages is None else read_messages(messages, reading))


def _kept_tickets(store: str | None, days: int) -> Iterator["Ticket"]:
    """What the service has decided in the last days."""
    from datetime import UTC, datetime, timedelta

    from escalml.cli.feedback import open_store
    from escalml.cli.progress import say

    opened = open_store(store)
    say(f"reading the last {days} days of {opened.name}")
    return (kept.ticket for kept in opened.past.between(datetime.now(UTC) - timedelta(days=days)))


def show(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """A table on stdout; nothing where it has no rows."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        return
    table = Table()
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(str(cell)) for cell in row))
    # A pipe has no width of its own, and 80 columns would break the names of teams.
    console = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    console.print(Text(f"\n{title}", style="bold"))
    console.print(table)


def show_differences(title: str, differences: Sequence["Difference"]) -> None:
    """The tickets that change most, old and new side by side."""
    from escalml.routing.compare import most_affected
    from escalml.routing.plain_words import promise_in_words

    rows = [
        (
            one.ticket,
            _change(one.old.level, one.new.level),
            _change(one.old.team, one.new.team),
            _change(promise_in_words(one.old), promise_in_words(one.new)),
            ", ".join(one.fields),
        )
        for one in most_affected(differences)
    ]
    show(title, ("ticket", "level", "team", "reply within", "differs in"), rows)


def _change(old: object, new: object) -> str:
    return f"{new}" if old == new else f"{old} → {new}"

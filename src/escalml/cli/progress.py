"""How commands speak: progress and remarks on stderr, so that stdout holds results only."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

_STDERR = Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str) -> None:
    """One line for the person at the keyboard."""
    _STDERR.print(text, markup=False)


@contextmanager
def counting(what: str, *, unit: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Show how far long work is.

    Parameters
    ----------
    what
        What is being done.
    unit
        What is counted.
    total
        How many there are, where that is known.

    Yields
    ------
    Call it with the number done since the last call.
    """
    columns = [SpinnerColumn(), TextColumn("{task.description}"), *([BarColumn()] if total else [])]
    columns += [TextColumn(f"{{task.completed:,.0f}} {unit}"), TimeElapsedColumn()]
    # In a log file a progress bar is but an empty line.
    with Progress(*columns, console=_STDERR, transient=True, disable=not _STDERR.is_terminal) as progress:
        task = progress.add_task(what, total=total)
        yield lambda n: progress.advance(task, n)


def say_notes(notes: Iterable[str]) -> None:
    """Say how the input was read, where that is not plain: one line each."""
    for note in notes:
        say(f"input: {note}")


def say_rejects(out: Path, n_rejected: int, unknown_fields: Mapping[str, int]) -> None:
    """Say once what was ignored and what was rejected; exit with 3 if anything was rejected."""
    if unknown_fields:
        counts = ", ".join(f"{name} ({count})" for name, count in sorted(unknown_fields.items()))
        say(f"ignored fields that are not in the contract: {counts}")
    if n_rejected:
        say(f"rejected {n_rejected} rows; row, field and reason are in {out}.rejects.jsonl")
        raise typer.Exit(3)

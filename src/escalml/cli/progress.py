"""How commands speak: progress and remarks on stderr, so that stdout holds results only."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

_LOG_SECONDS = 60.0  # between two lines, where nobody sees a bar
_STDERR = Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str) -> None:
    """One line for the person at the keyboard."""
    _STDERR.print(text, markup=False)


class Count:
    """Shows how far long work is: a bar for a person; in a log a line a minute.

    Parameters
    ----------
    progress
        The bar.
    unit
        What is counted.
    total
        How many there are, where that is known.
    has_share
        Whether the bar shows what `share` is told, and not the count.
    clock
        Seconds that never go back.
    """

    def __init__(
        self,
        progress: Progress,
        unit: str,
        *,
        total: int | None = None,
        has_share: bool = False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._progress = progress
        self._has_share = has_share
        self._task = progress.add_task("", total=1.0 if has_share else total, said="")
        self._unit = unit
        self._clock = clock
        self._n = 0
        self._begun = self._told = clock()

    def __call__(self, n: int) -> None:
        """Count so many more."""
        self._n += n
        if not self._has_share:
            self._progress.advance(self._task, n)
        self._show(f"{self._n:,} {self._unit}")

    def share(self, share: float) -> None:
        """Show which share of the whole has been taken in, in [0, 1], at what rate, and how long the rest may take."""
        self._progress.update(self._task, completed=share)
        seconds = self._clock() - self._begun
        rate = self._n / seconds if seconds else 0.0
        left = timedelta(seconds=round(seconds * (1 - share) / share)) if share else "?"
        self._show(f"{self._n:,} {self._unit}, {rate:,.0f}/s, {share:.0%} read, {left} left")
        if share < 1 and not _STDERR.is_terminal and self._clock() - self._told >= _LOG_SECONDS:
            self._told = self._clock()
            say(f"{self._n:,} {self._unit}, {rate:,.0f}/s, {share:.0%} read, {left} left")

    def _show(self, said: str) -> None:
        self._progress.update(self._task, said=said)


@contextmanager
def counting(what: str, *, unit: str, total: int | None = None, has_share: bool = False) -> Iterator[Count]:
    """Show how far long work is.

    Parameters
    ----------
    what
        What is being done.
    unit
        What is counted.
    total
        How many there are, where that is known.
    has_share
        Whether `share` of what is yielded will be called: then the bar shows that.

    Yields
    ------
    Call it with the number done since the last call.
    """
    columns = [SpinnerColumn(), TextColumn(what), *([BarColumn()] if total or has_share else [])]
    columns += [TextColumn("{task.fields[said]}"), TimeElapsedColumn()]
    # In a log file a progress bar is but an empty line.
    with Progress(*columns, console=_STDERR, transient=True, disable=not _STDERR.is_terminal) as progress:
        yield Count(progress, unit, total=total, has_share=has_share)


def say_notes(notes: Iterable[str]) -> None:
    """Say how the input was read, where that is not plain: one line each."""
    for note in notes:
        say(f"input: {note}")


def say_rejects(rejects: Path | None, n_rejected: int, unknown_fields: Mapping[str, int]) -> None:
    """Say once what was ignored and what was rejected, and in which file that stands; then exit with 3 if any was."""
    if unknown_fields:
        counts = ", ".join(f"{name} ({count})" for name, count in sorted(unknown_fields.items()))
        say(f"ignored fields that are not in the contract: {counts}")
    if n_rejected:
        where = f"row, field and reason are in {rejects}" if rejects else "a file as --out would list them all"
        say(f"rejected {n_rejected} rows; {where}")
        raise typer.Exit(3)

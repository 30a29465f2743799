"""`escalml calibrate`: a copy of a model whose probabilities fit another desk."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, Overwrite, model_directory, with_reading

if TYPE_CHECKING:
    from rich.table import Table

    from escalml.data.read_options import Reading
    from escalml.models.manifest import Manifest
    from escalml.scoring.scorer import Scorer
    from escalml.training.recalibration import Recalibration


@with_reading
def calibrate(
    *,
    out: Annotated[Path, typer.Option(help="Folder for the calibrated copy; the model itself stays as it is.")],
    labels: Annotated[
        Path | None, typer.Option(help="At least 200 labelled messages of this desk: .csv, .jsonl or .parquet.")
    ] = None,
    base_rate: Annotated[
        list[str] | None,
        typer.Option(metavar="[TARGET=]R", help="Share of the messages that escalate, or TARGET's; repeatable."),
    ] = None,
    model: Model = "champion",
    reading: "Reading",
    overwrite: Overwrite = False,
) -> None:
    """Fit the probabilities to this desk: from its labelled rows, or from a base rate alone.

    With labels, each target with 20 positives and 20 negatives gets a new curve and, unless it follows from costs, a
    new threshold; `escalated` gets new limits of abstention. Keep messages that you will measure on out of the file.

    With a base rate, the odds of escalation shift, which is right as far as messages that escalate look here as they
    did in training, and only their number differs. Its reasons shift in proportion, which is an approximation; the
    requested level stays.
    """
    from escalml.cli.progress import say
    from escalml.data.writing import report_disk_faults
    from escalml.errors import EscalmlError
    from escalml.models.manifest import copy_model
    from escalml.scoring.scorer import Scorer
    from escalml.training.recalibration import shift_base_rates

    if bool(labels) == bool(base_rate):
        raise EscalmlError("give either --labels FILE or --base-rate R.")
    source = model_directory(model)
    with report_disk_faults(out):
        _check_out(out, source, overwrite=overwrite)
    scorer = Scorer.load(source)
    if labels:
        manifest = _from_labels(scorer, labels, reading)
    else:
        manifest = shift_base_rates(scorer.manifest, _rates(base_rate or []))
        _show_shift(scorer.manifest, manifest)
    with report_disk_faults(out):
        copy_model(source, out, manifest=manifest)
    say(f"wrote {out}: calibrated on {manifest.calibration.calibrated_on}")
    say(f"next: escalml score IN --out OUT --model {out}    or: escalml serve --model {out}")


def _check_out(out: Path, source: Path, *, overwrite: bool) -> None:
    """Refuse a folder that may not be written to."""
    from escalml.assets import asset
    from escalml.errors import EscalmlError
    from escalml.models.manifest import MODEL_FILES

    if out.resolve() in (source.resolve(), asset("models/champion").resolve()):
        raise EscalmlError(f"{out}: is the model itself, or the shipped one; choose another --out.")
    if not out.exists():
        return
    if not out.is_dir():
        raise EscalmlError(f"{out}: is a file; give a folder as --out.")
    there = {path.name for path in out.iterdir()}
    if there - set(MODEL_FILES):
        raise EscalmlError(f"{out}: holds other files than a model's; choose another --out.")
    if there and not overwrite:
        raise EscalmlError(f"{out}: holds a model; choose another --out, or give --overwrite.")


def _rates(given: list[str]) -> dict[str, float]:
    """Target -> rate, from `0.03` and `TARGET=0.1`."""
    from escalml.errors import EscalmlError
    from escalml.models.abstention import ESCALATED

    rates: dict[str, float] = {}
    for item in given:
        target, _, rate = item.rpartition("=")
        try:
            rates[target or ESCALATED] = float(rate)
        except ValueError:
            raise EscalmlError("--base-rate: expected a number such as 0.03, or TARGET=0.03.") from None
    return rates


def _from_labels(scorer: "Scorer", labels: Path, reading: "Reading") -> "Manifest":
    """Recalibrate on the rows of a file, and show what that does."""
    from escalml.cli.progress import counting
    from escalml.data.dataset import SOURCE_NAME, read_labelled
    from escalml.training.recalibration import recalibrate

    name = labels.name if SOURCE_NAME.fullmatch(labels.name) else "own messages"
    with counting("scoring and fitting", unit="messages") as advance:
        rows = read_labelled(labels, tuple(scorer.table.blocks), reading=reading)
        advance(len(rows))
        outcome = recalibrate(scorer, rows, name=name)
    _show_recalibration(outcome)
    return outcome.manifest


def _show_recalibration(outcome: "Recalibration") -> None:
    """Before and after of every target with a new curve, and the targets without."""
    from escalml.cli.progress import say
    from escalml.training.recalibration.labelled import MIN_OF_EACH

    table = _table(
        f"{outcome.n_rows:,} labelled messages, before → after; after: each by curves fitted without it",
        ("target", "positive", "mean probability", "observed", "ECE", "ECE by luck", "flagged"),
    )
    for change in outcome.changes:
        before, after, luck = change.before, change.after, change.if_calibrated
        table.add_row(
            change.target,
            f"{change.n_positive:,} of {change.n_labelled:,}",
            f"{before.mean_probability:.3f} → {after.mean_probability:.3f}",
            f"{change.n_positive / change.n_labelled:.3f}",
            f"{before.ece:.3f} → {after.ece:.3f}",
            f"{luck.low:.3f} to {luck.high:.3f}",
            f"{before.n_flagged:,} → {after.n_flagged:,}",
        )
    _print(table)
    if outcome.kept:
        say(f"curves kept, for want of {MIN_OF_EACH} positives and negatives: {', '.join(outcome.kept)}")


def _show_shift(before: "Manifest", after: "Manifest") -> None:
    """Base rates and thresholds that have moved."""
    table = _table("Before → after; thresholds that follow from costs stay", ("target", "base rate", "threshold"))
    rates = zip(before.thresholds, before.calibration.base_rates, after.calibration.base_rates, strict=True)
    for target, old, new in rates:
        if old != new:
            thresholds = f"{before.thresholds[target]:.3f} → {after.thresholds[target]:.3f}"
            table.add_row(target, f"{old:.4f} → {new:.4f}", thresholds)
    _print(table)


def _table(title: str, columns: Sequence[str]) -> "Table":
    """A table whose first column is text and whose others are numbers."""
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE)
    for position, name in enumerate(columns):
        table.add_column(name, no_wrap=True, justify="right" if position else "left")
    return table


def _print(table: "Table") -> None:
    """Print a table whole: a pipe has no width of its own, and 80 columns would cut the numbers."""
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else 130).print(table)

"""`escalml backtest`: what this model would have done with a company's own past."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Fast, Model, Source, WholeText, model_directory, with_reading

if TYPE_CHECKING:
    from escalml.data.column_mapping import Reading
    from escalml.evaluation.backtest import Backtest


@with_reading
def backtest(
    source: Source,
    outcome: Annotated[
        str,
        typer.Option(
            metavar="EXPRESSION",
            help="What says that a message escalated: 'status=escalated', 'tags contains escalate', 'tier>1', "
            "'escalated_at is filled', or a yes/no column.",
        ),
    ],
    out: Annotated[Path, typer.Option(help="The page.")] = Path("backtest.html"),
    json_: Annotated[bool, typer.Option("--json", help="Also print all figures as JSON.")] = False,
    capacity: Annotated[int | None, typer.Option(min=1, help="Messages that your team can read first, a day.")] = None,
    priority: Annotated[str | None, typer.Option(help="Column of your own priority; default one named so.")] = None,
    model: Model = "champion",
    fast: Fast = False,
    accept_leaks: Annotated[bool, typer.Option(help="Go on where the texts themselves tell the outcome.")] = False,
    *,
    reading: "Reading",
    whole_text: WholeText = False,
    overwrite: Annotated[bool, typer.Option(help="Replace the page that is there.")] = False,
) -> None:
    """Replay your past: what would the model have caught, and what do you have today?

    The export needs texts, times and what became of each message. The first 70 % of it, by time, may be learned from;
    everything is measured on the last 30 %. The page quotes a few messages, redacted: treat it as you treat tickets.
    Exit code 0: done; 2: you can mend it.
    """
    from escalml.cli.progress import counting, say, say_notes
    from escalml.data.outcomes import parse_outcome
    from escalml.data.writing import report_disk_faults, write_atomically
    from escalml.errors import EscalmlError
    from escalml.evaluation.backtest import Options, read_past
    from escalml.evaluation.backtest import backtest as measure
    from escalml.evaluation.backtest.leaks import find_leaks
    from escalml.evaluation.backtest.page import backtest_page
    from escalml.evaluation.backtest.run import require_no_leaks, score_past
    from escalml.models.manifest import model_sha256
    from escalml.scoring.scorer import Scorer

    if out.exists() and not overwrite:
        raise EscalmlError(f"{out}: is there already; choose another --out, or give --overwrite.")
    wanted = parse_outcome(outcome)
    directory = model_directory(model)
    with counting("reading", unit="rows") as advance:
        past = read_past(source, wanted, reading, on_progress=advance)
    say_notes(past.notes)
    options = Options(capacity=capacity, priority=priority, accept_leaks=accept_leaks)
    leaks = find_leaks(past, wanted, reading.sources())
    require_no_leaks(leaks, options)  # before the long part
    scorer = Scorer.load(directory, fast=fast, whole_text=whole_text)
    with counting("scoring", unit="messages", total=len(past)) as advance:
        probabilities = score_past(scorer, past, on_progress=advance)
    say("learning from the first part, measuring on the last …")
    found = measure(
        past,
        scorer,
        probabilities,
        export=source.name,
        model=f"{directory.name}, {model_sha256(directory)[:12]}{', fast' if fast else ''}",
        leaks=leaks,
        options=options,
    )
    with report_disk_faults(out), write_atomically(out) as file:
        file.write(backtest_page(found).encode())
    if json_:
        typer.echo(found.model_dump_json(indent=2))
    _say_result(found, out)


def _say_result(found: "Backtest", out: Path) -> None:
    """The page's first screen in a few lines."""
    from escalml.cli.progress import say
    from escalml.evaluation.table_cells import figure

    last = found.last
    say(f"{last.n:,} messages measured, {last.n_positive:,} with the outcome; found, {found.verdict.metric}:")
    for ranking in found.rankings:
        say(f"  {ranking.name:36} {figure(ranking.metrics[found.verdict.metric])}")
    for leak in found.leaks:
        say(f"look at: {leak.where} ({leak.kind}): {leak.says}")
    say(f"{found.verdict.candidate} {found.verdict.says}")
    say(f"wrote {out}; open it in a browser")

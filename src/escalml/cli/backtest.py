"""`escalml backtest`: what this model would have done with a company's own past."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Fast, Model, Source, WholeText, model_directory, require_free, with_reading

if TYPE_CHECKING:
    from escalml.data.read_options import Reading
    from escalml.evaluation.backtest import Backtest
    from escalml.evaluation.backtest.lesson import TrainedHead
    from escalml.scoring.scorer import Scorer


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
    learning_curve: Annotated[
        bool, typer.Option(help="Also show what fewer recorded outcomes would teach; takes some times as long.")
    ] = False,
    on_encoder: Annotated[
        bool,
        typer.Option(help="Also learn a head on the encoder, as `train --kind head` does; reads everything again."),
    ] = False,
    known: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COLUMN",
            help="A column that was known when a message arrived, such as its product; the head learns from it, too. "
            "May be given again.",
        ),
    ] = None,
    accept_leaks: Annotated[bool, typer.Option(help="Go on where the texts themselves tell the outcome.")] = False,
    *,
    reading: "Reading",
    whole_text: WholeText = False,
    overwrite: Annotated[bool, typer.Option(help="Replace the page that is there.")] = False,
) -> None:
    """Replay your past: what would the model have caught, and what do you have today?

    The export needs texts, times and what became of each message. The first 70 % of it, by time, may be learned from;
    everything is measured on the last 30 %. Scores are kept in OUT.scores, so that an interrupted run goes on; no text
    is in them. The page quotes a few messages, redacted: treat it as you treat tickets.
    Exit code 0: done; 2: you can mend it.
    """
    from escalml.cli.progress import counting, say, say_notes
    from escalml.data.outcomes import parse_outcome
    from escalml.data.writing import report_disk_faults, write_atomically
    from escalml.evaluation.backtest import Options, read_past
    from escalml.evaluation.backtest import backtest as measure
    from escalml.evaluation.backtest.kept_scores import score_past
    from escalml.evaluation.backtest.leaks import find_leaks
    from escalml.evaluation.backtest.page import backtest_page
    from escalml.evaluation.backtest.run import require_no_leaks
    from escalml.models.manifest import model_sha256
    from escalml.scoring.scorer import Scorer

    require_free(out, overwrite=overwrite)
    wanted = parse_outcome(outcome)
    directory = model_directory(model)
    with counting("reading", unit="rows") as advance:
        past = read_past(source, wanted, reading, on_progress=advance)
    say_notes(past.notes)
    options = Options(
        capacity=capacity,
        priority=priority,
        accept_leaks=accept_leaks,
        learning_curve=learning_curve,
        known=tuple(known or ()),
    )
    leaks = find_leaks(past, wanted, reading.sources())
    require_no_leaks(leaks, options)  # before the long part
    scorer = Scorer.load(directory, fast=fast, whole_text=whole_text)
    sha256 = model_sha256(directory)
    kept = out.with_name(f"{out.name}.scores")
    with counting("scoring", unit="messages", total=len(past)) as advance:
        probabilities = score_past(scorer, past, keep=kept, model=f"{sha256} {fast} {whole_text}", on_progress=advance)
    say("learning from the first part, measuring on the last …")
    found = measure(
        past,
        scorer,
        probabilities,
        export=source.name,
        model=f"{directory.name}, {sha256[:12]}{', fast' if fast else ''}",
        leaks=leaks,
        options=options,
        on_vectors=_head_on_encoder(scorer) if on_encoder else None,
    )
    with report_disk_faults(out), write_atomically(out) as file:
        file.write(backtest_page(found).encode())
    if json_:
        typer.echo(found.model_dump_json(indent=2))
    _say_result(found, out)
    say(f"scores are kept in {kept} for another run; delete it when you are done")


def _head_on_encoder(scorer: "Scorer") -> "TrainedHead":
    """Trains a head on the model, with the shipped parameters."""
    from escalml.assets import asset
    from escalml.config import read_params
    from escalml.training.backtest_head import head_on_encoder

    params = read_params(asset("params.yaml"))
    return lambda lesson: head_on_encoder(lesson, scorer, params)


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

"""`escalml report`: a scored file as one page for the person who runs the desk."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import require_free, with_reading

if TYPE_CHECKING:
    from escalml.data.read_options import Reading


@with_reading
def report(
    scored: Annotated[
        Path,
        typer.Argument(metavar="SCORED", readable=False, help="What `escalml score` wrote: .csv, .jsonl or .parquet."),
    ],
    messages: Annotated[
        Path | None,
        typer.Option(help="The file that was scored: tells what was public, when it was answered, what became of it."),
    ] = None,
    outcome: Annotated[
        str | None,
        typer.Option(
            metavar="EXPRESSION",
            help="What of that file says that a message escalated: 'status=escalated', 'escalated_at is filled'.",
        ),
    ] = None,
    answered: Annotated[str | None, typer.Option(help="Its column with the time of the first answer.")] = None,
    out: Annotated[Path, typer.Option(help="The page.")] = Path("report.html"),
    json_: Annotated[bool, typer.Option("--json", help="Also print all figures as JSON.")] = False,
    capacity: Annotated[int | None, typer.Option(min=1, help="Messages that the whole desk takes a day.")] = None,
    team: Annotated[
        list[str] | None, typer.Option("--team", metavar="TEAM=NUMBER", help="Those that a team takes; repeatable.")
    ] = None,
    *,
    reading: "Reading",
    overwrite: Annotated[bool, typer.Option(help="Replace the page that is there.")] = False,
) -> None:
    """Show a scored file on one page: volume, risks, topics, workload, deadlines, floods, and what became of it.

    --messages is read as `escalml score` reads it: give the same --column, --from, --columns and --dates. The page
    quotes a few messages, redacted: treat it as you treat tickets.
    Exit code 0: done; 2: you can mend it.
    """
    from escalml.cli.progress import counting, say, say_notes
    from escalml.data.outcomes import parse_outcome
    from escalml.data.writing import report_disk_faults, write_atomically
    from escalml.errors import EscalmlError
    from escalml.evaluation.desk_report import Options, make_report
    from escalml.evaluation.desk_report.cases import read_cases
    from escalml.evaluation.desk_report.export import read_export
    from escalml.evaluation.desk_report.page import report_page
    from escalml.evaluation.desk_report.workload import parse_capacities

    require_free(out, overwrite=overwrite)
    if messages is None and (outcome or answered):
        raise EscalmlError("--outcome and --answered name columns of the scored messages; give these as --messages.")
    wanted = parse_outcome(outcome) if outcome else None
    options = Options(capacity=capacity, teams=parse_capacities(team or ()), outcome=str(wanted) if wanted else None)
    export = None
    if messages is not None:
        with counting("reading messages", unit="rows") as advance:
            export = read_export(messages, reading, outcome=wanted, answered=answered, on_progress=advance)
        say_notes(export.notes)
    with counting("reading scores", unit="rows") as advance:
        cases = read_cases(scored, export, on_progress=advance)
    found = make_report(cases, title=scored.name, export=export, options=options)
    with report_disk_faults(out), write_atomically(out) as file:
        file.write(report_page(found).encode())
    if json_:
        typer.echo(found.model_dump_json(indent=2))
    say(f"{found.n:,} messages, {found.n_likely:,} likely to escalate; wrote {out}; open it in a browser")

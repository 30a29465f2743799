"""`escalml export-training`: redacted cases of a desk as sheets for role-play."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import require_free, with_reading

if TYPE_CHECKING:
    from escalml.data.read_options import Reading


@with_reading
def export_training(
    scored: Annotated[
        Path,
        typer.Argument(metavar="SCORED", readable=False, help="What `escalml score` wrote."),
    ],
    out: Annotated[Path, typer.Option(help="The sheets: .html to print, or .jsonl for programs.")] = Path(
        "role-play.html"
    ),
    messages: Annotated[
        Path | None, typer.Option(help="The file that was scored: says what others could read.")
    ] = None,
    each: Annotated[int, typer.Option(min=1, max=50, help="Cases of each level and reason, at most.")] = 2,
    seed: Annotated[int, typer.Option(min=0, help="Another seed draws other cases.")] = 0,
    *,
    reading: "Reading",
    overwrite: Annotated[bool, typer.Option(help="Replace the sheets that are there.")] = False,
) -> None:
    """Make role-play sheets of real cases, some of each level and reason: the case, the questions, the solution.

    The texts are redacted, and no id stands on a sheet; what no program found is still there, so read each sheet first.
    Exit code 0: done; 2: you can mend it.
    """
    from escalml.cli.progress import counting, say
    from escalml.data.writing import report_disk_faults, write_atomically, write_rows
    from escalml.errors import EscalmlError
    from escalml.evaluation.desk_report.cases import read_cases
    from escalml.evaluation.desk_report.export import read_export
    from escalml.evaluation.role_play import choose_sheets
    from escalml.evaluation.role_play_page import role_play_page

    if out.suffix.lower() not in (".html", ".jsonl"):
        raise EscalmlError(f"{out}: sheets are written as .html or .jsonl; give such a name as --out.")
    require_free(out, overwrite=overwrite)
    with counting("reading", unit="rows") as advance:
        export = read_export(messages, reading, on_progress=advance) if messages else None
        cases = read_cases(scored, export, on_progress=advance)
    sheets = choose_sheets(cases, each=each, seed=seed, is_known_public=export is not None)
    with report_disk_faults(out):
        if out.suffix.lower() == ".jsonl":
            write_rows(out, [sheet.model_dump(mode="json") for sheet in sheets])
        else:
            with write_atomically(out) as file:
                file.write(role_play_page(sheets, scored.name).encode())
    say(f"wrote {out}: {len(sheets)} cases; read each before you hand it out")

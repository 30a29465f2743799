"""`escalml drift`: whether what comes in, and what the model says of it, is still what it was."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import require_free, with_reading

if TYPE_CHECKING:
    from escalml.data.read_options import Reading

DRIFT = 4  # exit code


@with_reading
def drift(
    reference: Annotated[Path, typer.Argument(readable=False, help="What was usual, as `escalml score` wrote it.")],
    current: Annotated[Path, typer.Argument(readable=False, help="What came since, scored by the same model.")],
    reference_messages: Annotated[
        Path | None, typer.Option(help="The messages of REFERENCE: tells channels and conversations.")
    ] = None,
    current_messages: Annotated[Path | None, typer.Option(help="Those of CURRENT.")] = None,
    out: Annotated[Path, typer.Option(help="The page.")] = Path("drift.html"),
    json_: Annotated[bool, typer.Option("--json", help="Also print all figures as JSON.")] = False,
    *,
    reading: "Reading",
    overwrite: Annotated[bool, typer.Option(help="Replace the page that is there.")] = False,
) -> None:
    """Compare two scored files: scores, language, words, length, alarms, and what performance is to be expected.

    Needs no labels. The page names words that became more or less frequent; each stands in ten conversations or more.
    Exit code 0: as before, or something to look at; 2: you can mend it; 4: drift.
    """
    from escalml.cli.progress import counting, say
    from escalml.data.writing import report_disk_faults, write_atomically
    from escalml.evaluation.drift import compare, read_sample
    from escalml.evaluation.drift.page import drift_page

    require_free(out, overwrite=overwrite)
    with counting("reading", unit="rows") as advance:
        before = read_sample(reference, reference_messages, reading, on_progress=advance)
        after = read_sample(current, current_messages, reading, on_progress=advance)
    say("comparing …")
    found = compare(before, after)
    with report_disk_faults(out), write_atomically(out) as file:
        file.write(drift_page(found).encode())
    if json_:
        typer.echo(found.model_dump_json(indent=2))
    verdicts = [(one.verdict, one.name) for one in found.checks] + [(one.verdict, one.name) for one in found.expected]
    for verdict, name in verdicts:
        if verdict != "same":
            say(f"{verdict}: {name}")
    say(f"verdict: {found.verdict}; wrote {out}; open it in a browser")
    if found.verdict == "drift":
        raise typer.Exit(DRIFT)

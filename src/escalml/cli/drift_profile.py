"""`escalml drift-profile`: what is usual, as counts, for the drift metric of the service."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import require_free, with_reading

if TYPE_CHECKING:
    from escalml.data.read_options import Reading


@with_reading
def drift_profile(
    scored: Annotated[
        Path, typer.Argument(metavar="SCORED", readable=False, help="What was usual, as `escalml score` wrote it.")
    ],
    messages: Annotated[
        Path | None, typer.Option(help="The file that was scored: tells channels and conversations.")
    ] = None,
    out: Annotated[Path, typer.Option(help="The profile.")] = Path("drift-reference.json"),
    *,
    reading: "Reading",
    overwrite: Annotated[bool, typer.Option(help="Replace the profile that is there.")] = False,
) -> None:
    """Count what a scored file holds, as the reference that `escalml serve --drift-reference` compares with.

    The profile holds counts and shares, no text and no id. Exit code 0: done; 2: you can mend it.
    """
    from escalml.cli.progress import counting, say
    from escalml.data.writing import report_disk_faults, write_atomically
    from escalml.evaluation.drift import read_sample
    from escalml.evaluation.drift.profile import profile_of

    require_free(out, overwrite=overwrite)
    with counting("reading", unit="rows") as advance:
        profile = profile_of(read_sample(scored, messages, reading, on_progress=advance))
    with report_disk_faults(out), write_atomically(out) as file:
        file.write(profile.model_dump_json(indent=1).encode() + b"\n")
    say(
        f"wrote {out}: {profile.n:,} messages scored by version {profile.model}. Next:\n"
        f"  escalml serve --drift-reference {out}"
    )

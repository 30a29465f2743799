"""`escalml policy new`: a policy to start from."""

from pathlib import Path
from typing import Annotated

import typer


def new(
    out: Annotated[Path, typer.Argument(readable=False, help="The file to write, .yaml.")] = Path("policy.yaml"),
    handle: Annotated[
        list[str] | None, typer.Option(help="Your own name where others read along, such as @acme; may be repeated.")
    ] = None,
    zone: Annotated[str, typer.Option(help="Time zone of the desk, such as Europe/Berlin.")] = "UTC",
    holidays: Annotated[
        str | None, typer.Option(help="Country or part of one whose public holidays are free: DE, DE-BE.")
    ] = None,
) -> None:
    """Write a policy to start from, with comments; no file is overwritten."""
    from escalml.cli.progress import say
    from escalml.data.writing import report_disk_faults, write_atomically
    from escalml.errors import EscalmlError
    from escalml.routing.policy import parse_policy
    from escalml.routing.starter import starter_policy

    if out.suffix.lower() not in (".yaml", ".yml"):
        raise EscalmlError(f"{out}: a policy is YAML; give a name that ends in .yaml.")
    if out.exists():
        raise EscalmlError(f"{out}: is there already; give another name, or move it away.")
    text = starter_policy(out.name, handles=handle or (), zone=zone, holidays=holidays)
    policy = parse_policy(text)
    with report_disk_faults(out), write_atomically(out) as file:
        file.write(text.encode())
    what = f"{len(policy.rules)} rules, {len(policy.teams)} teams"
    say(f"wrote {out}: {what}; change it, then: escalml policy check {out}")

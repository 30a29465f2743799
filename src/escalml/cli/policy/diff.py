"""`escalml policy diff`: what changes from one policy to another, ticket by ticket."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from escalml.cli.feedback import StoreOption
from escalml.cli.options import Model, with_reading
from escalml.cli.policy.inputs import DEFAULT_DAYS, Days, Messages, Scored

if TYPE_CHECKING:
    from escalml.data.read_options import Reading
    from escalml.routing.compare import Difference


@with_reading
def diff(
    *,
    old: Annotated[Path, typer.Argument(readable=False, help="The policy that holds.")],
    new: Annotated[Path, typer.Argument(readable=False, help="The policy that is to hold.")],
    scored: Scored = None,
    messages: Messages = None,
    store: StoreOption = None,
    days: Days = DEFAULT_DAYS,
    out: Annotated[Path | None, typer.Option(help="Every ticket that changes: .csv, .jsonl or .parquet.")] = None,
    model: Model = "champion",
    reading: "Reading",
) -> None:
    """Decide past tickets by two policies, and show where they differ.

    Without SCORED: those that the service has decided in the last days.
    """
    from collections import Counter

    from escalml.cli.policy.inputs import read, show, show_differences, tickets_of
    from escalml.cli.progress import say
    from escalml.data.writing import check_target, report_disk_faults, require_apart, write_rows
    from escalml.routing.compare import COMPARED, fingerprint
    from escalml.routing.simulate import compare_policies

    before, after = read(old, model), read(new, model)
    if out is not None:
        check_target(out)
        if scored is not None:
            require_apart(scored, [out])
    if before.version == after.version and fingerprint(old) != fingerprint(new):
        say(f"both policies call themselves {before.version}, but their rules differ: give the new one another version")
    compared = list(compare_policies(before, after, tickets_of(scored, messages, reading, store, days)))
    found = [one for one in compared if one]
    say(f"policy {before.version} → {after.version}: {len(found)} of {len(compared)} tickets change")
    fields = Counter(field for one in found for field in one.fields)
    show("What changes", ("field", "tickets"), [(name, fields[name]) for name in COMPARED if fields[name]])
    moves = Counter((one.old.level, one.new.level) for one in found if "level" in one.fields)
    show("Levels", ("from", "to", "tickets"), [(*move, count) for move, count in moves.most_common()])
    show_differences("Most affected", found)
    if out is not None:
        with report_disk_faults(out):
            write_rows(out, map(_row, found))
        say(f"wrote {len(found)} tickets to {out}")


def _row(one: "Difference") -> dict[str, Any]:
    """One ticket as flat columns: both decisions side by side, and the rules that made them."""
    from escalml.routing.compare import COMPARED

    row: dict[str, Any] = {"id": one.ticket, "differs_in": list(one.fields)}
    for name in (*COMPARED, "rules"):
        for side, decision in (("old", one.old), ("new", one.new)):
            value = getattr(decision, name)
            row[f"{side}_{name}"] = list(value) if isinstance(value, tuple) else value
    return row

"""`escalml policy draw`: the response map on one page."""

from pathlib import Path
from typing import Annotated

import typer

from escalml.cli.options import Model
from escalml.cli.policy.inputs import PolicyFile


def draw(
    policy: PolicyFile = None,
    out: Annotated[Path, typer.Option(help="The page, .html.")] = Path("response-map.html"),
    model: Model = "champion",
) -> None:
    """Draw the response map of a policy: a page that needs no network, for the screen and for paper (A3)."""
    from escalml.cli.policy.inputs import read
    from escalml.cli.progress import say
    from escalml.data.writing import report_disk_faults, write_atomically
    from escalml.errors import EscalmlError
    from escalml.routing.draw import draw_map

    if out.suffix.lower() not in (".html", ".htm"):
        raise EscalmlError(f"{out}: the map is a page; give a name that ends in .html as --out.")
    page = draw_map(read(policy, model))
    with report_disk_faults(out), write_atomically(out) as file:
        file.write(page.encode())
    say(f"wrote {out}; open it in a browser, or print it")

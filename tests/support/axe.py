"""axe-core in a page: what keeps people who see, hear or move otherwise from using it."""

import json

from chromium import Page
from places import ROOT

AXE = ROOT / "tests/console_tools/node_modules/axe-core/axe.min.js"
_RUN = """axe.run(document, {resultTypes: ["violations"]}).then(({violations}) =>
  JSON.stringify(violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 5).map((one) =>
    `${one.target.flat(9).join(" ")} (${one.any.concat(one.all, one.none).map((why) => why.message).join("; ")})`
  ).join(" | ")}`)))"""


def axe_faults(page: Page, *, dark: bool = False) -> list[str]:
    """What axe-core finds on a page as it is now: rule, elements and why; none where it finds nothing.

    It looks as soon as the colours are switched: text and what is behind it have to change together.

    Parameters
    ----------
    page
        The page.
    dark
        Whether it is shown in dark colours.
    """
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    page.call("Emulation.setEmulatedMedia", features=[scheme])
    if not page.run("typeof axe === 'object'"):
        page.run(f"{AXE.read_text(encoding='utf-8')}; undefined")
    found: list[str] = json.loads(page.run(_RUN))
    return found

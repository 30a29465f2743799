"""Gives HTML of every broken kind to the reader of HTML mail for some minutes, and prints what fell and what was slow.

nice python tests/benchmarks/fuzz_html.py 5
"""

import random
import re
import sys
import time
import warnings
from string import printable

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.database import InMemoryExampleDatabase

from escalml.data.newest_text.html import html_to_text
from escalml.service.webhooks.helpdesks.cleaning import MAX_READ, clean

NAMES = re.findall(
    r"\S+",
    """
    p b a i br hr div span td th tr table tbody colgroup caption li ul ol dl dd blockquote pre textarea title
    style script select option optgroup button form input svg math path foreignObject desc mi annotation-xml
    template noscript iframe frameset frame head body html nobr font marquee object applet ruby rt o:p v:shape
    x-y jane@example.org plaintext
""",
)
ATTRIBUTES = (
    "",
    " hidden",
    ' class="gmail_quote"',
    ' id="appendonsend"',
    " style='display:none'",
    " a=1 a=2",
    ' x="',
    " type=cite",
    "/",
)
OTHERS = (
    "<![",
    "<![x]>",
    "<![CDATA[",
    "]]>",
    "<![if !mso]>",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!",
    "<!doctype html>",
    "<?xml ",
    "<?",
    "</",
    "<",
    ">",
    "&",
    "&#",
    "&#x0;",
    "&#xD800;",
    "&#1114112;",
    "&amp",
    "&nbsp;",
    "&notit;",
    "\0",
    "\r",
    "\f",
    "\u2028",
    "\ud800",
    "\U0001f600",
    "é",
    '"',
    "'",
    "=",
    "word ",
    "\n> ",
    "On 3 May at 10:00 Jo <j@x.example> wrote:\n",
    "-- \n",
)
TAGS = st.builds(
    lambda end, name, attribute, close: f"<{end}{name}{attribute}{close}",
    st.sampled_from(("", "", "/")),
    st.sampled_from(NAMES),
    st.sampled_from(ATTRIBUTES),
    st.sampled_from((">", ">", ">", "", " ")),
)
SOUP = st.lists(TAGS | st.sampled_from(OTHERS) | st.text(max_size=5), max_size=80).map("".join)
slowest: dict[str, float] = {}
n_tried = 0


def check(source: str) -> None:
    """Read one text, and check what has to hold of any."""
    global n_tried  # noqa: PLW0603
    n_tried += 1
    started = time.process_time()
    read = html_to_text(source)
    places = [place for quote in read.quoted for place in quote]
    assert places == sorted(places), "quotes overlap"
    assert max(places, default=0) <= len(read.text)
    read.text.encode()
    assert len(read.text) <= 2 * MAX_READ
    clean(source, html=True)
    seconds = time.process_time() - started
    if len(source) > 10_000:
        slowest[repr(source[:60])] = round(seconds * 1000 / len(source) * 100_000)


@settings(
    max_examples=2_000,
    deadline=None,
    database=InMemoryExampleDatabase(),
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
@given(SOUP)
def fuzz_soup(source: str) -> None:
    """Short texts of scraps, made smaller where one falls."""
    check(source)


def fuzz_repeats(generator: random.Random) -> None:
    """A few scraps many times over: what is deep or takes more than linear time."""
    pieces = []
    for _ in range(generator.randint(1, 4)):
        tag = f"<{generator.choice(('', '', '/'))}{generator.choice(NAMES)}{generator.choice(ATTRIBUTES)}>"
        pieces.append(generator.choice((tag, tag, tag, generator.choice(OTHERS), generator.choice(printable))))
    unit = "".join(pieces)
    check((unit * (MAX_READ // len(unit) + 1))[:MAX_READ])


def main(minutes: float) -> None:
    """Fuzz, and print what came of it."""
    warnings.simplefilter("ignore")
    seed = int(time.time())
    print(f"seed {seed}", flush=True)
    generator = random.Random(seed)
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        fuzz_soup()
        for _ in range(40):
            fuzz_repeats(generator)
    print(f"{n_tried:,} texts in {minutes} minutes; none fell")
    print("slowest, milliseconds of CPU to read it twice, for 100,000 characters:")
    for source, milliseconds in sorted(slowest.items(), key=lambda item: -item[1])[:10]:
        print(f"{milliseconds:6} {source}")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5)

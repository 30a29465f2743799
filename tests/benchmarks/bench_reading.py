"""How long the reading of a text takes, in units of this machine.

    PYTHONPATH=src:tests/support python tests/benchmarks/bench_reading.py

Prints microseconds for a plain message, milliseconds for mails of 100 kB, and how the time grows on hostile input:
twice the length has to take about twice the time.
"""

import sys
from collections.abc import Callable
from time import perf_counter

from escalml.data.newest_text import read_newest
from newest_wrappers import ATTRIBUTIONS, OLD, gmail_reply_html, outlook_html, outlook_reply_html, quoted

PLAIN = (
    "I ordered a desk lamp three weeks ago and it has still not come. I wrote twice and nobody answered. The page says "
    "that it was brought, but my neighbours have not seen it. I need it before Friday, since my daughter has an exam."
)
HOSTILE = (
    "<", "<!--", "<p>", "<a ", "</", "<b id='", "&amp;", "<table>x", "<td>", "<script>", "<div><p>x",
    "<b><p>x", "<pre>\n", "> a\n", "From: a\n", "From: \n", "On 1:00 a@b wrote\n", "On x wrote ", "Name: a\n",
    "Message: \n", "Best,\nOla\n", "-- \n", "STOP ", "please ", "https://a.b/c?d=", "This e-mail is ",
    "[EXTERNAL] ", "unsubscribe here ", "\r", "-----", "____\n", "i am on ", "your message ", "Sent from ",
    "a@b ", ": ", "@", "。", "This e-mail is\n", "Disclaimer: x\n",
)  # fmt: skip


def main() -> None:
    """Measure and print."""
    print(f"plain message of {len(PLAIN)} characters: {_best(lambda: read_newest(PLAIN), 200) * 1e6:.0f} us")
    lines = f"{PLAIN}\n\nKind regards,\nOla Brandt"
    print(f"the same with a signature: {_best(lambda: read_newest(lines), 100) * 1e6:.0f} us")
    for name, mail in _mails().items():
        print(f"{name} of {len(mail):,} characters: {_best(lambda mail=mail: read_newest(mail), 5) * 1e3:.1f} ms")
    print("hostile input: seconds for 50 kB and 100 kB, and their ratio (2 is linear)")
    for unit in HOSTILE:
        for before in ("", "<html><p>x</p>"):
            short, long = (f"{before}{unit * (size // len(unit))}" for size in (50_000, 100_000))
            once, twice = (_best(lambda text=text: read_newest(text), 2) for text in (short, long))
            slow = "  <-- look" if twice > 0.5 or (twice > 0.05 and twice / once > 3) else ""
            print(f"  {before[:6]:6} {unit!r:24} {once:.4f} {twice:.4f} {twice / once:4.1f}{slow}")


def _mails() -> dict[str, str]:
    """Mails of about 100 kB."""
    long = "\n".join([PLAIN] * 3)
    older = "\n".join([OLD] * 500)
    rows = "\n".join([PLAIN] * 120)
    return {
        "plain mail with a long quote": f"{long}\n\n{ATTRIBUTIONS['gmail_en']}\n{quoted(older)}"[:100_000],
        "Outlook HTML": outlook_reply_html(rows)[:100_000],
        "Outlook HTML, own": outlook_html(rows)[:100_000],
        "Gmail HTML": gmail_reply_html(f"{long}\n" * 100)[:100_000],
    }


def _best(work: Callable[[], object], n: int) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(n):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())

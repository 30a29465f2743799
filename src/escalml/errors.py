"""The one exception a user can act on, and how every other one is told: where it happened, not what it says.

Every module may import it.
"""

import sys
import traceback
from types import TracebackType


class EscalmlError(Exception):
    """Something the user can fix.

    A command prints it in one line without a traceback and exits with 2; the service answers 4xx with it.
    The message names the field, the kind of value found, what is allowed and the fix. It never holds
    message text: ids, lengths and row numbers only.
    """


def without_words(error: BaseException) -> str:
    """Name an exception without its own words, which may quote a customer; those on files and modules do not."""
    if isinstance(error, OSError | ImportError):
        return f"{type(error).__name__}: {error}"
    return f"{type(error).__name__} (its words are withheld: they may quote a customer)"


def show_without_words(_: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print an exception that nothing caught: an `excepthook` whose traceback quotes nobody."""
    lines = ["Traceback (most recent call last):\n", *traceback.format_tb(trace), without_words(error), "\n"]
    print("".join(lines), end="", file=sys.stderr)  # noqa: T201 - what Python itself would do

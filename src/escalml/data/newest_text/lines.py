"""Lines of a text and stretches cut out of it."""

from bisect import bisect_right
from typing import NamedTuple

from escalml.records import SetAsideReason

Reason = SetAsideReason
FEWEST_LEFT = 2  # lines of a text that a judge of lines is asked about: one alone is the message


class Line(NamedTuple):  # made for every line of a mail: a tuple is the quickest record
    """A line: `start:end` in the text without its line end; `text` is stripped.

    `quoted` where the markup quotes it, `marked` where a mail program did so.
    """

    start: int
    end: int
    text: str
    indent: int
    quoted: bool = False
    marked: bool = False


class Cut(NamedTuple):
    """A stretch to set aside."""

    reason: Reason
    start: int
    end: int


def split_lines(
    text: str, quoted: tuple[tuple[int, int], ...] = (), marked: tuple[tuple[int, int], ...] = ()
) -> list[Line]:
    """Lines of a text.

    Parameters
    ----------
    text
        Any text; lines end with a line feed, a carriage return, or both.
    quoted
        Sorted ranges that the markup quotes.
    marked
        Sorted ranges that a mail program marked as older mail.

    Returns
    -------
    The lines in order.
    """
    lines: list[Line] = []
    start = 0
    quotes, marks = [item[0] for item in quoted], [item[0] for item in marked]
    for raw in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        stripped = raw.strip(" \t\u00a0\u200b\ufeff")
        indent = 0 if raw.startswith(stripped) else raw.find(stripped)
        begin = start + indent
        lines.append(
            Line(
                start,
                start + len(raw.rstrip()),
                stripped,
                indent,
                bool(quotes) and _is_in(quoted, quotes, begin),
                bool(marks) and _is_in(marked, marks, begin),
            )
        )
        start += len(raw) + 1
    return lines


def _is_in(ranges: tuple[tuple[int, int], ...], starts: list[int], position: int) -> bool:
    """Whether a position lies in one of some sorted ranges that begin at `starts`."""
    index = bisect_right(starts, position) - 1
    return index >= 0 and position < ranges[index][1]


def paragraph_end(lines: list[Line], index: int) -> int:
    """One past the last line of the paragraph that a line stands in."""
    while index < len(lines) and lines[index].text:
        index += 1
    return index

"""Lines of a text and stretches cut out of it."""

from dataclasses import dataclass

from escalml.records import SetAsideReason

Reason = SetAsideReason


@dataclass(frozen=True, slots=True)
class Line:
    """A line: `start:end` in the text without its line end; `text` is stripped; `quoted` where the markup says so."""

    start: int
    end: int
    text: str
    indent: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch to set aside."""

    reason: Reason
    start: int
    end: int


def split_lines(text: str, quoted: tuple[tuple[int, int], ...] = ()) -> list[Line]:
    """Lines of a text.

    Parameters
    ----------
    text
        Any text; lines end with a line feed, a carriage return, or both.
    quoted
        Sorted ranges that the markup calls a quote.

    Returns
    -------
    The lines in order.
    """
    lines: list[Line] = []
    start = 0
    ranges = iter([*quoted, (len(text) + 1, len(text) + 1)])
    current = next(ranges)
    for raw in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        stripped = raw.strip(" \t\u00a0\u200b\ufeff")
        while current[1] <= start and current[1] <= len(text):
            current = next(ranges)
        begin = start + raw.find(stripped)
        lines.append(Line(start, start + len(raw.rstrip()), stripped, begin - start, current[0] <= begin < current[1]))
        start += len(raw) + 1
    return lines


def paragraph_end(lines: list[Line], index: int) -> int:
    """One past the last line of the paragraph that a line stands in."""
    while index < len(lines) and lines[index].text:
        index += 1
    return index

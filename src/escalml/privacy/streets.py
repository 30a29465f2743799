"""Street addresses by the words that streets are named with and by postcodes, with the lines that belong to them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from escalml.privacy.gates import Gates
from escalml.privacy.spans import unite_spans
from escalml.privacy.street_parts import BRITISH, CODE, IRISH, POSTCODE, TOWN, UNIT
from escalml.privacy.street_rows import ROWS
from escalml.records import Identifier

_MOST_LINES = 5
_compiled = cache(re.compile)  # at the first text that opens a row; few texts open any
_GATES = Gates(gate for gate, _, _ in ROWS)

# What may follow a street in its next lines; a quote mark ends a span, and the line behind it is one of its own.
_NEXT_LINE = re.compile(
    rf"(?P<gap>[.,]?[ \t]{{0,3}}\r?\n[ \t]{{0,8}}(?P<quote>(?:[>?|]{{1,4}}[ \t]{{0,2}}){{0,3}}))"
    rf"(?P<line>(?:(?:{CODE}|{BRITISH}) {TOWN}|{TOWN},? (?:[A-Z]{{2,3}},? )?(?:{POSTCODE}|{CODE}))(?![\w/-])|"
    rf"(?:{UNIT}|,? ?(?:\d{{4,6}} )?{TOWN}(?:,? [A-Z]{{2,3}})?"
    rf"(?:,? (?:[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}|[A-Z]{{0,2}}-?\d{{3,6}}(?:-\d{{3,4}})?))?|"
    rf"\d{{4,6}}|{BRITISH}|{IRISH}|\d{{4}} ?[A-Z]{{2}}|\d{{4,5}}-\d{{3}})(?=[ \t,.]{{0,3}}(?:\r?\n|\Z)))"
)


def grow_addresses(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Addresses with the lines below them, where those end with a postcode; other spans as they are.

    Parameters
    ----------
    text
        Any text.
    spans
        Its spans, sorted by start.

    Returns
    -------
    The spans; a block of lines is one span, in quoted mail one for each line.
    """
    grown: list[Identifier] = []
    done = 0
    for span in spans:
        if span.start < done:
            continue
        block = [span, *_lines_below(text, span)] if span.type == "ADDRESS" else [span]
        done = block[-1].end
        grown += block if len(block) == 1 else _joined(text, block)
    return grown


def _lines_below(text: str, span: Identifier) -> list[Identifier]:
    """The lines below an address as far as the last that holds a postcode."""
    lines: list[Identifier] = []
    last, end = 0, span.end
    for _ in range(_MOST_LINES):
        match = _NEXT_LINE.match(text, end)
        if match is None:
            break
        end = match.end()
        lines.append(span.model_copy(update={"start": match.start("line"), "end": end}))
        last = len(lines) if any(map(str.isdigit, match["line"])) else last
    return lines[:last]


def _joined(text: str, block: Sequence[Identifier]) -> list[Identifier]:
    """Lines of an address as one span; where quote marks stand between them, each as its own."""
    between = text[block[0].end : block[-1].start]
    if ">" in between or "?" in between:
        return list(block)
    return [block[0].model_copy(update={"end": block[-1].end})]


def find_streets(text: str) -> tuple[Identifier, ...]:
    """Street addresses with what follows of house, postcode and town in the same line.

    Parameters
    ----------
    text
        In plain characters.

    Returns
    -------
    Spans of type ADDRESS, sorted by start; what several rows of the table find of one address is one span.
    """
    return unite_spans(_by_rows(text), ())


def _by_rows(text: str) -> Iterator[Identifier]:
    """Whatever a row of the table finds; spans may overlap."""
    opened = _GATES.opened_by(text)
    for number, (_, shape, source) in enumerate(ROWS):
        if number in opened and shape.search(text) is not None:
            for match in _compiled(source).finditer(text):
                yield Identifier(type="ADDRESS", start=match.start(1), end=match.end(1), score=0.85)

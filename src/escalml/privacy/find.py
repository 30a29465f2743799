"""Literal identifiers of a text: the table of patterns, run until it finds nothing new.

Names and addresses are sought in `people`; the placeholders that models see are made of what is found here alone.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from escalml.privacy.answers import answers_in
from escalml.privacy.gates import Gates, widened
from escalml.privacy.grammar import Pattern
from escalml.privacy.patterns import PATTERNS
from escalml.privacy.people import join_names
from escalml.privacy.spans import KnownValues, cover, merge_spans
from escalml.privacy.styles import cover_placeholders
from escalml.privacy.transcripts import without_speakers
from escalml.privacy.typography import Shown, read_shown
from escalml.privacy.wraps import join_lines, trust_across_lines
from escalml.records import Identifier

Finder = Callable[[Sequence[str]], list[tuple[Identifier, ...]]]  # texts -> spans of each, sorted, never overlapping
_MOST_PASSES = 20  # two or three do; a text made so that each pass frees one more value must not take quadratic time
_NUMBERED = frozenset({"ACCOUNT_ID", "PHONE"})
_PEOPLE = frozenset({"PERSON", "ADDRESS"})
# Numbers of things and of machines, which say who nobody is; a `$` that ends at the value.
_NOBODYS = re.compile(
    r"(?i:\b(?:product|item|sku|article|category|server|host|node|pod|trace|span|process|thread|instance|build|commit)"
    r"(?:[ _-]?(?:id|no|number|code|key))?|\b\w{1,20}_at|"
    r"\b(?:isbn(?:-1[03])?|gtin|upc|asin|barcode|views|followers|subscribers|plays|downloads)|"
    r"\btimestamp|\bepoch|\bunix time)[\"']?\s?[:=#]?\s?[\"']?\Z"
)


def _by_digits() -> dict[re.Pattern[str], list[tuple[int, Pattern]]]:
    """The table by gate, each row with its number, so that a text is asked for its digits once for many rows."""
    table: dict[re.Pattern[str], list[tuple[int, Pattern]]] = {}
    for number, row in enumerate(PATTERNS):
        table.setdefault(row.gate.digits, []).append((number, row))
    return table


_TABLE = _by_digits()
_DIGITS = Gates(widened(digits.pattern) for digits in _TABLE)
_GATES = Gates(row.gate.source for row in PATTERNS)


def find_identifiers(text: str) -> tuple[Identifier, ...]:
    """Literal identifiers of a text.

    Parameters
    ----------
    text
        Any text; placeholders such as `[CARD_1]` and masks such as `XXXX` are not found.

    Returns
    -------
    Spans sorted by start, never overlapping, offsets in code points of `text`, scores in (0, 1].
    """
    if not text:  # as most subjects are
        return ()
    shown = read_shown(text)
    return tuple(_sent(span, shown) for span in _find_shown(shown.text))


def _sent(span: Identifier, shown: Shown) -> Identifier:
    """A span of what a text shows as one of the text as sent."""
    if not shown.edits:
        return span
    start, end = shown.sent_span(span.start, span.end)
    return span.model_copy(update={"start": start, "end": end})


def _find_shown(text: str) -> tuple[Identifier, ...]:
    """Literal identifiers of a text in plain characters."""
    found: list[Identifier] = []
    known, covered = KnownValues(), cover_placeholders(text)
    # Until nothing is new, so that redaction is idempotent: a value may hide in a candidate that lost by another part.
    for _ in range(_MOST_PASSES):
        new = merge_spans(_candidates(covered))
        if not new:
            break
        covered = cover(covered, new)
        known.add(text, new)
        again = merge_spans(known.find(covered))
        covered = cover(covered, again)
        found += [*new, *again]
    return merge_spans(found)


def find_by_patterns(texts: Sequence[str]) -> list[tuple[Identifier, ...]]:
    """Identifiers of each text, names and addresses as far as patterns know them: the finder that needs no model."""
    return [merge_spans((*find_identifiers(text), *join_names(text, ()))) for text in texts]


def _candidates(text: str) -> Iterator[Identifier]:
    """Whatever a row of the table finds or a line answers; candidates may overlap."""
    said = without_speakers(text)
    found = [
        span
        for span in _by_rows(said)
        if span.type not in _NUMBERED or not _NOBODYS.search(said, max(0, span.start - 40), span.start)
    ]
    joined = join_lines(said)
    if joined is not None:
        found += filter(None, (trust_across_lines(span, joined) for span in _by_rows(joined.text)))
    yield from found
    for answer in answers_in(text):
        if answer.type not in _PEOPLE:
            yield _trusted(answer, found)


def _trusted(answer: Identifier, found: Sequence[Identifier]) -> Identifier:
    """An answer with the score of what a row finds of it, if that is of its type: the whole answer is the value."""
    within = [
        span.score
        for span in found
        if span.type == answer.type and answer.start <= span.start and span.end <= answer.end
    ]
    return answer.model_copy(update={"score": max((answer.score, *within))})


def _by_rows(text: str) -> Iterator[Identifier]:
    """Whatever a row of the table finds."""
    opened, counted = _GATES.opened_by(text), _DIGITS.opened_by(text)
    for kind, (digits, rows) in enumerate(_TABLE.items()):
        if kind in counted and digits.search(text) is not None:
            for number, row in rows:
                if number in opened:
                    yield from row.find(text)

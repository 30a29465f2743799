"""Literal identifiers of a text: the table of patterns, run until it finds nothing new."""

import re
from collections.abc import Callable, Iterator, Sequence

from escalml.privacy.entities import reads_entities
from escalml.privacy.grammar import Pattern
from escalml.privacy.patterns import PATTERNS
from escalml.privacy.spans import KnownValues, cover, merge_spans
from escalml.privacy.styles import cover_placeholders
from escalml.records import Identifier

Finder = Callable[[Sequence[str]], list[tuple[Identifier, ...]]]  # texts -> spans of each, sorted, never overlapping
_MOST_PASSES = 20  # two or three do; a text made so that each pass frees one more value must not take quadratic time
_Rows = dict[tuple[str, ...], list[Pattern]]


def _by_gate() -> dict[re.Pattern[str], _Rows]:
    """The table by gate, so that a text is asked for its digits and words once for many rows."""
    table: dict[re.Pattern[str], _Rows] = {}
    for row in PATTERNS:
        table.setdefault(row.gate.digits, {}).setdefault(row.gate.words, []).append(row)
    return table


_TABLE = _by_gate()


@reads_entities
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
    """Literal identifiers of each text: the finder that needs no model."""
    return [find_identifiers(text) for text in texts]


def _candidates(text: str) -> Iterator[Identifier]:
    """Whatever a row of the table finds; candidates may overlap."""
    lowered = text.lower()
    for digits, rows_by_words in _TABLE.items():
        if digits.search(text) is not None:
            for words, rows in rows_by_words.items():
                if not words or _holds(lowered, words):
                    for row in rows:
                        yield from row.find(text)


def _holds(lowered: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in a text; half the time of `any` with a generator."""
    for word in words:  # noqa: SIM110
        if word in lowered:
            return True
    return False

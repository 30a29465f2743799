"""Spans of a text: overlaps resolved, spans covered, known values found again where they stand alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from escalml.errors import EscalmlError
from escalml.records import Identifier

HOLE = "\ufdd0"  # covers what is found already; a Unicode noncharacter, reserved for uses such as this
# Shorter ones (the 12 of "order #12") are too often something else where they stand alone.
SHORTEST_KNOWN = 4
_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"(?<![\w+£$€₹@*-])(?<!\d[.,:])")
_BEHIND = re.compile(r"(?![\w%@]|[.,]\d{1,3}(?!\d)|[-:]\d|-\w)")


def merge_spans(spans: Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Resolve overlaps: the higher score wins, then the longer span, then the earlier one.

    Parameters
    ----------
    spans
        Spans of one text, from patterns or models, in any order.

    Returns
    -------
    The winners, sorted by start, none overlapping another.
    """
    kept: list[Identifier] = []
    for span in sorted(spans, key=lambda span: (-span.score, span.start - span.end, span.start, span.type)):
        place = bisect_left(kept, span.start, key=lambda span: span.start)
        free_before = place == 0 or kept[place - 1].end <= span.start
        if free_before and (place == len(kept) or span.end <= kept[place].start):
            kept.insert(place, span)
    return tuple(kept)


def unite_spans(one: Iterable[Identifier], other: Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Spans of two finders, where those of one type that overlap become one with both borders and the higher score.

    Parameters
    ----------
    one
        Spans of one text.
    other
        Spans of the same text.

    Returns
    -------
    The winners, sorted by start, none overlapping another.
    """
    united: dict[str, list[Identifier]] = {}
    for span in sorted((*one, *other), key=lambda span: (span.start, span.end)):
        row = united.setdefault(span.type, [])
        if row and span.start < row[-1].end:
            end, score = max(row[-1].end, span.end), max(row[-1].score, span.score)
            row[-1] = row[-1].model_copy(update={"end": end, "score": score})
        else:
            row.append(span)
    return merge_spans(span for row in united.values() for span in row)


def require_within(text: str, spans: tuple[Identifier, ...]) -> tuple[Identifier, ...]:
    """The spans, all of which have to lie in the text; an EscalmlError says which does not."""
    for span in spans:
        if not span.start < span.end <= len(text):
            raise EscalmlError(
                f"identifiers: {span.type} spans {span.start}:{span.end}; expected start < end <= {len(text)}, the "
                "length of the text. Take the offsets from this very text."
            )
    return spans


def cover(text: str, spans: Iterable[Identifier]) -> str:
    """The text, as long as it was, with holes for the spans."""
    characters = list(text)
    for span in spans:
        characters[span.start : span.end] = HOLE * (span.end - span.start)
    return "".join(characters)


class KnownValues:
    """Values found before: `my pin is 4921` makes the bare 4921 of the next sentence a finding too."""

    def __init__(self) -> None:
        self._by_word: dict[str, dict[str, Identifier]] = {}

    def add(self, text: str, spans: Iterable[Identifier]) -> None:
        """Remember the values of some spans of a text."""
        for span in spans:
            value = text[span.start : span.end]
            words = _WORD.findall(value)
            if words and len(value) >= SHORTEST_KNOWN:
                # By its longest word, the telling one: of VT-883015 every ticket of the desk has the VT.
                self._by_word.setdefault(max(words, key=len), {}).setdefault(value, span)

    def find(self, text: str) -> Iterator[Identifier]:
        """Every place of a text where a known value stands by itself, written as before."""
        if not self._by_word:
            return
        for word in _WORD.finditer(text):
            for value, span in self._by_word.get(word[0], {}).items():
                start = word.start() - value.index(word[0])
                end = start + len(value)
                stands = start >= 0 and text.startswith(value, start)
                if stands and _BEFORE.match(text, start) and _BEHIND.match(text, end):
                    yield span.model_copy(update={"start": start, "end": end})

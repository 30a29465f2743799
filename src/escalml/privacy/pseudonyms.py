"""Redacting the texts of one conversation: every identifier replaced in all of them, alike.

Which spans go is one question, how each is written another: that is a style's.
"""

from collections import Counter
from collections.abc import Sequence

from escalml.privacy.find import find_identifiers
from escalml.privacy.spans import HOLE, KnownValues, cover, merge_spans, require_within
from escalml.privacy.styles import PLACEHOLDER, Style, cover_placeholders, normalised
from escalml.records import Identifier, IdentifierType

_HIGHEST_COUNTED = 999_999  # a higher number is nobody's count, and going on from it would outgrow a placeholder

Spans = tuple[Identifier, ...]


class Pseudonyms:
    """What the identifiers of one conversation are replaced by: the same value of a type always by the same.

    Parameters
    ----------
    style
        How a value is written; default its placeholder with a number, such as `[CARD_1]`.
    """

    def __init__(self, style: Style | None = None) -> None:
        self.n_by_type: Counter[str] = Counter()  # values replaced so far
        self._style = style or self._numbered
        self._numbers: dict[tuple[IdentifierType, str], int] = {}
        self._last: dict[str, int] = {}
        self._known = KnownValues()

    @property
    def n_replaced(self) -> int:
        """How many values were replaced so far."""
        return self.n_by_type.total()

    def redact(self, text: str, identifiers: Sequence[Identifier]) -> str:
        """One text of the conversation without its identifiers; see `redact_all`."""
        return self.redact_all([text], [identifiers])[0]

    def redact_all(self, texts: Sequence[str], found: Sequence[Sequence[Identifier]]) -> list[str]:
        """Replace every identifier, and wherever it stands by itself every value that any text so far has revealed.

        Parameters
        ----------
        texts
            Any number of texts of the conversation, oldest first: in this order values are numbered.
        found
            Spans of each text, in any order; of overlapping ones `merge_spans` keeps the winner.

        Returns
        -------
        The texts without the values.

        Raises
        ------
        EscalmlError
            If a span is empty or ends outside its text: its offsets belong to another text.
        """
        spans = [self._learn(*pair) for pair in zip(texts, found, strict=True)]
        # Again, since a value that only another text reveals may have hidden one beside it.
        while any(more := [self._revealed(*pair) for pair in zip(texts, spans, strict=True)]):
            spans = [merge_spans([*old, *new]) for old, new in zip(spans, more, strict=True)]
        return [self._replace(*pair) for pair in zip(texts, spans, strict=True)]

    def _learn(self, text: str, found: Sequence[Identifier]) -> Spans:
        """Note the values of a text, to be replaced in any other, and its placeholders, whose numbers are taken."""
        spans = _beside_placeholders(text, require_within(text, merge_spans(found)))
        for placeholder in PLACEHOLDER.finditer(text):
            type_, mark = placeholder["type"], placeholder["mark"]
            if mark.isdecimal() and int(mark) <= _HIGHEST_COUNTED:
                self._last[type_] = max(self._last.get(type_, 0), int(mark))
        self._known.add(text, spans)
        return spans

    def _revealed(self, text: str, spans: Spans) -> Spans:
        """Values learned elsewhere that stand between the spans of a text, and what they had hidden; all learned."""
        covered = cover(cover_placeholders(text), spans)
        known = merge_spans(self._known.find(covered))
        hidden = find_identifiers(cover(covered, known)) if known else ()
        self._known.add(text, hidden)
        return known + hidden

    def _replace(self, text: str, spans: Spans) -> str:
        self.n_by_type.update(span.type for span in spans)
        parts, position = [], 0
        for span in spans:
            parts += [text[position : span.start], self._style(span.type, text[span.start : span.end])]
            position = span.end
        return "".join([*parts, text[position:]])

    def _numbered(self, type_: IdentifierType, value: str) -> str:
        """Placeholder of a value, with its number in this conversation."""
        key = type_, normalised(type_, value)
        if key not in self._numbers:
            self._last[type_] = self._numbers[key] = self._last.get(type_, 0) + 1
        return f"[{type_}_{self._numbers[key]}]"


def _beside_placeholders(text: str, spans: Spans) -> Spans:
    """Spans that hold more than placeholders and cut none in two: a model may see a name in `[PERSON_1]`."""
    covered = cover_placeholders(text)
    if covered == text:
        return spans
    return merge_spans(_whole(span, covered) for span in spans if any(map(str.isalnum, covered[span.start : span.end])))


def _whole(span: Identifier, covered: str) -> Identifier:
    """The span with all of the placeholders at its ends."""
    start, end = span.start, span.end
    while start and covered[start - 1] == covered[start] == HOLE:
        start -= 1
    while end < len(covered) and covered[end - 1] == covered[end] == HOLE:
        end += 1
    return span.model_copy(update={"start": start, "end": end})

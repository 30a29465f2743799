"""The way back from a text that was cut or rewritten to the text as sent."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

_VIEW_START, _VIEW_END = attrgetter("view_start"), attrgetter("view_end")


class Edit(NamedTuple):
    """`text[view_start:view_end]` stands for `source[start:end]`; between two edits the characters are the same."""

    view_start: int
    view_end: int
    start: int
    end: int


class Piece(NamedTuple):
    """`text` stands for `source[start:end]`; a copy of it where the two are equal."""

    text: str
    start: int
    end: int
    copied: bool = True


@dataclass(frozen=True)
class Rewritten:
    """A text made out of another one, and the way back."""

    text: str
    edits: tuple[Edit, ...] = ()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the text stands in its source; a rewritten stretch touched in part counts as a whole.

        Parameters
        ----------
        start
            First position in `text`.
        end
            One past the last position.

        Returns
        -------
        Start and end in code points of the source.
        """
        first = source_position(self.edits, start, at_end=False)
        return first, max(first, source_position(self.edits, end, at_end=True)) if end > start else first


def source_position(edits: Sequence[Edit], position: int, *, at_end: bool) -> int:
    """A position of a text in its source; inside a rewritten stretch, its near edge.

    Parameters
    ----------
    edits
        Of the text, in order.
    position
        In the text.
    at_end
        Whether it is one past the last position of a stretch, and no first one.

    Returns
    -------
    The position in the source.
    """
    probe = position - 1 if at_end else position
    index = bisect_right(edits, probe, key=_VIEW_START) - 1
    if index < 0:
        return position
    edit = edits[index]
    if probe < edit.view_end:
        return edit.end if at_end else edit.start
    return edit.end + position - edit.view_end


def join_pieces(pieces: Iterable[Piece], source_length: int) -> Rewritten:
    """Put pieces of a source together.

    Parameters
    ----------
    pieces
        In the order of the source, none overlapping another.
    source_length
        Length of the source.

    Returns
    -------
    The pieces' texts in a row; what lies between two pieces is left out.
    """
    parts: list[str] = []
    edits: list[Edit] = []
    length = done = 0
    for text, start, last, copied in pieces:
        if start > done:
            _cut(edits, length, done, start)
        parts.append(text)
        end = length + len(text)
        if not copied:
            if text:
                edits.append(Edit(length, end, start, last))
            else:
                _cut(edits, length, start, last)
        length, done = end, last
    if done < source_length:
        _cut(edits, length, done, source_length)
    return Rewritten("".join(parts), tuple(edits))


def _cut(edits: list[Edit], length: int, start: int, end: int) -> None:
    """Append what is cut; where no character stands between it and what was cut last, the two are one."""
    if edits:
        last = edits[-1]
        if last.view_start == last.view_end == length and last.end == start:
            edits[-1] = Edit(length, length, last.start, end)
            return
    edits.append(Edit(length, length, start, end))


def copy_stretch(inner: Rewritten, start: int, end: int) -> list[Piece]:
    """The pieces of the innermost source that make `inner.text[start:end]`.

    Parameters
    ----------
    inner
        A rewritten text.
    start
        First position in its text.
    end
        One past the last position.

    Returns
    -------
    Pieces in order, for `join_pieces`.
    """
    pieces: list[Piece] = []
    position = start
    index = bisect_right(inner.edits, start, key=_VIEW_END)
    # How far the source is ahead of the text, between the last edit and the next.
    ahead = inner.edits[index - 1].end - inner.edits[index - 1].view_end if index else 0
    for edit in inner.edits[index:]:
        if edit.view_start >= end:
            break
        if edit.view_start > position:
            pieces.append(_copy(inner, position, edit.view_start, ahead))
        first, last = max(edit.view_start, start), min(edit.view_end, end)
        if first < last:
            pieces.append(Piece(inner.text[first:last], edit.start, edit.end, copied=False))
        position = max(position, last)
        ahead = edit.end - edit.view_end
    if position < end:
        pieces.append(_copy(inner, position, end, ahead))
    return pieces


def _copy(inner: Rewritten, start: int, end: int, ahead: int) -> Piece:
    """A stretch that holds no rewritten character."""
    return Piece(inner.text[start:end], start + ahead, end + ahead)

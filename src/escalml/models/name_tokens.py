"""Tokens of a text with what the encoder cannot see of them: capitals, placeholders, known names.

The encoder reads lower case alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from escalml.data.views import View

if TYPE_CHECKING:
    from tokenizers import Tokenizer

SHAPES = ("placeholder", "lower", "Title", "UPPER", "X", "digit", "sign", "mIxed")
_WORD = re.compile(r"\w+|[^\w\s]")

IntArray = NDArray[np.int64]


@dataclass(frozen=True)
class Tokens:
    """The tokens of a view's text.

    Parameters
    ----------
    ids
        Of the tokenizer.
    places
        Start and end of each token in the view's text.
    holes
        The placeholder that each token belongs to, such as `[NUMBER]`; empty where it is none.
    marks
        What the encoder cannot see of the word that each token belongs to. Shape (n_tokens, 3): index into `SHAPES`,
        whether the token is the first of the word, and whether the word is known as a given name (1), a family name (2)
        or both (3).
    """

    ids: Sequence[int]
    places: Sequence[tuple[int, int]]
    holes: Sequence[str]
    marks: IntArray

    def only(self, kept: IntArray) -> "Tokens":
        """Some of the tokens, by their numbers."""
        ids, places, holes = ([row[number] for number in kept.tolist()] for row in (self.ids, self.places, self.holes))
        return Tokens(ids, places, holes, self.marks[kept])


@dataclass(frozen=True)
class KnownNames:
    """Names of no one in particular, lower case: what people are called in many countries."""

    given: frozenset[str]
    family: frozenset[str]

    def mark(self, word: str) -> int:
        """1 for a given name, 2 for a family name, 3 for both, 0 for neither."""
        lowered = word.lower()
        return (lowered in self.given) + 2 * (lowered in self.family)


def cut(view: View, tokenizer: "Tokenizer", known: KnownNames) -> Tokens:
    """Tokens of a view's text, with what the encoder cannot see of them.

    Parameters
    ----------
    view
        A text with placeholders.
    tokenizer
        The encoder's.
    known
        Names.

    Returns
    -------
    The tokens; places count in the view.
    """
    encoding = tokenizer.encode(view.text, add_special_tokens=False)
    places = [_without_space(view.text, *place) for place in encoding.offsets]
    holes = [view.placeholder_at(start) for start, _ in places]
    words = [(word.end(), _shape(word[0]), known.mark(word[0])) for word in _WORD.finditer(view.text)]
    marks = np.zeros((len(encoding.ids), 3), dtype=np.int64)
    word, before = 0, -1
    for position, (start, end) in enumerate(places):
        while word < len(words) - 1 and words[word][0] <= start:
            word += 1
        _, shape, name = words[word]
        is_first = word != before and start < end  # a token of a mere space is no part of a word
        marks[position] = (0, is_first, 0) if holes[position] else (shape, is_first, name)
        before = word if is_first else before
    return Tokens(encoding.ids, places, holes, marks)


def near(tokens: Tokens, places: Sequence[tuple[int, int]], reach: int) -> IntArray:
    """Tokens of some stretches of a text and those around them.

    Parameters
    ----------
    tokens
        Of the text.
    places
        Stretches of it, in order.
    reach
        How many tokens on either side; more where the last would be a part of a word.

    Returns
    -------
    Numbers of the tokens, in order.
    """
    if len(tokens.ids) <= 2 * reach:  # whatever is hinted at, nearly all of it would be read
        return np.arange(len(tokens.ids))
    starts, ends = zip(*tokens.places, strict=True)
    words = np.cumsum(tokens.marks[:, 1])
    kept = np.zeros(len(words), dtype=bool)
    for start, end in places:
        first = max(bisect_right(ends, start) - reach, 0)
        last = min(bisect_left(starts, end) + reach, len(words)) - 1
        kept[np.searchsorted(words, words[first], "left") : np.searchsorted(words, words[last], "right")] = True
    return np.flatnonzero(kept)


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    """A token's place without the space before the word, which some tokenizers count in."""
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _shape(word: str) -> int:
    """Index into `SHAPES`."""
    if any(character.isdigit() for character in word):
        return SHAPES.index("digit")
    if not any(character.isalpha() for character in word):
        return SHAPES.index("sign")
    if word.islower():
        return SHAPES.index("lower")
    if word.isupper():
        return SHAPES.index("UPPER" if len(word) > 1 else "X")
    return SHAPES.index("Title" if word[1:].islower() else "mIxed")

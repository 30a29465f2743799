"""A small learned judge of lines: which of the last and first lines of a mail are no words of its customer.

Rules know wordings; this knows what such lines have in common. It is asked after them, about what they left.
"""

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from escalml.data.newest_text.lines import Line, Reason

FloatArray = NDArray[np.float32]

OTHERS: tuple[Reason, ...] = ("banner", "footer", "unsubscribe", "mobile_signature", "signature")
CLASSES = ("own", *OTHERS)
_GRAM_BITS, _NEIGHBOUR_BITS = 14, 12
_LENGTHS = (3, 4, 5)
_NEIGHBOUR_LENGTH = 4
_LONGEST = 200  # bytes of a line
_FACTOR = np.uint32(0x01000193)  # of FNV-1a
_SPREAD = np.uint32(0x9E3779B1)
N_SHAPES = 48
_BEFORE_AT = 1 << _GRAM_BITS
_AFTER_AT = _BEFORE_AT + (1 << _NEIGHBOUR_BITS)
_SHAPES_AT = _AFTER_AT + (1 << _NEIGHBOUR_BITS)
N_COLUMNS = _SHAPES_AT + N_SHAPES
_DIGITS = bytes(48 if 48 <= byte <= 57 else byte for byte in range(256))


class Grams(NamedTuple):
    """The columns of a line's n-grams, and those that a neighbour is told of it."""

    own: NDArray[np.uint32]
    told: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Judged:
    """A line as the model sees it: the lines around it, and where it stands among those that are left."""

    text: str
    grams: Grams
    before: Grams | None
    after: Grams | None
    follows_comma: bool
    from_start: int
    from_end: int
    gap_before: bool
    gap_after: bool


class Surroundings:
    """The lines that are left of a text, each cut into n-grams once.

    Parameters
    ----------
    lines
        All lines of a text.
    left
        Which of them are left, in order.
    """

    def __init__(self, lines: list[Line], left: list[int]) -> None:
        self._lines, self._left = lines, left
        self._grams: dict[int, Grams] = {}

    def text(self, position: int) -> str:
        """One of the lines that are left, by its place among them."""
        return self._lines[self._left[position]].text

    def judged(self, position: int) -> Judged:
        """What the model is told of one of the lines.

        Parameters
        ----------
        position
            Its place among those that are left.

        Returns
        -------
        The line with its neighbours.
        """
        left, n_left = self._left, len(self._left)
        index = left[position]
        return Judged(
            self._lines[index].text,
            self._grams_at(position),
            self._grams_at(position - 1) if position else None,
            self._grams_at(position + 1) if position + 1 < n_left else None,
            position > 0 and self._lines[left[position - 1]].text.endswith(","),
            position,
            n_left - 1 - position,
            position == 0 or index - left[position - 1] > 1,
            position + 1 == n_left or left[position + 1] - index > 1,
        )

    def _grams_at(self, position: int) -> Grams:
        found = self._grams.get(position)
        if found is None:
            found = self._grams[position] = _grams(self._lines[self._left[position]].text)
        return found


def columns_of(line: Judged) -> list[tuple[NDArray[np.intp], float]]:
    """Columns of a line in groups, and the value of those of a group.

    Parameters
    ----------
    line
        A line with its neighbours.

    Returns
    -------
    The groups: n-grams of the line, of the lines around it, and shapes. A column may stand in one more than once.
    """
    groups = [(line.grams.own.astype(np.intp), _length(line.grams.own))]
    if line.before is not None:
        groups.append((line.before.told + np.intp(_BEFORE_AT), _length(line.before.told)))
    if line.after is not None:
        groups.append((line.after.told + np.intp(_AFTER_AT), _length(line.after.told)))
    groups.append((np.array(_shapes(line), dtype=np.intp) + _SHAPES_AT, 1.0))
    return groups


def _length(grams: NDArray[np.uint32]) -> float:
    return 1 / math.sqrt(max(len(grams), 1))


def _grams(text: str) -> Grams:
    """The hashed n-grams of a line's bytes; digits are alike."""
    raw = f" {text[:_LONGEST].lower()} ".encode("utf-8", "surrogatepass")[:_LONGEST].translate(_DIGITS)
    codes = np.frombuffer(raw.ljust(max(_LENGTHS)), np.uint8).astype(np.uint32)
    mixed = codes * _FACTOR
    of_length = {}
    for n in range(2, max(_LENGTHS) + 1):
        mixed = (mixed[:-1] ^ codes[n - 1 :]) * _FACTOR
        if n in _LENGTHS:
            of_length[n] = mixed * _SPREAD
    own = np.concatenate([of_length[n] for n in _LENGTHS]) >> np.uint32(32 - _GRAM_BITS)
    return Grams(own, of_length[_NEIGHBOUR_LENGTH] >> np.uint32(32 - _NEIGHBOUR_BITS))


def _shapes(line: Judged) -> list[int]:
    """What a line looks like, as the numbers of the shapes that it has."""
    text = line.text
    words = text.split()
    n_high = sum(word[0].isupper() for word in words)
    n_digits = sum(map(str.isdigit, text))
    has = [
        line.gap_before,
        line.gap_after,
        text.endswith((".", "。")),
        text.endswith(("!", "?", "？", "！")),
        text.endswith(","),
        "@" in text,
        "http" in text or "www." in text,
        any(mark in text for mark in "|·•©"),
        text.isupper(),
        text[:1].islower(),
        text[:1] in "*[(-–—_~#>+<",
        len(words) > 0 and n_high == len(words),
        n_high * 2 >= len(words),
        n_digits >= 6,
        n_digits > 0,
        ":" in text,
        line.before is None,
        line.after is None,
        line.follows_comma,
    ]
    shapes = [number for number, true in enumerate(has) if true]
    shapes.append(20 + min(line.from_start, 5))
    shapes.append(26 + min(line.from_end, 7))
    shapes.append(34 + min(len(words), 12) // 2)
    shapes.append(41 + min(len(text) // 50, 6))
    return shapes


@dataclass(frozen=True)
class LineModel:
    """Weights of the judge: one column for each class."""

    weights: FloatArray
    bias: FloatArray

    def probabilities(self, line: Judged) -> dict[str, float]:
        """How likely a line belongs to each of `CLASSES`.

        Parameters
        ----------
        line
            A line with its neighbours.

        Returns
        -------
        Probabilities; they sum to 1.
        """
        scores = self.bias
        for columns, value in columns_of(line):
            scores = scores + self.weights.take(columns, axis=0).sum(axis=0) * value
        likely = np.exp(scores - scores.max())
        return dict(zip(CLASSES, (likely / likely.sum()).tolist(), strict=True))


@cache
def shipped_model() -> LineModel:
    """The model of the package.

    Returns
    -------
    It, read once.
    """
    with files("escalml.data.newest_text").joinpath("line_model.npz").open("rb") as file:
        stored: Any = np.load(file, allow_pickle=False)
        return LineModel(stored["weights"].astype(np.float32) * stored["scale"], stored["bias"])

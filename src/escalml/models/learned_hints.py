"""A small learned judge of words: which of those that hint at a name are likely to be a part of one.

Rules know which words may be names; this has learned beside which words names stand. It is asked after them, so that
the encoder, which takes a thousand times as long, reads only where a name is likely. Features are hashed: the weights
hold no word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

FloatArray32 = NDArray[np.float32]

N_COLUMNS = 1 << 15
_LAST_LATIN = "\u024f"  # in other scripts too little was learned from: their words are never judged


class Word(NamedTuple):
    """What the judge is told of a word: its kind by the rules, itself in lower case, and its capitals and lists."""

    kind: str
    lower: str
    look: str


_NONE = Word("^", "^", "^")


def columns_of(words: Sequence[Word], place: int, *, starts: bool) -> list[int]:
    """Columns of a word among its neighbours.

    Parameters
    ----------
    words
        All words and signs of a text.
    place
        Which of them is judged.
    starts
        Whether it is the first of its sentence.

    Returns
    -------
    The columns that are one; the same number for every word.
    """
    last = len(words) - 1
    before2, before = (words[place - n] if place >= n else _NONE for n in (2, 1))
    behind, behind2 = (words[place + n] if place + n <= last else _NONE for n in (1, 2))
    kind, lower, look = words[place]
    ends = f"{min(place, 3)}{min(last - place, 3)}"
    features = (
        f"w{lower}",
        f"wl{lower}{look[0]}",
        f"3{lower[-3:]}",
        f"2{lower[-2:]}",
        f"p{lower[:3]}",
        f"l{look}{kind}",
        f"a{before.lower}",
        f"aa{before2.lower}",
        f"ab{before2.lower} {before.lower}",
        f"b{behind.lower}",
        f"bb{behind2.lower}",
        f"bc{behind.lower} {behind2.lower}",
        f"al{before.lower}{look}",
        f"bl{behind.lower}{look}",
        f"k{before.kind}{before.look}{look}",
        f"n{behind.kind}{behind.look}{look}",
        f"kn{before.kind}{behind.kind}{look[0]}",
        f"kk{before2.kind}{before2.look}{before.kind}{before.look}",
        f"nn{behind.kind}{behind.look}{behind2.kind}{behind2.look}",
        f"s{starts:d}{look}",
        f"sn{starts:d}{behind.kind}{behind.look[0]}",
        f"e{ends}{look[0]}",
        f"z{min(len(lower), 12)}{look[0]}",
    )
    return [crc32(feature.encode("utf-8", "surrogatepass")) % N_COLUMNS for feature in features]


def is_judged(word: Word) -> bool:
    """Whether the judge has learned enough of a word's script; of others every word counts."""
    return max(word.lower) <= _LAST_LATIN


@dataclass(frozen=True)
class LearnedHints:
    """Weights of the judge, and the log-odds from which a word is read."""

    weights: FloatArray32
    bias: float
    threshold: float

    def is_likely(self, words: Sequence[Word], place: int, *, starts: bool) -> bool:
        """Whether a word is likely enough to be a part of a name or an address.

        Parameters
        ----------
        words
            All words and signs of a text.
        place
            Which of them is judged.
        starts
            Whether it is the first of its sentence.

        Returns
        -------
        True also for words in other scripts than Latin.
        """
        if not is_judged(words[place]):
            return True
        return self.log_odds(columns_of(words, place, starts=starts)) >= self.threshold

    def log_odds(self, columns: Sequence[int]) -> float:
        """Of a word with these columns, that it is a part of a name or an address."""
        return float(self.weights[columns].sum()) + self.bias


@cache
def shipped_hints() -> LearnedHints:
    """The judge of the package.

    Returns
    -------
    It, read once.
    """
    with files("escalml.models").joinpath("learned_hints.npz").open("rb") as file:
        stored: Any = np.load(file, allow_pickle=False)
        weights = stored["weights"].astype(np.float32) * stored["scale"]
        return LearnedHints(weights, float(stored["bias"]), float(stored["threshold"]))

"""Near-copies: texts that say the same in almost the same words, found without comparing each with each."""

import re
import zlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import DisjointSet

_WORD = re.compile(r"[^\W\d_]+")
_SHINGLE = 3  # words
# 8 bands of 4: of two texts that share 80 % of their shingles 98 % meet in a band, at 90 % nearly all do.
_BANDS, _ROWS = 8, 4
_ALIKE = 0.8


def copied(first: Sequence[str], last: Sequence[str]) -> NDArray[np.bool_]:
    """Which texts of the first part have a near-copy in the last.

    Parameters
    ----------
    first
        Texts, lower case.
    last
        Texts, lower case.

    Returns
    -------
    Shape (n_first,). Texts are near-copies if four fifths of all runs of three words that stand in either stand in
    both.

    References
    ----------
    Broder (1997), On the Resemblance and Containment of Documents.
    """
    found = np.zeros(len(first), dtype=bool)
    for place, _ in _pairs([*first, *last], len(first), among=range(len(first), len(first) + len(last))):
        found[place] = True
    return found


def copy_groups(texts: Sequence[str], n_own: int) -> list[int]:
    """Number the texts so that near-copies, and what is a near-copy of one of them, have the same number.

    Parameters
    ----------
    texts
        Texts, lower case: own ones first, then others to compare them with.
    n_own
        How many are own. Of the others, only those that are copies of an own text are put together.

    Returns
    -------
    One number per text: the place of the first text of its group.
    """
    groups = DisjointSet(range(len(texts)))
    first: dict[str, int] = {}
    for place in range(n_own):
        groups.merge(first.setdefault(texts[place], place), place)
    single = list(first.values())  # equal texts are compared once
    for one, other in _pairs(texts, n_own, among=[*single, *range(n_own, len(texts))], own=single):
        groups.merge(one, other)
    number: dict[int, int] = {}
    return [number.setdefault(groups[place], place) for place in range(len(texts))]


def _pairs(
    texts: Sequence[str], n_own: int, *, among: Sequence[int], own: Sequence[int] | None = None
) -> Iterator[tuple[int, int]]:
    """Own texts, each with its near-copies among others."""
    shingles = [_shingles(text) for text in texts]
    keys = _band_keys(shingles)
    met_in: dict[tuple[int, bytes], list[int]] = {}
    for place in among:
        for band, key in enumerate(keys[place]):
            met_in.setdefault((band, key), []).append(place)
    for place in range(n_own) if own is None else own:
        met = {other for band, key in enumerate(keys[place]) for other in met_in.get((band, key), ()) if other > place}
        for other in met:
            if _resemblance(shingles[place], shingles[other]) >= _ALIKE:
                yield place, other


def _shingles(text: str) -> frozenset[int]:
    """Hashes of the runs of three words; of a shorter text the whole."""
    words = _WORD.findall(text)
    runs = [words[at : at + _SHINGLE] for at in range(max(1, len(words) - _SHINGLE + 1))]
    return frozenset(zlib.crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs)


def _band_keys(shingles: Sequence[frozenset[int]]) -> list[list[bytes]]:
    """Keys of each text, one per band: texts that are alike share one of them."""
    random = np.random.default_rng(0)
    factors: NDArray[np.uint64] = random.integers(1, 2**31, _BANDS * _ROWS, dtype=np.uint64) * 2 + 1
    shifts = random.integers(0, 2**31, _BANDS * _ROWS, dtype=np.uint64)
    prime = np.uint64(2**31 - 1)  # products stay below 2 ** 64
    keys = []
    for of_text in shingles:
        hashes = np.fromiter(of_text, dtype=np.uint64, count=len(of_text)) % prime
        least = ((hashes[:, None] * factors + shifts) % prime).min(axis=0).reshape(_BANDS, _ROWS)
        keys.append([row.tobytes() for row in least])
    return keys


def _resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)

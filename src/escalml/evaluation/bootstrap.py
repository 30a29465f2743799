"""Bootstrap over groups: resamples as row weights, and the interval of what was measured on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

# Weights of one batch of replicates: fits a processor's cache, and memory whatever the number of messages.
_BATCH = 100_000


@dataclass(frozen=True)
class Estimate:
    """A figure, and where it would fall in most samples like this one; all None where it is undefined."""

    value: float | None = None
    low: float | None = None
    high: float | None = None


def resamples(groups: Sequence[str], n_replicates: int, seed: int) -> Iterator[FloatArray]:
    """Draw groups with replacement; the rows of a group drawn k times weigh k.

    Parameters
    ----------
    groups
        Group of each row. Rows of one group (near-duplicates, turns of one thread) are no independent evidence.
    n_replicates
        Number of resamples.
    seed
        The same seed draws the same resamples, so that two models can be compared replicate by replicate.

    Yields
    ------
    FloatArray
        First the sample itself, ones of shape (1, n_rows); then batches of shape (n_batch, n_rows).
    """
    names, member = np.unique(np.array(groups), return_inverse=True)
    random = np.random.default_rng(seed)
    chances = np.full(len(names), 1 / len(names))
    n_batch = max(1, _BATCH // len(groups))
    yield np.ones((1, len(groups)))
    for start in range(0, n_replicates, n_batch):
        times = random.multinomial(len(names), chances, size=min(n_batch, n_replicates - start))
        yield times[:, member].astype(float)


def estimate(values: FloatArray, share: float, *, recentre: bool = False) -> Estimate:
    """Figure of the sample, with the percentile interval of its replicates.

    Parameters
    ----------
    values
        The figure of the sample itself, then of each resample. Shape (1 + n_replicates,); NaN where undefined.
    share
        Of the replicates in the interval, in (0, 1); 0.95 leaves 2.5 % on either side.
    recentre
        For a figure at least 0 that resampling itself raises, as it does the calibration error, whose bins scatter
        once more: takes the rise out.

    Returns
    -------
    The estimate; its interval is over the replicates in which the figure is defined. A share of exactly 0 or 1 has
    an interval of no width: no resample shows what the sample never saw, so read it with its number of rows.
    """
    if np.isnan(values[0]):
        return Estimate()
    value = float(values[0])
    defined = values[1:][~np.isnan(values[1:])]
    if not len(defined):
        return Estimate(value)
    if recentre:
        defined = np.maximum(defined - defined.mean() + value, 0.0)
    low, high = np.quantile(defined, [(1 - share) / 2, (1 + share) / 2])
    return Estimate(value, float(low), float(high))

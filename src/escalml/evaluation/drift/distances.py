"""How far two samples are apart, and whether chance alone would bring them so far.

A difference counts where it is both large and beyond chance: with many messages every trifle is beyond chance, and with
few a large difference may be nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2, kstwobign, norm

from escalml.data.labels import FloatArray
from escalml.evaluation.drift.record import Verdict

N_BINS = 10
_SMOOTHED = 0.5  # added to each count, so that an empty bin has a logarithm
ALPHA = 0.01  # chance of any false alarm among all checks of a comparison
# Measure -> from where a difference is to be looked at, and from where it is a drift. PSI: Siddiqi (2006), chapter on
# scorecard monitoring. Odds ratio: small and medium by Chen, Cohen & Chen (2010). KS and AUC: ours.
LIMITS: Mapping[str, tuple[float, float]] = {
    "psi": (0.1, 0.25),
    "ks": (0.1, 0.2),
    "odds_ratio": (1.68, 3.47),
    "auc": (0.6, 0.7),
    "change": (0.05, 0.1),
}


@dataclass(frozen=True)
class Distance:
    """Measures by name, and how often chance alone would make such a difference."""

    measures: dict[str, float]
    p_value: float


@dataclass(frozen=True)
class Sizes:
    """How many independent messages each file stands for: those of one conversation are no independent evidence."""

    reference: float
    current: float

    @property
    def pooled(self) -> float:
        """The size in which distances of two samples are measured."""
        return self.reference * self.current / (self.reference + self.current)


def number_distance(reference: FloatArray, current: FloatArray, sizes: Sizes) -> Distance:
    """Distance of numbers: PSI over tenths of the reference, and Kolmogorov-Smirnov.

    Parameters
    ----------
    reference
        Shape (n_reference,), at least one.
    current
        Shape (n_current,), at least one.
    sizes
        Independent messages.

    Returns
    -------
    `psi` and `ks`; the chance of the less likely of both, twice, since there are two.

    References
    ----------
    Siddiqi (2006), Credit Risk Scorecards. Yurdakul (2018), Statistical Properties of Population Stability Index: it is
    chi-square distributed where nothing changed.
    """
    edges = np.unique(np.quantile(reference, np.arange(1, N_BINS) / N_BINS))
    counts = [
        np.bincount(np.searchsorted(edges, side, side="left"), minlength=len(edges) + 1)
        for side in (reference, current)
    ]
    by_psi = counts_distance(counts[0], counts[1], sizes)
    both = np.concatenate([reference, current])
    shares = [np.searchsorted(np.sort(side), both, side="right") / len(side) for side in (reference, current)]
    ks = float(np.abs(shares[0] - shares[1]).max())
    p_value = float(min(1.0, 2 * min(by_psi.p_value, kstwobign.sf(ks * np.sqrt(sizes.pooled)))))
    return Distance({**by_psi.measures, "ks": ks}, p_value)


def category_distance(reference: Sequence[str], current: Sequence[str], sizes: Sizes) -> Distance:
    """Distance of categories: PSI over all that occur."""
    names, codes = np.unique([*reference, *current], return_inverse=True)
    n = len(reference)
    counts = [np.bincount(side, minlength=len(names)) for side in (codes[:n], codes[n:])]
    return counts_distance(counts[0], counts[1], sizes)


def share_distance(reference: FloatArray, current: FloatArray, sizes: Sizes) -> Distance:
    """Distance of two shares: their odds ratio or its inverse, whichever is larger, and its chance by Woolf (1955)."""
    odds, variance = [], 0.0
    for flags, size in ((reference, sizes.reference), (current, sizes.current)):
        yes = float(flags.mean()) * size + _SMOOTHED
        no = (1 - float(flags.mean())) * size + _SMOOTHED
        odds.append(yes / no)
        variance += 1 / yes + 1 / no
    log_ratio = abs(float(np.log(odds[1] / odds[0])))
    return Distance({"odds_ratio": float(np.exp(log_ratio))}, float(2 * norm.sf(log_ratio / np.sqrt(variance))))


def counts_distance(
    reference: Sequence[int] | NDArray[np.int64], current: Sequence[int] | NDArray[np.int64], sizes: Sizes
) -> Distance:
    """Distance of two rows of counts of the same bins: their PSI, the population stability index."""
    shares = [
        (counts + _SMOOTHED) / (counts + _SMOOTHED).sum() for counts in (np.asarray(reference), np.asarray(current))
    ]
    psi = float(((shares[1] - shares[0]) * np.log(shares[1] / shares[0])).sum())
    degrees = max(len(reference) - 1, 1)
    return Distance({"psi": psi}, float(chi2.sf(psi * sizes.pooled, degrees)))


def beyond_chance(p_values: Sequence[float]) -> list[bool]:
    """Which of many differences are beyond chance.

    Parameters
    ----------
    p_values
        Of all checks.

    Returns
    -------
    One answer each; where nothing changed, any is true in at most `ALPHA` of all comparisons.

    References
    ----------
    Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure.
    """
    answers, left = [False] * len(p_values), len(p_values)
    for place in np.argsort(p_values, kind="stable").tolist():
        if p_values[place] > ALPHA / left:
            break
        answers[place], left = True, left - 1
    return answers


def verdict(measures: Mapping[str, float], *, is_beyond_chance: bool) -> Verdict:
    """What a difference comes to: by the measure that says most, if it is beyond chance."""
    if not is_beyond_chance:
        return "same"
    if any(value >= LIMITS[name][1] for name, value in measures.items()):
        return "drift"
    return "look" if any(value >= LIMITS[name][0] for name, value in measures.items()) else "same"

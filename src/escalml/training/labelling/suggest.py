"""Which messages to label next: some at random, those a model is unsure of, and rare matters; no two alike."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray
from escalml.data.near_copies import copy_groups
from escalml.data.views import lower_case
from escalml.records import RANDOM, Message
from escalml.scoring.scorer import Scorer

# Only rows that chance picked tell rates and errors; without them nothing can be calibrated or measured.
RANDOM_SHARE, RARE_SHARE = 0.3, 0.25
RARE = 0.05  # base rate below which a target counts as rare
_CANDIDATES = 5  # for each that is picked: the most unsure ones, of which the most different are taken
_TOP = 3  # targets that say how unsure a model is of a message
_MOST_TERMS = 20_000


@dataclass(frozen=True)
class Suggestion:
    """A message to label: its place among those that were given, and why: `random` or `active:…`, as `sampling`."""

    place: int
    sampling: str


def suggest(
    scorer: Scorer, messages: Sequence[Message], n: int, *, known: Sequence[str] = (), seed: int = 0
) -> list[Suggestion]:
    """Choose messages to label.

    Parameters
    ----------
    scorer
        The model that is to learn more.
    messages
        Unlabelled messages.
    n
        How many to choose.
    known
        Texts that are labelled already; near-copies of them, and of one another, are not suggested.
    seed
        Of what chance picks.

    Returns
    -------
    At most `n` suggestions: those by chance first, then rare matters, then unsure ones.

    References
    ----------
    Lewis & Gale (1994), A Sequential Algorithm for Training Text Classifiers (uncertainty); Sener & Savarese (2018),
    Active Learning for Convolutional Neural Networks: A Core-Set Approach (farthest first).
    """
    texts = [lower_case(message.text) for message in messages]
    alike = copy_groups([*known_lower(known), *texts], len(known) + len(texts))[len(known) :]
    own = [place for place, group in enumerate(alike) if group == place + len(known)]
    n = min(n, len(own))
    if not n:
        return []
    random = np.random.default_rng(seed)
    by_chance = sorted(random.choice(own, size=min(n, max(1, round(RANDOM_SHARE * n))), replace=False).tolist())
    rest = [place for place in own if place not in set(by_chance)]
    probabilities = scorer.probabilities([messages[place] for place in rest])
    vectors = _vectors([texts[place] for place in rest])
    rare = _rare(scorer, probabilities, min(round(RARE_SHARE * n), n - len(by_chance)))
    left = np.setdiff1d(np.arange(len(rest)), [row for row, _ in rare])
    unsure, of_target = _unsure(scorer, probabilities)
    wanted = n - len(by_chance) - len(rare)
    ordered = left[np.argsort(-unsure[left], kind="stable")][: _CANDIDATES * wanted]
    picked = _farthest_first(vectors, ordered, wanted)
    return [
        *(Suggestion(place, RANDOM) for place in by_chance),
        *(Suggestion(rest[row], f"active:rare {target}") for row, target in rare),
        *(Suggestion(rest[row], f"active:uncertain {scorer.table.columns[of_target[row]]}") for row in picked),
    ]


def known_lower(texts: Sequence[str]) -> list[str]:
    """Texts as copies are told by them."""
    return [lower_case(text) for text in texts]


def _unsure(scorer: Scorer, probabilities: FloatArray) -> tuple[FloatArray, NDArray[np.int64]]:
    """How near each message is to the thresholds of the targets it is nearest to, and the nearest one."""
    distance = np.abs(_log_odds(probabilities) - _log_odds(scorer.thresholds))
    nearest = np.sort(distance, axis=1)[:, :_TOP].mean(axis=1)
    return -nearest, np.argmin(distance, axis=1)


def _log_odds(probabilities: FloatArray) -> FloatArray:
    clipped = np.clip(probabilities, 1e-6, 1 - 1e-6)
    log_odds: FloatArray = np.log(clipped / (1 - clipped))
    return log_odds


def _rare(scorer: Scorer, probabilities: FloatArray, n: int) -> list[tuple[int, str]]:
    """The likeliest messages of each rare target in turn."""
    rates = np.array(scorer.manifest.calibration.base_rates)
    targets = np.flatnonzero(rates < RARE).tolist()
    orders = {target: iter(np.argsort(-probabilities[:, target], kind="stable").tolist()) for target in targets}
    found: dict[int, str] = {}
    while len(found) < min(n, len(probabilities)) and targets:
        for target in targets:
            row = next((row for row in orders[target] if row not in found), None)
            if row is not None and len(found) < n:
                found[row] = scorer.table.columns[target]
    return list(found.items())


def _vectors(texts: Sequence[str]) -> FloatArray:
    """What the texts are about, as unit vectors of few dimensions. Shape (n, at most 64)."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    try:
        X = TfidfVectorizer(max_features=_MOST_TERMS, sublinear_tf=True).fit_transform(texts)
    except ValueError:  # no text has a word
        return np.zeros((len(texts), 1))
    n = min(64, min(X.shape) - 1)
    if n < 1:
        return np.ones((len(texts), 1))
    vectors: FloatArray = TruncatedSVD(n, random_state=0).fit_transform(X)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return vectors


def _farthest_first(vectors: FloatArray, candidates: NDArray[np.int64], n: int) -> list[int]:
    """The first candidate, then again and again the one that is least like those taken."""
    if not len(candidates) or n < 1:
        return []
    taken = [int(candidates[0])]
    nearest = vectors[candidates] @ vectors[taken[0]]
    while len(taken) < min(n, len(candidates)):
        nearest[np.isin(candidates, taken)] = np.inf
        place = int(np.argmin(nearest))
        taken.append(int(candidates[place]))
        nearest = np.maximum(nearest, vectors[candidates] @ vectors[candidates[place]])
    return taken

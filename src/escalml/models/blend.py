"""Several models as one: per target, a weighted sum of their log-odds.

Phrases are the n-gram model's, meaning is the encoder's; how much either is worth differs by target and is learned from
out-of-fold predictions.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from escalml.data.arrays import read_arrays, write_arrays
from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, View
from escalml.errors import EscalmlError
from escalml.models.classifier import Classifier, Look
from escalml.models.encoder import EncoderClassifier
from escalml.models.tfidf import TfidfClassifier
from escalml.records import Identifier

NUMBERS = "blend.safetensors"


class BlendClassifier(Classifier):
    """Fitted blend of n-gram model and encoder.

    Parameters
    ----------
    tfidf
        The n-gram model.
    encoder
        The encoder.
    weights
        Of each member and target, never negative. Shape (2, n_targets).
    """

    def __init__(self, tfidf: TfidfClassifier, encoder: EncoderClassifier, weights: FloatArray) -> None:
        self.tfidf = tfidf
        self.encoder = encoder
        self.weights = weights

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        return int(self.weights.shape[1])

    @property
    def finds_names(self) -> bool:
        """Whether its encoder does."""
        return self.encoder.finds_names

    @property
    def members(self) -> tuple[Classifier, Classifier]:
        """The members, in the order of the weights."""
        return self.tfidf, self.encoder

    def log_odds(self, views: Sequence[MessageView]) -> FloatArray:
        """Uncalibrated log-odds of every target. Shape (n_views, n_targets); a row depends on its own view alone."""
        return blended([member.log_odds(views) for member in self.members], self.weights)

    def read(self, views: Sequence[MessageView]) -> tuple[FloatArray, list[tuple[Identifier, ...]]]:
        """Log-odds, and the names and addresses that the encoder finds in the same pass."""
        deep, names = self.encoder.read(views)
        return blended([self.tfidf.log_odds(views), deep], self.weights), names

    def look(self, views: Sequence[MessageView], *, for_names: bool = True) -> Look:
        """What `read` says, and the encoder's vector of each message, in one pass."""
        deep = self.encoder.look(views, for_names=for_names)
        return deep._replace(log_odds=blended([self.tfidf.log_odds(views), deep.log_odds], self.weights))

    def names_in(self, views: Sequence[View]) -> list[tuple[Identifier, ...]]:
        """Names and addresses that the encoder finds."""
        return self.encoder.names_in(views)

    def use_cores(self, n: int) -> None:
        """Let the members work on so many cores at most."""
        for member in self.members:
            member.use_cores(n)

    def save(self, directory: Path) -> None:
        """Write members and weights into an existing directory."""
        for member in self.members:
            member.save(directory)
        write_arrays(directory / NUMBERS, {"weights": self.weights})

    @classmethod
    def load(cls, directory: Path) -> "BlendClassifier":
        """Read a model that `save` wrote.

        Parameters
        ----------
        directory
            Where its files lie.

        Returns
        -------
        The model; its log-odds equal those of the saved one.

        Raises
        ------
        EscalmlError
            If a file is missing or damaged.
        """
        weights = read_arrays(directory / NUMBERS)["weights"]
        tfidf, encoder = TfidfClassifier.load(directory), EncoderClassifier.load(directory)
        if weights.shape != (2, tfidf.n_targets) or tfidf.n_targets != encoder.n_targets:
            raise EscalmlError(f"{directory}: its parts are of different models; train or copy the model again.")
        return cls(tfidf, encoder, weights)


def blended(log_odds: Sequence[FloatArray], weights: FloatArray) -> FloatArray:
    """Weighted sum of members' log-odds. Shapes (n, n_targets) each and (n_members, n_targets) -> (n, n_targets)."""
    total: FloatArray = np.sum([part * weight for part, weight in zip(log_odds, weights, strict=True)], axis=0)
    return total


def fit_weights(log_odds: Sequence[FloatArray], targets: FloatArray) -> FloatArray:
    """Learn how much each member is worth, target by target (stacking, Wolpert 1992).

    Parameters
    ----------
    log_odds
        Of each member, out of fold. Shape (n, n_targets) each.
    targets
        Shape (n, n_targets), in {0, 1, NaN}; each column has observed positives and negatives, or no label at all.

    Returns
    -------
    Shape (n_members, n_targets). A member that would only count against a target has weight 0 there; where all would,
    they share alike, and calibration then knows that they say nothing.
    """
    from sklearn.linear_model import LogisticRegression

    weights = np.zeros((len(log_odds), targets.shape[1]))
    for column in range(targets.shape[1]):
        observed = ~np.isnan(targets[:, column])
        parts = np.column_stack([part[observed, column] for part in log_odds])
        members = list(range(len(log_odds))) if observed.any() else []
        while members:
            stack = LogisticRegression(C=1.0).fit(parts[:, members], targets[observed, column])
            if (stack.coef_[0] >= 0).all():
                weights[members, column] = stack.coef_[0]
                break
            del members[int(stack.coef_[0].argmin())]
        else:
            weights[:, column] = 1.0
    return weights

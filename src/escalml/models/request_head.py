"""A head on the encoder's vector that says whether a message asks for the next level, where no cue says so.

It only raises: what a cue or the champion has found stays. It is fitted so that hardly any message that asks for nobody
reaches `least`, and belongs to one encoder, whose file it names by its SHA-256.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from escalml.data.labels import FloatArray
from escalml.models.head_files import ENCODER, read_head, write_head
from escalml.models.manifest import Manifest

REQUESTS = "requests.safetensors"


@dataclass(frozen=True)
class RequestHead:
    """Two logistic regressions: whether any level is asked for, and which, if one is.

    Parameters
    ----------
    weights
        Of the encoder's vector. Shape (2, width).
    intercepts
        Shape (2,).
    least
        Probability, in (0, 1), from which a message is taken to ask for the next level.
    encoder
        SHA-256 of the encoder's file, whose vectors it was fitted to.
    """

    weights: FloatArray
    intercepts: FloatArray
    least: float
    encoder: str

    def requests(self, vectors: FloatArray) -> list[tuple[int, float]]:
        """Which level each message asks for, and how likely it asks for any.

        Parameters
        ----------
        vectors
            What the encoder makes of each message. Shape (n_messages, width).

        Returns
        -------
        For each message the level, 3 or 4, and the probability; (0, 0.0) where it does not reach `least`.
        """
        scores = np.asarray(vectors, dtype=np.float64) @ self.weights.T + self.intercepts
        asks = 1 / (1 + np.exp(-scores[:, 0]))
        return [
            ((4 if chief > 0 else 3), float(asked)) if asked >= self.least else (0, 0.0)
            for asked, chief in zip(asks, scores[:, 1], strict=True)
        ]

    def save(self, directory: Path) -> None:
        """Write the head into an existing model directory; its manifest has to be written after it."""
        arrays = {"weights": self.weights, "intercepts": self.intercepts, "least": np.array([self.least])}
        write_head(directory / REQUESTS, arrays, self.encoder)

    @classmethod
    def load(cls, directory: Path, manifest: Manifest) -> "RequestHead | None":
        """Read the head of a model directory.

        Parameters
        ----------
        directory
            Where the model's files lie.
        manifest
            The model's manifest.

        Returns
        -------
        The head; None where the model has none.

        Raises
        ------
        EscalmlError
            If the file is damaged, or was fitted to another encoder.
        """
        if REQUESTS not in manifest.files:
            return None
        names = ("weights", "intercepts", "least")
        weights, intercepts, least = read_head(
            directory / REQUESTS, names, manifest, kind="requests", stage="train_requests"
        )
        return cls(weights, intercepts, float(least[0]), manifest.files[ENCODER])

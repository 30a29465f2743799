"""A head on the encoder's vector that hears, between the lines, who may be in danger by their own hand.

People seldom say it in plain words. The head does not say that it is so: it only keeps such a message from waiting
until a person has looked. It is fitted so that few other messages reach `least`, and belongs to one encoder.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray
from escalml.models.head_files import ENCODER, read_head, write_head
from escalml.models.manifest import Manifest

DANGER = "danger.safetensors"


@dataclass(frozen=True)
class DangerHead:
    """One logistic regression.

    Parameters
    ----------
    weights
        Of the encoder's vector. Shape (width,).
    intercept
        Log-odds of a vector of zeros.
    least
        Log-odds from which a person has to look.
    encoder
        SHA-256 of the encoder's file, whose vectors it was fitted to.
    """

    weights: FloatArray
    intercept: float
    least: float
    encoder: str

    def hears(self, vectors: FloatArray) -> NDArray[np.bool_]:
        """Whether a person has to look at each message.

        Parameters
        ----------
        vectors
            What the encoder makes of each message. Shape (n_messages, width).

        Returns
        -------
        Shape (n_messages,).
        """
        scores = np.asarray(vectors, dtype=np.float64) @ self.weights + self.intercept
        return np.asarray(scores >= self.least)

    def save(self, directory: Path) -> None:
        """Write the head into an existing model directory; its manifest has to be written after it."""
        numbers = np.array([self.intercept, self.least])
        write_head(directory / DANGER, {"weights": self.weights, "numbers": numbers}, self.encoder)

    @classmethod
    def load(cls, directory: Path, manifest: Manifest) -> "DangerHead | None":
        """Read the head of a model directory.

        Parameters
        ----------
        directory
            Where the model's files lie.
        manifest
            The model's manifest.

        Returns
        -------
        The head; None where the model has none. An EscalmlError says what is wrong with its file.
        """
        if DANGER not in manifest.files:
            return None
        weights, numbers = read_head(
            directory / DANGER, ("weights", "numbers"), manifest, kind="danger", stage="train_danger"
        )
        return cls(weights, float(numbers[0]), float(numbers[1]), manifest.files[ENCODER])

"""What every model is to the rest: views in, log-odds of every target out.

Knows nothing of how a model works; stands on `features` and `targets`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from escalml.features import MessageView
from escalml.targets import FloatArray


class Classifier(Protocol):
    """A fitted model. Its class has a method `load(directory)`, which reads what `save` wrote."""

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        ...

    def log_odds(self, views: Sequence[MessageView]) -> FloatArray:
        """Uncalibrated log-odds of every target. Shape (n_views, n_targets); a row depends on its own view alone."""
        ...

    def save(self, directory: Path) -> None:
        """Write the model into an existing directory; never a pickle."""
        ...

"""What every model is to the rest: views in, log-odds of every target out.

A model may also find what no pattern can: person names and street addresses.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, View
from escalml.records import Identifier


class Look(NamedTuple):
    """What one pass over some views gives.

    `vectors` has shape (n_views, width): what an encoder makes of each message; width 0 where there is none.
    """

    log_odds: FloatArray
    names: list[tuple[Identifier, ...]]
    vectors: FloatArray


class Classifier(Protocol):
    """A fitted model. Its class has a method `load(directory)`, which reads what `save` wrote."""

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        ...

    @property
    def finds_names(self) -> bool:
        """Whether `names_in` can find any."""
        return False

    def log_odds(self, views: Sequence[MessageView]) -> FloatArray:
        """Uncalibrated log-odds of every target. Shape (n_views, n_targets); a row depends on its own view alone."""
        ...

    def read(self, views: Sequence[MessageView]) -> tuple[FloatArray, list[tuple[Identifier, ...]]]:
        """What `log_odds` says, and `names_in` the text of each view, in one pass."""
        return self.log_odds(views), self.names_in([view.text for view in views])

    def look(self, views: Sequence[MessageView], *, for_names: bool = True) -> Look:
        """What `read` says, and the vector of each message, in one pass; `for_names=False` leaves the names out."""
        nothing = np.zeros((len(views), 0))
        if for_names:
            return Look(*self.read(views), nothing)
        return Look(self.log_odds(views), [() for _ in views], nothing)

    def names_in(self, views: Sequence[View]) -> list[tuple[Identifier, ...]]:
        """Names and addresses in texts, as spans of the texts as sent; none, unless the model has a head for them."""
        return [() for _ in views]

    def use_cores(self, n: int) -> None:  # noqa: ARG002 - what has no threads of its own has nothing to do
        """Work on so many cores at most; without it on all that this process may use."""
        return

    def save(self, directory: Path) -> None:
        """Write the model into an existing directory; never a pickle."""
        ...

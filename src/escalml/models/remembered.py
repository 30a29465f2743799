"""A model that looks at each message once: for measuring, where the same messages are scored again and again."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, View
from escalml.models.classifier import Classifier, Look
from escalml.records import Identifier

_Names = tuple[Identifier, ...]
# All that a model reads of a view: two messages that differ elsewhere, as in what was set aside, score alike.
_Read = tuple[str, str, tuple[tuple[str, str], ...]]


class Remembered(Classifier):
    """A model, and what it has said; it keeps that until it is thrown away, so it is none to serve.

    Parameters
    ----------
    classifier
        The model.
    """

    def __init__(self, classifier: Classifier) -> None:
        self.classifier = classifier
        self._looks: dict[_Read, tuple[FloatArray, FloatArray]] = {}
        self._names: dict[MessageView, _Names] = {}
        self._in_texts: dict[View, _Names] = {}

    @property
    def n_targets(self) -> int:
        """Number of targets."""
        return self.classifier.n_targets

    @property
    def finds_names(self) -> bool:
        """Whether the model does."""
        return self.classifier.finds_names

    def log_odds(self, views: Sequence[MessageView]) -> FloatArray:
        """What the model says of every target. Shape (n_views, n_targets)."""
        return self.look(views, for_names=False).log_odds

    def read(self, views: Sequence[MessageView]) -> tuple[FloatArray, list[_Names]]:
        """What the model says, and the names and addresses that it finds."""
        look = self.look(views)
        return look.log_odds, look.names

    def look(self, views: Sequence[MessageView], *, for_names: bool = True) -> Look:
        """What the model says, finds and makes of each view; it is asked of those alone that it has not seen."""
        new = {_read_of(view): view for view in views if _read_of(view) not in self._looks}
        if for_names:
            new |= {_read_of(view): view for view in views if view not in self._names}
        asked = list(new.values())
        if asked:
            found = self.classifier.look(asked, for_names=for_names)
            for view, row, names, vector in zip(asked, found.log_odds, found.names, found.vectors, strict=True):
                self._looks[_read_of(view)] = row, vector
                if for_names:
                    self._names[view] = names
        looks = [self._looks[_read_of(view)] for view in views]
        width = len(looks[0][1]) if looks else 0
        return Look(
            np.array([row for row, _ in looks]).reshape(len(views), self.n_targets),
            self._names_of(views) if for_names else [() for _ in views],
            np.array([vector for _, vector in looks]).reshape(len(views), width),
        )

    def _names_of(self, views: Sequence[MessageView]) -> list[_Names]:
        """Names in the texts of views; of two that read alike but were sent otherwise, one is still to be asked."""
        unseen = [view for view in dict.fromkeys(views) if view not in self._names]
        self._names |= zip(unseen, self.classifier.look(unseen).names if unseen else (), strict=True)
        return [self._names[view] for view in views]

    def names_in(self, views: Sequence[View]) -> list[_Names]:
        """Names and addresses in texts."""
        unseen = [view for view in dict.fromkeys(views) if view not in self._in_texts]
        self._in_texts |= zip(unseen, self.classifier.names_in(unseen) if unseen else (), strict=True)
        return [self._in_texts[view] for view in views]

    def use_cores(self, n: int) -> None:
        """Let the model work on so many cores at most."""
        self.classifier.use_cores(n)

    def save(self, directory: Path) -> None:
        """Write the model."""
        self.classifier.save(directory)


def _read_of(view: MessageView) -> _Read:
    return view.subject, view.text.text, view.history

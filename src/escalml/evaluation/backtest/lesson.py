"""What a backtest may learn from: the first part of a past, as texts that a model reads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from escalml.data.labels import FloatArray
from escalml.data.views import view_message
from escalml.evaluation.backtest.past import Past
from escalml.models.ngrams import message_document


@dataclass(frozen=True)
class Lesson:
    """What may be learned from.

    `documents` are the texts of all messages as a model reads them; `learned` marks the rows of the first part, shape
    (n,); `weights` says how many messages each stands for, 0 where the model did not score it, shape (n,); `known`
    names columns that were known when a message arrived.
    """

    past: Past
    documents: Sequence[str]
    learned: NDArray[np.bool_]
    weights: FloatArray
    known: Sequence[str] = ()

    @property
    def last(self) -> slice:
        """The rows of the last part."""
        return slice(self.past.n_first, len(self.past))


# Probability of the outcome for the last part, shape (n_last,), of a model that is trained on the first. Training
# stands above this room, so it comes from outside.
TrainedHead = Callable[[Lesson], FloatArray]


def documents_of(past: Past, *, history_turns: int) -> list[str]:
    """Subject and text of each message as a model reads them: lower case, identifiers as placeholders."""
    views = (view_message(message, history_turns=history_turns) for message in past.messages)
    return [message_document(view) for view in views]

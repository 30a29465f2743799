"""A head on the encoder for a backtest: learned from the first part of a past as `escalml train --kind head` learns."""

import hashlib

import numpy as np

from escalml.config import Params
from escalml.data.labels import FloatArray
from escalml.evaluation.backtest.lesson import Lesson
from escalml.models.abstention import ESCALATED
from escalml.records import LabelledMessage
from escalml.scoring.scorer import Scorer
from escalml.training.heads import train_heads

_SOURCE = "backtest"


def head_on_encoder(lesson: Lesson, champion: Scorer, params: Params) -> FloatArray:
    """Train a head on what may be learned from, and ask it about the last part.

    Parameters
    ----------
    lesson
        Rows that may be learned from; those that the model did not score are left out.
    champion
        The model.
    params
        Folds, features, penalties and the target `escalated`.

    Returns
    -------
    Probability of the outcome. Shape (n_last,); 0 where the model did not score the message. Where the head is no
    better than the champion out of fold, it is the champion, fitted to the first part.

    Raises
    ------
    EscalmlError
        If too few messages have the outcome, or too few have not.
    """
    past, scored = lesson.past, lesson.weights > 0
    rows = [
        LabelledMessage(
            message=past.messages[row],
            labels={ESCALATED: bool(past.outcomes[row])},
            group=past.groups[row],
            split="train",
            source=_SOURCE,
        )
        for row in np.flatnonzero(lesson.learned & scored).tolist()
    ]
    own = params.model_copy(update={"targets": {ESCALATED: params.targets[ESCALATED]}})
    digest = hashlib.sha256(repr([(row.message.id, row.labels[ESCALATED]) for row in rows]).encode()).hexdigest()
    trained = train_heads(rows, own, champion, data_sha256=digest).scorer
    found = np.zeros(len(past) - past.n_first)
    asked = np.flatnonzero(scored[lesson.last]).tolist()
    messages = past.messages[lesson.last]
    found[asked] = trained.probabilities([messages[row] for row in asked])[:, trained.table.index(ESCALATED)]
    return found

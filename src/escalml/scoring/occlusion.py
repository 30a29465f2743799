"""What a stretch of a message is worth to a model that cannot be taken apart: score the message without it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView, View
from escalml.models.classifier import Classifier

MAX_PASSES = 16  # the message as it is, and fifteen stretches


def occlusion(
    classifier: Classifier, view: MessageView, words: Sequence[tuple[int, int]], columns: Sequence[int]
) -> FloatArray:
    """Fall of some targets' log-odds when a stretch of the text is taken out, shared among its words.

    Parameters
    ----------
    classifier
        Any model.
    view
        What the model saw.
    words
        Start and end of each word of the view's text, in order.
    columns
        Indices of the targets.

    Returns
    -------
    Shape (n_words, n_columns). The model is asked `MAX_PASSES` times at most: the words of a long message are taken
    out several at a time.
    """
    if not words:
        return np.zeros((0, len(columns)))
    stretches = np.array_split(np.arange(len(words)), min(len(words), MAX_PASSES - 1))
    without = [_without(view, words[stretch[0]][0], words[stretch[-1]][1]) for stretch in stretches]
    log_odds = classifier.log_odds([view, *without])[:, list(columns)]
    falls = log_odds[0] - log_odds[1:]
    return np.concatenate(
        [np.tile(fall / len(stretch), (len(stretch), 1)) for fall, stretch in zip(falls, stretches, strict=True)]
    )


def _without(view: MessageView, start: int, end: int) -> MessageView:
    text = view.text.text
    return replace(view, text=View(f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()))

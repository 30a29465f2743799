"""Scores of a past, kept between runs: what an earlier run scored is not scored again, whatever stopped it.

A file holds the probabilities of some messages under a hash of these messages and of the model: no text, no id.
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from escalml import __version__
from escalml.data.labels import FloatArray
from escalml.data.writing import report_disk_faults, write_atomically
from escalml.evaluation.backtest.past import Past
from escalml.records import Message
from escalml.scoring.scorer import Scorer

_AT_A_TIME = 200


def score_past(
    scorer: Scorer,
    past: Past,
    *,
    keep: Path | None = None,
    model: str = "",
    on_progress: Callable[[int], None] = lambda _: None,
) -> FloatArray:
    """Probability of every target for every message of a past, as of its own time.

    Parameters
    ----------
    scorer
        The model.
    past
        The messages.
    keep
        Folder in which scores are kept and looked for; None keeps nothing.
    model
        What tells this model, and the way in which it reads, from every other.
    on_progress
        Called with the number of messages done since the last call.

    Returns
    -------
    Shape (n, n_targets).

    Raises
    ------
    EscalmlError
        If the folder cannot be written.
    """
    found = []
    for start in range(0, len(past), _AT_A_TIME):
        part = past.messages[start : start + _AT_A_TIME]
        found.append(scorer.probabilities(part) if keep is None else _kept(scorer, part, keep, model))
        on_progress(len(part))
    return np.vstack(found)


def _kept(scorer: Scorer, messages: Sequence[Message], folder: Path, model: str) -> FloatArray:
    """Scores of an earlier run, else new ones, which are kept."""
    file = folder / f"{_name_of(messages, model)}.npy"
    shape = (len(messages), len(scorer.table))
    try:
        scores: FloatArray = np.load(file, allow_pickle=False)
    except (OSError, ValueError, EOFError):  # not there, or cut short by a full disk
        scores = np.empty((0, 0))
    if scores.shape == shape:
        return scores
    scores = scorer.probabilities(messages)
    with report_disk_faults(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with write_atomically(file) as written:
            np.save(written, scores, allow_pickle=False)
    return scores


def _name_of(messages: Sequence[Message], model: str) -> str:
    """A hash of all that the scores depend on."""
    digest = hashlib.sha256(f"{__version__} {model}".encode())
    for message in messages:
        digest.update(message.model_dump_json().encode())
    return digest.hexdigest()[:32]

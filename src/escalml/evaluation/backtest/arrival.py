"""What is known of a message when it arrives, beside its words: length, hour, and columns that the user names."""

from collections.abc import Sequence

import numpy as np

from escalml.data.column_names import normal, shown_column
from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.evaluation.backtest.lesson import Lesson
from escalml.evaluation.backtest.past import Past, sent

_HARMONICS = (1, 2)  # waves a day: more of them found less in Mozilla's first part
_LEAST = 20  # messages of the first part with a value: of fewer nothing is learned
_MOST_VALUES = 50  # of one column, the most frequent


def arrival_facts(lesson: Lesson) -> FloatArray:
    """Facts of each message that a regression can read.

    Parameters
    ----------
    lesson
        What may be learned from; `known` names columns to read.

    Returns
    -------
    The logarithm of the length; the hour as waves of a day, so that midnight lies beside one o'clock whatever the time
    zone; and one column for each frequent value of what is `known`. Scaled on what may be learned from. Shape
    (n, n_facts).
    """
    past = lesson.past
    hours = np.array([sent(message).hour + sent(message).minute / 60 for message in past.messages])
    angles = [2 * np.pi * hours * harmonic / 24 for harmonic in _HARMONICS]
    waves = [wave(angle) for angle in angles for wave in (np.sin, np.cos)]
    values = [mark for name in lesson.known for mark in _values(lesson, name)]
    facts = np.column_stack([lengths(past), *waves, *values])
    scaled: FloatArray = (facts - facts[lesson.learned].mean(axis=0)) / (facts[lesson.learned].std(axis=0) + 1e-3)
    return scaled


def lengths(past: Past) -> FloatArray:
    """Logarithm of the number of characters of each text."""
    return np.log1p([len(message.text) for message in past.messages])


def known_columns(past: Past, named: Sequence[str], late: Sequence[str]) -> list[str]:
    """The columns that a user says were known at arrival.

    Parameters
    ----------
    past
        The past.
    named
        Their names, in any case.
    late
        Columns that tell the outcome, as the export shows them.

    Returns
    -------
    Names as the export has them.

    Raises
    ------
    EscalmlError
        If there is no such column, or it tells the outcome.
    """
    by_normal = {normal(name): name for name in past.columns}
    if any(normal(name) not in by_normal for name in named):
        raise EscalmlError("--known: there is no such column beside the fields of a message; check its name.")
    found = [by_normal[normal(name)] for name in named]
    for name in map(shown_column, found):
        if name in late:
            raise EscalmlError(
                f"--known: the column {name} tells the outcome, so it was not known when the message arrived; leave it "
                "out."
            )
    return found


def _values(lesson: Lesson, name: str) -> list[FloatArray]:
    """Marks of each frequent value of a column."""
    cells = np.array([str(cell).strip().casefold()[:200] for cell in lesson.past.columns[name]])
    values, counts = np.unique(cells[lesson.learned], return_counts=True)
    frequent = np.argsort(-counts, kind="stable")[:_MOST_VALUES]
    return [(cells == values[place]).astype(float) for place in frequent if counts[place] >= _LEAST]

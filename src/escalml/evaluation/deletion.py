"""Deletion test: does a score fall more without the phrase that its explanation names than without another?

An explanation that names what did not matter fails it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pydantic import Field

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.data.views import view_message
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.table_cells import figure
from escalml.records import LabelledMessage, Message, Record
from escalml.scoring.explain import Span, explain
from escalml.scoring.scorer import Scorer

_WORD = re.compile(r"\S+")


class DeletionTest(Record):
    """Falls of a target's calibrated log-odds, means over the flagged messages in which both phrases can be cut.

    `named_fall`: without the phrase that the explanation names first. `random_fall`: without another stretch of as
    many words. `named_falls_more`: share of the messages in which the first fall is the larger. `n_drawn`: of how many
    of the flagged messages, where not of all.
    """

    target: str
    n_flagged: int
    n_drawn: Annotated[int | None, Field(exclude_if=lambda n: n is None)] = None
    named_fall: Metric
    random_fall: Metric
    named_falls_more: Metric


@dataclass(frozen=True)
class _Cut:
    """A flagged message, without its phrase, and without another stretch."""

    group: str
    texts: tuple[Message, Message, Message]


def deletion_test(
    scorer: Scorer,
    rows: Sequence[LabelledMessage],
    config: EvaluationConfig,
    *,
    seed: int,
    target: str = "escalated",
    most: int | None = None,
) -> DeletionTest | None:
    """Cut the named phrase, and a random stretch of as many words, out of every flagged message.

    Parameters
    ----------
    scorer
        The model under test.
    rows
        Messages to test on.
    config
        Replicates and interval.
    seed
        Of the random stretches and of the bootstrap.
    target
        Whose explanation is tested.
    most
        Draw so many of the flagged messages where they are more: an encoder is asked of each many times. Default all.

    Returns
    -------
    The figures; None if the model has no such target, or no flagged message can be cut.
    """
    if target not in scorer.table.columns:
        return None
    column = scorer.table.index(target)
    messages = [row.message for row in rows]
    flagged = np.flatnonzero(scorer.probabilities(messages)[:, column] >= scorer.thresholds[column])
    rng = np.random.default_rng(seed)
    is_part = most is not None and len(flagged) > most
    drawn = np.sort(rng.choice(flagged, most, replace=False)) if is_part else flagged
    found = [_cut(scorer, rows[place], column, rng) for place in drawn.tolist()]
    cuts = [cut for cut in found if cut]
    if not cuts:
        return None
    log_odds = _log_odds(scorer, [message for cut in cuts for message in cut.texts], column).reshape(len(cuts), 3)
    falls = log_odds[:, :1] - log_odds[:, 1:]
    figures = np.column_stack([falls, falls[:, 0] > falls[:, 1]])
    weights = np.vstack(list(resamples([cut.group for cut in cuts], config.n_bootstrap, seed)))
    means = weights @ figures / weights.sum(axis=1, keepdims=True)
    named, other, more = (_metric(column, config.interval, len(cuts)) for column in means.T)
    return DeletionTest(
        target=target,
        n_flagged=len(flagged),
        n_drawn=most if is_part else None,
        named_fall=named,
        random_fall=other,
        named_falls_more=more,
    )


def _metric(means: FloatArray, interval: float, n: int) -> Metric:
    e = estimate(means, interval)
    return Metric(value=e.value, low=e.low, high=e.high, n=n, n_positive=None)


def _log_odds(scorer: Scorer, messages: Sequence[Message], column: int) -> FloatArray:
    """Calibrated log-odds, before certainties: those do not move with the words that a model reads."""
    turns = scorer.manifest.features.history_turns
    raw = scorer.classifier.log_odds([view_message(message, history_turns=turns) for message in messages])
    log_odds: FloatArray = raw[:, column] * scorer.calibration.slopes[column]
    return log_odds


def _cut(scorer: Scorer, row: LabelledMessage, column: int, rng: np.random.Generator) -> _Cut | None:
    """The message without its strongest phrase, and without a stretch of as many other words, if it has them."""
    message = row.message
    view = view_message(message, history_turns=scorer.manifest.features.history_turns)
    phrases = explain(scorer.classifier.log_odds, view, [column], n_phrases=1, with_turns=False)[0].phrases
    if not phrases:
        return None
    phrase = phrases[0]
    words = [word.span() for word in _WORD.finditer(message.text)]
    n_words = sum(phrase.start < end and start < phrase.end for start, end in words)
    stretches = [(words[first][0], words[first + n_words - 1][1]) for first in range(len(words) - n_words + 1)]
    elsewhere = [(start, end) for start, end in stretches if end <= phrase.start or start >= phrase.end]
    if not elsewhere:
        return None
    start, end = elsewhere[rng.integers(len(elsewhere))]
    return _Cut(row.group, (message, _without(message, phrase), _without(message, Span(start, end, 0.0))))


def _without(message: Message, span: Span) -> Message:
    return message.model_copy(update={"text": f"{message.text[: span.start]} {message.text[span.end :]}"})


def deletion_section(measured: DeletionTest) -> str:
    """The test as a section of Markdown."""
    named, other, more = (figure(m) for m in (measured.named_fall, measured.random_fall, measured.named_falls_more))
    drawn = "" if measured.n_drawn is None else f"{measured.n_drawn:,} were drawn, and of these "
    return (
        "## Do explanations name what matters?\n\n"
        f"Of the {measured.n_flagged:,} messages flagged `{measured.target}`, {drawn}{measured.named_fall.n:,} have "
        "words beside the phrase that the explanation names first. Without that phrase their log-odds fall by "
        f"{named} on average, without another stretch of as many words by {other}; the first falls further in {more} "
        "of them."
    )

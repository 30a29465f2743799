"""Runs a backtest: scores the past, learns from its first part, measures on its last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.data.near_copies import copied
from escalml.errors import EscalmlError
from escalml.evaluation.backtest.arrival import known_columns
from escalml.evaluation.backtest.leaks import Leak
from escalml.evaluation.backtest.learning import learning_curve
from escalml.evaluation.backtest.lesson import Lesson, TrainedHead, documents_of
from escalml.evaluation.backtest.measures import (
    RECALL_AT_CAPACITY,
    Rows,
    as_metric,
    found_by_share,
    measure,
    name_of,
    position_of,
)
from escalml.evaluation.backtest.past import Past, sent
from escalml.evaluation.backtest.rankings import HEAD, Ranking, candidates, log_odds_of, todays
from escalml.evaluation.backtest.report import Backtest, Case, Measured, Part, Verdict
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.lead_time import LeadTime
from escalml.evaluation.outcome_hours import ScoredMessage, lead_time
from escalml.evaluation.pages.parts import cut
from escalml.models.abstention import ESCALATED
from escalml.privacy import Pseudonyms
from escalml.scoring.scorer import Scorer

_SHOWN_CASES = 10
_MIN_CUSTOMERS = 10  # fewer can all fall into one fold
SHARE = 0.2  # of the messages: what the verdict is about where the team's capacity is not known


@dataclass(frozen=True)
class Options:
    """What a user may say of a backtest.

    `capacity`: messages that the team reads a day. `priority`: column of the desk's own priority. `accept_leaks`: go on
    where the texts tell the outcome. `learning_curve`: also learn from fewer outcomes, which takes some times as long.
    `known`: columns that were known when a message arrived, such as its product, which the head may learn from.
    """

    capacity: int | None = None
    priority: str | None = None
    accept_leaks: bool = False
    learning_curve: bool = False
    known: Sequence[str] = ()
    evaluation: EvaluationConfig = field(default_factory=EvaluationConfig)
    seed: int = 0


def require_no_leaks(leaks: Sequence[Leak], options: Options) -> None:
    """Refuse texts that tell the outcome.

    Parameters
    ----------
    leaks
        What `find_leaks` found.
    options
        `accept_leaks` goes on.

    Raises
    ------
    EscalmlError
        If what the model or the head reads tells the outcome; names messages to look at, never the words.
    """
    if options.accept_leaks:
        return
    told = [leak for leak in leaks if leak.certain and leak.kind == "phrase"]
    if told:
        ids = ", ".join(told[0].ids)
        raise EscalmlError(
            f"--outcome: the texts tell it: {told[0].says}. They were most likely written after the outcome, such as "
            f"notes of agents; look at the messages {ids}, map the customer's first message with "
            "--column text=NAME, or give --accept-leaks if customers wrote that themselves."
        )
    for leak in (leak for leak in leaks if leak.certain and leak.kind == "measure"):
        raise EscalmlError(
            f"--outcome: the {leak.where} of the messages tells it: {leak.says}. Most likely it was written, or grew, "
            f"after the outcome; map what was there when the message arrived with --column {leak.where}=NAME, or give "
            "--accept-leaks if it was there."
        )


def backtest(
    past: Past,
    scorer: Scorer,
    probabilities: FloatArray,
    *,
    export: str,
    model: str,
    leaks: Sequence[Leak] = (),
    options: Options | None = None,
    weights: FloatArray | None = None,
    on_vectors: TrainedHead | None = None,
) -> Backtest:
    """Measure what a model would have done with a past.

    Parameters
    ----------
    past
        Messages in order of time.
    scorer
        The model; what it finds redacts the cases that are shown.
    probabilities
        Of every target. Shape (n, n_targets); rows of weight 0 are not looked at.
    export
        What the report calls the export.
    model
        What the report calls the model.
    leaks
        What the leak check found: its columns are not compared.
    options
        What the user said.
    weights
        How many messages each stands for; 0 where it was not scored. Shape (n,); default 1 for each.
    on_vectors
        Trains one more candidate, a head on the encoder's vectors.

    Returns
    -------
    What was found.

    Raises
    ------
    EscalmlError
        If the model has no target `escalated`, a column that was named is not there, or the texts tell the outcome.
    """
    options = options or Options()
    require_no_leaks(leaks, options)
    weights = np.ones(len(past)) if weights is None else weights
    late = [leak.where for leak in leaks if leak.kind == "column"]
    known = known_columns(past, options.known, late)
    lesson, n_copies = _lesson(past, weights, scorer.manifest.features.history_turns, known)
    today, notes = todays(lesson, priority=options.priority, without=late)
    own = candidates(lesson, probabilities, scorer.table.index(ESCALATED), on_vectors)
    compared = [*own, *today]
    rows, scored = _last_rows(past, weights)
    compared = [Ranking(one.name, one.scores[scored], one.is_probability) for one in compared]
    config = options.evaluation
    values = measure(compared, rows, config, capacity=options.capacity, seed=options.seed)
    best = next(one for one in compared if one.name == HEAD)
    missed, alarms = _mistakes(past, scorer, best, rows, scored + past.n_first)
    lead, n_untimed = _lead(past, best, scored + past.n_first, options) if weights.all() else (None, 0)
    log_odds = log_odds_of(probabilities)
    return Backtest(
        export=export,
        outcome=past.outcome,
        model=model,
        first=_part(past, slice(0, past.n_first)),
        last=_part(past, slice(past.n_first, len(past))),
        n_scored=int((weights > 0).sum()),
        n_copies=n_copies,
        n_customers=len(set(rows.groups)),
        n_weeks=len(set(rows.weeks)),
        capacity=options.capacity,
        shares=config.review_capacities,
        interval=config.interval,
        n_bootstrap=config.n_bootstrap,
        rankings=tuple(
            _measured(one, values[one.name], rows, config, is_candidate=number < len(own))
            for number, one in enumerate(compared)
        ),
        verdict=_verdict(values, today, rows, options),
        learning=tuple(learning_curve(lesson, log_odds, rows, scored, config, share=SHARE, seed=options.seed))
        if options.learning_curve
        else (),
        lead=lead,
        n_untimed=n_untimed,
        leaks=tuple(leaks),
        missed=tuple(missed),
        false_alarms=tuple(alarms),
        notes=(*past.notes, *notes),
    )


def _lesson(past: Past, weights: FloatArray, history_turns: int, known: Sequence[str]) -> tuple[Lesson, int]:
    """What may be learned from: the first part without copies and conversations of the last; and how many those are."""
    documents, n = documents_of(past, history_turns=history_turns), past.n_first
    alike = copied(documents[:n], documents[n:])
    later = set(past.conversations[n:])
    alike |= np.array([conversation in later for conversation in past.conversations[:n]])
    learned = np.zeros(len(past), dtype=bool)
    learned[:n] = ~alike
    _require_both(past, learned)
    return Lesson(past, documents, learned, weights, known), int(alike.sum())


def _require_both(past: Past, learned: NDArray[np.bool_]) -> None:
    """Refuse what five folds of customers cannot be made of, with both kinds in each four of them."""
    customers = [
        {past.groups[row] for row in np.flatnonzero(learned & (past.outcomes == side)).tolist()} for side in (0, 1)
    ]
    if min(map(len, customers)) < _MIN_CUSTOMERS:
        raise EscalmlError(
            f"--outcome: without copies of later messages the first 70 % of the export hold {len(customers[1])} "
            f"customers with the outcome and {len(customers[0])} without; {_MIN_CUSTOMERS} of each are needed. "
            "Export messages of customers, not those of programs, and a longer past."
        )


def _last_rows(past: Past, weights: FloatArray) -> tuple[Rows, NDArray[np.int64]]:
    """What is measured on, and its places in the last part."""
    scored = np.flatnonzero(weights[past.n_first :] > 0)
    places = (scored + past.n_first).tolist()
    groups, weeks, days = past.groups, past.weeks, past.days
    rows = Rows(
        outcomes=past.outcomes[places],
        weights=weights[places],
        groups=[groups[place] for place in places],
        weeks=[weeks[place] for place in places],
        days=[days[place] for place in places],
    )
    return rows, scored


def _lead(past: Past, ranking: Ranking, places: NDArray[np.int64], options: Options) -> tuple[LeadTime | None, int]:
    """Lead time over the conversations of the last part."""
    came_at = past.came_at or (None,) * len(past)
    messages = (
        ScoredMessage(
            conversation=past.conversations[place],
            sent_at=sent(past.messages[place]),
            probability=probability,
            outcome=bool(past.outcomes[place]),
            came_at=came_at[place],
        )
        for place, probability in zip(places.tolist(), ranking.scores.tolist(), strict=True)
    )
    return lead_time(messages, options.evaluation, seed=options.seed)


def _measured(
    ranking: Ranking, values: dict[str, FloatArray], rows: Rows, config: EvaluationConfig, *, is_candidate: bool
) -> Measured:
    return Measured(
        name=ranking.name,
        is_candidate=is_candidate,
        metrics={name: as_metric(found, rows, config, recentre=name == "ece") for name, found in values.items()},
        found=found_by_share(ranking.scores, rows),
    )


def _verdict(
    values: dict[str, dict[str, FloatArray]], today: Sequence[Ranking], rows: Rows, options: Options
) -> Verdict:
    """The head against the best of what there is today, chosen on the very messages that it is measured on."""
    name = RECALL_AT_CAPACITY if options.capacity else name_of(SHARE)
    best = max((one.name for one in today), key=lambda other: values[other][name][0, 0])
    difference = as_metric(values[HEAD][name] - values[best][name], rows, options.evaluation)
    return Verdict(candidate=HEAD, today=best, metric=name, difference=difference, says=_in_words(difference))


def _in_words(difference: Metric) -> str:
    if difference.low is not None and difference.low > 0:
        return "finds more than the best simpler way"
    if difference.high is not None and difference.high < 0:
        return "finds less than the best simpler way"
    return "does not differ clearly from the best simpler way"


def _mistakes(
    past: Past, scorer: Scorer, ranking: Ranking, rows: Rows, places: NDArray[np.int64]
) -> tuple[list[Case], list[Case]]:
    """Messages with the outcome that come last, and messages without it that come first."""
    position = position_of(ranking.scores, rows.weights)
    order = np.argsort(position)
    missed = [row for row in order[::-1] if rows.outcomes[row] and position[row] > SHARE][:_SHOWN_CASES]
    alarms = [row for row in order if not rows.outcomes[row] and position[row] <= SHARE][:_SHOWN_CASES]
    found = [
        list(_cases(past, scorer, [(int(places[row]), float(position[row])) for row in each]))
        for each in (missed, alarms)
    ]
    return found[0], found[1]


def _cases(past: Past, scorer: Scorer, chosen: Sequence[tuple[int, float]]) -> Iterator[Case]:
    """The messages, redacted before they are cut: half a number would no longer be known as one."""
    texts = [f"{past.messages[place].subject or ''}\n{past.messages[place].text}".strip() for place, _ in chosen]
    for (place, position), text, spans in zip(chosen, texts, scorer.find_identifiers(texts), strict=True):
        message = past.messages[place]
        redacted = cut(Pseudonyms().redact(text, spans))
        yield Case(id=str(message.id), sent_at=sent(message), position=position, text=redacted)


def _part(past: Past, rows: slice) -> Part:
    messages = past.messages[rows]
    return Part(
        since=sent(messages[0]),
        until=sent(messages[-1]),
        n=len(messages),
        n_positive=int(past.outcomes[rows].sum()),
        n_days=len(set(past.days[rows])),
    )

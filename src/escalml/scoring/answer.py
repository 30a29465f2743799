"""Scores and routes messages: what service, batch and notebooks call."""

from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, datetime

from escalml.records import Decision, Message, Prediction, Result
from escalml.routing import Context, Policy, RunningContext, decide
from escalml.scoring.scorer import Scorer


def answer(
    scorer: Scorer,
    policy: Policy,
    messages: Sequence[Message],
    *,
    now: datetime,
    on_arrival: bool = False,
    explain: bool = False,
    running: RunningContext | None = None,
) -> list[Result]:
    """Score and route messages: what service, batch and notebooks call.

    Parameters
    ----------
    scorer
        The model.
    policy
        The rules.
    messages
        Any number of messages.
    now
        The hour of the decisions; reply-by times count from it where a message has no `sent_at`.
    on_arrival
        Decide each message as of its own `sent_at` where it has one: the same answer at whatever hour it is asked.
    explain
        Also name the phrases that moved each flagged target.
    running
        What earlier decisions by the same rules left: floods and the managers' alerts count along. Without it nobody
        counts them.

    Returns
    -------
    One result per message, in order; without `running` each depends on its own message alone.
    """

    predictions = scorer.predict(messages, explain=explain)
    return route(policy, messages, predictions, now=now, on_arrival=on_arrival, running=running)


def route(
    policy: Policy,
    messages: Sequence[Message],
    predictions: Sequence[Prediction],
    *,
    now: datetime,
    on_arrival: bool = False,
    running: RunningContext | None = None,
) -> list[Result]:
    """Route messages of which a model has said what it has to say: the second half of `answer`.

    Parameters
    ----------
    policy
        The rules.
    messages
        Any number of messages.
    predictions
        Of each of them.
    now
        As of `answer`.
    on_arrival
        As of `answer`.
    running
        As of `answer`.

    Returns
    -------
    One result per message, in order.
    """

    def decided(message: Message, prediction: Prediction) -> Decision:
        hour = arrival(message, now) if on_arrival else now
        if running:
            return running.decide(message, prediction, hour)
        return decide(message, prediction, Context(policy, hour))

    # Both parts are checked records already: to check them again would take as long as to decide.
    return [
        Result.model_construct(**dict(prediction), route=decided(message, prediction))
        for message, prediction in zip(messages, predictions, strict=True)
    ]


def arrival(message: Message, now: datetime) -> datetime:
    """When a message came in.

    Parameters
    ----------
    message
        Whose `sent_at` counts.
    now
        What counts where that is missing, or stands at an end of the calendar, where no deadline fits.

    Returns
    -------
    The time.
    """
    sent = message.sent_at
    return sent if sent and MINYEAR < sent.year < MAXYEAR else now

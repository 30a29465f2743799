"""Conversations with a recorded outcome: after which of their messages it came, so that lead time can be measured."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from escalml.config import EvaluationConfig
from escalml.evaluation.conversations import ScoredConversation
from escalml.evaluation.lead_time import LeadTime, evaluate_lead_time


@dataclass(frozen=True, slots=True)
class ScoredMessage:
    """A message with its conversation, time, probability and outcome; `came_at` is the outcome's hour, if known."""

    conversation: str
    sent_at: datetime
    probability: float
    outcome: bool
    came_at: datetime | None = None


def conversations_of(messages: Iterable[ScoredMessage]) -> tuple[list[ScoredConversation], int]:
    """Join messages to conversations.

    Parameters
    ----------
    messages
        In any order.

    Returns
    -------
    The conversations that have no outcome, or one after a known message: the last before the outcome's hour, else the
    first message that has the outcome where an earlier one has not. And how many have an outcome at an unknown hour,
    as where a column of the whole ticket says it.
    """
    by_name: dict[str, list[ScoredMessage]] = defaultdict(list)
    for message in messages:
        by_name[message.conversation].append(message)
    found, n_untimed = [], 0
    for name, own in by_name.items():
        own.sort(key=lambda message: message.sent_at)
        at = _outcome_at(own)
        if at is None and any(message.outcome for message in own):
            n_untimed += 1
        else:
            found.append(_scored(name, own, at))
    return found, n_untimed


def _outcome_at(messages: Sequence[ScoredMessage]) -> int | None:
    """The message after which the outcome came; None where there is none, or its hour is unknown."""
    came_at = min((message.came_at for message in messages if message.came_at), default=None)
    if came_at is not None:
        before = [place for place, message in enumerate(messages) if message.sent_at <= came_at]
        return before[-1] if before else None
    marked = [place for place, message in enumerate(messages) if message.outcome]
    return marked[0] if marked and marked[0] > 0 else None


def _scored(name: str, messages: Sequence[ScoredMessage], at: int | None) -> ScoredConversation:
    return ScoredConversation(
        id=name,
        probabilities=tuple(message.probability for message in messages),
        escalated=tuple(message.outcome for message in messages),
        sent_at=tuple(message.sent_at for message in messages),
        escalates_at=at,
    )


def lead_time(messages: Iterable[ScoredMessage], config: EvaluationConfig, *, seed: int) -> tuple[LeadTime | None, int]:
    """Lead time by share of the messages read.

    Parameters
    ----------
    messages
        All that are measured on, as for `conversations_of`.
    config
        Shares read, replicates, interval.
    seed
        Of the bootstrap over conversations.

    Returns
    -------
    The figures, None where no outcome has a known hour; and how many conversations have one at an unknown hour.
    """
    conversations, n_untimed = conversations_of(messages)
    if all(conversation.escalates_at is None for conversation in conversations):
        return None, n_untimed
    return evaluate_lead_time(conversations, config, split="recorded outcomes", seed=seed), n_untimed

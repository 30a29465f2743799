"""The trajectory: the escalation risk of a conversation after each customer turn.

After a turn a model may know that turn and what stood before it, and nothing that came later.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from escalml.records import MAX_TURNS, Channel, Message, Probability, Record, Turn


class TurnRisk(Record):
    """Risk after one customer turn; `turn` is its position among all turns, counted from 0."""

    turn: int
    sent_at: datetime | None
    probability: Probability
    likely: bool


class Trajectory(Record):
    """Risks along a conversation; `turn` of the last is the number of earlier turns."""

    turns: tuple[TurnRisk, ...]


def messages_along(conversation: Message | Sequence[Turn]) -> dict[int, Message]:
    """Each customer turn as the message that it was when it came.

    Parameters
    ----------
    conversation
        A message with its thread, whose text is the last customer turn; or turns, oldest first.

    Returns
    -------
    Position of each customer turn -> a message with the turns before it, at most the latest `MAX_TURNS`, as its
    thread. A message given stands last, unchanged. Earlier turns take over its channel and nothing else: its subject,
    customer and state are of its own time, and would tell an earlier turn what came later.
    """
    if isinstance(conversation, Message):
        thread = conversation.thread
        return _customer_messages(thread, conversation.channel) | {len(thread): conversation}
    return _customer_messages(conversation, "other")


def _customer_messages(turns: Sequence[Turn], channel: Channel) -> dict[int, Message]:
    """The customer turns among `turns` as messages; validated as turns, since a turn may be blank: a photo alone."""
    return {
        position: Message.model_construct(
            text=turn.text,
            channel=channel,
            sent_at=turn.sent_at,
            thread=tuple(turns[max(0, position - MAX_TURNS) : position]),
        )
        for position, turn in enumerate(turns)
        if turn.role == "customer"
    }


def turn_risks(messages: Mapping[int, Message], probabilities: Iterable[float], threshold: float) -> list[TurnRisk]:
    """Risks from what a model says of each message.

    Parameters
    ----------
    messages
        From `messages_along`.
    probabilities
        That each of them escalates, in [0, 1], in the same order.
    threshold
        From which an escalation is likely, in [0, 1].

    Returns
    -------
    One risk per message, in order; probabilities rounded as a prediction rounds them.
    """
    return [
        TurnRisk(
            turn=turn,
            sent_at=message.sent_at,
            probability=round(float(probability), 6),
            likely=bool(probability >= threshold),
        )
        for (turn, message), probability in zip(messages.items(), probabilities, strict=True)
    ]

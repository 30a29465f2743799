"""Conversations labelled after every customer turn: read and checked, then joined with the risks of a model."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import inf, nan
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, model_validator

from escalml.data.reading import read_rows
from escalml.errors import EscalmlError
from escalml.records import Channel, Message, Record, Turn, describe
from escalml.scoring.trajectory import TurnRisk

Position = Annotated[int, Field(ge=0)]


class TurnLabel(Record):
    """Whether the matter would go past the first line, judged after one customer turn; None where nobody said."""

    turn: Position
    escalated: bool | None = None


class LabelledConversation(Record):
    """A whole conversation. Turns are counted from 0; `escalates_at` is None where it never escalates."""

    id: str
    split: str
    channel: Channel = "other"
    turns: tuple[Turn, ...]
    labels: tuple[TurnLabel, ...] = ()
    escalates_at: Position | None = None

    @model_validator(mode="after")
    def _labels_are_of_customer_turns(self) -> "LabelledConversation":
        named = {label.turn for label in self.labels} | ({self.escalates_at} - {None})
        if not self.customer_turns or not named <= set(self.customer_turns):
            raise ValueError("labels and escalates_at must name customer turns, counted from 0, of which one is needed")
        return self

    @property
    def customer_turns(self) -> tuple[int, ...]:
        """Positions of the customer's turns."""
        return tuple(position for position, turn in enumerate(self.turns) if turn.role == "customer")

    @property
    def message(self) -> Message:
        """The last customer turn as a message; what was answered to it is left out."""
        last = self.customer_turns[-1]
        turn = self.turns[last]
        return Message(text=turn.text, sent_at=turn.sent_at, channel=self.channel, thread=self.turns[:last])


def read_conversations(path: Path) -> list[LabelledConversation]:
    """Read labelled conversations.

    Parameters
    ----------
    path
        A JSONL file with the columns of `data/corpus/threads.jsonl`.

    Returns
    -------
    One record per row.

    Raises
    ------
    EscalmlError
        At the first row that is not valid; names row and field.
    """
    conversations = []
    for row in read_rows(path, required=None):
        if row.fault:
            raise EscalmlError(f"{path}: row {row.number}: {row.fault}.")
        try:
            conversations.append(LabelledConversation.model_validate(row.fields))
        except ValidationError as error:
            raise EscalmlError(f"{path}: row {row.number}: {describe(error)}.") from None
    return conversations


@dataclass(frozen=True)
class Lead:
    """How long before its escalation a conversation was caught; NaN where it was not, or where a time is unknown."""

    turns: float = nan
    hours: float = nan


@dataclass(frozen=True)
class ScoredConversation:
    """A conversation without its texts: one entry per customer turn, and the entry at which it escalates.

    `escalated` is the label after each turn, `sent_at` its time; None where unknown.
    """

    id: str
    probabilities: tuple[float, ...]
    escalated: tuple[bool | None, ...]
    sent_at: tuple[datetime | None, ...]
    escalates_at: int | None

    def first_alarm(self, threshold: float) -> int | None:
        """First entry that reaches the threshold; None where none does."""
        return next((entry for entry, p in enumerate(self.probabilities) if p >= threshold), None)

    def lead(self, threshold: float) -> Lead:
        """From the first alarm to the escalation; an alarm after it catches nothing."""
        alarm, at = self.first_alarm(threshold), self.escalates_at
        if alarm is None or at is None or alarm > at:
            return Lead()
        start, end = self.sent_at[alarm], self.sent_at[at]
        return Lead(at - alarm, (end - start) / timedelta(hours=1) if start and end else nan)


def scored_conversation(conversation: LabelledConversation, risks: Sequence[TurnRisk]) -> ScoredConversation:
    """Join a conversation's labels with the risks after its customer turns.

    Parameters
    ----------
    conversation
        The labelled conversation.
    risks
        One per customer turn, in order.

    Returns
    -------
    What an evaluation needs of it.
    """
    labels = {label.turn: label.escalated for label in conversation.labels}
    turns, at = conversation.customer_turns, conversation.escalates_at
    return ScoredConversation(
        id=conversation.id,
        probabilities=tuple(risk.probability for risk in risks),
        escalated=tuple(labels.get(turn) for turn in turns),
        sent_at=tuple(risk.sent_at for risk in risks),
        escalates_at=None if at is None else turns.index(at),
    )


def first_come_first_served(conversations: Sequence[ScoredConversation]) -> list[ScoredConversation]:
    """Break ties of probability as a queue does, by time.

    Ties are common, since an explicit request for the next level always has the same probability; looked at together,
    they would exceed a small capacity.

    Parameters
    ----------
    conversations
        In any order; it decides between equal turns of the same or of unknown time, which come last among equals.

    Returns
    -------
    The conversations, each probability replaced by the share of all turns that are not looked at sooner: in (0, 1],
    no two alike.
    """
    turns = [
        (-probability, sent_at.timestamp() if sent_at else inf, i, entry)
        for i, c in enumerate(conversations)
        for entry, (probability, sent_at) in enumerate(zip(c.probabilities, c.sent_at, strict=True))
    ]
    shares = {(i, entry): 1 - place / len(turns) for place, (_, _, i, entry) in enumerate(sorted(turns))}
    return [
        replace(c, probabilities=tuple(shares[i, entry] for entry in range(len(c.probabilities))))
        for i, c in enumerate(conversations)
    ]

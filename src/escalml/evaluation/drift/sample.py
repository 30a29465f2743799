"""A scored file as columns to compare."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from escalml.batch.job import finished_job
from escalml.data.dataset import MessageReader, group_of
from escalml.data.labels import FloatArray
from escalml.data.read_options import Reading
from escalml.errors import EscalmlError
from escalml.records import Message
from escalml.routing.said import UNKNOWN_TEXT
from escalml.routing.scored import Ticket, read_tickets

MIN_ROWS = 100  # of fewer, a share of one half is only known to within ten points


@dataclass(frozen=True)
class Sample:
    """One file. All columns have one entry for each message; `channels` is None where the messages were not given.

    `models` are the versions that scored it, `model_sha256` the hash of the model where that was recorded.
    `probabilities` holds P of each target. `groups`: messages of one group are no independent evidence.
    """

    title: str
    models: frozenset[str]
    model_sha256: str | None
    since: datetime
    until: datetime
    probabilities: dict[str, FloatArray]
    severities: tuple[str, ...]
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    channels: tuple[str, ...] | None
    flags: dict[str, FloatArray]
    texts: tuple[str, ...]
    groups: tuple[str, ...]

    def __len__(self) -> int:
        """Number of messages."""
        return len(self.texts)

    @property
    def n_independent(self) -> int:
        """Number of groups."""
        return len(set(self.groups))

    @property
    def lengths(self) -> FloatArray:
        """Characters of each redacted text."""
        return np.array([len(text) for text in self.texts], dtype=float)


def read_sample(
    scored: Path,
    messages: Path | None = None,
    reading: Reading | None = None,
    *,
    on_progress: Callable[[int], None] = lambda _: None,
) -> Sample:
    """Read a scored file.

    Parameters
    ----------
    scored
        What `escalml score` wrote.
    messages
        The messages that were scored: tells channels and conversations.
    reading
        How their columns are to be read.
    on_progress
        Called with the number of rows read since the last call.

    Returns
    -------
    Its columns.

    Raises
    ------
    EscalmlError
        If a file cannot be read, or holds too few rows to compare.
    """
    known, groups = _known(messages, reading)
    tickets: list[Ticket] = []
    for ticket in read_tickets(scored, known):
        tickets.append(ticket)
        on_progress(1)
    if len(tickets) < MIN_ROWS:
        raise EscalmlError(
            f"{scored}: holds {len(tickets):,} results; {MIN_ROWS} are needed to compare anything. Score more messages."
        )
    texts = tuple(ticket.prediction.privacy.redacted_text for ticket in tickets)
    return Sample(
        title=scored.name,
        model_sha256=job.model_sha256 if (job := finished_job(scored)) else None,
        models=frozenset(ticket.prediction.model.version for ticket in tickets),
        since=min(ticket.when for ticket in tickets),
        until=max(ticket.when for ticket in tickets),
        probabilities=_probabilities(tickets),
        severities=tuple(
            ticket.prediction.severity.level if ticket.prediction.severity else "none" for ticket in tickets
        ),
        topics=tuple(ticket.prediction.topic.label if ticket.prediction.topic else "none" for ticket in tickets),
        languages=tuple(_language(ticket) for ticket in tickets),
        channels=tuple(ticket.message.channel for ticket in tickets) if known else None,
        flags={name: np.array([flag(ticket) for ticket in tickets], dtype=float) for name, flag in _FLAGS.items()},
        texts=texts,
        groups=tuple(
            groups.get(ticket.prediction.id, f"text {text}") for ticket, text in zip(tickets, texts, strict=True)
        ),
    )


_FLAGS: dict[str, Callable[[Ticket], bool]] = {
    "review": lambda ticket: ticket.prediction.review,
    "any alarm": lambda ticket: bool(ticket.prediction.alarms),
    "written by a program": lambda ticket: ticket.prediction.automatic,
    "language not supported": lambda ticket: bool(
        ticket.prediction.language and not ticket.prediction.language.supported
    ),
    "likely to escalate": lambda ticket: bool(ticket.prediction.escalation and ticket.prediction.escalation.likely),
}


def _known(messages: Path | None, reading: Reading | None) -> tuple[dict[str, Message] | None, dict[str, str]]:
    """Messages without their texts, and the conversation of each."""
    if messages is None:
        return None, {}
    read = [item for item in MessageReader(messages, reading) if isinstance(item, Message)]
    bare = {"text": UNKNOWN_TEXT, "subject": None, "thread": ()}
    return (
        {str(message.id): message.model_copy(update=bare) for message in read},
        {str(message.id): group_of(message) for message in read},
    )


def _probabilities(tickets: list[Ticket]) -> dict[str, FloatArray]:
    """Targets that every row has."""
    names = [
        name for name in tickets[0].prediction.targets if all(name in ticket.prediction.targets for ticket in tickets)
    ]
    return {name: np.array([ticket.prediction.targets[name] for ticket in tickets]) for name in names}


def _language(ticket: Ticket) -> str:
    language = ticket.prediction.language
    return (language.code if language else None) or "unknown"
